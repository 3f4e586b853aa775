/** What package-lock.json says of every package, on every system. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface LockedPackage {
  /** "node_modules/a/node_modules/@b/c" */
  path: string
  name: string
  version: string
  /** As the package names it; absent where it names none. */
  licence?: string
  /** Only among the development dependencies. */
  development: boolean
  integrity?: string
  /** Address that it is fetched from, where the lock file names one. */
  resolved?: string
  installScript: boolean
}

interface Entry {
  version?: string
  license?: unknown
  dev?: boolean
  integrity?: string
  resolved?: string
  hasInstallScript?: boolean
}

/** @param text package-lock.json of version 3 */
export function lockedPackages(text: string): LockedPackage[] {
  const { packages } = JSON.parse(text) as { packages: Record<string, Entry> }
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({
      path,
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      ...(typeof entry.license === 'string' && { licence: entry.license }),
      development: entry.dev === true,
      ...(entry.integrity && { integrity: entry.integrity }),
      ...(entry.resolved && { resolved: entry.resolved }),
      installScript: entry.hasInstallScript === true,
    }))
}

/** The lock file of a project; where it names no licence, what the installed package itself says. */
export function readLock(folder: string): LockedPackage[] {
  return lockedPackages(readFileSync(join(folder, 'package-lock.json'), 'utf8')).map((entry) => {
    const file = join(folder, entry.path, 'package.json')
    if (entry.licence || !existsSync(file)) return entry
    const { license } = JSON.parse(readFileSync(file, 'utf8')) as { license?: unknown }
    return typeof license === 'string' ? { ...entry, licence: license } : entry
  })
}
