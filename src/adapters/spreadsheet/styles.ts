import { builtInFormat, formatOf, type NumberFormat } from './number-format.ts'
import { MAIN } from './parts.ts'
import { scanXml } from './xml.ts'

/** What the number format of each cell style shows, by the index that cells name. */
export function readStyles(part: string, bytes: Uint8Array): readonly NumberFormat[] {
  const custom = new Map<number, NumberFormat>()
  const ids: number[] = []
  scanXml(part, bytes, MAIN, {
    open({ name, parent, attribute }) {
      const id = Number(attribute('numFmtId') ?? 0)
      if (name === 'numFmt' && parent === 'numFmts') custom.set(id, formatOf(attribute('formatCode') ?? ''))
      if (name === 'xf' && parent === 'cellXfs') ids.push(id)
    },
  })
  return ids.map((id) => custom.get(id) ?? builtInFormat(id))
}
