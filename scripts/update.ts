/** npm run update -- FILE…: the whole way of a change, step by step with questions: look, apply, build, reprint. */
import { withQuestions } from '../src/adapters/cli/ask.ts'
import { run } from '../src/adapters/cli/run.ts'
import { readSettings } from '../src/adapters/cli/settings.ts'
import { update } from '../src/adapters/region/update.ts'

run(() => {
  const { settings, given } = readSettings(process.argv.slice(2), {}, { takesFiles: true })
  return withQuestions((ask) =>
    update(
      given.filter((file) => file !== ''),
      settings,
      ask,
    ),
  )
})
