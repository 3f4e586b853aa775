/** The head of papers and pictures on which the posters' is too small or too high: emblem, government, office, mark. */
import type { Kop, PosterCard } from '../../cards/card.ts'
import { block, type Desk, emblemPicture, lineOrTwo, markTag, squareRoom } from '../../kit/parts.ts'
import { box, column, type Element, sizeOf } from '../../kit/primitives.ts'

/** What the head says. */
type Headed = Pick<PosterCard, 'colours' | 'mark' | 'name'> & { government?: string; kop?: Kop }

/** Sizes of the head: the room it has, the emblem's greatest side, the most that words and mark are set in. */
export interface HeadLook {
  width: number
  height: number
  emblem: number
  government: number
  name: number
  mark: number
  gap: number
  colour: string
}

/** The region's emblem, at most as high and as wide as told, or nothing where the region has none. */
export function emblemPart({ kop }: Pick<Headed, 'kop'>, side: number): Element[] {
  return kop?.emblem ? [emblemPicture(kop.emblem, squareRoom(side))] : []
}

/** Emblem, government over the office's name, and at the right end the mark, in the middle of the height. */
export function shortKop({ width, height, gap, colour, ...look }: HeadLook, desk: Desk<Headed>): Element {
  const { card } = desk
  const emblem = emblemPart(card, look.emblem)
  const mark = card.mark ? [markTag(card.mark, look.mark, desk)] : []
  const taken = [...emblem, ...mark].reduce((sum, part) => sum + sizeOf(part).width + gap, 0)
  const words = { font: 'bold', width: width - taken, colour } as const
  const government = card.government
    ? [lineOrTwo('government', card.government, { ...words, max: look.government }, desk, 3)]
    : []
  const rest = height - sizeOf(column(government)).height
  const name = { ...words, role: 'h1', max: look.name, height: rest, maxLines: 6, leading: 1.12 } as const
  const said = column([...government, block('name', card.kop?.name ?? card.name, name, desk)], 0, {
    width: words.width,
  })
  const middle = { width, height, alignItems: 'center' } as const
  return box({ ...middle, gap, flexDirection: 'row' }, [...emblem, said, ...mark])
}
