import { describe, expect, it } from 'vitest'
import { type Changes, directoryOf, swap } from '../../../tests/support/region.ts'
import { unrecorded, withEntries } from '../../directory/editions/ledger.ts'
import { FORMAT_IDS } from '../formats.ts'
import { selectFiles } from './selection.ts'
import { formatChoice, readWish, type WrittenWish, whyNothing } from './wish.ts'

const EMPTY: Changes = { 'editions.yaml': 'editions: []\n' }
const directory = directoryOf(EMPTY)
const recorded = directoryOf({ 'editions.yaml': withEntries('editions: []\n', unrecorded(directory)) })

describe('what is asked for in words', () => {
  it.each<[WrittenWish, object]>([
    [
      { office: ['DINAS'], format: ['A4,F4'] },
      { offices: ['dinas'], formats: ['a4', 'f4'] },
    ],
    [{ kecamatan: ['contoh'] }, { districts: ['kec-contoh'] }],
    [{ kind: ['Kecamatan', 'desa'] }, { kinds: ['district', 'village'] }],
    [{ format: ['kartu meja'] }, { formats: ['counter-card'] }],
    [{ all: true }, { offices: undefined, formats: undefined, all: true }],
  ])('%j is understood', (written, wish) => {
    expect(readWish(directory, written)).toMatchObject({ wish, refusals: [] })
  })

  it.each<[WrittenWish, RegExp]>([
    [{ office: ['dinsa'] }, /^Kantor "dinsa" tidak ada\. Maksud Anda .*\(dinas\)\?$/],
    [{ office: [' , '] }, /^--office belum berisi apa-apa\.$/],
    [{ kecamatan: ['dinas'] }, /^Kecamatan "dinas" tidak ada\./],
    [{ kind: ['distrct'] }, /^Jenis "distrct" tidak ada\. Maksud Anda Kecamatan \(district\)\?$/],
    [{ format: ['f44'] }, /^Format "f44" tidak ada\. Maksud Anda .*\(f4\)/],
  ])('%j is refused', (written, refusal) => {
    const { refusals } = readWish(directory, written)
    expect(refusals).toEqual([expect.stringMatching(refusal)])
  })

  it('is refused for an office that is over, with the one in its place', () => {
    const ended = 'ended:\n  on: "2026-11-01"\n  successor: setda\nleads:\n'
    const later = directoryOf({ ...EMPTY, 'offices/dinas.yaml': swap('leads:\n', ended) })
    const { refusals } = readWish(later, { office: ['dinas'] })
    expect(refusals).toEqual([
      expect.stringMatching(/sudah tidak ada sejak \d.* jadi tidak punya kertas\. Penggantinya: .*\(setda\)\.$/),
    ])
  })
})

it('every format is found by its id and by its name', () => {
  for (const { id, names } of FORMAT_IDS.map(formatChoice))
    for (const written of [id, id.toUpperCase(), ...(names ?? [])])
      expect(readWish(directory, { format: [written] }).wish.formats, written).toEqual([id])
})

describe('nothing to make', () => {
  it.each<[string, WrittenWish, boolean, RegExp]>([
    ['no office of the kind', { office: ['dinas'], kind: ['district'] }, false, /tidak ada yang jenisnya district\.$/],
    [
      'a format of others',
      { office: ['dinas'], format: ['sheet-a4'] },
      false,
      /\(sheet-a4 hanya untuk kantor camat\)\.$/,
    ],
    [
      'no name',
      { office: ['setda'], format: ['a4-person'] },
      false,
      /hanya untuk kantor yang nama pimpinannya diketahui/,
    ],
    [
      'a picture for a print shop',
      { office: ['dinas'], format: ['feed'] },
      true,
      /--bleed hanya untuk PDF, dan feed gambar/,
    ],
  ])('is explained: %s', (_, written, bleed, why) => {
    const { wish, refusals } = readWish(directory, written)
    expect([refusals, selectFiles(directory, wish).filter(({ kind }) => !bleed || kind === 'pdf')]).toEqual([[], []])
    expect(whyNothing(directory, wish, bleed)).toMatch(why)
  })

  it('is explained where all of it is recorded', () => {
    const { wish } = readWish(recorded, { office: ['dinas'], changed: true })
    expect(selectFiles(recorded, wish)).toEqual([])
    expect(whyNothing(recorded, wish, false)).toMatch(
      /^Tidak ada yang dibuat: di antara kertas itu tidak ada yang edisinya belum dicatat\./,
    )
  })
})
