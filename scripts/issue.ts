/** npm run issue: notes in the ledger, or with --rehearsal in one to throw away, what was printed, how often, for where. */
import { Explained } from '../src/adapters/base/explained.ts'
import { run } from '../src/adapters/cli/run.ts'
import { addToLedger } from '../src/adapters/region/ledger-write.ts'
import { rehearseIssue } from '../src/adapters/region/rehearsal.ts'
import { withIssued } from '../src/directory/editions/ledger.ts'
import { issue } from '../src/posters/sets/issue.ts'

run('issue', async ({ settings, flags }) => {
  const { office = [], copies = '', place = '', rehearsal, ...more } = flags
  const printed = { offices: office, copies, place, ...more }
  if (rehearsal) return rehearseIssue(settings, printed)
  const issued = addToLedger(settings, (directory, text) => {
    const { entries, refusals } = issue(directory, printed)
    if (refusals.length > 0) throw new Explained(refusals.join('\n'))
    return { entries, text: withIssued(text, entries) }
  })
  for (const entry of issued)
    console.log(
      `${entry.copies} lembar edisi ${entry.code} dari "${entry.office}" dicatat: ${entry.place}, ${entry.on}.`,
    )
  return 0
})
