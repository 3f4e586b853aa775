/**
 * Headers for servers that read a _headers file; the policy is that of the pages, and what a page can't say itself. A
 * rule's values are added to those of the rules before it, "!" takes theirs away. deploy/nginx says the same.
 */

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
  const readByAll = 'Cross-Origin-Resource-Policy: cross-origin'
  const kept = (how: string) => ['! Cache-Control', `Cache-Control: public, ${how}`]
  const rules: Record<string, string[]> = {
    '*': [
      `Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
      'Referrer-Policy: no-referrer',
      'X-Content-Type-Options: nosniff',
      'Permissions-Policy: camera=(), geolocation=(), microphone=()',
      'Cross-Origin-Opener-Policy: same-origin',
      'Cache-Control: no-cache',
    ],
    '_astro/*': kept('max-age=31536000, immutable'),
    'poster/*': kept('max-age=300, must-revalidate'),
    'data/*': ['Access-Control-Allow-Origin: *', readByAll],
    // Cards have a style sheet of their own, which their own policy allows; that of the pages would forbid it.
    'embed/*': ['! Content-Security-Policy', 'Content-Security-Policy: frame-ancestors *', readByAll],
  }
  const blocks = Object.entries(rules).map(([path, lines]) =>
    [`${base}${path}`, ...lines.map((line) => `  ${line}`)].join('\n'),
  )
  return `${blocks.join('\n\n')}\n`
}
