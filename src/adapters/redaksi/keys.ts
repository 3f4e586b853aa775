/** The keys of the editor: one that begins a session, the session's own, and the secret of the running process. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Bytes of a key: 192 bits. */
const LENGTH = 24
/** Milliseconds in which a browser has to use the key that it is opened with. */
const LAUNCH = 120_000

export interface EditorKeys {
  /** A new key for the address that a browser is opened with: works once, for two minutes. */
  launch: () => string
  /** Whether a key begins a session; after that it begins none. */
  begins: (key: string) => boolean
  /** What the cookie of a session holds. */
  session: string
  /** By which a second start of the command asks the running one for a key. */
  secret: string
}

export interface KeySource {
  /** Milliseconds of a clock that isn't set. */
  now: () => number
  random: (bytes: number) => Buffer
}

const OF_SYSTEM: KeySource = { now: () => performance.now(), random: randomBytes }

export function editorKeys({ now, random }: KeySource = OF_SYSTEM): EditorKeys {
  const key = () => random(LENGTH).toString('base64url')
  let open: { key: string; until: number }[] = []
  return {
    session: key(),
    secret: key(),
    launch: () => {
      const one = { key: key(), until: now() + LAUNCH }
      open.push(one)
      return one.key
    },
    begins: (given) => {
      open = open.filter(({ until }) => now() < until)
      const found = open.find((one) => isSameKey(given, one.key))
      open = open.filter((one) => one !== found)
      return found !== undefined
    },
  }
}

/** Compares keys in a time that tells nothing of them. */
export function isSameKey(given: string | undefined, key: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return given !== undefined && timingSafeEqual(hash(given), hash(key))
}
