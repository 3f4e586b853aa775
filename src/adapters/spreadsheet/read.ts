/**
 * Reads spreadsheet files that anybody may have sent: in a process of its own, which is ended when it takes too long
 * or too much memory, so that no file can harm the program that asks.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ReadResult } from '../../import/table/raw.ts'
import { systemMessage } from '../base/system-error.ts'
import { MOST_BYTES } from './limits.ts'
import type { ReaderAnswer, Task } from './reader-process.ts'

export interface ReadOptions {
  /** Milliseconds that reading may take once the process has started. */
  time?: number
  /** Megabytes of values that the process may hold. */
  memory?: number
  /** Module of the process. */
  program?: string
}

const PROGRAM = join(import.meta.dirname, 'reader-process.ts')
const MOST_TIME = 5000
const MOST_MEMORY = 192
/** Milliseconds for the process to start, which says nothing of the file: a busy machine is no error. */
const START_TIME = 30_000

const refusal = (reason: string, repair: string): ReadResult => ({ ok: false, reason, repair })

const SMALLER =
  'Salin hanya tabel kontaknya ke buku kerja baru (tempel sebagai nilai), simpan, lalu pakai berkas yang baru itu.'
const TOO_LARGE = refusal(`Berkas ini lebih besar dari ${MOST_BYTES / 2 ** 20} MB.`, SMALLER)
const TOO_SLOW = refusal('Berkas ini terlalu lama dibaca.', SMALLER)
const DIED = refusal('Berkas ini menghabiskan memori saat dibaca.', SMALLER)
const LOCK_FILE = refusal(
  'Ini berkas kunci sementara dari Excel, bukan buku kerjanya.',
  'Pilih berkas bernama sama tanpa tanda ~$ di depannya.',
)
const NOT_STARTED = refusal(
  'Pembaca berkas tidak bisa dimulai.',
  'Tutup program lain, lalu ulangi. Kalau tetap sama, jalankan npm ci.',
)

/** What the process says next, undefined when it ends or the time is over. */
async function hear(child: ChildProcess, milliseconds: number): Promise<ReaderAnswer | 'late' | undefined> {
  const signal = AbortSignal.timeout(milliseconds)
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([answer]) => answer as ReaderAnswer),
      once(child, 'exit', { signal }).then(() => undefined),
    ])
  } catch {
    return signal.aborted ? 'late' : undefined
  }
}

async function ask(child: ChildProcess, task: Task, time: number): Promise<ReadResult> {
  if ((await hear(child, START_TIME)) !== 'started') return NOT_STARTED
  // A process that is gone is heard of below.
  child.send(task, () => undefined)
  const answer = await hear(child, time)
  if (answer === 'late') return TOO_SLOW
  return typeof answer === 'object' ? answer : DIED
}

/**
 * Reads the bytes of a file. What can't or mustn't be read is a refusal, in Indonesian; never throws.
 * @param name of the file, of which a text file's sheet gets its name
 */
export async function readSpreadsheetBytes(
  bytes: Uint8Array,
  name: string,
  { time = MOST_TIME, memory = MOST_MEMORY, program = PROGRAM }: ReadOptions = {},
): Promise<ReadResult> {
  if (bytes.length > MOST_BYTES) return TOO_LARGE
  const child = fork(program, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${memory}`, '--max-semi-space-size=8'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  try {
    return await ask(child, { bytes, name }, time)
  } finally {
    child.kill('SIGKILL')
  }
}

/** Why the system gives no file, in its own words where we have no better. */
function unreadable(path: string, error: unknown): ReadResult {
  if ((error as { code?: string }).code === 'ENOENT')
    return refusal(`Berkas tidak ada: ${path}`, 'Periksa nama dan foldernya, lalu ulangi.')
  const [reason, ...repair] = (systemMessage(error) ?? '').split(/(?<=\.) /)
  return refusal(reason || 'Berkas tidak bisa dibaca.', repair.join(' ') || 'Salin ke folder lain, lalu ulangi.')
}

/**
 * Reads a spreadsheet (.xlsx, .xlsm) or a text file of values (CSV), told apart by what they hold. What can't or
 * mustn't be read is a refusal that says why and how to repair it, in Indonesian; never throws.
 *
 * Values are those that the file stores: no formula is computed, nothing outside of the file is opened. A date with a
 * time is its day; a time alone is text ("08:00"). Cells beyond 20,000 rows or 256 columns and files above 5 MB are
 * refused.
 */
export async function readSpreadsheet(path: string): Promise<ReadResult> {
  // Excel holds it, so it can't even be opened.
  if (basename(path).startsWith('~$')) return LOCK_FILE
  try {
    const found = await stat(path)
    if (found.isDirectory()) return refusal(`Ini folder, bukan berkas: ${path}`, 'Pilih berkas di dalamnya.')
    if (!found.isFile()) return refusal(`Ini bukan berkas biasa: ${path}`, 'Salin tabelnya ke berkas biasa.')
    if (found.size > MOST_BYTES) return TOO_LARGE
    return await readSpreadsheetBytes(await readFile(path), basename(path))
  } catch (error) {
    return unreadable(path, error)
  }
}
