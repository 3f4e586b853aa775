/** schema.org description of an office for search engines. */
import { isNumberType, isSocialType } from '../directory/contacts.ts'
import type { Contact, Directory, Office } from '../directory/model.ts'

/** GovernmentOffice with one ContactPoint for each number or mail address; a sample region's has none. */
export function officeJsonLd(office: Office, { region }: Directory): Record<string, unknown> {
  const usable = office.contacts.filter((contact) => contact.href && contact.publication.web === 'yes')
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    '@id': office.edition.facts.link,
    name: office.name,
    alternateName: office.short,
    url: office.edition.facts.link,
    parentOrganization: { '@type': 'GovernmentOrganization', name: region.government },
    ...(office.address && {
      address: {
        '@type': 'PostalAddress',
        streetAddress: office.address.text,
        addressRegion: region.province,
        addressCountry: 'ID',
      },
    }),
    contactPoint: usable.filter(({ type }) => isNumberType(type) || type === 'email').map(contactPoint),
    sameAs: usable.filter(({ type }) => isSocialType(type)).map(({ href }) => href),
    ...(office.ended && { dissolutionDate: office.ended.on }),
  }
}

function contactPoint(contact: Contact) {
  return {
    '@type': 'ContactPoint',
    contactType: 'complaints',
    availableLanguage: ['id', 'jv'],
    ...(contact.type === 'email' ? { email: contact.value } : { telephone: contact.value }),
  }
}
