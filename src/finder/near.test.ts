import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, nearest } from './near.ts'

it.each([
  ['jalan', 'jalan', 0],
  ['jaln', 'jalan', 1],
  ['jlaan', 'jalan', 1],
  ['jalann', 'jalan', 1],
  ['jolan', 'jalan', 1],
  ['randublatng', 'randublatung', 1],
  ['kesehtn', 'kesehatan', 2],
  ['sapi', 'pasar', 3],
  ['a', 'abcdef', 3],
])('from "%s" to "%s" it is %i, counted up to 2', (a, b, edits) => {
  expect(distance(a, b, 2)).toBe(edits)
})

describe('any two words', () => {
  const word = fc.stringMatching(/^[a-d]{0,8}$/)

  it('are as far from each other one way as the other, and no further than the longer is long', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const far = distance(a, b, 8)
        expect(distance(b, a, 8)).toBe(far)
        expect(far).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(far === 0).toBe(a === b)
      }),
    )
  })

  it('that are further apart than asked are just further', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        expect(distance(a, b, most)).toBe(Math.min(distance(a, b, 8), most + 1))
      }),
    )
  })
})

describe('the nearest known word', () => {
  const known = ['puskesmas', 'sampah', 'jalan', 'jembatan', 'pasar', 'banjir', 'ktp', 'cepu']
  it.each([
    ['puskemas', 'puskesmas'],
    ['sampa', 'sampah'],
    ['jaln', 'jalan'],
    ['jembtan', 'jembatan'],
    ['banjirr', 'banjir'],
    // two vowels left out, and no others in their place
    ['pskesmas', 'puskesmas'],
    ['jmbtan', 'jembatan'],
    ['jimbitan', undefined],
    // the key beside it, and a letter left out before one that is wrong
    ['pasan', undefined],
    ['passr', 'pasar'],
    ['sampsh', 'sampah'],
  ])('to "%s" is "%s"', (typed, meant) => {
    expect(nearest(typed, known)).toBe(meant)
  })

  it.each(['ktq', 'xampah', 'qwertz', '', 'kapur'])('to "%s" is none', (typed) => {
    expect(nearest(typed, known)).toBeUndefined()
  })

  it('is one of those known, and begins as it was typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (typed) => {
        const found = nearest(typed, known)
        if (found === undefined) return
        expect(known).toContain(found)
        expect(found[0]).toBe(typed[0])
      }),
    )
  })
})
