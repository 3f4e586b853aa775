/** Posters as this project makes them: content, cards, cache, child processes; all in one task, as in a build. */
import { renderCached } from '../../../src/adapters/pool/cache.ts'
import { requireDirectory } from '../../../src/adapters/region/content.ts'
import type { Card, PosterCard } from '../../../src/posters/cards/card.ts'
import { benchCards } from './cards.ts'
import { serve } from './contender.ts'
import type { Kind, MakeOurs } from './tasks.ts'

/** The feed's picture has a format of its own. */
const fits = ({ format }: PosterCard, kind: Kind): boolean => (format === 'feed') === (kind === 'feed')

serve(async ({ settings, count, kinds, folder, change, book }: MakeOurs): Promise<number> => {
  const directory = requireDirectory(settings)
  const cards = benchCards(directory, kinds.includes('feed') ? ['a4', 'feed'] : ['a4'], count)
  if (book) {
    const set: Card = { format: 'set', lang: 'id', title: 'Semua', name: 'Semua', cards }
    return (await renderCached([{ card: set, kind: 'pdf' }], { folder })).rendered
  }
  const changed = change && cards[0]?.link
  const requests = cards
    .map((card) => (card.link === changed ? { ...card, address: `${card.address ?? ''} Lantai 2` } : card))
    .flatMap((card) => kinds.filter((kind) => fits(card, kind)).map((kind) => ({ card, kind: fileKind(kind) })))
  return (await renderCached(requests, { folder })).rendered
})

function fileKind(kind: Kind): 'pdf' | 'png' {
  return kind === 'pdf' ? 'pdf' : 'png'
}
