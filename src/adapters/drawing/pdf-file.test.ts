import { PDFDict, PDFDocument, PDFName, type PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { exchange, extendDictionary, openPdf, writePdf } from './pdf-file.ts'

/** A PDF with these objects, from number 1, as Typst writes it. */
function asTypst(bodies: string[], ending = '%%EOF'): Uint8Array {
  let text = '%PDF-1.7\n%\x80\x80\x80\x80\n\n'
  const places = bodies.map((body, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n\n`
    return `${String(at).padStart(10, '0')} 00000 n\r\n`
  })
  const size = bodies.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f\r\n${places.join('')}`
  const trailer = `trailer\n<<\n  /Size ${size}\n  /Root ${bodies.length} 0 R\n  /ID [(abc=) (abc=)]\n>>`
  return Buffer.from(`${text}${table}${trailer}\nstartxref\n${text.length}\n${ending}`, 'latin1')
}

const STREAM = '<<\n  /Length 20\n>>\nstream\nendobj \xff\0 1 0 obj >>\nendstream'
const PAGES = ['<<\n  /Type /Pages\n  /Count 1\n  /Kids [2 0 R]\n>>', '<<\n  /Type /Page\n  /Parent 1 0 R\n>>']
const CATALOG = '<<\n  /Type /Catalog\n  /Pages 1 0 R\n>>'
const text = (value: string) => `<<\n  /Title (${value})\n>>`

describe('a PDF', () => {
  test('is handed out with every object that it had', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => text(`judul ${index} \xe9 \\( endstream`))
    const file = openPdf(asTypst([...PAGES, STREAM, ...many, CATALOG]))
    const { context, catalog } = await PDFDocument.load(writePdf(file), { updateMetadata: false })
    const objects = new Map(context.enumerateIndirectObjects().map(([ref, object]) => [ref.objectNumber, object]))
    for (const index of many.keys()) {
      const title = (objects.get(index + 4) as PDFDict).lookup(PDFName.of('Title'), PDFString)
      expect(title.asString()).toBe(`judul ${index} \xe9 \\( endstream`)
    }
    expect(Buffer.from((objects.get(3) as PDFRawStream).contents).toString('latin1')).toBe('endobj \xff\0 1 0 obj >>')
    expect(catalog.lookup(PDFName.of('Pages'), PDFDict).get(PDFName.of('Count'))?.toString()).toBe('1')
    expect(context.trailerInfo.ID?.toString()).toBe('[ (abc=) (abc=) ]')
  })

  test('is smaller than it was, and the same each time', () => {
    const bytes = asTypst([...PAGES, ...Array.from({ length: 99 }, () => text('judul')), CATALOG])
    const finished = writePdf(openPdf(bytes))
    expect(finished.length).toBeLessThan(bytes.length / 5)
    expect(writePdf(openPdf(bytes))).toEqual(finished)
  })

  test.each([
    ['no PDF', Buffer.from('bukan PDF')],
    ['one that is cut off', asTypst([...PAGES, CATALOG]).subarray(0, -30)],
    ['one of another shape', asTypst([...PAGES, CATALOG], 'akhir')],
  ])('is refused where it is %s', (_, bytes) => {
    expect(() => openPdf(bytes)).toThrow('PDF dari Typst tidak dikenal')
  })
})

test('entries come at the end of a dictionary', () => {
  expect(extendDictionary(text('a >> b'), '  /Lang (id)')).toBe('<<\n  /Title (a >> b)\n  /Lang (id)\n>>')
})

test('what has to be there and isn’t is a fault, not left out', () => {
  expect(exchange('a b', /b/, '$&')).toBe('a $&')
  expect(() => exchange('a b', /c/, 'd')).toThrow('/c/')
})
