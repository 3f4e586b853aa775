/** Prints "passed failed" of the last test run, from the reports that vitest leaves in .cache/reports. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = '.cache/reports'
const reports = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { numPassedTests: number; numFailedTests: number },
)
const sum = (field: 'numPassedTests' | 'numFailedTests') => reports.reduce((total, report) => total + report[field], 0)
console.log(sum('numPassedTests'), sum('numFailedTests'))
