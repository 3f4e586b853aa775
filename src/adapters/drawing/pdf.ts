import { createHash } from 'node:crypto'
import { facesOf, TYPST } from './fonts.ts'
import { withBleed } from './layout-bleed.ts'
import { finishPdf } from './pdf-finish.ts'
import { grouped } from './pdf-groups.ts'
import type { Bookmark } from './pdf-outline.ts'
import type { Layout, Placed, PlacedArea, PlacedLine } from './placed.ts'
import { startTypst } from './typst.ts'

/** Part of the size that a link's area reaches above the baseline; the rest of the area lies below. */
const ABOVE = 0.9

/** A text as a Typst string literal, the only way a card's text enters the source. */
export const literal = (text: string): string =>
  `"${text.replace(/[\\"]/g, '\\$&').replace(/\p{Cc}/gu, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`)}"`

const mm = (units: number): string => `${Math.round(units * 1000) / 10000}mm`
const place = (x: number, y: number, body: string): string => `place(top + left, dx: ${mm(x)}, dy: ${mm(y)}, ${body})`

function svgImage({ width, height }: PlacedArea, view: string, content: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}">${content}</svg>`
  return `image(bytes(${literal(svg)}), format: "svg", width: ${mm(width)}, height: ${mm(height)}, fit: "stretch")`
}

function line({
  x,
  y,
  width,
  height,
  text,
  start,
  baseline,
  font,
  size,
  colour,
  tracking,
  rotate,
}: PlacedLine): string {
  const top = baseline - ABOVE * size
  const set = `text(..${font}, size: ${mm(size)}, tracking: ${mm(tracking)}, fill: rgb("${colour}"), ${literal(text)})`
  if (rotate === 0) return place(start, top, set)
  const [dx, dy] = [x + width / 2, y + height / 2]
  return place(dx, dy, `rotate(${rotate}deg, origin: top + left, ${place(start - dx, top - dy, set)})`)
}

/** Lines of one text; the space between them keeps their words apart for a reader. */
function paragraph(thing: Extract<Placed, { kind: 'text' }>): string {
  const lines = thing.lines.map(line).join(thing.joint === '' ? '; ' : '; [ ]; ')
  switch (thing.role) {
    case 'h1':
      return `place(top + left, heading(level: 1, { ${lines} }))`
    case 'h2':
      return `place(top + left, heading(level: 2, { ${lines} }))`
    case 'artifact':
      return `pdf.artifact({ ${lines} })`
    default: {
      const body = thing.href === undefined ? `{ ${lines} }` : `link(${literal(thing.href)}, { ${lines} })`
      return `place(top + left, par(box(${body})))`
    }
  }
}

/** A picture in its place: a figure where there are words for it, else nothing to a reader who listens. */
const shown = (picture: string, { x, y, alt }: PlacedArea & { alt?: string }): string =>
  alt === undefined ? `pdf.artifact(${place(x, y, picture)})` : place(x, y, `figure(${picture}, alt: ${literal(alt)})`)

function draw(thing: Placed): string {
  const { x, y, width, height } = thing
  switch (thing.kind) {
    case 'rect': {
      const look = `radius: ${mm(thing.radius)}, fill: rgb("${thing.fill}")`
      return `pdf.artifact(${place(x, y, `rect(width: ${mm(width)}, height: ${mm(height)}, ${look})`)})`
    }
    case 'path': {
      const [wide, high, left = 0, top = 0] = thing.view
      const view = `${left} ${top} ${wide} ${high}`
      const content = `<path fill="${thing.fill}" d="${thing.d}"/>`
      const image = svgImage(thing, view, content)
      const turned = thing.rotate ? `rotate(${thing.rotate}deg, ${image})` : image
      return shown(turned, thing)
    }
    case 'qr': {
      const view = `0 0 ${thing.modules} ${thing.modules}`
      const content = `<path fill="#fff" d="M0 0h${thing.modules}v${thing.modules}H0z"/><path d="${thing.d}"/>`
      const image = svgImage(thing, view, content)
      return shown(image, thing)
    }
    case 'photo': {
      const size = `width: ${mm(width)}, height: ${mm(height)}, fit: "cover"`
      const image = `image(${literal(`/${photoName(thing)}`)}, format: "${TYPST_FORMAT[thing.type]}", ${size})`
      const turned = thing.rotate ? `rotate(${thing.rotate}deg, ${image})` : image
      return shown(turned, thing)
    }
    case 'text':
      return paragraph(thing)
  }
}

type PlacedPhoto = Extract<Placed, { kind: 'photo' }>

const TYPST_FORMAT = { jpeg: 'jpg', png: 'png', svg: 'svg' }

/** What Typst finds a photo by. */
const photoName = ({ data }: PlacedPhoto): string =>
  `photo-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`

/** Nothing of a list or table takes room: what is in it has its place on the page already. */
const NO_ROOM = {
  list: 'marker: none, indent: 0pt, body-indent: 0pt, spacing: 0pt, tight: true',
  table: 'columns: (0mm, 0mm), stroke: none, inset: 0pt, gutter: 0pt',
}

/** Things in the order of the page, those of a list or table as one. */
const structured = (things: readonly Placed[], width: number): string[] =>
  grouped(things).map((one) => {
    if ('kind' in one) return draw(one)
    return `place(top + left, ${one.of === 'list' ? listOf(one.parts, width) : tableOf(one.parts, width)})`
  })

/** A part as wide as the page, so that nothing in it is broken; what is placed takes no height. */
const drawn = (part: readonly Placed[], width: number): string =>
  `block(width: ${mm(width)}, { ${part.map(draw).join('; ')} })`

const listOf = (parts: readonly Placed[][], width: number): string =>
  `list(${NO_ROOM.list}, ${parts.map((part) => drawn(part, width)).join(', ')})`

function tableOf(parts: readonly Placed[][], width: number): string {
  const cells = parts.map((part) => {
    const { within } = part[0]!
    return within?.kind === 'cell' && within.head
      ? `table.header(table.cell(colspan: 2, ${drawn(part, width)}))`
      : drawn(part, width)
  })
  return `table(${NO_ROOM.table}, ${cells.join(', ')})`
}

/** A page of its own size. */
function page({ width, height, things }: Layout): string {
  const size = `#set page(width: ${mm(width)}, height: ${mm(height)}, margin: 0mm)`
  return [size, ...structured(things, width).map((drawn) => `#${drawn}`)].join('\n')
}

/** The Typst source that puts everything where the layouts have it; headings become bookmarks where there are no others. */
function toTypst(layouts: Layout[], { title, lang, outline }: PdfOptions): string {
  return [
    `#set document(title: ${literal(title)}, date: none)`,
    `#set text(lang: ${literal(lang)}, fallback: false, hyphenate: false, top-edge: ${ABOVE}em, bottom-edge: -0.25em)`,
    ...(outline ? ['#set heading(bookmarked: false)'] : []),
    '#show heading: it => it.body',
    ...Object.entries(TYPST).map(([name, typst]) => `#let ${name} = ${typst}`),
    layouts.map(page).join('\n#pagebreak()\n'),
  ].join('\n')
}

const fontsOf = (layouts: Layout[]): string[] => {
  const texts = layouts.flatMap(({ things }) => things.filter((thing) => thing.kind === 'text'))
  const used = texts.flatMap(({ lines }) => lines.flatMap(({ text, font }) => facesOf(text, font)))
  return [...new Set(used.map(({ postScriptName }) => postScriptName))]
}

/** What a document is called, its language, and its bookmarks instead of the headings: name and page, from 0. */
export interface PdfOptions {
  title: string
  lang: string
  outline?: Bookmark[]
  /** For a print shop: what is printed beyond the edges, in mm, with crop marks around. */
  bleed?: number
}

/** The photos of layouts by the names that the source calls them. */
const photosOf = (layouts: Layout[]): Map<string, Buffer> =>
  new Map(
    layouts
      .flatMap(({ things }) => things.filter((thing) => thing.kind === 'photo'))
      .map((photo) => [photoName(photo), Buffer.from(photo.data, 'base64')]),
  )

/**
 * Renders layouts as one tagged PDF, each on a page of its true size; throws on any remark of Typst and on a font that
 * isn't ours.
 */
export async function toPdf(papers: Layout[], options: PdfOptions, typst = startTypst()): Promise<Uint8Array> {
  const bleed = options.bleed && options.bleed * 10
  const layouts = bleed ? papers.map((paper) => withBleed(paper, bleed)) : papers
  const result = await (await typst).pdf(toTypst(layouts, options), photosOf(layouts))
  return finishPdf(result, { fonts: fontsOf(layouts), pages: layouts.length, outline: options.outline, bleed })
}
