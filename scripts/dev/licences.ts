/** npm run licences: under which licences everything stands that package-lock.json names, on every system. */
import { root } from '../../src/adapters/base/root.ts'
import { run } from '../../src/adapters/cli/run.ts'
import { countLicences, judgeLicences } from './licences/judge.ts'
import { readLock } from './licences/lock.ts'

run('licences', async () => {
  const packages = readLock(root)
  for (const [licence, count] of countLicences(packages)) console.log(`${String(count).padStart(5)}  ${licence}`)
  const problems = judgeLicences(packages)
  for (const problem of problems) console.error(problem)
  console.log(`\n${packages.length} paket diperiksa, ${problems.length} masalah.`)
  return problems.length > 0 ? 1 : 0
})
