/** What documents say of the code is so: files that they name, rooms, dependencies. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { roomsTable } from '../scripts/dev/rooms.ts'
import { texts } from '../src/i18n/texts.ts'
import { FORMATS, formatName } from '../src/posters/formats.ts'
import { ROOT } from './support/imports.ts'

const text = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const DOCUMENTS = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
/** Where a path may begin that a document shortens. */
const FROM = ['', 'src', 'src/content', 'src/content/contoh', 'docs', 'scripts', 'tests', 'windows']
/** Files that a build or a command makes, or that are of another project. */
const MADE =
  /^(?:dist|private|\.cache|\.astro|\.git|poster|public_html|data|_headers|node_modules)\b|[<>*{}…\s]|^\/|https?:/

/** Files that a document names in backquotes, and those that it links to. */
function namedIn(words: string): string[] {
  const quoted = [...words.matchAll(/`([\w@.<>*{}…/-]+\/[\w@.<>*{}…-]+\.(?:ts|astro|mjs|css|json|ya?ml|csv|md|cmd))`/g)]
  const linked = [...words.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)\)/g)]
  return [...quoted, ...linked].map(([, path]) => path!).filter((path) => !MADE.test(path))
}

const exists = (path: string) => FROM.some((from) => existsSync(join(ROOT, from, path)))

describe.each(DOCUMENTS)('%s', (file) => {
  it('names files that there are', () => {
    expect(namedIn(text(file)).filter((path) => !exists(path))).toEqual([])
  })
})

it('the rule of named files sees what is missing', () => {
  const named = namedIn(
    '`posters/nowhere.ts`, [pictures](pictures/none.png), `dist/a/b.json`, `src/content/<region>/a.yaml`',
  )
  expect(named.filter((path) => !exists(path))).toEqual(['posters/nowhere.ts', 'pictures/none.png'])
})

test('the rooms of docs/architecture.md are those of the code', () => {
  expect(text('docs/architecture.md')).toContain(`\n${roomsTable()}\n`)
})

describe('the dependencies in docs/architecture.md', () => {
  const { dependencies, devDependencies } = JSON.parse(text('package.json')) as Record<string, Record<string, string>>
  const [, section = ''] = text('docs/architecture.md').split('\n## Dependencies and why\n')
  const [table = '', development = ''] = section.split('\nDevelopment only: ')

  it.each(Object.keys({ ...dependencies }))('give the reason for %s', (name) => {
    const scope = name.startsWith('@') ? `${name.split('/')[0]}/*` : name
    expect(
      [name, name.split('/').at(-1)!, scope].some((one) => table.includes(`${one} `) || table.includes(`${one},`)),
    ).toBe(true)
  })

  it.each(Object.keys({ ...devDependencies }).filter((name) => !name.startsWith('@types/')))('name %s', (name) => {
    expect(development).toContain(name)
  })

  it('give no reason for what isn’t installed', () => {
    const rows = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) => cell!.split(', ')).slice(1)
    const known = Object.keys({ ...dependencies, ...JSON.parse(text('package.json')).optionalDependencies })
    const matches = (one: string) =>
      known.some(
        (name) => name === one || name.endsWith(`/${one}`) || (one.endsWith('*') && name.startsWith(one.slice(0, -1))),
      )
    expect(rows.filter((one) => !/^-+$/.test(one) && !matches(one.trim()))).toEqual([])
  })
})

describe('docs/formats.md', () => {
  const rows = text('docs/formats.md')

  it.each(Object.entries(FORMATS))('has a row of %s with its name and size', (id, { size }) => {
    const { name } = formatName(id as keyof typeof FORMATS, texts('id'))
    expect(rows).toContain(`\n| ${id} | ${name} | ${size.width} × ${size.height} ${size.unit} |`)
  })

  it('has no row of anything else', () => {
    const ids = [...rows.matchAll(/^\| ([a-z0-9-]+) \|/gm)].map(([, id]) => id).filter((id) => id !== 'format')
    expect(ids).toEqual(Object.keys(FORMATS))
  })
})
