/**
 * What a newly unpacked folder takes over from an old one beside it: three states of each file are compared, so that
 * nothing goes over what was changed in the new one. Staged first, then moved by a plan that is carried out to its end
 * whenever it was cut short; of the old folder nothing is touched.
 */
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Explained } from '../base/explained.ts'
import { pathsIn } from '../base/files.ts'
import { isAtWork, readOwner } from '../base/owner.ts'
import { takePlace } from '../base/take-place.ts'
import { discard, makeFolder, removePath, writeFileAtomic } from '../base/write.ts'
import { isOffices, isOfProduct } from './contents.ts'
import { type PackageList, readPackageList, sha256 } from './package-list.ts'

/** Folder of what a package remembers of itself. */
export const PACKAGE_STATE = '.cache/paket'
const PLAN = `${PACKAGE_STATE}/bawaan.json`
const STAGE = `${PACKAGE_STATE}/bawaan`
/** Where the old state of a file lies that was changed on both sides. */
const ASIDE = 'cadangan/dari-folder-lama/'
/** What is one office's own, besides the content. */
const OWN = ['private', 'cadangan', '.cache/redaksi', '.cache/riwayat-impor']
const SETTINGS = 'redaksi.yaml'

/** A package in a folder. */
export interface UnpackedFolder {
  folder: string
  list: PackageList
}

interface Move {
  path: string
  /** Hash of what is there before, and of what comes; null for nothing. */
  before: string | null
  after: string | null
}
interface CarryPlan {
  moves: Move[]
  /** What was changed in the new folder too, and stays. */
  kept: string[]
}

/** Packages of the same region beside a folder that aren't newer than its own, the newest first. */
export function oldFolders({ folder, list }: UnpackedFolder): UnpackedFolder[] {
  return readdirSync(dirname(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== basename(folder))
    .map(({ name }) => join(dirname(folder), name))
    .flatMap((one) => {
      const other = readPackageList(one)
      return other && other.region === list.region && other.made <= list.made ? [{ folder: one, list: other }] : []
    })
    .sort((a, b) => (a.list.made < b.list.made ? 1 : -1))
}

function hashAt(file: string): string | null {
  return existsSync(file) ? sha256(readFileSync(file)) : null
}

const below = (folder: string, above: string): string[] =>
  existsSync(join(folder, above)) ? pathsIn(folder, `${above}/`) : []

/** Not locks, unfinished files, or what says where the editor runs. */
const isLasting = (path: string, region: string): boolean =>
  !/\.(kunci|tmp)$/.test(path) && path !== `.cache/redaksi/${region}.json`

/** What is to be moved. @throws Explained for a link */
function planCarry(old: UnpackedFolder, fresh: UnpackedFolder): CarryPlan {
  const plan: CarryPlan = { moves: [], kept: [] }
  const shipped = ({ list }: UnpackedFolder, path: string) => list.files[path]?.[1] ?? null
  const take = (path: string, before: string | null, after: string | null) => plan.moves.push({ path, before, after })
  const there = below(old.folder, 'src/content').filter((path) => isOfProduct(path, old.list.region))
  for (const path of new Set([...there, ...Object.keys(old.list.files).filter(isOffices)])) {
    const after = hashAt(join(old.folder, path))
    const now = hashAt(join(fresh.folder, path))
    if (after === shipped(old, path) || after === now) continue
    if (now === shipped(fresh, path) && now === shipped(old, path)) take(path, now, after)
    else {
      plan.kept.push(path)
      if (after !== null && hashAt(join(fresh.folder, ASIDE + path)) === null) take(ASIDE + path, null, after)
    }
  }
  const own = [...OWN.flatMap((name) => below(old.folder, name)), SETTINGS]
  for (const path of own.filter((one) => isLasting(one, old.list.region))) {
    const after = hashAt(join(old.folder, path))
    const now = hashAt(join(fresh.folder, path))
    if (after === null || after === now) continue
    if (now === null) take(path, null, after)
    else plan.kept.push(path)
  }
  return plan
}

/** @throws Explained where somebody works in the old folder, or a change there was cut short */
function refuseBusy({ folder, list }: UnpackedFolder): void {
  try {
    const { pid, started } = JSON.parse(readFileSync(join(folder, `.cache/redaksi/${list.region}.json`), 'utf8'))
    const owner = readOwner(`${pid} ${started}`)
    if (owner && isAtWork(owner))
      throw new Explained(
        `Redaksi di ${folder} masih terbuka. Tutup jendelanya dulu, lalu ulangi. Belum ada yang dibawa.`,
      )
  } catch (error) {
    if (error instanceof Explained) throw error
  }
  const state = join(folder, '.cache/isi')
  if (existsSync(state) && readdirSync(state).some((name) => /^src-content-[\w-]+\.\d+\.json$/.test(name)))
    throw new Explained(
      `Di ${folder} ada perubahan yang terputus. Klik dua kali periksa.cmd di sana, lalu ulangi di sini. Belum ada yang dibawa.`,
    )
}

/** Which of the old folder's files are staged where. */
const stagedAt = (folder: string, index: number): string => join(folder, STAGE, String(index))
const sourceOf = (path: string): string => (path.startsWith(ASIDE) ? path.slice(ASIDE.length) : path)

/** What came of it. */
export interface Carried {
  /** How many files came, or went as they had in the old folder. */
  count: number
  kept: string[]
}

/** Takes over what an old folder has. @throws Explained where it can't be now; nothing is then taken, or all of it the next time */
export function carryOver(old: UnpackedFolder, fresh: UnpackedFolder): Carried {
  refuseBusy(old)
  const { folder } = fresh
  const plan = planCarry(old, fresh)
  removePath(join(folder, STAGE))
  makeFolder(join(folder, STAGE))
  for (const [index, { path, after }] of plan.moves.entries()) {
    if (after === null) continue
    const from = join(old.folder, sourceOf(path))
    const bytes = readFileSync(from)
    if (sha256(bytes) !== after) throw new Explained(`${from} berubah sewaktu dibawa. Ulangi. Belum ada yang dibawa.`)
    writeFileSync(stagedAt(folder, index), bytes, { flush: true, mode: statSync(from).mode & 0o777 })
  }
  writeFileAtomic(join(folder, PLAN), JSON.stringify(plan), { lasting: true })
  return carryOut(folder, plan)
}

/** Carries a plan out that was cut short. @returns undefined where there is none */
export function finishCarry(folder: string): Carried | undefined {
  const file = join(folder, PLAN)
  return existsSync(file) ? carryOut(folder, JSON.parse(readFileSync(file, 'utf8')) as CarryPlan) : undefined
}

function carryOut(folder: string, { moves, kept }: CarryPlan): Carried {
  const stopped: string[] = []
  for (const [index, { path, before, after }] of moves.entries()) {
    const file = join(folder, path)
    const now = hashAt(file)
    if (now === after) continue
    if (now !== before) stopped.push(path)
    else if (after === null) removePath(file)
    else {
      makeFolder(dirname(file))
      takePlace(stagedAt(folder, index), file)
    }
  }
  for (const name of ['private', '.cache/redaksi'])
    if (existsSync(join(folder, name))) chmodSync(join(folder, name), 0o700)
  removePath(join(folder, PLAN))
  discard(join(folder, STAGE))
  return { count: moves.length - stopped.length, kept: [...kept, ...stopped] }
}

/** In Indonesian what was taken over, and what stays as it is in the new folder. */
export function carriedText({ count, kept }: Carried): string {
  const lines = kept.map((path) => `  ${path}`)
  const stays = [
    `${kept.length} berkas di folder baru ini juga berubah, jadi dibiarkan. Bandingkan dengan yang lama:`,
    ...lines,
    `Isi yang lama dari berkas itu ada di ${ASIDE.slice(0, -1)}.`,
  ]
  return [`Dibawa: ${count} berkas.`, ...(kept.length > 0 ? stays : []), 'Folder lama tidak diubah.'].join('\n')
}
