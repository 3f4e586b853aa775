/** One thing broken in the good region, and exactly the problem that must come of it. */
import { expect } from 'vitest'
import type { Problem } from '../../../src/directory/content/problems.ts'
import { build, type Changes, type Kind, regionFiles, swap } from '../../support/region.ts'

/** A region in which one thing is broken, and the one problem that it has. */
export interface BadCase {
  name: string
  /** The file with the problem; `from` in it becomes `to`. */
  file?: string
  from?: string
  to?: string
  /** Changes of several or other kinds of files, instead of from and to. */
  changes?: Changes
  kind?: Kind
  today?: string
  /** What is expected. `at` is the line the problem is reported on, as it stands in the file. */
  rule: string
  severity?: Problem['severity']
  at?: string
  field?: string
  message: string
  repair: string
}

export const DINAS = 'offices/dinas.yaml'
export const KEC = 'offices/kec-contoh.yaml'
export const DESA = 'offices/d9901012001.yaml'

export const FIX_FIELD = 'perbaiki isi bidang ini; contohnya ada di _national/_template.yaml'
/** The same in a file of the region itself. */
export const FIX_REGION = (file: string) => FIX_FIELD.replace('_national/_template.yaml', `contoh/${file}`)
export const FIX_KEY = 'periksa ejaannya dengan _national/_template.yaml, atau hapus baris itu'
export const FIX_ID = 'periksa ejaan id-nya'
export const FIX_FORMAT = 'jalankan: npm run check -- --fix'
export const FIX_YAML = 'periksa spasi di awal baris, tanda titik dua dan tanda kutip di baris ini'
export const FIX_VALUE = 'perbaiki nilainya; bentuk bakunya ada di _national/_template.yaml'
export const FIX_AREA = 'tiap baris: kode resmi, nama, lalu kecamatan / desa / kelurahan'
export const FIX_FILE = 'buat berkas ini, atau kembalikan dari salinan terakhir'
export const FIX_NAME = 'pakai 2–32 huruf kecil, angka atau tanda hubung, lalu ".yaml", misalnya kec-jati.yaml'
export const FIX_ACTING = 'periksa surat perintahnya dan catat perubahan'
export const FIX_CONSENT = 'minta persetujuan tertulis dan catat di consent, atau hapus saluran ini'
export const FIX_TWIN = 'beri id lain, misalnya dengan angka di belakangnya'
export const FIX_IDENTITY = 'hapus angka itu; NIK dan NIP tidak boleh ada di sini'
export const FIX_ODD = 'tulis isinya langsung; teks yang dimulai * & atau ? ditulis di antara tanda kutip dua'
export const DATE = 'harus tanggal yang ada, ditulis "TTTT-BB-HH", misalnya "2026-01-13"'
export const LOCAL_ID = 'harus huruf kecil, angka atau tanda hubung'

/** Issued paper of the good region's ledger, with one piece of it changed. */
export const issued = (from: string, to: string): string =>
  swap(
    from,
    to,
  )('issued:\n  - office: setda\n    code: C85V\n    on: "2026-03-01"\n    copies: "12"\n    place: Balai Contoh\n')

/** The one problem of a broken region, its line number told as the text of that line. */
export function expectProblem({
  name: _,
  file = DINAS,
  from,
  to,
  changes,
  kind = 'sample',
  today,
  severity = 'error',
  ...expected
}: BadCase) {
  const all = changes ?? { [file]: swap(from ?? '', to ?? '') }
  const { directory, problems } = build(all, kind, today)
  const found = problems.map(({ line, ...problem }) => ({ ...problem, at: lineOf(all, kind, problem.file, line) }))
  expect(found).toEqual([{ severity, file, field: undefined, at: undefined, ...expected }])
  expect(directory === undefined).toBe(severity === 'error')
}

function lineOf(changes: Changes, kind: Kind, path: string, line?: number): string | undefined {
  const text = regionFiles(changes, kind).find((file) => file.path === path)?.text
  return line === undefined ? undefined : text?.split('\n')[line - 1]?.trim()
}
