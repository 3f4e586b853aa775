import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOffice } from '../checks/index.ts'
import { type ContentFile, readYaml } from '../content/read.ts'
import { patchedRecord } from '../content/record-patch.ts'
import { RULES } from '../content/rules.ts'
import { type ChannelEntry, type HolderEntry, type OfficeFile, officeRecordSchema } from '../content/schema.ts'
import { applyEvent, type RecordEvent } from './apply-event.ts'
import type { EventContext, OfficeState, Outcome } from './state.ts'

const ON = '2026-12-01'
const SOURCE = { citation: 'Daftar', document: 'daftar.xlsx', date: '2026-11-29', grade: 'contoh' as const }
const context: EventContext = {
  ...{ on: ON, today: '2026-11-29', document: 'daftar.xlsx' },
  source: { id: 'impor', entry: SOURCE },
}

const consent = { kind: 'written' as const, evidence: 'Map 1', on: '2026-01-02' }
const photo = { file: 'photos/satu.jpg', consent }
const HEAD: HolderEntry = {
  id: 'satu',
  name: 'Drs. Satu Contohwan, M.Si.',
  status: 'definitive',
  from: '2023-01-09',
  photo,
}
const SECOND: HolderEntry = { name: 'Ir. Dua Misalnya', status: 'plt', from: '2026-07-01', until: '2026-12-31' }

const reached = { on: '2026-11-20', by: 'Petugas', how: 'call' as const, result: 'reached' as const }
const PHONE: ChannelEntry = {
  ...{ id: 'telepon', type: 'phone', value: '+62002531001', owner: 'office', sources: ['daftar'] },
  ...{ unit: 'Loket', hours: [{ days: ['mon'], from: '08:00', to: '14:00' }], confirmations: [reached] },
}
const OWN: ChannelEntry = {
  ...{ id: 'wa-kepala', type: 'whatsapp', value: '+6200810000001', owner: 'personal', holder: 'satu', consent },
  ...{ sources: ['daftar'], confirmations: [reached] },
}
const SITE: ChannelEntry = {
  ...{ id: 'situs', type: 'website', value: 'https://satu.contoh.invalid', owner: 'office', sources: ['daftar'] },
  confirmations: [],
}

const record = (more: Partial<OfficeFile> = {}): OfficeFile =>
  officeRecordSchema.parse({
    ...{
      name: 'Dinas Satu',
      nameSources: ['daftar'],
      short: 'Disatu',
      kind: 'department',
      post: { title: 'Kepala Dinas' },
    },
    ...{ holders: [HEAD], channels: [PHONE, OWN, SITE] },
    sources: { daftar: SOURCE },
    ...more,
  })
const state = (more: Partial<OfficeFile> = {}): OfficeState => ({ id: 'satu', record: record(more), waiting: [] })

const after = (outcome: Outcome): OfficeState => {
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.state
}
const run = (start: OfficeState, ...events: RecordEvent[]): OfficeState =>
  events.reduce((before, event) => after(applyEvent(before, event, context)), start)
const refusal = (start: OfficeState, event: RecordEvent): string => {
  const outcome = applyEvent(start, event, context)
  return outcome.ok ? 'diterima' : outcome.message
}
const takes = (name: string, more: object = {}): RecordEvent => ({
  kind: 'takes-office',
  status: 'definitive',
  name,
  ...more,
})
const acts = (name: string, more: object = {}): RecordEvent => ({ kind: 'acts-for', status: 'plt', name, ...more })
const vacant = (more: object = {}): RecordEvent => ({ kind: 'post-vacant', status: 'vacant', ...more })

describe('the head of an office', () => {
  const cases: [what: string, holders: HolderEntry[], event: RecordEvent, expected: object[]][] = [
    [
      'another person takes over on the day; who leaves keeps what is theirs',
      [HEAD],
      takes('Tiga Umpama'),
      [
        { name: 'Tiga Umpama', status: 'definitive', from: ON },
        { ...HEAD, until: '2026-11-30' },
      ],
    ],
    [
      'the first day of the head before says nothing of the one who comes',
      [HEAD],
      takes('Tiga Umpama', { from: '2023-01-09', basis: 'SK 9' }),
      [
        { name: 'Tiga Umpama', status: 'definitive', from: ON, basis: 'SK 9' },
        { ...HEAD, until: '2026-11-30' },
      ],
    ],
    [
      'nor of one who acts',
      [HEAD],
      acts('Tiga Umpama', { from: '2023-01-09' }),
      [
        { name: 'Tiga Umpama', status: 'plt', from: ON },
        { ...HEAD, until: '2026-11-30' },
      ],
    ],
    [
      'nor of the vacancy',
      [HEAD],
      vacant({ from: '2023-01-09' }),
      [
        { status: 'vacant', from: ON },
        { ...HEAD, until: '2026-11-30' },
      ],
    ],
    [
      'a Plh stands in for a head who comes back',
      [HEAD],
      { kind: 'acts-for', status: 'plh', name: 'Tiga Umpama', from: '2023-01-09' },
      [{ name: 'Tiga Umpama', status: 'plh', from: ON }, HEAD],
    ],
    [
      'a decree of an earlier day holds from that day',
      [HEAD],
      takes('Tiga Umpama', { from: '2026-11-02' }),
      [
        { name: 'Tiga Umpama', status: 'definitive', from: '2026-11-02' },
        { ...HEAD, until: '2026-11-01' },
      ],
    ],
    [
      'a Plt who becomes the head loses the last day of a Plt',
      [SECOND],
      takes('Ir. Dua Misalnya', { from: '2026-07-01', until: '2026-12-31' }),
      [
        { name: 'Ir. Dua Misalnya', status: 'definitive', from: ON },
        { ...SECOND, until: '2026-11-30' },
      ],
    ],
    [
      'somebody who comes later ends it',
      [
        { name: 'Empat Sampel', status: 'definitive', from: '2027-02-01' },
        { ...HEAD, until: '2027-01-31' },
      ],
      takes('Tiga Umpama', { until: '2027-01-31' }),
      [
        { name: 'Tiga Umpama', status: 'definitive', from: ON, until: '2027-01-31' },
        { name: 'Empat Sampel', from: '2027-02-01' },
        { ...HEAD, until: '2026-11-30' },
      ],
    ],
    [
      'who was to come later comes earlier',
      [
        { name: 'Empat Sampel', status: 'definitive', from: '2027-02-01' },
        { ...HEAD, until: '2027-01-31' },
      ],
      takes('Empat Sampel'),
      [
        { name: 'Empat Sampel', status: 'definitive', from: ON },
        { ...HEAD, until: '2026-11-30' },
      ],
    ],
    [
      'a letter apart is another spelling of the same person',
      [HEAD],
      takes('Drs. Satu Contowan, M.Si.', { from: '2023-01-09' }),
      [{ ...HEAD, name: 'Drs. Satu Contowan, M.Si.' }],
    ],
    [
      'degrees apart too',
      [HEAD],
      takes('Dr. Satu Contohwan, M.Si., Ph.D.'),
      [{ ...HEAD, name: 'Dr. Satu Contohwan, M.Si., Ph.D.' }],
    ],
    [
      'a first day that is told later is no new head',
      [HEAD],
      takes(HEAD.name!, { from: '2023-01-10' }),
      [{ ...HEAD, from: '2023-01-10' }],
    ],
    ['who is the head already stays so', [HEAD], takes(HEAD.name!), [HEAD]],
    [
      'who is it for the last time on that day too',
      [{ ...HEAD, until: ON }],
      takes(HEAD.name!),
      [{ ...HEAD, until: ON }],
    ],
    [
      'who comes for that one day ends the one before',
      [HEAD],
      takes('Tiga Umpama', { from: '2026-11-02', until: ON }),
      [
        { name: 'Tiga Umpama', status: 'definitive', from: '2026-11-02', until: ON },
        { ...HEAD, until: '2026-11-01' },
      ],
    ],
    [
      'a Plh ends a vacancy, which nobody comes back to',
      [{ status: 'vacant', from: '2026-10-01' }],
      { kind: 'acts-for', status: 'plh', name: 'Tiga Umpama' },
      [
        { name: 'Tiga Umpama', status: 'plh', from: ON },
        { status: 'vacant', from: '2026-10-01', until: '2026-11-30' },
      ],
    ],
    [
      'a vacancy of that very day is filled, not doubled',
      [{ status: 'vacant', from: ON }],
      takes('Tiga Umpama'),
      [{ name: 'Tiga Umpama', status: 'definitive', from: ON }],
    ],
    [
      'an observation stays as history below a dated entry',
      [{ name: 'Lima Contoh', status: 'definitive', observed: { on: '2026-10-01', source: 'daftar' } }],
      takes('Tiga Umpama'),
      [{ name: 'Tiga Umpama', from: ON }, { name: 'Lima Contoh' }],
    ],
  ]
  it.each(cases)('%s', (_, holders, event, expected) => {
    const now = run(state({ holders, channels: [PHONE] }), event).record.holders
    expect(now).toMatchObject(expected)
    expect(now).toHaveLength(expected.length)
  })

  const NOW: HolderEntry = { name: 'Enam Contoh', status: 'definitive', from: '2026-06-01' }
  const PAST: HolderEntry = { ...HEAD, until: '2026-05-31' }
  it('of an old list, who has left since, is not brought back', () => {
    const start = state({ holders: [NOW, PAST], channels: [] })
    expect(run(start, takes(HEAD.name!, { from: HEAD.from })).record).toEqual(start.record)
    expect(refusal(start, takes(HEAD.name!))).toMatch(/pejabat terdahulu, sampai 31 Mei 2026: daftar lama/)
    expect(run(start, takes(HEAD.name!, { from: ON })).record.holders[0]).toMatchObject({ name: HEAD.name, from: ON })
  })

  it('takes neither the photo, the decree nor the contacts of the one before', () => {
    const { record: now } = run(
      state({ holders: [{ ...HEAD, basis: 'SK 1' }] }),
      takes('Tiga Umpama', { from: '2023-01-09' }),
    )
    expect(now.holders[0]).toEqual({ name: 'Tiga Umpama', status: 'definitive', from: ON })
    expect(now.holders[1]).toEqual({ ...HEAD, basis: 'SK 1', until: '2026-11-30' })
    expect(now.channels.filter(({ holder }) => holder === 'satu')).toHaveLength(1)
  })

  it('keeps photo and own contacts where the same person goes on in another standing', () => {
    const plt = { ...HEAD, status: 'plt' as const }
    const { record: now } = run(state({ holders: [plt] }), takes(HEAD.name!))
    expect(now.holders[0]).toMatchObject({ name: HEAD.name, status: 'definitive', from: ON, photo })
    expect(now.channels.filter(({ type }) => type === 'whatsapp')).toMatchObject([
      { id: 'wa-kepala', holder: 'satu', until: '2026-11-30' },
      { id: 'wa-kepala-2', holder: now.holders[0]!.id, from: ON, consent, confirmations: [reached] },
    ])
  })

  it('keeps an own contact that begins on that very day as it is', () => {
    const { record: now } = run(
      state({ holders: [{ ...HEAD, status: 'plt' }], channels: [{ ...OWN, from: ON }] }),
      takes(HEAD.name!),
    )
    expect(now.channels).toEqual([{ ...OWN, from: ON, holder: now.holders[0]!.id }])
    expect(now.channels[0]!.holder).not.toBe(HEAD.id)
  })

  it('may share a first day with another and is told of nothing', () => {
    const start = state({ holders: [{ ...SECOND, from: HEAD.from }, HEAD], channels: [] })
    expect(applyEvent(start, takes(HEAD.name!, { from: HEAD.from, until: '2027-06-30' }), context)).toMatchObject({
      state: { record: { holders: [{ name: SECOND.name }, { ...HEAD, until: '2027-06-30' }] } },
      notes: [],
    })
  })

  it('is spelt otherwise wherever they are recorded, whatever the letters; days, photo and contacts stay', () => {
    const before = { ...HEAD, id: 'dahulu', from: '2020-01-01', until: '2021-12-31' }
    const other: HolderEntry = { name: 'Tiga Umpama', status: 'definitive', from: '2022-01-01', until: '2023-01-08' }
    const start = state({ holders: [HEAD, other, before] })
    const now = run(start, { kind: 'head-respelt', was: HEAD.name!, name: 'Sapta Rekawan, S.E.' })
    expect(now.record).toEqual({
      ...start.record,
      holders: [{ ...HEAD, name: 'Sapta Rekawan, S.E.' }, other, { ...before, name: 'Sapta Rekawan, S.E.' }],
    })
    expect(refusal(start, { kind: 'head-respelt', was: 'Satu Contohwan', name: 'Satu C.' })).toMatch(
      /"Satu Contohwan" tidak tercatat/,
    )
  })

  it.each<[string, HolderEntry[], RecordEvent, RegExp]>([
    [
      'a name nearly the same with another first day',
      [HEAD],
      takes('Satu Contowan', { from: '2026-11-30' }),
      /orang yang sama atau orang lain/,
    ],
    [
      'a first day before that of the recorded head',
      [HEAD],
      takes('Tiga Umpama', { from: '2020-01-01' }),
      /tidak bisa mulai 1 Januari 2020/,
    ],
    [
      'another head of that very day',
      [{ name: 'Enam Contoh', status: 'definitive', from: ON }],
      takes('Tiga Umpama'),
      /Enam Contoh tercatat mulai/,
    ],
    [
      'a vacancy of the day on which somebody begins',
      [{ name: 'Enam Contoh', status: 'definitive', from: ON }],
      vacant(),
      /Enam Contoh tercatat mulai/,
    ],
  ])('%s is refused', (_, holders, event, message) => {
    expect(refusal(state({ holders, channels: [] }), event)).toMatch(message)
  })

  it('is asked for again: a record of one day that says the same is renewed', () => {
    const seen: HolderEntry = {
      name: 'Lima Contoh',
      status: 'definitive',
      observed: { on: '2025-10-01', source: 'daftar' },
    }
    const start = state({ holders: [seen], channels: [] })
    expect(run(start, takes('Lima Contoh', { checked: '2026-11-28' })).record.holders).toEqual([
      { name: 'Lima Contoh', status: 'definitive', observed: { on: '2026-11-28', source: 'impor' } },
      seen,
    ])
    expect(run(start, takes('Lima Contoh')).record).toEqual(start.record)
    expect(refusal(start, takes('Lima Contoh', { checked: '2026-11-30' }))).toMatch(/belum tiba/)
  })

  it('is seen on a day by a source, which dated entries stand above', () => {
    const seen: RecordEvent = { kind: 'head-seen', status: 'definitive', name: 'Tujuh Contoh', on: '2026-10-01' }
    const { record: now } = run(state({ holders: [], channels: [] }), seen, seen)
    expect(now.holders).toEqual([
      { name: 'Tujuh Contoh', status: 'definitive', observed: { on: '2026-10-01', source: 'impor' } },
    ])
    expect(now.sources.impor).toEqual(SOURCE)
  })
})

describe('a contact', () => {
  const told = (value: string, more: object = {}): RecordEvent => ({
    kind: 'contact-told',
    type: 'phone',
    value,
    ...more,
  })
  const replaced = (value: string, more: object = {}): RecordEvent => ({
    kind: 'contact-replaced',
    id: 'telepon',
    type: 'phone',
    value,
    ...more,
  })
  const phones = ({ record: { channels } }: OfficeState) => channels.filter(({ type }) => type === 'phone')

  it('that is replaced by a confirmed one keeps its unit, hours and place in the list', () => {
    const now = run(state(), replaced('+62002531002', { confirmation: reached }))
    expect(now.record.channels.map(({ id }) => id)).toEqual(['telepon', 'telepon-2', 'wa-kepala', 'situs'])
    expect(phones(now)).toMatchObject([
      { value: '+62002531001', until: '2026-11-30' },
      { value: '+62002531002', from: ON, unit: 'Loket', hours: PHONE.hours, confirmations: [reached] },
    ])
  })

  it('that is confirmed stays until the one that takes its place is confirmed too', () => {
    const waits = run(state(), replaced('+62002531002'))
    expect(phones(waits)).toEqual([PHONE])
    expect(waits.waiting).toEqual([
      {
        ...{ office: 'satu', type: 'phone', unit: 'Loket', value: '+62002531002', replaces: 'telepon' },
        ...{ told: '2026-11-29', from: '2026-12-01', document: 'daftar.xlsx' },
      },
    ])
    expect(waits.record.leads).toEqual([{ type: 'phone', unit: 'Loket', sources: ['impor'] }])
    const now = run(waits, told('+62002531002', { confirmation: reached }))
    expect(phones(now)).toMatchObject([{ until: '2026-11-30' }, { value: '+62002531002', unit: 'Loket' }])
    expect([now.waiting, now.record.leads]).toEqual([[], []])
  })

  it.each([
    ['a number beside others', told('+62002531009')],
    ['an address', told('baru@satu.contoh.invalid', { type: 'email' })],
    [
      'one that takes an unconfirmed one’s place',
      replaced('https://dua.contoh.invalid', { id: 'situs', type: 'website' }),
    ],
    ['one that takes a number’s place, which is said to be dead', replaced('+62002531002', { dead: true })],
  ])('that nobody knows to be the office’s own word waits: %s', (_, event) => {
    const now = run(state(), { ...event, unproven: true } as RecordEvent)
    expect(now.record.channels).toEqual(state().record.channels)
    expect(now.waiting.map(({ value }) => value)).toEqual([(event as { value: string }).value])
    const known = run(now, { ...event, unproven: true, confirmation: reached } as RecordEvent)
    expect(known.waiting).toEqual([])
    expect(known.record.channels.map(({ value }) => value)).toContain((event as { value: string }).value)
  })

  it('that is told once more waits since the first time, in its place', () => {
    const mobile = { ...told('+6200810000009'), type: 'whatsapp' } as RecordEvent
    const waits = run(state(), replaced('+62002531002'), mobile)
    const later = after(applyEvent(waits, replaced('+62002531002'), { ...context, today: '2027-03-01' }))
    expect(later.waiting).toHaveLength(2)
    expect(later).toEqual(waits)
  })

  it('that is dead ends, whatever the new one is worth', () => {
    const now = run(state(), replaced('+62002531002', { dead: true }))
    expect(phones(now)).toMatchObject([{ until: '2026-11-30' }, { value: '+62002531002', confirmations: [] }])
    const mobile = run(state(), { ...replaced('+6200810000009', { dead: true }), type: 'whatsapp' } as RecordEvent)
    expect(phones(mobile)).toMatchObject([{ until: '2026-11-30' }])
    expect(mobile.waiting).toMatchObject([{ value: '+6200810000009' }])
  })

  it('that is replaced twice on one day leaves one number', () => {
    const now = run(state(), replaced('+62002531002', { confirmation: reached }), {
      ...replaced('+62002531003', { confirmation: reached }),
      id: 'telepon-2',
    } as RecordEvent)
    expect(phones(now)).toMatchObject([{ until: '2026-11-30' }, { id: 'telepon-2', value: '+62002531003', from: ON }])
    const waits = run(state(), replaced('+62002531002'), replaced('+62002531003'))
    expect(waits.waiting).toMatchObject([{ value: '+62002531003' }])
  })

  it('that began on the day makes way for a mobile one that waits, which isn’t recorded in its place', () => {
    const now = run(state(), replaced('+62002531002', { confirmation: reached }), {
      ...replaced('+6200810000009', { dead: true }),
      ...{ id: 'telepon-2', type: 'whatsapp' },
    } as RecordEvent)
    expect(phones(now)).toMatchObject([{ until: '2026-11-30' }, { id: 'telepon-2', from: ON, until: ON }])
    expect(JSON.stringify(now.record)).not.toContain('+6200810000009')
    expect(now.waiting).toMatchObject([{ value: '+6200810000009' }])
  })

  it('that ended long ago comes back where it takes another’s place', () => {
    const old = { ...PHONE, id: 'telepon-lama', value: '+62002531005', until: '2025-12-31' }
    const now = run(state({ channels: [PHONE, old] }), replaced(old.value, { confirmation: reached }))
    expect(phones(now)).toMatchObject([
      { id: 'telepon', until: '2026-11-30' },
      { id: 'telepon-2', value: old.value, from: ON },
      old,
    ])
  })

  it('that was found wrong is not kept until another is confirmed', () => {
    const wrong = { ...reached, on: '2026-11-25', result: 'wrong' as const }
    const now = run(state({ channels: [{ ...PHONE, confirmations: [reached, wrong] }] }), replaced('+62002531002'))
    expect(phones(now)).toMatchObject([{ until: '2026-11-30' }, { value: '+62002531002', from: ON }])
    expect(now.waiting).toEqual([])
  })

  it('that was found wrong on the day on which it came in stays on record', () => {
    const wrong = { ...reached, on: '2026-11-29', result: 'wrong' as const }
    const fresh = { ...PHONE, from: ON, confirmations: [wrong] }
    const event = { ...replaced('+62002531002'), dead: true } as RecordEvent
    expect(phones(run(state({ channels: [fresh] }), event))).toMatchObject([
      { id: 'telepon', value: PHONE.value, until: ON },
      { id: 'telepon-2', value: '+62002531002', from: ON },
    ])
    const slip = { ...PHONE, from: ON, confirmations: [] }
    expect(phones(run(state({ channels: [slip] }), event))).toMatchObject([{ id: 'telepon', value: '+62002531002' }])
  })

  it('that a list tells for calls and for WhatsApp is a contact for each, and each is confirmed by itself', () => {
    const several = { several: true as const }
    const [call, chat] = (['phone', 'whatsapp'] as const).map((type) => told('+6200810000009', { type, ...several }))
    const waits = run(state(), call!, chat!, call!, chat!)
    expect(waits.waiting.map(({ type }) => type)).toEqual(['phone', 'whatsapp'])
    const now = run(waits, { ...call!, confirmation: reached } as RecordEvent)
    expect(now.waiting.map(({ type }) => type)).toEqual(['whatsapp'])
    const gone = run(waits, { ...call!, confirmation: { ...reached, result: 'wrong' } } as RecordEvent)
    expect(gone.waiting).toEqual([])
    const both = run(state(), told(PHONE.value, { type: 'whatsapp', ...several, confirmation: reached }))
    expect(both.record.channels.flatMap(({ type, value }) => (value === PHONE.value ? [type] : []))).toEqual([
      'phone',
      'whatsapp',
    ])
  })

  it('is said to exist until it is known, or the last of its kind that waits', () => {
    const lead = { type: 'phone' as const, sources: ['daftar'] }
    const again = told(PHONE.value, { confirmation: { ...reached, on: '2026-11-28' } })
    expect(run(state({ leads: [lead] }), again).record.leads).toEqual([])
    const [one, two] = ['+6200810000008', '+6200810000009'].map((value) => told(value, { type: 'whatsapp' }))
    const now = run(state(), one!, two!, { ...one!, confirmation: reached } as RecordEvent)
    expect(now.record.leads).toMatchObject([{ type: 'whatsapp' }])
    expect(now.waiting).toMatchObject([{ value: '+6200810000009' }])
  })

  it('that is corrected never was another, and keeps its confirmation only if the right one was checked', () => {
    const event = { kind: 'contact-corrected' as const, id: 'telepon', value: '+62002531009' }
    expect(phones(run(state(), { ...event, checked: true }))).toEqual([{ ...PHONE, value: '+62002531009' }])
    expect(phones(run(state(), { ...event, checked: false }))).toEqual([
      { ...PHONE, value: '+62002531009', confirmations: [] },
    ])
  })

  it.each<[string, RecordEvent, object]>([
    [
      'is confirmed',
      { kind: 'contact-confirmed', id: 'telepon', confirmation: { ...reached, on: '2026-11-28' } },
      { confirmations: [reached, { on: '2026-11-28' }] },
    ],
    [
      'is confirmed once',
      { kind: 'contact-confirmed', id: 'telepon', confirmation: reached },
      { confirmations: [reached] },
    ],
    [
      'turns out wrong',
      { kind: 'contact-wrong', id: 'telepon', confirmation: { ...reached, on: '2026-11-28', result: 'wrong' } },
      { confirmations: [reached, { result: 'wrong' }] },
    ],
    ['is no longer used', { kind: 'contact-ended', id: 'telepon' }, { until: '2026-11-30' }],
    ['is no longer used since', { kind: 'contact-ended', id: 'telepon', until: '2026-10-31' }, { until: '2026-10-31' }],
    ['belongs to a part', { kind: 'unit-named', id: 'telepon', unit: 'Bidang A' }, { unit: 'Bidang A' }],
  ])('%s', (_, event, expected) => {
    expect(phones(run(state(), event))).toMatchObject([expected])
  })

  it('that is told and mobile waits; said wrong it is forgotten, not answered it goes on waiting', () => {
    const mobile = told('+6200810000009', { type: 'whatsapp' })
    const waits = run(state(), mobile, mobile)
    expect(waits.record.channels).toEqual(record().channels)
    expect(waits.waiting).toHaveLength(1)
    const wrong = { ...reached, result: 'wrong' as const }
    const silent = { ...reached, result: 'no-answer' as const }
    expect(run(waits, { ...mobile, confirmation: silent } as RecordEvent).waiting).toHaveLength(1)
    const refused = run(waits, { ...mobile, confirmation: wrong } as RecordEvent)
    expect([refused.waiting, refused.record.leads]).toEqual([[], []])
  })

  it('that has ended is not brought back by an old list, only by a confirmation', () => {
    const ended = run(state(), { kind: 'contact-ended', id: 'telepon' })
    expect(run(ended, told(PHONE.value)).record).toEqual(ended.record)
    expect(phones(run(ended, told(PHONE.value, { confirmation: reached })))).toHaveLength(2)
  })

  it('of a person needs consent, and belongs to whoever heads the office then', () => {
    const own = told('+6200810000005', { type: 'whatsapp', owner: 'personal', confirmation: reached })
    expect(refusal(state(), own)).toMatch(/pribadi tanpa persetujuan/)
    const given = { ...own, consent: { on: '2026-11-01', evidence: 'Map 5' } } as RecordEvent
    expect(run(state(), given).record.channels.at(-1)).toMatchObject({ owner: 'personal', holder: 'satu' })
    const later = run(state(), takes('Tiga Umpama'), given)
    expect(later.record.channels.at(-1)).toMatchObject({ holder: later.record.holders[0]!.id })
    expect(later.record.holders[0]!.name).toBe('Tiga Umpama')
    const before = run(later, { ...given, value: '+6200810000006', ownerFrom: '2026-11-01' } as RecordEvent)
    expect(before.record.channels.at(-1)).toMatchObject({ value: '+6200810000006', holder: 'satu' })
  })

  it.each<[string, string[], string, -1 | 1, string[]]>([
    ['up, past those of other kinds', ['a', 'situs', 'b'], 'b', -1, ['b', 'situs', 'a']],
    ['down', ['a', 'situs', 'b'], 'a', 1, ['b', 'situs', 'a']],
    ['past one that has ended', ['a', 'lama', 'b'], 'b', -1, ['b', 'lama', 'a']],
    ['no further than the first', ['a', 'b'], 'a', -1, ['a', 'b']],
    ['no further than the last', ['a', 'b', 'situs'], 'b', 1, ['a', 'b', 'situs']],
    ['nowhere where it is the only one of its kind', ['a', 'situs'], 'situs', -1, ['a', 'situs']],
  ])('moves %s', (_, order, id, by, expected) => {
    const all: Record<string, ChannelEntry> = {
      a: { ...PHONE, id: 'a' },
      b: { ...PHONE, id: 'b', value: '+62002531002' },
      lama: { ...PHONE, id: 'lama', value: '+62002531003', until: '2026-01-31' },
      situs: SITE,
    }
    const start = state({ channels: order.map((one) => all[one]!) })
    const now = run(start, { kind: 'contact-moved', id, by })
    expect(now.record.channels).toEqual(expected.map((one) => all[one]))
    expect({ ...now.record, channels: [] }).toEqual({ ...start.record, channels: [] })
  })

  it('whose owner doesn’t agree any more keeps the paper and the day on which it was taken back', () => {
    const withdrawn: RecordEvent = { kind: 'consent-withdrawn', id: 'wa-kepala', from: '2026-12-05' }
    const now = run(state(), withdrawn)
    expect(now.record.channels).toEqual([PHONE, { ...OWN, consent: { ...consent, withdrawn: '2026-12-05' } }, SITE])
    expect(refusal(state(), { ...withdrawn, id: 'telepon' })).toMatch(/milik kantor/)
    expect(refusal(state(), { ...withdrawn, id: 'tidak-ada' })).toMatch(/tidak ada di kantor ini/)
  })

  it('that is said to exist is no longer looked for; others are, and one whose number waits', () => {
    const leads = [
      { type: 'sms' as const, sources: ['daftar'] },
      { type: 'sms' as const, unit: 'Loket', sources: ['daftar'] },
    ]
    const start = state({ leads })
    expect(run(start, { kind: 'lead-dropped', type: 'sms', unit: 'Loket' }).record).toEqual({
      ...start.record,
      leads: [leads[0]],
    })
    expect(run(start, { kind: 'lead-dropped', type: 'whatsapp' })).toEqual(start)
    const waits = run(state(), told('+6200810000009', { type: 'whatsapp' }))
    expect(run(waits, { kind: 'lead-dropped', type: 'whatsapp' })).toEqual(waits)
  })

  it('with a confirmation of a day to come, or of no known id, is refused', () => {
    expect(refusal(state(), told('+62002531002', { confirmation: { ...reached, on: '2026-12-02' } }))).toMatch(
      /belum tiba/,
    )
    expect(refusal(state(), { kind: 'contact-ended', id: 'tidak-ada' })).toMatch(/"tidak-ada" tidak ada/)
  })
})

describe('an office', () => {
  const described = (more: object): RecordEvent => ({ kind: 'office-described', ...more })

  it.each([
    [{ short: 'Dinsat', address: 'Jl. Umpama 1' }, ON, ['singkatan', 'alamat']],
    [{ hours: [{ days: ['mon'], from: '08:00', to: '14:00' }] }, ON, ['jam layanan']],
    [{ name: 'Dinas Umpama', short: 'Dinum' }, ON, []],
    [{ short: 'Dinsat', address: 'Jl. Umpama 1' }, context.today, []],
  ])('tells what is shown before its day: %j from %s', (more, on, early) => {
    const outcome = applyEvent(state(), described(more), { ...context, on })
    const notes = early.map((what) => `${what} langsung tampak, tidak menunggu harinya`)
    expect(outcome).toMatchObject({ ok: true, notes })
  })
  const ended = { on: '2027-01-01', successor: 'dua' }
  it.each<[string, Partial<OfficeFile>, object, object]>([
    ['in capitals has the same name', {}, { name: 'DINAS SATU' }, { name: 'DINAS SATU', formerNames: [] }],
    [
      'of another name keeps the old one until the day before',
      {},
      { name: 'Dinas Dua' },
      { name: 'Dinas Dua', formerNames: [{ name: 'Dinas Satu', until: '2026-11-30' }] },
    ],
    ['that closes may be told its successor later', { ended: { on: ended.on } }, { successor: 'dua' }, { ended }],
    ['with the day said again', { ended: { on: ended.on } }, { ended: ended.on, successor: 'dua' }, { ended }],
    [
      'that closes on another day keeps its successor',
      { ended },
      { ended: '2027-02-01' },
      { ended: { ...ended, on: '2027-02-01' } },
    ],
  ])('%s', (_, before, event, expected) => {
    expect(run(state(before), described(event)).record).toMatchObject(expected)
  })

  const hours = [{ days: ['mon', 'fri'] as const, from: '08:00', to: '15:00' }]
  it.each<[string, Partial<OfficeFile>, object, object]>([
    ['hours', {}, { hours }, { hours }],
    ['other hours', { hours: [{ days: ['sat'], from: '08:00', to: '12:00' }] }, { hours }, { hours }],
    ['other names, whole', { aliases: ['Satu', 'D1'] }, { aliases: ['Dinas I'] }, { aliases: ['Dinas I'] }],
    ['no other names any more', { aliases: ['Satu', 'D1'] }, { aliases: [] }, { aliases: [] }],
    [
      'duties, the first of which is the main one',
      { duties: ['health'] },
      { duties: ['roads'] },
      { duties: ['roads'] },
    ],
    ['remarks', { remarks: ['Lama.'] }, { remarks: ['Baru.', 'Dua.'] }, { remarks: ['Baru.', 'Dua.'] }],
  ])('is told %s; nothing else of it changes', (_, before, event, expected) => {
    const start = state(before)
    expect(run(start, described(event)).record).toEqual({ ...start.record, ...expected })
  })

  it('whose hours nobody knows any more has none', () => {
    const { hours: _, ...rest } = record({ hours: [{ days: ['mon'], from: '08:00', to: '14:00' }] })
    expect(
      run(state({ hours: [{ days: ['mon'], from: '08:00', to: '14:00' }] }), described({ hours: null })).record,
    ).toEqual(rest)
    expect(run(state(), described({ hours: null })).record).toEqual(record())
  })

  it('that was misspelt never had another name', () => {
    const now = run(state(), described({ name: 'Dinas Dua', short: 'Didua', misspelt: true })).record
    expect(now).toMatchObject({ name: 'Dinas Dua', short: 'Didua', formerNames: [], nameSources: ['impor'] })
    expect(now.sources.impor).toEqual(SOURCE)
  })

  it('that doesn’t close has no successor', () => {
    expect(refusal(state(), described({ successor: 'dua' }))).toMatch(/tanggal tutupnya kosong/)
  })
})

describe('any sequence of events', () => {
  const NAMES = [
    'Drs. Satu Contohwan, M.Si.',
    'Tiga Umpama',
    'Tiga Umpamo',
    'dr. Sri Contohwati, M.Kes.',
    'SRI CONTOHWATI',
  ]
  const DAYS = ['2023-01-09', '2026-06-01', '2026-11-30', ON, '2027-01-04']
  const NUMBERS = ['+62002531001', '+62002531002', '+62002531003', '+6200810000001', '+6200810000009']
  const day = fc.option(fc.constantFrom(...DAYS), { nil: undefined })
  const confirmation = fc.option(
    fc.record({
      on: fc.constantFrom('2026-11-20', '2026-11-28'),
      result: fc.constantFrom('reached', 'no-answer', 'wrong'),
    }),
    { nil: undefined },
  )
  const confirmed = (one: { on: string; result: string } | undefined) =>
    one ? { confirmation: { ...reached, ...one } as typeof reached } : {}
  const head = fc
    .record({
      status: fc.constantFrom('definitive', 'plt', 'plh', 'pj', 'vacant'),
      name: fc.constantFrom(...NAMES),
      from: day,
      until: day,
    })
    .map(({ status, name, from, until }): RecordEvent => {
      const kind = status === 'vacant' ? 'post-vacant' : status.startsWith('pl') ? 'acts-for' : 'takes-office'
      return {
        kind,
        status,
        ...(status !== 'vacant' && { name }),
        ...(from && { from }),
        ...(until && { until }),
      } as RecordEvent
    })
  const number = fc.record({ type: fc.constantFrom('phone', 'whatsapp'), value: fc.constantFrom(...NUMBERS) })
  const contact = fc.oneof(
    fc
      .record({ number, confirmation })
      .map(({ number: one, confirmation: how }) => ({ kind: 'contact-told', ...one, ...confirmed(how) })),
    fc
      .record({ number, confirmation, id: fc.constantFrom('telepon', 'telepon-2', 'wa'), dead: fc.boolean() })
      .map(({ number: one, confirmation: how, ...rest }) => ({
        kind: 'contact-replaced',
        ...one,
        ...rest,
        ...confirmed(how),
      })),
    fc.record({ kind: fc.constant('contact-ended'), id: fc.constantFrom('telepon', 'wa-kepala', 'situs') }),
  ) as fc.Arbitrary<RecordEvent>
  const events = fc.array(fc.oneof(head, contact), { minLength: 1, maxLength: 8 })
  const file = patchedRecord(
    undefined,
    { ...record({ holders: [], channels: [] }), sources: {}, nameSources: [] },
    record(),
  )
  const isValid = (one: OfficeFile) => {
    const errors: string[] = []
    checkOffice(
      'satu',
      one,
      {
        region: { value: { sample: true } },
        officeIds: new Set(['satu']),
        photos: new Map([['photos/satu.jpg', '']]),
      } as never,
      ON,
      ({ rule, message }) => {
        if (RULES[rule].severity === 'error' && !rule.startsWith('photo')) errors.push(message)
      },
    )
    return officeRecordSchema.safeParse(one).success && errors.length === 0
  }
  const walk = (
    all: readonly RecordEvent[],
    visit: (before: OfficeState, now: OfficeState, event: RecordEvent) => void,
  ) => {
    let now = state()
    for (const event of all) {
      const outcome = applyEvent(now, event, context)
      // what the rules forbid isn't written, neither by an import nor by a form
      if (!outcome.ok || !isValid(outcome.state.record)) continue
      visit(now, outcome.state, event)
      now = outcome.state
    }
    return now
  }

  it('loses no holder, and mixes nobody’s photo, decree or contacts with another’s', () => {
    fc.assert(
      fc.property(events, (all) => {
        walk(all, (before, now) => {
          expect(now.record.holders.length).toBeGreaterThanOrEqual(
            before.record.holders.filter(({ name }) => name).length,
          )
          const owner = (one: OfficeState, id: string | undefined) =>
            one.record.holders.find((entry) => entry.id === id)?.name
          for (const entry of now.record.holders.filter((one) => one.photo))
            expect(entry.name).toMatch(/satu conto?h?wan/i)
          for (const { type, holder } of now.record.channels.filter((one) => one.owner === 'personal'))
            expect([type, owner(now, holder)]).toEqual([type, expect.stringMatching(/satu conto?h?wan/i)])
        })
      }),
      { numRuns: 300 },
    )
  })

  it('forgets no number that was told before the day: it is recorded, waits, or was said to be wrong', () => {
    fc.assert(
      fc.property(events, (all) => {
        walk(all, (before, now) => {
          const values = ({ record: { channels }, waiting }: OfficeState) =>
            [...channels, ...waiting].map(({ value }) => value)
          const gone = values(before).filter((value) => !values(now).includes(value))
          // only a waiting number goes, said to be wrong or replaced, and one that begins on the very day
          const mayGo = [...before.waiting, ...before.record.channels.filter(({ from }) => from === ON)]
          for (const value of gone) expect(mayGo.map((one) => one.value)).toContain(value)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('leaves one number where one was replaced', () => {
    const replacing = fc.array(
      fc.record({ value: fc.constantFrom(...NUMBERS.slice(0, 3)), confirmation, dead: fc.boolean() }),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(replacing, (all) => {
        let now = state({ channels: [PHONE] })
        for (const { confirmation: how, ...one } of all) {
          const live = now.record.channels.find(({ until }) => !(until && until < ON))!
          const outcome = applyEvent(
            now,
            { kind: 'contact-replaced', id: live.id, type: 'phone', ...one, ...confirmed(how) },
            context,
          )
          if (outcome.ok && isValid(outcome.state.record)) now = outcome.state
          expect(now.record.channels.filter(({ until }) => !(until && until < ON))).toHaveLength(1)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is written as it was decided: the patched file says what the record says', () => {
    fc.assert(
      fc.property(events, (all) => {
        const now = walk(all, () => {})
        const text = patchedRecord(file, record(), now.record)
        const read = readYaml({ path: 'offices/satu.yaml', text } satisfies ContentFile, officeRecordSchema)
        expect(read.problems).toEqual([])
        expect(read.parsed?.value).toEqual(now.record)
        expect(patchedRecord(text, now.record, now.record)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })
})
