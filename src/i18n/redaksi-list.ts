/** Texts of the editor's list of offices and of its form for a new one. */

/** What the list can be narrowed to: the word that stands in the address, and what people read. */
const FILTER_NAMES = {
  tindakan: 'Perlu tindakan',
  belum: 'Belum dikonfirmasi',
  lapor: 'Dilaporkan salah',
  basi: 'Konfirmasi basi',
  jabatan: 'Jabatan kosong atau Plt lama',
  wajib: 'Wajib menurut Instruksi, belum ada',
  ditahan: 'Nomor tidak ditayangkan',
  tunggu: 'Daftar tunggu',
  poster: 'Poster wajib diganti',
  draf: 'Draf saya',
  bermasalah: 'Bermasalah',
}
export type ListFilter = keyof typeof FILTER_NAMES

const DAYS_TOLD = 60
const DAYS_OF_MONTH = 30.44
const MONTHS_TOLD = 24

/** "12 hari", "7 bulan", "3 tahun": no finer than anybody wants to know. */
function age(days: number): string {
  if (days < DAYS_TOLD) return `${days} hari`
  const months = Math.floor(days / DAYS_OF_MONTH)
  return months < MONTHS_TOLD ? `${months} bulan` : `${Math.floor(months / 12)} tahun`
}

/** What the list says. */
export const LIST = {
  filters: FILTER_NAMES,
  title: 'Kantor',
  search: 'Cari kantor',
  searchHelp: 'Nama, pejabat, nomor (4 angka terakhir pun cukup), kecamatan, atau desa.',
  find: 'Cari',
  narrow: 'Saring daftar',
  everything: 'Tampilkan semua',
  newOffice: 'Kantor baru',
  pressing: 'Yang paling mendesak',
  list: 'Daftar kantor',
  /** # is how many are shown, ## how many there are. */
  count: '# dari ## kantor',
  none: 'Tidak ada kantor yang cocok. Kurangi kata atau saringannya.',
  draft: 'draf',
  noNumber: 'belum ada nomor',
  waiting: (count: number) => `${count} nomor di daftar tunggu`,
  never: 'belum pernah dicek',
  checked: (days: number) => (days <= 0 ? 'dicek hari ini' : days === 1 ? 'dicek kemarin' : `dicek ${age(days)} lalu`),
  vacant: 'jabatan kosong',
  headUnknown: 'pimpinan belum diketahui',
  nameUnknown: 'nama belum diketahui',
  lastHead: (name: string, on: string) => `terakhir tercatat ${name}, ${on}`,
  lastVacant: (on: string) => `kosong menurut catatan ${on}`,
  actingFor: (days: number) => `sudah ${days} hari`,
  vacantUntil: (on: string) => `tercatat sampai ${on}`,
  over: (on: string) => `masa jabatan terakhir habis ${on}`,
  ended: (on: string) => `tidak ada lagi sejak ${on}`,
  papers: {
    must: 'poster wajib diganti',
    should: 'poster sebaiknya diganti',
    draft: 'poster masih draf',
    recorded: 'poster tercatat',
    unrecorded: 'poster belum dicatat',
  },
  copies: (count: number) => ` (${count} lembar)`,
  broken: 'berkasnya rusak',
  heldUp: 'menunggu',
  waitsForOther: 'menyebut kantor yang berkasnya rusak: terbaca lagi bila kantor itu sudah diperbaiki',
  atLine: (line: number) => ` (baris ${line})`,
  /** "12 desa dan 2 kelurahan, belum tercatat" */
  folded: (places: readonly { count: number; word: string }[], district: string) =>
    `${places.map(({ count, word }) => `${count} ${word}`).join(' dan ')} di ${district}, belum tercatat`,
  /** What is most pressing, in the order in which it is told. */
  sentences: {
    bermasalah: (count: number) => `${count} kantor bermasalah, jadi situs belum bisa dibangun: perbaiki dulu`,
    poster: (count: number, copies = 0) =>
      `${copies > 0 ? `${copies} lembar poster` : 'Poster'} dari ${count} kantor menyesatkan: ganti`,
    basi: (count: number) => `${count} kantor sudah lewat 180 hari tanpa konfirmasi: hubungi hari ini`,
    tunggu: (count: number) => `${count} kantor punya nomor di daftar tunggu: telepon untuk memastikan`,
    jabatan: (count: number) => `${count} kantor jabatannya kosong atau Plt-nya lama: tanyakan penggantinya`,
    wajib: (count: number) => `${count} kantor wajib punya kontak tetapi belum: minta lembarnya`,
    belum: (count: number) => `${count} kantor punya kontak yang belum pernah dicek: mulai dari sini`,
    draf: (count: number) => `${count} kantor punya draf yang belum disimpan: teruskan`,
  } satisfies Partial<Record<ListFilter, (count: number, copies?: number) => string>>,
}

/** What the form for a new office asks and says. */
export const NEW_OFFICE = {
  title: 'Kantor baru',
  intro:
    'Hanya untuk kantor yang belum ada di daftar. Desa dan kelurahan sudah ada semua; nama yang berganti diubah di kantornya.',
  check: 'Periksa alamat tetapnya di bawah, lalu kirim sekali lagi.',
  make: 'Buat kantor',
  /** @param address "https://…/k/dpmd/" */
  fixed: (address: string) => `alamat tetap: ${address} – tidak bisa diganti lagi`,
  idHelp: 'Tercetak di poster dan kode QR. Yang bisa diubah hanya bagian terakhirnya.',
  wrongId: 'harus 2–32 huruf kecil, angka atau tanda hubung',
  reservedId: 'dipakai situs atau tidak boleh ada di Windows: pilih yang lain',
  takenId: (office: string) => `sudah dipakai ${office}: pilih yang lain`,
  takenByBroken: 'kantor lain yang berkasnya rusak',
  villageId: 'huruf d dengan 10 angka hanya untuk desa dan kelurahan: pilih yang lain',
  exists: (office: string) => `sudah ada di daftar: ${office}`,
  noDistrict: 'semua kecamatan sudah punya kantor di daftar',
}
