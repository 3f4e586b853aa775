import type { FontName } from '../../posters/kit/fit.ts'
import type { Belonging, Bleed, PathDrawing, PhotoDrawing, Role } from '../../posters/kit/primitives.ts'

/** A rectangle on the page in 0.1 mm from the top left. */
export interface PlacedArea {
  x: number
  y: number
  width: number
  height: number
}

/** One line of text: `start` and `baseline` of its first letter in 0.1 mm. */
export interface PlacedLine extends PlacedArea {
  text: string
  start: number
  baseline: number
  font: FontName
  size: number
  colour: string
  tracking: number
  rotate: number
}

/** What is drawn, where; `text` holds the lines of one heading, paragraph or link. */
export type Placed = (
  | (PlacedArea & { kind: 'rect'; fill: string; radius: number; bleeds?: Bleed })
  | (PlacedArea & PathDrawing & { rotate?: number })
  | (PlacedArea & { kind: 'qr'; d: string; modules: number; alt?: string })
  | (PlacedArea & PhotoDrawing & { rotate?: number })
  | (PlacedArea & { kind: 'text'; role: Role; href?: string; joint?: ''; lines: PlacedLine[] })
) & {
  /** The entry or cell that it is part of; `index` tells those of a page apart. */
  within?: Belonging & { index: number }
}

/** A page laid out: things in reading order, sizes in 0.1 mm. PNG and PDF are both drawn from it. */
export interface Layout {
  width: number
  height: number
  title: string
  lang: string
  things: Placed[]
}
