/**
 * Loaded into a command before everything else (--import): a folder whose disk is full, or may not be written to.
 * REFUSING_FOLDERS names folders (by ":"), REFUSING_CODE the system's error, REFUSING_AFTER how many files each process
 * may still write. A full disk's error is the real one, of /dev/full: the file is there, empty, and its place isn't told.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const { REFUSING_FOLDERS = '', REFUSING_CODE = 'ENOSPC', REFUSING_AFTER = '0' } = process.env
const folders = REFUSING_FOLDERS.split(':')
let left = Number(REFUSING_AFTER)
const FULL = '/dev/full'

/** Where a file is really written; throws where the system would. */
function placeOf(file: unknown): unknown {
  if (typeof file !== 'string' && !(file instanceof URL)) return file
  const path = resolve(file instanceof URL ? fileURLToPath(file) : file)
  if (!folders.some((folder) => path.startsWith(folder)) || left-- > 0) return file
  const refused = { code: REFUSING_CODE, syscall: 'open', path }
  if (REFUSING_CODE !== 'ENOSPC') throw Object.assign(new Error(`${REFUSING_CODE}: open '${path}'`), refused)
  fs.closeSync(fs.openSync(path, 'w'))
  return FULL
}

/** How a file is written there; the full disk's is there already, which a file that must be new may not be. */
const waysOf = (place: unknown, ways: unknown[]): [] => (place === FULL ? [] : ways) as []

const { writeFile } = fs.promises
const { writeFileSync } = fs
fs.promises.writeFile = async (file, data, ...ways) => {
  const place = placeOf(file) as string
  return writeFile(place, data, ...waysOf(place, ways))
}
fs.writeFileSync = (file, data, ...ways) => {
  const place = placeOf(file) as string
  writeFileSync(place, data, ...waysOf(place, ways))
}
syncBuiltinESMExports()
