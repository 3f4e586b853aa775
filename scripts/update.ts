/** npm run update -- FILE…: the whole way of a change, step by step with questions: look, apply, build, reprint. */
import { withQuestions } from '../src/adapters/cli/ask.ts'
import { run } from '../src/adapters/cli/run.ts'
import { update } from '../src/adapters/region/update.ts'

run('update', ({ settings, given }) => {
  return withQuestions((ask) =>
    update(
      given.filter((file) => file !== ''),
      settings,
      ask,
    ),
  )
})
