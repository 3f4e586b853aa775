/** Whether a title is about people who come into office, who leave it, or who may come one day. */
import { plain } from '../../directory/content/plain.ts'

export type OfficeTurn = 'coming' | 'leaving' | 'proposed'

/** Whole words, or several in a row, in a text of small letters without marks. @param all of them, as alternatives of a pattern */
export const wholeWords = (all: string): RegExp => new RegExp(`(?:^| )(?:${all})(?: |$)`)
/** Words of those who leave, and of those who may come, in a title as in a remark beside somebody. */
export const LEAVE =
  'pensiun|purnatugas|purna tugas|bup|berhenti|diberhentikan|dibebaskan|dibebastugaskan|mantan|meninggal|wafat|cuti'
export const MAY_COME = 'usul|usulan|diusulkan|calon|kandidat|rencana|direncanakan'

const COMING = wholeWords(
  'pengangkatan|diangkat|pelantikan|dilantik|penunjukan|ditunjuk|pengganti|penggantinya|pengisian|terpilih|baru',
)
const LEAVING = wholeWords(
  `${LEAVE}|pejabat lama|batas usia pensiun|pemberhentian|akhir masa jabatan|habis masa jabatan`,
)
const PLANNED =
  'yang akan|akan (?:dilantik|diangkat|ditunjuk|ditetapkan|dikukuhkan|dimutasi|dipromosikan|menjabat|menduduki|menempati|mengisi)|undangan pelantikan|jadwal pelantikan'
const PROPOSED = wholeWords(`${MAY_COME}|${PLANNED}|pengusulan|nominasi|seleksi|draf|draft|konsep|rancangan`)

const ACTING = wholeWords('plt|plh|pjs|pj|penjabat|pelaksana tugas|pelaksana harian')
/** Whether a text speaks of people who act for a head. */
export const saysActing = (text: string): boolean => ACTING.test(plain(text))

/** What a text says of the people below it. A decree that lets some go and appoints others is about those who come. */
export function turnOf(text: string): OfficeTurn | undefined {
  const said = plain(text.replace(/[_-]/g, ' '))
  if (PROPOSED.test(said)) return 'proposed'
  if (COMING.test(said)) return 'coming'
  return LEAVING.test(said) ? 'leaving' : undefined
}
