import satori from 'satori'
import type { Element, LineDrawing, PageDrawing } from '../../posters/kit/primitives.ts'
import { FACES } from './faces.ts'
import { checkGlyphs, metrics, ruler } from './fonts.ts'
import { enlarge, turn } from './layout-move.ts'
import type { Layout, Placed, PlacedArea, PlacedLine } from './placed.ts'

/** satori wants a face, though it sets no word: one is quicker to open than all. */
const { id: name, weight, data } = FACES.figures
const fonts = [{ name, weight, data, style: 'normal' as const }]

/** The tree without its words, which have their lines and sizes already: satori only has to find their places. */
function boxes({ type, props: { style, children } }: Element): Element {
  return { type, props: { style, ...(Array.isArray(children) && { children: children.map(boxes) }) } }
}

/** satori's own baseline, in whole units as in browsers: letters' height centred in the line's. */
function baselineOf(area: PlacedArea, { font, size }: LineDrawing): number {
  const { ascent, descent } = metrics(font)
  const [above, below] = [Math.round(ascent * size), Math.round(descent * size)]
  return area.y + above + Math.floor((area.height - above - below) / 2)
}

/** Where the first letter stands in an area that may be wider than the text. */
function startOf(area: PlacedArea, { text, font, size, tracking, align }: LineDrawing): number {
  const spare = area.width - ruler(text, font, size) - tracking * text.length
  return area.x + { left: 0, center: spare / 2, right: spare }[align]
}

/** A picture on paper without colour is drawn in greys, by what draws pictures; that is loaded where it is needed. */
async function withoutColour(thing: Placed): Promise<Placed> {
  if (thing.kind !== 'photo' || !thing.grey) return thing
  const { greyed } = await import('./grey.ts')
  const { type, data } = await greyed(thing, thing.width / thing.height)
  return { ...thing, type, data }
}

/** Lays a sheet out with satori, once for both outputs; throws a GlyphError on a character that the face can't draw. */
export async function layOut({ title, lang, root, unit = 1 }: PageDrawing): Promise<Layout> {
  const { width, height } = root.props.style
  const areas: PlacedArea[] = []
  await satori(boxes(root) as never, {
    width,
    height,
    fonts,
    onNodeDetected: ({ left, top, width, height }) => areas.push({ x: left, y: top, width, height }),
  })
  const things: Placed[] = []
  let next = 0

  function line(area: PlacedArea, drawing: LineDrawing): PlacedLine {
    checkGlyphs(drawing)
    const { kind, align, ...look } = drawing
    return { ...area, ...look, start: startOf(area, drawing), baseline: baselineOf(area, drawing) }
  }

  let members = 0

  function visit(element: Element, lines: PlacedLine[], within?: Placed['within']): void {
    const { drawing, children } = element.props
    const area = areas[next++]!
    const inside = drawing?.kind === 'text' ? [] : lines
    if (drawing?.kind === 'line') lines.push(line(area, drawing))
    else if (drawing?.kind === 'text') things.push({ ...area, ...drawing, lines: inside, ...(within && { within }) })
    else if (drawing?.kind === 'item' || drawing?.kind === 'cell') within = { ...drawing, index: members++ }
    else if (drawing && drawing.kind !== 'turn') things.push({ ...area, ...drawing, ...(within && { within }) })
    if (!Array.isArray(children)) return
    const [first, inner] = [things.length, areas[next]]
    for (const child of children) visit(child, inside, within)
    if (drawing?.kind !== 'turn') return
    const places = { from: inner!, to: area }
    things.push(...things.splice(first).map((thing) => turn(thing, places, drawing.degrees)))
  }

  visit(root, [])
  const page = { width, height, title, lang, things: await Promise.all(things.map(withoutColour)) }
  return unit === 1 ? page : enlarge(page, unit)
}
