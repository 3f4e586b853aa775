/**
 * npm run record: enters the current editions in the ledger, so that their paper can be recognised later. With
 * --if-confirmed a site that is still a prototype is no error: every publishing step runs it so.
 */
import { regionFolder, requireDirectory } from '../src/adapters/content.ts'
import { Explained } from '../src/adapters/explained.ts'
import { addToLedger } from '../src/adapters/ledger-write.ts'
import { run } from '../src/adapters/run.ts'
import { readSettings } from '../src/adapters/settings.ts'
import { unrecorded, withEntries } from '../src/directory/ledger.ts'

run(async () => {
  const { settings, flags } = readSettings(process.argv.slice(2), { 'if-confirmed': { type: 'boolean' } })
  if (!requireDirectory(settings).region.site.confirmed) {
    const why = 'Alamat situs belum ditetapkan (site.confirmed: false): semua poster masih DRAF dan tidak dicatat.'
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
