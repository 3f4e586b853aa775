/** From a file's rows to the whole change: what is edited, what is refused and why, and what it does to the directory. */
import { recordErrors } from '../directory/checks.ts'
import { numbersOf } from '../directory/contacts.ts'
import { type Content, readContent } from '../directory/content.ts'
import type { Day } from '../directory/dates.ts'
import { buildDirectory } from '../directory/directory.ts'
import { citing, type OfficeState } from '../directory/events/state.ts'
import { holderOn } from '../directory/holders.ts'
import type { Directory } from '../directory/model.ts'
import { bareName } from '../directory/person-name.ts'
import type { Problem } from '../directory/problems.ts'
import type { ContentFile } from '../directory/read.ts'
import { patchedRecord } from '../directory/record-patch.ts'
import type { SourceFile } from '../directory/schema.ts'
import type { WaitingNumber } from '../directory/waiting-list.ts'
import { numberNotes } from './number-notes.ts'
import { officeFinder } from './offices.ts'
import type { RawFile } from './raw.ts'
import { type OfficeChange, type RecordChange, recordChanges } from './record-changes.ts'
import { applyStatement, type Basis } from './statement-events.ts'
import { type CellNote, noteRow, type Place, readStatements, type Said, type Statement } from './statements.ts'

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
}

export interface RowCount {
  read: number
  applied: number
  unchanged: number
  refused: number
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
  const { content } = readContent(files)
  if (!content) throw new Error('isi wilayah belum benar: jalankan npm run check')
  const on = options.effective ?? options.today
  const said = readStatements(raw)
  const notes = [...said.notes]
  const { grouped, refusedRows } = byOffice(said, content, notes)
  const sources = sourcesOf(options, on, content)
  const waiting = options.waiting ?? []
  const tried: Tried[] = []
  const changed = new Set<string>()
  for (const [id, statements] of grouped) {
    const one = tryStatements(id, statements, content, waiting, options, sources, on)
    notes.push(...one.notes)
    for (const key of one.refused) refusedRows.add(key)
    for (const key of one.changed) changed.add(key)
    tried.push(one)
  }
  for (const note of notes) if (note.refused && /^[A-Z]+[1-9]\d*$/.test(note.cell)) refusedRows.add(noteRow(note))
  // what is odd about a row that says nothing new has been looked at before
  const silent = new Set(said.statements.map(({ at }) => rowKey(at)).filter((key) => !changed.has(key)))
  const told = notes.filter((note) => note.refused || !silent.has(noteRow(note)))
  const edits = tried.filter((one) => one.changed.length > 0)
  told.push(...doublePosts(edits, on), ...numberNotes(edits, content, on))
  const patched = edits
    .filter(({ before, after }) => before !== after)
    .map(({ id, before, after }): ContentFile => {
      const path = `offices/${id}.yaml`
      return { path, text: patchedRecord(files.find((file) => file.path === path)?.text, before, after) }
    })
  const { problems, effects } = effectsOf(files, patched, options, on)
  const counted = countRows(said, changed, refusedRows)
  const known = new Set(tried.map(({ id }) => id))
  return {
    ...{ options, on, notes: told, rows: counted, files: patched, problems },
    edits: edits.map(({ id, before, after, lines }) => ({ id, before, after, lines })),
    waiting: [...waiting.filter(({ office }) => !known.has(office)), ...tried.flatMap((one) => one.waiting)],
    ...(effects && { effects }),
  }
}

interface Tried extends OfficeChange {
  waiting: readonly WaitingNumber[]
  notes: CellNote[]
  /** Rows, as rowKey names them. */
  refused: string[]
  changed: string[]
}

/** What rows make of an office, one after the other; a row that can't be taken changes nothing. */
function tryStatements(
  id: string,
  statements: readonly Statement[],
  content: Content,
  waiting: readonly WaitingNumber[],
  options: ImportOptions,
  sources: Sources,
  on: Day,
): Tried {
  const before = content.offices.get(id)!.value
  const hasFile = content.offices.get(id)!.file.startsWith('offices/')
  const { list, decree } = sources
  const source = freeSource(list, before.sources)
  const basis: Basis = {
    ...{ on, today: options.today, source, document: options.fileName },
    ...(decree && { decree: { text: decree.entry.document!, source: freeSource(decree, before.sources) } }),
  }
  const start: OfficeState = { id, record: before, waiting: waiting.filter(({ office }) => office === id) }
  const result = { notes: [] as CellNote[], refused: [] as string[], changed: [] as string[] }
  const steps: { at: Place; changes: RecordChange[] }[] = []
  let state = start
  for (const statement of statements) {
    const heard: (CellNote & { at: Place })[] = []
    const next = settled(
      applyStatement(state, statement, basis, (note) =>
        heard.push({ ...note, sheet: note.at.sheet, cell: note.at.cell }),
      ),
    )
    const isChanged = !isSameState(next, state)
    const isRefused = heard.some(({ refused }) => refused)
    const [broken] = isRefused || !isChanged ? [] : recordErrors(id, next.record, content, laterOf(options, on))
    if (broken) {
      const { at } = statement
      heard.push({ ...{ at, sheet: at.sheet, cell: at.cell, refused: true }, ...broken })
    }
    result.notes.push(...heard.map(({ at: _, ...note }) => note))
    if (isRefused || broken) result.refused.push(rowKey(statement.at))
    else if (isChanged) {
      steps.push({ at: statement.at, changes: recordChanges(state, next, on) })
      state = next
      result.changed.push(rowKey(statement.at))
    }
  }
  return {
    ...{ id, before, after: state.record, waiting: state.waiting, ...result },
    lines: recordChanges(start, state, on).map((change) => ({ ...change, at: cellOf(change, steps) })),
  }

  /** A village that nothing was recorded of begins with what the list says. */
  function settled(next: OfficeState): OfficeState {
    if (hasFile || next === state || next.record === state.record || next.record.nameSources.length > 0) return next
    return { ...next, record: citing({ ...next.record, nameSources: [source.id] }, source) }
  }
}

const isSameState = (one: OfficeState, two: OfficeState): boolean =>
  one === two || JSON.stringify([one.record, one.waiting]) === JSON.stringify([two.record, two.waiting])

/** The last cell that said something of what has changed. */
function cellOf({ key }: RecordChange, steps: readonly { at: Place; changes: RecordChange[] }[]): Place {
  return (steps.findLast(({ changes }) => changes.some((one) => one.key === key)) ?? steps.at(-1)!).at
}

const laterOf = ({ today }: ImportOptions, on: Day): Day => (on > today ? on : today)

const rowKey = ({ sheet, row }: Pick<Place, 'sheet' | 'row'>): string => `${sheet}!${row}`

/** Every row is one of three: it changes something, it says what is known, or it is refused. */
function countRows(said: Said, changed: ReadonlySet<string>, refusedRows: ReadonlySet<string>): RowCount {
  const good = new Set(said.statements.map(({ at }) => rowKey(at)))
  const applied = [...changed].filter((key) => !refusedRows.has(key)).length
  const unchanged = [...good].filter((key) => !changed.has(key) && !refusedRows.has(key)).length
  return { read: said.rows, applied, unchanged, refused: said.rows - applied - unchanged }
}

/** Rows by the office that they mean; two that name different heads for one office are both refused. */
function byOffice({ statements }: Said, content: Content, notes: CellNote[]) {
  const find = officeFinder(content)
  const grouped = new Map<string, Statement[]>()
  const refusedRows = new Set<string>()
  const refuse = ({ sheet, cell }: Place, message: string, repair: string) =>
    notes.push({ sheet, cell, message, repair, refused: true })
  for (const statement of statements) {
    const office = find(statement.office)
    if (office.ok) {
      const { successor } = statement.details ?? {}
      if (successor && !content.offices.has(successor)) {
        refuse(statement.at, `pengganti "${successor}" tidak ada`, 'isi dengan ID kantor yang ada')
        refusedRows.add(rowKey(statement.at))
      } else grouped.set(office.value, [...(grouped.get(office.value) ?? []), statement])
    } else {
      refuse(statement.at, office.message, office.repair)
      refusedRows.add(rowKey(statement.at))
    }
  }
  for (const [id, ones] of grouped) {
    const heads = ones.filter(({ holder }) => holder)
    const said = new Set(heads.map(({ holder }) => `${holder!.status} ${bareName(holder!.name)} ${holder!.from ?? ''}`))
    if (said.size < 2) continue
    for (const { at } of heads) {
      const others = heads.filter((other) => other.at !== at).map((other) => `${other.at.sheet}!${other.at.cell}`)
      refuse(
        at,
        `pejabat ${id} disebut berbeda di ${others.join(', ')}`,
        'sisakan satu baris, atau isi tanggal mulai dan impor satu per satu',
      )
      refusedRows.add(rowKey(at))
    }
    grouped.set(
      id,
      ones.filter((one) => !heads.includes(one)),
    )
  }
  return { grouped, refusedRows }
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

interface Source {
  id: string
  entry: SourceFile
}

interface Sources {
  /** The list or message: what numbers rest on. */
  list: Source
  /** The decree: what appointments and names rest on. */
  decree?: Source
}

function sourcesOf({ decree, fileName, today }: ImportOptions, on: Day, { region }: Content): Sources {
  const grade = region.value.sample ? 'contoh' : 'resmi'
  const source = (id: string, citation: string, document: string): Source => ({
    id: `${id}-${on}`,
    entry: { citation, document, date: today, grade },
  })
  return {
    list: source('impor', 'Data yang dihimpun tim komunikasi dari kantor', fileName),
    ...(decree && { decree: source('dasar', 'Keputusan atau surat yang menjadi dasar perubahan', decree) }),
  }
}

/** The same source keeps its id; another of the same day gets a number. */
function freeSource({ id, entry }: Source, sources: Readonly<Record<string, SourceFile>>): Source {
  let number = 1
  const name = () => (number === 1 ? id : `${id}-${number}`)
  while (Object.hasOwn(sources, name()) && sources[name()]!.document !== entry.document) number++
  return { id: name(), entry: Object.hasOwn(sources, name()) ? sources[name()]! : entry }
}

function effectsOf(files: readonly ContentFile[], patched: readonly ContentFile[], options: ImportOptions, on: Day) {
  if (patched.length === 0) return { problems: [] }
  const { region, site } = options
  const later = laterOf(options, on)
  const changed = new Map(patched.map((file) => [file.path, file]))
  const next = [...files.filter(({ path }) => !changed.has(path)), ...patched].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  )
  const build = (some: readonly ContentFile[]) => buildDirectory(some, later, { region, ...(site && { site }) })
  const { directory: after, problems } = build(next)
  const { directory: before } = build(files)
  if (!after || !before) return { problems: problems.filter(({ severity }) => severity === 'error') }
  const numbers = new Map(after.offices.map((office) => [office.id, office.ended ? -1 : numbersOf(office).length]))
  const had = before.offices.filter((office) => !office.ended && numbersOf(office).length > 0)
  const losing = had.filter(({ id }) => numbers.get(id) === 0).map(({ id }) => id)
  return { problems: [], effects: { losing, withNumber: had.length, before, after } }
}
