/** What is said of a contact wherever it is shown: what it is, and how far it can be trusted. */
import type { Texts } from '../../i18n/id.ts'
import { dateText } from '../dates.ts'
import type { Contact } from '../model.ts'
import type { ShownState } from './publication.ts'

/** "Telepon, milik Bidang Rekaan" */
export function contactKind({ type, unit }: Pick<Contact, 'type' | 'unit'>, t: Texts): string {
  return unit ? `${t.channel[type]}, ${t.office.withPart(unit)}` : t.channel[type]
}

/** "Dikonfirmasi kantor 2 November 2026"; undefined where nothing is to be said. */
export function contactState(
  { publication, confirmedOn }: Pick<Contact, 'publication' | 'confirmedOn'>,
  t: Texts,
): string | undefined {
  const on = confirmedOn && dateText(t, confirmedOn)
  const said: Record<ShownState, string | undefined> = {
    confirmed: on && t.office.confirmed(on),
    stale: on && t.office.recheck(on),
    unconfirmed: t.office.unconfirmed,
    sourced: t.office.sourced,
  }
  return said[publication.reason as ShownState]
}
