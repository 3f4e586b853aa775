/** npm run scan:table: writes docs/scan.md from what the codes of every format survive. */
import { relative } from 'node:path'
import { root } from '../../src/adapters/base/root.ts'
import { writeFileAtomic } from '../../src/adapters/base/write.ts'
import { run } from '../../src/adapters/cli/run.ts'
import { formatsWithCodes } from '../../tests/scan/cases.ts'
import { DOCUMENT, documentOf } from '../../tests/scan/document.ts'
import { type Surveyed, survey } from '../../tests/scan/survey.ts'

run('scan:table', async () => {
  const surveyed: Surveyed[] = []
  for (const format of await formatsWithCodes()) surveyed.push(await survey(format))
  writeFileAtomic(DOCUMENT, documentOf(surveyed))
  console.log(`${surveyed.length} format di ${relative(root, DOCUMENT)}.`)
  return 0
})
