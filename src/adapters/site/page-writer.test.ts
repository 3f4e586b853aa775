import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroPrerenderer } from 'astro'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesIn } from '../base/files.ts'
import { pageWriter } from './page-writer.ts'

let folder: string
let asked: string[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halaman-'))
  asked = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const own = {
  name: 'own',
  getStaticPaths: async () => [],
  render: async ({ url }: Request) => {
    asked.push(new URL(url).pathname)
    return new Response(`isi ${url}`, { status: url.endsWith('/404/') ? 404 : 200 })
  },
} satisfies AstroPrerenderer

/** The prerenderer that Astro is given, and a call of it. */
function started(base: string) {
  const { hooks } = pageWriter()
  const config = { outDir: pathToFileURL(`${folder}/`), base }
  let mine = own as AstroPrerenderer
  hooks['astro:config:done']?.({ config } as never)
  hooks['astro:build:start']?.({
    setPrerenderer: (make: (own: AstroPrerenderer) => AstroPrerenderer) => (mine = make(own)),
  } as never)
  const render = async (path: string, type = 'page') =>
    (await mine.render(new Request(`https://contoh.go.id${path}`), { routeData: { type } } as never)) as Response
  return { render, end: () => mine.teardown!() }
}

test.each([
  ['/', '/k/dpupr/', 'page', 'k/dpupr/index.html'],
  ['/', '/', 'page', 'index.html'],
  ['/', '/data/lembaga.json', 'endpoint', 'data/lembaga.json'],
  ['/pengaduan/', '/pengaduan/', 'page', 'index.html'],
  ['/pengaduan/', '/pengaduan/k/pasar%20baru/', 'page', 'k/pasar baru/index.html'],
  ['/pengaduan', '/pengaduan/robots.txt', 'endpoint', 'robots.txt'],
])('under %s, %s as %s is written to %s', async (base, path, type, file) => {
  const { render, end } = started(base)
  expect((await render(path, type)).body).toBeNull()
  await end()
  expect(filesIn(folder)).toEqual([file])
  expect(readFileSync(join(folder, file), 'utf8')).toBe(`isi https://contoh.go.id${path}`)
})

test('leaves the page of what isn’t there to Astro', async () => {
  const { render, end } = started('/')
  expect(await (await render('/404/')).text()).toContain('isi')
  await end()
  expect(filesIn(folder)).toEqual([])
})

test('lets no page take another file’s place, makes nothing after it, and ends with what was refused', async () => {
  writeFileSync(join(folder, 'robots.txt'), 'lama')
  const { render, end } = started('/')
  await render('/a/')
  await render('/robots.txt', 'endpoint')
  expect((await render('/b/')).body).toBeNull()
  expect(asked).toEqual(['/a/', '/robots.txt'])
  await expect(end()).rejects.toMatchObject({ code: 'EEXIST', path: join(folder, 'robots.txt') })
  expect(filesIn(folder).sort()).toEqual(['a/index.html', 'robots.txt'])
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toBe('lama')
})
