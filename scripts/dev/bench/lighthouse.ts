/** What Lighthouse finds on a phone with its slow 4G: scores of 100, and what a citizen waits for. */
import { createServer } from 'node:net'
import lighthouse from 'lighthouse'
import { launchBrowser } from '../../../tests/support/browser.ts'
import { serve } from '../../../tests/support/server.ts'
import { round } from './figures.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']

/**
 * Scores of pages of a built site, served compressed as web hosting does.
 * @param folder the site
 * @param paths pages by name, as paths from the root
 */
export async function lighthouseScores(folder: string, paths: Record<string, string>) {
  const server = await serve(folder, '/', { compressed: true })
  const port = await freePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  const found: Record<string, unknown> = {}
  try {
    for (const [name, path] of Object.entries(paths)) {
      const result = await lighthouse(`${server.origin}/${path}`, {
        port,
        output: 'json',
        logLevel: 'silent',
        onlyCategories: CATEGORIES,
      })
      if (!result) throw new Error(`Lighthouse tidak menilai ${path}`)
      const { audits, categories } = result.lhr
      const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN
      found[name] = {
        ...Object.fromEntries(CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)])),
        largestContentSeconds: round(value('largest-contentful-paint') / 1000, 2),
        blockingMs: Math.round(value('total-blocking-time')),
        layoutShift: round(value('cumulative-layout-shift'), 4),
        transferredKilobytes: round(value('total-byte-weight') / 1024),
        lost: Object.values(categories).flatMap(({ auditRefs }) =>
          auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id),
        ),
      }
    }
  } finally {
    await browser.close()
    await server.close()
  }
  return found
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
