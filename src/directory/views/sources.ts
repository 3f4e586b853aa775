/** The sources of an office's page, each named once. */
import type { OfficeFacts, PublicSource } from '../model.ts'

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
  return all.filter((source, index) => all.findIndex((other) => same(source, other)) === index)
}

/** Number of a source in the list, from 1; 0 when it isn't in it. */
export function sourceNumber(list: readonly PublicSource[], source: PublicSource): number {
  return list.findIndex((other) => same(source, other)) + 1
}

function same(a: PublicSource, b: PublicSource): boolean {
  return a.citation === b.citation && a.date === b.date && a.url === b.url
}
