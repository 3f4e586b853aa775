/** npm run merge -- DIR … --out DIR: the parts of a site, built with --shard, into the one site. */
import { resolve } from 'node:path'
import { run } from '../src/adapters/cli/run.ts'
import { joinParts, readParts } from '../src/adapters/site/merge.ts'
import { publish, recoverOutput } from '../src/adapters/site/output.ts'

run('merge', async ({ settings, given }) => {
  recoverOutput(settings.out)
  const parts = readParts(given.map((folder) => resolve(folder)))
  await publish(settings.out, async (site) => joinParts(parts, site))
  console.log(`${parts.length} bagian digabung → ${settings.out}`)
  return 0
})
