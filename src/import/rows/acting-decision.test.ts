import { expect, it } from 'vitest'
import { type ActingCell, decideActing } from './acting-decision.ts'

const ANI = { written: 'Ani Misal', name: 'Ani Misal' }

it.each<[string, ActingCell, string | undefined, object]>([
  ['a name has the header’s status', { header: 'PLT', ...ANI }, undefined, { name: 'Ani Misal', status: 'plt' }],
  [
    'or its own, where the header has several',
    { header: 'PLT/PLH', ...ANI, nameStatus: 'plh' },
    undefined,
    { name: 'Ani Misal', status: 'plh' },
  ],
  ['a mark is of the head', { header: 'Plh', written: '✓' }, 'Budi Misal', { status: 'plh' }],
  ['and so is a status', { header: 'PLT/PLH', written: 'Plt' }, 'Budi Misal', { status: 'plt' }],
])('%s', (_, cell, head, value) => {
  expect(decideActing(cell, head)).toEqual({ value })
})

it.each(['', '-', 'Definitif', 'tidak ada'])('"%s" says nothing', (written) => {
  expect(decideActing({ header: 'PLT', written }, 'Budi Misal')).toEqual({})
})

it.each<[string, ActingCell, string | undefined, string]>([
  ['two people', { header: 'PLT', ...ANI }, 'Budi Misal', 'siapa yang memimpin sekarang?'],
  ['one of two statuses', { header: 'PLT/PLH', ...ANI }, undefined, 'tidak menyebut Plt, Plh, Pj atau Pjs yang mana'],
  ['a mark under two', { header: 'PLT/PLH', written: 'v' }, 'Budi Misal', 'yang mana'],
  ['another than the header’s', { header: 'PLT', ...ANI, nameStatus: 'plh' }, undefined, 'yang mana'],
])('%s are refused', (_, cell, head, message) => {
  expect(decideActing(cell, head)).toMatchObject({
    objections: [{ of: 'acting', message: expect.stringContaining(message) }],
  })
})
