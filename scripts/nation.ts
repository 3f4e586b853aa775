/** npm run nation -- FOLDER … [--out DIR]: the published data of many regencies into one index of the country. */
import { resolve } from 'node:path'
import { Explained } from '../src/adapters/base/explained.ts'
import { shownPath } from '../src/adapters/base/root.ts'
import { run } from '../src/adapters/cli/run.ts'
import { folderFor } from '../src/adapters/cli/settings.ts'
import { readGivenSite } from '../src/adapters/nation/read-sites.ts'
import { readSpokenNames } from '../src/adapters/nation/spoken-names.ts'
import { writeNation } from '../src/adapters/nation/write.ts'
import { readAllAreas, readRegencies } from '../src/adapters/region/areas.ts'
import { publish, recoverOutput } from '../src/adapters/site/output.ts'
import { visible } from '../src/directory/content/visible.ts'
import { NATION as w } from '../src/i18n/nation.ts'
import { joinNation, regenciesOf, type SiteWord } from '../src/nation/nation.ts'

function tell(head: string, words: readonly SiteWord[]): void {
  if (words.length === 0) return
  const lines = words.map(({ folder, message, repair }) => w.said(shownPath(folder), message, repair))
  console.error(visible([head, ...lines].join('\n')))
}

run('nation', async ({ settings, given }) => {
  const out = folderFor(settings, 'nasional')
  if (given.length === 0) throw new Explained(w.nothingGiven)
  recoverOutput(out)
  const official = await readAllAreas(await readRegencies())
  const folders = [...new Set(given.map((folder) => resolve(folder)))].sort()
  const nation = joinNation(
    folders.map((folder) => readGivenSite(folder, settings.today)),
    official,
    settings.today,
  )
  tell(w.warningHead(nation.warnings.length), nation.warnings)
  tell(w.refusedHead(nation.refused.length), nation.refused)
  const joined = regenciesOf(nation).filter(({ facts }) => facts).length
  if (joined === 0) throw new Explained(w.nothingLeft)
  let files = 0
  await publish(out, async (folder) => {
    files = await writeNation(folder, nation, {
      ...(settings.site && { site: settings.site }),
      spoken: readSpokenNames(),
    })
  })
  console.log(w.done(joined, nation.refused.length, files, shownPath(out)))
  return nation.refused.length > 0 ? 1 : 0
})
