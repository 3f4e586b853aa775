/** What a cell of a workbook's XML holds. */
import { cellName, type RawCell } from '../../import/table/raw.ts'
import { limitedText, unescapeText } from './cell-text.ts'
import { cellOfNumber } from './number-format.ts'
import { broken } from './refusal.ts'
import type { CellText, SharedStrings } from './shared-strings.ts'
import type { Styles } from './styles.ts'
import { isTrue } from './xml.ts'

/** A cell as its XML says it. */
export interface WrittenCell {
  column: number
  row: number
  /** Attribute `t`: what the value is; "n", a number, where there is none. */
  type: string
  /** Attribute `s`. */
  style: number
  /** Of `v`. */
  value: string
  /** Of `is`, a text that stands in the cell itself. */
  inline: CellText
  /** Of `f`. */
  formula: string | undefined
}

/** What all sheets of a workbook share. */
export interface Book {
  strings: SharedStrings
  styles: Styles
  is1904: boolean
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
const ISO_DAY = /^(\d{4}-\d{2}-\d{2})(?:T|$)/
const LINK_FORMULA = /^\s*HYPERLINK\s*\(/i
const LINK_LITERAL = /^\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"\s*[,)]/i

const textCell = (text: string): RawCell | undefined => (text === '' ? undefined : { kind: 'text', text })

/**
 * The cell's value; undefined for an empty one. What is struck through, even in part, counts as lost.
 * @param sheet its name, for messages
 * @throws {Refusal} for what no spreadsheet program writes, and for a text longer than a cell can be
 */
export function cellValue(cell: WrittenCell, book: Book, sheet: string): RawCell | undefined {
  const value = writtenValue(cell, book, sheet)
  const isStruck =
    book.styles.struck.has(cell.style) ||
    cell.inline.isStruck ||
    (cell.type === 's' && book.strings.struck.has(Number(cell.value)))
  return value && isStruck ? { kind: 'lost', why: 'struck' } : value
}

function writtenValue(cell: WrittenCell, { strings, styles, is1904 }: Book, sheet: string): RawCell | undefined {
  const place = () => `Sel ${cellName(cell.column, cell.row)} di lembar "${sheet}"`
  if (cell.type === 'inlineStr') return textCell(limitedText(cell.inline.text, place))
  if (cell.type === 'str') return textCell(limitedText(unescapeText(cell.value), place))
  const value = cell.value.trim()
  if (value === '') return cell.formula === undefined ? undefined : { kind: 'lost', why: 'formula' }
  switch (cell.type) {
    case 's': {
      const text = /^\d+$/.test(value) ? strings.texts[Number(value)] : undefined
      if (text === undefined) throw broken(place())
      return textCell(text)
    }
    case 'b':
      return { kind: 'boolean', value: isTrue(value) }
    case 'e':
      return { kind: 'error', code: value }
    case 'd': {
      const day = ISO_DAY.exec(value)?.[1]
      return day ? { kind: 'date', day } : textCell(value)
    }
    default:
      if (!NUMBER.test(value)) throw broken(place())
      return cellOfNumber(Number(value), styles.formats[cell.style] ?? 'number', is1904)
  }
}

/** Target of a formula HYPERLINK: undefined where it is another formula, and empty where other cells make the target. */
export function linkOfFormula(formula: string | undefined): string | undefined {
  if (!formula || !LINK_FORMULA.test(formula)) return undefined
  return LINK_LITERAL.exec(formula)?.[1]?.replaceAll('""', '"') ?? ''
}

/** Whether a link leads where its text says: Excel itself makes links of addresses that somebody types. */
function saysSame(text: string, link: string): boolean {
  const bare = (address: string) =>
    address
      .trim()
      .replace(/^(?:mailto:|tel:|https?:\/\/)/i, '')
      .replace(/\/$/, '')
      .toLowerCase()
  return bare(text) === bare(link)
}

/** A text with its link where that says something else; undefined where the cell holds no text. */
export function withLink(value: RawCell, link: string): RawCell | undefined {
  if (value.kind !== 'text') return undefined
  return saysSame(value.text, link) ? value : { ...value, link }
}
