/** An account of every social network, told apart from the table that the program has of them. */
import type { Platform } from '../../src/directory/content/platforms.ts'

export interface Account {
  handle: string
  /** As it is printed. */
  shown: string
  /** What it opens. */
  href: string
  /** What its handles may be made of, at most. */
  alphabet: RegExp
}

export const ACCOUNTS: Record<Platform, Account> = {
  instagram: {
    handle: 'dinas.rekaan',
    shown: '@dinas.rekaan',
    href: 'https://www.instagram.com/dinas.rekaan/',
    alphabet: /^[a-z0-9._]{1,30}$/,
  },
  facebook: {
    handle: 'dinas.rekaan',
    shown: 'facebook.com/dinas.rekaan',
    href: 'https://www.facebook.com/dinas.rekaan',
    alphabet: /^[a-z0-9.]{5,50}$/,
  },
  x: {
    handle: 'DinasRekaan',
    shown: '@DinasRekaan',
    href: 'https://x.com/DinasRekaan',
    alphabet: /^[A-Za-z0-9_]{1,15}$/,
  },
  tiktok: {
    handle: 'dinas.rekaan',
    shown: '@dinas.rekaan',
    href: 'https://www.tiktok.com/@dinas.rekaan',
    alphabet: /^[a-z0-9._]{2,24}$/,
  },
  youtube: {
    handle: '@dinas.rekaan',
    shown: '@dinas.rekaan',
    href: 'https://www.youtube.com/@dinas.rekaan',
    alphabet: /^[A-Za-z0-9._@-]{4,31}$/,
  },
  threads: {
    handle: 'dinas.rekaan',
    shown: '@dinas.rekaan',
    href: 'https://www.threads.com/@dinas.rekaan',
    alphabet: /^[a-z0-9._]{1,30}$/,
  },
  telegram: {
    handle: 'dinas_rekaan',
    shown: '@dinas_rekaan',
    href: 'https://t.me/dinas_rekaan',
    alphabet: /^[a-z0-9_]{5,32}$/,
  },
}

/** Each account with its network. */
export const accounts = Object.entries(ACCOUNTS) as [Platform, Account][]
