import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { altsIn, type Raster, raster, rolesIn } from '../../../tests/support/layouts.ts'
import { photos } from '../../../tests/support/posters.ts'
import { at, box, copyOf, type Element, photo, rect, turned } from '../../posters/kit/primitives.ts'
import { layOut } from './layout.ts'
import { toPdf } from './pdf.ts'
import type { Layout } from './placed.ts'
import { toPng } from './png.ts'
import { encodePng } from './png-encode.ts'

const [WIDTH, HEIGHT] = [300, 400]
const RED = [230, 20, 20]
const BLUE = [20, 20, 230]

/** A photo of plain rows. */
function striped(width: number, height: number, colourOf: (row: number) => number[]) {
  const rows = Array.from({ length: height }, (_, row) => Array.from({ length: width }, () => [...colourOf(row), 255]))
  const data = Uint8Array.from(rows.flat(2))
  return { type: 'png' as const, data: Buffer.from(encodePng({ width, height, data }, 96)).toString('base64') }
}
const halves = striped(75, 100, (row) => (row < 50 ? RED : BLUE))

/** A page with one element at 100, 100. */
const page = (element: Element, unit = 1): Promise<Layout> =>
  layOut({ title: 'Foto', lang: 'id', unit, root: box({ width: 700, height: 700 }, [at(100, 100, element)]) })
const pdfOf = (layout: Layout) => toPdf([layout], { title: 'Foto', lang: 'id' })
const drawings = async (layout: Layout): Promise<[string, Raster][]> => [
  ['PNG', raster(await toPng(layout), 'image/png', 700)],
  ['PDF', raster(await pdfOf(layout), 'application/pdf', 700)],
]
const colourAt = ({ pixels, width }: Raster, x: number, y: number) => {
  const [red = 0, , blue = 0] = pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)
  return red > 200 && blue > 200 ? 'white' : red > 150 ? 'red' : blue > 150 ? 'blue' : 'other'
}

describe('a photo', () => {
  test('fills its place in both outputs, uncut where it has its shape', async () => {
    for (const [kind, image] of await drawings(await page(photo(halves, WIDTH, HEIGHT)))) {
      const found = [90, 110, 290, 310, 490, 510].map((y) => colourAt(image, 250, y))
      expect(found, kind).toEqual(['white', 'red', 'red', 'blue', 'blue', 'white'])
      expect(
        [90, 110, 390, 410].map((x) => colourAt(image, x, 200)),
        kind,
      ).toEqual(['white', 'red', 'red', 'white'])
    }
  })

  test.each([
    ['higher', striped(70, 100, (row) => (row < 3 || row > 96 ? RED : BLUE))],
    ['wider', striped(80, 100, () => BLUE)],
  ])('that is %s than its place is cut alike at both ends, never stretched', async (_, data) => {
    for (const [kind, image] of await drawings(await page(photo(data, WIDTH, HEIGHT)))) {
      const found = [95, 105, 300, 495, 505].map((y) => colourAt(image, 250, y))
      expect(found, kind).toEqual(['white', 'blue', 'blue', 'blue', 'white'])
      expect(
        [95, 105, 395, 405].map((x) => colourAt(image, x, 300)),
        kind,
      ).toEqual(['white', 'blue', 'blue', 'white'])
    }
  })

  test.each([
    [90, 'blue', 'red', 'across'],
    [180, 'blue', 'red', 'down'],
    [270, 'red', 'blue', 'across'],
  ] as const)('turned by %i degrees has its upper half elsewhere', async (degrees, first, second, way) => {
    const layout = await page(turned(degrees, photo(halves, WIDTH, HEIGHT)))
    for (const [kind, image] of await drawings(layout)) {
      const places =
        way === 'across'
          ? ([
              [120, 250],
              [480, 250],
            ] as const)
          : ([
              [250, 120],
              [250, 480],
            ] as const)
      expect(
        places.map(([x, y]) => colourAt(image, x, y)),
        kind,
      ).toEqual([first, second])
    }
  })

  test('is enlarged with its page', async () => {
    const thing = (await page(photo(halves, WIDTH, HEIGHT), 2)).things.find(({ kind }) => kind === 'photo')
    expect(thing).toMatchObject({ x: 200, y: 200, width: 600, height: 800 })
  })

  test('is a figure with words for a reader who listens, once; a copy is decoration', async () => {
    const told = photo({ ...halves, alt: 'Foto "A" #b \\ c' }, WIDTH, 100)
    const layout = await page(box({ width: WIDTH, height: 200 }, [told, at(0, 100, copyOf(told))]))
    const document = await PDFDocument.load(await pdfOf(layout), { updateMetadata: false })
    expect(rolesIn(document)).toEqual(['Document', 'Figure'])
    expect(altsIn(document)).toEqual(['Foto "A" #b \\ c'])
  })

  test('a JPEG goes into the PDF as it is, the same bytes every time, also after others', async () => {
    const one = await page(photo(photos.jpeg, WIDTH, HEIGHT))
    const pdf = await pdfOf(one)
    const other = await pdfOf(await page(photo(halves, WIDTH, HEIGHT)))
    expect(Buffer.from(await pdfOf(one)).equals(pdf)).toBe(true)
    expect(other.length).not.toBe(pdf.length)
    const streams = (await PDFDocument.load(pdf)).context.enumerateIndirectObjects().map(([, object]) => object)
    const images = streams.filter(
      (stream): stream is PDFRawStream =>
        stream instanceof PDFRawStream && stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
    )
    expect(images.map(({ contents }) => Buffer.from(contents).toString('base64'))).toEqual([photos.jpeg.data])
  })

  test('pages that are rendered at once each get their own', async () => {
    const blue = await page(
      photo(
        striped(75, 100, () => BLUE),
        WIDTH,
        HEIGHT,
      ),
    )
    const red = await page(
      photo(
        striped(75, 100, () => RED),
        WIDTH,
        HEIGHT,
      ),
    )
    const pdfs = await Promise.all([blue, red, blue].map(pdfOf))
    expect(pdfs.map((pdf) => colourAt(raster(pdf, 'application/pdf', 700), 250, 300))).toEqual(['blue', 'red', 'blue'])
  })

  test('that cannot be decoded is an error, not a hole', async () => {
    const broken = { type: 'jpeg' as const, data: Buffer.from('\xff\xd8\xff', 'latin1').toString('base64') }
    await expect(
      pdfOf(await page(box({ width: 1, height: 1 }, [rect(1, 1, '#000000'), photo(broken, 1, 1)]))),
    ).rejects.toThrow()
  })
})
