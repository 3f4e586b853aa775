/** A process of the pool that renders; only the card travels there, the bytes go into the cache. */

import { rememberingRenderer } from '../drawing/render.ts'
import { writeEntry } from './cache-store.ts'
import type { Job } from './job.ts'
import { serve } from './pool-process.ts'

const renderCard = rememberingRenderer()

serve(async ({ card, kind, bleed, key, folder }: Job) =>
  writeEntry(key, await renderCard(card, kind, { bleed }), folder),
)
