/** The part of an office that a message speaks of. */
import { plain } from '../../../directory/content/plain.ts'
import type { OfficeFile } from '../../../directory/content/schema.ts'
import type { ReadMessage } from './read.ts'
import type { Token } from './tokens.ts'

export interface NamedUnit {
  name: string
  /** Whether a contact of this part is recorded. */
  isRecorded: boolean
  tokens: Token[]
}

/** Words of the names of parts that say nothing by themselves. */
const COMMON = new Set(['bidang', 'bagian', 'seksi', 'regu', 'unit', 'dan', 'loket', 'contoh', 'pelayanan', 'layanan'])
/** What people call a part. */
const CALLED: Readonly<Record<string, string>> = {
  damkar: 'pemadam',
  pemadam: 'pemadam',
  ugd: 'igd',
  pju: 'lampu',
  bansos: 'bantuan',
}

/** The part that is named: one that has contacts, or one told by "bidang …"; undefined where it is the whole office. */
export function unitIn({ text, tokens }: ReadMessage, { channels }: OfficeFile): NamedUnit | undefined {
  const words = tokens.map((token) => {
    const word = plain(text.slice(token.start, token.end))
    return CALLED[word] ?? word
  })
  const recorded = [...new Set(channels.flatMap(({ unit }) => unit ?? []))].flatMap((name): NamedUnit[] => {
    const own = plain(name.replace(/\(.*\)/, '')).split(' ')
    const telling = own.filter((word) => word.length > 2 && !COMMON.has(word))
    const found = telling.map((word) => words.indexOf(word))
    const isCalled = telling.length > 0 && (found.every((at) => at >= 0) || (found[0]! >= 0 && telling[0]!.length > 5))
    if (!isCalled) return []
    return [
      {
        name,
        isRecorded: true,
        tokens: tokens.filter((_, at) => own.includes(words[at]!) && tokens[at]!.is === 'word'),
      },
    ]
  })
  if (recorded.length === 1) return recorded[0]
  return recorded.length > 1 ? undefined : toldUnit(text, tokens)
}

/** "bidang cipta karya", "loket 3" */
function toldUnit(text: string, tokens: readonly Token[]): NamedUnit | undefined {
  const at = tokens.findIndex(({ word, sort }) => sort === 'unit' && word === 'bidang')
  if (at < 0) return undefined
  let last = at
  while (
    last - at < 3 &&
    tokens[last + 1]?.is === 'word' &&
    (tokens[last + 1]!.sort === undefined || tokens[last + 1]!.sort === 'unit')
  )
    last++
  if (last === at) return undefined
  const own = tokens.slice(at, last + 1)
  const name = text.slice(own[0]!.start, own.at(-1)!.end).replace(/\s+/g, ' ')
  return { name: name.charAt(0).toUpperCase() + name.slice(1), isRecorded: false, tokens: own }
}
