/**
 * Loaded into a command before everything else (--import): its steps that change names of files (rename, link, remove) are
 * slow, are its last, or are refused. STEPS_IN: folders that are meant (by ":"), the working folder if unsaid; STEP_SLEEP:
 * milliseconds before each step; STEP_KILL: the process is killed at the step of this number, from 0; HELD: pattern of the
 * files that another program has open, from the step HELD_AFTER on, HELD_TIMES times. MACHINE: "win32".
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { STEPS_IN = process.cwd(), STEP_SLEEP = '0', STEP_KILL = '-1', MACHINE } = process.env
const { HELD, HELD_AFTER = '0', HELD_TIMES = 'Infinity' } = process.env
const folders = STEPS_IN.split(':')
const held = HELD ? new RegExp(HELD) : undefined
let left = Number(HELD_TIMES)
let steps = 0

if (MACHINE) Object.defineProperty(process, 'platform', { value: MACHINE })

function step(paths: unknown[]): void {
  if (!paths.some((path) => folders.some((folder) => String(path).startsWith(folder)))) return
  if (Number(STEP_SLEEP) > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(STEP_SLEEP))
  if (steps++ === Number(STEP_KILL)) process.kill(process.pid, 'SIGKILL')
  const path = paths.map(String).find((one) => held?.test(one))
  if (path === undefined || steps <= Number(HELD_AFTER) || left-- <= 0) return
  throw Object.assign(new Error(`EPERM: '${path}'`), { code: 'EPERM', syscall: 'rename', path })
}

const { renameSync, linkSync, rmSync } = fs
fs.renameSync = (from, to) => {
  step([from, to])
  renameSync(from, to)
}
fs.linkSync = (from, to) => {
  step([from, to])
  linkSync(from, to)
}
fs.rmSync = (path, options) => {
  step([path])
  rmSync(path, options)
}
syncBuiltinESMExports()
