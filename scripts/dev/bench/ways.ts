/** The ways of making posters, each run so that its costs can be told for all cards. */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PosterCard } from '../../../src/posters/cards/card.ts'
import { type Spent, start } from './contender.ts'
import { median } from './figures.ts'
import { ALL_KINDS, type Make, type MakeOurs } from './tasks.ts'

/** CPU seconds of all processes, or where the system doesn't tell them, seconds on the clock. */
export const cost = ({ cpu, wall }: Spent): number => cpu ?? wall

/** Runs the pipeline once, from start to end of its process; `rendered` is the number of files that weren't in the cache. */
export async function makeOurs(task: MakeOurs): Promise<{ spent: Spent; rendered: number }> {
  const ours = await start<MakeOurs, number>('ours.ts')
  try {
    const { spent, answer } = await ours.give(task)
    return { spent: sum(ours.startUp, spent), rendered: answer }
  } finally {
    await ours.end()
  }
}

function sum(one: Spent, other: Spent): Spent {
  return {
    wall: one.wall + other.wall,
    ...(one.cpu !== undefined && other.cpu !== undefined && { cpu: one.cpu + other.cpu }),
    ...(other.memory !== undefined && { memory: Math.max(one.memory ?? 0, other.memory) }),
    elsewhere: (one.elsewhere * one.wall + other.elsewhere * other.wall) / (one.wall + other.wall),
  }
}

/** What all cards cost as PDFs, and as PDFs and pictures. */
export interface Costs {
  pdf: number
  all: number
}

/** Another way, which does its cards in parts. */
export interface Other {
  /** Does one part, and gives what all cards cost by it, with the way's start. */
  round(index: number): Promise<Costs>
  end(): Promise<void>
}

type Part = (task: Pick<Make, 'kinds' | 'browse'>) => Promise<number>

/** The plain loop makes every file by itself; a browser that has a page open prints it and shoots it. */
const ROUNDS = {
  naive: async (part: Part) => {
    const pdf = await part({ kinds: ['pdf'] })
    return { pdf, all: pdf + (await part({ kinds: ['png', 'feed'] })) }
  },
  chromium: (part: Part) => browserRound(part, 'new pages'),
  chromiumSamePage: (part: Part) => browserRound(part, 'same page'),
}

const browserRound = async (part: Part, browse: Make['browse']): Promise<Costs> => ({
  pdf: await part({ kinds: ['pdf'], browse }),
  all: await part({ kinds: ALL_KINDS, browse }),
})

/** Names of the other ways. */
export const OTHERS = Object.keys(ROUNDS) as (keyof typeof ROUNDS)[]

/** Starts a way that takes cards; throws where this machine can't. */
export async function startOther(name: keyof typeof ROUNDS, { cards, parts, folder }: Plan): Promise<Other> {
  const way = await start<Make, undefined>(name === 'naive' ? 'naive.ts' : 'chromium.ts')
  const startUp = cost(way.startUp)
  const files = join(folder, name)
  mkdirSync(files, { recursive: true })
  return {
    end: way.end,
    async round(index) {
      const chosen = cards.filter((_, card) => card % parts === index)
      const part: Part = async (task) => {
        const { spent } = await way.give({ ...task, cards: chosen, folder: files })
        return (cost(spent) * cards.length) / chosen.length
      }
      const { pdf, all } = await ROUNDS[name](part)
      return { pdf: startUp + pdf, all: startUp + all }
    },
  }
}

/** Cards, in how many parts they are done, and where files go. */
export interface Plan {
  cards: PosterCard[]
  parts: number
  folder: string
}

/** What a browser spends, from its start, on one PDF of all cards. */
export async function printBook(cards: PosterCard[], folder: string): Promise<Spent> {
  const browser = await start<Make, undefined>('chromium.ts')
  try {
    const { spent } = await browser.give({ cards, kinds: ['pdf'], folder, browse: 'book' })
    return sum(browser.startUp, spent)
  } finally {
    await browser.end()
  }
}

/** Seconds on the clock that a process takes which does nothing. */
export function bareStart(): number {
  const runs = Array.from({ length: 5 }, () => {
    const started = performance.now()
    execFileSync(process.execPath, ['-e', ''])
    return (performance.now() - started) / 1000
  })
  return median(runs)
}
