import { expect, test } from 'vitest'
import { box, flow, sizeOf } from './primitives.ts'

const piece = (width: number) => box({ width, height: 10 }, [])
/** How many children stand on each line. */
const lines = (width: number) => {
  const { children } = flow([piece(40), piece(30), piece(20)], width, 5).props
  return (children as ReturnType<typeof box>[]).map(({ props }) => (props.children as unknown[]).length)
}

test.each([
  ['all that fill a line to its end', 100, [3]],
  ['a child fewer where one unit is lacking', 99, [2, 1]],
  ['two that fill it', 75, [2, 1]],
  ['each by itself where two don’t fit', 74, [1, 2]],
  ['a child wider than the line', 30, [1, 1, 1]],
])('a flow puts on a line %s', (_, width, expected) => {
  expect(lines(width)).toEqual(expected)
})

test('a flow is as wide as it is told, and as high as its lines with their gap', () => {
  expect(sizeOf(flow([piece(40), piece(30)], 60, 5, 7))).toMatchObject({ width: 60, height: 27 })
})
