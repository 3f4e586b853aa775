/** Every address in the built sites leads somewhere, at the root of a host and under a path. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readDocuments, type SiteDocument } from '../support/documents.ts'
import { fileOf, filesOf, readText, usePages } from '../support/pages.ts'
import { SITES } from '../support/sites.ts'

const { blank } = usePages()
const PUBLIC_FILES = [
  ...['data/directory.json', 'data/directory.csv', 'data/directory.vcf', 'data/directory.jsonld', 'data/popolo.json'],
  ...['robots.txt', 'sitemap-index.xml', 'sitemap-0.xml'],
]

describe.each(SITES)('$name', (site) => {
  let documents: SiteDocument[]
  let files: Set<string>
  let ids: Map<string, Set<string>>
  beforeAll(async () => {
    documents = await readDocuments(await blank(), site)
    files = new Set(filesOf(site))
    ids = new Map(documents.map((document) => [fileOf(document.path), new Set(document.ids)]))
  })

  /** Why an address of a page leads nowhere. */
  const broken = (page: string, address: string): string | undefined => {
    const { origin, pathname, hash } = new URL(address, `${site.address}/${page}`)
    if (origin !== new URL(site.address).origin) return undefined
    if (!pathname.startsWith(site.base)) return `${page} → ${address}: di luar ${site.base}`
    const file = fileOf(decodeURIComponent(pathname.slice(site.base.length)))
    if (!files.has(file)) return `${page} → ${address}: tidak ada`
    // a citizen's words go along behind the name of a part
    const id = decodeURIComponent(hash.slice(1)).replace(/=.*/, '')
    return id && !ids.get(file)?.has(id) ? `${page} → ${address}: bagian #${id} tidak ada` : undefined
  }
  const brokenIn = (pick: (document: SiteDocument) => string[]) =>
    documents.flatMap((document) => pick(document).flatMap((address) => broken(document.path, address) ?? []))

  test('the offices with a page are those of the published data', () => {
    const pages = [...files].flatMap((file) => /^k\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? [])
    const { offices } = JSON.parse(readText(site, 'data/directory.json')) as { offices: { id: string }[] }
    expect(pages.length).toBeGreaterThan(20)
    expect(pages.sort()).toEqual(offices.map(({ id }) => id).sort())
  })

  test('links lead to pages, files and parts of pages', () => {
    expect(documents.flatMap(({ links }) => links).length).toBeGreaterThan(1000)
    expect(brokenIn(({ links }) => links.map(({ href }) => href))).toEqual([])
  })

  test('links have a text and an address of a known kind', () => {
    const odd = documents.flatMap(({ path, links }) =>
      links
        .filter(({ href, text }) => text === '' || !/^(\/|#|(https|tel|sms|mailto|geo):)/.test(href))
        .map((link) => ({ path, ...link })),
    )
    expect(odd).toEqual([])
  })

  test('what pages load is there and their own', () => {
    expect(brokenIn(({ loads }) => loads)).toEqual([])
    expect(documents.flatMap(({ loads }) => loads).filter((address) => !address.startsWith(site.base))).toEqual([])
  })

  test('fonts and pictures of the style sheet are there', () => {
    expect(documents[0]!.styles.length).toBeGreaterThan(0)
    expect(brokenIn(({ styles }) => styles)).toEqual([])
    expect(documents.flatMap(({ styles }) => styles).filter((address) => !address.startsWith(site.base))).toEqual([])
  })

  test.each(PUBLIC_FILES)('public addresses in %s lead to files of the site', (file) => {
    const text = readText(site, file).replaceAll('\r\n ', '')
    const addresses = [...text.matchAll(/https:\/\/[^\s"'<>\\,;]+/g)].map(([address]) => address)
    const own = addresses.filter((address) => address.startsWith(`${site.address}/`))
    expect(own.length).toBeGreaterThan(0)
    expect(own.flatMap((address) => broken(file, address) ?? [])).toEqual([])
  })

  test('addresses in the heads of pages lead to files of the site', () => {
    const foreign = documents.flatMap(({ meta }) => meta).filter((address) => !address.startsWith(`${site.address}/`))
    expect(foreign).toEqual([])
    expect(brokenIn(({ meta }) => meta)).toEqual([])
  })
})
