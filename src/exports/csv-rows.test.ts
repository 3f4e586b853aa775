import { describe, expect, it } from 'vitest'
import { contact, directory, office, stale, unconfirmed } from '../../tests/content/model.ts'
import { id } from '../i18n/id.ts'
import { directoryRows, HEADINGS } from './csv-rows.ts'

const SOURCES = [
  { citation: 'Surat (Surat 7/2026)', date: '2026-01-31' },
  { citation: 'Situs', url: 'https://contoh.invalid/surat', date: '2025' },
]
const rows = (...offices: Parameters<typeof directory>[0]) => directoryRows(directory(offices), id)

it('one row a contact, in the words of the pages', () => {
  const full = office('dinas', {
    kind: 'agency',
    address: { text: 'Jl. Rekaan No. 1', sources: [] },
    contacts: [contact({ unit: 'Bidang Rekaan', sources: SOURCES })],
  })
  expect(rows(full)).toEqual([
    {
      id: 'dinas',
      kantor: 'Dinas dinas',
      singkatan: 'DINAS',
      jenis_kantor: 'Badan',
      saluran: 'Telepon',
      kontak: '(0002) 531001',
      nilai: '+62002531001',
      milik: 'Bidang Rekaan',
      keadaan: 'Dikonfirmasi, paling lama 180 hari',
      dikonfirmasi: '2026-11-02',
      sumber: 'Surat (Surat 7/2026) | https://contoh.invalid/surat',
      tanggal_sumber: '2026-01-31',
      alamat: 'Jl. Rekaan No. 1',
      halaman: 'https://pengaduan.contoh.invalid/k/dinas/',
    },
  ])
})

describe('what is known of a contact', () => {
  it.each([
    ['confirmed', contact(), 'Dikonfirmasi, paling lama 180 hari', '2026-11-02'],
    ['confirmed long ago', stale(), 'Dikonfirmasi lebih dari 180 hari lalu', '2026-02-01'],
    ['not confirmed', unconfirmed(), 'Belum dikonfirmasi kantor', ''],
  ])('%s', (_, shown, keadaan, dikonfirmasi) => {
    expect(rows(office('dinas', { contacts: [shown] }))).toMatchObject([{ keadaan, dikonfirmasi }])
  })
})

it('an office without a contact has one row that says so', () => {
  expect(rows(office('dinas'))).toMatchObject([{ id: 'dinas', saluran: '', nilai: '', keadaan: 'Belum ada nomor' }])
})

it('offices that are no more have none', () => {
  expect(rows(office('dinpasar', { contacts: [contact()], ended: { on: '2026-01-05' } }))).toEqual([])
})

it('every row has every heading, as text', () => {
  for (const row of rows(office('a', { contacts: [contact(), unconfirmed()] }), office('b'))) {
    expect(Object.keys(row).sort()).toEqual([...HEADINGS].sort())
    for (const cell of Object.values(row)) expect(typeof cell).toBe('string')
  }
})
