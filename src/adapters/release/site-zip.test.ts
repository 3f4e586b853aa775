import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MANIFEST } from '../site/manifest.ts'
import { siteZip } from './site-zip.ts'

const DAY = '2026-11-28'

let home: string
let dist: string
const files: Record<string, string> = {
  ...{ 'index.html': '<p>satu</p>'.repeat(99), '404.html': 'b', 'k/dinas/index.html': 'c', 'sw.js': 'd' },
  ...{ 'sitemap-index.xml': 'e', 'poster/dinas/a4.pdf': '%PDF', '_astro/a.js': 'g', [MANIFEST]: '{}' },
  'data/directory.json': JSON.stringify({ region: { id: 'contoh' }, offices: [{ id: 'dinas' }] }),
}
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'zip-'))
  dist = join(home, 'dist')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), text)
  }
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())

test('holds every file of the site, its list last; the same site gives the same bytes', async () => {
  const bytes = await bytesOf(siteZip(dist, DAY))
  const entries = unzipSync(bytes)
  const read = Object.fromEntries(Object.entries(entries).map(([path, one]) => [path, new TextDecoder().decode(one)]))
  expect(read).toEqual(files)
  expect(Object.keys(entries).at(-1)).toBe(MANIFEST)
  expect(await bytesOf(siteZip(dist, DAY))).toEqual(bytes)
})

test('fails where the site is built anew meanwhile', async () => {
  const reader = siteZip(dist, DAY).getReader()
  await reader.read()
  renameSync(dist, `${dist}.lama`)
  mkdirSync(dist)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), text)
  }
  const rest = async () => {
    while (!(await reader.read()).done);
  }
  await expect(rest()).rejects.toThrow('dibangun ulang')
})
