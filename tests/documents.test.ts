/** What documents say of the code is so: files that they name, dependencies, formats, threats. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GROUPS } from '../scripts/dev/pictures/groups.ts'
import { KEPT_SAVES } from '../src/adapters/redaksi/saves.ts'
import { OLD_DAYS } from '../src/browser/page-age.ts'
import { FRESH_DAYS, STALE_DAYS } from '../src/directory/channels/freshness.ts'
import { WAITING_DAYS } from '../src/directory/channels/waiting-list.ts'
import { RESALE_DAYS } from '../src/directory/editions/retired-numbers.ts'
import { OBSERVATION_DAYS } from '../src/directory/people/holders.ts'
import { texts } from '../src/i18n/texts.ts'
import { OLD_SITE_DAYS } from '../src/nation/nation.ts'
import { NEWS_DAYS } from '../src/nation/regency-facts.ts'
import { FORMATS, formatName } from '../src/posters/formats.ts'
import { ANSWER_DAYS } from '../src/redaksi/inbox/office-answer.ts'
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
/** What a build, a command or a region makes, or what is of another project. */
const MADE =
  /^(?:dist|private|\.cache|\.astro|\.git|poster|public_html|data|_headers|node_modules)\b|\/photos\/$|[<>*{}…\s]|^\/|https?:/

/** Files that a document names in backquotes, paths of the project's own folders, and what it links to. */
function namedIn(words: string): string[] {
  const quoted = [...words.matchAll(/`([\w@.<>*{}…/-]+\/[\w@.<>*{}…-]+\.(?:ts|astro|mjs|css|json|ya?ml|csv|md|cmd))`/g)]
  const own = [...words.matchAll(/`((?:src|tests|scripts|docs|deploy|\.ci)\/[^`\s]*)`/g)]
  const linked = [...words.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)\)/g)]
  return [...quoted, ...own, ...linked].map(([, path]) => path!).filter((path) => !MADE.test(path))
}

const exists = (path: string) => FROM.some((from) => existsSync(join(ROOT, from, path)))

describe.each(DOCUMENTS)('%s', (file) => {
  it('names files that there are', () => {
    expect(namedIn(text(file)).filter((path) => !exists(path))).toEqual([])
  })
})

it('every picture is shown, and can be taken anew', () => {
  const shown = DOCUMENTS.flatMap((file) =>
    [...text(file).matchAll(/pictures\/([\w-]+\.png)\)/g)].map(([, name]) => name!),
  )
  const taken = Object.values(GROUPS).flatMap(({ pictures }) => pictures.map((name) => `${name}.png`))
  expect([...new Set(shown)].sort()).toEqual(taken.toSorted())
  expect(readdirSync(join(ROOT, 'docs/pictures')).sort()).toEqual(taken.toSorted())
})

/** What documents say of the numbers that the code counts by. */
const COUNTED: Record<string, string[]> = {
  'docs/panduan.md': [
    `${KEPT_SAVES} simpanan terakhir`,
    `lebih dari ${ANSWER_DAYS} hari ditolak`,
    `selama ${ANSWER_DAYS} hari`,
    `${RESALE_DAYS} hari sesudah hari terakhirnya`,
    `segar ${FRESH_DAYS} hari`,
    `sesudah ${STALE_DAYS} hari poster baru menjadi DRAF`,
    `konfirmasinya lewat ${FRESH_DAYS} atau ${STALE_DAYS} hari`,
    `kontak yang belum dikonfirmasi (paling lama ${STALE_DAYS} hari)`,
    `Lewat ${WAITING_DAYS} hari tanpa kepastian`,
  ],
  'docs/nasional.md': [
    `perubahan ${NEWS_DAYS} hari terakhir`,
    `paling sedikit satu kontaknya dalam ${STALE_DAYS} hari`,
    `sudah dikonfirmasi dalam ${STALE_DAYS} hari`,
    `dibangun lebih dari ${OLD_SITE_DAYS} hari lalu`,
  ],
  'docs/architecture.md': [
    `confirmed in the last ${STALE_DAYS} days`,
    `observation older than ${OBSERVATION_DAYS} days`,
    `refused or ${WAITING_DAYS} days old`,
    `after ${OLD_DAYS} days that it is old`,
  ],
  'docs/security.md': [
    `after ${STALE_DAYS} days marked`,
    `binds office and day for ${ANSWER_DAYS} days`,
    `after ${OLD_DAYS} days that it is old`,
  ],
}

describe.each(Object.entries(COUNTED))('%s says what the code counts', (file, sentences) => {
  it.each(sentences)('%s', (words) => {
    expect(text(file).replace(/\s+/g, ' ')).toContain(words)
  })
})

describe('the documents on security', () => {
  const security = ['docs/security.md', 'SECURITY.md']

  it.each(security)('%s names files', (file) => {
    expect(namedIn(text(file)).length).toBeGreaterThan(1)
  })

  it('name a file or test for what they say of every threat', () => {
    const threats = text('docs/security.md').split(/^### /m).slice(1)
    expect(threats.length).toBeGreaterThan(10)
    expect(threats.filter((threat) => namedIn(threat).length === 0)).toEqual([])
  })

  it('end with what isn’t covered', () => {
    expect(text('docs/security.md')).toMatch(/\n## Not covered\n/)
  })

  it.each(security)('%s holds no address of a person and no number', (file) => {
    expect(text(file)).not.toMatch(/\S@\S+\.\w|\+62[1-9]|\b0\d{8,}/)
  })
})

it('the rule of named files sees what is missing', () => {
  const named = namedIn(
    '`posters/nowhere.ts`, `tests/nothing/`, [pictures](pictures/none.png), `dist/a/b.json`, `src/content/<region>/a.yaml`',
  )
  expect(named.filter((path) => !exists(path))).toEqual(['posters/nowhere.ts', 'tests/nothing/', 'pictures/none.png'])
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
