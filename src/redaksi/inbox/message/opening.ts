/** When an office is open, as a message tells it: "senin-kamis 08.00-15.00, jumat 08.00-11.00". */
import { type HoursRow, WEEKDAYS } from '../../../directory/content/schema.ts'
import { FREE_MESSAGE as w } from '../../../i18n/redaksi-message.ts'
import { UNTIL } from './days.ts'
import type { Span } from './tokens.ts'

export interface Opening {
  hours: HoursRow[]
  /** Where they stand in the text. */
  spans: Span[]
}

const NAMES = ['se[nl][ie]n|sen', 'selasa|sel', 'rabu|rab', 'kamis|kam', "jum['’]?at|jum", 'sabtu|sab', 'minggu|min']
const NAME = `(?:${NAMES.join('|')})`
const TO = `\\s*${UNTIL}\\s*`
const CLOCK = '(\\d{1,2})[.:](\\d{2})'
const SPAN = new RegExp(
  `(?<!\\p{L})(${NAME})(?:(${TO}|\\s*(?:&|dan|,)\\s*)(${NAME}))?\\s*[:,]?\\s*(?:jam|pukul|pkl)?\\.?\\s*${CLOCK}${TO}${CLOCK}(?!\\d)`,
  'giu',
)
const ABOUT = /(?<!\p{L})(?:jam|buka|jadwal|loket|operasional|pelayanan|layanan|waktu)(?!\p{L})/iu

const dayOf = (name: string): number => NAMES.findIndex((names) => new RegExp(`^(?:${names})$`, 'iu').test(name))

/** The hours of the week that a message tells; undefined where it doesn't, or not in so many words. */
export function openingIn(text: string): Opening | undefined {
  if (!ABOUT.test(text)) return undefined
  const hours: HoursRow[] = []
  const spans: Span[] = []
  for (const found of text.matchAll(SPAN)) {
    const [whole, first = '', joint = '', second, ...clock] = found
    const [from, to] = [clockOf(clock[0], clock[1]), clockOf(clock[2], clock[3])]
    const [start, end] = [dayOf(first), second ? dayOf(second) : dayOf(first)]
    const isPair = /[&,]|dan/.test(joint)
    const days = isPair ? [WEEKDAYS[start]!, WEEKDAYS[end]!] : WEEKDAYS.slice(start, end + 1)
    if (!from || !to || from >= to || days.length === 0) return undefined
    hours.push({ days: [...days], from, to })
    spans.push({ start: found.index, end: found.index + whole.length })
  }
  const all = hours.flatMap(({ days }) => days)
  return hours.length > 0 && new Set(all).size === all.length ? { hours, spans } : undefined
}

function clockOf(hour = '', minute = ''): string | undefined {
  const text = `${hour.padStart(2, '0')}:${minute}`
  return text <= '24:00' && minute < '60' ? text : undefined
}

/** What is to be looked at. @param isLater whether it is told for a day to come */
export const openingDoubts = (isLater: boolean): string[] => [w.hoursWhole, ...(isLater ? [w.hoursAtOnce] : [])]
