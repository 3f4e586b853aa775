import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accounts } from '../../tests/support/platforms.ts'
import { identityOf, type NumberRow, whoseNumber } from './numbers.ts'

const row = (type: string, value: string, id: string): NumberRow => [
  type,
  identityOf(type, value),
  `Kantor ${id}`,
  id,
  0,
]
const ROWS: NumberRow[] = [
  row('phone', '+6200531001', 'a'),
  row('whatsapp', '+6200810010001', 'b'),
  row('sms', '1708', 'c'),
  row('phone', '110', 'd'),
  row('email', 'dinas@contoh.invalid', 'e'),
  row('website', 'https://www.contoh.invalid/lapor/', 'f'),
  row('instagram', 'contoh.dinas', 'g'),
  row('facebook', 'contohdinas', 'h'),
]
const whose = (typed: string) => whoseNumber(ROWS, typed).map(([, , , id]) => id)

it.each([
  ['00531001', 'a'],
  ['+62 00-531.001', 'a'],
  ['62 00 531001', 'a'],
  ['(00) 531 001', 'a'],
  ['tel:+6200531001', 'a'],
  ['0810010001', 'b'],
  ['https://wa.me/6200810010001?text=halo', 'b'],
  ['https://api.whatsapp.com/send?phone=6200810010001', 'b'],
  ['1708', 'c'],
  ['110', 'd'],
  ['Dinas@Contoh.invalid', 'e'],
  ['mailto:dinas@contoh.invalid', 'e'],
  ['contoh.invalid/lapor', 'f'],
  ['http://www.contoh.invalid', 'f'],
  ['@contoh.dinas', 'g'],
  ['CONTOH.DINAS', 'g'],
  ['https://www.instagram.com/contoh.dinas/?hl=id', 'g'],
  ['m.facebook.com/contohdinas', 'h'],
  ['\u200e@contohdinas\u202c', 'h'],
])('"%s" is published', (typed, id) => {
  expect(whose(typed)).toEqual([id])
})

it.each(accounts)('an account of %s is published under its address too', (type, { handle, href }) => {
  const rows = [row(type, handle, 'a')]
  const { host } = new URL(href)
  expect(whoseNumber(rows, handle)).toEqual(rows)
  expect(whoseNumber(rows, href), `SOCIAL_HOST in src/finder/numbers.ts doesn't know ${host}`).toEqual(rows)
})

it.each([
  '531002',
  '0812 3456 7890',
  '17080',
  '1',
  '',
  '   ',
  '@',
  'contoh',
  'contoh.dinas2',
  'contoh.invalid.penipu.com',
  'penipu.com/contoh.invalid',
  'instagram.com/',
  'dinas@contoh.invalid.penipu.com',
  '<img src=x onerror=alert(1)>',
])('"%s" is not', (typed) => {
  expect(whose(typed)).toEqual([])
})

describe('any number', () => {
  const digits = fc.stringMatching(/^[1-9]\d{7,10}$/)
  it('is known in whatever way it is written, and no other is', () => {
    fc.assert(
      fc.property(
        digits,
        fc.constantFrom('0', '62', '+62', '+62 '),
        fc.constantFrom('', ' ', '-', '.'),
        (number, prefix, gap) => {
          const rows = [row('phone', `+62${number}`, 'x')]
          const typed = prefix + number.replace(/(\d{3})(?=\d)/g, `$1${gap}`)
          expect(whoseNumber(rows, typed)).toHaveLength(1)
          expect(whoseNumber(rows, `${typed}9`)).toEqual([])
        },
      ),
    )
  })

  it('never throws at what is pasted', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => Array.isArray(whoseNumber(ROWS, typed))))
  })
})
