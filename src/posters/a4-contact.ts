import { QUIET, SMALLEST, WARNING } from './a4-look.ts'
import type { Contact } from './card.ts'
import { type FontName, fit, type Place, type Ruler } from './fit.ts'
import { type Element, type Role, text } from './primitives.ts'

/** Words to be set in one piece: `size` at most, `width` at most, on up to `maxLines` lines. */
export interface PieceRequest {
  words: string
  role: Role
  font: FontName
  size: number
  min?: number
  width: number
  maxLines?: number
  colour: string
  href?: string
  lineHeight?: number
}

/** A text just as wide as its words, so that another can stand right beside it; throws a FitError. */
export function piece(request: PieceRequest, place: Place, ruler: Ruler): Element {
  const { words, role, font, size: max, min = SMALLEST, width, maxLines = 1, colour, href } = request
  const { lines, size } = fit({ text: words, font, width, max, min, maxLines }, place, ruler)
  const measure = Math.ceil(Math.max(...lines.map((line) => ruler(line, font, size)))) + 4
  return text(role, lines, measure, { font, size, colour, href, lineHeight: request.lineHeight ?? size * 1.25 })
}

/** What is said of a contact in small letters: its kind (where not said already), its part of the office, the remark. */
export function remarks(contact: Contact, kind: boolean, size: number, width: number, place: Place, ruler: Ruler) {
  const said = [kind ? contact.label : undefined, contact.unit].filter((words) => words !== undefined).join(' · ')
  const parts = [
    { words: said, colour: QUIET },
    { words: contact.note ?? '', colour: WARNING },
  ]
  return parts
    .filter(({ words }) => words !== '')
    .map(({ words, colour }) =>
      piece(
        { words, role: 'p', font: 'regular', size, width, maxLines: 2, colour, lineHeight: size * 1.2 },
        place,
        ruler,
      ),
    )
}
