/** Rows of which one cell is bad: what doesn't rest on it goes in, the cell is named, and the sums stay true. */
import { describe, expect, it } from 'vitest'
import { whyNotApplied } from '../../src/import/apply.ts'
import { reportHtml, reportOf, reportText } from '../../src/import/report.ts'
import { applied, CONTOH, contentOf, fileOf, plan, rawSheet } from '../support/import.ts'

const OPTIONS = { today: '2026-11-29', effective: '2026-11-30' }
const read = (header: string[], ...rows: string[][]) =>
  plan(fileOf(rawSheet('Data', [header, ...rows])), CONTOH, OPTIONS)
type Result = ReturnType<typeof plan>
const alone = ({ notes }: Result) => notes.filter((note) => note.alone).map(({ cell }) => cell)
const refused = ({ notes }: Result) => notes.filter((note) => note.refused && !note.alone).map(({ cell }) => cell)
const office = (result: Result, id: string) => contentOf(applied(result)).offices.get(id)!.value
const sumOf = ({ rows: { read: all, ...fates } }: Result) => [
  Object.values(fates).reduce((sum, count) => sum + count, 0),
  all,
]

const LIST = ['Kantor', 'Nama pejabat', 'TMT', 'Telp', 'WA', 'Surel', 'IG']
const HEAD = ['Dinas Pendidikan', 'Sumiyati Misal, M.Pd.', '30/11/2026']
const CALL = ['ID kantor', 'Status', 'Nama pejabat', 'Jenis saluran', 'Nomor, akun atau alamat', 'Milik', 'Hasil']
const DONE = ['Tanggal dicek', 'Pemeriksa']

describe('a bad cell of a contact', () => {
  it.each<[string, string[], string[], string]>([
    ['cut by Excel', LIST, [...HEAD, '6,28121E+12', '', '', ''], 'D2'],
    ['with letters', LIST, [...HEAD, '', 'Pak Budi', '', ''], 'E2'],
    ['without an at', LIST, [...HEAD, '', '', 'dindik.contoh.invalid', ''], 'F2'],
    ['of another network', LIST, [...HEAD, '', '', '', 'https://facebook.com/dindik'], 'G2'],
    ['that the rules of the content forbid', LIST, [...HEAD, '', '', 'dinas@sungguhan.go.id', ''], 'F2'],
    ['of no known kind', CALL, ['dindik', 'Definitif', HEAD[1]!, 'Merpati pos', '0002531001', '', ''], 'D2'],
    ['without a kind', CALL, ['dindik', 'Definitif', HEAD[1]!, '', '0002531001', '', ''], 'D2'],
    ['beside its kind', CALL, ['dindik', 'Definitif', HEAD[1]!, 'Telepon', 'nanti menyusul', '', ''], 'E2'],
    [
      'whose result says which was tried',
      [...CALL, ...DONE],
      ['dindik', 'Definitif', HEAD[1]!, 'Telepon', '00025x', '', 'Tersambung', '28/11/2026', 'Petugas'],
      'E2',
    ],
  ])('%s is refused, and the head takes office', (_, header, row, cell) => {
    const result = read(header, row)
    expect(office(result, 'dindik').holders[0]).toMatchObject({ name: HEAD[1], from: '2026-11-30' })
    expect([alone(result), refused(result)]).toEqual([[cell], []])
    expect(result.rows).toMatchObject({ read: 1, applied: 0, partly: 1, refused: 0 })
    expect(whyNotApplied(result)).toMatch(/^1 hal ditolak/)
    expect(whyNotApplied(result, { skipRefused: true })).toBeUndefined()
  })

  it('leaves the other contacts of its row', () => {
    const result = read(LIST, ['DLH', '', '', 'rusak', '', 'aduan.dlh@contoh.invalid', ''])
    expect(office(result, 'dlh').channels.at(-1)).toMatchObject({ type: 'email', value: 'aduan.dlh@contoh.invalid' })
    expect([alone(result), result.rows.partly]).toEqual([['D2'], 1])
  })

  it('takes no other value of its own cell along', () => {
    const before = contentOf(CONTOH).offices.get('dindik')!.value.channels
    const result = read(LIST, [...HEAD, '', '', 'aduan@contoh.invalid; dinas@sungguhan.go.id', ''])
    expect(office(result, 'dindik').channels).toEqual(before)
    expect(alone(result)).toEqual(['F2'])
  })

  it('refuses its row where nothing else in it is new', () => {
    const result = read(LIST, ['Dinas Pendidikan', '', '', 'rusak', '', '', ''])
    expect([alone(result), refused(result)]).toEqual([[], ['D2']])
    expect(result.rows).toMatchObject({ refused: 1, partly: 0 })
    const once = read(LIST, [...HEAD, 'rusak', '', '', ''])
    const again = plan(fileOf(rawSheet('Data', [LIST, [...HEAD, 'rusak', '', '', '']])), applied(once), {
      ...OPTIONS,
      waiting: once.waiting,
    })
    expect([again.edits, again.rows.refused, again.rows.partly]).toEqual([[], 1, 0])
  })

  it('of somebody who heads no office is not worth a word', () => {
    const result = read(['OPD', 'Jabatan', 'Nama', 'No. HP'], ['DLH', 'Sekretaris', 'Ani Misal, S.E.', 'rusak'])
    expect(result.notes.filter((note) => note.refused)).toEqual([])
    expect(result.rows).toMatchObject({ skipped: 1, refused: 0 })
  })
})

describe('a row is refused as a whole', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'for a name that is two people',
      LIST,
      [HEAD[0]!, 'Ani Misal dan Budi Misal', '', '', '', 'a@contoh.invalid', ''],
      ['B2'],
    ],
    ['for a day that there isn’t', LIST, [HEAD[0]!, HEAD[1]!, '31/02/2027', '', '', 'a@contoh.invalid', ''], ['C2']],
    ['for an office that nobody knows', LIST, ['Dinas Antah', ...HEAD.slice(1), 'rusak', '', '', ''], ['D2', 'A2']],
    [
      'for a personal number without consent',
      CALL,
      ['dindik', 'Definitif', HEAD[1]!, 'Telepon', '0002531001', 'Pribadi', ''],
      ['E2'],
    ],
    [
      'for an owner that nobody knows',
      CALL,
      ['dindik', 'Definitif', HEAD[1]!, 'Telepon', '0002531001', 'Tetangga', ''],
      ['F2'],
    ],
    [
      'for a number that takes another’s place',
      ['Kantor', 'Nama pejabat', 'Telp Lama', 'Telp Baru'],
      [HEAD[0]!, HEAD[1]!, '0002531001', 'rusak'],
      ['D2'],
    ],
    [
      'for a result without its day',
      [...CALL, ...DONE],
      ['dindik', 'Definitif', HEAD[1]!, 'Telepon', '0002531001', '', 'Tersambung', '', 'Petugas'],
      ['H2'],
    ],
  ])('%s', (_, header, row, cells) => {
    const result = read(header, row)
    expect(result.files).toEqual([])
    expect([alone(result), refused(result).sort()]).toEqual([[], cells.sort()])
    expect(result.rows).toMatchObject({ refused: 1, partly: 0 })
  })
})

it('what is remarked may be a number or a word', () => {
  const result = read(['Kantor', 'Nama pejabat', 'Keterangan'], [HEAD[0]!, HEAD[1]!, '2026'])
  expect(result.rows).toMatchObject({ applied: 1, refused: 0 })
})

describe('the report', () => {
  const result = read(
    LIST,
    [...HEAD, 'rusak', '', '', ''],
    ['DLH', '', '', '', '', 'aduan.dlh@contoh.invalid', ''],
    ['Dinas Antah', 'Budi Misal', '', '', '', '', ''],
    ['Dinas Kesehatan', '', '', '', '', '', ''],
  )
  it('counts each row once', () => {
    expect(sumOf(result)).toEqual([4, 4])
    expect(reportOf(result).counts).toBe(
      '4 baris: 1 mengubah, 1 mengubah sebagian (ada sel yang ditolak), 0 sudah sama, 1 ditolak, 1 tidak berisi kabar',
    )
  })
  it('names the cell apart from whole rows', () => {
    const text = reportText(reportOf(result))
    expect(text).toMatch(/SEL DITOLAK, SELEBIHNYA DI BARIS ITU DIPAKAI\n {2}Data!D2 \[Telepon\]: .*\n {4}→ /)
    expect(text).toMatch(/\nDITOLAK\n {2}Data!A4: /)
    expect(reportHtml(reportOf(result))).toMatch(/<h2>Sel ditolak, selebihnya di baris itu dipakai<\/h2>.*Data!D2/)
  })
})
