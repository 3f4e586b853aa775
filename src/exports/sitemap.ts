/** Sitemaps for search engines (sitemaps.org protocol 0.9): an index, and files of at most 45,000 pages. */

const MOST = 45_000
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const document = (kind: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${kind} xmlns="${NAMESPACE}">\n${body}\n</${kind}>\n`
const entry = (name: string, address: string): string => `<${name}><loc>${escaped(address)}</loc></${name}>`

/**
 * Files by name: "sitemap-index.xml", "sitemap-0.xml" …
 * @param address of the site, without a slash at its end
 * @param paths of its pages, from the root
 */
export function sitemaps(address: string, paths: readonly string[], most = MOST): Record<string, string> {
  const files: Record<string, string> = {}
  for (let start = 0; start < Math.max(paths.length, 1); start += most) {
    const pages = paths.slice(start, start + most).map((path) => entry('url', `${address}/${path}`))
    files[`sitemap-${start / most}.xml`] = document('urlset', pages.join('\n'))
  }
  const parts = Object.keys(files).map((name) => entry('sitemap', `${address}/${name}`))
  return { ...files, 'sitemap-index.xml': document('sitemapindex', parts.join('\n')) }
}
