/** What the index of the country costs: of invented sites of all regencies, and of a tenth of them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { madeSite, NATION_TODAY, officialAreas, siteFiles, writeSite } from '../../../../tests/support/nation-sites.ts'
import { Project } from '../../../../tests/support/project.ts'
import { median, round } from '../figures.ts'

const SHARE = 10
const MEGABYTE = 1e6

/**
 * Joins the sites of all regencies and of every tenth, start-up included.
 * @returns milliseconds a regency; how time grew as a multiple of the growth in regencies (1 is linear, less is better);
 * bytes of the pages and of the search's files, as they are and as Brotli sends them
 */
export async function nationCosts(say: (text: string) => void) {
  const project = new Project()
  const sites = mkdtempSync(join(tmpdir(), 'pengaduan-bench-'))
  try {
    const official = await officialAreas()
    for (const one of official) writeSite(join(sites, one.code), siteFiles(madeSite(one)))
    const folders = official.map(({ code }) => join(sites, code))
    const few = folders.filter((_, index) => index % SHARE === 0)
    const input = folders.reduce((sum, folder) => sum + statSync(join(folder, 'data/directory.json')).size, 0)
    say(`indeks dari ${few.length} daerah`)
    const fewSeconds = await seconds(project, few)
    say(`indeks dari ${folders.length} daerah`)
    const allSeconds = await seconds(project, folders)
    return {
      ...{ regencies: folders.length, inputMegabytes: Math.round(input / MEGABYTE), seconds: round(allSeconds) },
      millisecondsEach: round((1000 * (allSeconds - fewSeconds)) / (folders.length - few.length)),
      growth: round(allSeconds / fewSeconds / (folders.length / few.length), 2),
      weights: weightsOf(join(project.folder, 'nasional')),
    }
  } finally {
    project.remove()
    rmSync(sites, { recursive: true, force: true })
  }
}

async function seconds(project: Project, folders: readonly string[]): Promise<number> {
  const started = performance.now()
  const { code, said } = await project.run(['scripts/nation.ts', '--today', NATION_TODAY, ...folders])
  if (code !== 0) throw new Error(said)
  return (performance.now() - started) / 1000
}

function weightsOf(folder: string) {
  const weigh = (paths: readonly string[]) => {
    const texts = paths.map((path) => readFileSync(join(folder, path)))
    const sizes = texts.map((text) => text.length)
    const sent = texts.map((text) => brotliCompressSync(text).length)
    return { files: paths.length, median: median(sizes), largest: Math.max(...sizes), largestSent: Math.max(...sent) }
  }
  const within = (path: string, file = '') => readdirSync(join(folder, path)).map((name) => join(path, name, file))
  const assets = (end: string) => within('aset').filter((path) => path.endsWith(end))
  return {
    ...{ home: weigh(['index.html']), script: weigh(assets('.js')), fonts: weigh(assets('.woff2')) },
    ...{ provinces: weigh(within('provinsi', 'index.html')), regencies: weigh(within('daerah', 'index.html')) },
    ...{ search: weigh(within('data/cari')), list: weigh(['data/cari/daftar.json']) },
  }
}
