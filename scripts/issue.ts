/** npm run issue: notes in the ledger, or with --rehearsal in one to throw away, what was printed, how often, for where. */
import { run } from '../src/adapters/cli/run.ts'
import { issuePaper } from '../src/adapters/region/ledger-write.ts'
import { rehearseIssue } from '../src/adapters/region/rehearsal.ts'

run('issue', async ({ settings, flags }) => {
  const { office = [], copies = '', place = '', rehearsal, ...more } = flags
  const printed = { offices: office, copies, place, ...more }
  if (rehearsal) return rehearseIssue(settings, printed)
  for (const entry of issuePaper(settings, printed))
    console.log(
      `${entry.copies} lembar edisi ${entry.code} dari "${entry.office}" dicatat: ${entry.place}, ${entry.on}.`,
    )
  return 0
})
