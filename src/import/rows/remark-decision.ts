/** What a remark says of whoever heads an office: a status, or that they may have left. */
import { plain } from '../../directory/content/plain.ts'
import type { HolderStatus } from '../../directory/content/schema.ts'
import { withoutStatus } from '../cells/acting.ts'
import { STATUSES } from '../cells/terms.ts'
import type { Decision } from './decision.ts'

/** What a remark says of somebody who may no longer hold the post that the row names. */
const LEFT =
  /(?:^| )(?:meninggal|wafat|almarhum|almarhumah|mengundurkan|mundur|pensiun|purnatugas|purna tugas|berhenti|diberhentikan|dinonaktifkan|nonaktif|non aktif)(?: |$)/
/** It speaks of whoever was there before. */
const OF_PREDECESSOR = /(?:^| )(?:menggantikan|pengganti)(?: |$)/

/** The status in a remark; refused where it doubts that the named person still holds the post. */
export function decideRemark(remark: string, name: string | undefined): Decision<HolderStatus> {
  if (name && LEFT.test(plain(remark)) && !OF_PREDECESSOR.test(plain(remark))) {
    const message = `"${remark}": masih menjabatkah ${name}?`
    const repair = 'hapus barisnya bila sudah tidak menjabat; hapus keterangannya bila masih'
    return { objections: [{ of: 'remark', message, repair }] }
  }
  const value = withoutStatus(remark).status
  return value ? { value, remarks: [{ of: 'remark', message: `${STATUSES.labels[value]} dibaca dari kolom ini` }] } : {}
}
