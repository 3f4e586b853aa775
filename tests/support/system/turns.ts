/**
 * What is looked at in turns. Where a test looks at many things that are made alike, every page or every office's papers,
 * a run takes a share of them: which, the day decides, so that all have had their turn after as many days as there are
 * shares. `TURN=all` looks at everything at once.
 */
const DAY = 24 * 60 * 60 * 1000

/** More steps than anything has that is killed at each of them. */
const STEPS = [...Array(40).keys()]

/** Numbers of steps whose turn it is, from 0 and further than to the end. @param shares as of `inTurn` */
export const stepsInTurn = (shares: number): number[] => inTurn(STEPS, shares)

/** Those of a list whose turn it is: every n-th. @param shares into how many the list is divided */
export function inTurn<T>(list: readonly T[], shares: number): T[] {
  const { TURN } = process.env
  if (TURN === 'all') return [...list]
  const today = TURN === undefined ? Math.floor(Date.now() / DAY) : Number(TURN)
  if (!Number.isInteger(today)) throw new Error(`TURN="${TURN}": a number or "all"`)
  return list.filter((_, index) => index % shares === today % shares)
}
