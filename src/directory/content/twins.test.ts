import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldAll, foldTwins } from './twins.ts'

describe('harmless twins', () => {
  it.each([
    ['Ma\u02BCarif', 'Ma’arif', 'a modifier letter for an apostrophe'],
    ['Al\u02BBAziz', 'Al’Aziz', 'a turned comma'],
    ['0812\u20113456', '0812-3456', 'a hyphen that doesn’t break'],
    ['Sub\u2010bagian', 'Sub-bagian', 'a hyphen of its own'],
    ['Jl.\u00A0Misal\u202F10', 'Jl. Misal 10', 'spaces that don’t break'],
    ['Jl.\u2003Misal\u3000B', 'Jl. Misal B', 'wide spaces'],
    ['\u{1D403}\u{1D422}\u{1D427}\u{1D41A}\u{1D42C} \u{1D7D3}', 'Dinas 5', 'bold letters and digits of mathematics'],
    ['\u210Bal\u212F', 'Hale', 'script letters that are older than the others'],
  ])('%j is read as %j: %s', (text, plain) => {
    expect(foldTwins(text)).toBe(plain)
  })

  it.each([
    'luas 20 m², ½ hari, Merek™ ① № 3, 5 ℓ, 30 ℃, Å',
    'Désa Ngrambé – 07.30–15.30, “kata”, it’s, 20 µg/m³',
    'ﬁ ﬂ ｄ Ⅳ ª º … ‰',
    '\u{1D6C2}',
    'Dinas \uA992\uA9AD 💡',
    'baris satu\nbaris dua',
  ])('%j stays as it is', (text) => {
    expect(foldTwins(text)).toBe(text)
  })

  it('is folded once and for all, character by character, and letters on keyboards stay', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii' }), (text, plain) => {
        expect(foldTwins(foldTwins(text))).toBe(foldTwins(text))
        expect(foldTwins(text)).toBe([...text].map(foldTwins).join(''))
        expect(foldTwins(plain)).toBe(plain)
      }),
    )
  })

  it('is folded in every text of lists and maps', () => {
    expect(foldAll({ a: ['b\u00A0c', { d: 'e\u2011f' }], g: undefined })).toEqual({ a: ['b c', { d: 'e-f' }] })
  })
})
