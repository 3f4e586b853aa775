/** Styles, fonts and the script of the index's pages: those of the sites, for the same old browsers. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { root } from '../base/root.ts'

const STYLES = ['colours', 'site', 'results', 'nation']
/** Colours that a site's region chooses. */
const COLOURS = ':root{--green:#0b4f3a;--gold:#e0a526}'
const FOLDER = 'aset'
const OPTIONS: BuildOptions = {
  ...{ bundle: true, minify: true, legalComments: 'none', logLevel: 'silent', target: 'chrome64' },
  ...{ absWorkingDir: root, outdir: FOLDER, assetNames: '[name]-[hash]', entryNames: '[name]-[hash]' },
  loader: { '.woff2': 'file' },
}

export interface NationAssets {
  /** Stands inside each page. */
  css: string
  /** Of the style sheet, for the pages' policy. */
  cssHash: string
  /** Path of the script from the root. */
  script: string
  /** Script and fonts by path. */
  files: Map<string, Uint8Array>
}

/** @param base path that the index lies under: "/" or "/nasional/" */
export async function nationAssets(base: string): Promise<NationAssets> {
  const contents = [...STYLES.map((name) => `@import './src/styles/${name}.css';`), COLOURS].join('\n')
  const options = { ...OPTIONS, publicPath: `${base}${FOLDER}/`, write: false as const }
  const [styles, script] = await Promise.all([
    build({ ...options, target: ['chrome64', 'safari11'], stdin: { contents, loader: 'css', resolveDir: root } }),
    build({ ...options, format: 'iife', entryPoints: [join(root, 'src/browser/nation-box.ts')] }),
  ])
  const made = [...styles.outputFiles, ...script.outputFiles].map(({ path, contents, text }) => {
    return { path: `${FOLDER}/${path.split(/[\\/]/).at(-1)}`, contents, text }
  })
  const ending = (end: string) => made.find(({ path }) => path.endsWith(end))!
  const css = ending('.css').text.trim()
  return {
    css,
    cssHash: createHash('sha256').update(css).digest('base64'),
    script: ending('.js').path,
    files: new Map(made.flatMap(({ path, contents }) => (path.endsWith('.css') ? [] : [[path, contents] as const]))),
  }
}
