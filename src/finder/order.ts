/** In which order they are told who deal with parts of what was typed. Runs in the browser, so it imports nothing of the core. */
import { isTelling, type Ranked } from './ranking.ts'
import type { FinderRows, FinderTarget } from './searched.ts'
import type { Vocabulary } from './words.ts'

type Found = readonly Ranked<FinderTarget>[]

/** Whom a place in a list is given, wherever else it was or wasn't. */
const placed = (found: Found, one: Ranked<FinderTarget>, at: number): Found => {
  const others = found.filter(({ target }) => target !== one.target)
  return [...others.slice(0, at), one, ...others.slice(at)]
}

/** Whoever has a thing stands before those who have such things usually: "guru SMA" is the province's. */
export const withOwners = (
  found: Found,
  all: Found,
  owners: FinderRows['owners'],
  { formOf }: Pick<Vocabulary, 'formOf'>,
): Found =>
  owners.reduce((before, [words, owner, others]) => {
    const one = all.find(({ target }) => target === owner)
    const isOwned = one && words.split(' ').some((word) => one.held.has(formOf(word) || ''))
    const at = before.findIndex(({ target }) => target === owner || others.indexOf(Number(target)) >= 0)
    return isOwned && at >= 0 ? placed(before, one, at) : before
  }, found)

/** Of several matters the second result is who deals with what the first doesn't: "jalan rusak sama KTP hilang". */
export function withOther(found: Found): Found {
  const [first, second] = found
  if (!first?.isWhole || !second) return found
  const isOther = ({ isWhole, shared }: Ranked<FinderTarget>) =>
    isWhole && !shared.some((term) => isTelling(term) && first.held.has(term))
  const other = isOther(second) ? undefined : found.find(isOther)
  return other ? placed(found, other, 1) : found
}

/** Where papers are asked for beside an office's name, they come first: "poster dpupr". */
export function withPapers(found: Found): Found {
  const papers = found.find(({ target, isWhole }) => target === 'pcetak' && isWhole)
  return papers && !found[0]!.word ? placed(found, papers, 0) : found
}
