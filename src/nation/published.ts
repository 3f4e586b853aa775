/** The data that a site has published, of any minor version; what hasn't the fields that are used here is refused with what to do. */
import type { z } from 'zod'
import { isDay } from '../directory/dates.ts'
import { isSiteAddress } from '../directory/url.ts'
import { DATA_VERSION } from '../exports/schema.ts'
import { NATION as w } from '../i18n/nation.ts'
import { type ReadChanges, type ReadDirectory, readChanges, readDirectory } from './read-schema.ts'

/** Why a site isn't joined, and what to do, in Indonesian. */
export interface SiteRefusal {
  message: string
  repair: string
}

export interface PublishedSite {
  directory: ReadDirectory
  changes: ReadChanges
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
  const directory = parsed(texts.directory, readDirectory, 'data/directory.json')
  if ('message' in directory) return directory
  const changes = parsed(texts.changes, readChanges, 'data/changes.json')
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
  const [major, minor] = versionOf(version)
  const isNewer = major > OWN_MAJOR || (major === OWN_MAJOR && minor > OWN_MINOR)
  const repair = isNewer ? w.updateHere : w.updateThere
  if (major !== OWN_MAJOR) return { message: w.otherVersion(file, version, DATA_VERSION), repair }
  const { data, error } = schema.safeParse(json)
  if (error) {
    const field = w.wrongField(file, error.issues[0]?.path.map(String).join('.') ?? '')
    if (version === DATA_VERSION) return { message: field, repair: w.buildAgain }
    return { message: w.otherField(field, version, DATA_VERSION), repair }
  }
  return { value: data }
}

function versionOf(version: string): [major: number, minor: number] {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return [major, minor]
}
const [OWN_MAJOR, OWN_MINOR] = versionOf(DATA_VERSION)

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
