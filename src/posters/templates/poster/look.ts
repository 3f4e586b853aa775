/** How much room a poster's parts take, on one scale: 0 as dense as it may be read, 1 as airy as it may be. */
import { FitError, type PaperPlace, pt } from '../../kit/fit.ts'

/** Sizes in units of the page. */
export interface Look {
  /** Height of the main digits at most; the least that the page allows where that is more. */
  digits: { one: number; two: number }
  /** Height of further digits at most, and in how many columns they may stand. */
  further: { height: number; columns: (count: number) => number }
  /** Label over a main number, over a further one. */
  label: number
  small: number
  /** What answers instead of numbers, at most. */
  answer: number
  /** What follows the question; who heads the office. */
  promise: number
  /** Headings beside the code, what to say when one complains, address and accounts. */
  heading: number
  ask: number
  hint: number
  place: number
  pitch: number
  ladder: number
  /** Least gap between the parts. */
  gap: number
}

const between = (t: number, least: number, most: number): number => least + (most - least) * t

/** The look at a place of the scale, or beyond its end; below a fifth of it further numbers shrink and stand side by side. */
export function lookAt(t: number): Look {
  const columns = (count: number): number =>
    t >= 0.6 || (count <= 2 && t >= 0.1) ? 1 : t >= 0.15 || count <= 4 ? 2 : 3
  return {
    digits: { one: between(t, 161, 215), two: 161 },
    further: { height: t >= 0.2 ? 82 : between(t / 0.2, 52, 82), columns },
    label: between(t, pt(12), pt(15)),
    small: between(t, pt(10), pt(13)),
    answer: between(t, pt(22), pt(46)),
    promise: between(t, pt(13), pt(17)),
    heading: between(t, pt(11), pt(15)),
    ask: between(t, pt(11), pt(20)),
    hint: between(t, pt(10), pt(15)),
    place: between(t, pt(10), pt(13)),
    pitch: between(t, 46, 66),
    ladder: between(t, pt(9), pt(12)),
    gap: between(t, 12, 44),
  }
}

const STEPS = 7

/**
 * What is drawn at the largest place of the scale at which it can be drawn, found by bisection.
 * @param draw gives undefined where it is too much for the page; a FitError where a text is
 * @throws the FitError of the densest look where nothing fits; that all is too much together where no text is to blame
 */
export function atLargest<T>(draw: (look: Look) => T | undefined, tooMuch: PaperPlace): T {
  let refusal: FitError | undefined
  const tried = (t: number): T | undefined => {
    try {
      const drawn = draw(lookAt(t))
      if (drawn === undefined) refusal = undefined
      return drawn
    } catch (error) {
      if (!(error instanceof FitError)) throw error
      refusal = error
      return undefined
    }
  }
  const airiest = tried(1)
  if (airiest !== undefined) return airiest
  let best = tried(0)
  if (best === undefined) throw refusal ?? new FitError(tooMuch, tooMuch.office)
  let [low, high] = [0, 1]
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    const drawn = tried(middle)
    if (drawn === undefined) high = middle
    else [low, best] = [middle, drawn]
  }
  return best
}
