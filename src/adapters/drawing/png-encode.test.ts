import mupdf from 'mupdf'
import { describe, expect, test } from 'vitest'
import { encodePng } from './png-encode.ts'

/** Decodes a PNG to its RGB bytes. */
function decode(png: Uint8Array): ArrayLike<number> & Iterable<number> {
  const page = mupdf.Document.openDocument(png, 'image/png').loadPage(0)
  const [x0, y0, x1] = page.getBounds()
  const zoom = width(png) / (x1 - x0)
  expect([x0, y0]).toEqual([0, 0])
  return page.toPixmap([zoom, 0, 0, zoom, 0, 0], mupdf.ColorSpace.DeviceRGB).getPixels()
}

const width = (png: Uint8Array): number => new DataView(png.buffer, png.byteOffset).getUint32(16)
const colourType = (png: Uint8Array): number => png[25]!

const picture = (side: number, colour: (index: number) => [number, number, number]) => {
  const data = new Uint8Array(side * side * 4)
  for (let index = 0; index < side * side; index++) data.set([...colour(index), 255], index * 4)
  return { width: side, height: side, data }
}

const rgb = ({ data }: { data: Uint8Array }): number[] => [...data].filter((_, index) => index % 4 !== 3)

describe('encodePng', () => {
  test('keeps the colours of a picture with few exactly, as a palette', () => {
    const image = picture(16, (index) => (index % 3 === 0 ? [11, 79, 58] : [255, 255, index % 2]))
    const png = encodePng(image, 150)
    expect(colourType(png)).toBe(3)
    expect([...decode(png)]).toEqual(rgb(image))
  })

  test('never changes a colour visibly: falls back to RGB', () => {
    const image = picture(32, (index) => [(index * 37) % 256, Math.floor(index / 4), 0])
    const png = encodePng(image, 150)
    expect(colourType(png)).toBe(2)
    expect([...decode(png)]).toEqual(rgb(image))
  })

  test('gives rare shades the nearest frequent one', () => {
    const image = picture(32, (index) => (index < 900 ? [index % 200, 0, 0] : [index % 100, 1, 0]))
    const png = encodePng(image, 150)
    expect(colourType(png)).toBe(3)
    const decoded = decode(png)
    const worst = rgb(image).reduce((most, value, index) => Math.max(most, Math.abs(value - decoded[index]!)), 0)
    expect(worst).toBeLessThanOrEqual(16)
  })

  test('states its resolution', () => {
    const png = encodePng(
      picture(2, () => [0, 0, 0]),
      150,
    )
    const at = Buffer.from(png).indexOf('pHYs')
    expect(Buffer.from(png).readUInt32BE(at + 4)).toBe(5906)
    expect(png[at + 12]).toBe(1)
  })
})
