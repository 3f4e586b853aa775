/** A process of the pool that renders; only the card travels there, the bytes go into the cache. */
import type { RenderRequest } from './cache.ts'
import { writeEntry } from './cache-store.ts'
import { serve } from './pool-process.ts'
import { rememberingRenderer } from './render.ts'

/** One file to be rendered and the cache entry where it goes. */
export interface Job extends RenderRequest {
  key: string
  folder: string
}

const renderCard = rememberingRenderer()

serve(async ({ card, kind, bleed, key, folder }: Job) =>
  writeEntry(key, await renderCard(card, kind, { bleed }), folder),
)
