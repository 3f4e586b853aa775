import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { type Bookmark, setOutline } from './pdf-outline.ts'

/** Names of the fonts embedded in a PDF, without the prefix of the subset. */
export function embeddedFonts(document: PDFDocument): string[] {
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

function checkFonts(document: PDFDocument, expected: string[]): void {
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
}

/**
 * Adds what Typst can't write: no scaling when printed, all page boxes, bookmarks by name. Throws where the embedded
 * fonts aren't exactly the expected ones, because Typst leaves text out or replaces its font without a word.
 */
export async function finishPdf(bytes: Uint8Array, { fonts, pages, outline }: Finish): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  checkFonts(document, fonts)
  if (document.getPageCount() !== pages)
    throw new Error(`PDF berisi ${document.getPageCount()} halaman, bukan ${pages}`)
  const preferences = document.catalog.getOrCreateViewerPreferences()
  preferences.setPrintScaling('None' as never)
  preferences.setDisplayDocTitle(true)
  for (const page of document.getPages()) {
    const { x, y, width, height } = page.getMediaBox()
    page.setTrimBox(x, y, width, height)
    page.setBleedBox(x, y, width, height)
    page.setCropBox(x, y, width, height)
    page.setArtBox(x, y, width, height)
  }
  if (outline) setOutline(document, outline)
  return document.save({ useObjectStreams: true, updateFieldAppearances: false })
}
