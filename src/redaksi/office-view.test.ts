/** What the page of an office says of whoever heads it. */
import { describe, expect, it } from 'vitest'
import { answered, opened, type Step } from '../../tests/support/redaksi/editor.ts'
import { swap } from '../../tests/support/region.ts'
import { officeView } from './office-view.ts'

const HEAD = 'Contoh Sampelan, S.T.'
const plh = (answers: Step['answers']): Step => ({
  form: 'pejabat',
  answers: { name: 'Misal Rekaan', status: 'plh', on: '2026-11-23', letter: 'SP 9', ...answers },
})
const LEAVES = {
  'offices/dinas.yaml': swap('    from: "2025-01-02"', '    from: "2025-01-02"\n    until: "2026-11-30"'),
}

function holderAfter(steps: readonly Step[], changes = {}) {
  const open = opened(changes)
  return officeView(open, answered(open, 'dinas', steps).plan).holder
}

describe('somebody who stands in for the head', () => {
  it('is shown with the last day, and the head as one who comes back, not as one who is over', () => {
    const holder = holderAfter([plh({ until: '2026-12-06' })])
    expect(holder.now).toBe('Plh Misal Rekaan')
    expect(holder.since).toBe('mulai 23 November 2026, sampai 6 Desember 2026')
    expect(holder.insteadOf).toBe(`menggantikan sementara ${HEAD}, yang kembali sesudah 6 Desember 2026`)
    expect(holder.past.join()).not.toContain(HEAD)
  })

  it('leaves open when the head comes back, where nobody knows or the head leaves before', () => {
    const stays = `menggantikan sementara ${HEAD}, yang tetap pejabat definitifnya`
    expect(holderAfter([plh({})]).insteadOf).toBe(stays)
    expect(holderAfter([plh({ until: '2026-12-06' })], LEAVES).insteadOf).toBe(stays)
  })
})

it('who is to come stands in the order of days', () => {
  const later = (name: string, on: string, more = {}): Step => ({
    form: 'pejabat',
    answers: { name, on, status: 'definitive', letter: 'SK 9', ...more },
  })
  const steps = [
    later('Misal Rekawan', '2026-12-10'),
    later('Umpama Sampelan', '2027-01-04', { status: 'plt', appointed: 'both' }),
  ]
  expect(holderAfter(steps).later.map((text) => text.split(',')[0])).toEqual(['Misal Rekawan', 'Plt Umpama Sampelan'])
})
