/** What a command loads before it does anything: drawing and site building only where they are needed. */
import { expect, test } from 'vitest'
import { importsOf, reachedFrom } from '../../../tests/support/imports.ts'

const HEAVY = [
  'astro',
  'satori',
  '@resvg/resvg-js',
  '@myriaddreamin/typst.ts',
  '@myriaddreamin/typst-ts-node-compiler',
  '@myriaddreamin/typst-ts-web-compiler',
  'mupdf',
]

/** Packages that a source loads before it does anything, by itself or through others. */
function loadedBy(file: string): Set<string> {
  const imports = [...reachedFrom(file, false)].flatMap((one) => importsOf(one))
  const names = imports.filter(({ own, types, later }) => !own && !types && !later).map(({ target }) => target)
  return new Set(
    names.map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    ),
  )
}

test.each(['posters', 'check', 'record', 'verify'])('%s loads nothing that draws or builds', (command) => {
  const packages = loadedBy(`scripts/${command}.ts`)
  expect(packages).toContain('zod')
  expect(HEAVY.filter((name) => packages.has(name))).toEqual([])
})

test('a package is looked at with nothing that might be missing from it', () => {
  expect([...loadedBy('scripts/windows/package.ts')].filter((name) => !name.startsWith('node:'))).toEqual([])
})

test('the processes of the pool load what draws', () => {
  expect(loadedBy('src/adapters/pool/worker.ts')).toContain('satori')
})
