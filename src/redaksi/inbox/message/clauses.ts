/** A line cut into clauses, so that what is said in one isn't taken for what is said in another. */
import { Line, type Token } from './tokens.ts'

export interface Clause extends Line {}

const CUT = new Set(['|', '.', ',', '(', ')', '?'])
/** Words that begin another clause; whatever leads over to them goes along. */
const BEGINS = /^(?:karena|tapi|sedangkan)$/
const LEADS_OVER = new Set(['yg', 'untuk', 'dan', 'kalau'])
/** What may be said of something else than of the contact in front. */
const OTHERS = /^(?:wa|telepon|sms|surel|situs|akun|hotline|lama|lain)$/

/** The clauses of a line, in their order; marks belong to none. */
export function clausesOf({ tokens }: Line): Clause[] {
  const clauses: Token[][] = [[]]
  const isLast = (at: number) => !tokens.slice(at).some(({ word }) => word.startsWith('#k'))
  for (const [at, token] of tokens.entries()) {
    const own = clauses.at(-1)!
    if (token.is === 'mark' && CUT.has(token.word)) {
      clauses.push([])
      continue
    }
    const isOther =
      own.some(({ word }) => word.startsWith('#k')) && OTHERS.test(wordAfterLead(tokens, at)) && isLast(at)
    if (BEGINS.test(token.word) || isOther) clauses.push([token])
    else own.push(token)
  }
  return clauses.filter((own) => own.length > 0).map((own) => new Line(own))
}

/** The word that a clause would begin with, behind what leads over to it. */
function wordAfterLead(tokens: readonly Token[], at: number): string {
  let next = at
  while (LEADS_OVER.has(tokens[next]?.word ?? '')) next++
  return next > at || !LEADS_OVER.has(tokens[at - 1]?.word ?? '') ? (tokens[next]?.word ?? '') : ''
}
