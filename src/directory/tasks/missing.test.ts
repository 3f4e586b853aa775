import { describe, expect, it } from 'vitest'
import { append, type Changes, type Kind, regionFiles, swap, TODAY } from '../../../tests/support/region.ts'
import { readContent } from '../content/content.ts'
import { DUTIES } from '../content/schema.ts'
import { buildDirectory } from '../directory.ts'
import { formatMissing, missingOf } from './missing.ts'

const ALL = `duties: [ ${DUTIES.join(', ')} ]\n`
const CONTACT = `channels:
  - id: telepon
    type: phone
    value: "+62215550199"
    sources: [ surat ]
    confirmations:
      - on: "2026-11-02"
        by: Petugas 1
        how: call
        result: reached
`
const before = (text: string, more: string) => swap(text, `${more}${text}`)
const VILLAGE = before(
  'sources:\n  daftar',
  `holders:\n  - name: Contoh\n    status: definitive\n    from: "2025-01-02"\n${CONTACT.replace('surat', 'daftar').replace('199', '198')}`,
)
const HEAD = 'holders:\n  - name: Sampel\n    status: definitive\n    from: "2025-01-02"\n'
const BUPATI = `name: Bupati Contoh
nameSources: [ surat ]
short: Bupati
kind: regional-head
${HEAD}sources:
  surat:
    citation: Surat rekaan
    document: Surat 1
    grade: resmi
`
/** The region with nothing left to do. */
const DONE: Changes = {
  'region.yaml': (text) =>
    [
      swap('  confirmed: false\ntimeZone', '  confirmed: true\ntimeZone'),
      swap('pengaduan.contoh.invalid', 'pengaduan.example.go.id'),
      swap('    confirmed: false\n    sources', '    confirmed: true\n    sources'),
      swap('ladder:\n  confirmed: false', 'ladder:\n  confirmed: true'),
    ].reduce((done, change) => change(done), text),
  'offices/setda.yaml': before('sources:\n  surat', `${ALL}${HEAD}${CONTACT}`),
  'offices/kec-contoh.yaml': before('channels', HEAD),
  'offices/d9901012001.yaml': VILLAGE,
}

function missing(changes: Changes = {}, kind: Kind = 'real') {
  const files = regionFiles({ ...DONE, ...changes }, kind)
  const { directory, problems } = buildDirectory(files, TODAY, { region: 'contoh' })
  if (!directory) throw new Error(JSON.stringify(problems))
  return missingOf(readContent(files).content!, directory)
}
const change = (path: string, more: (text: string) => string): Changes => ({
  [path]: (text) => more((DONE[path] as ((text: string) => string) | undefined)?.(text) ?? text),
})
const steps = (changes: Changes = {}) => missing(changes).filter(({ step }) => step !== 'editions')

describe('what is missing', () => {
  it('is nothing but the ledger where all is there', () => {
    expect(missing().map(({ step, count }) => [step, count])).toEqual([['editions', 4]])
    expect(formatMissing([])).toEqual([])
  })

  it.each<[string, Changes, object]>([
    [
      'an address that can’t exist',
      change('region.yaml', swap('pengaduan.example.go.id', 'pengaduan-x.invalid')),
      { step: 'site', what: expect.stringContaining('belum diputuskan') },
    ],
    [
      'an address nobody decided on',
      change('region.yaml', swap('  confirmed: true\ntimeZone', '  confirmed: false\ntimeZone')),
      { step: 'site', what: expect.stringContaining('pengaduan.example.go.id belum ditetapkan') },
    ],
    [
      'a name out of the starting list',
      change('offices/setda.yaml', (text) => text.replaceAll('surat', 'daftar-awal')),
      { step: 'names', count: 1, of: 3 },
    ],
    [
      'a duty that nobody has',
      change('offices/setda.yaml', swap('education, health, ', '')),
      { step: 'duties', count: 2, what: expect.stringContaining('education, health') },
    ],
    ['a regional bank, which not everybody has', change('offices/setda.yaml', swap(', regional-bank', '')), {}],
    [
      'corrections that nobody can be told of',
      {
        ...change('region.yaml', swap('office: setda\npromises', 'office: bupati\npromises')),
        'offices/bupati.yaml': BUPATI,
      },
      { step: 'corrections', what: expect.stringContaining('Bupati') },
    ],
    [
      'a contact that has never been confirmed',
      change('offices/dinas.yaml', (text) =>
        text.replace(/ {4}confirmations:\n( {6}.*\n)+/g, '').replace(/ {2}- id: wa\n( {4}.*\n| {6}.*\n)+/, ''),
      ),
      { step: 'contacts', count: 1, of: 2 },
    ],
    [
      'a head whose term is over',
      change(
        'offices/setda.yaml',
        swap('    from: "2025-01-02"\n', '    from: "2025-01-02"\n    until: "2026-01-01"\n'),
      ),
      { step: 'heads', count: 1, of: 3 },
    ],
    ['no order', change('region.yaml', (text) => text.replace(/order:\n( {2}.*\n)+/, '')), { step: 'order' }],
    [
      'a promise that isn’t confirmed',
      change('region.yaml', swap('    confirmed: true\n    sources', '    confirmed: false\n    sources')),
      { step: 'promises', count: 1, of: 1 },
    ],
    [
      'a ladder that isn’t confirmed',
      change('region.yaml', swap('ladder:\n  confirmed: true', 'ladder:\n  confirmed: false')),
      { step: 'ladder' },
    ],
    [
      'a village without a contact',
      change('areas.csv', append('99.01.01.2002,Umpama,desa\n')),
      { step: 'villages', count: 1, of: 2 },
    ],
    [
      'colours that nobody has chosen',
      change('region.yaml', (text) => text.replace('#0B4F3A', '#12395B')),
      { step: 'colours' },
    ],
  ])('%s', (_, changes, expected) => {
    const found = steps(changes)
    if (!('step' in expected)) expect(found).toEqual([])
    else expect(found).toEqual([expect.objectContaining(expected)])
  })
})
