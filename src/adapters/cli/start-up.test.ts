/** What a command loads before it does anything: drawing and site building only where they are needed. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../base/root.ts'

const HEAVY = [
  'astro',
  'satori',
  '@resvg/resvg-js',
  '@myriaddreamin/typst.ts',
  '@myriaddreamin/typst-ts-web-compiler',
  '@cantoo/pdf-lib',
  'mupdf',
]
/** Imports and re-exports of values; `import()` is what loads later. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm

/** Packages that a module loads, by itself or through others. */
function packagesOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return new Set()
  seen.add(path)
  const names = [...readFileSync(path, 'utf8').matchAll(IMPORT)].map((match) => match[1]!)
  const own = names.filter((name) => !name.startsWith('.'))
  const packages = own.map((name) =>
    name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/'),
  )
  const others = names.filter((name) => name.startsWith('.')).map((name) => join(dirname(path), name))
  return new Set([...packages, ...others.flatMap((other) => [...packagesOf(other, seen)])])
}

const loadedBy = (file: string) => packagesOf(join(root, file))

test.each(['posters', 'check', 'record', 'verify'])('%s loads nothing that draws or builds', (command) => {
  const packages = loadedBy(`scripts/${command}.ts`)
  expect(packages).toContain('zod')
  expect(HEAVY.filter((name) => packages.has(name))).toEqual([])
})

test('the processes of the pool load what draws', () => {
  expect(loadedBy('src/adapters/pool/worker.ts')).toContain('satori')
})
