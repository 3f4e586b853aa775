/** The kecamatan sheet: one paper that tells everybody in a kecamatan whom to call. */
import type { DistrictCard } from '../../cards/card.ts'
import { attempt, EVERYTHING, FitError, type Ruler } from '../../kit/fit.ts'
import { paper } from '../../kit/parts.ts'
import { at, column, type Element, type PageDrawing, sizeOf } from '../../kit/primitives.ts'
import { posterFooter } from '../poster/foot.ts'
import { kopPart } from '../poster/kop.ts'
import { kopEnd } from '../poster/poster.ts'
import { measureOf } from '../poster/poster-contact.ts'
import { answersPart, villagesPart } from './lists.ts'
import { type KecamatanSizes, kecamatanSizes, SHEET_PAGES } from './look.ts'
import { type KecamatanPen, kecamatanPen } from './parts.ts'
import { askedPart, topPart } from './top.ts'

/** The page at some sizes, or undefined where its parts are higher than the paper. */
function page(pen: KecamatanPen): Element | undefined {
  const { page, sizes } = pen
  const parts = [askedPart(pen), topPart(pen), ...villagesPart(pen), ...answersPart(pen)]
  const foot = posterFooter(pen)
  const top = kopEnd(page)
  const room = page.safe.bottom - sizeOf(foot).height - top
  if (sizeOf(column(parts, sizes.gap)).height + 2 * sizes.gap > room) return undefined
  const body = column(parts, 0, { width: measureOf(pen), height: room, justifyContent: 'space-evenly' })
  return paper(page.width, page.height, [
    ...kopPart(pen),
    at(page.margin, top, body),
    at(page.margin, page.safe.bottom - sizeOf(foot).height, foot),
  ])
}

/** The first sizes at which the page can be drawn, and what is drawn; throws the FitError of the last where none can. */
function firstFit(all: KecamatanSizes[], draw: (sizes: KecamatanSizes) => Element | undefined, card: DistrictCard) {
  const tooMuch = new FitError({ office: card.name, field: EVERYTHING }, card.name)
  let refusal = tooMuch
  for (const sizes of all) {
    const root = attempt(() => draw(sizes))
    if (root && !(root instanceof FitError)) return { sizes, root }
    refusal = root ?? tooMuch
  }
  throw refusal
}

/**
 * Draws a kecamatan's sheet, as large as its content allows: all of it, then what stands around the villages, then the
 * villages. Throws a FitError where even the smallest is too large.
 */
export function kecamatanPaper(card: DistrictCard, ruler: Ruler): PageDrawing {
  const paper = SHEET_PAGES[card.format]
  const all = kecamatanSizes(paper, card.villages.rows.length)
  const draw = (sizes: KecamatanSizes): Element | undefined => page(kecamatanPen(card, paper, sizes, ruler))
  const { village } = firstFit(all, draw, card).sizes
  const around = firstFit(
    all.map((sizes) => ({ ...sizes, village })),
    draw,
    card,
  ).sizes
  const { root } = firstFit(
    all.map(({ village }) => ({ ...around, village })),
    draw,
    card,
  )
  return { title: card.title, lang: card.lang, root, unit: paper.unit }
}
