import { expect, it } from 'vitest'
import { isInCapitals, nameLikeness } from './person-name.ts'

it.each([
  ['Drs. H. CONTOH MISAL, M.Si', 'Contoh Misal', 'same'],
  ['José Contohwan', 'Jose Contohwan', 'same'],
  [undefined, '', 'same'],
  ['Contoh Misal', undefined, 'other'],
  ['Satu Contohwan', 'Satu Contowan', 'spelling'],
  ['Satu Contohwan', 'Satu Contohwati', 'spelling'],
  ['Satu Contohwan', 'Satu Contohwanita', 'alike'],
  // a letter makes two people of short names
  ['Budi Ana', 'Budi An', 'alike'],
  ['Tono', 'Toni', 'other'],
  ['Budi Contoh', 'Rina Contoh', 'other'],
])('%s and %s: %s', (one, two, likeness) => {
  expect(nameLikeness(one, two)).toBe(likeness)
  expect(nameLikeness(two, one)).toBe(likeness)
})

it.each([
  ['BUDI MISAL', true],
  ['Drs. BUDI MISAL, M.Si', true],
  ['BUDI MISAL, S.Pd', true],
  ['Budi MISAL', false],
  ['Budi Misal, S.H., M.H.', false],
  ['M. Nur', false],
])('%s is in capitals: %s', (name, so) => {
  expect(isInCapitals(name)).toBe(so)
})
