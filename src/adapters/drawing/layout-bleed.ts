/** Pages for a print shop: colour that reaches the edge goes on beyond it, and marks show where to cut. */

import { move } from './layout-move.ts'
import type { Layout, Placed } from './placed.ts'

/** Length and thickness of the marks in 0.1 mm; they begin where the bleed ends. */
const LENGTH = 50
const HAIR = 1
const BLACK = '#000000'

/** What lies between the edge of the sheet and that of the finished paper, in 0.1 mm. */
export const markText = (bleed: number): number => bleed + LENGTH

/** An outline that goes on beyond the paper's edge: its area grows to that side, also where it is turned. */
function goingOn(thing: Extract<Placed, { kind: 'path' }>, bleed: number): Placed {
  if (!thing.beyond) return thing
  const { d, view } = thing.beyond(bleed)
  const scale = thing.width / thing.view[0]
  const [width, height, left = 0, top = 0] = view
  const angle = ((thing.rotate ?? 0) * Math.PI) / 180
  const [right, down] = [
    left * scale + (width * scale - thing.width) / 2,
    top * scale + (height * scale - thing.height) / 2,
  ]
  const middle = {
    x: thing.x + thing.width / 2 + right * Math.cos(angle) - down * Math.sin(angle),
    y: thing.y + thing.height / 2 + right * Math.sin(angle) + down * Math.cos(angle),
  }
  const size = { width: width * scale, height: height * scale }
  return { ...thing, d, view, ...size, x: middle.x - size.width / 2, y: middle.y - size.height / 2 }
}

/** A coloured ground goes on to the paper's edge and beyond it, as do outlines that say so; anything else stays as it is. */
function grown(thing: Placed, { width }: Layout, bleed: number): Placed {
  if (thing.kind === 'path') return goingOn(thing, bleed)
  if (thing.kind !== 'rect' || !thing.bleeds) return thing
  const aside = { ...thing, x: -bleed, width: width + 2 * bleed }
  return thing.bleeds === 'up' ? { ...aside, y: -bleed, height: thing.y + thing.height + bleed } : aside
}

function cropMarks({ width, height }: Layout, bleed: number): Placed[] {
  const slug = markText(bleed)
  const mark = (x: number, y: number, across: boolean): Placed => ({
    ...{ kind: 'rect', fill: BLACK, radius: 0, x, y },
    width: across ? LENGTH : HAIR,
    height: across ? HAIR : LENGTH,
  })
  const [right, bottom] = [slug + width, slug + height]
  return [
    ...[slug, bottom].flatMap((y) => [mark(0, y - HAIR / 2, true), mark(right + bleed, y - HAIR / 2, true)]),
    ...[slug, right].flatMap((x) => [mark(x - HAIR / 2, 0, false), mark(x - HAIR / 2, bottom + bleed, false)]),
  ]
}

/**
 * The page on a larger sheet with crop marks.
 * @param bleed what is printed beyond the edge, in 0.1 mm
 */
export function withBleed(layout: Layout, bleed: number): Layout {
  const slug = markText(bleed)
  const things = layout.things.map((thing) => move(grown(thing, layout, bleed), slug, slug))
  return {
    ...layout,
    width: layout.width + 2 * slug,
    height: layout.height + 2 * slug,
    things: [...things, ...cropMarks(layout, bleed)],
  }
}
