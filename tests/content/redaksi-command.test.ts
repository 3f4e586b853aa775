/** The editor as a process: it opens, is found again, ends, and is heard on this computer alone. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EVERY_ANSWER } from '../../src/adapters/redaksi/guard.ts'
import { SmallRegion } from '../support/linked-project.ts'

const STATE = '.cache/redaksi/contoh.json'
const PRINTED = ['--print-address']
const ADDRESS = /^http:\/\/127\.0\.0\.1:(\d+)\/mulai\?kunci=[\w-]{32}$/m

/** An editor that was started, and what it says. */
interface Editor {
  child: ChildProcess
  said: () => string
  /** Its start address, as soon as it says one. */
  address: string
  port: number
  /** How it ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

let region: SmallRegion
let children: ChildProcess[]
beforeEach(() => {
  region = new SmallRegion()
  children = []
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await Promise.all(children.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'close')))
  region.remove()
})

function start(args: readonly string[] = PRINTED, env: NodeJS.ProcessEnv = {}) {
  const child = region.start('redaksi', args, env)
  children.push(child)
  let text = ''
  child.stdout!.on('data', (part) => (text += part))
  child.stderr!.on('data', (part) => (text += part))
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }))
  return { child, said: () => text, ended }
}

/** Starts an editor and waits for its address. */
async function started(args: readonly string[] = PRINTED): Promise<Editor> {
  const one = start(args)
  await until(() => ADDRESS.test(one.said()) || one.child.exitCode !== null)
  const [address, port] = ADDRESS.exec(one.said()) ?? []
  if (address === undefined) throw new Error(one.said())
  return { ...one, address, port: Number(port) }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10))
}

const state = () => JSON.parse(region.read(STATE)) as { pid: number; port: number; secret: string }

/** Begins a session. @returns its cookie */
async function session(address: string): Promise<string> {
  const answer = await fetch(address, { redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  return answer.headers.get('set-cookie')!.split(';')[0]!
}

/** Sends bytes as they are, and gives the answer. */
function sent(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1', () => socket.write(text))
  let answer = ''
  socket.on('data', (part) => (answer += part))
  return once(socket, 'close').then(() => answer)
}

/** Somebody has said before who works here. */
const known = () => region.write('.cache/redaksi/orang.json', JSON.stringify({ names: ['Rina'], last: 'Rina' }))

test('opens with its key, once, and serves its start page', async () => {
  known()
  const { address, port, said } = await started()
  expect(said()).toContain('Ctrl+C untuk selesai.')
  const cookie = await session(address)
  expect(cookie).toMatch(new RegExp(`^redaksi_${port}=`))
  const page = await fetch(`http://127.0.0.1:${port}/`, { headers: { cookie } })
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<h1>Kantor</h1>')])
  for (const [name, value] of Object.entries(EVERY_ANSWER))
    expect([name, page.headers.get(name)]).toEqual([name, value])
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(403)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(403)
})

test('keeps its secret for this account, and no name or number in it', async () => {
  const { port } = await started()
  expect(statSync(region.path(STATE)).mode & 0o077).toBe(0)
  expect(statSync(region.path('.cache/redaksi')).mode & 0o077).toBe(0)
  expect(Object.keys(state()).sort()).toEqual(['pid', 'port', 'secret', 'started'])
  expect(state().port).toBe(port)
  expect(readdirSync(region.path('.cache/redaksi'))).toEqual(['contoh.json'])
})

test('a second start opens the one that runs, and ends', async () => {
  const first = await started()
  const second = await started()
  expect(await second.ended).toEqual({ code: 0, signal: null })
  expect(second.said()).toContain('sudah berjalan')
  expect([second.port, second.address === first.address]).toEqual([first.port, false])
  expect(await session(second.address)).toBe(await session(first.address))
  expect(state().pid).toBe(first.child.pid)
})

test('two starts at one moment become one', async () => {
  const both = await Promise.all([started(), started()])
  expect(new Set(both.map(({ port }) => port)).size).toBe(1)
  expect(both.map(({ child }) => child.pid)).toContain(state().pid)
  const [other] = both.filter(({ child }) => child.pid !== state().pid)
  expect((await other!.ended).code).toBe(0)
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends it, with a page open, and takes its file away',
  async (signal) => {
    const one = await started()
    const cookie = await session(one.address)
    const open = connect(one.port, '127.0.0.1')
    await once(open, 'connect')
    open.on('error', () => undefined)
    open.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${one.port}\r\nCookie: ${cookie}\r\n\r\n`)
    await once(open, 'data')
    one.child.kill(signal)
    expect(await one.ended).toEqual({ code: 0, signal: null })
    expect(one.said()).toContain('Redaksi selesai.')
    expect(region.has(STATE)).toBe(false)
  },
)

test('the file of a killed process is taken over', async () => {
  const killed = await started()
  killed.child.kill('SIGKILL')
  await killed.ended
  expect(state().pid).toBe(killed.child.pid)
  const next = await started()
  expect([state().pid, state().port]).toEqual([next.child.pid, next.port])
  expect(readdirSync(region.path('.cache/redaksi'))).toEqual(['contoh.json'])
})

test('where somebody else answers on its port, the file is taken over', async () => {
  const stranger: Server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nHalo!')
  }).listen(0, '127.0.0.1')
  await once(stranger, 'listening')
  const { port } = stranger.address() as { port: number }
  const first = await started()
  region.edit(STATE, (text) => JSON.stringify({ ...JSON.parse(text), port }))
  const next = await started()
  expect([next.port === port, next.port === first.port, state().pid]).toEqual([false, false, next.child.pid])
  stranger.close()
  // who is no longer named there leaves the file to the other
  first.child.kill('SIGINT')
  expect((await first.ended).code).toBe(0)
  expect(state().pid).toBe(next.child.pid)
})

test('listens on 127.0.0.1 and on no other address of this computer', async () => {
  const { port, child } = await started()
  const addresses = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address))
  const others = [...addresses, '::1', '127.0.0.2'].filter((address) => address !== '127.0.0.1')
  for (const host of others) {
    const socket = connect({ port, host })
    const heard = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    expect([host, heard]).toEqual([host, false])
  }
  expect(listenersOf(child.pid!)).toEqual([`0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`])
})

/** Addresses that a process listens on, as Linux writes them. */
function listenersOf(pid: number): string[] {
  const sockets = readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    const target = linkOf(`/proc/${pid}/fd/${fd}`)
    return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []
  })
  return ['tcp', 'tcp6'].flatMap((kind) =>
    readFileSync(`/proc/${pid}/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A' && sockets.includes(fields[9] ?? ''))
      .map((fields) => fields[1]!),
  )
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

test('takes the next port where another program has the usual one', async () => {
  const first = await started()
  const other = new SmallRegion()
  try {
    const child = other.start('redaksi', PRINTED)
    children.push(child)
    let text = ''
    child.stdout!.on('data', (part) => (text += part))
    await until(() => ADDRESS.test(text) || child.exitCode !== null)
    expect(Number(ADDRESS.exec(text)?.[1])).not.toBe(first.port)
    expect(Number(ADDRESS.exec(text)?.[1])).toBeGreaterThanOrEqual(4870)
  } finally {
    children.at(-1)!.kill('SIGKILL')
    other.remove()
  }
})

test('a rehearsal says its day, and another day isn’t opened in its place', async () => {
  const first = await started([...PRINTED, '--today', '2027-01-04'])
  expect(first.said()).toContain('Latihan: hari ini dianggap 4 Januari 2027. Tidak ada yang disimpan.')
  const page = await fetch(`http://127.0.0.1:${first.port}/`, { headers: { cookie: await session(first.address) } })
  expect(await page.text()).toContain('4 Januari 2027')
  const other = start()
  expect((await other.ended).code).toBe(1)
  expect(other.said()).toContain('sudah berjalan dengan --today 2027-01-04')
  expect((await started([...PRINTED, '--today', '2027-01-04'])).port).toBe(first.port)
})

test('opens the browser of this computer with its address', async () => {
  region.write('bin/xdg-open', '#!/bin/sh\nprintf "%s" "$#:$1" > dibuka.tmp && mv dibuka.tmp dibuka\n')
  chmodSync(region.path('bin/xdg-open'), 0o755)
  const one = start([], { PATH: `${region.path('bin')}:${process.env.PATH}` })
  await until(() => one.said().includes('untuk selesai.') || one.child.exitCode !== null)
  expect(one.said()).toBe(
    'Redaksi terbuka di peramban. Jendela ini jangan ditutup selama bekerja; Ctrl+C untuk selesai.\n',
  )
  expect(region.read('dibuka')).toMatch(/^1:http:\/\/127\.0\.0\.1:/)
  await session(region.read('dibuka').slice(2))
})

test.each([
  ['is missing', undefined],
  ['fails', '#!/bin/sh\nexit 3\n'],
])('says its address where what opens browsers %s', async (_, script) => {
  if (script !== undefined) region.write('bin/xdg-open', script)
  if (script !== undefined) chmodSync(region.path('bin/xdg-open'), 0o755)
  const one = start([], { PATH: region.path('bin') })
  await until(() => ADDRESS.test(one.said()) || one.child.exitCode !== null)
  expect(one.said()).toContain('Buka alamat ini di peramban komputer ini')
  await session(ADDRESS.exec(one.said())![0])
})

test('answers what no browser sends without falling over', async () => {
  known()
  const { address, port } = await started()
  const cookie = await session(address)
  const host = `Host: 127.0.0.1:${port}\r\nConnection: close\r\n`
  const own = `${host}Cookie: ${cookie}\r\nOrigin: http://127.0.0.1:${port}\r\n`
  const chunk = 'a'.repeat(1_100_000)
  const requests: [string, number][] = [
    [`GET / HTTP/1.1\r\n${own}\r\n`, 200],
    [`GET / HTTP/1.1\r\nConnection: close\r\n\r\n`, 400],
    [`GET / HTTP/1.0\r\nCookie: ${cookie}\r\n\r\n`, 400],
    [`GET / HTTP/1.1\r\nHost: contoh.invalid\r\nConnection: close\r\nCookie: ${cookie}\r\n\r\n`, 403],
    [`GET http://contoh.invalid/ HTTP/1.1\r\n${own}\r\n`, 200],
    [`GET /a\\..\\b HTTP/1.1\r\n${own}\r\n`, 400],
    [`GET /../../etc/passwd HTTP/1.1\r\n${own}\r\n`, 404],
    [`TRACE / HTTP/1.1\r\n${own}\r\n`, 404],
    [`POST /a HTTP/1.1\r\n${own}Content-Length: 1100000\r\n\r\n${chunk}`, 413],
    [
      `POST /a HTTP/1.1\r\n${own}Transfer-Encoding: chunked\r\n\r\n${(1_100_000).toString(16)}\r\n${chunk}\r\n0\r\n\r\n`,
      413,
    ],
    [`POST /a HTTP/1.1\r\n${own}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`, 404],
    [`POST /a HTTP/1.1\r\n${host}Content-Length: 1100000\r\n\r\n${chunk}`, 403],
  ]
  for (const [text, status] of requests) {
    const answer = await sent(port, text)
    expect([text.slice(0, 60), answer.slice(0, 12)]).toEqual([text.slice(0, 60), `HTTP/1.1 ${status}`])
  }
  const page = await fetch(`http://127.0.0.1:${port}/`, { headers: { cookie } })
  expect(page.status).toBe(200)
})
