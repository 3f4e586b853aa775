/** Which office a row means, and whether a post is that of its head. */
import type { Content } from '../../directory/content/content.ts'
import { plain } from '../../directory/content/plain.ts'
import type { OfficeFile } from '../../directory/content/schema.ts'
import { withoutStatus } from '../cells/acting.ts'
import { isMisspelt, isOfWholeOffice, isUnderHead, namesHead, writtenOut } from '../cells/posts.ts'
import type { OfficeKey } from '../rows/statement.ts'
import type { Read } from '../table/reading.ts'
import { officeWords } from './office-words.ts'
import { nearestOffices } from './proposals.ts'

/** Whom a post is of: an office's head, somebody under one, or nobody can say. */
export type PostOf =
  | { is: 'head'; office: string }
  | { is: 'other' }
  | { is: 'doubtful'; message: string; repair: string }

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

const MOST_PROPOSED = 4
/** Names that proposals are looked for: in a list of strangers they help nobody, and take time. */
const MOST_SEARCHED = 300
const BY_ID = 'isi kolom ID kantor'
/** Heads whose post says which office it is. */
const GENERIC = [
  'kepala',
  'pimpinan',
  'kepala opd',
  'pimpinan opd',
  'kepala skpd',
  'kepala perangkat daerah',
  'kepala kantor',
]

/** Makes the search for the offices of a region. */
export function officeFinder({ offices, region, areas = [] }: Content): OfficeFinder {
  const regionName = region.value.name.replace(/^(kabupaten|kota)\s+/i, '')
  const { keyOf, withoutRegion, formsOf } = officeWords(regionName)
  const { terms } = region.value
  const regionWords = new Set(plain(regionName).split(' '))
  const places = new Map(areas.map(({ code, name }) => [code, keyOf(name)]))
  const forms = new Map<string, Set<string>>()
  const named = index()
  const posts = index()
  const bare = index()
  const inside = new Map<string, Set<string>>()
  for (const [id, { value }] of offices) {
    const own = formsOf(value, value.parent ? offices.get(value.parent)?.value : undefined)
    forms.set(id, formsOf(value, undefined))
    for (const form of own) named.add(form, id)
    for (const post of postsOf(value, own)) posts.add(post, id)
    const place = value.area && places.get(value.area)
    if (place && (value.kind === 'district' || value.kind === 'village')) {
      bare.add(place, id)
      for (const word of levelWords(value)) named.add(`${word} ${place}`, id)
    }
    if (value.parent) inside.set(value.parent, (inside.get(value.parent) ?? new Set()).add(id))
  }

  function levelWords({ kind, post }: OfficeFile): string[] {
    if (kind === 'district') return ['kecamatan', plain(terms.district)]
    return post?.title === 'Lurah' ? ['kelurahan'] : ['desa', plain(terms.village)]
  }

  /** What the head of an office is called where the office stands beside it. */
  function headsOf({ kind, post }: OfficeFile): string[] {
    const title = post ? [postKey(post.title)] : []
    switch (kind) {
      case 'regional-head':
      case 'secretariat':
        return title
      case 'division':
        return [...title, ...GENERIC, 'kepala bagian']
      case 'inspectorate':
        return [
          ...title,
          ...GENERIC,
          'inspektur',
          'inspektur daerah',
          'inspektur kabupaten',
          'inspektur kota',
          'kepala inspektorat',
        ]
      case 'department':
        return [...title, ...GENERIC, 'kepala dinas']
      case 'agency':
        return [
          ...title,
          ...GENERIC,
          'kepala badan',
          ...(title[0] === 'kepala pelaksana' ? ['kepala pelaksana badan'] : []),
        ]
      case 'police-unit':
        return [...title, ...GENERIC, 'kepala satuan', 'kepala satpol pp']
      case 'hospital':
      case 'company':
        return [...title, 'pimpinan', 'direktur utama', ...(title[0] === 'direktur utama' ? [] : ['direktur'])]
      case 'district':
        return [...title, 'camat', plain(terms.districtHead)]
      case 'village':
        return title[0] === 'lurah' ? ['lurah'] : [...title, 'kepala desa', plain(terms.villageHead)]
    }
  }

  /** Every post that says by itself that it is the head's of this office. */
  function postsOf(office: OfficeFile, own: ReadonlySet<string>): Set<string> {
    const heads = headsOf(office)
    const found = new Set(heads.flatMap((head) => [...own].map((form) => `${head} ${form}`)))
    if (['regional-head', 'secretariat', 'inspectorate'].includes(office.kind))
      for (const head of heads) if (!GENERIC.includes(head)) found.add(head)
    const place = office.area && places.get(office.area)
    const above = office.parent && places.get(offices.get(office.parent)?.value.area ?? '')
    if (place && (office.kind === 'district' || office.kind === 'village'))
      for (const head of heads) {
        found.add(`${head} ${place}`)
        for (const word of levelWords(office)) found.add(`${head} ${word} ${place}`)
        if (office.kind === 'village' && above)
          for (const word of ['kecamatan ', `${plain(terms.district)} `, ''])
            found.add(`${head} ${place} ${word}${above}`)
      }
    return found
  }

  function postKey(text: string): string {
    const key = writtenOut(keyOf(text))
    // "Kabkpsdm", "Kasatpol PP"
    const glued = /^ka(?!bid|sub|si |si$|ur |dus|pus|tim|upt)(\S{3,}.*)$/.exec(key)?.[1]
    return glued && named.get(glued) ? `kepala ${glued}` : key
  }

  /** Offices that something is said of, closed ones only where there is no other. */
  function open(ids: ReadonlySet<string> | undefined): string[] {
    const all = [...(ids ?? [])]
    const still = all.filter((id) => !offices.get(id)?.value.ended)
    return still.length > 0 ? still : all
  }
  const nameOf = (id: string) => offices.get(id)?.value.name ?? id
  const listed = (ids: readonly string[]) =>
    ids
      .slice(0, MOST_PROPOSED)
      .map((id) => `${nameOf(id)} (${id})`)
      .join('; ') + (ids.length > MOST_PROPOSED ? ` dan ${ids.length - MOST_PROPOSED} lainnya` : '')
  const several = (text: string, ids: readonly string[], repair = BY_ID) =>
    ({ ok: false, message: `"${text}" bisa berarti ${ids.length} kantor: ${listed(ids)}`, repair }) as const

  const proposals = new Map<string, string[]>()
  function near(key: string): string[] {
    const isEnough = proposals.size >= MOST_SEARCHED
    const known = proposals.get(key) ?? (isEnough ? [] : nearestOffices(key, forms, regionWords))
    proposals.set(key, known)
    return known.filter((id) => open(new Set([id])).length > 0)
  }
  function unknown(text: string, key: string) {
    const meant = near(key)
    return {
      ok: false,
      message: `kantor "${text}" tidak dikenal${meant.length > 0 ? `: maksud Anda ${listed(meant)}?` : ''}`,
      repair: 'tulis nama resminya, atau isi kolom ID kantor',
    } as const
  }

  /** Offices by a name, or by the post of their head. */
  const byName = (text: string): string[] => called(text)?.offices ?? []
  function called(text: string): ReturnType<OfficeFinder['called']> {
    const key = keyOf(text)
    for (const one of [key, withoutRegion(key)]) {
      const offices = open(named.get(one))
      if (offices.length > 0) return { offices, isHead: false }
    }
    const offices = byPost(text)
    return offices.length > 0 ? { offices, isHead: true } : undefined
  }
  const ofPlace = (name: string): string[] => open(bare.get(keyOf(name)))
  function byPost(text: string): string[] {
    const key = postKey(withoutStatus(text).text)
    for (const one of [key, withoutRegion(key)]) {
      const found = open(posts.get(one))
      if (found.length > 0) return found
    }
    return []
  }

  function formerIn(id: string, text: string): string | undefined {
    const { formerNames = [], name, short, aliases = [] } = offices.get(id)?.value ?? {}
    const key = ` ${keyOf(text)} `
    const says = (called: string | undefined) =>
      called !== undefined && key.includes(` ${keyOf(called.split(',')[0]!)} `)
    return [name, short, ...aliases].some(says) ? undefined : formerNames.find((former) => says(former.name))?.name
  }

  /** Whether a name is that of other offices, and not of this one. */
  function isOfOther(id: string, text: string): boolean {
    const found = byName(text)
    return offices.has(id) && found.length > 0 && !found.includes(id) && !forms.get(id)!.has(keyOf(text))
  }

  function find({ id, names, district, village }: OfficeKey): Read<string> {
    if (id) {
      const other = names.find((text) => isOfOther(id, text))
      if (other !== undefined)
        return {
          ok: false,
          message: `ID kantor "${id}" milik ${nameOf(id)}, padahal kantornya tertulis "${other}"`,
          repair: 'perbaiki salah satunya',
        }
      if (offices.has(id)) return { ok: true, value: id, notes: [] }
      return {
        ok: false,
        message: `ID kantor "${id}" tidak ada`,
        repair: 'pakai ID dari hasil ekspor; ID tidak pernah diganti',
      }
    }
    for (const text of names) {
      const found = byName(text)
      if (found.length === 1) return { ok: true, value: found[0]!, notes: [] }
      if (found.length > 1) return several(text, found)
    }
    if (names.length > 0) return doubtfulName(names)
    const above = district ? ofLevel('district', district) : undefined
    if (above && above.length !== 1)
      return above.length > 1 ? several(district!, above) : unknown(district!, keyOf(district!))
    if (!village) return { ok: true, value: above![0]!, notes: [] }
    const found = ofLevel('village', village)
    const here = above ? found.filter((one) => offices.get(one)?.value.parent === above[0]) : found
    if (here.length === 1) return { ok: true, value: here[0]!, notes: [] }
    if (here.length > 1) return several(village, here, 'tambah kolom Kecamatan, atau isi kolom ID kantor')
    if (found.length > 0)
      return {
        ok: false,
        message: `"${village}" tidak ada di ${nameOf(above![0]!)}, yang ada: ${listed(found)}`,
        repair: 'perbaiki desa atau kecamatannya, atau isi kolom ID kantor',
      }
    return unknown(village, keyOf(village))
  }

  /** Offices of one level: under a header that names it, a bare name is enough. */
  function ofLevel(level: 'district' | 'village', text: string): string[] {
    const isOf = (id: string) => offices.get(id)?.value.kind === level
    const full = byName(text).filter(isOf)
    return full.length > 0 ? full : open(bare.get(keyOf(text))).filter(isOf)
  }

  function doubtfulName(names: readonly string[]): Read<string> {
    for (const text of names) {
      const places = ofPlace(text)
      if (places.length > 0)
        return {
          ok: false,
          message: `"${text}" tidak jelas, maksud Anda ${listed(places)}?`,
          repair: 'tulis Kecamatan, Desa atau Kelurahan di depannya, atau isi kolom ID kantor',
        }
    }
    return unknown(names.join('" / "'), keyOf(names[0] ?? ''))
  }

  function postOf(text: string, beside?: string): PostOf {
    const key = postKey(text)
    const found = byPost(text)
    if (beside === undefined) {
      if (found.length === 1) return { is: 'head', office: found[0]! }
      if (found.length > 1) return { is: 'doubtful', ...doubt(several(text, found)) }
      if (!maybeHead(key)) return { is: 'other' }
      const object = key.replace(/^(?:kepala(?: pelaksana)?|direktur(?: utama)?|camat|lurah) /, '')
      const places = open(bare.get(object))
      if (places.length > 0)
        return {
          is: 'doubtful',
          message: `"${text}" tidak dikenal, maksud Anda pimpinan ${listed(places)}?`,
          repair: 'perbaiki jabatannya, atau isi kolom ID kantor',
        }
      return { is: 'doubtful', ...doubt(unknown(text, object)) }
    }
    const office = offices.get(beside)!.value
    if (found.includes(beside)) return { is: 'head', office: beside }
    if ([key, withoutRegion(key)].some((one) => headsOf(office).includes(one))) return { is: 'head', office: beside }
    // "Sekretariat Daerah" beside "Kepala Bagian Organisasi": the part is meant
    const parts = found.filter((id) => inside.get(beside)?.has(id))
    if (parts.length === 1) return { is: 'head', office: parts[0]! }
    if (found.length > 0)
      return {
        is: 'doubtful',
        message: `jabatan "${text}" milik ${listed(found)}, padahal kantornya tertulis ${nameOf(beside)}`,
        repair: 'perbaiki salah satunya',
      }
    if (!maybeHead(key)) return { is: 'other' }
    const object = headsOf(office).flatMap((head) => (key.startsWith(`${head} `) ? [key.slice(head.length + 1)] : []))
    if (
      !OF_ELSEWHERE.test(key) &&
      object.some((one) => [...forms.get(beside)!].some((form) => isLonger(one, form) || isLonger(form, one)))
    )
      return { is: 'head', office: beside }
    // whoever is called a head and isn't understood may be this one's: passing over would lose them
    return {
      is: 'doubtful',
      message: `jabatan "${text}" tidak cocok dengan ${nameOf(beside)}`,
      repair: `tulis ${office.post?.title ?? 'jabatannya'} bila memang pimpinannya`,
    }
  }

  return {
    find,
    postOf,
    nameOf,
    formerIn,
    called,
    ofPlace,
    isRegion: (text) => ['', 'pemkab', 'pemkot', 'pemda'].includes(keyOf(text)),
  }
}

/** Of another government: the region's own name is taken off before. */
const OF_ELSEWHERE = / (?:provinsi|prov|propinsi|kabupaten|kab|kota|kementerian|republik)(?: |$)/

/** Whether a post that nobody knows may be a head's. */
const maybeHead = (key: string): boolean =>
  !isUnderHead(key) && (isOfWholeOffice(key) || isMisspelt(key) || namesHead(key))

const doubt = ({ message, repair }: { message: string; repair: string }) => ({ message, repair })

/** "dinas pendidikan kebudayaan" and "dinas pendidikan": one goes on where the other ends. */
const isLonger = (long: string, short: string): boolean => short.includes(' ') && long.startsWith(`${short} `)

function index() {
  const all = new Map<string, Set<string>>()
  return {
    add: (key: string, id: string) => void all.set(key, (all.get(key) ?? new Set()).add(id)),
    get: (key: string): ReadonlySet<string> | undefined => all.get(key),
  }
}
