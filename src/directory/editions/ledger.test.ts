import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { build, type Changes, directoryOf, regionFiles, swap } from '../../../tests/support/region.ts'
import { canonicalYaml } from '../content/read.ts'
import { unrecorded, withEntries } from './ledger.ts'

const confirmed = swap('  confirmed: false\ntimeZone', '  confirmed: true\ntimeZone')
const CONFIRMED: Changes = { 'region.yaml': confirmed }
const LEDGER = regionFiles().find(({ path }) => path === 'editions.yaml')?.text ?? ''
const entries = unrecorded(directoryOf(CONFIRMED))

describe('what is to be recorded', () => {
  it('is the current editions of every office, with their facts and the day', () => {
    expect(entries.map(({ office, on, facts }) => [office, on, facts.holder])).toEqual([
      ['d9901012001', '2026-11-23', undefined],
      ['dinas', '2026-11-23', undefined],
      ['dinas', '2026-11-23', 'definitive Contoh Sampelan, S.T.'],
      ['kec-contoh', '2026-11-23', undefined],
      ['kec-contoh', '2026-11-23', undefined],
      ['setda', '2026-11-23', undefined],
    ])
    expect(entries[1]?.facts).toMatchObject({ name: 'Dinas Rekaan', address: 'Jl. Rekaan No. 1' })
    expect(entries[2]?.facts).toMatchObject(entries[1]!.facts)
    const { edition } = directoryOf(CONFIRMED).offices.find(({ id }) => id === 'kec-contoh')!
    expect(entries.slice(3, 5).map(({ code }) => code)).toEqual([edition.code, edition.sheet?.code])
  })

  it('is once an edition that names the holder on every paper', () => {
    const region = (text: string) => swap('poster:\n  holder: false', 'poster:\n  holder: true')(confirmed(text))
    const found = unrecorded(directoryOf({ 'region.yaml': region })).filter(({ office }) => office === 'dinas')
    expect(found.map(({ facts }) => facts.holder)).toEqual(['definitive Contoh Sampelan, S.T.'])
  })

  it('is not an office that is no more', () => {
    const ended = directoryOf({ 'offices/dinas.yaml': swap('leads:\n', 'ended:\n  on: "2026-11-23"\nleads:\n') })
    const offices = new Set(unrecorded(ended).map(({ office }) => office))
    expect([...offices]).toEqual(['d9901012001', 'kec-contoh', 'setda'])
  })
})

describe('recording', () => {
  it('adds at the end and changes nothing that stands there', () => {
    const text = withEntries(LEDGER, entries)
    expect(text.startsWith(LEDGER)).toBe(true)
    expect(canonicalYaml(text)).toBe(text)
    expect(parse(text, { schema: 'failsafe' }).editions).toHaveLength(1 + entries.length)
  })

  it('writes out what two editions of an office share, without references', () => {
    expect(withEntries(LEDGER, entries)).not.toMatch(/(^|\s)[&*]\w/)
    const shared = entries[1]!.facts.channels
    expect(shared.length).toBeGreaterThan(0)
    expect(entries[2]!.facts.channels).toBe(shared)
  })

  it('keeps comments', () => {
    const commented = `# buku edisi\n${LEDGER.replace('  - office: setda', '  # yang pertama\n  - office: setda')}`
    expect(withEntries(commented, entries).startsWith(commented)).toBe(true)
  })

  it.each(['editions: []\n', 'editions:\n', '', '# buku edisi\n'])('begins a ledger that is %j', (empty) => {
    const text = withEntries(empty, entries)
    expect(canonicalYaml(text)).toBe(text)
    expect(build({ ...CONFIRMED, 'editions.yaml': text }).problems).toEqual([])
    if (empty.startsWith('#')) expect(text).toContain('# buku edisi')
  })

  it('nothing leaves the text as it is', () => {
    expect(withEntries(LEDGER, [])).toBe(LEDGER)
  })

  it('makes every edition known: the check is content, and nothing is left to record', () => {
    const changes = { ...CONFIRMED, 'editions.yaml': withEntries(LEDGER, entries) }
    expect(build(changes).problems).toEqual([])
    expect(unrecorded(directoryOf(changes))).toEqual([])
    expect(withEntries(changes['editions.yaml'], unrecorded(directoryOf(changes)))).toBe(changes['editions.yaml'])
  })

  it('a changed number is recorded beside the old edition', () => {
    const recorded = { ...CONFIRMED, 'editions.yaml': withEntries(LEDGER, entries) }
    const changed = { ...recorded, 'offices/dinas.yaml': swap('"+62002531001"', '"+62002531002"') }
    const more = unrecorded(directoryOf(changed, '2026-11-24'))
    expect(more.map(({ office, on, facts }) => [office, on, facts.holder])).toEqual([
      ['dinas', '2026-11-24', undefined],
      ['dinas', '2026-11-24', 'definitive Contoh Sampelan, S.T.'],
    ])
    const { problems } = build({ ...changed, 'editions.yaml': withEntries(recorded['editions.yaml'], more) })
    expect(problems).toEqual([])
  })

  it('a new holder is recorded as one more edition, of the paper that names them', () => {
    const recorded = { ...CONFIRMED, 'editions.yaml': withEntries(LEDGER, entries) }
    const changed = { ...recorded, 'offices/dinas.yaml': swap('Contoh Sampelan, S.T.', 'Contoh Lain') }
    const more = unrecorded(directoryOf(changed, '2026-11-24'))
    expect(more.map(({ office, facts }) => [office, facts.holder])).toEqual([['dinas', 'definitive Contoh Lain']])
    const missing = build(changed, 'sample', '2026-11-24').problems
    expect(missing.map(({ message }) => message)).toEqual(['edisi sekarang dari 1 kantor belum tercatat: dinas'])
  })

  it('an office whose editions are all unrecorded is named once', () => {
    const [problem] = build(CONFIRMED).problems
    expect(problem?.message).toBe('edisi sekarang dari 4 kantor belum tercatat: d9901012001, dinas, kec-contoh, setda')
  })
})
