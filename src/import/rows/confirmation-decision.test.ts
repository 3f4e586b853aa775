import { describe, expect, it } from 'vitest'
import type { Single } from '../table/columns.ts'
import { type ConfirmationCells, decideConfirmation, withConfirmation } from './confirmation-decision.ts'
import type { ChannelStatement } from './statement.ts'

const ON = '2026-01-02'
const CALLED: ConfirmationCells = { result: 'reached', on: ON, by: 'Petugas' }
const COLUMNS: Single[] = ['result', 'checkedOn', 'checkedBy']
const among = (columns: readonly Single[]) => (kind: Single) => columns.includes(kind)

describe('a confirmation', () => {
  it.each<[string, ConfirmationCells, Single[], object]>([
    ['is a call', CALLED, COLUMNS, { ...CALLED, how: 'call' }],
    ['or what its cell says', { ...CALLED, how: 'visit' }, COLUMNS, { ...CALLED, how: 'visit' }],
    ['is the sheet where evidence has a column', CALLED, [...COLUMNS, 'evidence'], { ...CALLED, how: 'sheet' }],
    ['by telephone, though evidence has one', { ...CALLED, how: 'call' }, ['evidence'], { ...CALLED, how: 'call' }],
    ['may say that nobody answered', { ...CALLED, result: 'no-answer' }, [], { result: 'no-answer', how: 'call' }],
  ])('%s', (_, cells, columns, value) => {
    expect(decideConfirmation(cells, among(columns))).toMatchObject({ value })
  })

  it.each<[string, Partial<ConfirmationCells>, Single[], [Single, string][]]>([
    ['its day', { on: undefined }, COLUMNS, [['checkedOn', 'tanggal dicek']]],
    ['whoever has tried', { by: '' }, COLUMNS, [['checkedBy', 'pemeriksa']]],
    [
      'both',
      { on: undefined, by: '' },
      COLUMNS,
      [
        ['checkedOn', 'tanggal dicek'],
        ['checkedBy', 'pemeriksa'],
      ],
    ],
    ['a column of days', { on: undefined }, ['result', 'checkedBy'], [['result', 'tanggal dicek']]],
  ])('is none without %s', (_, cells, columns, missing) => {
    const decision = decideConfirmation({ ...CALLED, ...cells }, among(columns))
    expect(decision.value).toBeUndefined()
    expect(decision.objections).toEqual(
      missing.map(([of, what]) => expect.objectContaining({ of, message: `hasilnya diisi, tetapi ${what} kosong` })),
    )
  })
})

describe('a result in a row', () => {
  const at = { sheet: 'S', row: 2, cell: 'A2' }
  const contact = (type: ChannelStatement['type']): ChannelStatement => ({ at, type, values: ['x'] })
  const confirmation = { on: ON, by: 'Petugas', how: 'call', result: 'reached' } as const

  it.each<[string, ChannelStatement['type'][], ChannelStatement['type'][], string[], object]>([
    ['is that of its own contact alone', ['phone'], ['email'], ['email'], {}],
    ['of a call is that of what is called', ['phone', 'email', 'whatsapp'], [], ['phone'], {}],
    ['of a chat is that of what is written to', ['phone', 'email', 'whatsapp'], [], ['whatsapp'], { how: 'whatsapp' }],
    ['of a letter is that of all its numbers', ['phone', 'whatsapp'], [], ['phone', 'whatsapp'], { how: 'letter' }],
    ['of a call is that of the number there is', ['whatsapp'], [], ['whatsapp'], {}],
    ['is that of what else it has', ['email', 'instagram'], [], ['email', 'instagram'], {}],
    ['is nothing’s where it has none', [], [], [], {}],
  ])('%s', (_, named, own, confirmed, more) => {
    const tried = { ...confirmation, ...more }
    const { value, objections, remarks } = withConfirmation(named.map(contact), own.map(contact), tried)
    expect(value.map(({ type }) => type)).toEqual([...named, ...own])
    expect(value.filter((one) => one.confirmation === tried).map(({ type }) => type)).toEqual(confirmed)
    expect(objections).toBeUndefined()
    const left = named.filter((type) => ['phone', 'whatsapp'].includes(type) && !confirmed.includes(type))
    expect(remarks?.length ?? 0).toBe(left.length > 0 && own.length === 0 ? 1 : 0)
  })

  it('beside two numbers that are called is nobody’s: which was tried?', () => {
    const two = { ...contact('phone'), values: ['x', 'y'] }
    const { value, objections } = withConfirmation([two], [], confirmation)
    expect(value).toEqual([])
    expect(objections).toMatchObject([{ of: 'result', message: expect.stringContaining('yang mana yang dicoba?') }])
  })

  it('without a result they are as they were', () => {
    const [named, own] = [[contact('phone')], [contact('sms')]]
    expect(withConfirmation(named, own, undefined)).toEqual({ value: [...named, ...own] })
  })
})
