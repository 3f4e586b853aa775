/** Every finished file of both regions: it is there, all its codes scan, it is as large as it says, it can be made again. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { layOutCard, renderCard } from '../../src/adapters/drawing/render.ts'
import { requireDirectory } from '../../src/adapters/region/content.ts'
import { officePath } from '../../src/directory/url.ts'
import type { Format, SingleCard } from '../../src/posters/cards/card.ts'
import { allPosterFiles, builtFormats, type OfficePaper, type PosterFile } from '../../src/posters/cards/cards.ts'
import { FORMATS } from '../../src/posters/formats.ts'
import { allPacks, allSets, packFiles, setFile } from '../../src/posters/sets/sets.ts'
import { blora, contoh, type Site, TODAY, underPath } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'
import { type Code, codesOn } from './decoders.ts'
import { digitHeights, INCH, pngHeader, type Raster, rastersOf } from './paper.ts'
import { LEAST_MODULE, LEAST_QUIET, leastSide } from './promises.ts'

/** Coarse enough to be quick; every code on paper must be read even so. */
const DPI = 100
const PAPER_PICTURE_DPI = 150
const PIXEL_DPI = 254
const DIGIT_MM = 16
/** A run scans the papers of one office in so many; all papers are held to their sizes and their cards. */
const SHARES = 3
/** A code's side on a coarse raster, in shares of the true one. */
const ROUGHLY = 0.98

function openSite(site: Site) {
  const directory = requireDirectory({ region: site.region, today: TODAY, site: site.address })
  return { directory, files: allPosterFiles(directory) }
}

const bytesOf = (site: Site, { office, name }: Pick<OfficePaper, 'office' | 'name'>): Uint8Array =>
  readFileSync(join(site.folder, 'poster', office.id, name))

const payloadOf = (card: SingleCard): string | undefined => ('qr' in card ? card.qr.payload : undefined)

const counted = new Map<Format, Promise<number[]>>()
/** How many codes a format's template draws on each of its pages. */
function codesDrawn(card: SingleCard): Promise<number[]> {
  const known = counted.get(card.format) ?? countCodes(card)
  counted.set(card.format, known)
  return known
}

const countCodes = async (card: SingleCard): Promise<number[]> =>
  (await layOutCard(card)).map(({ things }) => things.filter(({ kind }) => kind === 'qr').length)

/** What is wrong with the codes on the pages of a file; nothing where all is well. */
async function faultsOf({ card, kind }: PosterFile, pages: readonly Raster[]): Promise<string[]> {
  const payload = payloadOf(card)
  const drawn = kind === 'pdf' ? await codesDrawn(card) : (await codesDrawn(card)).slice(0, 1)
  const faults: string[] = []
  for (let page = 0; page < Math.max(pages.length, drawn.length); page++) {
    const raster = pages[page]
    const codes = raster ? await codesOn(raster, 'page') : []
    const texts = codes.map(({ text }) => text)
    if (texts.length !== (drawn[page] ?? 0) || texts.some((text) => text !== payload))
      faults.push(
        `halaman ${page + 1}: ${drawn[page] ?? 0} kode ${payload}, terbaca: ${texts.join(', ') || 'tidak ada'}`,
      )
    const small = codes.filter((code) => tooSmall(code, card.format, dpiOf({ card, kind })))
    faults.push(...small.map(({ side }) => `halaman ${page + 1}: kode hanya ${side.toFixed(0)} piksel`))
  }
  return faults
}

function tooSmall({ side, modules }: Code, format: Format, dpi: number): boolean {
  const module = ((side / modules) * INCH) / dpi
  return module < LEAST_MODULE * ROUGHLY || module * (modules + 2 * LEAST_QUIET) < leastSide(format) * ROUGHLY
}

/** Resolution at which a file is looked at: a picture's own. */
const dpiOf = ({ card, kind }: PosterFile): number =>
  kind === 'pdf' ? DPI : FORMATS[card.format].size.unit === 'px' ? PIXEL_DPI : PAPER_PICTURE_DPI

/** Where a payload leads must be a page of the site, which knows the edition if the payload names one. */
function expectPage(site: Site, payload: string, id: string): void {
  const [address, code] = payload.split('#')
  expect(address).toBe(`${site.address}/${officePath(id)}`)
  const page = join(site.folder, officePath(id), 'index.html')
  expect(existsSync(page)).toBe(true)
  if (code) expect(readFileSync(page, 'utf8')).toContain(`id="${code}"`)
}

describe.each([blora, contoh])('$region', (site) => {
  const { directory, files } = openSite(site)
  const offices = [...Map.groupBy(files, ({ office }) => office.id)].map(([id, files]) => ({ id, files }))

  test('the folder holds the files of every office and nothing else, the main papers for each that exists', () => {
    for (const { id, files } of offices)
      expect(readdirSync(join(site.folder, 'poster', id)).sort()).toEqual(files.map(({ name }) => name).sort())
    const [sets, packs] = [allSets(directory), allPacks(directory)]
    const folders = [...offices.map(({ id }) => id), ...(sets.length + packs.length > 0 ? ['sets'] : [])]
    expect(readdirSync(join(site.folder, 'poster')).sort()).toEqual(folders.sort())
    const names = [...sets, ...packs].map(({ name }) => name).sort()
    expect(readdirSync(join(site.folder, 'poster/sets')).sort()).toEqual(names)
    const withPapers = directory.offices.filter((office) => builtFormats(office).length > 0)
    const open = withPapers.filter(({ ended }) => !ended)
    const having = (name: string) => files.filter((file) => file.name === name).length
    expect(withPapers.length).toBeGreaterThan(30)
    expect(having('og.png')).toBe(withPapers.length)
    for (const name of ['a4.pdf', 'a4.png', 'f4.pdf', 'konfirmasi.pdf']) expect(having(name)).toBe(open.length)
  })

  test.each(inTurn(offices, SHARES))(
    'every code of every file of $id scans, and leads to the page that knows it',
    async ({ id, files }) => {
      const faults: string[] = []
      for (const file of files) {
        if (file.kind === 'thumb') continue
        const pages = [...rastersOf(bytesOf(site, file), file.kind, DPI)]
        for (const fault of await faultsOf(file, pages)) faults.push(`${file.name}, ${fault}`)
      }
      expect(faults).toEqual([])
      const payloads = new Set(files.map(({ card }) => payloadOf(card)).filter((payload) => payload !== undefined))
      for (const payload of payloads) expectPage(site, payload, id)
    },
  )

  test.each(inTurn(allSets(directory), SHARES))(
    '$name has the pages of its offices one after the other, and every code scans',
    async (set) => {
      const { cards } = setFile(set, directory).card
      const pages = rastersOf(readFileSync(join(site.folder, 'poster/sets', set.name)), 'pdf', DPI)
      const faults: string[] = []
      for (const card of cards) {
        const own: Raster[] = []
        while (own.length < FORMATS[set.format].pages) {
          const { value, done } = pages.next()
          if (done) break
          own.push(value)
        }
        for (const fault of await faultsOf({ card, kind: 'pdf' }, own)) faults.push(`${card.name}, ${fault}`)
      }
      expect(pages.next().done).toBe(true)
      expect(faults).toEqual([])
    },
  )

  test.each(allPacks(directory))('$name holds what lies in the folders of its offices', (pack) => {
    const archive = unzipSync(readFileSync(join(site.folder, 'poster/sets', pack.name)))
    const wanted = packFiles(pack, directory)
    expect(Object.keys(archive).sort()).toEqual(wanted.map(({ path }) => path).sort())
    const different = wanted.filter((file) => !Buffer.from(bytesOf(site, file)).equals(archive[file.path]!))
    expect(different.map(({ path }) => path)).toEqual([])
  })

  const numbered = files.filter(
    ({ card, kind }) => (card.format === 'a4' || card.format === 'f4') && kind === 'pdf' && card.numbers.length > 0,
  )

  test.each(numbered)('$name of $office.id has main digits at least 16 mm high', (file) => {
    const numbers = 'numbers' in file.card ? file.card.numbers : []
    const heights = digitHeights(
      bytesOf(site, file),
      numbers.slice(0, 2).map(({ display }) => display),
    )
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(DIGIT_MM)
  })

  test('pictures have their exact size and say their resolution', () => {
    for (const file of files.filter(({ kind }) => kind === 'png')) {
      const { size } = FORMATS[file.card.format]
      const dpi = dpiOf(file)
      const pixels = (length: number) => (size.unit === 'px' ? length : Math.round((length / INCH) * dpi))
      const header = pngHeader(bytesOf(site, file))
      expect(header, file.name).toEqual({ width: pixels(size.width), height: pixels(size.height), dpi })
    }
  })

  test('rendered afresh, files have the same bytes', async () => {
    const some = files.filter((_, index) => index % Math.ceil(files.length / 12) === 0)
    for (const file of some)
      expect(Buffer.from(await renderCard(file.card, file.kind)).equals(bytesOf(site, file)), file.name).toBe(true)
  })
})

test('under a path, codes lead to pages under it', async () => {
  const { files } = openSite(underPath)
  for (const file of files.filter(({ name }) => name === 'a4.png').slice(0, 5)) {
    const [raster] = rastersOf(bytesOf(underPath, file), 'png', DPI)
    const [code] = await codesOn(raster!, 'page')
    expect(code?.text).toMatch(/^https:\/\/contoh-alamat\.go\.id\/pengaduan\/k\//)
    expectPage(underPath, code?.text ?? '', file.office.id)
  }
})
