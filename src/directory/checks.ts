/** Rules that look across files, or that depend on the region and the day. */
import { checkChannel } from './checks/channels.ts'
import { checkHolders } from './checks/holders.ts'
import {
  checkLinks,
  checkNames,
  checkRequiredOffice,
  checkSharedNumbers,
  checkSources,
  checkTexts,
} from './checks/offices.ts'
import { checkPhotoFiles, checkPhotos } from './checks/photos.ts'
import { checkLedger, checkRegion, checkRequired, checkShared, checkTopics } from './checks/region.ts'
import type { Report } from './checks/report.ts'
import type { Content } from './content.ts'
import type { Day } from './dates.ts'
import { fieldName, type Problem } from './problems.ts'
import type { Parsed } from './read.ts'

/** Every problem that no single file shows by itself. */
export function checkContent(content: Content, today: Day): Problem[] {
  const problems: Problem[] = []
  const reporter =
    (parsed: { file: string; line: Parsed<unknown>['line'] }): Report =>
    ({ path = [], ...problem }) =>
      problems.push({ ...problem, file: parsed.file, line: parsed.line(path), field: fieldName(path) || undefined })
  checkRegion(content, reporter(content.region))
  for (const layer of content.channels.layers) checkShared(layer, content, today, reporter(layer))
  for (const layer of content.topics.layers) checkTopics(layer, content, reporter(layer))
  checkRequired(content, today, reporter(content.required))
  checkLedger(content, today, reporter(content.editions))
  for (const [id, office] of content.offices) {
    const report = reporter(office)
    checkLinks(id, office.value, content, report)
    checkSources(office.value, report)
    checkTexts(office.value, content, report)
    checkHolders(office.value, today, report)
    checkPhotos(office.value, content, today, report)
    for (const [index, channel] of office.value.channels.entries()) {
      checkChannel(channel, index, office.value, content, today, report)
    }
    checkRequiredOffice(id, office.value, content, today, report)
  }
  checkNames(content, problems)
  checkSharedNumbers(content, today, problems)
  checkPhotoFiles(content, problems)
  return problems
}
