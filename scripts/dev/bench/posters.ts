/**
 * This pipeline beside others, on the same cards in one run: `pdf` is a printable A4 poster of each, `pdfAndPictures`
 * that, the same page at 150 dpi and a picture of 1080 × 1350 pixels.
 *
 * - `naive`: a plain loop over satori, resvg and pdfkit (naive.ts)
 * - `chromium`: a browser that stays open, a new page for every poster (chromium.ts)
 * - `chromiumSamePage`: the same browser, the same page for all posters
 * - `chromiumBook`: the same browser, all posters as one PDF, of which nobody can hang a single one; `book` is ours beside it
 *
 * What is compared is the CPU time of all processes of a way (on the clock where the system doesn't tell it), from their
 * start to the last file. Ours is done anew in every round and of the others each round does a part, so that they take
 * turns. `ratio` is their cost by ours, above 1 where ours is cheaper; `rounds` are the ratios of the single rounds and
 * tell how far the machine lets it be trusted. `wanted` is the least that this project promises itself.
 *
 * `noChange` is a second run of ours, in seconds beyond those of a process that does nothing; `oneOfficeChanged` a third.
 */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { RegionSettings } from '../../../src/adapters/cli/settings.ts'
import { requireDirectory } from '../../../src/adapters/region/content.ts'
import { benchCards } from './cards.ts'
import type { Spent } from './contender.ts'
import { mean, round } from './figures.ts'
import { ALL_KINDS, type Kind } from './tasks.ts'
import { bareStart, cost, makeOurs, OTHERS, type Other, type Plan, printBook, startOther } from './ways.ts'

const ROUNDS = 3
const MEBIBYTE = 1024 * 1024

const WANTED: Record<string, Record<string, number>> = {
  pdf: { naive: 15, chromium: 3 },
  all: { chromium: 4 },
  book: { chromiumBook: 0.5 },
}

/** What another way costs for all cards, as one round tells it; a book is only a PDF, and beside the single ones another. */
interface Round {
  way: string
  index: number
  pdf: number
  all?: number
  book?: number
}

/**
 * @param count offices at most
 * @param folder an empty one, for caches and files
 * @param say is told how far it is
 */
export async function comparePosters(
  settings: RegionSettings,
  count: number,
  folder: string,
  say: (text: string) => void,
) {
  const { region, today, site } = settings
  const cards = benchCards(requireDirectory(settings), ['a4'], count)
  const plan = { cards, folder, parts: Math.min(ROUNDS, cards.length) }
  const make = (kinds: readonly Kind[], cache: string, more: { change?: true; book?: true } = {}) =>
    makeOurs({ settings: { region, today, site }, count, kinds, folder: join(folder, cache), ...more })
  const spent = { pdf: [] as Spent[], all: [] as Spent[], book: [] as Spent[] }
  const rounds: Round[] = []
  const others = await startOthers(plan, say)
  try {
    for (let index = 0; index < plan.parts; index++) {
      const step = (name: string) => say(`${cards.length} poster, putaran ${index + 1} dari ${plan.parts}: ${name}`)
      step('ours')
      spent.pdf.push((await make(['pdf'], `pdf-${index}`)).spent)
      spent.all.push((await make(ALL_KINDS, `all-${index}`)).spent)
      spent.book.push((await make(['pdf'], `book-${index}`, { book: true })).spent)
      for (const [name, other] of others) {
        step(name)
        rounds.push({ way: name, index, ...(await other.round(index)) })
      }
      if (others.has('chromium')) {
        step('chromiumBook')
        const book = cost(await printBook(cards, folder))
        rounds.push({ way: 'chromiumBook', index, pdf: book, book })
      }
    }
  } finally {
    for (const other of others.values()) await other.end()
  }
  say('tanpa perubahan, lalu satu kantor berubah')
  const again = await make(ALL_KINDS, 'all-0')
  const changed = await make(ALL_KINDS, 'all-0', { change: true })
  return {
    posters: cards.length,
    measured: spent.pdf[0]?.cpu === undefined ? 'wall' : 'cpu',
    pdf: { ours: figures(spent.pdf, cards.length), ...ratios('pdf', spent.pdf, rounds, cards.length) },
    pdfAndPictures: { ours: figures(spent.all, cards.length), ...ratios('all', spent.all, rounds, cards.length) },
    book: { ours: figures(spent.book, cards.length), ...ratios('book', spent.book, rounds, cards.length) },
    noChange: { rendered: again.rendered, secondsBeyondStart: round(again.spent.wall - bareStart(), 2) },
    oneOfficeChanged: { rendered: changed.rendered, seconds: round(changed.spent.wall, 2) },
  }
}

/** The other ways that this machine has what they need for. */
async function startOthers(plan: Plan, say: (text: string) => void): Promise<Map<string, Other>> {
  const others = new Map<string, Other>()
  for (const name of OTHERS) {
    try {
      // a browser unpacks itself at its first start
      await (await startOther(name, plan)).end()
      others.set(name, await startOther(name, plan))
    } catch (error) {
      say(`tanpa ${name}: ${(error as Error).message}`)
    }
  }
  return others
}

/**
 * Of our own runs: `coreUse` is the share of all cores' time that was ours, `elsewhere` the share that other programs
 * took meanwhile; memory is the most that all processes had together.
 */
function figures(runs: Spent[], posters: number) {
  const cores = availableParallelism()
  const cpu = runs.map((run) => run.cpu ?? Number.NaN)
  const use = runs.map(({ wall }, index) => cpu[index]! / (wall * cores))
  return {
    msPerPoster: round((mean(runs.map(cost)) / posters) * 1000),
    wallSeconds: round(mean(runs.map(({ wall }) => wall))),
    coreUse: round(mean(use), 2),
    elsewhere: round(mean(runs.map(({ elsewhere }) => elsewhere)), 2),
    peakMebibytes: Math.round(Math.max(...runs.map(({ memory = Number.NaN }) => memory)) / MEBIBYTE),
  }
}

/** Of each other way: its cost beside ours. */
function ratios(what: 'pdf' | 'all' | 'book', runs: Spent[], rounds: Round[], posters: number) {
  const ours = runs.map(cost)
  const ways = [...new Set(rounds.map(({ way }) => way))]
  const told = ways.map((way) => {
    const theirs = rounds.filter((round) => round.way === way).flatMap((round) => round[what] ?? [])
    return {
      way,
      msPerPoster: round((mean(theirs) / posters) * 1000),
      ratio: round(mean(theirs) / mean(ours), 2),
      wanted: WANTED[what]?.[way],
      rounds: theirs.map((spent, index) => round(spent / ours[index]!, 2)),
    }
  })
  return Object.fromEntries(told.filter(({ rounds }) => rounds.length > 0).map(({ way, ...figures }) => [way, figures]))
}
