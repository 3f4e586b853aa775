/** Other offices that have a number or account, too. */
import { hasEnded } from '../directory/channels/turning-days.ts'
import type { Content } from '../directory/content/content.ts'
import type { Day } from '../directory/dates.ts'

/** What people call the offices that have a value on a day, one office apart. */
export const othersWith = (
  value: string,
  id: string,
  { content, today }: { content: Pick<Content, 'offices'>; today: Day },
): string[] =>
  [...content.offices].flatMap(([other, { value: office }]) =>
    other !== id && office.channels.some((channel) => channel.value === value && !hasEnded(channel, today))
      ? [office.short]
      : [],
  )
