/** What a file of each format costs in a process that does nothing else. */

import type { RegionSettings } from '../../../src/adapters/cli/settings.ts'
import { renderCard } from '../../../src/adapters/drawing/render.ts'
import { requireDirectory } from '../../../src/adapters/region/content.ts'
import { allPosterFiles } from '../../../src/posters/cards/cards.ts'
import { median, round } from './figures.ts'

const REPEATS = 24

/** CPU milliseconds (user and system, all threads) of a file: the first of its kind, and the median of the following. */
export async function formatCosts(settings: RegionSettings) {
  const files = allPosterFiles(requireDirectory(settings))
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
