/** What everything is measured on: the open offices, and every desa and kelurahan, be it an office in the content or not. */
import type { Area } from '../../../src/directory/content/area.ts'
import type { Directory, Office } from '../../../src/directory/model.ts'
import type { PosterCard, PosterFormat } from '../../../src/posters/cards/card.ts'
import { posterCard } from '../../../src/posters/cards/cards.ts'

/** Cards of `count` offices in each of the formats; evenly chosen of all, or all where there are fewer. */
export function benchCards(directory: Directory, formats: readonly PosterFormat[], count: number): PosterCard[] {
  const all = benchOffices(directory)
  const offices = all.filter(
    (_, index) => Math.floor((index * count) / all.length) !== Math.floor(((index - 1) * count) / all.length),
  )
  return offices.flatMap((office) => formats.map((format) => posterCard(office, directory, format)))
}

function benchOffices({ areas, offices }: Directory): Office[] {
  const open = offices.filter(({ ended }) => !ended)
  const known = new Set(open.map(({ area }) => area?.code))
  const villages = areas.filter(({ code, level }) => level !== 'kecamatan' && !known.has(code))
  return [...open, ...villages.map(officeOf)]
}

/** A village of which nothing is known: its poster says who answers instead. */
function officeOf(area: Area): Office {
  const name = `${area.level === 'desa' ? 'Desa' : 'Kelurahan'} ${area.name}`
  const id = `${name} ${area.code.split('.').slice(2).join('')}`.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const link = `https://contoh.invalid/${id}`
  return {
    ...{ id, kind: 'village', name: `Pemerintah ${name}`, short: name, area, required: false },
    ...{
      formerNames: [],
      contacts: [],
      withheld: [],
      topics: [],
      duties: [],
      remarks: [],
      nameSources: [],
      aliases: [],
    },
    holder: { status: 'unknown' },
    edition: { code: 'BCH7', facts: { name, link, channels: [], others: [] }, known: [] },
  }
}
