import { describe, expect, it } from 'vitest'
import type { Single } from '../table/columns.ts'
import { decideOffice, isOfDetails, type OfficeCells } from './office-decision.ts'

const EMPTY: OfficeCells = { id: '', name: '', village: '', district: '', hasPost: false, isRefused: false }
const among = (columns: readonly Single[]) => (kind: Single) => columns.includes(kind)

describe('which office a row names', () => {
  it.each<[string, Partial<OfficeCells>, Single[], object]>([
    ['by its id', { id: 'DLH' }, ['officeId'], { id: 'dlh', names: [] }],
    ['by its name', { name: 'Dinas Contoh' }, ['office'], { names: ['Dinas Contoh'] }],
    ['by both', { id: 'dlh', name: 'Dinas' }, ['officeId', 'office'], { id: 'dlh', names: ['Dinas'] }],
    [
      'by its village and kecamatan',
      { village: 'Misal', district: 'Contoh' },
      ['village', 'district'],
      { names: [], village: 'Misal', district: 'Contoh' },
    ],
    ['by its kecamatan', { district: 'Contoh' }, ['district'], { names: [], district: 'Contoh' }],
    [
      'by its name, whatever kecamatan it lies in',
      { name: 'Dinas Contoh', village: 'Misal', district: 'Contoh' },
      ['office', 'village', 'district'],
      { names: ['Dinas Contoh'] },
    ],
    [
      'by its id, whatever village stands beside it',
      { id: 'dlh', village: 'Misal', district: 'Contoh' },
      ['officeId', 'village', 'district'],
      { id: 'dlh', names: [] },
    ],
    ['by its post alone', { hasPost: true }, ['post'], { names: [] }],
    ['by its post, where the office is empty', { hasPost: true, isRefused: true }, ['office'], { names: [] }],
  ])('%s', (_, cells, columns, value) => {
    expect(decideOffice({ ...EMPTY, ...cells }, among(columns))).toEqual({ value })
  })

  it.each<[string, Partial<OfficeCells>, Single[], Single, string]>([
    ['that is empty, by its id', {}, ['officeId', 'office', 'post'], 'officeId', 'tidak menyebut kantornya'],
    ['by the office', {}, ['office', 'post'], 'office', 'tidak menyebut kantornya'],
    ['by the post', {}, ['post'], 'post', 'tidak menyebut kantornya'],
    [
      'without an office, though a kecamatan stands over it',
      { district: 'Contoh' },
      ['office', 'district'],
      'office',
      'tidak menyebut kantornya',
    ],
    [
      'without a village, as its kecamatan isn’t meant',
      { district: 'Contoh', hasPost: true, isRefused: true },
      ['village', 'district'],
      'village',
      'desa atau kelurahannya kosong, hanya ada Contoh',
    ],
  ])('a row is refused %s', (_, cells, columns, of, message) => {
    const decision = decideOffice({ ...EMPTY, ...cells }, among(columns))
    const objection = { of, message: expect.stringContaining(message), repair: expect.any(String) }
    expect(decision).toEqual({ objections: [objection] })
  })

  it('nothing more is said where a cell of it is refused', () => {
    expect(decideOffice({ ...EMPTY, isRefused: true }, among(['office']))).toEqual({})
  })
})

it.each<[Single[], boolean]>([
  [['office', 'short'], true],
  [['office', 'ended'], true],
  [['office', 'kind', 'address', 'holder'], false],
])('a list with %s is of the offices themselves: %s', (columns, itself) => {
  expect(isOfDetails(among(columns))).toBe(itself)
})
