/** All files of a region, read and checked one by one; nothing is thrown away in silence. */

import type { z } from 'zod'
import type { Area } from './area.ts'
import { parseAreaList } from './area-list.ts'
import { type Emblem, isFault, readEmblem } from './emblem.ts'
import { NATIONAL, withNationalChannels, withNationalSynonyms, withNationalTopics } from './national.ts'
import { type Problem, problemOf } from './problems.ts'
import { type ContentFile, type Parsed, readYaml, type YamlReader } from './read.ts'
import {
  type ChannelsFile,
  channelsSchema,
  type EditionsFile,
  EMBLEM_FILES,
  editionsSchema,
  LEDGER_FILE,
  OFFICE_ID,
  type OfficeFile,
  officeRecordSchema,
  PHOTO_FILE,
  RESERVED_ID,
  type RegionFile,
  type RequiredFile,
  regionSchema,
  requiredSchema,
  type SynonymsFile,
  synonymsSchema,
  type TopicsFile,
  topicsSchema,
} from './schema.ts'
import { otherVillages } from './villages.ts'

/** What the files of all regions and the region's own say together, and each file by itself, the region's last. */
export interface Layered<T> {
  value: T
  layers: Parsed<T>[]
}

/** The content of a region as it stands in its files. */
export interface Content {
  region: Parsed<RegionFile>
  /** Absent where areas.csv can't be used: then nothing can be said of codes. */
  areas?: Area[]
  channels: Layered<ChannelsFile>
  topics: Layered<TopicsFile>
  /** How citizens' words are understood. */
  synonyms: SynonymsFile
  required: Parsed<RequiredFile>
  editions: Parsed<EditionsFile>
  /** By office id; every village has one, if only to say that nothing is recorded yet. */
  offices: Map<string, Parsed<OfficeFile>>
  /** Ids of all office files, also of those that can't be used: a reference to them isn't a mistake of its own. */
  officeIds: Set<string>
  /** Photos in base64, by path: "photos/contoh-sampelan.jpg". */
  photos: Map<string, string>
  /** Absent where the region has none, or one that can't be used. */
  emblem?: Emblem
}

const REGION_FILES = ['region.yaml', 'areas.csv', 'channels.yaml', 'topics.yaml', 'required.yaml', LEDGER_FILE]
const OPTIONAL_FILES = ['synonyms.yaml']
const NATIONAL_FILES = ['channels.yaml', 'topics.yaml', 'synonyms.yaml'].map((name) => NATIONAL + name)
const EMBLEMS: readonly string[] = EMBLEM_FILES
const OFFICE_FILE = /^offices\/([^/]+)\.yaml$/

/** What an office's file is called, as an id though it may be none: "dlh" of "offices/dlh.yaml". */
export const officeIdIn = (path: string): string | undefined => OFFICE_FILE.exec(path)?.[1]

/** The same, only where an office may be called so. */
export function properIdIn(path: string): string | undefined {
  const id = officeIdIn(path)
  return id !== undefined && OFFICE_ID.test(id) ? id : undefined
}

const PHOTOS = 'photos/'

/**
 * Reads a region's files. `content` is absent only when a file that everything hangs on can't be used; `problems`
 * holds every problem of every file.
 * @param read a reader that remembers what it has read, where the same files are read again and again
 */
export function readContent(
  files: readonly ContentFile[],
  read: YamlReader = readYaml,
): { content?: Content; problems: Problem[] } {
  const problems: Problem[] = []
  const one = <S extends z.ZodType>(path: string, schema: S, { optional = false } = {}) => {
    const file = files.find((candidate) => candidate.path === path)
    if (!file && optional) return undefined
    if (!file) {
      problems.push(
        problemOf({
          rule: 'missing-file',
          file: path,
          message: 'berkas ini tidak ada',
          repair: 'buat berkas ini, atau kembalikan dari salinan terakhir',
        }),
      )
      return undefined
    }
    const result = read(file, schema)
    for (const problem of result.problems) problems.push(problem)
    return result.parsed
  }
  const region = one('region.yaml', regionSchema)
  const channels = one('channels.yaml', channelsSchema)
  const topics = one('topics.yaml', topicsSchema)
  const required = one('required.yaml', requiredSchema)
  const editions = one(LEDGER_FILE, editionsSchema)
  const national = {
    channels: one(`${NATIONAL}channels.yaml`, channelsSchema, { optional: true }),
    topics: one(`${NATIONAL}topics.yaml`, topicsSchema, { optional: true }),
  }
  const [own, shared] = ['', NATIONAL].map((folder) =>
    one(`${folder}synonyms.yaml`, synonymsSchema, { optional: true }),
  )
  const known = [...REGION_FILES, ...OPTIONAL_FILES, ...NATIONAL_FILES, ...EMBLEMS]
  const ofRegion = files.filter(({ path }) => !path.startsWith('offices/') && !path.startsWith(PHOTOS))
  for (const { path } of ofRegion.filter(({ path }) => !known.includes(path))) {
    problems.push(
      problemOf({
        rule: 'file-name',
        file: path,
        message: 'berkas ini tidak dikenal, jadi tidak dibaca',
        repair: `kantor ditaruh di offices/; berkas wilayah: ${[...REGION_FILES, ...OPTIONAL_FILES].join(', ')}. Catatan: awali namanya dengan "_"`,
      }),
    )
  }
  const areas = parseAreaList(files, problems)
  const photos = readPhotos(files, problems)
  const emblem = region && emblemOf(region, files, problems)
  const { offices, officeIds } = readOffices(files, problems, read)
  if (!region || !channels || !topics || !required || !editions) return { problems }
  for (const [id, office] of otherVillages(areas ?? [], offices, officeIds, region.value.terms)) {
    offices.set(id, office)
    officeIds.add(id)
  }
  return {
    content: {
      ...{ region, areas, required, editions, offices, officeIds, photos },
      ...(emblem && { emblem }),
      channels: layered(channels, sharedChannels(national.channels, region.value), withNationalChannels),
      topics: layered(topics, national.topics, (own, shared) => withNationalTopics(own, shared, region.value)),
      synonyms: withNationalSynonyms(own?.value, shared?.value),
    },
    problems,
  }
}

/** An invented region has nothing that can be dialled. */
const sharedChannels = (shared: Parsed<ChannelsFile> | undefined, { sample }: RegionFile) =>
  sample ? undefined : shared

function layered<T>(own: Parsed<T>, shared: Parsed<T> | undefined, join: (own: T, shared: T) => T): Layered<T> {
  return shared ? { value: join(own.value, shared.value), layers: [shared, own] } : { value: own.value, layers: [own] }
}

/** The emblem that the region names; a problem where it can't be used, and where a file lies there that it doesn't name. */
function emblemOf(
  { value, file, line }: Parsed<RegionFile>,
  files: readonly ContentFile[],
  problems: Problem[],
): Emblem | undefined {
  for (const { path } of files.filter(({ path }) => EMBLEMS.includes(path) && path !== value.emblem))
    problems.push(
      problemOf({
        rule: 'unused-emblem',
        file: path,
        message: 'lambang ini tidak dipakai',
        repair: `tulis emblem: ${path} di region.yaml, atau hapus berkasnya`,
      }),
    )
  if (!value.emblem) return undefined
  const found = files.find(({ path }) => path === value.emblem)
  const read = found
    ? readEmblem(found.path, found.text)
    : {
        message: `berkas "${value.emblem}" tidak ada`,
        repair: 'taruh berkasnya di samping region.yaml, atau hapus emblem',
      }
  if (!isFault(read)) return read
  problems.push(problemOf({ rule: 'emblem', file, line: line(['emblem']), field: 'emblem', ...read }))
  return undefined
}

function readPhotos(files: readonly ContentFile[], problems: Problem[]): Content['photos'] {
  const photos: Content['photos'] = new Map()
  for (const { path, text } of files.filter(({ path }) => path.startsWith(PHOTOS))) {
    if (PHOTO_FILE.test(path)) {
      photos.set(path, text)
      continue
    }
    problems.push(
      problemOf({
        rule: 'file-name',
        file: path,
        message: 'berkas foto ini tidak dikenal, jadi tidak dibaca',
        repair: 'pakai JPEG atau PNG; namanya huruf kecil, angka atau tanda hubung, lalu ".jpg" atau ".png"',
      }),
    )
  }
  return photos
}

function readOffices(
  files: readonly ContentFile[],
  problems: Problem[],
  read: YamlReader,
): Pick<Content, 'offices' | 'officeIds'> {
  const offices: Content['offices'] = new Map()
  const officeIds = new Set<string>()
  for (const file of files.filter(({ path }) => path.startsWith('offices/'))) {
    const id = officeIdIn(file.path)
    if (!id || !OFFICE_ID.test(id)) {
      problems.push(
        problemOf({
          rule: 'file-name',
          file: file.path,
          message: 'nama berkas bukan id kantor yang sah',
          repair: 'pakai 2–32 huruf kecil, angka atau tanda hubung, lalu ".yaml", misalnya kec-jati.yaml',
        }),
      )
      continue
    }
    if (RESERVED_ID.test(id)) {
      problems.push(
        problemOf({
          rule: 'file-name',
          file: file.path,
          message: `nama "${id}" sudah dipakai berkas lain di situs, atau tidak boleh ada di Windows`,
          repair: `beri nama lain, misalnya dengan jenis kantornya di depan: dinas-${id}.yaml`,
        }),
      )
      continue
    }
    officeIds.add(id)
    const { parsed, problems: found } = read(file, officeRecordSchema)
    for (const problem of found) problems.push(problem)
    if (parsed) offices.set(id, parsed)
  }
  return { offices, officeIds }
}

/** Offices that have a file of their own; of the other villages nothing is recorded. */
export function recordedOffices({ offices }: Pick<Content, 'offices'>): [id: string, office: OfficeFile][] {
  return [...offices].flatMap(([id, { file, value }]) => (file.startsWith('offices/') ? [[id, value]] : []))
}
