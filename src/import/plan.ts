/** From a file's rows to the whole change: what is edited, what is refused and why, and what it does to the directory. */
import { numbersOf } from '../directory/channels/contacts.ts'
import type { WaitingNumber } from '../directory/channels/waiting-list.ts'
import { readContent } from '../directory/content/content.ts'
import type { Problem } from '../directory/content/problems.ts'
import { type ContentFile, rememberingReader, withChanges, type YamlReader } from '../directory/content/read.ts'
import { patchedRecord } from '../directory/content/record-patch.ts'
import { type Day, laterOf } from '../directory/dates.ts'
import { buildDirectory } from '../directory/directory.ts'
import type { Directory } from '../directory/model.ts'
import { holderOn } from '../directory/people/holders.ts'
import { bareName } from '../directory/people/person-name.ts'
import { importSources } from './edits/import-source.ts'
import { areaCodesOf, numberNotes } from './edits/number-notes.ts'
import { changeOf, type TriedChange } from './edits/office-change.ts'
import { contradictions } from './edits/own-rows.ts'
import type { OfficeChange } from './edits/record-changes.ts'
import { type CellNote, noteRow, type Statement } from './rows/statement.ts'
import { byOffice } from './statements/by-office.ts'
import { countRows, type RowCount, rowKey, silentRows } from './statements/row-count.ts'
import { readStatements } from './statements/statements.ts'
import { HEADERS } from './table/columns.ts'
import type { RawFile } from './table/raw.ts'

export interface ImportOptions {
  region: string
  today: Day
  /** Public address instead of the region's own. */
  site?: string
  /** Day from which the changes hold; today if it isn't said. */
  effective?: Day
  /** Decree or letter that they rest on. */
  decree?: string
  /** Name of the file, for its source. */
  fileName: string
  /** Numbers of the region that wait for a confirmation. */
  waiting?: readonly WaitingNumber[]
  /** The offices that are to be changed; all of which the file tells something, where nothing is said. */
  only?: ReadonlySet<string>
  /** A reader that remembers what it has read. */
  read?: YamlReader
}

/** An office's numbers and posters before and after. */
export interface Effects {
  /** Offices whose only numbers are no longer shown. */
  losing: string[]
  /** Offices that show a number before. */
  withNumber: number
  before: Directory
  after: Directory
}

export interface ImportPlan {
  options: ImportOptions
  /** Day from which the changes hold. */
  on: Day
  edits: OfficeChange[]
  notes: CellNote[]
  rows: RowCount
  /** Files that change, whole. */
  files: ContentFile[]
  /** All numbers of the region that wait for a confirmation afterwards. */
  waiting: WaitingNumber[]
  /** Rules that the changed content would break; then there is nothing to apply. */
  problems: Problem[]
  effects?: Effects
}

/** Share of the offices that may lose their only number without being asked for. */
export const LOSS_LIMIT = 0.3

/**
 * Plans an import; touches nothing.
 * @param files the region's content, without mistakes
 * @throws when the content itself has mistakes: check it first
 */
export function planImport(raw: RawFile, files: readonly ContentFile[], options: ImportOptions): ImportPlan {
  const { read = rememberingReader() } = options
  const { content } = readContent(files, read)
  if (!content) throw new Error('data wilayah masih salah: jalankan npm run check')
  const on = options.effective ?? options.today
  const said = readStatements(raw, options.today)
  const notes = [...said.notes]
  const { grouped, refusedRows, skippedRows } = byOffice(said, content, notes, options.today)
  for (const { statement, note } of contradictions(grouped, content)) {
    notes.push(note)
    refusedRows.add(rowKey(statement.at))
  }
  const waiting = options.waiting ?? []
  const change = {
    ...{ content, on, waiting, areaCodes: areaCodesOf(content), today: options.today, document: options.fileName },
    sources: importSources({ ...options, on }, content.region.value),
  }
  const isGood = ({ at }: Statement) => !refusedRows.has(rowKey(at))
  const tried = [...grouped].map(([id, statements]) => changeOf(id, statements.filter(isGood), change))
  for (const key of tried.flatMap(({ refused }) => refused)) refusedRows.add(key)
  const happened = tried.flatMap((one) => one.notes)
  const partly = new Set<string>()
  for (const note of [...notes, ...happened])
    if (note.refused && /^[A-Z]+[1-9]\d*$/.test(note.cell)) (note.alone ? partly : refusedRows).add(noteRow(note))
  const changed = new Set(tried.flatMap((one) => one.changed))
  const fates = { changed, refused: refusedRows, partly, skipped: skippedRows }
  // what is odd about a row that says nothing new has been looked at before
  const silent = silentRows(said, fates)
  const heard = notes.filter((note) => note.refused || note.field === HEADERS.message || !silent.has(noteRow(note)))
  const wanted = tried.filter(({ id }) => options.only?.has(id) ?? true)
  const edits = wanted.filter((one) => one.changed.length > 0)
  const isTaken = (note: CellNote) => changed.has(noteRow(note)) && !refusedRows.has(noteRow(note))
  // where nothing else of the row goes in, all of it is refused
  const told = [...heard, ...happened].map(({ alone, ...note }) => (alone && isTaken(note) ? { ...note, alone } : note))
  told.push(...doublePosts(edits, on), ...numberNotes(edits, content, on))
  const patched = patchedFiles(edits, files)
  const { problems, effects } = effectsOf(files, patched, { ...options, read }, on)
  return {
    ...{ options, on, notes: told, rows: countRows(said, fates), files: patched, problems },
    edits: edits.map(({ id, before, after, lines }) => ({ id, before, after, lines })),
    waiting: waitingAfter(waiting, wanted),
    ...(effects && { effects }),
  }
}

function patchedFiles(edits: readonly OfficeChange[], files: readonly ContentFile[]): ContentFile[] {
  return edits
    .filter(({ before, after }) => before !== after)
    .map(({ id, before, after }) => {
      const path = `offices/${id}.yaml`
      return { path, text: patchedRecord(files.find((file) => file.path === path)?.text, before, after) }
    })
}

function waitingAfter(waiting: readonly WaitingNumber[], tried: readonly TriedChange[]): WaitingNumber[] {
  const known = new Set(tried.map(({ id }) => id))
  return [...waiting.filter(({ office }) => !known.has(office)), ...tried.flatMap((one) => one.waiting)]
}

/** Somebody who now heads two offices: allowed, and worth a look. */
function doublePosts(edits: readonly OfficeChange[], on: Day): CellNote[] {
  const heads = edits.flatMap(({ id, before, after, lines }) => {
    const day = [on, ...after.holders.map(({ from }) => from ?? '')].sort().at(-1)!
    const { name } = holderOn(after, day)
    const line = lines.find(({ key }) => key === 'holder') ?? lines[0]!
    return name && bareName(name) !== bareName(holderOn(before, day).name) ? [{ id, name, at: line.at }] : []
  })
  return heads.flatMap(({ id, name, at }) => {
    const others = heads
      .filter((other) => other.id !== id && bareName(other.name) === bareName(name))
      .map((other) => other.id)
    if (others.length === 0) return []
    const message = `${name} juga di ${others.join(', ')}: rangkap jabatan?`
    return [{ sheet: at.sheet, cell: at.cell, message, refused: false }]
  })
}

function effectsOf(files: readonly ContentFile[], patched: readonly ContentFile[], options: ImportOptions, on: Day) {
  if (patched.length === 0) return { problems: [] }
  const { region, site, read } = options
  const later = laterOf(options.today, on)
  const build = (some: readonly ContentFile[]) =>
    buildDirectory(some, later, { region, ...(site && { site }), ...(read && { read }) })
  const { directory: after, problems } = build(withChanges(files, patched))
  const { directory: before } = build(files)
  if (!after || !before) return { problems: problems.filter(({ severity }) => severity === 'error') }
  const numbers = new Map(after.offices.map((office) => [office.id, office.ended ? -1 : numbersOf(office).length]))
  const had = before.offices.filter((office) => !office.ended && numbersOf(office).length > 0)
  const losing = had.filter(({ id }) => numbers.get(id) === 0).map(({ id }) => id)
  return { problems: [], effects: { losing, withNumber: had.length, before, after } }
}
