/** Which papers can't be made: every card is drawn by its template, but nothing is laid out or painted. */
import type { Content } from '../../directory/content/content.ts'
import type { Problem } from '../../directory/content/problems.ts'
import type { Directory } from '../../directory/model.ts'
import type { SingleCard } from '../../posters/cards/card.ts'
import { allPosterFiles, isOfOneOffice, type OfficePaper } from '../../posters/cards/cards.ts'
import { paperProblems } from '../../posters/paper-problems.ts'
import { type PaperRefusal, withoutPapers } from '../../posters/unmade.ts'
import { startProgress } from '../base/progress.ts'
import { lostEmblem } from '../drawing/emblem.ts'
import { rendererFingerprint, verdictKey } from './cache-key.ts'
import { CACHE_FOLDER, readEntry, writeEntry } from './cache-store.ts'

/** The directory as its papers can be made, and those that can't. */
export async function settlePapers(
  directory: Directory,
  folder = CACHE_FOLDER,
): Promise<{ directory: Directory; refusals: PaperRefusal[] }> {
  const refusals = await refusedPapers(allPosterFiles(directory), folder)
  return { directory: refusals.length > 0 ? withoutPapers(directory, refusals) : directory, refusals }
}

/** What is to be said of a region's papers. @param refusals those that can't be made, where that is known already */
export async function problemsOfPapers(
  directory: Directory,
  content: Content,
  refusals?: readonly PaperRefusal[],
): Promise<Problem[]> {
  const found = refusals ?? (await settlePapers(directory)).refusals
  return paperProblems({ refusals: [...found], emblem: await lostEmblem(directory.region) }, directory, content)
}

/**
 * The papers among some files that can't be made. What is known of an office's own papers is kept in the cache, and so
 * is what is known of those that name other offices; where nothing on them has changed they aren't drawn again.
 * @throws what isn't a matter of the content
 */
export async function refusedPapers(
  files: readonly Pick<OfficePaper, 'office' | 'card'>[],
  folder = CACHE_FOLDER,
): Promise<PaperRefusal[]> {
  const fingerprint = rendererFingerprint()
  const parts = judgedTogether(files)
  // in a log it would stand among what the command says
  const progress = process.stderr.isTTY ? startProgress(process.stderr, 'Kertas') : undefined
  const refusals: PaperRefusal[] = []
  try {
    for (const [done, { office, cards }] of parts.entries()) {
      const key = verdictKey(fingerprint, cards)
      // a cache that can't be read or written costs time, nothing else
      const known = await readEntry(key, folder).catch(() => undefined)
      const found = known ? readVerdict(known) : await refused(cards)
      if (!known) {
        progress?.step({ done, total: parts.length, what: office.name })
        await writeEntry(key, new TextEncoder().encode(JSON.stringify(found)), folder).catch(() => undefined)
      }
      refusals.push(...found.map((one) => ({ ...one, office: office.id })))
    }
  } finally {
    progress?.end()
  }
  return refusals
}

/** Papers of an office that are judged together: its own, and those that name others; a paper's files are one card. */
export function judgedTogether(
  files: readonly Pick<OfficePaper, 'office' | 'card'>[],
): { office: OfficePaper['office']; cards: SingleCard[] }[] {
  const parts = Map.groupBy(files, ({ office, card }) => `${office.id} ${isOfOneOffice(card.format)}`)
  return [...parts.values()].map((part) => ({
    office: part[0]!.office,
    cards: [...new Map(part.map(({ card }) => [card.format, card])).values()],
  }))
}

type Verdict = Omit<PaperRefusal, 'office'>[]

const readVerdict = (bytes: Uint8Array): Verdict => JSON.parse(new TextDecoder().decode(bytes)) as Verdict

/** The templates and faces are loaded where something isn't known yet. */
async function refused(cards: readonly SingleCard[]): Promise<Verdict> {
  const { refusalOf } = await import('./paper-refusal.ts')
  return cards.flatMap((card) => {
    const why = refusalOf(card)
    return why ? [{ format: card.format, ...why }] : []
  })
}
