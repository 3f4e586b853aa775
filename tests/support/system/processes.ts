/** Processes of this machine, as Linux tells of them. */
import { readdirSync, readFileSync } from 'node:fs'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** State, parent and time on the processor (ticks) of a process; undefined where there is none. */
function look(pid: number): { state: string; parent: number; ticks: number } | undefined {
  const stat = read(`/proc/${pid}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state = '', parent] = fields
  return stat === '' ? undefined : { state, parent: Number(parent), ticks: Number(fields[11]) }
}

/** Children of a process, and theirs. */
export function descendantsOf(pid: number): number[] {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger)
  const children = all.filter((candidate) => look(candidate)?.parent === pid)
  return children.flatMap((child) => [child, ...descendantsOf(child)])
}

/** Whether a process still does something; one that has ended may wait for somebody to notice. */
export function isAlive(pid: number): boolean {
  const found = look(pid)
  return found !== undefined && !/[ZX]/.test(found.state)
}

/** The command line of a process. */
export const commandOf = (pid: number): string => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')

/** The process that has worked most. */
export function busiest(pids: number[]): number | undefined {
  const ticks = (pid: number) => look(pid)?.ticks ?? 0
  return pids.toSorted((a, b) => ticks(b) - ticks(a))[0]
}
