/** Hands the checked directory of the region to Astro; in development it follows every saved file. */
import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'
import { environmentSettings } from './adapters/cli/settings.ts'
import { settlePapers } from './adapters/pool/papers.ts'
import { loadRegion, regionFolder } from './adapters/region/content.ts'
import { formatProblem } from './directory/content/problems.ts'
import type { Directory } from './directory/model.ts'

const directory = defineCollection({
  schema: z.custom<Directory>(),
  loader: {
    name: 'region',
    load: async ({ store, watcher, logger }) => {
      const settings = environmentSettings()
      const reload = async () => {
        const { directory: whole, problems, folder } = loadRegion(settings)
        // in development a paper is drawn, or refused, when it is looked at
        const directory = whole && import.meta.env.PROD ? (await settlePapers(whole)).directory : whole
        if (directory) store.set({ id: 'region', data: directory as unknown as Record<string, unknown> })
        else
          for (const problem of problems.filter(({ severity }) => severity === 'error'))
            logger.error(formatProblem(problem, folder))
      }
      store.clear()
      await reload()
      watcher?.add(regionFolder(settings.region))
      watcher?.on('all', (_event, path) => path.includes(regionFolder(settings.region)) && reload())
    },
  },
})

export const collections = { directory }
