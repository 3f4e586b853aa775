/** What every format's codes must be and must survive; set from what was measured, with the reason where less is promised. */
import type { Format } from '../../src/posters/cards/card.ts'
import type { Decoder } from './decoders.ts'
import type { DegradationId } from './degradations.ts'
import type { Measured } from './measure.ts'

/** Formats that are read by people alone: pictures that are seen on the phone itself, and what goes with a pack. */
export const WITHOUT_CODE: readonly Format[] = ['feed', 'story', 'og', 'install']

/** White modules around a code. */
export const LEAST_QUIET = 4
/** mm. */
export const LEAST_MODULE = 0.5

/** Least sides in mm, quiet zone included, of codes that are read from more than a hand away. */
const SIDES: Partial<Record<Format, number>> = {
  a4: 60,
  f4: 60,
  'a4-person': 60,
  'a4-bw': 60,
  'f4-bw': 60,
  a3: 90,
  'a3-tiled': 90,
  a5: 42,
  'large-print': 60,
  'tear-off': 40,
  'counter-card': 30,
  'sheet-a4': 45,
  'sheet-f4': 45,
  'sheet-a3': 60,
}
const HAND = 25

/** Least side in mm of a format's codes with their quiet zone. */
export const leastSide = (format: Format): number => SIDES[format] ?? HAND

/** Side of a code with its quiet zone in mm. */
export const sideOf = ({ code, module }: Pick<Measured, 'code' | 'module'>): number =>
  code.width + 2 * LEAST_QUIET * module

/** What a promise is about: codes with modules of so many mm at least, corrected at level Q at least. */
export interface Need {
  module?: number
  level?: 'Q'
  /** Share of the pictures that are read at least, all if unsaid. */
  share?: number
}

const ALL: Need = {}

/** What is promised of a decoder: every picture of the codes that meet the need, or nothing. */
export type Promised = Record<Decoder, Need | null> & {
  /** Why less than everything. */
  why?: string
}

const EVERYBODY: Promised = { zxing: ALL, zbar: ALL, jsqr: ALL }

export const PROMISES: Record<DegradationId, Promised> = {
  clean: EVERYBODY,
  bits: EVERYBODY,
  laser: EVERYBODY,
  fax: EVERYBODY,
  copy: {
    zxing: { share: 1 / 2 },
    zbar: { share: 1 / 2 },
    jsqr: { share: 1 / 2 },
    why: 'Half of them is promised, nearly all are read: a speck or streak across one of the three corner eyes can hide it.',
  },
  copies: {
    zxing: { share: 1 / 2 },
    zbar: { share: 1 / 2 },
    jsqr: { share: 1 / 2 },
    why: 'As with one copy: what it has hidden stays hidden, and the second has specks and streaks of its own.',
  },
  faded: {
    zxing: ALL,
    zbar: ALL,
    jsqr: null,
    why: 'jsqr takes an even patch for paper while it is more than half as bright as its surroundings: ink that turned grey.',
  },
  pale: { zxing: ALL, zbar: ALL, jsqr: null, why: 'The same, more so.' },
  blur2: EVERYBODY,
  blur3: {
    zxing: ALL,
    zbar: ALL,
    jsqr: { module: 0.75 },
    why: 'Neighbouring modules run into each other when the blur nears half a module; jsqr gives up sooner.',
  },
  blur5: {
    zxing: { module: 1.05 },
    zbar: { module: 1.05 },
    jsqr: { module: 1.3 },
    why: 'As with 0.3 mm: codes for the hand have modules of 0.7 mm. They are read from nearby, where a phone is sharper.',
  },
  turn7: EVERYBODY,
  turn180: EVERYBODY,
  tilt30: EVERYBODY,
  tilt60: {
    zxing: ALL,
    zbar: ALL,
    jsqr: null,
    why: 'From so flat a side modules are half as wide as they are high, and jsqr now and then fails on them.',
  },
  near: {
    zxing: { module: 0.7 },
    zbar: null,
    jsqr: null,
    why: 'zbar reads none of them and jsqr most: the lines of a code run together until the far edge is half as long.',
  },
  half: EVERYBODY,
  quarter: {
    zxing: { module: 0.95 },
    zbar: { module: 0.95 },
    jsqr: { module: 1.3 },
    why: 'A module needs about one and a half pixels. Small codes have to be scanned from nearby.',
  },
  fifth: {
    zxing: { module: 1.15 },
    zbar: { module: 1.3 },
    jsqr: { module: 1.3 },
    why: 'As with four times; of codes with 1.3 pixels a module zxing reads most.',
  },
  glare: {
    zxing: { module: 0.95, level: 'Q' },
    zbar: { module: 0.95, level: 'Q' },
    jsqr: null,
    why: 'At level M as with what is covered; around the white the smallest modules get too pale to be told apart.',
  },
  dusk: EVERYBODY,
  pepper: {
    zxing: ALL,
    zbar: ALL,
    jsqr: { module: 1.3 },
    why: 'Single pixels break the lines of the corner eyes; a picture with more pixels to a module can be smoothed first.',
  },
  hard: {
    zxing: { module: 0.95 },
    zbar: { module: 0.95 },
    jsqr: null,
    why: 'Everything at once is at the limit: the smallest modules get lost now and then, jsqr loses more.',
  },
  jpeg: EVERYBODY,
  chat: EVERYBODY,
  stain5: EVERYBODY,
  stain10: {
    zxing: { level: 'Q' },
    zbar: { level: 'Q' },
    jsqr: { level: 'Q' },
    why: 'Level M repairs 15 % of the data at best, and a stain spoils every byte that it touches; level Q repairs 25 %.',
  },
  corner: {
    zxing: { level: 'Q' },
    zbar: { level: 'Q' },
    jsqr: null,
    why: 'At level M as above; jsqr takes its bearings from the small pattern at the lower right, which is under the stain.',
  },
  finder: {
    zxing: null,
    zbar: null,
    jsqr: null,
    why: 'Without one of its three corner eyes no decoder finds a code, however much of the data is left: replace the paper.',
  },
}

/** Whether a promise is about a format: all of its codes meet the need. */
export const isPromised = (need: Need | null, codes: readonly Pick<Measured, 'module' | 'level'>[]): boolean =>
  need !== null &&
  codes.every(({ module, level }) => module >= (need.module ?? 0) && (need.level === undefined || 'QH'.includes(level)))

/** Whether what was measured keeps a promise. */
export const isKept = (need: Need | null, { read, of }: { read: number; of: number }): boolean =>
  need === null || read >= of * (need.share ?? 1)
