/** Who is next when nobody answers, at the foot of a poster's body. */
import { arrow } from '../../kit/icons.ts'
import { at, box, type Element, flow, icon, item, rect, row, sizeOf } from '../../kit/primitives.ts'
import { measureOf, type PosterPen, pieceOf } from './poster-contact.ts'

/** Who is next when nobody answers: the question, then numbered steps with triangles between, over as many lines as needed. */
export function ladderPart(pen: PosterPen): Element | undefined {
  const { card, look, page, palette } = pen
  if (!card.ladder) return undefined
  const measure = measureOf(pen)
  const drawn = (size: number): Element => {
    const [pad, edge, side] = [Math.round(size * 0.6), 3, Math.round(size * 0.55)]
    const height = Math.round(size * 1.7)
    const last = card.ladder!.steps.length - 1
    const steps = card.ladder!.steps.map(({ label, href }, index) => {
      const words = { words: `${index + 1} ${label}`, role: href ? 'link' : 'p', font: 'regular', size, href } as const
      const said = pieceOf('ladder', { ...words, width: measure - 2 * pad - 60, colour: palette.ink }, pen)
      const width = sizeOf(said).width + 2 * pad
      const chip = box({ width, height }, [
        rect(width, height, palette.green, height / 2),
        at(edge, edge, rect(width - 2 * edge, height - 2 * edge, palette.paper, height / 2 - edge)),
        at(pad, Math.round((height - sizeOf(said).height) / 2), said),
      ])
      const entry = item('ladder', chip)
      return index === last ? entry : row([entry, icon(arrow, side, palette.ink)], 12, { alignItems: 'center' })
    })
    const question = pieceOf(
      'ladder',
      { words: card.ladder!.question, role: 'h2', font: 'bold', size, width: measure, colour: palette.ink },
      pen,
    )
    return flow([question, ...steps], measure, 16, 10)
  }
  const sizes = [look.ladder, (look.ladder + page.smallest) / 2, page.smallest].map((size) =>
    drawn(Math.max(size, page.smallest)),
  )
  return sizes.reduce((best, other) => (sizeOf(other).height < sizeOf(best).height * 0.8 ? other : best))
}
