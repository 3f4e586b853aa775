import { describe, expect, it } from 'vitest'
import { opened } from '../../../tests/support/redaksi/editor.ts'
import { append, type Changes, swap } from '../../../tests/support/region.ts'
import { closingSteps } from './closing-steps.ts'

const DINAS = 'offices/dinas.yaml'
const ENDED = (more = '') => append(`duties: [ fire, health ]\nended:\n  on: "2027-01-01"\n${more}`)
const MERGED = ENDED('  successor: setda\n')

const LEDGER = append(`  - office: dinas
    code: Q637
    on: "2026-02-16"
    facts:
      name: Dinas Rekaan
      link: https://pengaduan.contoh.invalid/k/dinas/
      channels: []
issued:
  - office: dinas
    code: Q637
    on: "2026-02-17"
    copies: "15"
    place: Balai Rekaan
`)
/** Where each step of dinas leads, and the texts of all. */
function steps(changes: Changes) {
  const open = opened({ 'editions.yaml': LEDGER, ...changes })
  const found = closingSteps('dinas', open.content.offices.get('dinas')!.value, open)
  const ways = found.map(({ at }) => (typeof at === 'string' ? at : `${at.office} ${at.form}`))
  return { ways, text: found.map(({ text }) => text).join('\n') }
}

describe('what is still to be done where an office closes', () => {
  it('is nothing where it doesn’t', () => {
    expect(steps({}).ways).toEqual([])
  })

  it('leads to the successor for duties, names, contacts and the head, then to paper', () => {
    const { ways, text } = steps({ [DINAS]: MERGED })
    expect(ways).toEqual(['setda urusan', 'setda sebutan', 'setda tambah', 'setda pejabat', 'papers'])
    expect(text).toMatch(/Tidak ditayangkan lagi mulai 1 Januari 2027: Telepon \(.*Surel/)
    // a personal number goes with its owner
    expect(text).not.toMatch(/WhatsApp/)
    expect(text).toMatch(/15 lembar posternya terpasang di .*: turunkan mulai 1 Januari 2027/)
  })

  it.each<[string, Changes, string[]]>([
    ['its duties', { 'offices/setda.yaml': append('duties: [ health, fire ]\n') }, ['setda urusan']],
    ['its names', { 'offices/setda.yaml': append('aliases: [ dinas rekaan, Dinas ]\n') }, ['setda sebutan']],
    [
      'a head',
      {
        'offices/setda.yaml': append(
          'holders:\n  - name: Umpama Rekawan\n    status: definitive\n    from: "2026-01-02"\n',
        ),
      },
      ['setda pejabat'],
    ],
  ])('no longer names what the successor has: %s', (_, changes, gone) => {
    const [before, after] = [steps({ [DINAS]: MERGED }).ways, steps({ [DINAS]: MERGED, ...changes }).ways]
    expect(before.filter((way) => !after.includes(way))).toEqual(gone)
  })

  it('names duties that nobody has any more where nobody takes over', () => {
    expect(steps({ [DINAS]: ENDED() }).ways).toEqual(['dinas tutup', 'papers'])
    expect(steps({ [DINAS]: ENDED(), 'offices/setda.yaml': append('duties: [ health, fire ]\n') }).ways).toEqual([
      'papers',
    ])
  })

  it('leads to offices that are part of it, and to whoever keeps the region where that names it', () => {
    const changes = {
      [DINAS]: MERGED,
      'offices/kec-contoh.yaml': swap('parent: setda', 'parent: dinas'),
      'region.yaml': (text: string) => text.replace(/^(corrections:\s+office: ).*$/m, '$1dinas'),
    }
    expect(steps(changes).ways).toEqual(expect.arrayContaining(['kec-contoh induk', 'nobody']))
  })
})
