/** How the paper of an office stands, in words: old, recorded, a draft. */
import type { Office } from '../directory/model.ts'
import { LIST } from '../i18n/redaksi-list.ts'
import { type Work, workOf } from './list-work.ts'
import type { OpenRegion } from './open-region.ts'

/** What there is to be said of it; nothing of an office that has no paper. */
export function paperWords(
  { id, ended, edition, kind, contacts }: Office,
  open: OpenRegion,
  work: Work = workOf(open),
): string[] {
  const old = (work.papers.get(id) ?? []).filter(({ need }) => need !== 'no')
  const [worst] = old
  if (worst && worst.need !== 'no') {
    const copies = old.filter(({ need }) => need === worst.need).reduce((sum, paper) => sum + paper.copies, 0)
    return [`${LIST.papers[worst.need]}${copies > 0 ? LIST.copies(copies) : ''}`]
  }
  if (ended || (kind === 'village' && contacts.length === 0)) return []
  if (!open.directory.region.site.confirmed) return [LIST.papers.draft]
  const isRecorded = edition.known.some(({ code, recordedOn }) => code === edition.code && recordedOn)
  return [isRecorded ? LIST.papers.recorded : LIST.papers.unrecorded]
}
