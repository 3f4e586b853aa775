/** What lies at the top of a package, for whoever opens it: a word of welcome and the two files for a double click. */
import type { PackageList } from './package-list.ts'

const caller = (name: string, what: string): string =>
  ['@echo off', `rem ${what}`, `"%~dp0windows\\${name}" "%~1"`, ''].join('\r\n')

const welcome = ({ region, version, made }: Omit<PackageList, 'files'>): string[] => [
  'LAYANAN PENGADUAN',
  `Wilayah ${region}, versi ${version}, dibuat ${made}`,
  '',
  'MEMULAI',
  '1. Sebelum diekstrak: klik kanan berkas ZIP-nya, Properties, centang Unblock, OK.',
  '2. Ekstrak semuanya ke folder pendek di komputer ini, misalnya C:\\layanan. Jangan di OneDrive, Google Drive',
  '   atau Desktop yang disinkronkan: belasan ribu berkasnya akan terus disalin.',
  '3. Klik dua kali redaksi.cmd. Tidak ada yang perlu dipasang, internet tidak diperlukan.',
  '   Bila Windows bertanya: More info, Run anyway. Bila tetap ditolak, tanyakan Kominfo.',
  '',
  'MEMPERBARUI',
  'Ekstrak ZIP yang baru di samping folder yang lama, lalu klik dua kali redaksi.cmd di folder yang baru. Ia',
  'bertanya apakah isi dan berkas pribadi dari folder lama dibawa. Folder lama tidak diubah; hapus bila sudah yakin.',
  '',
  'BILA ADA MASALAH',
  '- Ada berkas hilang atau rusak: klik dua kali periksa-paket.cmd.',
  '- Mengembalikan isi yang lama: windows\\pulihkan.cmd, dari salinan bertanggal di folder cadangan.',
  '- Penjelasan lengkap: docs\\panduan.md (buka dengan Notepad).',
  '',
  'Folder private dan redaksi.yaml hanya milik komputer ini: jangan dikirim ke orang lain.',
  '',
]

/** Files at the top of a package, and their texts. */
export function frontFiles(about: Omit<PackageList, 'files'>): { path: string; text: string }[] {
  return [
    { path: 'Baca saya.txt', text: `\uFEFF${welcome(about).join('\r\n')}` },
    { path: 'redaksi.cmd', text: caller('redaksi.cmd', 'Membuka Redaksi di peramban.') },
    { path: 'periksa-paket.cmd', text: caller('periksa-paket.cmd', 'Memeriksa tiap berkas paket ini.') },
  ]
}
