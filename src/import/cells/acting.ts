/** Who acts for a head, as people write it: Plt, Plh, Pj and Pjs before or behind a name or a post. */

import { plain } from '../../directory/content/plain.ts'
import type { HolderStatus } from '../../directory/content/schema.ts'
import { STATUSES } from './terms.ts'

export interface Post {
  /** Without the status: "Kepala Dinas Kesehatan". */
  text: string
  status?: HolderStatus
}

/** Not the "Kepala Pelaksana Harian" of a disaster agency, which is a post. */
const STATUS =
  /(?<![\p{L}\p{N}])(?<!kepala\s+)(plt|plh|pjs|pj|pelaksana\s+tugas|pelaksana\s+harian|penjabat\s+sementara|pejabat\s+sementara|penjabat)(?![\p{L}\p{N}])\.?/giu
/** "P.l.t." is no initials. */
const POINTED = /(?<![\p{L}\p{N}])p\.\s?l\.\s?[th](?![\p{L}\p{N}])\.?\s*/giu
const EDGE = /^[\s,;:()[\]/–—-]+|[\s,;:([/–—-]+$/g
/** In a name it stands at an end or behind a mark: "Joko Pj Misal" is called so. */
const IN_NAME = new RegExp(`(?<=^|[,;:([/–—-]\\s*)${STATUS.source}|${STATUS.source}(?=\\s*$)`, 'giu')
/** Where a status stood; no font has it, so no text holds it. */
const GAP = '\ue000'

/**
 * A text without "Plt", "(Plh.)", "Pelaksana Tugas"; `several` where it says two that differ.
 * @param pattern where it is looked for: everywhere, or as in a name
 */
export function withoutStatus(written: string, pattern: RegExp = STATUS): Post & { several?: true } {
  const text = written.replace(POINTED, (status) => `${status.replace(/[.\s]/g, '')} `)
  const found = new Set<HolderStatus>()
  const bare = text.replace(pattern, (match) => {
    const said = plain(match)
    const status = said === 'pejabat sementara' ? 'pjs' : STATUSES.read(said)
    if (status) found.add(status)
    return GAP
  })
  const [status] = found
  if (!status) return { text: text.trim() }
  const joined = bare
    .replace(/[([]\s*\ue000\s*[)\]]/g, GAP)
    .replace(/,\s*\ue000\s*,/g, ',')
    .replace(/\s*[,;:–—-]?\s*\ue000\s*[,;:–—-]?\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(EDGE, '')
  return { text: joined, status, ...(found.size > 1 && { several: true as const }) }
}

/** What stands behind each status in a text: "Sekda" of "juga Plh. Sekda". */
export const behindStatus = (text: string): string[] =>
  text
    .split(STATUS)
    .filter((_, index) => index > 0 && index % 2 === 0)
    .map((piece) => piece.trim())

/** The same of a person's name. */
export const nameWithoutStatus = (text: string) => withoutStatus(text, IN_NAME)
