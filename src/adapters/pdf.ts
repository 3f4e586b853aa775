import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTypstCompiler, type TypstCompiler } from '@myriaddreamin/typst.ts/compiler'
import { loadFonts } from '@myriaddreamin/typst.ts/options.init'
import { faces } from './fonts.ts'
import type { Area, Layout, Placed, PlacedLine } from './layout.ts'
import { finishPdf } from './pdf-finish.ts'
import { root } from './root.ts'

const WASM = 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'
const MAIN = '/poster.typ'
const PDF = 1
/** Part of the size that a link's area reaches above the baseline; the rest of the area lies below. */
const ABOVE = 0.9

let compiler: Promise<TypstCompiler> | undefined

/** Starts the compiler on first use; it keeps fonts and module for the life of the process. */
function start(): Promise<TypstCompiler> {
  compiler ??= (async () => {
    const started = createTypstCompiler()
    await started.init({
      beforeBuild: [
        loadFonts(
          Object.values(faces).map(({ data }) => new Uint8Array(data)),
          { assets: false },
        ),
      ],
      getModule: () => ({ module_or_path: readFileSync(join(root, WASM)) }) as never,
    })
    return started
  })()
  return compiler
}

/** A text as a Typst string literal, the only way a card's text enters the source. */
export const literal = (text: string): string =>
  `"${text.replace(/[\\"]/g, '\\$&').replace(/\p{Cc}/gu, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`)}"`

const mm = (units: number): string => `${Math.round(units * 1000) / 10000}mm`
const place = (x: number, y: number, body: string): string => `place(top + left, dx: ${mm(x)}, dy: ${mm(y)}, ${body})`

function svgImage({ width, height }: Area, view: string, content: string, alt?: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}">${content}</svg>`
  const description = alt === undefined ? '' : `, alt: ${literal(alt)}`
  return `image(bytes(${literal(svg)}), format: "svg", width: ${mm(width)}, height: ${mm(height)}, fit: "stretch"${description})`
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
  const lines = thing.lines.map(line).join('; [ ]; ')
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

function draw(thing: Placed): string {
  const { x, y, width, height } = thing
  switch (thing.kind) {
    case 'rect': {
      const look = `radius: ${mm(thing.radius)}, fill: rgb("${thing.fill}")`
      return `pdf.artifact(${place(x, y, `rect(width: ${mm(width)}, height: ${mm(height)}, ${look})`)})`
    }
    case 'path': {
      const view = `0 0 ${thing.view[0]} ${thing.view[1]}`
      const content = `<path fill="${thing.fill}" d="${thing.d}"/>`
      return `pdf.artifact(${place(x, y, svgImage(thing, view, content))})`
    }
    case 'qr': {
      const view = `0 0 ${thing.modules} ${thing.modules}`
      const content = `<path fill="#fff" d="M0 0h${thing.modules}v${thing.modules}H0z"/><path d="${thing.d}"/>`
      return place(x, y, `figure(${svgImage(thing, view, content)}, alt: ${literal(thing.alt)})`)
    }
    case 'text':
      return paragraph(thing)
  }
}

/** The Typst source that puts everything where the layout has it. */
export function toTypst(layout: Layout): string {
  return [
    `#set document(title: ${literal(layout.title)}, date: none)`,
    `#set page(width: ${mm(layout.width)}, height: ${mm(layout.height)}, margin: 0mm)`,
    `#set text(lang: ${literal(layout.lang)}, fallback: false, hyphenate: false, top-edge: ${ABOVE}em, bottom-edge: -0.25em)`,
    '#show heading: it => it.body',
    ...Object.values(faces).map(({ name, typst }) => `#let ${name} = ${typst}`),
    ...layout.things.map((thing) => `#${draw(thing)}`),
  ].join('\n')
}

const fontsOf = (layout: Layout): string[] => {
  const lines = layout.things.flatMap((thing) => (thing.kind === 'text' ? thing.lines : []))
  return [...new Set(lines.map(({ font }) => faces[font].postScriptName))]
}

/** Renders a layout as a tagged PDF of its true size; throws on any remark of Typst and on a font that isn't ours. */
export async function toPdf(layout: Layout): Promise<Uint8Array> {
  const typst = await start()
  typst.addSource(MAIN, toTypst(layout))
  const { result, diagnostics } = await typst.compile({ mainFilePath: MAIN, format: PDF, diagnostics: 'unix' })
  if (!result || diagnostics?.length) throw new Error(`Typst: ${diagnostics?.join('\n') ?? 'tidak ada hasil'}`)
  return finishPdf(result.slice(), fontsOf(layout))
}
