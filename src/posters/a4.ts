import { A4, INK, LINE, LOOKS, type Look, MARGIN, MEASURE, PAPER, QUIET, SAFE, SMALLEST, WARNING } from './a4-look.ts'
import { ladderPart, middlePart } from './a4-middle.ts'
import { numberParts } from './a4-numbers.ts'
import type { PosterCard } from './card.ts'
import { FitError, fit, fitLine, pt, type Ruler } from './fit.ts'
import { at, box, column, type Element, rect, row, shape, sizeOf, text } from './primitives.ts'

const CHECK_LINE = 500

/** Green panel with the invitation, a gold line below it. */
function panel(card: PosterCard, look: Look, ruler: Ruler): Element[] {
  const { height, first, second } = look.panel
  const width = SAFE.right - SAFE.left
  const room = card.mark ? MEASURE - height : MEASURE
  const line = (words: string, field: string, font: 'bold' | 'regular', max: number, tracking = 0): Element => {
    const request = { text: words, font, width: room - words.length * tracking, max, min: pt(11) } as const
    const fitted = fitLine(request, { office: card.name, field }, ruler)
    return text('p', [fitted.text], room, {
      font,
      size: fitted.size,
      colour: PAPER,
      tracking,
      lineHeight: fitted.size * 1.2,
    })
  }
  const words = column([
    line(card.government, 'government', 'bold', pt(12), 3),
    line(card.heading.first, 'heading.first', 'bold', first),
    line(card.heading.second, 'heading.second', 'regular', second),
  ])
  const top = SAFE.top + Math.round((height - sizeOf(words).height) / 2)
  return [
    at(SAFE.left, SAFE.top, rect(width, height, card.colours.green)),
    at(SAFE.left, SAFE.top + height, rect(width, 16, card.colours.gold)),
    at(MARGIN, top, words),
  ]
}

/** Diagonal band over the panel's right corner; it ends where the panel ends, so it covers neither digits nor QR. */
function cornerBand(card: PosterCard, mark: string, look: Look, ruler: Ruler): Element[] {
  const outer = look.panel.height - 20
  const inner = Math.round(outer * 0.46)
  const [left, top] = [SAFE.right - outer, SAFE.top]
  const strip = (from: number, to: number) => `M${outer - to} 0L${outer - from} 0L${outer} ${from}L${outer} ${to}z`
  const length = (inner + outer) / Math.SQRT2
  const thickness = (outer - inner) / Math.SQRT2
  const tracking = 5
  const request = {
    text: mark,
    font: 'bold',
    width: length - thickness / 2 - tracking * mark.length,
    max: thickness * 0.8,
    min: pt(10),
  } as const
  const { size } = fitLine(request, { office: card.name, field: 'mark' }, ruler)
  const width = Math.round(length)
  const height = Math.round(size * 1.2)
  const centre = (inner + outer) / 4
  const words = text('p', [mark], width, {
    font: 'bold',
    size,
    colour: INK,
    tracking,
    align: 'center',
    rotate: 45,
    lineHeight: height,
  })
  return [
    at(left, top, shape(strip(inner - 14, outer), outer, outer, PAPER)),
    at(left, top, shape(strip(inner, outer - 14), outer, outer, card.colours.gold)),
    at(Math.round(SAFE.right - centre - width / 2), Math.round(top + centre - height / 2), words),
  ]
}

/** Who it is and what it is for. */
function identity(card: PosterCard, look: Look, ruler: Ruler): Element {
  const office = card.name
  const name = fit(
    { text: card.name, font: 'bold', width: MEASURE, ...look.name, min: pt(20) },
    { office, field: 'name' },
    ruler,
  )
  const paragraph = (words: string, field: string, size: number, colour: string): Element => {
    const request = { text: words, font: 'regular', width: MEASURE, max: size, min: pt(10), maxLines: 3 } as const
    const fitted = fit(request, { office, field }, ruler)
    return text('p', fitted.lines, MEASURE, {
      font: 'regular',
      size: fitted.size,
      colour,
      lineHeight: fitted.size * 1.3,
    })
  }
  const tracking = 4
  const kicker = fitLine(
    { text: card.kicker, font: 'bold', width: MEASURE - tracking * card.kicker.length, max: pt(12), min: SMALLEST },
    { office, field: 'kicker' },
    ruler,
  )
  return column(
    [
      text('p', [kicker.text], MEASURE, { font: 'bold', size: kicker.size, colour: card.colours.green, tracking }),
      text('h1', name.lines, MEASURE, { font: 'bold', size: name.size, colour: INK, lineHeight: name.size * 1.12 }),
      ...(card.holder ? [paragraph(card.holder, 'holder', look.body, INK)] : []),
      ...(card.topics.length > 0 ? [paragraph(card.topics.join(' · '), 'topics', look.body, QUIET)] : []),
    ],
    10,
  )
}

function checkLine(caption: string): Element {
  const tick = rect(4, 24, INK)
  const line = box({ width: CHECK_LINE, height: 24, alignItems: 'center' }, [tick, rect(CHECK_LINE - 8, 4, INK), tick])
  const words = text('p', [caption], CHECK_LINE, {
    font: 'regular',
    size: SMALLEST,
    colour: QUIET,
    align: 'right',
  })
  return column([line, words], 0, { alignItems: 'flex-end' })
}

/** Address in words, terms, edition and check line. */
function footer(card: PosterCard, ruler: Ruler): Element {
  const width = MEASURE - CHECK_LINE - 60
  const office = card.name
  const link = fitLine(
    { text: card.link, font: 'bold', width: MEASURE, max: pt(18), min: pt(12) },
    { office, field: 'link' },
    ruler,
  )
  const small = (words: string, field: string, colour: string, font: 'regular' | 'bold'): Element => {
    const fitted = fit({ text: words, font, width, max: pt(10), min: SMALLEST, maxLines: 3 }, { office, field }, ruler)
    return text('p', fitted.lines, width, { font, size: fitted.size, colour, lineHeight: fitted.size * 1.25 })
  }
  const words = column([
    ...(card.mark && card.markNote ? [small(card.markNote, 'markNote', WARNING, 'bold')] : []),
    small(card.free, 'free', INK, 'regular'),
    small(`${card.edition} · ${card.dataDate}`, 'dataDate', INK, 'regular'),
  ])
  return column(
    [
      rect(MEASURE, 4, LINE),
      text('link', [link.text], MEASURE, {
        font: 'bold',
        size: link.size,
        colour: card.colours.green,
        href: `https://${link.text}`,
      }),
      row([words, checkLine(card.checkLine)], 60, { alignItems: 'flex-end' }),
    ],
    10,
  )
}

/** The page in one look, or undefined where its parts are higher than the page. */
function page(card: PosterCard, look: Look, ruler: Ruler): Element | undefined {
  const ladder = ladderPart(card, look, ruler)
  const parts = [
    identity(card, look, ruler),
    ...numberParts(card, look, ruler),
    middlePart(card, look, ruler),
    ...(ladder ? [ladder] : []),
  ]
  const foot = footer(card, ruler)
  const top = SAFE.top + look.panel.height + 16
  const room = SAFE.bottom - sizeOf(foot).height - top
  const needed = sizeOf(column(parts, look.gap)).height + 2 * look.gap
  if (needed > room) return undefined
  const body = column(parts, 0, { width: MEASURE, height: room, justifyContent: 'space-evenly' })
  return box({ ...A4, backgroundColor: PAPER }, [
    ...panel(card, look, ruler),
    ...(card.mark ? cornerBand(card, card.mark, look, ruler) : []),
    at(MARGIN, top, body),
    at(MARGIN, SAFE.bottom - sizeOf(foot).height, foot),
  ])
}

/** Draws an A4 poster, as airy as the content allows; throws a FitError where even the densest look is too small. */
export function a4(card: PosterCard, ruler: Ruler): { title: string; lang: string; root: Element } {
  for (const look of LOOKS) {
    const root = page(card, look, ruler)
    if (root) return { title: card.title, lang: card.lang, root }
  }
  throw new FitError({ office: card.name, field: 'semua isi bersama' }, card.name)
}
