import { describe, expect, it } from 'vitest'
import { directory, office } from '../../../tests/content/model.ts'
import { paperTexts } from '../../i18n/paper.ts'
import { kopOf, questionsOf } from './card-words.ts'

const { first, questions } = paperTexts.poster

describe('what the reader asks', () => {
  it.each([
    ['two questions, then the first alone', ['agriculture'], [questions.agriculture, 'Pupuk langka?', first]],
    ['one question', ['livestock'], [questions.livestock, first]],
    ['nothing of its own', [], [first]],
  ] as const)('%s, and last what everybody asks', (_, duties, asked) => {
    const { region } = directory([])
    expect(questionsOf({ kind: 'department', duties: [...duties] }, region)).toEqual(asked)
  })

  it.each([
    ['desa', 'desa', 'Ada masalah di desa?'],
    ['desa', 'kelurahan', 'Ada masalah di kelurahan?'],
    ['gampong', 'desa', 'Ada masalah di gampong?'],
  ] as const)('in a region of %s, of a %s: %s', (village, level, asked) => {
    const { region } = directory([])
    const area = { code: '99.01.01.1001', name: 'Utara', level }
    const terms = { ...region.terms, village: village.replace(/^./, (first) => first.toUpperCase()) }
    expect(questionsOf({ kind: 'village', duties: [], area }, { ...region, terms })[0]).toBe(asked)
  })
})

describe('the head of a village’s papers', () => {
  const area = (code: string, level: 'kecamatan' | 'desa') => ({ code, name: 'Utara', level })
  const district = office('kec', { kind: 'district', name: 'Kecamatan Utara', area: area('99.01.01', 'kecamatan') })

  it.each([
    ['Pemerintah Desa Utara, Kecamatan Utara', 'Pemerintah Desa Utara'],
    ['Pemerintah Desa Utara', 'Pemerintah Desa Utara'],
  ])('says its kecamatan once: %s', (name, said) => {
    const village = office('desa', { kind: 'village', name, area: area('99.01.01.2001', 'desa') })
    expect(kopOf(village, directory([district, village]))).toMatchObject({ name: said, line: 'Kecamatan Utara' })
  })
})
