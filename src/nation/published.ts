/** The data that a site has published, read by its own schema; what isn't that is refused with what to do. */
import type { z } from 'zod'
import { isDay } from '../directory/dates.ts'
import { isSiteAddress } from '../directory/url.ts'
import {
  type ChangesData,
  changesSchema,
  DATA_VERSION,
  type DirectoryData,
  directorySchema,
} from '../exports/schema.ts'
import { NATION as w } from '../i18n/nation.ts'

/** Why a site isn't joined, and what to do, in Indonesian. */
export interface SiteRefusal {
  message: string
  repair: string
}

export interface PublishedSite {
  directory: DirectoryData
  changes: ChangesData
}

/** What the site's list of files says of it. */
export interface StatedSite {
  region: string
  today: string
  /** Public address. */
  site: string
}

/** Reads the texts of data/directory.json and data/changes.json. */
export function readPublished(
  texts: { directory: string; changes: string },
  stated: StatedSite,
): PublishedSite | SiteRefusal {
  const directory = parsed(texts.directory, directorySchema, 'data/directory.json')
  if ('message' in directory) return directory
  const changes = parsed(texts.changes, changesSchema, 'data/changes.json')
  if ('message' in changes) return changes
  const site = { directory: directory.value, changes: changes.value }
  return mixed(site, stated) ?? site
}

function parsed<S extends z.ZodType>(text: string, schema: S, file: string): { value: z.output<S> } | SiteRefusal {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { message: w.brokenJson(file), repair: w.copyAgain }
  }
  const version = json && typeof json === 'object' && 'version' in json ? json.version : undefined
  if (typeof version !== 'string' || !/^\d{1,3}\.\d{1,3}$/.test(version))
    return { message: w.foreign(file), repair: w.chooseSite }
  if (version !== DATA_VERSION)
    return {
      message: w.otherVersion(file, version, DATA_VERSION),
      repair: isNewer(version) ? w.updateHere : w.updateThere,
    }
  const { data, error } = schema.safeParse(json)
  if (error)
    return { message: w.wrongField(file, error.issues[0]?.path.map(String).join('.') ?? ''), repair: w.buildAgain }
  return { value: data }
}

function isNewer(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [ownMajor = 0, ownMinor = 0] = DATA_VERSION.split('.').map(Number)
  return major > ownMajor || (major === ownMajor && minor > ownMinor)
}

/** Files of different sites or days, and addresses that no site may have. */
function mixed({ directory, changes }: PublishedSite, stated: StatedSite): SiteRefusal | undefined {
  const { region, generated } = directory
  if (!isSiteAddress(region.site.address)) return { message: w.badAddress, repair: w.mendAddress }
  const isOne =
    region.id === stated.region &&
    region.id === changes.region &&
    generated === stated.today &&
    generated === changes.generated &&
    region.site.address === stated.site &&
    isDay(generated)
  return isOne ? undefined : { message: w.mixed, repair: w.copyAgain }
}
