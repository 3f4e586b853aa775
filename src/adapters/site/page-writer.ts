/** Pages and data files written as soon as they are made. */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, AstroPrerenderer } from 'astro'
import { makeFolder } from '../base/write.ts'

interface Place {
  folder: string
  /** Path of the site's address, which its pages' addresses begin with. */
  base: string
}

/**
 * Writes what Astro makes. Astro itself waits for the disk after each page, a tenth of a build, or, with several at once,
 * goes on when one couldn't be written. It also lets a page take the place of another at the same address.
 * @see https://docs.astro.build/en/reference/integrations-reference/#setprerenderer
 */
export function pageWriter(): AstroIntegration {
  let place: Place
  return {
    name: 'page-writer',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = { folder: fileURLToPath(config.outDir), base: config.base }
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((own) => writing(own, place)),
    },
  }
}

/** Astro's own, but for what becomes of a page: it is written, and Astro is left none. */
function writing(own: AstroPrerenderer, { folder, base }: Place): AstroPrerenderer {
  const failed: unknown[] = []
  return {
    ...own,
    render: async (request, options) => {
      // nothing is made after a failure, of which the end tells: Astro would print it in its own words besides
      if (failed.length > 0) return new Response(null)
      const result = await own.render(request, options)
      const response = result instanceof Response ? result : result.response
      // the page of what isn't there is Astro's own matter
      if (response.status !== 200 || !response.body) return result
      const path = join(folder, decodeURI(new URL(request.url).pathname).slice(base.length))
      const bytes = new Uint8Array(await response.arrayBuffer())
      try {
        write(options.routeData.type === 'page' ? join(path, 'index.html') : path, bytes)
      } catch (error) {
        failed.push(error)
      }
      return new Response(null)
    },
    teardown: async () => {
      await own.teardown?.()
      if (failed.length > 0) throw failed[0]
    },
  }
}

/** @throws the system's error, also where there is a file already */
function write(path: string, bytes: Uint8Array): void {
  makeFolder(dirname(path))
  writeFileSync(path, bytes, { flag: 'wx' })
}
