/** What makes pictures worse does what its name says, and the measuring tape measures. */
import { describe, expect, test } from 'vitest'
import { encodePng } from '../../src/adapters/drawing/png-encode.ts'
import { qrPath } from '../../src/posters/kit/qr.ts'
import { stained } from './damage.ts'
import { DECODER_IDS, DECODERS } from './decoders.ts'
import { DEGRADATION_IDS, DEGRADATIONS } from './degradations.ts'
import { blurred, chance, diffused, faded, peppered, screened, shrunk, thresholded, tilted, turned } from './degrade.ts'
import { measured } from './measure.ts'
import type { Raster } from './paper.ts'

const PAYLOAD = 'https://contoh.invalid/k/dpupr/#F7Q2'

/** A code in black on white, `scale` pixels a module, `quiet` white modules around it, then black. */
function codeOf({ scale, quiet }: { scale: number; quiet: number }): Raster & { side: number; start: number } {
  const { d, modules } = qrPath(PAYLOAD)
  const count = modules - 8
  const start = 12 * scale
  const size = count * scale + 2 * start
  const data = new Uint8ClampedArray(size * size * 4)
  const fill = (x: number, y: number, width: number, height: number, shade: number) => {
    for (let row = y; row < y + height; row++)
      for (let column = x; column < x + width; column++)
        data.fill(shade, (row * size + column) * 4, (row * size + column) * 4 + 3)
  }
  for (let at = 3; at < data.length; at += 4) data[at] = 255
  const edge = Math.round(start - quiet * scale)
  fill(edge, edge, size - 2 * edge, size - 2 * edge, 255)
  for (const [, x, y, width] of d.matchAll(/M(\d+) (\d+)h(\d+)/g))
    fill(start + (Number(x) - 4) * scale, start + (Number(y) - 4) * scale, Number(width) * scale, scale, 0)
  return { width: size, height: size, data, side: count * scale, start }
}

/** A ramp from black to white with a tint. */
const ramp: Raster = {
  width: 64,
  height: 48,
  data: Uint8ClampedArray.from({ length: 64 * 48 * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : (Math.floor(at / 4) % 64) * 4,
  ),
}
const isSame = (a: Raster, b: Raster) =>
  a.width === b.width && Buffer.from(a.data.buffer).equals(Buffer.from(b.data.buffer))
const shades = ({ data }: Raster) => [...data].filter((_, at) => at % 4 === 1)
const mean = (raster: Raster) => shades(raster).reduce((sum, shade) => sum + shade) / (raster.width * raster.height)

describe('degradations', () => {
  const { start, side, ...raster } = codeOf({ scale: 4, quiet: 4 })
  const fine = codeOf({ scale: 8, quiet: 4 })
  const view = { raster, paper: fine, square: { x: start, y: start, side }, longest: 1800 }

  test.each(DEGRADATION_IDS)('%s changes its picture, not the one it was given, in the same way every time', (id) => {
    for (const variant of DEGRADATIONS[id].variants) {
      const before = [raster, fine].map((given) => ({ ...given, data: given.data.slice() }))
      const first = variant(view, chance(7))
      expect(isSame(variant(view, chance(7)), first)).toBe(true)
      expect(isSame(raster, before[0]!) && isSame(fine, before[1]!)).toBe(true)
      expect(first.data.length).toBe(first.width * first.height * 4)
      expect(isSame(first, raster)).toBe(id === 'clean')
    }
  })

  test.each(DECODER_IDS)('%s reads the clean code, and nothing on empty paper', async (decoder) => {
    expect(await DECODERS[decoder](raster)).toEqual([PAYLOAD])
    expect(await DECODERS[decoder]({ ...raster, data: raster.data.slice().fill(255) })).toEqual([])
  })

  test('one bit is one bit', () => {
    for (const change of [thresholded, screened, diffused])
      expect(new Set(shades(change(ramp)))).toEqual(new Set([0, 255]))
  })

  test('dots, errors handed on, blur and fewer pixels keep the mean shade', () => {
    for (const change of [
      screened,
      diffused,
      (raster: Raster) => blurred(raster, 1.5),
      (raster: Raster) => shrunk(raster, 0.4),
    ])
      expect(Math.abs(mean(change(ramp)) - mean(ramp))).toBeLessThan(2)
  })

  test('fading leaves the contrast that it says', () => {
    const faint = shades(faded(ramp, 140, 217))
    expect([Math.min(...faint), Math.max(...faint)]).toEqual([140, 216])
  })

  test('a share of the pixels is peppered', () => {
    const changed = shades(peppered({ ...ramp, data: ramp.data.slice().fill(100) }, 0.2, chance(3))).filter(
      (shade) => shade !== 100,
    )
    expect(changed.length / (64 * 48)).toBeCloseTo(0.2, 1)
  })

  test('upside down twice and tilted by nothing is as before', () => {
    const inner = (raster: Raster) =>
      shades(raster).filter((_, at) => at % 64 > 1 && at % 64 < 62 && at > 128 && at < 64 * 46)
    expect(inner(turned(turned(ramp, 180), 180))).toEqual(inner(ramp))
    expect(inner(tilted(ramp, 0, 'level'))).toEqual(inner(ramp))
    expect(turned(ramp, 90)).toMatchObject({ width: 48, height: 64 })
  })

  test.each([0.05, 0.1])('a stain covers %d of the code', (share) => {
    const paper = { ...raster, data: raster.data.slice().fill(255) }
    for (const seed of [1, 2, 3]) {
      const stain = { share, place: [0.5, 0.5], colour: [0, 0, 0] } as const
      const dark = shades(stained(paper, { x: start, y: start, side }, stain, chance(seed))).filter(
        (shade) => shade === 0,
      )
      expect(dark.length / side ** 2).toBeCloseTo(share, 2)
    }
  })
})

describe('the measuring tape', () => {
  const DPI = 254
  const measure = async (raster: Raster & { side: number; start: number }) => {
    const at = { x: raster.start / 10, y: raster.start / 10, width: raster.side / 10, height: raster.side / 10 }
    return measured(await encodePng({ ...raster, data: new Uint8Array(raster.data) }, DPI), 'png', 0, at, DPI)
  }

  test.each([1, 2, 3, 4, 6])('finds %d white modules around a code', async (quiet) => {
    const raster = codeOf({ scale: 8, quiet })
    const found = await measure(raster)
    expect(found.quiet).toBeCloseTo(quiet, 1)
    expect(found.module).toBeCloseTo(0.8, 2)
    expect(found.code.width).toBeCloseTo(raster.side / 10, 1)
    expect(found.code.x).toBeCloseTo(raster.start / 10, 1)
    expect(found.payload).toBe(PAYLOAD)
  })

  test.each([
    ['a speck on one side', 3],
    ['a pale tint at a corner', 2],
  ])('finds %s within the quiet zone', async (_, distance) => {
    const raster = codeOf({ scale: 8, quiet: 6 })
    const at = raster.start - distance * 8 - 1
    raster.data.fill(distance === 3 ? 0 : 240, (at * raster.width + at) * 4, (at * raster.width + at) * 4 + 3)
    expect((await measure(raster)).quiet).toBeCloseTo(distance, 1)
  })

  test('notices what lies on a code that is still read', async () => {
    const raster = codeOf({ scale: 8, quiet: 5 })
    const stain = { share: 0.03, place: [0.6, 0.6], colour: [255, 255, 255] } as const
    const dirty = stained(raster, { x: raster.start, y: raster.start, side: raster.side }, stain, chance(1))
    expect((await measure(raster)).spare).toBe(1)
    expect((await measure({ ...raster, ...dirty })).spare).toBeLessThan(1)
  })
})
