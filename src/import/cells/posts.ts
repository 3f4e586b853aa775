/** Posts as people write them: two posts in one cell, and the usual abbreviations. */

import { distance } from '../../finder/near.ts'
import { type Post, withoutStatus } from './acting.ts'
import { withoutListMark } from './list-marks.ts'

const SECOND_POST =
  /\s*(?:,\s*)?(?:dan\s+|sekaligus\s+)?\b(?:merangkap|rangkap jabatan|sekaligus|selaku)\b(?:\s+(?:jabatan|sebagai))*\s*:?\s*|\s+(?:dan|&|sebagai)\s+(?=(?:plt|plh|pjs|pj|pelaksana (?:tugas|harian)|penjabat)\b)|\s*\/\s*(?=(?:plt|plh|pjs|pj)\b)|\s*,\s*(?=(?:plt|plh|pjs|pj)\b\.?\s*(?:kepala|ka|kadin\w*|kadis\w*|direktur|dirut|camat|lurah|inspektur|sekretaris|sekda|sekwan)\b)|\s*;\s*|\s*\n\s*(?=(?:plt|plh|pjs|pj|pelaksana|penjabat|kepala|ka|kadin\w*|kadis\w*|camat|lurah|direktur|dirut|inspektur|sekretaris|asisten|staf)\b)/i

/** What was before a change that is told in words: "Semula: Camat A, menjadi: Kepala Dinas B". */
const BEFORE = /^.*\bmenjadi\b\s*:?\s*|^\s*dari\s.*\ske\s+(?=kepala|ka\.|kadis|camat|lurah|direktur|inspektur|sek)/is

/** "(Eselon II.b)" is no part of a post. */
const ECHELON = /(?<![\s,(])[\s,(]*(?<!\p{L})eselon\s+[iv]{1,3}[\s./]*[a-d]?(?!\p{L})\s*\)?/giu

/** Behind it stands who somebody acts for; in front of it, who they are already. */
const ACTING_BESIDES =
  /^(.*\S)\s+(?:selaku|(?:ditugaskan|ditunjuk|diperintahkan)\s+(?:sebagai|selaku|menjadi))\s+(?=(?:plt|plh|pjs|pj|pelaksana\s+(?:tugas|harian)|penjabat)(?!\p{L}))/isu

/** The post that somebody has already who now acts for another's head: "Camat A selaku Plt. Camat B". */
export const ownPostIn = (text: string): string | undefined => ACTING_BESIDES.exec(text.replace(BEFORE, ''))?.[1]

/** "Ditunjuk sebagai Plt. Camat": how somebody came to a post. */
const CALLED =
  /^\s*(?:ditunjuk|ditugaskan|diperintahkan|diangkat|dilantik)\s+(?:sebagai|selaku|menjadi|dalam jabatan)\s+/i

/** The posts that a cell names, of which it tells something new: "Kepala Dinas A merangkap Plt. Direktur B" are two. */
export function readPosts(text: string): (Post & { several?: true })[] {
  return withoutListMark(text.replace(ECHELON, '').replace(CALLED, '').replace(BEFORE, '').replace(ACTING_BESIDES, ''))
    .split(SECOND_POST)
    .map((one) => withoutStatus(one.replace(/\s+/g, ' ')))
    .filter((post) => post.text !== '' || post.status !== undefined)
}

/** Words that stand for others at the beginning of a post, in order. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/^ka (?=\S)/, 'kepala '],
  [/^kepala (?:din|dis) /, 'kepala dinas '],
  [/^kepala ban /, 'kepala badan '],
  [/^ka(?:din|dis|dinas)(?= |$)/, 'kepala dinas'],
  [/^kaban(?= |$)/, 'kepala badan'],
  [/^kabag(?= |$)/, 'kepala bagian'],
  [/^(?:kalak(?:har|sa)?|kepala pelaksana harian)(?= |$)/, 'kepala pelaksana'],
  [/^kasat pol(?= )/, 'kepala satpol'],
  [/^kasat(?= |$)/, 'kepala satuan'],
  [/^kades(?= |$)/, 'kepala desa'],
  [/^kepala (?:kecamatan|kec)(?= |$)/, 'camat'],
  [/^kepala (?:kelurahan|kel)(?= |$)/, 'lurah'],
  [/^ir(?:kab|da|kot)(?= |$)/, 'inspektur'],
  [/^kakel(?= |$)/, 'lurah'],
  [/^ka((?:din|dis)[a-z]{2,})/, 'kepala $1'],
  [/^sekda(?= |$)/, 'sekretaris daerah'],
  [/^(?:sekwan|sekretaris dewan(?: perwakilan rakyat daerah)?|sekretaris dprd)(?= |$)/, 'sekretaris dprd'],
  [/^dirut(?= |$)/, 'direktur utama'],
  [/^dir (?=\S)/, 'direktur '],
  [/^wabup(?= |$)/, 'wakil bupati'],
  [/^(?:wawali|wawako|wakil walikota)(?= |$)/, 'wakil wali kota'],
  [/^(?:walikota|wako)(?= |$)/, 'wali kota'],
]

/** A post in small letters with its abbreviations written out. */
export const writtenOut = (text: string): string =>
  ABBREVIATIONS.reduce((post, [short, long]) => post.replace(short, long), text)

/** Posts under or beside a head, by how they begin; whoever holds one heads no office. */
const UNDER_A_HEAD =
  /^(?:wakil(?! bupati| wali kota| gubernur)|asisten|tenaga ahli|staf|staff|sekretaris(?! daerah| dprd)|sek(?:cam|des|din|dis|ban|kel|lur)|kabid|kasi|kasie|kasub\w*|kaur|kadus|kapus\w*|kasubsi|katim|ka(?:upt\w*|tu)|koordinator|ketua|anggota|analis|pengawas|pengelola|auditor|inspektur pembantu|irban\w*|ajudan|bendahara|operator|admin\w*|petugas|pejabat (?:fungsional|pengadaan|pembuat)|fungsional|arsiparis|pranata|perencana|penyuluh|guru|dokter|perawat|bidan|penata|pelaksana|manajer|manager|supervisor|jabatan fungsional|direktur (?:umum|keuangan|teknik|operasional|pelayanan|bisnis|kepatuhan|bidang|medis|penunjang)|kepala (?:bidang|bid|seksi|sie|si|sub\w*|upt\w*|unit|puskesmas|sekolah|sd\w*|smp\w*|sma\w*|smk\w*|tk|tata usaha|tu|urusan|dusun|cabang|balai|laboratorium|instalasi|ruang\w*|pasar|terminal|tim|kelompok|bagian|sekretariat|loka|gudang|pos|kantor urusan))(?= |$)/

/** Whether a post, written out, is one under a head. */
export const isUnderHead = (post: string): boolean => UNDER_A_HEAD.test(post)

/** Whether a post, written out, can only be that of a whole office. */
export const isOfWholeOffice = (post: string): boolean =>
  /^(?:kepala|direktur|camat|lurah|bupati|wali kota|wakil bupati|wakil wali kota|inspektur|sekretaris (?:daerah|dprd)|pimpinan)(?= |$)/.test(
    post,
  ) && !isUnderHead(post)

/** Whether a post that begins otherwise still speaks of a head: "Sdr. Kepala Dinas", "Jabatan Camat". */
export const namesHead = (post: string): boolean =>
  /(?:^| )(?:kepala (?:dinas|badan|satuan|bagian|desa|pelaksana)|kadis|kadin\S*|camat|lurah|kades|direktur|inspektur|sekretaris daerah|sekda|sekwan)(?: |$)/.test(
    post,
  )

const HEAD_WORDS = ['kepala', 'direktur', 'camat', 'lurah', 'bupati', 'inspektur', 'sekretaris']
/** Whether a post begins with a misspelt head's: "Kepla Dinas". */
export function isMisspelt(post: string): boolean {
  const [first = ''] = post.split(' ')
  return first.length > 3 && !HEAD_WORDS.includes(first) && HEAD_WORDS.some((word) => distance(first, word, 1) <= 1)
}
