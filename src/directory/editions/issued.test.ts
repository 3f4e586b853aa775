import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { append, build, type Changes, directoryOf, regionFiles, swap } from '../../../tests/support/region.ts'
import { canonicalYaml } from '../content/read.ts'
import { statusFigures } from '../views/status.ts'
import { type Issued, lostEntries, stillHanging, unrecorded, withEntries, withIssued } from './ledger.ts'

const CONFIRMED: Changes = { 'region.yaml': swap('  confirmed: false\ntimeZone', '  confirmed: true\ntimeZone') }
const LEDGER = regionFiles().find(({ path }) => path === 'editions.yaml')?.text ?? ''
const PAPER: Issued = { office: 'setda', code: 'C85V', on: '2026-03-01', copies: 12, place: 'Balai Contoh' }

describe('issuing', () => {
  it('adds at the end of a list of its own, which is read back', () => {
    const once = withIssued(LEDGER, [PAPER])
    const twice = withIssued(once, [{ ...PAPER, copies: 3, format: 'a4' }])
    expect(once.startsWith(LEDGER)).toBe(true)
    expect(twice.startsWith(once)).toBe(true)
    expect(canonicalYaml(twice)).toBe(twice)
    const { directory, problems } = build({ 'editions.yaml': twice })
    expect(problems).toEqual([])
    expect(directory?.issued.map(({ copies }) => copies)).toEqual([12, 3])
  })

  it.each(['issued: []\n', 'issued:\n'])('begins a list that is %j', (empty) => {
    const text = withIssued(`${LEDGER}${empty}`, [PAPER])
    expect(build({ 'editions.yaml': text }).directory?.issued).toHaveLength(1)
  })

  it('keeps comments, and recording goes on before it', () => {
    const commented = withIssued(`# buku edisi\n${LEDGER}  # yang terakhir\n`, [PAPER])
    expect(commented).toContain('# buku edisi')
    expect(commented).toContain('# yang terakhir')
    const recorded = withEntries(commented, unrecorded(directoryOf(CONFIRMED)))
    expect(lostEntries(commented, recorded)).toEqual([])
    expect(parse(recorded, { schema: 'failsafe' }).issued).toHaveLength(1)
    expect(build({ ...CONFIRMED, 'editions.yaml': recorded }).problems).toEqual([])
  })

  it('nothing leaves the text as it is', () => {
    expect(withIssued(LEDGER, [])).toBe(LEDGER)
  })

  it('shows in the figures: copies that are old, and in how many places', () => {
    const figures = (more: Issued[], changes: Changes = {}) =>
      statusFigures(directoryOf({ ...changes, 'editions.yaml': withIssued(LEDGER, more) })).copies
    expect(figures([])).toEqual({ all: 0, outdated: 0, places: 0 })
    const papers = [PAPER, { ...PAPER, copies: 3 }, { ...PAPER, copies: 5, place: 'Pasar Contoh' }]
    expect(figures(papers)).toEqual({ all: 20, outdated: 20, places: 2 })
    const dinas = unrecorded(directoryOf()).filter(({ office }) => office === 'dinas')
    const good = withIssued(withEntries(LEDGER, dinas), [{ ...PAPER, office: 'dinas', code: dinas[0]!.code }])
    expect(statusFigures(directoryOf({ 'editions.yaml': good })).copies).toEqual({ all: 12, outdated: 0, places: 0 })
    const ended = { 'offices/dinas.yaml': swap('leads:\n', 'ended:\n  on: "2026-11-23"\nleads:\n') }
    expect(statusFigures(directoryOf({ ...ended, 'editions.yaml': good })).copies.outdated).toBe(12)
  })
})

describe('the ledger only ever grows', () => {
  const full = withIssued(withEntries(LEDGER, unrecorded(directoryOf(CONFIRMED))), [PAPER])

  it.each<[string, (text: string) => string, string[]]>([
    ['as it is', (text) => text, []],
    ['with a comment', append('# catatan\n'), []],
    [
      'with keys in another order',
      swap(
        '  - office: setda\n    code: C85V\n    on: "2026-02-16"',
        '  - code: C85V\n    on: "2026-02-16"\n    office: setda',
      ),
      [],
    ],
    [
      'without the issued paper',
      () => full.slice(0, full.indexOf('issued:')),
      ['kertas C85V dari "setda", 12 lembar di Balai Contoh (2026-03-01) hilang'],
    ],
    [
      'with another number of copies',
      swap('copies: "12"', 'copies: "1"'),
      ['kertas C85V dari "setda", 12 lembar di Balai Contoh (2026-03-01) hilang'],
    ],
    [
      'with a fact changed',
      swap(
        '      name: Sekretariat Daerah\n      link: https://pengaduan.contoh.invalid/k/setda/\n      channels',
        '      name: Setda\n      link: https://pengaduan.contoh.invalid/k/setda/\n      channels',
      ),
      ['edisi C85V dari "setda" berubah'],
    ],
    ['with another day', swap('on: "2026-02-16"', 'on: "2026-02-17"'), ['edisi C85V dari "setda" berubah']],
  ])('%s', (_, change, expected) => {
    expect(lostEntries(full, change(full))).toEqual(expected)
  })

  it('counts an entry that stands there twice', () => {
    const twice = withIssued(full, [PAPER])
    expect(lostEntries(twice, full)).toHaveLength(1)
    expect(lostEntries(full, twice)).toEqual([])
  })

  it.each(['', 'editions: x\n', 'a: [', 'editions: *a\n', '- 1\n'])('%j holds nothing', (text) => {
    expect(lostEntries(text, full)).toEqual([])
    expect(lostEntries(full, text)).toHaveLength(parse(full, { schema: 'failsafe' }).editions.length + 1)
  })

  it('whatever is recorded and issued, in any order, no entry and no line is lost', () => {
    const text = fc.stringMatching(/^[A-Za-z0-9 :#"'*&-]{1,20}$/).filter((words) => words.trim() !== '')
    const paper = fc.record({
      place: text,
      copies: fc.integer({ min: 1, max: 999_999 }),
      format: fc.constantFrom('a4', undefined),
    })
    const number = fc.constantFrom('+62002531001', '+62002531002', '+62002531003')
    const step = fc.oneof(
      paper.map((entry) => ({ entry })),
      number.map((value) => ({ value })),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        let ledger = LEDGER
        for (const one of steps) {
          const before = ledger
          if ('entry' in one) {
            const { format, ...entry } = one.entry
            ledger = withIssued(ledger, [{ ...PAPER, ...entry, place: entry.place.trim(), ...(format && { format }) }])
          } else {
            const changes = {
              ...CONFIRMED,
              'editions.yaml': ledger,
              'offices/dinas.yaml': swap('+62002531001', one.value),
            }
            ledger = withEntries(ledger, unrecorded(directoryOf(changes)))
            expect(unrecorded(directoryOf({ ...changes, 'editions.yaml': ledger }))).toEqual([])
          }
          expect(lostEntries(before, ledger)).toEqual([])
          const left = ledger.split('\n')
          for (const line of before.split('\n')) expect(left.splice(left.indexOf(line), 1)).toEqual([line])
        }
        expect(canonicalYaml(ledger)).toBe(ledger)
        directoryOf({ 'editions.yaml': ledger })
      }),
      { numRuns: 25 },
    )
  })
})

describe('paper that is out', () => {
  const newer = { ...PAPER, code: 'F7Q2', on: '2026-06-01' }
  it.each([
    ['another place', { ...newer, place: 'Pasar Contoh' }, [PAPER.code, 'F7Q2']],
    ['another office', { ...newer, office: 'dlh' }, [PAPER.code, 'F7Q2']],
    ['another format', { ...newer, format: 'stickers' }, [PAPER.code, 'F7Q2']],
    ['more of the same edition', { ...newer, code: PAPER.code }, [PAPER.code, PAPER.code]],
    ['a newer edition at the same place, however it is spelt', { ...newer, place: ' balai contoh' }, ['F7Q2']],
  ])('beside %s', (_, other, codes) => {
    expect(stillHanging([PAPER, other]).map(({ code }) => code)).toEqual(codes)
  })

  it('is all that no later entry of another edition replaces, at most on the same day', () => {
    const entry = fc.record({
      place: fc.constantFrom('Balai', 'balai ', 'Pasar'),
      code: fc.constantFrom('C85V', 'F7Q2', 'QH88'),
      on: fc.constantFrom('2026-06-01', '2026-06-02', '2026-06-03'),
    })
    const placeOf = ({ place }: { place: string }) => place.trim().toLowerCase()
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 9 }), (entries) => {
        const papers = entries.map((one) => ({ ...PAPER, ...one }))
        const replaced = (paper: Issued, later: Issued) =>
          later.on >= paper.on && later.code !== paper.code && placeOf(later) === placeOf(paper)
        const left = papers.filter((paper, at) => !papers.slice(at + 1).some((later) => replaced(paper, later)))
        expect(stillHanging(papers)).toEqual(left)
      }),
    )
  })
})
