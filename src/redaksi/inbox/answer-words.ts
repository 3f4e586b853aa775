/** What somebody says of a contact in a word: right, wrong, replaced. As telephones correct, translate and shorten it. */
import { plain } from '../../directory/content/plain.ts'

export type Answer = 'right' | 'wrong' | 'replaced' | 'unclear'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const RIGHT = words(
  'benar bener betul bnr btl leres sesuai aktif masih tetap ya iya y yes ok oke okay true correct right active',
)
const WRONG = words('salah slh keliru luput mati nonaktif hangus wrong false incorrect dead')
const REPLACED = words(
  'ganti diganti gantos gantinya menjadi jadi berubah ubah diubah pindah replace replaced change changed',
)
const NOT = words('tidak tdk tak gak ga nggak ndak bukan bkn ora boten mboten dudu jangan belum blm not no isn')
/** Words that go along and say nothing. */
const MUTE = words(
  'dengan dg dgn yang yg baru ke dan new to with the is sudah sdh pak bu bapak ibu mohon tolong lagi aja saja nomor no nomer',
)

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[✅✔👍☑]/gu, ' benar '],
  [/[❌✖✗❎👎]/gu, ' salah '],
]

/**
 * The answer in a piece of text, and the words in it that are no part of one.
 * @returns no answer where none of its words is one
 */
export function answerIn(text: string): { answer?: Answer; rest: string[] } {
  const told = plain(SIGNS.reduce((all, [sign, word]) => all.replace(sign, word), text))
    .split(' ')
    .filter(Boolean)
  const found = new Set<Answer>()
  const rest: string[] = []
  let isNegated = false
  for (const word of told) {
    if (NOT.has(word)) {
      isNegated = true
      continue
    }
    const said = RIGHT.has(word) ? 'right' : WRONG.has(word) ? 'wrong' : REPLACED.has(word) ? 'replaced' : undefined
    if (said) found.add(!isNegated ? said : said === 'right' ? 'wrong' : 'unclear')
    else if (isNegated || !MUTE.has(word)) rest.push(word)
    isNegated = false
  }
  // a lone "no" is none
  if (isNegated) found.add('unclear')
  if (found.has('wrong') && found.has('replaced') && found.size === 2) return { answer: 'replaced', rest }
  const [only, ...more] = found
  if (more.length > 0) return { answer: 'unclear', rest }
  return { ...(only && { answer: only }), rest }
}
