import { markText } from './layout-bleed.ts'
import { exchange, extendDictionary, isStream, openPdf, type PdfFile, writePdf } from './pdf-file.ts'
import { type Bookmark, setOutline } from './pdf-outline.ts'

/** Names of the embedded fonts, without the prefix of the subset. */
function embeddedFonts({ objects }: PdfFile): string[] {
  const fonts = [...objects.values()].filter((body) => !isStream(body) && /\/Type \/Font\s/.test(body))
  const names = fonts.flatMap((body) => /\/BaseFont \/(?:[A-Z]{6}\+)?(\S+)/.exec(body)?.[1] ?? [])
  return [...new Set(names.map((name) => name.replace(/-Identity-H$/, '')))]
}

function checkFonts(file: PdfFile, wanted: string[]): void {
  const [found, expected] = [embeddedFonts(file), wanted].map((names) => [...names].sort().join(', '))
  if (found !== expected) throw new Error(`Huruf di PDF: ${found}; seharusnya: ${expected}`)
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

type Sheet = [left: number, top: number, right: number, bottom: number]

/** Tells a printer's software where the paper is cut, and how far colour goes beyond. */
function boxesOf([left, top, right, bottom]: Sheet, bleed: number | undefined): string {
  const box = (name: string, by: number): string => {
    const inset = by * POINTS
    const edges = [left + inset, top + inset, right - inset, bottom - inset]
    return `  /${name} [${edges.map((edge) => Math.round(edge * 10000) / 10000).join(' ')}]`
  }
  const slug = bleed ? markText(bleed) : 0
  const boxes = [box('CropBox', 0), box('BleedBox', slug - (bleed ?? 0)), box('TrimBox', slug), box('ArtBox', slug)]
  return boxes.join('\n')
}

/** Objects of the pages in their order, from one of their tree. */
function pagesOf(file: PdfFile, number: number): number[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(file.objects.get(number) ?? '')?.[1]
  if (kids === undefined) return [number]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesOf(file, Number(kid)))
}

/**
 * Adds what Typst can't write: no scaling when printed, where it is cut, bookmarks by name. Throws where the embedded
 * fonts aren't exactly the expected ones, because Typst leaves text out or replaces its font without a word.
 */
export function finishPdf(bytes: Uint8Array, { fonts, pages, outline, bleed }: Finish): Uint8Array {
  const file = openPdf(bytes)
  const { objects, root } = file
  checkFonts(file, fonts)
  const numbers = pagesOf(file, Number(/\/Pages (\d+) 0 R/.exec(objects.get(root)!)?.[1]))
  if (numbers.length !== pages) throw new Error(`PDF berisi ${numbers.length} halaman, bukan ${pages}`)
  // PDF 2.0 knows it no more, and readers take it for an error where it isn't a plain boolean
  const catalog = exchange(objects.get(root)!, /\n\s*\/Suspects false/, '')
  const shown = '/ViewerPreferences <<\n    /PrintScaling /None\n    /DisplayDocTitle true'
  objects.set(root, exchange(catalog, /\/ViewerPreferences <</, shown))
  const sheets = numbers.map((number) => {
    const body = objects.get(number)!
    const sheet = /\/MediaBox \[([^\]]*)\]/.exec(body)?.[1]?.split(' ').map(Number) as Sheet
    objects.set(number, extendDictionary(body, boxesOf(sheet, bleed)))
    return { number, height: sheet[3] - sheet[1] }
  })
  if (outline) setOutline(file, outline, sheets)
  return writePdf(file)
}
