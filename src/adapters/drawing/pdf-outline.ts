/** Bookmarks of a PDF of several papers. */
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { PDFHexString, PDFName, PDFNull } from './pdf-lib.ts'

/** A name that leads to the top of a page, counted from 0. */
export interface Bookmark {
  title: string
  page: number
}

/** Gives a document these bookmarks, in this order, shown when it is opened. */
export function setOutline(document: PDFDocument, bookmarks: Bookmark[]): void {
  const { context, catalog } = document
  const pages = document.getPages()
  const root = context.nextRef()
  const refs = bookmarks.map(() => context.nextRef())
  const neighbour = (name: string, ref: PDFRef | undefined): Record<string, PDFRef> => (ref ? { [name]: ref } : {})
  for (const [index, { title, page }] of bookmarks.entries()) {
    const target = pages[page]
    if (!target) throw new Error(`Penanda "${title}" menunjuk halaman ${page + 1} yang tidak ada`)
    const item = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: root,
      ...neighbour('Prev', refs[index - 1]),
      ...neighbour('Next', refs[index + 1]),
      Dest: [target.ref, 'XYZ', PDFNull, target.getHeight(), PDFNull],
    })
    context.assign(refs[index]!, item)
  }
  const ends = { ...neighbour('First', refs[0]), ...neighbour('Last', refs.at(-1)) }
  context.assign(root, context.obj({ Type: 'Outlines', ...ends, Count: bookmarks.length }))
  catalog.set(PDFName.of('Outlines'), root)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
