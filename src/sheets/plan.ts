/** From a file's rows to the whole change: what is edited, what is refused and why, and what it does to the directory. */
import { numbersOf } from '../directory/contacts.ts'
import { type Content, readContent } from '../directory/content.ts'
import type { Day } from '../directory/dates.ts'
import { buildDirectory } from '../directory/directory.ts'
import type { Directory } from '../directory/model.ts'
import { bareName } from '../directory/personnel-change.ts'
import type { Problem } from '../directory/problems.ts'
import type { ContentFile } from '../directory/read.ts'
import type { SourceFile } from '../directory/schema.ts'
import { applyStatement } from './edits.ts'
import { hasEdits, noEdits, type OfficeEdits } from './office-edits.ts'
import { officeFinder } from './offices.ts'
import { patchedOffice } from './patch.ts'
import type { RawFile } from './raw.ts'
import { withoutRepeatedHeads } from './repeated-heads.ts'
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
  edits: OfficeEdits[]
  notes: CellNote[]
  rows: RowCount
  /** Files that change, whole. */
  files: ContentFile[]
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
  const { grouped, refusedRows } = byOffice(said, content, notes, options.today)
  const source = sourceOf(options, on, content)
  const edits: OfficeEdits[] = []
  const changed = new Set<string>()
  for (const [id, statements] of grouped) {
    const office = content.offices.get(id)!.value
    const own = noEdits(id, office, freeSource(source, office.sources))
    for (const statement of statements) {
      const before = own.lines.length
      let refused = false
      const trial = structuredClone(own)
      const heard: CellNote[] = []
      applyStatement(
        trial,
        statement,
        { on, today: options.today, ...(options.decree && { decree: options.decree }), source: own.source },
        ({ at, ...note }) => {
          heard.push({ sheet: at.sheet, cell: at.cell, ...note })
          refused ||= note.refused
        },
      )
      notes.push(...heard)
      if (refused) refusedRows.add(rowKey(statement.at))
      else {
        Object.assign(own, trial)
        if (own.lines.length > before) changed.add(rowKey(statement.at))
      }
    }
    if (hasEdits(own)) edits.push(own)
  }
  for (const note of notes) if (note.refused && /^[A-Z]+[1-9]\d*$/.test(note.cell)) refusedRows.add(noteRow(note))
  // what is odd about a row that says nothing new has been looked at before
  const silent = new Set(said.statements.map(({ at }) => rowKey(at)).filter((key) => !changed.has(key)))
  const told = notes.filter((note) => note.refused || !silent.has(noteRow(note)))
  told.push(...doublePosts(edits))
  const patched = edits.map((one): ContentFile => {
    const path = `offices/${one.id}.yaml`
    return { path, text: patchedOffice(files.find((file) => file.path === path)?.text, one) }
  })
  const { problems, effects } = effectsOf(files, patched, options, on)
  const counted = countRows(said, changed, refusedRows)
  return { options, on, edits, notes: told, rows: counted, files: patched, problems, ...(effects && { effects }) }
}

const rowKey = ({ sheet, row }: Pick<Place, 'sheet' | 'row'>): string => `${sheet}!${row}`

/** Every row is one of three: it changes something, it says what is known, or it is refused. */
function countRows(said: Said, changed: ReadonlySet<string>, refusedRows: ReadonlySet<string>): RowCount {
  const good = new Set(said.statements.map(({ at }) => rowKey(at)))
  const applied = [...changed].filter((key) => !refusedRows.has(key)).length
  const unchanged = [...good].filter((key) => !changed.has(key) && !refusedRows.has(key)).length
  return { read: said.rows, applied, unchanged, refused: said.rows - applied - unchanged }
}

/** Rows by the office that they mean; two that name different heads for one office are both refused. */
function byOffice({ statements }: Said, content: Content, notes: CellNote[], today: Day) {
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
  for (const [id, all] of grouped) {
    const ones = withoutRepeatedHeads(all, content.offices.get(id)!.value, today)
    grouped.set(id, ones)
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
function doublePosts(edits: readonly OfficeEdits[]): CellNote[] {
  const heads = edits.flatMap((one) =>
    one.holder?.entry.name ? [{ id: one.id, name: one.holder.entry.name, at: one.lines[0]!.at }] : [],
  )
  return heads.flatMap(({ id, name, at }) => {
    const others = heads
      .filter((other) => other.id !== id && bareName(other.name) === bareName(name))
      .map((other) => other.id)
    return others.length === 0
      ? []
      : [
          {
            sheet: at.sheet,
            cell: at.cell,
            message: `${name} juga di ${others.join(', ')}: rangkap jabatan?`,
            refused: false,
          },
        ]
  })
}

function sourceOf({ decree, fileName, today }: ImportOptions, on: Day, { region }: Content) {
  const document = decree ?? fileName
  const entry: SourceFile = {
    citation: decree
      ? 'Keputusan atau surat yang menjadi dasar perubahan'
      : 'Data yang dihimpun tim komunikasi dari kantor',
    document,
    date: today,
    grade: region.value.sample ? 'contoh' : 'resmi',
  }
  return { id: `impor-${on}`, entry }
}

/** The same source keeps its id; another of the same day gets a number. */
function freeSource({ id, entry }: ReturnType<typeof sourceOf>, sources: Readonly<Record<string, SourceFile>>) {
  let number = 1
  const name = () => (number === 1 ? id : `${id}-${number}`)
  while (Object.hasOwn(sources, name()) && sources[name()]!.document !== entry.document) number++
  return { id: name(), entry: Object.hasOwn(sources, name()) ? sources[name()]! : entry }
}

function effectsOf(
  files: readonly ContentFile[],
  patched: readonly ContentFile[],
  { region, site, today }: ImportOptions,
  on: Day,
) {
  if (patched.length === 0) return { problems: [] }
  const later = on > today ? on : today
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
