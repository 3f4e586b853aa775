/**
 * Settings for Apache and LiteSpeed that lie in the site's own folder, for hosting where nobody gets at the server's.
 * They need no more than AllowOverride FileInfo, and what a server lacks is left out instead of breaking the site.
 */
import { FILE_TYPES, HEADER_RULES } from './served.ts'

export const HTACCESS = '.htaccess'

/** What the settings are made for. */
export interface HtaccessFacts {
  /** Base path of the site, "/" at its end. */
  base: string
  /** Paths of all its files. */
  files: readonly string[]
  /** Whether what is asked for without encryption is led on to https. */
  https: boolean
}

/** The text of the file. */
export function htaccess({ base, files, https }: HtaccessFacts): string {
  const parts = [
    `# Layanan Pengaduan: pengaturan Apache dan LiteSpeed, dibuat bersama situsnya. Jangan disunting di server: pemasangan
# berikutnya menggantinya. Penjelasan: deploy/apache/README.md.`,
    `# Halaman yang tidak ada, dan folder tanpa halaman.
ErrorDocument 404 ${base}404.html
ErrorDocument 403 ${base}404.html`,
    module('mod_alias', [
      `RedirectMatch 404 "/\\.(?!well-known/)"`,
      ...bareFolders(files).map(
        ({ folder, isDeep }) => `RedirectMatch 404 "^${pattern(base + folder)}${isDeep ? '(?:.*/)?' : ''}$"`,
      ),
    ]),
    ...(https ? [httpsPart] : []),
    module('mod_mime', [
      ...Object.entries(FILE_TYPES).map(([end, { type }]) => `AddType ${type} .${end}`),
      `AddCharset utf-8 ${textEnds.map((end) => `.${end}`).join(' ')}`,
    ]),
    `# Teks dimampatkan saat dikirim.
${module('mod_filter', [module('mod_deflate', [`AddOutputFilterByType DEFLATE ${textTypes.join(' ')}`])])}`,
    headersPart(base),
  ]
  return `${parts.join('\n\n')}\n`
}

const textEnds = Object.keys(FILE_TYPES).filter((end) => FILE_TYPES[end]!.text)
const textTypes = textEnds.map((end) => FILE_TYPES[end]!.type)

const pattern = (text: string): string => text.replace(/[.+]/g, '\\$&')

const module = (name: string, lines: readonly string[]): string =>
  [`<IfModule ${name}.c>`, ...lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`), '</IfModule>'].join(
    '\n',
  )

/** Behind another server that has the certificate, the connection to this one is never encrypted. */
const httpsPart = `# Selalu lewat https.
${module('mod_rewrite', [
  'RewriteEngine On',
  'RewriteCond %{HTTPS} !=on',
  'RewriteCond %{HTTP:X-Forwarded-Proto} !=https',
  'RewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]',
])}`

/** Folders without a page of their own, which a server would list; the highest ones, where nothing below them has one. */
export function bareFolders(files: readonly string[]): { folder: string; isDeep: boolean }[] {
  const above = (path: string) =>
    path
      .split('/')
      .slice(0, -1)
      .map((_, index, parts) => `${parts.slice(0, index + 1).join('/')}/`)
  const folders = [...new Set(files.flatMap(above))].sort()
  const withPage = new Set(
    files.filter((path) => path.endsWith('/index.html')).map((path) => path.slice(0, -'index.html'.length)),
  )
  const isDeep = (folder: string) => ![...withPage].some((page) => page.startsWith(folder))
  const deep = folders.filter(isDeep)
  return folders
    .filter((folder) => !withPage.has(folder) && !deep.some((other) => other !== folder && folder.startsWith(other)))
    .map((folder) => ({ folder, isDeep: deep.includes(folder) }))
}

/** A variable for each path that has rules of its own. */
const variableOf = (under: string): string => `pengaduan_${under.replaceAll(/[^a-z]/g, '')}`

function headersPart(base: string): string {
  const [all, ...others] = HEADER_RULES
  const set = (name: string, value: string, more = '') => `Header always set ${name} "${value}"${more}`
  const names = new Set(HEADER_RULES.flatMap(({ headers }) => Object.keys(headers)))
  return `# Kepala (header) setiap jawaban; ${others.map(({ under }) => `/${under}`).join(', ')} punya yang lain.
${module(
  'mod_setenvif',
  others.map(({ under }) => `SetEnvIf Request_URI "^${pattern(base + under)}" ${variableOf(under)}`),
)}
${module('mod_headers', [
  // what the server's own settings say of the same would be sent beside ours
  ...[...names, 'Expires'].map((name) => `Header unset ${name}`),
  ...Object.entries(all!.headers).map(([name, value]) => set(name, value)),
  ...others.flatMap(({ under, headers }) =>
    Object.entries(headers).map(([name, value]) => set(name, value, ` env=${variableOf(under)}`)),
  ),
  '# Apache menambah "-gzip" pada tanda berkas yang dimampatkan, lalu tidak mengenalinya lagi.',
  `RequestHeader edit If-None-Match "^(.*)-gzip\\"$" "$1\\", $1-gzip\\""`,
])}`
}
