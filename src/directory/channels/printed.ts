/** What of an office's contacts goes on paper: decided here, read by editions, cards, pages and the ledger. */

import type { Contact } from '../model.ts'
import { isNumberType } from './contacts.ts'

/** A poster has room for this many accounts. */
const MOST_ACCOUNTS = 10

export interface Printed {
  /** Numbers first, then e-mail, website and accounts, in the order of the page. */
  contacts: Contact[]
  /** Those that the paper only counts: "+2 lagi di halaman". */
  more: Contact[]
}

/** The contacts that the office's paper states, and those that there are too many of. */
export function printed(office: { contacts: readonly Contact[] }): Printed {
  const all = printable(office)
  const accounts = all.filter(({ type }) => !isNumberType(type))
  const more = accounts.slice(MOST_ACCOUNTS)
  return { contacts: all.filter((contact) => !more.includes(contact)), more }
}

/**
 * All that may be printed: the contacts that the office has ever confirmed; where it has confirmed none yet, what is
 * waiting to be confirmed (a draft shows it). A confirmation that grows old changes nothing here, so it makes no new
 * edition. Recorded paper is true as long as all that it states is among these.
 */
export function printable(office: { contacts: readonly Contact[] }): Contact[] {
  const allowed = office.contacts.filter(({ publication }) => publication.print !== 'no')
  const confirmed = allowed.filter(({ publication }) => publication.reason !== 'unconfirmed')
  return confirmed.length > 0 ? confirmed : allowed
}
