/** Parts of a site, built on several machines, into the one site. */
import { cpSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Explained } from '../base/explained.ts'
import { finishSite } from './finish.ts'
import { differences, hashesIn, type Manifest, readManifest, writeManifest } from './manifest.ts'

interface Part {
  folder: string
  manifest: Manifest
}

const MOST_SAID = 5

/**
 * Reads the parts in the folders.
 * @throws Explained where one is missing, twice, damaged, or doesn't fit the others
 */
export function readParts(folders: readonly string[]): [Part, ...Part[]] {
  const [first, ...others] = folders.map((folder) => ({ folder, manifest: readManifest(folder) }))
  if (!first) throw new Explained('Sebutkan folder bagian-bagiannya: npm run merge -- bagian-1 bagian-2 --out dist')
  const parts: [Part, ...Part[]] = [first, ...others]
  for (const part of parts) refuseDamaged(part)
  for (const part of others) refuseOther(part, first)
  const of = first.manifest.shard?.of ?? 1
  const given = parts.map(({ manifest }) => manifest.shard?.part ?? 1)
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((part) => !given.includes(part))
  if (missing.length > 0)
    throw new Explained(`Bagian ${missing.join(', ')} dari ${of} belum ada. Sebutkan semua foldernya.`)
  const twice = given.find((part, index) => given.indexOf(part) !== index)
  if (twice !== undefined) throw new Explained(`Bagian ${twice} dari ${of} disebut dua kali.`)
  refuseConflicts(parts)
  return parts
}

/** Puts the parts together in an empty folder, and completes the site. */
export function joinParts(parts: readonly [Part, ...Part[]], out: string): void {
  for (const { folder, manifest } of parts) {
    for (const name of Object.keys(manifest.files)) {
      mkdirSync(dirname(join(out, name)), { recursive: true })
      cpSync(join(folder, name), join(out, name))
    }
  }
  const { files, version, shard, ...facts } = parts[0].manifest
  finishSite(out, facts)
  writeManifest(out, facts)
}

/** What was carried from one machine to another may have lost something on the way. */
function refuseDamaged({ folder, manifest }: Part): void {
  const wrong = differences(hashesIn(folder), manifest.files)
  if (wrong.length === 0) return
  const more = wrong.length > MOST_SAID ? [`dan ${wrong.length - MOST_SAID} lagi`] : []
  throw new Explained(
    [`${folder} tidak utuh lagi:`, ...wrong.slice(0, MOST_SAID), ...more, '→ salin atau bangun lagi'].join('\n  '),
  )
}

function refuseOther(part: Part, first: Part): void {
  const facts = ({ manifest }: Part) => ({
    wilayah: manifest.region,
    tanggal: manifest.today,
    'alamat situs': manifest.site,
    bahasa: manifest.languages.join(' '),
    'jumlah bagian': String(manifest.shard?.of ?? 1),
    isi: manifest.content.slice(0, 12),
  })
  const [own, wanted] = [Object.entries(facts(part)), Object.values(facts(first))]
  const wrong = own.findIndex(([, value], index) => value !== wanted[index])
  if (wrong < 0) return
  const [name, value] = own[wrong]!
  throw new Explained(
    `${part.folder} bukan bagian dari situs yang sama dengan ${first.folder}: ${name} "${value}", seharusnya "${wanted[wrong]}".\n  → bangun semua bagian dari isi, tanggal (--today) dan alamat yang sama`,
  )
}

/** A few files are in every part; they must be the same there. */
function refuseConflicts(parts: readonly Part[]): void {
  const seen = new Map<string, { hash: string; part: Part }>()
  for (const part of parts) {
    for (const [name, hash] of Object.entries(part.manifest.files)) {
      const before = seen.get(name)
      if (before && before.hash !== hash)
        throw new Explained(
          `${name} di ${part.folder} lain dari yang di ${before.part.folder}.\n  → bangun semua bagian dengan versi program yang sama`,
        )
      seen.set(name, { hash, part })
    }
  }
}
