/** What asks an office to confirm: its sheet with a code that opens the finished answer, and a message with a link to it. */
import { displayPhone, isMobile } from '../../directory/channels/phone.ts'
import { addDays, type Day, dateText } from '../../directory/dates.ts'
import type { Office, Region } from '../../directory/model.ts'
import { ASKING_WORDS, SHEET_WORDS } from '../../i18n/redaksi-inbox.ts'
import { texts } from '../../i18n/texts.ts'
import type { ConfirmationCard } from '../../posters/cards/card.ts'
import { ANSWER_DAYS, officeAnswerParts, officeAnswerText, whatsappAddress } from './office-answer.ts'

/** What a sheet or a message asks with. */
export interface AskedWith {
  day: Day
  code: string
  /** The number that answers go to, E.164. */
  team?: string
}

const lastDay = (day: Day): string => dateText(texts('id'), addDays(day, ANSWER_DAYS))

/**
 * The sheet with the finished answer as a code, or several where it has many lines; as it is where the team has no number to send it to.
 * @param reader whoever takes sheets that are sent back
 */
export function withAnswer(
  card: ConfirmationCard,
  office: Office,
  { day, code, team, reader }: AskedWith & { reader: string },
): ConfirmationCard {
  if (!team) return card
  const parts = officeAnswerParts(office, { day, code })
  return {
    ...card,
    purpose: SHEET_WORDS.purpose(reader),
    answer: {
      heading: SHEET_WORDS.heading,
      validUntil: SHEET_WORDS.until(lastDay(day)),
      text: SHEET_WORDS.how(parts.length, isMobile(team)),
      number: displayPhone(team),
      parts: parts.map((text, index) => ({
        qr: { payload: whatsappAddress(text, team), alt: SHEET_WORDS.alt(office.name, index + 1, parts.length) },
        lines: text.split('\n'),
      })),
    },
  }
}

/** The message by which the team asks an office: why, a link that opens the finished answer, and the answer to copy. */
export function confirmationMessage(
  office: Pick<Office, 'id' | 'name' | 'contacts' | 'holder'>,
  { day, code, team, region }: AskedWith & { region: Pick<Region, 'name'> },
): string {
  const text = officeAnswerText(office, { day, code })
  return [
    `${ASKING_WORDS.greeting(office.name)}\n${ASKING_WORDS.why(region.name)}`,
    `${ASKING_WORDS.link(lastDay(day))}\n${whatsappAddress(text, team)}`,
    ASKING_WORDS.thanks,
    `${ASKING_WORDS.otherwise}\n\n${text}`,
  ].join('\n\n')
}
