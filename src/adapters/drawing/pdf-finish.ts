import type { PDFDocument as Document, PDFPage } from '@cantoo/pdf-lib'
import { markText } from './layout-bleed.ts'
import { PDFDict, PDFDocument, PDFName } from './pdf-lib.ts'
import { type Bookmark, setOutline } from './pdf-outline.ts'

/** Names of the fonts embedded in a PDF, without the prefix of the subset. */
export function embeddedFonts(document: Document): string[] {
  const names = new Set<string>()
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue
    const name = object.lookupMaybe(PDFName.of('BaseFont'), PDFName)
    if (name)
      names.add(
        name
          .decodeText()
          .replace(/^[A-Z]{6}\+/, '')
          .replace(/-Identity-H$/, ''),
      )
  }
  return [...names]
}

function checkFonts(document: Document, expected: string[]): void {
  const found = embeddedFonts(document).sort().join(', ')
  const wanted = [...expected].sort().join(', ')
  if (found !== wanted) throw new Error(`Huruf di PDF: ${found}; seharusnya: ${wanted}`)
}

/** What a finished document must have. */
export interface Finish {
  /** Names of the fonts that its texts are set in. */
  fonts: string[]
  pages: number
  outline?: Bookmark[]
  /** What is printed beyond the edges of the finished paper, in 0.1 mm; then the pages have crop marks around. */
  bleed?: number
}

const POINTS = 72 / 254

/** Tells a printer's software where the paper is cut, and how far colour goes beyond. */
function setBoxes(page: PDFPage, bleed: number | undefined): void {
  const { x, y, width, height } = page.getMediaBox()
  const inset = (by: number): [number, number, number, number] => [
    ...([x + by * POINTS, y + by * POINTS] as const),
    ...([width - 2 * by * POINTS, height - 2 * by * POINTS] as const),
  ]
  const slug = bleed ? markText(bleed) : 0
  page.setCropBox(...inset(0))
  page.setBleedBox(...inset(slug - (bleed ?? 0)))
  page.setTrimBox(...inset(slug))
  page.setArtBox(...inset(slug))
}

/**
 * Adds what Typst can't write: no scaling when printed, where it is cut, bookmarks by name. Throws where the embedded
 * fonts aren't exactly the expected ones, because Typst leaves text out or replaces its font without a word.
 */
export async function finishPdf(bytes: Uint8Array, { fonts, pages, outline, bleed }: Finish): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  checkFonts(document, fonts)
  if (document.getPageCount() !== pages)
    throw new Error(`PDF berisi ${document.getPageCount()} halaman, bukan ${pages}`)
  // PDF 2.0 knows it no more, and readers take it for an error where it isn't a plain boolean
  document.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.delete(PDFName.of('Suspects'))
  const preferences = document.catalog.getOrCreateViewerPreferences()
  preferences.setPrintScaling('None' as never)
  preferences.setDisplayDocTitle(true)
  for (const page of document.getPages()) setBoxes(page, bleed)
  if (outline) setOutline(document, outline)
  return document.save({ useObjectStreams: true, updateFieldAppearances: false })
}
