/**
 * Words as citizens type them, brought to one form: Indonesian with its prefixes and endings, other languages by what
 * the content says means the same, chat spelling. Index and query go through the same door, so a form needs to be the
 * same for words of one meaning, not to be a word. Runs in the browser, so it imports nothing.
 */

/** What the content tells of words, small letters with a space between. */
export interface Synonyms {
  /** Words that don't tell which office it is: small words, and what is said around any problem. */
  ignore: readonly string[]
  /** Lines of words of one meaning that say nothing alone, but much in danger: "ora" in "ora kuat urip". */
  soft?: readonly string[]
  /** A line a meaning, its form first; of a word in several lines the first counts. */
  same: readonly string[]
  /** What is said of somebody rather than of what is wrong: "difabel". */
  whom?: readonly string[]
  /** What tells that a danger is talked of and isn't there: "rawan kecelakaan", "asuransi kebakaran". */
  calm?: readonly string[]
}

export interface Vocabulary {
  /** The one form of a word; of what is said around any problem there is none. */
  formOf: (word: string) => string | undefined
  /** The form, as nothing else has it, of what counts in danger alone. */
  softFormOf: (word: string) => string | undefined
  /** Words of a text, with two that mean something of their own as one: "rumah_sakit". */
  paired: (words: readonly string[]) => string[]
  /** Words that are known by themselves, but for those that say nothing. */
  known: ReadonlySet<string>
  /** Forms of what is said of somebody. */
  whom: ReadonlySet<string | undefined>
  /** Forms of what tells that a danger is only talked of. */
  calm: ReadonlySet<string | undefined>
}

const PARTICLES = /(?:lah|kah|pun)$/
const OWNERS = /(?:nya|ku|mu|ne|e)$/
const ENDINGS = /(?:kan|an|i)$/
/** A k before -an may be the word's own: "kerusakan" is of "rusak". */
const SHORT_ENDINGS = /an$/
const LEAST = 4

const cut = (word: string, ending: RegExp, least = LEAST): string => {
  const short = word.replace(ending, '')
  return short.length >= least ? short : word
}

/** What a prefix leaves; "mem", "men", "meng" and "meny" swallow the first consonant before a vowel. */
const PREFIXES: [RegExp, string][] = [
  [/^[mp]em(?=[bfpv])/, ''],
  [/^[mp]em(?=[aiueo])/, 'p'],
  [/^[mp]eny(?=[aiueo])/, 's'],
  [/^[mp]eng(?=[^aiueo])/, ''],
  [/^[mp]eng(?=[aiueo])/, ''],
  [/^[mp]en(?=[cdjtz])/, ''],
  [/^[mp]en(?=[aiueo])/, 't'],
  [/^me(?=[lmnrwy])/, ''],
  [/^(?:ber|ter|per|dipun|di|ke|se|pe|tak|dak)/, ''],
]

/** Javanese and chat: "resikake", "benerin", "griyanipun", "resikono". */
const SPOKEN_ENDINGS = [/n?ipun$/, /k?ake$|aken$|[ie]n$|[oa]n[oa]$|[kn]?[ei]$|a$/, /(?:k?n|an)e$|nya$|[km]u$/]
/** Javanese, whose nasal stands before a consonant or instead of it: "mbocor", "ngresiki", "nyilih", "nutup", "mangan". */
const SPOKEN_PREFIXES: [RegExp, ...string[]][] = [
  [/^(?:di|k[ea]|tak|dak|s[ea]|m(?=b)|n(?=[djt])|ng(?=[glrw]))/, ''],
  [/^ng/, '', 'k'],
  [/^ny/, 's', 'c'],
  [/^n/, 't'],
  [/^m/, 'p'],
  [/^(?=[aiueo])/, 'h'],
]

function bare(word: string): string {
  for (const [prefix, instead] of PREFIXES) {
    const rest = word.replace(prefix, instead)
    if (rest !== word) return rest.length >= LEAST ? rest : word
  }
  return word
}

/** A word without what is put before and behind it. */
export function stem(word: string, endings = ENDINGS): string {
  if (word.length <= LEAST) return word
  const ended = cut(cut(cut(word, PARTICLES), OWNERS), endings)
  return bare(ended)
}

/** Javanese is written with and without its h: "wedhus", "wedus". */
export const spelt = (word: string): string => word.replace(/([dt])h/g, '$1')

/** What begins the form of what says nothing alone. */
export const SOFT = '~'

/** Makes the vocabulary of a region. */
export function createVocabulary({ ignore, soft = [], same, whom = [], calm = [] }: Synonyms): Vocabulary {
  const softForms = new Map<string, string>()
  for (const row of soft) for (const word of row.split(' ')) softForms.set(word, SOFT + row.split(' ')[0])
  const stop = new Set([...ignore.join(' ').split(' '), ...softForms.keys()])
  const forms = new Map<string, string>()
  for (const row of same) {
    const words = row.split(' ').map(spelt)
    const form = forms.get(words[0]!) || stem(words[0]!)
    for (const word of words) if (!forms.has(word)) forms.set(word, form)
  }
  const heads = new Set(forms.values())

  function formOf(typed: string): string | undefined {
    const word = spelt(typed)
    if (stop.has(typed)) return undefined
    const direct = forms.get(word)
    if (direct !== undefined) return direct
    const root = stem(word)
    if (stop.has(root)) return undefined
    const other = forms.has(root) || heads.has(root) ? root : stem(word, SHORT_ENDINGS)
    return forms.get(other) || (heads.has(other) ? other : root)
  }

  const formsIn = (lines: readonly string[]) => new Set(lines.join(' ').split(' ').map(formOf))
  const softFormOf = (word: string): string | undefined => softForms.get(word) || softForms.get(stem(word))
  function paired(words: readonly string[]): string[] {
    const all: string[] = []
    for (const word of words) {
      const pair = `${all[all.length - 1]}_${word}`
      if (forms.has(pair)) all[all.length - 1] = pair
      else all.push(word)
    }
    return all
  }

  return {
    formOf,
    softFormOf,
    paired,
    known: new Set(forms.keys()),
    whom: formsIn(whom),
    calm: formsIn(calm),
  }
}

/** What a word may be without what Javanese, chat and speech put before and behind it, likelier first. */
function barer(word: string): string[] {
  const ended = [word, word.replace(/o/g, 'a'), ...SPOKEN_ENDINGS.map((ending) => word.replace(ending, ''))]
  const begun = ended.map((one) => {
    const [prefix, ...instead] = SPOKEN_PREFIXES.find(([prefix]) => prefix.test(one)) || [/^/]
    return [one, ...instead.map((first) => one.replace(prefix, first))]
  })
  return ([] as string[]).concat(...begun).filter((one) => one.length >= LEAST)
}

/** The form of a word, or of what it is made of, among those that are held. */
export function heldForm(
  word: string,
  formOf: Vocabulary['formOf'],
  held: { has: (form: string) => boolean },
): string | undefined {
  return [word, ...barer(word)].map(formOf).find((form) => form !== undefined && held.has(form))
}

/** "Tiga kali" is no river. */
const TIMES = /\b(?:\d+|dua|tiga|ber(?:apa)?|tiap|pirang|telung|rong)[- ]?kali\b/g

/** Words of a text as they are typed, in small letters: "E-KTP-ku ilang!!" gives ektp, ku, ilang. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\be[- ]ktp/g, 'ktp')
    .replace(TIMES, ' ')
    .replace(/(\p{L}+)2(an|e)?\b/gu, '$1 $1$2')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
