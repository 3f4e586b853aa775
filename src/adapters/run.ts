/** How every command ends: with its exit code, and with a message instead of a stack trace where the user can act. */
import { Explained } from './explained.ts'

/** @param main the command; gives the exit code */
export async function run(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    const expected = error instanceof Explained || systemMessage(error)
    console.error(expected === true ? (error as Error).message : expected || error)
    process.exitCode = 1
  }
}

const SYSTEM_MESSAGES: Record<string, string> = {
  ENOSPC: 'Penyimpanan penuh. Kosongkan ruang, lalu ulangi. Hasil sebelumnya tidak diubah.',
  EBUSY: 'Berkas sedang dibuka program lain (penampil PDF, Excel, jendela folder). Tutup dulu, lalu ulangi.',
  EPERM: 'Berkas sedang dibuka program lain atau tidak boleh ditulis. Tutup program itu, lalu ulangi.',
  EACCES: 'Tidak boleh menulis di folder ini. Periksa izinnya, lalu ulangi.',
}

function systemMessage(error: unknown): string | undefined {
  const { code, path } = error as { code?: string; path?: string }
  const message = code && SYSTEM_MESSAGES[code]
  return message && `${message}${path ? `\nBerkas: ${path}` : ''}`
}
