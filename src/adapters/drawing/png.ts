import { renderAsync } from '@resvg/resvg-js'
import { outlineOf } from './outline.ts'
import type { Layout, Placed, PlacedArea } from './placed.ts'
import { encodePng } from './png-encode.ts'

const round = (value: number): number => Math.round(value * 1000) / 1000

const turned = (degrees: number, { x, y, width, height }: PlacedArea): string =>
  degrees === 0 ? '' : `rotate(${degrees} ${x + width / 2} ${y + height / 2})`

function textPaths(thing: Extract<Placed, { kind: 'text' }>): string {
  return thing.lines
    .map((line) => {
      const { d, scale } = outlineOf(line)
      const place = `translate(${line.start} ${line.baseline}) scale(${scale})`
      return `<path transform="${turned(line.rotate, line)}${place}" fill="${line.colour}" d="${d}"/>`
    })
    .join('')
}

const MEDIA = { jpeg: 'jpeg', png: 'png', svg: 'svg+xml' }

function draw(thing: Placed): string {
  const { x, y, width, height } = thing
  switch (thing.kind) {
    case 'rect':
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${thing.radius}" fill="${thing.fill}"/>`
    case 'path': {
      const scale = `${round(width / thing.view[0])} ${round(height / thing.view[1])}`
      return `<path transform="${turned(thing.rotate ?? 0, thing)}translate(${x} ${y}) scale(${scale})" fill="${thing.fill}" d="${thing.d}"/>`
    }
    case 'qr': {
      const scale = width / thing.modules
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff"/><path transform="translate(${x} ${y}) scale(${scale})" shape-rendering="crispEdges" d="${thing.d}"/>`
    }
    case 'photo': {
      const turn = turned(thing.rotate ?? 0, thing)
      return `<image${turn && ` transform="${turn}"`} x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice" href="data:image/${MEDIA[thing.type]};base64,${thing.data}"/>`
    }
    case 'text':
      return textPaths(thing)
  }
}

/**
 * The layout as one flat SVG without fonts, masks or nested drawings; `width` and `height` in pixels.
 * @param exact fills them to the last pixel, even if the shape changes by a part of one
 */
function toSvg(layout: Layout, width: number, height: number, exact = true): string {
  const fill = exact ? ' preserveAspectRatio="none"' : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${layout.width} ${layout.height}"${fill}>${layout.things.map(draw).join('')}</svg>`
}

/** Renders a layout as a PNG of exact size at `dpi`, which the file states. */
export async function toPng(layout: Layout, dpi = 150): Promise<Uint8Array> {
  const [width, height] = [Math.round((layout.width * dpi) / 254), Math.round((layout.height * dpi) / 254)]
  const image = await renderAsync(toSvg(layout, width, height), {
    font: { loadSystemFonts: false },
    background: '#ffffff',
  })
  const data = image.pixels
  const png = encodePng({ width: image.width, height: image.height, data }, dpi)
  // nine megabytes that would wait for the next collection of garbage, and bring it about
  ;(data.buffer as ArrayBuffer).transfer(0)
  return png
}

/** The layout as a drawing for other programs, on white: letters as outlines, one unit a pixel; stretched, it keeps its shape. */
export function toSvgFile({ things, ...page }: Layout): Uint8Array {
  const ground: Placed = { kind: 'rect', x: 0, y: 0, width: page.width, height: page.height, fill: '#fff', radius: 0 }
  return new TextEncoder().encode(toSvg({ ...page, things: [ground, ...things] }, page.width, page.height, false))
}
