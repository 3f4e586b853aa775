/** Which office a row means, and whether a post is that of its head. */
import type { Content } from '../../directory/content/content.ts'
import { isMisspelt, isOfWholeOffice, isUnderHead, namesHead } from '../cells/posts.ts'
import type { OfficeKey } from '../rows/statement.ts'
import type { Read } from '../table/reading.ts'
import { type OfficeIndex, officeIndex } from './office-index.ts'

/** Whom a post is of: an office's head, somebody under one, or nobody can say. */
export type PostOf = { is: 'head'; office: string } | { is: 'other' } | ({ is: 'doubtful' } & Doubt)

/** What is wrong with a name or a post, and how to repair it. */
interface Doubt {
  message: string
  repair: string
}

export interface OfficeFinder {
  /** By its id, or by a name that only one office has. */
  find: (office: OfficeKey) => Read<string>
  /** @param named office that stands beside the post */
  postOf: (post: string, named?: string) => PostOf
  nameOf: (id: string) => string
  /** The name that an office no longer has, where a text calls it so. */
  formerIn: (id: string, text: string) => string | undefined
  /** Offices that are called exactly so, or whose head is; undefined where none is. */
  called: (text: string) => { offices: string[]; isHead: boolean } | undefined
  /** Offices of a kecamatan or a village by its bare name. */
  ofPlace: (name: string) => string[]
  /** Whether a text is the region itself, which no row is about. */
  isRegion: (text: string) => boolean
}

/** Makes the search for the offices of a region. */
export function officeFinder(content: Content): OfficeFinder {
  const index = officeIndex(content)
  return {
    find: (key) => find(key, index),
    postOf: (post, beside) => (beside === undefined ? postAlone(post, index) : postBeside(post, beside, index)),
    nameOf: index.nameOf,
    formerIn: (id, text) => formerIn(id, text, index),
    called: (text) => called(text, index),
    ofPlace: index.ofPlace,
    isRegion: (text) => ['', 'pemkab', 'pemkot', 'pemda'].includes(index.keyOf(text)),
  }
}

function called(text: string, { byName, byPost }: OfficeIndex): ReturnType<OfficeFinder['called']> {
  const named = byName(text)
  if (named.length > 0) return { offices: named, isHead: false }
  const offices = byPost(text)
  return offices.length > 0 ? { offices, isHead: true } : undefined
}

/** Offices by a name, or by the post of their head. */
const officesOf = (text: string, index: OfficeIndex): string[] => called(text, index)?.offices ?? []

function formerIn(id: string, text: string, { office, keyOf }: OfficeIndex): string | undefined {
  const { formerNames = [], name, short, aliases = [] } = office(id) ?? {}
  const key = ` ${keyOf(text)} `
  const says = (one: string | undefined) => one !== undefined && key.includes(` ${keyOf(one.split(',')[0]!)} `)
  return [name, short, ...aliases].some(says) ? undefined : formerNames.find((former) => says(former.name))?.name
}

const BY_ID = 'isi kolom ID kantor'
const refused = (doubt: Doubt): Read<string> => ({ ok: false, ...doubt })
const one = (id: string): Read<string> => ({ ok: true, value: id, notes: [] })

const several = (text: string, ids: readonly string[], { listed }: OfficeIndex, repair = BY_ID): Doubt => ({
  message: `"${text}" bisa berarti ${ids.length} kantor: ${listed(ids)}`,
  repair,
})

function unknown(text: string, key: string, { near, listed }: OfficeIndex): Doubt {
  const meant = near(key)
  return {
    message: `kantor "${text}" tidak dikenal${meant.length > 0 ? `: maksud Anda ${listed(meant)}?` : ''}`,
    repair: 'tulis nama resminya, atau isi kolom ID kantor',
  }
}

function find({ id, names, district, village }: OfficeKey, index: OfficeIndex): Read<string> {
  if (id) return byId(id, names, index)
  for (const text of names) {
    const found = officesOf(text, index)
    if (found.length === 1) return one(found[0]!)
    if (found.length > 1) return refused(several(text, found, index))
  }
  if (names.length > 0) return refused(doubtfulName(names, index))
  return inArea(district, village, index)
}

function byId(id: string, names: readonly string[], index: OfficeIndex): Read<string> {
  const other = names.find((text) => isOfOther(id, text, index))
  if (other !== undefined)
    return refused({
      message: `ID kantor "${id}" milik ${index.nameOf(id)}, padahal kantornya tertulis "${other}"`,
      repair: 'perbaiki salah satunya',
    })
  if (index.office(id)) return one(id)
  return refused({
    message: `ID kantor "${id}" tidak ada`,
    repair: 'pakai ID dari hasil ekspor; ID tidak pernah diganti',
  })
}

/** Whether a name is that of other offices, and not of this one. */
function isOfOther(id: string, text: string, index: OfficeIndex): boolean {
  const found = officesOf(text, index)
  const isNamed = index.namesOf(id).has(index.keyOf(text))
  return index.office(id) !== undefined && found.length > 0 && !found.includes(id) && !isNamed
}

function inArea(district: string | undefined, village: string | undefined, index: OfficeIndex): Read<string> {
  const { keyOf, nameOf, office, listed } = index
  const above = district ? ofLevel('district', district, index) : undefined
  if (above && above.length !== 1)
    return refused(above.length > 1 ? several(district!, above, index) : unknown(district!, keyOf(district!), index))
  if (!village) return one(above![0]!)
  const found = ofLevel('village', village, index)
  const here = above ? found.filter((id) => office(id)?.parent === above[0]) : found
  if (here.length === 1) return one(here[0]!)
  if (here.length > 1) return refused(several(village, here, index, 'tambah kolom Kecamatan, atau isi kolom ID kantor'))
  if (found.length === 0) return refused(unknown(village, keyOf(village), index))
  return refused({
    message: `"${village}" tidak ada di ${nameOf(above![0]!)}, yang ada: ${listed(found)}`,
    repair: 'perbaiki desa atau kecamatannya, atau isi kolom ID kantor',
  })
}

/** Offices of one level: under a header that names it, a bare name is enough. */
function ofLevel(level: 'district' | 'village', text: string, index: OfficeIndex): string[] {
  const isOf = (id: string) => index.office(id)?.kind === level
  const full = officesOf(text, index).filter(isOf)
  return full.length > 0 ? full : index.ofPlace(text).filter(isOf)
}

function doubtfulName(names: readonly string[], index: OfficeIndex): Doubt {
  for (const text of names) {
    const places = index.ofPlace(text)
    if (places.length > 0)
      return {
        message: `"${text}" tidak jelas, maksud Anda ${index.listed(places)}?`,
        repair: 'tulis Kecamatan, Desa atau Kelurahan di depannya, atau isi kolom ID kantor',
      }
  }
  return unknown(names.join('" / "'), index.keyOf(names[0] ?? ''), index)
}

const head = (office: string): PostOf => ({ is: 'head', office })
const doubtful = (doubt: Doubt): PostOf => ({ is: 'doubtful', ...doubt })

/** A post without an office beside it. */
function postAlone(text: string, index: OfficeIndex): PostOf {
  const found = index.byPost(text)
  if (found.length === 1) return head(found[0]!)
  if (found.length > 1) return doubtful(several(text, found, index))
  const key = index.postKey(text)
  if (!maybeHead(key)) return { is: 'other' }
  const object = key.replace(/^(?:kepala(?: pelaksana)?|direktur(?: utama)?|camat|lurah) /, '')
  const places = index.ofPlace(object)
  if (places.length === 0) return doubtful(unknown(text, object, index))
  return doubtful({
    message: `"${text}" tidak dikenal, maksud Anda pimpinan ${index.listed(places)}?`,
    repair: 'perbaiki jabatannya, atau isi kolom ID kantor',
  })
}

/** A post with an office beside it. */
function postBeside(text: string, beside: string, index: OfficeIndex): PostOf {
  const { office, listed, nameOf } = index
  const key = index.postKey(text)
  const heads = index.headsOf(beside)
  const found = index.byPost(text)
  if (found.includes(beside)) return head(beside)
  if ([key, index.withoutRegion(key)].some((post) => heads.includes(post))) return head(beside)
  // "Sekretariat Daerah" beside "Kepala Bagian Organisasi": the part is meant
  const parts = found.filter((id) => office(id)?.parent === beside)
  if (parts.length === 1) return head(parts[0]!)
  if (found.length > 0)
    return doubtful({
      message: `jabatan "${text}" milik ${listed(found)}, padahal kantornya tertulis ${nameOf(beside)}`,
      repair: 'perbaiki salah satunya',
    })
  if (!maybeHead(key)) return { is: 'other' }
  if (goesOn(key, heads, index.namesOf(beside))) return head(beside)
  // whoever is called a head and isn't understood may be this one's: passing over would lose them
  return doubtful({
    message: `jabatan "${text}" tidak cocok dengan ${nameOf(beside)}`,
    repair: `tulis ${office(beside)?.post?.title ?? 'jabatannya'} bila memang pimpinannya`,
  })
}

/** Of another government: the region's own name is taken off before. */
const OF_ELSEWHERE = / (?:provinsi|prov|propinsi|kabupaten|kab|kota|kementerian|republik)(?: |$)/

/** Whether a post names the office by more or fewer words than it has. */
function goesOn(key: string, heads: readonly string[], names: ReadonlySet<string>): boolean {
  if (OF_ELSEWHERE.test(key)) return false
  const objects = heads.flatMap((post) => (key.startsWith(`${post} `) ? [key.slice(post.length + 1)] : []))
  return objects.some((object) => [...names].some((name) => isLonger(object, name) || isLonger(name, object)))
}

/** "dinas pendidikan kebudayaan" and "dinas pendidikan": one goes on where the other ends. */
const isLonger = (long: string, short: string): boolean => short.includes(' ') && long.startsWith(`${short} `)

/** Whether a post that nobody knows may be a head's. */
const maybeHead = (key: string): boolean =>
  !isUnderHead(key) && (isOfWholeOffice(key) || isMisspelt(key) || namesHead(key))
