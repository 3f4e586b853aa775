/** What the pool is given to do. */
import type { Card } from '../../posters/cards/card.ts'
import type { FileKind } from '../../posters/formats.ts'
import type { RenderOptions } from '../drawing/render.ts'

/** A file that is wanted. */
export interface RenderRequest extends RenderOptions {
  card: Card
  kind: FileKind
}

/** One file to be rendered and the cache entry where it goes. */
export interface Job extends RenderRequest {
  key: string
  folder: string
}
