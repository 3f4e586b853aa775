/** npm run issue: notes in the ledger, or with --rehearsal in one to throw away, what was printed, how often, for where. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { regionFolder, requireDirectory } from '../src/adapters/content.ts'
import { Explained } from '../src/adapters/explained.ts'
import { rehearseIssue } from '../src/adapters/rehearsal.ts'
import { root } from '../src/adapters/root.ts'
import { run } from '../src/adapters/run.ts'
import { readSettings } from '../src/adapters/settings.ts'
import { writeFileAtomic } from '../src/adapters/write.ts'
import { withIssued } from '../src/directory/ledger.ts'
import { issue } from '../src/posters/issue.ts'

run(async () => {
  const { settings, flags } = readSettings(process.argv.slice(2), {
    office: { type: 'string', multiple: true },
    copies: { type: 'string' },
    place: { type: 'string' },
    format: { type: 'string' },
    code: { type: 'string' },
    on: { type: 'string' },
    rehearsal: { type: 'boolean' },
  })
  const { office = [], copies = '', place = '', rehearsal, ...more } = flags
  const offices = office.flatMap((ids) => ids.split(',')).filter((id) => id !== '')
  const printed = { offices, copies, place, ...more }
  if (rehearsal) return rehearseIssue(settings, printed)
  const { entries, refusals } = issue(requireDirectory(settings), printed)
  if (refusals.length > 0) throw new Explained(refusals.join('\n'))
  const file = join(root, regionFolder(settings.region), 'editions.yaml')
  writeFileAtomic(file, withIssued(readFileSync(file, 'utf8'), entries))
  for (const entry of entries)
    console.log(
      `${entry.copies} lembar edisi ${entry.code} dari "${entry.office}" dicatat: ${entry.place}, ${entry.on}.`,
    )
  return 0
})
