/**
 * The social networks that an office may be reached on: one row each, and all that is particular to it. A new one needs
 * a row here, a drawing (posters/kit/icons.ts), its host in the number check (finder/numbers.ts) and a case of its
 * own in tests/support/platforms.ts.
 */

/** What is particular to a network. */
export interface PlatformRow {
  /** Its name as citizens read it, the same in all languages. */
  label: string
  /** Its name as staff read it, where that tells more. */
  name?: string
  /** What people call it, in small letters: before an account ("ig: @nama"), and where a cell says which type it is. */
  words: readonly string[]
  /** Words of `words` that may head a column of accounts: the others mean something else there too. */
  headers: readonly string[]
  /** Hosts accepted in a pasted address, compared exactly; the first is told to people. */
  hosts: readonly [string, ...string[]]
  /** Start of every address built here. */
  base: string
  /** A whole canonical handle. */
  handle: RegExp
  /** What a handle may hold, in words. */
  alphabet: string
  /** Whether the network ignores capitals, so that lower case is canonical. */
  lowerCase: boolean
  /** Where accounts start with @ in the address: whether it is stored too. */
  at?: 'stored' | 'dropped'
  /** First parts of an address that are no account. */
  pages: readonly string[]
  /** An account in an address that isn't simply its first part; undefined where nothing particular is in it. */
  particular?: (parts: readonly string[], query: URLSearchParams) => { handle: string | undefined } | undefined
  /** What follows `base` in the address of an account, where that isn't simply the handle. */
  path?: (handle: string) => string
  /** Accounts are printed as an address, not with @. */
  shownAsAddress?: true
  /** Every office is asked for its account. */
  asked?: true
  /** Whoever can't speak can write to an account. */
  written?: true
}

/** A handle as a part of an address. */
export const encode = (text: string): string => encodeURIComponent(text.toWellFormed())
const digits = (text: string): string | undefined => (/^\d+$/.test(text) ? text : undefined)

const INSTAGRAM_HANDLE = /^(?!\.)(?!.*\.\.)(?!.*\.$)[a-z0-9._]{1,30}$/
const INSTAGRAM_ALPHABET =
  '1–30 huruf kecil, angka, titik atau garis bawah, tanpa titik di awal, di akhir atau berderet'

/** Lengths and characters of handles from published tables of 2026; the networks themselves publish few of them. */
const rows = {
  instagram: {
    label: 'Instagram',
    words: ['instagram', 'insta', 'ig'],
    headers: ['instagram', 'ig'],
    hosts: ['instagram.com', 'www.instagram.com', 'm.instagram.com', 'instagr.am'],
    base: 'https://www.instagram.com/',
    handle: INSTAGRAM_HANDLE,
    alphabet: INSTAGRAM_ALPHABET,
    lowerCase: true,
    pages: ['p', 'reel', 'reels', 'stories', 'explore', 'share', 'tv', 'accounts', 'direct'],
    path: (handle) => `${encode(handle)}/`,
    asked: true,
  },
  facebook: {
    label: 'Facebook',
    words: ['facebook', 'fb'],
    headers: ['facebook', 'fb'],
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
    pages: [
      ...['groups', 'share', 'sharer', 'sharer.php', 'watch', 'photo', 'photos', 'photo.php', 'events', 'story.php'],
      ...['permalink.php', 'posts', 'reel', 'reels', 'stories', 'hashtag', 'marketplace', 'login', 'login.php'],
      ...['profile.php', 'people', 'pages'],
    ],
    particular: ([first = '', second = '', third = ''], query) => {
      if (first === 'profile.php') return { handle: digits(query.get('id') ?? '') }
      if (first === 'people' || first === 'pages') return { handle: digits(third) }
      const handle = /-(\d{9,20})$/.exec(first === 'p' ? second : first)?.[1]
      return handle || first === 'p' ? { handle } : undefined
    },
    path: (handle) => (digits(handle) ? `profile.php?id=${handle}` : encode(handle)),
    shownAsAddress: true,
    asked: true,
  },
  x: {
    label: 'X',
    name: 'X (Twitter)',
    words: ['x', 'twitter', 'tw', 'x twitter', 'twitter x'],
    headers: ['twitter', 'x'],
    hosts: ['x.com', 'www.x.com', 'mobile.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'],
    base: 'https://x.com/',
    handle: /^[A-Za-z0-9_]{1,15}$/,
    alphabet: '1–15 huruf, angka atau garis bawah',
    lowerCase: false,
    pages: ['i', 'intent', 'search', 'home', 'hashtag', 'share', 'explore', 'login', 'settings'],
    asked: true,
  },
  tiktok: {
    label: 'TikTok',
    words: ['tiktok', 'tik tok', 'tt'],
    headers: ['tiktok', 'tik tok'],
    hosts: ['tiktok.com', 'www.tiktok.com', 'm.tiktok.com'],
    base: 'https://www.tiktok.com/@',
    handle: /^(?!.*\.$)[a-z0-9._]{2,24}$/,
    alphabet: '2–24 huruf kecil, angka, titik atau garis bawah, tanpa titik di akhir',
    lowerCase: true,
    at: 'dropped',
    pages: [],
    asked: true,
  },
  youtube: {
    label: 'YouTube',
    words: ['youtube', 'yt'],
    headers: ['youtube', 'yt'],
    hosts: ['youtube.com', 'www.youtube.com', 'm.youtube.com'],
    base: 'https://www.youtube.com/',
    handle: /^(?:@[A-Za-z0-9._-]{3,30}|UC[A-Za-z0-9_-]{22})$/,
    alphabet: '@ lalu 3–30 huruf, angka, titik, tanda hubung atau garis bawah, atau id saluran yang mulai dengan UC',
    lowerCase: false,
    at: 'stored',
    pages: [],
    particular: ([first, second]) => (first === 'channel' ? { handle: second || undefined } : undefined),
    path: (handle) => `${handle.startsWith('@') ? '@' : 'channel/'}${encode(handle.replace(/^@/, ''))}`,
    asked: true,
  },
  threads: {
    label: 'Threads',
    words: ['threads'],
    headers: ['threads'],
    hosts: ['threads.net', 'www.threads.net', 'threads.com', 'www.threads.com'],
    base: 'https://www.threads.com/@',
    handle: INSTAGRAM_HANDLE,
    alphabet: INSTAGRAM_ALPHABET,
    lowerCase: true,
    at: 'dropped',
    pages: [],
  },
  telegram: {
    label: 'Telegram',
    words: ['telegram', 'tele', 'tg'],
    headers: ['telegram'],
    hosts: ['t.me', 'telegram.me'],
    base: 'https://t.me/',
    handle: /^[a-z][a-z0-9_]{4,31}$/,
    alphabet: '5–32 huruf kecil, angka atau garis bawah, mulai dengan huruf',
    lowerCase: true,
    pages: ['joinchat', 'share', 'addstickers', 'proxy', 'iv'],
    written: true,
  },
} as const satisfies Record<string, PlatformRow>

/** Id of a network, as `type` of a channel. */
export type Platform = keyof typeof rows

/** Every network, in the order of pages and papers. */
export const PLATFORMS: Readonly<Record<Platform, PlatformRow>> = rows

/** The ids of the networks that something holds for, in the order of the table. */
export const platformsWith = (holds: (row: PlatformRow) => unknown = () => true): Platform[] =>
  (Object.keys(PLATFORMS) as Platform[]).filter((platform) => holds(PLATFORMS[platform]))
