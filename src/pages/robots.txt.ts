/** Pages say noindex themselves until the site is confirmed; a crawler must be able to read that. */
import type { APIRoute } from 'astro'
import { getDirectory } from '../components/site.ts'

export const GET: APIRoute = async () => {
  const { region } = await getDirectory()
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${region.site.address}/sitemap-index.xml\n`)
}
