import { describe, expect, it } from 'vitest'
import { readOwnName } from './own-name.ts'

describe('a name', () => {
  it.each([
    ['Rina Misal', 'Rina Misal'],
    ['  Rina   Misal ', 'Rina Misal'],
    ['Drs. H. Ümit Misal, M.Si.', 'Drs. H. Ümit Misal, M.Si.'],
    ['U\u0308mit', 'Ümit'],
    ['<b>Rina</b>', '<b>Rina</b>'],
    ['__proto__', '__proto__'],
    ['a'.repeat(80), 'a'.repeat(80)],
    ['😀'.repeat(80), '😀'.repeat(80)],
    ['\nRina\t', 'Rina'],
  ])('%j is read as %j', (typed, name) => {
    expect(readOwnName(typed)).toEqual({ name })
  })

  it.each([
    ['', 'Tulis nama Anda.'],
    ['  \n ', 'Tulis nama Anda.'],
    ['a'.repeat(81), 'paling panjang 80'],
    ['Rina\nMisal', 'tidak terlihat'],
    ['Rina\tMisal', 'tidak terlihat'],
    ['Rina\u0000', 'tidak terlihat'],
    ['Ri\u001b[31mna', 'tidak terlihat'],
    ['Ri\u200bna', 'tidak terlihat'],
    ['\u202eaniR', 'tidak terlihat'],
    ['Ri\ud800na', 'tidak terlihat'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(readOwnName(typed)).toEqual({ problem: expect.stringContaining(problem) })
  })
})
