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
