/** Changes in words, office by office: on pages, in the feed and in what is passed on the same. */

import type { Texts } from '../../i18n/id.ts'
import { channelName } from '../channels/contact-text.ts'
import type { Day } from '../dates.ts'
import { dateText } from '../dates.ts'
import { officeById } from '../lookup.ts'
import type { Directory, Office } from '../model.ts'
import { byDay, type Change, type ContactChange } from './changes.ts'

/** What has changed at an office, a sentence each. */
export interface ChangedOffice {
  office: Office
  lines: string[]
}

/** Changes office by office, in the order in which the offices first come; contacts that fared alike are told together. */
export function changesByOffice(changes: readonly Change[], directory: Directory, t: Texts): ChangedOffice[] {
  return [...Map.groupBy(changes, ({ office }) => office)].map(([id, own]) => ({
    office: officeById(directory, id),
    lines: changeLines(own, directory, t),
  }))
}

/** One office's changes in words, each kind's contacts in one line. */
function changeLines(changes: readonly Change[], directory: Directory, t: Texts): string[] {
  const groups = Map.groupBy(changes, (change) => (isContact(change) ? change.kind : change))
  return [...groups.values()].map((group) => changesTogether(group, directory, t))
}

/** What has happened to an office, newest first: a line a day and kind of change of its contacts, or a change of others. */
export function historyOf({ id }: Office, directory: Directory, t: Texts): { on: Day; line: string }[] {
  const own = directory.changes.filter(({ office }) => office === id)
  return byDay(own).flatMap(({ on, changes }) => changeLines(changes, directory, t).map((line) => ({ on, line })))
}

/** Changes of one office, day and kind in words. */
export function changesTogether(changes: readonly Change[], directory: Directory, t: Texts): string {
  const contacts = changes.filter(isContact)
  const [first] = contacts
  if (first) return t.changes[first.kind]([...new Set(contacts.map((change) => contactName(change, t)))].join(', '))
  return changes.map((change) => changeText(change, directory, t)).join('; ')
}

function changeText(change: Change, directory: Directory, t: Texts): string {
  const c = t.changes
  if (isContact(change)) return c[change.kind](contactName(change, t))
  if (change.kind === 'closed')
    return change.successor ? c.merged(officeById(directory, change.successor).name) : c.closed
  if (change.kind === 'renamed') return c.renamed(change.from, change.to)
  const post = officeById(directory, change.office).postTitle ?? t.office.leader
  const isSeen = 'observed' in change && change.observed
  if (change.kind === 'vacant') {
    const vacant = c.vacant(post)
    return isSeen ? `${vacant}, ${t.office.observed(dateText(t, change.on))}` : vacant
  }
  const who = change.status === 'definitive' ? change.name : [t.status[change.status], change.name].join(' ').trim()
  if (change.kind === 'head-left') return c.left(post, who ?? '')
  return isSeen ? c.observed(post, who ?? '', t.office.observed(dateText(t, change.on))) : c.began(post, who ?? '')
}

type OfContact = Extract<Change, { kind: ContactChange }>

function isContact(change: Change): change is OfContact {
  return change.kind.startsWith('contact-')
}

function contactName(change: OfContact, t: Texts): string {
  const type = channelName(change.type, t)
  return 'unit' in change && change.unit ? t.changes.part(type, change.unit) : type
}
