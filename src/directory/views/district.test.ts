import { describe, expect, it } from 'vitest'
import { channel, contact, directory, office, unconfirmed } from '../../../tests/content/model.ts'
import type { Area } from '../content/area.ts'
import type { Contact, Office, SharedChannel } from '../model.ts'
import { contactsInDistrict, districtContacts } from './district.ts'

const area = (code: string, name: string, level: Area['level']): Area => ({ code, name, level })
const KOTA = area('99.01.01', 'Contoh Kota', 'kecamatan')
const areas = [
  KOTA,
  area('99.01.01.1001', 'Misalrejo', 'kelurahan'),
  area('99.01.01.2003', 'Contohsari', 'desa'),
  area('99.01.01.2002', 'Andaipura', 'desa'),
  area('99.01.02', 'Sampelrejo', 'kecamatan'),
  area('99.01.02.2001', 'Luar', 'desa'),
]
const phone = (last: number, more: Partial<Contact> = {}): Contact =>
  contact({ id: `t${last}`, value: `+6200253100${last}`, display: `(0002) 53100${last}`, ...more })
const withheld = phone(9, { publication: { web: 'no', print: 'no', reason: 'stale' } })
const website = contact({
  id: 'situs',
  type: 'website',
  value: 'https://a.contoh.invalid',
  display: 'a.contoh.invalid',
})
const kota = office('kec-kota', { kind: 'district', area: KOTA, contacts: [phone(1)] })
const village = (index: number, contacts: Contact[], more: Partial<Office> = {}) =>
  office(`d${index}`, { kind: 'village', area: areas[index], contacts, ...more })

/** The sheet of Contoh Kota among these offices and channels. */
const sheetAmong = (offices: Office[], channels: SharedChannel[] = [], frequent: string[] = []) =>
  districtContacts(
    kota,
    directory([kota, ...offices], channels, { areas, topics: { frequent, dangers: {}, words: [] } }),
  )!

const shown = (rows: { contact?: Contact }[]) => rows.map(({ contact }) => contact?.display)

describe('the sheet of a kecamatan', () => {
  it('is had by kecamatan offices that have an area', () => {
    const all = directory([kota], [], { areas })
    expect(districtContacts(office('dinas', { area: KOTA }), all)).toBeUndefined()
    expect(districtContacts(office('d1', { kind: 'village', area: areas[1] }), all)).toBeUndefined()
    expect(districtContacts(office('kec-baru', { kind: 'district' }), all)).toBeUndefined()
    expect(districtContacts(kota, all)).toBeDefined()
  })

  it('states at most three contacts of the camat’s own, none that may not be printed', () => {
    const own = (contacts: Contact[]) =>
      districtContacts({ ...kota, contacts }, directory([], [], { areas }))!.own.map(({ display }) => display)
    expect(own([1, 2, 3, 4].map((last) => phone(last)))).toEqual([1, 2, 3].map((last) => `(0002) 53100${last}`))
    expect(own([withheld])).toEqual([])
    expect(own([unconfirmed({ display: 'menunggu' }), phone(5)])).toEqual(['(0002) 531005'])
  })

  it('names every village of its own by name, with the first contact of its office where there is one', () => {
    const { villages } = sheetAmong([village(1, [phone(2), phone(3)]), village(2, [withheld]), village(5, [phone(4)])])
    expect(villages.map(({ area }) => area.name)).toEqual(['Andaipura', 'Contohsari', 'Misalrejo'])
    expect(shown(villages)).toEqual([undefined, undefined, '(0002) 531002'])
  })

  it('leaves out a village’s office that is no more', () => {
    const ended = village(1, [phone(2)], { ended: { on: '2026-01-05' } })
    expect(shown(sheetAmong([ended]).villages)).toEqual([undefined, undefined, undefined])
  })

  it('tells who deals with the frequent problems: each office once, in the order of the problems', () => {
    const { services } = sheetAmong(
      [
        office('dpupr', { short: 'DPUPR', topics: ['jalan rusak', 'jembatan'], contacts: [phone(2)] }),
        office('dukcapil', { short: 'Dukcapil', topics: ['KTP', 'KK', 'akta'] }),
        office('dinpasar', { topics: ['pasar'], ended: { on: '2026-01-05' } }),
        village(1, [phone(3)], { topics: ['sampah'] }),
      ],
      [],
      ['KTP', 'jalan rusak', 'KK', 'pasar', 'sampah'],
    )
    expect(services.map(({ office, problems }) => [office.short, ...problems])).toEqual([
      ['Dukcapil', 'KTP', 'KK'],
      ['DPUPR', 'jalan rusak'],
    ])
    expect(shown(services)).toEqual([undefined, '(0002) 531002'])
  })

  it('lists channels that work and may be printed: urgent first, then for any complaint, then the rest', () => {
    const { channels } = sheetAmong(
      [],
      [
        channel('listrik', { purpose: 'service' }),
        channel('gardu'),
        channel('darurat', { purpose: 'urgent' }),
        channel('entah', { purpose: 'urgent', works: 'unconfirmed' }),
        channel('rahasia', { contacts: [withheld] }),
        channel('gedung', { contacts: [] }),
      ],
    )
    expect(channels.map(({ channel: { id } }) => id)).toEqual(['darurat', 'gardu', 'listrik'])
  })

  it('gives of a channel a number, which needs nothing but a telephone, else what there is', () => {
    const { channels } = sheetAmong(
      [],
      [channel('lapor', { contacts: [website, phone(7)] }), channel('gubernur', { contacts: [website, withheld] })],
    )
    expect(shown(channels)).toEqual(['(0002) 531007', 'a.contoh.invalid'])
  })

  it('counts what it states of others', () => {
    const sheet = sheetAmong(
      [village(1, [phone(2)]), office('dpupr', { topics: ['jalan rusak'], contacts: [phone(3)] })],
      [channel('gardu', { contacts: [phone(4)] })],
      ['jalan rusak'],
    )
    expect(contactsInDistrict(sheet).map(({ id }) => id)).toEqual(['t2', 't3', 't4'])
  })
})
