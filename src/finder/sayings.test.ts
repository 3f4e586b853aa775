import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packed, sayingsOf } from './sayings.ts'

describe('a line of sayings', () => {
  it.each([
    ['maling', ['maling']],
    ['kios|los pasar', ['kios pasar', 'los pasar']],
    [
      'suami|pacar main|ringan tangan',
      ['suami main tangan', 'suami ringan tangan', 'pacar main tangan', 'pacar ringan tangan'],
    ],
    ['paksa buka_baju|seks', ['paksa buka baju', 'paksa seks']],
  ])('%s', (line, sayings) => {
    expect(sayingsOf(line)).toEqual(sayings)
  })
})

it('says all that was packed, each with its own words, and nothing else', () => {
  const word = fc.constantFrom('jalan', 'rusak', 'lampu', 'mati', 'pasar', 'becek')
  const saying = fc.uniqueArray(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  const keyOf = (text: string) => text.split(' ').sort().join(' ')
  fc.assert(
    fc.property(fc.array(saying), (sayings) => {
      const said = packed(sayings).flatMap(sayingsOf)
      expect(new Set(said.map(keyOf))).toEqual(new Set(sayings.map(keyOf)))
    }),
  )
})
