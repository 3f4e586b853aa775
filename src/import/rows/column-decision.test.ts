import { describe, expect, it } from 'vitest'
import { type ChannelColumn, decideColumn, typeIn } from './column-decision.ts'

const PHONE: ChannelColumn = { kind: 'channel', type: 'phone' }
const MIXED: ChannelColumn = { kind: 'channel', type: 'whatsapp', mixed: true }
const LANDLINE = '+620002531001'
const MOBILE = '+620081234567'

describe('a column of contacts', () => {
  it.each<[string, ChannelColumn, string, string]>([
    ['holds its type', PHONE, 'a@contoh.invalid', 'phone'],
    ['of any kind holds addresses too', { ...PHONE, any: true }, ' a@contoh.invalid ', 'email'],
    ['of any kind holds numbers', { ...PHONE, any: true }, LANDLINE, 'phone'],
    ['of any kind holds no number with an address behind it', { ...PHONE, any: true }, '1 a@contoh.invalid', 'phone'],
  ])('%s', (_, column, written, type) => {
    expect(typeIn(column, written)).toBe(type)
  })

  it.each<[string, ChannelColumn, string[], string, object[]]>([
    ['says nothing where it is empty', PHONE, [], 'Humas', []],
    ['says numbers', PHONE, [LANDLINE], '', [{ type: 'phone', values: [LANDLINE], alone: true }]],
    ['says whose', PHONE, [LANDLINE], 'Humas', [{ type: 'phone', values: [LANDLINE], unit: 'Humas', alone: true }]],
    ['says what replaces another', { ...PHONE, side: 'new' }, [LANDLINE], '', [{ type: 'phone', values: [LANDLINE] }]],
    [
      'for calls and WhatsApp says which is which',
      MIXED,
      [LANDLINE, MOBILE],
      '',
      [
        { type: 'whatsapp', values: [MOBILE], alone: true },
        { type: 'phone', values: [LANDLINE], alone: true },
      ],
    ],
    [
      'for WhatsApp alone says so of a landline',
      { kind: 'channel', type: 'whatsapp' },
      [LANDLINE],
      '',
      [{ type: 'whatsapp', values: [LANDLINE], alone: true }],
    ],
  ])('%s', (_, column, values, unit, said) => {
    expect(decideColumn(column, column.type, values, unit)).toEqual(said)
  })
})
