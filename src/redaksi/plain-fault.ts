/** What checks and events have to say against a change, told to somebody who has never seen a file. */
import { displayValue } from '../directory/channels/contacts.ts'
import type { Content } from '../directory/content/content.ts'
import type { RuleId } from '../directory/content/rules.ts'
import { CHANNEL_TYPES, HOLDER_STATUSES } from '../directory/content/schema.ts'
import { isDay } from '../directory/dates.ts'
import { dayInWords } from '../directory/events/words.ts'
import { EVENT_WORDS, FAULT_WORDS, NOTE_WORDS } from '../i18n/redaksi.ts'
import { STATUSES, TYPES } from '../import/cells/terms.ts'

export interface Fault {
  message: string
  repair: string
  rule?: RuleId
}

type Words = { message?: string; repair: string }

/** The same without names of files, of their keys and of ids, and with days and numbers as people write them. */
export function plainFault({ rule, message, repair }: Fault, { offices }: Pick<Content, 'offices'>): Fault {
  const words: Words | undefined =
    rule === undefined
      ? EVENT_WORDS.find(([said]) => said.test(message))?.[1]
      : (FAULT_WORDS as Partial<Record<RuleId, Words>>)[rule]
  return {
    ...(rule && { rule }),
    message: spoken(words?.message ?? message, offices),
    repair: spoken(words?.repair ?? repair, offices),
  }
}

/** What an event says beside a change, without the words of lists. */
export const plainNote = (note: string): string =>
  NOTE_WORDS.reduce((text, [said, told]) => text.replace(said, told), note)

const TYPE = new RegExp(`^(?:${CHANNEL_TYPES.join('|')})(?= ")`)
const STATUS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${HOLDER_STATUSES.join('|')})(?![\\p{L}\\p{N}])`, 'gu')

function spoken(text: string, offices: Content['offices']): string {
  const nameOf = (id: string) => offices.get(id)?.value.short
  return text
    .replace(TYPE, (type) => TYPES.labels[type as keyof typeof TYPES.labels])
    .replace(/^(?:[\p{L}\p{N} ]+ )?"\+\d{6,}": (?=")/u, '')
    .replace(/(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])/g, (day) => (isDay(day) ? dayInWords(day) : day))
    .replace(/(?<!\S)\+\d{6,15}(?!\S)/g, (number) => displayValue('phone', number))
    .replace(/(?<=kantor |pada |untuk |dari )"([a-z0-9-]+)"/g, (said, id: string) => nameOf(id) ?? said)
    .replace(/(?<=belum tercatat: ).+$|(?<=tidak dibuat: ).+$/, (list) =>
      list.replace(/(?<![\p{L}\p{N}-])[a-z0-9-]+(?= \(|, |$)/gu, (id) => nameOf(id) ?? id),
    )
    .replace(STATUS, (status) => STATUSES.labels[status as keyof typeof STATUSES.labels])
}
