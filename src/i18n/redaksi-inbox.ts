/** Texts of the editor's inbox: what offices send, and what is sent to them. */

/** Words of the message by which an office confirms; `begin` is what it is known by. */
export const CONFIRM_WORDS = {
  begin: 'KONFIRMASI',
  how: 'Biarkan BENAR, atau ganti dengan SALAH, atau GANTI dan yang baru:',
  right: 'BENAR',
  wrong: 'SALAH',
  replace: 'GANTI',
  head: 'Kepala',
  sender: 'Pengisi',
} as const

/** What is said of the answers in a message. */
export const ANSWER_WORDS = {
  right: 'dikonfirmasi lewat WhatsApp',
  wrong: 'dinyatakan salah: tidak ditayangkan lagi',
  waits: 'kontak baru: masuk daftar tunggu, telepon balik dulu lewat kontak yang sudah dikenal',
  replacedWaits:
    'penggantinya masuk daftar tunggu, yang lama tetap: telepon balik dulu lewat kontak yang sudah dikenal',
  headSeen: 'kepala kantor masih sama',
  otherHead: 'kepala kantornya dijawab lain: pakai "Pejabat berganti…" di halaman kantor',
  unanswered: 'tidak dijawab',
  unclear: 'jawabannya tidak jelas: tanyakan lagi',
  unread: 'tidak dipahami, jadi tidak dipakai',
  rightAndNew: 'BENAR, tetapi ada kontak lain di baris itu: tanyakan mana yang benar',
  several: 'ada lebih dari satu kontak baru di baris itu: tanyakan mana yang benar',
  nothingNew: 'GANTI tanpa kontak baru: tanyakan penggantinya',
  known: 'sudah tercatat di kantor ini: tidak ada yang diubah',
  knownInstead:
    'penggantinya sudah tercatat di kantor ini: akhiri yang lama di halaman kantor bila memang tidak dipakai',
  otherKind: 'penggantinya dari jenis lain: catat di halaman kantor',
  notRecorded: 'tidak tercatat di kantor ini, jadi tidak ada yang bisa disalahkan',
  more: (words: string) => `Kata lain di baris itu, tidak dipakai: "${words}".`,
  endedContact: (day: string) => `sudah berakhir ${day}: tidak dihidupkan lagi oleh pesan`,
  twice: (count: number) => `Kantor ini menjawab ${count} kali: untuk tiap kontak dipakai jawaban terakhir.`,
  noCode: (office: string) => `konfirmasi untuk ${office} tanpa kode yang utuh`,
  noDay: (short: string) => `tanggal "${short}" di depan kodenya tidak ada`,
  forged: (office?: string) =>
    office ? `kodenya bukan kode yang pernah dibuat di sini untuk ${office}` : 'kodenya tidak dikenal di sini',
  otherOffice: (owner: string, told: string) => `kodenya milik ${owner}, padahal pesannya tentang ${told}`,
  otherDay: (told: string, real: string) => `kodenya dari lembar ${real}, padahal tertulis ${told}`,
  broken: (office: string) => `berkas ${office} sedang rusak`,
  ended: (office: string, day: string) => `${office} sudah berakhir ${day}`,
  early: (day: string) => `lembarnya bertanggal ${day}, hari yang belum tiba`,
  late: (day: string, days: number) => `lembarnya dari ${day}, lebih dari ${days} hari`,
  askAgain: 'kirim pesan konfirmasi yang baru dari Kotak masuk, atau telepon kantornya',
  mendFirst: 'perbaiki berkasnya dulu, lalu tempel lagi',
  nothingToDo: 'tidak ada yang perlu diubah',
} as const
