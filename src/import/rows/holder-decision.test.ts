import { describe, expect, it } from 'vitest'
import { decideHolder, type HolderCells } from './holder-decision.ts'

const NAME = 'Contoh Sampelan, S.T.'
const SAID: [string, HolderCells, object][] = [
  ['a name alone is definitive', { name: NAME }, { status: 'definitive', assumed: true, name: NAME }],
  ['the column Status counts', { name: NAME, written: 'plt' }, { status: 'plt', name: NAME }],
  ['and so does a status beside the name', { name: NAME, nameStatus: 'plh' }, { status: 'plh', name: NAME }],
  ['or in the post', { name: NAME, fromPost: 'pj' }, { status: 'pj', name: NAME }],
  ['or in a remark', { name: NAME, remarked: 'plt' }, { status: 'plt', name: NAME }],
  ['the same said twice is one', { name: NAME, written: 'plt', fromPost: 'plt' }, { status: 'plt', name: NAME }],
  ['a post that is vacant has no name', { nameStatus: 'vacant' }, { status: 'vacant' }],
  ['vacant beside a placeholder', { placeholder: 'xxx', written: 'vacant' }, { status: 'vacant' }],
  ['a remark may say that it is vacant', { placeholder: '-', remarked: 'vacant' }, { status: 'vacant' }],
  ['vacant beats who acts in the post', { nameStatus: 'vacant', fromPost: 'plt' }, { status: 'vacant' }],
  [
    'days go with it',
    { name: NAME, from: '2026-01-02', until: '2026-01-02' },
    { status: 'definitive', assumed: true, name: NAME, from: '2026-01-02', until: '2026-01-02' },
  ],
]
const NOTHING: [string, HolderCells, boolean][] = [
  ['no cell', {}, false],
  ['a status of the post without a name', { fromPost: 'plt' }, false],
  ['a placeholder', { placeholder: 'isi nama di sini' }, false],
  ['a placeholder with a status', { placeholder: 'xxx', written: 'definitive' }, false],
  ['that nothing is known', { written: 'unknown' }, true],
]
const REFUSED: [string, HolderCells, string, string][] = [
  ['two statuses', { name: NAME, written: 'plt', fromPost: 'pj' }, 'status', 'disebut berbeda'],
  ['vacant with a name', { name: NAME, written: 'vacant' }, 'status', 'tetapi ada nama'],
  ['unknown with a name', { name: NAME, written: 'unknown' }, 'status', 'tetapi ada nama'],
  ['a status without a name', { written: 'plt' }, 'holder', 'tetapi namanya kosong'],
  ['an end before the beginning', { name: NAME, from: '2026-02-01', until: '2026-01-31' }, 'until', 'lebih awal'],
]

describe('what a row says of the head', () => {
  it.each(SAID)('%s', (_, cells, holder) => {
    expect(decideHolder(cells, true)).toEqual({ kind: 'said', holder })
  })

  it.each(NOTHING)('%s says nothing of one', (_, cells, understood) => {
    expect(decideHolder(cells, true)).toEqual({ kind: 'nothing', understood })
  })

  it.each(REFUSED)('%s is refused by its column', (_, cells, of, message) => {
    const decision = decideHolder(cells, true)
    expect(decision).toMatchObject({ kind: 'refused', objection: { of, message: expect.stringContaining(message) } })
  })

  it('a contradiction is told by the name where there is no column of statuses', () => {
    const cells: HolderCells = { name: NAME, nameStatus: 'plt', remarked: 'plh' }
    expect(decideHolder(cells, false)).toMatchObject({ objection: { of: 'holder' } })
  })
})
