/** What stands beside contacts in their row and says that they aren't to be used: a remark, an owner. */
import { isNumberType } from '../../directory/channels/contacts.ts'
import { plain } from '../../directory/content/plain.ts'
import { PLATFORMS, platformsWith } from '../../directory/content/platforms.ts'
import type { ChannelType } from '../../directory/content/schema.ts'
import { OWNERS, saysNothing } from '../cells/terms.ts'
import { wholeWords } from '../table/turn.ts'
import type { Decision } from './decision.ts'
import type { ChannelStatement } from './statement.ts'

/** A cell whose header says nothing of contacts, or is one for remarks. */
export interface BesideCell {
  column: number
  header: string
  text: string
}

/** Of a number, whoever is named beside it. */
const UNUSED = wholeWords(
  '(?:tidak|tdk|tak|gak|non|sudah tidak|blm|belum) (?:aktif|dipakai|digunakan|berfungsi|bisa (?:dihubungi|ditelepon|ditelpon)|dapat dihubungi|terhubung|tersambung)|nonaktif|rusak|mati|diputus|terputus|diblokir|hangus|salah (?:nomor|sambung|orang)|(?:nomor|no|nomer|telp|telepon|hp|wa) (?:lama|salah|mati|bekas|ganti|sudah ganti)|ganti (?:nomor|no|nomer)|(?:nomor|no|nomer|telp|telepon|hp|wa)(?: \\S+)? (?:pindah|berubah|diganti|berganti)|(?:nomor|no|telp|telepon|hp|wa)? ?(?:rumah(?! sakit)|pribadi)|fax|faks|faksimile',
)
/** Whose a number is, where it is called one: "HP Bu Sekdin", "WA ajudan". */
const SOMEBODYS = wholeWords(
  '(?:no |nomor )?(?:hp|wa|whatsapp|telp|telepon|kontak)(?: \\S+){0,2} (?:ajudan|sekretaris|sekdin|sekcam|sekdes|kabid|kasi|kasub\\S*|staf|bendahara|istri|suami)|(?:milik|punya|a n|an|atas nama) (?:pak|bu|bapak|ibu|sdr|sdri) \\S+|(?:hp|wa|whatsapp|nomor|no) (?:pak|bu|bapak|ibu|sdr|sdri|kadin\\S*|kadis\\S*|camat|lurah|kades|kepala|pimpinan|direktur)',
)
/** A header that asks whether a number works, and an answer. */
const ASKS = wholeWords(
  'aktif|status (?:nomor|no|hp|telp|telepon|wa|kontak)|kondisi|berfungsi|verifikasi|validasi|cek|pengecekan',
)
const NO = /^(?:tidak|tdk|t|no|n|x|non|gagal|invalid|salah)(?: |$)/
const LONGEST = 200

const KINDS: readonly (readonly [ChannelType, RegExp])[] = [
  ['email', wholeWords('e mail|email|surel')],
  ['website', wholeWords('web|website|situs|laman')],
  ...platformsWith().map((type) => [type, wholeWords(PLATFORMS[type].headers.join('|'))] as const),
]
const OF_NUMBERS = wholeWords('nomor|no|nomer|telp|tlp|telepon|hp|wa|whatsapp|sms|fax|faks')

/** Whether a remark is about contacts of a type. */
function isMeant(remark: string): (type: ChannelType) => boolean {
  const named = KINDS.flatMap(([type, kind]) => (kind.test(remark) ? [type] : []))
  const isOfNumbers = named.length === 0 || OF_NUMBERS.test(remark)
  return (type) => named.includes(type) || (isOfNumbers && isNumberType(type))
}

/** A number of a fax behind its label: it says nothing of the others. */
const FAX_NUMBER = /fa(?:x|ks)\p{L}*[\s.:]*[+(\d][\d\s().-]{4,}/giu

/** The first cell beside numbers that says that they can't be used. */
export const doubtAmong = (besides: readonly BesideCell[]): BesideCell | undefined =>
  besides.find(({ header, text }) => {
    const said = plain(text.slice(0, LONGEST).replace(FAX_NUMBER, ' '))
    return UNUSED.test(said) || SOMEBODYS.test(said) || (ASKS.test(plain(header)) && NO.test(said))
  })

/**
 * The contacts of a row without those that a cell beside them doubts: its numbers, where it names no other kind.
 * @param owner what the column of owners says, of all of them
 */
export function decideBeside(
  said: readonly ChannelStatement[],
  doubt: BesideCell | undefined,
  owner = '',
): Decision<ChannelStatement[]> {
  if (doubt) {
    const meant = isMeant(plain(`${doubt.header} ${doubt.text.slice(0, LONGEST)}`))
    const value = said.filter(({ type }) => !meant(type))
    if (value.length === said.length) return { value }
    const message = `"${doubt.text.slice(0, LONGEST)}" di samping kontak: masih kontak kantor yang dipakai?`
    const repair = 'hapus kontaknya bila bukan; hapus keterangannya bila memang kontak kantor'
    return { value, objections: [{ of: 'remark', message, repair, alone: true }] }
  }
  const others = said.filter(({ type }) => !isNumberType(type))
  if (others.length === said.length) return { value: others }
  if (saysNothing(owner) || owner === '' || OWNERS.read(owner) === 'office') return { value: [...said] }
  const repair = 'nomor pribadi ditulis di lembar Saluran, dengan tanggal dan bukti persetujuan'
  const message = `nomor di baris ini milik "${owner}", bukan milik kantor`
  return { value: others, objections: [{ of: 'owner', message, repair, alone: true }] }
}
