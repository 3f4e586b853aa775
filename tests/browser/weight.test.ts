/** What a page costs on a slow connection: its HTML with the style sheet in it, compressed as servers send it. */
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pageTypes } from '../support/directory.ts'
import { fileOf, filesOf, readText } from '../support/pages.ts'
import { blora, contoh, type Site } from '../support/sites.ts'

const KB = 1024
const LIMIT = 14 * KB
const weightOf = (site: Site, path: string) =>
  brotliCompressSync(readText(site, fileOf(path.replace(/\?.*/, '')))).length

describe.each([blora, contoh])('$name', (site) => {
  const weights = Object.entries(pageTypes(site)).map(([type, path]) => ({ type, path, bytes: weightOf(site, path) }))
  console.table(weights.map(({ type, path, bytes }) => ({ type, path, KB: (bytes / KB).toFixed(1) })))

  test.each(weights)('$type weighs at most 14 KB', ({ bytes }) => {
    expect(bytes).toBeLessThan(LIMIT)
  })

  test('every office’s page weighs at most 14 KB', () => {
    const offices = filesOf(site).filter((file) => /^k\/.*\.html$/.test(file))
    expect(offices.length).toBeGreaterThan(40)
    expect(offices.filter((file) => weightOf(site, file) > LIMIT)).toEqual([])
  })

  test('scripts weigh at most 10 KB, search included', () => {
    const scripts = filesOf(site).filter((file) => file.endsWith('.js'))
    const bytes = scripts.reduce((sum, file) => sum + brotliCompressSync(readText(site, file)).length, 0)
    expect(scripts.length).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(10 * KB)
  })
})
