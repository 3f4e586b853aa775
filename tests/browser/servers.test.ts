/** The settings in deploy/ and in the site itself, in a real nginx and a real Apache: both send the same with every kind of file. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, startNginx } from '../support/nginx/nginx.ts'
import { findNginx, nginxTitle } from '../support/nginx/nginx-program.ts'
import { apacheTitle, findApache, OPTIONAL, startApache } from '../support/servers/apache.ts'
import { bytesOf, leadOnToHttps, PLACES, type Place, pathsOf, servedSite } from '../support/servers/served-site.ts'

/** What the other site on nginx's server of the path answers to everything that looks like a file. */
const NEIGHBOUR = 418

interface Running extends Record<Place, string> {
  stop: () => Promise<void>
}
const [nginx, apache] = [findNginx(), findApache()]
const SERVERS = [
  {
    ...{ program: nginx, title: (what: string) => nginxTitle(nginx, what), sends: { server: 'nginx' } },
    start: ({ atRoot, underPath }: Record<Place, string>): Promise<Running> => startNginx(nginx!, atRoot, underPath),
  },
  {
    ...{ program: apache, title: (what: string) => apacheTitle(apache, what), sends: {} },
    start: ({ atRoot, underPath }: Record<Place, string>): Promise<Running> => startApache(apache!, atRoot, underPath),
  },
]

let home: string
let folders: Record<Place, string>
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'terbit-'))
  folders = servedSite(home)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** One file of a kind in the served site: the largest, since small ones needn't be compressed. */
function sample(place: Place, kind: RegExp): string {
  const found = pathsOf(folders[place]).filter((path) => kind.test(path))
  const sizes = found.map((path) => ({ path, size: bytesOf(folders[place], path).length }))
  const [largest] = sizes.sort((a, b) => b.size - a.size)
  expect(largest, String(kind)).toBeDefined()
  return `/${largest!.path}`
}

const BRIEF = 'public, max-age=300, must-revalidate'
const YEAR = 'public, max-age=31536000, immutable'
/** Whether it comes compressed; "any" of what is too small for one server and not for the other. */
type Compressed = boolean | 'any'
const KINDS: [string, RegExp, string, string, Compressed][] = [
  ['a page', /^k\/dpupr\/index\.html$/, 'text/html; charset=utf-8', 'no-cache', true],
  ['a script', /^_astro\/.*\.js$/, 'text/javascript; charset=utf-8', YEAR, true],
  ['a style sheet', /^_astro\/.*\.css$/, 'text/css; charset=utf-8', YEAR, true],
  ['a font', /^_astro\/.*\.woff2$/, 'font/woff2', YEAR, false],
  ['the worker', /^sw\.js$/, 'text/javascript; charset=utf-8', 'no-cache', true],
  ['the list of files', /^manifest\.json$/, 'application/json; charset=utf-8', 'no-cache', true],
  ['the manifest', /^manifest\.webmanifest$/, 'application/manifest+json; charset=utf-8', 'no-cache', 'any'],
  ['the robots’ file', /^robots\.txt$/, 'text/plain; charset=utf-8', 'no-cache', 'any'],
  ['the site map', /^sitemap-0\.xml$/, 'application/xml; charset=utf-8', 'no-cache', true],
  ['data as JSON', /^data\/directory\.json$/, 'application/json; charset=utf-8', 'no-cache', true],
  ['data as JSON-LD', /^data\/directory\.jsonld$/, 'application/ld+json; charset=utf-8', 'no-cache', true],
  ['data as CSV', /^data\/directory\.csv$/, 'text/csv; charset=utf-8', 'no-cache', true],
  [
    'data as a workbook',
    /^data\/uji\.xlsx$/,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'no-cache',
    false,
  ],
  ['a contact', /^data\/directory\.vcf$/, 'text/vcard; charset=utf-8', 'no-cache', true],
  ['a calendar', /^data\/uji\.ics$/, 'text/calendar; charset=utf-8', 'no-cache', true],
  ['the feed', /^data\/changes\.atom$/, 'application/atom+xml; charset=utf-8', 'no-cache', true],
  ['a photo', /^data\/uji\.webp$/, 'image/webp', 'no-cache', false],
  ['a poster', /^poster\/.*\.pdf$/, 'application/pdf', BRIEF, false],
  ['a picture', /^poster\/.*\.png$/, 'image/png', BRIEF, false],
  ['a drawing', /^poster\/.*\.svg$/, 'image/svg+xml; charset=utf-8', BRIEF, true],
  ['a pack', /^poster\/.*\.zip$/, 'application/zip', BRIEF, false],
  ['an icon', /^icon-192\.png$/, 'image/png', 'no-cache', false],
]

/** What goes with every answer, whatever it is. */
const everywhere = (frames = "'none'") => ({
  'content-security-policy': `frame-ancestors ${frames}`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
})

describe.each(SERVERS)('a server', ({ program, title, start, sends }) => {
  let running: Running
  beforeAll(async () => {
    if (program) running = await start(folders)
  })
  afterAll(() => running?.stop())

  describe.skipIf(!program).each(PLACES)(title('%s'), (place) => {
    const get = (path: string, options?: Parameters<typeof ask>[2]) => ask(running[place], path, options)

    test.each(KINDS)('%s has its type, its time and the headers of all', async (_, kind, type, cache, compressed) => {
      const path = sample(place, kind)
      const plain = await get(path)
      expect(plain.status).toBe(200)
      expect(plain.headers).toMatchObject({ ...everywhere(), ...sends, 'content-type': type, 'cache-control': cache })
      expect(plain.body.equals(bytesOf(folders[place], path))).toBe(true)
      const forAll = path.startsWith('/data/') ? ['*', 'cross-origin'] : [undefined, undefined]
      const found = ['access-control-allow-origin', 'cross-origin-resource-policy'].map((name) => plain.headers[name])
      expect(found).toEqual(forAll)
      expect(plain.headers.expires).toBeUndefined()

      const gzip = { 'accept-encoding': 'gzip' }
      const small = await get(path, { headers: gzip })
      const isSmall = small.headers['content-encoding'] === 'gzip'
      if (compressed !== 'any') expect(isSmall).toBe(compressed)
      if (isSmall) expect(gunzipSync(small.body).equals(plain.body)).toBe(true)
      if (isSmall) expect(small.headers.vary).toBe('Accept-Encoding')

      // a browser asks again by what it was told, whether that was compressed or not
      for (const [{ etag = '' }, asked] of [
        [plain.headers, {}],
        [small.headers, gzip],
      ] as const) {
        expect(etag).not.toBe('')
        const again = await get(path, { headers: { ...asked, 'if-none-match': etag } })
        expect([again.status, again.body.length]).toEqual([304, 0])
        expect(again.headers).toMatchObject({ 'cache-control': cache })
      }
      expect((await get(path, { headers: { 'if-none-match': '"lain"' } })).status).toBe(200)
    })

    test('what is made for framing may be framed by anyone', async () => {
      const { status, headers } = await get('/embed/dpupr/')
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        ...everywhere('*'),
        'content-type': 'text/html; charset=utf-8',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'no-cache',
      })
    })

    test.each([
      ...['/tidak-ada', '/tidak/ada/', '/_astro/lama.js', '/poster/', '/poster/dpupr/', '/_astro/', '/k/', '/embed/'],
      ...['/data/tidak-ada.json', '/embed/tidak-ada/', '/.rahasia', '/data/.rahasia'],
    ])('%s: the site’s own page of what isn’t there, with 404 and all headers, not kept', async (path) => {
      const { status, headers, body } = await get(path)
      expect(status).toBe(404)
      expect(headers).toMatchObject({
        ...everywhere(),
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
      })
      expect(body.equals(bytesOf(folders[place], '404.html'))).toBe(true)
    })

    test.each([
      ...['/.rahasia', '/data/.rahasia', '/%2erahasia', '/.htaccess', '/../pengaduan/site.conf'],
      ...['/..%2f..%2fnginx.conf', '/data/../../current.json', '/../releases/'],
    ])('%s is not given out', async (path) => {
      const { status, body } = await get(path)
      expect([400, 403, 404, NEIGHBOUR]).toContain(status)
      expect(body.toString()).not.toMatch(/rahasia|server_name|"hashed"|RedirectMatch/)
    })

    test.each(['/k/dpupr', '/k/dpupr?dari=poster'])('"%s": a folder without its slash leads on', async (path) => {
      const { status, headers } = await get(path, { headers: { host: 'contoh.go.id' } })
      const base = new URL(running[place]).pathname.replace(/\/$/, '')
      const [folder, query] = path.split('?')
      const { pathname, search } = new URL(headers.location ?? '', 'http://contoh.go.id')
      expect([status, `${pathname}${search}`]).toEqual([301, `${base}${folder}/${query ? `?${query}` : ''}`])
      // where a host adds a time to everything, it adds it to what isn't a file behind ours
      expect(headers).toMatchObject({ ...everywhere(), 'cache-control': expect.stringMatching(/^no-cache/) })
    })

    // Apache reads POST of a file as GET, which changes nothing
    test.each(['PUT', 'DELETE'])('%s is refused', async (method) => {
      const { status, headers } = await get('/robots.txt', { method })
      expect(status).toBe(405)
      expect(headers).toMatchObject(everywhere())
    })

    test('HEAD answers like GET, without the file', async () => {
      const path = sample(place, /^poster\/.*\.pdf$/)
      const [head, whole] = await Promise.all([get(path, { method: 'HEAD' }), get(path)])
      expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, whole.headers.etag])
      expect(head.headers['content-length']).toBe(String(whole.body.length))
    })

    test('a download that broke off goes on', async () => {
      const path = sample(place, /^poster\/.*\.pdf$/)
      const [part, whole] = await Promise.all([get(path, { headers: { range: 'bytes=100-' } }), get(path)])
      expect([part.status, part.body.equals(whole.body.subarray(100))]).toEqual([206, true])
    })

    test('the same as in _headers', async () => {
      const rules = bytesOf(folders[place], '_headers').toString().trim().split('\n\n')
      const base = new URL(running[place]).pathname.replace(/\/$/, '')
      const paths = ['/', '/embed/dpupr/', ...KINDS.map(([, kind]) => sample(place, kind))]
      for (const path of paths) {
        const { headers } = await get(path)
        const expected = ruled(rules, `${base}${path}`)
        const { 'content-security-policy': policy = '', ...rest } = expected
        expect(headers['content-security-policy'], path).toBe(/frame-ancestors .*$/.exec(policy)?.[0])
        expect(headers, path).toMatchObject(rest)
        for (const name of ['access-control-allow-origin', 'cross-origin-resource-policy'])
          expect(headers[name], `${path} ${name}`).toBe(expected[name])
      }
    })
  })
})

/** Headers of a path after the rules of a _headers file. */
function ruled(rules: string[], path: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [pattern = '', ...lines] of rules.map((rule) => rule.split('\n'))) {
    if (!path.startsWith(pattern.replace(/\*$/, ''))) continue
    for (const line of lines.map((text) => text.trim())) {
      const [name = '', value = ''] = line.split(/: (.*)/)
      if (line.startsWith('! ')) delete headers[line.slice(2).toLowerCase()]
      else headers[name.toLowerCase()] = value
    }
  }
  return headers
}

describe.skipIf(!apache)(apacheTitle(apache, 'an Apache'), () => {
  test.each([...OPTIONAL.map((name) => [name]), OPTIONAL])('without %s still gives the pages', async (...without) => {
    const server = await startApache(apache!, folders.atRoot, folders.underPath, { without: without as string[] })
    try {
      const { status, body } = await ask(server.atRoot, '/k/dpupr/')
      expect(status).toBe(200)
      expect(body.equals(bytesOf(folders.atRoot, 'k/dpupr/index.html'))).toBe(true)
      expect([403, 404]).toContain((await ask(server.atRoot, '/.htaccess')).status)
    } finally {
      await server.stop()
    }
  })

  test('leads on to https where that is asked for, but not what has come by https to a server before it', async () => {
    const folder = join(home, 'https')
    const site = servedSite(folder)
    leadOnToHttps(site.atRoot)
    const server = await startApache(apache!, site.atRoot, site.underPath)
    try {
      const host = 'pengaduan.contoh.go.id'
      const { status, headers } = await ask(server.atRoot, '/cari/?q=jalan', { headers: { host } })
      expect([status, headers.location]).toEqual([301, `https://${host}/cari/?q=jalan`])
      const secure = { host, 'x-forwarded-proto': 'https' }
      expect((await ask(server.atRoot, '/cari/?q=jalan', { headers: secure })).status).toBe(200)
    } finally {
      await server.stop()
    }
  })
})
