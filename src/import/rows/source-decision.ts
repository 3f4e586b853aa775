/** Where what a row says was read. */
import type { SourceFile } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { HEADERS } from '../table/columns.ts'
import { type Decision, filled } from './decision.ts'

export interface SourceCells {
  citation: string
  url: string
  document: string
  date?: Day
  grade?: SourceFile['grade']
}

/** The source that a row names; none where it is the office's own word. */
export function decideSource({ citation, url, document, date, grade = 'media' }: SourceCells): Decision<SourceFile> {
  if (citation !== '') return { value: { citation, ...filled({ url, document, date }), grade } }
  const message = 'ada tautan, tetapi nama sumbernya kosong'
  const repair = `isi ${HEADERS.source}: penerbit dan judulnya`
  return url === '' ? {} : { objections: [{ of: 'sourceUrl', message, repair }] }
}
