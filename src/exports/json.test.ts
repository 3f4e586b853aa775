import { expect, it } from 'vitest'
import { contact, directory, office, stale } from '../../tests/content/model.ts'
import { build, directoryOf, swap } from '../../tests/content/region.ts'
import type { Directory } from '../directory/model.ts'
import { changesJson, directoryJson, officeJson } from './json.ts'

/** As a program reads it. */
const read = (value: unknown) => JSON.parse(JSON.stringify(value))

it('names the region, the day, the licence, offices and channels, and nothing else', () => {
  const json = read(directoryJson(directoryOf()))
  expect(Object.keys(json)).toEqual(['region', 'generated', 'licence', 'offices', 'channels'])
  expect(json.region).toEqual({
    id: 'contoh',
    name: 'Kabupaten Contoh',
    province: 'Provinsi Contoh',
    code: '99.01',
    site: { address: 'https://pengaduan.contoh.invalid', confirmed: false },
    sample: true,
  })
  expect(json.generated).toBe('2026-11-23')
  expect(json.licence.areas).toMatchObject({ licence: 'CC0 1.0' })
  expect(json.offices.map(({ id }: { id: string }) => id)).toEqual(['d9901012001', 'dinas', 'kec-contoh', 'setda'])
  expect(json.channels).toMatchObject([{ id: 'gardu', purpose: 'complaint', place: { text: 'Jl. Contoh No. 50' } }])
})

it('tells everything that is public of an office', () => {
  const { directory } = build({}, 'real')
  const json = read(directoryJson(directory as Directory)).offices[1]
  expect(json).toMatchObject({
    id: 'dinas',
    kind: 'department',
    name: 'Dinas Rekaan',
    short: 'Dinas',
    formerNames: [{ name: 'Dinas Dahulu', until: '2021-12-31' }],
    page: 'https://pengaduan.contoh.invalid/k/dinas/',
    address: { text: 'Jl. Rekaan No. 1' },
    post: 'Kepala Dinas',
    holder: { status: 'definitive', name: 'Contoh Sampelan, S.T.', since: '2025-01-02' },
    remarks: ['Catatan rekaan.'],
    required: true,
    generated: '2026-11-23',
  })
  expect(json.contacts[0]).toEqual({
    type: 'whatsapp',
    value: '+6281200000001',
    display: '0812-0000-0001',
    href: 'https://wa.me/6281200000001',
    state: 'confirmed',
    confirmedOn: '2026-11-01',
    dueOn: '2027-01-30',
    sources: [{ citation: 'Surat rekaan (Surat Contoh Nomor 7/2026)', date: '2026-01-31' }],
  })
  expect(json.edition.code).toMatch(/^[CFGHJMPQRVWX]/)
})

it('says of every contact how far it can be trusted', () => {
  const offices = [office('a', { contacts: [contact(), stale()] })]
  const json = read(officeJson(offices[0]!, directory(offices)))
  expect(json.contacts.map(({ state }: { state: string }) => state)).toEqual(['confirmed', 'stale'])
})

it('holds nothing internal: who checked, decrees, consent, withheld values', () => {
  const text = JSON.stringify(
    directoryJson(directoryOf({ 'offices/dinas.yaml': swap('unit: Bidang Rekaan', 'until: "2026-11-22"') })),
  )
  for (const secret of ['Petugas 1', 'SK rekaan', 'Map 1', '+62002531001', 'withheld'])
    expect(text).not.toContain(secret)
  for (const key of ['by', 'basis', 'evidence', 'consent', 'confirmations', 'how', 'result', 'grade', 'leads'])
    expect(text).not.toContain(`"${key}"`)
})

it('passes on no field that a later version of the model may gain', () => {
  const secret = { secret: 'rahasia' }
  const offices = [
    office('a', {
      ...secret,
      contacts: [{ ...contact(), ...secret }],
      holder: { status: 'vacant', ...secret },
    } as object),
  ]
  expect(JSON.stringify(directoryJson(directory(offices, [], secret as object)))).not.toContain('rahasia')
})

it('tells all changes, newest first, without a value of any contact', () => {
  const json = read(changesJson(directoryOf()))
  expect(Object.keys(json)).toEqual(['region', 'generated', 'changes'])
  expect(json.changes[0]).toEqual({
    on: '2026-11-02',
    office: 'dinas',
    kind: 'contact-confirmed',
    type: 'phone',
    unit: 'Bidang Rekaan',
  })
  expect(JSON.stringify(json)).not.toMatch(/531001|contoh\.dinas|@contoh/)
})
