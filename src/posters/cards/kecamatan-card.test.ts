import { describe, expect, it } from 'vitest'
import { channel, contact, directory, office, stale, unconfirmed } from '../../../tests/content/model.ts'
import type { Area } from '../../directory/content/area.ts'
import type { Contact, Office, SharedChannel } from '../../directory/model.ts'
import { paperTexts } from '../../i18n/paper.ts'
import type { DistrictCard, InstallCard } from './card.ts'
import { cardOf } from './cards.ts'

const t = paperTexts.district
const area = (code: string, name: string, level: Area['level']): Area => ({ code, name, level })
const KOTA = area('99.01.01', 'Contoh Kota', 'kecamatan')
const DESA = area('99.01.01.2001', 'Misalrejo', 'desa')
const KELURAHAN = area('99.01.01.1001', 'Contohan', 'kelurahan')
const website = contact({ type: 'website', display: 'lapor.contoh.invalid' })

interface Around {
  own?: Contact[]
  offices?: Office[]
  channels?: SharedChannel[]
  areas?: Area[]
}

const edition = (code: string) => ({ code, facts: { name: '', link: '', channels: [], others: [] } })
const kota = (own: Contact[]): Office => {
  const plain = office('kec-kota', { kind: 'district', name: 'Kecamatan Contoh Kota', area: KOTA, contacts: own })
  return { ...plain, edition: { ...plain.edition, sheet: edition('P8QX'), dataDate: '2024-05' } }
}

function cardIn<F extends 'sheet-a4' | 'install'>(format: F, { own = [], offices = [], channels = [], areas }: Around) {
  const around = directory([kota(own), ...offices], channels, {
    areas: [KOTA, ...(areas ?? [DESA, KELURAHAN])],
    topics: { frequent: ['jalan rusak', 'jembatan'], dangers: {}, words: [] },
  })
  return cardOf(kota(own), around, format) as F extends 'install' ? InstallCard : DistrictCard
}
const village = (contacts: Contact[], where = DESA) =>
  office(`d${where.code}`, { kind: 'village', area: where, contacts, short: `Desa ${where.name}` })

describe('the card of a kecamatan’s sheet', () => {
  it.each([
    [{}, t.noCamat('camat', t.instead.page), [], t.instead.page],
    [{ channels: [channel('lapor')] }, t.camatLater('camat'), ['Saluran lapor, Telepon'], t.instead.channels],
    [{ channels: [channel('lapor')], own: [contact()] }, t.camatLater('camat'), [], t.instead.camat('camat')],
  ] as const)('sends people without a number to what there is: %#', (around, none, doors, nearby) => {
    const { camat, villages } = cardIn('sheet-a4', around as Around)
    expect(camat.none).toBe(none)
    expect(camat.doors.map(({ label }) => label)).toEqual(doors)
    expect(villages.none).toBe(t.noVillages(nearby))
  })

  it.each([
    ['the camat', { own: [contact()], channels: [channel('lapor')] }, 'kantor camat'],
    ['the first channel for complaints', { channels: [channel('lapor')] }, channel('lapor').contacts[0]!.display],
    ['nobody yet', {}, t.noNumber],
  ] as const)('names, for a village without a number among others, who answers: %s', (_, around, instead) => {
    const { villages } = cardIn('sheet-a4', {
      ...(around as Around),
      areas: [DESA, KELURAHAN],
      offices: [village([contact()])],
    })
    expect(villages.none).toBeUndefined()
    expect(villages.rows.filter(({ contact }) => !contact).map((row) => row.instead)).toEqual([instead])
  })

  it('sends people through a channel for complaints where the office that deals with it has no contact', () => {
    const roads = office('dpupr', { topics: ['jalan rusak'] })
    const [row] = cardIn('sheet-a4', { offices: [roads], channels: [channel('lapor')] }).services.rows
    expect(row).toMatchObject({ name: t.through(roads.short, channel('lapor').name) })
    expect(row?.contact?.display).toBe(channel('lapor').contacts[0]!.display)
    expect(cardIn('sheet-a4', { offices: [roads] }).services.rows[0]).toEqual({
      name: roads.short,
      problems: 'Jalan rusak',
    })
  })

  it('names a channel that answers for several offices once, and marks their rows', () => {
    const offices = [office('dpupr', { topics: ['jalan rusak'] }), office('dlh', { topics: ['jembatan'] })]
    const { through, rows } = cardIn('sheet-a4', { offices, channels: [channel('lapor')] }).services
    expect(through).toMatch(t.throughAll(channel('lapor').name))
    expect(rows.length).toBe(2)
    for (const { name, marked } of rows) {
      expect(name).not.toContain('lewat')
      expect(marked).toBe(true)
    }
  })

  it.each([
    [[DESA, KELURAHAN], 'Desa (1) dan kelurahan (1)', ['Contohan (kel.)', 'Misalrejo']],
    [[DESA], 'Desa (1)', ['Misalrejo']],
    [[KELURAHAN], 'Kelurahan (1)', ['Contohan (kel.)']],
  ])('counts and names villages by their kind: %#', (areas, heading, names) => {
    const { villages } = cardIn('sheet-a4', { areas })
    expect(villages.heading).toBe(heading)
    expect(villages.rows.map(({ name }) => name)).toEqual(names)
  })

  it('has one remark for all villages, whatever their numbers wait for, and the day at offices', () => {
    const { villages, services } = cardIn('sheet-a4', {
      offices: [
        village([unconfirmed()]),
        village([stale()], KELURAHAN),
        office('dpupr', { topics: ['jembatan', 'jalan rusak'], contacts: [stale()] }),
      ],
    })
    expect(new Set(villages.rows.map(({ contact }) => contact?.note))).toEqual(new Set(['mohon dikonfirmasi']))
    expect(services.rows).toMatchObject([
      { problems: 'Jalan rusak, jembatan', name: 'DPUPR', contact: { note: 'dicek 1 Februari 2026' } },
    ])
  })

  it('names a channel without the number that stands beside it', () => {
    const short = contact({ value: '110', display: '110' })
    const { channels } = cardIn('sheet-a4', {
      channels: [
        channel('a', { name: 'Polisi 110', contacts: [short] }),
        channel('b', { name: 'Lapor', contacts: [website] }),
      ],
    })
    expect(channels.rows.map(({ name, contact }) => [name, contact.display])).toEqual([
      ['Polisi', '110'],
      ['Lapor', 'lapor.contoh.invalid'],
    ])
  })

  it('leads to the sheet’s own edition, and is as new as the newest that it states', () => {
    const plain = cardIn('sheet-a4', {})
    expect(plain.qr.payload).toMatch(/\/k\/kec-kota\/#P8QX$/)
    expect(plain.edition).toBe('Edisi P8QX')
    expect(plain.dataDate).toBe('data per Mei 2024')
    const newer = cardIn('sheet-a4', { channels: [channel('lapor')] })
    expect(newer.dataDate).toBe('data per 2 November 2026')
  })
})

describe('the card of the install sheet', () => {
  it('has a row for every paper of the pack with its edition, none for a village without one', () => {
    const own = [
      { name: 'Lembar kecamatan', edition: 'P8QX' },
      { name: 'Poster KEC-KOTA', edition: 'F7Q2' },
    ]
    const { papers } = cardIn('install', { offices: [village([]), village([contact()], KELURAHAN)] })
    expect(papers.rows).toEqual([...own, { name: 'Poster Desa Contohan', edition: 'F7Q2' }])
    expect(cardIn('install', { offices: [village([]), village([], KELURAHAN)] }).papers.rows).toEqual(own)
  })
})
