/**
 * npm run record: enters the current editions in the ledger, so that their paper can be recognised later. With
 * --if-confirmed a site that is still a prototype is no error: every publishing step runs it so. With --rehearsal it
 * enters them in a ledger to throw away.
 */

import { Explained } from '../src/adapters/base/explained.ts'
import { run } from '../src/adapters/cli/run.ts'
import { regionFolder } from '../src/adapters/region/content.ts'
import { recordEditions } from '../src/adapters/region/ledger-write.ts'
import { rehearseRecord } from '../src/adapters/region/rehearsal.ts'

run('record', async ({ settings, flags }) => {
  if (flags.rehearsal) return rehearseRecord(settings)
  const done = recordEditions(settings)
  if ('why' in done) {
    if (!flags['if-confirmed']) throw new Explained(done.why)
    console.log(done.why)
  } else console.log(`${done.recorded} edisi baru dicatat di ${regionFolder(settings.region)}/editions.yaml.`)
  return 0
})
