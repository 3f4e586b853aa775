/** A built site as it is put on a server, with files of kinds that no region has, at the root and under a path. */
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesIn } from '../../../src/adapters/base/files.ts'
import { publishRelease } from '../../../src/adapters/release/release.ts'
import { HTACCESS, htaccess } from '../../../src/adapters/site/htaccess.ts'
import { contoh, underPath } from '../sites.ts'

const LARGE = ' '.repeat(600)
const MADE: Record<string, string> = {
  '_astro/uji.0.css': `a{color:red}/*${LARGE}*/`,
  'data/uji.ics': `BEGIN:VCALENDAR${LARGE}`,
  'data/uji.xlsx': `PK${LARGE}`,
  'data/uji.webp': `RIFF${LARGE}`,
  '.rahasia': 'rahasia',
  'data/.rahasia': 'rahasia',
  '.well-known/security.txt': 'Contact: mailto:a@contoh.invalid',
}

/** Whose settings serve it, at which of its places. */
export const PLACES = ['atRoot', 'underPath'] as const
export type Place = (typeof PLACES)[number]

/** A folder as a release would be: the built site with files of this test. */
function overlay(folder: string, current: string): string {
  mkdirSync(current, { recursive: true })
  const own = new Set(['data', '_astro', HTACCESS])
  for (const name of readdirSync(folder)) {
    if (own.has(name)) cpSync(join(folder, name), join(current, name), { recursive: true })
    else symlinkSync(join(folder, name), join(current, name))
  }
  return current
}

function addMade(folder: string): void {
  for (const [path, text] of Object.entries(MADE)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** Folders of releases, as `deploy:local` leaves them. @param home folder for all of it */
export function servedSite(home: string): Record<Place, string> {
  mkdirSync(home, { recursive: true })
  chmodSync(home, 0o755)
  const dist = join(home, 'dist')
  cpSync(contoh.folder, dist, { recursive: true })
  addMade(dist)
  const folders = { atRoot: join(home, 'akar'), underPath: join(home, 'bawah') }
  addMade(overlay(underPath.folder, join(folders.underPath, 'current')))
  publishRelease(folders.atRoot, dist, new Date())
  return folders
}

/** Gives a served site the settings of Apache once more, that lead on to https. */
export function leadOnToHttps(folder: string): void {
  const current = join(folder, 'current')
  writeFileSync(join(current, HTACCESS), htaccess({ base: '/', files: filesIn(current), https: true }))
}

/** Paths of the files that are served. */
export const pathsOf = (folder: string): string[] =>
  readdirSync(join(folder, 'current'), { recursive: true }).map((name) => String(name).replaceAll('\\', '/'))

export const bytesOf = (folder: string, path: string): Buffer => readFileSync(join(folder, 'current', path))
