/** What codes are put through: every degradation by name, in groups as they happen. */
import { FINE_PER_MM, PER_MM, type View } from './cases.ts'
import { type Colour, type Copy, photocopied, type Stain, stained } from './damage.ts'
import {
  blurred,
  type Chance,
  diffused,
  faded,
  mirrored,
  noisy,
  peppered,
  screened,
  shadowed,
  shrunk,
  thresholded,
  tilted,
  turned,
} from './degrade.ts'
import { throughJpeg } from './jpeg.ts'
import type { Raster } from './paper.ts'

export interface Degradation {
  group: 'Paper and copies' | 'Camera and light' | 'Pictures sent' | 'Dirt'
  /** Head of its column: "blurred 0.3 mm". */
  name: string
  /** What is done, for the reader of the table. */
  what: string
  /** Each makes one picture that has to be read. */
  variants: ((view: View, next: Chance) => Raster)[]
}

/** How soft a camera's lens is, in mm on paper. */
const LENS = 0.08
/** Pixels of a fax in a millimetre, fine resolution. */
const FAX = 8
const COPY: Copy = { specks: 5, streaks: 1 }
/** Longest side and quality of what a chat app passes on. */
const CHAT = { longest: 1600, quality: 70 }
const MUD: Colour = [70, 50, 35]
const PLASTER: Colour = [250, 250, 245]

/** Paper as the phone sees it. @param perMm pixels of the paper in a millimetre */
const photo = (paper: Raster, perMm = FINE_PER_MM): Raster =>
  perMm % PER_MM === 0
    ? blurred(paper, LENS * perMm, perMm / PER_MM)
    : shrunk(blurred(paper, LENS * perMm), PER_MM / perMm)

const onPaper = (...changes: ((paper: Raster, next: Chance) => Raster)[]): Degradation['variants'] =>
  changes.map(
    (change) =>
      ({ paper }: View, next: Chance) =>
        photo(change(paper, next)),
  )

const onPhoto = (...changes: ((raster: Raster, next: Chance) => Raster)[]): Degradation['variants'] =>
  changes.map(
    (change) =>
      ({ raster }: View, next: Chance) =>
        change(raster, next),
  )

const stains = (...list: Stain[]): Degradation['variants'] =>
  list.map(
    (stain) =>
      ({ raster, square }: View, next: Chance) =>
        stained(raster, square, stain, next),
  )

/** Stains in the middle, at the right and at the bottom, clear of the patterns by which a code is found. */
const onData = (share: number) =>
  stains(
    { share, place: [0.5, 0.5], colour: MUD },
    { share, place: [0.79, 0.5], colour: PLASTER },
    { share, place: [0.5, 0.79], colour: MUD },
  )

/** A lamp mirrored where nothing but data is; its white core covers a share of the code. */
const glares = (share: number): Degradation['variants'] =>
  [[0.5, 0.5] as const, [0.7, 0.5] as const].map(
    ([x, y]) =>
      ({ raster, square }: View) =>
        mirrored(
          raster,
          [square.x + x * square.side, square.y + y * square.side],
          square.side * Math.sqrt(share / Math.PI),
        ),
  )

const faint = (raster: Raster) => faded(raster, 40, 225)
const copied = (paper: Raster, next: Chance) => photocopied(paper, FINE_PER_MM, COPY, next)
const tilts = (degrees: number) =>
  onPhoto(
    (raster) => tilted(raster, degrees, 'upright'),
    (raster) => tilted(raster, degrees, 'level'),
  )
/** From so near that the far edge is half as long as the near one. */
const NEAR = 1.2
const hardDay = (raster: Raster, next: Chance) => {
  const crooked = tilted(turned(faded(raster, 60, 190), 10), 25, 'level')
  return throughJpeg(noisy(shrunk(blurred(crooked, 0.15 * PER_MM), 0.6), 6, next), 50)
}

const PAPER = 'Paper and copies'
const CAMERA = 'Camera and light'
const SENT = 'Pictures sent'
const DIRT = 'Dirt'

export const DEGRADATIONS = {
  clean: { group: PAPER, name: 'clean', what: 'as it was made', variants: onPhoto((raster) => raster) },
  bits: {
    ...{ group: PAPER, name: 'black or white', what: 'one bit a pixel, nothing between' },
    variants: onPaper(thresholded),
  },
  laser: {
    ...{ group: PAPER, name: 'laser screen', what: 'black and white made of dots (ordered dither, 305 dpi)' },
    variants: onPaper((paper) => screened(faint(paper))),
  },
  fax: {
    ...{ group: PAPER, name: 'fax', what: 'one bit, error diffusion, 203 dpi' },
    variants: [({ paper }) => photo(diffused(faint(shrunk(paper, FAX / FINE_PER_MM))), FAX)],
  },
  copy: {
    ...{ group: PAPER, name: 'photocopy', what: `${COPY.specks} specks a cm² of 0.1–0.6 mm and streaks, one bit` },
    variants: onPaper(copied, copied),
  },
  copies: {
    ...{
      group: PAPER,
      name: 'copy of a copy',
      what: 'the same once more, of what the first copy is in the copier’s lens',
    },
    variants: onPaper((paper, next) => copied(blurred(copied(paper, next), LENS * FINE_PER_MM), next)),
  },
  faded: {
    ...{ group: PAPER, name: 'faded to 30 %', what: 'contrast 30 % of full' },
    variants: onPhoto((raster) => faded(raster, 140, 217)),
  },
  pale: {
    ...{ group: PAPER, name: 'faded to 15 %', what: 'contrast 15 % of full' },
    variants: onPhoto((raster) => faded(raster, 160, 198)),
  },
  blur2: {
    ...{ group: CAMERA, name: 'blurred 0.2 mm', what: 'out of focus, standard deviation on paper' },
    variants: onPhoto((raster) => blurred(raster, 0.2 * PER_MM)),
  },
  blur3: {
    ...{ group: CAMERA, name: 'blurred 0.3 mm', what: 'the same' },
    variants: onPhoto((raster) => blurred(raster, 0.3 * PER_MM)),
  },
  blur5: {
    ...{ group: CAMERA, name: 'blurred 0.5 mm', what: 'the same' },
    variants: onPhoto((raster) => blurred(raster, 0.5 * PER_MM)),
  },
  turn7: {
    ...{ group: CAMERA, name: 'turned 7°', what: 'held crooked' },
    variants: onPhoto((raster) => turned(raster, 7)),
  },
  turn180: {
    ...{ group: CAMERA, name: 'turned 180°', what: 'upside down' },
    variants: onPhoto((raster) => turned(raster, 180)),
  },
  tilt30: { group: CAMERA, name: 'tilted 30°', what: 'seen from the side and from below', variants: tilts(30) },
  tilt60: { group: CAMERA, name: 'tilted 60°', what: 'the same', variants: tilts(60) },
  near: {
    ...{ group: CAMERA, name: 'strong perspective', what: 'tilted 45°, from little more than its own width away' },
    variants: onPhoto(
      (raster) => tilted(raster, 45, 'upright', NEAR),
      (raster) => tilted(raster, 45, 'level', NEAR),
    ),
  },
  half: {
    ...{ group: CAMERA, name: 'twice as far', what: 'half the resolution' },
    variants: onPhoto((raster) => shrunk(raster, 1 / 2)),
  },
  quarter: {
    ...{ group: CAMERA, name: 'four times as far', what: 'a quarter of the resolution' },
    variants: onPhoto((raster) => shrunk(raster, 1 / 4)),
  },
  fifth: {
    ...{ group: CAMERA, name: 'five times as far', what: 'a fifth of the resolution' },
    variants: onPhoto((raster) => shrunk(raster, 1 / 5)),
  },
  glare: {
    ...{ group: CAMERA, name: '8 % glare', what: 'a lamp mirrored in two places: 8 % white, paler and paler around' },
    variants: glares(0.08),
  },
  dusk: {
    ...{ group: CAMERA, name: 'poor light', what: 'dark, a shadow across it, sensor noise' },
    variants: onPhoto((raster, next) => noisy(shadowed(faded(raster, 20, 130), 0.3), 5, next)),
  },
  pepper: {
    ...{ group: CAMERA, name: 'salt and pepper', what: '2 % of all pixels black or white' },
    variants: onPhoto((raster, next) => peppered(raster, 0.02, next)),
  },
  hard: {
    ...{ group: CAMERA, name: 'hard day', what: 'faded, crooked, tilted, soft, far, noisy, JPEG 50, all at once' },
    variants: onPhoto(hardDay),
  },
  jpeg: {
    ...{ group: SENT, name: 'JPEG 30', what: 'strong compression, colour at half the resolution' },
    variants: onPhoto((raster) => throughJpeg(raster, 30)),
  },
  chat: {
    ...{ group: SENT, name: 'chat app', what: `the page ${CHAT.longest} pixels long, JPEG ${CHAT.quality}` },
    variants: [({ raster, longest }) => throughJpeg(shrunk(raster, Math.min(1, CHAT.longest / longest)), CHAT.quality)],
  },
  stain5: { group: DIRT, name: '5 % covered', what: 'mud or plaster in three places', variants: onData(0.05) },
  stain10: { group: DIRT, name: '10 % covered', what: 'the same', variants: onData(0.1) },
  corner: {
    ...{ group: DIRT, name: '10 % at lower right', what: 'over the small pattern there' },
    variants: stains({ share: 0.1, place: [0.78, 0.78], colour: PLASTER }),
  },
  finder: {
    ...{ group: DIRT, name: '5 % over a corner eye', what: 'over the upper left of the three large patterns' },
    variants: stains({ share: 0.05, place: [0.13, 0.13], colour: MUD }),
  },
} satisfies Record<string, Degradation>

export type DegradationId = keyof typeof DEGRADATIONS
export const DEGRADATION_IDS = Object.keys(DEGRADATIONS) as DegradationId[]
