import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Card } from '../../posters/cards/card.ts'
import { filesIn } from '../base/files.ts'
import { root } from '../base/root.ts'
import { faces } from '../drawing/faces.ts'
import type { RenderRequest } from './job.ts'

/** Of the two Typsts the one that is everywhere: both give the same bytes. */
const PACKAGES = [
  'satori',
  '@resvg/resvg-js',
  '@myriaddreamin/typst.ts',
  '@myriaddreamin/typst-ts-web-compiler',
  'qrcode',
]
/** Folders and files that decide what a file looks like; what makes cards doesn't, since the card is in the key. */
const SOURCES = ['src/posters/kit', 'src/posters/templates', 'src/posters/formats.ts', 'src/adapters/drawing']

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

/** The sources behind every paper and picture, as paths of the project, in order. */
export function rendererSources(): string[] {
  const files = SOURCES.flatMap((source) =>
    source.endsWith('.ts') ? source : filesIn(join(root, source)).map((name) => `${source}/${name}`),
  )
  return files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).sort()
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of rendererSources()) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
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
