/** Rules that look across files, or that depend on the region and the day. */

import type { Content } from '../content/content.ts'
import { explainIssue, fieldName, type Problem, problemOf } from '../content/problems.ts'
import type { Parsed } from '../content/read.ts'
import { RULES } from '../content/rules.ts'
import { type OfficeFile, officeRecordSchema } from '../content/schema.ts'
import type { Day } from '../dates.ts'
import { checkChannel } from './channels.ts'
import { checkHolders } from './holders.ts'
import { checkLinks, checkNames, checkRequiredOffice, checkSharedNumbers, checkSources, checkTexts } from './offices.ts'
import { checkPhotoFiles, checkPhotos } from './photos.ts'
import { checkLedger, checkRegion, checkRequired, checkShared, checkTopics } from './region.ts'
import type { Report } from './report.ts'

/** Every problem that no single file shows by itself. */
export function checkContent(content: Content, today: Day): Problem[] {
  const problems: Problem[] = []
  const reporter =
    (parsed: { file: string; line: Parsed<unknown>['line'] }): Report =>
    ({ path = [], ...problem }) =>
      problems.push(
        problemOf({ ...problem, file: parsed.file, line: parsed.line(path), field: fieldName(path) || undefined }),
      )
  checkRegion(content, reporter(content.region))
  for (const layer of content.channels.layers) checkShared(layer, content, today, reporter(layer))
  for (const layer of content.topics.layers) checkTopics(layer, content, reporter(layer))
  checkRequired(content, today, reporter(content.required))
  checkLedger(content, today, reporter(content.editions))
  for (const [id, office] of content.offices) {
    const report = reporter(office)
    checkOffice(id, office.value, content, today, report)
    checkRequiredOffice(id, office.value, content, today, report)
  }
  checkNames(content, problems)
  checkSharedNumbers(content, today, problems)
  checkPhotoFiles(content, problems)
  return problems
}

/** What the record of one office shows by itself, beside the other files. */
export function checkOffice(id: string, office: OfficeFile, content: Content, today: Day, report: Report): void {
  checkLinks(id, office, content, report)
  checkSources(office, report)
  checkTexts(office, content, report)
  checkHolders(office, today, report)
  checkPhotos(office, content, today, report)
  for (const [index, channel] of office.channels.entries()) checkChannel(channel, index, office, content, today, report)
}

/** Why a record may not be written, in Indonesian; empty where it may. */
export function recordErrors(
  id: string,
  office: OfficeFile,
  content: Content,
  today: Day,
): Pick<Problem, 'rule' | 'message' | 'repair'>[] {
  const read = officeRecordSchema.safeParse(office)
  if (!read.success) return read.error.issues.map((issue) => ({ rule: 'schema', ...explainIssue(issue) }))
  const errors: Pick<Problem, 'rule' | 'message' | 'repair'>[] = []
  checkOffice(id, office, content, today, ({ rule, message, repair }) => {
    if (RULES[rule].severity === 'error') errors.push({ rule, message, repair })
  })
  return errors
}
