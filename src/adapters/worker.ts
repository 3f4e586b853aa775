import type { Card } from '../posters/card.ts'
import { writeEntry } from './cache-store.ts'
import { type RenderKind, renderCard } from './render.ts'

/** One file to be rendered: card, kind and the cache entry where it goes. */
export interface Job {
  card: Card
  kind: RenderKind
  key: string
  folder: string
}

/** Runs in a process of the pool; only the card travels there, the bytes go into the cache. */
export default async function work({ card, kind, key, folder }: Job): Promise<void> {
  await writeEntry(key, await renderCard(card, kind), folder)
}
