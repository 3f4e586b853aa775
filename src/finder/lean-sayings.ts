/** The sayings of whoever deals with them, as they travel: lines are slow. */
import { formsOf } from './ranking.ts'
import { packed, sayingsOf } from './sayings.ts'
import { DEALS } from './searched.ts'
import { createVocabulary, type Synonyms, spelt, type Vocabulary, wordsOf } from './words.ts'

/** The words of a target: shown, and searched besides; each line's danger, by its place among dangers. */
interface Entry {
  keywords: readonly string[]
  also: readonly string[]
  dangerOf: (line: string) => number
}

/** A vocabulary, and by their form the words that stand for others. */
interface Telling extends Vocabulary {
  heads: ReadonlyMap<string, string>
}

const CHOICES = /\|/

/**
 * Makes what brings the words of one of the entries to one line: the first as they are shown, the others in the words that stand for all
 * of their meaning, each once, without words that say nothing, and packed. What stands before "!" is the danger of all
 * that follows.
 */
export function leanSayings(entries: readonly Entry[], synonyms: Synonyms): (entry: Entry) => string {
  const vocabulary = createVocabulary(synonyms)
  const heads = synonyms.same.map((row) => row.split(' ', 1)[0]!)
  const telling = { ...vocabulary, heads: new Map(heads.map((head) => [vocabulary.formOf(head) ?? '', head])) }
  const calm = entries.flatMap((entry) => entry.keywords.filter((word) => markOf(word, entry) === ''))
  const keys = new Set(calm.map((word) => keyOf(word, telling)))
  return (entry) => {
    const shown = entry.keywords.slice(0, DEALS).map((word): Line => [markOf(word, entry), word.replace(/;/g, ',')])
    return marked([...shown, ...linesOf(entry, telling, keys)]).join(';')
  }
}

/** The place of a danger, "" where there is none, and a line that tells of it. */
type Line = [danger: string, line: string]

const markOf = (line: string, { dangerOf }: Entry): string => (dangerOf(line) < 0 ? '' : String(dangerOf(line)))

const keyOf = (text: string, vocabulary: Telling, isDanger = false): string =>
  formsOf(text, vocabulary, isDanger).sort().join(' ')

/** A mark stands where the danger is another than before. */
const marked = (lines: readonly Line[]): string[] =>
  lines.map(([danger, line], at) => (danger === (lines[at - 1]?.[0] ?? '') ? line : `${danger}!${line}`))

/**
 * What isn't shown of an entry.
 * @param calm keys of what is no danger to somebody: it is kept as a danger too, to be told from its parts
 */
function linesOf(entry: Entry, telling: Telling, calm: ReadonlySet<string>): Line[] {
  const { keywords, also } = entry
  const groups = Map.groupBy([...keywords.slice(DEALS), ...also], (word) => markOf(word, entry))
  return [...groups].flatMap(([danger, words]) => {
    const isDanger = danger !== ''
    const key = (text: string) => keyOf(text, telling, isDanger)
    const choices = words.filter((word) => CHOICES.test(word))
    const shown = keywords.slice(0, DEALS).filter((word) => markOf(word, entry) === danger)
    const said = new Set([...shown, ...choices.flatMap(sayingsOf)].map(key))
    const single = words.filter((word) => !CHOICES.test(word) && !said.has(key(word)) && said.add(key(word)))
    const isNeeded = (word: string) => !isDanger || calm.has(key(word)) || !holdsAnother(key(word), said)
    const lines = [
      ...packed(single.filter(isNeeded).map((word) => formed(word, telling, isDanger))),
      ...choices.map((line) => chosen(line, telling)),
    ]
    return lines.map((line): Line => [danger, line])
  })
}

/** Whether a danger is told already with fewer words. */
const holdsAnother = (key: string, said: ReadonlySet<string>): boolean =>
  [...said].some((other) => other !== key && other.split(' ').every((form) => key.split(' ').includes(form)))

/** A line of choices in the words that stand for others, each choice once, in an order that packs well. */
const chosen = (line: string, vocabulary: Telling): string =>
  line
    .split(' ')
    .map((choices) => [
      ...new Set(choices.split('|').map((one) => formedEach(vocabulary.paired(wordsOf(one)), vocabulary).join('_'))),
    ])
    .map((choices) => choices.sort().join('|'))
    .join(' ')

/** A saying in the words that stand for others. */
function formed(text: string, vocabulary: Telling, isDanger: boolean): string {
  const { formOf, softFormOf, paired } = vocabulary
  const words = paired(wordsOf(text))
  const told = words.filter((word) => formOf(word) !== undefined || (isDanger && softFormOf(word) !== undefined))
  return formedEach(told.length > 0 ? told : words, vocabulary).join(' ')
}

const formedEach = (words: readonly string[], { formOf, known, heads }: Telling): string[] =>
  words.map((word) => (known.has(spelt(word)) && heads.get(formOf(word) ?? '')) || word)
