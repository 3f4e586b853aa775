/** Why a file isn't read: what is wrong and how to repair it, in Indonesian. */
export class Refusal extends Error {
  readonly repair: string

  constructor(reason: string, repair: string) {
    super(reason)
    this.repair = repair
  }
}

const SAVE_AGAIN = 'Buka di Excel, pilih Simpan Sebagai, Buku Kerja Excel (.xlsx), lalu pakai berkas yang baru itu.'

/** A file of another kind, which Excel can save as a workbook. */
export const otherKind = (reason: string): Refusal => new Refusal(reason, SAVE_AGAIN)

/** A file that isn't whole. `detail` says where, for whoever looks closer. */
export const broken = (detail: string): Refusal =>
  new Refusal(
    `Berkas rusak atau terpotong (${detail}).`,
    `Salin atau unduh ulang berkasnya. Kalau tetap sama: ${SAVE_AGAIN[0]?.toLowerCase()}${SAVE_AGAIN.slice(1)}`,
  )

/** A file that is larger or costlier than any directory. */
export const tooLarge = (reason: string): Refusal =>
  new Refusal(
    reason,
    'Salin hanya tabel kontaknya ke buku kerja baru (tempel sebagai nilai), simpan, lalu pakai berkas yang baru itu.',
  )
