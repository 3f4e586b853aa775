import { expect, it } from 'vitest'
import { contact, directory, office, stale, unconfirmed } from '../../tests/content/model.ts'
import { officeJsonLd } from './json-ld.ts'

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
