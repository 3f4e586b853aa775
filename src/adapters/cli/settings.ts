/** What a command was asked to do: flags first, then environment variables, then the project's own region. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Day, isDay } from '../../directory/dates.ts'
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

const OPTIONS = {
  region: { type: 'string' },
  today: { type: 'string' },
  site: { type: 'string' },
  out: { type: 'string' },
} as const

type Flags = NonNullable<Parameters<typeof parseArgs>[0]>['options']
type Values<F extends NonNullable<Flags>> = ReturnType<typeof parseArgs<{ options: F }>>['values']

/**
 * @param args arguments after the script's name
 * @param extra further flags of this command
 * @param takesFiles whether names of files may stand beside the flags; they are `given`
 * @throws Explained in Indonesian
 */
export function readSettings<F extends NonNullable<Flags>>(
  args: string[],
  extra: F,
  { takesFiles = false } = {},
): { settings: Settings; flags: Values<F>; given: string[] } {
  const { flags, given } = readFlags(args, { ...extra, ...OPTIONS }, { takesFiles })
  return { settings: environmentSettings(flags), flags: flags as never, given }
}

/**
 * The flags of a command that needs no region.
 * @throws Explained in Indonesian
 */
export function readFlags<F extends NonNullable<Flags>>(
  args: string[],
  options: F,
  { takesFiles = false } = {},
): { flags: Values<F>; given: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: takesFiles })
    return { flags: values, given: positionals }
  } catch {
    const known = Object.keys(options).map((name) => `--${name}`)
    throw new Explained(`Pilihan tidak dikenal atau kurang isinya: ${args.join(' ')}\nYang ada: ${known.join(' ')}`)
  }
}

/** Folder for papers and pictures that are asked for: "poster", where no other is named; the site's isn't theirs. */
export const paperFolder = ({ out }: Pick<Settings, 'out'>): string =>
  out === resolve(root, 'dist') ? resolve(root, 'poster') : out

/** The same from environment variables alone (REGION, TODAY, SITE, OUT, SHARD), as the site's own build reads them. */
export function environmentSettings(values: Record<string, unknown> = {}): Settings {
  const pick = (name: string) => (values[name] as string | undefined) ?? process.env[name.toUpperCase()]
  const region = pick('region') || ownRegion()
  const regions = knownRegions()
  if (!region) throw new Explained(`Wilayah belum dipilih: tambahkan --region NAMA. Yang ada: ${regions.join(', ')}`)
  if (!regions.includes(region)) throw new Explained(`Wilayah "${region}" tidak ada. Yang ada: ${regions.join(', ')}`)
  const today = pick('today') || jakartaDay(new Date())
  if (!isDay(today)) throw new Explained(`Tanggal "${today}" salah. Tulis TTTT-BB-HH, misalnya 2027-03-01`)
  const site = pick('site') || undefined
  if (site) checkSite(site)
  const given = pick('shard')
  const shard = given ? parseShard(given) : WHOLE
  if (!shard)
    throw new Explained(
      `Bagian "${given}" salah. Tulis i/n, misalnya --shard 2/5. Di Kubernetes isi juga SHARD_TOTAL, jumlah bagiannya`,
    )
  return { region, today, site, out: resolve(root, pick('out') || 'dist'), shard }
}

/** The region of this project, where a command names none: `config.region` in package.json. */
function ownRegion(): string | undefined {
  const file = join(root, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).config?.region : undefined
}

/** Folders in src/content that are a region; one that is being written has a dot in its name. */
export function knownRegions(): string[] {
  return readdirSync(join(root, 'src/content')).filter(
    (name) => /^[a-z0-9-]+$/.test(name) && existsSync(join(root, 'src/content', name, 'region.yaml')),
  )
}

/** @throws Explained where it is no public address */
export function checkSite(site: string): void {
  if (!isSiteAddress(site))
    throw new Explained(`Alamat situs "${site}" salah. Tulis lengkap, misalnya https://pengaduan.namakabupaten.go.id`)
}

function jakartaDay(now: Date): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(now)
}
