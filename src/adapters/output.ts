/** The site is built beside the last one and swapped in whole: a failed or killed build leaves the last good one. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const NEW = '.baru-'
const OLD = '.lama'

/** Puts back what a build killed between the two renames has left, and removes what others have left unfinished. */
export function recoverOutput(out: string): void {
  const old = `${out}${OLD}`
  if (!existsSync(out) && existsSync(old)) renameSync(old, out)
  rmSync(old, { recursive: true, force: true })
  const parent = dirname(out)
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(`${basename(out)}${NEW}`) ? Number(name.split(NEW).at(-1)) : undefined
    if (owner !== undefined && !isRunning(owner)) rmSync(join(parent, name), { recursive: true, force: true })
  }
}

/**
 * @param out folder of the site
 * @param make fills the folder it is given
 */
export async function publish(out: string, make: (folder: string) => Promise<void>): Promise<void> {
  const folder = `${out}${NEW}${process.pid}`
  const old = `${out}${OLD}`
  mkdirSync(dirname(out), { recursive: true })
  try {
    await make(folder)
    if (existsSync(out)) renameSync(out, old)
    try {
      renameSync(folder, out)
    } catch (error) {
      if (existsSync(old)) renameSync(old, out)
      throw error
    }
    rmSync(old, { recursive: true, force: true })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
