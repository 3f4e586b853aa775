import type { FontName } from './fit.ts'
import { BASELINE } from './measures.ts'

/** What a text is for a reader who listens: heading, paragraph, link, or decoration that isn't read. */
export type Role = 'h1' | 'h2' | 'p' | 'link' | 'artifact'

/** Styles that the templates use; lengths in 0.1 mm. Every element states its own size. */
export interface Style {
  width: number
  height: number
  [property: string]: string | number
}

export type Align = 'left' | 'center' | 'right'

/** One line of text: set at `size` (0.1 mm), `tracking` between letters, turned by `rotate` degrees about its centre. */
export interface LineDrawing {
  kind: 'line'
  text: string
  font: FontName
  size: number
  colour: string
  tracking: number
  align: Align
  rotate: number
}

/** What an element shows; an element without a drawing only arranges its children, `turn` turns what is in it. */
export type Drawing =
  | { kind: 'rect'; fill: string; radius: number; bleeds?: Bleed }
  | PathDrawing
  | { kind: 'qr'; d: string; modules: number; alt?: string }
  | PhotoDrawing
  | { kind: 'text'; role: Role; href?: string; joint?: '' }
  | { kind: 'turn'; degrees: Degrees }
  | Belonging
  | LineDrawing

/** SVG path data in units of its view, whose origin is at `left` and `top`. */
export interface OutlinePath {
  d: string
  view: [width: number, height: number, left?: number, top?: number]
}

/** A filled outline, read out as `alt`; where a print shop cuts the paper it goes on beyond its edge. */
export interface PathDrawing extends OutlinePath {
  kind: 'path'
  fill: string
  alt?: string
  /** The outline when so much is printed beyond the edge of the paper, in units of its view. */
  beyond?: (bleed: number) => OutlinePath
}

/**
 * What a part is to a reader who listens: an entry of a list, or a cell of a table. Parts of one list or table have its
 * name and follow each other on the page.
 */
export type Belonging = { kind: 'item'; list: string } | { kind: 'cell'; table: string; head?: boolean }

/** A picture that fills its area, cut where its shape is another; `data` in base64, read out as `alt`. */
export interface PhotoDrawing {
  kind: 'photo'
  type: 'jpeg' | 'png' | 'svg'
  data: string
  alt?: string
  /** On paper without colour. */
  grey?: true
}

/** Where a ground goes on to the paper's edge when a print shop cuts it: to both sides, or upwards too. */
export type Bleed = 'aside' | 'up'

/** Clockwise. */
export type Degrees = 90 | 180 | 270

/** A node of the tree that satori lays out. */
export interface Element {
  type: 'div'
  props: { style: Style; children?: Element[] | string; drawing?: Drawing }
}

/** What is to be laid out: a tree as large as the page; `unit` is the size of the tree's unit in 0.1 mm, 1 if unsaid. */
export interface PageDrawing {
  title: string
  lang: string
  root: Element
  unit?: number
}

/** Looks of a text: `lineHeight` in 0.1 mm, rounded to whole units because the layout works in whole units. */
export interface TextLook {
  font: FontName
  size: number
  colour: string
  lineHeight?: number
  tracking?: number
  align?: Align
  rotate?: number
  href?: string
  /** Lines are parts of one word, as those of a number broken at its hyphen: nothing is read between them. */
  joint?: ''
}

/** Length of a dash and of the space after it, and its thickness. */
const DASH = 20
const HAIR = 3

const base = { display: 'flex', position: 'relative', boxSizing: 'border-box', flexShrink: 0 } as const

/** A box of stated size around children; further styles as satori knows them. */
export function box(style: Style, children: Element[] = [], drawing?: Drawing): Element {
  return { type: 'div', props: { style: { ...base, ...style }, children, drawing } }
}

/** Size of an element in 0.1 mm. */
export const sizeOf = (element: Element): { width: number; height: number } => element.props.style

/** Children below each other with a gap; as wide as the widest. */
export function column(children: Element[], gap = 0, style: Partial<Style> = {}): Element {
  const height = children.reduce((sum, child) => sum + sizeOf(child).height, gap * Math.max(0, children.length - 1))
  const width = Math.max(0, ...children.map((child) => sizeOf(child).width))
  return box({ flexDirection: 'column', width, height, gap, ...style }, children)
}

/** Children beside each other with a gap; as high as the highest. */
export function row(children: Element[], gap = 0, style: Partial<Style> = {}): Element {
  const width = children.reduce((sum, child) => sum + sizeOf(child).width, gap * Math.max(0, children.length - 1))
  const height = Math.max(0, ...children.map((child) => sizeOf(child).height))
  return box({ flexDirection: 'row', width, height, gap, ...style }, children)
}

/** Children beside each other, going on below where `width` ends. */
export function flow(children: Element[], width: number, gap: number, lineGap = 0): Element {
  const lines: Element[][] = []
  let room = 0
  for (const child of children) {
    const taken = sizeOf(child).width
    if (lines.length > 0 && taken <= room) lines.at(-1)!.push(child)
    else {
      lines.push([child])
      room = width
    }
    room -= taken + gap
  }
  return column(
    lines.map((line) => onBaseline(line, gap)),
    lineGap,
    { width },
  )
}

/** Where the letters of a text of one line stand below its top; undefined for everything else. */
function baselineOf({ props }: Element): number | undefined {
  const lines = props.drawing?.kind === 'text' && Array.isArray(props.children) ? props.children : []
  const drawn = lines.length === 1 ? lines[0]!.props.drawing : undefined
  return drawn?.kind === 'line' ? Math.round(props.style.height / 2 + drawn.size * BASELINE[drawn.font]) : undefined
}

/** Children beside each other: texts of one line stand on one line whatever their size and face, anything else in the middle. */
export function onBaseline(children: Element[], gap: number): Element {
  const found = children.map(baselineOf)
  const baselines = found.filter((one) => one !== undefined)
  if (baselines.length < children.length) return row(children, gap, { alignItems: 'center' })
  const lowest = Math.max(...baselines)
  const placed = children.map((child, index) => {
    const { width, height } = sizeOf(child)
    const top = lowest - baselines[index]!
    return top === 0 ? child : box({ width, height: height + top }, [at(0, top, child)])
  })
  return row(placed, gap)
}

/** Moves an element to a fixed place in its parent; `left` and `top` in 0.1 mm. */
export function at(left: number, top: number, element: Element): Element {
  const { style } = element.props
  return { ...element, props: { ...element.props, style: { ...style, position: 'absolute', left, top } } }
}

/** An element turned where it stands; turned by a quarter, it takes as much width as it had height. */
export function turned(degrees: Degrees, element: Element): Element {
  const { width, height } = sizeOf(element)
  const size = degrees === 180 ? { width, height } : { width: height, height: width }
  return box(size, [at(0, 0, element)], { kind: 'turn', degrees })
}

/** A copy of what stands elsewhere on the page too, which a reader who listens hears only once. */
export function copyOf(element: Element): Element {
  const { children, drawing, style } = element.props
  const silent: Drawing | undefined =
    drawing?.kind === 'text'
      ? { kind: 'text', role: 'artifact' }
      : drawing?.kind === 'qr' || drawing?.kind === 'photo' || drawing?.kind === 'path'
        ? { ...drawing, alt: undefined }
        : drawing
  return {
    type: 'div',
    props: { style, drawing: silent, children: Array.isArray(children) ? children.map(copyOf) : children },
  }
}

/** Spaces that no line ends at are drawn as any other. */
const plain = (line: string): string => line.replaceAll('\u00a0', ' ')

/** Lines of one heading, paragraph or link, already broken, in a measure of `width`. */
export function text(role: Role, lines: string[], width: number, look: TextLook): Element {
  const { font, size, colour, tracking = 0, rotate = 0, align = 'left' } = look
  const lineHeight = Math.round(look.lineHeight ?? size * 1.25)
  const style = {
    width,
    height: lineHeight,
    fontFamily: font,
    fontSize: size,
    lineHeight: `${lineHeight}px`,
    letterSpacing: tracking,
    whiteSpace: 'nowrap',
    justifyContent: { left: 'flex-start', center: 'center', right: 'flex-end' }[align],
  }
  const drawn = lines.map(plain).map(
    (line): Element => ({
      type: 'div',
      props: {
        style: { ...base, ...style },
        children: line,
        drawing: { kind: 'line', text: line, font, size, colour, tracking, align, rotate },
      },
    }),
  )
  const drawing: Drawing = { kind: 'text', role, href: look.href, joint: look.joint }
  return box({ width, height: lineHeight * lines.length, flexDirection: 'column' }, drawn, drawing)
}

/** An entry of the list of that name; `element` only arranges what is in it. */
export const item = (list: string, element: Element): Element => member({ kind: 'item', list }, element)

/** A cell of the table of that name, which has two in a row; a head spans both. */
export const cell = (table: string, element: Element, head = false): Element =>
  member({ kind: 'cell', table, ...(head && { head }) }, element)

const member = (drawing: Belonging, element: Element): Element =>
  box({ width: sizeOf(element).width, height: sizeOf(element).height }, [element], drawing)

/** A filled rectangle, also used as a rule: sizes and corner radius in 0.1 mm. */
export const rect = (width: number, height: number, fill: string, radius = 0): Element =>
  box({ width, height }, [], { kind: 'rect', fill, radius })

/** A filled rectangle that a print shop's cut goes through. */
export const ground = (width: number, height: number, fill: string, bleeds: Bleed): Element =>
  box({ width, height }, [], { kind: 'rect', fill, radius: 0, bleeds })

/** SVG path data drawn in a square of `size` (0.1 mm) from a 24 × 24 drawing; read out as `alt` where nothing else says it. */
export const icon = (d: string, size: number, fill: string, alt?: string): Element =>
  box({ width: size, height: size }, [], { kind: 'path', d, view: [24, 24], fill, ...(alt && { alt }) })

/** SVG path data in the element's own unit, 0.1 mm. */
export const shape = (
  d: string,
  width: number,
  height: number,
  fill: string,
  beyond?: PathDrawing['beyond'],
): Element => box({ width, height }, [], { kind: 'path', d, view: [width, height], fill, ...(beyond && { beyond }) })

/** How far a drawing's edges are from those of the paper, where a print shop's cut goes through its lines. */
export interface ToEdge {
  left?: number
  right?: number
  bottom?: number
}

/**
 * Dashes along straight lines, as where paper is to be cut; each line as start and end, all in one drawing. Lines that end
 * at the drawing's edge go on beyond the paper's when a print shop cuts it.
 */
export function dashes(lines: Line[], [width, height]: [number, number], fill: string, toEdge: ToEdge = {}): Element {
  const beyond = (bleed: number): OutlinePath => {
    const reach = (distance: number | undefined): number => (distance === undefined ? 0 : distance + bleed)
    const [left, right, bottom] = [reach(toEdge.left), reach(toEdge.right), reach(toEdge.bottom)]
    const longer = lines.map(([x1, y1, x2, y2]): Line => {
      const across = y1 === y2
      const start = across && x1 === 0 ? -left : x1
      const [endX, endY] = [
        across && x2 === width ? width + right : x2,
        !across && y2 === height ? height + bottom : y2,
      ]
      return [start, y1, endX, endY]
    })
    return { d: dashed(longer), view: [width + left + right, height + bottom, -left, 0] }
  }
  return shape(dashed(lines), width, height, fill, beyond)
}

type Line = [x1: number, y1: number, x2: number, y2: number]

/** Dashes from end to end of each line: it begins and ends with one. */
function dashed(lines: readonly Line[]): string {
  const dash = (x: number, y: number, across: boolean): string => {
    const [width, height] = across ? [DASH, HAIR] : [HAIR, DASH]
    return `M${x} ${y}h${width}v${height}h${-width}z`
  }
  const d = lines.map(([x1, y1, x2, y2]) => {
    const length = x2 - x1 + y2 - y1
    const gaps = Math.round((length - DASH) / (2 * DASH))
    const steps = Array.from({ length: gaps + 1 }, (_, index) => Math.round((index * (length - DASH)) / gaps))
    return steps.map((step) => (y1 === y2 ? dash(x1 + step, y1, true) : dash(x1, y1 + step, false))).join('')
  })
  return d.join('')
}

/** A QR code of `size` (0.1 mm) with its quiet zone, black on white, read out as `alt`. */
export const qr = (code: { d: string; modules: number }, size: number, alt: string): Element =>
  box({ width: size, height: size }, [], { kind: 'qr', ...code, alt })

/** A photo of stated size, read out as its `alt`. */
export const photo = (drawing: Omit<PhotoDrawing, 'kind'>, width: number, height: number): Element =>
  box({ width, height }, [], { kind: 'photo', ...drawing })
