/** What the ways of making posters are told to do. */
import type { RegionSettings } from '../../../src/adapters/cli/settings.ts'
import type { PosterCard } from '../../../src/posters/cards/card.ts'

/** A printable A4 PDF, the same page as a picture of 150 dpi, a picture of 1080 × 1350 pixels for a feed. */
export type Kind = 'pdf' | 'png' | 'feed'

export const ALL_KINDS: readonly Kind[] = ['pdf', 'png', 'feed']

/** Makes files of some cards. */
export interface Make {
  cards: PosterCard[]
  kinds: readonly Kind[]
  /** Where the files go. */
  folder: string
  /** What a browser does: a new page for every office, the same page for all, or one document of all offices. */
  browse?: 'new pages' | 'same page' | 'book'
}

/** Makes files of so many offices of a region, as far as they aren't in the cache. */
export interface MakeOurs {
  settings: RegionSettings
  count: number
  kinds: readonly Kind[]
  /** The cache. */
  folder: string
  /** As if one office had moved. */
  change?: boolean
  /** All of them in one PDF, as a set is. */
  book?: boolean
}
