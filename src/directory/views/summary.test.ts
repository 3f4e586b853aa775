import { expect, it } from 'vitest'
import { directoryOf } from '../../../tests/support/region.ts'
import { buildSummary } from './summary.ts'

const figures = { rendered: 3, fromCache: 5, warnings: 2, seconds: 12.34, out: '/tmp/dist' }

it('says what was built, what to look at and where it is', () => {
  expect(buildSummary(directoryOf(), figures)).toBe(
    [
      '',
      'Kabupaten Contoh, keadaan per 2026-11-23 (CONTOH)',
      '  3 kantor, 1 kecamatan, 1 desa/kelurahan; 2 dari 3 kantor, tanpa desa, memastikan nomornya dalam 180 hari terakhir',
      '  poster dan gambar: 3 dibuat, 5 dari cache',
      '  peringatan: 2 (lihat: npm run check)',
      '  12.3 detik → /tmp/dist',
    ].join('\n'),
  )
})

it.each([
  [false, false, 'keadaan per 2026-11-23 (purwarupa: semua poster DRAF)'],
  [false, true, 'keadaan per 2026-11-23\n'],
])('of a region with sample %s and its address confirmed %s: %s', (sample, confirmed, words) => {
  const { region, ...directory } = directoryOf()
  const given = { ...directory, region: { ...region, sample, site: { ...region.site, confirmed } } }
  expect(buildSummary(given, figures)).toContain(words)
})

it('has no hint where there is no warning', () => {
  expect(buildSummary(directoryOf(), { ...figures, warnings: 0 })).toContain('  peringatan: 0\n')
})

it('shows signs that nobody sees by their names', () => {
  const { region, ...directory } = directoryOf()
  const summary = buildSummary({ ...directory, region: { ...region, name: 'Kab\u202e\u001b[31m' } }, figures)
  expect(summary).toContain('Kab(U+202E)(U+001B)[31m, keadaan')
})

it('names the papers that couldn’t be made, with the place of what keeps them from it, and the sets without them', () => {
  const problem = {
    ...{ severity: 'warning' as const, rule: 'paper-fit' as const, file: 'offices/dinas.yaml', line: 2, field: 'name' },
    ...{ message: 'terlalu panjang; tidak dibuat: dinas (a4, f4)', repair: 'pendekkan' },
  }
  expect(
    buildSummary(directoryOf(), figures, { count: 2, problems: [problem], sets: ['all-a4.pdf tanpa Dinas'] })
      .split('\n')
      .slice(4, 7),
  ).toEqual([
    '  kertas yang tidak bisa dibuat: 2 (situs dan kertas lain jadi)',
    '    offices/dinas.yaml:2 [name]: terlalu panjang; tidak dibuat: dinas (a4, f4)',
    '    set all-a4.pdf tanpa Dinas',
  ])
})
