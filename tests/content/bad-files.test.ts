import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/directory/content/problems.ts'
import { canonicalYaml } from '../../src/directory/content/read.ts'
import { DANGERS, FEATURES } from '../../src/directory/content/schema.ts'
import { append, build, type Changes, type Kind, regionFiles, swap } from '../support/region.ts'

interface Case {
  name: string
  /** The file with the problem; `from` in it becomes `to`. */
  file?: string
  from?: string
  to?: string
  /** Changes of several or other kinds of files, instead of from and to. */
  changes?: Changes
  kind?: Kind
  today?: string
  /** What is expected. `at` is the line the problem is reported on, as it stands in the file. */
  rule: string
  severity?: Problem['severity']
  at?: string
  field?: string
  message: string
  repair: string
}

const DINAS = 'offices/dinas.yaml'
const KEC = 'offices/kec-contoh.yaml'
const DESA = 'offices/d9901012001.yaml'

const FIX_FIELD = 'perbaiki isi bidang ini; contohnya ada di _national/_template.yaml'
const FIX_KEY = 'periksa ejaannya dengan _national/_template.yaml, atau hapus baris itu'
const FIX_ID = 'periksa ejaan id-nya'
const FIX_FORMAT = 'jalankan: npm run check -- --fix'
const FIX_YAML = 'periksa spasi di awal baris, tanda titik dua dan tanda kutip di baris ini'
const FIX_VALUE = 'perbaiki nilainya; bentuk bakunya ada di _national/_template.yaml'
const FIX_AREA = 'tiap baris: kode resmi, nama, lalu kecamatan / desa / kelurahan'
const FIX_FILE = 'buat berkas ini, atau kembalikan dari salinan terakhir'
const FIX_NAME = 'pakai 2–32 huruf kecil, angka atau tanda hubung, lalu ".yaml", misalnya kec-jati.yaml'
const FIX_ACTING = 'periksa surat perintahnya dan catat perubahan'
const FIX_CONSENT = 'minta persetujuan tertulis dan catat di consent, atau hapus saluran ini'
const FIX_TWIN = 'beri id lain, misalnya dengan angka di belakangnya'
const FIX_IDENTITY = 'hapus angka itu; NIK dan NIP tidak boleh ada di sini'
const FIX_ODD = 'tulis isinya langsung; teks yang dimulai * & atau ? ditulis di antara tanda kutip dua'
const DATE = 'harus tanggal yang ada, ditulis "TTTT-BB-HH", misalnya "2026-01-13"'
const LOCAL_ID = 'harus huruf kecil, angka atau tanda hubung'

/** Issued paper of the good region's ledger, with one piece of it changed. */
const issued = (from: string, to: string): string =>
  swap(
    from,
    to,
  )('issued:\n  - office: setda\n    code: C85V\n    on: "2026-03-01"\n    copies: "12"\n    place: Balai Contoh\n')

/** The one problem of a broken region, its line number told as the text of that line. */
function check({
  name: _,
  file = DINAS,
  from,
  to,
  changes,
  kind = 'sample',
  today,
  severity = 'error',
  ...expected
}: Case) {
  const all = changes ?? { [file]: swap(from ?? '', to ?? '') }
  const { directory, problems } = build(all, kind, today)
  const found = problems.map(({ line, ...problem }) => ({ ...problem, at: lineOf(all, kind, problem.file, line) }))
  expect(found).toEqual([{ severity, file, field: undefined, at: undefined, ...expected }])
  expect(directory === undefined).toBe(severity === 'error')
}

function lineOf(changes: Changes, kind: Kind, path: string, line?: number): string | undefined {
  const text = regionFiles(changes, kind).find((file) => file.path === path)?.text
  return line === undefined ? undefined : text?.split('\n')[line - 1]?.trim()
}

it('the region that the cases break has no problem', () => {
  for (const kind of ['sample', 'real'] as const) {
    expect(build({}, kind).problems).toEqual([])
    expect(build({}, kind).directory?.offices).toHaveLength(4)
  }
})

describe('shape of a file', () => {
  it.each<Case>([
    {
      name: 'unknown key',
      from: 'short: Dinas',
      to: 'short: Dinas\nnama: Dinas',
      rule: 'schema',
      at: 'nama: Dinas',
      field: 'nama',
      message: 'kunci tidak dikenal: "nama"',
      repair: FIX_KEY,
    },
    {
      name: 'unknown key deep in a list',
      from: '    unit: Bidang Rekaan',
      to: '    unit: Bidang Rekaan\n    catatan: x',
      rule: 'schema',
      at: 'catatan: x',
      field: 'channels[0].catatan',
      message: 'kunci tidak dikenal: "catatan"',
      repair: FIX_KEY,
    },
    {
      name: 'missing field',
      from: 'short: Dinas\n',
      to: '',
      rule: 'schema',
      at: '# Kantor yang tidak dirujuk berkas lain.',
      field: 'short',
      message: 'short belum diisi',
      repair: 'tambahkan short; contohnya ada di _national/_template.yaml',
    },
    {
      name: 'missing word of a choice',
      from: 'kind: department\n',
      to: '',
      rule: 'schema',
      at: '# Kantor yang tidak dirujuk berkas lain.',
      field: 'kind',
      message: 'kind belum diisi',
      repair: 'tambahkan kind; contohnya ada di _national/_template.yaml',
    },
    {
      name: 'missing field deep in a list',
      from: '  - type: sms\n    sources: [ surat ]',
      to: '  - sources: [ surat ]',
      rule: 'schema',
      at: '- sources: [ surat ]',
      field: 'leads[0].type',
      message: 'leads[0].type belum diisi',
      repair: 'tambahkan leads[0].type; contohnya ada di _national/_template.yaml',
    },
    {
      name: 'text where a list is needed',
      from: 'remarks:\n  - Catatan rekaan.',
      to: 'remarks: Catatan rekaan.',
      rule: 'schema',
      at: 'remarks: Catatan rekaan.',
      field: 'remarks',
      message: 'remarks bentuknya salah',
      repair: 'tulis sebagai daftar (baris-baris yang dimulai "- "); contohnya ada di _national/_template.yaml',
    },
    {
      name: 'list where text is needed',
      from: 'short: Dinas',
      to: 'short: [ Dinas ]',
      rule: 'schema',
      at: 'short: [ Dinas ]',
      field: 'short',
      message: 'short bentuknya salah',
      repair: 'tulis sebagai teks; contohnya ada di _national/_template.yaml',
    },
    {
      name: 'text where a group is needed',
      from: 'post:\n  title: Kepala Dinas',
      to: 'post: Kepala Dinas',
      rule: 'schema',
      at: 'post: Kepala Dinas',
      field: 'post',
      message: 'post bentuknya salah',
      repair: 'tulis sebagai kelompok kunci; contohnya ada di _national/_template.yaml',
    },
    {
      name: 'word that is none of the choices',
      from: 'kind: department',
      to: 'kind: dinas',
      rule: 'schema',
      at: 'kind: dinas',
      field: 'kind',
      message: 'isi kind tidak dikenal',
      repair:
        'pakai salah satu: regional-head, secretariat, division, inspectorate, department, agency, police-unit, hospital, company, district, village',
    },
    {
      name: 'flag that is neither true nor false',
      file: 'region.yaml',
      from: 'poster:\n  holder: false',
      to: 'poster:\n  holder: tidak',
      rule: 'schema',
      at: 'holder: tidak',
      field: 'poster.holder',
      message: 'isi poster.holder tidak dikenal',
      repair: 'pakai salah satu: true, false',
    },
    {
      name: 'empty text',
      from: 'short: Dinas',
      to: 'short:',
      rule: 'schema',
      at: 'short:',
      field: 'short',
      message: 'short kosong atau kurang isinya',
      repair: 'isi short, atau hapus kuncinya bila memang tidak ada',
    },
    {
      name: 'text of spaces only',
      from: 'short: Dinas',
      to: 'short: "  "',
      rule: 'schema',
      at: 'short: "  "',
      field: 'short',
      message: 'short kosong atau kurang isinya',
      repair: 'isi short, atau hapus kuncinya bila memang tidak ada',
    },
    {
      name: 'no source at all',
      from: 'nameSources: [ surat ]',
      to: 'nameSources: []',
      rule: 'schema',
      at: 'nameSources: []',
      field: 'nameSources',
      message: 'nameSources kosong atau kurang isinya',
      repair: 'isi nameSources, atau hapus kuncinya bila memang tidak ada',
    },
    {
      name: 'too many frequent problems',
      file: 'topics.yaml',
      from: 'frequent:\n  - jalan rusak\n',
      to: `frequent:\n${'  - jalan rusak\n'.repeat(9)}`,
      rule: 'schema',
      at: 'frequent:',
      field: 'frequent',
      message: 'frequent terlalu banyak isinya',
      repair: 'paling banyak 8',
    },
    {
      name: 'topic for an office and a kind at once',
      file: 'topics.yaml',
      from: '  - office: setda',
      to: '  - office: setda\n    kind: agency',
      rule: 'schema',
      at: '- office: setda',
      field: 'topics[0]',
      message:
        'topics[0]: tulis office, kind, duty, page, channel atau body, salah satu saja (body boleh dengan channel)',
      repair: FIX_FIELD,
    },
    ...['    - role: camat\n      office: setda\n', '    - {}\n'].map((to) => ({
      name: `step of the ladder to ${to.includes('office') ? 'two places' : 'nowhere'}`,
      file: 'region.yaml',
      from: '    - role: camat\n',
      to,
      rule: 'schema',
      at: to.split('\n')[0]?.trim(),
      field: 'ladder.steps[0]',
      message: 'ladder.steps[0]: tulis office, channel atau role, salah satu saja',
      repair: FIX_FIELD,
    })),
    ...['danger: naga', 'where: bulan'].map((line) => ({
      name: `topic of an unknown ${line}`,
      file: 'topics.yaml',
      from: '  - kind: district\n    keywords:\n      - surat',
      to: `  - kind: district\n    ${line}\n    keywords:\n      - surat`,
      rule: 'schema',
      at: line,
      field: `topics[1].${line.split(':')[0]}`,
      message: `isi topics[1].${line.split(':')[0]} tidak dikenal`,
      repair: `pakai salah satu: ${(line.startsWith('danger') ? DANGERS : FEATURES).join(', ')}`,
    })),
    {
      name: 'topic for nobody',
      file: 'topics.yaml',
      from: '  - kind: district\n    keywords:\n      - surat',
      to: '  - keywords:\n      - surat',
      rule: 'schema',
      at: '- keywords:',
      field: 'topics[1]',
      message:
        'topics[1]: tulis office, kind, duty, page, channel atau body, salah satu saja (body boleh dengan channel)',
      repair: FIX_FIELD,
    },
  ])('$name', check)
})

describe('form of a value', () => {
  it.each<Case>([
    {
      name: 'day that the calendar has not',
      from: '    until: "2021-12-31"',
      to: '    until: "2021-02-29"',
      rule: 'schema',
      at: 'until: "2021-02-29"',
      field: 'formerNames[0].until',
      message: `formerNames[0].until: ${DATE}`,
      repair: FIX_FIELD,
    },
    {
      name: 'day in the Indonesian order',
      from: '    on: "2026-02-16"',
      to: '    on: 16-02-2026',
      file: 'editions.yaml',
      changes: { 'editions.yaml': swap('    on: "2026-02-16"', '    on: "16-02-2026"') },
      rule: 'schema',
      at: 'on: "16-02-2026"',
      field: 'editions[0].on',
      message: `editions[0].on: ${DATE}`,
      repair: FIX_FIELD,
    },
    {
      name: 'month 13 of a source',
      from: '    date: "2026-01-31"',
      to: '    date: "2026-13"',
      rule: 'schema',
      at: 'date: "2026-13"',
      field: 'sources.surat.date',
      message: 'sources.surat.date: harus tanggal "TTTT-BB-HH", bulan "TTTT-BB" atau tahun "TTTT"',
      repair: FIX_FIELD,
    },
    {
      name: 'hour after 24:00',
      from: '    to: "15:30"',
      to: '    to: "24:30"',
      rule: 'schema',
      at: 'to: "24:30"',
      field: 'hours[0].to',
      message: 'hours[0].to: harus jam "JJ:MM", misalnya "07:30"',
      repair: FIX_FIELD,
    },
    {
      name: 'source address without encryption',
      from: '    document: Surat Contoh Nomor 7/2026',
      to: '    url: http://contoh.invalid/surat',
      rule: 'schema',
      at: 'url: http://contoh.invalid/surat',
      field: 'sources.surat.url',
      message: 'sources.surat.url: harus alamat lengkap yang dimulai https://',
      repair: FIX_FIELD,
    },
    {
      name: 'source address that would run a script',
      from: '    document: Surat Contoh Nomor 7/2026',
      to: '    url: javascript:alert(1)',
      rule: 'schema',
      at: 'url: javascript:alert(1)',
      field: 'sources.surat.url',
      message: 'sources.surat.url: harus alamat lengkap yang dimulai https://',
      repair: FIX_FIELD,
    },
    ...['https://[contoh', 'https://contoh.invalid:x', 'https://%'].map((url) => ({
      name: `source address that no browser can open: ${url}`,
      from: '    document: Surat Contoh Nomor 7/2026',
      to: `    url: "${url}"`,
      rule: 'schema',
      at: `url: "${url}"`,
      field: 'sources.surat.url',
      message: 'sources.surat.url: bukan alamat yang bisa dibuka',
      repair: FIX_FIELD,
    })),
    {
      name: 'colour by name',
      file: 'region.yaml',
      from: 'green: "#0B4F3A"',
      to: 'green: hijau',
      rule: 'schema',
      at: 'green: hijau',
      field: 'colours.green',
      message: 'colours.green: harus warna "#RRGGBB"',
      repair: FIX_FIELD,
    },
    {
      name: 'area code of the region without its dot',
      file: 'region.yaml',
      from: 'code: "99.01"',
      to: 'code: "9901"',
      rule: 'schema',
      at: 'code: "9901"',
      field: 'code',
      message: 'code: harus kode kabupaten/kota "99.01"',
      repair: FIX_FIELD,
    },
    {
      name: 'office id with a capital',
      file: KEC,
      from: 'parent: setda',
      to: 'parent: Setda',
      rule: 'schema',
      at: 'parent: Setda',
      field: 'parent',
      message: 'parent: harus 2–32 huruf kecil, angka atau tanda hubung',
      repair: FIX_FIELD,
    },
    {
      name: 'id of a channel with a space',
      from: '  - id: telepon',
      to: '  - id: telepon kantor',
      rule: 'schema',
      at: '- id: telepon kantor',
      field: 'channels[0].id',
      message: `channels[0].id: ${LOCAL_ID}`,
      repair: FIX_FIELD,
    },
    {
      name: 'area code of an office in one piece',
      file: DESA,
      from: 'area: "99.01.01.2001"',
      to: 'area: "9901012001"',
      rule: 'schema',
      at: 'area: "9901012001"',
      field: 'area',
      message: 'area: harus kode wilayah "99.01.05" atau "99.01.05.2001"',
      repair: FIX_FIELD,
    },
    {
      name: 'edition code with a letter that is not used',
      file: 'editions.yaml',
      from: 'code: C85V',
      to: 'code: A85V',
      rule: 'schema',
      at: 'code: A85V',
      field: 'editions[0].code',
      message: 'editions[0].code: harus kode edisi seperti "F7Q2"',
      repair: FIX_FIELD,
    },
    {
      name: 'name of a source with capitals',
      changes: { [DINAS]: append('  Surat:\n    citation: Surat lain\n    grade: contoh\n') },
      rule: 'schema',
      at: 'Surat:',
      field: 'sources.Surat',
      message: `sources.Surat: ${LOCAL_ID}`,
      repair: FIX_FIELD,
    },
  ])('$name', check)
})

describe('writing of a file', () => {
  it.each<Case>([
    {
      name: 'quotation mark that is not closed',
      changes: { [DESA]: 'name: "Desa\n' },
      file: DESA,
      rule: 'yaml',
      at: '',
      message: 'susunan YAML rusak (MISSING_CHAR)',
      repair: FIX_YAML,
    },
    {
      name: 'key written twice',
      from: 'short: Dinas',
      to: 'short: Dinas\nshort: Dinas',
      rule: 'yaml',
      at: 'short: Dinas',
      message: 'susunan YAML rusak (DUPLICATE_KEY)',
      repair: FIX_YAML,
    },
    {
      name: 'tab at the beginning of a line',
      from: '  title: Kepala Dinas',
      to: '\ttitle: Kepala Dinas',
      rule: 'yaml',
      at: 'title: Kepala Dinas',
      message: 'susunan YAML rusak (TAB_AS_INDENT)',
      repair: FIX_YAML,
    },
    {
      name: 'account with its @ and without quotes',
      from: '    value: contoh.dinas',
      to: '    value: @contoh.dinas',
      rule: 'yaml',
      at: 'value: @contoh.dinas',
      message: 'susunan YAML rusak (BAD_SCALAR_START)',
      repair: FIX_YAML,
    },
    {
      name: 'number without quotes',
      from: '    value: "+62002531001"',
      to: '    value: +62002531001',
      rule: 'format',
      at: 'value: +62002531001',
      message: 'penulisan tidak baku: "    value: +62002531001" seharusnya "    value: "+62002531001""',
      repair: FIX_FORMAT,
    },
    {
      name: 'date without quotes in a list',
      from: '      - on: "2026-11-02"',
      to: '      - on: 2026-11-02',
      rule: 'format',
      at: '- on: 2026-11-02',
      message: 'penulisan tidak baku: "      - on: 2026-11-02" seharusnya "      - on: "2026-11-02""',
      repair: FIX_FORMAT,
    },
    {
      name: 'list without spaces',
      from: '  - days: [ mon, tue ]',
      to: '  - days: [mon,tue]',
      rule: 'format',
      at: '- days: [mon,tue]',
      message: 'penulisan tidak baku: "  - days: [mon,tue]" seharusnya "  - days: [ mon, tue ]"',
      repair: FIX_FORMAT,
    },
    ...(
      [
        [
          'space at the end of a line',
          swap('short: Dinas', 'short: Dinas '),
          'short: Dinas',
          '"short: Dinas(spasi)"',
          '"short: Dinas"',
        ],
        ['last line without its end', (text: string) => text.trimEnd(), undefined, '(tidak ada baris lagi)', '""'],
        ['empty line at the end', append('\n'), '', '""', '(tidak ada baris lagi)'],
        [
          'byte order mark',
          (text: string) => `\uFEFF${text}`,
          '# Kantor yang tidak dirujuk berkas lain.',
          '"(BOM)# Kantor yang tidak dirujuk berkas lain."',
          '"# Kantor yang tidak dirujuk berkas lain."',
        ],
      ] as const
    ).map(([name, change, at, given, wanted]) => ({
      name,
      changes: { [DINAS]: change },
      rule: 'format',
      at,
      message: `penulisan tidak baku: ${given} seharusnya ${wanted}`,
      repair: FIX_FORMAT,
    })),
    ...[
      ['reference to an anchor', 'short: *dinas'],
      ['anchor that is referred to', 'short: &dinas Dinas\nremarks: [ *dinas ]'],
      ['key without a value', 'short: Dinas\n? lain'],
      ['list as a key', '? [ short ]\n: Dinas'],
    ].map(([name = '', to = '']) => ({
      name,
      changes: {
        [DINAS]: (text: string) => swap('short: Dinas', to)(text.replace('remarks:\n  - Catatan rekaan.\n', '')),
      },
      rule: 'yaml',
      message: 'susunan YAML memakai rujukan (*, &) atau kunci tanpa isi (?) yang tidak bisa dibaca',
      repair: FIX_ODD,
    })),
    {
      name: 'NIK in a comment',
      from: 'short: Dinas',
      to: 'short: Dinas # pelapor 3316051203850001',
      rule: 'identity-number',
      at: 'short: Dinas # pelapor 3316051203850001',
      message: 'ada 16 angka berturut-turut, seperti NIK: data pribadi',
      repair: FIX_IDENTITY,
    },
    {
      name: 'line ends of Windows',
      changes: { [DINAS]: (text) => text.replaceAll('\n', '\r\n') },
      rule: 'format',
      at: '# Kantor yang tidak dirujuk berkas lain.',
      message: 'akhir baris ala Windows (CRLF)',
      repair: FIX_FORMAT,
    },
    {
      name: 'NIK in a remark',
      from: '  - Catatan rekaan.',
      to: '  - Pelapor 3316051203850001.',
      rule: 'identity-number',
      at: '- Pelapor 3316051203850001.',
      field: 'remarks[0]',
      message: 'ada 16 angka berturut-turut, seperti NIK: data pribadi',
      repair: FIX_IDENTITY,
    },
    ...[
      { what: 'a mark that turns letters round', char: '\u202e', code: 'U+202E' },
      { what: 'a space without width', char: '\u200b', code: 'U+200B' },
      { what: 'a line separator', char: '\u2028', code: 'U+2028' },
    ].map(({ what, char, code }) => ({
      name: `${what} in a name`,
      from: 'name: Dinas Rekaan',
      to: `name: Dinas${char} Rekaan`,
      rule: 'hidden-character',
      at: `name: Dinas${char} Rekaan`,
      field: 'name',
      message: `ada karakter tak terlihat (${code}) di dalam teks`,
      repair: 'hapus teks itu, lalu ketik ulang dengan tangan',
    })),
    {
      name: 'NIP with its usual spaces behind a name',
      from: '    name: Contoh Sampelan, S.T.',
      to: '    name: Contoh Sampelan, NIP 19700101 199503 1 002',
      rule: 'identity-number',
      at: 'name: Contoh Sampelan, NIP 19700101 199503 1 002',
      field: 'holders[0].name',
      message: 'ada 18 angka berturut-turut, seperti NIP: data pribadi',
      repair: FIX_IDENTITY,
    },
  ])('$name', check)

  it.each([
    ['17 digits', '  - Catatan 33160512038500012.'],
    ['two telephone numbers', '  - Catatan (0002) 531001, (0002) 531002.'],
    ['an address with long digits', '  - Catatan rekaan.', 'https://contoh.invalid/3316051203850001'],
  ])('%s are no identity number', (_, remark, url = 'https://contoh.invalid/surat') => {
    const { problems } = build({
      [DINAS]: (text) =>
        swap('  - Catatan rekaan.', remark)(swap('document: Surat Contoh Nomor 7/2026', `url: ${url}`)(text)),
    })
    expect(problems).toEqual([])
  })
})

describe('files of the region', () => {
  it.each<Case>([
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
  ])('$name', check)
})

describe('references', () => {
  const unknown = (
    [file, from, to]: [string, string, string],
    [at, field, message]: [string, string, string],
    repair = FIX_ID,
  ): Case => ({ name: `${file} ${field}`, file, from, to, rule: 'unknown-reference', at, field, message, repair })

  it.each<Case>([
    unknown([KEC, 'parent: setda', 'parent: setdo'], ['parent: setdo', 'parent', 'kantor induk "setdo" tidak ada']),
    unknown(
      [KEC, 'parent: setda', 'parent: kec-contoh'],
      ['parent: kec-contoh', 'parent', 'kantor induk "kec-contoh" tidak ada'],
    ),
    unknown(
      [DINAS, 'leads:\n', 'ended:\n  on: "2027-01-31"\n  successor: dinas-baru\nleads:\n'],
      ['successor: dinas-baru', 'ended.successor', 'kantor pengganti "dinas-baru" tidak ada'],
    ),
    unknown(
      [DINAS, 'leads:\n', 'ended:\n  on: "2027-01-31"\n  successor: dinas\nleads:\n'],
      ['successor: dinas', 'ended.successor', 'kantor pengganti "dinas" tidak ada'],
    ),
    unknown(
      [DINAS, 'kind: department\n', 'kind: department\narea: "99.01.02"\n'],
      ['area: "99.01.02"', 'area', 'kode wilayah "99.01.02" tidak ada'],
      'pakai kode yang ada di areas.csv',
    ),
    unknown(
      ['region.yaml', 'corrections:\n  office: setda', 'corrections:\n  office: kominfo'],
      ['office: kominfo', 'corrections.office', 'kantor "kominfo" tidak ada'],
    ),
    unknown(
      ['region.yaml', '    - office: setda', '    - office: bupati'],
      ['- office: bupati', 'ladder.steps[1].office', 'kantor "bupati" tidak ada'],
    ),
    unknown(
      ['region.yaml', '    - channel: gardu', '    - channel: garda'],
      ['- channel: garda', 'ladder.steps[2].channel', 'saluran "garda" tidak ada'],
    ),
    unknown(
      ['channels.yaml', '    office: setda', '    office: kominfo'],
      ['office: kominfo', 'channels[0].office', 'kantor "kominfo" tidak ada'],
    ),
    unknown(
      [
        'channels.yaml',
        '        value: "+62002900112"\n        sources: [ edaran ]',
        '        value: "+62002900112"\n        sources: [ brosur ]',
      ],
      ['sources: [ brosur ]', 'channels[0].contacts[1].sources', 'sumber "brosur" tidak ada'],
    ),
    unknown(
      [
        'channels.yaml',
        '      text: Jl. Contoh No. 50\n      sources: [ edaran ]',
        '      text: Jl. Contoh No. 50\n      sources: [ brosur ]',
      ],
      ['- id: gardu', 'channels[0]', 'sumber "brosur" tidak ada'],
    ),
    unknown(
      [
        'channels.yaml',
        '      - type: sms\n        sources: [ edaran ]',
        '      - type: sms\n        sources: [ brosur ]',
      ],
      ['- id: gardu', 'channels[0]', 'sumber "brosur" tidak ada'],
    ),
    unknown(
      ['topics.yaml', '  - office: setda', '  - office: setdo'],
      ['- office: setdo', 'topics[0].office', 'kantor "setdo" tidak ada'],
    ),
    unknown(
      ['required.yaml', '  - office: setda', '  - office: setdo'],
      ['- office: setdo', 'excuses[0].office', 'kantor "setdo" tidak ada'],
    ),
    unknown(
      ['editions.yaml', '  - office: setda', '  - office: setdo'],
      ['- office: setdo', 'editions[0].office', 'kantor "setdo" tidak ada'],
    ),
    unknown(
      [DINAS, 'nameSources: [ surat ]', 'nameSources: [ surat, kabar ]'],
      ['nameSources: [ surat, kabar ]', 'nameSources', 'sumber "kabar" tidak ada'],
    ),
    unknown(
      [DINAS, '  text: Jl. Rekaan No. 1\n  sources: [ surat ]', '  text: Jl. Rekaan No. 1\n  sources: [ kabar ]'],
      ['sources: [ kabar ]', 'address.sources', 'sumber "kabar" tidak ada'],
    ),
    unknown(
      [DINAS, '    unit: Bidang Rekaan\n    sources: [ surat ]', '    unit: Bidang Rekaan\n    sources: [ kabar ]'],
      ['sources: [ kabar ]', 'channels[0].sources', 'sumber "kabar" tidak ada'],
    ),
    unknown(
      [DINAS, '  - type: sms\n    sources: [ surat ]', '  - type: sms\n    sources: [ kabar ]'],
      ['sources: [ kabar ]', 'leads[0].sources', 'sumber "kabar" tidak ada'],
    ),
    unknown(
      [
        DINAS,
        '    from: "2025-01-02"\n    basis: SK rekaan',
        '    observed:\n      on: "2026-10-02"\n      source: kabar',
      ],
      ['observed:', 'holders[0].observed', 'sumber "kabar" tidak ada'],
    ),
    unknown(
      [DINAS, '    holder: kepala', '    holder: ketua'],
      ['holder: ketua', 'channels[1].holder', 'pejabat "ketua" tidak ada'],
    ),
    ...[
      ['  sources: [ perintah ]\norder:', '  sources: [ kabar ]\norder:', 'ladder.sources'],
      ['pengaduan.\n  sources: [ perintah ]', 'pengaduan.\n  sources: [ kabar ]', 'order.sources'],
      [
        '    confirmed: false\n    sources: [ perintah ]',
        '    confirmed: false\n    sources: [ kabar ]',
        'promises[0].sources',
      ],
    ].map(([from = '', to = '', field = '']) =>
      unknown(['region.yaml', from, to], ['sources: [ kabar ]', field, 'sumber "kabar" tidak ada']),
    ),
    unknown(
      [DINAS, 'nameSources: [ surat ]', 'nameSources: [ surat, constructor ]'],
      ['nameSources: [ surat, constructor ]', 'nameSources', 'sumber "constructor" tidak ada'],
    ),
  ])('$name: $message', check)
})

describe('offices', () => {
  it.each<Case>([
    {
      name: 'kecamatan office without its code',
      file: KEC,
      from: 'area: "99.01.01"\n',
      to: '',
      rule: 'district-area',
      at: 'name: Kecamatan Contoh',
      field: 'area',
      message: 'kantor kecamatan harus punya kode kecamatannya',
      repair: 'isi area dengan kode kecamatan, misalnya "99.01.05"',
    },
    {
      name: 'kecamatan office with the code of a village',
      file: KEC,
      from: 'area: "99.01.01"',
      to: 'area: "99.01.01.2001"',
      rule: 'district-area',
      at: 'area: "99.01.01.2001"',
      field: 'area',
      message: 'kantor kecamatan harus punya kode kecamatannya',
      repair: 'isi area dengan kode kecamatan, misalnya "99.01.05"',
    },
    {
      name: 'village office without its code',
      file: DESA,
      from: 'area: "99.01.01.2001"\n',
      to: '',
      rule: 'village-area',
      at: 'name: Pemerintah Desa Misalrejo',
      field: 'area',
      message: 'kantor desa/kelurahan harus punya kode desanya, dan nama berkas "d" + 10 angka kode',
      repair: 'isi area dengan kode desa, dan namai berkasnya misalnya d3316052001.yaml',
    },
    {
      name: 'village office with the code of its kecamatan',
      file: DESA,
      from: 'area: "99.01.01.2001"',
      to: 'area: "99.01.01"',
      rule: 'village-area',
      at: 'area: "99.01.01"',
      field: 'area',
      message: 'kantor desa/kelurahan harus punya kode desanya, dan nama berkas "d" + 10 angka kode',
      repair: 'isi area dengan kode desa, dan namai berkasnya misalnya d3316052001.yaml',
    },
    {
      name: 'village office under a name of its own',
      file: 'offices/desa-misalrejo.yaml',
      changes: { [DESA]: null, 'offices/desa-misalrejo.yaml': regionFiles().find(({ path }) => path === DESA)!.text },
      rule: 'village-area',
      at: 'area: "99.01.01.2001"',
      field: 'area',
      message: 'kantor desa/kelurahan harus punya kode desanya, dan nama berkas "d" + 10 angka kode',
      repair: 'isi area dengan kode desa, dan namai berkasnya misalnya d9901012001.yaml',
    },
    {
      name: 'source that nothing refers to',
      changes: { [DINAS]: append('  kabar:\n    citation: Kabar\n    grade: contoh\n') },
      severity: 'warning',
      rule: 'unused-source',
      at: 'kabar:',
      field: 'sources.kabar',
      message: 'sumber "kabar" tidak dipakai',
      repair: 'hapus, atau sebutkan pada fakta yang didukungnya',
    },
    {
      name: 'required office without any contact',
      file: KEC,
      changes: {
        [KEC]: (text) => text.replace(/channels:\n[\s\S]*?(?=sources:\n)/, ''),
      },
      severity: 'warning',
      rule: 'required-missing',
      at: 'name: Kecamatan Contoh',
      message: 'wajib menurut perintah, tetapi belum ada kontak yang boleh ditayangkan',
      repair: 'minta lembar konfirmasi diisi kantor ini',
    },
    {
      name: 'name of another office, in other capitals',
      file: 'offices/setda.yaml',
      from: 'name: Sekretariat Daerah',
      to: 'name: DINAS rekaan',
      rule: 'duplicate-name',
      at: 'name: DINAS rekaan',
      field: 'name',
      message: 'nama ini sudah dipakai kantor "dinas"',
      repair: 'bedakan namanya, atau hapus salah satu berkas',
    },
    {
      name: 'number of another office',
      file: KEC,
      from: '"+6200812345678"',
      to: '"+62002531001"',
      severity: 'warning',
      rule: 'number-elsewhere',
      at: 'value: "+62002531001"',
      field: 'channels[0].value',
      message: 'nomor +62002531001 juga tercatat pada "dinas"',
      repair: 'pastikan milik siapa; hapus dari kantor yang salah',
    },
  ])('$name', check)

  it.each<[string, Changes]>([
    [
      'a number that has ended at the other office',
      {
        [DINAS]: swap('    unit: Bidang Rekaan', '    until: "2026-10-01"'),
        [KEC]: swap('"+6200812345678"', '"+62002531001"'),
      },
    ],
    [
      'a mail address of two offices',
      {
        [KEC]: swap(
          'sources:\n  surat',
          '  - id: surel\n    type: email\n    value: dinas@contoh.invalid\n    sources: [ surat ]\nsources:\n  surat',
        ),
      },
    ],
    [
      'a required office without contact that ends today',
      {
        [KEC]: (text) => text.replace(/channels:\n[\s\S]*?(?=sources:\n)/, 'ended:\n  on: "2026-11-23"\n'),
      },
    ],
  ])('%s is no problem', (_, changes) => {
    expect(build(changes).problems).toEqual([])
  })

  it('an office may share the number of the office that it is part of', () => {
    const { problems } = build({
      [KEC]: (text) => swap('parent: setda', 'parent: dinas')(swap('"+6200812345678"', '"+62002531001"')(text)),
    })
    expect(problems).toEqual([])
  })

  it.each([
    ['excused until today', `  - office: kec-contoh\n    reason: Pindah.\n    until: "2026-11-23"\n`],
    ['excused for ever', `  - office: kec-contoh\n    reason: Pindah.\n    until: "2099-01-01"\n`],
  ])('a required office without contact is not reported when it is %s', (_, excuse) => {
    const { problems } = build({
      [KEC]: (text) => text.replace(/channels:\n[\s\S]*?(?=sources:\n)/, ''),
      'required.yaml': append(excuse),
    })
    expect(problems).toEqual([])
  })
})

describe('holders', () => {
  const HOLDER = '    status: definitive\n    from: "2025-01-02"\n    basis: SK rekaan'

  it.each<Case>([
    {
      name: 'vacant post with a name',
      from: HOLDER,
      to: '    status: vacant\n    from: "2025-01-02"',
      rule: 'schema',
      at: 'name: Contoh Sampelan, S.T.',
      field: 'holders[0].name',
      message: 'holders[0].name: status vacant tidak boleh punya nama: hapus nama atau ganti status',
      repair: FIX_FIELD,
    },
    {
      name: 'unknown holder with a name',
      from: HOLDER,
      to: '    status: unknown\n    from: "2025-01-02"',
      rule: 'schema',
      at: 'name: Contoh Sampelan, S.T.',
      field: 'holders[0].name',
      message: 'holders[0].name: status unknown tidak boleh punya nama: hapus nama atau ganti status',
      repair: FIX_FIELD,
    },
    {
      name: 'holder without a name',
      from: '    name: Contoh Sampelan, S.T.\n',
      to: '',
      rule: 'schema',
      at: '- id: kepala',
      field: 'holders[0].name',
      message: 'holders[0].name: nama pejabat belum ditulis: isi nama atau pakai status vacant / unknown',
      repair: FIX_FIELD,
    },
    ...['plt', 'plh', 'pj', 'pjs'].map((status) => ({
      name: `${status} without a first day`,
      from: HOLDER,
      to: `    status: ${status}`,
      rule: 'schema',
      at: '- id: kepala',
      field: 'holders[0].from',
      message: `holders[0].from: status ${status} harus punya tanggal mulai (from)`,
      repair: FIX_FIELD,
    })),
    {
      name: 'last day before the first',
      from: '    until: "2025-01-01"',
      to: '    until: "2020-01-01"',
      rule: 'schema',
      at: 'until: "2020-01-01"',
      field: 'holders[1].until',
      message: 'holders[1].until: tanggal selesai 2020-01-01 lebih awal dari tanggal mulai 2020-01-02',
      repair: FIX_FIELD,
    },
    {
      name: 'id of another holder',
      from: '  - name: Sampel Misalono',
      to: '  - id: kepala\n    name: Sampel Misalono',
      rule: 'duplicate-id',
      at: '- id: kepala',
      field: 'holders[1].id',
      message: 'id "kepala" dipakai dua kali',
      repair: FIX_TWIN,
    },
    {
      name: 'two holders on one day',
      from: '    until: "2025-01-01"',
      to: '    until: "2025-01-02"',
      rule: 'two-holders',
      at: '- id: kepala',
      field: 'holders[0]',
      message: 'Contoh Sampelan, S.T. dan Sampel Misalono menjabat pada waktu yang sama',
      repair: 'isi until (hari terakhir) pejabat yang lama',
    },
    {
      name: 'vacant while somebody holds the post',
      from: '  - name: Sampel Misalono\n    status: definitive\n    from: "2020-01-02"\n    until: "2025-01-01"',
      to: '  - status: vacant\n    from: "2026-01-01"',
      rule: 'two-holders',
      at: '- id: kepala',
      field: 'holders[0]',
      message: 'Contoh Sampelan, S.T. dan vacant menjabat pada waktu yang sama',
      repair: 'isi until (hari terakhir) pejabat yang lama',
    },
    {
      name: 'Plh for 31 days',
      from: HOLDER,
      to: '    status: plh\n    from: "2026-10-23"',
      severity: 'warning',
      rule: 'acting-too-long',
      at: '- id: kepala',
      field: 'holders[0]',
      message: 'Plh sudah 31 hari (paling lama 30)',
      repair: FIX_ACTING,
    },
    {
      name: 'Plt for 93 days',
      from: HOLDER,
      to: '    status: plt\n    from: "2026-08-22"',
      severity: 'warning',
      rule: 'acting-too-long',
      at: '- id: kepala',
      field: 'holders[0]',
      message: 'Plt sudah 93 hari (3 bulan; periksa perpanjangannya)',
      repair: FIX_ACTING,
    },
    {
      name: 'Plt for 184 days',
      from: HOLDER,
      to: '    status: plt\n    from: "2026-05-23"',
      severity: 'warning',
      rule: 'acting-too-long',
      at: '- id: kepala',
      field: 'holders[0]',
      message: 'Plt sudah 184 hari (3 bulan, dan perpanjangan 3 bulan, sudah lewat)',
      repair: FIX_ACTING,
    },
    {
      name: 'nobody after the last one left',
      changes: {
        [DINAS]: (text) =>
          swap('    basis: SK rekaan', '    until: "2026-11-22"')(text).replace('    holder: kepala\n', ''),
      },
      severity: 'warning',
      rule: 'no-holder-after',
      at: 'until: "2026-11-22"',
      field: 'holders[0].until',
      message: 'masa jabatan yang tercatat sudah habis dan belum ada penggantinya',
      repair: 'catat pejabat baru, Plt, atau status vacant',
    },
  ])('$name', check)

  it.each([
    ['Plh for 30 days', '    status: plh\n    from: "2026-10-24"'],
    ['Plt for 92 days', '    status: plt\n    from: "2026-08-23"'],
    ['a last day that is today', '    status: definitive\n    from: "2025-01-02"\n    until: "2026-11-23"'],
    ['Plt who is still to come', '    status: plt\n    from: "2026-11-24"'],
    [
      'Plt of a year that is over, a definitive holder since',
      `${HOLDER}\n  - name: Wakil\n    status: plt\n    from: "2020-01-01"\n    until: "2021-01-01"`,
    ],
  ])('%s is no problem', (_, to) => {
    expect(build({ [DINAS]: swap(HOLDER, to) }).problems).toEqual([])
  })

  it('a Plt whose last day is today or still to come has stayed too long too', () => {
    for (const until of ['2026-11-23', '2026-12-31']) {
      const to = `    status: plt\n    from: "2026-08-22"\n    until: "${until}"`
      expect(build({ [DINAS]: swap(HOLDER, to) }).problems.map(({ rule }) => rule)).toEqual(['acting-too-long'])
    }
  })

  it('two holders on one day are found in any order, also when nobody knows since when', () => {
    const post =
      (...entries: string[]) =>
      (text: string) =>
        text
          .replace(/holders:\n[\s\S]*?(?=channels:\n)/, `holders:\n${entries.join('')}`)
          .replace('    holder: kepala\n', '')
    const a = '  - name: A\n    status: definitive\n    until: "2025-01-02"\n'
    const b = '  - name: B\n    status: definitive\n    from: "2025-01-02"\n'
    const c = '  - name: C\n    status: definitive\n    until: "2030-01-01"\n'
    for (const entries of [
      [a, b],
      [b, a],
      [a, c],
      [c, b],
      [c, c.replace('C', 'D')],
    ])
      expect(build({ [DINAS]: post(...entries) }).problems.map(({ rule }) => rule)).toEqual(['two-holders'])
  })

  it('nobody is missed at an office that is no more from today', () => {
    const { problems } = build({
      [DINAS]: (text) =>
        swap(
          '    basis: SK rekaan',
          '    until: "2026-11-22"',
        )(text)
          .replace('    holder: kepala\n', '')
          .replace('post:\n', 'ended:\n  on: "2026-11-23"\npost:\n'),
    })
    expect(problems).toEqual([])
  })

  it('Plt for 183 days may still be in the extension', () => {
    const { problems } = build({ [DINAS]: swap(HOLDER, '    status: plt\n    from: "2026-05-24"') })
    expect(problems.map(({ message }) => message)).toEqual(['Plt sudah 183 hari (3 bulan; periksa perpanjangannya)'])
  })
})

describe('values of channels', () => {
  const phone = '    type: phone\n    value: "+62002531001"'
  const realPhone = '    type: phone\n    value: "+62215550123"'
  const account = '    type: instagram\n    value: contoh.dinas'
  const realAccount = '    type: instagram\n    value: dinas.rekaan'
  const email = '    type: email\n    value: dinas@contoh.invalid'
  const realEmail = '    type: email\n    value: dinas@example.go.id'
  const wrong = (kind: Kind, from: string, type: string, value: string, reason: string): Case => ({
    name: `${kind} region, ${type} ${value}`,
    kind,
    from,
    to: `    type: ${type}\n    value: ${/^[+\d@]/.test(value) ? `"${value}"` : value}`,
    rule: 'channel-value',
    at: `value: ${/^[+\d@]/.test(value) ? `"${value}"` : value}`,
    field: `channels[${from.includes('phone') ? 0 : from.includes('email') ? 2 : 3}].value`,
    message: `${type} "${value}": ${reason}`,
    repair: FIX_VALUE,
  })
  const NOT_SAMPLE =
    'tidak boleh dipakai di wilayah contoh: pakai nomor yang tidak mungkin ada, "+6200" lalu 6–10 angka, misalnya "+620081234567"'

  it.each<Case>([
    wrong('real', realPhone, 'phone', '(021) 5550123', '"(021) 5550123" harus ditulis "+62215550123"'),
    wrong('real', realPhone, 'phone', '0215550123', '"0215550123" harus ditulis "+62215550123"'),
    wrong('real', realPhone, 'phone', 'belum ada', 'nomor belum diisi: tulis nomornya, atau hapus saluran ini'),
    wrong(
      'real',
      realPhone,
      'phone',
      '+62002531001',
      '"+62002531001" adalah nomor contoh yang tidak bisa ditelepon: tulis nomor yang benar',
    ),
    wrong('sample', phone, 'phone', '+62215550123', `"+62215550123" ${NOT_SAMPLE}`),
    wrong('sample', phone, 'phone', '110', `"110" ${NOT_SAMPLE}`),
    wrong('sample', phone, 'whatsapp', '+6281200000001', `"+6281200000001" ${NOT_SAMPLE}`),
    wrong('sample', phone, 'sms', '1708', `"1708" ${NOT_SAMPLE}`),
    wrong('real', realAccount, 'instagram', '@dinas.rekaan', 'tulis akun Instagram sebagai "dinas.rekaan"'),
    wrong('real', realAccount, 'instagram', 'Dinas.Rekaan', 'tulis akun Instagram sebagai "dinas.rekaan"'),
    wrong('real', realAccount, 'instagram', 'contoh.dinas', 'ini akun contoh, bukan akun sungguhan'),
    wrong('sample', account, 'instagram', 'dinas.rekaan', 'akun contoh harus dimulai "contoh." atau "contoh_"'),
    wrong('real', realAccount, 'facebook', '@dinas.rekaan', 'tulis akun Facebook sebagai "dinas.rekaan"'),
    wrong('real', realAccount, 'x', '@DinasRekaan', 'tulis akun X (Twitter) sebagai "DinasRekaan"'),
    wrong('real', realAccount, 'tiktok', '@dinas.rekaan', 'tulis akun TikTok sebagai "dinas.rekaan"'),
    wrong('real', realAccount, 'youtube', 'dinasrekaan', 'tulis akun YouTube sebagai "@dinasrekaan"'),
    wrong('sample', account, 'youtube', '@dinasrekaan', 'akun contoh harus dimulai "contoh." atau "contoh_"'),
    wrong('real', realAccount, 'threads', '@dinas.rekaan', 'tulis akun Threads sebagai "dinas.rekaan"'),
    wrong('real', realAccount, 'telegram', '@dinas_rekaan', 'tulis akun Telegram sebagai "dinas_rekaan"'),
    wrong(
      'real',
      realEmail,
      'website',
      'http://dinas.example.go.id',
      '"http://dinas.example.go.id" harus alamat lengkap yang dimulai https://, misalnya "https://dinas.example.go.id"',
    ),
    wrong('real', realEmail, 'website', 'https://dinas.invalid', 'alamat ".invalid" hanya untuk contoh'),
    wrong('real', realEmail, 'form', 'https://dinas.invalid/aduan', 'alamat ".invalid" hanya untuk contoh'),
    wrong('sample', email, 'website', 'https://dinas.go.id', 'alamat contoh harus di bawah ".invalid"'),
    wrong('sample', email, 'website', 'https://contoh.invalid.go.id', 'alamat contoh harus di bawah ".invalid"'),
    wrong('sample', email, 'form', 'https://dinas.go.id/aduan', 'alamat contoh harus di bawah ".invalid"'),
    wrong('sample', email, 'email', 'dinas@go.id', 'alamat contoh harus di bawah ".invalid"'),
    wrong('real', realEmail, 'email', 'dinas@contoh.invalid', 'alamat ".invalid" hanya untuk contoh'),
    wrong(
      'real',
      realEmail,
      'email',
      'dinas rekaan',
      '"dinas rekaan" bukan alamat surel: tulis satu alamat saja, misalnya "nama@dinas.go.id"',
    ),
    {
      name: 'sample region, the team’s number',
      file: 'region.yaml',
      from: 'corrections:',
      to: 'confirmations:\n  whatsapp: "112"\ncorrections:',
      rule: 'channel-value',
      at: 'whatsapp: "112"',
      field: 'confirmations.whatsapp',
      message: `whatsapp "112": "112" ${NOT_SAMPLE}`,
      repair: FIX_VALUE,
    },
    {
      name: 'sample region, value of a shared channel',
      file: 'channels.yaml',
      from: '        value: "+62002900112"',
      to: '        value: "112"',
      rule: 'channel-value',
      at: 'value: "112"',
      field: 'channels[0].contacts[1].value',
      message: `phone "112": "112" ${NOT_SAMPLE}`,
      repair: FIX_VALUE,
    },
  ])('$name', check)
})

describe('channels', () => {
  const MOBILE = '    value: "+6281200000002"\n    sources: [ surat ]\n'
  const mobile = { kind: 'real' as const, file: KEC, rule: 'unconfirmed-mobile', field: 'channels[0].value' }
  const MOBILE_TEXT = {
    message: 'nomor HP yang belum dikonfirmasi kantor tidak boleh disimpan di sini',
    repair: 'minta konfirmasi dulu; sementara itu catat di leads (jenis dan sumber saja, tanpa nomor)',
  }
  const excused: Changes = {
    'required.yaml': append('  - office: kec-contoh\n    reason: Pindah.\n    until: "2027-01-15"\n'),
  }
  const confirmation = '      - on: "2026-10-02"\n        by: Petugas 1\n        how: call\n        result: reached\n'

  it.each<Case>([
    {
      name: 'id used twice',
      from: '  - id: surel',
      to: '  - id: telepon',
      rule: 'duplicate-id',
      at: '- id: telepon',
      field: 'channels[2].id',
      message: 'id "telepon" dipakai dua kali',
      repair: FIX_TWIN,
    },
    {
      name: 'last day before the first',
      from: '    unit: Bidang Rekaan',
      to: '    from: "2026-02-01"\n    until: "2026-01-31"',
      rule: 'schema',
      at: 'until: "2026-01-31"',
      field: 'channels[0].until',
      message: 'channels[0].until: hari terakhir lebih awal dari hari pertama (from)',
      repair: FIX_FIELD,
    },
    {
      name: 'same channel twice',
      from: '  - id: instagram\n    type: instagram\n    value: contoh.dinas',
      to: '  - id: surel-2\n    type: email\n    value: dinas@contoh.invalid',
      rule: 'duplicate-channel',
      at: 'value: dinas@contoh.invalid',
      field: 'channels[3].value',
      message: 'dinas@contoh.invalid tercatat dua kali',
      repair: 'hapus salah satunya',
    },
    {
      name: 'personal number without consent',
      from: '    consent:\n      kind: written\n      evidence: Map 1\n      on: "2026-01-02"\n',
      to: '',
      rule: 'no-consent',
      at: 'owner: personal',
      field: 'channels[1].owner',
      message: 'whatsapp pribadi tanpa persetujuan yang cukup',
      repair: FIX_CONSENT,
    },
    {
      name: 'written consent that nobody can find again',
      from: '      evidence: Map 1\n',
      to: '',
      rule: 'no-consent',
      at: 'owner: personal',
      field: 'channels[1].owner',
      message: 'whatsapp pribadi tanpa persetujuan yang cukup',
      repair: FIX_CONSENT,
    },
    {
      name: 'announcement instead of consent for a number',
      from: '      kind: written\n      evidence: Map 1',
      to: '      kind: announcement\n      url: https://contoh.invalid/pengumuman',
      rule: 'no-consent',
      at: 'owner: personal',
      field: 'channels[1].owner',
      message: 'whatsapp pribadi tanpa persetujuan yang cukup',
      repair: FIX_CONSENT,
    },
    {
      name: 'consent that is still to come',
      from: '      on: "2026-01-02"',
      to: '      on: "2026-11-24"',
      rule: 'no-consent',
      at: 'owner: personal',
      field: 'channels[1].owner',
      message: 'whatsapp pribadi tanpa persetujuan yang cukup',
      repair: FIX_CONSENT,
    },
    {
      name: 'confirmation that is still to come',
      from: '      - on: "2026-11-02"',
      to: '      - on: "2026-11-24"',
      rule: 'future-confirmation',
      at: 'confirmations:',
      field: 'channels[0].confirmations',
      message: 'konfirmasi bertanggal 2026-11-24, padahal hari itu belum tiba',
      repair: 'perbaiki tanggalnya',
    },
    {
      name: 'mobile number that was never confirmed',
      ...mobile,
      changes: { ...excused, [KEC]: swap(`    confirmations:\n${confirmation}`, '') },
      severity: 'error',
      at: 'value: "+6281200000002"',
      ...MOBILE_TEXT,
    },
    {
      name: 'WhatsApp number that was never confirmed',
      ...mobile,
      changes: {
        ...excused,
        [KEC]: (text) => swap(`    confirmations:\n${confirmation}`, '')(text).replace('type: phone', 'type: whatsapp'),
      },
      at: 'value: "+6281200000002"',
      ...MOBILE_TEXT,
    },
    {
      name: 'mobile number that nobody answered',
      ...mobile,
      changes: { ...excused, [KEC]: swap('result: reached', 'result: no-answer') },
      at: 'value: "+6281200000002"',
      ...MOBILE_TEXT,
    },
    {
      name: 'number that turned out to be somebody else’s',
      changes: {
        [DINAS]: swap(
          '        how: call\n        result: reached\n',
          '        how: call\n        result: reached\n      - on: "2026-11-20"\n        by: Petugas 1\n        how: call\n        result: wrong\n',
        ),
      },
      severity: 'warning',
      rule: 'wrong-channel',
      at: 'confirmations:',
      field: 'channels[0].confirmations',
      message: '+62002531001 ternyata bukan milik kantor ini (lagi), jadi tidak ditayangkan',
      repair: 'isi until, lalu catat saluran penggantinya',
    },
  ])('$name', check)

  const CHANNELS = 'channels.yaml'
  const CONTACT = '      - type: whatsapp\n        value: "+6281200000009"\n        sources: [ edaran ]\n'

  it.each<Case>([
    {
      name: 'mobile number that was never confirmed',
      kind: 'real',
      file: CHANNELS,
      changes: {
        [CHANNELS]: (text) =>
          swap('    contacts:\n', `    contacts:\n${CONTACT}`)(swap('level: national', 'level: regency')(text)),
      },
      rule: 'unconfirmed-mobile',
      at: 'value: "+6281200000009"',
      field: 'channels[0].contacts[0].value',
      ...MOBILE_TEXT,
    },
    {
      name: 'confirmation that is still to come',
      file: CHANNELS,
      changes: {
        [CHANNELS]: swap(
          '    place:\n',
          `        confirmations:\n${confirmation.replace('2026-10-02', '2026-11-24').replace(/^ {6}/gm, '          ')}    place:\n`,
        ),
      },
      rule: 'future-confirmation',
      at: 'confirmations:',
      field: 'channels[0].contacts[1].confirmations',
      message: 'konfirmasi bertanggal 2026-11-24, padahal hari itu belum tiba',
      repair: 'perbaiki tanggalnya',
    },
    {
      name: 'id used twice',
      file: CHANNELS,
      changes: {
        [CHANNELS]: swap(
          'sources:\n  edaran',
          '  - id: gardu\n    name: Lain\n    level: regency\n    purpose: service\n    about: x\n    works: yes\nsources:\n  edaran',
        ),
      },
      rule: 'duplicate-id',
      at: '- id: gardu',
      field: 'channels[1].id',
      message: 'id "gardu" dipakai dua kali',
      repair: FIX_TWIN,
    },
  ])('shared: $name', check)

  it('a mobile number of a national body needs no confirmation, but a second look', () => {
    const { directory, problems } = build({ [CHANNELS]: swap('    contacts:\n', `    contacts:\n${CONTACT}`) }, 'real')
    expect(directory).toBeDefined()
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([['mobile-of-other-body', 'warning']])
  })

  it('the base of the mobile cases is as they expect', () => {
    expect(regionFiles({}, 'real').find(({ path }) => path === KEC)?.text).toContain(MOBILE)
  })

  const twoLives = (until: string, from: string) => (text: string) =>
    swap(
      'leads:\n',
      `  - id: instagram-2\n    type: instagram\n    value: contoh.dinas\n    from: "${from}"\n    sources: [ surat ]\nleads:\n`,
    )(swap('    value: contoh.dinas\n', `    value: contoh.dinas\n    until: "${until}"\n`)(text))

  it('a number that ended may be written again for its new life, but not for the same day', () => {
    const rules = (until: string) => build({ [DINAS]: twoLives(until, '2026-02-01') }).problems.map(({ rule }) => rule)
    expect(rules('2026-01-31')).toEqual([])
    expect(rules('2026-02-01')).toEqual(['duplicate-channel'])
  })

  it('a withdrawn consent is no error: the channel is just not shown', () => {
    const { directory, problems } = build({
      [DINAS]: swap('      on: "2026-01-02"', '      on: "2026-01-02"\n      withdrawn: "2026-11-23"'),
    })
    expect(problems).toEqual([])
    expect(directory?.offices.find(({ id }) => id === 'dinas')?.withheld[0]?.reason).toBe('no-consent')
  })
})

describe('files of the whole region', () => {
  it.each<Case>([
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
      repair: FIX_FIELD,
    })),
    {
      name: 'paper without a place',
      file: 'editions.yaml',
      changes: { 'editions.yaml': append(issued('    place: Balai Contoh\n', '')) },
      rule: 'schema',
      at: '- office: setda',
      field: 'issued[0].place',
      message: 'issued[0].place belum diisi',
      repair: 'tambahkan issued[0].place; contohnya ada di _national/_template.yaml',
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
  ])('$name', check)
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

describe('what would mislead', () => {
  it.each<Case>([
    {
      name: 'a named holder without any date',
      from: '    status: definitive\n    from: "2025-01-02"\n    basis: SK rekaan',
      to: '    status: definitive\n    basis: SK rekaan',
      rule: 'schema',
      at: '- id: kepala',
      field: 'holders[0].from',
      message: 'holders[0].from: pejabat bernama harus punya tanggal mulai (from) atau pengamatan (observed)',
      repair: FIX_FIELD,
    },
    {
      name: 'hours that end before they begin',
      from: '    to: "15:30"',
      to: '    to: "07:00"',
      rule: 'schema',
      at: 'to: "07:00"',
      field: 'hours[0].to',
      message: 'hours[0].to: jam tutup harus sesudah jam buka',
      repair: FIX_FIELD,
    },
    {
      name: 'a public address with a query',
      file: 'region.yaml',
      from: '  address: https://pengaduan.contoh.invalid',
      to: '  address: https://pengaduan.contoh.invalid/?a',
      rule: 'schema',
      at: 'address: https://pengaduan.contoh.invalid/?a',
      field: 'site.address',
      message:
        'site.address: harus alamat situs seperti https://pengaduan.namakabupaten.go.id, paling-paling dengan /jalur di belakangnya',
      repair: FIX_FIELD,
    },
    {
      name: 'a mobile number in a remark of a real office',
      kind: 'real',
      from: 'remarks:\n',
      to: 'remarks:\n  - Hubungi 0812-0000-0099.\n',
      rule: 'mobile-in-text',
      at: '- Hubungi 0812-0000-0099.',
      field: 'remarks[0]',
      message: 'ada nomor HP di dalam teks (0812-0000-0099)',
      repair: 'hapus dari teks; nomor hanya dicatat di channels, setelah dikonfirmasi kantor',
    },
  ])('$name', check)
})
