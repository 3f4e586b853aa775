import type { RenderRequest } from './cache.ts'
import { writeEntry } from './cache-store.ts'
import { renderCard } from './render.ts'

/** One file to be rendered and the cache entry where it goes. */
export interface Job extends RenderRequest {
  key: string
  folder: string
}

/** Runs in a process of the pool; only the card travels there, the bytes go into the cache. */
export default async function work({ card, kind, bleed, key, folder }: Job): Promise<void> {
  await writeEntry(key, await renderCard(card, kind, { bleed }), folder)
}
