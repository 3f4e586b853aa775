/** What the head of an office is called. */
import { plain } from '../../directory/content/plain.ts'
import type { OfficeFile, RegionFile } from '../../directory/content/schema.ts'

type Terms = RegionFile['terms']

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
/** Offices of which there is one, so that the post alone is enough: "Inspektur". */
const SINGLE: readonly OfficeFile['kind'][] = ['regional-head', 'secretariat', 'inspectorate']

/** What stands in front of the name of a kecamatan or a village. */
export function levelWords({ kind, post }: OfficeFile, terms: Terms): string[] {
  if (kind === 'district') return ['kecamatan', plain(terms.district)]
  return post?.title === 'Lurah' ? ['kelurahan'] : ['desa', plain(terms.village)]
}

/**
 * What the head of an office is called where the office stands beside it.
 * @param keyOf a post as it is compared
 */
export function headsOf({ kind, post }: OfficeFile, terms: Terms, keyOf: (post: string) => string): string[] {
  const title = post ? [keyOf(post.title)] : []
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

/** Where an office is, as far as its head is called by it: keys of the place and of the one that it is in. */
interface Whereabouts {
  place: string | undefined
  above: string | undefined
}

/**
 * Every post that says by itself that it is the head's of this office.
 * @param heads what its head is called beside it
 * @param names all that it is called
 */
export function postsOf(
  office: OfficeFile,
  { heads, names, terms }: { heads: readonly string[]; names: ReadonlySet<string>; terms: Terms },
  { place, above }: Whereabouts,
): Set<string> {
  const found = new Set(heads.flatMap((head) => [...names].map((name) => `${head} ${name}`)))
  if (SINGLE.includes(office.kind)) for (const head of heads) if (!GENERIC.includes(head)) found.add(head)
  if (!place || (office.kind !== 'district' && office.kind !== 'village')) return found
  for (const head of heads) {
    found.add(`${head} ${place}`)
    for (const word of levelWords(office, terms)) found.add(`${head} ${word} ${place}`)
    if (office.kind === 'village' && above)
      for (const word of ['kecamatan ', `${plain(terms.district)} `, '']) found.add(`${head} ${place} ${word}${above}`)
  }
  return found
}
