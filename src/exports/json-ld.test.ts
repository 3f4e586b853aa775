import { expect, it } from 'vitest'
import { contact, directory, office, stale, unconfirmed } from '../../tests/content/model.ts'
import type { Language } from '../directory/content/languages.ts'
import { id as t } from '../i18n/id.ts'
import { datasetJsonLd, directoryJsonLd, officeJsonLd } from './json-ld.ts'

const dinas = office('dinas', {
  address: { text: 'Jl. Rekaan No. 1', sources: [] },
  holder: { status: 'definitive', name: 'Contoh Sampelan' },
  contacts: [
    contact({ href: 'tel:+62215550123', value: '+62215550123' }),
    contact({ type: 'whatsapp', href: 'https://wa.me/6281200000001', value: '+6281200000001' }),
    contact({ type: 'email', href: 'mailto:dinas@example.go.id', value: 'dinas@example.go.id' }),
    contact({ type: 'website', href: 'https://dinas.example.go.id', value: 'https://dinas.example.go.id' }),
    contact({ type: 'instagram', href: 'https://www.instagram.com/dinas.rekaan/', value: 'dinas.rekaan' }),
  ],
})
const describeOffice = (given = dinas) => JSON.parse(JSON.stringify(officeJsonLd(given, directory([given]))))

it('describes an office as schema.org does', () => {
  expect(describeOffice()).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    '@id': 'https://pengaduan.contoh.invalid/k/dinas/',
    name: 'Dinas dinas',
    alternateName: 'DINAS',
    url: 'https://pengaduan.contoh.invalid/k/dinas/',
    parentOrganization: { '@type': 'GovernmentOrganization', name: 'Pemerintah Kabupaten Contoh' },
    address: {
      '@type': 'PostalAddress',
      streetAddress: 'Jl. Rekaan No. 1',
      addressRegion: 'Provinsi Contoh',
      addressCountry: 'ID',
    },
    sameAs: ['https://www.instagram.com/dinas.rekaan/'],
  })
})

it('has a contact point for each number and mail address', () => {
  const points = describeOffice().contactPoint
  expect(points.map(({ telephone, email }: Record<string, string>) => telephone ?? email)).toEqual([
    '+62215550123',
    '+6281200000001',
    'dinas@example.go.id',
  ])
  for (const point of points) expect(point).toMatchObject({ '@type': 'ContactPoint', contactType: 'complaints' })
})

it.each<[Language[], string[]]>([
  [
    ['id', 'jv', 'en'],
    ['id', 'jv'],
  ],
  [['id', 'en'], ['id']],
  [['id'], ['id']],
])('of a region with pages in %j, its contacts are spoken to in %j', (languages, spoken) => {
  const { region } = directory([])
  const { contactPoint } = officeJsonLd(dinas, directory([dinas], [], { region: { ...region, languages } }))
  expect(contactPoint).toHaveLength(3)
  for (const point of contactPoint as object[]) expect(point).toMatchObject({ availableLanguage: spoken })
})

it('says when an office is no more', () => {
  expect(describeOffice()).not.toHaveProperty('dissolutionDate')
  expect(describeOffice({ ...dinas, ended: { on: '2026-01-05' } }).dissolutionDate).toBe('2026-01-05')
})

it('names no contact of a sample region, whose contacts have no link', () => {
  const sample = describeOffice(
    office('dinas', { contacts: [contact(), contact({ type: 'instagram', value: 'contoh.a' })] }),
  )
  expect(sample).toMatchObject({ contactPoint: [], sameAs: [] })
  expect(sample).not.toHaveProperty('address')
})

it('tells search engines nothing that pages have to mark', () => {
  const contacts = [unconfirmed({ href: 'tel:+62215550123' }), stale({ type: 'x', href: 'https://x.com/a' })]
  expect(describeOffice({ ...dinas, contacts })).toMatchObject({ contactPoint: [], sameAs: [] })
})

it('names nobody', () => {
  expect(JSON.stringify(describeOffice())).not.toContain('Sampelan')
})

/** The whole directory in one graph, by "@type". */
function graphOf(given: Parameters<typeof directoryJsonLd>[0]) {
  const { '@graph': graph } = JSON.parse(JSON.stringify(directoryJsonLd(given, t)))
  return Map.groupBy(graph as Record<string, unknown>[], (node) => node['@type'] as string)
}

it('tells the whole directory in one graph, whose offices name the government by its id', () => {
  const graph = graphOf(directory([dinas, office('b')]))
  const [government] = graph.get('GovernmentOrganization')!
  expect(government).toMatchObject({ name: 'Pemerintah Kabupaten Contoh' })
  expect(graph.get('GovernmentOffice')).toHaveLength(2)
  const { '@context': _, ...alone } = describeOffice()
  expect(graph.get('GovernmentOffice')![0]).toEqual({
    ...alone,
    parentOrganization: { '@id': government!['@id'] },
  })
})

it('marks nothing, so it names no contact that needs a mark', () => {
  const contacts = [
    unconfirmed({ href: 'tel:+62215550199', value: '+62215550199' }),
    stale({ href: 'tel:1', value: '1' }),
  ]
  expect(graphOf(directory([office('a', { contacts })])).get('GovernmentOffice')![0]).toMatchObject({
    contactPoint: [],
  })
})

it('lists the files of the whole directory, each with its media type', () => {
  const [dataset] = graphOf(directory([dinas])).get('Dataset')!
  expect(dataset).toMatchObject({ version: '1.1', dateModified: '2026-11-23', inLanguage: 'id' })
  expect(dataset!.distribution).toContainEqual({
    '@type': 'DataDownload',
    name: 'directory.csv',
    description: t.data.files['directory.csv'],
    encodingFormat: 'text/csv',
    contentUrl: 'https://pengaduan.contoh.invalid/data/directory.csv',
  })
  expect(JSON.stringify(dataset!.distribution)).not.toContain('<id>')
})

it('names a publisher and a licence only where the government has decided on them', () => {
  const { region } = directory([])
  const decided = {
    ...region,
    site: { ...region.site, confirmed: true },
    data: { licence: 'CC BY 4.0', licenceUrl: 'https://creativecommons.org/licenses/by/4.0/', confirmed: true },
  }
  expect(datasetJsonLd(directory([], [], { region: decided }), t)).toMatchObject({
    publisher: { name: 'Pemerintah Kabupaten Contoh' },
    license: 'https://creativecommons.org/licenses/by/4.0/',
  })
  const undecided = datasetJsonLd(directory([]), t)
  expect(undecided).not.toHaveProperty('publisher')
  expect(undecided).not.toHaveProperty('license')
  expect(undecided.description).toMatch(/^CONTOH: /)
})
