import { describe, expect, it } from 'vitest'
import { channel, contact, directory, office, unconfirmed } from '../../../tests/content/model.ts'
import type { LadderStep, Office } from '../model.ts'
import { editionOf, paperAnswers, paperLadder } from './paper.ts'

const WEB_ONLY = contact({ id: 'web', publication: { web: 'marked', print: 'no', reason: 'unconfirmed' } })
const ACCOUNT = contact({ id: 'ig', type: 'instagram', value: 'contoh.dinas' })
const setda = office('setda', { contacts: [WEB_ONLY, contact({ id: 'second', value: '+62002531002' })] })
const lapor = channel('lapor', {
  contacts: [unconfirmed({ id: 'draft' }), contact({ id: 'final', value: '+62002531009' })],
})
const dinas = (contacts: Office['contacts'] = [], more: Partial<Office> = {}) =>
  office('dinas', { parent: 'setda', contacts, ...more })

const around = (asked: Office, confirmed = true, steps: LadderStep[] = []) => {
  const base = directory([asked, setda], [lapor])
  return { ...base, region: { ...base.region, ladder: { confirmed, steps, sources: [] } } }
}

describe('who answers on paper', () => {
  const answers = (asked: Office) => paperAnswers(asked, around(asked)).map(({ short, contact }) => [short, contact.id])

  it('leaves out whoever has nothing that may be printed', () => {
    const asked = dinas()
    const silent = { ...around(asked), offices: [asked, { ...setda, contacts: [WEB_ONLY] }] }
    expect(paperAnswers(asked, silent).map(({ short }) => short)).toEqual(['Saluran lapor'])
  })

  it.each<[string, Office['contacts'], string[][]]>([
    [
      'an office without any contact',
      [],
      [
        ['SETDA', 'second'],
        ['Saluran lapor', 'draft'],
      ],
    ],
    [
      'an office with an account and no number',
      [ACCOUNT],
      [
        ['SETDA', 'second'],
        ['Saluran lapor', 'draft'],
      ],
    ],
    [
      'an office whose number may not be printed',
      [WEB_ONLY],
      [
        ['SETDA', 'second'],
        ['Saluran lapor', 'draft'],
      ],
    ],
    ['an office with a number', [contact()], []],
    ['an office with a number that waits to be confirmed', [unconfirmed()], []],
  ])('for %s', (_, contacts, expected) => {
    expect(answers(dinas(contacts))).toEqual(expected)
  })
})

describe('who is called first', () => {
  const site = contact({ id: 'site', type: 'website', value: 'https://lapor.contoh.invalid' })
  const text = contact({ id: 'text', type: 'sms', value: '1708' })
  const form = contact({ id: 'form', type: 'form', value: 'https://gardu.contoh.invalid' })

  it('is whoever has a number, and by that number; never more than three, the nearest', () => {
    const asked = dinas([], { parent: undefined })
    const channels = [
      channel('gardu', { contacts: [form] }),
      channel('lapor', { contacts: [site, text] }),
      channel('lain', { contacts: [site] }),
      channel('jauh', { contacts: [contact({ id: 'late' })] }),
    ]
    const found = paperAnswers(asked, { ...around(asked), channels })
    expect(found.map(({ contact }) => contact.id)).toEqual(['text', 'form', 'site'])
  })
})

describe('ladder on paper', () => {
  const steps: LadderStep[] = [{ role: 'camat' }, { role: 'parent' }, { channel: 'lapor' }]

  it('names offices shortly, and channels with a contact that is final', () => {
    expect(paperLadder(dinas(), around(dinas(), true, steps))).toEqual([
      { name: '', role: 'camat' },
      { name: 'SETDA' },
      { name: 'Saluran lapor', contact: lapor.contacts[1] },
    ])
  })

  it('is not printed before the region has confirmed it', () => {
    expect(paperLadder(dinas(), around(dinas(), false, steps))).toEqual([])
  })
})

describe('date of the facts on paper', () => {
  const date = (asked: Office) => editionOf(asked, around(asked), []).dataDate
  const source = (day: string) => [{ citation: 'Surat', date: day }]

  it.each<[string, Office, string | undefined]>([
    ['none where nothing has a date', dinas(), undefined],
    ['a confirmation', dinas([contact({ confirmedOn: '2026-11-02' })]), '2026-11-02'],
    ['the source of what waits to be confirmed', dinas([unconfirmed({ sources: source('2025-06') })]), '2025-06'],
    ['the source of the name', dinas([], { nameSources: source('2026') }), '2026'],
    ['the source of the address', dinas([], { address: { text: 'Jl.', sources: source('2026-03') } }), '2026-03'],
    ['the change of the name', dinas([], { formerNames: [{ name: 'Lama', until: '2026-12-31' }] }), '2026-12-31'],
    [
      'the newest of all',
      dinas([contact({ confirmedOn: '2026-02-01' })], { nameSources: source('2026-03') }),
      '2026-03',
    ],
    ['not that of what is only on the web', dinas([contact({ ...WEB_ONLY, confirmedOn: '2026-11-20' })]), undefined],
  ])('%s', (_, asked, expected) => {
    expect(date(asked)).toBe(expected)
  })
})

describe('holder on paper', () => {
  const printed = (holder: Office['holder'], prints: boolean) => {
    const asked = dinas([contact()], { holder })
    const base = around(asked)
    return editionOf(asked, { ...base, region: { ...base.region, poster: { holder: prints } } }, []).facts.holder
  }

  it.each<[Office['holder'], boolean, string | undefined]>([
    [{ status: 'plt', name: 'Contoh Sampelan' }, true, 'plt Contoh Sampelan'],
    [{ status: 'plt', name: 'Contoh Sampelan' }, false, undefined],
    [{ status: 'vacant' }, true, undefined],
    [{ status: 'unknown', last: { status: 'definitive', name: 'Lama', on: '2026-01-13' } }, true, undefined],
  ])('%j, printed: %s', (holder, prints, expected) => {
    expect(printed(holder, prints)).toBe(expected)
  })
})
