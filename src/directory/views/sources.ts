/** What the facts of an office's page rest on, each thing said once. */
import type { Contact, OfficeFacts, PublicSource } from '../model.ts'

/** Every source behind a fact of the office that is shown, in the order of the page. */
export function pageSources(office: OfficeFacts): PublicSource[] {
  const { holder } = office
  const all = [
    ...office.contacts.flatMap((contact) => (contact.publication.reason === 'confirmed' ? [] : contact.sources)),
    ...[holder.observed?.source, holder.last?.source].filter((source) => source !== undefined),
    ...(office.address?.sources ?? []),
    ...office.nameSources,
    ...office.withheld.filter(({ reason }) => reason === 'lead').flatMap(({ sources }) => sources),
  ]
  return eachOnce(all)
}

/** How far all contacts of an office can be trusted alike. */
export interface SharedState extends Pick<Contact, 'publication' | 'confirmedOn' | 'dueOn'> {
  /** Of all of them; none where the office itself has confirmed them. */
  sources: PublicSource[]
}

/** What can be said of all contacts at once; undefined where one is surer than another. */
export function sharedState(contacts: readonly Contact[]): SharedState | undefined {
  const [first] = contacts
  const isLike = ({ publication, confirmedOn }: Contact) =>
    publication.reason === first?.publication.reason && confirmedOn === first.confirmedOn
  if (!first || !contacts.every(isLike)) return undefined
  const { publication, confirmedOn, dueOn } = first
  const isConfirmed = publication.reason === 'confirmed'
  return {
    publication,
    ...(confirmedOn && { confirmedOn }),
    ...(isConfirmed && dueOn && { dueOn }),
    sources: isConfirmed ? [] : eachOnce(contacts.flatMap(({ sources }) => sources)),
  }
}

/** Number of a source in the list, from 1; 0 when it isn't in it. */
export function sourceNumber(list: readonly PublicSource[], source: PublicSource): number {
  return list.findIndex((other) => same(source, other)) + 1
}

function eachOnce(all: readonly PublicSource[]): PublicSource[] {
  return all.filter((source, index) => all.findIndex((other) => same(source, other)) === index)
}

function same(a: PublicSource, b: PublicSource): boolean {
  return a.citation === b.citation && a.date === b.date && a.url === b.url
}
