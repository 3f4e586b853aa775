/** Every format of paper and picture: its size, its files, what it is for. */
import type { Texts } from '../i18n/id.ts'
import type { Format } from './cards/card.ts'

/** What a card becomes: print, picture, drawing, or a small picture to choose by. */
export type FileKind = 'pdf' | 'png' | 'svg' | 'thumb'

export interface FormatFacts {
  /** Finished size: of one page in mm, of a picture in pixels. */
  size: { width: number; height: number; unit: 'mm' | 'px' }
  pages: number
  kinds: readonly FileKind[]
  /** Who has it: every office, those whose holder is known by name, the kecamatan offices. */
  of: 'office' | 'named' | 'district'
  /** Whether the build makes it of villages too, which are many. */
  everywhere: boolean
}

const paper = (width: number, height: number, more: Partial<FormatFacts> = {}): FormatFacts => ({
  ...{
    size: { width, height, unit: 'mm' },
    pages: 1,
    kinds: ['pdf', 'thumb'],
    of: 'office',
    everywhere: false,
    ...more,
  },
})
const picture = (width: number, height: number, more: Partial<FormatFacts> = {}): FormatFacts =>
  paper(width, height, { size: { width, height, unit: 'px' }, kinds: ['png', 'thumb'], ...more })

export const FORMATS: Record<Format, FormatFacts> = {
  a4: paper(210, 297, { kinds: ['pdf', 'png', 'thumb'], everywhere: true }),
  f4: paper(215, 330, { everywhere: true }),
  'a4-person': paper(210, 297, { of: 'named' }),
  'a4-bw': paper(210, 297),
  'f4-bw': paper(215, 330),
  a3: paper(297, 420),
  'a3-tiled': paper(297, 210, { pages: 2 }),
  a5: paper(148, 210, { kinds: ['pdf', 'png', 'thumb'] }),
  'large-print': paper(210, 297),
  'tear-off': paper(210, 297),
  'counter-card': paper(210, 297),
  stickers: paper(210, 297),
  feed: picture(1080, 1350),
  story: picture(1080, 1920),
  qr: picture(1200, 1400, { kinds: ['svg', 'png'] }),
  'sheet-a4': paper(210, 297, { of: 'district' }),
  'sheet-f4': paper(215, 330, { of: 'district' }),
  'sheet-a3': paper(297, 420, { of: 'district' }),
  install: paper(210, 297, { of: 'district' }),
  konfirmasi: paper(210, 297, { everywhere: true }),
  og: picture(1200, 630, { kinds: ['png'], everywhere: true }),
}

/** Every format, in the order of the table. */
export const FORMAT_IDS = Object.keys(FORMATS) as Format[]

export interface FormatName {
  name: string
  use: string
}

/** What people call a format, and what it is for. */
export function formatName(format: Format, t: Texts): FormatName {
  const names: Record<Format, FormatName> = t.formats
  return names[format]
}

/** One file of a format. */
export interface FormatFile {
  format: Format
  kind: FileKind
  name: string
}

/** Files of the given formats, in the order of the table. */
export function formatFiles(formats: readonly Format[]): FormatFile[] {
  return FORMAT_IDS.filter((format) => formats.includes(format)).flatMap((format) =>
    FORMATS[format].kinds.map((kind) => ({ format, kind, name: fileName(format, kind) })),
  )
}

/** "f4.pdf", "f4-kecil.png" */
export const fileName = (format: Format, kind: FileKind): string =>
  kind === 'thumb' ? `${format}-kecil.png` : `${format}.${kind}`

/** Longer side of a small picture, in pixels. */
export const THUMB = 560

/** Width and height of a format's small picture in pixels; its pages stand below each other. */
export function thumbSize({ size, pages }: FormatFacts): { width: number; height: number } {
  const [width, height] = [size.width, size.height * pages]
  const scale = THUMB / Math.max(width, height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** Media type of a file. */
export const mediaType = (kind: FileKind): string =>
  ({ pdf: 'application/pdf', png: 'image/png', thumb: 'image/png', svg: 'image/svg+xml' })[kind]
