/**
 * The same poster and picture as somebody would write them who knows CSS and wants to be done: one tree of boxes that
 * satori draws and that is a page of a browser too, with the card's texts in about the sizes of our own templates.
 * Lengths are CSS pixels.
 */
import QRCode from 'qrcode'
import type { CardContact, PosterCard } from '../../../src/posters/cards/card.ts'
import { arrow, icons } from '../../../src/posters/kit/icons.ts'

export interface Node {
  type: 'div' | 'h1' | 'h2' | 'p' | 'a' | 'img'
  props: {
    style: Record<string, string | number>
    children?: Node[] | string
    href?: string
    /** A drawing: as SVG, and as the address of a picture. */
    svg?: string
    src?: string
  }
}

/** Finished sizes, and what of them is drawn of a card. */
export const A4 = { width: 794, height: 1123 }
export const FEED = { width: 1080, height: 1350 }

type Style = Node['props']['style']
const INK = '#14201B'
const QUIET = '#44544C'
const WARNING = '#8A1C1C'
const pt = (points: number): number => (points * 4) / 3

const base = { display: 'flex', boxSizing: 'border-box', margin: 0 }
const box = (style: Style, children: (Node | undefined)[]): Node => ({
  type: 'div',
  props: { style: { ...base, ...style }, children: children.filter((child) => child !== undefined) },
})
const column = (style: Style, children: (Node | undefined)[]): Node =>
  box({ flexDirection: 'column', ...style }, children)
const row = (style: Style, children: (Node | undefined)[]): Node => box({ alignItems: 'center', ...style }, children)

/** Words in one style; `style` needs at least `fontSize`. */
function say(words: string, style: Style, type: Node['type'] = 'p', href?: string): Node {
  const look = { color: INK, fontFamily: 'regular', fontWeight: 400, lineHeight: 1.2, ...style }
  return { type, props: { style: { ...base, ...look }, children: words, ...(href && { href }) } }
}
const bold = { fontFamily: 'bold', fontWeight: 700 }
const digits = { fontFamily: 'digits', fontWeight: 700, lineHeight: 0.95 }

function picture(svg: string, size: number): Node {
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return { type: 'img', props: { style: { width: size, height: size, flexShrink: 0 }, svg, src } }
}
const icon = (d: string, size: number, fill: string): Node =>
  picture(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="${fill}" d="${d}"/></svg>`, size)

const qr = async (payload: string, size: number): Promise<Node> =>
  picture(await QRCode.toString(payload, { type: 'svg', errorCorrectionLevel: 'Q', margin: 4 }), size)

/** Kind of a contact with its icon, above its number. */
function label({ icon: name, label, unit, note }: CardContact, size: number, green: string): Node {
  return row({ gap: 8, flexWrap: 'wrap' }, [
    icon(icons[name], size * 1.15, green),
    say(label, { ...bold, fontSize: size, color: green }, 'h2'),
    unit ? say(unit, { fontSize: size * 0.8, color: QUIET }) : undefined,
    note ? say(note, { fontSize: size * 0.8, color: WARNING }) : undefined,
  ])
}

const isNumber = ({ display }: CardContact): boolean => /^[\d\s()+-]+$/.test(display)

function contact(which: CardContact, size: number, width: string, green: string): Node {
  const look = isNumber(which)
    ? { ...digits, fontSize: size }
    : { ...bold, fontSize: size * 0.5, wordBreak: 'break-all' }
  return column({ width, paddingRight: 8 }, [
    label(which, Math.max(pt(11), size * 0.2), green),
    say(which.display, look, 'a', which.href),
  ])
}

function panel(card: PosterCard, dense: boolean): Node {
  const white = { color: '#FFFFFF', lineHeight: 1.1 }
  const words = column({}, [
    say(card.government, { ...bold, fontSize: pt(12), letterSpacing: 1, ...white }),
    say(card.questions[0]!, { ...bold, fontSize: pt(dense ? 27 : 44), ...white }),
    say(card.promise, { fontSize: pt(dense ? 18 : 27), ...white }),
  ])
  const { green, gold } = card.colours
  const mark = card.mark
    ? say(card.mark, {
        ...bold,
        fontSize: pt(24),
        backgroundColor: gold,
        padding: '6px 22px',
        transform: 'rotate(20deg)',
      })
    : undefined
  const look = { backgroundColor: green, borderBottom: `6px solid ${gold}`, margin: '30px 30px 0', padding: 23 }
  return row({ ...look, justifyContent: 'space-between' }, [words, mark])
}

function numbers({ numbers, empty, colours }: PosterCard, dense: boolean): Node[] {
  const { green } = colours
  const [main, further] = [numbers.slice(0, 2), numbers.slice(2)]
  if (main.length > 0) {
    return [
      column(
        { gap: 14 },
        main.map((one) => contact(one, pt(dense ? 62 : 80), '100%', green)),
      ),
      ...(further.length > 0
        ? [
            row(
              { flexWrap: 'wrap', rowGap: 8 },
              further.map((one) => contact(one, pt(dense ? 18 : 28), '50%', green)),
            ),
          ]
        : []),
    ]
  }
  if (!empty) return []
  const answers = empty.answers.map((one) => contact(one, pt(36), '50%', green))
  return [
    column({ backgroundColor: '#EEF2EF', borderRadius: 8, padding: 19, gap: 19 }, [
      say(empty.headline, { ...bold, fontSize: pt(24) }, 'h2'),
      row({ flexWrap: 'wrap', rowGap: 8 }, answers),
    ]),
  ]
}

async function middle({ qr: code, accounts, address, hours, colours }: PosterCard, dense: boolean): Promise<Node> {
  const size = pt(dense ? 11 : 15)
  const line = (name: CardContact['icon'], words: Node[]): Node =>
    row({ gap: 11, padding: dense ? '2px 0' : '7px 0' }, [
      icon(icons[name], 24, colours.green),
      row({ gap: 9, flexWrap: 'wrap', width: 390 }, words),
    ])
  const small = { fontSize: pt(dense ? 9 : 11), color: QUIET }
  const beside = [
    ...accounts.map(({ icon: name, label, display, href, note }) =>
      line(name, [
        say(display, { ...bold, fontSize: size }, 'a', href),
        say(label, small),
        ...(note ? [say(note, { ...small, color: WARNING })] : []),
      ]),
    ),
    ...(address ? [line('address', [say(address, { fontSize: pt(dense ? 10 : 13) })])] : []),
    ...(hours ? [line('hours', [say(hours, { fontSize: pt(dense ? 10 : 13) })])] : []),
  ]
  const left = column({ width: 234 }, [await qr(code.payload, 234), say(code.caption, { fontSize: pt(11) })])
  return row({ gap: 24 }, [left, column({}, beside)])
}

function ladder({ ladder, colours }: PosterCard, size: number): Node | undefined {
  if (!ladder) return undefined
  return row({ gap: 9, flexWrap: 'wrap' }, [
    say(ladder.question, { ...bold, fontSize: size }),
    ...ladder.steps.flatMap(({ label, href }) => [
      icon(arrow, size * 0.7, colours.green),
      say(label, { fontSize: size }, 'a', href),
    ]),
  ])
}

function footer(card: PosterCard): Node {
  const small = { fontSize: pt(10) }
  const words = column({ width: 480 }, [
    card.mark && card.markNote ? say(card.markNote, { ...bold, ...small, color: WARNING }) : undefined,
    say(card.free, small),
    say(`${card.edition} · ${card.dataDate}`, small),
  ])
  const line = { width: 189, height: 9, borderLeft: `2px solid ${INK}`, borderRight: `2px solid ${INK}` }
  const check = column({ alignItems: 'flex-end' }, [
    box(line, [box({ width: '100%', height: 5, borderBottom: `2px solid ${INK}` }, [])]),
    say(card.checkLine, { fontSize: pt(9), color: QUIET }),
  ])
  return column({ borderTop: '2px solid #C9D3CD', paddingTop: 4, gap: 4 }, [
    say(card.link, { ...bold, fontSize: pt(17), color: card.colours.green }, 'a', `https://${card.link}`),
    row({ justifyContent: 'space-between', alignItems: 'flex-end' }, [words, check]),
  ])
}

/** An A4 poster. */
export async function posterTree(card: PosterCard): Promise<Node> {
  const dense = card.numbers.length + card.accounts.length > 6
  const body = pt(dense ? 11 : 15)
  const name = column({ gap: 4 }, [
    say(card.name, { ...bold, fontSize: pt(dense ? 23 : 32), lineHeight: 1.12 }, 'h1'),
    card.holder ? say(card.holder, { fontSize: body }) : undefined,
  ])
  const parts = [name, ...numbers(card, dense), await middle(card, dense), ladder(card, body), footer(card)]
  const room = { flexGrow: 1, justifyContent: 'space-between', padding: '20px 53px 45px' }
  return column({ ...A4, backgroundColor: '#FFFFFF' }, [panel(card, dense), column(room, parts)])
}

/** A picture for a feed. */
export function feedTree(card: PosterCard): Node {
  const { green, gold } = card.colours
  const first = card.numbers[0] ?? card.empty?.answers.find(isNumber) ?? card.empty?.answers[0]
  const white = { ...bold, color: '#FFFFFF' }
  const mark = card.mark
    ? say(card.mark, { ...bold, fontSize: 42, backgroundColor: gold, padding: '5px 19px' })
    : undefined
  const top = row({ justifyContent: 'space-between' }, [
    say(card.government, { ...bold, fontSize: 36, color: gold }),
    mark,
  ])
  const invitation = [
    top,
    say(card.questions[0]!, { ...white, fontSize: 130 }),
    say(card.name, { ...white, fontSize: 68, lineHeight: 1.14 }, 'h1'),
  ]
  const quiet = { ...bold, fontSize: 44, color: QUIET }
  const address = Math.min(70, 1500 / (first?.display.length ?? 1))
  const reach = [
    card.numbers.length === 0 && card.empty ? say(card.empty.headline, quiet) : undefined,
    first
      ? column({}, [
          say([first.label, first.unit].filter(Boolean).join(' · '), quiet),
          say(
            first.display,
            isNumber(first) ? { ...digits, fontSize: 160 } : { ...bold, fontSize: address },
            'a',
            first.href,
          ),
        ])
      : undefined,
    say(card.link, { ...bold, fontSize: 46, color: green }, 'a', `https://${card.link}`),
    say(card.dataDate, { fontSize: 32, color: QUIET }),
    card.mark && card.markNote ? say(card.markNote, { ...bold, fontSize: 32, color: WARNING }) : undefined,
  ]
  const half = { height: 668, padding: '50px 80px', justifyContent: 'space-between' }
  return column({ ...FEED, backgroundColor: '#FFFFFF' }, [
    column({ ...half, backgroundColor: green, borderBottom: `14px solid ${gold}` }, invitation),
    column(half, reach),
  ])
}
