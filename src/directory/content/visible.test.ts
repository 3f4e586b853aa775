import { expect, test } from 'vitest'
import { visible, visibleJson } from './visible.ts'

test.each([
  ['\u001b[31mmerah', '(U+001B)[31mmerah'],
  ['a\u202eb\u2066c', 'a(U+202E)b(U+2066)c'],
  ['\ufeffa\u200bb\u0085', '(U+FEFF)a(U+200B)b(U+0085)'],
  ['satu\n\tdua – é', 'satu\n\tdua – é'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown)
})

test('JSON holds no such sign, and says the same', () => {
  const value = { text: 'a\u202eb\u001b\u0085' }
  expect(visibleJson(value)).toMatch(/^[\n -~]+$/)
  expect(JSON.parse(visibleJson(value))).toEqual(value)
})
