import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayPhone, isMobile, phoneClass, smsHref, spokenPhone, telHref, waHref } from './phone.ts'
import { isCanonicalPhone, parsePhones } from './phone-read.ts'
import { findPhoneTokens } from './phone-tokens.ts'

/** Canonical values that were read, or the reason. */
function read(text: string): string[] | string {
  const result = parsePhones(text)
  return result.ok ? result.phones.map((phone) => phone.value) : result.reason
}

function notes(text: string): string[] {
  const result = parsePhones(text)
  return result.ok ? result.phones.flatMap((phone) => phone.notes) : []
}

const HP1 = '+6281200000001'
const HP2 = '+6281300000002'
const OFFICE = '+62296531028'

describe('one number, as people type it', () => {
  test.each<[string, string]>([
    // mobile
    ['081200000001', HP1],
    ['0812-0000-0001', HP1],
    ['0812 0000 0001', HP1],
    ['081 200 000 001', HP1],
    ['08-120-000-0001', HP1],
    ['08120-000-0001', HP1],
    ['0812.0000.0001', HP1],
    ['0812–0000—0001', HP1],
    ['0812‑0000−0001', HP1],
    ['(0812) 0000 0001', HP1],
    ['0895-0000-00001', '+62895000000001'],
    ['0812000000', '+62812000000'],
    ['6281200000001', HP1],
    ['+6281200000001', HP1],
    ['+62 812 0000 0001', HP1],
    ['+62 0812 0000 0001', HP1],
    ['+62 (0)812-0000-0001', HP1],
    ['(+62) 812-0000-0001', HP1],
    ['+0812 0000 0001', HP1],
    ['006281200000001', HP1],
    ['0062 0812 0000 0001', HP1],
    ['62 0812 0000 0001', HP1],
    // Excel
    ['81200000001', HP1],
    ['81200000001.0', HP1],
    ['81.200.000.001,00', HP1],
    ['=+6281200000001', HP1],
    ['="081200000001"', HP1],
    ["'+6281200000001", HP1],
    ['296531028', OFFICE],
    // invisible and unusual characters
    ['0812\u00a00000\u202f0001', HP1],
    ['\u200e0812\u200b-0000-0001', HP1],
    ['\u202a+62 812-0000-0001\u202c', HP1],
    ['\u2068081200000001\u2069', HP1],
    ['\ufeff081200000001\t', HP1],
    ['0812\u00ad00000001', HP1],
    ['０８１２－００００－０００１', HP1],
    ['O812-OOOO-OOO1', HP1],
    ['0812-0000-o001', HP1],
    // labels and links
    ['HP: 0812-0000-0001 (WA only)', HP1],
    ['No. HP/WA: 0812-0000-0001', HP1],
    ['WA0812-0000-0001', HP1],
    ['0812-0000-0001WA', HP1],
    ['0812-0000-0001 (24 jam)', HP1],
    ['Call Center 7x24 jam 0812-0000-0001', HP1],
    ['1. 0812-0000-0001', HP1],
    ['https://wa.me/6281200000001?text=Halo%202', HP1],
    ['wa.me/6281200000001', HP1],
    ['wa.me/6281200000001 (24 jam)', HP1],
    ['https://api.whatsapp.com/send?phone=%2B6281200000001&text=x', HP1],
    ['tel:+6281200000001', HP1],
    // landlines
    ['(0296) 531028', OFFICE],
    ['0296-531028', OFFICE],
    ['0296/531028', OFFICE],
    ['(0296)/531028', OFFICE],
    ['+62 296 531028', OFFICE],
    ['+62 (0296) 531028', OFFICE],
    ['Telp. (0296) 531028', OFFICE],
    ['Telp/Fax. (0296) 531028', OFFICE],
    ['(0296) 5298541', '+622965298541'],
    ['(0296) 53102', '+6229653102'],
    ['021-5551234', '+62215551234'],
    // free and shared price
    ['0800-1-234-567', '+628001234567'],
    ['0800 1 500 500', '+628001500500'],
    ['0807-1-234-567', '+628071234567'],
    ['0804 123 4567', '+628041234567'],
    // codes stay as they are dialled
    ...['110', '112', '113', '115', '117', '118', '119', '123', '129', '135', '136', '137', '151', '158', '1708'].map(
      (code): [string, string] => [code, code],
    ),
    ['14045', '14045'],
    ['150286', '150286'],
    ['1500123', '1500123'],
    ['1500-123', '1500123'],
    ['+621500123', '1500123'],
    ['+62 129', '129'],
    ['SAPA 129', '129'],
    ['08111-129-129', '+628111129129'],
    ['024123', '024123'],
    ['024-123', '024123'],
    ['(021) 158', '021158'],
    ['0296123', '0296123'],
    // invented regions
    ['+620081234567', '+620081234567'],
    ['0008-1234-5678', '+6200812345678'],
    ['(0002) 531028', '+62002531028'],
  ])('%j', (text, value) => {
    expect(read(text)).toEqual([value])
  })
})

describe('several numbers', () => {
  test.each([
    ['0812-0000-0001 / 0813-0000-0002', [HP1, HP2]],
    ['081200000001/081300000002', [HP1, HP2]],
    ['081200000001; 081300000002', [HP1, HP2]],
    ['081200000001,081300000002', [HP1, HP2]],
    ['081200000001 & 081300000002', [HP1, HP2]],
    ['081200000001 atau 081300000002', [HP1, HP2]],
    ['081200000001 dan 081300000002', [HP1, HP2]],
    ['081200000001\n081300000002', [HP1, HP2]],
    ['081200000001\r\n081300000002', [HP1, HP2]],
    ['1. 0812-0000-0001\n2. 0813-0000-0002', [HP1, HP2]],
    ['0812-0000-0001 0813-0000-0002', [HP1, HP2]],
    ['0812 0000 0001 0813 0000 0002', [HP1, HP2]],
    ['0812-0000-0001 - 0813-0000-0002', [HP1, HP2]],
    ['+6281200000001 +6281300000002', [HP1, HP2]],
    ['Telp 0296-531028 HP 0812-0000-0001', [OFFICE, HP1]],
    ['(0296) 531028 (0296) 531118', [OFFICE, '+62296531118']],
    ['0296-531028/531118', [OFFICE, '+62296531118']],
    ['0296/531028, 531118', [OFFICE, '+62296531118']],
    ['(0296) 531028 dan 531118', [OFFICE, '+62296531118']],
    ['(021) 5551234 / 1500123', ['+62215551234', '1500123']],
    ['110 / 112', ['110', '112']],
    ['081200000001, 0812-0000-0001', [HP1]],
    ['Telp (0296) 531028 Fax (0296) 531118', [OFFICE]],
    ['Fax: (0296) 531118, Telp: (0296) 531028', [OFFICE]],
  ])('%j', (text, values) => {
    expect(read(text)).toEqual(values)
  })
})

describe('no number at all', () => {
  test.each(
    [
      [
        '',
        ' ',
        '-',
        '–',
        '—',
        '--',
        '.',
        '...',
        '/',
        '0',
        'tidak ada',
        'Tidak Ada.',
        'belum ada',
        'tdk ada',
        'N/A',
        'n/a',
        'nihil',
      ],
      ['kosong', '\u200b', '\n', '" "', '=', "'"],
    ]
      .flat()
      .map((text) => [text]),
  )('%j', (text) => {
    expect(parsePhones(text)).toEqual({ ok: true, phones: [] })
  })
})

describe('notes', () => {
  test.each([
    ['81200000001', 'angka 0 di depan yang hilang sudah dikembalikan: 081200000001'],
    ['0296-531028/531118', 'kode wilayah 0296 diambil dari nomor sebelumnya'],
    ['(0296) 531028 ext 12', 'ekstensi 12 tidak disimpan: tulis di keterangan bagian'],
    ['(0296) 531028 psw. 12', 'ekstensi 12 tidak disimpan: tulis di keterangan bagian'],
    ['0296-531028, ext 12', 'ekstensi 12 tidak disimpan: tulis di keterangan bagian'],
    ['https://wa.me/6281200000001 ext 12', 'ekstensi 12 tidak disimpan: tulis di keterangan bagian'],
    ['(0296) 531028ext12', 'ekstensi 12 tidak disimpan: tulis di keterangan bagian'],
    ['O812-0000-0001', 'huruf O dibaca sebagai angka 0: periksa nomornya'],
    ['0812-0000-0001 (Pak Contoh)', 'keterangan "Pak Contoh" tidak disimpan'],
    ['Contoh, 0812-0000-0001', 'keterangan "Contoh" tidak disimpan'],
    ['Telp (0296) 531028, Fax 531118', '"Fax 531118" tidak disimpan karena nomor faks'],
  ])('%j', (text, note) => {
    expect(notes(text)).toEqual([note])
  })

  test('a clean number has none', () => {
    expect(parsePhones('HP: 0812-0000-0001 (WA only)')).toEqual({
      ok: true,
      phones: [{ value: HP1, class: 'mobile', notes: [], uses: ['whatsapp'] }],
    })
  })

  test('go to the number they belong to', () => {
    const result = parsePhones('(0296) 531028 ext 12 / 0812-0000-0001 (Contoh)')
    expect(result).toEqual({
      ok: true,
      phones: [
        {
          ...{ value: OFFICE, class: 'landline', uses: [] },
          notes: ['ekstensi 12 tidak disimpan: tulis di keterangan bagian'],
        },
        {
          ...{ value: HP1, class: 'mobile', uses: [], beside: 'Contoh' },
          notes: ['keterangan "Contoh" tidak disimpan'],
        },
      ],
    })
  })
})

describe('refused, with the repair', () => {
  test.each([
    ['6.2812E+12', 'sudah dipotong oleh Excel'],
    ['6,28121E+12', 'sudah dipotong oleh Excel'],
    ['6,28121e+12', 'ubah format kolom menjadi Teks'],
    ['6E+12', 'sudah dipotong oleh Excel'],
    ['#N/A', 'kesalahan rumus Excel'],
    ['#NAME?', 'kesalahan rumus Excel'],
    ['#REF!', 'kesalahan rumus Excel'],
    ['08120000000001', 'punya 14 angka, terlalu banyak'],
    ['3316051234560001', 'bukan nomor telepon yang lengkap (16 angka)'],
    ['0812 0000 0001 2345', 'punya 16 angka, terlalu banyak'],
    ['081200000', 'hanya punya 9 angka: nomor HP punya 10–13 angka'],
    ['0841-0000-0001', 'bukan nomor telepon Indonesia yang sah'],
    ['0296-5310', 'bukan nomor telepon Indonesia yang sah'],
    ['(0296) 0531028', 'bukan nomor telepon Indonesia yang sah'],
    ['0296', 'bukan nomor telepon Indonesia yang sah'],
    ['531028', 'belum ada kode wilayahnya'],
    ['5551234', 'belum ada kode wilayahnya'],
    ['0812-0000-0001 / 531028', 'belum ada kode wilayahnya'],
    ['0296-531028/29', 'tulis nomor kedua itu lengkap'],
    ['0296-531110/112', 'tulis nomor kedua itu lengkap'],
    ['0296-531028-29', 'angka di belakang tanda hubung bisa angka akhir nomor kedua'],
    ['(0296) 531028 - 2', 'angka di belakang tanda hubung'],
    ['0002-531028-2', 'angka di belakang tanda hubung'],
    ['145', 'tidak ada di daftar nomor pendek nasional (110, 112'],
    ['24', 'bukan nomor telepon yang lengkap (2 angka)'],
    ['46023', 'belum ada kode wilayahnya'],
    ['50%', 'bukan nomor telepon yang lengkap'],
    ['05/01/26', 'bukan nomor telepon'],
    ['Lt. 2 (0296) 531028', '"2" bukan nomor telepon yang lengkap'],
    ['0812-0000-0001 (2 nomor)', '"(2" bukan nomor telepon yang lengkap'],
    ['0.'.repeat(20), 'terlalu banyak'],
    ['5 Januari 2026', 'bukan nomor telepon yang lengkap'],
    ['TRUE', 'tidak memuat nomor'],
    ['?', 'tidak memuat nomor'],
    ['Dinas Contoh', 'tidak memuat nomor'],
    ['+65 9876 5432', 'bukan nomor Indonesia'],
    ['0065 9876 5432', 'bukan nomor Indonesia'],
    ['+812 0000 0001', 'bukan nomor Indonesia'],
    ['062 812-0000-0001', '62 tampaknya tertulis dua kali'],
    ['+62 62 812 0000 0001', '62 tampaknya tertulis dua kali'],
    ['0809-1-234-567', 'nomor premium'],
    ['0001', 'mulai dengan 000'],
    ['0812-0000-00xx', 'disamarkan'],
    ['0812-0000-00**', 'disamarkan'],
    ['0812-0000-0001?', 'disamarkan'],
    ['0812-0000-00...', 'disamarkan'],
    ['*123#', 'kode menu'],
    ['0812-0000-000X', 'huruf yang menempel pada angka'],
    ['08l2-0000-0001', 'huruf yang menempel pada angka'],
    ['0812-0000-0001²', 'ketik ulang nomornya dengan angka biasa'],
    ['0812-0000-000٣', 'ketik ulang nomornya dengan angka biasa'],
    ['\u202e10000000218\u202c0', 'membalik urutan angka'],
    ['https://chat.whatsapp.com/AbCdEf1234', 'tautan ini tidak memuat nomor'],
    ['https://wa.link/abc123', 'tautan ini tidak memuat nomor'],
    ['https://wa.me/message/ABC', 'tautan ini tidak memuat nomor'],
    ['wa.me/qr/ABC', 'tautan ini tidak memuat nomor'],
    ['Fax (0296) 531118', 'hanya faks atau keterangan'],
    ['24 jam', 'hanya faks atau keterangan'],
    ['ext 12', 'hanya faks atau keterangan'],
    ['wa.me/6281200000001-8', 'bukan nomor telepon yang lengkap'],
    ['0812-0000-0001 / 0813', 'hanya punya 4 angka'],
    ['0'.repeat(501), 'teks lebih dari 500 karakter'],
  ])('%j', (text, reason) => {
    expect(read(text)).toContain(reason)
  })
})

describe('what a number is for', () => {
  test.each<[string, string[][]]>([
    ['0812-0000-0001', [[]]],
    ['HP 0812-0000-0001', [['phone']]],
    ['HP/WA 0812-0000-0001', [['phone', 'whatsapp']]],
    ['0812-0000-0001 (WA only)', [['whatsapp']]],
    ['https://wa.me/6281200000001', [['whatsapp']]],
    ['SMS 0812-0000-0001', [['sms']]],
    ['HP 0812-0000-0001 / WA 0812-0000-0001', [['phone', 'whatsapp']]],
    ['0812-0000-0001, 0812-0000-0001 (WA)', [['whatsapp', 'phone']]],
    ['0296-531028 WA 0812-0000-0001', [[], ['whatsapp']]],
    ['0296-531028 0812-0000-0001 (WA)', [[], ['whatsapp']]],
    ['WA: 0812-0000-0001 / 0813-0000-0002', [['whatsapp'], ['whatsapp']]],
    ['0812-0000-0001 (WA), 0813-0000-0002', [['whatsapp'], []]],
    ['WA 0812-0000-0001, (0296) 531028', [['whatsapp'], []]],
    ['Telp (0296) 531028, WA 0812-0000-0001', [['phone'], ['whatsapp']]],
  ])('%j', (text, uses) => {
    const result = parsePhones(text)
    expect(result.ok && result.phones.map((phone) => phone.uses)).toEqual(uses)
  })

  test.each<[string, (string | undefined)[]]>([
    ['0812-0000-0001 (Bu Ani)', ['Bu Ani']],
    ['(0296) 531028 / 0812-0000-0001 Contoh', [undefined, 'Contoh']],
    ['Telp (0296) 531028', [undefined]],
    ['0812-0000-0001 / 0812-0000-0001 Bu Ani', ['Bu Ani']],
  ])('%j: what stands beside it', (text, beside) => {
    const result = parsePhones(text)
    expect(result.ok && result.phones.map((phone) => phone.beside)).toEqual(beside)
  })

  test.each<[string, string[]]>([
    ['T. 0296-531028 F. 0296-531118', [OFFICE]],
    ['0296-531028 (Fax: 0296-531118)', [OFFICE]],
    ['Telp 0296-531028 Facs. 0296-531118', [OFFICE]],
    ['0296-531-028', [OFFICE]],
    ['0296531-028', [OFFICE]],
  ])('%j is that of the office, whatever stands behind', (text, values) => {
    const result = parsePhones(text)
    expect(result.ok && result.phones.map(({ value }) => value)).toEqual(values)
  })
})

describe('canonical check', () => {
  test.each([
    [HP1, 'mobile'],
    ['+62895000000001', 'mobile'],
    [OFFICE, 'landline'],
    ['+628001234567', 'tollfree'],
    ['+628071234567', 'uan'],
    ['1500123', 'uan'],
    ['14045', 'uan'],
    ['129', 'short'],
    ['1708', 'short'],
    ['024123', 'short'],
  ])('%s is canonical in a real region, and refused in a sample', (value, kind) => {
    expect(phoneClass(value)).toBe(kind)
    expect(isCanonicalPhone(value, { sample: false })).toBe(true)
    expect(isCanonicalPhone(value, { sample: true })).toContain('wilayah contoh')
  })

  test.each(['+6200812345', '+6200253102', '+620081234567890'.slice(0, 15)])(
    '%s belongs to a sample region only',
    (value) => {
      expect(phoneClass(value)).toBe('sample')
      expect(isCanonicalPhone(value, { sample: true })).toBe(true)
      expect(isCanonicalPhone(value, { sample: false })).toContain('nomor contoh yang tidak bisa ditelepon')
    },
  )

  test.each(['+620012345', '+620012345678901', '129', '081200000001', ''])('a sample region refuses %j', (value) => {
    expect(isCanonicalPhone(value, { sample: true })).toContain('misalnya "+620081234567"')
  })

  test.each([
    ['081200000001', '"081200000001" harus ditulis "+6281200000001"'],
    ['81200000001', '"81200000001" harus ditulis "+6281200000001"'],
    ['+62 812-0000-0001', '"+62 812-0000-0001" harus ditulis "+6281200000001"'],
    [
      '+6281200000001\u200e',
      '"+6281200000001\u200e" harus ditulis "+6281200000001" (sekarang ada karakter tak terlihat di dalamnya)',
    ],
    ['(0296) 531028', '"(0296) 531028" harus ditulis "+62296531028"'],
    ['+621500123', '"+621500123" harus ditulis "1500123"'],
    [
      '0812-0000-0001/0813-0000-0002',
      'ada 2 nomor: tulis satu nomor per saluran, "+6281200000001" dan "+6281300000002"',
    ],
    ['-', 'nomor belum diisi: tulis nomornya, atau hapus saluran ini'],
    ['531028', '"531028" belum ada kode wilayahnya: tulis kode wilayah dalam kurung di depannya, misalnya (0…) 531028'],
    ['+628091234567', '"+628091234567" adalah nomor premium yang mahal bagi warga: pakai nomor lain'],
  ])('%j: %s', (value, reason) => {
    expect(phoneClass(value)).toBeUndefined()
    expect(isCanonicalPhone(value, { sample: false })).toBe(reason)
  })
})

describe('mobile numbers', () => {
  test.each<[string, boolean]>([
    [HP1, true],
    ['+6200812345678', true],
    [OFFICE, false],
    ['+62002531028', false],
    ['+628001234567', false],
    ['129', false],
    ['081200000001', false],
  ])('%s: %s', (value, mobile) => {
    expect(isMobile(value)).toBe(mobile)
  })
})

describe('shown and spoken', () => {
  test.each([
    [OFFICE, '(0296) 531028', '0 2 9 6, 5 3 1 0 2 8'],
    ['+62211234567', '(021) 1234567', '0 2 1, 1 2 3 4 5 6 7'],
    ['+62225551234', '(022) 5551234', '0 2 2, 5 5 5 1 2 3 4'],
    ['+62245551234', '(024) 5551234', '0 2 4, 5 5 5 1 2 3 4'],
    ['+62315551234', '(031) 5551234', '0 3 1, 5 5 5 1 2 3 4'],
    ['+62615551234', '(061) 5551234', '0 6 1, 5 5 5 1 2 3 4'],
    ['+62274561234', '(0274) 561234', '0 2 7 4, 5 6 1 2 3 4'],
    ['+62967123456', '(0967) 123456', '0 9 6 7, 1 2 3 4 5 6'],
    [HP1, '0812-0000-0001', '0 8 1 2, 0 0 0 0, 0 0 0 1'],
    ['+62812000000', '0812-0000-00', '0 8 1 2, 0 0 0 0, 0 0'],
    ['+62895000000001', '0895-0000-00001', '0 8 9 5, 0 0 0 0, 0 0 0 0 1'],
    ['+628001234567', '0800-1-234-567', '0 8 0 0, 1, 2 3 4, 5 6 7'],
    ['+628071234567', '0807-1-234-567', '0 8 0 7, 1, 2 3 4, 5 6 7'],
    ['1500123', '1500123', '1 5 0 0 1 2 3'],
    ['14045', '14045', '1 4 0 4 5'],
    ['129', '129', '1 2 9'],
    ['024123', '024123', '0 2 4 1 2 3'],
    ['+62002531028', '(0002) 531028', '0 0 0 2, 5 3 1 0 2 8'],
    ['+6200812345678', '0008-1234-5678', '0 0 0 8, 1 2 3 4, 5 6 7 8'],
    ['+6200512345', '0005-1234-5', '0 0 0 5, 1 2 3 4, 5'],
    ['bukan nomor', 'bukan nomor', ''],
  ])('%s', (value, shown, spoken) => {
    expect(displayPhone(value)).toBe(shown)
    expect(spokenPhone(value)).toBe(spoken)
  })
})

describe('links', () => {
  test.each([
    [telHref(OFFICE), 'tel:+62296531028'],
    [telHref('129'), 'tel:129'],
    [telHref('+6200812345678'), 'tel:+6200812345678'],
    [smsHref('1708'), 'sms:1708'],
    [waHref(HP1), 'https://wa.me/6281200000001'],
  ])('%s', (href, expected) => {
    expect(href).toBe(expected)
  })
})

describe('tokens in published text', () => {
  test.each([
    ['WA 0812-0000-0001.', [HP1]],
    ['Telp (0296) 531028', [OFFICE]],
    ['(0296)\u00a0531028', [OFFICE]],
    ['+62 812 0000 0001', [HP1]],
    ['+62 (0)812 0000 0001', [HP1]],
    ['6281200000001', [HP1]],
    ['006281200000001', [HP1]],
    ['https://wa.me/6281200000001?text=Halo', [HP1]],
    ['<a href="tel:+6281200000001">telepon</a>', [HP1]],
    ['<b>0812</b>-<span class="n1">0000</span>-0001', [HP1]],
    ['0296&nbsp;531028', [OFFICE]],
    ['{"phone":"+6281200000001","n":3}', [HP1]],
    ['x?phone=%2B6281200000001', [HP1]],
    ['text=Hubungi%200812-0000-0001', [HP1]],
    ['TEL;TYPE=work:+62296531028\r\nNOTE:x', [OFFICE]],
    ['0 8 1 2, 0 0 0 0, 0 0 0 1', [HP1]],
    ['０８１２-0000-0001', [HP1]],
    ['0812\u2011\u200b0000–0001', [HP1]],
    ['0812-0000-\n0001', [HP1]],
    ['2026 0812-0000-0001', [HP1]],
    ['0812-0000-0001 dan 0813-0000-0002', [HP1, HP2]],
    ['(0296) 531028, 0812-0000-0001', [OFFICE, HP1]],
    ['0008-1234-5678', ['+6200812345678']],
    ['(0002) 531028', ['+62002531028']],
    ['tel:+6200812345678', ['+6200812345678']],
    ['0622-123456', ['+62622123456']],
    // never a part of a longer run of digits
    ['1081200000001', []],
    ['081200000001234567', []],
    ['3316051234560001', []],
    ['99999996281200000001', []],
    ['id 99.01.05.2001, 13 Januari 2026', []],
    ['129 14045 1500123 024123', []],
    ['', []],
  ])('%j', (text, values) => {
    expect(findPhoneTokens(text)).toEqual(values)
  })

  test('prefers one too many: every start and length of digits that stand apart', () => {
    expect(findPhoneTokens('(0296) 531028 1')).toEqual([OFFICE, '+622965310281'])
    expect(findPhoneTokens('RT 061 0812-0000-0001')).toContain(HP1)
  })

  test('a page of digits is none, and hides none', () => {
    const digits = '06 06 '.repeat(5_000)
    expect(findPhoneTokens(`${digits}; 0812-0000-0001; ${digits}`)).toEqual([HP1])
  })
})

const mobile = fc.stringMatching(/^\+628[1-35-9]\d{8,10}$/)
const landline = fc
  .tuple(
    fc.constantFrom('21', '22', '24', '31', '61', '274', '296', '341', '411', '622', '771', '967'),
    fc.stringMatching(/^[2-9]\d{6}$/),
  )
  .map(([area, number]) => `+62${area}${number}`)
const sample = fc.stringMatching(/^\+6200\d{6,10}$/)
const code = fc.constantFrom(
  '110',
  '112',
  '129',
  '1708',
  '14045',
  '1500123',
  '150286',
  '024123',
  '+628001234567',
  '+628071234567',
)
const canonical = fc.oneof(mobile, landline, sample, code)
const unicode = fc.string({ unit: 'binary', maxLength: 80 })
const typed = fc
  .array(
    fc.oneof(
      canonical,
      canonical.map(displayPhone),
      unicode,
      fc.constantFrom(' / ', ', ', ' dan ', 'ext 12', 'WA ', '+62', '0', '(', ')'),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''))

describe('properties', () => {
  test('no text makes anything throw, and all that is read is canonical', () => {
    fc.assert(
      fc.property(fc.oneof(unicode, typed), (text) => {
        findPhoneTokens(text)
        spokenPhone(text)
        const result = parsePhones(text)
        if (!result.ok) return result.reason.length > 0
        return result.phones.every(
          (phone) =>
            phoneClass(phone.value) === phone.class &&
            isCanonicalPhone(phone.value, { sample: phone.class === 'sample' }) === true,
        )
      }),
      { numRuns: 3000 },
    )
  })

  test('a canonical number reads as itself, and so does its display', () => {
    fc.assert(
      fc.property(canonical, (value) => {
        expect(read(value)).toEqual([value])
        expect(read(displayPhone(value))).toEqual([value])
      }),
      { numRuns: 1000 },
    )
  })

  test('a display is plain ASCII with hyphens and at most one space, behind the area code', () => {
    fc.assert(fc.property(canonical, (value) => /^(?:\(\d{3,4}\) \d+|\d+(?:-\d+)*)$/.test(displayPhone(value))))
  })

  test('spoken digits are the shown digits', () => {
    fc.assert(
      fc.property(
        canonical,
        (value) => spokenPhone(value).replace(/\D/g, '') === displayPhone(value).replace(/\D/g, ''),
      ),
    )
  })

  test('a published number is found again, in every form it is published in', () => {
    fc.assert(
      fc.property(fc.oneof(mobile, landline, sample), (value) => {
        for (const form of [value, displayPhone(value), spokenPhone(value), telHref(value), waHref(value)]) {
          expect(findPhoneTokens(`<p>${form}</p>`)).toContain(value)
          expect(findPhoneTokens(`Kantor, ${form}. Buka 07.30`)).toContain(value)
        }
      }),
    )
  })

  test('isCanonicalPhone says yes or gives a reason', () => {
    fc.assert(
      fc.property(typed, fc.boolean(), (text, isSample) => {
        const answer = isCanonicalPhone(text, { sample: isSample })
        return answer === true || answer.length > 0
      }),
    )
  })
})
