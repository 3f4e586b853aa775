/** What is drawn on a page of a PDF: within which marks, in which glyphs. */
import { decodePDFRawStream, PDFArray, type PDFObject, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'

/** What is amiss on a page: operators that draw outside of marks, marks within others, glyphs that are none. */
export interface Marked {
  bare: string[]
  artifactInTag: string[]
  tagInArtifact: string[]
  missing: string[]
}

const DRAWS = new Set('S s f F f* B B* b b* sh Do Tj TJ \' " BI'.split(' '))
const SHOWS = new Set('Tj TJ \' "'.split(' '))
const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[\da-fA-F\s]*>|[[\]]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g

const latin = (stream: PDFObject | undefined): string =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : ''

function sourceOf(page: PDFPage): string {
  const contents = page.node.Contents()
  if (!(contents instanceof PDFArray)) return latin(contents)
  return contents
    .asArray()
    .map((_, index) => latin(contents.lookup(index)))
    .join('\n')
}

/** Two bytes a glyph: whether one of them is glyph 0, which is drawn where a font has none. */
const hasNone = (text: string): boolean => {
  const bytes = text.startsWith('<')
    ? Buffer.from(text.replace(/[<>\s]/g, ''), 'hex')
    : Buffer.from(unescaped(text.slice(1, -1)), 'latin1')
  for (let at = 0; at + 1 < bytes.length; at += 2) if (bytes[at] === 0 && bytes[at + 1] === 0) return true
  return false
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
  )

/** Reads what a page draws. */
export function markedContent(page: PDFPage): Marked {
  const found: Marked = { bare: [], artifactInTag: [], tagInArtifact: [], missing: [] }
  const marks: ('tag' | 'artifact' | 'other')[] = []
  let operands: string[] = []
  for (const [token] of sourceOf(page).matchAll(TOKEN)) {
    if (!/^[A-Za-z'"][A-Za-z*'"01]*$/.test(token) || token === 'true' || token === 'false') {
      operands.push(token)
      continue
    }
    if (token === 'BDC' || token === 'BMC') {
      const mark = operands.includes('/MCID') ? 'tag' : operands[0] === '/Artifact' ? 'artifact' : 'other'
      if (mark === 'artifact' && marks.includes('tag')) found.artifactInTag.push(operands.join(' '))
      if (mark === 'tag' && marks.includes('artifact')) found.tagInArtifact.push(operands.join(' '))
      marks.push(mark)
    } else if (token === 'EMC') marks.pop()
    else if (DRAWS.has(token)) {
      if (!marks.some((mark) => mark !== 'other')) found.bare.push([...operands, token].join(' '))
      if (SHOWS.has(token) && operands.some((text) => /^[(<]/.test(text) && hasNone(text)))
        found.missing.push(operands.join(' '))
    }
    operands = []
  }
  return found
}
