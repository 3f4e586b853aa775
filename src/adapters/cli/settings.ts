/** Settings that commands share: flags first, then environment variables, then the project's own region. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Day, isDay } from '../../directory/dates.ts'
import { allMeant } from '../../directory/meant.ts'
import { parseShard, type Shard, WHOLE } from '../../directory/shard.ts'
import { isSiteAddress } from '../../directory/url.ts'
import { Explained } from '../base/explained.ts'
import { root } from '../base/root.ts'

export interface Settings {
  /** Name of a folder in src/content. */
  region: string
  /** The day to build for; default: today in western Indonesia. */
  today: Day
  /** Public https address instead of the one in region.yaml. */
  site?: string
  /** Absolute folder that the site is written to. */
  out: string
  /** The part of the site that is to be built. */
  shard: Shard
}

/** What it takes to read a region. */
export type RegionSettings = Pick<Settings, 'region' | 'today' | 'site'>

/** The folder that is named, or else this one: the site's is the site's alone. */
export const folderFor = ({ out }: Pick<Settings, 'out'>, name: string): string =>
  out === resolve(root, 'dist') ? resolve(root, name) : out

/** Folder for papers and pictures that are asked for. */
export const paperFolder = (settings: Pick<Settings, 'out'>): string => folderFor(settings, 'poster')

/** What each setting is, as it was given on the command line or in the environment. */
const READ: { [Name in keyof Settings]: (given: string | undefined) => Settings[Name] } = {
  region: readRegionName,
  today: (given) => {
    const today = given || currentDay()
    if (!isDay(today)) throw new Explained(`Tanggal "${today}" salah. Tulis TTTT-BB-HH, misalnya 2027-03-01`)
    return today
  },
  site: (given) => {
    if (given) checkSite(given)
    return given || undefined
  },
  out: (given) => resolve(root, given || 'dist'),
  shard: (given) => {
    const shard = given ? parseShard(given) : WHOLE
    if (shard) return shard
    throw new Explained(
      `Bagian "${given}" salah. Tulis i/n, misalnya --shard 2/5. Di Kubernetes isi juga SHARD_TOTAL, jumlah bagiannya`,
    )
  },
}

/**
 * Settings out of flags, else out of environment variables (REGION, TODAY, SITE, OUT, SHARD).
 * @param flags as they were read
 * @throws Explained in Indonesian
 */
export function settingsOf<Name extends keyof Settings>(
  names: readonly Name[],
  flags: Readonly<Record<string, unknown>>,
): Pick<Settings, Name> {
  const given = (name: Name) => (flags[name] as string | undefined) ?? process.env[name.toUpperCase()]
  return Object.fromEntries(
    names.map((name) => [name, (READ[name] as (given?: string) => unknown)(given(name))]),
  ) as Pick<Settings, Name>
}

/** All of them out of environment variables alone, as the site's own build reads them. */
export const environmentSettings = (): Settings => settingsOf(['region', 'today', 'site', 'out', 'shard'], {})

/** @throws Explained where there is no such region, with what may be meant */
function readRegionName(given: string | undefined): string {
  const regions = knownRegions()
  const name = given || ownRegion()
  if (!name) throw new Explained(`Wilayah belum dipilih: tambahkan --region NAMA. Yang ada: ${regions.join(', ')}`)
  const { ids, refusals } = allMeant(
    [name],
    regions.map((id) => ({ id })),
    'Wilayah',
  )
  if (ids.length !== 1) throw new Explained(refusals[0] ?? `Sebut satu wilayah saja, bukan "${name}".`)
  return ids[0]!
}

/** The region of this project, where a command names none: `config.region` in package.json. */
function ownRegion(): string | undefined {
  const file = join(root, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).config?.region : undefined
}

/** Folders in src/content that are a region; one that is being written has a dot in its name. */
function knownRegions(): string[] {
  return readdirSync(join(root, 'src/content')).filter(
    (name) => /^[a-z0-9-]+$/.test(name) && existsSync(join(root, 'src/content', name, 'region.yaml')),
  )
}

/** @throws Explained where it is no public address */
export function checkSite(site: string): void {
  if (!isSiteAddress(site))
    throw new Explained(`Alamat situs "${site}" salah. Tulis lengkap, misalnya https://pengaduan.namakabupaten.go.id`)
}

/** Western Indonesia is seven hours before UTC, all year. */
const WIB = 7 * 60 * 60 * 1000

/** Today in western Indonesia. */
export const currentDay = (): Day => new Date(Date.now() + WIB).toISOString().slice(0, 10)
