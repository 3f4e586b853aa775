/**
 * npm run bench: what the project costs, measured in one run, as JSON.
 *
 * - build: wall seconds of a first build and of one without changes.
 * - formats: CPU of a file of each format.
 * - posters: 352 posters as this project makes them beside a plain loop and a browser (bench/posters.ts tells each
 *   figure), memory, and runs without changes and with one.
 * - pages: compressed bytes, and what Lighthouse says of a home, an office's, a camat's and a search page.
 * - redaksi, only where it is asked for: the editor's list, preview and save (bench/redaksi.ts).
 * - nation, only where it is asked for: the index of all 514 regencies, its time and weights (bench/nation/costs.ts).
 * - scale, only where it is asked for: builds of 350, 3,500 and 10,150 offices (bench/scale.ts), about half an hour.
 *
 * `-- --only posters` (build, formats, pages, redaksi, nation, scale) leaves the rest out, `-- --posters 24` compares with fewer posters.
 */
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Explained } from '../../src/adapters/base/explained.ts'
import { root } from '../../src/adapters/base/root.ts'
import { run } from '../../src/adapters/cli/run.ts'
import type { RegionSettings } from '../../src/adapters/cli/settings.ts'
import { requireDirectory } from '../../src/adapters/region/content.ts'
import { allMeant } from '../../src/directory/meant.ts'
import { allPosterFiles } from '../../src/posters/cards/cards.ts'
import { round } from './bench/figures.ts'
import { formatCosts } from './bench/formats.ts'
import { lighthouseScores } from './bench/lighthouse.ts'
import { nationCosts } from './bench/nation/costs.ts'
import { comparePosters } from './bench/posters.ts'
import { redaksiCosts } from './bench/redaksi.ts'
import { scaleCosts } from './bench/scale.ts'
import { buildSeconds, pageWeights, samplePages } from './bench/site.ts'

const FOLDER = join(root, '.cache/bench')
const USUAL = ['build', 'formats', 'posters', 'pages'] as const
const SECTIONS = [...USUAL, 'redaksi', 'nation', 'scale'] as const
const ALL_POSTERS = 352

type Section = (typeof SECTIONS)[number]

run('bench', async ({ settings, flags }) => {
  const wanted = sections(flags.only ?? USUAL)
  const count = posterCount(flags.posters ?? String(ALL_POSTERS))
  const figures: Record<string, unknown> = {
    machine: { node: process.version, platform: process.platform, cores: availableParallelism() },
    region: settings.region,
  }
  rmSync(FOLDER, { recursive: true, force: true })
  try {
    if (wanted.has('build') || wanted.has('pages')) {
      say('bangun pertama')
      const cold = buildSeconds(settings, FOLDER)
      if (wanted.has('build')) figures.build = again(cold, settings)
      if (wanted.has('pages')) {
        const site = join(FOLDER, 'site')
        figures.pages = pageWeights(site)
        say('Lighthouse')
        figures.lighthouse = await lighthouseScores(site, samplePages(requireDirectory(settings)))
      }
    }
    if (wanted.has('formats')) {
      say('tiap format')
      figures.formats = await formatCosts(settings)
    }
    if (wanted.has('posters')) figures.posters = await comparePosters(settings, count, FOLDER, say)
    if (wanted.has('redaksi')) figures.redaksi = await redaksiCosts(say)
    if (wanted.has('nation')) figures.nation = await nationCosts(say)
    if (wanted.has('scale')) figures.scale = await scaleCosts(say)
  } finally {
    rmSync(FOLDER, { recursive: true, force: true })
  }
  console.log(JSON.stringify(figures, null, 2))
  return 0
})

/** The first build beside one that finds everything done. */
function again(coldSeconds: number, settings: RegionSettings) {
  say('bangun tanpa perubahan')
  const warmSeconds = buildSeconds(settings, FOLDER)
  const files = allPosterFiles(requireDirectory(settings)).length
  return { files, coldSeconds, warmSeconds, coldToWarm: round(coldSeconds / warmSeconds) }
}

function say(text: string): void {
  console.error(text)
}

function sections(given: readonly string[]): Set<Section> {
  const { ids, refusals } = allMeant(
    given,
    SECTIONS.map((id) => ({ id })),
    'Bagian',
  )
  if (refusals.length > 0) throw new Explained(refusals.join('\n'))
  return new Set(ids)
}

function posterCount(given: string): number {
  const count = Number(given)
  if (!Number.isInteger(count) || count < 1)
    throw new Explained(`--posters harus bilangan bulat mulai dari 1: ${given}`)
  return count
}
