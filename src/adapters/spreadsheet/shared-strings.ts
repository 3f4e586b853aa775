import { limitedText, strikes, unescapeText } from './cell-text.ts'
import { MAIN } from './parts.ts'
import { scanXml, type XmlListener } from './xml.ts'

/** White space of XML around a text, which counts only where the file says so. */
const EDGES = /^[ \t\r\n]+|[ \t\r\n]+$/g

/** A text of a cell, and whether any of it is struck through. */
export interface CellText {
  text: string
  isStruck: boolean
}

export const NO_TEXT: CellText = { text: '', isStruck: false }

/** The texts that cells name by their index, and which of them are struck through. */
export interface SharedStrings {
  texts: readonly string[]
  struck: ReadonlySet<number>
}

/**
 * Listens to the runs of a rich or plain text (`si` or `is`), without what tells the pronunciation.
 * `take` gives the text since the last call.
 */
export function textRuns(): Required<XmlListener> & { take(): CellText } {
  let runs = ''
  let preserve = false
  let isRunStruck = false
  let isStruck = false
  return {
    open(tag) {
      if (tag.name === 't') preserve = tag.attribute('xml:space') === 'preserve'
      if (tag.name === 'r') isRunStruck = false
      if (tag.parent === 'rPr' && strikes(tag)) isRunStruck = true
    },
    close(name, text, parent) {
      if (name !== 't' || parent === 'rPh') return
      runs += unescapeText(preserve ? text : text.replace(EDGES, ''))
      isStruck ||= isRunStruck && parent === 'r' && text.trim() !== ''
    },
    take() {
      const taken = { text: runs, isStruck }
      runs = ''
      isStruck = false
      return taken
    },
  }
}

/**
 * The texts that cells name by their index.
 * @throws {Refusal} for a text that is longer than a cell of Excel can be
 */
export function readSharedStrings(part: string, bytes: Uint8Array): SharedStrings {
  const texts: string[] = []
  const struck = new Set<number>()
  const runs = textRuns()
  scanXml(part, bytes, MAIN, {
    open: runs.open,
    close(name, text, parent) {
      runs.close(name, text, parent)
      if (name !== 'si') return
      const { text: whole, isStruck } = runs.take()
      if (isStruck) struck.add(texts.length)
      texts.push(limitedText(whole, () => 'Sebuah sel'))
    },
  })
  return { texts, struck }
}
