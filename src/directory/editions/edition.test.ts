import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { append, directoryOf, regionFiles, swap } from '../../../tests/support/region.ts'
import type { EditionFacts } from '../content/schema.ts'
import { officeById } from '../lookup.ts'
import { channelKey, editionCode, type Judgement, judgeEdition } from './edition.ts'
import { unrecorded, withEntries } from './ledger.ts'

const LEDGER = regionFiles().find(({ path }) => path === 'editions.yaml')?.text ?? ''
const PHONE = { type: 'phone', value: '+62002531001' } as const
const WHATSAPP = { type: 'whatsapp', value: '+6200810010001' } as const
const PARENT = { type: 'phone', value: '+62002531099' } as const
const FACTS: EditionFacts = {
  name: 'Dinas Rekaan',
  address: 'Jl. Rekaan No. 1',
  hours: 'Senin 07.30–15.30',
  holder: 'definitive Contoh Sampelan',
  link: 'https://pengaduan.contoh.invalid/k/dinas/',
  channels: [PHONE, WHATSAPP],
  others: [PARENT],
}

const channelArbitrary = fc.record({
  type: fc.constantFrom('phone', 'whatsapp', 'email', 'instagram'),
  value: fc.string({ minLength: 1, maxLength: 8 }),
})
const factsArbitrary: fc.Arbitrary<EditionFacts> = fc.record(
  {
    name: fc.string({ minLength: 1 }),
    link: fc.webUrl({ validSchemes: ['https'] }),
    address: fc.string({ minLength: 1 }),
    hours: fc.string({ minLength: 1 }),
    holder: fc.string({ minLength: 1 }),
    channels: fc.array(channelArbitrary, { maxLength: 5 }),
    others: fc.array(channelArbitrary, { maxLength: 3 }),
  },
  { requiredKeys: ['name', 'link', 'channels', 'others'] },
)

describe('code of an edition', () => {
  it('is four characters without look-alikes or vowels, the first a letter', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        expect(editionCode(facts)).toMatch(/^[CFGHJMPQRVWX][23456789CFGHJMPQRVWX]{3}$/)
      }),
    )
  })

  it('uses all of them', () => {
    const codes = Array.from({ length: 2000 }, (_, index) => editionCode({ ...FACTS, name: `Dinas ${index}` }))
    expect([...new Set(codes.map((code) => code[0]))].sort().join('')).toBe('CFGHJMPQRVWX')
    expect([...new Set(codes.flatMap((code) => [...code.slice(1)]))].sort().join('')).toBe('23456789CFGHJMPQRVWX')
    expect(new Set(codes).size).toBeGreaterThan(1900)
  })

  it('depends on neither the order of the facts nor that of the contacts', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const turned = Object.fromEntries(Object.entries(facts).reverse()) as EditionFacts
        const channels = [...facts.channels].reverse()
        const others = [...facts.others].reverse()
        expect(editionCode({ ...turned, channels, others })).toBe(editionCode(facts))
      }),
    )
  })

  it('takes an absent fact and an empty one for the same', () => {
    const { holder: _, ...without } = FACTS
    expect(editionCode({ ...FACTS, holder: undefined })).toBe(editionCode(without))
  })

  it.each<[string, Partial<EditionFacts>]>([
    ['name', { name: 'Dinas Rekaan Baru' }],
    ['address', { address: 'Jl. Rekaan No. 2' }],
    ['no address', { address: undefined }],
    ['hours', { hours: 'Senin 08.00–15.30' }],
    ['holder', { holder: 'plt Contoh Sampelan' }],
    ['public address', { link: 'https://aduan.contoh.invalid/k/dinas/' }],
    ['one contact less', { channels: [PHONE] }],
    ['one contact more', { channels: [PHONE, WHATSAPP, PARENT] }],
    ['another number', { channels: [{ ...PHONE, value: '+62002531002' }, WHATSAPP] }],
    ['the same number by another way', { channels: [{ ...PHONE, type: 'sms' }, WHATSAPP] }],
    ['another answer', { others: [] }],
    ['an answer that became its own', { channels: [PHONE, WHATSAPP, PARENT], others: [] }],
  ])('changes with %s', (_, change) => {
    expect(editionCode({ ...FACTS, ...change })).not.toBe(editionCode(FACTS))
  })

  it('is the same on every machine and in every release', () => {
    expect(editionCode(FACTS)).toBe('WR2J')
  })
})

/** Judges with a directory in which the contacts of the facts, and no others, are shown. */
function judge(recorded: EditionFacts, facts: EditionFacts, checked: ReadonlySet<string>): Judgement {
  return judgeEdition(recorded, {
    facts,
    shown: new Set([...facts.channels, ...facts.others].map(channelKey)),
    checked,
  })
}

describe('judgement of recorded paper', () => {
  const all = [PHONE, WHATSAPP, PARENT]

  it.each<[string, Partial<EditionFacts>, (typeof all)[number][], Judgement]>([
    ['nothing changed, all checked', {}, all, 'valid'],
    ['a number was added', { channels: [PHONE, WHATSAPP, { type: 'email', value: 'a@contoh.invalid' }] }, all, 'valid'],
    ['an added number is not checked', { channels: [PHONE, WHATSAPP, { type: 'x', value: 'contoh_a' }] }, all, 'valid'],
    ['another order', { channels: [WHATSAPP, PHONE] }, all, 'valid'],
    ['one confirmation grew old', {}, [PHONE, PARENT], 'unchecked'],
    ['the confirmation of who answers instead grew old', {}, [PHONE, WHATSAPP], 'unchecked'],
    ['nothing is checked any more', {}, [], 'unchecked'],
    ['a number died', { channels: [PHONE] }, all, 'outdated'],
    ['a number was replaced', { channels: [PHONE, { ...WHATSAPP, value: '+6200810010002' }] }, all, 'outdated'],
    ['who answered instead is gone', { others: [] }, all, 'outdated'],
    ['a number of others became its own', { channels: all, others: [] }, all, 'valid'],
    ['the office was renamed', { name: 'Dinas Baru' }, all, 'outdated'],
    ['the office moved', { address: 'Jl. Rekaan No. 2' }, all, 'outdated'],
    ['the address is no longer known', { address: undefined }, all, 'outdated'],
    ['the hours changed', { hours: 'Senin 08.00–15.30' }, all, 'outdated'],
    ['the holder who was printed left', { holder: 'definitive Sampel Baru' }, all, 'outdated'],
    ['the public address changed', { link: 'https://aduan.contoh.invalid/k/dinas/' }, all, 'outdated'],
    ['a dead number outweighs an old confirmation', { channels: [PHONE] }, [], 'outdated'],
  ])('%s: %s', (_, change, checked, expected) => {
    expect(judge(FACTS, { ...FACTS, ...change }, new Set(checked.map(channelKey)))).toBe(expected)
  })

  it('contacts of others need only still be somebody’s: the office has a number of its own now', () => {
    const facts = { ...FACTS, others: [] }
    const shown = new Set(all.map(channelKey))
    expect(judgeEdition(FACTS, { facts, shown, checked: shown })).toBe('valid')
    expect(judgeEdition(FACTS, { facts, shown, checked: new Set([PHONE, WHATSAPP].map(channelKey)) })).toBe('unchecked')
  })

  it('its own contacts must still be its own', () => {
    const facts = { ...FACTS, channels: [PHONE] }
    const shown = new Set(all.map(channelKey))
    expect(judgeEdition(FACTS, { facts, shown, checked: shown })).toBe('outdated')
  })

  it.each<[string, Partial<EditionFacts>]>([
    ['an address', { address: undefined }],
    ['hours', { hours: undefined }],
    ['a holder', { holder: undefined }],
  ])('paper that never stated %s is not made false by one', (_, silent) => {
    expect(judge({ ...FACTS, ...silent }, FACTS, new Set(all.map(channelKey)))).toBe('valid')
  })

  describe('that names the holder', () => {
    const NAMED = 'definitive Contoh Sampelan'
    const judged = (holder?: string, lastHolder?: string, checked = all) =>
      judgeEdition(FACTS, {
        ...{ facts: { ...FACTS, holder }, lastHolder },
        ...{ shown: new Set(all.map(channelKey)), checked: new Set(checked.map(channelKey)) },
      })

    it.each<[string, Judgement, Judgement]>([
      ['the same person is in the post', judged(NAMED), 'valid'],
      ['the same person, a number waits to be checked', judged(NAMED, undefined, [PHONE]), 'unchecked'],
      ['somebody else', judged('definitive Sampel Baru'), 'outdated'],
      ['the same person, now acting', judged('plt Contoh Sampelan'), 'outdated'],
      ['nobody is known to be, the last record is of that person', judged(undefined, NAMED), 'unchecked'],
      ['the last record is of that person as acting', judged(undefined, 'plt Contoh Sampelan'), 'outdated'],
      ['the last record is of somebody else', judged(undefined, 'definitive Sampel Baru'), 'outdated'],
      ['there is no record', judged(), 'outdated'],
      ['somebody else is known, the same person was before', judged('plh Sampel Baru', NAMED), 'outdated'],
    ])('%s: %s', (_, found, expected) => {
      expect(found).toBe(expected)
    })
  })

  it('paper without any contact is valid as long as the office is what it says', () => {
    const bare = { ...FACTS, channels: [], others: [] }
    expect(judge(bare, FACTS, new Set())).toBe('valid')
    expect(judge(bare, { ...FACTS, name: 'Dinas Baru' }, new Set())).toBe('outdated')
  })

  it('of the present facts is never outdated', () => {
    fc.assert(
      fc.property(factsArbitrary, fc.boolean(), (facts, checked) => {
        const keys = [...facts.channels, ...facts.others].map(channelKey)
        expect(judge(facts, facts, new Set(checked ? keys : []))).toBe(
          checked || keys.length === 0 ? 'valid' : 'unchecked',
        )
      }),
    )
  })
})

describe('editions of an office', () => {
  const paper = (changes: Parameters<typeof directoryOf>[0] = {}, today?: string) =>
    officeById(directoryOf(changes, today), 'dinas').edition
  const DINAS = 'offices/dinas.yaml'
  const recorded = (code: string, on: string, name = 'Dinas Rekaan', value = '+62002531001') =>
    append(
      `  - office: dinas\n    code: ${code}\n    on: "${on}"\n    facts:\n      name: ${name}\n      link: https://pengaduan.contoh.invalid/k/dinas/\n      channels:\n        - type: phone\n          value: "${value}"\n`,
    )

  it('state what is confirmed, and nothing that waits to be', () => {
    expect(paper().facts).toEqual({
      name: 'Dinas Rekaan',
      address: 'Jl. Rekaan No. 1',
      hours: 'Senin, Selasa 07.30–15.30',
      link: 'https://pengaduan.contoh.invalid/k/dinas/',
      channels: [
        { type: 'whatsapp', value: '+6200810010001' },
        { type: 'phone', value: '+62002531001' },
      ],
      others: [],
    })
  })

  it('carry the date of the newest fact', () => {
    expect(paper().dataDate).toBe('2026-11-02')
  })

  it.each<[string, Parameters<typeof directoryOf>[0]]>([
    ['remarks', { [DINAS]: swap('Catatan rekaan.', 'Catatan lain.') }],
    ['the short name', { [DINAS]: swap('short: Dinas', 'short: Dinrek') }],
    ['who heads the office', { [DINAS]: swap('Contoh Sampelan, S.T.', 'Contoh Lain') }],
    ['a newer confirmation', { [DINAS]: swap('"2026-11-02"', '"2026-11-20"') }],
    ['an unconfirmed contact', { [DINAS]: swap('contoh.dinas', 'contoh.dinrek') }],
    ['topics', { 'topics.yaml': swap('  - kind: district', '  - office: dinas') }],
  ])('do not change with %s', (_, changes) => {
    expect(paper(changes).code).toBe(paper().code)
  })

  it.each<[string, Parameters<typeof directoryOf>[0]]>([
    ['a number', { [DINAS]: swap('+62002531001', '+62002531002') }],
    ['the name', { [DINAS]: swap('name: Dinas Rekaan', 'name: Dinas Rekaan Baru') }],
    ['the address', { [DINAS]: swap('Jl. Rekaan No. 1', 'Jl. Rekaan No. 2') }],
    ['the hours', { [DINAS]: swap('"15:30"', '"15:00"') }],
    ['the public address', { 'region.yaml': swap('https://pengaduan.contoh', 'https://aduan.contoh') }],
    [
      'the holder where posters print one',
      { 'region.yaml': swap('poster:\n  holder: false', 'poster:\n  holder: true') },
    ],
  ])('change with %s', (_, changes) => {
    expect(paper(changes).code).not.toBe(paper().code)
  })

  it('do not change when a confirmation grows old, but paper is then unchecked', () => {
    const later = paper({}, '2027-05-02')
    expect(later.code).toBe(paper().code)
    expect(paper().known[0]?.judgement).toBe('valid')
    expect(later.known[0]?.judgement).toBe('unchecked')
  })

  it('are the current ones and every recorded one, newest first, each judged', () => {
    const { code, person, known } = paper({
      'editions.yaml': (text) =>
        recorded(
          'R234',
          '2026-03-01',
          'Dinas Rekaan',
          '+62002531002',
        )(recorded('F7Q2', '2026-05-01')(recorded('C567', '2025-01-01', 'Dinas Dahulu')(text))),
    })
    expect(known).toEqual([
      { code, judgement: 'valid' },
      { code: person?.code, judgement: 'valid' },
      { code: 'F7Q2', judgement: 'valid', recordedOn: '2026-05-01' },
      { code: 'R234', judgement: 'outdated', recordedOn: '2026-03-01' },
      { code: 'C567', judgement: 'outdated', recordedOn: '2025-01-01' },
    ])
  })

  it('hold each current one once when it is recorded', () => {
    const { code, person } = paper()
    const { known } = paper({ 'editions.yaml': recorded(code, '2026-11-20') })
    expect(known.map((edition) => [edition.code, edition.recordedOn])).toEqual([
      [person?.code, undefined],
      [code, '2026-11-20'],
    ])
    const all = { 'editions.yaml': withEntries(LEDGER, unrecorded(directoryOf())) }
    expect(
      paper(all)
        .known.map((edition) => edition.code)
        .sort(),
    ).toEqual([code, person?.code].sort())
  })

  it('of an office without a number name who answers instead', () => {
    const village = officeById(directoryOf(), 'd9901012001').edition.facts
    expect(village.channels).toEqual([])
    expect(village.others).toEqual([
      { type: 'phone', value: '+6200812345678' },
      { type: 'phone', value: '+62002900112' },
    ])
  })

  it('that named who answers instead stay true when the office gets a number of its own', () => {
    const VILLAGE = 'offices/d9901012001.yaml'
    const { code, facts } = officeById(directoryOf(), 'd9901012001').edition
    const others = facts.others
      .map(({ type, value }) => `        - type: ${type}\n          value: "${value}"\n`)
      .join('')
    const entry = `  - office: d9901012001\n    code: ${code}\n    on: "2026-11-20"\n    facts:\n      name: ${facts.name}\n      link: ${facts.link}\n      others:\n${others}`
    const number =
      'channels:\n  - id: wa\n    type: whatsapp\n    value: "+6200810320001"\n    sources: [ daftar ]\n    confirmations:\n      - on: "2026-11-03"\n        by: x\n        how: visit\n        result: reached\nsources:\n  daftar'
    const changes = { 'editions.yaml': append(entry), [VILLAGE]: swap('sources:\n  daftar', number) }
    const known = officeById(directoryOf(changes), 'd9901012001').edition.known
    expect(known.map(({ judgement, recordedOn }) => [judgement, recordedOn])).toEqual([
      ['valid', undefined],
      ['valid', '2026-11-20'],
    ])
    const dead = { ...changes, 'offices/kec-contoh.yaml': swap('"+6200812345678"', '"+6200812345679"') }
    expect(officeById(directoryOf(dead), 'd9901012001').edition.known.at(-1)?.judgement).toBe('outdated')
  })

  it('print the ladder only when the region has confirmed it', () => {
    const confirmed = { 'region.yaml': swap('ladder:\n  confirmed: false', 'ladder:\n  confirmed: true') }
    expect(paper().facts.others).toEqual([])
    expect(paper(confirmed).facts.others).toEqual([{ type: 'website', value: 'https://gardu.contoh.invalid' }])
  })
})
