/**
 * The badge of an office: a small picture for other sites, with one number and how sure it is. Its letters are drawn as
 * shapes, because a picture in a page can load no fonts, so it looks the same everywhere; its title says it in words.
 */
import { channelName, contactState } from '../directory/channels/contact-text.ts'
import { isNumberType } from '../directory/channels/contacts.ts'
import { printed } from '../directory/channels/printed.ts'
import { dateText, newest } from '../directory/dates.ts'
import { officeById } from '../directory/lookup.ts'
import type { Directory, Office } from '../directory/model.ts'
import { id as t } from '../i18n/id.ts'
import { reuse } from '../i18n/reuse.ts'
import type { FitRequest, FontName, Ruler } from '../posters/kit/fit.ts'
import { escapeXml } from './atom.ts'

export const BADGE_SIZE = { width: 340, height: 116 }
const MARGIN = 14
const BAND = 32
const ROOM = BADGE_SIZE.width - 2 * MARGIN
const MARK = { size: 12, padding: 7 }
const COLOURS = { ink: '#14201B', soft: '#3D4A44', line: '#6B7771', paper: '#FFFFFF', warn: '#8A1C1C' }

/** How wide texts are, and the letters that they are made of: shapes and places in units of the face. */
export interface Letters {
  ruler: Ruler
  unitsOf: (font: FontName) => number
  shapesOf: (text: string, font: FontName) => { d: string; x: number }[]
}

/** What a badge says, from top to bottom. */
export interface BadgeWords {
  mark?: string
  office: string
  /** Before the value, in small letters: "Telepon". */
  kind?: string
  value: string
  note: string
}

/** A number that would go on paper too, where there is one; else the way to the page, or to whoever took over. */
export function badgeWords(office: Office, directory: Directory): BadgeWords {
  const { region } = directory
  const mark = region.sample ? t.paper.sample : region.site.confirmed ? undefined : reuse.prototype
  const head = { ...(mark && { mark: mark.toUpperCase() }), office: office.short }
  if (office.ended) {
    const { on, successor } = office.ended
    const value = successor ? reuse.now(officeById(directory, successor).short) : reuse.open
    return { ...head, value, note: successor ? reuse.merged(dateText(t, on)) : reuse.closed(dateText(t, on)) }
  }
  const contact = printed(office).contacts.find(({ type }) => isNumberType(type))
  if (!contact) return { ...head, value: reuse.open, note: office.contacts.length > 0 ? reuse.others : t.office.none }
  const source = contact.publication.reason === 'unconfirmed' && newest(contact.sources.map(({ date }) => date))
  const note = [contactState(contact, t), source && reuse.source(dateText(t, source))].filter(Boolean).join(', ')
  return { ...head, kind: channelName(contact.type, t), value: contact.display, note }
}

/** The picture, as SVG. @param green the region's, on which white is readable */
export function badgeSvg(words: BadgeWords, green: string, letters: Letters): string {
  const { width, height } = BADGE_SIZE
  const { mark, office, kind, value, note } = words
  const { paper, line } = COLOURS
  const title = [reuse.title, office, mark && `(${mark})`].filter(Boolean).join(' ')
  const markWidth = mark ? letters.ruler(mark, 'bold', MARK.size) + 2 * MARK.padding : 0
  const markLeft = round(width - MARGIN - markWidth)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeXml(`${title}: ${[kind, value].filter(Boolean).join(' ')}. ${note}.`)}</title>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="7" fill="${paper}" stroke="${line}"/>`,
    `<path d="M0 ${BAND}V8a8 8 0 0 1 8-8h${width - 16}a8 8 0 0 1 8 8v${BAND - 8}z" fill="${green}"/>`,
    ...(mark ? [`<rect x="${markLeft}" y="7" width="${round(markWidth)}" height="18" rx="3" fill="${paper}"/>`] : []),
    draw(linesOf(words, green, markLeft, letters.ruler), letters),
    '</svg>\n',
  ].join('')
}

interface Line {
  text: string
  font: FontName
  size: number
  fill: string
  x: number
  y: number
}

function linesOf(
  { mark, office, kind, value, note }: BadgeWords,
  green: string,
  markLeft: number,
  ruler: Ruler,
): Line[] {
  const { ink, soft, paper, warn } = COLOURS
  const at = (y: number, fill: string, x = MARGIN) => ({ x, y, fill })
  const small = kind && fitted({ text: kind, font: 'regular', width: ROOM / 3, max: 15, min: 10 }, ruler)
  const after = small ? ruler(small.text, small.font, small.size) + 8 : 0
  const large = kind ? ({ font: 'digits', max: 30, min: 12 } as const) : ({ font: 'bold', max: 20, min: 11 } as const)
  const beside = markLeft - MARGIN - MARK.padding
  return [
    { ...at(21.5, paper), ...fitted({ text: reuse.title, font: 'bold', width: beside, max: 16, min: 10 }, ruler) },
    ...(mark
      ? [{ ...at(20.2, warn, markLeft + MARK.padding), text: mark, font: 'bold' as const, size: MARK.size }]
      : []),
    { ...at(54, ink), ...fitted({ text: office, font: 'bold', width: ROOM, max: 17, min: 11 }, ruler) },
    ...(small ? [{ ...at(84, soft), ...small }] : []),
    { ...at(84, green, MARGIN + after), ...fitted({ text: value, width: ROOM - after, ...large }, ruler) },
    { ...at(104, soft), ...fitted({ text: note, font: 'regular', width: ROOM, max: 13, min: 10 }, ruler) },
  ]
}

/** As large as the room allows; what is too long even at the smallest size ends in dots, and the title has it whole. */
function fitted({ text, font, width, max, min }: Omit<FitRequest, 'maxLines'>, ruler: Ruler) {
  const size = Math.min(max, width / ruler(text, font, 1))
  if (size >= min) return { text, font, size }
  const characters = [...text]
  while (characters.length > 1 && ruler(`${characters.join('')}…`, font, min) > width) characters.pop()
  return { text: `${characters.join('').trimEnd()}…`, font, size: min }
}

/** Every letter's shape once, and the lines that are set with them. */
function draw(lines: readonly Line[], { unitsOf, shapesOf }: Letters): string {
  const shapes = new Map<string, string>()
  const set = lines.map(({ text, font, size, fill, x, y }) => {
    const uses = shapesOf(text, font).flatMap((shape) => {
      if (!shape.d) return []
      const id = shapes.get(shape.d) ?? `l${shapes.size}`
      shapes.set(shape.d, id)
      return `<use xlink:href="#${id}" x="${Math.round(shape.x)}"/>`
    })
    const scale = Math.round((size / unitsOf(font)) * 1e5) / 1e5
    return `<g transform="translate(${round(x)} ${y})scale(${scale})" fill="${fill}">${uses.join('')}</g>`
  })
  const defined = [...shapes].map(([d, id]) => `<path id="${id}" d="M0 0${d.replaceAll(' -', '-')}"/>`)
  return `<defs>${defined.join('')}</defs>${set.join('')}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
