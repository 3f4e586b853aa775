import { expect, it } from 'vitest'
import { answered, opened, type Step } from '../../../tests/support/redaksi/editor.ts'
import { comingDays } from '../coming-days.ts'
import { groundsOf } from './saved-grounds.ts'

const open = opened()
const path = 'offices/dinas.yaml'
const before = open.files.find((file) => file.path === path)!.text
const saved = (...steps: Step[]) => answered(open, 'dinas', steps).plan
const step = (form: Step['form'], answers: Step['answers'], target?: string): Step => ({
  ...{ form, answers },
  ...(target && { target }),
})

it.each<[string, Step, string[]]>([
  ['a letter', step('alamat', { street: 'Jl. Lain', letter: '005/77' }), ['005/77']],
  ['a decree of a head', step('pejabat', { name: 'Umpama Rekawan', letter: 'SK 9' }), ['SK 9']],
  ['a call about a head', step('pejabat', { name: 'Umpama Rekawan' }), ['Telepon, 23 November 2026']],
  ['nothing that was asked for', step('keterangan', { remarks: 'Pindah.' }), []],
  [
    'a call, of which the number that waits is no part',
    step('tambah', { value: '081200000009', sure: 'no' }),
    ['Telepon, 23 November 2026'],
  ],
])('a save rests on %s', (_, one, grounds) => {
  const after = saved(one).file!.text
  expect(groundsOf({ files: [{ path, before, after }] })).toEqual(grounds)
  expect(groundsOf({ files: [{ path: '../../../private/antrean.yaml', before, after }] })).toEqual([])
  expect(groundsOf({ files: [{ path, before: after, after: null }] })).toEqual([])
})

it('a source that is there already is named again where something else rests on it', () => {
  const [first, second] = [
    step('alamat', { street: 'Jl. Lain' }),
    step('berganti', { value: '(021) 555-0124' }, 'telepon'),
  ]
  const [one, both] = [saved(first!).file!.text, saved(first!, second!).file!.text]
  expect(groundsOf({ files: [{ path, before: one, after: both }] })).toEqual(['Telepon, 23 November 2026'])
})

it('the days to come are those on which something begins or ends, each once', () => {
  const { record } = saved(
    step('pejabat', { name: 'Umpama Rekawan', status: 'plt', on: '2027-01-04', until: '2027-03-31', letter: 'SK 9' }),
    step('berakhir', { last: '2027-01-03' }, 'telepon'),
  ).state
  expect(comingDays(record, open.today)).toEqual(['2027-01-04', '2027-04-01'])
  expect(comingDays(record, '2027-04-01')).toEqual([])
})
