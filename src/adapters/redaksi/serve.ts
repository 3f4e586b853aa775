/** The editor's server: on this computer alone, one a region, until nobody needs it any more. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { type Day, dateText } from '../../directory/dates.ts'
import { texts } from '../../i18n/texts.ts'
import { Explained } from '../base/explained.ts'
import { root } from '../base/root.ts'
import { type BodyLimits, EVERY_ANSWER, guarded } from './guard.ts'
import { type EditorKeys, editorKeys } from './keys.ts'
import { openAddress } from './open-address.ts'
import {
  askRunning,
  claimRunning,
  endRunning,
  type RunningEditor,
  readRunning,
  runningText,
  startAddress,
} from './running.ts'

/** No other computer reaches it. */
const HOST = '127.0.0.1'
const FIRST_PORT = 4870
/** Ports that are tried one after the other. */
const PORTS = 100
/** Milliseconds that answers under way may take when it ends. */
const GRACE = 2000
const MINUTE = 60_000
/** Minutes without a question after which all its pages are thought to be closed. */
const SILENT = 30

export interface Serving {
  region: string
  /** The day that is taken for today, where that isn't today. */
  rehearsed?: Day
  /** Whether its address is only said. */
  printAddress: boolean
  /** Of bodies that may be larger than usual, by path. */
  limits?: BodyLimits
}

/**
 * Serves the editor until it is ended by hand or has no page open for half an hour; where it already runs for the region,
 * opens that one.
 * @param pages makes its routes
 * @returns exit code
 * @throws Explained where it can't run
 */
export async function serveRedaksi(pages: () => Hono, serving: Serving): Promise<number> {
  const file = join(root, '.cache/redaksi', `${serving.region}.json`)
  for (;;) {
    const seen = runningText(file)
    const running = readRunning(seen)
    const address = running && (await addressOf(running, serving))
    if (address !== undefined) {
      await present(address, serving, 'Redaksi wilayah ini sudah berjalan. Jendela ini boleh ditutup.')
      return 0
    }
    if (await serveAs(file, seen, pages, serving)) return 0
  }
}

/** @throws Explained where the one that runs takes another day for today */
async function addressOf(running: RunningEditor, { rehearsed }: Serving): Promise<string | undefined> {
  const address = await askRunning(running)
  if (address === undefined || running.rehearsed === rehearsed) return address
  const day = running.rehearsed === undefined ? 'tanpa --today' : `dengan --today ${running.rehearsed}`
  throw new Explained(`Redaksi wilayah ini sudah berjalan ${day}. Selesaikan dulu di jendelanya (Ctrl+C), lalu ulangi.`)
}

/** Serves as the region's editor. @returns false where another process has become that first */
async function serveAs(file: string, seen: string | undefined, pages: () => Hono, serving: Serving): Promise<boolean> {
  const keys = editorKeys()
  const { asked, over } = silence(everyMinute)
  const ended = Promise.race([signalled(), over.then(() => CLOSED)])
  const routes = pages()
  const { server, port } = await listening((port) => guarded(routes, { port, keys, asked, limits: serving.limits }))
  let text: string | undefined
  try {
    const { rehearsed } = serving
    text = claimRunning(file, seen, { port, secret: keys.secret, ...(rehearsed && { rehearsed }) })
    if (text === undefined) return false
    console.log(await Promise.race([ended, welcome(port, keys, serving).then(() => ended)]))
    return true
  } finally {
    if (text !== undefined) endRunning(file, text)
    await stop(server)
  }
}

const CLOSED = 'Tidak ada halaman Redaksi yang terbuka selama setengah jam, jadi Redaksi selesai.'

/** The first free port, with the editor behind it. @param app makes it for its port */
async function listening(app: (port: number) => Hono): Promise<{ server: Server; port: number }> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS; port += 1) {
    const errorHandler = () => new Response(null, { status: 400, headers: EVERY_ANSWER })
    const server = createServer(getRequestListener(app(port).fetch, { errorHandler }))
    try {
      server.listen({ host: HOST, port, exclusive: true })
      await once(server, 'listening')
      return { server, port }
    } catch (error) {
      // Windows keeps some ports for itself, and says so in other words
      if (!['EADDRINUSE', 'EACCES'].includes((error as { code?: string }).code ?? '')) throw error
    }
  }
  throw new Explained(
    `Semua porta dari ${FIRST_PORT} sampai ${FIRST_PORT + PORTS - 1} sedang dipakai. Tutup program lain, lalu ulangi.`,
  )
}

/** Ends a server; answers under way are waited for, open streams aren't for long. */
async function stop(server: Server): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), GRACE)
  await new Promise((resolve) => server.close(resolve))
  clearTimeout(timer)
}

/** What ends the process by hand; closing its window does, too. */
function signalled(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve('Redaksi selesai.'))
  })
}

/** Does something again and again. */
export type Every = (work: () => void) => void

const everyMinute: Every = (work) => {
  setInterval(work, MINUTE).unref()
}

/**
 * Tells when nobody has asked for half an hour. Minutes are counted, not looked up: a computer that was asleep hasn't
 * waited for anybody.
 * @param every calls each minute
 */
export function silence(every: Every): { asked: () => void; over: Promise<void> } {
  let minutes = 0
  const over = new Promise<void>((resolve) => {
    every(() => {
      minutes += 1
      if (minutes >= SILENT) resolve()
    })
  })
  const asked = () => {
    minutes = 0
  }
  return { asked, over }
}

/** Says that it runs, and opens it. */
function welcome(port: number, keys: EditorKeys, serving: Serving): Promise<void> {
  if (serving.rehearsed)
    console.log(`Latihan: hari ini dianggap ${dateText(texts('id'), serving.rehearsed)}. Tidak ada yang disimpan.`)
  return present(
    startAddress(port, keys.launch()),
    serving,
    'Jendela ini jangan ditutup selama bekerja; Ctrl+C untuk selesai.',
  )
}

/** Opens an address in the browser, or says it. @param then what to do with the window */
async function present(address: string, { printAddress }: Serving, then: string): Promise<void> {
  if (!printAddress && (await openAddress(address))) console.log(`Redaksi terbuka di peramban. ${then}`)
  else console.log(`Buka alamat ini di peramban komputer ini, dalam 2 menit dan sekali saja:\n${address}\n${then}`)
}
