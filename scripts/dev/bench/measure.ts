/**
 * What a process and everything it starts spends, read from Linux' /proc; other systems tell neither figure.
 *
 * A process' entry tells its own CPU time (`utime`, `stime`: all its threads) and that of the children it has waited for,
 * with what those had waited for in turn (`cutime`, `cstime`). A child is either still there, with its own entry, or
 * waited for, so the four added up over the processes that are there now count everything exactly once.
 */
import { readdirSync, readFileSync } from 'node:fs'

/** Unit of the times in /proc: a hundredth of a second on every system that Node runs on. */
const TICK = 0.01
const KIBIBYTE = 1024

/** Entries of /proc/<pid>/stat behind the name of the program: parent, and the four times in ticks. */
interface Entry {
  parent: number
  ticks: number
}

function entryOf(pid: number): Entry | undefined {
  const stat = read(`/proc/${pid}/stat`)
  if (stat === undefined) return undefined
  // the name stands in brackets and may hold anything
  const [, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { parent: Number(parent), ticks: rest.slice(9, 13).reduce((sum, ticks) => sum + Number(ticks), 0) }
}

/** A process that has ended between the listing and the reading has no entry. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** A process and all its descendants, of those that are there now. */
function treeOf(pid: number): Map<number, Entry> {
  const all = new Map<number, Entry>()
  for (const name of readdirSync('/proc')) {
    const entry = /^\d+$/.test(name) ? entryOf(Number(name)) : undefined
    if (entry) all.set(Number(name), entry)
  }
  const tree = new Map<number, Entry>()
  const add = (id: number): void => {
    const entry = all.get(id)
    if (!entry || tree.has(id)) return
    tree.set(id, entry)
    for (const [child, { parent }] of all) if (parent === id) add(child)
  }
  add(pid)
  return tree
}

/** CPU seconds, user and system, of a living process and everything it has started, ended or not; only on Linux. */
export function treeCpu(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined
  return [...treeOf(pid).values()].reduce((sum, { ticks }) => sum + ticks, 0) * TICK
}

/** Bytes of memory of a process and its descendants, what several share counted once; only on Linux. */
export function treeMemory(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined
  return [...treeOf(pid).keys()].reduce((sum, id) => sum + memoryOf(id), 0)
}

/** Proportional share; where the system hides it, as of a browser's sandboxed processes, what is resident. */
function memoryOf(pid: number): number {
  const share = read(`/proc/${pid}/smaps_rollup`)?.match(/^Pss:\s*(\d+) kB/m)
  const resident = share ? undefined : read(`/proc/${pid}/status`)?.match(/^VmRSS:\s*(\d+) kB/m)
  return Number(share?.[1] ?? resident?.[1] ?? 0) * KIBIBYTE
}

/** Looks at the memory of a process tree every 250 ms, until the function that it gives is asked for the most seen. */
export function watchMemory(pid: number): () => number | undefined {
  let most = treeMemory(pid)
  const timer = setInterval(() => {
    most = Math.max(most ?? 0, treeMemory(pid) ?? 0) || undefined
  }, 250)
  return () => {
    clearInterval(timer)
    return most
  }
}
