/** What strangers to the importer sent, and what it made wrong of it. */
import { describe, expect, it } from 'vitest'
import { holderOn } from '../../src/directory/people/holders.ts'
import { applied, CONTOH, contentOf, fileOf, plan, rawSheet } from '../support/import.ts'

const OPTIONS = { today: '2026-11-29', effective: '2026-11-30', decree: 'SK 9' }
const read = (...rows: string[][]) => plan(fileOf(rawSheet('Data', rows)), CONTOH, OPTIONS)
const head = (result: ReturnType<typeof plan>, id: string) => {
  const { status, name } = holderOn(contentOf(applied(result)).offices.get(id)!.value, '2026-11-30')
  return `${status} ${name ?? ''}`.trim()
}
const before = (id: string) => head(read(['Kantor', 'Nama pejabat'], ['', '']), id)
const waiting = (result: ReturnType<typeof plan>) => result.waiting.map(({ type, value }) => `${type} ${value}`)
const refused = (result: ReturnType<typeof plan>) => result.notes.filter((note) => note.refused).map(({ cell }) => cell)

describe('a head', () => {
  it.each([
    'akan dilantik',
    'Menunggu SK',
    'tidak tahu',
    'tetap',
    'Bpk. Kadis',
    'segera diisi',
    'belum definitif',
    'masih dijabat pejabat lama',
    'Pensiun',
    'meninggal dunia',
    'Tidak ada perubahan',
    'Bapak Kepala',
    'Pejabat lama',
    'belum ada',
    'dalam proses',
  ])('is not called "%s": who heads the office stays', (name) => {
    expect(head(read(['OPD', 'Pejabat'], ['Dinkominfo', name]), 'dinkominfo')).toBe(before('dinkominfo'))
  })

  it.each<[string, string[], string[], string]>([
    [
      'said in the remarks',
      ['OPD', 'Jabatan', 'Nama', 'Keterangan'],
      ['DLH', 'Kepala Dinas', 'Haryanto, S.Hut.', 'sebagai Plt.'],
      'plt Haryanto, S.Hut.',
    ],
    [
      'with points',
      ['OPD', 'Jabatan', 'Nama'],
      ['DLH', 'Kepala Dinas', 'P.l.t. Rahmat Hidayat, S.Kom.'],
      'plt Rahmat Hidayat, S.Kom.',
    ],
    [
      'behind the name with points',
      ['OPD', 'Jabatan', 'Nama'],
      ['DLH', 'Kepala Dinas', 'dr. Bunga P.L.T'],
      'plt dr. Bunga',
    ],
    [
      'of a deputy who acts',
      ['OPD', 'Jabatan', 'Nama'],
      ['DLH', 'Sekretaris Dinas selaku Plt. Kepala Dinas', 'dr. Tono'],
      'plt dr. Tono',
    ],
    [
      'of one who acts behind a stroke',
      ['OPD', 'Jabatan', 'Nama'],
      ['DLH', 'Sekretaris / Plt. Kepala Dinas', 'dr. Tono'],
      'plt dr. Tono',
    ],
  ])('acts: %s', (_, header, row, expected) => {
    expect(head(read(header, row), 'dlh')).toBe(expected)
  })

  it.each([
    [
      ['Nama', 'Jabatan', 'Kecamatan'],
      ['Sugiman', 'Kades', 'Sampelrejo'],
    ],
    [
      ['OPD', 'Jabatan', 'Nama'],
      ['RSUD', 'Kepala', 'dr. Ani'],
    ],
  ])('of a post that is some head’s is refused, not passed over: %s', (header, row) => {
    const result = read(header, row)
    expect(result.rows).toMatchObject({ refused: 1, skipped: 0, applied: 0 })
  })

  it.each([
    ['Irkab', 'Inspektorat', 'inspektorat'],
    ['Kepala Kecamatan', 'Kecamatan Misalwungu', 'kec-misalwungu'],
  ])('%s of %s is understood', (post, office, id) => {
    expect(head(read(['OPD', 'Jabatan', 'Nama'], [office, post, 'Drs. Paham Misal']), id)).toBe(
      'definitive Drs. Paham Misal',
    )
  })

  const NIA = 'Nia Misal, S.STP.'
  it.each<[string, string[][], string]>([
    [
      'the status in the first row alone',
      [
        ['DLH', NIA, 'Plt', ''],
        ['', NIA, '', ''],
      ],
      `plt ${NIA}`,
    ],
    [
      'the status in the second alone',
      [
        ['DLH', NIA, '', ''],
        ['', NIA, 'Plt', ''],
      ],
      `plt ${NIA}`,
    ],
    [
      'the day in one of them',
      [
        ['DLH', NIA, '', '30/11/2026'],
        ['', NIA, '', ''],
      ],
      `definitive ${NIA}`,
    ],
  ])('whose name is merged over two rows, with %s, is told once', (_, rows, expected) => {
    const result = read(['OPD', 'Pejabat', 'Status', 'TMT'], ...rows.map((row) => ['DLH', ...row.slice(1)]))
    expect(refused(result)).toEqual([])
    expect(head(result, 'dlh')).toBe(expected)
  })

  it('called Plt far from where the name stands alone is in doubt', () => {
    const other = (office: string) => [office, '', '']
    const rows = [['DLH', NIA, 'Plt'], other('Dinkes'), other('Dindik'), ['DLH', NIA, '']]
    expect(refused(read(['OPD', 'Pejabat', 'Status'], ...rows))).toEqual(['A2', 'A5'])
  })

  it.each(['TMT Pelantikan', 'Tgl TMT', 'Mulai Menjabat', 'Tanggal Dilantik'])(
    'begins on the day under "%s"',
    (header) => {
      const result = read(['OPD', 'Pejabat', header], ['DLH', NIA, '31/11/2026'])
      expect(refused(result)).toEqual(['C2'])
    },
  )

  it('whose name is spelt otherwise keeps the decree of the appointment', () => {
    const [was] = contentOf(CONTOH).offices.get('pdam')!.value.holders
    const result = read(
      ['ID kantor', 'Nama pejabat', 'Status', 'Mulai'],
      ['pdam', `${was!.name}, Ph.D.`, 'Definitif', was!.from!],
    )
    expect(contentOf(applied(result)).offices.get('pdam')!.value.holders[0]).toEqual({
      ...was,
      name: `${was!.name}, Ph.D.`,
    })
  })
})

describe('a number', () => {
  it.each([
    ['(0002) 531970', [], 1],
    ['Telp (0002) 531914, WA 0008 1099 0014', ['whatsapp +6200810990014'], 1],
  ])('in a column for all kinds is what it is: %s', (cell, held, phones) => {
    const result = read(['Nama OPD', 'No. Telp/HP/WA'], ['Dinas Pendidikan', cell])
    expect(waiting(result)).toEqual(held)
    expect(result.edits[0]!.lines.filter(({ contact }) => contact?.type === 'phone')).toHaveLength(phones)
  })

  it('of the head alone is not the office’s', () => {
    const result = read(
      ['Instansi', 'Nama Pimpinan', 'No HP Pimpinan'],
      ['Dinas Pendidikan', 'Sumiyati, M.Pd.', '0008 1098 0001'],
    )
    expect(waiting(result)).toEqual([])
    expect(result.notes.map(({ message }) => message).join()).toContain('nomor pribadi pejabat')
    expect(head(result, 'dindik')).toBe('definitive Sumiyati, M.Pd.')
  })

  it.each([
    'Nomor lama 0002531014 sudah mati ya',
    'WA kami bukan 0008 1088 0005 lagi tapi 0008 1088 0006',
    'Jangan hubungi 0008 1088 0007, itu penipu',
  ])('that a message takes back is read by a person: %s', (message) => {
    const result = read(['Instansi', 'Pesan'], ['Dinas Kesehatan', message])
    expect([waiting(result), refused(result)]).toEqual([[], ['B2']])
  })

  it.each(['HP PIC', 'No. WA Narahubung', 'No Telp Contact Person'])(
    'of a person, under "%s", is not the office’s',
    (header) => {
      const result = read(['OPD', header], ['Dinkes', '0008 1066 0001'])
      expect([waiting(result), result.rows.empty]).toEqual([[], 1])
      expect(result.notes.map(({ message }) => message).join()).toContain('nomor orang, bukan nomor kantor')
    },
  )

  it.each(['belum punya', 'tidak punya WA', 'tdk memiliki', 'kosong', 'belum tersedia'])(
    'is none where "%s" stands',
    (cell) => {
      const result = read(['OPD', 'WA'], ['Dinkes', cell])
      expect([refused(result), result.rows.empty]).toEqual([[], 1])
    },
  )

  it('that was called stands in a list of calls with its day', () => {
    const result = read(
      ['Tgl', 'Kantor', 'Nomor yang dihubungi', 'Hasil', 'Cara', 'Petugas'],
      ['28/11/26', 'Dinkes', '0002-538881', 'diangkat', 'telp kantor', 'Petugas'],
    )
    expect(contentOf(applied(result)).offices.get('dinkes')!.value.channels.at(-1)).toMatchObject({
      ...{ type: 'phone', value: '+62002538881' },
      confirmations: [{ on: '2026-11-28', by: 'Petugas', how: 'call', result: 'reached' }],
    })
  })

  it('that a message calls WhatsApp is one', () => {
    expect(waiting(read(['Instansi', 'Pesan'], ['Dinas Kesehatan', 'WA aduan ganti 0008 1088 0001']))).toEqual([
      'whatsapp +6200810880001',
    ])
  })
})
