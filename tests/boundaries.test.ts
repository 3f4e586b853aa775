/** The rooms of the project: what each may import, and what none may hold. */
import { describe, expect, it } from 'vitest'
import { circles, filesIn, importsOf, sourcesIn, textOf } from './support/imports.ts'

/** Packages that compute and nothing else. */
const PURE = ['zod', 'yaml', 'csv-parse', 'libphonenumber-js', 'qrcode', 'node:crypto']
/** How far two words are apart is one thing for the browser's search, for the names of people and for commands. */
const NEAR = 'src/finder/near.ts'

/** Files that stand beside the rooms of a part: a room with its own name would hold every room below it too. */
const beside = (part: string) => new RegExp(`^src/${part}/[^/]+\\.ts$`)
const room = (name: string) => new RegExp(`^src/${name}/`)
const DIRECTORY = beside('directory')
const [content, people, channels, views, editions, checks, events, newRegion] = [
  ...['content', 'people', 'channels', 'views', 'editions', 'checks', 'events', 'new-region'],
].map((name) => room(`directory/${name}`)) as RegExp[]
const i18n = room('i18n')
const [cards, kit] = ['cards', 'kit'].map((name) => room(`posters/${name}`)) as RegExp[]
const [table, statements, edits] = ['table', 'statements', 'edits'].map((name) => room(`import/${name}`)) as RegExp[]
const FAMILY = room('posters/templates/poster')
const POSTERS = beside('posters')

/** Rooms of the pure core, and what each may import, types too: itself, and these. */
const MAY_IMPORT: Record<string, (RegExp | string)[]> = {
  'src/directory/content': [DIRECTORY],
  'src/directory/people': [DIRECTORY, content!, NEAR],
  'src/directory/channels': [DIRECTORY, content!, people!, i18n],
  'src/directory/views': [DIRECTORY, content!, people!, channels!, i18n],
  'src/directory/editions': [DIRECTORY, content!, people!, channels!, views!, i18n],
  'src/directory/checks': [DIRECTORY, content!, people!, channels!],
  'src/directory/events': [DIRECTORY, content!, people!, channels!, i18n],
  'src/directory/new-region': [DIRECTORY, content!, i18n],
  'src/directory/tasks': [DIRECTORY, content!, channels!, views!, editions!, newRegion!],
  'src/directory': [content!, people!, channels!, views!, editions!, checks!, i18n, NEAR],
  'src/posters/kit': [content!, cards!],
  'src/posters/cards': [POSTERS, DIRECTORY, content!, channels!, views!, editions!, i18n],
  'src/posters/templates/poster': [kit!, cards!],
  'src/posters/templates/kecamatan': [kit!, cards!, FAMILY],
  'src/posters/templates/install': [kit!, cards!, FAMILY, room('posters/templates/kecamatan')],
  'src/posters/templates/confirmation-form': [kit!, cards!],
  'src/posters/templates/small': [kit!, cards!, FAMILY],
  'src/posters/templates': [kit!, cards!, FAMILY],
  'src/posters/sets': [POSTERS, cards!, DIRECTORY, content!, channels!, views!, editions!, i18n],
  'src/posters': [cards!, kit!, DIRECTORY, content!, channels!, views!, editions!, i18n],
  'src/exports': [room('directory'), /^src\/posters\/kit\/fit\.ts$/, i18n],
  'src/finder': [DIRECTORY, content!, views!],
  'src/import/table': [content!],
  'src/import/statements': [table!, DIRECTORY, content!, people!, channels!, events!, NEAR, i18n],
  'src/import/edits': [statements!, DIRECTORY, content!, people!, channels!, events!, checks!, editions!],
  'src/import/workbook': [table!, statements!, DIRECTORY, content!, people!, channels!, events!, views!],
  'src/import': [table!, statements!, edits!, DIRECTORY, content!, people!, channels!, events!],
}

/** Rooms that aren't pure, and what of the project each may import. */
const BELOW: Record<string, (RegExp | string)[]> = {
  // words of their own; what they speak of, they know by its type
  'src/i18n': [room('directory')],
  // what is sent to browsers
  'src/browser': [room('finder')],
  'src/adapters/base': [],
  'src/adapters/cli': [room('adapters/base'), DIRECTORY, content!],
  'src/adapters/spreadsheet': [room('adapters/base'), table!, room('import/workbook')],
  'src/adapters/drawing': [room('adapters/base'), room('posters')],
  'src/adapters/pool': [room('adapters/base'), room('adapters/drawing'), room('directory'), room('posters'), i18n],
  'src/adapters/region': [
    ...['base', 'cli', 'spreadsheet'].map((name) => room(`adapters/${name}`)),
    ...['directory', 'import', 'posters/sets', 'i18n'].map(room),
    /^src\/finder\//,
  ],
  'src/adapters/site': [
    ...['base', 'drawing', 'region'].map((name) => room(`adapters/${name}`)),
    ...['directory', 'exports', 'posters', 'i18n'].map(room),
  ],
  'src/adapters/release': [room('adapters/base'), room('adapters/site')],
}
const ROOMS = { ...MAY_IMPORT, ...BELOW }

/** What would make the core depend on more than its arguments. */
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.|\bprocess\.|\bMath\.random\b|\brandomUUID\b|\bfetch\(/g

/** The innermost room that a file lies in. */
const roomOf = (file: string) =>
  Object.keys(ROOMS)
    .filter((name) => file.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0]
const isPure = (file: string) => (roomOf(file) ?? '') in MAY_IMPORT
const sources = sourcesIn('src').filter((file) => roomOf(file) !== undefined)
const core = sources.filter(isPure)

/** Imports of a source that its room may not have. */
function foreignImports(file: string, text?: string): string[] {
  const own = roomOf(file)!
  const allowed = ROOMS[own as keyof typeof ROOMS]!
  const isAllowed = (target: string) =>
    roomOf(target) === own || allowed.some((one) => (typeof one === 'string' ? target === one : one.test(target)))
  return importsOf(file, text)
    .filter(({ target, own }) =>
      own ? !isAllowed(target) : isPure(file) && !PURE.some((pure) => target === pure || target.startsWith(`${pure}/`)),
    )
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

/** What tells of the real region: its name, its code, and the names of its kecamatan, but for those that are words. */
const REAL =
  /blora|\b33[.\\]+16\b|\b(?:randublatung|kradenan|kedungtuban|cepu|sambong|jiken|jepon|todanan|bogorejo|japah)\b/i

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
