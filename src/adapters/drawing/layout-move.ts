/** Moves of what is laid out: enlarged with its page, or turned on it. */
import type { Degrees } from '../../posters/kit/primitives.ts'
import type { Layout, Placed, PlacedArea, PlacedLine } from './placed.ts'

const enlargeArea = ({ x, y, width, height }: PlacedArea, factor: number): PlacedArea => ({
  x: x * factor,
  y: y * factor,
  width: width * factor,
  height: height * factor,
})

function enlargeLine(line: PlacedLine, factor: number): PlacedLine {
  const { start, baseline, size, tracking } = line
  return {
    ...line,
    ...enlargeArea(line, factor),
    start: start * factor,
    baseline: baseline * factor,
    size: size * factor,
    tracking: tracking * factor,
  }
}

function enlargeThing(thing: Placed, factor: number): Placed {
  const area = enlargeArea(thing, factor)
  switch (thing.kind) {
    case 'rect':
      return { ...thing, ...area, radius: thing.radius * factor }
    case 'path': {
      const { beyond } = thing
      return { ...thing, ...area, ...(beyond && { beyond: (bleed: number) => beyond(bleed / factor) }) }
    }
    case 'text':
      return { ...thing, ...area, lines: thing.lines.map((line) => enlargeLine(line, factor)) }
    default:
      return { ...thing, ...area }
  }
}

/** The same page, everything on it `factor` times as large. */
export function enlarge(layout: Layout, factor: number): Layout {
  const { width, height, things } = layout
  return {
    ...layout,
    width: width * factor,
    height: height * factor,
    things: things.map((thing) => enlargeThing(thing, factor)),
  }
}

/** Pages below each other as one. */
export function stacked(layouts: Layout[]): Layout {
  const [first] = layouts as [Layout]
  const things = layouts.flatMap((page, index) => page.things.map((thing) => move(thing, 0, index * first.height)))
  return { ...first, height: first.height * layouts.length, things }
}

const centre = ({ x, y, width, height }: PlacedArea): [number, number] => [x + width / 2, y + height / 2]

/** Where a turned element was laid out, and the place that it is turned into. */
export interface Turn {
  from: PlacedArea
  to: PlacedArea
}

/** Where an area's centre goes, as a shift: turned about the centre of `from`, which goes to the centre of `to`. */
function shift(area: PlacedArea, { from, to }: Turn, degrees: Degrees): [dx: number, dy: number] {
  const [[x, y], [fromX, fromY], [toX, toY]] = [centre(area), centre(from), centre(to)]
  const [left, down] = [x - fromX, y - fromY]
  const [right, below] = { 90: [-down, left], 180: [-left, -down], 270: [down, -left] }[degrees] as [number, number]
  return [toX + right - x, toY + below - y]
}

function moveLine(line: PlacedLine, dx: number, dy: number): PlacedLine {
  const { x, y, start, baseline } = line
  return { ...line, x: x + dx, y: y + dy, start: start + dx, baseline: baseline + dy }
}

/** A thing elsewhere on the page; `dx` and `dy` in 0.1 mm. */
export function move(thing: Placed, dx: number, dy: number): Placed {
  const moved = { ...thing, x: thing.x + dx, y: thing.y + dy }
  return moved.kind === 'text' ? { ...moved, lines: moved.lines.map((line) => moveLine(line, dx, dy)) } : moved
}

function turnLine(line: PlacedLine, places: Turn, degrees: Degrees): PlacedLine {
  const [dx, dy] = shift(line, places, degrees)
  return { ...moveLine(line, dx, dy), rotate: line.rotate + degrees }
}

/** What is left of an area that is turned: width and height exchanged by a quarter turn. */
function turnArea(area: PlacedArea, places: Turn, degrees: Degrees): PlacedArea {
  const [dx, dy] = shift(area, places, degrees)
  const [x, y] = centre(area)
  const [width, height] = degrees === 180 ? [area.width, area.height] : [area.height, area.width]
  return { x: x + dx - width / 2, y: y + dy - height / 2, width, height }
}

/** A thing turned with its element; a QR code is read from every side and stays as it is in itself. */
export function turn(thing: Placed, places: Turn, degrees: Degrees): Placed {
  switch (thing.kind) {
    case 'text': {
      const lines = thing.lines.map((line) => turnLine(line, places, degrees))
      return { ...thing, ...turnArea(thing, places, degrees), lines }
    }
    case 'path':
    case 'photo': {
      const [dx, dy] = shift(thing, places, degrees)
      return { ...thing, x: thing.x + dx, y: thing.y + dy, rotate: (thing.rotate ?? 0) + degrees }
    }
    default:
      return { ...thing, ...turnArea(thing, places, degrees) }
  }
}
