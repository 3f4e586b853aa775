/** The list of a site's files with their hashes: for whoever copies, joins or checks it. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Explained } from '../base/explained.ts'
import { filesIn } from '../base/files.ts'

/** Stands at the root of the site. */
export const MANIFEST = 'manifest.json'

const manifestSchema = z.strictObject({
  /** Version of this form. */
  version: z.literal('1'),
  region: z.string(),
  /** Day that it was built for. */
  today: z.string(),
  /** Public address, without a slash at its end. */
  site: z.string(),
  languages: z.array(z.string()),
  /** Where its own settings lead everybody on to https. */
  https: z.boolean().optional(),
  /** Hash of all that it was made of. */
  content: z.string(),
  /** Where it isn't a whole site: which part of it. */
  shard: z.strictObject({ part: z.number(), of: z.number() }).optional(),
  /** SHA-256 in hex by path. */
  files: z.record(z.string(), z.string()),
})
export type Manifest = z.output<typeof manifestSchema>

/** Facts of a manifest but its files. */
export type ManifestFacts = Omit<Manifest, 'version' | 'files'>

const hashOf = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** Hash of content files, for telling whether two parts were made of the same. */
export const contentHash = (files: readonly { path: string; text: string }[]): string =>
  hashOf(JSON.stringify(files.map(({ path, text }) => [path, text])))

/** Hashes of all files but the manifest, by path. */
export function hashesIn(folder: string): Record<string, string> {
  const names = filesIn(folder).filter((name) => name !== MANIFEST)
  return Object.fromEntries(names.map((name) => [name, hashOf(readFileSync(join(folder, name)))]))
}

/** Writes the manifest of a finished site, or of a part of one. */
export function writeManifest(folder: string, { shard, ...facts }: ManifestFacts): void {
  const manifest: Manifest = { version: '1', ...facts, ...(shard && { shard }), files: hashesIn(folder) }
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`)
}

/** @throws Explained where there is none, or it can't be read */
export function readManifest(folder: string): Manifest {
  let text: string
  try {
    text = readFileSync(join(folder, MANIFEST), 'utf8')
  } catch {
    throw new Explained(`${folder}: tidak ada ${MANIFEST}. Pilih folder hasil npm run build.`)
  }
  const manifest = parseManifest(text)
  if (!manifest) throw new Explained(`${folder}/${MANIFEST} rusak atau dari versi lain. Bangun lagi: npm run build`)
  return manifest
}

/** What the text of a manifest says; undefined where it is none, or of another version. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** In what a folder's files differ from a list: paths with what is wrong, in order. */
export function differences(found: Record<string, string>, wanted: Record<string, string>): string[] {
  return [...new Set([...Object.keys(found), ...Object.keys(wanted)])].sort().flatMap((path) => {
    if (!(path in found)) return [`hilang: ${path}`]
    if (!(path in wanted)) return [`tidak terdaftar: ${path}`]
    return found[path] === wanted[path] ? [] : [`berbeda: ${path}`]
  })
}
