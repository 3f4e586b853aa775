import { describe, expect, it } from 'vitest'
import type { Single } from '../table/columns.ts'
import { type ChannelCells, decideChannel, isAboutContact } from './channel-decision.ts'

const EMPTY: ChannelCells = { id: '', remove: false, isCorrected: false, values: [], correct: [] }
const NUMBER = '+620002531001'
const OTHER = '+620002531002'
const PHONE: ChannelCells = { ...EMPTY, type: 'phone', values: [NUMBER] }
const KNOWN: ChannelCells = { ...PHONE, id: 'telp-1' }
const COLUMNS: Single[] = ['channelType', 'value']
const among = (columns: readonly Single[]) => (kind: Single) => columns.includes(kind)

describe('the contact of a row', () => {
  it.each<[string, ChannelCells, object]>([
    ['alone is new', PHONE, { type: 'phone', values: [NUMBER], alone: true }],
    ['with an id is a recorded one', KNOWN, { id: 'telp-1', type: 'phone', values: [NUMBER] }],
    ['without a value is still that', { ...KNOWN, values: [] }, { id: 'telp-1', type: 'phone', values: [] }],
    ['has a unit', { ...KNOWN, unit: 'Humas' }, { id: 'telp-1', type: 'phone', values: [NUMBER], unit: 'Humas' }],
    [
      'is the office’s',
      { ...PHONE, owner: 'office' },
      { type: 'phone', values: [NUMBER], owner: 'office', alone: true },
    ],
    [
      'that is personal is never used apart from its row',
      { ...PHONE, owner: 'personal' },
      { type: 'phone', values: [NUMBER], owner: 'personal' },
    ],
    [
      'has a consent with its day and its evidence',
      { ...PHONE, owner: 'personal', on: '2026-01-02', evidence: 'Surat' },
      { type: 'phone', values: [NUMBER], owner: 'personal', consent: { on: '2026-01-02', evidence: 'Surat' } },
    ],
    ['has none without evidence', { ...KNOWN, on: '2026-01-02' }, { id: 'telp-1', type: 'phone', values: [NUMBER] }],
    ['has none without a day', { ...KNOWN, evidence: 'Surat' }, { id: 'telp-1', type: 'phone', values: [NUMBER] }],
    ['goes', { ...PHONE, remove: true }, { type: 'phone', values: [NUMBER], remove: true }],
    [
      'is another than it was',
      { ...PHONE, isCorrected: true, correct: [OTHER] },
      { type: 'phone', values: [NUMBER], correct: [OTHER] },
    ],
    [
      'is a pair even where what is right can’t be read',
      { ...PHONE, isCorrected: true },
      { type: 'phone', values: [NUMBER] },
    ],
  ])('%s', (_, cells, value) => {
    expect(decideChannel(cells, among(COLUMNS))).toEqual({ value })
    expect(isAboutContact(cells)).toBe(true)
  })

  it.each<[string, Partial<ChannelCells>, Single[], boolean]>([
    ['without an id stands beside recorded ones, in a list of results', {}, ['channelId', 'result'], true],
    ['with an id is a recorded one, in a list of results', { id: 'telp-1' }, ['channelId', 'result'], false],
    ['stands beside none in a list without results', {}, ['channelId'], false],
    ['stands beside none in a list without ids', {}, ['result'], false],
  ])('%s', (_, cells, columns, beside) => {
    const { value } = decideChannel({ ...PHONE, ...cells }, among([...COLUMNS, ...columns]))
    expect(value?.beside === true).toBe(beside)
  })

  it.each<[string, ChannelCells]>([
    ['nothing at all', EMPTY],
    ['a type without a value', { ...PHONE, values: [] }],
    ['a value under a type that isn’t known, which is told', { ...EMPTY, written: 'x', writtenType: 'merpati' }],
    ['that nothing is to be removed', { ...EMPTY, type: 'phone', remove: true }],
  ])('%s is none', (_, cells) => {
    expect(decideChannel(cells, among(COLUMNS))).toEqual({})
    expect(isAboutContact(cells)).toBe(false)
  })

  it.each<[string, ChannelCells, Single[], object]>([
    ['of a value', { ...EMPTY, written: NUMBER, writtenType: '' }, COLUMNS, { of: 'channelType', alone: true }],
    ['of a recorded one', { ...EMPTY, id: 'telp-1' }, COLUMNS, { of: 'channelType', alone: false }],
    ['that no column names', { ...EMPTY, written: NUMBER }, ['value'], { of: 'value', alone: true }],
  ])('the type is missing %s', (_, cells, columns, objection) => {
    const missing = { message: 'jenis salurannya kosong', repair: expect.stringContaining('Telepon') }
    expect(decideChannel(cells, among(columns))).toEqual({ objections: [{ ...missing, ...objection }] })
  })
})
