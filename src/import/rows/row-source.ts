/** Where what a row says was read, and what the source tells of without telling it. */
import type { SourceFile } from '../../directory/content/schema.ts'
import { GRADES, TYPES } from '../cells/terms.ts'
import { HEADERS } from '../table/columns.ts'
import type { RowCells } from './row-cells.ts'
import type { Statement } from './statement.ts'

/** The source that a row names; none where it is the office's own word. */
export function readSource(row: RowCells): SourceFile | undefined {
  const [citation, url, document, date, grade] = [
    row.words('source'),
    row.text('sourceUrl'),
    row.words('sourceDocument'),
    row.day('sourceDate'),
    row.term('sourceGrade', GRADES),
  ]
  if (citation === '' && url === '') return undefined
  if (citation === '') {
    row.refuse('sourceUrl', 'ada tautan, tetapi nama sumbernya kosong', `isi ${HEADERS.source}: penerbit dan judulnya`)
    return undefined
  }
  return {
    citation,
    ...(url && { url }),
    ...(document && { document }),
    ...(date && { date }),
    grade: grade ?? 'media',
  }
}

/** A row with a type and no value: the source says that there is one. */
export function readLead(row: RowCells): Statement['lead'] {
  const column = row.columnOf('channelType')
  const type = column === undefined ? undefined : row.term('channelType', TYPES, true)
  if (column === undefined || !type) return undefined
  const unit = row.text('unit')
  return { at: row.place(column), type, ...(unit && { unit }) }
}
