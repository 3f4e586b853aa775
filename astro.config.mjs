import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { afterPages } from './src/adapters/after-pages.ts'
import { requireDirectory } from './src/adapters/content.ts'
import { environmentSettings } from './src/adapters/settings.ts'
import { basePath } from './src/directory/url.ts'

const settings = environmentSettings()
const { region } = requireDirectory(settings)

export default defineConfig({
  site: new URL(region.site.address).origin,
  base: basePath(region.site.address),
  outDir: settings.out,
  cacheDir: `.cache/astro/${region.id}`,
  // Pages end with a slash, files don't; "always" would refuse files in development.
  trailingSlash: 'ignore',
  build: { format: 'directory' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [sitemap(), afterPages(basePath(region.site.address), region.languages)],
  // Nothing is inlined as script or data: the content security policy allows files of this site only.
  vite: { build: { assetsInlineLimit: 0 } },
})
