import { defineConfig } from 'astro/config'
import { environmentSettings } from './src/adapters/cli/settings.ts'
import { requireDirectory } from './src/adapters/region/content.ts'
import { basePath } from './src/directory/url.ts'

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
  // One page after the other: several at once go on, and write, when one of them has failed.
  build: { format: 'directory' },
  compressHTML: true,
  devToolbar: { enabled: false },
  vite: {
    // Nothing is inlined as script or data: the content security policy allows files of this site only.
    // Styles and scripts are those that phones of 2018 can read.
    build: { assetsInlineLimit: 0, cssTarget: [...OLDEST, 'safari11'] },
    plugins: [scriptsFor(OLDEST), plainImports()],
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
