import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Card } from '../posters/card.ts'
import type { RenderRequest } from './cache.ts'
import { faces } from './fonts.ts'
import { root } from './root.ts'

const PACKAGES = [
  'satori',
  '@resvg/resvg-js',
  '@myriaddreamin/typst.ts',
  '@myriaddreamin/typst-ts-web-compiler',
  '@cantoo/pdf-lib',
  'qrcode',
]
/** Modules that decide what a file looks like; those that make cards don't, since the card is in the key. */
const SOURCES = {
  'src/posters':
    /^(?!(?:fixtures|card|cards|card-words|bulletin-card|sheet-card|district-card|sets|selection|issue|replacement|unmade|paper-problems)\.ts|.*\.test\.ts).*\.ts$/,
  'src/adapters': /^(fonts|layout|outline|pdf|png|render)(-\w+)?\.ts$/,
}

let known: string | undefined

/**
 * Fingerprint of everything but the card that goes into a file: templates and renderer, fonts, library versions. In a
 * build it is taken once; in development it follows every saved template.
 */
export function rendererFingerprint(): string {
  if (process.env.NODE_ENV !== 'production') return fingerprint()
  known ??= fingerprint()
  return known
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const [folder, pattern] of Object.entries(SOURCES)) {
    const path = join(root, folder)
    for (const file of readdirSync(path)
      .filter((name) => pattern.test(name))
      .sort()) {
      hash.update(`${file}\0`).update(readFileSync(join(path, file)))
    }
  }
  for (const { data } of Object.values(faces)) hash.update(data)
  for (const name of PACKAGES) {
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
      version: string
    }
    hash.update(`${name}@${version}\0`)
  }
  return hash.digest('hex')
}

/** Address of a file in the cache: the same request and renderer give the same key. */
export const cacheKey = (fingerprint: string, request: RenderRequest): string =>
  createHash('sha256')
    .update(`${fingerprint}\0${JSON.stringify(request)}`)
    .digest('hex')

/** Address of what is known of an office's papers: the same cards and templates give the same key. */
export const verdictKey = (fingerprint: string, cards: readonly Card[]): string =>
  createHash('sha256')
    .update(`${fingerprint}\0kertas\0${JSON.stringify(cards)}`)
    .digest('hex')
