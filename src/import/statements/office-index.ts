/** The offices of a region by what they, their heads and their places are called. */
import type { Content } from '../../directory/content/content.ts'
import { plain } from '../../directory/content/plain.ts'
import type { OfficeFile } from '../../directory/content/schema.ts'
import { withoutStatus } from '../cells/acting.ts'
import { writtenOut } from '../cells/posts.ts'
import { headsOf, levelWords, postsOf } from './office-heads.ts'
import { officeWords } from './office-words.ts'
import { nearestOffices } from './proposals.ts'

export interface OfficeIndex {
  /** A name as it is compared. */
  keyOf: (name: string) => string
  /** A post as it is compared, short forms written out. */
  postKey: (post: string) => string
  /** A key without the region's bare name behind it. */
  withoutRegion: (key: string) => string
  office: (id: string) => OfficeFile | undefined
  nameOf: (id: string) => string
  /** Names of offices for a sentence, the first few of them. */
  listed: (ids: readonly string[]) => string
  /** Keys of what an office is called, without what it is in. */
  namesOf: (id: string) => ReadonlySet<string>
  /** Keys of what the head of an office is called beside it. */
  headsOf: (id: string) => string[]
  /** Offices called exactly so; closed ones, here and below, only where there is no other. */
  byName: (text: string) => string[]
  /** Offices of a head's post that says by itself whose it is. */
  byPost: (text: string) => string[]
  /** Offices of the bare name of a kecamatan or a village. */
  ofPlace: (text: string) => string[]
  /** Offices that a key may have meant. */
  near: (key: string) => string[]
}

const MOST_PROPOSED = 4
/** Names that proposals are looked for: in a list of strangers they help nobody, and take time. */
const MOST_SEARCHED = 300

/** Reads once what all offices of a region are called. */
export function officeIndex({ offices, region, areas = [] }: Content): OfficeIndex {
  const regionName = region.value.name.replace(/^(kabupaten|kota)\s+/i, '')
  const { keyOf, withoutRegion, formsOf } = officeWords(regionName)
  const { terms } = region.value
  const places = new Map(areas.map(({ code, name }) => [code, keyOf(name)]))
  const placeOf = (id: string | undefined) => places.get(offices.get(id ?? '')?.value.area ?? '')
  const names = new Map<string, Set<string>>()
  const [named, posts, bare] = [idsByKey(), idsByKey(), idsByKey()]

  const postKey = (text: string): string => {
    const key = writtenOut(keyOf(text))
    // "Kabkpsdm", "Kasatpol PP"
    const glued = /^ka(?!bid|sub|si |si$|ur |dus|pus|tim|upt)(\S{3,}.*)$/.exec(key)?.[1]
    return glued && named.get(glued) ? `kepala ${glued}` : key
  }

  for (const [id, { value: office }] of offices) {
    const own = formsOf(office, office.parent ? offices.get(office.parent)?.value : undefined)
    names.set(id, formsOf(office, undefined))
    for (const name of own) named.add(name, id)
    const place = placeOf(id)
    const called = { heads: headsOf(office, terms, postKey), names: own, terms }
    for (const post of postsOf(office, called, { place, above: placeOf(office.parent) })) posts.add(post, id)
    if (place && (office.kind === 'district' || office.kind === 'village')) {
      bare.add(place, id)
      for (const word of levelWords(office, terms)) named.add(`${word} ${place}`, id)
    }
  }

  function open(ids: ReadonlySet<string> | undefined): string[] {
    const all = [...(ids ?? [])]
    const still = all.filter((id) => !offices.get(id)?.value.ended)
    return still.length > 0 ? still : all
  }
  /** Offices by a key, or by the same without the region's name. */
  function found(key: string, index: IdsByKey): string[] {
    const exact = open(index.get(key))
    return exact.length > 0 ? exact : open(index.get(withoutRegion(key)))
  }

  const officeOf = (id: string) => offices.get(id)?.value
  const nameOf = (id: string) => officeOf(id)?.name ?? id
  const regionWords = new Set(plain(regionName).split(' '))
  const proposals = new Map<string, string[]>()
  return {
    ...{ keyOf, postKey, withoutRegion, nameOf },
    office: officeOf,
    listed: (ids) =>
      ids
        .slice(0, MOST_PROPOSED)
        .map((id) => `${nameOf(id)} (${id})`)
        .join('; ') + (ids.length > MOST_PROPOSED ? ` dan ${ids.length - MOST_PROPOSED} lainnya` : ''),
    namesOf: (id) => names.get(id) ?? new Set(),
    headsOf: (id) => headsOf(offices.get(id)!.value, terms, postKey),
    byName: (text) => found(keyOf(text), named),
    byPost: (text) => found(postKey(withoutStatus(text).text), posts),
    ofPlace: (text) => open(bare.get(keyOf(text))),
    near: (key) => {
      const isEnough = proposals.size >= MOST_SEARCHED
      const known = proposals.get(key) ?? (isEnough ? [] : nearestOffices(key, names, regionWords))
      proposals.set(key, known)
      return known
    },
  }
}

type IdsByKey = ReturnType<typeof idsByKey>

function idsByKey() {
  const all = new Map<string, Set<string>>()
  return {
    add: (key: string, id: string) => void all.set(key, (all.get(key) ?? new Set()).add(id)),
    get: (key: string): ReadonlySet<string> | undefined => all.get(key),
  }
}
