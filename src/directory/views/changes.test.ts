import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directoryOf, swap, TODAY } from '../../../tests/support/region.ts'
import { id as t } from '../../i18n/id.ts'
import { type OfficeFile, officeRecordSchema } from '../content/schema.ts'
import { addDays } from '../dates.ts'
import { officeById } from '../lookup.ts'
import { changesByOffice, historyOf } from './change-text.ts'
import { batchOf, byDay, type Change, changesUntil, changeYears } from './changes.ts'

const file = (more: Record<string, unknown> = {}): OfficeFile =>
  officeRecordSchema.parse({
    name: 'Dinas Rekaan',
    nameSources: ['surat'],
    short: 'Dinas',
    kind: 'department',
    sources: { surat: { citation: 'Surat', document: 'Surat 1', date: '2025-03-01', grade: 'contoh' } },
    ...more,
  })
const changesOf = (more: Record<string, unknown>, today = TODAY) => changesUntil([['dinas', file(more)]], today)
const told = (changes: Change[]) =>
  changes.map(({ on, office, kind, ...what }) => [on, kind, ...Object.values(what)].join(' '))
const channel = (more: Record<string, unknown> = {}) => ({
  ...{ id: 'a', type: 'phone', value: '+62002531001', sources: ['surat'] },
  ...more,
})
const check = (on: string, result = 'reached') => ({ on, by: 'P', how: 'call', result })
const ofChannel = (more: Record<string, unknown>, office: Record<string, unknown> = {}, today = TODAY) =>
  told(changesOf({ channels: [channel(more)], ...office }, today))
const ofHolders = (holders: unknown[], today = TODAY) => told(changesOf({ holders }, today))

describe('heads of an office', () => {
  const lama = { name: 'Lama', status: 'definitive', from: '2022-01-10', until: '2026-09-30' }

  it.each([
    [
      'a handover',
      [{ name: 'Baru', status: 'definitive', from: '2026-10-01' }, lama],
      ['2026-10-01 head definitive Baru', '2026-10-01 head-left definitive Lama', '2022-01-10 head definitive Lama'],
    ],
    [
      'a vacancy',
      [{ status: 'vacant', from: '2026-10-01' }, lama],
      ['2026-10-01 vacant', '2026-10-01 head-left definitive Lama', '2022-01-10 head definitive Lama'],
    ],
    [
      'an acting head',
      [{ name: 'Wakil', status: 'plh', from: '2026-11-10', until: '2026-12-05' }],
      ['2026-11-10 acting plh Wakil'],
    ],
    [
      'somebody who goes on in another way',
      [
        { name: 'Ani, S.T.', status: 'definitive', from: '2026-11-01' },
        { name: 'Ani', status: 'plt', from: '2026-08-01', until: '2026-10-31' },
      ],
      ['2026-11-01 head definitive Ani, S.T.', '2026-08-01 acting plt Ani'],
    ],
    ['what is still to come', [{ name: 'Nanti', status: 'definitive', from: '2026-11-24' }], []],
    ['what nobody knows', [{ status: 'unknown', from: '2026-01-01' }], []],
    [
      'a last day that is today',
      [{ name: 'Ani', status: 'pj', from: '2026-01-01', until: TODAY }],
      ['2026-01-01 head pj Ani'],
    ],
  ])('%s', (_, holders, expected) => {
    expect(ofHolders(holders)).toEqual(expected)
  })

  const seen = (on: string, name?: string, status = 'definitive') => ({
    ...{ name, status },
    observed: { on, source: 'surat' },
  })

  it.each([
    ['is told as one', [seen('2026-01-13', 'Ani')], ['2026-01-13 head definitive Ani true']],
    ['of a vacancy too', [seen('2026-01-13', undefined, 'vacant')], ['2026-01-13 vacant true']],
    [
      'that says the same again isn’t a change',
      [seen('2026-05-01', 'Ani, S.T.'), seen('2026-01-13', 'Ani')],
      ['2026-01-13 head definitive Ani true'],
    ],
    [
      'that repeats a dated entry isn’t one',
      [seen('2026-05-01', 'Ani'), { name: 'Ani', status: 'definitive', from: '2025-01-01' }],
      ['2025-01-01 head definitive Ani'],
    ],
    [
      'of somebody else is',
      [seen('2026-05-01', 'Budi'), seen('2026-01-13', 'Ani')],
      ['2026-05-01 head definitive Budi true', '2026-01-13 head definitive Ani true'],
    ],
    ['without a name tells nothing new', [seen('2026-05-01')], []],
  ])('an observation %s', (_, holders, expected) => {
    expect(ofHolders(holders)).toEqual(expected)
  })
})

describe('an office itself', () => {
  it('is renamed, each time from the name before', () => {
    const formerNames = [
      { name: 'Dua', until: '2024-12-31' },
      { name: 'Satu', until: '2020-06-30' },
      { name: 'Tiga', until: '2026-12-31' },
    ]
    expect(told(changesOf({ formerNames }))).toEqual(['2025-01-01 renamed Dua Tiga', '2020-07-01 renamed Satu Dua'])
  })

  it('is closed or merged, and from that day nothing else is told of it', () => {
    const more = {
      ended: { on: '2026-10-01', successor: 'setda' },
      holders: [{ name: 'Ani', status: 'definitive', from: '2025-01-01', until: '2026-09-30' }],
      channels: [channel({ until: '2026-09-30', confirmations: [check('2026-05-01')] })],
    }
    expect(told(changesOf(more))).toEqual([
      '2026-10-01 closed setda',
      '2026-05-01 contact-confirmed phone',
      '2025-01-01 head definitive Ani',
    ])
    expect(told(changesOf({ ended: { on: '2026-11-24' } }))).toEqual([])
  })
})

describe('a contact', () => {
  it.each([
    ['is new from its first day', { from: '2026-05-01' }, ['2026-05-01 contact-new phone']],
    [
      'is confirmed for the first time after that',
      {
        from: '2026-05-01',
        confirmations: [check('2026-07-01'), check('2026-06-01')],
      },
      ['2026-06-01 contact-confirmed phone', '2026-05-01 contact-new phone'],
    ],
    [
      'that a source told of before is confirmed',
      { confirmations: [check('2026-06-01')] },
      ['2026-06-01 contact-confirmed phone'],
    ],
    ['that nothing told of before is new', { confirmations: [check('2025-03-01')] }, ['2025-03-01 contact-new phone']],
    ['that nobody answers at isn’t told of', { confirmations: [check('2026-06-01', 'no-answer')] }, []],
    ['that only a source tells of is no change', {}, []],
    [
      'ends on the day after its last',
      { from: '2026-05-01', until: '2026-09-30', unit: 'IGD' },
      ['2026-10-01 contact-ended phone IGD', '2026-05-01 contact-new phone IGD'],
    ],
    [
      'turns out wrong, type only',
      {
        unit: 'IGD',
        confirmations: [check('2026-06-01'), check('2026-08-01', 'wrong')],
      },
      ['2026-08-01 contact-wrong phone', '2026-06-01 contact-confirmed phone IGD'],
    ],
    [
      'that was never shown doesn’t turn out wrong',
      {
        ...{ type: 'whatsapp', value: '+6200810010001' },
        confirmations: [check('2026-08-01', 'wrong')],
      },
      [],
    ],
  ])('%s', (_, more, expected) => {
    expect(ofChannel(more)).toEqual(expected)
  })

  const holders = [
    { id: 'baru', name: 'Baru', status: 'definitive', from: '2026-10-01' },
    { id: 'lama', name: 'Lama', status: 'definitive', from: '2022-01-10', until: '2026-09-30' },
  ]
  const consent = { kind: 'written', evidence: 'Map', on: '2026-01-12' }
  const own = (holder: string, more = {}) => ({
    ...{ type: 'whatsapp', value: '+6200810010001', owner: 'personal', consent, holder },
    ...{ confirmations: [check('2026-02-01')], ...more },
  })
  const contacts = (more: Record<string, unknown>, today = TODAY) =>
    ofChannel(more, { holders }, today).filter((line) => line.includes('contact'))

  it('of a person begins and ends with them', () => {
    expect(contacts(own('lama'))).toEqual(['2026-10-01 contact-ended whatsapp', '2026-02-01 contact-new whatsapp'])
    expect(contacts(own('baru'))).toEqual(['2026-10-01 contact-new whatsapp'])
    expect(contacts(own('baru'), '2026-09-30')).toEqual([])
  })

  it('whose consent is taken back is forgotten', () => {
    const withdrawn = own('baru', { consent: { ...consent, withdrawn: '2026-11-01' } })
    expect(contacts(withdrawn, '2026-10-31')).toEqual(['2026-10-01 contact-new whatsapp'])
    expect(contacts(withdrawn, '2026-11-01')).toEqual([])
  })

  it('of a person who is only observed isn’t new since then', () => {
    const observed = [{ id: 'ani', name: 'Ani', status: 'definitive', observed: { on: '2026-01-13', source: 'surat' } }]
    const account = { type: 'instagram', value: 'contoh.dinas', holder: 'ani' }
    expect(ofChannel(account, { holders: observed })).toEqual(['2026-01-13 head definitive Ani true'])
  })
})

describe('the list', () => {
  const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-01-01', days))
  const VALUES = ['+6200810010001', '+62002531001', 'rahasia@contoh.invalid', 'contoh.rahasia']
  const anyChannel = fc.record(
    {
      kind: fc.constantFrom(0, 1, 2, 3),
      from: anyDay,
      until: anyDay,
      personal: fc.boolean(),
      withdrawn: anyDay,
      grade: fc.constantFrom('contoh', 'arsip-resmi-2016'),
      checks: fc.array(fc.tuple(anyDay, fc.constantFrom('reached', 'wrong', 'no-answer')), { maxLength: 3 }),
    },
    { requiredKeys: ['kind', 'personal', 'grade', 'checks'] },
  )

  it('holds no value, nothing of a day to come, and nothing of what was never shown', () => {
    fc.assert(
      fc.property(fc.array(anyChannel, { maxLength: 4 }), anyDay, (made, today) => {
        const channels = made.map(({ kind, from, until, personal, withdrawn, checks }, index) => ({
          ...{ id: `c${index}`, type: ['whatsapp', 'phone', 'email', 'instagram'][kind], value: VALUES[kind] },
          ...{ sources: ['surat'], owner: personal ? 'personal' : 'office' },
          ...(personal && { consent: { kind: 'written', evidence: 'Map', on: '2025-02-01', withdrawn } }),
          ...(from && { from }),
          ...(until && (!from || until >= from) && { until }),
          confirmations: checks.map(([on, result]) => check(on, result)),
        }))
        const changes = changesOf({ channels }, today)
        const text = JSON.stringify(changes)
        for (const value of VALUES) expect(text).not.toContain(value)
        for (const { on } of changes) expect(on <= today).toBe(true)
        expect(changes.map(({ on }) => on)).toEqual(
          changes
            .map(({ on }) => on)
            .sort()
            .reverse(),
        )
        const mobiles = channels.filter(
          ({ type, confirmations }) => type === 'whatsapp' && !confirmations.some(({ result }) => result === 'reached'),
        )
        if (mobiles.length === channels.length) expect(changes).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('is part of the directory, by day, and in words', () => {
    const directory = directoryOf()
    const office = officeById(directory, 'dinas')
    expect(historyOf(office, directory, t)).toEqual([
      { on: '2026-11-02', line: 'Pertama kali dikonfirmasi kantor: Telepon Bidang Rekaan' },
      { on: '2026-11-01', line: 'Kontak baru: WhatsApp' },
      { on: '2025-01-02', line: 'Mulai menjabat Kepala Dinas: Contoh Sampelan, S.T.' },
      { on: '2025-01-02', line: 'Selesai menjabat Kepala Dinas: Sampel Misalono' },
      { on: '2022-01-01', line: 'Berganti nama dari Dinas Dahulu menjadi Dinas Rekaan' },
      { on: '2020-01-02', line: 'Mulai menjabat Kepala Dinas: Sampel Misalono' },
    ])
    expect(
      byDay(directory.changes)
        .map(({ on }) => on)
        .slice(0, 3),
    ).toEqual(['2026-11-02', '2026-11-01', '2026-10-02'])
    expect(JSON.stringify(directory.changes)).not.toMatch(/531001|Petugas|SK rekaan|Map 1/)
  })

  it('tells contacts that fared alike together, and what has become of an office', () => {
    const directory = directoryOf({
      'offices/setda.yaml': swap(
        'kind: secretariat\n',
        'kind: secretariat\nended:\n  on: "2026-11-03"\n  successor: dinas\n',
      ),
    })
    const say = (changes: Change[]) => changesByOffice(changes, directory, t).flatMap(({ lines }) => lines)
    expect(directory.changes[0]).toEqual({ on: '2026-11-03', office: 'setda', kind: 'closed', successor: 'dinas' })
    expect(say(directory.changes.slice(0, 1))).toEqual(['Digabung ke Dinas Rekaan'])
    const base = { on: '2026-01-01', office: 'dinas' } as const
    expect(
      say([
        { ...base, kind: 'closed' },
        { ...base, kind: 'vacant', observed: true },
        { ...base, kind: 'acting', status: 'plt', observed: true },
        { ...base, kind: 'contact-new', type: 'phone' },
        { ...base, kind: 'contact-new', type: 'phone', unit: 'IGD' },
        { ...base, kind: 'contact-new', type: 'phone' },
        { ...base, kind: 'contact-wrong', type: 'email' },
      ]),
    ).toEqual([
      'Kantor ditutup',
      'Jabatan Kepala Dinas kosong, menurut sumber per 1 Januari 2026',
      'Kepala Dinas: Plt. (pelaksana tugas), menurut sumber per 1 Januari 2026',
      'Kontak baru: Telepon, Telepon IGD',
      'Ternyata salah dan sudah ditarik: Surel',
    ])
  })

  it('has a newest sixty, the next two hundred by year, and a number of those that are older', () => {
    const day = (index: number) => addDays('2026-11-23', -index * 4)
    const many = Array.from({ length: 320 }, (_, index): Change => ({ on: day(index), office: 'a', kind: 'closed' }))
    const { newest, years, older } = changeYears(many)
    expect(newest).toEqual(many.slice(0, 60))
    expect(years.map(({ year }) => year)).toEqual(['2026', '2025', '2024'])
    expect(years.flatMap(({ changes }) => changes)).toEqual(many.slice(60, 260))
    for (const { year, changes } of years) expect(changes.every(({ on }) => on.startsWith(year))).toBe(true)
    expect(older).toBe(60)
    expect(changeYears(many.slice(0, 40))).toEqual({ newest: many.slice(0, 40), years: [], older: 0 })
  })

  it('gives batches: the newest day, a day, or all since a day', () => {
    const { changes } = directoryOf()
    expect(batchOf(changes)).toMatchObject({ from: '2026-11-02', to: '2026-11-02' })
    expect(batchOf(changes, { on: '2022-01-01' })?.changes).toHaveLength(1)
    expect(batchOf(changes, { on: '2022-01-02' })).toBeUndefined()
    expect(batchOf(changes, { since: '2026-10-02' })).toMatchObject({ from: '2026-10-02', to: '2026-11-02' })
    expect(batchOf([])).toBeUndefined()
    expect(batchOf([], { since: '2020-01-01' })).toBeUndefined()
  })
})
