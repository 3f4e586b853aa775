/** Times that were noted (ISO 8601), in words and in the computer's own zone. */
import { dateText } from '../../directory/dates.ts'
import { texts } from '../../i18n/texts.ts'

const t = texts('id')
const two = (number: number): string => String(number).padStart(2, '0')

/** "14.05" */
function clockText(at: string): string {
  const time = new Date(at)
  return `${two(time.getHours())}.${two(time.getMinutes())}`
}

/** "28 Nov 14.05" */
export function momentText(at: string): string {
  const time = new Date(at)
  return `${time.getDate()} ${t.months[time.getMonth()]?.slice(0, 3) ?? ''} ${clockText(at)}`
}

/** "28 November 2026, 14.05" */
export function wholeMomentText(at: string): string {
  const time = new Date(at)
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${dateText(t, day)}, ${clockText(at)}`
}
