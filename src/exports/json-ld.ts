/**
 * schema.org descriptions for search engines: an office, the data as a whole, and everything in one graph. They are
 * shown without any mark, so they name only contacts that need none.
 */
import { isNumberType, isSocialType } from '../directory/channels/contacts.ts'
import { contactLicence } from '../directory/channels/licence.ts'
import { FIRST, isSpoken } from '../directory/content/languages.ts'
import type { Contact, Directory, Office, Region } from '../directory/model.ts'
import type { Texts } from '../i18n/id.ts'
import { noticeText } from '../i18n/texts.ts'
import { dataFiles } from './files.ts'
import { DATA_VERSION } from './schema.ts'

type Description = Record<string, unknown>
/** Names it within one file only: it has no page of its own here. */
const GOVERNMENT = '_:pemerintah'
const CONTEXT = { '@context': 'https://schema.org' }

/** GovernmentOffice with one ContactPoint for each number or mail address; a sample region's has none. */
export function officeJsonLd(office: Office, directory: Directory): Description {
  const government = { '@type': 'GovernmentOrganization', name: directory.region.government }
  return { ...CONTEXT, ...describeOffice(office, directory, government) }
}

/** The data as a whole, with every file in which it can be had. */
export function datasetJsonLd(directory: Directory, t: Texts): Description {
  return { ...CONTEXT, ...describeDataset(directory, t) }
}

/** Everything: the data, the government, and its offices, which name it by its id. */
export function directoryJsonLd(directory: Directory, t: Texts): Description {
  const { region, offices } = directory
  const government = {
    '@type': 'GovernmentOrganization',
    '@id': GOVERNMENT,
    name: region.government,
    areaServed: { '@type': 'AdministrativeArea', name: region.name },
  }
  const graph = offices.map((office) => describeOffice(office, directory, { '@id': GOVERNMENT }))
  return { ...CONTEXT, '@graph': [describeDataset(directory, t), government, ...graph] }
}

function describeDataset(directory: Directory, t: Texts): Description {
  const { region, today } = directory
  const { address, confirmed } = region.site
  const notice = noticeText(t, region)
  const licence = contactLicence(region)
  const government = { '@type': 'GovernmentOrganization', '@id': GOVERNMENT, name: region.government }
  return {
    '@type': 'Dataset',
    '@id': `${address}/data/`,
    name: `${t.data.title}: ${t.siteName(region.name)}`,
    description: [notice, t.data.lead].filter(Boolean).join(' '),
    url: `${address}/data/`,
    version: DATA_VERSION,
    dateModified: today,
    inLanguage: FIRST,
    isAccessibleForFree: true,
    spatialCoverage: { '@type': 'AdministrativeArea', name: region.name },
    ...(licence && { license: licence.licenceUrl }),
    // until it has decided on the site, nothing here is published by the government
    ...(confirmed && { publisher: government }),
    distribution: dataFiles
      .filter(({ name }) => !name.includes('<'))
      .map(({ name, type }) => ({
        '@type': 'DataDownload',
        name,
        description: t.data.files[name],
        encodingFormat: type,
        contentUrl: `${address}/data/${name}`,
      })),
  }
}

function describeOffice(office: Office, { region }: Directory, government: Description): Description {
  const usable = office.contacts.filter((contact) => contact.href && contact.publication.web === 'yes')
  return {
    '@type': 'GovernmentOffice',
    '@id': office.edition.facts.link,
    name: office.name,
    alternateName: office.short,
    url: office.edition.facts.link,
    parentOrganization: government,
    ...(office.address && {
      address: {
        '@type': 'PostalAddress',
        streetAddress: office.address.text,
        addressRegion: region.province,
        addressCountry: 'ID',
      },
    }),
    contactPoint: usable
      .filter(({ type }) => isNumberType(type) || type === 'email')
      .map((contact) => contactPoint(contact, region)),
    sameAs: usable.filter(({ type }) => isSocialType(type)).map(({ href }) => href),
    ...(office.ended && { dissolutionDate: office.ended.on }),
  }
}

function contactPoint(contact: Contact, { languages }: Pick<Region, 'languages'>) {
  return {
    '@type': 'ContactPoint',
    contactType: 'complaints',
    availableLanguage: languages.filter(isSpoken),
    ...(contact.type === 'email' ? { email: contact.value } : { telephone: contact.value }),
  }
}
