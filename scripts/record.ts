/**
 * npm run record: enters the current editions in the ledger, so that their paper can be recognised later. With
 * --if-confirmed a site that is still a prototype is no error: every publishing step runs it so. With --rehearsal it
 * enters them in a ledger to throw away.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { regionFolder, requireDirectory } from '../src/adapters/content.ts'
import { Explained } from '../src/adapters/explained.ts'
import { rehearseRecord } from '../src/adapters/rehearsal.ts'
import { root } from '../src/adapters/root.ts'
import { run } from '../src/adapters/run.ts'
import { readSettings } from '../src/adapters/settings.ts'
import { writeFileAtomic } from '../src/adapters/write.ts'
import { unrecorded, whyNotRecorded, withEntries } from '../src/directory/ledger.ts'

run(async () => {
  const { settings, flags } = readSettings(process.argv.slice(2), {
    'if-confirmed': { type: 'boolean' },
    rehearsal: { type: 'boolean' },
  })
  if (flags.rehearsal) return rehearseRecord(settings)
  const directory = requireDirectory(settings)
  const why = whyNotRecorded(directory)
  if (why) {
    if (!flags['if-confirmed']) throw new Explained(why)
    console.log(why)
    return 0
  }
  const entries = unrecorded(directory)
  const file = join(root, regionFolder(settings.region), 'editions.yaml')
  if (entries.length > 0) writeFileAtomic(file, withEntries(readFileSync(file, 'utf8'), entries))
  console.log(`${entries.length} edisi baru dicatat di ${regionFolder(settings.region)}/editions.yaml.`)
  return 0
})
