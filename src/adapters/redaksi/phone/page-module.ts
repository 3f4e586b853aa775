/**
 * The site's own page of an office as one module, without Astro's server: its components are compiled and bundled in a
 * third of a second, and it asks for the directory where the site asks for its collections.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { experimental_AstroContainer } from 'astro/container'
import type { Plugin } from 'esbuild'
import type { Directory } from '../../../directory/model.ts'
import { withEsbuild } from '../../base/esbuild.ts'
import { root } from '../../base/root.ts'
import { writeFileAtomic } from '../../base/write.ts'

type Component = Parameters<experimental_AstroContainer['renderToString']>[0]

interface PageModule {
  page: Component
  setDirectory: (directory: Directory) => void
}

const PROJECT = join(import.meta.dirname, '../../../..')
const PAGE = 'src/pages/[...lang]/k/[id]/index.astro'

/** Gives a page of an office of any directory, as the site would make it. */
export type OfficePageMaker = (directory: Directory, id: string) => Promise<string>

export async function officePageMaker(): Promise<OfficePageMaker> {
  const code = await bundled()
  const file = join(root, '.cache/redaksi/halaman.mjs')
  writeFileAtomic(file, code)
  const version = createHash('sha256').update(code).digest('hex').slice(0, 16)
  const { page, setDirectory } = (await import(
    /* @vite-ignore */ `${pathToFileURL(file).href}?${version}`
  )) as PageModule
  const { experimental_AstroContainer: Container } = await import('astro/container')
  const container = await Container.create()
  return (directory, id) => {
    setDirectory(directory)
    return container.renderToString(page, { params: { id }, partial: false })
  }
}

async function bundled(): Promise<string> {
  const plugin = await sitePlugin()
  const { outputFiles } = await withEsbuild(({ build }) =>
    build({
      stdin: {
        contents: `export { default as page } from './${PAGE}'\nexport { setDirectory } from 'astro:content'`,
        resolveDir: PROJECT,
      },
      ...{ bundle: true, format: 'esm', platform: 'node', packages: 'external', write: false, logLevel: 'silent' },
      // as in development: neither a policy nor a service worker of its own
      define: { 'import.meta.env': '{ "BASE_URL": "/", "PROD": false, "DEV": true }' },
      plugins: [plugin],
    }),
  )
  return outputFiles[0]!.text
}

/** What Astro and Vite do for the site, as far as one page needs it. */
async function sitePlugin(): Promise<Plugin> {
  const { transform } = await import('@astrojs/compiler-rs')
  const { resolve } = createRequire(join(PROJECT, 'package.json'))
  const font = (_: string, path: string) =>
    `url(data:font/woff2;base64,${readFileSync(resolve(path)).toString('base64')})`
  return {
    name: 'site',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /^astro:content$/ }, ({ path }) => ({ path, namespace: 'content' }))
      onLoad({ filter: /./, namespace: 'content' }, () => ({ contents: CONTENT }))
      // scripts of components: the page is looked at without any
      onResolve({ filter: /\?astro&/ }, ({ path }) => ({ path, namespace: 'nothing' }))
      onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }))
      onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path.replace(/\?inline$/, '')),
        namespace: 'sheet',
      }))
      onLoad({ filter: /./, namespace: 'sheet' }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(/url\('(@[^']+\.woff2)'\)/g, font),
        loader: 'text',
      }))
      onLoad({ filter: /\.astro$/ }, ({ path }) => ({
        contents: transform(readFileSync(path, 'utf8'), {
          ...{ filename: path, normalizedFilename: path, internalURL: 'astro/compiler-runtime' },
          ...{ compact: true, resultScopedSlot: true, resolvePath: (specifier: string) => specifier },
        }).code,
        loader: 'ts',
      }))
    },
  }
}

/** In the place of the site's collections. */
const CONTENT = `let directory
export const setDirectory = (next) => { directory = next }
export const getEntry = async () => ({ data: directory })
export const getCollection = async () => directory.offices.map((data) => ({ id: data.id, data }))`
