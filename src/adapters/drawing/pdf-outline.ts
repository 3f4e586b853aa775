/** Bookmarks of a PDF of several papers. */
import { extendDictionary, type PdfFile } from './pdf-file.ts'

/** A name that leads to the top of a page, counted from 0. */
export interface Bookmark {
  title: string
  page: number
}

/** A text as its UTF-16 in hexadecimal. */
const hexadecimal = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`

/**
 * Gives a document these bookmarks, in this order, shown when it is opened.
 * @param pages number of each page's object, and its height
 */
export function setOutline(
  { objects, root }: PdfFile,
  bookmarks: Bookmark[],
  pages: readonly { number: number; height: number }[],
): void {
  const outlines = Math.max(...objects.keys()) + 1
  const numberOf = (index: number): number => outlines + 1 + index
  const to = (name: string, index: number): string => (bookmarks[index] ? `/${name} ${numberOf(index)} 0 R` : '')
  for (const [index, { title, page }] of bookmarks.entries()) {
    const target = pages[page]
    if (!target) throw new Error(`Penanda "${title}" menunjuk halaman ${page + 1} yang tidak ada`)
    const place = `/Dest[${target.number} 0 R/XYZ null ${target.height} null]`
    const beside = to('Prev', index - 1) + to('Next', index + 1)
    objects.set(numberOf(index), `<</Title${hexadecimal(title)}/Parent ${outlines} 0 R${beside}${place}>>`)
  }
  const ends = to('First', 0) + to('Last', bookmarks.length - 1)
  objects.set(outlines, `<</Type/Outlines${ends}/Count ${bookmarks.length}>>`)
  objects.set(root, extendDictionary(objects.get(root)!, `  /Outlines ${outlines} 0 R\n  /PageMode /UseOutlines`))
}
