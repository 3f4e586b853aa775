import { describe, expect, it } from 'vitest'
import type { CellContact } from '../cells/contact-cell.ts'
import { type ChannelColumn, decideColumn, withSeveralUses } from './column-decision.ts'
import type { ChannelStatement } from './statement.ts'

const PHONE: ChannelColumn = { kind: 'channel', type: 'phone' }
const LANDLINE: CellContact = { type: 'phone', value: '+62002531001' }
const MOBILE: CellContact = { type: 'whatsapp', value: '+620081234567' }

describe('a column of contacts', () => {
  it.each<[string, ChannelColumn, CellContact[], string, object[]]>([
    ['says nothing where it is empty', PHONE, [], 'Humas', []],
    ['says numbers', PHONE, [LANDLINE], '', [{ type: 'phone', values: [LANDLINE.value], alone: true }]],
    [
      'says whose',
      PHONE,
      [LANDLINE],
      'Humas',
      [{ type: 'phone', values: [LANDLINE.value], unit: 'Humas', alone: true }],
    ],
    [
      'says what replaces another',
      { ...PHONE, side: 'new' },
      [LANDLINE],
      '',
      [{ type: 'phone', values: [LANDLINE.value] }],
    ],
    [
      'says each kind by itself',
      PHONE,
      [MOBILE, LANDLINE, { ...LANDLINE, value: '+62002531002' }],
      '',
      [
        { type: 'whatsapp', values: [MOBILE.value], alone: true },
        { type: 'phone', values: [LANDLINE.value, '+62002531002'], alone: true },
      ],
    ],
  ])('%s', (_, column, contacts, unit, said) => {
    expect(decideColumn(column, contacts, unit)).toEqual(said)
  })
})

describe('a number that a row tells for two uses', () => {
  const at = { sheet: 'S', row: 2, cell: 'A2' }
  const said = (type: ChannelStatement['type'], ...values: string[]): ChannelStatement => ({ at, type, values })

  it('is a contact for each of them', () => {
    const [one, two, other] = ['+6200810000001', '+6200810000002', '+6200810000003']
    const statements = [said('phone', one!, two!), said('whatsapp', two!), said('sms', other!)]
    expect(withSeveralUses(statements).map(({ several }) => several)).toEqual([[two], [two], undefined])
  })

  it('is none where two networks have accounts of one name', () => {
    const statements = [said('instagram', 'dinas'), said('facebook', 'dinas')]
    expect(withSeveralUses(statements)).toEqual(statements)
  })
})
