/** Edition, card and ledger speak of the same contacts, in the regions as they are and with one account too many. */
import { describe, expect, test } from 'vitest'
import { requireContent } from '../../src/adapters/region/content.ts'
import { displayValue } from '../../src/directory/channels/contacts.ts'
import { printed } from '../../src/directory/channels/printed.ts'
import { CHANNEL_TYPES } from '../../src/directory/content/schema.ts'
import { editionOf } from '../../src/directory/editions/paper.ts'
import type { Directory } from '../../src/directory/model.ts'
import type { PosterCard } from '../../src/posters/cards/card.ts'
import { cardOf } from '../../src/posters/cards/cards.ts'
import { directoryOf, swap, TODAY } from '../support/region.ts'
import { contact, directory, office } from './model.ts'

describe.each(['contoh', 'blora'])('%s', (region) => {
  const { directory, content } = requireContent({ region, today: TODAY, site: undefined })

  test('each poster prints the contacts that its edition states, and no other of the office’s own', () => {
    for (const office of directory.offices.filter(({ ended }) => !ended)) {
      const card = cardOf(office, directory, 'a4') as PosterCard
      const stated = office.edition.facts.channels.map(({ type, value }) => displayValue(type, value))
      expect([...card.numbers, ...card.accounts].map(({ display }) => display).sort(), office.id).toEqual(stated.sort())
    }
  })

  test('each recorded edition is known', () => {
    for (const { office, code } of content.editions.value.editions)
      expect(
        directory.offices.find(({ id }) => id === office)?.edition.known.map((one) => one.code),
        office,
      ).toContain(code)
  })
})

test('the office of contoh with the most accounts prints all ten contacts under the code that it had', () => {
  const { directory } = requireContent({ region: 'contoh', today: TODAY, site: undefined })
  const dinkominfo = directory.offices.find(({ id }) => id === 'dinkominfo')!
  const card = cardOf(dinkominfo, directory, 'a4') as PosterCard
  expect([card.numbers.length, card.accounts.length, card.more]).toEqual([2, 8, undefined])
  expect(dinkominfo.edition.code).toBe('PQRJ')
})

describe('an office with more accounts than a poster has room for', () => {
  const all = [
    ...CHANNEL_TYPES.slice(0, 3 + 10).map((type) => contact({ id: type, type, value: `${type}-1` })),
    contact({ id: 'bidang', type: 'instagram', value: 'bidang', unit: 'Bidang' }),
    contact({ id: 'seksi', type: 'facebook', value: 'seksi', unit: 'Seksi' }),
  ]
  const asked = office('dinas', { contacts: all })
  const around = directory([asked])
  const ledger = (contacts: typeof all) => [
    {
      ...{ office: 'dinas', code: 'C85V', on: '2026-02-16' },
      facts: { ...asked.edition.facts, channels: contacts.map(({ type, value }) => ({ type, value })) },
    },
  ]
  const judged = (recorded: typeof all, contacts = all) =>
    editionOf({ ...asked, contacts }, directory([{ ...asked, contacts }]), ledger(recorded)).known.find(
      ({ code }) => code === 'C85V',
    )?.judgement

  test('counts them on its poster, and states only what it prints', () => {
    const { edition } = { edition: editionOf(asked, around, []) }
    const card = cardOf({ ...asked, edition }, around, 'a4') as PosterCard
    expect(card.more).toBe('+2 lagi di halaman')
    expect(card.accounts).toHaveLength(10)
    expect(edition.facts.channels.map(({ value }) => value)).not.toContain('bidang')
    expect(edition.facts.channels).toHaveLength(card.numbers.length + card.accounts.length)
  })

  test('keeps its edition when one that isn’t printed ends', () => {
    const without = { ...asked, contacts: all.filter(({ id }) => id !== 'seksi') }
    expect(editionOf(without, directory([without]), []).code).toBe(editionOf(asked, around, []).code)
    expect(judged(printed(asked).contacts, without.contacts)).toBe('valid')
  })

  test('makes paper old by ending what is printed on it, and older paper that states all of them not', () => {
    expect(judged(all)).toBe('valid')
    expect(
      judged(
        all,
        all.filter(({ id }) => id !== 'seksi'),
      ),
    ).toBe('outdated')
    expect(
      judged(
        printed(asked).contacts,
        all.filter(({ id }) => id !== 'tiktok'),
      ),
    ).toBe('outdated')
  })
})

test('no paper grows old by how papers look: slogan, emblem, colours and promise are in no edition', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 10"><path d="M0 0h8v10H0z"/></svg>'
  const plain = directoryOf()
  const dressed = directoryOf({
    'emblem.svg': Buffer.from(svg).toString('base64'),
    'region.yaml': (text) =>
      swap(
        'timeZone:',
        'slogan: Semboyan Rekaan\nemblem: emblem.svg\ntimeZone:',
      )(text)
        .replace('#0B4F3A', '#0B3A4F')
        .replace(/^( {2}- text: .*)$/m, '$1\n    poster: dijawab paling lambat 5 hari'),
  })
  const codes = ({ offices }: Directory) =>
    offices.map(({ id, edition }) => [id, edition.code, edition.person?.code, edition.sheet?.code])
  expect(codes(dressed)).toEqual(codes(plain))
  const card = cardOf(dressed.offices.find(({ id }) => id === 'setda')!, dressed, 'a4') as PosterCard
  expect(card.kop).toMatchObject({ line: 'Semboyan Rekaan', emblem: { type: 'svg', ratio: 0.8 } })
})
