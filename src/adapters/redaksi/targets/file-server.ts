/** Sends a site to a server that takes files one by one, over whatever connection, by the steps of the plan. */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { z } from 'zod'
import {
  NOTE,
  type ServerState,
  SITE_LIST,
  type SiteHashes,
  STAGING,
  type UploadNote,
  type UploadStep,
  uploadSteps,
} from '../../../release/upload-plan.ts'
import { parseManifest } from '../../site/manifest.ts'
import { type SendContext, type Sent, TargetFault } from './target.ts'

/** One thing that a server is asked to do; paths are those in the site's folder there. */
export type ServerStep =
  /** May be there already. */
  | { do: 'folder'; path: string }
  | { do: 'send'; from: string; to: string }
  /** Takes the place of what is there. */
  | { do: 'move'; from: string; to: string }
  /** May be gone already; `isFolder` of an empty one. */
  | { do: 'remove'; path: string; isFolder?: true }

/** What lies in the site's folder on a server. */
export interface ServerLook {
  names: readonly string[]
  staged: readonly string[]
}

/** A connection to a server. */
export interface FileServer {
  look: () => Promise<ServerLook>
  /** Texts of files that are there. */
  read: (paths: readonly string[]) => Promise<string[]>
  /** @param told is called when a step is done */
  run: (steps: readonly ServerStep[], told: () => void) => Promise<void>
  close: () => void
}

/** What hosts put into folders of their own accord. */
const HOSTS_OWN = new Set(['.', '..', '.well-known', 'cgi-bin', '.ftpquota', '.unggahan', 'lost+found'])
const UNFINISHED = '.part'

const hashes = z.record(z.string(), z.string())
const names = z.array(z.string())
const noteSchema = z.strictObject({ placed: hashes, placing: hashes, gone: names, lent: names })

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** All files of a site by its list, the list with them. */
const withOwnList = (list: string, files: SiteHashes): SiteHashes => ({ ...files, [SITE_LIST]: hashOf(list) })

/** @throws TargetFault where the folder holds other things, or another region's site */
async function stateOf(server: FileServer, region: string): Promise<ServerState> {
  const look = await server.look()
  const staged = look.staged.filter((name) => name !== NOTE && name !== '.' && name !== '..')
  const hasNote = look.staged.includes(NOTE)
  const hasList = look.names.includes(SITE_LIST)
  const wanted = [...(hasList ? [SITE_LIST] : []), ...(hasNote ? [`${STAGING}/${NOTE}`] : [])]
  const texts = wanted.length > 0 ? await server.read(wanted) : []
  const list = hasList ? texts[0]! : undefined
  const manifest = list === undefined ? undefined : parseManifest(list)
  const others = look.names.filter((name) => !HOSTS_OWN.has(name))
  if (!manifest && !hasNote && others.length > 0)
    throw new TargetFault('foreign-files', `${others.slice(0, 3).join(', ')}${others.length > 3 ? ' …' : ''}`)
  if (manifest && manifest.region !== region) throw new TargetFault('foreign-region', manifest.region)
  const note = hasNote ? readNote(texts.at(-1)!) : undefined
  return {
    files: manifest && list !== undefined ? withOwnList(list, manifest.files) : {},
    staged,
    ...(note && { note }),
  }
}

/** A note that can't be read says nothing; then everything is sent again. */
function readNote(text: string): UploadNote | undefined {
  try {
    return noteSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

const foldersAbove = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join('/'))

/** What a server does for each step of the plan. @param scratch folder on this machine for notes */
function serverSteps(steps: readonly UploadStep[], there: SiteHashes, dist: string, scratch: string): ServerStep[][] {
  const known = new Set(Object.keys(there).flatMap(foldersAbove))
  const staged = (name: string) => `${STAGING}/${name}`
  const whole = (from: string, name: string): ServerStep[] => [
    { do: 'send', from, to: staged(`${name}${UNFINISHED}`) },
    { do: 'move', from: staged(`${name}${UNFINISHED}`), to: staged(name) },
  ]
  const work = (step: UploadStep, index: number): ServerStep[] => {
    switch (step.do) {
      case 'note': {
        const file = join(scratch, `${index}.json`)
        writeFileSync(file, JSON.stringify(step.note))
        return whole(file, NOTE)
      }
      case 'clear':
        return [{ do: 'remove', path: staged(step.name) }]
      case 'send':
        return whole(join(dist, step.path), step.name)
      case 'place': {
        const missing = foldersAbove(step.path).filter((folder) => !known.has(folder))
        for (const folder of missing) known.add(folder)
        const folders = missing.map((path): ServerStep => ({ do: 'folder', path }))
        return [...folders, { do: 'move', from: staged(step.name), to: step.path }]
      }
      case 'remove':
        return [{ do: 'remove', path: step.path }]
      case 'finish':
        return [
          { do: 'remove', path: staged(NOTE) },
          { do: 'remove', path: STAGING, isFolder: true },
        ]
    }
  }
  return [[{ do: 'folder', path: STAGING }], ...steps.map(work)]
}

const isStill = (dist: string, list: string): boolean =>
  existsSync(join(dist, SITE_LIST)) && readFileSync(join(dist, SITE_LIST), 'utf8') === list

/** Puts the site on a server. */
export async function publishToServer(server: FileServer, context: SendContext): Promise<Sent> {
  const { dist, list, region, told, signal } = context
  const manifest = parseManifest(list)
  if (!manifest) throw new RangeError('the site has no list of its files')
  const site = withOwnList(list, manifest.files)
  const there = await stateOf(server, region)
  const steps = uploadSteps(there, site, { isTrusted: !context.whole })
  for (const step of steps) if (step.do === 'send') context.sending?.(step.path)
  const files = Object.keys(site).length
  if (steps.length === 0) return { files, sent: 0 }
  const scratch = mkdtempSync(join(tmpdir(), 'kirim-'))
  try {
    const work = serverSteps(steps, there.files, dist, scratch)
    const total = work.flat().length
    let done = 0
    told(0, total)
    const run = (some: ServerStep[][]) => server.run(some.flat(), () => told(++done, total))
    // the first of the work is the folder of what is on its way
    const placing = steps.findIndex((step) => step.do === 'place') + 1
    // what was built anew meanwhile isn't the site that the list tells of, so nothing takes its place
    const requireSame = () => {
      if (!isStill(dist, list)) throw new TargetFault('other-served')
    }
    await run(work.slice(0, placing)).finally(requireSame)
    await run(work.slice(placing))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  if (signal.aborted) throw new TargetFault('stopped')
  return { files, sent: steps.filter((step) => step.do === 'place').length }
}

const TRIAL_PATIENCE = 10_000

/** Writes a small file beside the site, gives it another's place, looks at it from outside, and removes it. */
export async function tryServer(server: FileServer, { address, region }: SendContext): Promise<void> {
  await stateOf(server, region)
  const scratch = mkdtempSync(join(tmpdir(), 'uji-'))
  const [name, text] = [`uji-sambungan-${randomUUID().slice(0, 8)}.txt`, randomUUID()]
  try {
    const own = (file: string, content: string) => {
      writeFileSync(join(scratch, file), content)
      return join(scratch, file)
    }
    const [old, fresh] = [own('lama', 'lama'), own('baru', text)]
    const trial: ServerStep[] = [
      { do: 'send', from: old, to: name },
      { do: 'send', from: fresh, to: `${name}.baru` },
    ]
    await server.run(trial, () => {})
    await server
      .run([{ do: 'move', from: `${name}.baru`, to: name }], () => {})
      .catch((error: unknown) => {
        if (error instanceof TargetFault && ['forbidden', 'unknown', 'no-folder'].includes(error.reason))
          throw new TargetFault('no-replace', error.detail)
        throw error
      })
    await requireServed(`${address}/${name}`, text)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
    const left = [name, `${name}.baru`].map((path): ServerStep => ({ do: 'remove', path }))
    await server.run(left, () => {}).catch(() => undefined)
  }
}

/** @throws TargetFault where an address gives something else than what was just put there */
async function requireServed(address: string, text: string): Promise<void> {
  const ask = async () => {
    const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(TRIAL_PATIENCE) })
    return { status: answer.status, text: (await answer.text()).slice(0, 1000) }
  }
  for (const pause of [0, 1000]) {
    await after(pause)
    const found = await ask().catch(() => undefined)
    if (found?.text === text) return
    if (pause > 0)
      throw new TargetFault('not-served', found ? `${dirname(address)} (${found.status})` : dirname(address))
  }
}
