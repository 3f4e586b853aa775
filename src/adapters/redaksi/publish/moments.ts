/** Times in words, in the computer's own zone. */
import { texts } from '../../../i18n/texts.ts'
import { clockText } from '../desk.ts'

/** "28 Nov 14.05" */
export function momentText(at: string): string {
  const time = new Date(at)
  const month = texts('id').months[time.getMonth()]?.slice(0, 3) ?? ''
  return `${time.getDate()} ${month} ${clockText(at)}`
}
