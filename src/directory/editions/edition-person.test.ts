import { describe, expect, it } from 'vitest'
import { jpeg } from '../../../tests/content/photos.ts'
import { type Changes, directoryOf, regionFiles, swap } from '../../../tests/support/region.ts'
import { officeById } from '../lookup.ts'
import { editionCode, type Judgement } from './edition.ts'
import { unrecorded, withEntries } from './ledger.ts'

const LEDGER = regionFiles().find(({ path }) => path === 'editions.yaml')?.text ?? ''

describe('the edition of the poster that names the holder', () => {
  const DINAS = 'offices/dinas.yaml'
  const HOLDER = '    status: definitive\n    from: "2025-01-02"\n    basis: SK rekaan'
  const observed = (day: string) =>
    swap(HOLDER, `    status: definitive\n    observed:\n      on: "${day}"\n      source: surat`)
  const PHOTO =
    '    photo:\n      file: photos/kepala.jpg\n      consent:\n        kind: written\n        evidence: Map 1\n        on: "2026-01-02"'
  const edition = (changes: Changes = {}, today?: string) => officeById(directoryOf(changes, today), 'dinas').edition
  const ledger = (changes: Changes = {}) => withEntries(LEDGER, unrecorded(directoryOf(changes)))
  /** With the office's WhatsApp its own, so that it doesn't end with the holder. */
  const ownNumbers = (changes: Changes): Changes => {
    const change = changes[DINAS]
    const changed = (text: string) => (typeof change === 'function' ? change(text) : text)
    return { ...changes, [DINAS]: (text) => changed(text).replace('    holder: kepala\n', '') }
  }
  /** How paper printed before the change is judged after it: the paper that names the holder, and the default one. */
  const judged = (before: Changes, after: Changes, today?: string) => {
    const old = edition(ownNumbers(before))
    const now = edition({ ...ownNumbers(after), 'editions.yaml': ledger(ownNumbers(before)) }, today)
    const of = (code?: string) => now.known.find((one) => one.code === code)?.judgement
    return [of(old.person?.code), of(old.code)]
  }

  it('states what all papers state, and status and name', () => {
    const { code, facts, person } = edition()
    expect(person?.facts).toEqual({ ...facts, holder: 'definitive Contoh Sampelan, S.T.' })
    expect(person?.code).toBe(editionCode(person!.facts))
    expect(person?.code).not.toBe(code)
  })

  it('carries the date of the newest fact, which may be the holder’s', () => {
    expect([edition().dataDate, edition().person?.dataDate]).toEqual(['2026-11-02', '2026-11-02'])
    const later = { [DINAS]: swap('"2025-01-02"\n    basis', '"2026-11-20"\n    basis') }
    expect([edition(later).dataDate, edition(later).person?.dataDate]).toEqual(['2026-11-02', '2026-11-20'])
    const seen = { [DINAS]: observed('2026-11-10') }
    expect([edition(seen).dataDate, edition(seen).person?.dataDate]).toEqual(['2026-11-02', '2026-11-10'])
  })

  it.each<[string, Changes]>([
    [
      'vacant',
      { [DINAS]: swap(`    name: Contoh Sampelan, S.T.\n${HOLDER}`, '    status: vacant\n    from: "2025-01-02"') },
    ],
    ['unknown', { [DINAS]: observed('2026-05-26') }],
  ])('is none where the post is %s', (_, changes) => {
    expect(edition(changes).person).toBeUndefined()
    expect(edition(changes).code).toBe(edition().code)
  })

  it.each<[string, Changes]>([
    ['a photo', { [DINAS]: swap('    basis: SK rekaan', PHOTO), 'photos/kepala.jpg': jpeg() }],
    ['the basis', { [DINAS]: swap('    basis: SK rekaan', '    basis: SK lain') }],
    ['a new observation of the same person', { [DINAS]: observed('2026-11-10') }],
  ])('does not change with %s', (_, changes) => {
    expect(edition(changes).person?.code).toBe(edition().person?.code)
  })

  it.each<[string, Changes, Changes, string | undefined, Judgement]>([
    ['nothing changed', {}, {}, undefined, 'valid'],
    ['a successor', {}, { [DINAS]: swap('Contoh Sampelan, S.T.', 'Contoh Lain') }, undefined, 'outdated'],
    [
      'another degree',
      {},
      { [DINAS]: swap('Contoh Sampelan, S.T.', 'Contoh Sampelan, S.T., M.T.') },
      undefined,
      'outdated',
    ],
    [
      'from Plt to definitive',
      { [DINAS]: swap(HOLDER, HOLDER.replace('definitive', 'plt')) },
      {},
      undefined,
      'outdated',
    ],
    [
      'a vacancy',
      {},
      { [DINAS]: swap(HOLDER, `${HOLDER}\n    until: "2026-11-22"\n  - status: vacant\n    from: "2026-11-23"`) },
      undefined,
      'outdated',
    ],
    ['a term that is over', {}, { [DINAS]: swap(HOLDER, `${HOLDER}\n    until: "2026-11-22"`) }, undefined, 'outdated'],
    [
      'an observation that grew old',
      { [DINAS]: observed('2026-11-10') },
      { [DINAS]: observed('2026-11-10') },
      '2027-05-10',
      'unchecked',
    ],
    [
      'an observation, and the end of it',
      { [DINAS]: observed('2026-11-10') },
      {
        [DINAS]: (text) =>
          observed('2026-11-10')(text).replace(
            'source: surat\n  - name',
            'source: surat\n    until: "2026-11-22"\n  - name',
          ),
      },
      undefined,
      'outdated',
    ],
    ['a dead number', {}, { [DINAS]: swap('"+62002531001"', '"+62002531002"') }, undefined, 'outdated'],
  ])('after %s', (name, before, after, today, expected) => {
    const [person, main] = judged(before, after, today)
    expect(person).toBe(expected)
    expect(main).toBe(name === 'a dead number' ? 'outdated' : today ? 'unchecked' : 'valid')
  })

  it('is the default edition, listed once, where every paper names the holder', () => {
    const region = { 'region.yaml': swap('poster:\n  holder: false', 'poster:\n  holder: true') }
    const { code, person, known } = edition(region)
    expect(person?.code).toBe(code)
    expect(known.map((one) => one.code)).toEqual([code])
    expect(judged(region, { ...region, [DINAS]: swap('Contoh Sampelan, S.T.', 'Contoh Lain') })).toEqual([
      'outdated',
      'outdated',
    ])
  })

  it('is the only one that grows old when the heads of 57 offices all change', () => {
    const good = regionFiles().find(({ path }) => path === DINAS)?.text ?? ''
    const offices = (head: (index: number) => string): Changes =>
      Object.fromEntries(
        Array.from({ length: 57 }, (_, index) => [
          `offices/kantor-${index}.yaml`,
          good
            .replace('name: Dinas Rekaan', `name: Dinas Rekaan ${index}`)
            .replaceAll('+62002531001', `+6200253${2000 + index}`)
            .replaceAll('+6200810010001', `+62008100200${10 + index}`)
            .replace('Contoh Sampelan, S.T.', head(index)),
        ]),
      )
    const before = directoryOf(offices((index) => `Contoh Lama ${index}`))
    const ledger = withEntries(LEDGER, unrecorded(before))
    const after = directoryOf({ ...offices((index) => `Contoh Baru ${index}`), 'editions.yaml': ledger })
    const changed = before.offices.filter(({ id }) => id.startsWith('kantor-'))
    expect(changed).toHaveLength(57)
    for (const { id, edition: old } of changed) {
      const now = officeById(after, id).edition
      const of = (code?: string) => now.known.find((one) => one.code === code)?.judgement
      expect([now.code, of(old.code), of(old.person?.code), of(now.person?.code)]).toEqual([
        ...[old.code, 'valid', 'outdated', 'valid'],
      ])
    }
    expect(unrecorded(after).map(({ facts }) => facts.holder)).toEqual(
      Array.from({ length: 57 }, (_, index) => `definitive Contoh Baru ${index}`).sort((a, b) => {
        const order = changed.map(({ edition }) => edition.person?.facts.holder?.replace('Lama', 'Baru'))
        return order.indexOf(a) - order.indexOf(b)
      }),
    )
  })
})
