/** How a file is written: YAML, its one form, what may stand in no text. */
import { describe, expect, it } from 'vitest'
import { append, build, swap } from '../../support/region.ts'
import { type BadCase, DESA, DINAS, expectProblem, FIX_FORMAT, FIX_IDENTITY, FIX_ODD, FIX_YAML } from './bad-case.ts'

describe('writing of a file', () => {
  it.each<BadCase>([
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
  ])('$name', expectProblem)

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
