/** What stands around the table of the install sheet: header, steps, signature, footer. */
import type { InstallCard } from '../../cards/card.ts'
import { type FontName, fit, pt, type Ruler } from '../../kit/fit.ts'
import { MEASURE, SMALL } from '../../kit/form-look.ts'
import { framedHead, HEAD_MEASURE, outline, penLine } from '../../kit/form-parts.ts'
import { type Desk, emblemPicture, squareRoom } from '../../kit/parts.ts'
import { piece } from '../../kit/piece.ts'
import { at, box, column, type Element, type Role, row, sizeOf, text } from '../../kit/primitives.ts'
import { posterOf } from '../kecamatan/parts.ts'
import { checkLine } from '../poster/foot.ts'
import { type Page, type Palette, POSTER_PAGES, paletteOf } from '../poster/page.ts'

export const TOP = 90
/** Between the parts. */
export const INSTALL_GAP = 44
const GUTTER = 60
const EMBLEM = 230
/** Room to sign. */
const SIGNATURE = 190
/** Size of the steps, and the column of their numbers. */
const BODY = pt(12)
const NUMERAL = 66

/** What every part is drawn with, all in black. */
export interface InstallPen extends Desk {
  install: InstallCard
  page: Page
  palette: Palette
}

/** What an install sheet is drawn with: black on white. */
export function installPen(install: InstallCard, ruler: Ruler): InstallPen {
  const page = POSTER_PAGES['a4-bw']
  const card = posterOf(install)
  return { install, card, page, palette: paletteOf(card, page), smallest: page.smallest, ruler }
}

interface WordsLook {
  width: number
  role?: Role
  font?: FontName
  size?: number
  min?: number
  maxLines?: number
  lineHeight?: number
  href?: string
}

/** Words just as wide as they are; small, regular and on one line unless said; throws a FitError. */
export function installWords(
  field: string,
  said: string,
  look: WordsLook,
  { install, palette, ruler }: InstallPen,
): Element {
  const { role = 'p', font = 'regular', size = SMALL, ...more } = look
  return piece({ words: said, role, font, size, colour: palette.ink, ...more }, { office: install.name, field }, ruler)
}

/** Framed word at the right end of the header. */
function markLabel(mark: string, pen: InstallPen): Element {
  const said = installWords('mark', mark, { width: 400, font: 'bold', size: pt(13) }, pen)
  return outline(sizeOf(said).width + 40, sizeOf(said).height + 16, 6, [at(20, 8, said)])
}

/** Whose sheet it is and what for, in the head of all papers. */
export function header(pen: InstallPen): Element {
  const { install, palette, ruler } = pen
  const { emblem } = install.kop
  const drawn = emblem ? [emblemPicture(emblem, squareRoom(EMBLEM), true)] : []
  const mark = install.mark ? [markLabel(install.mark, pen)] : []
  const width = HEAD_MEASURE - [...drawn, ...mark].reduce((sum, part) => sum + sizeOf(part).width + GUTTER, 0)
  const name = { text: install.name, font: 'bold', width, max: pt(22), min: pt(13), maxLines: 2 } as const
  const { lines, size } = fit(name, { office: install.name, field: 'name' }, ruler)
  const said = column([
    installWords('government', install.government, { width, font: 'bold', size: pt(10) }, pen),
    text('h1', lines, width, { font: 'bold', size, colour: palette.ink, lineHeight: size * 1.2 }),
    installWords('heading', install.heading, { width, size: pt(16) }, pen),
  ])
  const words = box({ width, height: sizeOf(said).height }, [said])
  return framedHead(row([...drawn, words, ...mark], GUTTER, { alignItems: 'center' }), 18)
}

/** The heading of a section. */
export const installSection = (heading: string, pen: InstallPen): Element =>
  installWords(heading, heading, { role: 'h2', font: 'bold', size: pt(14), width: MEASURE }, pen)

/** What to do, step by step, in two columns. */
export function steps(pen: InstallPen): Element {
  const { heading, items } = pen.install.steps
  const width = Math.floor((MEASURE - GUTTER) / 2)
  const each = Math.ceil(items.length / 2)
  const drawn = items.map((item, index) => {
    const numeral = { font: 'digits', size: pt(20), width: NUMERAL, lineHeight: BODY * 1.25 } as const
    const said = installWords('steps', item, { size: BODY, width: width - NUMERAL, maxLines: 6 }, pen)
    const number = installWords('steps', String(index + 1), numeral, pen)
    return row([box({ width: NUMERAL, height: sizeOf(number).height }, [number]), said])
  })
  const columns = [drawn.slice(0, each), drawn.slice(each)].map((some) => column(some, 18, { width }))
  return column([installSection(heading, pen), row(columns, GUTTER)], 14)
}

/** Blanks side by side for who has hung the papers. */
export function signature(pen: InstallPen): Element {
  const { blanks } = pen.install.signature
  const width = Math.floor((MEASURE - GUTTER * (blanks.length - 1)) / blanks.length)
  const drawn = blanks.map((label) =>
    box({ width, height: SIGNATURE }, [
      at(0, 0, installWords(label, label, { width, size: pt(10), maxLines: 2 }, pen)),
      at(0, SIGNATURE - 3, penLine(width)),
    ]),
  )
  return row(drawn, GUTTER)
}

/** Mark, address, date, which of several pages it is, and the check line. */
export function installFooter(pageNumber: string | undefined, pen: InstallPen): Element {
  const { install } = pen
  const check = checkLine(pen)
  const width = MEASURE - sizeOf(check).width - GUTTER
  const link = { role: 'link', font: 'bold', size: pt(11), width, href: `https://${install.link}` } as const
  const said = [install.dataDate, pageNumber].filter((part) => part !== undefined).join(' · ')
  const left = column([
    ...(install.mark && install.markNote
      ? [installWords('markNote', install.markNote, { width, font: 'bold', maxLines: 3 }, pen)]
      : []),
    installWords('link', install.link, link, pen),
    installWords('dataDate', said, { width, maxLines: 2 }, pen),
  ])
  return row([left, check], 0, { width: MEASURE, justifyContent: 'space-between', alignItems: 'flex-end' })
}
