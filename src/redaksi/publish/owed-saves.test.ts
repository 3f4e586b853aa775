/** Which saves the project's history hasn't got. */
import { expect, it } from 'vitest'
import { owedSaves, ownPaths } from './owed-saves.ts'

const PATH = 'offices/dinas.yaml'
const save = (n: number, before: string | null, after: string | null, path = PATH) => ({
  n,
  files: [{ path, before, after }],
})
const SAVES = [save(3, 'c', 'd'), save(2, 'b', 'c'), save(1, 'a', 'b')]

it.each([
  ['all are committed', 'd', 'd', []],
  ['the last isn’t', 'd', 'c', [3]],
  ['none is', 'd', 'a', [1, 2, 3]],
  ['what is committed is none of theirs', 'd', 'x', [1, 2, 3]],
  ['somebody has changed the file since', 'y', 'a', []],
] as const)('%s', (_, now, committed, owed) => {
  expect(owedSaves(SAVES, [{ path: PATH, now, committed }]).map(({ n }) => n)).toEqual(owed)
})

it('a file that came and went', () => {
  const saves = [save(2, 'a', null), save(1, null, 'a')]
  const owed = (committed: string | null) => owedSaves(saves, [{ path: PATH, now: null, committed }]).map(({ n }) => n)
  expect([owed('a'), owed(null)]).toEqual([[2], []])
})

it('only files of the region are theirs, as the last save has made them', () => {
  const saves = [...SAVES, save(0, null, '1', '../../../private/antrean.yaml'), save(4, null, 'z', 'offices/lain.yaml')]
  expect(ownPaths(saves, (path) => (path === PATH ? 'd' : 'hand'))).toEqual([PATH])
})
