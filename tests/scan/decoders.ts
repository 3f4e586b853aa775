/** Three decoders that know nothing of each other. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDefaultScanner, scanGrayBuffer, ZBarConfigType, ZBarSymbolType } from '@undecaf/zbar-wasm'
import jsqr from 'jsqr'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { root } from '../../src/adapters/base/root.ts'
import { greys, shrunk } from './degrade.ts'
import type { Raster } from './paper.ts'

/** A QR code on a raster: what it says, where its dark modules begin and end in pixels, how it is made. */
export interface Code {
  text: string
  corners: { x: number; y: number }[]
  /** Mean length of its edges, without the quiet zone. */
  side: number
  /** Modules along an edge, without the quiet zone. */
  modules: number
  version: number
  level: string
  /** Share of the error correction that reading it didn't need. */
  spare: number
}

/** Pixels below which a picture isn't halved any more. */
const SMALL = 200

const wasm = readFileSync(join(root, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer }, fireImmediately: true })

/** Every QR code on a raster, as zxing reads it; of a page that is drawn, not photographed, in its own size alone. */
export async function codesOn(raster: Raster, as: 'photo' | 'page' = 'photo'): Promise<Code[]> {
  const found = await readBarcodes(raster as unknown as ImageData, {
    formats: ['QRCode'],
    tryHarder: true,
    tryDownscale: as === 'photo',
    tryInvert: as === 'photo',
    downscaleThreshold: SMALL,
    downscaleFactor: 2,
  })
  return found.map(({ text, extra, position: { topLeft, topRight, bottomRight, bottomLeft } }) => {
    const { Version, ECLevel, UEC } = JSON.parse(extra) as { Version: string; ECLevel: string; UEC: number }
    const corners = [topLeft, topRight, bottomRight, bottomLeft]
    const edges = corners.map(({ x, y }, index) => {
      const next = corners[(index + 1) % 4]!
      return Math.hypot(next.x - x, next.y - y)
    })
    const side = edges.reduce((sum, edge) => sum + edge) / 4
    return {
      text,
      corners,
      side,
      modules: 17 + 4 * Number(Version),
      version: Number(Version),
      level: ECLevel,
      spare: UEC,
    }
  })
}

let sizes: { of: Raster; found: Raster[] } | undefined

/** A picture and its halves, as zxing takes them, smallest first: what is read there needn't be looked for in more pixels. */
function sizesOf(raster: Raster): readonly Raster[] {
  if (sizes?.of === raster) return sizes.found
  const found = [raster]
  for (let one = raster; Math.min(one.width, one.height) > SMALL; found.unshift(one)) one = shrunk(one, 1 / 2)
  sizes = { of: raster, found }
  return found
}

function withJsqr(raster: Raster): string[] {
  for (const { data, width, height } of sizesOf(raster)) {
    const found = jsqr(data, width, height, { inversionAttempts: 'dontInvert' })
    if (found) return [found.data]
  }
  return []
}

const scanner = getDefaultScanner().then((one) => {
  one.setConfig(ZBarSymbolType.ZBAR_NONE, ZBarConfigType.ZBAR_CFG_ENABLE, 0)
  one.setConfig(ZBarSymbolType.ZBAR_QRCODE, ZBarConfigType.ZBAR_CFG_ENABLE, 1)
  return one
})

async function withZbar(raster: Raster): Promise<string[]> {
  for (const size of sizesOf(raster)) {
    const found = await scanGrayBuffer(greys(size).buffer, size.width, size.height, await scanner)
    if (found.length > 0) return found.map((symbol) => symbol.decode())
  }
  return []
}

/**
 * What each decoder reads on a raster that shows one code; jsqr sees one at most. All look at the picture in its size and
 * halved until it is small, as apps do.
 */
export const DECODERS = {
  zxing: async (raster: Raster) => (await codesOn(raster)).map(({ text }) => text),
  zbar: withZbar,
  jsqr: async (raster: Raster) => withJsqr(raster),
} satisfies Record<string, (raster: Raster) => Promise<string[]>>

export type Decoder = keyof typeof DECODERS
export const DECODER_IDS = Object.keys(DECODERS) as Decoder[]
