import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, FitError, type FitRequest, fit, fitLine, pt, type Ruler, tryFit, words } from './fit.ts'

/** A ruler whose every letter is half as wide as the size. */
const ruler: Ruler = (text, _font, size) => text.length * size * 0.5
const place = { office: 'Dinas Contoh', field: 'name' }

const sentence = fc
  .array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(' '))

describe('words', () => {
  test.each([
    ['Dinas  Contoh ', ['Dinas', 'Contoh']],
    ['Telepon (0002) 531028', ['Telepon', '(0002) 531028']],
    ['Jalan Contoh 12 lantai 3', ['Jalan', 'Contoh', '12', 'lantai', '3']],
    ['0008 1234 5678 saja', ['0008 1234 5678', 'saja']],
    ['Gedung Setda, Jl. Contoh Raya No. 2', ['Gedung', 'Setda,', 'Jl. Contoh', 'Raya', 'No. 2']],
    ['rekam KTP · surat 12 · izin', ['rekam', 'KTP ·', 'surat', '12 ·', 'izin']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('fit', () => {
  test('sets a short text in the largest size', () => {
    expect(tryFit({ text: 'abcd', font: 'bold', width: 100, max: 50, min: 20, maxLines: 1 }, ruler)).toEqual({
      lines: ['abcd'],
      size: 50,
    })
  })

  test('balances lines instead of leaving one word alone', () => {
    const request = { text: 'aaaa bbbb cccc dddd', font: 'bold', width: 150, max: 20, min: 20, maxLines: 2 } as const
    expect(tryFit(request, ruler)?.lines).toEqual(['aaaa bbbb', 'cccc dddd'])
  })

  test('keeps every word, in order, within the width and the sizes', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.integer({ min: 120, max: 900 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, maxLines) => {
          const request = { text, font: 'regular', width, max: pt(36), min: pt(9), maxLines } as const
          const fitted = tryFit(request, ruler)
          if (!fitted) return
          expect(fitted.lines.join(' ')).toBe(text)
          expect(fitted.lines.length).toBeLessThanOrEqual(maxLines)
          expect(fitted.size).toBeGreaterThanOrEqual(pt(9))
          expect(fitted.size).toBeLessThanOrEqual(pt(36))
          for (const line of fitted.lines) expect(ruler(line, 'regular', fitted.size)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })

  test('refuses only what does not fit at the smallest size', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 20, max: 400 }), (text, width) => {
        const request = { text, font: 'regular', width, max: 60, min: 20, maxLines: 2 } as const
        const smallest = breakLines({ ...request, size: 20 }, ruler)
        const fits = smallest !== undefined && smallest.length <= 2
        expect(tryFit(request, ruler) !== undefined).toBe(fits)
      }),
    )
  })

  test('names office and field when it refuses', () => {
    const request = { text: 'x'.repeat(99), font: 'bold', width: 100, max: 30, min: 20, maxLines: 3 } as const
    expect(() => fit(request, place, ruler)).toThrow(FitError)
    expect(() => fit(request, place, ruler)).toThrow(/^Dinas Contoh: isian "name" terlalu panjang/)
  })
})

describe('addresses', () => {
  const on = (text: string, width: number, more: Partial<FitRequest> = {}) =>
    tryFit({ text, font: 'bold', width, max: 20, min: 20, maxLines: 4, ...more }, ruler)

  test.each<[string, number, string[]]>([
    ['dinas.lama@contoh.invalid', 150, ['dinas.lama@', 'contoh.invalid']],
    ['contoh.invalid/layanan/aduan-baru', 150, ['contoh.invalid/', 'layanan/aduan-', 'baru']],
    ['@dinas_contoh_resmi', 130, ['@dinas_', 'contoh_resmi']],
    ['Jl. Misal/Contoh-Sampel No. 7', 120, ['Jl. Misal/', 'Contoh-', 'Sampel No. 7']],
  ])('%s goes on below where an address may be broken', (text, width, lines) => {
    const fitted = on(text, width)
    expect(fitted?.lines.map((line) => line.trimEnd())).toEqual(lines)
    expect(fitted?.lines.join(fitted.joint ?? ' ')).toBe(text)
  })

  test('stay on one line as long as that is possible at any size', () => {
    const fitted = on('dinas@contoh.invalid', 150, { min: 10 })
    expect(fitted).toMatchObject({ lines: ['dinas@contoh.invalid'] })
    expect(fitted?.size).toBeLessThanOrEqual(15)
  })

  test.each([
    ['a number', '0008-1234-5678-9012', {}],
    ['what has no place to be broken', 'dinaslingkunganhidupcontoh', {}],
    ['what may not be broken', 'dinas.lama@contoh.invalid', { whole: true }],
  ])('%s is refused where it is too wide', (_, text, more) => {
    expect(on(text, 150, more)).toBeUndefined()
  })

  test('are never changed by it, and no line is too wide', () => {
    const address = fc.stringMatching(/^[a-z]{1,9}([@./_-][a-z]{1,9}){1,8}$/)
    fc.assert(
      fc.property(
        fc.array(address, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 120, max: 400 }),
        (all, width) => {
          const fitted = on(all.join(' '), width, { maxLines: 40 })!
          expect(fitted.lines.join(fitted.joint ?? ' ')).toBe(all.join(' '))
          for (const line of fitted.lines) expect(ruler(line.trimEnd(), 'bold', fitted.size)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})

describe('fitLine', () => {
  test('shrinks a number to the width and never breaks it', () => {
    const request = { text: '(0002) 531028', font: 'digits', width: 130, max: 40, min: 10 } as const
    expect(fitLine(request, place, ruler)).toEqual({ text: '(0002) 531028', size: 20 })
    expect(() => fitLine({ ...request, min: 21 }, place, ruler)).toThrow(FitError)
  })
})
