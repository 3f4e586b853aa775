import { describe, expect, it } from 'vitest'
import { ACCOUNTS, accounts } from '../../../tests/support/platforms.ts'
import {
  CHANNEL_TYPES,
  type ChannelEntry,
  type ChannelType,
  type HolderEntry,
  type SourceFile,
  type WordedType,
} from '../content/schema.ts'
import { addDays } from '../dates.ts'
import { isSocialType } from './contacts.ts'
import { hasConsent, type Publication, publication } from './publication.ts'

const TODAY = '2026-11-23'
const VALUES: Record<WordedType, string> = {
  phone: '+62215550123',
  whatsapp: '+6281200000001',
  sms: '+6281200000001',
  email: 'dinas@example.go.id',
  website: 'https://dinas.example.go.id',
  form: 'https://dinas.example.go.id/aduan',
}
const GOOD_SOURCE: SourceFile = { citation: 'Surat', url: 'https://example.go.id', date: '2026-01-31', grade: 'resmi' }

interface Given {
  type?: ChannelType
  channel?: Partial<ChannelEntry>
  /** Days since each confirmation and its result, in the order of the file. */
  confirmed?: [number, 'reached' | 'no-answer' | 'wrong'][]
  sources?: Partial<SourceFile>[]
  holders?: HolderEntry[]
  body?: 'regency' | 'other'
}

function judge({ type = 'phone', channel, confirmed = [], sources = [{}], holders = [], body = 'regency' }: Given) {
  const entry: ChannelEntry = {
    id: 'a',
    type,
    value: isSocialType(type) ? ACCOUNTS[type].handle : VALUES[type],
    owner: 'office',
    sources: sources.map((_, index) => `s${index}`),
    confirmations: confirmed.map(([age, result]) => ({ on: addDays(TODAY, -age), by: 'x', how: 'call', result })),
    ...channel,
  }
  const cited = Object.fromEntries(sources.map((source, index) => [`s${index}`, { ...GOOD_SOURCE, ...source }]))
  return publication(entry, { sources: cited, holders, body }, TODAY)
}

const CONFIRMED: Publication = { web: 'yes', print: 'final', reason: 'confirmed' }
const STALE: Publication = { web: 'marked', print: 'draft', reason: 'stale' }
const UNCONFIRMED: Publication = { web: 'marked', print: 'draft', reason: 'unconfirmed' }
const SOURCED: Publication = { web: 'yes', print: 'final', reason: 'sourced' }
const withheld = (reason: Publication['reason']): Publication => ({ web: 'no', print: 'no', reason })

describe('confirmed by the office', () => {
  it.each<[number, Publication]>([
    [0, CONFIRMED],
    [90, CONFIRMED],
    [91, CONFIRMED],
    [180, CONFIRMED],
    [181, STALE],
    [3000, STALE],
  ])('%i days ago, a contact of every type', (age, expected) => {
    for (const type of CHANNEL_TYPES)
      expect([type, judge({ type, confirmed: [[age, 'reached']] })]).toEqual([type, expected])
  })

  it.each<[string, Given['confirmed'], Publication]>([
    [
      'the newest confirmation counts, wherever it stands',
      [
        [10, 'reached'],
        [400, 'reached'],
      ],
      CONFIRMED,
    ],
    [
      'an answer is not undone by one that nobody gave',
      [
        [100, 'reached'],
        [5, 'no-answer'],
      ],
      CONFIRMED,
    ],
    [
      'nor does a call without answer refresh it',
      [
        [181, 'reached'],
        [5, 'no-answer'],
      ],
      STALE,
    ],
    ['only calls without answer are no confirmation', [[5, 'no-answer']], UNCONFIRMED],
    [
      'a number that turned out wrong is withheld',
      [
        [100, 'reached'],
        [5, 'wrong'],
      ],
      withheld('wrong'),
    ],
    ['also when it was never right', [[5, 'wrong']], withheld('wrong')],
    [
      'and when nobody answered afterwards',
      [
        [20, 'wrong'],
        [5, 'no-answer'],
      ],
      withheld('wrong'),
    ],
    [
      'until the office says that it is right after all',
      [
        [20, 'wrong'],
        [5, 'reached'],
      ],
      CONFIRMED,
    ],
    ['a confirmation of tomorrow does not count today', [[-1, 'reached']], UNCONFIRMED],
    [
      'nor does a wrong one of tomorrow',
      [
        [5, 'reached'],
        [-1, 'wrong'],
      ],
      CONFIRMED,
    ],
  ])('%s', (_, confirmed, expected) => {
    expect(judge({ confirmed })).toEqual(expected)
  })

  it.each<[string, Partial<SourceFile>]>([
    ['an old source', { date: '2016-08', grade: 'arsip-resmi-2016' }],
    ['an undated source', { date: undefined }],
    ['a source that nobody can look up', { url: undefined }],
  ])('%s does no harm then', (_, source) => {
    expect(judge({ type: 'whatsapp', sources: [source], confirmed: [[5, 'reached']] })).toEqual(CONFIRMED)
  })
})

describe('not confirmed, of an office of the regency', () => {
  it.each<[ChannelType, Publication]>([
    ['phone', UNCONFIRMED],
    ['whatsapp', withheld('mobile')],
    ['sms', withheld('mobile')],
    ['email', UNCONFIRMED],
    ['website', UNCONFIRMED],
    ['form', UNCONFIRMED],
    ...accounts.map(([type]): [ChannelType, Publication] => [type, UNCONFIRMED]),
  ])('%s with a good source', (type, expected) => {
    expect(judge({ type })).toEqual(expected)
  })

  it.each([
    ['+6281200000001', 'mobile'],
    ['+628111129129', 'mobile'],
    ['+6200812345678', 'mobile'],
    ['+62215550123', 'unconfirmed'],
    ['+62002531001', 'unconfirmed'],
    ['+628001234567', 'unconfirmed'],
    ['14045', 'unconfirmed'],
  ])('telephone %s: %s', (value, reason) => {
    expect(judge({ channel: { value } }).reason).toBe(reason)
  })

  it.each<[string, Partial<SourceFile>[], Publication]>([
    ['of 2021', [{ date: '2021' }], UNCONFIRMED],
    ['of January 2021', [{ date: '2021-01' }], UNCONFIRMED],
    ['of the first day of 2021', [{ date: '2021-01-01' }], UNCONFIRMED],
    ['of the last day of 2020', [{ date: '2020-12-31' }], withheld('old-source')],
    ['of 2020', [{ date: '2020' }], withheld('old-source')],
    ['without a date', [{ date: undefined }], withheld('old-source')],
    ['without a date, recorded this year', [{ date: undefined, recorded: '2026-11-20' }], withheld('old-source')],
    ['with a document instead of an address', [{ url: undefined, document: 'Surat 7/2026' }], UNCONFIRMED],
    ['with neither address nor document', [{ url: undefined }], withheld('uncited')],
    ['from the archive of 2016', [{ date: '2016-08', grade: 'arsip-resmi-2016' }], withheld('uncited')],
    ['of that grade, whatever its date', [{ date: '2026', grade: 'arsip-resmi-2016' }], withheld('uncited')],
    ['old, and one of 2021', [{ date: '2019' }, { date: '2021' }], UNCONFIRMED],
    [
      'old, and one of 2021 without citation',
      [{ date: '2019' }, { date: '2021', url: undefined }],
      withheld('old-source'),
    ],
    [
      'old, and one of 2026 from the archive',
      [{ date: '2019' }, { grade: 'arsip-resmi-2016' }],
      withheld('old-source'),
    ],
    ['that is none', [], withheld('uncited')],
  ])('landline with a source %s', (_, sources, expected) => {
    expect(judge({ sources })).toEqual(expected)
  })
})

describe('not confirmed, of a national or province body', () => {
  it.each<[string, Partial<SourceFile>[], Publication]>([
    ['dated and cited', [{}], SOURCED],
    ['from before 2021', [{ date: '2015' }], SOURCED],
    ['undated, but recorded on a day', [{ date: undefined, recorded: '2026-11-20' }], SOURCED],
    ['undated and not recorded', [{ date: undefined }], withheld('uncited')],
    ['dated, with neither address nor document', [{ url: undefined }], withheld('uncited')],
    [
      'that has a citation in one source and a date in another',
      [{ url: undefined }, { date: undefined }],
      withheld('uncited'),
    ],
    ['from the archive of 2016', [{ date: '2016-08', grade: 'arsip-resmi-2016' }], withheld('uncited')],
    ['that is none', [], withheld('uncited')],
  ])('with a source %s', (_, sources, expected) => {
    for (const type of ['phone', 'whatsapp', 'sms', 'website'] as const)
      expect([type, judge({ type, sources, body: 'other' })]).toEqual([type, expected])
  })

  it('an old confirmation makes a sourced number no worse than none', () => {
    expect(judge({ body: 'other', confirmed: [[300, 'reached']] })).toEqual(SOURCED)
  })

  it('a wrong number is withheld there too', () => {
    expect(judge({ body: 'other', confirmed: [[5, 'wrong']] })).toEqual(withheld('wrong'))
  })
})

describe('time of validity', () => {
  const cases: [string, Partial<ChannelEntry>, Publication][] = [
    ['begins today', { from: TODAY }, CONFIRMED],
    ['begins tomorrow', { from: '2026-11-24' }, withheld('not-yet')],
    ['ends today', { until: TODAY }, CONFIRMED],
    ['ended yesterday', { until: '2026-11-22' }, withheld('over')],
  ]
  it.each(cases)('%s', (_, channel, expected) => {
    expect(judge({ channel, confirmed: [[5, 'reached']] })).toEqual(expected)
    if (expected !== CONFIRMED) expect(judge({ channel, body: 'other' })).toEqual(expected)
  })
})

describe('consent to a personal channel', () => {
  const written = { kind: 'written', evidence: 'Map 1', on: '2026-01-02' } as const
  const announced = { kind: 'announcement', url: 'https://example.go.id/akun', on: '2026-01-02' } as const

  it.each<[string, ChannelType, ChannelEntry['consent'], boolean]>([
    ['none', 'whatsapp', undefined, false],
    ['none', 'instagram', undefined, false],
    ['written, kept in a folder', 'whatsapp', written, true],
    ['written, published', 'phone', { kind: 'written', url: 'https://example.go.id', on: '2026-01-02' }, true],
    ['written, nobody knows where', 'whatsapp', { kind: 'written', on: '2026-01-02' }, false],
    ['given today', 'whatsapp', { ...written, on: TODAY }, true],
    ['given tomorrow', 'whatsapp', { ...written, on: '2026-11-24' }, false],
    ['withdrawn from tomorrow', 'whatsapp', { ...written, withdrawn: '2026-11-24' }, true],
    ['withdrawn from today', 'whatsapp', { ...written, withdrawn: TODAY }, false],
    ['withdrawn long ago', 'instagram', { ...announced, withdrawn: '2026-02-01' }, false],
    ['announced', 'instagram', announced, true],
    ['announced', 'telegram', announced, true],
    ['announced', 'whatsapp', announced, false],
    ['announced', 'sms', announced, false],
    ['announced', 'phone', announced, false],
    ['announced without address', 'facebook', { kind: 'announcement', on: '2026-01-02' }, false],
    ['announced, evidence in a folder', 'facebook', { ...announced, url: undefined, evidence: 'Map 1' }, false],
  ])('%s: %s', (_, type, consent, expected) => {
    expect(hasConsent({ type, owner: 'personal', consent }, TODAY)).toBe(expected)
    const verdict = judge({ type, channel: { owner: 'personal', consent }, confirmed: [[5, 'reached']] })
    expect(verdict).toEqual(expected ? CONFIRMED : withheld('no-consent'))
  })

  it('is not needed for a channel of the office', () => {
    expect(hasConsent({ type: 'whatsapp', owner: 'office' }, TODAY)).toBe(true)
  })
})

describe('channel of a holder', () => {
  const person = (entry: Partial<HolderEntry>): HolderEntry => ({ id: 'a', name: 'A', status: 'definitive', ...entry })
  const other = (entry: Partial<HolderEntry>): HolderEntry => person({ id: 'b', name: 'B', ...entry })
  const seen = (on: string) => ({ observed: { on, source: 's0' } })
  const LEFT = withheld('holder-left')

  it.each<[string, HolderEntry[], Publication]>([
    ['in the post', [person({ from: '2025-01-02' })], CONFIRMED],
    ['on the first day', [person({ from: TODAY })], CONFIRMED],
    ['the day before', [person({ from: '2026-11-24' })], LEFT],
    ['on the last day', [person({ until: TODAY })], CONFIRMED],
    ['the day after', [person({ until: '2026-11-22' })], LEFT],
    ['who is in no record', [other({ from: '2025-01-02' })], LEFT],
    ['observed lately', [person(seen('2026-05-27'))], CONFIRMED],
    ['observed too long ago to say who it is today', [person(seen('2026-01-13'))], CONFIRMED],
    ['observed in the future', [person(seen('2026-11-24'))], LEFT],
    ['observed, then somebody else', [person(seen('2026-01-13')), other(seen('2026-05-01'))], LEFT],
    ['observed after somebody else', [person(seen('2026-05-01')), other(seen('2026-01-13'))], CONFIRMED],
    ['observed, then a successor', [person(seen('2026-01-13')), other({ from: '2026-05-01' })], LEFT],
    ['observed, a successor from tomorrow', [person(seen('2026-01-13')), other({ from: '2026-11-24' })], CONFIRMED],
    [
      'observed, then a vacancy',
      [person(seen('2026-01-13')), other({ name: undefined, status: 'vacant', ...seen('2026-05-01') })],
      LEFT,
    ],
    [
      'observed, with a Plh in between',
      [person(seen('2026-01-13')), other({ status: 'plh', from: '2026-05-01', until: '2026-05-20' })],
      CONFIRMED,
    ],
    ['observed twice', [person(seen('2026-01-13')), person({ id: undefined, ...seen('2026-05-01') })], CONFIRMED],
  ])('%s', (_, holders, expected) => {
    expect(judge({ channel: { holder: 'a' }, confirmed: [[5, 'reached']], holders })).toEqual(expected)
  })
})

it('what is over or not allowed stays withheld however good its confirmation is', () => {
  const confirmed: Given['confirmed'] = [[0, 'reached']]
  expect(judge({ channel: { until: '2026-11-22' }, confirmed }).reason).toBe('over')
  expect(judge({ channel: { owner: 'personal' }, confirmed }).reason).toBe('no-consent')
  expect(judge({ channel: { holder: 'nobody' }, confirmed }).reason).toBe('holder-left')
})
