/** The letters of badges, out of the fonts of the posters. */
import type { Letters } from '../../exports/badge.ts'
import type { FontName } from '../../posters/kit/fit.ts'
import { ruler } from '../drawing/fonts.ts'
import { outlineOf, PARTS } from '../drawing/outline.ts'

const NOWHERE = { x: 0, y: 0, width: 0, height: 0, start: 0, baseline: 0, colour: '', tracking: 0, rotate: 0 }

/** An outline begins each letter with its place, "M512 0", and draws it relatively from there; a space draws nothing. */
function shapesOf(text: string, font: FontName): { d: string; x: number }[] {
  const { d } = outlineOf({ ...NOWHERE, text, font, size: PARTS })
  return d
    .split('M')
    .slice(1)
    .map((letter) => {
      const from = letter.indexOf(' 0')
      return { x: Number(letter.slice(0, from)), d: letter.slice(from + 2) }
    })
}

export const letters: Letters = { ruler, unitsOf: () => PARTS, shapesOf }
