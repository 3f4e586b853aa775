/** A small finished site, and how what is served of it is judged after it was cut short. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesIn } from '../../../src/adapters/base/files.ts'
import { MANIFEST, writeManifest } from '../../../src/adapters/site/manifest.ts'

const PAGES = ['index.html', '404.html', ...Array.from({ length: 12 }, (_, index) => `k/kantor-${index}/index.html`)]
const FILES = ['sw.js', 'sitemap-index.xml', '.htaccess', 'poster/dinas/a4.pdf', 'data/kantor.csv']
const SIZE = 20_000

/** Builds a site whose pages all say a text, so that it is known of each file which site it is of. @returns its list */
export function buildSmallSite(dist: string, text: string, more: readonly string[] = []): string {
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), content)
  }
  rmSync(dist, { recursive: true, force: true })
  for (const path of [...PAGES, ...more]) write(path, `<p>${text}</p>${'.'.repeat(SIZE)}`)
  for (const path of FILES) write(path, 'sama')
  write('data/directory.json', JSON.stringify({ region: { id: 'contoh' }, offices: [{ id: 'kantor-1' }] }))
  write(`_astro/${text}.js`, text)
  writeManifest(dist, {
    ...{ region: 'contoh', today: '2026-11-28', site: 'https://contoh.invalid', languages: ['id'], content: text },
  })
  return readFileSync(join(dist, MANIFEST), 'utf8')
}

/** What is wrong in what is served, where it is of one of two sites: a list of neither, a file of neither, a whole that isn't. */
export function faultsIn(served: string, before: string, after: string): string[] {
  const read = (folder: string, path: string) => {
    const file = join(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  const paths = filesIn(served).filter((path) => !path.startsWith('.unggahan/'))
  const isOf = (folder: string, path: string) => read(served, path) === read(folder, path)
  const odd = paths.filter((path) => !isOf(before, path) && !isOf(after, path)).map((path) => `bukan keduanya: ${path}`)
  const claimed = isOf(after, MANIFEST) ? after : before
  // an old page may be a new one by now, but none is missing
  const missing = filesIn(claimed)
    .filter((path) => !existsSync(join(served, path)))
    .map((path) => `hilang: ${path}`)
  const half =
    claimed === after
      ? filesIn(after)
          .filter((path) => !isOf(after, path))
          .map((path) => `lama: ${path}`)
      : []
  return [...odd, ...missing, ...half]
}
