/** The lists of the kecamatan sheet: villages, the most frequent problems, further channels. */
import type { DistrictCard } from '../../cards/card.ts'
import { attempt, FitError, isNumber } from '../../kit/fit.ts'
import { cell, column, type Element, item, row, sizeOf } from '../../kit/primitives.ts'
import { measureOf } from '../poster/poster-contact.ts'
import {
  columnWidth,
  contactRows,
  type Entry,
  inColumns,
  type KecamatanPen,
  kecamatanSection,
  kecamatanWords,
} from './parts.ts'

/** How much larger than other numbers short ones may be. */
const SHORT_LARGER = 1.3

/** Stands behind a number where the section's remark explains it. */
const MARK = '*'

type Villages = DistrictCard['villages']

/** The lowest of the arrangements in some number of columns; throws the FitError of the last where none fits. */
function lowest(counts: number[], draw: (count: number) => Element): Element {
  const tried = counts.map((count) => attempt(() => draw(count)))
  const drawn = tried.filter((one): one is Element => !(one instanceof FitError))
  if (drawn.length === 0) throw tried.at(-1)
  return drawn.reduce((best, other) => (sizeOf(other).height < sizeOf(best).height ? other : best))
}

/** Villages that all have no number: their names, close together, no larger than what can be dialled. */
function names(rows: Villages['rows'], pen: KecamatanPen): Element {
  const { palette, sizes } = pen
  const { name, maxLines } = sizes.village
  const size = Math.min(name, sizes.entry)
  const gutter = Math.round(sizes.village.gutter / 2)
  const look = { role: 'p', font: 'regular', size, maxLines, colour: palette.ink, lineHeight: size * 1.3 } as const
  return lowest([2, 3, 4, 5, 6], (count) => {
    const width = columnWidth(count, gutter, pen)
    const drawn = rows.map(({ name }) => item('villages', kecamatanWords(name, { ...look, words: name, width }, pen)))
    return inColumns(drawn, count, gutter, pen)
  })
}

/** Villages with their numbers; the remark that most have is a mark behind the number, explained once. */
function ledger(rows: Villages['rows'], remark: string | undefined, pen: KecamatanPen): Element {
  const { village } = pen.sizes
  const { gutter } = village
  const entries = rows.map(({ name, contact, instead }): Entry => {
    if (!contact || !remark || contact.note !== remark) return { name, contact, instead }
    return { name, contact: { ...contact, note: undefined }, mark: MARK }
  })
  const counts = [2, 3, 4].filter((count) => count >= village.columns)
  return lowest(counts, (count) =>
    inColumns(
      contactRows(entries, { kind: 'table', name: 'villages' }, village, columnWidth(count, gutter, pen), pen),
      count,
      gutter,
      pen,
    ),
  )
}

/** The remark that stands at most contacts of a list. */
function commonRemark(rows: Villages['rows']): string | undefined {
  const remarks = Map.groupBy(
    rows.flatMap(({ contact }) => contact?.note ?? []),
    (note) => note,
  )
  return [...remarks].sort(([, some], [, others]) => others.length - some.length)[0]?.[0]
}

/** Every village with its number; nothing where the kecamatan has none. */
export function villagesPart(pen: KecamatanPen): Element[] {
  const { sheet, sizes } = pen
  const { heading, none, rows } = sheet.villages
  if (rows.length === 0) return []
  const some = rows.some(({ contact }) => contact)
  const remark = commonRemark(rows)
  const said = [...(none ? [none] : []), ...(remark ? [`${MARK} ${remark}`] : [])]
  const head = kecamatanSection(heading, said, measureOf(pen), pen)
  const title = some ? cell('villages', head, true) : head
  return [column([title, some ? ledger(rows, remark, pen) : names(rows, pen)], some ? 0 : sizes.village.pad)]
}

/** Size of a list's numbers: larger where all are short, as 112, and leave room for the names. */
function numberSize(rows: Entry[], width: number, { sizes, ruler }: KecamatanPen): number {
  const numbers = rows.flatMap(({ contact }) => (contact && isNumber(contact.display) ? [contact.display] : []))
  const widest = Math.max(1, ...numbers.map((display) => ruler(display, 'digits', 1)))
  return Math.max(sizes.number, Math.min(sizes.number * (sizes.dense ? 1 : SHORT_LARGER), (width * 0.3) / widest))
}

/** Problems and channels side by side; one of them alone in two columns. */
export function answersPart(pen: KecamatanPen): Element[] {
  const { sheet, sizes } = pen
  const { services, channels } = sheet
  const lists = [
    {
      heading: services.heading,
      remarks: services.through ? [`${MARK} ${services.through}`] : [],
      rows: services.rows.map(
        ({ problems, name, contact, marked }): Entry => ({
          ...{ name: problems, detail: name, contact },
          ...(marked && { mark: MARK, explained: true }),
        }),
      ),
    },
    { heading: channels.heading, remarks: [], rows: channels.rows },
  ].filter(({ rows }) => rows.length > 0)
  const draw = (name: string, rows: Entry[], width: number): Element[] =>
    contactRows(
      rows,
      { kind: 'list', name },
      { name: sizes.entry, number: numberSize(rows, width, pen), pad: sizes.pad, gutter: sizes.gutter, maxLines: 4 },
      width,
      pen,
    )
  const [first, second] = lists
  if (!first) return []
  const width = columnWidth(2, sizes.gutter, pen)
  if (!second) {
    const head = kecamatanSection(first.heading, first.remarks, measureOf(pen), pen)
    return [column([head, inColumns(draw(first.heading, first.rows, width), 2, sizes.gutter, pen)])]
  }
  const sections = [first, second].map(({ heading, remarks, rows }) =>
    column([kecamatanSection(heading, remarks, width, pen), ...draw(heading, rows, width)]),
  )
  return [row(sections, sizes.gutter, { width: measureOf(pen) })]
}
