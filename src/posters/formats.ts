/** Every format of paper and picture: its size, its files, what it is for. */
import type { Texts } from '../i18n/id.ts'
import type { Format } from './card.ts'

export type FileKind = 'pdf' | 'png'

export interface FormatFacts {
  /** Finished size: of one page in mm, of a picture in pixels. */
  size: { width: number; height: number; unit: 'mm' | 'px' }
  pages: number
  kinds: readonly FileKind[]
  /** Whether the build makes it of every office. */
  byDefault: boolean
}

const paper = (width: number, height: number, more: Partial<FormatFacts> = {}): FormatFacts => ({
  ...{ size: { width, height, unit: 'mm' }, pages: 1, kinds: ['pdf'], byDefault: false, ...more },
})
const picture = (width: number, height: number, byDefault = false): FormatFacts => ({
  ...{ size: { width, height, unit: 'px' }, pages: 1, kinds: ['png'], byDefault },
})

export const FORMATS: Record<Format, FormatFacts> = {
  a4: paper(210, 297, { kinds: ['pdf', 'png'], byDefault: true }),
  f4: paper(215, 330),
  'a4-bw': paper(210, 297),
  'f4-bw': paper(215, 330),
  a3: paper(297, 420),
  'a3-tiled': paper(297, 210, { pages: 2 }),
  a5: paper(148, 210, { kinds: ['pdf', 'png'] }),
  'large-print': paper(210, 297),
  'tear-off': paper(210, 297),
  'counter-card': paper(210, 297),
  stickers: paper(210, 297),
  feed: picture(1080, 1350),
  story: picture(1080, 1920),
  konfirmasi: paper(210, 297, { byDefault: true }),
  og: picture(1200, 630, true),
}

export interface FormatName {
  name: string
  use: string
}

/** What people call a format, and what it is for. */
export function formatName(format: Format, t: Texts): FormatName {
  const names: Record<Format, FormatName> = t.poster.formats
  return names[format]
}

/** One file of a format: "f4.pdf". */
export interface FormatFile {
  format: Format
  kind: FileKind
  name: string
}

/** Files of the given formats, in the order of the table; of those made of every office if none are given. */
export function formatFiles(formats?: readonly Format[]): FormatFile[] {
  const entries = Object.entries(FORMATS) as [Format, FormatFacts][]
  return entries
    .filter(([format, { byDefault }]) => (formats ? formats.includes(format) : byDefault))
    .flatMap(([format, { kinds }]) => kinds.map((kind) => ({ format, kind, name: `${format}.${kind}` })))
}
