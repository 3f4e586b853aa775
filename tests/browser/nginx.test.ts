/** What nginx does beside sending files: which questions it refuses, and what it keeps of them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, type Nginx, startNginx } from '../support/nginx/nginx.ts'
import { findNginx, nginxTitle } from '../support/nginx/nginx-program.ts'
import { PLACES, type Place, servedSite } from '../support/servers/served-site.ts'

const program = findNginx()
const title = (what: string) => nginxTitle(program, what)

let home: string
let nginx: Nginx
let folders: Record<Place, string>

beforeAll(async () => {
  if (!program) return
  home = mkdtempSync(join(tmpdir(), 'terbit-'))
  folders = servedSite(home)
  nginx = await startNginx(program, folders.atRoot, folders.underPath, { logging: true })
})
afterAll(async () => {
  await nginx?.stop()
  if (home) rmSync(home, { recursive: true, force: true })
})

const get = (place: Place, path: string, options?: Parameters<typeof ask>[2]) => ask(nginx[place], path, options)

describe.skipIf(!program).each(PLACES)(title('%s'), (place) => {
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s is refused', async (method) => {
    const { status, headers } = await get(place, '/', { method })
    expect(status).toBe(405)
    if (method === 'TRACE') return
    expect(headers).toMatchObject({ 'content-security-policy': "frame-ancestors 'none'", allow: 'GET, HEAD' })
  })

  test('a folder leads to its page by an address without host, which is right behind any other server', async () => {
    const base = new URL(nginx[place]).pathname.replace(/\/$/, '')
    const { headers } = await get(place, '/k/dpupr?dari=poster', { headers: { host: 'contoh.go.id' } })
    expect(headers.location).toBe(`${base}/k/dpupr/?dari=poster`)
  })
})

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
