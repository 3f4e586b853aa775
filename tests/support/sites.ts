/** The sites that tests look at: built once before the tests of the projects `scan` and `browser`. */
import { execFile } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'

export interface Site {
  name: string
  region: string
  /** Folder that the site is built into. */
  folder: string
  /** Public address, without a slash at its end. */
  address: string
  /** Path of the address: "/" or "/pengaduan/". */
  base: string
}

/** Day that every site is built for, so that dated rules give the same result for ever. */
export const TODAY = '2026-11-23'

export const blora = site('blora', 'blora')
export const contoh = site('contoh', 'contoh')
/** The sample region once more, under a path. */
export const underPath = site('contoh-pengaduan', 'contoh', 'https://contoh-alamat.go.id/pengaduan')
export const SITES = [blora, contoh, underPath]

function site(name: string, region: string, given?: string): Site {
  const settings = parse(readFileSync(`src/content/${region}/region.yaml`, 'utf8')) as { site: { address: string } }
  const address = given ?? settings.site.address
  const base = `${new URL(address).pathname.replace(/\/$/, '')}/`
  return { name, region, folder: join(process.cwd(), '.cache/test', name), address, base }
}

/** Arguments of the build of a site. */
export function buildArguments({ region, folder, address }: Site): string[] {
  return ['scripts/build.ts', '--region', region, '--out', folder, '--site', address, '--today', TODAY]
}

/** What the test runner and the settings of a build put into the environment. */
const NOT_PLAIN =
  /^(VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|REGION|TODAY|SITE|OUT|SHARD|SHARD_TOTAL|CI_NODE_.*|JOB_COMPLETION_INDEX)$/

/** The environment of somebody at a terminal. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_PLAIN.test(name)))
}

async function build(one: Site, environment: NodeJS.ProcessEnv = {}): Promise<void> {
  const options = { env: { ...plainEnvironment(), ...environment }, maxBuffer: 1e8 }
  await promisify(execFile)(process.execPath, buildArguments(one), options).catch((error) => {
    throw new Error(`${one.name} tidak bisa dibangun:\n${error.stdout}${error.stderr}`)
  })
}

/** Papers of the site under a path: of a cache of their own, since most aren't what their names say. */
const LENT = join(process.cwd(), '.cache/test/kertas')

/**
 * Puts the papers of the sample region's site in the place of those of the site under a path, from which they differ in
 * their addresses alone; the A4 pictures, which are scanned, it draws itself.
 */
async function lendPapers(): Promise<void> {
  const { cacheKey, rendererFingerprint } = await import('../../src/adapters/pool/cache-key.ts')
  const { CACHE_FOLDER, readEntry, writeEntry } = await import('../../src/adapters/pool/cache-store.ts')
  const { settlePapers } = await import('../../src/adapters/pool/papers.ts')
  const { requireDirectory } = await import('../../src/adapters/region/content.ts')
  const { builtFiles } = await import('../../src/posters/sets/sets.ts')
  const [own, other] = await Promise.all(
    [contoh, underPath].map(async ({ region, address: site }) => {
      const { directory } = await settlePapers(requireDirectory({ region, today: TODAY, site }))
      return builtFiles(directory).map(({ card, kind }) => ({ card, kind }))
    }),
  )
  const fingerprint = rendererFingerprint()
  rmSync(LENT, { recursive: true, force: true })
  for (const [index, file] of own!.entries()) {
    if (file.card.format === 'a4' && file.kind === 'png') continue
    const bytes = await readEntry(cacheKey(fingerprint, file), CACHE_FOLDER)
    if (bytes) await writeEntry(cacheKey(fingerprint, other![index]!), bytes, LENT)
  }
}

/** Builds regions beside each other: a build's pages keep one processor busy. */
async function buildSites(): Promise<void> {
  const ofContoh = async () => {
    await build(contoh)
    await lendPapers()
    await build(underPath, { POSTER_CACHE: LENT })
  }
  await Promise.all([build(blora), ofContoh()])
}

/** All projects ask for the sites; `TEST_SITES=keep` takes those of the last run. */
const shared = globalThis as { builtSites?: Promise<void> }

export default async function setup(): Promise<void> {
  if (process.env.TEST_SITES === 'keep') return
  shared.builtSites ??= buildSites()
  await shared.builtSites
}
