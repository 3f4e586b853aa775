/** What a page costs on a slow connection: its HTML with the style sheet in it, compressed as servers send it. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pageTypes } from '../support/directory.ts'
import { fileOf, filesOf, fits, packedSize, readText } from '../support/pages.ts'
import { blora, contoh, type Site } from '../support/sites.ts'

const KB = 1024
const LIMIT = 14 * KB
/** What a search costs at its first use: scripts and rows; and what few people say, once somebody says it. */
const SEARCH_LIMIT = 22 * KB
const RARE_LIMIT = 18 * KB
const FONT_LIMIT = 30 * KB
const weightOf = (site: Site, path: string) => packedSize(site, fileOf(path.replace(/\?.*/, '')))

describe.each([blora, contoh])('$name', (site) => {
  const weights = Object.entries(pageTypes(site)).map(([type, path]) => ({ type, path, bytes: weightOf(site, path) }))
  console.table(weights.map(({ type, path, bytes }) => ({ type, path, KB: (bytes / KB).toFixed(1) })))

  test.each(weights)('$type: a page weighs at most 14 KB', ({ bytes }) => {
    expect(bytes).toBeLessThan(LIMIT)
  })

  test('every office’s page weighs at most 14 KB, and every page of problems', () => {
    const offices = filesOf(site).filter((file) => /^(?:k|masalah)\/.*\.html$/.test(file))
    expect(offices.length).toBeGreaterThan(40)
    expect(offices.filter((file) => !fits(site, file, LIMIT))).toEqual([])
  })

  const scripts = filesOf(site).filter((file) => file.startsWith('_astro/') && file.endsWith('.js'))
  const packed = (files: string[]) => files.reduce((sum, file) => sum + packedSize(site, file), 0)

  test('the search weighs at most 22 KB with its rows, loaded when somebody turns to it', () => {
    const search = scripts.filter((file) => /finder|SearchBox/.test(file))
    expect(search.length).toBeGreaterThanOrEqual(2)
    expect(packed([...search, 'data/search.json'])).toBeLessThan(SEARCH_LIMIT)
  })

  test('what few people say weighs at most 18 KB', () => {
    expect(packed(['data/search-rare.json'])).toBeLessThan(RARE_LIMIT)
  })

  test('all other scripts together weigh at most 4 KB, and none holds the page up', () => {
    expect(packed(scripts.filter((file) => !/finder|SearchBox/.test(file)))).toBeLessThan(4 * KB)
    for (const { path } of weights)
      for (const [tag] of readText(site, fileOf(path.replace(/\?.*/, ''))).matchAll(/<script\b[^>]*>/g))
        expect(tag).toMatch(/type="(module|application\/ld\+json)"/)
  })

  test('fonts weigh at most 30 KB, and text is readable without them', () => {
    const fonts = filesOf(site).filter((file) => file.endsWith('.woff2'))
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.reduce((sum, file) => sum + statSync(join(site.folder, file)).size, 0)).toBeLessThan(FONT_LIMIT)
    const faces = [...readText(site, 'index.html').matchAll(/@font-face\s*{[^}]*}/g)].map(([face]) => face)
    expect(faces).toHaveLength(fonts.length)
    for (const face of faces) expect(face).toContain('font-display:optional')
  })
})
