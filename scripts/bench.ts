/** npm run bench: build times, CPU per poster and page weights, measured in one run, as JSON. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { requireDirectory } from '../src/adapters/content.ts'
import { renderCard } from '../src/adapters/render.ts'
import { root } from '../src/adapters/root.ts'
import { run } from '../src/adapters/run.ts'
import { readSettings, type Settings } from '../src/adapters/settings.ts'
import { allPosterFiles, type PosterFile } from '../src/posters/cards.ts'

const FOLDER = join(root, '.cache/bench')
const REPEATS = 24

run(async () => {
  const { settings } = readSettings(process.argv.slice(2), {})
  rmSync(FOLDER, { recursive: true, force: true })
  const cold = buildSeconds(settings)
  const warm = buildSeconds(settings)
  const files = allPosterFiles(requireDirectory(settings))
  const posters = await posterCpu(files)
  const figures = {
    machine: { node: process.version, cores: availableParallelism() },
    region: settings.region,
    build: { files: files.length, coldSeconds: cold, warmSeconds: warm, coldToWarm: round(cold / warm) },
    posters,
    pages: pageWeights(join(FOLDER, 'site')),
  }
  console.log(JSON.stringify(figures, null, 2))
  rmSync(FOLDER, { recursive: true, force: true })
  return 0
})

/** Wall seconds of a whole build, start-up included, with a poster cache of its own. */
function buildSeconds({ region, today, site }: Settings): number {
  const started = performance.now()
  const flags = ['--region', region, '--today', today, '--out', join(FOLDER, 'site'), ...(site ? ['--site', site] : [])]
  const env = { ...process.env, POSTER_CACHE: join(FOLDER, 'posters') }
  execFileSync(process.execPath, ['scripts/build.ts', ...flags], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  return round((performance.now() - started) / 1000)
}

/** CPU milliseconds (user and system, all threads) of a file: the first of its kind, and the median of the following. */
async function posterCpu(files: PosterFile[]) {
  const figures: Record<string, { coldMs: number; warmMs: number; kilobytes: number }> = {}
  for (const kind of new Set(files.map(({ card, kind }) => `${card.format}.${kind}`))) {
    const some = files.filter((file) => `${file.card.format}.${file.kind}` === kind).slice(0, REPEATS)
    const runs: { ms: number; bytes: number }[] = []
    for (const { card, kind } of some) {
      const before = process.cpuUsage()
      const bytes = (await renderCard(card, kind)).length
      const { user, system } = process.cpuUsage(before)
      runs.push({ ms: (user + system) / 1000, bytes })
    }
    const [first, ...rest] = runs
    figures[kind] = {
      coldMs: round(first?.ms ?? 0),
      warmMs: round(median(rest.map(({ ms }) => ms))),
      kilobytes: round(median(runs.map(({ bytes }) => bytes)) / 1024),
    }
  }
  return figures
}

/** Brotli bytes of a page with its styles inside; fonts and scripts come after it and block nothing. */
function pageWeights(site: string) {
  const weigh = (path: string) => brotliCompressSync(readFileSync(join(site, path))).length
  const offices = readdirSync(join(site, 'k'))
    .map((id) => weigh(`k/${id}/index.html`))
    .sort((a, b) => a - b)
  const assets = readdirSync(join(site, '_astro')).map((name) => [name, weigh(`_astro/${name}`)])
  return {
    home: weigh('index.html'),
    officeMedian: median(offices),
    officeLargest: offices.at(-1),
    problems: weigh('masalah/index.html'),
    status: weigh('status/index.html'),
    searchRows: weigh('data/search.json'),
    assets: Object.fromEntries(assets),
  }
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
