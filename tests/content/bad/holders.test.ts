/** Who holds a post, and when. */
import { describe, expect, it } from 'vitest'
import { build, swap } from '../../support/region.ts'
import { type BadCase, DINAS, expectProblem, FIX_ACTING, FIX_FIELD, FIX_TWIN } from './bad-case.ts'

describe('holders', () => {
  const HOLDER = '    status: definitive\n    from: "2025-01-02"\n    basis: SK rekaan'

  it.each<BadCase>([
    {
      name: 'vacant post with a name',
      from: HOLDER,
      to: '    status: vacant\n    from: "2025-01-02"',
      rule: 'schema',
      at: 'name: Contoh Sampelan, S.T.',
      field: 'holders[0].name',
      message: 'holders[0].name: status vacant tidak boleh punya nama: hapus nama atau ganti status',
      repair: FIX_FIELD,
    },
    {
      name: 'unknown holder with a name',
      from: HOLDER,
      to: '    status: unknown\n    from: "2025-01-02"',
      rule: 'schema',
      at: 'name: Contoh Sampelan, S.T.',
      field: 'holders[0].name',
      message: 'holders[0].name: status unknown tidak boleh punya nama: hapus nama atau ganti status',
      repair: FIX_FIELD,
    },
    {
      name: 'holder without a name',
      from: '    name: Contoh Sampelan, S.T.\n',
      to: '',
      rule: 'schema',
      at: '- id: kepala',
      field: 'holders[0].name',
      message: 'holders[0].name: nama pejabat belum ditulis: isi nama atau pakai status vacant / unknown',
      repair: FIX_FIELD,
    },
    ...['plt', 'plh', 'pj', 'pjs'].map((status) => ({
      name: `${status} without a first day`,
      from: HOLDER,
      to: `    status: ${status}`,
      rule: 'schema',
      at: '- id: kepala',
      field: 'holders[0].from',
      message: `holders[0].from: status ${status} harus punya tanggal mulai (from)`,
      repair: FIX_FIELD,
    })),
    {
      name: 'last day before the first',
      from: '    until: "2025-01-01"',
      to: '    until: "2020-01-01"',
      rule: 'schema',
      at: 'until: "2020-01-01"',
      field: 'holders[1].until',
      message: 'holders[1].until: tanggal selesai 2020-01-01 lebih awal dari tanggal mulai 2020-01-02',
      repair: FIX_FIELD,
    },
    {
      name: 'id of another holder',
      from: '  - name: Sampel Misalono',
      to: '  - id: kepala\n    name: Sampel Misalono',
      rule: 'duplicate-id',
      at: '- id: kepala',
      field: 'holders[1].id',
      message: 'id "kepala" dipakai dua kali',
      repair: FIX_TWIN,
    },
    {
      name: 'two holders on one day',
      from: '    until: "2025-01-01"',
      to: '    until: "2025-01-02"',
      rule: 'two-holders',
      at: '- id: kepala',
      field: 'holders[0]',
      message: 'Contoh Sampelan, S.T. dan Sampel Misalono menjabat pada waktu yang sama',
      repair: 'isi until (hari terakhir) pejabat yang lama',
    },
    {
      name: 'vacant while somebody holds the post',
      from: '  - name: Sampel Misalono\n    status: definitive\n    from: "2020-01-02"\n    until: "2025-01-01"',
      to: '  - status: vacant\n    from: "2026-01-01"',
      rule: 'two-holders',
      at: '- id: kepala',
      field: 'holders[0]',
      message: 'Contoh Sampelan, S.T. dan vacant menjabat pada waktu yang sama',
      repair: 'isi until (hari terakhir) pejabat yang lama',
    },
    {
      name: 'Plh for 31 days',
      from: HOLDER,
      to: '    status: plh\n    from: "2026-10-23"',
      severity: 'warning',
      rule: 'acting-too-long',
      at: '- id: kepala',
      field: 'holders[0]',
      message: 'Plh sudah 31 hari (paling lama 30)',
      repair: FIX_ACTING,
    },
    {
      name: 'Plt for 93 days',
      from: HOLDER,
      to: '    status: plt\n    from: "2026-08-22"',
      severity: 'warning',
      rule: 'acting-too-long',
      at: '- id: kepala',
      field: 'holders[0]',
      message: 'Plt sudah 93 hari (3 bulan; periksa perpanjangannya)',
      repair: FIX_ACTING,
    },
    {
      name: 'Plt for 184 days',
      from: HOLDER,
      to: '    status: plt\n    from: "2026-05-23"',
      severity: 'warning',
      rule: 'acting-too-long',
      at: '- id: kepala',
      field: 'holders[0]',
      message: 'Plt sudah 184 hari (3 bulan, dan perpanjangan 3 bulan, sudah lewat)',
      repair: FIX_ACTING,
    },
    {
      name: 'nobody after the last one left',
      changes: {
        [DINAS]: (text) =>
          swap('    basis: SK rekaan', '    until: "2026-11-22"')(text).replace('    holder: kepala\n', ''),
      },
      severity: 'warning',
      rule: 'no-holder-after',
      at: 'until: "2026-11-22"',
      field: 'holders[0].until',
      message: 'masa jabatan yang tercatat sudah habis dan belum ada penggantinya',
      repair: 'catat pejabat baru, Plt, atau status vacant',
    },
  ])('$name', expectProblem)

  it.each([
    ['Plh for 30 days', '    status: plh\n    from: "2026-10-24"'],
    ['Plt for 92 days', '    status: plt\n    from: "2026-08-23"'],
    ['a last day that is today', '    status: definitive\n    from: "2025-01-02"\n    until: "2026-11-23"'],
    ['Plt who is still to come', '    status: plt\n    from: "2026-11-24"'],
    [
      'Plt of a year that is over, a definitive holder since',
      `${HOLDER}\n  - name: Wakil\n    status: plt\n    from: "2020-01-01"\n    until: "2021-01-01"`,
    ],
  ])('%s is no problem', (_, to) => {
    expect(build({ [DINAS]: swap(HOLDER, to) }).problems).toEqual([])
  })

  it('a Plt whose last day is today or still to come has stayed too long too', () => {
    for (const until of ['2026-11-23', '2026-12-31']) {
      const to = `    status: plt\n    from: "2026-08-22"\n    until: "${until}"`
      expect(build({ [DINAS]: swap(HOLDER, to) }).problems.map(({ rule }) => rule)).toEqual(['acting-too-long'])
    }
  })

  it('two holders on one day are found in any order, also when nobody knows since when', () => {
    const post =
      (...entries: string[]) =>
      (text: string) =>
        text
          .replace(/holders:\n[\s\S]*?(?=channels:\n)/, `holders:\n${entries.join('')}`)
          .replace('    holder: kepala\n', '')
    const a = '  - name: A\n    status: definitive\n    until: "2025-01-02"\n'
    const b = '  - name: B\n    status: definitive\n    from: "2025-01-02"\n'
    const c = '  - name: C\n    status: definitive\n    until: "2030-01-01"\n'
    for (const entries of [
      [a, b],
      [b, a],
      [a, c],
      [c, b],
      [c, c.replace('C', 'D')],
    ])
      expect(build({ [DINAS]: post(...entries) }).problems.map(({ rule }) => rule)).toEqual(['two-holders'])
  })

  it('nobody is missed at an office that is no more from today', () => {
    const { problems } = build({
      [DINAS]: (text) =>
        swap(
          '    basis: SK rekaan',
          '    until: "2026-11-22"',
        )(text)
          .replace('    holder: kepala\n', '')
          .replace('post:\n', 'ended:\n  on: "2026-11-23"\npost:\n'),
    })
    expect(problems).toEqual([])
  })

  it('Plt for 183 days may still be in the extension', () => {
    const { problems } = build({ [DINAS]: swap(HOLDER, '    status: plt\n    from: "2026-05-24"') })
    expect(problems.map(({ message }) => message)).toEqual(['Plt sudah 183 hari (3 bulan; periksa perpanjangannya)'])
  })
})
