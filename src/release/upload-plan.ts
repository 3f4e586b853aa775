/**
 * How a site gets onto a server that takes files one by one: in which order, and so that whoever is cut short at any step
 * leaves pages that are whole and a list of files that is true, and goes on later without sending anything twice.
 *
 * What is new is sent beside the site first, into a folder of its own under a name made of its path and its bytes. Only when
 * all of it is there, a note says what is about to take its place, and then each file does by being renamed: so what the
 * note names and the folder doesn't hold any more has taken its place. The list of files is the last to do so; what the
 * site has no more is removed after that.
 */
import { createHash } from 'node:crypto'

/** Folder in the site's own that holds what is on its way; no server gives out names that begin with a dot. */
export const STAGING = '.unggahan'
/** The note in it. */
export const NOTE = 'rencana.json'
/** The list of a site's files, which is the last to take its place. */
export const SITE_LIST = 'manifest.json'
const HASHED = '_astro/'
/** What every visitor begins with, so what it names has to be there. */
const LAST = ['sw.js', 'index.html']

/** Hash by path. */
export type SiteHashes = Readonly<Record<string, string>>

/** What the note holds. */
export interface UploadNote {
  /** What has taken its place already for a plan that was given up. */
  placed: SiteHashes
  /** What is taking its place. */
  placing: SiteHashes
  /** What is removed once the list of files has taken its place. */
  gone: readonly string[]
  /** What is removed the time after that: pages that are open may still ask for it. */
  lent: readonly string[]
}

/** What lies on a server. */
export interface ServerState {
  /** Its site by its list of files, with the list itself; nothing where there is none. */
  files: SiteHashes
  note?: UploadNote
  /** Names in the folder of what is on its way, the note left out. */
  staged: readonly string[]
}

export type UploadStep =
  | { do: 'note'; note: UploadNote }
  /** Removes what was sent for another plan. */
  | { do: 'clear'; name: string }
  | { do: 'send'; path: string; name: string }
  | { do: 'place'; path: string; name: string }
  | { do: 'remove'; path: string }
  /** Removes note and folder. */
  | { do: 'finish' }

/** Files before pages, pages before those that everybody begins with, the list of files after all. */
export function inUploadOrder(paths: readonly string[]): string[] {
  const rank = (path: string) =>
    path === SITE_LIST ? 4 : LAST.includes(path) ? 3 : path.endsWith('.html') ? 2 : path.startsWith(HASHED) ? 0 : 1
  return [...paths].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** The files that carry their hash in their name, of all of a site's. */
export const hashedOf = (paths: readonly string[]): string[] => paths.filter((path) => path.startsWith(HASHED))

/** Whether a path leads nowhere else: lists may have been written by anybody who can write there. */
export const staysInside = (path: string): boolean =>
  !/[\\:\0\r\n]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

/** Name of a file on its way. */
export const stagedName = (path: string, hash: string): string =>
  createHash('sha256').update(`${path}\0${hash}`).digest('hex').slice(0, 40)

/** What is served there now, as far as it is known: the list, and what has taken its place since. */
function servedThere({ files, note, staged }: ServerState): SiteHashes {
  const waiting = new Set(staged)
  const placed = Object.entries(note?.placing ?? {}).filter(([path, hash]) => !waiting.has(stagedName(path, hash)))
  // what was about to be removed may be anything
  const leaving = new Set([...(note?.gone ?? []), ...(note?.lent ?? [])])
  const known = Object.entries(files).filter(([path]) => !leaving.has(path))
  return { ...Object.fromEntries(known), ...note?.placed, ...Object.fromEntries(placed) }
}

/** Paths in which a site differs from another, and those that it has no more. */
export function changedFiles(before: SiteHashes, after: SiteHashes): { changed: string[]; gone: string[] } {
  const [then, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return {
    changed: inUploadOrder([...now].filter(([path, hash]) => then.get(path) !== hash).map(([path]) => path)),
    gone: [...then.keys()].filter((path) => !now.has(path) && staysInside(path)).sort(),
  }
}

/**
 * The steps that make a server's site the same as one that is here.
 * @param there what was found on the server
 * @param site all files of the one here, the list of files with them
 * @param isTrusted whether the files there are what their list says; where somebody else may have changed them, all are
 * sent, and whoever is cut short while they take their places sends the rest again
 */
export function uploadSteps(there: ServerState, site: SiteHashes, { isTrusted = true } = {}): UploadStep[] {
  const served = isTrusted ? servedThere(there) : unknown(servedThere(there))
  const { changed, gone } = changedFiles(served, site)
  const { removed, lent } = leftovers(there.note, gone, site)
  // whoever is cut short before the site has them back leaves them there
  const known = [...(there.note?.gone ?? []), ...(there.note?.lent ?? [])]
  const leaving = [...new Set([...removed, ...known])].filter((path) => !lent.includes(path))
  const nameOf = (path: string) => stagedName(path, site[path]!)
  const names = new Set(changed.map(nameOf))
  const stale = there.staged.filter((name) => !names.has(name))
  const sent = changed.filter((path) => !there.staged.includes(nameOf(path)))
  // what a list of files doesn't know yet; what is going to be removed is never said to be there
  const placed = Object.fromEntries(
    Object.entries(served).filter(([path, hash]) => there.files[path] !== hash && Object.hasOwn(site, path)),
  )
  const placing = Object.fromEntries(changed.map((path) => [path, site[path]!]))
  const isUnsettled = Object.keys(there.note?.placing ?? {}).length > 0 && stale.length > 0
  const steps: UploadStep[] = [
    // what is cleared away mustn't be taken for what has taken its place
    ...(isUnsettled ? [note({ placed, placing: {}, gone: leaving, lent })] : []),
    ...stale.map((name): UploadStep => ({ do: 'clear', name })),
    ...sent.map((path): UploadStep => ({ do: 'send', path, name: nameOf(path) })),
    ...(changed.length > 0 || (there.note && removed.length > 0)
      ? [note({ placed, placing, gone: leaving, lent })]
      : []),
    ...changed.map((path): UploadStep => ({ do: 'place', path, name: nameOf(path) })),
    ...removed.map((path): UploadStep => ({ do: 'remove', path })),
  ]
  if (lent.length > 0) return [...steps, note({ placed: {}, placing: {}, gone: [], lent })]
  return steps.length > 0 || there.note ? [...steps, { do: 'finish' }] : []
}

/** The same files, of which nobody knows what is in them. */
const unknown = (files: SiteHashes): SiteHashes =>
  Object.fromEntries(Object.keys(files).map((path) => [path, 'unknown']))

const note = (said: UploadNote): UploadStep => ({ do: 'note', note: said })

/** What is removed now and what the next time, of what the site has no more and of what was left before. */
function leftovers(
  known: UploadNote | undefined,
  gone: readonly string[],
  site: SiteHashes,
): { removed: string[]; lent: string[] } {
  const isUnfinished = Object.keys(known?.placing ?? {}).length > 0
  const here = (paths: readonly string[]) => paths.filter((path) => !Object.hasOwn(site, path) && staysInside(path))
  const due = here([...(known?.gone ?? []), ...(isUnfinished ? [] : (known?.lent ?? []))])
  const hashed = new Set([...hashedOf(gone), ...(isUnfinished ? here(known?.lent ?? []) : [])])
  const lent = [...hashed].filter((path) => !due.includes(path))
  return { removed: [...new Set([...due, ...gone])].filter((path) => !lent.includes(path)), lent }
}
