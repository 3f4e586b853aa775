/** The text of cells as workbooks write it. */
import { MOST_CHARACTERS, thousands } from './limits.ts'
import { tooLarge } from './refusal.ts'
import { isTrue, type XmlTag } from './xml.ts'

const ESCAPED = /_x([0-9a-f]{4})_/gi
/** What XML can't hold, or would change: controls below the space but tab and newline, half pairs, the last two codes. */
const UNWRITABLE = /(?![\t\n\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

/** Text with its escapes, `_x000D_`, made into what they stand for. */
export const unescapeText = (text: string): string =>
  text.includes('_x') || text.includes('_X')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** Text with an escape for each character that XML can't hold, and for what only looks like an escape. */
export const escapeText = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-f]{4})/gi, '_x005F_')
    .replace(UNWRITABLE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)

/** Whether an element of a font, or of a run of text, strikes the text through. */
export const strikes = ({ name, attribute }: XmlTag): boolean => name === 'strike' && isTrue(attribute('val') ?? '1')

/**
 * Text that fits into a cell of Excel.
 * @throws {Refusal} for a longer one
 */
export function limitedText(text: string, place: () => string): string {
  if (text.length <= MOST_CHARACTERS) return text
  throw tooLarge(`${place()} memuat lebih dari ${thousands(MOST_CHARACTERS)} huruf.`)
}
