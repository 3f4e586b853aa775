import { pathToFileURL } from 'node:url'
import { defineConfig } from 'astro/config'
import { environmentSettings } from './src/adapters/cli/settings.ts'
import { requireDirectory } from './src/adapters/region/content.ts'
import { pageWriter } from './src/adapters/site/page-writer.ts'
import { basePath } from './src/directory/url.ts'

/** Modules of the rooms that aren't pages, components or the browser's. */
const CORE = /\/src\/(?:adapters|directory|exports|finder|i18n|import|nation|posters|redaksi|release)\/.+\.ts$/

const settings = environmentSettings()
const { region } = requireDirectory(settings)

/** The oldest browsers that every part of the site works in. */
const OLDEST = ['chrome64']

export default defineConfig({
  site: new URL(region.site.address).origin,
  base: basePath(region.site.address),
  outDir: settings.out,
  cacheDir: `.cache/astro/${region.id}`,
  // Pages end with a slash, files don't; "always" would refuse files in development.
  trailingSlash: 'ignore',
  build: { format: 'directory' },
  integrations: [pageWriter()],
  compressHTML: true,
  devToolbar: { enabled: false },
  vite: {
    // Nothing is inlined as script or data: the content security policy allows files of this site only.
    // Styles and scripts are those that phones of 2018 can read.
    build: { assetsInlineLimit: 0, cssTarget: [...OLDEST, 'safari11'] },
    plugins: [scriptsFor(OLDEST), plainImports(), coreAsLoaded()],
  },
})

/**
 * Sets what browsers scripts are written for; Astro's own value for it stands above the settings.
 * @param {string[]} target
 * @returns {import('vite').Plugin}
 */
function scriptsFor(target) {
  return {
    name: 'scripts-for',
    configEnvironment: (name) => (name === 'client' ? { build: { target } } : undefined),
  }
}

/**
 * Scripts load each other without what would load their styles and parts beforehand: they have none, and it weighs more
 * than the search box.
 * @returns {import('vite').Plugin}
 */
function plainImports() {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load()' : undefined),
  }
}

/**
 * Only pages and components are bundled; what they call are the modules that this process has loaded already, which
 * takes a second less.
 * @returns {import('vite').Plugin}
 */
function coreAsLoaded() {
  return {
    name: 'core-as-loaded',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    async resolveId(source, importer, options) {
      if (!source.endsWith('.ts')) return
      const found = await this.resolve(source, importer, options)
      return found && CORE.test(found.id) ? { id: pathToFileURL(found.id).href, external: true } : found
    },
  }
}
