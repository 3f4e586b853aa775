/** Every rule of the content, broken once: a rule without a case here is a type error. */
import { describe, expect, it } from 'vitest'
import { readContent } from '../../src/directory/content/content.ts'
import type { Problem } from '../../src/directory/content/problems.ts'
import { RULES, type RuleId } from '../../src/directory/content/rules.ts'
import { paperProblems } from '../../src/posters/paper-problems.ts'
import type { EmblemGround, PaperRefusal } from '../../src/posters/unmade.ts'
import { append, build, type Changes, directoryOf, type Kind, regionFiles, swap } from '../support/region.ts'
import { EXIF, jpeg } from './photos.ts'

const DINAS = 'offices/dinas.yaml'
const KEC = 'offices/kec-contoh.yaml'
const DESA = 'offices/d9901012001.yaml'
const PHOTO = 'photos/kepala.jpg'

/** What breaks a rule: changes of files, of what kind of region they are, and what papers refused. */
interface Case {
  changes?: Changes
  kind?: Kind
  refusals?: PaperRefusal[]
  emblem?: EmblemGround[]
}

const change = (file: string, from: string, to: string): Case => ({ changes: { [file]: swap(from, to) } })
const more = (file: string, text: string): Case => ({ changes: { [file]: append(text) } })

const photoOf = (consent = '        on: "2026-01-02"') =>
  `    photo:\n      file: ${PHOTO}\n      consent:\n        kind: written\n        evidence: Map 1\n${consent}`
/** The head of the office with a photo. */
const photo = (file: string | null, consent?: string): Case => ({
  changes: { [DINAS]: swap('    basis: SK rekaan', photoOf(consent)), ...(file !== null && { [PHOTO]: file }) },
})
/** Who heads the kecamatan, which has nobody. */
const heads = (...entries: string[]): Case =>
  change(KEC, 'channels:\n', `holders:\n${entries.map((entry) => `  - ${entry}\n`).join('')}channels:\n`)
const issued = (code: string, on: string): Case =>
  more(
    'editions.yaml',
    `issued:\n  - office: setda\n    code: ${code}\n    on: "${on}"\n    copies: "12"\n    place: Balai\n`,
  )
const RECORDED = `  - office: setda
    code: C85V
    on: "2026-02-17"
    facts:
      name: Sekretariat Daerah
      link: https://pengaduan.contoh.invalid/k/setda/
`
const forms = Array.from(
  { length: 11 },
  (_, index) => `  - id: formulir-${index}
    type: form
    value: https://contoh.invalid/${index}
    sources: [ surat ]
    confirmations:
      - on: "2026-11-02"
        by: Petugas 1
        how: call
        result: reached
`,
).join('')
const refused = (more: Partial<PaperRefusal>): Case => ({
  refusals: [{ office: 'dinas', format: 'a4', field: 'name', text: 'Dinas Rekaan', ...more }],
})
const CONFIRMATIONS =
  '    confirmations:\n      - on: "2026-10-02"\n        by: Petugas 1\n        how: call\n        result: reached\n'
const EXCUSED: Changes = {
  'required.yaml': append('  - office: kec-contoh\n    reason: Pindah.\n    until: "2027-01-15"\n'),
}

const CASES: Record<RuleId, Case> = {
  'missing-file': { changes: { 'areas.csv': null } },
  'file-name': { changes: { 'catatan.yaml': 'a: b\n' } },
  yaml: { changes: { [DESA]: 'name: "Desa\n' } },
  csv: { changes: { 'areas.csv': 'code,name,level\n99.01.01,"Contoh,kecamatan\n' } },
  schema: change(DINAS, 'kind: department', 'kind: dinas'),
  format: change(DINAS, 'short: Dinas', 'short: Dinas '),
  'identity-number': change(DINAS, '  - Catatan rekaan.', '  - Pelapor 3316051203850001.'),
  'hidden-character': change(DINAS, '  - Catatan rekaan.', '  - Catatan\u200b rekaan.'),
  area: more('areas.csv', '99.01.01.2001,Misalrejo Dua,desa\n'),
  'unknown-reference': change(KEC, 'parent: setda', 'parent: tidak-ada'),
  'duplicate-id': change(DINAS, '  - id: surel', '  - id: telepon'),
  'duplicate-name': change(DESA, 'name: Pemerintah Desa Misalrejo', 'name: Sekretariat Daerah'),
  'unused-source': more(DINAS, '  lain:\n    citation: Surat lain\n    document: Surat 2\n    grade: contoh\n'),
  emblem: change('region.yaml', 'timeZone:', 'emblem: emblem.svg\ntimeZone:'),
  'unused-emblem': { changes: { 'emblem.svg': Buffer.from('<svg/>').toString('base64') } },
  'emblem-legible': { refusals: [], emblem: ['paper'] },
  contrast: change('region.yaml', 'green: "#0B4F3A"', 'green: "#7FBF7F"'),
  'duplicate-keyword': change('topics.yaml', '      - got mampet', '      - jalan rusak'),
  'unknown-keyword': change('topics.yaml', 'frequent:\n  - jalan rusak', 'frequent:\n  - jalan rusak sekali'),
  'required-missing': change('required.yaml', 'kinds: [ department, district ]', 'kinds: [ village ]'),
  'excuse-expired': change('required.yaml', 'until: "2027-01-15"', 'until: "2026-11-22"'),
  'district-area': change(KEC, 'area: "99.01.01"\n', ''),
  'village-area': change(DESA, 'area: "99.01.01.2001"', 'area: "99.01.01"'),
  'mobile-in-text': { ...change(DINAS, '  - Catatan rekaan.', '  - Hubungi 0812-3456-7890.'), kind: 'real' },
  'channel-value': change(DINAS, 'value: contoh.dinas', 'value: dinas.rekaan'),
  'duplicate-channel': change(
    DINAS,
    '  - id: instagram\n    type: instagram\n    value: contoh.dinas',
    '  - id: surel-2\n    type: email\n    value: dinas@contoh.invalid',
  ),
  'number-elsewhere': change(KEC, '"+6200812345678"', '"+62002531001"'),
  'no-consent': change(DINAS, '    consent:\n      kind: written\n      evidence: Map 1\n      on: "2026-01-02"\n', ''),
  'unconfirmed-mobile': { changes: { ...EXCUSED, [KEC]: swap(CONFIRMATIONS, '') }, kind: 'real' },
  'mobile-of-other-body': {
    ...change(
      'channels.yaml',
      '    contacts:\n',
      '    contacts:\n      - type: whatsapp\n        value: "+6281200000009"\n        sources: [ edaran ]\n',
    ),
    kind: 'real',
  },
  'future-confirmation': change(DINAS, '      - on: "2026-11-02"', '      - on: "2026-11-24"'),
  'wrong-channel': change(
    DINAS,
    '        how: call\n        result: reached',
    '        how: call\n        result: wrong',
  ),
  'two-holders': change(DINAS, '    until: "2025-01-01"', '    until: "2025-01-02"'),
  'no-holder-after': change(DINAS, '    basis: SK rekaan', '    until: "2026-11-20"'),
  'vacancy-ends': heads('status: vacant\n    from: "2026-01-02"\n    until: "2026-12-20"'),
  'acting-too-long': heads('name: Contoh Pelaksana\n    status: plt\n    from: "2026-01-02"'),
  'photo-missing': photo(null),
  'photo-nameless': heads(`status: vacant\n${photoOf()}`),
  'photo-kind': photo(Buffer.from('halo').toString('base64')),
  'photo-metadata': photo(jpeg({ extra: [EXIF] })),
  'photo-size': photo(jpeg({ width: 300, height: 400 })),
  'photo-shape': photo(jpeg({ width: 800, height: 600 })),
  'photo-twice': {
    changes: {
      ...photo(jpeg()).changes,
      ...heads(`name: Contoh Pelaksana\n    status: plt\n    from: "2026-11-02"\n${photoOf()}`).changes,
    },
  },
  'photo-withdrawn': photo(jpeg(), '        on: "2026-01-02"\n        withdrawn: "2026-11-23"'),
  'unused-photo': { changes: { [PHOTO]: jpeg() } },
  'duplicate-edition': more('editions.yaml', RECORDED),
  'issued-not-recorded': issued('F7Q2', '2026-03-01'),
  'future-issue': issued('C85V', '2026-11-24'),
  'edition-not-recorded': change('region.yaml', '  confirmed: false\ntimeZone', '  confirmed: true\ntimeZone'),
  'paper-fit': refused({}),
  'paper-glyph': refused({ characters: ['\u02BD'] }),
  'paper-counted': { ...change(DINAS, 'leads:\n', `${forms}leads:\n`), refusals: [] },
}

function problemsOf({ changes = {}, kind, refusals, emblem = [] }: Case): Problem[] {
  const { problems } = build(changes, kind)
  if (!refusals) return problems
  return [
    ...problems,
    ...paperProblems({ refusals, emblem }, directoryOf(changes), readContent(regionFiles(changes)).content!),
  ]
}

describe('the rules of the content', () => {
  it('find nothing in the good region', () => {
    expect([...problemsOf({}), ...problemsOf({ kind: 'real' }), ...problemsOf({ refusals: [] })]).toEqual([])
  })

  it.each(Object.entries(CASES))('%s is found, alone, and weighs as the table says', (rule, broken) => {
    const found = problemsOf(broken).map((problem) => `${problem.severity} ${problem.rule}`)
    expect([...new Set(found)]).toEqual([`${RULES[rule as RuleId].severity} ${rule}`])
  })
})
