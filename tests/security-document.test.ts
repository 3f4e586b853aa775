/** The documents on security name files that exist, and stay short. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const DOCUMENTS = ['docs/security.md', 'SECURITY.md']
const text = (file: string) => readFileSync(file, 'utf8')
/** What stands in backquotes and is a path of the project, and targets of links. */
const pathsIn = (words: string) => [
  ...[...words.matchAll(/`((?:src|tests|scripts|docs|deploy|\.ci)\/[^`\s]*)`/g)].map(([, path]) => path!),
  ...[...words.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!.replace(/^\.\.\//, '')),
]

it.each(DOCUMENTS)('%s names only what exists', (file) => {
  const paths = pathsIn(text(file))
  expect(paths.length).toBeGreaterThan(1)
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})

it('names a file or test for what it says of every threat', () => {
  const threats = text('docs/security.md').split(/^### /m).slice(1)
  expect(threats.length).toBeGreaterThan(10)
  expect(threats.filter((threat) => pathsIn(threat).length === 0)).toEqual([])
})

it('ends with what isn’t covered', () => {
  expect(text('docs/security.md')).toMatch(/\n## Not covered\n/)
})

it('no document on security holds an address of a person or a number', () => {
  for (const file of DOCUMENTS) expect(text(file)).not.toMatch(/\S@\S+\.\w|\+62[1-9]|\b0\d{8,}/)
})
