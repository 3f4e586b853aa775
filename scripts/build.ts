/** npm run build [-- --shard i/n]: check → posters → site and exports → no retired number → swap in → summary. */

import { Explained } from '../src/adapters/base/explained.ts'
import { pathsIn } from '../src/adapters/base/files.ts'
import { tellProgram } from '../src/adapters/base/progress.ts'
import { root } from '../src/adapters/base/root.ts'
import { run } from '../src/adapters/cli/run.ts'
import { problemsOfPapers, settlePapers } from '../src/adapters/pool/papers.ts'
import { preparePosters } from '../src/adapters/pool/posters.ts'
import { writeSitePapers } from '../src/adapters/pool/site-papers.ts'
import { loadRegion, readRegion } from '../src/adapters/region/content.ts'
import { finishSite } from '../src/adapters/site/finish.ts'
import { contentHash, writeManifest } from '../src/adapters/site/manifest.ts'
import { loadMarkdown } from '../src/adapters/site/markdown.ts'
import { publish, recoverOutput } from '../src/adapters/site/output.ts'
import { refuseRetired, retiredOnPaper, retiredOnSite } from '../src/adapters/site/retired-guard.ts'
import { formatProblems } from '../src/directory/content/problems.ts'
import { shardOfJob, shardText } from '../src/directory/shard.ts'
import { buildSummary } from '../src/directory/views/summary.ts'
import { isUnmade } from '../src/posters/paper-problems.ts'
import { builtFiles, setGaps } from '../src/posters/sets/sets.ts'

process.env.SHARD ||= shardOfJob(process.env) ?? ''

/** Tells a program what begins, where one listens. @throws Explained where it is asked for in another way */
function sayStage(progress: string | undefined): (stage: string) => void {
  if (progress !== undefined && progress !== 'json')
    throw new Explained(`--progress "${progress}" tidak dikenal. Tulis --progress json`)
  return (stage) => progress && process.stderr.write(`${JSON.stringify({ stage })}\n`)
}

run('build', async ({ settings, flags }) => {
  const started = performance.now()
  const { shard } = settings
  const say = sayStage(flags.progress)
  say('check')
  recoverOutput(settings.out)
  // Astro would publish what a link leads to.
  pathsIn(root, 'public/')
  const { directory: whole, content, problems, folder, files: given, retired = [] } = loadRegion(settings)
  if (!whole || !content) {
    for (const text of formatProblems(problems, folder)) console.error(text)
    console.error(`\nTidak dibangun: isi ${folder} harus diperbaiki dulu. Hasil sebelumnya tidak diubah.`)
    return 1
  }
  // before the papers, which take minutes
  await loadMarkdown()
  const hash = contentHash(given)
  const { directory, refusals } = await settlePapers(whole)
  const files = builtFiles(directory, shard)
  refuseRetired(retiredOnPaper(files, retired), folder)
  const posters = await preparePosters(files, flags.progress ? tellProgram(process.stderr, 'posters') : undefined)
  say('pages')
  Object.assign(process.env, {
    REGION: settings.region,
    TODAY: settings.today,
    SITE: settings.site ?? '',
    SHARD: shardText(shard),
    // Pages built for anything else would lack their content security policy.
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
  })
  await publish(settings.out, async (site) => {
    process.env.OUT = site
    // Loaded when the posters are done: until then their processes need the memory.
    const { build } = await import('astro')
    await build({ logLevel: 'warn' })
    say('finish')
    await writeSitePapers(site, files, directory, shard)
    const { region } = directory
    const { address, https } = region.site
    const facts = {
      ...{ region: region.id, today: settings.today, site: address, languages: region.languages },
      ...(https && { https }),
    }
    if (shard.of === 1) finishSite(site, facts)
    refuseRetired(retiredOnSite(site, retired), folder)
    if (contentHash(readRegion(settings)) !== hash)
      throw new Explained(
        `Isi ${folder} berubah sewaktu dibangun. Hasil sebelumnya tidak diubah. Ulangi: npm run build`,
      )
    writeManifest(site, { ...facts, content: hash, ...(shard.of > 1 && { shard }) })
  })
  const seconds = (performance.now() - started) / 1000
  const papers = await problemsOfPapers(directory, content, refusals)
  const figures = { ...posters, warnings: problems.length + papers.length, seconds, out: settings.out }
  const unmade = { count: refusals.length, problems: papers.filter(isUnmade), sets: setGaps(directory) }
  console.log(buildSummary(directory, figures, unmade))
  return 0
})
