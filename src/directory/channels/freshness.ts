/** How old a confirmation is, and what that means. */

import type { ChannelEntry } from '../content/schema.ts'
import { addDays, type Day, daysBetween } from '../dates.ts'

/** A confirmation is fresh for so many days, due until the second, then stale. */
export const FRESH_DAYS = 90
export const STALE_DAYS = 180

export type Freshness = 'fresh' | 'due' | 'stale' | 'never'

export interface ConfirmationState {
  freshness: Freshness
  /** Day of the newest confirmation that reached the office. */
  on?: Day
  /** Day on which the next one is due. */
  due?: Day
  /** The newest answer says that it isn't the office's number or account (any more). */
  wrong: boolean
}

/** What the confirmations of a channel say on a day; later ones don't count yet, of one day's the last in the file counts, and "no-answer" says nothing. */
export function confirmationOn(channel: Pick<ChannelEntry, 'confirmations'>, today: Day): ConfirmationState {
  const telling = channel.confirmations
    .filter((entry) => entry.on <= today && entry.result !== 'no-answer')
    .reverse()
    .sort((a, b) => b.on.localeCompare(a.on))
  const wrong = telling[0]?.result === 'wrong'
  const reached = telling.find((entry) => entry.result === 'reached')
  if (!reached || wrong) return { freshness: 'never', wrong }
  return { freshness: confirmationAge(reached.on, today), on: reached.on, due: addDays(reached.on, FRESH_DAYS), wrong }
}

/** What a confirmation of a day is worth today. */
export function confirmationAge(on: Day, today: Day): 'fresh' | 'due' | 'stale' {
  const age = daysBetween(on, today)
  return age <= FRESH_DAYS ? 'fresh' : age <= STALE_DAYS ? 'due' : 'stale'
}
