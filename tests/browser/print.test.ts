/** Staff choose an office and a paper, see it, and get a file that is there; all without JavaScript. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { requireDirectory } from '../../src/adapters/region/content.ts'
import { builtFormats } from '../../src/posters/cards/cards.ts'
import { allPacks, allSets, packFiles } from '../../src/posters/sets/sets.ts'
import { filesOf, usePages } from '../support/pages.ts'
import { blora, contoh, TODAY, underPath } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'

const { open } = usePages()
const withoutScripts = { javaScriptEnabled: false }

describe.each([blora, contoh, underPath])('$name', (site) => {
  const directory = requireDirectory({ region: site.region, today: TODAY, site: site.address })
  const offices = directory.offices.filter((office) => !office.ended && builtFormats(office).length > 0)
  const files = filesOf(site)

  test('from the list of offices to every file of an office', async () => {
    const page = await open(site, 'cetak/', withoutScripts)
    const choices = await page
      .locator('[data-filtered] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(new Set(choices)).toEqual(new Set(offices.map(({ id }) => `${site.base}cetak/${id}/`)))
    await page.locator('[data-filtered] summary').first().click()
    await page.locator('[data-filtered] a:visible').first().click()
    await page.locator('.papers a', { hasText: '(PDF)' }).first().waitFor()
  })

  test('every office’s page offers all its files, and shows each paper before it is chosen', async () => {
    const page = await open(site, 'cetak/', withoutScripts)
    await page.route('**/*.{png,svg}', (route) => route.abort())
    const here = page.url()
    for (const { id } of inTurn(offices, 3)) {
      await page.goto(`${here}${id}/`)
      const links = await page
        .locator('.papers a')
        .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname))
      const own = files.filter((file) => file.startsWith(`poster/${id}/`) && !/(kecil|og)\.png$/.test(file))
      expect(links.map((path) => path.slice(site.base.length)).sort(), id).toEqual(own)
      const papers = page.locator('.papers li')
      for (const text of await papers.allInnerTexts()) expect(text).toMatch(/\d+\s×\s\d+\s(mm|px)/)
    }
  })

  test('previews have the size that the page keeps free for them', async () => {
    const district = offices.find(({ kind }) => kind === 'district')!
    const page = await open(site, `cetak/${district.id}/`)
    const pictures = page.locator('.papers img')
    expect(await pictures.count()).toBeGreaterThan(15)
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded()
      const [width, height, natural, high] = await picture.evaluate(async (image: HTMLImageElement) => {
        await image.decode()
        return [
          Number(image.getAttribute('width')),
          Number(image.getAttribute('height')),
          image.naturalWidth,
          image.naturalHeight,
        ]
      })
      const src = await picture.getAttribute('src')
      expect(Math.abs(natural! / high! - width! / height!), `${src}`).toBeLessThan(0.01)
    }
  })

  test('whole sets and packs are listed, and each is there', async () => {
    const page = await open(site, 'cetak/', withoutScripts)
    const links = await page
      .locator('a[href*="poster/sets/"]')
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname))
    const expected = [...allSets(directory), ...allPacks(directory)].map(({ name }) => `poster/sets/${name}`)
    expect(links.map((path) => path.slice(site.base.length)).sort()).toEqual(expected.sort())
    expect(files.filter((file) => file.startsWith('poster/sets/'))).toEqual(expected)
  })

  test('a pack holds the same files as the site, and its install sheet', () => {
    for (const pack of allPacks(directory)) {
      const archive = unzipSync(readFileSync(join(site.folder, 'poster/sets', pack.name)))
      const wanted = packFiles(pack, directory)
      expect(Object.keys(archive).sort()).toEqual(wanted.map(({ path }) => path).sort())
      expect(Object.keys(archive)).toContain(`${pack.offices[0].id}-install.pdf`)
      for (const { path, office, name } of wanted.filter(({ office, name }) =>
        files.includes(`poster/${office.id}/${name}`),
      ))
        expect(readFileSync(join(site.folder, 'poster', office.id, name)).equals(archive[path]!), path).toBe(true)
    }
  })
})
