/**
 * Keeps a copy of what a citizen needs without a connection. Whatever can change (pages, data) comes from the network
 * as long as there is one, however slow, so that no number outlives its end here; only what carries its own hash in
 * its name comes from the copy first. It is copied as it is, so it is written for phones of 2018 (Chrome 64).
 */
const NAME = 'salinan-__VERSION__'
const BASE = '__BASE__'
/** Addresses that are fetched beforehand. */
const KEPT = __KEPT__
const LANGUAGES = __LANGUAGES__

self.addEventListener('install', (event) => {
  const keep = async () => (await caches.open(NAME)).addAll(KEPT.map((url) => new Request(url, { cache: 'no-cache' })))
  event.waitUntil(keep().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  const clean = async () => {
    for (const name of await caches.keys()) if (name.startsWith('salinan-') && name !== NAME) await caches.delete(name)
  }
  event.waitUntil(clean().then(() => self.clients.claim()))
})

/** Never kept: pages for people in danger, and whatever holds a question. */
const isKept = ({ pathname, search }) => search === '' && !/(?:^|\/)bantuan\//.test(pathname.slice(BASE.length))

/** A copy has the address of its page, whatever was asked on it; the newest is the only one. */
const addressOf = ({ url }) => url.replace(/[?#].*/, '')
const ANY = { ignoreSearch: true, ignoreVary: true }

async function keep(request, response) {
  const cache = await caches.open(NAME)
  await cache.delete(addressOf(request), ANY)
  await cache.put(addressOf(request), response)
}

/** Without a connection: the copy, or for a page the list of all offices in its language. */
async function copyOf(request) {
  const cache = await caches.open(NAME)
  const kept = await cache.match(addressOf(request), ANY)
  if (kept || request.mode !== 'navigate') return kept || Response.error()
  const language = new URL(request.url).pathname.slice(BASE.length).split('/')[0]
  const prefix = LANGUAGES.includes(language) ? `${language}/` : ''
  return (await cache.match(`${BASE}${prefix}luring/`)) || Response.error()
}

async function fromNetwork(request) {
  try {
    const response = await fetch(request)
    // pages that were read are kept too; posters and the like are not
    if (response.ok && request.mode === 'navigate' && isKept(new URL(request.url)))
      keep(request, response.clone()).catch(() => undefined)
    return response
  } catch (_failure) {
    return copyOf(request)
  }
}

async function fromCopy(request) {
  const kept = await (await caches.open(NAME)).match(request)
  return kept || fetch(request)
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(BASE)) return
  event.respondWith(url.pathname.startsWith(`${BASE}_astro/`) ? fromCopy(request) : fromNetwork(request))
})
