/** Letters as drawings, out of the fonts themselves. */
import type { Glyph } from 'fontkit'
import type { Face } from './faces.ts'
import { lettersOf, unitsOf } from './fonts.ts'
import type { PlacedLine } from './placed.ts'

/** SVG path data in thousandths of the size, `scale` of the page's units each; it begins at the first letter's place. */
export interface Outline {
  d: string
  scale: number
}

/** Parts of the size that an outline is told in. */
export const PARTS = 1000

const COMMANDS = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' }

/** A letter's path in relative commands, the first from the letter's own origin; y grows downwards, as on a page. */
function relative({ path }: Glyph, units: number): string {
  const scaled = (value: number): number => (units === PARTS ? value : Math.round((value * PARTS * 100) / units) / 100)
  let d = ''
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const { command, args } of path.commands) {
    d += COMMANDS[command] + args.map((value, index) => scaled(index % 2 === 0 ? value - x : -value - y)).join(' ')
    if (command === 'closePath') [x, y] = [startX, startY]
    else [x, y] = [args.at(-2)!, -args.at(-1)!]
    if (command === 'moveTo') [startX, startY] = [x, y]
  }
  return d
}

const paths = new Map<string, string>()

function pathOf(glyph: Glyph, face: Face): string {
  const key = `${face.id} ${glyph.id}`
  const known = paths.get(key)
  if (known !== undefined) return known
  const path = relative(glyph, unitsOf(face))
  paths.set(key, path)
  return path
}

/** A line's letters as they are set where `start` and `baseline` are the origin; a turned line's aren't turned. */
export function outlineOf({ text, font, size, tracking }: PlacedLine): Outline {
  const scale = size / PARTS
  const d = lettersOf(text, font).map(({ glyph, face, x }, index) => {
    const left = Math.round((x * PARTS + (index * tracking) / scale) * 100) / 100
    return `M${left} 0${pathOf(glyph, face)}`
  })
  return { d: d.join(''), scale }
}
