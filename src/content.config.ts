/**
 * What Astro gets to know: the whole directory for what looks across offices, and a collection of its offices and one
 * of the channels that aren't any office's, each entry checked by the schema of the published data.
 */
import { defineCollection } from 'astro:content'
import type { Loader } from 'astro/loaders'
import { z } from 'astro/zod'
import { environmentSettings } from './adapters/cli/settings.ts'
import { settlePapers } from './adapters/pool/papers.ts'
import { loadRegion, regionFolder } from './adapters/region/content.ts'
import { formatProblem } from './directory/content/problems.ts'
import type { Directory } from './directory/model.ts'
import { directoryJson } from './exports/json.ts'
import { channelSchema, officeSchema } from './exports/schema.ts'

type Entry = { id: string; data: object }

let reading: Promise<Directory | undefined> | undefined

/** The checked directory, read once for all collections that ask at the same time; none where the content has errors. */
function readDirectory(logger: { error(text: string): void }): Promise<Directory | undefined> {
  reading ??= (async () => {
    const { directory, problems, folder } = loadRegion(environmentSettings())
    for (const problem of problems.filter(({ severity }) => severity === 'error'))
      logger.error(formatProblem(problem, folder))
    // in development a paper is drawn, or refused, when it is looked at
    return directory && import.meta.env.PROD ? (await settlePapers(directory)).directory : directory
  })().finally(() => {
    reading = undefined
  })
  return reading
}

/** Entries made of the region's directory; in development they follow every saved file. */
function fromRegion(name: string, entriesOf: (directory: Directory) => readonly Entry[]): Loader {
  return {
    name,
    load: async ({ store, parseData, watcher, logger }) => {
      const folder = regionFolder(environmentSettings().region)
      const reload = async () => {
        const directory = await readDirectory(logger)
        // what is wrong is told; what was right before stays in view
        if (!directory) return
        store.clear()
        for (const { id, data } of entriesOf(directory))
          store.set({ id, data: await parseData({ id, data: data as Record<string, unknown> }) })
      }
      store.clear()
      await reload()
      watcher?.add(folder)
      watcher?.on('all', (_event, path) => path.includes(folder) && reload())
    },
  }
}

const byId = <T extends { id: string }>(all: readonly T[]): Entry[] => all.map((data) => ({ id: data.id, data }))

export const collections = {
  directory: defineCollection({
    schema: z.custom<Directory>(),
    loader: fromRegion('directory', (data) => [{ id: 'region', data }]),
  }),
  offices: defineCollection({
    schema: officeSchema,
    loader: fromRegion('offices', (directory) => byId(directoryJson(directory).offices)),
  }),
  channels: defineCollection({
    schema: channelSchema,
    loader: fromRegion('channels', (directory) => byId(directoryJson(directory).channels)),
  }),
}
