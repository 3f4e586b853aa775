import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import { treeCpu, treeMemory } from './measure.ts'

/** Tells what a process has spent and takes: CPU seconds and resident bytes. */
const TELL = `
  const tell = (more = { cpu: 0, memory: 0 }) => {
    const { user, system } = process.cpuUsage()
    process.send({ cpu: more.cpu + (user + system) / 1e6, memory: more.memory + process.memoryUsage.rss() })
  }
  process.on('disconnect', () => process.exit())
`
/** Takes memory, spends CPU until its own clock says so, and tells. */
const WORK = `${TELL}
  const held = Buffer.alloc(100_000_000, 1)
  while (process.cpuUsage().user < 600_000) for (let step = 0; step < 100_000; step++) Math.random()
  tell()
`
/** Starts the working process, tells what both have spent, and stays; its child stays or ends before that. */
const parent = (stays: boolean): string => `${TELL}
  const { spawn } = require('node:child_process')
  const program = ${JSON.stringify(stays ? WORK : `${WORK}; process.disconnect()`)}
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const told = new Promise((resolve) => child.on('message', resolve))
  const ended = new Promise((resolve) => child.on('exit', resolve))
  Promise.all([told, ${stays ? 'told' : 'ended'}]).then(([spent]) => tell(spent))
`
const started: ChildProcess[] = []

async function start(program: string): Promise<{ pid: number; told: { cpu: number; memory: number } }> {
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  started.push(child)
  const [told] = await once(child, 'message')
  return { pid: child.pid!, told }
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

it.each([
  ['that is still there', true],
  ['that has ended', false],
])('the CPU of a process tree counts a child %s once', async (_, stays) => {
  const { pid, told } = await start(parent(stays))
  const seen = treeCpu(pid)
  if (process.platform !== 'linux') {
    expect(seen).toBeUndefined()
    return
  }
  expect(seen).toBeGreaterThan(told.cpu - 0.1)
  // what the two spend on telling and ending is far less than the work counted twice
  expect(seen).toBeLessThan(told.cpu + 0.45)
})

it('the memory of a process tree counts a child, and what it shares with its parent once', async () => {
  const { pid, told } = await start(parent(true))
  const seen = treeMemory(pid)
  if (process.platform !== 'linux') {
    expect(seen).toBeUndefined()
    return
  }
  expect(seen).toBeGreaterThan(100e6)
  expect(seen).toBeLessThan(told.memory + 20e6)
})
