/** What the browser searches, made at build time. */

import { villageId } from '../directory/content/villages.ts'
import type { Contact, Directory } from '../directory/model.ts'
import { districtsOf, villageOffice } from '../directory/views/lists.ts'
import type { FinderRows } from './finder.ts'
import { identityOf, type NumberRow } from './numbers.ts'

/** Everything of a directory that can be found: what is open, what works. */
export function finderRows(directory: Directory): FinderRows {
  const offices = directory.offices.filter(({ ended, kind }) => !ended && kind !== 'village')
  const channels = directory.channels.filter(({ works, contacts }) => works === 'yes' && contacts.length > 0)
  const place = new Map(offices.map(({ id }, index) => [id, index]))
  const channelPlace = new Map(channels.map(({ id }, index) => [id, index]))
  const bodies: FinderRows['bodies'] = []
  const words: FinderRows['words'] = []
  const ids: FinderRows['ids'] = {}
  for (const { office, kind, channel, body, about, keywords } of directory.topics.words) {
    if (body) {
      words.push([`b${bodies.length}`, ...keywords])
      bodies.push([body, about ?? '', channelPlace.get(channel ?? '') ?? -1])
    } else if (channel) {
      const index = channelPlace.get(channel)
      if (index !== undefined) words.push([`c${index}`, ...keywords])
    } else if (office) {
      const index = place.get(office)
      if (index !== undefined) words.push([index, ...keywords])
    } else if (kind === 'district' || kind === 'village') words.push([kind, ...keywords])
    else for (const [index, one] of offices.entries()) if (one.kind === kind) words.push([index, ...keywords])
  }
  return {
    region: directory.region.name.replace(/^(kabupaten|kota)\s+/i, '').toLowerCase(),
    offices: offices.map((office) => [
      office.id,
      office.name,
      [office.short, ...office.aliases].filter((other) => other !== office.name).join(';'),
      office.postTitle ?? '',
      office.contacts[0]?.display ?? '',
      office.contacts[0]?.href ?? '',
    ]),
    words,
    ...directory.synonyms,
    channels: channels.map(({ name, about, contacts: [first], purpose }) => [
      name,
      about,
      first?.display ?? '',
      first?.href ?? '',
      purpose === 'urgent' ? 1 : 0,
    ]),
    bodies,
    districts: districtsOf(directory).map(({ office, villages }) => [
      place.get(office.id) ?? -1,
      office.area?.code ?? '',
      office.area?.name ?? office.short,
      ...villages.map((village) => {
        const own = villageOffice(directory, village)
        const contact = own?.contacts[0]?.display
        if (own && own.id !== villageId(village.code)) ids[village.code] = own.id
        const end = village.code.slice(village.code.lastIndexOf('.') + 1)
        return `${end}${village.level === 'kelurahan' ? 'k' : ''}${village.name}${contact ? `:${contact}` : ''}`
      }),
    ]),
    ids,
    levels: [directory.region.terms.village, 'Kelurahan', directory.region.terms.district],
  }
}

/** Every contact that is published, for telling whose a number is. What is withheld or retired isn't among them. */
export function numberRows(directory: Directory): NumberRow[] {
  const row = ({ type, value, publication }: Contact, name: string, id: string): NumberRow => {
    const sure = publication.reason === 'confirmed' || publication.reason === 'sourced'
    return [type, identityOf(type, value), name, id, sure ? 0 : 1]
  }
  return [
    ...directory.offices.flatMap(({ id, name, contacts }) => contacts.map((contact) => row(contact, name, id))),
    ...directory.channels.flatMap(({ name, office, contacts }) =>
      contacts.map((contact) => row(contact, name, office ?? '')),
    ),
  ]
}
