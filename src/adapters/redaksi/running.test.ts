/** The file that says where an editor runs, and asking it: what it may hold, and who may answer. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Explained } from '../base/explained.ts'
import { self } from '../base/owner.ts'
import { askRunning, claimRunning, endRunning, readRunning, runningText } from './running.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pengaduan-redaksi-'))
  file = join(folder, 'contoh.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const own = { port: 4870, secret: 'rahasia' }
const text = (changes: Record<string, unknown> = {}) => JSON.stringify({ ...self, ...own, ...changes })

describe('the file', () => {
  it('says what its process has said', () => {
    const claimed = claimRunning(file, undefined, { ...own, rehearsed: '2027-01-04' })
    expect(runningText(file)).toBe(claimed)
    expect(readRunning(claimed)).toEqual({ ...self, ...own, rehearsed: '2027-01-04' })
    expect(readdirSync(folder)).toEqual(['contoh.json'])
  })

  const ended = spawnSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).stdout.trim()
  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['torn', text().slice(0, 20)],
    ['a list', '[1]'],
    ['null', 'null'],
    ['without a secret', text({ secret: undefined })],
    ['with a port that is none', text({ port: 70_000 })],
    ['with a process that is none', text({ pid: -1 })],
    ['with more than that', text({ host: '0.0.0.0' })],
    ['of a process that has ended', text({ pid: Number(ended) })],
    ['of one that had its number before', text({ started: '1' })],
  ])('names nobody where it is %s', (_, given) => {
    expect(readRunning(given)).toBeUndefined()
  })

  it('is claimed only where it is as it was seen', () => {
    writeFileSync(file, 'lain')
    expect(claimRunning(file, undefined, own)).toBeUndefined()
    expect(claimRunning(file, 'rusak', own)).toBeUndefined()
    expect(readFileSync(file, 'utf8')).toBe('lain')
    expect(readRunning(claimRunning(file, 'lain', own))).toMatchObject(own)
  })

  it('is taken away by whom it names, and by nobody else', () => {
    const claimed = claimRunning(file, undefined, own)!
    writeFileSync(file, 'lain')
    endRunning(file, claimed)
    expect(runningText(file)).toBe('lain')
    writeFileSync(file, claimed)
    endRunning(file, claimed)
    expect(runningText(file)).toBeUndefined()
    expect(() => endRunning(file, claimed)).not.toThrow()
  })
})

describe('asking', () => {
  const key = 'k'.repeat(32)
  let server: Server
  afterEach(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const portOf = () => (server.address() as AddressInfo).port

  /** Asks whoever answers. */
  async function asked(listener: RequestListener, patience?: number): Promise<string | undefined> {
    server = createServer(listener)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return askRunning({ ...self, secret: 'rahasia', port: portOf() }, patience)
  }

  it('gives an address with a new key, for the secret and from its own origin', async () => {
    const heard: unknown[] = []
    const address = await asked(({ method, url, headers }, response) => {
      heard.push([method, url, headers.authorization, headers.origin === `http://${headers.host}`])
      response.end(key)
    })
    expect(address).toBe(`http://127.0.0.1:${portOf()}/mulai?kunci=${key}`)
    expect(heard).toEqual([['POST', '/kunci-baru', 'Bearer rahasia', true]])
  })

  it.each<[string, RequestListener]>([
    ['refuses', (_, response) => response.writeHead(403).end(key)],
    ['sends elsewhere', (_, response) => response.writeHead(303, { location: 'http://contoh.invalid/' }).end()],
    ['says something else', (_, response) => response.end('<h1>Halo</h1>')],
    ['says a key and more', (_, response) => response.end(`${key}&lain=1`)],
    ['breaks off', (request) => request.socket.destroy()],
  ])('gives none where somebody %s', async (_, listener) => {
    expect(await asked(listener)).toBeUndefined()
  })

  it('says so where nobody answers in time', async () => {
    const refusal = await asked(() => undefined, 20).catch((error) => error)
    expect(refusal).toBeInstanceOf(Explained)
    expect(refusal.message).toContain('tidak menjawab')
  })
})
