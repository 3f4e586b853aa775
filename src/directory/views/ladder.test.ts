import { describe, expect, it } from 'vitest'
import { channel, directory, office } from '../../../tests/content/model.ts'
import type { LadderStep, Office } from '../model.ts'
import { ladderFor } from './ladder.ts'

const setda = office('setda', { kind: 'secretariat' })
const bupati = office('bupati', { kind: 'regional-head' })
const inspektorat = office('inspektorat', { kind: 'inspectorate' })
const dinas = office('dinas', { parent: 'setda' })
const others = [setda, bupati, inspektorat, office('bapeluh', { ended: { on: '2024-12-31' } })]
const channels = [
  channel('lapor'),
  channel('kosong', { contacts: [] }),
  channel('ragu', { works: 'unconfirmed', contacts: [] }),
]

function ladder(asked: Office, ...steps: LadderStep[]) {
  const base = directory([asked, ...others.filter(({ id }) => id !== asked.id)], channels)
  const region = { ...base.region, ladder: { confirmed: true, steps, sources: [] } }
  return ladderFor(asked, { ...base, region }).map((step) =>
    step.kind === 'office' ? step.office.id : step.kind === 'channel' ? `#${step.channel.id}` : step.kind,
  )
}

const ALL: LadderStep[] = [
  { role: 'camat' },
  { role: 'parent' },
  { office: 'inspektorat' },
  { office: 'bupati' },
  { channel: 'lapor' },
]

describe('where to go next', () => {
  it.each<[string, Office, string[]]>([
    ['a department', dinas, ['camat', 'setda', 'inspektorat', 'bupati', '#lapor']],
    ['an office without a parent', office('dinas'), ['camat', 'inspektorat', 'bupati', '#lapor']],
    ['a camat', office('kec', { kind: 'district', parent: 'setda' }), ['setda', 'inspektorat', 'bupati', '#lapor']],
    ['the head of the region', bupati, ['inspektorat', '#lapor']],
    ['an office that is a step itself', inspektorat, ['camat', 'bupati', '#lapor']],
    [
      'a village, whose parent is its camat',
      office('desa', { kind: 'village', parent: 'setda' }),
      ['setda', 'inspektorat', 'bupati', '#lapor'],
    ],
  ])('from %s', (_, asked, expected) => {
    expect(ladder(asked, ...ALL)).toEqual(expected)
  })

  it('keeps the order of the region', () => {
    expect(ladder(dinas, { channel: 'lapor' }, { role: 'parent' }, { role: 'camat' })).toEqual([
      '#lapor',
      'setda',
      'camat',
    ])
  })

  it('names a step once, also when it is the parent and a step of its own', () => {
    const steps: LadderStep[] = [
      { role: 'parent' },
      { channel: 'lapor' },
      { office: 'setda' },
      { role: 'camat' },
      { channel: 'lapor' },
    ]
    expect(ladder(dinas, ...steps)).toEqual(['setda', '#lapor', 'camat'])
  })

  it.each<[string, LadderStep]>([
    ['an office that is no more', { office: 'bapeluh' }],
    ['an office that is in no file', { office: 'nobody' }],
    ['a channel without a contact', { channel: 'kosong' }],
    ['a channel that is not certain to work', { channel: 'ragu' }],
    ['a channel that is in no file', { channel: 'nothing' }],
    ['itself', { office: 'dinas' }],
  ])('leaves out %s', (_, step) => {
    expect(ladder(dinas, step)).toEqual([])
  })
})
