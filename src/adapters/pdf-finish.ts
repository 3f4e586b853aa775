import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'

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

/**
 * Adds what Typst can't write: no scaling when printed, and all page boxes. Throws where the embedded fonts aren't
 * exactly the expected ones, because Typst leaves text out or replaces its font without a word.
 */
export async function finishPdf(bytes: Uint8Array, fonts: string[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  checkFonts(document, fonts)
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
  return document.save({ useObjectStreams: true, updateFieldAppearances: false })
}
