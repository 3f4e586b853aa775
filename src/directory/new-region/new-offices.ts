/** The offices that a new region begins with: the starting list and its kecamatan. Nobody's names, nobody's numbers. */
import type { z } from 'zod'
import type { officeRecordSchema } from '../content/schema.ts'
import { areaName, NATIONAL_TERMS, type Terms } from '../terms.ts'
import { councilOf, termsOf } from './provinces.ts'
import { formOf, type NamedArea, placeOf, type RegencyAreas, slugOf, tidyName } from './regency.ts'
import { STARTING_LIST, type StartingList } from './starting-list.ts'

export type OfficeInput = z.input<typeof officeRecordSchema>

/** Where the names of all areas come from. */
export const AREAS_CITATION = 'paket data idn-area-data 4.0.1, Kepmendagri Nomor 300.2.2-2138 Tahun 2025'

const NOT_COMPARED = 'Nama kantor dari daftar awal menurut aturan nasional; belum dicocokkan dengan peraturan daerah.'
const LONGEST_ID = 32
const DISTRICT_SOURCE = { citation: AREAS_CITATION, date: '2025', grade: 'dataset-ODbL' } as const

/** The offices that a region begins with, by id: those of the starting list, then one for each kecamatan. */
export function startingOffices(regency: RegencyAreas, list: StartingList): Map<string, OfficeInput> {
  const form = formOf(regency.name)
  const words: Record<string, string> = {
    region: regency.name,
    place: placeOf(regency.name),
    council: councilOf(regency.code),
  }
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '')
  const offices = new Map<string, OfficeInput>()
  for (const { id, forms, name, short, aliases, kind, duties, parent, post, basis } of list.offices) {
    if (!forms.includes(form)) continue
    offices.set(id, {
      ...{ name: fill(name), nameSources: [STARTING_LIST], short, aliases, kind, duties },
      ...(parent && { parent }),
      post: { title: fill(post) },
      remarks: [NOT_COMPARED],
      sources: {
        [STARTING_LIST]: {
          citation: 'Daftar awal kantor pemerintah daerah menurut aturan nasional',
          document: list.bases[basis] ?? basis,
          grade: 'dokumen-resmi',
        },
      },
    })
  }
  const terms = { ...NATIONAL_TERMS, ...termsOf(regency.code) }
  for (const [id, district] of districtIds(regency.districts, terms, offices)) {
    const name = areaName({ level: 'kecamatan', name: tidyName(district.name) }, terms)
    offices.set(id, {
      ...{ name, nameSources: ['wilayah'] },
      short: name.replace(/^Kecamatan /, 'Kec. '),
      ...{ kind: 'district', area: district.code, post: { title: terms.districtHead } },
      sources: { wilayah: DISTRICT_SOURCE },
    })
  }
  return offices
}

/** An id for each kecamatan: "kec-contoh", "distrik-abepura"; with the end of its code where two would be one. */
function districtIds(
  districts: readonly NamedArea[],
  terms: Terms,
  taken: ReadonlyMap<string, unknown>,
): Map<string, NamedArea> {
  const before = terms.district === NATIONAL_TERMS.district ? 'kec' : slugOf(terms.district)
  const ids = districts.map(({ name }) => cut(`${before}-${slugOf(tidyName(name))}`, LONGEST_ID))
  return new Map(
    districts.map((district, index) => {
      const id = ids[index]!
      const alone = !taken.has(id) && ids.filter((other) => other === id).length === 1
      return [alone ? id : `${cut(id, LONGEST_ID - 3)}-${district.code.slice(-2)}`, district]
    }),
  )
}

/** An id of at most so many letters, cut between words where that leaves any. */
function cut(id: string, most: number): string {
  if (id.length <= most) return id
  const whole = id.slice(0, id.lastIndexOf('-', most))
  return whole.length > most / 2 ? whole : id.slice(0, most).replace(/-$/, '')
}
