/** Releases that are switched while people read: nobody meets an error, and open pages find what they name. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listReleases, publishRelease } from '../../src/adapters/release/release.ts'
import { ask, type Nginx, startNginx } from '../support/nginx/nginx.ts'
import { findNginx, nginxTitle } from '../support/nginx/nginx-program.ts'
import { contoh, plainEnvironment } from '../support/sites.ts'

/** What every release has. */
const LASTING = ['/k/dpupr/', '/data/directory.json', '/404.html', '/sw.js', '/poster/dpupr/a4.pdf']
/** As many as a machine of two cores makes in some seconds. */
const SWITCHES = 2000
/** A process that serves two releases in turn, so many times. */
const SWITCHING = `
  import { switchTo } from '${pathToFileURL('src/adapters/release/release-folder.ts')}'
  const [folder, ...names] = process.argv.slice(1)
  for (let count = 0; count < ${SWITCHES}; count++) switchTo(folder, names[count % 2])
`

const program = findNginx()
let home: string
let dist: string
let folder: string
let nginx: Nginx
beforeAll(async () => {
  if (!program) return
  home = mkdtempSync(join(tmpdir(), 'rilis-'))
  dist = join(home, 'dist')
  folder = join(home, 'www')
  cpSync(contoh.folder, dist, { recursive: true })
  publishRelease(folder, dist, new Date())
  nginx = await startNginx(program, folder, folder)
})
afterAll(async () => {
  await nginx?.stop()
  if (home) rmSync(home, { recursive: true, force: true })
})

/** What clients have asked for, and what went wrong. */
class Load {
  requests = 0
  readonly failures: string[] = []

  async fetch(path: string, agent: Agent): Promise<string> {
    this.requests++
    try {
      const { status, body } = await ask(nginx.atRoot, path, { agent })
      if (status !== 200) this.failures.push(`${path}: ${status}`)
      return body.toString('latin1')
    } catch (error) {
      this.failures.push(`${path}: ${error}`)
      return ''
    }
  }
}

/** Browsers that keep their connection, and those that open one for each request. */
const agentsOf = () => [new Agent({ keepAlive: true }), new Agent({ keepAlive: false })]

describe.skipIf(!program)(nginxTitle(program, 'new releases under load'), () => {
  const RELEASES = 20
  const CLIENTS = 4
  const own = (number: number) => `_astro/uji.${number}.js`

  /** Builds the next version: a page that names a script of its own. */
  function build(number: number): void {
    const index = readFileSync(join(contoh.folder, 'index.html'), 'utf8')
    writeFileSync(join(dist, 'index.html'), `${index}<!-- ${own(number)} -->`)
    rmSync(join(dist, own(number - 1)), { force: true })
    writeFileSync(join(dist, own(number)), `// ${number}`)
  }

  function command(...more: string[]): Promise<number | null> {
    const args = ['scripts/deploy-local.ts', folder, '--out', dist, ...more]
    const child = spawn(process.execPath, args, { env: plainEnvironment(), stdio: ['ignore', 'ignore', 'inherit'] })
    return new Promise((resolve) => child.on('close', resolve))
  }

  test(`${RELEASES} switches and a step back: not one request fails, and pages find the scripts they name`, async () => {
    const load = new Load()
    let working = true
    let commands = 0
    let crossed = 0
    const client = async (agent: Agent, seed: number) => {
      for (let round = seed; working; round++) {
        const before = commands
        const page = await load.fetch('/', agent)
        await load.fetch(LASTING[round % LASTING.length]!, agent)
        // the script that the page names is fetched a moment later, as by a browser; by then there may be a new release
        await new Promise((resolve) => setTimeout(resolve, (round * 37) % 120))
        const [script] = /_astro\/uji\.\d+\.js/.exec(page) ?? []
        if (script) await load.fetch(`/${script}`, agent)
        if (script && commands > before) crossed++
      }
    }
    build(1)
    expect(await command()).toBe(0)
    const agents = agentsOf()
    const clients = agents.flatMap((agent) => Array.from({ length: CLIENTS }, (_, seed) => client(agent, seed)))
    const codes: (number | null)[] = []
    const publish = async (...more: string[]) => {
      codes.push(await command(...more))
      commands++
    }
    for (let number = 2; number <= RELEASES + 1; number++) {
      build(number)
      await publish()
      if (number === RELEASES / 2) await publish('--rollback')
    }
    working = false
    await Promise.all(clients)
    for (const agent of agents) agent.destroy()
    expect(load.failures).toEqual([])
    expect(codes).toEqual(Array(RELEASES + 1).fill(0))
    expect(load.requests).toBeGreaterThan(RELEASES * 10)
    expect(crossed).toBeGreaterThan(RELEASES)
    console.log(
      `${load.requests} permintaan (${crossed} halaman yang dibuka sebelum pergantian dan skripnya sesudahnya) selama ${RELEASES} pergantian dan satu langkah mundur: 0 gagal`,
    )
  })

  test('a script of the release before is still there, one older than that is not', async () => {
    const last = RELEASES + 1
    const statuses = [last, last - 1, last - 2].map(
      async (number) => (await ask(nginx.atRoot, `/${own(number)}`)).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 200, 404])
    expect(readdirSync(join(folder, 'releases'))).toHaveLength(10)
  })

  test('what hasn’t changed needn’t be fetched again after a new release; what has changed is', async () => {
    const tagOf = async (path: string) => (await ask(nginx.atRoot, path)).headers.etag
    const before = { paper: await tagOf('/poster/dpupr/a4.pdf'), page: await tagOf('/') }
    build(RELEASES + 2)
    expect(await command()).toBe(0)
    expect(await tagOf('/poster/dpupr/a4.pdf')).toBe(before.paper)
    expect(await tagOf('/')).not.toBe(before.page)
  })

  test('thousands of switches in a row: the link is never away', async () => {
    const [last, before] = listReleases(folder).map(({ name }) => name)
    const load = new Load()
    const switching = spawn(process.execPath, ['--input-type=module', '-e', SWITCHING, folder, last!, before!])
    let working = true
    const ended = new Promise((resolve) => switching.on('close', resolve)).finally(() => (working = false))
    const agents = agentsOf()
    const client = async (agent: Agent, seed: number) => {
      for (let round = seed; working; round++) await load.fetch(LASTING[round % LASTING.length]!, agent)
    }
    await Promise.all(agents.flatMap((agent) => Array.from({ length: CLIENTS }, (_, seed) => client(agent, seed))))
    expect(await ended).toBe(0)
    for (const agent of agents) agent.destroy()
    expect(load.failures.slice(0, 5)).toEqual([])
    expect(load.requests).toBeGreaterThan(100)
    console.log(`${load.requests} permintaan selama ${SWITCHES} pergantian: 0 gagal`)
  })
})
