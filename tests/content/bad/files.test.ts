/** Which files there are, the region as a whole, and several bad files at once. */
import { describe, expect, it } from 'vitest'
import { canonicalYaml } from '../../../src/directory/content/read.ts'
import { append, build, swap } from '../../support/region.ts'
import {
  type BadCase,
  DINAS,
  expectProblem,
  FIX_AREA,
  FIX_FILE,
  FIX_NAME,
  FIX_REGION,
  issued,
  KEC,
} from './bad-case.ts'

describe('files of the region', () => {
  it.each<BadCase>([
    ...['region.yaml', 'channels.yaml', 'topics.yaml', 'required.yaml', 'editions.yaml'].map((file) => ({
      name: `no ${file}`,
      file,
      changes: { [file]: null },
      rule: 'missing-file',
      message: 'berkas ini tidak ada',
      repair: FIX_FILE,
    })),
    {
      name: 'no areas.csv',
      file: 'areas.csv',
      changes: { 'areas.csv': null },
      rule: 'missing-file',
      message: 'berkas ini tidak ada',
      repair: 'buat areas.csv dengan kolom code,name,level',
    },
    ...[
      'offices/Dinas Baru.yaml',
      'offices/x.yaml',
      `offices/${'a'.repeat(33)}.yaml`,
      'offices/dinas/baru.yaml',
      'offices/baru.yml',
    ].map((file) => ({
      name: `file name ${file}`,
      file,
      changes: { [file]: 'name: Dinas Baru\n' },
      rule: 'file-name',
      message: 'nama berkas bukan id kantor yang sah',
      repair: FIX_NAME,
    })),
    ...['office/dinas-baru.yaml', 'topik.yaml', 'wilayah.csv'].map((file) => ({
      name: `file that nobody reads: ${file}`,
      file,
      changes: { [file]: 'name: Dinas Baru\n' },
      rule: 'file-name',
      message: 'berkas ini tidak dikenal, jadi tidak dibaca',
      repair:
        'kantor ditaruh di offices/; berkas wilayah: region.yaml, areas.csv, channels.yaml, topics.yaml, required.yaml, editions.yaml, synonyms.yaml. Catatan: awali namanya dengan "_"',
    })),
    {
      name: 'quotation mark in areas.csv that is not closed',
      file: 'areas.csv',
      changes: { 'areas.csv': append('99.01.01.2002,"Sampelrejo,desa\n') },
      rule: 'csv',
      at: '99.01.01.2002,"Sampelrejo,desa',
      message: 'susunan CSV rusak',
      repair: 'periksa koma dan tanda kutip di baris ini',
    },
    {
      name: 'row of areas.csv with a column too many',
      file: 'areas.csv',
      changes: { 'areas.csv': append('99.01.01.2002,Sampelrejo,desa,1\n') },
      rule: 'csv',
      at: '99.01.01.2002,Sampelrejo,desa,1',
      message: 'susunan CSV rusak',
      repair: 'periksa koma dan tanda kutip di baris ini',
    },
    ...[
      ['9901012002,Sampelrejo,desa', 'kode "9901012002" salah'],
      ['99.01.01.2002,,desa', 'nama kosong'],
      ['99.01.01.2002,Sampelrejo,kecamatan', 'level "kecamatan" tidak cocok dengan kode'],
      ['99.01.02,Sampelrejo,desa', 'level "desa" tidak cocok dengan kode'],
      ['99.01.01.2001,Sampelrejo,desa', 'kode 99.01.01.2001 dua kali'],
    ].map(([row = '', message = '']) => ({
      name: `area: ${message}`,
      file: 'areas.csv',
      changes: { 'areas.csv': append(`${row}\n`) },
      rule: 'area',
      at: row,
      message,
      repair: FIX_AREA,
    })),
  ])('$name', expectProblem)
})

describe('files of the whole region', () => {
  it.each<BadCase>([
    {
      name: 'green too light for white text',
      file: 'region.yaml',
      from: 'green: "#0B4F3A"',
      to: 'green: "#2E9E6B"',
      rule: 'contrast',
      at: 'green: "#2E9E6B"',
      field: 'colours.green',
      message: 'warna #2E9E6B terlalu terang untuk tulisan putih (kontras 3.4, perlu 7)',
      repair: 'pilih warna yang lebih gelap',
    },
    {
      name: 'keyword twice at one office',
      file: 'topics.yaml',
      from: '      - got mampet',
      to: '      - jalan rusak',
      rule: 'duplicate-keyword',
      at: '- jalan rusak',
      field: 'topics[0].keywords[1]',
      message: 'kata "jalan rusak" ditulis dua kali',
      repair: 'hapus salah satunya',
    },
    {
      name: 'frequent problem that is no keyword',
      file: 'topics.yaml',
      from: 'frequent:\n  - jalan rusak',
      to: 'frequent:\n  - jalan berlubang',
      rule: 'unknown-keyword',
      at: '- jalan berlubang',
      field: 'frequent[0]',
      message: '"jalan berlubang" tidak ada di daftar kata',
      repair: 'tulis persis seperti di salah satu keywords',
    },
    {
      name: 'excuse that is over',
      file: 'required.yaml',
      from: '    until: "2027-01-15"',
      to: '    until: "2026-11-22"',
      severity: 'warning',
      rule: 'excuse-expired',
      at: 'until: "2026-11-22"',
      field: 'excuses[0].until',
      message: 'alasan untuk "setda" habis pada 2026-11-22',
      repair: 'minta kontaknya, atau perpanjang dengan alasan baru',
    },
    {
      name: 'edition recorded twice',
      file: 'editions.yaml',
      changes: {
        'editions.yaml': append(
          '  - office: setda\n    code: C85V\n    on: "2026-03-01"\n    facts:\n      name: Setda\n      link: https://pengaduan.contoh.invalid/k/setda/\n',
        ),
      },
      rule: 'duplicate-edition',
      at: 'code: C85V',
      field: 'editions[1].code',
      message: 'edisi C85V dari "setda" tercatat dua kali',
      repair: 'hapus catatan yang kedua',
    },
    {
      name: 'paper of an edition that is not recorded',
      file: 'editions.yaml',
      changes: { 'editions.yaml': append(issued('code: C85V', 'code: C85X')) },
      rule: 'issued-not-recorded',
      at: 'code: C85X',
      field: 'issued[0].code',
      message: 'edisi C85X dari "setda" tidak tercatat',
      repair: 'perbaiki kodenya, atau catat edisinya dulu: npm run record',
    },
    {
      name: 'paper of another office’s edition',
      file: 'editions.yaml',
      changes: { 'editions.yaml': append(issued('office: setda', 'office: dinas')) },
      rule: 'issued-not-recorded',
      at: 'code: C85V',
      field: 'issued[0].code',
      message: 'edisi C85V dari "dinas" tidak tercatat',
      repair: 'perbaiki kodenya, atau catat edisinya dulu: npm run record',
    },
    {
      name: 'paper of a day that is still to come',
      file: 'editions.yaml',
      changes: { 'editions.yaml': append(issued('2026-03-01', '2026-11-24')) },
      rule: 'future-issue',
      at: 'on: "2026-11-24"',
      field: 'issued[0].on',
      message: 'kertas bertanggal 2026-11-24, padahal hari itu belum tiba',
      repair: 'perbaiki tanggalnya',
    },
    ...['0', '-1', '1.5', 'sepuluh', '012', '1e3'].map((copies) => ({
      name: `number of copies: ${copies}`,
      file: 'editions.yaml',
      changes: { 'editions.yaml': append(canonicalYaml(issued('"12"', copies))) },
      rule: 'schema',
      at: /^\d/.test(copies) ? `copies: "${copies}"` : `copies: ${copies}`,
      field: 'issued[0].copies',
      message: 'issued[0].copies: harus bilangan bulat paling sedikit 1, misalnya "12"',
      repair: FIX_REGION('editions.yaml'),
    })),
    {
      name: 'paper without a place',
      file: 'editions.yaml',
      changes: { 'editions.yaml': append(issued('    place: Balai Contoh\n', '')) },
      rule: 'schema',
      at: '- office: setda',
      field: 'issued[0].place',
      message: 'issued[0].place belum diisi',
      repair: 'tambahkan issued[0].place; contohnya ada di contoh/editions.yaml',
    },
    {
      name: 'current editions that nobody recorded',
      file: 'editions.yaml',
      changes: { 'region.yaml': swap('  confirmed: false\ntimeZone', '  confirmed: true\ntimeZone') },
      severity: 'warning',
      rule: 'edition-not-recorded',
      message: 'edisi sekarang dari 4 kantor belum tercatat: d9901012001, dinas, kec-contoh, setda',
      repair: 'catat sebelum poster dicetak: npm run record',
    },
  ])('$name', expectProblem)
})

describe('several bad files', () => {
  it('are all listed in one run, errors first, each with its place', () => {
    const { directory, problems } = build({
      'areas.csv': append('99.01.01.2002,,desa\n'),
      'editions.yaml': 'editions: x\n',
      [DINAS]: (text) => swap('short: Dinas\n', '')(swap('kind: department', 'kind: dinas')(text)),
      [KEC]: swap('parent: setda', 'parent: setdo'),
      'offices/Baru.yaml': 'x: 1\n',
      'required.yaml': null,
      'topics.yaml': 'frequent: [\n',
    })
    expect(directory).toBeUndefined()
    expect(problems.map(({ file, line, rule, field }) => [file, line, rule, field])).toEqual([
      ['areas.csv', 4, 'area', undefined],
      ['editions.yaml', 1, 'schema', 'editions'],
      ['offices/Baru.yaml', undefined, 'file-name', undefined],
      [DINAS, 1, 'schema', 'short'],
      [DINAS, 4, 'schema', 'kind'],
      ['required.yaml', undefined, 'missing-file', undefined],
      ['topics.yaml', 2, 'yaml', undefined],
    ])
  })

  it('are not blamed again on the files that refer to them', () => {
    expect(build({ 'offices/setda.yaml': swap('short: Setda\n', '') }).problems.map(({ file }) => file)).toEqual([
      'offices/setda.yaml',
    ])
  })

  it('whose rules look across files are listed together too', () => {
    const { problems } = build({
      [DINAS]: swap('    value: "+62002531001"', '    value: "+62215550123"'),
      [KEC]: swap('parent: setda', 'parent: setdo'),
      'region.yaml': swap('green: "#0B4F3A"', 'green: "#2E9E6B"'),
      'required.yaml': swap('    until: "2027-01-15"', '    until: "2026-11-22"'),
    })
    expect(problems.map(({ severity, file, rule }) => [severity, file, rule])).toEqual([
      ['error', DINAS, 'channel-value'],
      ['error', KEC, 'unknown-reference'],
      ['error', 'region.yaml', 'contrast'],
      ['warning', 'required.yaml', 'excuse-expired'],
    ])
  })
})
