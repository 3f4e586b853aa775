/** The install sheet: how the papers of a kecamatan's pack are hung, and a table of where they hang, to be filled in by pen. */
import type { InstallCard } from '../../cards/card.ts'
import { FitError, type Ruler } from '../../kit/fit.ts'
import { FORM_MARGIN } from '../../kit/form-look.ts'
import { A4, SAFE } from '../../kit/measures.ts'
import { paper } from '../../kit/parts.ts'
import { at, column, type Element, type PageDrawing, sizeOf } from '../../kit/primitives.ts'
import { header, INSTALL_GAP, type InstallPen, installFooter, installPen, signature, steps, TOP } from './parts.ts'
import { PITCH, type TableLine, table, tableHead, tableLines } from './table.ts'

/** No pack has so many papers that they need more pages. */
const MOST_PAGES = 20
const ABOVE_FOOTER = 30

/** What stands above and below the table on one of the pages. */
interface Frame {
  above: Element[]
  below: Element[]
  foot: Element
  /** Height left for lines of the table. */
  room: number
}

function frameOf(index: number, count: number, pen: InstallPen): Frame {
  const above = [header(pen), ...(index === 0 ? [steps(pen)] : []), tableHead(pen)]
  const below = index === count - 1 ? [signature(pen)] : []
  const foot = installFooter(count > 1 ? `${index + 1}/${count}` : undefined, pen)
  const bottom = SAFE.bottom - sizeOf(foot).height - ABOVE_FOOTER
  const taken =
    sizeOf(column(above, INSTALL_GAP)).height + below.reduce((sum, part) => sum + sizeOf(part).height + INSTALL_GAP, 0)
  return { above, below, foot, room: bottom - TOP - taken }
}

function page({ above, below, foot, room }: Frame, lines: TableLine[], pen: InstallPen): Element {
  const pitch = Math.min(PITCH.most, Math.floor(room / Math.max(1, lines.length)))
  const listed = table(lines, pitch, pen)
  const upper = column(above, INSTALL_GAP)
  const bottom = SAFE.bottom - sizeOf(foot).height
  const last = column(below)
  return paper(A4.width, A4.height, [
    at(FORM_MARGIN, TOP, upper),
    at(FORM_MARGIN, TOP + sizeOf(upper).height, listed),
    at(FORM_MARGIN, bottom - ABOVE_FOOTER - sizeOf(last).height, last),
    at(FORM_MARGIN, bottom, foot),
  ])
}

/** Draws the install sheet, on as many pages as its papers need; throws a FitError where a text doesn't fit. */
export function installPaper(card: InstallCard, ruler: Ruler): PageDrawing[] {
  const pen = installPen(card, ruler)
  const { title, lang } = card
  for (let count = 1; count <= MOST_PAGES; count++) {
    const frames = Array.from({ length: count }, (_, index) => frameOf(index, count, pen))
    const capacities = frames.map(({ room }) => Math.floor(room / PITCH.least))
    const pages = tableLines(card.papers.rows, capacities)
    if (pages) return frames.map((frame, index) => ({ title, lang, root: page(frame, pages[index] ?? [], pen) }))
  }
  throw new FitError({ office: card.name, field: 'papers' }, card.papers.heading)
}
