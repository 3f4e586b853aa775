/** The rooms of the project: what each may import, and what none may hold. */
import { describe, expect, it } from 'vitest'
import { mayImport, PURE_ROOMS, ROOMS, roomOf } from '../scripts/dev/rooms.ts'
import { circles, filesIn, importsOf, sourcesIn, textOf } from './support/imports.ts'

/** Packages that compute and nothing else. */
const PURE = ['zod', 'yaml', 'csv-parse', 'saxes', 'libphonenumber-js', 'qrcode', 'node:crypto']
/** What would make the core depend on more than its arguments. */
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.|\bprocess\.|\bMath\.random\b|\brandomUUID\b|\bfetch\(/g

const isPure = (file: string) => (roomOf(file) ?? '') in PURE_ROOMS
const sources = sourcesIn('src').filter((file) => roomOf(file) !== undefined)
const core = sources.filter(isPure)

/** Imports of a source that its room may not have. */
function foreignImports(file: string, text?: string): string[] {
  const isAllowed = (target: string) => mayImport(roomOf(file)!, target)
  const isPureLibrary = (target: string) => PURE.some((pure) => target === pure || target.startsWith(`${pure}/`))
  return importsOf(file, text)
    .filter(({ target, own }) => (own ? !isAllowed(target) : isPure(file) && !isPureLibrary(target)))
    .map(({ target }) => target)
}

/** Clocks, chance and surroundings in a source, comments apart. */
function impurities(text: string): string[] {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '').match(IMPURE) ?? []
}

describe('the rooms', () => {
  it('are all lived in', () => {
    expect(Object.keys(ROOMS).filter((name) => !sources.some((file) => roomOf(file) === name))).toEqual([])
  })

  it('are all that there is', () => {
    const shown = /^src\/(components|pages)\/|^src\/(content\.config|env\.d)\.ts$/
    expect(sourcesIn('src').filter((file) => roomOf(file) === undefined && !shown.test(file))).toEqual([])
  })

  it('hold twenty sources at most, so that one sees what is there', () => {
    const folders = Map.groupBy(sourcesIn('src').concat(sourcesIn('scripts'), sourcesIn('tests')), (file) =>
      file.slice(0, file.lastIndexOf('/')),
    )
    expect([...folders].filter(([, files]) => files.length > 20).map(([folder]) => folder)).toEqual([])
  })

  it('export no name twice, so that a name means one thing wherever it is read', () => {
    const exported = sourcesIn('src')
      .filter((file) => roomOf(file) !== undefined)
      .flatMap((file) =>
        [...textOf(file).matchAll(/^export (?:async )?(?:function|const|interface|type|class) (\w+)/gm)].map(
          ([, name]) => ({ name: name!, file }),
        ),
      )
    expect(exported.length).toBeGreaterThan(500)
    // overloads are told more than once in one file
    const places = Map.groupBy(exported, ({ name }) => name)
    const twice = [...places].filter(([, all]) => new Set(all.map(({ file }) => file)).size > 1)
    expect(twice.map(([name, all]) => `${name}: ${all.map(({ file }) => file).join(', ')}`)).toEqual([])
  })

  it.each(sources)('%s imports only what its room may', (file) => {
    expect(foreignImports(file)).toEqual([])
  })

  it('import nothing in a circle, types too', () => {
    expect(circles([...sourcesIn('src'), ...sourcesIn('scripts')])).toEqual([])
  })

  it.each(sourcesIn('src/i18n'))('%s knows what it speaks of by its type alone', (file) => {
    const values = importsOf(file).filter(({ target, types }) => !types && !target.startsWith('src/i18n/'))
    expect(values.map(({ target }) => target)).toEqual([])
  })

  it.each(sourcesIn('src/finder').filter((file) => !file.endsWith('/rows.ts')))(
    '%s is small enough for the browser: it imports nothing from elsewhere',
    (file) => {
      expect(importsOf(file).filter(({ target }) => !target.startsWith('src/finder/'))).toEqual([])
    },
  )

  it.each([
    ['src/directory/a.ts', "import type { Card } from '../posters/cards/card.ts'", ['src/posters/cards/card.ts']],
    ['src/directory/checks/a.ts', "import { b } from '../../exports/csv.ts'", ['src/exports/csv.ts']],
    ['src/directory/checks/a.ts', "import { b } from '../model.ts'", []],
    ['src/directory/editions/a.ts', "import { b } from '../checks/index.ts'", ['src/directory/checks/index.ts']],
    [
      'src/directory/people/a.ts',
      "import { b } from '../channels/messages.ts'",
      ['src/directory/channels/messages.ts'],
    ],
    ['src/directory/a.ts', "export * from '../adapters/base/root.ts'", ['src/adapters/base/root.ts']],
    ['src/directory/a.ts', "const b = await import('node:fs')", ['node:fs']],
    ['src/directory/a.ts', "import { parse } from 'csv-parse/sync'", []],
    ['src/directory/a.ts', "import 'zod-extra'", ['zod-extra']],
    ['src/posters/kit/a.ts', "import { b } from '../templates/bulletin.ts'", ['src/posters/templates/bulletin.ts']],
    ['src/posters/a.ts', "import satori from 'satori'\nimport { url } from '../directory/url.ts'", ['satori']],
    ['src/exports/a.ts', "import { b } from '../directory/url.ts'\nimport { c } from '../i18n/id.ts'", []],
    ['src/exports/a.ts', "import { b } from '../pages/k.ts'", ['src/pages/k.ts']],
    ['src/browser/a.ts', "import { b } from '../directory/url.ts'", ['src/directory/url.ts']],
    ['src/adapters/base/a.ts', "type A = import('../cli/run.ts').A", ['src/adapters/cli/run.ts']],
  ])('the rule of imports tells %s: %s', (file, text, expected) => {
    expect(foreignImports(file, text)).toEqual(expected)
  })
})

describe('the pure core', () => {
  it.each(core)('%s reads no clock, no chance and no surroundings', (file) => {
    expect(impurities(textOf(file))).toEqual([])
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

describe('the editor', () => {
  const EDITOR = ['redaksi', 'adapters/redaksi', 'redaksi/inbox']
  /** An import of something of the editor, its texts too. */
  const OF_EDITOR = /['"][^'"\n]*\/redaksi[/.][^'"\n]*['"]/

  it('is imported by no other room', () => {
    const others = Object.keys(ROOMS).filter((name) => !EDITOR.includes(name))
    const files = sources.filter((file) => EDITOR.includes(roomOf(file) ?? ''))
    expect(files.length).toBeGreaterThan(5)
    expect(others.filter((room) => files.some((file) => mayImport(room, file)))).toEqual([])
  })

  it('is no part of the site: neither pages nor what they are made of name it', () => {
    const site = ['src/pages', 'src/components', 'src/layouts', 'src/browser', 'src/styles'].flatMap(filesIn)
    expect(site.length).toBeGreaterThan(60)
    const all = [...site, 'src/content.config.ts', 'astro.config.mjs']
    expect(all.filter((file) => OF_EDITOR.test(textOf(file)))).toEqual([])
  })

  it.each([
    ["import { redaksiApp } from '../adapters/redaksi/app.ts'", true],
    ["const { list } = await import('../redaksi/list.ts')", true],
    ["import { redaksi } from '../i18n/redaksi.ts'", true],
    ["import { url } from '../directory/url.ts' // redaksi/", false],
  ])('the rule of its imports tells %s: %s', (line, found) => {
    expect(OF_EDITOR.test(line)).toBe(found)
  })
})

/** What tells of the real region: its name, its code, and the names of its kecamatan, but for those that are words. */
const REAL =
  /blora|\b33[.\\]+16\b|\bd?3316\d{6}\b|\b(?:randublatung|kradenan|kedungtuban|cepu|sambong|jiken|jepon|todanan|bogorejo|japah)\b/i

it('the real region stands only in its content and in documents', () => {
  const files = ['src', 'scripts', 'public', '.ci', 'windows']
    .flatMap(filesIn)
    .filter(
      (file) => !file.startsWith('src/content/') && /\.(ts|mjs|js|astro|css|json|txt|svg|html|cmd)$|^\.ci\//.test(file),
    )
    .filter((file) => !file.endsWith('.test.ts'))
  const root = ['astro.config.mjs', 'vitest.config.ts', 'tsconfig.json', 'biome.json']
  expect(files.length).toBeGreaterThan(80)
  expect([...files, ...root].filter((file) => REAL.test(textOf(file)))).toEqual([])
})

it('no test lies among the pages, where it would become one', () => {
  const pages = filesIn('src/pages')
  expect(pages.length).toBeGreaterThan(5)
  expect(pages.filter((file) => /\.(test|spec)\.\w+$/.test(file))).toEqual([])
})
