/** What spreadsheets would change, before anything is: for the command and for the questions of an update. */
import type { ContentFile } from '../directory/read.ts'
import { type ImportPlan, planImport } from '../sheets/plan.ts'
import { type ImportReport, reportHtml, reportOf, reportText } from '../sheets/report.ts'
import { requireContent } from './content.ts'
import { readImportFiles } from './import-files.ts'
import type { Settings } from './settings.ts'
import { writeFileAtomic } from './write.ts'

export interface ImportLook {
  plan: ImportPlan
  report: ImportReport
  /** The region's content as it was looked at. */
  files: ContentFile[]
}

/**
 * Plans an import and prints its report.
 * @param given files and folders
 * @param options the day from which it holds and what it rests on; where its page is written to
 * @throws Explained where a file or the content can't be read
 */
export async function lookAtImport(
  given: readonly string[],
  settings: Settings,
  options: { effective?: string | undefined; decree?: string | undefined; page?: string | undefined },
): Promise<ImportLook> {
  const { effective, decree, page } = options
  const { raw, name } = await readImportFiles(given)
  const { files } = requireContent(settings)
  const { region, today, site } = settings
  const plan = planImport(raw, files, {
    ...{ region, today, fileName: name },
    ...(site && { site }),
    ...(effective && { effective }),
    ...(decree && { decree }),
  })
  const report = reportOf(plan)
  for (const note of raw.notes) console.log(`Catatan: ${note}`)
  console.log(reportText(report))
  if (page) writeFileAtomic(page, reportHtml(report))
  return { plan, report, files }
}
