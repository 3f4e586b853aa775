/** update with its questions answered, in a project of which only the import is real. */
import { spawn } from 'node:child_process'
import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { SmallRegion } from '../support/linked-project.ts'
import { workbook } from '../support/workbooks.ts'

const REPORT = '.cache/impor/laporan.html'
const PAPER = 'poster/cetak-ulang.pdf'
const LIST = 'daftar.csv'
const HEADS = 'ID kantor;Nama Pejabat;Status\n'
const made: SmallRegion[] = []
let region: SmallRegion

/** A step that only says that it was run, and ends with a code; `more` is run before. */
const step = (name: string, code = 0, more = '') =>
  region.write(`scripts/${name}.ts`, `${more}\nconsole.log('[${name}]')\nprocess.exitCode = ${code}\n`)
const PAPERS = `import { mkdirSync, writeFileSync } from 'node:fs'\nmkdirSync('poster', { recursive: true })\nwriteFileSync('${PAPER}', 'x')`

beforeEach(() => {
  region = new SmallRegion()
  made.push(region)
  region.write(
    'scripts/import.ts',
    `import ${JSON.stringify(pathToFileURL(join(process.cwd(), 'scripts/import.ts')))}\n`,
  )
  for (const name of ['record', 'build', 'reprint']) step(name)
  region.write(LIST, `${HEADS}dinas;Satu Misal;\n`)
})
afterAll(() => {
  for (const one of made) one.remove()
})

/** Without programs that could open the report, and with a home of its own. */
const surroundings = () => ({ PATH: '', HOME: region.path('rumah'), USERPROFILE: region.path('rumah') })
const update = (answers: readonly string[], files: readonly string[] = [LIST]) =>
  region.command('update', files, { input: `${answers.join('\n')}\n`, env: surroundings() })
const ran = (stdout: string) => [...stdout.matchAll(/^\[(\w+)\]$/gm)].map(([, name]) => name)

describe('update', () => {
  test('looks, asks, applies and goes on, and says only what there is', () => {
    const before = region.content()
    const { status, stdout } = update(['4/1/2027', 'SK 1', 'ya'])
    expect(status).toBe(0)
    expect(stdout).toContain('Berlaku mulai Senin, 4 Januari 2027 (42 hari lagi).')
    expect(region.content()['offices/dinas.yaml']).toMatch(/name: Satu Misal\n.*\n.*from: "2027-01-04"\n.*basis: SK 1/)
    expect(region.content()).not.toEqual(before)
    expect(region.has(REPORT)).toBe(true)
    expect(ran(stdout)).toEqual(['record', 'build', 'reprint'])
    expect(stdout).toContain('Tidak ada poster pengganti yang perlu dicetak.')
    expect(stdout).toContain(`Situs yang baru: ${region.path('dist')}.`)
    expect(stdout).toContain('urungkan.cmd')
  })

  test.each([
    ['that was written', () => step('reprint', 0, PAPERS), true],
    ['but not that of another day', () => region.write(PAPER, 'lama'), false],
  ])('names the paper %s', (_, prepare, named) => {
    prepare()
    expect(update(['', '', 'ya']).stdout.includes(`Poster pengganti: ${region.path(PAPER)}`)).toBe(named)
  })

  test('asks for the day again where it is none', () => {
    const { stdout } = update(['4 Januari', '31/02/2027', 'besok', '', 'tidak'])
    expect(stdout.match(/bukan tanggal yang lengkap dan ada/g)).toHaveLength(2)
    expect(stdout).toContain('Berlaku mulai Selasa, 24 November 2026 (1 hari lagi).')
  })

  test.each([
    ['tidak', ['', '', 'tidak']],
    ['nothing', ['', '']],
    ['something else', ['', '', 'mungkin']],
  ])('changes nothing where the answer is %s', (_, answers) => {
    const before = region.content()
    const { status, stdout } = update(answers)
    expect([status, ran(stdout)]).toEqual([0, []])
    expect(stdout).toContain('Tidak ada yang diubah.')
    expect(region.content()).toEqual(before)
  })

  test('stops where the file can’t be read, and leaves no report of another day', () => {
    region.write(REPORT, 'laporan lama')
    region.write('rusak.xlsx', 'PK\u0003\u0004 rusak')
    const { status, stdout, stderr } = update(['', '', 'ya', 'ya'], ['rusak.xlsx'])
    expect([status, ran(stdout), region.has(REPORT)]).toEqual([1, [], false])
    expect(stderr).toMatch(/^rusak\.xlsx: /)
  })

  test('stops where the content has mistakes', () => {
    region.write('src/content/contoh/offices/dinas.yaml', 'name: [')
    const { status, stdout, stderr } = update(['', '', 'ya', 'ya'])
    expect([status, ran(stdout), region.has(REPORT)]).toEqual([1, [], false])
    expect(stderr).toContain('masih salah')
  })

  test.each([
    ['leaves out what is refused', ['', '', 'ya', 'ya'], true],
    ['or nothing is applied', ['', '', 'tidak', 'ya'], false],
  ])('%s, as it is told', (_, answers, applied) => {
    region.write(LIST, `${HEADS}dinas;Satu Misal;\ntidak-ada;Dua Misal;\n`)
    const { status, stdout } = update(answers)
    expect(status).toBe(0)
    expect(stdout).toContain('1 hal ditolak (lihat "Ditolak" di laporan). Lewati yang ditolak')
    expect(region.content()['offices/dinas.yaml']!.includes('Satu Misal')).toBe(applied)
  })

  test.each([
    ['ya', true],
    ['tidak', false],
  ])('reads hidden rows where that is agreed to: "%s"', (answer, read) => {
    const cells = (row: number, values: string[]) =>
      values.map((value, at) => `<c r="${'ABC'[at]}${row}" t="inlineStr"><is><t>${value}</t></is></c>`).join('')
    const rows = [HEADS.trim().split(';'), ['dinas', 'Satu Misal'], ['kec-contoh', 'Dua Misal']]
    const sheet = rows.map(
      (row, at) => `<row r="${at + 1}"${at === 2 ? ' hidden="1"' : ''}>${cells(at + 1, row)}</row>`,
    )
    const bytes = workbook({ sheet: `<sheetData>${sheet.join('')}</sheetData>` })
    writeFileSync(region.path('saring.xlsx'), bytes)
    const { status, stdout } = update(['', '', answer, 'ya'], ['saring.xlsx'])
    expect([status, stdout]).toEqual([0, expect.stringContaining('1 baris tersembunyi atau tersaring tidak dibaca.')])
    expect(region.content()['offices/dinas.yaml']).toContain('Satu Misal')
    expect(region.content()['offices/kec-contoh.yaml']!.includes('Dua Misal')).toBe(read)
  })

  test.each([
    ['2', true],
    ['1', false],
    ['', false],
  ])('wants the number of offices that lose their only number: "%s"', (count, applied) => {
    region.write(
      LIST,
      'ID kantor;ID saluran;Jenis saluran;Nomor, akun atau alamat;Hapus\ndinas;telepon;Telepon;+62002531001;hapus\ndinas;wa;WhatsApp;+6200810010001;hapus\nkec-contoh;telepon;Telepon;+6200812345678;hapus\n',
    )
    const { status, stdout } = update(['', '', count, 'ya'])
    expect(status).toBe(0)
    expect(stdout).toContain('2 dari 2 kantor akan kehilangan nomor satu-satunya')
    expect(region.content()['offices/kec-contoh.yaml']!.includes('until:')).toBe(applied)
  })

  test('applies nothing that was saved again after it was looked at', async () => {
    const before = region.content()
    const script = join(process.cwd(), 'scripts/update.ts')
    const child = spawn(process.execPath, [script, '--region', 'contoh', '--today', '2026-11-23', LIST], {
      cwd: region.folder,
      env: { ...process.env, ...surroundings() },
    })
    let said = ''
    const hear = (text: Buffer) => {
      said += text
      if (!said.endsWith('Terapkan? (ya/tidak) ')) return
      region.write(LIST, `${HEADS}dinas;Orang Lain;\n`)
      child.stdin.end('ya\n')
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.stdin.write('\n\n')
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1)
    expect(said).toContain('berubah sesudah laporan dibuat')
    expect(region.content()).toEqual(before)
  })

  test('says that there is nothing new', () => {
    region.write(LIST, `${HEADS}dinas;Contoh Sampelan, S.T.;\n`)
    expect(update(['', ''])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('sudah sama dengan yang tercatat'),
    })
  })

  test('keeps a number that waits, though no file of the content changes', () => {
    const told = (number: string) => region.write(LIST, `ID kantor;WA\ndinas;${number}\n`)
    told('0008 1015 8888')
    region.command('import', [LIST, '--apply'])
    told('0008 1015 9999')
    const before = region.content()
    const { status, stdout } = update(['', '', 'ya'])
    expect(stdout).not.toContain('sudah sama dengan yang tercatat')
    expect([status, ran(stdout)]).toEqual([0, ['record', 'build', 'reprint']])
    expect(region.content()).toEqual(before)
    expect(region.read('private/antrean-contoh.yaml')).toMatch(/\+6200810158888[\s\S]*\+6200810159999/)
  })

  test('says what is done already where a later step fails', () => {
    step('build', 1)
    const { status, stdout, stderr } = update(['', '', 'ya'])
    expect([status, ran(stdout)]).toEqual([1, ['record', 'build']])
    expect(stderr).toContain('sudah diterapkan, tetapi pembangunan situs gagal')
  })

  test.each([
    ['no name', []],
    ['a name that Windows has cut', ['C:\\daftar']],
  ])('offers the newest workbooks where it gets %s', (_, files) => {
    region.write('rumah/Downloads/mutasi & pelantikan.csv', `${HEADS}dinas;Dua Misal;\n`)
    utimesSync(region.path(LIST), 1e9, 1e9)
    region.write('rumah/Downloads/~$mutasi.xlsx', '')
    region.write('rumah/Downloads/foto.jpg', '')
    const { status, stdout } = update(['7', '1', '', '', 'ya'], files)
    expect(stdout).toMatch(/\n {2}1 {2}mutasi & pelantikan\.csv \(Downloads\), diubah .*\n {2}2 {2}daftar\.csv \(/)
    expect(stdout).toContain('Ketik angka 1 sampai 2.')
    expect([status, ran(stdout)]).toEqual([0, ['record', 'build', 'reprint']])
    expect(region.content()['offices/dinas.yaml']).toContain('name: Dua Misal')
  })

  test('ends where none of them is chosen', () => {
    expect(update([''], [])).toMatchObject({ status: 0, stdout: expect.stringContaining('Tidak ada yang diubah.') })
  })
})
