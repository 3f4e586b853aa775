/** The foot of posters and of the kecamatan's sheet: the edition, the day of the data, the line that shows the true size. */
import { fit, pt } from '../../kit/fit.ts'
import { factsOf } from '../../kit/parts.ts'
import { box, column, type Element, rect, row, sizeOf, text } from '../../kit/primitives.ts'
import { measureOf, type PosterPen } from './poster-contact.ts'

/** Length of the line by which one sees whether the printer has changed the size, in 0.1 mm. */
const CHECK_LINE = 500

/** A line of 50 mm on paper. */
export function checkLine({ card, page, palette }: Pick<PosterPen, 'card' | 'page' | 'palette'>): Element {
  const length = Math.round(CHECK_LINE / page.unit)
  const tick = rect(4, 24, palette.ink)
  const inner = rect(length - 8, 4, palette.ink)
  const line = box({ width: length, height: 24, alignItems: 'center' }, [tick, inner, tick])
  const look = { font: 'regular', size: page.smallest, colour: palette.ink, align: 'right' } as const
  return column([line, text('p', [card.checkLine], CHECK_LINE, look)], 0, { alignItems: 'flex-end' })
}

/** What the paper isn't, its edition and the day of its data, what a report costs; the check line. */
export function posterFooter(pen: Omit<PosterPen, 'look'>): Element {
  const { card, page, palette, ruler } = pen
  const measure = measureOf(pen)
  const check = checkLine(pen)
  const width = measure - sizeOf(check).width - 60
  const small = (words: string, field: string, font: 'regular' | 'bold', colour: string): Element => {
    const bounds = { max: pt(10), min: page.smallest, maxLines: 3 }
    const { lines, size } = fit({ text: words, font, width, ...bounds }, { office: card.name, field }, ruler)
    const said = lines.map((line, index) => (index < lines.length - 1 ? line.replace(/\s·$/, '') : line))
    return text('p', said, width, { font, size, colour, lineHeight: size * 1.25 })
  }
  const words = column([
    ...(card.mark && card.markNote ? [small(card.markNote, 'markNote', 'bold', palette.warning)] : []),
    small(factsOf(card), 'dataDate', 'regular', palette.ink),
  ])
  return column([rect(measure, 4, palette.green), row([words, check], 60, { alignItems: 'flex-end' })], 12)
}
