/** Whose a lock or a journal is: a process by its number and by its start, since numbers are given again. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { basename } from 'node:path'

export interface LockOwner {
  pid: number
  /** On Linux its start in ticks since the machine's (proc_pid_stat(5)); elsewhere in milliseconds since 1970. */
  started: string
}

/** State and start of a process as Linux tells them; undefined elsewhere, and where there is none. */
function look(pid: number): { state: string; started: string } | undefined {
  // elsewhere a folder of that name would be anybody's
  if (process.platform !== 'linux') return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0]!, started: fields[19]! }
  } catch {
    return undefined
  }
}

/** Whether there is a process of this number, whoever's it is; one that has ended and that nobody has asked after is none. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // Linux keeps the number of a process until its parent has asked how it ended
    return look(pid)?.state !== 'Z'
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** This process. */
export const self: LockOwner = {
  pid: process.pid,
  started: look(process.pid)?.started ?? String(Math.round(performance.timeOrigin)),
}

/** "4711 83920412" */
export const ownerText = ({ pid, started }: LockOwner): string => `${pid} ${started}`

/** Whose a text says something is; undefined where it is empty or torn. */
export function readOwner(text: string): LockOwner | undefined {
  const [, pid, started = ''] = /^([1-9]\d{0,9})(?: (\d+))?$/.exec(text.trim()) ?? []
  return pid === undefined ? undefined : { pid: Number(pid), started }
}

/** Whether this process holds the lock. */
export const isSelf = ({ pid, started }: LockOwner): boolean => pid === self.pid && started === self.started

/** Name of a program by its process, where Linux isn't there to tell its start; undefined where nobody tells. */
function programOf(pid: number): string | undefined {
  const [program, ...args] =
    process.platform === 'win32'
      ? ['tasklist', '/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']
      : ['ps', '-o', 'comm=', '-p', String(pid)]
  const { status, stdout } = spawnSync(program!, args, { encoding: 'utf8', windowsHide: true, timeout: 5000 })
  // Wine writes two bytes a letter
  const [, name] = /^"?([^"\n]+)/.exec((stdout ?? '').replaceAll('\0', '')) ?? []
  return status === 0 && name ? basename(name.trim()) : undefined
}

/** Whether the very process that something belongs to is still at work, and not another that has got its number. */
export function isAtWork(owner: LockOwner): boolean {
  if (!isRunning(owner.pid)) return false
  // its number may be this process's by now
  if (owner.pid === self.pid && owner.started !== '') return isSelf(owner)
  const now = look(owner.pid)
  if (now) return owner.started === '' || owner.started === now.started
  // before the machine was started last
  if (Number(owner.started) < Date.now() - uptime() * 1000 - 60_000) return false
  const program = programOf(owner.pid)
  return program === undefined || program.toLowerCase() === basename(process.execPath).toLowerCase()
}
