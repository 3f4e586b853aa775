/** npm run build: check → posters → site and exports → no retired number in them → swap in → summary. */
import { loadRegion } from '../src/adapters/content.ts'
import { publish, recoverOutput } from '../src/adapters/output.ts'
import { renderPosters } from '../src/adapters/posters.ts'
import { refuseRetired, retiredOnPaper, retiredOnSite } from '../src/adapters/retired-guard.ts'
import { run } from '../src/adapters/run.ts'
import { readSettings } from '../src/adapters/settings.ts'
import { formatProblem } from '../src/directory/problems.ts'
import { buildSummary } from '../src/directory/summary.ts'
import { builtFiles } from '../src/posters/sets.ts'

run(async () => {
  const started = performance.now()
  const { settings } = readSettings(process.argv.slice(2), {})
  recoverOutput(settings.out)
  const { directory, problems, folder, retired = [] } = loadRegion(settings)
  if (!directory) {
    for (const problem of problems) console.error(formatProblem(problem, folder))
    console.error(`\nTidak dibangun: isi ${folder} harus diperbaiki dulu. Hasil sebelumnya tidak diubah.`)
    return 1
  }
  const files = builtFiles(directory)
  refuseRetired(retiredOnPaper(files, retired), folder)
  const posters = await renderPosters(files)
  Object.assign(process.env, {
    REGION: settings.region,
    TODAY: settings.today,
    SITE: settings.site ?? '',
    // Pages built for anything else would lack their content security policy.
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
  })
  await publish(settings.out, async (site) => {
    process.env.OUT = site
    // Loaded when the posters are done: until then their processes need the memory.
    const { build } = await import('astro')
    await build({ logLevel: 'warn' })
    refuseRetired(retiredOnSite(site, retired), folder)
  })
  const seconds = (performance.now() - started) / 1000
  console.log(buildSummary(directory, { ...posters, warnings: problems.length, seconds, out: settings.out }))
  return 0
})
