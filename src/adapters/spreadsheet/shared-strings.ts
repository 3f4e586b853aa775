import { limitedText, unescapeText } from './cell-text.ts'
import { MAIN } from './parts.ts'
import { scanXml, type XmlListener } from './xml.ts'

/** White space of XML around a text, which counts only where the file says so. */
const EDGES = /^[ \t\r\n]+|[ \t\r\n]+$/g

/**
 * Listens to the runs of a rich or plain text (`si` or `is`), without what tells the pronunciation.
 * `take` gives the text since the last call.
 */
export function textRuns(): Required<XmlListener> & { take(): string } {
  let runs = ''
  let preserve = false
  return {
    open({ name, attribute }) {
      if (name === 't') preserve = attribute('xml:space') === 'preserve'
    },
    close(name, text, parent) {
      if (name === 't' && parent !== 'rPh') runs += unescapeText(preserve ? text : text.replace(EDGES, ''))
    },
    take() {
      const text = runs
      runs = ''
      return text
    },
  }
}

/**
 * The texts that cells name by their index.
 * @throws {Refusal} for a text that is longer than a cell of Excel can be
 */
export function readSharedStrings(part: string, bytes: Uint8Array): readonly string[] {
  const texts: string[] = []
  const runs = textRuns()
  scanXml(part, bytes, MAIN, {
    open: runs.open,
    close(name, text, parent) {
      runs.close(name, text, parent)
      if (name === 'si') texts.push(limitedText(runs.take(), () => 'Sebuah sel'))
    },
  })
  return texts
}
