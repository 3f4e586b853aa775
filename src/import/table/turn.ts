/** Whether a title is about people who come into office, who leave it, or who may come one day. */
import { plain } from '../../directory/content/plain.ts'

export type OfficeTurn = 'coming' | 'leaving' | 'proposed'

const words = (all: string) => new RegExp(`(?:^| )(?:${all})(?: |$)`)
const COMING = words(
  'pengangkatan|diangkat|pelantikan|dilantik|penunjukan|ditunjuk|pengganti|penggantinya|pengisian|terpilih|baru',
)
const LEAVING = words(
  'pensiun|purnatugas|purna tugas|bup|batas usia pensiun|pemberhentian|diberhentikan|berhenti|dibebaskan|dibebastugaskan|mantan|meninggal|wafat|cuti|akhir masa jabatan|habis masa jabatan',
)
const PROPOSED = words(
  'usul|usulan|diusulkan|pengusulan|calon|kandidat|nominasi|seleksi|draf|draft|konsep|rancangan|rencana',
)

/** What a text says of the people below it. A decree that lets some go and appoints others is about those who come. */
export function turnOf(text: string): OfficeTurn | undefined {
  const said = plain(text.replace(/[_-]/g, ' '))
  if (PROPOSED.test(said)) return 'proposed'
  if (COMING.test(said)) return 'coming'
  return LEAVING.test(said) ? 'leaving' : undefined
}
