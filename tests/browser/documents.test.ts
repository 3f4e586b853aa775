/** What every page must say, whichever it is: what it is, whether it may be trusted, and true contact links. */
import { beforeAll, describe, expect, test } from 'vitest'
import { officePath, type PublishedContact, published } from '../support/directory.ts'
import { readDocuments, type SiteDocument } from '../support/documents.ts'
import { filesOf, readText, usePages } from '../support/pages.ts'
import { blora, contoh, SITES, underPath } from '../support/sites.ts'

const { blank } = usePages()
let documents: Map<string, SiteDocument[]>
beforeAll(async () => {
  const page = await blank()
  documents = new Map()
  for (const site of SITES) documents.set(site.name, await readDocuments(page, site))
})

const BANNERS = [
  { site: blora, banner: /^Situs percobaan, belum resmi\./ },
  { site: contoh, banner: /^CONTOH: .*rekaan/ },
  { site: underPath, banner: /^CONTOH: .*rekaan/ },
]

describe.each(BANNERS)('$site.name', ({ site, banner }) => {
  const pages = () => documents.get(site.name)!
  /** Paths of the pages that a condition doesn't hold for. */
  const without = (condition: (document: SiteDocument) => boolean) =>
    pages().flatMap((document) => (condition(document) ? [] : [document.path]))

  test('says on every page what it is, and asks not to be indexed', () => {
    expect(pages().length).toBeGreaterThan(40)
    expect(without((page) => page.lang !== 'id' || banner.test(page.banner))).toEqual([])
    expect(without((page) => page.banner !== '')).toEqual([])
    expect(without((page) => page.robots === 'noindex')).toEqual([])
  })

  test('has one heading a page, its language, and a policy against foreign content', () => {
    expect(without(({ headings }) => headings.length === 1 && headings[0] !== '')).toEqual([])
    expect(without(({ lang, path }) => lang === (/^(jv|en)\//.exec(path)?.[1] ?? 'id'))).toEqual([])
    expect(without(({ policy }) => policy.startsWith("default-src 'none'; ") && !/unsafe|\*/.test(policy))).toEqual([])
  })

  test('has titles that tell pages apart', () => {
    const titles = pages().map(({ lang, title }) => `${lang} ${title}`)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
    expect(without(({ lang, title }) => lang !== 'id' || title.includes('Layanan Pengaduan Kabupaten'))).toEqual([])
  })

  test('names its permanent address on every page, without edition or query; a card that of its office', () => {
    const permanent = (path: string) => `${site.address}/${path.replace(/^embed\//, 'k/')}`
    expect(without(({ path, canonical }) => canonical === permanent(path))).toEqual([])
  })

  test('names itself in every language, and each of those names it in turn', () => {
    const byAddress = new Map(pages().map((page) => [page.canonical, page]))
    const whole = pages().filter(({ path }) => !path.startsWith('embed/'))
    const translated = whole.filter(({ alternates }) => Object.keys(alternates).length > 0)
    expect(translated.length).toBeGreaterThan(whole.length - 5)
    for (const { path, canonical, alternates, lang } of translated) {
      expect(Object.keys(alternates).sort(), path).toEqual(['en', 'id', 'jv', 'x-default'])
      expect(alternates[lang], path).toBe(canonical)
      for (const address of Object.values(alternates))
        expect(byAddress.get(address)?.alternates, path).toEqual(alternates)
    }
  })

  test('describes every office for machines, and the data as a whole', () => {
    const all = pages().flatMap(({ path, jsonLd }) => jsonLd.map((text) => ({ path, ...JSON.parse(text) })))
    const described = all.filter(({ path }) => path !== 'data/')
    const [dataset] = all.filter(({ path }) => path === 'data/')
    expect(dataset).toMatchObject({ '@type': 'Dataset', url: `${site.address}/data/` })
    const files = filesOf(site).map((file) => `${site.address}/${file}`)
    for (const { contentUrl } of dataset.distribution) expect(files).toContain(contentUrl)
    const offices = published(site).offices
    expect(described.map(({ path }) => path).sort()).toEqual(offices.map(officePath).sort())
    for (const { path, url, name } of described) {
      expect(url).toBe(`${site.address}/${path}`)
      expect(offices.map((office) => office.name)).toContain(name)
    }
  })
})

describe('contact links', () => {
  const linksOf = (name: string) =>
    documents.get(name)!.flatMap(({ path, links }) => links.map((link) => ({ path, ...link })))

  test('the secretariat can be called', () => {
    const links = documents.get('blora')!.find(({ path }) => path === 'k/setda/')!.links
    expect(links.find(({ href }) => href.startsWith('tel:'))).toMatchObject({ href: 'tel:+62296531028' })
    expect(links.find(({ href }) => href.startsWith('tel:'))?.text).toContain('(0296) 531028')
  })

  test('every link calls what it shows', () => {
    const calls = linksOf('blora').filter(({ href }) => /^(tel|sms):|wa\.me/.test(href))
    expect(calls.length).toBeGreaterThan(50)
    expect(calls.filter(({ href, text }) => dialled(href) !== shown(text))).toEqual([])
  })

  test('every published contact has its link on its own page', () => {
    const wrong = published(blora).offices.flatMap((office) => {
      const links = documents.get('blora')!.find(({ path }) => path === officePath(office))!.links
      return office.contacts
        .filter((contact) => !links.some(({ href, text }) => fits(href, contact) && text.includes(contact.display)))
        .map((contact) => `${office.id} ${contact.type} ${contact.value}`)
    })
    expect(wrong).toEqual([])
  })

  test('contoh: nothing can be called or written to by mistake', () => {
    const links = linksOf('contoh').map(({ href }) => href)
    expect(links.length).toBeGreaterThan(1000)
    expect(links.filter((href) => /^(tel|sms|mailto):|wa\.me/.test(href))).toEqual([])
  })

  test('contoh: nothing in its data dials or writes', () => {
    const data = filesOf(contoh).filter((file) => /^data\/.*\.(jsonld|json|vcf|csv)$/.test(file))
    expect(data.length).toBeGreaterThan(80)
    expect(data.filter((file) => /"(tel|sms|mailto):|wa\.me|^(TEL|EMAIL)/m.test(readText(contoh, file)))).toEqual([])
  })

  test('contoh: no link leads to a host that can’t exist', () => {
    const outward = linksOf('contoh').filter(({ href }) => href.startsWith('https:'))
    expect(outward.length).toBeGreaterThan(0)
    expect(outward.filter(({ href }) => new URL(href).hostname.endsWith('.invalid'))).toEqual([])
  })
})

/** Digits that a link dials, as +62… or a short code. */
function dialled(href: string): string {
  return href.replace(/^(tel|sms):|[?].*$/g, '').replace('https://wa.me/', '+')
}

/** The number that a link shows, in the same form. */
function shown(text: string): string {
  const digits = (/(?:^|\s)([\d(][\d() -]*\d)(?=$|\s)/.exec(text)?.[1] ?? '').replace(/\D/g, '')
  return digits.length < 8 ? digits : digits.replace(/^0/, '+62')
}

const STARTS: Record<string, (value: string) => string> = {
  phone: (value) => `tel:${value}`,
  sms: (value) => `sms:${value}`,
  whatsapp: (value) => `https://wa.me/${value.slice(1)}`,
  email: (value) => `mailto:${value}`,
  website: (value) => value,
  form: (value) => value,
}

function fits(href: string, { type, value }: PublishedContact): boolean {
  const start = STARTS[type]?.(value)
  return start === undefined
    ? href.startsWith('https://') && href.replace(/\/$/, '').endsWith(value)
    : href.split('?')[0] === start
}
