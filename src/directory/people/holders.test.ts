import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HolderEntry } from '../content/schema.ts'
import { addDays } from '../dates.ts'
import { type HolderNow, holderOn, tenureOn } from './holders.ts'

const TODAY = '2026-11-23'
const on = (holders: HolderEntry[], today = TODAY) => holderOn({ holders }, today)
const definitive = (name: string, from?: string, until?: string): HolderEntry => ({
  name,
  status: 'definitive',
  from,
  until,
})
const acting = (status: HolderEntry['status'], name: string, from: string, until?: string): HolderEntry => ({
  name,
  status,
  from,
  until,
})
const vacant = (from: string, until?: string): HolderEntry => ({ status: 'vacant', from, until })
const seen = (day: string, name?: string, status: HolderEntry['status'] = 'definitive'): HolderEntry => ({
  name,
  status,
  observed: { on: day, source: 'kabar' },
})

describe('dated holders', () => {
  const handover = [definitive('Baru', '2027-01-04'), definitive('Lama', '2022-01-10', '2027-01-03')]

  it.each<[string, string | undefined]>([
    ['2022-01-09', undefined],
    ['2022-01-10', 'Lama'],
    ['2027-01-03', 'Lama'],
    ['2027-01-04', 'Baru'],
    ['2050-01-01', 'Baru'],
  ])('on %s the holder is %s', (today, name) => {
    expect(on(handover, today).name).toBe(name)
  })

  it('tell since when and, where known, until when', () => {
    expect(on(handover)).toEqual<HolderNow>({
      status: 'definitive',
      name: 'Lama',
      since: '2022-01-10',
      until: '2027-01-03',
      insteadOf: undefined,
    })
  })

  it('without a first day count from ever', () => {
    expect(on([definitive('Lama')])).toMatchObject({ status: 'definitive', name: 'Lama', since: undefined })
  })

  it.each<[string, HolderEntry[], Partial<HolderNow>]>([
    [
      'Plh instead of a definitive holder',
      [acting('plh', 'Wakil', '2026-11-10', '2026-12-05'), definitive('Tetap', '2022-05-09')],
      { status: 'plh', name: 'Wakil', insteadOf: 'Tetap' },
    ],
    [
      'Plh, written behind the definitive holder',
      [definitive('Tetap', '2022-05-09'), acting('plh', 'Wakil', '2026-11-10')],
      { status: 'plh', name: 'Wakil', insteadOf: 'Tetap' },
    ],
    [
      'Plh of somebody who is there since nobody knows when',
      [definitive('Tetap'), acting('plh', 'Wakil', '2026-11-10')],
      { status: 'plh', name: 'Wakil', insteadOf: 'Tetap' },
    ],
    [
      'Plt, then a definitive holder, written oldest first',
      [acting('plt', 'Wakil', '2026-07-01'), definitive('Tetap', '2026-11-01')],
      { status: 'definitive', name: 'Tetap' },
    ],
    [
      'Plh who is over: the definitive holder is back',
      [acting('plh', 'Wakil', '2026-11-10', '2026-11-22'), definitive('Tetap', '2022-05-09')],
      { status: 'definitive', name: 'Tetap', insteadOf: undefined },
    ],
    [
      'Plt of a vacant post',
      [acting('plt', 'Wakil', '2026-09-14', '2026-12-13'), vacant('2026-09-14')],
      { status: 'plt', name: 'Wakil', insteadOf: undefined },
    ],
    [
      'Plt, the vacancy written first',
      [vacant('2026-09-14'), acting('plt', 'Wakil', '2026-09-14', '2026-12-13')],
      { status: 'plt', name: 'Wakil' },
    ],
    [
      'Plt since before the post fell vacant',
      [vacant('2026-10-01'), acting('plt', 'Wakil', '2026-09-14')],
      { status: 'plt', name: 'Wakil' },
    ],
    [
      'Plt who is over: vacant again',
      [acting('plt', 'Wakil', '2026-08-14', '2026-11-13'), vacant('2026-08-14')],
      { status: 'vacant', name: undefined, since: '2026-08-14' },
    ],
    [
      'Plt, then a definitive holder, nobody wrote the last day of the Plt',
      [definitive('Tetap', '2026-11-01'), acting('plt', 'Wakil', '2026-07-01')],
      { status: 'definitive', name: 'Tetap' },
    ],
    ['Pj', [acting('pj', 'Penjabat', '2026-02-02'), definitive('Lama', '2018-02-01', '2026-02-01')], { status: 'pj' }],
    ['post declared unknown', [{ status: 'unknown' }], { status: 'unknown', name: undefined }],
  ])('%s', (_, holders, expected) => {
    expect(on(holders)).toMatchObject(expected)
  })

  it('of whom the last left long ago: unknown, and the last record is told', () => {
    const holders = [definitive('Kedua', '2020-01-01', '2026-09-30'), definitive('Pertama', '2015-01-01', '2019-12-31')]
    expect(on(holders)).toEqual({
      status: 'unknown',
      last: { status: 'definitive', name: 'Kedua', on: '2026-09-30', over: true },
    })
  })

  it('none: unknown', () => {
    expect(on([])).toEqual({ status: 'unknown' })
  })
})

describe('observed holders', () => {
  const record = (status: HolderEntry['status'], name: string | undefined, day: string) => ({
    status: 'unknown',
    last: { status, name, on: day, source: 'kabar' },
  })

  it.each<[string, HolderEntry[], object]>([
    [
      'today',
      [seen(TODAY, 'Terlihat')],
      { status: 'definitive', name: 'Terlihat', observed: { on: TODAY, source: 'kabar' } },
    ],
    ['180 days ago', [seen('2026-05-27', 'Terlihat')], { status: 'definitive', name: 'Terlihat' }],
    ['181 days ago', [seen('2026-05-26', 'Terlihat')], record('definitive', 'Terlihat', '2026-05-26')],
    ['tomorrow', [seen('2026-11-24', 'Terlihat')], { status: 'unknown' }],
    [
      'and gone since',
      [{ ...seen('2026-09-15', 'Terlihat'), until: '2026-10-01' }],
      { ...record('definitive', 'Terlihat', '2026-09-15'), last: { on: '2026-09-15', source: 'kabar', over: true } },
    ],
    ['and there for the last day', [{ ...seen('2026-09-15', 'Terlihat'), until: TODAY }], { name: 'Terlihat' }],
    ['vacant 180 days ago', [seen('2026-05-27', undefined, 'vacant')], { status: 'vacant' }],
    ['vacant 181 days ago', [seen('2026-05-26', undefined, 'vacant')], record('vacant', undefined, '2026-05-26')],
    ['without a name', [seen('2026-10-01')], { status: 'definitive', name: undefined }],
    ['twice, the newer one counts', [seen('2026-06-01', 'Lama'), seen('2026-10-01', 'Baru')], { name: 'Baru' }],
    [
      'after the last dated one left',
      [definitive('Lama', undefined, '2026-05-01'), seen('2026-10-01', 'Baru')],
      { name: 'Baru' },
    ],
    [
      'before the last dated one left',
      [definitive('Lama', undefined, '2026-10-30'), seen('2026-10-01', 'Baru')],
      { status: 'unknown', last: { status: 'definitive', name: 'Lama', on: '2026-10-30', over: true } },
    ],
    [
      'on the day the last dated one left',
      [definitive('Lama', undefined, '2026-10-01'), seen('2026-10-01', 'Baru')],
      { status: 'unknown', last: { status: 'definitive', name: 'Lama', on: '2026-10-01', over: true } },
    ],
    [
      'while a dated one is in the post',
      [definitive('Tetap', '2022-01-01'), seen('2021-10-01', 'Lama')],
      { name: 'Tetap' },
    ],
  ])('%s', (_, holders, expected) => {
    expect(on(holders)).toMatchObject(expected)
  })

  it('never claim more than a day: no first and no last day', () => {
    const now = on([seen('2026-10-01', 'Terlihat')])
    expect([now.since, now.until]).toEqual([undefined, undefined])
  })
})

describe('photo', () => {
  const photo = { file: 'photos/a.jpg', consent: { kind: 'written' as const, evidence: 'Map 1', on: '2026-01-02' } }
  const pictured = (entry: HolderEntry): HolderEntry => ({ ...entry, photo })

  it.each<[string, HolderEntry[], boolean]>([
    ['of the present holder', [pictured(definitive('A', '2022-01-01'))], true],
    ['of a holder seen lately', [pictured(seen('2026-10-01', 'A'))], true],
    ['of an acting one', [acting('plt', 'B', '2026-11-01'), pictured(definitive('A', '2022-01-01'))], false],
    ['of a predecessor', [definitive('B', '2026-01-01'), pictured(definitive('A', '2022-01-01', '2025-12-31'))], false],
    ['of a successor', [pictured(definitive('B', '2027-01-01')), definitive('A', '2022-01-01', '2026-12-31')], false],
    ['of a holder seen long ago', [pictured(seen('2026-05-26', 'A'))], false],
    ['of a holder who has left', [pictured(definitive('A', '2022-01-01', '2026-11-22'))], false],
  ])('%s', (_, holders, shown) => {
    expect(on(holders).photo).toEqual(shown ? photo : undefined)
  })
})

describe('whether a holder still counts', () => {
  const entry = seen('2026-05-01', 'Terlihat')

  it.each<[string, HolderEntry, HolderEntry[], ReturnType<typeof tenureOn>]>([
    ['dated, in the post', definitive('A', '2022-01-01'), [], 'current'],
    ['dated, still to come', definitive('A', '2026-11-24'), [], 'future'],
    ['dated, last day today', definitive('A', '2022-01-01', TODAY), [], 'current'],
    ['dated, left yesterday', definitive('A', '2022-01-01', '2026-11-22'), [], 'over'],
    ['acting', acting('plt', 'A', '2026-07-01'), [definitive('B', '2022-01-01', '2026-06-30')], 'current'],
    [
      'acting, instead of a definitive one',
      acting('plh', 'A', '2026-11-10'),
      [definitive('B', '2022-01-01')],
      'current',
    ],
    ['acting, then a definitive one', acting('plt', 'A', '2026-07-01'), [definitive('B', '2026-10-01')], 'over'],
    ['acting, a definitive one to come', acting('plt', 'A', '2026-07-01'), [definitive('B', '2026-11-24')], 'current'],
    [
      'acting, then another acting one',
      acting('plt', 'A', '2026-07-01'),
      [acting('plh', 'B', '2026-11-01')],
      'current',
    ],
    ['observed 180 days ago', seen('2026-05-27', 'A'), [], 'current'],
    ['observed 181 days ago', seen('2026-05-26', 'A'), [], 'uncertain'],
    ['observed today', seen(TODAY, 'A'), [], 'current'],
    ['observed in the future', seen('2026-11-24', 'A'), [], 'future'],
    ['observed, somebody else later', entry, [seen('2026-06-01', 'B')], 'over'],
    ['observed, the same person later', entry, [seen('2026-06-01', 'Terlihat')], 'uncertain'],
    ['observed, somebody else before', entry, [seen('2026-04-01', 'B')], 'uncertain'],
    ['observed, somebody else on the same day', entry, [seen('2026-05-01', 'B')], 'uncertain'],
    ['observed, a successor since', entry, [definitive('B', '2026-05-02')], 'over'],
    ['observed, a successor since today', entry, [definitive('B', TODAY)], 'over'],
    ['observed, a successor still to come', entry, [definitive('B', '2026-11-24')], 'uncertain'],
    ['observed, vacant since', entry, [vacant('2026-05-02')], 'over'],
    ['observed, a Plt since', entry, [acting('plt', 'B', '2026-05-02')], 'uncertain'],
    ['observed, a Pj since', entry, [acting('pj', 'B', '2026-05-02')], 'over'],
  ])('%s: %s', (_, holder, others, expected) => {
    expect(tenureOn(holder, [holder, ...others], TODAY)).toBe(expected)
  })
})

describe('any history', () => {
  /** Terms one after the other with gaps; in a gap the post may be vacant and somebody may act. */
  const history = fc
    .array(
      fc.record({
        gap: fc.nat(400),
        days: fc.integer({ min: 1, max: 2000 }),
        vacant: fc.boolean(),
        acting: fc.constantFrom(undefined, 'plt', 'plh'),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((terms) => {
      let day = '2018-01-01'
      return terms.flatMap(({ gap, days, ...term }, index): HolderEntry[] => {
        const start = addDays(day, gap)
        const end = addDays(start, days)
        const before = addDays(start, -1)
        const inGap =
          gap === 0
            ? []
            : [
                ...(term.vacant ? [vacant(day, before)] : []),
                ...(term.acting ? [acting(term.acting, `acting ${index}`, day, before)] : []),
              ]
        day = addDays(end, 1)
        return [...inGap, definitive(`holder ${index}`, start, end)]
      })
    })
  const today = fc.integer({ min: -30, max: 5000 }).map((days) => addDays('2018-01-01', days))

  it('the order in the file does not matter', () => {
    fc.assert(
      fc.property(
        history.chain((holders) =>
          fc.tuple(fc.constant(holders), fc.shuffledSubarray(holders, { minLength: holders.length })),
        ),
        today,
        ([holders, shuffled], day) => {
          expect(on(shuffled, day)).toEqual(on(holders, day))
        },
      ),
    )
  })

  it('who is named is in the post on that day', () => {
    fc.assert(
      fc.property(history, today, (holders, day) => {
        const { status, since } = on(holders, day)
        const inPost = holders.filter((holder) => tenureOn(holder, holders, day) === 'current')
        if (status === 'unknown') expect(inPost).toEqual([])
        else expect(inPost.filter((holder) => holder.status === status && holder.from === since)).toHaveLength(1)
      }),
    )
  })
})
