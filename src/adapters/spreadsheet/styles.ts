import { strikes } from './cell-text.ts'
import { builtInFormat, formatOf, type NumberFormat } from './number-format.ts'
import { MAIN } from './parts.ts'
import { scanXml } from './xml.ts'

/** What is known of the cell styles, by the index that cells name. */
export interface Styles {
  /** What each shows of a number. */
  formats: readonly NumberFormat[]
  /** Those that strike through what stands in the cell. */
  struck: ReadonlySet<number>
}

/** Reads the styles of a workbook. */
export function readStyles(part: string, bytes: Uint8Array): Styles {
  const custom = new Map<number, NumberFormat>()
  const ids: number[] = []
  const struckFonts = new Set<number>()
  const struck = new Set<number>()
  let fonts = 0
  scanXml(part, bytes, MAIN, {
    open(tag) {
      const { name, parent, attribute } = tag
      const id = Number(attribute('numFmtId') ?? 0)
      if (name === 'numFmt' && parent === 'numFmts') custom.set(id, formatOf(attribute('formatCode') ?? ''))
      if (name === 'font' && parent === 'fonts') fonts++
      if (parent === 'font' && strikes(tag)) struckFonts.add(fonts - 1)
      if (name !== 'xf' || parent !== 'cellXfs') return
      if (struckFonts.has(Number(attribute('fontId') ?? 0))) struck.add(ids.length)
      ids.push(id)
    },
  })
  return { formats: ids.map((id) => custom.get(id) ?? builtInFormat(id)), struck }
}
