/** The region's emblem: what a file's bytes say of it, and why one isn't taken. */
import { SaxesParser } from 'saxes'
import { readPhoto } from './photo.ts'

/** An emblem ready to be printed. */
export interface Emblem {
  type: 'svg' | 'png'
  /** The file's bytes in base64. */
  data: string
  /** Width by height. */
  ratio: number
}

/** Why a file isn't taken, in Indonesian, and how that is mended. */
export interface EmblemFault {
  message: string
  repair: string
}

const MOST_KILOBYTES = 150
/** 29 mm at 300 dpi. */
const LEAST_PIXELS = 340
const MOST_PIXELS = 2400
/** Wider or higher than that, nothing of it could be seen in the poster's head. */
const RATIO = { least: 0.4, most: 2.5 }

/** Shapes and their colours: nothing that loads, runs, moves or needs a font. */
const SHAPES = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'metadata', 'clipPath', 'mask'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['linearGradient', 'radialGradient', 'stop'],
])
/** Editors leave their own notes under other names. */
const OWN = /^(?:svg:)?([A-Za-z]+)$/

/** The bytes of a base64 text as UTF-8; undefined where they aren't. */
function textOf(base64: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const fault = (message: string, repair: string): EmblemFault => ({ message, repair })

/** Why an attribute isn't taken. */
function attributeFault(element: string, name: string, value: string): EmblemFault | undefined {
  const plain = 'simpan ulang sebagai SVG biasa ("Plain SVG"), tanpa skrip dan tautan'
  if (/^on/i.test(name)) return fault(`<${element}> memuat skrip (${name})`, plain)
  const loads = /(?:^|:)(?:href|src)$/i.test(name) ? !value.startsWith('#') : /url\(\s*["']?(?!#)/i.test(value)
  if (loads || /javascript:|@import|expression\(/i.test(value))
    return fault(`<${element}> mengambil sesuatu dari luar berkas (${name})`, plain)
  return undefined
}

/** Size of an SVG as its root states it. */
function ratioOf({ viewBox, width, height }: Record<string, string>): number | undefined {
  const [, , w, h] = (viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const sides = w && h ? [w, h] : [Number.parseFloat(width ?? ''), Number.parseFloat(height ?? '')]
  const ratio = sides[0]! / sides[1]!
  return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined
}

function readSvg(data: string): Emblem | EmblemFault {
  const broken = fault('berkas SVG tidak utuh', 'buka di Inkscape, simpan lagi sebagai "Plain SVG"')
  const text = textOf(data)
  if (text === undefined) return broken
  let found: EmblemFault | undefined
  let root: Record<string, string> | undefined
  const parser = new SaxesParser()
  const refuse = (one: EmblemFault | undefined) => {
    found ??= one
  }
  parser.on('error', () => refuse(broken))
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse(fault('berkas SVG memuat definisi sendiri (DOCTYPE)', broken.repair))
  })
  parser.on('processinginstruction', ({ target }) => {
    if (target !== 'xml') refuse(fault(`berkas SVG memuat <?${target}>`, broken.repair))
  })
  parser.on('opentag', ({ name, attributes }) => {
    const own = OWN.exec(name)?.[1]
    if (own !== undefined && !SHAPES.has(own)) {
      const drawn = own === 'text' || own === 'image' || own === 'style'
      refuse(
        fault(
          `lambang memuat <${own}>`,
          drawn ? 'ubah semuanya menjadi bentuk (Path → Object to Path), warna langsung pada bentuknya' : broken.repair,
        ),
      )
    }
    if (!root) {
      if (own !== 'svg') refuse(broken)
      root = attributes
    }
    for (const [key, value] of Object.entries(attributes)) refuse(attributeFault(name, key, value))
  })
  try {
    parser.write(text).close()
  } catch {
    return broken
  }
  if (found) return found
  const ratio = root && ratioOf(root)
  if (!ratio) return fault('ukuran lambang tidak tertulis', 'beri viewBox pada <svg>, misalnya viewBox="0 0 80 100"')
  return shaped({ type: 'svg', data, ratio })
}

function shaped(emblem: Emblem): Emblem | EmblemFault {
  const { ratio } = emblem
  return ratio >= RATIO.least && ratio <= RATIO.most
    ? emblem
    : fault(
        'lambang terlalu pipih untuk kepala poster',
        'pakai lambang saja, tanpa tulisan di samping atau di bawahnya',
      )
}

/**
 * Reads an emblem.
 * @param base64 the file's bytes
 * @returns the emblem, or why it isn't taken: too large, too small, broken, or with more than shapes in it
 */
export function readEmblem(path: string, base64: string): Emblem | EmblemFault {
  const kilobytes = Math.ceil((base64.length * 3) / 4 / 1024)
  if (kilobytes > MOST_KILOBYTES)
    return fault(
      `lambang ${kilobytes} KB, paling besar ${MOST_KILOBYTES} KB`,
      'perkecil gambarnya, atau pakai SVG yang sederhana',
    )
  if (path.endsWith('.svg')) return readSvg(base64)
  const facts = readPhoto(base64)
  if (facts?.type !== 'png') return fault('berkas lambang bukan PNG yang utuh', 'simpan lagi sebagai PNG atau SVG')
  const { width, height } = facts
  if (height < LEAST_PIXELS || Math.max(width, height) > MOST_PIXELS)
    return fault(
      `lambang ${width} × ${height} piksel`,
      `pakai gambar setinggi ${LEAST_PIXELS} sampai ${MOST_PIXELS} piksel, atau SVG`,
    )
  return shaped({ type: 'png', data: base64, ratio: width / height })
}

/** Whether an emblem was refused. */
export const isFault = (read: Emblem | EmblemFault): read is EmblemFault => 'message' in read
