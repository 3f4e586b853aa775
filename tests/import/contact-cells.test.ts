/**
 * Cells and columns of contacts as people send them: what of them is the office's, of which kind, and what is refused or
 * named. Numbers are invented.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { liveChannels } from '../../src/directory/channels/turning-days.ts'
import { readCell } from '../../src/import/cells/contact-cell.ts'
import { applied, BLORA, contentOf, fileOf, plan, rawSheet } from '../support/import.ts'

type Rows = Parameters<typeof rawSheet>[1]

const ON = '2026-11-30'
const contactsOf = (files: typeof BLORA) =>
  [...contentOf(files).offices].flatMap(([id, { value }]) =>
    liveChannels(value, ON).map((one) => `${id} ${one.type} ${one.value}`),
  )
const BEFORE = new Set(contactsOf(BLORA))

/** Contacts that come in, with those that wait, and what is refused or told of which cell. */
function read(...rows: Rows) {
  const planned = plan(fileOf(rawSheet('Data', rows)), BLORA, { today: '2026-11-29', effective: ON, region: 'blora' })
  const said = (isRefused: boolean) =>
    planned.notes.flatMap(({ cell, message, refused }) => (refused === isRefused ? [`${cell}: ${message}`] : []))
  return {
    contacts: [
      ...(planned.files.length > 0 ? contactsOf(applied(planned, BLORA)).filter((one) => !BEFORE.has(one)) : []),
      ...planned.waiting.map(({ office, type, value }) => `${office} ${type} ${value} menunggu`),
    ].map((one) => one.replace(/^dlh /, '').replaceAll('+62', '0')),
    refused: said(true).join('\n'),
    told: said(false).join('\n'),
  }
}
const cell = (header: string, text: string) => read(['OPD', header], ['DLH', text])

const LANDLINE = 'phone 0296555701'
const MAIL = 'email dlh@blorakab.go.id'
const waits = (type: string) => `${type} 081200000001 menunggu`

describe('a cell with contacts of several kinds', () => {
  it.each<[string, string, string[]]>([
    ['KONTAK', '0296-555701, dlh@blorakab.go.id', [LANDLINE, MAIL]],
    ['KONTAK', 'Telp. 0296-555701 Email: dlh@blorakab.go.id', [LANDLINE, MAIL]],
    ['KONTAK', '0296-555701\ndlh@blorakab.go.id\nIG: @dlhblora', [LANDLINE, MAIL, 'instagram dlhblora']],
    ['KONTAK', '0296-555701, www.dlh.blorakab.go.id', [LANDLINE, 'website https://www.dlh.blorakab.go.id']],
    ['KONTAK', 'https://www.instagram.com/dlhblora', ['instagram dlhblora']],
    ['KONTAK', 'Fax 0296-555702, dlh@blorakab.go.id', [MAIL]],
    ['No. Telp/Email', '0296-555701 / dlh@blorakab.go.id', [LANDLINE, MAIL]],
    ['Telp & E-mail', '0296-555701 / dlh@blorakab.go.id', [LANDLINE, MAIL]],
    ['Telepon', '0296-555701, dlh@blorakab.go.id', [LANDLINE, MAIL]],
    ['Telepon / WA / Email', '0296-555701 / 0812-0000-0001 / dlh@blorakab.go.id', [LANDLINE, MAIL, waits('whatsapp')]],
    ['Email / Website', 'dlh@blorakab.go.id; https://dlh.blorakab.go.id', [MAIL, 'website https://dlh.blorakab.go.id']],
    ['Media Sosial', 'IG: @dlhblora, FB: dlh.blora', ['instagram dlhblora', 'facebook dlh.blora']],
    ['IG/FB', 'instagram.com/dlh_blora\nfacebook.com/dlh.blora', ['instagram dlh_blora', 'facebook dlh.blora']],
    ['Website', 'https://www.facebook.com/dlhblora', ['facebook dlhblora']],
  ])('under %s: %j', (header, text, expected) => {
    const { contacts, refused } = cell(header, text)
    expect(contacts.sort()).toEqual(expected.sort())
    expect(refused).toBe('')
  })

  it.each<[string, string, RegExp]>([
    ['KONTAK', '@dlhblora', /tidak jelas akun atau alamat apa/],
    ['KONTAK', 'dlh[at]blorakab.go.id', /tidak memuat nomor/],
    ['KONTAK', '0296-555701; dlh@blorakab', /tidak jelas akun atau alamat apa/],
    ['KONTAK', '0296-555701 (Bu Ani), dlh@blorakab.go.id', /nomor rumah orang/],
    ['KONTAK', 'dlh@blorakab.go.id (Budi)', /kontak orang/],
    ['KONTAK', '0296-555701 tidak aktif, dlh@blorakab.go.id', /memuat "tidak aktif"/],
    ['Email / Website', 'dlh@blorakab.go.id, 0296-555701', /bukan untuk kolom ini/],
    ['IG/FB', 'dlhblora', /tidak dikenal sebagai kontak/],
    ['Media Sosial', 'FB: Dlh Kab Blora', /nama tampilan/],
    ['Telepon', '"', /seperti di atas/],
    ['Email', 'idem', /seperti di atas/],
  ])('under %s: %j is refused whole', (header, text, message) => {
    const { contacts, refused } = cell(header, text)
    expect(contacts).toEqual([])
    expect(refused).toMatch(message)
  })

  it('"Nomor" counts the rows, or holds them', () => {
    expect(read(['Nomor', 'OPD', 'Telepon'], ['1', 'DLH', '0296-555701']).contacts).toEqual([LANDLINE])
    expect(read(['No', 'OPD', 'Nomor'], ['1', 'DLH', '0296-555701']).contacts).toEqual([LANDLINE])
  })

  it('names what it leaves out', () => {
    expect(cell('KONTAK', 'loket pelayanan, dlh@blorakab.go.id')).toMatchObject({
      contacts: [MAIL],
      told: expect.stringContaining('keterangan "loket pelayanan" tidak disimpan'),
    })
  })
})

describe('a number for calls, for WhatsApp, or both', () => {
  it.each<[string, string, string[]]>([
    ['TELEPON', 'WA: 0812-0000-0001', [waits('whatsapp')]],
    ['TELEPON', '0812-0000-0001 (WA)', [waits('whatsapp')]],
    ['TELEPON', '0812-0000-0001 (Telp/WA)', [waits('phone'), waits('whatsapp')]],
    ['TELEPON', '0296-555701 / WA 0812-0000-0001', [LANDLINE, waits('whatsapp')]],
    ['TELEPON', 'https://wa.me/6281200000001?text=Halo', [waits('whatsapp')]],
    ['TELEPON', 'WA 0812-0000-0001 / 0296-555701', [LANDLINE, waits('whatsapp')]],
    ['TELEPON', '0296-555701 WA 0812-0000-0001', [LANDLINE, waits('whatsapp')]],
    ['TELEPON', 'Whatsapp: 0812-0000-0001 Telp: 0296-555701', [LANDLINE, waits('whatsapp')]],
    ['TELEPON', '0296-555701 0812-0000-0001 (WA)', [LANDLINE, waits('whatsapp')]],
    ['NO. HP', '081200000001 (WA saja)', [waits('whatsapp')]],
    ['NO. HP', '081200000001', [waits('phone')]],
    ['WA', 'HP 081200000001', [waits('whatsapp')]],
    ['WHATSAPP', 'Telp 0296-555701', [LANDLINE]],
    ['TELEPON', 'SMS 0812-0000-0001', [waits('sms')]],
  ])('under %s: %j', (header, text, expected) => {
    const { contacts, refused } = cell(header, text)
    expect(contacts.sort()).toEqual(expected.sort())
    expect(refused).toBe('')
  })

  it.each([[['NO HP', 'WA']], [['WA', 'NO HP']]])('one number under %j is kept for both', (headers) => {
    const rows: Rows = [
      ['OPD', ...headers],
      ['DLH', '0812-0000-0001', '0812-0000-0001'],
    ]
    expect(read(...rows).contacts.sort()).toEqual([waits('phone'), waits('whatsapp')])
  })

  it('that is told for WhatsApp where it is recorded for calls is told, and not doubled', () => {
    const { contacts, told } = read(['OPD', 'WA'], ['DPUPR', '0296-531004'])
    expect(contacts).toEqual([])
    expect(told).toContain('sudah tercatat untuk keperluan lain')
  })

  it('on a landline under WhatsApp waits, and is told', () => {
    expect(cell('WA', '0296-555701')).toMatchObject({
      contacts: ['whatsapp 0296555701 menunggu'],
      told: expect.stringContaining('telepon kabel'),
    })
  })
})

describe('a number that is nobody’s office', () => {
  it.each([
    '0812-0000-0001 (Pak Budi)',
    '0812-0000-0001 (Camat)',
    '0812-0000-0001 Kepala Dinas',
    'Budi Santoso 0812-0000-0001',
    'CP: 0812-0000-0001',
  ])('%j is refused', (text) => {
    const { contacts, refused } = cell('NO HP', text)
    expect(contacts).toEqual([])
    expect(refused).toMatch(/nomor orang, atau nomor kantor\?/)
  })

  it('is left out beside an office’s, and named', () => {
    const { contacts, told } = cell('TELEPON', '0296-555701 (Kantor), 0812-0000-0001 (Kadin)')
    expect(contacts).toEqual([LANDLINE])
    expect(told).toContain('nomor HP di samping "Kadin" tidak disimpan')
  })

  it.each([
    '0812-0000-0001 (Layanan Pengaduan)',
    'Admin 0812-0000-0001',
    'Lapor Bupati 0812-0000-0001',
    '0812-0000-0001 (Bidang Persampahan)',
    '0812-0000-0001 (Chat Only)',
  ])('%j is the office’s', (text) => {
    expect(cell('WA', text)).toMatchObject({ contacts: [waits('whatsapp')], refused: '' })
  })

  it.each<[string, RegExp]>([
    ['0296-555701-2', /tanda hubung/],
    ['(0296) 555701-03', /tanda hubung/],
    ['0296555701-703', /bukan nomor telepon/],
  ])('%j may be two', (text, message) => {
    const { contacts, refused } = cell('TELEPON', text)
    expect(contacts).toEqual([])
    expect(refused).toMatch(message)
  })

  it.each(['T. 0296-555701 F. 0296-555702', '0296-555701 (Fax: 0296-555702)', 'Telp 0296-555701 Facs. 0296-555702'])(
    '%j has a fax',
    (text) => {
      expect(cell('TELEPON', text)).toMatchObject({ contacts: [LANDLINE], told: expect.stringMatching(/nomor faks/) })
    },
  )

  it.each<[string[], string[]]>([
    [
      ['No Telp', 'Ket'],
      ['0296-555701', 'nomor sudah tidak aktif'],
    ],
    [
      ['No Telp', 'Status Nomor'],
      ['0296-555701', 'Tidak Aktif'],
    ],
    [
      ['No Telp', 'Aktif?'],
      ['0296-555701', 'Tidak'],
    ],
    [
      ['No Telp', 'Keterangan'],
      ['0296-555701', 'Fax'],
    ],
    [
      ['No Telp', 'Catatan'],
      ['0296-555701', 'nomor pindah ke 0296-555702'],
    ],
    [
      ['No Telp', 'Verifikasi'],
      ['0296-555701', 'gagal'],
    ],
    [
      ['No HP', 'Keterangan'],
      ['0812-0000-0001', 'HP Bu Sekdin'],
    ],
    [
      ['No HP', 'Pemilik'],
      ['0812-0000-0001', 'Sri Wahyuni'],
    ],
    [
      ['No HP', 'Milik'],
      ['0812-0000-0001', 'Pribadi'],
    ],
  ])('beside %j %j is refused', (headers, cells) => {
    const { contacts, refused } = read(['OPD', ...headers, 'Email'], ['DLH', ...cells, 'dlh@blorakab.go.id'])
    expect(contacts).toEqual([MAIL])
    expect(refused).toMatch(/^C2: /)
  })

  it('is not meant by a remark about an address', () => {
    const { contacts, refused } = read(
      ['OPD', 'Telp', 'Email', 'Keterangan'],
      ['DLH', '0296-555701', 'dlh@blorakab.go.id', 'email tidak aktif'],
    )
    expect(contacts).toEqual([LANDLINE])
    expect(refused).toMatch(/^D2: "email tidak aktif"/)
  })

  it.each([
    ['Keterangan', 'Fax (0296) 555702'],
    ['Keterangan', 'Rumah Sakit'],
    ['Keterangan', 'hubungi saat jam kerja'],
    ['Aktif?', 'Ya'],
    ['Milik', 'Kantor'],
  ])('beside %s "%s" it is the office’s', (header, remark) => {
    const { contacts } = read(['OPD', 'No Telp', header], ['DLH', '0296-555701', remark])
    expect(contacts).toEqual([LANDLINE])
  })

  it.each(['Atas Nama', 'Pemegang HP', 'Nama Pemilik', 'Penanggung Jawab', 'Petugas', 'Nama Operator WA'])(
    'is that of the people under "%s"',
    (header) => {
      const { contacts, told } = read(['OPD', 'No HP', header], ['DLH', '0812-0000-0001', 'Sri Misal'])
      expect(contacts).toEqual([])
      expect(told).toContain('kolom "No HP" tidak dibaca: nomor orang')
    },
  )
})

describe('a row for one contact of its type', () => {
  const row = (type: string, text: string) => read(['OPD', 'Jenis', 'Kontak'], ['DLH', type, text])
  it.each<[string, string, string[]]>([
    ['Telepon', '0296-555701', [LANDLINE]],
    ['Telepon', 'HP/WA 0812-0000-0001', [waits('phone')]],
    ['WA', 'HP 0812-0000-0001', [waits('whatsapp')]],
    ['IG', 'https://www.instagram.com/dlhblora/?hl=id', ['instagram dlhblora']],
  ])('%s: %j', (type, text, contacts) => {
    expect(row(type, text)).toMatchObject({ contacts, refused: '' })
  })

  it.each<[string, string, RegExp]>([
    ['Telepon', 'WA 0812-0000-0001', /isinya WhatsApp, jenisnya Telepon/],
    ['Telepon', '0296-555701, dlh@blorakab.go.id', /isinya Surel, jenisnya Telepon/],
    ['WhatsApp', '0812-0000-0001 (Bu Ani)', /nomor orang/],
    ['Fax', '0296-555702', /"Fax" tidak dikenal/],
  ])('%s: %j is refused', (type, text, message) => {
    const { contacts, refused } = row(type, text)
    expect(contacts).toEqual([])
    expect(refused).toMatch(message)
  })
})

it.each(['HP Satpam', 'No HP Penjaga', 'WA Grup', 'HP Kadin'])('"%s" holds nobody’s office', (header) => {
  const { contacts, told } = cell(header, '0812-0000-0001')
  expect(contacts).toEqual([])
  expect(told).toContain(`kolom "${header}" tidak dibaca`)
})

describe('a number whose cell leads somewhere', () => {
  it.each<[string, string, string[]]>([
    ['0812-0000-0001', 'https://wa.me/6281300000002', []],
    ['0812-0000-0001', 'https://wa.me/6281200000001', [waits('whatsapp')]],
    ['0812-0000-0001', 'tel:081200000001', [waits('whatsapp')]],
    ['0812-0000-0001', 'https://dlh.blorakab.go.id', [waits('whatsapp')]],
  ])('%j to %s', (text, link, expected) => {
    const { contacts, refused } = read(['OPD', 'WA'], ['DLH', { kind: 'text', text, link }])
    expect(contacts).toEqual(expected)
    expect(refused !== '').toBe(expected.length === 0)
  })
})

describe('addresses', () => {
  it.each<[string, string, string[]]>([
    ['Email', 'dlh@blorakab.go.id / dlh.blora@gmail.com', [MAIL, 'email dlh.blora@gmail.com']],
    [
      'Website',
      'https://dlh.blorakab.go.id/?fbclid=IwAR0abc&utm_source=wa&hal=2',
      ['website https://dlh.blorakab.go.id/?hal=2'],
    ],
    ['Website', 'dlh.blorakab.go.id?utm_source=wa', ['website https://dlh.blorakab.go.id']],
    [
      'Website',
      'https://dlh.blorakab.go.id, ppid.blorakab.go.id',
      ['website https://dlh.blorakab.go.id', 'website https://ppid.blorakab.go.id'],
    ],
  ])('under %s: %j', (header, text, expected) => {
    expect(cell(header, text)).toMatchObject({ contacts: expected, refused: '' })
  })

  it.each([
    ['Email', 'setda@blorakab.go.id', /alamat surel ini juga milik Setda/],
    ['IG', '@pemkabblora', /akun ini juga milik Setda/],
    ['Telepon', '0296-531028', /nomor ini juga nomor Setda/],
  ])('under %s %j is told to be another office’s', (header, text, message) => {
    expect(cell(header, text).told).toMatch(message)
  })
})

describe('any text in a cell', () => {
  const word = fc.constantFrom(
    ...[
      '0296-555701',
      '0812-0000-0001',
      'WA',
      'Telp.',
      'Fax',
      'IG:',
      '@dinas',
      'a@b.id',
      'www.a.go.id',
      'https://x.com/a',
    ],
    ...['/', ',', ';', '\n', '(', ')', '-', 'Bu Ani', 'dan', '101', 'FB = ', 'tidak aktif', '"', '=', '.', ':'],
  )
  const text = fc.oneof(
    fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
    fc.string({ maxLength: 80 }),
  )

  it('gives contacts that stand in it, or says why not; nothing goes without a word', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (written, any) => {
        const read = readCell({ type: 'phone', any }, written)
        if (!read.ok) return read.message !== '' && read.repair !== ''
        const digits = written.normalize('NFKC').replace(/\D/g, '')
        // "555701, 101": the end of a second number, which is told
        const ends = read.notes.flatMap((note) => /^"(\d+)" dibaca sebagai angka akhir/.exec(note)?.[1] ?? [])
        return read.value.every(({ type, value }) =>
          ['phone', 'whatsapp', 'sms'].includes(type)
            ? digits.includes(value.replace(/^\+62/, '').slice(-6)) || ends.some((end) => value.endsWith(end))
            : written.toLowerCase().includes(value.replace(/^https:\/\//, '').toLowerCase()),
        )
      }),
      { numRuns: 500 },
    )
  })
})
