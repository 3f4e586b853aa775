import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inShard, parseShard, shardOfJob, shardText } from './shard.ts'

describe('a part of a site', () => {
  test.each(['1/1', '1/2', '2/2', '17/28', '1000/1000', ' 3/4 '])('is %s', (text) => {
    expect(shardText(parseShard(text)!)).toBe(text.trim())
  })

  test.each(['', '0/3', '4/3', '1/0', '1/1001', '-1/3', '1/3/5', '1.5/3', 'a/b', '1', '/', '2/'])(
    'isn’t "%s"',
    (text) => {
      expect(parseShard(text)).toBeUndefined()
    },
  )

  test('together with the others holds everything once, in parts of nearly the same size', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 20 }), (all, of) => {
        const parts = Array.from({ length: of }, (_, index) => inShard(all, { part: index + 1, of }))
        expect(parts.flat().sort()).toEqual([...all].sort())
        const sizes = parts.map(({ length }) => length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('the part of a job', () => {
  test.each<[string, Record<string, string>, string | undefined]>([
    ['GitLab', { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '5' }, '2/5'],
    ['GitLab without a matrix', { CI_NODE_TOTAL: '1' }, undefined],
    ['Kubernetes', { JOB_COMPLETION_INDEX: '0', SHARD_TOTAL: '8' }, '1/8'],
    ['the last of Kubernetes', { JOB_COMPLETION_INDEX: '7', SHARD_TOTAL: '8' }, '8/8'],
    ['Kubernetes that doesn’t say how many', { JOB_COMPLETION_INDEX: '7' }, '8/'],
    ['somebody at a terminal', {}, undefined],
  ])('of %s', (_, variables, text) => {
    expect(shardOfJob(variables)).toBe(text)
  })
})
