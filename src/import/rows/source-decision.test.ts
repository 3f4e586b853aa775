import { expect, it } from 'vitest'
import { decideSource, type SourceCells } from './source-decision.ts'

const EMPTY: SourceCells = { citation: '', url: '', document: '' }
const URL = 'https://koran.invalid/1'

it.each<[string, Partial<SourceCells>, object]>([
  ['is a newspaper where nothing else is said', { citation: 'Koran' }, { citation: 'Koran', grade: 'media' }],
  ['is as good as its cell says', { citation: 'Situs', grade: 'resmi' }, { citation: 'Situs', grade: 'resmi' }],
  [
    'has its link, its document and its day',
    { citation: 'Koran', url: URL, document: 'hlm. 3', date: '2026-01-02' },
    { citation: 'Koran', url: URL, document: 'hlm. 3', date: '2026-01-02', grade: 'media' },
  ],
])('a source %s', (_, cells, value) => {
  expect(decideSource({ ...EMPTY, ...cells })).toEqual({ value })
})

it.each<[string, Partial<SourceCells>]>([
  ['nothing', {}],
  ['a day and a grade alone', { date: '2026-01-02', grade: 'resmi', document: 'hlm. 3' }],
])('%s is the office’s own word', (_, cells) => {
  expect(decideSource({ ...EMPTY, ...cells })).toEqual({})
})

it('a link doesn’t say whose it is', () => {
  expect(decideSource({ ...EMPTY, url: URL })).toEqual({
    objections: [
      {
        of: 'sourceUrl',
        message: 'ada tautan, tetapi nama sumbernya kosong',
        repair: 'isi Sumber: penerbit dan judulnya',
      },
    ],
  })
})
