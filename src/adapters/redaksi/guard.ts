/**
 * Who may ask the editor: pages of its own, in a browser that it has opened itself. Other sites, other ports of this
 * computer and names that lead here are refused before anything is read.
 */
import { pathToFileURL } from 'node:url'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import { visible } from '../../directory/content/visible.ts'
import { Explained } from '../base/explained.ts'
import { root } from '../base/root.ts'
import { systemMessage } from '../base/system-error.ts'
import { type EditorKeys, isSameKey } from './keys.ts'
import { notFoundPage, plainPage, refusedPage, tooLargePage } from './plain-pages.ts'
import { policy } from './policy.ts'

/** The address that a browser is opened with. */
export const START = '/mulai'
/** Where a second start of the command asks for a key. */
export const NEW_KEY = '/kunci-baru'
/** What an open page asks every minute, so that the editor doesn't end. */
const STILL_HERE = '/masih-di-sini'

/** Bytes of a body, where nothing else is said. */
const USUAL_BODY = 1024 * 1024

/** Bytes that a body may have below a path, of which a part may be "*" for any. */
export type BodyLimits = Readonly<Record<string, number>>

interface Guarding {
  port: number
  keys: EditorKeys
  /** Called whenever one of its pages asks. */
  asked?: () => void
}

/** Headers that stand in every answer as they are. */
const FIXED = {
  'X-Content-Type-Options': 'nosniff',
  // strangers learn nothing either way; by "no-referrer" a browser would hide the origin of our own forms from us
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
/** Headers that a route may have said otherwise. */
const UNLESS_SAID = {
  'Content-Security-Policy': policy(),
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
}
/** What is said of an answer that no route gives. */
export const EVERY_ANSWER: Readonly<Record<string, string>> = { ...UNLESS_SAID, ...FIXED }

const headers: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(UNLESS_SAID)) if (!c.res.headers.has(name)) c.header(name, value)
  for (const [name, value] of Object.entries(FIXED)) c.header(name, value)
}

/** Whether a request is sent by this server's own page, or by the person's own hand, as far as a browser says. */
function isFromHere(c: Context, port: number): boolean {
  const host = c.req.header('host')
  // a foreign name that leads to this computer has another one
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false
  const site = c.req.header('sec-fetch-site')
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (reads) return site === undefined || site === 'same-origin' || site === 'none'
  return (site === undefined || site === 'same-origin') && c.req.header('origin') === `http://${host}`
}

/**
 * Lets through what a page of the editor asks; answers by itself where a session begins, and where another process that
 * knows the secret asks for a key.
 */
export function guard({ port, keys, asked }: Guarding): MiddlewareHandler {
  const cookie = `redaksi_${port}`
  const isKnown = (c: Context) => isSameKey(getCookie(c, cookie), keys.session)
  const begin = (c: Context) => {
    // going back to an address that has been used leads on where it has led
    if (!keys.begins(c.req.query('kunci') ?? '') && !isKnown(c)) return refusedPage(c)
    setCookie(c, cookie, keys.session, { path: '/', httpOnly: true, sameSite: 'Strict' })
    return c.redirect('/', 303)
  }
  return async (c, next) => {
    if (!isFromHere(c, port)) return refusedPage(c)
    const { method, path } = c.req
    if (path === START && method === 'GET') return begin(c)
    if (path === NEW_KEY && method === 'POST')
      return isSameKey(c.req.header('authorization'), `Bearer ${keys.secret}`) ? c.text(keys.launch()) : refusedPage(c)
    if (!isKnown(c)) return refusedPage(c)
    asked?.()
    return next()
  }
}

/** Refuses bodies that are too long, before anything reads them. */
function limited(larger: BodyLimits): MiddlewareHandler {
  const isBelow = (parts: readonly string[], prefix: string) =>
    prefix.split('/').every((part, index) => (part === '*' ? parts[index] : part === parts[index]))
  const limitOf = (path: string) =>
    Object.entries(larger).find(([prefix]) => isBelow(path.split('/'), prefix))?.[1] ?? USUAL_BODY
  return (c, next) => bodyLimit({ maxSize: limitOf(c.req.path), onError: tooLargePage })(c, next)
}

/** Where an error was thrown, without its message, which may hold numbers or names, and without the folders above the project. */
function placesOf({ name, message, stack = '' }: Error): string {
  const at = stack.indexOf(message)
  const places = at < 0 ? '' : stack.slice(at + message.length)
  return `${name}${places.replaceAll(pathToFileURL(root).href, '.').replaceAll(root, '.')}`
}

/** One sentence and a number to the person; where it happened to the console. */
function failed(say: (text: string) => void): (error: Error, c: Context) => Response | Promise<Response> {
  let count = 0
  return (error, c) => {
    if (error instanceof HTTPException && error.status < 500)
      return plainPage(c, error.status as 400, { title: 'Tidak bisa dibaca', sentence: UNREADABLE, back: true })
    count += 1
    const told = error instanceof Explained ? error.message : systemMessage(error)
    say(`Galat ${count}: ${placesOf(error)}`)
    const sentence = told === undefined ? UNEXPECTED : visible(told)
    const [, office, isSave] = AT_OFFICE.exec(c.req.path) ?? []
    return plainPage(c, 500, {
      title: `Gagal (galat ${count})`,
      sentence: isSave ? `${sentence} ${KEPT}` : sentence,
      back: office ? { path: office, label: 'Kembali ke kantornya' } : true,
    })
  }
}

/** Below an office; its draft stays until it is saved. */
const AT_OFFICE = /^(\/kantor\/[a-z0-9-]{2,32})\/(?:(simpan)$|[a-z-]+)/
const KEPT = 'Isian Anda tidak hilang: kembali ke kantornya, lalu tekan Simpan lagi.'

const UNREADABLE = 'Yang dikirim tidak bisa dibaca. Kembali, muat ulang halamannya, lalu coba lagi.'
const UNEXPECTED =
  'Redaksi tidak bisa menyelesaikan ini. Kembali dan coba lagi; bila terulang, sebutkan nomor galatnya kepada pengelola.'

/**
 * The editor behind its guard.
 * @param pages its routes
 * @param limits of bodies that may be larger than usual
 * @param say takes what the console is told of errors
 */
export function guarded(
  pages: Hono,
  { limits = {}, say = console.error, ...guarding }: Guarding & { limits?: BodyLimits; say?: (text: string) => void },
): Hono {
  const app = new Hono()
  app.use(headers, guard(guarding), limited(limits))
  app.post(STILL_HERE, (c) => c.body(null, 204))
  app.route('/', pages)
  app.notFound(notFoundPage)
  app.onError(failed(say))
  return app
}
