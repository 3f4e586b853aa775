/** Papers together: sets that are printed in one go, and packs that a kecamatan gets. */

import type { OfficeKind } from '../../directory/content/schema.ts'
import type { Directory, Office } from '../../directory/model.ts'
import { inShard, type Shard, WHOLE } from '../../directory/shard.ts'
import { districtsOf, officesByKind } from '../../directory/views/lists.ts'
import { paperTexts } from '../../i18n/paper.ts'
import type { Card, Format, SetCard } from '../cards/card.ts'
import { cardOf, type OfficePaper, officeFiles, packOffices, postersOf } from '../cards/cards.ts'
import { type FileKind, FORMAT_IDS, formatName } from '../formats.ts'
import { unmadeOf } from '../unmade.ts'

const t = paperTexts

/** Formats that are printed of everybody, and of each kind of office. */
const OF_ALL: readonly Format[] = ['a4', 'f4', 'sheet-a4', 'sheet-f4', 'konfirmasi']
const OF_KIND: readonly Format[] = ['a4', 'f4']
/** What a pack holds of each village's office; of the camat's own it holds everything but what isn't for hanging. */
const OF_VILLAGE: readonly Format[] = ['a4', 'f4']
const NOT_PACKED: readonly Format[] = ['konfirmasi', 'og']

/** A document of one paper of each of several offices. */
export interface PaperSet {
  /** "all-a4.pdf", "department-f4.pdf" */
  name: string
  /** Of every kind if unsaid. */
  of?: OfficeKind
  format: Format
  offices: Office[]
  /** Where there are too many for one document. */
  volume?: Shard
}

/** Papers in one document: more are a pile that nobody prints at once, and need gigabytes to be made. */
const MOST_PAPERS = 150

/**
 * Sets of everything, and of each kind of office that there are several of.
 * @param most papers in one document
 */
export function allSets(directory: Directory, most = MOST_PAPERS): PaperSet[] {
  return wantedSets(directory)
    .map((set) => ({
      ...set,
      offices: set.offices.filter((one) => postersOf(one).some(({ format }) => format === set.format)),
    }))
    .flatMap((set) => volumesOf(set, most))
}

/** What sets lack because it can't be made, a line each: "all-a4.pdf tanpa Kec. Contoh Kota". */
export function setGaps(directory: Directory): string[] {
  return wantedSets(directory).flatMap(({ name, format, offices }) => {
    const lacking = offices.filter((office) => unmadeOf(office).includes(format)).map(({ short }) => short)
    const rest = lacking.length - MOST_NAMED
    const more = rest > 0 ? ` dan ${rest} lainnya` : ''
    return lacking.length > 0 ? [`${name} tanpa ${lacking.slice(0, MOST_NAMED).join(', ')}${more}`] : []
  })
}

const MOST_NAMED = 8

/** The sets as they are where every paper can be made, each in one document. */
function wantedSets(directory: Directory): PaperSet[] {
  const groups = officesByKind(directory)
  const everybody = groups.flatMap(({ offices }) => offices)
  const kinds = groups.filter(({ offices }) => offices.length > 1)
  return [
    ...OF_ALL.map((format): PaperSet => ({ name: `all-${format}.pdf`, format, offices: everybody })),
    ...kinds.flatMap(({ kind, offices }) =>
      OF_KIND.map((format): PaperSet => ({ name: `${kind}-${format}.pdf`, of: kind, format, offices })),
    ),
  ]
}

/** A set in as many documents as it needs, of nearly the same size: "all-a4-1.pdf", "all-a4-2.pdf". */
function volumesOf(set: PaperSet, most: number): PaperSet[] {
  const { name, offices } = set
  const of = Math.ceil(offices.length / most)
  if (of <= 1) return offices.length > 0 ? [set] : []
  const size = Math.ceil(offices.length / of)
  return Array.from({ length: of }, (_, index) => ({
    ...{ ...set, name: name.replace('.pdf', `-${index + 1}.pdf`), volume: { part: index + 1, of } },
    offices: offices.slice(index * size, (index + 1) * size),
  }))
}

/** What a set is to be rendered from: a bookmark for each paper. */
export function setFile(
  { of, format, offices, volume }: PaperSet,
  directory: Directory,
): { card: SetCard; kind: 'pdf' } {
  const whole = t.sets.title(formatName(format, t).name, of ? t.kind[of] : t.sets.all)
  const title = volume ? t.sets.volume(whole, volume.part, volume.of) : whole
  const cards = offices.map((office) => cardOf(office, directory, format))
  return { kind: 'pdf', card: { format: 'set', lang: 'id', title, name: title, cards } }
}

/** A kecamatan's pack: one archive of everything that is hung or shared there. */
export interface Pack {
  /** "kec-contoh.zip" */
  name: string
  /** The camat's office, then those of the villages. */
  offices: [Office, ...Office[]]
}

/** The pack of every kecamatan office. */
export function allPacks(directory: Directory): Pack[] {
  return districtsOf(directory).map(({ office }) => packOf(office, directory))
}

/** The pack of a kecamatan office. */
export function packOf(office: Office, directory: Directory): Pack {
  return { name: `${office.id}.zip`, offices: packOffices(office, directory) }
}

/** Every file of a pack with its path in the archive: "kec-contoh-a4.pdf". */
export function packFiles({ offices }: Pack, directory: Directory): (OfficePaper & { path: string })[] {
  const ofCamat = FORMAT_IDS.filter((format) => !NOT_PACKED.includes(format))
  return offices.flatMap((office, index) =>
    officeFiles(office, directory, index === 0 ? ofCamat : OF_VILLAGE)
      .filter(({ kind }) => kind !== 'thumb')
      .map((file) => ({ ...file, path: `${office.id}-${file.name}` })),
  )
}

/** What a pack lacks because it can't be made, a line each: "Kec. Contoh Kota: Poster A3". */
export function packGaps({ offices }: Pack): string[] {
  return offices.flatMap((office, index) =>
    unmadeOf(office)
      .filter((format) => (index === 0 ? !NOT_PACKED.includes(format) : OF_VILLAGE.includes(format)))
      .map((format) => `${office.short}: ${formatName(format, t).name}`),
  )
}

/** A file that a build makes. */
export interface BuiltFile {
  card: Card
  kind: FileKind
  /** Where the site has it, below poster/: "dpupr/a4.pdf", "sets/all-a4.pdf"; none where only a pack holds it. */
  address?: string
}

/**
 * Everything that the site offers, or a part of it: the sets, which take longest, the files of every office, what is in
 * the packs.
 */
export function builtFiles(directory: Directory, shard = WHOLE): BuiltFile[] {
  return [
    ...inShard(allSets(directory), shard).map((set) => ({ ...setFile(set, directory), address: `sets/${set.name}` })),
    ...inShard(directory.offices, shard).flatMap((office) =>
      officeFiles(office, directory).map((file) => ({ ...file, address: `${office.id}/${file.name}` })),
    ),
    ...inShard(allPacks(directory), shard).flatMap((pack) => packFiles(pack, directory)),
  ]
}
