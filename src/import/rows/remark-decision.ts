/** What a remark says of whoever heads an office: a status, or that they may have left. */
import { plain } from '../../directory/content/plain.ts'
import type { HolderStatus } from '../../directory/content/schema.ts'
import { behindStatus, withoutStatus } from '../cells/acting.ts'
import { isOfWholeOffice, writtenOut } from '../cells/posts.ts'
import { STATUSES } from '../cells/terms.ts'
import { LEAVE, MAY_COME, wholeWords } from '../table/turn.ts'
import type { Decision } from './decision.ts'

/** What a remark says of somebody who may no longer hold the post that the row names. */
const LEFT = wholeWords(
  `${LEAVE}|alm|almh|almarhum|almarhumah|mengundurkan|mundur|dicopot|dinonaktifkan|nonaktif|non aktif|nonjob|non job|eks|habis masa|(?:mutasi|dimutasi|alih|beralih) (?:ke|tugas)|(?:pindah|dipindah|dipindahkan|dipindahtugaskan)(?! dari)`,
)
/** Or of somebody who may not hold it yet. */
const NOT_YET = wholeWords(
  `${MAY_COME}|menunggu|jadwal|(?:belum|akan|segera) (?:di)?(?:lantik|pelantikan|sk|ambil sumpah)`,
)
/** It speaks of whoever was there before, from this word on. */
const OF_PREDECESSOR = /(?<!\p{L})(?:menggantikan|pengganti)(?!\p{L}).*$/isu
/** That nobody holds the post; "mengisi jabatan kosong" says that somebody does now. */
const VACANT = /^(?!.*(?:^| )mengisi ).*(?:^| )(?:kosong|lowong)(?: |$)/
/** Behind it stands a second post. */
const BESIDES = /(?<!\p{L})(?:me)?rangkap(?:an)?(?:\s+(?:jabatan|sebagai))*\s*:?\s*/iu
/** "Plh. Budi Misal", and no "Plt. Kepala Dinas" or "Plt. SK 5". */
const ACTING_NAME =
  /(?<!\p{L})(?:plt|plh|pjs|pj)(?!\p{L})[.:\s]*(?!(?:ka(?:\.|\s|ban|dis|din|des|bag|sat)|kepala|camat|lurah|direktur|dirut|inspektur|sek|wakil|bupati|dinas|badan|sk|surat|no|nomor|tmt|per|sejak|mulai|s\.|s\/|sampai|bulan|tahun)[\p{L}.]*)(\p{L}{2,})/iu

/** Since when, until when and why, behind a post. */
const BEHIND_POST =
  /(?<![\s,;(])[\s,;(]*(?<!\p{L})(?:sejak|per|mulai|tmt|terhitung|sampai|s\.?\s?d|hingga|berdasarkan|sesuai|dengan|karena|nomor|no|sk)(?!\p{L}).*$/isu

export interface RemarkSaid {
  status?: HolderStatus
  /** The post of which it says that, or that somebody holds it too. */
  post?: string
}

/**
 * The status in a remark; refused where it doubts that the named person holds the post.
 * @param of the column in which it stands
 */
export function decideRemark(
  remark: string,
  name: string | undefined,
  of: 'remark' | 'leaving' = 'remark',
): Decision<RemarkSaid> {
  const said = plain(remark)
  const refused = (message: string, repair: string) => ({ objections: [{ of, message, repair }] })
  const own = remark.replace(OF_PREDECESSOR, '')
  const { status: acting } = withoutStatus(own)
  if (name && own === remark) {
    if (LEFT.test(said))
      return refused(
        `"${remark}": masih menjabatkah ${name}?`,
        'hapus barisnya bila sudah tidak menjabat; hapus keterangannya bila masih',
      )
    if (NOT_YET.test(said))
      return refused(
        `"${remark}": sudah menjabatkah ${name}?`,
        'hapus barisnya bila belum menjabat; hapus keterangannya bila sudah',
      )
    const other = ACTING_NAME.exec(remark)?.[1]
    if (other && /^\p{Lu}/u.test(other) && !plain(name).split(' ').includes(plain(other)))
      return refused(
        `"${remark}" menyebut pejabat lain daripada ${name}`,
        'tulis yang menjabat sekarang di kolom nama; Plt atau Plh di kolom Status',
      )
  }
  const isVacant = !acting && VACANT.test(plain(own))
  if (isVacant && name)
    return refused(`"${remark}", tetapi ada nama "${name}"`, 'hapus namanya bila jabatannya kosong, atau keterangannya')
  const status = isVacant ? 'vacant' : acting
  const named = [
    ...own
      .split(BESIDES)
      .slice(1)
      .filter((text) => !withoutStatus(text).status),
    ...behindStatus(own),
  ]
  const heads = named.map((text) => text.replace(BEHIND_POST, '').trim())
  const post = heads.findLast((text) => isOfWholeOffice(writtenOut(plain(text))))
  const value = { ...(status && { status }), ...(post && { post }) }
  if (!status) return post ? { value } : {}
  return { value, remarks: [{ of, message: `${STATUSES.labels[status]} dibaca dari kolom ini` }] }
}

const LONGEST = 200
const ANYBODY = 'Seseorang'

/** Whether a text says something of whoever is named beside it, so that it can't be passed over. */
export function tellsOfHead(text: string): boolean {
  if (text.length > LONGEST) return false
  const { value, objections } = decideRemark(text, ANYBODY)
  return value !== undefined || objections !== undefined
}
