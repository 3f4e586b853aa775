/** "Maksud Anda …?": offices that a name which nobody knows may have meant. */
import { distance } from '../../finder/near.ts'

const COMMON = new Set([
  'dinas',
  'badan',
  'bagian',
  'kecamatan',
  'desa',
  'kelurahan',
  'kantor',
  'daerah',
  'umum',
  'kepala',
  'pt',
])
const MOST_EDITS = 2
const LONG = 9

/**
 * The few offices that a name may have meant: nearly their name, or some of its words.
 * @param forms everything that each office is called
 * @param common words that say nothing, as they stand in all names
 */
export function nearestOffices(
  key: string,
  forms: ReadonlyMap<string, ReadonlySet<string>>,
  common: ReadonlySet<string>,
): string[] {
  const words = key.split(' ').filter((word) => word.length > 2 && !COMMON.has(word) && !common.has(word))
  if (words.length === 0) return []
  const scored = [...forms].flatMap(([id, own]) => {
    const score = Math.min(...[...own].map((form) => farness(key, words, form)))
    return score <= MOST_EDITS ? [{ id, score }] : []
  })
  const best = Math.min(...scored.map(({ score }) => score))
  return scored.filter(({ score }) => score === best).map(({ id }) => id)
}

function farness(key: string, words: readonly string[], form: string): number {
  const edits = distance(key, form, MOST_EDITS + 1)
  if (edits * 3 < key.length && edits <= (key.length < LONG || key.includes(' ') ? MOST_EDITS : MOST_EDITS + 1))
    return Math.min(edits, MOST_EDITS)
  const own = form.split(' ')
  const shared = words.filter((word) => own.includes(word)).length
  return shared === words.length
    ? MOST_EDITS - 0.5
    : shared > 0 && shared * 2 >= words.length
      ? MOST_EDITS
      : MOST_EDITS + 1
}
