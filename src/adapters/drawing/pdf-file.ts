/**
 * A PDF as Typst writes it, object by object, and as it is handed out: what isn't a stream is compressed. Objects stay
 * the text that they are, so that a few entries come in without all of it being read and written.
 */
import { deflateSync } from 'node:zlib'

/** Texts hold a byte in each character. */
export interface PdfFile {
  header: string
  /** Bodies by their numbers. */
  objects: Map<number, string>
  root: number
  /** Further entries of the trailer. */
  trailer: string
}

/** Characters of an object's place in Typst's table. */
const PLACE = 20
/** Objects that are compressed together. */
const TOGETHER = 500
/** Bytes of a place in the table: kind, offset or stream, index there. */
const WIDTHS = [1, 4, 2] as const

/** The groups of what has to be there. @throws where it isn't: another Typst writes otherwise */
function expected(text: string, pattern: RegExp): string[] {
  const found = pattern.exec(text)
  if (!found) throw new Error(`PDF dari Typst tidak dikenal: ${pattern} tidak ada`)
  return found.slice(1)
}

/** Puts something in the place of what has to be there. @throws where it isn't */
export function exchange(text: string, pattern: RegExp, by: string): string {
  expected(text, pattern)
  return text.replace(pattern, () => by)
}

/** A dictionary with further entries. */
export const extendDictionary = (dictionary: string, entries: string): string =>
  exchange(dictionary, />>$/, `${entries}\n>>`)

/** Whether an object of a PDF is a stream. */
export const isStream = (body: string): boolean => body.endsWith('\nendstream')

/** Opens what Typst has written. */
export function openPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const [start] = expected(text.slice(-40), /startxref\n(\d+)\n%%EOF\s*$/)
  const table = text.slice(Number(start))
  const [head, count] = expected(table, /^(xref\n0 (\d+)\n)0000000000 65535 f\r\n/)
  const places = table.slice(head!.length, head!.length + Number(count) * PLACE)
  const [trailer] = expected(table.slice(head!.length + places.length), /^trailer\n<<\n([\s\S]*?)>>\nstartxref/)
  const used = places.split('\r\n').flatMap((place, number) => {
    return place.endsWith(' n') ? [{ number, at: Number.parseInt(place, 10) }] : []
  })
  const ordered = used.sort((a, b) => a.at - b.at)
  const bodies = ordered.map(({ number, at }, index): [number, string] => {
    const begin = `${number} 0 obj\n`
    const whole = text.slice(at, ordered[index + 1]?.at ?? Number(start)).trimEnd()
    if (!whole.startsWith(begin) || !whole.endsWith('\nendobj'))
      throw new Error(`PDF dari Typst: objek ${number} rusak`)
    return [number, whole.slice(begin.length, -'\nendobj'.length)]
  })
  const [root] = expected(trailer!, /\/Root (\d+) 0 R/)
  return {
    header: text.slice(0, ordered[0]?.at),
    objects: new Map(bodies),
    root: Number(root),
    trailer: trailer!.replace(/\/(Size \d+|Root \d+ 0 R)\s*/g, '').trim(),
  }
}

function stream(entries: string, data: Uint8Array): string {
  const packed = deflateSync(data)
  return `<<${entries}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed.toString('latin1')}\nendstream`
}

/** Objects, each behind the other, with their numbers and where they begin before them. */
function together(objects: [number: number, body: string][]): string {
  let length = 0
  const places = objects.map(([number, body]) => {
    const place = `${number} ${length}`
    length += body.length + 1
    return place
  })
  const head = `${places.join(' ')}\n`
  const data = head + objects.map(([, body]) => `${body}\n`).join('')
  return stream(`/Type/ObjStm/N ${objects.length}/First ${head.length}`, Buffer.from(data, 'latin1'))
}

/** The finished file; the same objects give the same bytes. */
export function writePdf({ header, objects, root, trailer }: PdfFile): Uint8Array {
  const all = [...objects].sort(([a], [b]) => a - b)
  const packed = all.filter(([, body]) => !isStream(body))
  const groups = Array.from({ length: Math.ceil(packed.length / TOGETHER) }, (_, index) =>
    packed.slice(index * TOGETHER, (index + 1) * TOGETHER),
  )
  const first = all.at(-1)![0] + 1
  const plain = [
    ...all.filter(([, body]) => isStream(body)),
    ...groups.map((group, index): [number, string] => [first + index, together(group)]),
  ]
  const table = first + groups.length
  const [kind, place, index] = WIDTHS
  const width = kind + place + index
  const places = Buffer.alloc((table + 1) * width)
  const note = (number: number, of: 1 | 2, where: number, at = 0) => {
    places.writeUIntBE(of, number * width, kind)
    places.writeUIntBE(where, number * width + kind, place)
    places.writeUIntBE(at, number * width + kind + place, index)
  }
  for (const [group, own] of groups.entries())
    for (const [at, [number]] of own.entries()) note(number, 2, first + group, at)
  let length = header.length
  const parts = [header]
  for (const [number, body] of plain) {
    const part = `${number} 0 obj\n${body}\nendobj\n`
    note(number, 1, length)
    length += part.length
    parts.push(part)
  }
  note(table, 1, length)
  const entries = `/Type/XRef/Size ${table + 1}/W[${WIDTHS.join(' ')}]/Root ${root} 0 R\n${trailer}\n`
  parts.push(`${table} 0 obj\n${stream(entries, places)}\nendobj\nstartxref\n${length}\n%%EOF\n`)
  return Buffer.from(parts.join(''), 'latin1')
}
