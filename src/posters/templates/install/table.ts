/** The table of the install sheet: each paper with lines to write where and when it was hung. */
import type { InstallCard } from '../../cards/card.ts'
import { pt } from '../../kit/fit.ts'
import { MEASURE } from '../../kit/form-look.ts'
import { penLine } from '../../kit/form-parts.ts'
import { at, box, column, type Element, rect, sizeOf } from '../../kit/primitives.ts'
import { type InstallPen, installSection, installWords } from './parts.ts'

/** Height of a line to write on. */
export const PITCH = { least: 100, most: 130 }

/** Widths of the columns: paper, edition, place, day, initials; and the gap between them. */
const GAP = 26
const [EDITION, DAY, INITIALS] = [140, 240, 160]
const NAME = 570
const PLACE = MEASURE - NAME - EDITION - DAY - INITIALS - 4 * GAP
const WIDTHS = [NAME, EDITION, PLACE, DAY, INITIALS]
const STARTS = WIDTHS.map((_, index) => WIDTHS.slice(0, index).reduce((sum, width) => sum + width + GAP, 0))

type Paper = InstallCard['papers']['rows'][number]

/** A line to write on; it names its paper where that isn't the one of the line above. */
export interface TableLine {
  paper: Paper
  named: boolean
  /** The last line of its paper. */
  last: boolean
}

/**
 * Lines for every paper, as many as the pages have room for, the same for each paper or one more for the first ones.
 * @param capacities lines that each page has room for
 * @returns the lines of each page; undefined where there is less than a line a paper
 */
export function tableLines(papers: Paper[], capacities: number[]): TableLine[][] | undefined {
  const total = capacities.reduce((sum, capacity) => sum + capacity, 0)
  if (papers.length > total) return undefined
  const lines = papers.flatMap((paper, index) => {
    const count = Math.floor(total / papers.length) + (index < total % papers.length ? 1 : 0)
    return Array.from(
      { length: count },
      (_, line): TableLine => ({ paper, named: line === 0, last: line === count - 1 }),
    )
  })
  let from = 0
  return capacities.map((capacity) => {
    const some = lines.slice(from, from + capacity)
    from += capacity
    return some.map((line, index) => (index === 0 ? { ...line, named: true } : line))
  })
}

/** The heading of the table, and what its columns are for. */
export function tableHead(pen: InstallPen): Element {
  const { heading, columns } = pen.install.papers
  const names = columns
    .slice(0, WIDTHS.length)
    .map((name, index) =>
      at(STARTS[index]!, 0, installWords(name, name, { font: 'bold', size: pt(10), width: WIDTHS[index]! }, pen)),
    )
  const height = Math.max(0, ...names.map((name) => sizeOf(name).height))
  return column(
    [installSection(heading, pen), box({ width: MEASURE, height }, names), rect(MEASURE, 4, pen.palette.ink)],
    8,
  )
}

function row({ paper, named, last }: TableLine, pitch: number, pen: InstallPen): Element {
  const look = { font: 'bold', size: pt(10.5), min: pt(9), lineHeight: pt(12) } as const
  const said = named
    ? [
        { left: 0, words: installWords('papers', paper.name, { ...look, width: NAME, maxLines: 2 }, pen) },
        { left: STARTS[1]!, words: installWords('edition', paper.edition, { ...look, width: EDITION }, pen) },
      ]
    : []
  const low = pitch - 3
  return box({ width: MEASURE, height: pitch }, [
    ...said.map(({ left, words }) => at(left, low - 6 - sizeOf(words).height, words)),
    ...(last ? [at(0, low, penLine(NAME + GAP + EDITION))] : []),
    ...[2, 3, 4].map((index) => at(STARTS[index]!, low, penLine(WIDTHS[index]!))),
  ])
}

/** Lines of one page, each `pitch` high. */
export const table = (lines: TableLine[], pitch: number, pen: InstallPen): Element =>
  column(
    lines.map((line) => row(line, pitch, pen)),
    0,
    { width: MEASURE },
  )
