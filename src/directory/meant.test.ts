import { describe, expect, it } from 'vitest'
import { directoryOf } from '../../tests/support/region.ts'
import { allMeant, type Choice, meant, officeChoice, WHERE_OFFICES } from './meant.ts'

const CHOICES: Choice[] = [
  { id: 'dpu', names: ['Dinas Pekerjaan Umum', 'DPU'], bare: ['PU', 'Jalan'] },
  { id: 'kec-misal', names: ['Kecamatan Misal', 'Kec. Misal'], bare: ['Misal'] },
  { id: 'd1', names: ['Desa Misal, Kecamatan Misal', 'Desa Misal'], bare: ['Misal'] },
  { id: 'd2', names: ['Desa Rekaan, Kecamatan Misal', 'Desa Rekaan'], bare: ['Rekaan'] },
  { id: 'dinas-lama', names: ['Dinas Rekaan', 'Rekaan'], past: true },
]
const ids = (choices: readonly Choice[] | undefined) => choices?.map(({ id }) => id)

describe('a word', () => {
  it.each([
    ['dpu', 'dpu'],
    ['DPU', 'dpu'],
    [' Dinas  pekerjaan-umum ', 'dpu'],
    ['pu', 'dpu'],
    ['KEC MISAL', 'kec-misal'],
    ['kec_misal', 'kec-misal'],
    ['desa misal', 'd1'],
    ['dinas-lama', 'dinas-lama'],
    ['Dinas Rekaan', 'dinas-lama'],
  ])('"%s" means %s', (text, id) => {
    expect(meant(text, CHOICES)).toEqual({ found: id })
  })

  it('means a present one before one that is over', () => {
    const both = [
      { id: 'a', names: ['Dinas Satu'], past: true },
      { id: 'b', names: ['Dinas Satu'] },
    ]
    expect(meant('dinas satu', both)).toEqual({ found: 'b' })
  })

  it('means each of several that have it', () => {
    expect(ids(meant('misal', CHOICES).several)).toEqual(['kec-misal', 'd1'])
  })

  it.each([
    ['dpi', ['dpu']],
    ['dpuu', ['dpu']],
    ['pekerjaan', ['dpu']],
    ['kec-misla', ['kec-misal']],
    ['kecamatn misal', ['kec-misal']],
    ['zzzzzz', []],
    ['x', []],
    ['…', []],
    ['', []],
  ])('"%s" is near to %j', (text, near) => {
    expect(ids(meant(text, CHOICES).near)).toEqual(near)
  })
})

describe('what is typed', () => {
  it('may be parted by commas, and hold names with commas', () => {
    const texts = ['DPU,kec-misal', 'Desa Rekaan, Kecamatan Misal', 'dpu', ' ']
    expect(allMeant(texts, CHOICES, 'Kantor')).toEqual({ ids: ['dpu', 'kec-misal', 'd2'], refusals: [] })
  })

  it.each([
    [
      'misal',
      'Kantor "misal" bisa berarti 2: Kecamatan Misal (kec-misal); Desa Misal, Kecamatan Misal (d1). Tulis salah satu ID-nya.',
    ],
    ['dpi', 'Kantor "dpi" tidak ada. Maksud Anda Dinas Pekerjaan Umum (dpu)?'],
    [
      'desa',
      'Kantor "desa" tidak ada. Maksud Anda Desa Misal, Kecamatan Misal (d1) atau Desa Rekaan, Kecamatan Misal (d2)?',
    ],
    ['zzzzzz', 'Kantor "zzzzzz" tidak ada. Yang ada: dpu, kec-misal, d1, d2, dinas-lama'],
  ])('"%s" that means none is told why', (text, refusal) => {
    expect(allMeant([text], CHOICES, 'Kantor')).toEqual({ ids: [], refusals: [refusal] })
  })

  it('is told where to look where there is too much to list, and of at most six', () => {
    const many = Array.from({ length: 30 }, (_, index): Choice => ({ id: `kantor-${index + 10}` }))
    expect(allMeant(['zzzzzz'], many, 'Kantor', WHERE_OFFICES).refusals).toEqual([
      `Kantor "zzzzzz" tidak ada. ${WHERE_OFFICES}`,
    ])
    expect(allMeant(['kantor'], many, 'Kantor').refusals[0]).toMatch(/kantor-15 atau 24 lainnya\?$/)
  })
})

it('an office is chosen by its id, names, aliases, and by its area only where it is that area’s own', () => {
  const choices = directoryOf().offices.map(officeChoice)
  const district = choices.find(({ id }) => id === 'kec-contoh')!
  expect(district.bare).toContain('Contoh')
  for (const id of ['dinas', 'setda']) expect(choices.find((choice) => choice.id === id)!.bare).not.toContain('Contoh')
})
