import { describe, expect, it } from 'vitest'
import { regionFiles, swap } from '../../../tests/support/region.ts'
import { makeBuilder, openRegion } from '../open-region.ts'
import { changesSince, fileHashes, type ListedSave, savesSince } from './changes.ts'

const open = (changes = {}) => {
  const files = regionFiles(changes)
  const opened = openRegion(files, { today: '2026-11-23', waiting: [], builder: makeBuilder('contoh') }).open
  if (!opened) throw new Error('the region cannot be opened')
  return opened
}

const save = (n: number, office: string, undoes?: number): ListedSave => ({
  ...{ n, at: `2026-11-23T0${n}:00:00.000Z`, person: 'Rina', office, undoes },
  lines: [{ what: 'Telepon', before: 'a', after: 'b' }],
})
const newestFirst = (...saves: ListedSave[]) => saves.toReversed()

describe('saves since a publication', () => {
  it.each([
    ['none', [], 0, []],
    ['all that came later', [save(1, 'dinas'), save(2, 'setda')], 1, [2]],
    ['those that were taken back don’t count', [save(1, 'dinas'), save(2, 'dinas', 1)], 0, []],
    [
      'one that was taken back and put again counts',
      [save(1, 'dinas'), save(2, 'dinas', 1), save(3, 'dinas', 2)],
      0,
      [1],
    ],
    ['what takes back a published one counts', [save(1, 'dinas'), save(2, 'dinas', 1)], 1, [2]],
    ['what puts that again doesn’t', [save(1, 'dinas'), save(2, 'dinas', 1), save(3, 'dinas', 2)], 1, []],
  ])('%s', (_, saves, since, expected) => {
    expect(savesSince(newestFirst(...saves), since).map(({ n }) => n)).toEqual(expected)
  })
})

describe('changes', () => {
  const then = open()
  const published = { save: 1, files: fileHashes(then.files) }
  const renamed = { 'offices/dinas.yaml': swap('short: Dinas', 'short: Dinas Baru') }

  it('are told by office, with the name that it has now', () => {
    const now = open(renamed)
    const view = changesSince(now, newestFirst(save(1, 'setda'), save(2, 'dinas'), save(3, 'dinas')), published)
    expect(view.count).toBe(2)
    expect(view.offices.map(({ id, short, saves, outside }) => [id, short, saves.map(({ n }) => n), outside])).toEqual([
      ['dinas', 'Dinas Baru', [3, 2], false],
    ])
  })

  it('made by hand or by an import are told too', () => {
    const view = changesSince(open(renamed), [save(1, 'setda')], published)
    expect(view.offices).toMatchObject([{ id: 'dinas', outside: true, saves: [] }])
    expect([view.count, view.files]).toEqual([1, []])
  })

  it('of other files are told by their names; the ledger grows by itself', () => {
    const view = changesSince(
      open({
        'channels.yaml': swap('Aduan apa saja.', 'Aduan apa pun.'),
        'editions.yaml': swap('on: "2026-02-16"', 'on: "2026-02-17"'),
      }),
      [],
      published,
    )
    expect([view.count, view.offices, view.files]).toEqual([0, [], ['channels.yaml']])
  })

  it('are all saves as long as nothing was published', () => {
    const view = changesSince(then, [save(1, 'dinas')])
    expect([view.count, view.files]).toEqual([1, []])
  })

  it('of an office that is gone keep its id', () => {
    const view = changesSince(then, [save(2, 'hilang')], published)
    expect(view.offices).toMatchObject([{ id: 'hilang', short: 'hilang', known: false }])
  })
})
