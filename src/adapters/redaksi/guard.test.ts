/** The guard of the editor, with requests as browsers, other sites and other programs send them. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import { describe, expect, it } from 'vitest'
import { Explained } from '../base/explained.ts'
import { EVERY_ANSWER, guarded } from './guard.ts'
import { editorKeys, isSameKey } from './keys.ts'

const PORT = 4870
const HOST = `127.0.0.1:${PORT}`
const COOKIE = `redaksi_${PORT}`
const LIMIT = 1024 * 1024

/** An editor of some routes, with a clock that stands still until it is set, and keys that are counted. */
function editor() {
  const clock = { now: 0 }
  const counter = [1, 2, 3, 4, 5, 6, 7, 8].values()
  const keys = editorKeys({ now: () => clock.now, random: (bytes) => Buffer.alloc(bytes, counter.next().value!) })
  const said: string[] = []
  const asked: number[] = []
  const pages = new Hono()
  pages.get('/', (c) => c.html(html`<p>Daftar</p>`))
  pages.get('/kantor/:id', (c) => (c.req.param('id') === 'dinas' ? c.text('Dinas') : c.notFound()))
  pages.post('/simpan', async (c) => c.text(`${(await c.req.text()).length}`))
  pages.post('/foto', async (c) => c.text(`${(await c.req.text()).length}`))
  pages.post('/fotokopi', async (c) => c.text(`${(await c.req.text()).length}`))
  pages.get('/gambar', (c) =>
    c.body('<svg/>', 200, { 'Cache-Control': 'private, max-age=60', 'X-Frame-Options': 'SAMEORIGIN' }),
  )
  pages.get('/gagal', () => {
    throw new TypeError('Ibu Misal, +6200531032')
  })
  pages.get('/penuh', () => {
    throw Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC' })
  })
  for (const path of ['/kantor/dinas/simpan', '/kantor/dinas/isian/tambah'])
    pages.post(path, () => {
      throw Object.assign(new Error('EBUSY: locked'), { code: 'EBUSY' })
    })
  pages.get('/jelas', () => {
    throw new Explained('Berkas <b>rusak</b>.')
  })
  const app = guarded(pages, {
    ...{ port: PORT, keys, limits: { '/foto': 2 * LIMIT, '/kantor/*/foto': 2 * LIMIT } },
    asked: () => asked.push(clock.now),
    say: (text) => said.push(text),
  })
  return { app, keys, clock, said, asked }
}

type Editor = ReturnType<typeof editor>

/** What a page of the editor sends. */
const ofPage = ({ keys }: Editor) => ({
  ...{ host: HOST, cookie: `${COOKIE}=${keys.session}`, 'sec-fetch-site': 'same-origin' },
  origin: `http://${HOST}`,
})

type Headers = Record<string, string | undefined>

/** Asks with headers; those that are undefined are left out. */
async function ask({ app }: Editor, method: string, path: string, headers: Headers, body?: string): Promise<Response> {
  const given = Object.entries(headers).filter((one): one is [string, string] => one[1] !== undefined)
  const answer = await app.request(new Request(`http://${HOST}${path}`, { method, headers: given, body: body ?? null }))
  for (const [name, value] of Object.entries(EVERY_ANSWER)) {
    if (path === '/gambar' && ['Cache-Control', 'X-Frame-Options'].includes(name) && answer.status === 200) continue
    // a page without content has a style of its own
    const said = answer.headers.get(name)?.replace(/style-src 'sha256-[\w+/=]{44}'/, "style-src 'self'")
    expect([name, said]).toEqual([name, value])
  }
  return answer
}

/** How requests differ from those of a page, so that they are refused. */
const FOREIGN: [string, (one: Editor) => Headers][] = [
  ['no cookie', () => ({ cookie: undefined })],
  ['an empty cookie', () => ({ cookie: `${COOKIE}=` })],
  ['a wrong cookie', () => ({ cookie: `${COOKIE}=${'A'.repeat(32)}` })],
  ['the cookie of another port', ({ keys }) => ({ cookie: `redaksi_4871=${keys.session}` })],
  ['a launch key as cookie', ({ keys }) => ({ cookie: `${COOKIE}=${keys.launch()}` })],
  ['the secret as cookie', ({ keys }) => ({ cookie: `${COOKIE}=${keys.secret}` })],
  ['no host', () => ({ host: undefined })],
  ['a wrong host', () => ({ host: `contoh.invalid:${PORT}`, origin: `http://contoh.invalid:${PORT}` })],
  ['a host without port', () => ({ host: '127.0.0.1', origin: 'http://127.0.0.1' })],
  ['the host of another port', () => ({ host: '127.0.0.1:4871', origin: 'http://127.0.0.1:4871' })],
  ['a host that begins like it', () => ({ host: `${HOST}.contoh.invalid`, origin: `http://${HOST}.contoh.invalid` })],
  ['two hosts', () => ({ host: `${HOST}, contoh.invalid` })],
  ['IPv6', () => ({ host: `[::1]:${PORT}`, origin: `http://[::1]:${PORT}` })],
  ['another site', () => ({ 'sec-fetch-site': 'cross-site' })],
  ['another port of this computer', () => ({ 'sec-fetch-site': 'same-site' })],
  ['a word that no browser says', () => ({ 'sec-fetch-site': 'same-origin, none' })],
]

/** How requests that change something differ besides. */
const FOREIGN_CHANGE: [string, () => Headers][] = [
  ['no origin', () => ({ origin: undefined })],
  ['a hidden origin', () => ({ origin: 'null' })],
  ['the origin of another site', () => ({ origin: 'https://contoh.invalid' })],
  ['the origin of another port', () => ({ origin: 'http://127.0.0.1:4871' })],
  ['the origin of its other name', () => ({ origin: `http://localhost:${PORT}` })],
  ['an origin that is encrypted', () => ({ origin: `https://${HOST}` })],
  ['a hand that typed it', () => ({ 'sec-fetch-site': 'none' })],
]

const PATHS = ['/', '/kantor/dinas', '/gagal', '/gambar', '/ada-apa', '/__proto__', '/..%2F..%2Fetc', '/%', '/mulai/']
const CHANGES = ['/simpan', '/foto', '/masih-di-sini', '/ada-apa', '/__proto__', '/mulai?kunci=A']

const CASES = [
  ...FOREIGN.flatMap(([name, headers]) => PATHS.map((path) => ({ name, headers, method: 'GET', path }))),
  ...FOREIGN.map(([name, headers]) => ({ name, headers, method: 'HEAD', path: '/' })),
  ...[...FOREIGN, ...FOREIGN_CHANGE].flatMap(([name, headers]) =>
    CHANGES.map((path) => ({ name, headers, method: 'POST', path })),
  ),
  ...[...FOREIGN, ...FOREIGN_CHANGE].flatMap(([name, headers]) =>
    ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'].map((method) => ({ name, headers, method, path: '/simpan' })),
  ),
]

describe('the guard', () => {
  it.each(CASES)('refuses $method $path with $name', async ({ headers, method, path }) => {
    const one = editor()
    const answer = await ask(one, method, path, { ...ofPage(one), ...headers(one) }, undefined)
    expect(answer.status).toBe(403)
    expect(answer.headers.get('set-cookie')).toBeNull()
    if (method !== 'HEAD') expect(await answer.text()).toContain('<h1>Buka dari redaksi.cmd</h1>')
    expect([one.asked, one.said]).toEqual([[], []])
  })

  it.each([
    ['GET', '/', {}, 200, '<p>Daftar</p>'],
    ['GET', '/', { 'sec-fetch-site': 'none', origin: undefined }, 200, 'Daftar'],
    ['GET', '/', { 'sec-fetch-site': undefined, origin: undefined }, 200, 'Daftar'],
    ['GET', '/', { host: `localhost:${PORT}`, origin: undefined }, 200, 'Daftar'],
    ['GET', '/kantor/dinas', {}, 200, 'Dinas'],
    ['GET', '/gambar', {}, 200, '<svg/>'],
    ['POST', '/simpan', {}, 200, '3'],
    ['POST', '/simpan', { 'sec-fetch-site': undefined }, 200, '3'],
    ['POST', '/simpan', { host: `localhost:${PORT}`, origin: `http://localhost:${PORT}` }, 200, '3'],
    ['POST', '/masih-di-sini', {}, 204, ''],
    ['GET', '/ada-apa', {}, 404, '<h1>Halaman tidak ada</h1>'],
    ['GET', '/kantor/lain', {}, 404, 'Halaman tidak ada'],
    ['GET', '/kantor/__proto__', {}, 404, 'Halaman tidak ada'],
    ['GET', '/kantor/..%2F..%2Fetc', {}, 404, 'Halaman tidak ada'],
    ['GET', '/kantor/%E0%A4%A', {}, 404, 'Halaman tidak ada'],
    ['GET', '/__proto__', {}, 404, 'Halaman tidak ada'],
    ['GET', '/masih-di-sini', {}, 404, 'Halaman tidak ada'],
    ['DELETE', '/simpan', {}, 404, 'Halaman tidak ada'],
    ['OPTIONS', '/simpan', {}, 404, 'Halaman tidak ada'],
  ])('lets its own page ask %s %s %j: %i', async (method, path, headers, status, text) => {
    const one = editor()
    const answer = await ask(one, method, path, { ...ofPage(one), ...headers }, method === 'POST' ? 'isi' : undefined)
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(text)])
    expect([one.asked, one.said]).toEqual([[0], []])
  })

  it('lets pages load, send and be framed by nothing else', () => {
    expect(EVERY_ANSWER).toEqual({
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'",
      'X-Frame-Options': 'DENY',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
  })

  it('finds its cookie among those of other ports', async () => {
    const one = editor()
    const cookie = `redaksi_4871=lain; ${ofPage(one).cookie}; tema=gelap`
    expect((await ask(one, 'GET', '/', { ...ofPage(one), cookie })).status).toBe(200)
  })

  it('leaves to a route how long a copy is kept and who may frame it', async () => {
    const one = editor()
    const { headers } = await ask(one, 'GET', '/gambar', ofPage(one))
    expect(headers.get('cache-control')).toBe('private, max-age=60')
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })
})

describe('the start address', () => {
  const opened = { host: HOST, 'sec-fetch-site': 'none' }
  const start = (one: Editor, key: string, headers: Headers = {}) =>
    ask(one, 'GET', `/mulai?kunci=${key}`, { ...opened, ...headers })

  it('begins a session by a cookie of its own, once', async () => {
    const one = editor()
    const key = one.keys.launch()
    const first = await start(one, key)
    expect([first.status, first.headers.get('location')]).toEqual([303, '/'])
    const [given, ...attributes] = first.headers.get('set-cookie')!.split('; ')
    expect(given).toBe(`${COOKIE}=${one.keys.session}`)
    expect(attributes).toEqual(['Path=/', 'HttpOnly', 'SameSite=Strict'])
    expect(one.keys.session).not.toBe(key)
    expect((await ask(one, 'GET', '/', { ...opened, cookie: given })).status).toBe(200)
    expect((await start(one, key)).status).toBe(403)
  })

  it('leads on where its key is used up and the session is there', async () => {
    const one = editor()
    const key = one.keys.launch()
    await start(one, key)
    expect((await start(one, key, { cookie: ofPage(one).cookie })).status).toBe(303)
  })

  it.each([
    [0, 303],
    [119_999, 303],
    [120_000, 403],
    [600_000, 403],
  ])('%i ms after its key was made: %i', async (later, status) => {
    const one = editor()
    const key = one.keys.launch()
    one.clock.now += later
    expect((await start(one, key)).status).toBe(status)
  })

  it('takes each of several keys that are still open', async () => {
    const one = editor()
    const keys = [one.keys.launch(), one.keys.launch()]
    expect(new Set(keys).size).toBe(2)
    for (const key of keys.toReversed()) expect((await start(one, key)).status).toBe(303)
  })

  it.each<[string, (one: Editor) => [method: string, path: string, headers: Headers]]>([
    ['no key', () => ['GET', '/mulai', opened]],
    ['an empty key', () => ['GET', '/mulai?kunci=', opened]],
    ['a wrong key', () => ['GET', `/mulai?kunci=${'A'.repeat(32)}`, opened]],
    ['the secret', ({ keys }) => ['GET', `/mulai?kunci=${keys.secret}`, opened]],
    ['the key of the session', ({ keys }) => ['GET', `/mulai?kunci=${keys.session}`, opened]],
    [
      'a link of another site',
      ({ keys }) => ['GET', `/mulai?kunci=${keys.launch()}`, { ...opened, 'sec-fetch-site': 'cross-site' }],
    ],
    [
      'another host',
      ({ keys }) => ['GET', `/mulai?kunci=${keys.launch()}`, { ...opened, host: `contoh.invalid:${PORT}` }],
    ],
    ['HEAD', ({ keys }) => ['HEAD', `/mulai?kunci=${keys.launch()}`, opened]],
  ])('is refused with %s', async (_, request) => {
    const one = editor()
    const answer = await ask(one, ...request(one))
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null])
  })

  it('isn’t used up by what is refused', async () => {
    const one = editor()
    const key = one.keys.launch()
    await ask(one, 'HEAD', `/mulai?kunci=${key}`, opened)
    await start(one, key, { 'sec-fetch-site': 'cross-site' })
    expect((await start(one, key)).status).toBe(303)
  })
})

describe('a new key', () => {
  const asking = ({ keys }: Editor) => ({
    host: HOST,
    origin: `http://${HOST}`,
    authorization: `Bearer ${keys.secret}`,
  })

  it('is given to who knows the secret, and begins a session', async () => {
    const one = editor()
    const answer = await ask(one, 'POST', '/kunci-baru', asking(one))
    const key = await answer.text()
    expect([answer.status, one.keys.begins(key), one.keys.begins(key)]).toEqual([200, true, false])
    expect(one.asked).toEqual([])
  })

  it.each<[string, (one: Editor) => Headers]>([
    ['no secret', () => ({ authorization: undefined })],
    ['a wrong secret', () => ({ authorization: `Bearer ${'A'.repeat(32)}` })],
    ['a session instead', (one) => ({ authorization: undefined, cookie: ofPage(one).cookie })],
    ['the session’s key as secret', ({ keys }) => ({ authorization: `Bearer ${keys.session}` })],
    ['no origin', () => ({ origin: undefined })],
    ['another site', () => ({ 'sec-fetch-site': 'cross-site' })],
    ['another host', () => ({ host: `contoh.invalid:${PORT}` })],
  ])('isn’t given to who comes with %s', async (_, headers) => {
    const one = editor()
    expect((await ask(one, 'POST', '/kunci-baru', { ...asking(one), ...headers(one) })).status).toBe(403)
    const read = await ask(one, 'GET', '/kunci-baru', { ...asking(one), ...ofPage(one) })
    expect(read.status).toBe(404)
  })

  it('has 192 bits of chance, and no two are alike', () => {
    const keys = editorKeys()
    const all = [keys.session, keys.secret, ...Array.from({ length: 50 }, keys.launch)]
    expect(new Set(all).size).toBe(all.length)
    for (const key of all) expect(Buffer.from(key, 'base64url')).toHaveLength(24)
  })

  it.each([
    ['a', 'a', true],
    ['a', 'b', false],
    ['', 'a', false],
    ['aa', 'a', false],
    [undefined, '', false],
  ])('%j is the key %j: %s', (given, key, same) => {
    expect(isSameKey(given, key)).toBe(same)
  })
})

describe('a body', () => {
  it.each([
    ['/simpan', LIMIT, 200],
    ['/simpan', LIMIT + 1, 413],
    ['/foto', LIMIT + 1, 200],
    ['/foto', 2 * LIMIT, 200],
    ['/foto', 2 * LIMIT + 1, 413],
    ['/fotokopi', LIMIT + 1, 413],
    ['/kantor/dlh/foto', 2 * LIMIT, 404],
    ['/kantor/dlh/foto/lagi', 2 * LIMIT, 404],
    ['/kantor/dlh/foto', 2 * LIMIT + 1, 413],
    ['/kantor/dlh/lain/foto', LIMIT + 1, 413],
    ['/kantor//foto', LIMIT + 1, 413],
    ['/kantor/dlh', LIMIT + 1, 413],
    ['/ada-apa', LIMIT + 1, 413],
    ['/ada-apa', LIMIT, 404],
  ])('of %s with %i bytes: %i, with and without a word of its length', async (path, bytes, status) => {
    const one = editor()
    for (const length of [undefined, String(bytes)]) {
      const answer = await ask(one, 'POST', path, { ...ofPage(one), 'content-length': length }, 'a'.repeat(bytes))
      expect(answer.status).toBe(status)
      if (status === 200) expect(await answer.text()).toBe(String(bytes))
      if (status === 413) expect(await answer.text()).toContain('<h1>Kiriman terlalu besar</h1>')
    }
  })

  it('of a stranger isn’t read at all', async () => {
    const one = editor()
    const request = new Request(`http://${HOST}/simpan`, {
      ...{ method: 'POST', body: 'a'.repeat(2 * LIMIT), headers: { host: HOST, origin: `http://${HOST}` } },
    })
    expect((await one.app.request(request)).status).toBe(403)
    expect(request.bodyUsed).toBe(false)
  })
})

describe('an error', () => {
  it('has a number; the console learns where, and nobody what was in it', async () => {
    const one = editor()
    const answers = [await ask(one, 'GET', '/gagal', ofPage(one)), await ask(one, 'GET', '/gagal', ofPage(one))]
    expect(answers.map(({ status }) => status)).toEqual([500, 500])
    const pages = await Promise.all(answers.map((answer) => answer.text()))
    expect(pages[0]).toContain('<h1>Gagal (galat 1)</h1>')
    expect(pages[1]).toContain('<h1>Gagal (galat 2)</h1>')
    expect(pages.join('')).not.toMatch(/Misal|531032|TypeError|guard\.test/)
    expect(one.said).toHaveLength(2)
    expect(one.said[1]).toMatch(/^Galat 2: TypeError\n\s+at .*src\/adapters\/redaksi\/guard\.test\.ts:\d+/)
    expect(one.said.join('')).not.toMatch(/Misal|531032/)
    expect(one.said.join('')).not.toContain(process.cwd())
  })

  it('at an office leads back to it, and says that nothing is lost where something was to be saved', async () => {
    const one = editor()
    const [saved, asked] = await Promise.all(
      ['/kantor/dinas/simpan', '/kantor/dinas/isian/tambah'].map(async (path) =>
        (await ask(one, 'POST', path, ofPage(one))).text(),
      ),
    )
    for (const page of [saved, asked]) expect(page).toContain('<a href="/kantor/dinas">Kembali ke kantornya</a>')
    expect(saved).toContain('Isian Anda tidak hilang')
    expect(asked).not.toContain('tidak hilang')
  })

  it.each([
    ['/penuh', 'Penyimpanan penuh. Kosongkan ruang, lalu ulangi.'],
    ['/jelas', 'Berkas &lt;b&gt;rusak&lt;/b&gt;.'],
  ])('that the person can repair is told: %s', async (path, sentence) => {
    const one = editor()
    const answer = await ask(one, 'GET', path, ofPage(one))
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining(sentence)])
    expect(one.said.join('')).not.toMatch(/rusak|ENOSPC/)
  })
})
