/** The settings in deploy/nginx in a real nginx: what it sends with every kind of file, and what it keeps of requests. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishRelease } from '../../src/adapters/release/release.ts'
import { ask, type Nginx, startNginx } from '../support/nginx/nginx.ts'
import { findNginx, nginxTitle } from '../support/nginx/nginx-program.ts'
import { contoh, underPath } from '../support/sites.ts'

const program = findNginx()
const title = (what: string) => nginxTitle(program, what)

/** What the other site on the server of the path answers to everything that looks like a file. */
const NEIGHBOUR = 418

const MADE: Record<string, string> = {
  '_astro/uji.0.css': `a{color:red}/*${' '.repeat(600)}*/`,
  'data/uji.ics': 'BEGIN:VCALENDAR',
  '.rahasia': 'rahasia',
  'data/.rahasia': 'rahasia',
  '.well-known/security.txt': 'Contact: mailto:a@contoh.invalid',
}

let home: string
let dist: string
let nginx: Nginx
const folders = { atRoot: '', underPath: '' }

/** A folder as a release would be: the built site with files of this test. */
function overlay(folder: string): string {
  const current = join(home, 'bawah/current')
  mkdirSync(current, { recursive: true })
  const own = new Set(['data', '_astro'])
  for (const name of readdirSync(folder)) {
    if (own.has(name)) cpSync(join(folder, name), join(current, name), { recursive: true })
    else symlinkSync(join(folder, name), join(current, name))
  }
  return current
}

function addMade(folder: string): void {
  for (const [path, text] of Object.entries(MADE)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

beforeAll(async () => {
  if (!program) return
  home = mkdtempSync(join(tmpdir(), 'terbit-'))
  dist = join(home, 'dist')
  cpSync(contoh.folder, dist, { recursive: true })
  addMade(dist)
  addMade(overlay(underPath.folder))
  folders.atRoot = join(home, 'akar')
  folders.underPath = join(home, 'bawah')
  publishRelease(folders.atRoot, dist, new Date())
  nginx = await startNginx(program, folders.atRoot, folders.underPath, { logging: true })
})
afterAll(async () => {
  await nginx?.stop()
  if (home) rmSync(home, { recursive: true, force: true })
})

const PLACES = ['atRoot', 'underPath'] as const
type Place = (typeof PLACES)[number]
const get = (place: Place, path: string, options?: Parameters<typeof ask>[2]) => ask(nginx[place], path, options)
const filesOf = (place: Place) =>
  readdirSync(join(folders[place], 'current'), { recursive: true }).map((name) => String(name).replaceAll('\\', '/'))

/** One file of a kind in the served site. */
function sample(place: Place, kind: RegExp): string {
  const found = filesOf(place).find((path) => kind.test(path)) ?? ''
  expect(found, String(kind)).not.toBe('')
  return `/${found}`
}

const BRIEF = 'public, max-age=300, must-revalidate'
const YEAR = 'public, max-age=31536000, immutable'
const KINDS: [string, RegExp, string, string, boolean][] = [
  ['a page', /^k\/dpupr\/index\.html$/, 'text/html; charset=utf-8', 'no-cache', true],
  ['a script', /^_astro\/.*\.js$/, 'text/javascript; charset=utf-8', YEAR, true],
  ['a style sheet', /^_astro\/.*\.css$/, 'text/css; charset=utf-8', YEAR, true],
  ['a font', /^_astro\/.*\.woff2$/, 'font/woff2', YEAR, false],
  ['the worker', /^sw\.js$/, 'text/javascript; charset=utf-8', 'no-cache', true],
  ['the manifest', /^manifest\.webmanifest$/, 'application/manifest+json; charset=utf-8', 'no-cache', false],
  ['the robots’ file', /^robots\.txt$/, 'text/plain; charset=utf-8', 'no-cache', false],
  ['the site map', /^sitemap-0\.xml$/, 'application/xml; charset=utf-8', 'no-cache', true],
  ['data as JSON', /^data\/directory\.json$/, 'application/json; charset=utf-8', 'no-cache', true],
  ['data as JSON-LD', /^data\/directory\.jsonld$/, 'application/ld+json; charset=utf-8', 'no-cache', true],
  ['data as CSV', /^data\/directory\.csv$/, 'text/csv; charset=utf-8', 'no-cache', true],
  ['a contact', /^data\/directory\.vcf$/, 'text/vcard; charset=utf-8', 'no-cache', true],
  ['a calendar', /^data\/uji\.ics$/, 'text/calendar; charset=utf-8', 'no-cache', false],
  ['the feed', /^data\/changes\.atom$/, 'application/atom+xml; charset=utf-8', 'no-cache', true],
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
  server: 'nginx',
})

describe.skipIf(!program).each(PLACES)(title('%s'), (place) => {
  test.each(KINDS)('%s has its type, its time and the headers of all', async (_, kind, type, cache, compressed) => {
    const path = sample(place, kind)
    const plain = await get(place, path)
    expect(plain.status).toBe(200)
    expect(plain.headers).toMatchObject({ ...everywhere(), 'content-type': type, 'cache-control': cache })
    expect(plain.body.equals(readFileSync(join(folders[place], 'current', path)))).toBe(true)
    expect(plain.headers['access-control-allow-origin']).toBe(path.startsWith('/data/') ? '*' : undefined)
    expect(plain.headers['cross-origin-resource-policy']).toBe(path.startsWith('/data/') ? 'cross-origin' : undefined)

    const small = await get(place, path, { headers: { 'accept-encoding': 'gzip' } })
    expect(small.headers['content-encoding']).toBe(compressed ? 'gzip' : undefined)
    if (compressed) expect(gunzipSync(small.body).equals(plain.body)).toBe(true)
    if (compressed) expect(small.headers.vary).toBe('Accept-Encoding')

    const { etag = '' } = plain.headers
    const again = await get(place, path, { headers: { 'if-none-match': etag } })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect(again.headers).toMatchObject({ 'cache-control': cache })
  })

  test('what is made for framing may be framed by anyone', async () => {
    const { status, headers } = await get(place, '/embed/dpupr/')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      ...everywhere('*'),
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'no-cache',
    })
  })

  test.each([
    '/tidak-ada',
    '/tidak/ada/',
    '/_astro/lama.js',
    '/poster/',
    '/data/tidak-ada.json',
    '/embed/tidak-ada/',
    '/.rahasia',
  ])('%s: the site’s own page of what isn’t there, with 404 and all headers, not kept', async (path) => {
    const { status, headers, body } = await get(place, path)
    expect(status).toBe(404)
    expect(headers).toMatchObject({
      ...everywhere(),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    })
    expect(body.equals(readFileSync(join(folders[place], 'current/404.html')))).toBe(true)
  })

  test.each([
    '/.rahasia',
    '/data/.rahasia',
    '/%2erahasia',
    '/../pengaduan/site.conf',
    '/..%2f..%2fnginx.conf',
    '/data/../../current.json',
    '/../releases/',
  ])('%s is not given out', async (path) => {
    const { status, body } = await get(place, path)
    expect([400, 404, NEIGHBOUR]).toContain(status)
    expect(body.toString()).not.toMatch(/rahasia|server_name|"hashed"/)
  })

  test.each(['', '/k/dpupr', '/k/dpupr?dari=poster'])('"%s": a folder without its slash leads on', async (path) => {
    if (place === 'atRoot' && path === '') return
    const { status, headers } = await get(place, path, { headers: { host: 'contoh.go.id' } })
    const base = new URL(nginx[place]).pathname.replace(/\/$/, '')
    const [folder, query] = path.split('?')
    expect([status, headers.location]).toEqual([301, `${base}${folder}/${query ? `?${query}` : ''}`])
    expect(headers).toMatchObject({ ...everywhere(), 'cache-control': 'no-cache' })
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s is refused', async (method) => {
    const { status, headers } = await get(place, '/', { method })
    expect(status).toBe(405)
    if (method !== 'TRACE') expect(headers).toMatchObject({ ...everywhere(), allow: 'GET, HEAD' })
  })

  test('HEAD answers like GET, without the file', async () => {
    const path = sample(place, /^poster\/.*\.pdf$/)
    const [head, whole] = await Promise.all([get(place, path, { method: 'HEAD' }), get(place, path)])
    expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, whole.headers.etag])
    expect(head.headers['content-length']).toBe(String(whole.body.length))
  })

  test('a download that broke off goes on', async () => {
    const path = sample(place, /^poster\/.*\.pdf$/)
    const [part, whole] = await Promise.all([get(place, path, { headers: { range: 'bytes=100-' } }), get(place, path)])
    expect([part.status, part.body.equals(whole.body.subarray(100))]).toEqual([206, true])
  })

  test('the same as in _headers', async () => {
    const rules = readFileSync(join(folders[place], 'current/_headers'), 'utf8').trim().split('\n\n')
    const base = new URL(nginx[place]).pathname.replace(/\/$/, '')
    const paths = ['/', '/embed/dpupr/', ...KINDS.map(([, kind]) => sample(place, kind))]
    for (const path of paths) {
      const { headers } = await get(place, path)
      const expected = ruled(rules, `${base}${path}`)
      const { 'content-security-policy': policy = '', ...rest } = expected
      expect(headers['content-security-policy'], path).toBe(/frame-ancestors .*$/.exec(policy)?.[0])
      expect(headers, path).toMatchObject(rest)
      for (const name of ['access-control-allow-origin', 'cross-origin-resource-policy'])
        expect(headers[name], `${path} ${name}`).toBe(expected[name])
    }
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

describe.skipIf(!program)(title('the logs'), () => {
  test('the site beside it keeps its own rules and headers', async () => {
    const { headers } = await ask(new URL(nginx.underPath).origin, '/lain')
    expect(headers['x-milik-situs-lain']).toBe('ya')
    expect((await get('underPath', '/data/directory.json')).headers['x-milik-situs-lain']).toBeUndefined()
  })

  test('tell neither who asked nor for what words, and of errors nothing', async () => {
    const secret = { 'user-agent': 'Telepon-Warga', referer: 'https://rahasia.invalid/' }
    for (const place of PLACES) await get(place, '/cari/?q=kata-warga', { headers: secret })
    await expect.poll(() => nginx.requests().match(/ GET \S*\/cari\/index\.html 200 /g)?.length).toBe(2)
    expect(nginx.requests()).toMatch(/^127\.0\.0\.0 \[\d{4}-\S+\] GET \/cari\/index\.html 200 \d+$/m)
    expect(nginx.requests()).not.toMatch(/127\.0\.0\.1|kata-warga|Telepon-Warga|rahasia\.invalid/)
    expect(nginx.errors()).toBe('')
  })

  test('aren’t written at all unless somebody wants them', async () => {
    const silent = await startNginx(program!, folders.atRoot, folders.underPath)
    try {
      for (const path of ['/cari/?q=kata-warga', '/tidak-ada?q=kata-warga', '/poster/'])
        for (const place of PLACES) await ask(silent[place], path)
      expect([silent.requests(), silent.errors()]).toEqual(['', ''])
    } finally {
      await silent.stop()
    }
  })
})
