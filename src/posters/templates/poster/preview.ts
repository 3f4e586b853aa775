import type { PreviewCard } from '../../cards/card.ts'
import { FitError, type FontName, fitLine, isNumber, linesOf, type Ruler, tryFit } from '../../kit/fit.ts'
import { INK, PAPER } from '../../kit/measures.ts'
import { lineOrTwo } from '../../kit/parts.ts'
import { at, box, column, type Element, onBaseline, rect, row, sizeOf, text } from '../../kit/primitives.ts'
import { emblemPart } from './short-kop.ts'

/** Size of the picture; one unit is one pixel. Chats show it about 300 px wide, so that nothing is smaller than 26. */
const PICTURE = { width: 1200, height: 630 }
const MARGIN = 60
const MEASURE = PICTURE.width - 2 * MARGIN
const PANEL = 350
const GOLD_LINE = 10
const SMALLEST = 26
const EMBLEM = 200
const GUTTER = 40

interface LineLook {
  font: FontName
  max: number
  colour: string
  width?: number
}

/** One line as large as the width allows, just as wide as its words. */
function line(field: string, words: string, look: LineLook, card: PreviewCard, ruler: Ruler): Element {
  const { font, max, colour, width = MEASURE } = look
  const place = { office: card.name, field }
  const { text: said, size } = fitLine({ text: words, font, width: width - 2, max, min: SMALLEST }, place, ruler)
  const measure = Math.ceil(ruler(said, font, size)) + 2
  return text('p', [said], measure, { font, size, colour, lineHeight: size * (font === 'digits' ? 1 : 1.2) })
}

/** What the picture isn't: final. */
function markLabel(card: PreviewCard, mark: string, ruler: Ruler): Element {
  const said = line('mark', mark, { font: 'bold', max: 46, colour: INK }, card, ruler)
  const size = { width: sizeOf(said).width + 40, height: sizeOf(said).height + 16 }
  return box(size, [at(20, 8, said)], { kind: 'rect', fill: card.colours.gold, radius: 8 })
}

/** The full name on up to four lines, as large as width and height allow. */
function officeName(card: PreviewCard, width: number, height: number, ruler: Ruler): Element {
  for (let size = 88; size >= 40; size -= 4) {
    const request = {
      text: card.name,
      font: 'bold',
      width,
      max: size,
      min: size,
      maxLines: 4,
      whole: true,
    } as const
    const lines = tryFit(request, ruler)?.lines
    if (!lines || lines.length * size * 1.12 > height) continue
    return text('h1', lines, width, { font: 'bold', size, colour: PAPER, lineHeight: size * 1.12 })
  }
  throw new FitError({ office: card.name, field: 'name' }, card.name)
}

/** Emblem, government, kind and name, and the mark. */
function panel(card: PreviewCard, ruler: Ruler): Element {
  const { green, gold } = card.colours
  const emblem = emblemPart(card, EMBLEM)
  const left = emblem.reduce((sum, part) => sum + sizeOf(part).width + GUTTER, 0)
  const measure = MEASURE - left
  const mark = card.mark ? [markLabel(card, card.mark, ruler)] : []
  const width = measure - sizeOf(row(mark)).width - GUTTER
  const government = { font: 'regular', max: 32, colour: PAPER, width, leading: 1.05 } as const
  const desk = { card, ruler, smallest: SMALLEST }
  const said = column([
    lineOrTwo('government', card.government, government, desk),
    lineOrTwo('kicker', card.kicker, { font: 'bold', max: 34, colour: gold, width }, desk),
  ])
  const top = row([said, ...mark], 0, { width: measure, justifyContent: 'space-between', alignItems: 'center' })
  const start = 36 + sizeOf(top).height
  const room = PANEL - start - 36
  const name = officeName(card, measure, room, ruler)
  return box({ width: PICTURE.width, height: PANEL + GOLD_LINE }, [
    rect(PICTURE.width, PANEL, green),
    at(0, PANEL, rect(PICTURE.width, GOLD_LINE, gold)),
    ...emblem.map((part) => at(MARGIN, Math.round((PANEL - EMBLEM) / 2), part)),
    at(MARGIN + left, 36, top),
    at(MARGIN + left, start + 14 + Math.round((room - sizeOf(name).height) / 2), name),
  ])
}

/** An address that stands beside its kind is at least as large, digits too; and how large digits are below it at most. */
const BESIDE = { address: 44, digits: 100, below: 104 }

/**
 * How the office is reached: the kind in words, then the number or account as large as there is room, below it where the
 * two are long; small, that there is none.
 */
function contactLine(card: PreviewCard, ruler: Ruler): Element {
  const { label, display } = card.contact
  const kind = label === '' ? [] : [line(label, label, { font: 'bold', max: 48, colour: INK }, card, ruler)]
  const rest = MEASURE - kind.reduce((sum, element) => sum + sizeOf(element).width + 30, 0)
  const number = isNumber(display)
  const least = number ? ruler(display, 'digits', BESIDE.digits) : ruler(display, 'bold', BESIDE.address)
  const below = kind.length > 0 && least > rest
  const width = below ? MEASURE : rest
  const words = label === '' ? ({ font: 'regular', max: 44 } as const) : ({ font: 'bold', max: 72 } as const)
  const look = number ? ({ font: 'digits', max: below ? BESIDE.below : 140 } as const) : words
  const request = { text: display, font: look.font, width: width - 2, max: SMALLEST, min: SMALLEST } as const
  const long = ruler(display, look.font, SMALLEST) > request.width
  const broken = long ? tryFit({ ...request, maxLines: linesOf(card.contact) }, ruler) : undefined
  const small = { font: look.font, size: SMALLEST, colour: INK, lineHeight: SMALLEST * 1.2, joint: broken?.joint }
  const value = broken
    ? text('p', broken.lines, width, small)
    : line('contact', display, { ...look, colour: INK, width }, card, ruler)
  return below ? column([...kind, value]) : onBaseline([...kind, value], 30)
}

/** Draws the picture that chats show for an office's page. */
export function preview(card: PreviewCard, ruler: Ruler): { title: string; lang: string; root: Element } {
  const max = card.contact.label === '' ? 80 : 50
  const link = line('link', card.link, { font: 'bold', max, colour: card.colours.green }, card, ruler)
  const parts = [contactLine(card, ruler), link]
  const room = PICTURE.height - PANEL - GOLD_LINE - 32
  const below = column(parts, 0, { width: MEASURE, height: room, justifyContent: 'space-evenly' })
  const root = box({ ...PICTURE, backgroundColor: PAPER }, [
    panel(card, ruler),
    at(MARGIN, PANEL + GOLD_LINE + 10, below),
  ])
  return { title: card.title, lang: card.lang, root }
}
