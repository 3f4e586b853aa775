/** npm run redaksi: opens the editor in the browser of this computer. */
import '../src/adapters/base/small-heap.ts'
import { root } from '../src/adapters/base/root.ts'
import { run } from '../src/adapters/cli/run.ts'
import { currentDay } from '../src/adapters/cli/settings.ts'
import { redaksiApp } from '../src/adapters/redaksi/app.ts'
import { INBOX_LIMITS } from '../src/adapters/redaksi/inbox/inbox-routes.ts'
import { PHOTO_LIMITS } from '../src/adapters/redaksi/office-routes.ts'
import { serveRedaksi } from '../src/adapters/redaksi/serve.ts'
import { keepCopy } from '../src/adapters/region/copies.ts'

run('redaksi', ({ settings: { region, today }, flags }) => {
  const rehearsal = today !== currentDay()
  // what was edited by hand since the last time
  if (!rehearsal) keepCopy(region)
  const context = { region, today: rehearsal ? () => today : currentDay, rehearsal, root }
  return serveRedaksi(() => redaksiApp(context), {
    ...{ region, printAddress: flags['print-address'] ?? false, limits: { ...INBOX_LIMITS, ...PHOTO_LIMITS } },
    ...(rehearsal && { rehearsed: today }),
  })
})
