import { expect, it } from 'vitest'
import { contact, directory, office, stale } from '../../tests/content/model.ts'
import { build, directoryOf, swap } from '../../tests/support/region.ts'
import type { Directory } from '../directory/model.ts'
import { changesJson, directoryJson, officeJson } from './json.ts'

/** As a program reads it. */
const read = (value: unknown) => JSON.parse(JSON.stringify(value))

it('names the region, the day, the licence, offices and channels, and nothing else', () => {
  const json = read(directoryJson(directoryOf()))
  expect(Object.keys(json)).toEqual([
    ...['$schema', 'version', 'notice', 'region', 'generated', 'licence', 'progress', 'offices', 'channels'],
  ])
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
  expect(json.progress).toEqual({ from: '2026-10-01', until: '2026-12-31', confirmed: 2, of: 3 })
  expect(json.notice).toMatch(/^CONTOH: /)
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

it('says in a file of its own which shape it has, and for which day it holds', () => {
  const { directory } = build(
    { 'region.yaml': swap('  confirmed: false\ntimeZone', '  confirmed: true\ntimeZone') },
    'real',
  )
  const json = read(officeJson(directory!.offices[1]!, directory!))
  expect(json).toMatchObject({ $schema: 'https://pengaduan.contoh.invalid/data/schema.json', version: '1.1' })
  expect(json).toMatchObject({ id: 'dinas', generated: '2026-11-23' })
  expect(json).not.toHaveProperty('notice')
})

it('passes a licence of the contacts on only when the government has laid it down', () => {
  const licence = (more: string) =>
    read(directoryJson(directoryOf({ 'region.yaml': swap('areas:\n', `${more}areas:\n`) }))).licence.contacts
  const given = (confirmed: boolean) =>
    `data:\n  licence: CC BY 4.0\n  licenceUrl: https://creativecommons.org/licenses/by/4.0/\n  confirmed: ${confirmed}\n`
  expect(licence(given(true))).toMatchObject({
    confirmed: true,
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  })
  for (const undecided of [licence(given(false)), licence('')]) {
    expect(Object.keys(undecided)).toEqual(['confirmed', 'note'])
    expect(undecided).toMatchObject({ confirmed: false, note: expect.stringContaining('belum ditetapkan') })
  }
})

it('refuses to pass on a contact that may not be shown, should one ever come among the others', () => {
  const hidden = contact({ publication: { web: 'no', print: 'no', reason: 'mobile' } })
  expect(() => directoryJson(directory([office('a', { contacts: [hidden] })]))).toThrow('mobile')
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
      holder: {
        status: 'unknown',
        ...secret,
        last: { status: 'vacant', on: '2024-01-01', ...secret, source: { citation: 'a', ...secret } },
      },
      address: { text: 'Jl.', sources: [{ citation: 'a', ...secret }], ...secret },
      area: { code: '99.01.01', name: 'a', level: 'kecamatan', ...secret },
      hours: [{ days: ['mon'], from: '07:00', to: '08:00', ...secret }],
      ended: { on: '2026-01-01', ...secret },
    } as object),
  ]
  expect(JSON.stringify(directoryJson(directory(offices, [], secret as object)))).not.toContain('rahasia')
})

it('tells all changes, newest first, without a value of any contact', () => {
  const json = read(changesJson(directoryOf()))
  expect(Object.keys(json)).toEqual(['$schema', 'version', 'notice', 'region', 'generated', 'changes'])
  expect(json.changes[0]).toEqual({
    on: '2026-11-02',
    office: 'dinas',
    kind: 'contact-confirmed',
    type: 'phone',
    unit: 'Bidang Rekaan',
  })
  expect(JSON.stringify(json)).not.toMatch(/531001|contoh\.dinas|@contoh/)
})
