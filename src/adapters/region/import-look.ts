/** What spreadsheets would change, before anything is: for the command and for the questions of an update. */

import { hasExpired, WAITING_DAYS, type WaitingNumber } from '../../directory/channels/waiting-list.ts'
import type { ContentFile } from '../../directory/content/read.ts'
import { visible } from '../../directory/content/visible.ts'
import { type ImportPlan, planImport } from '../../import/plan.ts'
import { type ImportReport, reportHtml, reportOf, reportText } from '../../import/report.ts'
import { withHiddenShown } from '../../import/table/raw.ts'
import { writeFileAtomic } from '../base/write.ts'
import type { RegionSettings } from '../cli/settings.ts'
import { readOnce, requireContent } from './content.ts'
import { readImportFiles } from './import-files.ts'
import { loadWaiting } from './waiting-list.ts'

export interface ImportLook {
  plan: ImportPlan
  report: ImportReport
  /** The numbers that waited for a confirmation when it was looked. */
  waiting: WaitingNumber[]
}

/**
 * Reads files, and gives what plans their import and prints its report: of the content as it is on the disk, or as it is
 * while it can't be changed by others.
 * @param given files and folders
 * @param options the day from which it holds and what it rests on; where its page is written to;
 *   whether hidden rows are used too
 * @throws Explained where a file can't be read; the look, where the content can't
 */
export async function importLook(
  given: readonly string[],
  settings: RegionSettings,
  options: { effective?: string | undefined; decree?: string | undefined; page?: string | undefined; hidden?: boolean },
): Promise<(content?: ContentFile[]) => ImportLook> {
  const { effective, decree, page, hidden = false } = options
  const { raw: read, name } = await readImportFiles(given)
  const raw = hidden ? withHiddenShown(read) : read
  const { region, today, site } = settings
  return (content) => {
    // first the content: what a killed import has left half done is put back before the waiting list is read
    const { files } = requireContent(settings, content)
    const waiting = loadWaiting(region)
    const expired = waiting.filter((one) => hasExpired(one, today))
    const plan = planImport(raw, files, {
      ...{ region, today, fileName: name, read: readOnce, waiting: waiting.filter((one) => !expired.includes(one)) },
      ...(site && { site }),
      ...(effective && { effective }),
      ...(decree && { decree }),
    })
    const report = reportOf(plan, raw.notes)
    console.log(visible(reportText(report)))
    if (expired.length > 0)
      console.log(
        `${expired.length} nomor sudah menunggu lebih dari ${WAITING_DAYS} hari dan keluar dari daftar tunggu: ${expired.map(({ office }) => office).join(', ')}`,
      )
    if (page) writeFileAtomic(page, visible(reportHtml(report)))
    if (page) console.log(`Laporan: ${page}`)
    return { plan, report, waiting }
  }
}
