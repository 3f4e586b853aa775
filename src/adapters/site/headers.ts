/**
 * Headers for servers that read a _headers file; the policy is that of the pages, and what a page can't say itself. A
 * rule's values are added to those of the rules before it, "!" takes theirs away.
 */
import { HEADER_RULES, POLICY_HEADER } from './served.ts'

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
  const [all, ...others] = HEADER_RULES
  // Cards have a style sheet of their own, which their own policy allows; that of the pages would forbid it.
  const first = Object.entries(all!.headers).map(([name, value]) =>
    name === POLICY_HEADER ? `${name}: ${policy}; ${value}` : `${name}: ${value}`,
  )
  const rest = others.map(({ under, headers }) => [
    `${base}${under}*`,
    ...Object.entries(headers).flatMap(([name, value]) => [
      ...(name in all!.headers ? [`  ! ${name}`] : []),
      `  ${name}: ${value}`,
    ]),
  ])
  const blocks = [[`${base}*`, ...first.map((line) => `  ${line}`)], ...rest]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
