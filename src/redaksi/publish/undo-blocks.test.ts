import { describe, expect, it } from 'vitest'
import { undoBlocks } from './undo-blocks.ts'

type Step = [n: number, files: Record<string, [string | null, string | null]>, undoes?: number]
const save = ([n, files, undoes]: Step) => ({
  ...{ n, undoes },
  files: Object.entries(files).map(([path, [before, after]]) => ({ path, before, after })),
})

/** What stands in the way of each save that can't be taken back: the number of another save, or what else. */
function blocks(steps: readonly Step[], now: Record<string, string>) {
  const files = Object.entries(now).map(([path, text]) => ({ path, text }))
  const blockOf = undoBlocks(steps.map(save).toReversed(), files, () => undefined)
  const found = steps.flatMap(([n]) => {
    const block = blockOf(n)
    return block ? [[n, block.kind === 'save' ? block.save.n : block.kind]] : []
  })
  return Object.fromEntries(found)
}

describe('what stands in the way of taking a save back', () => {
  const first: Step = [1, { dinas: ['a', 'b'] }]
  const second: Step = [2, { dinas: ['b', 'c'] }]
  it.each<[string, Step[], Record<string, string>, Record<number, unknown>]>([
    ['nothing, where it was the last', [first], { dinas: 'b' }, {}],
    ['a later one of the same file', [first, second], { dinas: 'c' }, { 1: 2 }],
    ['the last of several', [first, second, [3, { dinas: ['c', 'd'] }]], { dinas: 'd' }, { 1: 3, 2: 3 }],
    ['none of another file', [first, [2, { setda: ['x', 'y'] }]], { dinas: 'b', setda: 'y' }, {}],
    [
      'one that has another office with it',
      [first, [2, { dinas: ['b', 'c'], setda: ['x', 'y'] }]],
      { dinas: 'c', setda: 'y' },
      { 1: 2 },
    ],
    [
      'no longer one that was taken back',
      [first, second, [3, { dinas: ['c', 'b'] }, 2]],
      { dinas: 'b' },
      { 2: 'done' },
    ],
    [
      'the one that stands, not a later one that was taken back',
      [first, second, [3, { dinas: ['c', 'd'] }], [4, { dinas: ['d', 'c'] }, 3]],
      { dinas: 'c' },
      { 1: 2, 3: 'done' },
    ],
    ['somebody else’s change', [first], { dinas: 'z' }, { 1: 'outside' }],
    ['somebody else’s change after a later one', [first, second], { dinas: 'z' }, { 1: 'outside', 2: 'outside' }],
    ['a file that is gone', [first], {}, { 1: 'outside' }],
    [
      'somebody else’s change of one of its files',
      [[1, { dinas: ['a', 'b'], setda: ['x', 'y'] }], second],
      { dinas: 'c', setda: 'z' },
      { 1: 'outside' },
    ],
    ['that it is as it was already', [first], { dinas: 'a' }, { 1: 'done' }],
    [
      'a file made anew',
      [
        [1, { baru: [null, 'a'] }],
        [2, { baru: ['a', 'b'] }],
      ],
      { baru: 'b' },
      { 1: 2 },
    ],
  ])('%s', (_, steps, now, expected) => {
    expect(blocks(steps, now)).toEqual(expected)
  })
})
