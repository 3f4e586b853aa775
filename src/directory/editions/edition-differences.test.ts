import { describe, expect, it } from 'vitest'
import type { EditionFacts } from '../content/schema.ts'
import { channelKey, type Difference, differencesOf, judgeEdition, type Today } from './edition.ts'

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

const today = (facts: EditionFacts, more: Partial<Today> = {}): Today => {
  const shown = new Set([...facts.channels, ...facts.others].map(channelKey))
  return { facts, shown, checked: shown, ...more }
}

describe('differences of recorded paper', () => {
  const dead: Difference = { of: 'own', channel: PHONE }

  it.each<[string, Partial<EditionFacts>, Partial<Today>, Difference[]]>([
    ['nothing', {}, {}, []],
    ['an added number', { channels: [PHONE, WHATSAPP, { type: 'sms', value: '1708' }] }, {}, []],
    ['another order', { channels: [WHATSAPP, PHONE] }, {}, []],
    ['a confirmation that grew old', {}, { checked: new Set() }, []],
    ['the name', { name: 'Dinas Baru' }, {}, [{ of: 'name', was: 'Dinas Rekaan', now: 'Dinas Baru' }]],
    [
      'the public address',
      { link: 'https://aduan.contoh.invalid/k/dinas/' },
      {},
      [{ of: 'link', was: FACTS.link, now: 'https://aduan.contoh.invalid/k/dinas/' }],
    ],
    ['the street address', { address: undefined }, {}, [{ of: 'address', was: 'Jl. Rekaan No. 1', now: undefined }]],
    ['the hours', { hours: 'x' }, {}, [{ of: 'hours', was: 'Senin 07.30–15.30', now: 'x' }]],
    ['a dead number', { channels: [WHATSAPP] }, {}, [dead]],
    ['one that is somebody else’s now', { channels: [WHATSAPP], others: [PARENT, PHONE] }, {}, [dead]],
    ['a contact of others that nobody shows', { others: [] }, {}, [{ of: 'others', channel: PARENT }]],
    ['one that became its own', { channels: [PHONE, WHATSAPP, PARENT], others: [] }, {}, []],
    [
      'a successor',
      { holder: 'definitive Lain' },
      {},
      [{ of: 'holder', was: 'definitive Contoh Sampelan', now: 'definitive Lain' }],
    ],
    ['nobody who is known', { holder: undefined }, {}, [{ of: 'holder', was: FACTS.holder!, now: undefined }]],
    ['a holder of an old record', { holder: undefined }, { lastHolder: FACTS.holder! }, []],
    [
      'several things at once',
      { name: 'Dinas Baru', channels: [WHATSAPP], hours: 'x' },
      {},
      [
        { of: 'name', was: 'Dinas Rekaan', now: 'Dinas Baru' },
        { of: 'hours', was: 'Senin 07.30–15.30', now: 'x' },
        dead,
      ],
    ],
  ])('%s', (_, change, more, expected) => {
    const now = today({ ...FACTS, ...change }, more)
    expect(differencesOf(FACTS, now)).toEqual(expected)
    expect(judgeEdition(FACTS, now) === 'outdated').toBe(expected.length > 0)
  })

  it('are none in what the paper never stated', () => {
    const silent = { ...FACTS, address: undefined, hours: undefined, holder: undefined }
    expect(differencesOf(silent, today(FACTS))).toEqual([])
  })
})
