import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { build, type Changes, directoryOf, regionFiles, swap } from '../../tests/content/region.ts'
import { unrecorded, withEntries } from './ledger.ts'
import { canonicalYaml } from './read.ts'

const CONFIRMED: Changes = { 'region.yaml': swap('  confirmed: false\ntimeZone', '  confirmed: true\ntimeZone') }
const LEDGER = regionFiles().find(({ path }) => path === 'editions.yaml')?.text ?? ''
const entries = unrecorded(directoryOf(CONFIRMED))

describe('what is to be recorded', () => {
  it('is the current edition of every office, with its facts and the day', () => {
    expect(entries.map(({ office, on }) => [office, on])).toEqual([
      ['d9901012001', '2026-11-23'],
      ['dinas', '2026-11-23'],
      ['kec-contoh', '2026-11-23'],
      ['setda', '2026-11-23'],
    ])
    expect(entries[1]?.facts).toMatchObject({ name: 'Dinas Rekaan', address: 'Jl. Rekaan No. 1' })
  })

  it('is not an office that is no more', () => {
    const ended = directoryOf({ 'offices/dinas.yaml': swap('leads:\n', 'ended:\n  on: "2026-11-23"\nleads:\n') })
    expect(unrecorded(ended).map(({ office }) => office)).toEqual(['d9901012001', 'kec-contoh', 'setda'])
  })
})

describe('recording', () => {
  it('adds at the end and changes nothing that stands there', () => {
    const text = withEntries(LEDGER, entries)
    expect(text.startsWith(LEDGER)).toBe(true)
    expect(canonicalYaml(text)).toBe(text)
    expect(parse(text, { schema: 'failsafe' }).editions).toHaveLength(5)
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
    expect(more.map(({ office, on }) => [office, on])).toEqual([['dinas', '2026-11-24']])
    const { problems } = build({ ...changed, 'editions.yaml': withEntries(recorded['editions.yaml'], more) })
    expect(problems).toEqual([])
  })
})
