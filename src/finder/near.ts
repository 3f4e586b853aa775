/** Words that are nearly another. Runs in the browser, so it imports nothing. */

/**
 * Edits from one word to another: a letter more, less or other, or two neighbours swapped (optimal string alignment).
 * @param most where it stops counting: anything further is `most + 1`
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let edits = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped && row > 1 && column > 1) edits = Math.min(edits, before[column - 2]! + 1)
      next.push(edits)
    }
    if (Math.min(...next) > most) return most + 1
    before = last
    last = next
  }
  return Math.min(last[b.length]!, most + 1)
}

/** Letters of a word that may be wrong: in short ones none, or everything is like everything. */
const mistakesIn = (word: string): number => (word.length < 4 ? 0 : word.length < 9 ? 1 : 2)

/** Vowels are what is left out when typing fast: words that differ by them alone are nearer than others, and two may be left out of any. */
const consonants = (word: string): string => word.replace(/[aiueo]/g, '')
const FOR_VOWELS = 0.5

/** Whether a word has the letters of another, in another order. */
const swapped = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('')
/** A short word with one wrong letter is mostly another word, unless the finger slipped to the key beside it. */
const SHORT = 6
const KEYS = 'qwertyuiop asdfghjkl zxcvbnm'
/** A letter is rather left out than wrong. */
const FOR_LEFT_OUT = 0.1

function slipped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return a.length === SHORT - 1 && (KEYS.includes(a[at]! + b[at]) || KEYS.includes(b[at]! + a[at]))
}

/** The known word that is meant, beginning with the same letter; undefined where none is near enough. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const most = mistakesIn(word)
  if (most === 0) return undefined
  const bones = consonants(word)
  let [best, found] = [most + 1, undefined as string | undefined]
  for (const other of known) {
    if (other[0] !== word[0] || other.length < 4) continue
    const less = consonants(other) === bones ? FOR_VOWELS : other.length > word.length ? FOR_LEFT_OUT : 0
    const may = less === FOR_VOWELS && other.length > word.length + 1 ? most + 1 : most
    const edits = distance(word, other, may)
    const isOther = word.length < SHORT && other.length === word.length && edits === 1
    if (isOther && !swapped(word, other) && !slipped(word, other)) continue
    const far = edits <= may ? edits - less : edits
    if (far < best) [best, found] = [far, other]
  }
  return found
}
