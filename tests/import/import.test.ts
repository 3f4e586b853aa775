/** What a workbook does to a region: changes of people and numbers, what is held back, what is refused. */
import { describe, expect, it } from 'vitest'
import { recordedOffices } from '../../src/directory/content/content.ts'
import { buildDirectory } from '../../src/directory/directory.ts'
import { dueOffices } from '../../src/directory/views/due.ts'
import { whyNotApplied } from '../../src/import/apply.ts'
import { reportHtml, reportOf, reportText } from '../../src/import/report.ts'
import { callTable, confirmationTable, villagesTable } from '../../src/import/workbook/check-tables.ts'
import { directoryTables } from '../../src/import/workbook/directory-tables.ts'
import { applied, BLORA, CONTOH, contentOf, fileOf, plan, rawOf, rawSheet, TODAY } from '../support/import.ts'

const ON = '2026-12-01'
const holders = (files: typeof CONTOH, id: string) => contentOf(files).offices.get(id)!.value.holders
const channels = (files: typeof CONTOH, id: string) => contentOf(files).offices.get(id)!.value.channels
const people = (...rows: (string | number)[][]) =>
  fileOf(rawSheet('Daftar', [['Jabatan', 'Nama', 'Status', 'TMT'], ...rows]))
const refusals = ({ notes }: ReturnType<typeof plan>) =>
  notes.filter(({ refused }) => refused).map(({ sheet: name, cell, message }) => `${name}!${cell} ${message}`)
const lines = ({ edits }: ReturnType<typeof plan>) =>
  edits.flatMap(({ id, lines: all }) => all.map(({ what, before, after }) => `${id} ${what}: ${before} → ${after}`))

describe.each([
  ['contoh', CONTOH],
  ['blora', BLORA],
])('the workbook of %s', (region, files) => {
  it('changes nothing when it comes back as it went', () => {
    const again = plan(rawOf(directoryTables(contentOf(files), TODAY)), files, { region })
    expect(again.edits).toEqual([])
    expect(again.files).toEqual([])
    expect(again.rows).toMatchObject({ applied: 0, refused: 0 })
    expect(again.rows.read).toBeGreaterThan(100)
  })

  it('names everything in words that reading understands', () => {
    for (const table of directoryTables(contentOf(files), TODAY))
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
  })
})

describe('a new head', () => {
  it('takes over on the day; the one before stays as history, and what was theirs ends', () => {
    const result = plan(people(['Camat Contoh Kota', 'Drs. Tiga Misal, M.Si.', '', '']), CONTOH, {
      effective: ON,
      decree: 'SK 1',
    })
    const [first, , third] = holders(applied(result), 'kec-contoh-kota')
    expect(first).toMatchObject({
      name: 'Drs. Tiga Misal, M.Si.',
      status: 'definitive',
      from: ON,
      until: '2027-01-31',
      basis: 'SK 1',
    })
    expect(third).toMatchObject({ name: 'Drs. Sugeng Contohwibowo', until: '2026-11-30' })
    expect(lines(result).join('\n')).toContain(
      'WhatsApp milik pejabat lama: 0008-1028-0001 → berakhir bersama pejabatnya',
    )
    const office = (files: typeof CONTOH, day: string) =>
      buildDirectory(files, day, { region: 'contoh' }).directory!.offices.find(({ id }) => id === 'kec-contoh-kota')!
    expect(office(applied(result), '2026-11-30').holder.name).toBe('Drs. Sugeng Contohwibowo')
    expect(office(applied(result), ON).holder.name).toBe('Drs. Tiga Misal, M.Si.')
    expect(JSON.stringify(office(applied(result), ON).contacts)).not.toContain('0810280001')
  })

  it.each([
    ['Plt. Kepala Dinas Kesehatan', 'dr. Empat Misal', '', 'plt'],
    ['Kepala Dinas Kesehatan', 'Plt. dr. Empat Misal', '', 'plt'],
    ['Kepala Dinas Kesehatan', 'dr. Empat Misal', 'Pelaksana Tugas', 'plt'],
    ['Kepala Dinas Kesehatan', 'dr. Empat Misal', '', 'definitive'],
    ['Kepala Dinas Kesehatan', 'kosong', '', 'vacant'],
    ['Kepala Dinas Kesehatan', '', 'Kosong', 'vacant'],
  ])('%s, "%s", status "%s" is %s', (post, name, status, expected) => {
    const [first] = holders(applied(plan(people([post, name, status, '05/01/27']), CONTOH)), 'dinkes')
    expect(first).toMatchObject({ status: expected, from: '2027-01-05' })
    expect(first?.name).toBe(expected === 'vacant' ? undefined : 'dr. Empat Misal')
  })

  it('a Plh stands in for a head who comes back', () => {
    const [first, second] = holders(
      applied(plan(people(['Plh. Kepala Dinas Pekerjaan Umum dan Penataan Ruang', 'Ir. Lima Misal', '', '']))),
      'dpupr',
    )
    expect(first).toMatchObject({ status: 'plh', name: 'Ir. Lima Misal' })
    expect(second?.until).toBeUndefined()
  })

  it('is nobody who stands under one, which is told by name', () => {
    const result = plan(people(['Sekretaris Dinas Kesehatan', 'Enam Misal', '', '']))
    expect(result.edits).toEqual([])
    expect(result.rows).toMatchObject({ read: 1, skipped: 1 })
    expect(result.notes.map(({ message }) => message)).toEqual([
      'bukan pimpinan, dilewati: Enam Misal, Sekretaris Dinas Kesehatan',
    ])
  })

  it('is none where the head only gets a last day', () => {
    const head = holders(CONTOH, 'dlh')[0]!
    const result = plan(
      fileOf(
        rawSheet('Daftar', [
          ['ID kantor', 'Status', 'Nama pejabat', 'Sampai'],
          ['dlh', 'Definitif', head.name, '31 Desember 2026'],
        ]),
      ),
    )
    expect(lines(result)).toEqual([expect.stringMatching(/^dlh catatan pejabat: .* → .*, sampai 31 Desember 2026$/)])
  })

  it('two heads swap their offices', () => {
    const [one, two] = [holders(CONTOH, 'dpupr')[0]!.name!, holders(CONTOH, 'dlh')[0]!.name!]
    const result = plan(
      people(
        ['Kepala Dinas Pekerjaan Umum dan Penataan Ruang', two, '', ''],
        ['Kepala Dinas Lingkungan Hidup', one, '', ''],
      ),
    )
    expect(result.rows).toMatchObject({ applied: 2, refused: 0 })
    expect(holders(applied(result), 'dpupr')[0]?.name).toBe(two)
    expect(holders(applied(result), 'dlh')[0]?.name).toBe(one)
  })

  it('of the same name in capitals is nobody new', () => {
    const name = holders(CONTOH, 'dpupr')[0]!.name!
    expect(plan(people(['Kepala Dinas Pekerjaan Umum dan Penataan Ruang', name.toUpperCase(), '', ''])).edits).toEqual(
      [],
    )
  })

  it('and the one before, each as exported on a day, are no dispute and no news', () => {
    const sheetOn = (files: typeof CONTOH, day: string) => ({
      ...directoryTables(contentOf(files), day)[1]!,
      name: `Pejabat ${day}`,
    })
    const changed = applied(plan(people(['Kepala Dinas Kesehatan', 'dr. Enam Misal', '', ON]), CONTOH))
    const result = plan(rawOf([sheetOn(CONTOH, TODAY), sheetOn(changed, ON)]), changed, { today: ON, effective: ON })
    expect(refusals(result)).toEqual([])
    expect(result.rows).toMatchObject({ applied: 0, refused: 0 })
  })

  it('said differently in two rows is refused in both', () => {
    const result = plan(
      people(
        ['Kepala Dinas Kesehatan', 'dr. Enam Misal', '', ''],
        ['Kepala Dinas Kesehatan', 'dr. Tujuh Misal', '', ''],
      ),
    )
    expect(result.files).toEqual([])
    expect(refusals(result)).toEqual([expect.stringContaining('Daftar!A2'), expect.stringContaining('Daftar!A3')])
  })
})

describe('a contact', () => {
  const list = (...rows: (string | number)[][]) =>
    fileOf(rawSheet('Kontak', [['ID kantor', 'Telp', 'WA', 'Surel', 'Instagram'], ...rows]))
  const saluran = (...rows: string[][]) =>
    fileOf(
      rawSheet('Saluran', [
        [
          'ID kantor',
          'ID saluran',
          'Jenis saluran',
          'Nomor, akun atau alamat',
          'Milik',
          'Tanggal persetujuan',
          'Bukti persetujuan',
          'Hapus',
        ],
        ...rows,
      ]),
    )

  it('that is new and no mobile is recorded with its source, and marked as unconfirmed', () => {
    const result = plan(list(['dinpasar', '', '', 'pasar@contoh.invalid', '@contoh.pasar.baru']), CONTOH, {
      effective: ON,
      decree: 'Surat 5',
    })
    const added = channels(applied(result), 'dinporapar').length + channels(applied(result), 'dinpasar').length
    expect(added).toBeGreaterThan(0)
    expect(channels(applied(result), 'dinpasar').at(-1)).toMatchObject({
      type: 'instagram',
      value: 'contoh.pasar.baru',
      from: ON,
      confirmations: [],
    })
  })

  it('that is a mobile number waits for the office: only its type is recorded', () => {
    const result = plan(list(['dpupr', '', '0812 0000 9999', '', '']))
    expect(JSON.stringify(result.files)).not.toMatch(/0?812\D?0000\D?9999/)
    expect(contentOf(applied(result)).offices.get('dpupr')!.value.leads).toContainEqual(
      expect.objectContaining({ type: 'whatsapp' }),
    )
    expect(reportText(reportOf(result))).toContain('ditahan sampai kantor mengonfirmasi')
    expect(result.waiting).toMatchObject([{ office: 'dpupr', type: 'whatsapp', value: '+6281200009999', told: TODAY }])
    expect(reportHtml(reportOf(result))).not.toMatch(/0?812\D?0000\D?9999/)
    const { waiting } = result
    expect(plan(list(['dpupr', '', '0812 0000 9999', '', '']), applied(result), { waiting }).edits).toEqual([])
  })

  const other = (value: string, remove = '') => saluran(['dlh', 'telepon', 'Telepon', value, '', '', '', remove])
  const phones = (files: typeof CONTOH) =>
    channels(files, 'dlh').filter(({ id }) => ['telepon', 'telepon-2'].includes(id))

  it('that changes waits beside the old number, if that was confirmed and the new one is not', () => {
    const result = plan(other('+62002531099'), CONTOH, { effective: ON })
    expect(phones(applied(result))).toMatchObject([{ value: '+62002531017' }])
    expect(phones(applied(result))[0]?.until).toBeUndefined()
    expect(result.waiting).toMatchObject([{ office: 'dlh', value: '+62002531099', replaces: 'telepon' }])
    expect(lines(result).join()).toContain('ditahan sampai kantor mengonfirmasi, nomor lama tetap')
  })

  it('that is dead ends, and the new number begins in its place with its unit and hours', () => {
    const result = plan(other('+62002531099', 'hapus'), CONTOH, { effective: ON })
    expect(phones(applied(result))).toMatchObject([
      { value: '+62002531017', until: '2026-11-30' },
      { id: 'telepon-2', value: '+62002531099', from: ON },
    ])
    expect(plan(other('+62002531099', 'hapus'), applied(result), { effective: ON }).edits).toEqual([])
  })

  it('ends only where it is said, never by being left out', () => {
    const without = directoryTables(contentOf(CONTOH), TODAY).map((table) => ({
      ...table,
      rows: table.rows.slice(0, 3),
    }))
    expect(plan(rawOf(without)).edits).toEqual([])
    expect(plan(saluran(['dlh', 'telepon', 'Telepon', '', '', '', '', ''])).edits).toEqual([])
    const result = plan(saluran(['dlh', 'telepon', 'Telepon', '', '', '', '', 'hapus']), CONTOH, { effective: ON })
    expect(channels(applied(result), 'dlh').find(({ id }) => id === 'telepon')).toMatchObject({ until: '2026-11-30' })
  })

  it('of a person needs their consent, and belongs to whoever heads the office', () => {
    const without = plan(saluran(['dpupr', '', 'Instagram', 'contoh.kepala', 'Pribadi', '', '', '']))
    expect(refusals(without).join()).toContain('pribadi tanpa persetujuan')
    const result = plan(
      saluran(['dpupr', '', 'Instagram', 'contoh.kepala', 'Pribadi', '1 Desember 2026', 'Map 7', '']),
      CONTOH,
      { today: '2026-12-02' },
    )
    const [head] = holders(applied(result), 'dpupr')
    expect(channels(applied(result), 'dpupr').at(-1)).toMatchObject({
      owner: 'personal',
      holder: head!.id,
      consent: { kind: 'written', on: ON, evidence: 'Map 7' },
    })
  })

  it.each([
    ['numbers that Excel has cut', ['dpupr', '6,28121E+12', '', '', ''], 'B2'],
    ['an error of a formula', ['dpupr', '#REF!', '', '', ''], 'B2'],
    ['an office that nobody knows', ['dinas-baru', '', '', 'a@contoh.invalid', ''], 'A2'],
    ['an account on another host', ['dpupr', '', '', '', 'https://instagram.com.evil.tld/x'], 'E2'],
  ])('refuses %s, by its cell', (_, row, cell) => {
    const result = plan(list(row))
    expect(result.files).toEqual([])
    expect(refusals(result)).toEqual([expect.stringMatching(new RegExp(`^Kontak!${cell} `))])
    expect(whyNotApplied(result)).toMatch(/1 hal ditolak/)
    expect(whyNotApplied(result, { skipRefused: true })).toBeUndefined()
  })

  it('that the rules of the content forbid is refused by its cell, and the other rows go on', () => {
    const result = plan(
      list(['dpupr', '', '', 'dinas@sungguhan.go.id', ''], ['dlh', '', '', 'aduan.dlh@contoh.invalid', '']),
    )
    expect(refusals(result)).toEqual([expect.stringMatching(/^Kontak!D2 .*alamat contoh harus/)])
    expect(result.problems).toEqual([])
    expect(whyNotApplied(result, { skipRefused: true })).toBeUndefined()
    expect(result.edits.map(({ id }) => id)).toEqual(['dlh'])
  })
})

describe('an office', () => {
  const kantor = (...rows: string[][]) =>
    fileOf(rawSheet('Kantor', [['ID kantor', 'Kantor', 'Nama pendek', 'Tutup mulai', 'Digantikan oleh (ID)'], ...rows]))

  it('that is renamed keeps its old names with their last day', () => {
    const result = plan(kantor(['dpupr', 'Dinas Bina Marga Kabupaten Contoh', 'DBM', '', '']), CONTOH, {
      effective: ON,
    })
    const { name, short, formerNames } = contentOf(applied(result)).offices.get('dpupr')!.value
    expect({ name, short }).toEqual({ name: 'Dinas Bina Marga Kabupaten Contoh', short: 'DBM' })
    expect(formerNames[0]).toEqual({
      name: 'Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Contoh',
      short: 'DPUPR',
      until: '2026-11-30',
    })
  })

  it('that is merged points to its successor from the day on', () => {
    const result = plan(kantor(['dispertan', 'Dinas Pertanian Kabupaten Contoh', '', '1/1/2027', 'dindagkop']))
    expect(contentOf(applied(result)).offices.get('dispertan')!.value.ended).toEqual({
      on: '2027-01-01',
      successor: 'dindagkop',
    })
    // an export fills in what is recorded: only the successor is new
    const closed = plan(kantor(['dispertan', '', '', '1/1/2027', '']))
    const told = plan(kantor(['dispertan', '', '', '2027-01-01', 'dindagkop']), applied(closed))
    expect(contentOf(applied(told, applied(closed))).offices.get('dispertan')!.value.ended).toEqual({
      on: '2027-01-01',
      successor: 'dindagkop',
    })
    expect(refusals(plan(kantor(['dispertan', '', '', '1/1/2027', 'tidak-ada'])))).toEqual([
      expect.stringContaining('pengganti "tidak-ada" tidak ada'),
    ])
  })
})

it('an office that closes loses no number: its successor is called', () => {
  const { effects } = plan(
    fileOf(
      rawSheet('Kantor', [
        ['ID kantor', 'Tutup mulai', 'Digantikan oleh (ID)'],
        ['dpupr', '23/11/2026', 'dindagkop'],
      ]),
    ),
  )
  expect(effects?.after.offices.find(({ id }) => id === 'dpupr')?.ended).toBeTruthy()
  expect(effects?.losing).toEqual([])
})

it('a number that goes over to the successor on the day of the merger is told to be nobody else’s', () => {
  const number = contentOf(CONTOH)
    .offices.get('dpupr')!
    .value.channels.find(({ type }) => type === 'phone')!.value
  const { notes } = plan(
    fileOf(
      rawSheet('Kantor', [
        ['ID kantor', 'Tutup mulai', 'Digantikan oleh (ID)', 'Telepon'],
        ['dpupr', '1/12/2026', 'dlh', ''],
        ['dlh', '', '', number],
      ]),
    ),
    CONTOH,
    { effective: ON },
  )
  expect(notes.map(({ message }) => message).join()).not.toContain('juga nomor')
})

describe('the loss of numbers', () => {
  it('of more than three offices in ten has to be named', () => {
    const table = directoryTables(contentOf(CONTOH), TODAY).find(({ name }) => name === 'Saluran')!
    const remove = table.columns.findIndex(({ header }) => header === 'Hapus')
    const all = { ...table, rows: table.rows.map((row) => row.with(remove, 'hapus')) }
    const result = plan(rawOf([all]))
    const count = result.effects!.losing.length
    expect(count).toBe(result.effects!.withNumber)
    expect(whyNotApplied(result)).toContain(`--force-loss ${count}`)
    expect(whyNotApplied(result, { forceLoss: String(count - 1) })).toContain(`--force-loss ${count}`)
    expect(whyNotApplied(result, { forceLoss: String(count) })).toBeUndefined()
    for (const forceLoss of ['abc', '', '-1', '1.5'])
      expect(whyNotApplied(result, { forceLoss })).toContain(`--force-loss "${forceLoss}" salah`)
  })
})

it('the list to call by begins with the most pressing office, and leaves out those of which all is fresh', () => {
  const content = contentOf(CONTOH)
  const asked = [...new Set(callTable(content, TODAY).rows.map(([id]) => id))]
  expect(asked).toEqual(dueOffices(content, TODAY).map(({ id }) => id))
  expect(asked.length).toBeGreaterThan(5)
  expect(asked.length).toBeLessThan(content.offices.size)
})

describe('a confirmation', () => {
  const calls = (...rows: string[][]) =>
    fileOf(
      rawSheet('Panggilan', [
        [
          'ID kantor',
          'ID saluran',
          'Jenis saluran',
          'Nomor, akun atau alamat',
          'Hasil',
          'Seharusnya',
          'Tanggal dicek',
          'Pemeriksa',
          'Cara',
        ],
        ...rows,
      ]),
    )
  const of = (files: typeof CONTOH, id: string) =>
    channels(files, 'dpupr')
      .find((channel) => channel.id === id)!
      .confirmations.at(-1)

  it('is added with its day, how and by whom, once', () => {
    const raw = calls([
      'dpupr',
      'surel-gedung',
      'Surel',
      'bangunan@pupr.contoh.invalid',
      'Tersambung',
      '',
      '20 November 2026',
      'Petugas Contoh 9',
      'Surel',
    ])
    const files = applied(plan(raw))
    expect(of(files, 'surel-gedung')).toEqual({
      on: '2026-11-20',
      by: 'Petugas Contoh 9',
      how: 'email',
      result: 'reached',
    })
    expect(plan(raw, files).edits).toEqual([])
  })

  it('of these days may stand in a list that holds from an earlier one', () => {
    const raw = calls([
      ...['dpupr', 'surel-gedung', 'Surel', 'bangunan@pupr.contoh.invalid', 'Tersambung', ''],
      ...['20 November 2026', 'Petugas Contoh 9', 'Surel'],
    ])
    const result = plan(raw, CONTOH, { effective: '2026-11-02' })
    expect(refusals(result)).toEqual([])
    expect(of(applied(result), 'surel-gedung')).toMatchObject({ on: '2026-11-20' })
  })

  const wrong = (how: string) =>
    applied(
      plan(
        calls([
          'dpupr',
          'telepon',
          'Telepon',
          '+62002531012',
          'Salah',
          '+62002531088',
          '20/11/2026',
          'Petugas Contoh 9',
          how,
        ]),
      ),
    )
  it.each([
    ['', 'call', []],
    ['Lembar konfirmasi', 'sheet', [{ result: 'reached' }]],
  ])(
    'that it is wrong ends the number and brings the right one, confirmed only by the office itself (%s)',
    (...row) => {
      const [written, how, confirmations] = row
      const files = wrong(written)
      expect(of(files, 'telepon')).toMatchObject({ result: 'wrong', how })
      expect(channels(files, 'dpupr').find(({ id }) => id === 'telepon')?.until).toBe('2026-11-22')
      expect(channels(files, 'dpupr').find(({ id }) => id === 'telepon-2')).toMatchObject({
        value: '+62002531088',
        confirmations,
      })
    },
  )

  it.each([
    ['without its day', ['', 'Petugas'], /tanggal dicek kosong/],
    ['without who', ['20/11/2026', ''], /pemeriksa kosong/],
    ['of a day still to come', ['1/12/2026', 'Petugas'], /hari itu belum tiba/],
  ])('%s is refused', (_, [day, by], message) => {
    const result = plan(calls(['dpupr', 'telepon', 'Telepon', '+62002531012', 'Tersambung', '', day!, by!, '']))
    expect(result.edits).toEqual([])
    expect(refusals(result).join()).toMatch(message)
  })

  it('never comes from the sheet of channels', () => {
    const tables = directoryTables(contentOf(CONTOH), TODAY)
    const last = tables[2]!.columns.findIndex(({ header }) => header === 'Terakhir dikonfirmasi')
    const claimed = { ...tables[2]!, rows: tables[2]!.rows.map((row) => row.with(last, '2026-11-22')) }
    expect(plan(rawOf([claimed])).edits).toEqual([])
  })
})

describe('a region of which nothing is confirmed', () => {
  it('is full when every office has sent its sheet back', () => {
    const before = contentOf(BLORA)
    const ids = recordedOffices(before).map(([id]) => id)
    expect(ids).toHaveLength(57)
    const sheets = ids.map((id, index) => {
      const table = confirmationTable(before, TODAY, id)
      const at = (header: string) => table.columns.findIndex((column) => column.header === header)
      let blank = true
      const rows = table.rows.map((row) => {
        const fill = (values: Record<string, string>) =>
          Object.entries(values).reduce((filled, [header, value]) => filled.with(at(header), value), [...row])
        const signed = { Hasil: 'Tersambung', 'Tanggal dicek': '20 November 2026', Pemeriksa: 'Kepala Sekretariat' }
        if (row[at('Nomor, akun atau alamat')]) return fill(signed)
        if (!blank) return row
        blank = false
        return fill({ ...signed, 'Jenis saluran': 'WhatsApp', 'Nomor, akun atau alamat': `0812-3456-${7000 + index}` })
      })
      return { ...table, name: `[konfirmasi-${id}.xlsx]Konfirmasi`, rows }
    })
    const result = plan(rawOf(sheets), BLORA, { region: 'blora' })
    expect(refusals(result)).toEqual([])
    expect(result.problems).toEqual([])
    const { directory } = buildDirectory(applied(result, BLORA), TODAY, { region: 'blora' })
    const open = directory!.offices.filter(({ kind, ended }) => kind !== 'village' && !ended)
    expect(open.filter(({ contacts }) => !contacts.some(({ publication }) => publication.print === 'final'))).toEqual(
      [],
    )
    expect(open.every(({ contacts }) => contacts.some(({ type }) => type === 'whatsapp'))).toBe(true)
    expect(plan(rawOf(sheets), applied(result, BLORA), { region: 'blora' }).edits).toEqual([])
  })
})

describe('the sheet of a kecamatan’s villages', () => {
  it('holds each of them, and makes its file of a signed row; empty rows say nothing', () => {
    const table = villagesTable(contentOf(BLORA), TODAY, 'kec-jati')
    const at = (header: string) => table.columns.findIndex((column) => column.header === header)
    const ids = [...new Set(table.rows.map((row) => row[at('ID kantor')]!))]
    expect(ids).toHaveLength(12)
    expect(plan(rawOf([table]), BLORA, { region: 'blora' })).toMatchObject({ edits: [], files: [] })

    const fill = (values: Record<string, string>, row: readonly string[]) =>
      Object.entries(values).reduce((filled, [header, value]) => filled.with(at(header), value), [...row])
    const signed = { Hasil: 'Tersambung', 'Tanggal dicek': '20 November 2026', Pemeriksa: 'Camat' }
    const rows = table.rows.map((row, index) =>
      row[at('Jenis saluran')] === 'WhatsApp'
        ? fill({ ...signed, 'Nomor, akun atau alamat': `0812-3456-${7000 + index}` }, row)
        : row,
    )
    const result = plan(rawOf([{ ...table, rows }]), BLORA, { region: 'blora' })
    expect(refusals(result)).toEqual([])
    expect(result.files.map(({ path }) => path).sort()).toEqual(ids.map((id) => `offices/${id}.yaml`).sort())
    const { directory } = buildDirectory(applied(result, BLORA), TODAY, { region: 'blora' })
    const villages = directory!.offices.filter(({ id }) => ids.includes(id))
    expect(villages.map(({ contacts }) => contacts.map(({ publication }) => publication.print))).toEqual(
      ids.map(() => ['final']),
    )
  })

  it('tells what is recorded already', () => {
    const table = villagesTable(contentOf(CONTOH), TODAY, 'kec-contoh-kota')
    const values = table.rows.map((row) => row[4]).filter((value) => value !== '')
    expect(values.length).toBeGreaterThan(0)
    expect(plan(rawOf([table])).edits).toEqual([])
  })
})

it('the report says every change and every refusal, and holds no markup of the file', () => {
  const result = plan(
    people(
      ['Kepala Dinas Kesehatan', '<b onclick=x>dr.&Misal</b>', '', ''],
      ['Kepala <i>Antah</i>', 'Nama Orang', '', ''],
    ),
  )
  const html = reportHtml(reportOf(result))
  expect(html).toContain('&lt;b onclick=x&gt;dr.&amp;Misal&lt;/b&gt;')
  expect(html).not.toMatch(/<(b|i|script)\b/)
  expect(html).toContain('2 baris: 1 mengubah, 0 sudah sama, 1 ditolak')
})
