/** Headers for servers that read a _headers file; the policy is that of the pages, and what a page can't say itself. */

const POLICY = /http-equiv="content-security-policy" content="([^"]+)"/

/**
 * The text of the file.
 * @param page HTML of a built page
 * @param base base path of the site
 * @throws when the page has no policy
 */
export function headerFile(page: string, base: string): string {
  const policy = POLICY.exec(page)?.[1]?.replaceAll('&#39;', "'")
  if (!policy) throw new Error('halaman tanpa kebijakan keamanan isi')
  const all = [
    `Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
    'Referrer-Policy: no-referrer',
    'X-Content-Type-Options: nosniff',
    'Permissions-Policy: camera=(), geolocation=(), microphone=()',
    'Cache-Control: no-cache',
  ]
  const hashed = ['! Cache-Control', 'Cache-Control: public, max-age=31536000, immutable']
  const block = (path: string, lines: string[]) => [`${base}${path}`, ...lines.map((line) => `  ${line}`)].join('\n')
  return `${block('*', all)}\n\n${block('_astro/*', hashed)}\n`
}
