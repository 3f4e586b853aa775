/**
 * What a web server sends with the files of a site: the one table that `_headers` and `.htaccess` are made of, and that
 * the settings in deploy/nginx are held to.
 */

/** A kind of file by the end of its name. */
interface FileType {
  type: string
  /** Whether it is text in UTF-8, which gets smaller on its way. */
  text?: true
}

export const FILE_TYPES: Readonly<Record<string, FileType>> = {
  html: { type: 'text/html', text: true },
  css: { type: 'text/css', text: true },
  js: { type: 'text/javascript', text: true },
  txt: { type: 'text/plain', text: true },
  csv: { type: 'text/csv', text: true },
  vcf: { type: 'text/vcard', text: true },
  ics: { type: 'text/calendar', text: true },
  json: { type: 'application/json', text: true },
  jsonld: { type: 'application/ld+json', text: true },
  webmanifest: { type: 'application/manifest+json', text: true },
  atom: { type: 'application/atom+xml', text: true },
  xml: { type: 'application/xml', text: true },
  svg: { type: 'image/svg+xml', text: true },
  pdf: { type: 'application/pdf' },
  zip: { type: 'application/zip' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  png: { type: 'image/png' },
  jpg: { type: 'image/jpeg' },
  jpeg: { type: 'image/jpeg' },
  webp: { type: 'image/webp' },
  woff2: { type: 'font/woff2' },
}

/** Headers of what lies under a path; those of a rule take the place of the same ones of the rules before. */
export interface HeaderRule {
  /** In the site, "" for all of it. */
  under: string
  headers: Readonly<Record<string, string>>
}

export const POLICY_HEADER = 'Content-Security-Policy'
const READ_BY_ALL = { 'Cross-Origin-Resource-Policy': 'cross-origin' }
const kept = (how: string) => ({ 'Cache-Control': `public, ${how}` })

/** Pages carry their policy in themselves; what only a header can say is who may frame them. */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    under: '',
    headers: {
      [POLICY_HEADER]: "frame-ancestors 'none'",
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-cache',
    },
  },
  { under: '_astro/', headers: kept('max-age=31536000, immutable') },
  { under: 'poster/', headers: kept('max-age=300, must-revalidate') },
  { under: 'data/', headers: { 'Access-Control-Allow-Origin': '*', ...READ_BY_ALL } },
  { under: 'embed/', headers: { [POLICY_HEADER]: 'frame-ancestors *', ...READ_BY_ALL } },
]
