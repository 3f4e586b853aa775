/** Which things of a page belong together for a reader who listens: lists with their entries, tables with their cells. */
import type { Placed } from './placed.ts'

/** A list or table with its entries or cells, each the things that are in it. */
export interface Group {
  of: 'list' | 'table'
  parts: Placed[][]
}

const nameOf = ({ within }: Placed): string =>
  !within ? '' : within.kind === 'item' ? `list ${within.list}` : `table ${within.table}`

/** Runs of things that are alike, in order. */
function runs<T>(things: readonly T[], alike: (thing: T) => unknown): T[][] {
  const found: T[][] = []
  for (const thing of things) {
    const last = found.at(-1)
    if (last && alike(last[0]!) === alike(thing)) last.push(thing)
    else found.push([thing])
  }
  return found
}

const isSilent = (thing: Placed): boolean =>
  !thing.within && (thing.kind === 'rect' || (thing.kind === 'path' && thing.alt === undefined))

/** Rules and arrows between the parts of one list are drawn before it, so that it isn't torn. */
function rulesFirst(things: readonly Placed[]): Placed[] {
  const ordered: Placed[] = []
  let silent: Placed[] = []
  for (const thing of things) {
    if (isSilent(thing)) {
      silent.push(thing)
      continue
    }
    const last = ordered.at(-1)
    if (last?.within && nameOf(last) === nameOf(thing)) {
      const start = ordered.findLastIndex((other) => nameOf(other) !== nameOf(thing)) + 1
      ordered.splice(start, 0, ...silent)
    } else ordered.push(...silent)
    silent = []
    ordered.push(thing)
  }
  return [...ordered, ...silent]
}

/** Things in the order of the page, those of a list or table as one. */
export const grouped = (things: readonly Placed[]): (Placed | Group)[] =>
  runs(rulesFirst(things), nameOf).flatMap((run): (Placed | Group)[] => {
    const [{ within }] = run as [Placed]
    if (!within) return run
    return [{ of: within.kind === 'item' ? 'list' : 'table', parts: runs(run, (thing) => thing.within?.index) }]
  })
