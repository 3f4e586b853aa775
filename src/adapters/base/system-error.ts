/** What the system refuses and people can repair: no room, no permission, a file that is in use. */
import { getSystemErrorName } from 'node:util'

const FULL = 'Penyimpanan penuh. Kosongkan ruang, lalu ulangi. Hasil sebelumnya tetap utuh.'
const NO_FOLDER = 'Di tempat folder ada berkas. Pindahkan berkas itu atau pilih folder lain, lalu ulangi.'
const NO_PLACE = 'Di tempat ini tidak bisa dibuat berkas atau folder. Pilih folder lain, lalu ulangi.'
const MESSAGES: Record<string, string> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EROFS: 'Tempat ini hanya bisa dibaca. Buka kuncinya atau pilih folder lain, lalu ulangi.',
  EACCES: 'Tidak boleh membaca atau menulis di tempat ini. Periksa izinnya, lalu ulangi.',
  EPERM: 'Berkas sedang dibuka program lain atau tidak boleh ditulis. Tutup program itu, lalu ulangi.',
  EBUSY: 'Berkas sedang dibuka program lain (penampil PDF, Excel, jendela folder). Tutup dulu, lalu ulangi.',
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  EISDIR: 'Di tempat berkas ada folder. Pilih nama lain, lalu ulangi.',
  ENAMETOOLONG: 'Nama ini terlalu panjang. Pilih nama yang lebih pendek, lalu ulangi.',
  ELOOP: 'Tautan ini berputar-putar dan tidak sampai ke mana pun. Pilih folder lain, lalu ulangi.',
  EMFILE: 'Terlalu banyak berkas terbuka. Tutup program lain, lalu ulangi.',
  /** Of this project: what the system calls missing where nothing can be made. */
  NO_PLACE,
  EAGAIN: 'Terlalu banyak program berjalan. Tutup program lain, lalu ulangi.',
  ENOMEM: 'Memori habis. Tutup program lain, lalu ulangi.',
}

/** How the name of a file ends that hasn't taken its place yet. */
const UNFINISHED = /\.\d+\.tmp$/

interface Refusal {
  code: string
  /** The error, which may hold the place. */
  error: { path?: string }
}

/** Whether nothing can be made in a place: such as /proc is then called missing. What can't be read is another matter. */
function isNoPlace({ syscall, path }: { syscall?: unknown; path?: unknown }): boolean {
  return syscall === 'mkdir' || (syscall === 'open' && UNFINISHED.test(String(path)))
}

/** The code of an error; programs that aren't JavaScript give only a number in their text. */
function codeOf(error: object): string | undefined {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (code === 'ENOENT') return isNoPlace(error) ? 'NO_PLACE' : undefined
  if (typeof code === 'string' && code in MESSAGES) return code
  const number = /\(os error (\d+)\)/.exec(String(message))?.[1]
  return number && getSystemErrorName(-Number(number))
}

/** The system's refusal in an error, in what caused it or in its parts; undefined where it is something else. */
function refusal(error: unknown): Refusal | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const code = codeOf(error)
  if (code && code in MESSAGES) return { code, error }
  const { cause, errors } = error as { cause?: unknown; errors?: unknown }
  const parts = Array.isArray(errors) ? errors : []
  return [cause, ...parts].map(refusal).find((found) => found !== undefined)
}

/** What is wrong, how to repair it, and where; undefined where the system has refused nothing. */
export function systemMessage(error: unknown): string | undefined {
  const found = refusal(error)
  // nobody knows the name under which a file is written before it takes its place
  const place = found?.error.path?.replace(UNFINISHED, '')
  return found && `${MESSAGES[found.code]}${place ? `\nTempat: ${place}` : ''}`
}

/**
 * The same error with the place that people know, where the system has named none, as for a full disk, or one inside of
 * `passing`.
 * @param passing folder that is there only while a command runs
 */
export function placed(error: unknown, place: string, passing?: string): unknown {
  const found = refusal(error)?.error
  if (found && (!found.path || (passing && found.path.startsWith(passing)))) found.path = place
  return error
}
