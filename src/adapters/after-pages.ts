/** What is made of the finished pages: the service worker, which names their files, and the servers' headers. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { headerFile } from './headers.ts'
import { root } from './root.ts'

const FIRST = 'id'

/** Kept of the first language; of the others the list of all offices, until more of them is read. */
const PAGES = ['', 'cek-nomor/']
const EVERYWHERE = 'luring/'
const FILES = ['data/search.json', 'data/numbers.json', 'favicon.svg', 'manifest.webmanifest']

/** @param base base path of the site, "/" or "/pengaduan/" */
export function afterPages(base: string, languages: readonly string[]): AstroIntegration {
  return {
    name: 'after-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir)
        const scripts = readdirSync(join(folder, '_astro')).filter((name) => /\.(js|woff2)$/.test(name))
        const others = languages.filter((language) => language !== FIRST)
        const lists = [EVERYWHERE, ...others.map((language) => `${language}/${EVERYWHERE}`)]
        const kept = [...PAGES, ...lists, ...FILES, ...scripts.sort().map((name) => `_astro/${name}`)]
        const fileOf = (path: string) => join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path)
        const hash = createHash('sha256')
        for (const path of kept) hash.update(path).update(readFileSync(fileOf(path)))
        const worker = readFileSync(join(root, 'src/offline/service-worker.js'), 'utf8')
          .replace('__VERSION__', hash.digest('hex').slice(0, 12))
          .replace('__BASE__', base)
          .replace('__KEPT__', JSON.stringify(kept.map((path) => `${base}${path}`)))
          .replace('__LANGUAGES__', JSON.stringify(others))
        writeFileSync(join(folder, 'sw.js'), worker)
        writeFileSync(join(folder, '_headers'), headerFile(readFileSync(fileOf(''), 'utf8'), base))
      },
    },
  }
}
