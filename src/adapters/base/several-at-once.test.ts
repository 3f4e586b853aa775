import { describe, expect, test } from 'vitest'
import { severalAtOnce } from './several-at-once.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('several things at once', () => {
  test.each([0, 1, 7, 8, 9, 100])('does each of %i once, not more than eight at a time', async (count) => {
    const all = Array.from({ length: count }, (_, index) => index)
    const done: number[] = []
    let [under, most] = [0, 0]
    await severalAtOnce(all, async (one) => {
      most = Math.max(most, ++under)
      await turn()
      done.push(one)
      under--
    })
    expect(done.sort((a, b) => a - b)).toEqual(all)
    expect(most).toBe(Math.min(8, count))
  })

  test('begins nothing after a failure, and tells it when what is under way has ended', async () => {
    const begun: number[] = []
    const ended: number[] = []
    const work = severalAtOnce([...Array(50).keys()], async (one) => {
      begun.push(one)
      await turn()
      if (one === 3) throw new Error('disk penuh')
      await turn()
      ended.push(one)
    })
    await expect(work).rejects.toThrow('disk penuh')
    expect(begun.length).toBeLessThan(20)
    expect(ended).toEqual(begun.filter((one) => one !== 3))
  })
})
