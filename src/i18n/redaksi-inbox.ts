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

/** What the sheet that Redaksi makes says of the answer by telephone. */
export const SHEET_WORDS = {
  heading: 'Paling cepat: jawab lewat WhatsApp',
  until: (day: string) => `paling lambat ${day}`,
  how: 'Pindai dengan kamera HP: WhatsApp terbuka dengan jawaban yang sudah jadi. Ganti BENAR bila perlu, lalu kirim. Atau ketik seperti di bawah dan kirim lewat SMS ke:',
  alt: (office: string) => `Kode QR yang membuka WhatsApp dengan jawaban ${office} yang sudah jadi`,
} as const

/** What the team writes to an office that it asks to confirm its contacts. */
export const ASKING_WORDS = {
  greeting: (office: string) => `Yth. Bapak/Ibu di ${office},`,
  why: (region: string) =>
    `Kami tim Layanan Pengaduan ${region} ingin memastikan kontak kantor ini benar, supaya pesan warga sampai ke tempat yang tepat.`,
  link: (day: string) =>
    `Mohon buka tautan ini paling lambat ${day}. WhatsApp terbuka dengan jawaban yang sudah jadi: ganti BENAR bila perlu, lalu kirim.`,
  thanks: 'Terima kasih banyak.',
  otherwise: 'Bila tautannya tidak bisa dibuka, salin teks ini, ubah bila perlu, lalu kirim sebagai balasan:',
} as const
