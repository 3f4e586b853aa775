/** npm run deploy:local as a command: what it says, and what is served when it is killed or the disk is full. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'

const PAPERS = 300
const SCRIPT = 'scripts/deploy-local.ts'
const home = mkdtempSync(join(tmpdir(), 'pasang-'))
const folder = join(home, 'www')
const dist = join(home, 'dist')
afterAll(() => rmSync(home, { recursive: true, force: true }))
beforeEach(() => rmSync(folder, { recursive: true, force: true }))

/** Builds a site whose every file says a text. */
function build(text: string): void {
  rmSync(dist, { recursive: true, force: true })
  const pages = ['index.html', '404.html', 'sw.js', 'sitemap-index.xml', 'k/dinas/index.html', '_astro/a.js']
  const papers = Array.from({ length: PAPERS }, (_, index) => `poster/dinas/${index}.pdf`)
  for (const path of [...pages, ...papers]) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), text)
  }
  mkdirSync(join(dist, 'data'))
  const mark = { region: { id: 'contoh' }, offices: [{ id: 'dinas' }], text }
  writeFileSync(join(dist, 'data/directory.json'), JSON.stringify(mark))
}

function command(args: string[], environment: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, ...environment }
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', env })
  return { status, stdout, stderr }
}
const deploy = (...more: string[]) => command([folder, '--out', dist, ...more])
const inReleases = () => readdirSync(join(folder, 'releases'))

/** Texts in the files of the served release; more than one would be a mixture. */
function servedTexts(): string[] {
  const files = readdirSync(join(folder, 'current'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'directory.json')
    .map((entry) => join(entry.parentPath, entry.name))
  expect(files).toHaveLength(PAPERS + 6)
  return [...new Set(files.map((file) => readFileSync(file, 'utf8')))]
}

describe('the command', () => {
  test('publishes, lists and goes back, and says so', () => {
    build('satu')
    expect(deploy()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Terpasang: rilis \S+, 307 berkas\.\n$/),
    })
    expect(deploy().stdout).toMatch(/^Isi \S+ sama dengan rilis \S+ yang terpasang; tidak ada yang diganti\.\n$/)
    build('dua')
    expect(deploy().stdout).toMatch(/^Terpasang: rilis \S+, 307 berkas \(tadinya \S+\)\.\n$/)
    expect(deploy('--list').stdout).toMatch(
      /^→ \d{8}-\d{6}-[0-9a-f]{8} {2}\d+ \S+ \d{4} pukul \d\d\.\d\d WIB {2}contoh {2}\(terpasang\)\n {2}\d{8}-\S+ .* {2}contoh\n$/,
    )
    expect(deploy('--rollback').stdout).toMatch(/^Kembali ke rilis \S+ \(tadinya \S+\)\.\n$/)
    expect(servedTexts()).toEqual(['satu'])
    expect(deploy('--rollback')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Tidak ada rilis sebelum /),
    })
  })

  test.each([
    [[], 'Sebutkan satu folder'],
    [['a', 'b'], 'Sebutkan satu folder'],
    [[folder, '--rollback', '--list'], 'Sebutkan satu folder'],
    [[folder, '--lain'], '--force-region'],
    [[folder, '--out', 'src'], 'bukan situs yang sudah jadi'],
  ])('%j is refused in one sentence', (args, word) => {
    const { status, stderr } = command(args)
    expect([status, stderr]).toEqual([1, expect.stringContaining(word)])
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('lets the web server read everything, whatever the account’s own habit', () => {
    build('satu')
    const { status } = spawnSync('sh', [
      '-c',
      `umask 077; exec "${process.execPath}" ${SCRIPT} "$0" --out "$1"`,
      folder,
      dist,
    ])
    expect(status).toBe(0)
    for (const path of ['', 'current/', 'current/index.html', 'current/poster/dinas/7.pdf'])
      expect(statSync(join(folder, path)).mode & 0o004, path).toBe(0o004)
  })
})

test('a full disk is told of, and the served release stays', () => {
  build('satu')
  deploy()
  const before = inReleases()
  build('dua')
  const { status, stderr } = command([folder, '--out', dist], {
    NODE_OPTIONS: `--import=${pathToFileURL('tests/support/system/refusing-disk.ts')}`,
    REFUSING_FOLDERS: join(folder, 'releases'),
    REFUSING_AFTER: '20',
  })
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^Penyimpanan penuh\. .*\nTempat: \S+\/www\n$/)])
  expect([servedTexts(), inReleases(), readdirSync(folder)]).toEqual([['satu'], before, ['current', 'releases']])
})

test('killed at any moment, it leaves one whole site or the other, and the next run is right', async () => {
  build('satu')
  const started = performance.now()
  deploy()
  const time = performance.now() - started
  let killed = 0
  for (const [index, share] of [0.5, 0.65, 0.75, 0.85, 0.95].entries()) {
    build(`uji ${index}`)
    const before = servedTexts()
    const child = spawn(process.execPath, [SCRIPT, folder, '--out', dist])
    const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)))
    setTimeout(() => child.kill('SIGKILL'), share * time)
    if ((await ended) === 'SIGKILL') killed++
    expect([before, [`uji ${index}`]]).toContainEqual(servedTexts())
    expect(deploy().status).toBe(0)
    expect([servedTexts(), readdirSync(folder)]).toEqual([[`uji ${index}`], ['current', 'releases']])
    expect(inReleases().filter((name) => !/^\d{8}-\d{6}-[0-9a-f]{8}(\.json)?$/.test(name))).toEqual([])
  }
  expect(killed).toBeGreaterThan(0)
})
