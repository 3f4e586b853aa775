/** What stands beside numbers in their row and says that they aren't to be dialled: a remark, an owner. */
import { isNumberType } from '../../directory/channels/contacts.ts'
import { plain } from '../../directory/content/plain.ts'
import { OWNERS, saysNothing } from '../cells/terms.ts'
import type { Decision } from './decision.ts'
import type { ChannelStatement } from './statement.ts'

/** A cell whose header says nothing of contacts, or is one for remarks. */
export interface BesideCell {
  column: number
  header: string
  text: string
}

const words = (all: string) => new RegExp(`(?:^| )(?:${all})(?: |$)`)
/** Of a number, whoever is named beside it. */
const UNUSED = words(
  '(?:tidak|tdk|tak|gak|non|sudah tidak|blm|belum) (?:aktif|dipakai|digunakan|berfungsi|bisa (?:dihubungi|ditelepon|ditelpon)|dapat dihubungi|terhubung|tersambung)|nonaktif|rusak|mati|diputus|terputus|diblokir|hangus|salah (?:nomor|sambung|orang)|(?:nomor|no|nomer|telp|telepon|hp|wa) (?:lama|salah|mati|bekas|ganti|sudah ganti)|ganti (?:nomor|no|nomer)|(?:nomor|no|telp|telepon|hp|wa)? ?(?:rumah(?! sakit)|pribadi)|fax|faks|faksimile',
)
/** Whose a number is, where it is called one: "HP Bu Sekdin", "WA ajudan". */
const SOMEBODYS = words(
  '(?:no |nomor )?(?:hp|wa|whatsapp|telp|telepon|kontak)(?: \\S+){0,2} (?:ajudan|sekretaris|sekdin|sekcam|sekdes|kabid|kasi|kasub\\S*|staf|bendahara|istri|suami)|(?:milik|punya|a n|an|atas nama) (?:pak|bu|bapak|ibu|sdr|sdri) \\S+|(?:hp|wa|whatsapp|nomor|no) (?:pak|bu|bapak|ibu|sdr|sdri|kadin\\S*|kadis\\S*|camat|lurah|kades|kepala|pimpinan|direktur)',
)
/** A header that asks whether a number works, and an answer. */
const ASKS = words('aktif|status (?:nomor|no|hp|telp|telepon|wa|kontak)|kondisi|berfungsi')
const NO = /^(?:tidak|tdk|t|no|n|x|belum|blm|non)$/
const LONGEST = 200

/** A number of a fax behind its label: it says nothing of the others. */
const FAX_NUMBER = /fa(?:x|ks)\p{L}*[\s.:]*[+(\d][\d\s().-]{4,}/giu

/** The first cell beside numbers that says that they can't be used. */
export const doubtAmong = (besides: readonly BesideCell[]): BesideCell | undefined =>
  besides.find(({ header, text }) => {
    const said = plain(text.slice(0, LONGEST).replace(FAX_NUMBER, ' '))
    return UNUSED.test(said) || SOMEBODYS.test(said) || (ASKS.test(plain(header)) && NO.test(said))
  })

/**
 * The contacts of a row without its numbers, where a cell beside them doubts them.
 * @param owner what the column of owners says, of all of them
 */
export function decideBeside(
  said: readonly ChannelStatement[],
  doubt: BesideCell | undefined,
  owner = '',
): Decision<ChannelStatement[]> {
  const others = said.filter(({ type }) => !isNumberType(type))
  if (doubt) {
    const message = `"${doubt.text.slice(0, LONGEST)}" di samping nomor: masih nomor kantor yang dipakai?`
    const repair = 'hapus nomornya bila bukan; hapus keterangannya bila memang nomor kantor'
    return { value: others, objections: [{ of: 'remark', message, repair, alone: true }] }
  }
  if (saysNothing(owner) || owner === '' || OWNERS.read(owner) === 'office') return { value: [...said] }
  const repair = 'nomor pribadi ditulis di lembar Saluran, dengan tanggal dan bukti persetujuan'
  const message = `nomor di baris ini milik "${owner}", bukan milik kantor`
  return { value: others, objections: [{ of: 'owner', message, repair, alone: true }] }
}
