/**
 * npm run record: enters the current editions in the ledger, so that their paper can be recognised later. With
 * --if-confirmed a site that is still a prototype is no error: every publishing step runs it so. With --rehearsal it
 * enters them in a ledger to throw away.
 */

import { Explained } from '../src/adapters/base/explained.ts'
import { run } from '../src/adapters/cli/run.ts'
import { regionFolder, requireDirectory } from '../src/adapters/region/content.ts'
import { addToLedger } from '../src/adapters/region/ledger-write.ts'
import { rehearseRecord } from '../src/adapters/region/rehearsal.ts'
import { unrecorded, whyNotRecorded, withEntries } from '../src/directory/editions/ledger.ts'

run('record', async ({ settings, flags }) => {
  if (flags.rehearsal) return rehearseRecord(settings)
  const why = whyNotRecorded(requireDirectory(settings))
  if (why) {
    if (!flags['if-confirmed']) throw new Explained(why)
    console.log(why)
    return 0
  }
  const recorded = addToLedger(settings, (directory, text) => {
    const entries = unrecorded(directory)
    return { entries, text: withEntries(text, entries) }
  })
  console.log(`${recorded.length} edisi baru dicatat di ${regionFolder(settings.region)}/editions.yaml.`)
  return 0
})
