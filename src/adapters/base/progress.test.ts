import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { progressLine, startProgress } from './progress.ts'

const what = 'Dinas Lingkungan Hidup · a4.pdf'

describe('the line', () => {
  test.each([
    [0, 80, '░░░░░░░░░░░░░░░░░░░░░░░░   0/120   0 % Dinas Lingkungan Hidup · a4.pdf'],
    [60, 80, '████████████░░░░░░░░░░░░  60/120  50 % Dinas Lingkungan Hidup · a4.pdf'],
    [119, 80, '███████████████████████░ 119/120  99 % Dinas Lingkungan Hidup · a4.pdf'],
    [120, 80, '████████████████████████ 120/120 100 % Dinas Lingkungan Hidup · a4.pdf'],
    [60, 60, '███████████░░░░░░░░░░░░  60/120  50 % Dinas Lingkungan Hidu…'],
    [60, 30, '████░░░░  60/120  50 % Dinas …'],
    [60, 28, ' 60/120  50 %'],
    [60, 8, ' 60/120…'],
  ])('%i of 120 in %i columns', (done, columns, line) => {
    expect(progressLine({ done, total: 120, what }, columns)).toBe(line)
  })

  test('is never wider than it may be, and never leaves its line', () => {
    const step = fc
      .record({ total: fc.integer({ min: 1, max: 10 ** 6 }), share: fc.nat(1000), what: fc.string({ unit: 'binary' }) })
      .map(({ total, share, what }) => ({ total, done: Math.floor((total * share) / 1000), what }))
    fc.assert(
      fc.property(step, fc.integer({ min: 1, max: 300 }), (some, columns) => {
        const line = progressLine(some, columns)
        expect([...new Intl.Segmenter('id').segment(line)].length).toBeLessThanOrEqual(columns)
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      }),
    )
  })
})

/** What a whole run writes. */
function written(total: number, screen: { isTTY?: boolean; columns?: number }): string[] {
  const texts: string[] = []
  const progress = startProgress({ ...screen, write: (text) => texts.push(text) }, 'Poster')
  for (let done = 0; done <= total && total > 0; done++) progress.step({ done, total, what })
  progress.end()
  return texts
}

describe('a terminal', () => {
  test('has one line that is written over and erased at the end', () => {
    const texts = written(3, { isTTY: true, columns: 40 })
    expect(texts).toHaveLength(5)
    for (const text of texts) expect(text.startsWith('\r\u001B[K')).toBe(true)
    expect(texts.at(-1)).toBe('\r\u001B[K')
    expect(texts.join('')).not.toContain('\n')
  })

  test('keeps its last column free', () => {
    for (const text of written(50, { isTTY: true, columns: 40 })) expect(text.length - 4).toBeLessThan(40)
  })
})

describe('a log', () => {
  test.each([1, 3, 9, 10, 11, 99, 352, 5000])(
    'has at most ten lines for %i files, the last of which is whole',
    (total) => {
      const lines = written(total, {})
      expect(lines.length).toBe(Math.min(10, total))
      expect(lines.at(-1)).toBe(`Poster: ${total} dari ${total} (100 %)\n`)
      for (const line of lines) expect(line).toMatch(/^Poster: \d+ dari \d+ \(\d+ %\)\n$/)
    },
  )
})

test.each([{}, { isTTY: true }])('nothing is said when nothing is made (%o)', (screen) => {
  expect(written(0, screen)).toEqual([])
})
