/** npm run check [-- --json] [--fix]: every problem of a region's content, by file and line, and what is missing. */
import { posix } from 'node:path'
import { run } from '../src/adapters/cli/run.ts'
import { problemsOfPapers } from '../src/adapters/pool/papers.ts'
import { loadRegion, regionFolder } from '../src/adapters/region/content.ts'
import { changeContent } from '../src/adapters/region/content-write.ts'
import { currentWaiting } from '../src/adapters/region/waiting-list.ts'
import { formatProblems } from '../src/directory/content/problems.ts'
import { tidyYaml } from '../src/directory/content/read.ts'
import { visible, visibleJson } from '../src/directory/content/visible.ts'
import { formatMissing, missingOf } from '../src/directory/tasks/missing.ts'

run('check', async ({ settings, flags }) => {
  if (flags.fix) fixFormat(settings.region)
  const { directory, content, problems, folder } = loadRegion(settings)
  const missing = content && directory ? missingOf(content, directory, currentWaiting(settings)) : null
  if (content && directory) problems.push(...(await problemsOfPapers(directory, content)))
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (flags.json) console.log(visibleJson({ region: settings.region, folder, problems, missing }))
  else {
    for (const text of formatProblems(problems, folder)) console.log(text)
    for (const line of formatMissing(missing ?? [])) console.log(visible(line))
    console.log(`\n${folder}: ${errors} kesalahan, ${problems.length - errors} peringatan.`)
  }
  return errors > 0 ? 1 : 0
})

function fixFormat(region: string): void {
  const { written } = changeContent(region, (files) => {
    const yaml = files.filter(({ path }) => path.endsWith('.yaml'))
    const changes = yaml.map((file) => ({ path: file.path, text: tidyYaml(file) }))
    return { changes, value: undefined }
  })
  for (const { path } of written) console.log(`dirapikan: ${posix.join(regionFolder(region), path)}`)
}
