/** record, issue, reprint and ledger, one after the other, in a project that has just the small region. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPdf } from '../support/layouts.ts'
import { directoryOf, regionFiles, swap } from '../support/region.ts'

const project = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'buku-edisi-'))
const LEDGER = 'src/content/contoh/editions.yaml'
const DINAS = 'src/content/contoh/offices/dinas.yaml'

beforeAll(() => {
  const confirmed = swap('  confirmed: false\ntimeZone', '  confirmed: true\ntimeZone')
  for (const { path, text } of regionFiles({ 'region.yaml': confirmed, 'editions.yaml': 'editions: []\n' })) {
    const file = join(folder, 'src/content/contoh', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  for (const name of ['node_modules', 'src/posters', 'src/adapters'])
    symlinkSync(join(project, name), join(folder, name), 'junction')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function command(name: string, ...args: string[]) {
  const given = [join(project, `scripts/${name}.ts`), '--region', 'contoh', '--today', '2026-11-23', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const { edition } = directoryOf().offices.find(({ id }) => id === 'dinas')!
const PAPER = ['--office', 'dinas', '--copies', '12', '--place', 'Balai Contoh']

describe('the ledger from the command line', () => {
  test('is empty at first: one sentence', () => {
    const { status, stdout } = command('reprint')
    expect([status, stdout]).toEqual([
      0,
      'Buku edisi masih kosong: belum ada poster tercatat, tidak ada yang perlu diganti.\n',
    ])
  })

  test('paper is not issued before its edition is recorded', () => {
    const { status, stderr } = command('issue', ...PAPER)
    expect([status, stderr]).toEqual([
      1,
      `Edisi sekarang ${edition.code} dari "dinas" belum tercatat: jalankan npm run record dulu.\n`,
    ])
  })

  test('recording a second time adds nothing', () => {
    expect(command('record').stdout).toMatch(/^6 edisi baru/)
    const once = read(LEDGER)
    expect(command('record').stdout).toMatch(/^0 edisi baru/)
    expect(read(LEDGER)).toBe(once)
  })

  test('issued paper is noted behind it', () => {
    const before = read(LEDGER)
    const early = command('issue', ...PAPER, '--on', '2026-11-22')
    expect(early.status).toBe(1)
    expect(early.stderr).toContain(`edisi ${edition.code} dari "dinas" baru tercatat 2026-11-23`)
    expect(read(LEDGER)).toBe(before)
    const { status, stdout } = command('issue', ...PAPER, '--on', '2026-11-23')
    expect([status, stdout]).toEqual([
      0,
      `12 lembar edisi ${edition.code} dari "dinas" dicatat: Balai Contoh, 2026-11-23.\n`,
    ])
    expect(read(LEDGER)).toBe(
      `${before}issued:\n  - office: dinas\n    code: ${edition.code}\n    on: "2026-11-23"\n    copies: "12"\n    place: Balai Contoh\n    format: a4\n`,
    )
  })

  test('a changed number is told of, with its paper and its stickers', () => {
    writeFileSync(join(folder, DINAS), swap('"+62002531001"', '"+62002531002"')(read(DINAS)))
    const { status, stdout } = command('reprint', '--pdf', 'ganti.pdf', '--stickers', 'stiker.pdf')
    expect(status).toBe(0)
    expect(stdout).toContain(`${edition.code}  dinas  12 lembar di Balai Contoh (12 lembar)`)
    expect(stdout).toContain(`Mohon lepas poster edisi ${edition.code} di Balai Contoh (12 lembar) karena`)
    expect(stdout).toContain('Catat dulu edisi penggantinya')
    expect(openPdf(readFileSync(join(folder, 'ganti.pdf'))).loadOutline()).toHaveLength(2)
    expect(openPdf(readFileSync(join(folder, 'stiker.pdf'))).countPages()).toBe(1)
    const { papers, messages } = JSON.parse(command('reprint', '--json').stdout)
    expect(papers[0]).toMatchObject({ office: { id: 'dinas' }, code: edition.code, need: 'must', copies: 12 })
    expect(messages).toHaveLength(1)
  })

  test('without a history there is nothing to compare with', () => {
    expect(existsSync(join(folder, '.git'))).toBe(false)
    const { status, stdout } = command('ledger')
    expect([status, stdout]).toEqual([0, `Tidak ada ${LEDGER} yang lebih dulu untuk dibandingkan.\n`])
  })

  test.skipIf(spawnSync('git', ['--version']).status !== 0)('what is lost is told of', () => {
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@contoh.invalid', ...args], { cwd: folder })
    git('init')
    git('add', LEDGER)
    git('commit', '--no-gpg-sign', '-m', 'satu')
    expect(command('ledger', '--base', 'HEAD').stdout).toBe(`${LEDGER}: semua catatan sejak HEAD masih utuh.\n`)
    writeFileSync(join(folder, LEDGER), swap('copies: "12"', 'copies: "1"')(read(LEDGER)))
    const { status, stderr } = command('ledger', '--base', 'HEAD')
    expect(status).toBe(1)
    expect(stderr).toContain(`kertas ${edition.code} dari "dinas", 12 lembar di Balai Contoh (2026-11-23) hilang`)
    expect(command('ledger', '--base', 'tidak-ada').stderr).toBe('Keadaan "tidak-ada" tidak ada di git.\n')
    const whole = read(LEDGER)
    rmSync(join(folder, LEDGER))
    const gone = command('ledger', '--base', 'HEAD')
    expect([gone.status, gone.stderr]).toEqual([1, expect.stringContaining('buku edisi ini hilang sejak HEAD')])
    writeFileSync(join(folder, LEDGER), '- bukan buku edisi\n')
    const broken = command('ledger', '--base', 'HEAD')
    expect([broken.status, broken.stderr]).toEqual([1, expect.stringContaining('buku edisi ini tidak terbaca')])
    git('add', LEDGER)
    git('commit', '--no-gpg-sign', '-m', 'dua')
    writeFileSync(join(folder, LEDGER), whole)
    const blind = command('ledger', '--base', 'HEAD')
    expect([blind.status, blind.stderr]).toEqual([1, expect.stringContaining('dalam keadaan HEAD tidak terbaca')])
    expect(command('ledger', '--base', 'HEAD~1').stderr).toContain('hilang sejak HEAD~1')
  })
})
