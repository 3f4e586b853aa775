/** Reads the XML of a workbook's parts as it goes by, so that a large part needs no tree in memory. */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { broken, Refusal } from './refusal.ts'

const DEEPEST = 64
const CHUNK_BYTES = 2 ** 16

/** An opened element. */
export interface XmlTag {
  /** Without prefix; empty for one of a foreign namespace. */
  name: string
  /** Name of the element around it. */
  parent: string
  /** Value of an attribute without namespace. */
  attribute(name: string): string | undefined
  /** Value of an attribute of the relationships namespace: "r:id". */
  relation(name: string): string | undefined
}

/** Truth as XML writes it. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** Told of elements in their order; `text` is what stands directly in an element. */
export interface XmlListener {
  open?(tag: XmlTag): void
  close?(name: string, text: string, parent: string): void
}

/** Parts may be in UTF-16 too. */
function decoderOf([first, second]: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  return new TextDecoder('utf-8', { fatal: true })
}

function tagOf({ attributes }: SaxesTagNS, name: string, parent: string): XmlTag {
  return {
    name,
    parent,
    attribute: (wanted) => attributes[wanted]?.value,
    relation: (wanted) =>
      Object.values(attributes).find(({ local, uri }) => local === wanted && uri.endsWith('/relationships'))?.value,
  }
}

/**
 * Scans a part.
 * @param part its name, for messages
 * @param namespaces whose elements have a name for the listener
 * @throws {Refusal} what isn't well-formed, is nested too deep or declares a document type, with which entities come
 */
export function scanXml(part: string, bytes: Uint8Array, namespaces: readonly string[], listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const names: string[] = ['']
  const texts: string[] = ['']
  parser.on('doctype', () => {
    throw new Refusal(
      'Berkas ini memuat deklarasi yang tidak pernah ditulis Excel dan bisa berbahaya (DOCTYPE).',
      'Jangan pakai berkas ini. Minta pengirimnya menyimpan ulang tabelnya di Excel.',
    )
  })
  parser.on('opentag', (tag) => {
    const parent = names.at(-1) as string
    const name = namespaces.includes(tag.uri) ? tag.local : ''
    if (names.push(name) > DEEPEST) throw broken(`${part}: bersarang terlalu dalam`)
    texts.push('')
    if (name) listener.open?.(tagOf(tag, name, parent))
  })
  const addText = (text: string) => {
    texts[texts.length - 1] += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const name = names.pop() as string
    const text = texts.pop() as string
    if (name) listener.close?.(name, text, names.at(-1) as string)
  })
  try {
    const decoder = decoderOf(bytes)
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true }))
    parser.write(decoder.decode()).close()
  } catch (error) {
    throw error instanceof Refusal ? error : broken(part)
  }
}
