/**
 * Social accounts, websites and e-mail addresses: only a bare handle is stored and every address is built here, so a
 * stored value can never lead to another host.
 */
import { z } from 'zod'
import { encode, PLATFORMS, type Platform, platformsWith } from '../content/platforms.ts'

export type AccountResult = { ok: true; handle: string; notes: string[] } | { ok: false; reason: string }
export type WebsiteResult = { ok: true; url: string; warning?: string } | { ok: false; reason: string }

const ALL = platformsWith()
const LONGEST_INPUT = 500
const QUOTES = /^[\s"'`‘’“”]+|[\s"'`‘’“”]+$/g
const HIDDEN = /[\p{Cf}\p{Cs}]/u
/** Hosts of the platforms inside a handle: an address was meant, perhaps somebody else's. Short ones begin it. */
const PLATFORM_HOST = platformHost()
/** Ends of website addresses that people confuse with a handle. */
const WEBSITE_END =
  /\.(?:id|com|net|org|info|biz|xyz|site|online|web|app|dev|io|co|me|tv|us|uk|sg|my|gov|edu|blog|news|link|shop|store|icu|top|club|live)$/i

/**
 * The canonical handle in what a person typed: an address with or without https and tracking, "@nama", "twitter : @Nama".
 * Refuses display names, links to posts or groups, shortened links and everything that could hide another host.
 */
export function parseAccount(platform: Platform, input: string): AccountResult {
  const row = PLATFORMS[platform]
  const problem = rawProblem(input)
  if (problem) return refuse(problem)
  const text = unlabel(platform, input.normalize('NFKC').replace(QUOTES, ''))
  if (typeof text !== 'string') return text
  const found = text.includes('/') ? fromAddress(platform, text) : fromName(platform, text)
  if (!found.ok) return found
  const handle = row.lowerCase ? found.handle.toLowerCase() : found.handle
  const notes = handle === found.handle ? found.notes : [...found.notes, 'huruf besar diubah menjadi huruf kecil']
  const wrong = handleProblem(platform, handle)
  return wrong ? refuse(wrong) : { ok: true, handle, notes }
}

/** Whether a stored value is a canonical handle of the platform; otherwise what is wrong or what to write instead. */
export function isCanonicalHandle(platform: Platform, value: string): true | string {
  if (!handleProblem(platform, value)) return true
  const parsed = parseAccount(platform, value)
  return parsed.ok ? `tulis akun ${nameOf(platform)} sebagai "${parsed.handle}"` : parsed.reason
}

/** The https address of an account, on the platform's own host whatever the handle is. */
export function accountUrl(platform: Platform, handle: string): string {
  const { base, path = encode } = PLATFORMS[platform]
  return `${base}${path(handle)}`
}

/** An account as it is printed: "@dinascontoh", "facebook.com/dinascontoh", "youtube.com/channel/UC…". */
export function displayAccount(platform: Platform, handle: string): string {
  const { shownAsAddress, at } = PLATFORMS[platform]
  if (shownAsAddress || (at === 'stored' && !handle.startsWith('@')))
    return accountUrl(platform, handle).replace('https://www.', '')
  return handle.startsWith('@') ? handle : `@${handle}`
}

/**
 * A website address in normal form ("https://dinkes.example.go.id", no final "/" after the host), or why it is refused.
 * Only https on a plain host name; warns when the host isn't under go.id or desa.id, the domains of the government.
 */
export function checkWebsite(url: string): WebsiteResult {
  if (url.length > LONGEST_INPUT) return refuse(`alamat lebih dari ${LONGEST_INPUT} karakter: tulis alamat yang pendek`)
  if (!/^[\x21-\x7e]+$/.test(url) || /[\\"<>^`{|}]/.test(url)) {
    return refuse(
      `${quote(url)} memuat spasi atau karakter yang tidak boleh ada di alamat situs: ketik ulang alamatnya`,
    )
  }
  const [, host, rest] = /^https:\/\/([^/?#]*)(.*)$/i.exec(url) ?? []
  if (host === undefined) return refuse(`${quote(url)} harus alamat lengkap yang dimulai https://${httpsProposal(url)}`)
  const problem = hostProblem(host)
  if (problem) return refuse(`${quote(url)} ${problem}`)
  const normal = new URL(`https://${host.toLowerCase()}${rest}`).href.replace(/^(https:\/\/[^/]+)\/$/, '$1')
  if (/\.(?:go|desa)\.id$/i.test(host)) return { ok: true, url: normal }
  return {
    ok: true,
    url: normal,
    warning: `${host.toLowerCase()} bukan situs .go.id atau .desa.id: pastikan ini situs resmi`,
  }
}

/** Whether a text is one plain e-mail address (ASCII, domain in lower case, no name around it); otherwise the reason. */
export function checkEmail(value: string): true | string {
  const inner = /^(?:.*<|\s*mailto:|\s*)([^\s<>]+@[^\s<>]+?)>?\s*$/i.exec(value.slice(0, LONGEST_INPUT))?.[1]
  const normal = inner?.replace(/@.*$/, (domain) => domain.toLowerCase())
  if (!normal || normal.length > 254 || !z.email().safeParse(normal).success || normal.includes('xn--')) {
    return `${quote(value)} bukan alamat surel: tulis satu alamat saja, misalnya "nama@dinas.go.id"`
  }
  return normal === value || `${quote(value)} harus ditulis "${normal}"`
}

function refuse(reason: string): { ok: false; reason: string } {
  return { ok: false, reason }
}

function quote(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`
}

/** A platform's name in messages to staff. */
const nameOf = (platform: Platform): string => PLATFORMS[platform].name ?? PLATFORMS[platform].label

function platformHost(): RegExp {
  const hosts = Object.values(PLATFORMS).flatMap(({ hosts }) => hosts)
  const domains = hosts.map((host) => host.replace(/^(?:www|m|mobile|web|id-id)\./, '').split(/\.(.*)/))
  const either = (words: (string | undefined)[]) => `(?:${[...new Set(words)].join('|').replaceAll('.', '\\.')})`
  const names = domains.map(([name = '']) => name)
  const end = `\\.${either(domains.map(([, end]) => end))}(?:\\.|$)`
  const long = either(names.filter((name) => name.length > 3))
  return new RegExp(`${long}${end}|^@?${either(names.filter((name) => name.length <= 3))}${end}`)
}

/** What refuses an account before anything is read from it. */
function rawProblem(input: string): string | undefined {
  const text = input.normalize('NFKC').replace(QUOTES, '')
  if (HIDDEN.test(input) || /\p{Cc}/u.test(text))
    return 'ada karakter tak terlihat di dalamnya: ketik ulang akunnya dengan tangan'
  if (text === '') return 'akun belum diisi: tulis nama akunnya, atau hapus saluran ini'
  if (text.length > LONGEST_INPUT) return `teks lebih dari ${LONGEST_INPUT} karakter: tulis nama akunnya saja`
  const foreign = /[^\x20-\x7e]/.exec(text)?.[0]
  if (foreign) return `${quote(text)} memuat "${foreign}", bukan huruf Latin biasa: ketik ulang akunnya dengan tangan`
  if (/[%\\]|\.\./.test(text))
    return `${quote(text)} memuat "%", "\\" atau "..": tulis nama akunnya saja, misalnya "@nama"`
  return undefined
}

/** The text without "ig:", "twitter : " and the like; refused when the label names another platform. */
function unlabel(platform: Platform, text: string): string | AccountResult {
  const [, label, rest] = /^([a-z ]{1,30}?)\s*(?:[:=]\s*(?!\/\/)|\s(?=@))(.*)$/i.exec(text) ?? []
  const named = ALL.find((one) => PLATFORMS[one].words.includes(label?.toLowerCase() ?? ''))
  if (named === undefined || rest === undefined) return text
  if (named === platform) return rest.replace(QUOTES, '')
  return refuse(
    `${quote(text)} adalah akun ${nameOf(named)}, bukan ${nameOf(platform)}: pindahkan ke saluran yang sesuai`,
  )
}

function fromName(platform: Platform, text: string): AccountResult {
  const name = nameOf(platform)
  const bare = text.replace(/^@\s*/, '')
  if (/\s/.test(bare)) {
    return refuse(
      `${quote(text)} tampaknya nama tampilan, bukan akun ${name}: buka profilnya, lalu salin alamatnya atau nama yang mulai dengan @`,
    )
  }
  if (bare.includes(':')) return refuse(`${quote(text)} bukan akun ${name}: tulis nama akunnya saja, misalnya "@nama"`)
  if (bare.includes('@'))
    return refuse(`${quote(text)} tampaknya alamat surel: tulis nama akun ${name}, misalnya "@nama"`)
  if (bare === text && WEBSITE_END.test(bare)) {
    return refuse(`${quote(text)} tampaknya alamat situs: kalau memang nama akun ${name}, tulis "@${bare}"`)
  }
  const { at, handle } = PLATFORMS[platform]
  if (at !== 'stored' || (bare === text && handle.test(text))) return { ok: true, handle: bare, notes: [] }
  return { ok: true, handle: `@${bare}`, notes: bare === text ? ['tanda @ ditambahkan di depan nama akun'] : [] }
}

/** The handle in an address; the host is compared letter by letter before anything interprets the address. */
function fromAddress(platform: Platform, text: string): AccountResult {
  const { hosts } = PLATFORMS[platform]
  const name = nameOf(platform)
  const [, host, path, query] = /^(?:https?:\/\/)?([^/?#]+)([^?#]*)\??([^#]*)/i.exec(text) ?? []
  if (host === undefined || !hosts.includes(host.toLowerCase())) {
    return refuse(`${quote(text)} bukan alamat ${name} (${hosts[0]}): buka profilnya di ${name}, lalu salin alamatnya`)
  }
  const parts = (path ?? '').split('/').filter(Boolean)
  const handle = accountIn(platform, parts, new URLSearchParams(query))
  if (handle === undefined) {
    return refuse(
      `${quote(text)} bukan alamat akun ${name} (mungkin kiriman, grup atau pencarian): buka profilnya, lalu salin alamatnya`,
    )
  }
  return { ok: true, handle, notes: [] }
}

/** The account that the parts of an address lead to; undefined when they lead to something else. */
function accountIn(platform: Platform, parts: readonly string[], query: URLSearchParams): string | undefined {
  const { at, pages, particular } = PLATFORMS[platform]
  const found = particular?.(parts, query)
  if (found) return found.handle
  const [first = ''] = parts
  if (at) return first.startsWith('@') ? first.slice(at === 'stored' ? 0 : 1) : undefined
  return first && !pages.includes(first.toLowerCase()) && !first.startsWith('+') ? first : undefined
}

/** Why a handle isn't canonical; undefined when it is. */
function handleProblem(platform: Platform, handle: string): string | undefined {
  const { pages, alphabet, handle: whole } = PLATFORMS[platform]
  const name = nameOf(platform)
  if (PLATFORM_HOST.test(handle.toLowerCase()))
    return `${quote(handle)} memuat alamat situs, bukan nama akun: tulis nama akun ${name} saja`
  if (pages.includes(handle.toLowerCase()))
    return `${quote(handle)} adalah halaman ${name} sendiri, bukan akun: tulis nama akunnya`
  if (whole.test(handle)) return undefined
  return `${quote(handle)} bukan nama akun ${name} yang sah (${alphabet}): buka profilnya, lalu salin namanya`
}

function httpsProposal(url: string): string {
  const plain = url.replace(/^http:\/\//i, '')
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(plain) ? `, misalnya "https://${plain}"` : ''
}

/** What is wrong with the host part of an address; undefined when it is a plain host name. */
function hostProblem(host: string): string | undefined {
  if (host.includes('@')) return 'memuat "@" di nama situs: tulis nama situsnya saja'
  if (host.includes(':')) return 'memuat nomor port (":"): tulis alamat tanpa port'
  if (/(?:^|\.)xn--/i.test(host)) return 'memuat huruf bukan Latin yang disamarkan (xn--): tulis alamat resminya'
  if (/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i.test(host)) return undefined
  return 'tidak memuat nama situs yang sah: tulis seperti "https://dinas.go.id"'
}
