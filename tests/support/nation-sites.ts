/** Published data of invented regencies under the official codes and names of areas; their numbers can't be dialled. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readAllAreas, readRegencies } from '../../src/adapters/region/areas.ts'
import { requireDirectory } from '../../src/adapters/region/content.ts'
import { villageId } from '../../src/directory/content/villages.ts'
import { addDays } from '../../src/directory/dates.ts'
import { type RegencyAreas, slugOf, tidyName } from '../../src/directory/new-region/regency.ts'
import { changesJson, directoryJson } from '../../src/exports/json.ts'
import type { ChangesData, DirectoryData, OfficeData } from '../../src/exports/schema.ts'
import { joinNation, type Nation } from '../../src/nation/nation.ts'
import { readPublished } from '../../src/nation/published.ts'
import { regencyFacts } from '../../src/nation/regency-facts.ts'

export const NATION_TODAY = '2026-11-23'
/** Of the sample's offices so many are each regency's. */
const DEPARTMENTS = 12
const OTHERS = ['district', 'village']

export interface MadeSite {
  directory: DirectoryData
  changes: ChangesData
}

let pattern: MadeSite | undefined

/** What the sample region publishes. */
export function samplePattern(): MadeSite {
  if (!pattern) {
    const sample = requireDirectory({ region: 'contoh', today: NATION_TODAY })
    const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
    pattern = { directory: plain(directoryJson(sample)), changes: plain(changesJson(sample)) }
  }
  return pattern
}

/** All regencies with their areas. */
export const officialAreas = async (): Promise<RegencyAreas[]> => readAllAreas(await readRegencies())

/** A regency's site: departments of the sample region, its own kecamatan and villages. */
export function madeSite(regency: RegencyAreas, today = NATION_TODAY): MadeSite {
  const { directory, changes } = samplePattern()
  const id = slugOf(regency.name)
  const address = `https://pengaduan-${id}.contoh.invalid`
  const number = Number(regency.code.replace('.', ''))
  const departments = directory.offices
    .filter(({ kind, ended }) => !ended && !OTHERS.includes(kind))
    .slice(0, DEPARTMENTS)
    .map((office) => ({ ...office, parent: undefined }))
  const [camat, village] = OTHERS.map((kind) => directory.offices.find((one) => one.kind === kind && !one.ended)!)
  const inArea = (
    model: OfficeData,
    area: NonNullable<OfficeData['area']>,
    office: string,
    at: number,
  ): OfficeData => ({
    ...{ ...model, id: office, area, name: `Kantor ${area.name}`, formerNames: [], parent: undefined, remarks: [] },
    ...{ short: `${area.level === 'kecamatan' ? 'Kecamatan' : 'Desa'} ${area.name}`, page: `${address}/k/${office}/` },
    // every third has a contact, of an age of its own
    contacts: at % 3 === 0 ? contactsOf(departments, addDays(today, -((at * 7 + number) % 240))) : [],
  })
  const areas = [
    ...regency.districts.map(({ code, name }, at) =>
      inArea(camat!, { code, name: tidyName(name), level: 'kecamatan' }, `kec-${code.replaceAll('.', '')}`, at),
    ),
    ...regency.villages.map(({ code, name }, at) => {
      const level = code.charAt(9) === '1' ? 'kelurahan' : 'desa'
      return inArea(village!, { code, name: tidyName(name), level }, villageId(code), at)
    }),
  ]
  return {
    directory: {
      ...directory,
      generated: today,
      region: {
        ...{ ...directory.region, id, name: regency.name, province: regency.province, code: regency.code },
        site: { address, confirmed: true },
      },
      offices: [...departments, ...areas],
    },
    changes: {
      ...{ ...changes, region: id, generated: today },
      changes: changes.changes.filter(({ office }) => departments.some((one) => one.id === office)),
    },
  }
}

function contactsOf(offices: readonly OfficeData[], confirmedOn: string): OfficeData['contacts'] {
  const [contact] = offices.flatMap(({ contacts }) => contacts.filter(({ type }) => type === 'phone'))
  return contact ? [{ ...contact, state: 'confirmed', confirmedOn, dueOn: addDays(confirmedOn, 90) }] : []
}

/** The index of the whole country, of sites that are read as they are published. */
export async function wholeNation(): Promise<Nation> {
  const official = await officialAreas()
  const given = official.map((regency) => {
    const made = madeSite(regency)
    const texts = { directory: JSON.stringify(made.directory), changes: JSON.stringify(made.changes) }
    const { region, generated } = made.directory
    const site = readPublished(texts, { region: region.id, today: generated, site: region.site.address })
    return { folder: region.id, read: 'message' in site ? site : regencyFacts(site, NATION_TODAY) }
  })
  return joinNation(given, official, NATION_TODAY)
}

/** The files of a site's data, and the list that names them. */
export function siteFiles(
  { directory, changes }: MadeSite,
  more: Record<string, unknown> = {},
): Record<string, string> {
  const texts = { 'data/changes.json': JSON.stringify(changes), 'data/directory.json': JSON.stringify(directory) }
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const manifest = {
    ...{ version: '1', region: directory.region.id, today: directory.generated, site: directory.region.site.address },
    ...{ languages: ['id'], content: 'rekaan', ...more },
    files: Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, hash(text)])),
  }
  return { ...texts, 'manifest.json': JSON.stringify(manifest) }
}

/** Writes a site's data into a folder. */
export function writeSite(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
