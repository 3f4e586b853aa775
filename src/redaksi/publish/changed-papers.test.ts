/** Which posters are told to have changed, and from when. */
import { expect, it } from 'vitest'
import { answered, opened, type Step } from '../../../tests/support/redaksi/editor.ts'
import { openRegion } from '../open-region.ts'
import { builtBefore, changedPapers, filesBefore } from './changed-papers.ts'

const open = opened()
const step = (form: Step['form'], answers: Step['answers'], target?: string): Step => ({
  ...{ form, answers },
  ...(target && { target }),
})

/** What a save of answered forms changes of posters. */
function papersOf(steps: readonly Step[]) {
  const { plan } = answered(open, 'dinas', steps)
  const file = plan.file!
  const before = open.files.find(({ path }) => path === file.path)!.text
  const files = open.files.map((one) => (one.path === file.path ? file : one))
  const now = openRegion(files, { today: open.today, waiting: plan.waiting, builder: open.builder }).open!
  const saves = [{ files: [{ path: file.path, before, after: file.text }] }]
  const office = { id: 'dinas', short: 'Dinas', saves: [], outside: false, known: true }
  const found = changedPapers(now, builtBefore(now, saves), [office])
  return {
    now: found.now.map(({ format }) => format),
    later: found.later.map(({ format, day }) => `${format} ${day}`),
    none: found.none,
  }
}
const NUMBER = { value: '(021) 555-0124', sure: 'yes' }
const HEAD = { name: 'Umpama Rekawan', letter: 'SK 9' }

it.each([
  ['a number of today', [step('berganti', NUMBER, 'telepon')], { now: ['a4', 'a4-person'], later: [], none: [] }],
  [
    'a number of a day to come',
    [step('berganti', { ...NUMBER, on: '2027-01-04' }, 'telepon')],
    { now: [], later: ['a4 2027-01-04', 'a4-person 2027-01-04'], none: [] },
  ],
  [
    'a head of a day to come',
    [step('pejabat', { ...HEAD, on: '2027-01-04' })],
    // with whom the own number goes
    { now: [], later: ['a4 2027-01-04', 'a4-person 2027-01-04'], none: [] },
  ],
  ['what stands on no poster', [step('sebutan', { aliases: 'Dinas Umpama' })], { now: [], later: [], none: ['Dinas'] }],
])('%s', (_, steps, expected) => {
  expect(papersOf(steps)).toEqual(expected)
})

it('what somebody else has changed since stays as it is', () => {
  const files = [{ path: 'a', text: '3' }]
  const save = (before: string | null, after: string | null, path = 'a') => ({ files: [{ path, before, after }] })
  expect(filesBefore(files, [save('2', '3'), save('1', '2')])).toEqual([{ path: 'a', text: '1' }])
  expect(filesBefore(files, [save('1', '2')])).toEqual(files)
  expect(filesBefore(files, [save(null, '3')])).toEqual([])
  expect(filesBefore(files, [save('x', 'y', '../a')])).toEqual(files)
})
