/**
 * Social accounts, websites and e-mail addresses: only a bare handle is stored and every address is built here, so a
 * stored value can never lead to another host.
 */
import { z } from 'zod'

export type Platform = 'instagram' | 'facebook' | 'x' | 'tiktok' | 'youtube' | 'threads' | 'telegram'

export type AccountResult = { ok: true; handle: string; notes: string[] } | { ok: false; reason: string }
export type WebsiteResult = { ok: true; url: string; warning?: string } | { ok: false; reason: string }

interface Rules {
  /** Name for readers. */
  name: string
  /** What people write before the account, "ig: @nama". */
  labels: readonly string[]
  /** Hosts accepted in a pasted address, compared exactly. */
  hosts: readonly string[]
  /** Start of every address built here. */
  base: string
  /** A whole canonical handle. */
  handle: RegExp
  /** What a handle may hold, in words. */
  alphabet: string
  /** Whether the platform ignores capitals, so that lower case is canonical. */
  lowerCase: boolean
  /** Where accounts start with @ in the address. */
  at: boolean
  /** First parts of an address that are no account. */
  pages: readonly string[]
}

const INSTAGRAM_HANDLE = /^(?!\.)(?!.*\.\.)(?!.*\.$)[a-z0-9._]{1,30}$/
const INSTAGRAM_ALPHABET =
  '1–30 huruf kecil, angka, titik atau garis bawah, tanpa titik di awal, di akhir atau berderet'

/** Lengths and characters of handles from published tables of 2026; the platforms themselves publish few of them. */
const RULES: Readonly<Record<Platform, Rules>> = {
  instagram: {
    name: 'Instagram',
    labels: ['instagram', 'insta', 'ig'],
    hosts: ['instagram.com', 'www.instagram.com', 'm.instagram.com', 'instagr.am'],
    base: 'https://www.instagram.com/',
    handle: INSTAGRAM_HANDLE,
    alphabet: INSTAGRAM_ALPHABET,
    lowerCase: true,
    at: false,
    pages: ['p', 'reel', 'reels', 'stories', 'explore', 'share', 'tv', 'accounts', 'direct'],
  },
  facebook: {
    name: 'Facebook',
    labels: ['facebook', 'fb'],
    hosts: [
      'facebook.com',
      'www.facebook.com',
      'm.facebook.com',
      'web.facebook.com',
      'id-id.facebook.com',
      'fb.com',
      'www.fb.com',
    ],
    base: 'https://www.facebook.com/',
    handle: /^(?:(?!\.)(?!.*\.\.)(?!.*\.$)(?=.*[a-z])[a-z0-9.]{5,50}|\d{5,20})$/,
    alphabet: '5–50 huruf kecil, angka atau titik, atau nomor id 5–20 angka',
    lowerCase: true,
    at: false,
    pages: [
      ...['groups', 'share', 'sharer', 'sharer.php', 'watch', 'photo', 'photos', 'photo.php', 'events', 'story.php'],
      ...[
        'permalink.php',
        'posts',
        'reel',
        'reels',
        'stories',
        'hashtag',
        'marketplace',
        'login',
        'login.php',
        'profile.php',
      ],
      ...['people', 'pages'],
    ],
  },
  x: {
    name: 'X (Twitter)',
    labels: ['twitter', 'x', 'tw'],
    hosts: ['x.com', 'www.x.com', 'mobile.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'],
    base: 'https://x.com/',
    handle: /^[A-Za-z0-9_]{1,15}$/,
    alphabet: '1–15 huruf, angka atau garis bawah',
    lowerCase: false,
    at: false,
    pages: ['i', 'intent', 'search', 'home', 'hashtag', 'share', 'explore', 'login', 'settings'],
  },
  tiktok: {
    name: 'TikTok',
    labels: ['tiktok', 'tik tok'],
    hosts: ['tiktok.com', 'www.tiktok.com', 'm.tiktok.com'],
    base: 'https://www.tiktok.com/@',
    handle: /^(?!.*\.$)[a-z0-9._]{2,24}$/,
    alphabet: '2–24 huruf kecil, angka, titik atau garis bawah, tanpa titik di akhir',
    lowerCase: true,
    at: true,
    pages: [],
  },
  youtube: {
    name: 'YouTube',
    labels: ['youtube', 'yt'],
    hosts: ['youtube.com', 'www.youtube.com', 'm.youtube.com'],
    base: 'https://www.youtube.com/',
    handle: /^(?:@[A-Za-z0-9._-]{3,30}|UC[A-Za-z0-9_-]{22})$/,
    alphabet: '@ lalu 3–30 huruf, angka, titik, tanda hubung atau garis bawah, atau id saluran yang mulai dengan UC',
    lowerCase: false,
    at: true,
    pages: [],
  },
  threads: {
    name: 'Threads',
    labels: ['threads'],
    hosts: ['threads.net', 'www.threads.net', 'threads.com', 'www.threads.com'],
    base: 'https://www.threads.com/@',
    handle: INSTAGRAM_HANDLE,
    alphabet: INSTAGRAM_ALPHABET,
    lowerCase: true,
    at: true,
    pages: [],
  },
  telegram: {
    name: 'Telegram',
    labels: ['telegram', 'tele', 'tg'],
    hosts: ['t.me', 'telegram.me'],
    base: 'https://t.me/',
    handle: /^[a-z][a-z0-9_]{4,31}$/,
    alphabet: '5–32 huruf kecil, angka atau garis bawah, mulai dengan huruf',
    lowerCase: true,
    at: false,
    pages: ['joinchat', 'share', 'addstickers', 'proxy', 'iv'],
  },
}

const PLATFORMS = Object.keys(RULES) as Platform[]
const LONGEST_INPUT = 500
const QUOTES = /^[\s"'`‘’“”]+|[\s"'`‘’“”]+$/g
const HIDDEN = /[\p{Cf}\p{Cs}]/u
/** Hosts of the platforms inside a handle: an address was meant, perhaps somebody else's. */
const PLATFORM_HOST =
  /(?:instagram|facebook|twitter|tiktok|youtube|threads|telegram)\.(?:com|net|me)(?:\.|$)|^@?(?:x|fb|t)\.(?:com|me)(?:\.|$)/
/** Ends of website addresses that people confuse with a handle. */
const WEBSITE_END =
  /\.(?:id|com|net|org|info|biz|xyz|site|online|web|app|dev|io|co|me|tv|us|uk|sg|my|gov|edu|blog|news|link|shop|store|icu|top|club|live)$/i

/**
 * The canonical handle in what a person typed: an address with or without https and tracking, "@nama", "twitter : @Nama".
 * Refuses display names, links to posts or groups, shortened links and everything that could hide another host.
 */
export function parseAccount(platform: Platform, input: string): AccountResult {
  const rules = RULES[platform]
  const problem = rawProblem(input)
  if (problem) return refuse(problem)
  const text = unlabel(platform, input.normalize('NFKC').replace(QUOTES, ''))
  if (typeof text !== 'string') return text
  const found = text.includes('/') ? fromAddress(platform, text) : fromName(platform, text)
  if (!found.ok) return found
  const handle = rules.lowerCase ? found.handle.toLowerCase() : found.handle
  const notes = handle === found.handle ? found.notes : [...found.notes, 'huruf besar diubah menjadi huruf kecil']
  const wrong = handleProblem(platform, handle)
  return wrong ? refuse(wrong) : { ok: true, handle, notes }
}

/** Whether a stored value is a canonical handle of the platform; otherwise what is wrong or what to write instead. */
export function isCanonicalHandle(platform: Platform, value: string): true | string {
  if (!handleProblem(platform, value)) return true
  const parsed = parseAccount(platform, value)
  return parsed.ok ? `tulis akun ${RULES[platform].name} sebagai "${parsed.handle}"` : parsed.reason
}

/** The https address of an account, on the platform's own host whatever the handle is. */
export function accountUrl(platform: Platform, handle: string): string {
  const { base } = RULES[platform]
  if (platform === 'facebook' && /^\d+$/.test(handle)) return `${base}profile.php?id=${handle}`
  if (platform === 'youtube')
    return `${base}${handle.startsWith('@') ? '@' : 'channel/'}${encode(handle.replace(/^@/, ''))}`
  return `${base}${encode(handle)}${platform === 'instagram' ? '/' : ''}`
}

/** An account as it is printed: "@dinascontoh", "facebook.com/dinascontoh", "youtube.com/channel/UC…". */
export function displayAccount(platform: Platform, handle: string): string {
  const bare = platform === 'facebook' || (platform === 'youtube' && !handle.startsWith('@'))
  if (bare) return accountUrl(platform, handle).replace('https://www.', '')
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

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
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
  const [, label, rest] = /^([a-z ]{1,10}?)\s*(?:[:=]\s*(?!\/\/)|\s(?=@))(.*)$/i.exec(text) ?? []
  const named = PLATFORMS.find((name) => RULES[name].labels.includes(label?.toLowerCase() ?? ''))
  if (named === undefined || rest === undefined) return text
  if (named === platform) return rest.replace(QUOTES, '')
  return refuse(
    `${quote(text)} adalah akun ${RULES[named].name}, bukan ${RULES[platform].name}: pindahkan ke saluran yang sesuai`,
  )
}

function fromName(platform: Platform, text: string): AccountResult {
  const { name } = RULES[platform]
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
  const channel = platform === 'youtube' && /^UC[\w-]{22}$/.test(text)
  if (platform !== 'youtube' || channel) return { ok: true, handle: bare, notes: [] }
  return { ok: true, handle: `@${bare}`, notes: bare === text ? ['tanda @ ditambahkan di depan nama akun'] : [] }
}

/** The handle in an address; the host is compared letter by letter before anything interprets the address. */
function fromAddress(platform: Platform, text: string): AccountResult {
  const { name, hosts } = RULES[platform]
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
  const [first = '', second = '', third = ''] = parts
  if (platform === 'facebook') {
    if (first === 'profile.php') return idIn(query.get('id') ?? '')
    if (first === 'people' || first === 'pages') return idIn(third)
    const id = /-(\d{9,20})$/.exec(first === 'p' ? second : first)?.[1]
    if (id || first === 'p') return id
  }
  if (platform === 'youtube' && first === 'channel') return second || undefined
  if (RULES[platform].at) return first.startsWith('@') ? first.slice(platform === 'youtube' ? 0 : 1) : undefined
  return first && !RULES[platform].pages.includes(first.toLowerCase()) && !first.startsWith('+') ? first : undefined
}

function idIn(text: string): string | undefined {
  return /^\d+$/.test(text) ? text : undefined
}

/** Why a handle isn't canonical; undefined when it is. */
function handleProblem(platform: Platform, handle: string): string | undefined {
  const { name, pages, alphabet } = RULES[platform]
  if (PLATFORM_HOST.test(handle.toLowerCase()))
    return `${quote(handle)} memuat alamat situs, bukan nama akun: tulis nama akun ${name} saja`
  if (pages.includes(handle.toLowerCase()))
    return `${quote(handle)} adalah halaman ${name} sendiri, bukan akun: tulis nama akunnya`
  if (RULES[platform].handle.test(handle)) return undefined
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
