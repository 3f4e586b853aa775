/** What a package is and what it holds: the list that lies in its folder. Nothing of node_modules is needed to read it. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isOffices } from './contents.ts'

/** Name of the list, in the folder of the package. */
export const PACKAGE_LIST = 'paket.json'
const PRODUCT = 'layanan-pengaduan'

export interface PackageList {
  region: string
  version: string
  /** The day on which it was made. */
  made: string
  /** Bytes and SHA-256 of each file, by its path with "/". */
  files: Record<string, readonly [size: number, hash: string]>
}

/** Hash of a file, as the list has it. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The list as its file says it. */
export const packageListText = (list: PackageList): string => `${JSON.stringify({ product: PRODUCT, ...list })}\n`

/** What a folder says it is a package of; undefined where it is none, or its list is torn. */
export function readPackageList(folder: string): PackageList | undefined {
  try {
    const { product, ...list } = JSON.parse(readFileSync(join(folder, PACKAGE_LIST), 'utf8'))
    const { region, version, made, files } = list
    const texts = [region, version, made].every((text) => typeof text === 'string')
    return product === PRODUCT && texts && typeof files === 'object' && files !== null ? list : undefined
  } catch {
    return undefined
  }
}

/** What differs from the list; what the office may change doesn't count. */
export interface PackageFaults {
  missing: string[]
  changed: string[]
}

/** @param whole whether every byte is looked at, and not just whether each file is there with its size */
export function packageFaults(folder: string, { files }: PackageList, whole: boolean): PackageFaults {
  const missing: string[] = []
  const changed: string[] = []
  for (const [path, [size, hash]] of Object.entries(files).filter(([path]) => !isOffices(path))) {
    const file = join(folder, path)
    if (!existsSync(file)) missing.push(path)
    else if (statSync(file).size !== size || (whole && sha256(readFileSync(file)) !== hash)) changed.push(path)
  }
  return { missing, changed }
}

const MOST_NAMED = 5
const named = (paths: readonly string[], what: string): string[] => [
  ...(paths.length > 0 ? [`${paths.length} berkas ${what}:`] : []),
  ...paths.slice(0, MOST_NAMED).map((path) => `  ${path}`),
  ...(paths.length > MOST_NAMED ? [`  … dan ${paths.length - MOST_NAMED} lainnya`] : []),
]

/** In Indonesian what is missing or changed, and what to do; undefined where all is as it should be. */
export function faultsText({ missing, changed }: PackageFaults): string | undefined {
  if (missing.length + changed.length === 0) return undefined
  return [
    'Paket ini tidak utuh.',
    ...named(missing, 'tidak ada'),
    ...named(changed, 'berubah'),
    'Hapus centang blokir pada berkas ZIP-nya (klik kanan, Properties, Unblock), lalu ekstrak semuanya sekali lagi ke folder baru di sampingnya. Bila antivirus menahan berkas, minta Kominfo mengizinkan folder ini. Isi Anda di folder ini tidak hilang: folder baru menawarkan membawanya.',
  ].join('\n')
}

/** "versi 0.1.0, dibuat 2026-11-29" */
export const packageTitle = ({ version, made }: Pick<PackageList, 'version' | 'made'>): string =>
  `versi ${version}, dibuat ${made}`
