/** What a change of content has begun: kept until all its files are in place, and what brings them back until then. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { NATIONAL } from '../../directory/content/national.ts'
import { Explained } from '../base/explained.ts'
import { isAtWork, isSelf, self } from '../base/owner.ts'
import { root } from '../base/root.ts'
import { systemMessage } from '../base/system-error.ts'
import { takePlace } from '../base/take-place.ts'
import { discard, removePath, temporaryOf, writeFileAtomic } from '../base/write.ts'
import { bytesOnDisk, encodingOf } from './content-files.ts'

/** A content file before and after a change; null where there is none. Photos in base64. */
export interface Written {
  /** Seen from the region's folder, with "/". */
  path: string
  before: string | null
  after: string | null
}

const journalSchema = z.object({
  owner: z.object({ pid: z.number(), started: z.string() }),
  /** Seen from the project's folder. */
  folder: z.string(),
  files: z.array(
    z.object({
      path: z.string(),
      /** Its bytes before in base64, which any text might lose. */
      before: z.string().nullable(),
      /** Hash of its bytes after; null where it goes. */
      after: z.string().nullable(),
    }),
  ),
})
export type Journal = z.output<typeof journalSchema>

/** Folder of journals and locks. */
export const STATE = join(root, '.cache/isi')
const NAME = /^([\w-]+)\.\d+\.json$/

const hashOf = (bytes: Buffer | null): string | null => bytes && createHash('sha256').update(bytes).digest('hex')

/** Name of a folder as part of the name of a lock or a journal. */
export const stateName = (folder: string): string => relative(root, folder).replace(/[^a-z0-9]+/gi, '-')

const journalOf = (folder: string): string => join(STATE, `${stateName(folder)}.${self.pid}.json`)

/** Notes what is about to be written. @param folder absolute @returns what ends the note: all files are in place */
export function openJournal(folder: string, files: readonly Written[]): { journal: Journal; close: () => void } {
  const path = journalOf(folder)
  const journal: Journal = {
    owner: self,
    folder: relative(root, folder),
    files: files.map(({ path, after }) => ({
      path,
      before: bytesOnDisk(folder, path)?.toString('base64') ?? null,
      after: hashOf(after === null ? null : Buffer.from(after, encodingOf(path))),
    })),
  }
  writeFileAtomic(path, JSON.stringify(journal), { lasting: true })
  return { journal, close: () => removePath(path) }
}

/** Puts one file back; `foreign` where somebody else has changed it since, which is left. */
function restoreFile(folder: string, { path, before, after }: Journal['files'][number]): 'back' | 'foreign' {
  const now = bytesOnDisk(folder, path)
  if ((now?.toString('base64') ?? null) === before) return 'back'
  if (hashOf(now) !== after) return 'foreign'
  const file = join(folder, path)
  if (before === null) removePath(file)
  else {
    const temporary = temporaryOf(file)
    try {
      writeFileSync(temporary, before, { encoding: 'base64', flush: true })
      takePlace(temporary, file)
    } finally {
      discard(temporary)
    }
  }
  return 'back'
}

/**
 * Puts back all files of a change that wasn't finished, going on past those that can't be now.
 * @returns in Indonesian what is left to do: files that are held, and files that somebody has changed since
 */
export function restore({ folder, files }: Journal): { held: string[]; foreign: string[] } {
  const held: string[] = []
  const foreign: string[] = []
  for (const file of files) {
    try {
      if (restoreFile(resolve(root, folder), file) === 'foreign') foreign.push(`${folder}/${file.path}`)
    } catch (error) {
      held.push(`${folder}/${file.path}: ${(systemMessage(error) ?? String(error)).split('\n')[0]}`)
    }
  }
  return { held, foreign }
}

/** What to say of files that couldn't be put back; their journal stays. */
export const heldText = (held: readonly string[]): string =>
  `${held.length} berkas belum bisa dikembalikan seperti semula:\n${held.map((line) => `  ${line}`).join('\n')}\nTutup program yang membukanya. Perintah berikutnya mengembalikannya sendiri.`

interface Found {
  path: string
  /** Undefined where it is torn, or has just come to its end. */
  journal: Journal | undefined
}

/** Journals of a region's folder, and those of other regions that change what all share. */
function journals(folder: string): Found[] {
  const own = stateName(folder)
  const isMine = (name: string, journal?: Journal) =>
    NAME.exec(name)?.[1] === own || journal?.files.some(({ path }) => path.startsWith(NATIONAL))
  return namesIn(STATE)
    .filter((name) => NAME.test(name))
    .sort()
    .map((name) => ({ name, path: join(STATE, name), journal: readJournal(join(STATE, name)) }))
    .filter(({ name, journal }) => isMine(name, journal))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function readJournal(path: string): Journal | undefined {
  try {
    return journalSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

const isOthers = ({ owner }: Journal): boolean => !isSelf(owner) && isAtWork(owner)

/** The number of another process that is in the middle of a change. @param folder of a region, absolute */
export const changingNow = (folder: string): number | undefined =>
  journals(folder).find(({ journal }) => journal && isOthers(journal))?.journal?.owner.pid

/** Whether a change was left half done. @param folder of a region, absolute */
export const isHalfDone = (folder: string): boolean =>
  journals(folder).some(({ journal }) => !journal || !isOthers(journal))

/**
 * Puts back the files of changes that killed processes have left half done; alone.
 * @param folder of a region, absolute
 * @param say told what was put back, and what wasn't
 * @throws Explained where a file can't be put back now
 */
export function recoverChanges(folder: string, say: (text: string) => void): void {
  const left: string[] = []
  for (const { path, journal } of journals(folder)) {
    if (!journal) {
      setAside(path, say)
      continue
    }
    if (isOthers(journal)) continue
    const { held, foreign } = restore(journal)
    left.push(...held)
    if (held.length > 0) continue
    const kept = foreign.length > 0 ? ` Yang sudah diubah lagi dibiarkan: ${foreign.join(', ')}.` : ''
    say(`Perubahan yang terputus di ${journal.folder} dikembalikan seperti semula.${kept}`)
    removePath(path)
  }
  if (left.length > 0) throw new Explained(heldText(left))
}

/** A journal is whole before the first file changes, so a torn one stands for none that has. */
function setAside(path: string, say: (text: string) => void): void {
  if (!existsSync(path)) return
  const aside = path.replace(/json$/, 'rusak')
  takePlace(path, aside)
  say(
    `Catatan perubahan yang terputus tidak terbaca; disimpan sebagai ${relative(root, aside)}. Isi dibaca apa adanya: periksa dengan npm run check`,
  )
}

/** Folder in which a file lies. */
export const journalFolder = (folder: string, path: string): string => dirname(join(folder, path))
