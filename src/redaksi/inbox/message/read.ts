/** A message with everything that was found in it. */
import type { Content } from '../../../directory/content/content.ts'
import type { Day } from '../../../directory/dates.ts'
import { FREE_MESSAGE as w } from '../../../i18n/redaksi-message.ts'
import { clausesOf } from './clauses.ts'
import { daysIn, type FoundDay, UNTIL } from './days.ts'
import type { MessageFrame } from './frame.ts'
import { type FoundOffice, officesIn } from './offices.ts'
import { type Opening, openingIn } from './opening.ts'
import { type FoundPerson, peopleIn } from './people.ts'
import { Line, type Span, type Thing, type Token, tokensOf } from './tokens.ts'
import { type MessageValues, valuesIn } from './values.ts'

export interface ReadMessage {
  text: string
  frame: MessageFrame
  letters: Span[]
  /** When it says that the office is open. */
  opening?: Opening | undefined
  /** Number of the decree or letter that it names. */
  letter?: string | undefined
  days: FoundDay[]
  day: { on?: Day | undefined; until?: Day | undefined; isTold: boolean; doubts: string[] }
  values: MessageValues
  offices: FoundOffice[]
  people: FoundPerson[]
  /** Words and marks, those of persons too. */
  tokens: Token[]
  /** The message as one line, with all things as signs. */
  line: Line
}

const LETTER =
  /(?<![\p{L}\p{N}])(?:(?:sk|surat(?: keputusan| perintah| tugas)?|keputusan|sprint|nota dinas)(?: bupati| sekda)?\s+)?(?:(?:nomor|nomer|no)\.?\s*:?\s*)?((?!\d{1,2}\/\d{1,2}\/\d)\d[\d.]*(?:\/[\p{L}\p{N}.-]+){1,5}\/(?:19|20)\d{2})(?:\s*,?\s*(?:tertanggal|tanggal|tgl)\.?\s*\d{1,2}(?:\s+\p{L}+\s+|[/-]\d{1,2}[/-])20\d{2})?/giu
const TIME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:jam|pukul|pkl)\\.?\\s*\\d{1,2}(?:[.:]\\d{2})?(?:\\s*${UNTIL}\\s*\\d{1,2}(?:[.:]\\d{2})?)?(?!\\d)|(?<!\\d)\\d{1,2}[.:]\\d{2}\\s*${UNTIL}\\s*\\d{1,2}[.:]\\d{2}(?!\\d)`,
  'giu',
)

/** Finds all there is in a text. @param sent day on which it was written */
export function readMessage(
  text: string,
  { content, sent, frame }: { content: Content; sent: Day; frame: MessageFrame },
): ReadMessage {
  const isFree = (taken: readonly Span[]) => (one: Span) =>
    !taken.some(({ start, end }) => one.start < end && start < one.end)
  const letters = [...text.matchAll(LETTER)].map(({ index, 0: all, 1: number }) => ({
    ...{ start: index, end: index + all.length, number: number! },
  }))
  const freeLetters = letters.filter(isFree(frame.heads))
  const times = [...text.matchAll(TIME)].map(({ index, 0: all }) => ({ start: index, end: index + all.length }))
  const opening = openingIn(text)
  const open = opening?.spans ?? []
  const days = daysIn(text, sent).filter(isFree([...frame.heads, ...freeLetters, ...times, ...open]))
  const values = valuesIn(text, [...frame.heads, ...freeLetters, ...days, ...times, ...open], content)
  const early: Thing[] = [
    ...frame.heads.map((span) => ({ ...span, sign: 'f' })),
    ...freeLetters.map(({ start, end }) => ({ start, end, sign: 's' })),
    ...days,
    ...open.map((span) => ({ ...span, sign: 'j' })),
    ...values.found,
  ]
  const offices = officesIn(text, tokensOf(text, early), content)
  // a thing has its sign's number by its place among those of its sign
  const tokens = tokensOf(text, [...early, ...offices])
  const people = peopleIn(text, tokens)
  const line = new Line(tokensOf(text, [...early, ...offices, ...people]))
  const letter = freeLetters[0]?.number
  return {
    ...{ text, frame, days, values, offices, people, tokens: line.tokens as Token[], line },
    letters: freeLetters.map(({ start, end }) => ({ start, end })),
    ...{ letter, opening },
    day: dayOf(days, line),
  }
}

const FROM = ' (?:mulai|sejak)(?: (?:hari|tgl|#d\\d+|[:,]))* '

/** Whether a day is that of a letter, or of what is sent or asked then: "surat tgl 5", "besok saya kirim". */
function isBeside(index: number, line: Line): boolean {
  const own = clausesOf(line).find(({ text }) => text.includes(` #d${index} `))?.text ?? ''
  return (
    new RegExp(` (?:surat|sk|rapat|undangan)(?: (?!mulai|sejak)\\S+){0,4} #d${index} `).test(own) ||
    (/ (?:kirim|kabar|hubungi|tanya|surat) /.test(own) && !/ (?:#[kp]\d+|ganti|ubah|pindah|tambah|hapus) /.test(own))
  )
}

/** The day from which it holds, and the last one. */
function dayOf(days: readonly FoundDay[], line: Line): ReadMessage['day'] {
  const isLast = (index: number) =>
    new RegExp(` (?:sampai|sekolah|-)(?: (?:[.]|dengan|hari|tgl))* #d${index} `).test(line.text)
  const last = days.findIndex((_, index) => isLast(index))
  const firsts = days.flatMap((day, index) => (index === last ? [] : [{ day, index }]))
  const told = firsts.filter(({ index }) => new RegExp(`${FROM}#d${index} `).test(line.text))
  const dated = firsts.filter(({ day }) => day.day !== undefined)
  const [first, ...more] = told.length > 0 ? told : dated.length > 0 ? dated : firsts
  const until = last >= 0 ? days[last] : undefined
  const isUntold =
    told.length === 0 && first !== undefined && (first.day.isVague === true || isBeside(first.index, line))
  const doubts = [isUntold ? w.whichDay(first!.day.written) : undefined, first?.day.doubt, until?.doubt].filter(
    (one) => one !== undefined,
  )
  if ((told.length > 0 ? more : firsts).some(({ day }) => day.day !== first!.day.day)) doubts.push(w.severalDays)
  return { on: first?.day.day, until: until?.day, isTold: told.length > 0, doubts }
}
