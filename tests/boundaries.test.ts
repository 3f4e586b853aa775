import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** Packages that compute and nothing else. */
const PURE = ['zod', 'yaml', 'csv-parse', 'libphonenumber-js', 'qrcode', 'node:crypto']
/** Which folders of the core may import which, type-only imports too. */
const MAY_IMPORT: Record<string, string[]> = {
  // how far two words are apart is one thing for the browser's search and for the names of people
  'src/directory': ['src/directory', 'src/i18n', 'src/finder/near.ts'],
  'src/posters': ['src/directory', 'src/posters', 'src/i18n'],
  'src/exports': ['src/directory', 'src/posters', 'src/exports', 'src/i18n'],
  'src/finder': ['src/directory', 'src/finder'],
  'src/sheets': ['src/directory', 'src/finder', 'src/i18n', 'src/sheets'],
}
/** What would make the core depend on more than its arguments. */
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.|\bprocess\.|\bMath\.random\b|\brandomUUID\b|\bfetch\(/g

const filesIn = (folder: string) =>
  existsSync(join(ROOT, folder))
    ? readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    : []
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const core = Object.keys(MAY_IMPORT)
  .flatMap(filesIn)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'src/posters/fixtures.ts')

/** Imports of a source that its folder may not have. */
function foreignImports(file: string, text: string): string[] {
  const folder = Object.keys(MAY_IMPORT).find((name) => file.startsWith(`${name}/`)) ?? ''
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => {
      if (!name.startsWith('.')) return !PURE.some((pure) => name === pure || name.startsWith(`${pure}/`))
      const target = join(dirname(file), name).replaceAll('\\', '/')
      return !MAY_IMPORT[folder]?.some((allowed) => target === allowed || target.startsWith(`${allowed}/`))
    })
}

/** Clocks, chance and surroundings in a source, comments apart. */
function impurities(text: string): string[] {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '').match(IMPURE) ?? []
}

describe('the pure core', () => {
  it('is what these rules are about', () => {
    for (const folder of Object.keys(MAY_IMPORT))
      expect(core.filter((file) => file.startsWith(`${folder}/`)).length).toBeGreaterThanOrEqual(5)
  })

  it.each(core)('%s imports only pure libraries and what lies below it', (file) => {
    expect(foreignImports(file, textOf(file))).toEqual([])
  })

  it.each(filesIn('src/finder').filter((file) => !/(\.test|\/rows)\.ts$/.test(file)))(
    '%s is small enough for the browser: it imports nothing from elsewhere',
    (file) => {
      const { importedFiles } = ts.preProcessFile(textOf(file), true, true)
      expect(importedFiles.map(({ fileName }) => fileName).filter((name) => !name.startsWith('./'))).toEqual([])
    },
  )

  it.each(core)('%s reads no clock, no chance and no surroundings', (file) => {
    expect(impurities(textOf(file))).toEqual([])
  })

  it.each([
    ['src/directory/a.ts', "import type { Card } from '../posters/card.ts'", ['../posters/card.ts']],
    ['src/directory/checks/a.ts', "import { b } from '../../exports/csv.ts'", ['../../exports/csv.ts']],
    ['src/directory/checks/a.ts', "import { b } from '../model.ts'", []],
    ['src/directory/a.ts', "export * from '../adapters/root.ts'", ['../adapters/root.ts']],
    ['src/directory/a.ts', "const b = await import('node:fs')", ['node:fs']],
    ['src/directory/a.ts', "import { parse } from 'csv-parse/sync'", []],
    ['src/directory/a.ts', "import 'zod-extra'", ['zod-extra']],
    ['src/posters/a.ts', "import { b } from '../exports/csv.ts'", ['../exports/csv.ts']],
    ['src/posters/a.ts', "import satori from 'satori'\nimport { url } from '../directory/url.ts'", ['satori']],
    ['src/exports/a.ts', "import { b } from '../posters/card.ts'\nimport { c } from '../i18n/id.ts'", []],
    ['src/exports/a.ts', "import { b } from '../pages/k.ts'", ['../pages/k.ts']],
  ])('the rule of imports tells %s: %s', (file, text, expected) => {
    expect(foreignImports(file, text)).toEqual(expected)
  })

  it.each([
    ['const now = new Date()', ['new Date()']],
    ['const now = new Date(ms)', []],
    ['const now = Date.now()', ['Date.now']],
    ["const region = process.env['REGION']", ['process.']],
    ['const id = Math.random()', ['Math.random']],
    ['// never process.env or Date.now()', []],
    ['/** no new Date() */', []],
    ["const address = 'https://contoh.invalid' + process.argv", ['process.']],
  ])('the rule of purity tells %s', (text, expected) => {
    expect(impurities(text)).toEqual(expected)
  })
})

it('the name of the real region stands only in its content and in documents', () => {
  const sources = ['src', 'scripts', 'public', '.ci']
    .flatMap(filesIn)
    .filter((file) => !file.startsWith('src/content/') && /\.(ts|mjs|astro|css|json|txt|svg|html)$|^\.ci\//.test(file))
    .filter((file) => !file.endsWith('.test.ts'))
  const root = ['package.json', 'astro.config.mjs', 'vitest.config.ts', 'tsconfig.json', 'biome.json']
  expect(sources.length).toBeGreaterThan(80)
  expect([...sources, ...root].filter((file) => textOf(file).includes('Blora'))).toEqual([])
})

it('no test lies among the pages, where it would become one', () => {
  const pages = filesIn('src/pages')
  expect(pages.length).toBeGreaterThan(5)
  expect(pages.filter((file) => /\.(test|spec)\.\w+$/.test(file))).toEqual([])
})
