/** npm run test:counts: "passed failed" of the last `npm test`, from the reports that vitest leaves in .cache/reports. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../src/adapters/cli/run.ts'

const FOLDER = '.cache/reports'
const NAMES = ['unit.json', 'site.json']

interface Report {
  numPassedTests: number
  numFailedTests: number
}

run('test:counts', () => {
  const reports = NAMES.map((name) => join(FOLDER, name))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Report)
  const sum = (field: keyof Report) => reports.reduce((total, report) => total + report[field], 0)
  console.log(sum('numPassedTests'), sum('numFailedTests'))
  return 0
})
