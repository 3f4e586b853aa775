/** The files for a double click on Windows: too thin to fail, and of a form that Windows reads. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { opener, UPDATE_STEPS } from '../src/adapters/region/update-steps.ts'

const FOLDER = join(import.meta.dirname, '../windows')
const RUNNER = '_jalankan.cmd'
const all = readdirSync(FOLDER).filter((name) => name.endsWith('.cmd'))
const names = all.filter((name) => name !== RUNNER)
const linesOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8').split('\r\n')

it('there is one for what the editor doesn’t do, and for the editor', () => {
  expect(names.sort()).toEqual(
    ['ekspor', 'kabar', 'lembar-konfirmasi', 'perbarui', 'periksa-paket', 'periksa', 'poster', 'pulihkan', 'redaksi']
      .concat('urungkan')
      .map((name) => `${name}.cmd`)
      .sort(),
  )
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

  it('takes no name outside of quotes, so that none of its signs is a command', () => {
    const lines = linesOf(name).filter((line) => !line.startsWith('rem '))
    const bare = lines.map((line) => line.replace(/"[^"]*"/g, '""')).filter((line) => /%~?[0-9*]/.test(line))
    expect(bare).toEqual([])
  })
})

it.each(names)('%s is one line that hands its names over and doesn’t come back', (name) => {
  const [echo, , call, ...rest] = linesOf(name)
  const [, script, handed] = /^"%~dp0_jalankan\.cmd" ([\w\\-]+\.ts)(?: [^"%]*)? ("%~1".*)$/.exec(call ?? '') ?? []
  expect([echo, rest]).toEqual(['@echo off', ['']])
  expect(existsSync(join(FOLDER, '../scripts', (script ?? '-').replace('\\', '/')))).toBe(true)
  expect(handed).toBe([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `"%~${number}"`).join(' '))
})

describe(RUNNER, () => {
  const lines = linesOf(RUNNER)
  const at = (part: string) => lines.findIndex((line) => line.includes(part))

  it('reads no ! in a name as its own, and opens shared folders', () => {
    expect(lines[2]).toBe('setlocal DisableDelayedExpansion')
    expect(lines).toContain('pushd "%~dp0.." || goto tanpafolder')
  })

  it('asks npm only outside of a package, and marks an installation last', () => {
    const order = ['if exist paket.json goto paket', 'fc /b package-lock.json', 'where npm', 'call npm ci --omit=dev']
    const places = [...order, 'copy /y package-lock.json', ':paket'].map(at)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
  })

  it('begins a package before anything else is done in it', () => {
    expect(at('package.ts --start ||')).toBeLessThan(at('scripts\\%SKRIP% %ISI%'))
  })

  it.each(['tanpafolder', 'banyak', 'tanpanode', 'gagal', 'taklengkap'])('says at %s what to do next', (label) => {
    expect(lines[lines.indexOf(`:${label}`) + 1]).toMatch(/^echo .*(lagi|diubah)\.$/)
  })

  it('waits to be read in any case, then ends the program that would go on behind an & in a name', () => {
    expect(lines.slice(lines.indexOf(':selesai')).filter((line) => !line.startsWith('rem '))).toEqual([
      ...[':selesai', 'echo.', 'pause', 'exit %KODE%', ''],
    ])
  })
})

it('the pipeline for Windows runs nothing whose bytes aren’t pinned', () => {
  const used = [...readFileSync('.github/workflows/windows.yml', 'utf8').matchAll(/uses: (\S+)/g)].map(
    ([, name]) => name!,
  )
  expect(used.length).toBeGreaterThan(0)
  expect(used.filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([])
})

it('the lock file holds every package by its bytes and names no place to get it from', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { integrity?: string; resolved?: string }>
  }
  const wasi = packages['node_modules/@bruits/satteri-wasm32-wasi']
  expect(wasi?.integrity).toMatch(/^sha512-/)
  expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([])
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
