/** npm run check [-- --json] [--fix]: every problem of a region's content, by file and line, and what is missing. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadRegion, readRegionFiles, regionFolder } from '../src/adapters/content.ts'
import { explainPapers, settlePapers } from '../src/adapters/papers.ts'
import { root } from '../src/adapters/root.ts'
import { run } from '../src/adapters/run.ts'
import { readSettings } from '../src/adapters/settings.ts'
import { writeFileAtomic } from '../src/adapters/write.ts'
import { readContent } from '../src/directory/content.ts'
import { formatMissing, missingOf } from '../src/directory/missing.ts'
import { formatProblems } from '../src/directory/problems.ts'
import { canonicalYaml } from '../src/directory/read.ts'

run(async () => {
  const { settings, flags } = readSettings(process.argv.slice(2), {
    json: { type: 'boolean' },
    fix: { type: 'boolean' },
  })
  if (flags.fix) fixFormat(regionFolder(settings.region))
  const { directory, problems, folder, files } = loadRegion(settings)
  const { content } = readContent(files)
  const missing = content && directory ? missingOf(content, directory) : null
  if (directory) problems.push(...explainPapers((await settlePapers(directory)).refusals, directory, files))
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (flags.json) console.log(JSON.stringify({ region: settings.region, folder, problems, missing }, null, 2))
  else {
    for (const text of formatProblems(problems, folder)) console.log(text)
    for (const line of formatMissing(missing ?? [])) console.log(line)
    console.log(`\n${folder}: ${errors} kesalahan, ${problems.length - errors} peringatan.`)
  }
  return errors > 0 ? 1 : 0
})

function fixFormat(folder: string): void {
  for (const { path } of readRegionFiles(join(root, folder)).filter((file) => file.path.endsWith('.yaml'))) {
    const file = join(root, folder, path)
    const text = readFileSync(file, 'utf8')
    const fixed = canonicalYaml(text.replaceAll('\r\n', '\n'))
    if (fixed === text) continue
    writeFileAtomic(file, fixed)
    console.log(`dirapikan: ${folder}/${path}`)
  }
}
