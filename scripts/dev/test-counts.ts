/** Prints "passed failed" of the last `npm test`, from the reports that vitest leaves in .cache/reports. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = '.cache/reports'
const reports = ['unit.json', 'site.json']
  .map((name) => join(folder, name))
  .filter((file) => existsSync(file))
  .map((file) => JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number })
const sum = (field: 'numPassedTests' | 'numFailedTests') => reports.reduce((total, report) => total + report[field], 0)
console.log(sum('numPassedTests'), sum('numFailedTests'))
