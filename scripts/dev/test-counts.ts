/** npm run test:counts: "passed failed" of the last test run, from the reports that vitest leaves in .cache/reports. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../src/adapters/cli/run.ts'

const FOLDER = '.cache/reports'

interface Report {
  numPassedTests: number
  numFailedTests: number
}

run('test:counts', () => {
  const reports = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Report)
  const sum = (field: keyof Report) => reports.reduce((total, report) => total + report[field], 0)
  console.log(sum('numPassedTests'), sum('numFailedTests'))
  return 0
})
