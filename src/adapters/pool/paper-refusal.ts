/** Why a paper can't be made, told by its template. */
import type { SetCard, SingleCard } from '../../posters/cards/card.ts'
import { FitError, GlyphError } from '../../posters/kit/fit.ts'
import { refusalText } from '../../posters/paper-problems.ts'
import type { PaperRefusal } from '../../posters/unmade.ts'
import { checkCard } from '../drawing/render-draw.ts'

/** A set of those papers that can be made, and a sentence for each of the others. */
export function printableSet(set: SetCard): { card: SetCard; refused: string[] } {
  const judged = set.cards.map((card) => ({ card, why: refusalOf(card) }))
  const cards = judged.filter(({ why }) => !why).map(({ card }) => card)
  const refused = judged.flatMap(({ card, why }) =>
    why ? [`${card.title} (${card.format}): ${refusalText(why)}`] : [],
  )
  return { card: { ...set, cards }, refused }
}

/** Why a card can't be printed; undefined where it can. */
export function refusalOf(card: SingleCard): Pick<PaperRefusal, 'field' | 'text' | 'characters'> | undefined {
  try {
    checkCard(card)
    return undefined
  } catch (error) {
    return refusalIn(error)
  }
}

/** Why a card can't be printed, as drawing or laying it out has thrown it. @throws anything else that was thrown */
export function refusalIn(error: unknown): Pick<PaperRefusal, 'field' | 'text' | 'characters'> {
  if (error instanceof FitError) return { field: error.field, text: error.text }
  if (error instanceof GlyphError) return { field: '', text: error.text, characters: error.characters }
  throw error
}
