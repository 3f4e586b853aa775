/** What stands round a message that was copied or forwarded: who wrote it and when, and that it was forwarded. */
import { type Day, isDay } from '../../../directory/dates.ts'
import type { Span } from './tokens.ts'

export interface MessageFrame {
  heads: Span[]
  /** Messages that were pasted at once. */
  messages: number
  isForwarded: boolean
  /** Day that the telephone has written in front of it. */
  sent?: Day
}

/** "[28/11/26, 14.05] Nama: " and "28/11/26 14.05 - Nama: ", also without the year. */
const HEAD =
  /^[^\S\n]*(?:\[(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?,?\s+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s*[ap]\.?m\.?)?\]|(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2}),?\s+\d{1,2}[.:]\d{2}\s+[-–])[^\S\n]*[^:\n]{1,80}:/gimu
const FORWARDED =
  /(?:^|(?<=\n))[\s*_~>[(-]*(?:diteruskan(?: dari)?|forwarded(?: message| from)?|fwd?|terusan|teruskan|copas)[\s*_~\])]*(?::|\n|$)/giu

/** What stands round a text. @param today for days without their year */
export function frameOf(text: string, today: Day): MessageFrame {
  const heads = [...text.matchAll(HEAD)]
  const forwards = [...text.matchAll(FORWARDED)]
  const days = heads.map(([, date = '', month = '', year, ownDate, ownMonth, ownYear]) =>
    dayOf(ownDate ?? date, ownMonth ?? month, ownYear ?? year, today),
  )
  const [sent] = days
  return {
    heads: [...heads, ...forwards]
      .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
      .sort((a, b) => a.start - b.start)
      .filter(({ start }, at, all) => at === 0 || start >= all[at - 1]!.end),
    messages: Math.max(1, heads.length),
    isForwarded: forwards.length > 0,
    ...(sent && { sent }),
  }
}

function dayOf(date: string, month: string, year: string | undefined, today: Day): Day | undefined {
  const pad = (part: string) => part.padStart(2, '0')
  const own = year ?? today.slice(0, 4)
  const day = `${own.length === 2 ? `20${own}` : own}-${pad(month)}-${pad(date)}`
  if (!isDay(day)) return undefined
  if (day <= today) return day
  const before = `${Number(today.slice(0, 4)) - 1}${day.slice(4)}`
  return year === undefined && isDay(before) ? before : undefined
}
