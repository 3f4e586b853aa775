/** What the rows of a file say, before anybody compares it with what is recorded. */
import type { Day } from '../directory/dates.ts'
import type { ChannelType, HolderStatus, OfficeKind } from '../directory/schema.ts'
import { type Read, readContacts, readDay, readPerson, readPost, saysRemove, textOf } from './cells.ts'
import { HEADERS, namesOffice, type Single } from './columns.ts'
import { type FoundTable, findTable } from './find-table.ts'
import { cellName, type RawCell, type RawFile, type RawRow } from './raw.ts'
import {
  HOWS,
  type How,
  KINDS,
  OWNERS,
  type Owner,
  RESULTS,
  type Result,
  STATUSES,
  type Terms,
  TYPES,
} from './terms.ts'

/** Something about a cell that somebody should know; with `refused` its row isn't used. */
export interface CellNote {
  sheet: string
  /** "C17"; a row or a whole sheet has the first of its cells. */
  cell: string
  field?: string
  message: string
  repair?: string
  refused: boolean
}

/** The row of a note, as "Pejabat!17". */
export const noteRow = ({ sheet, cell }: Pick<CellNote, 'sheet' | 'cell'>): string =>
  `${sheet}!${cell.replace(/^[A-Z]+/, '')}`

export interface Place {
  sheet: string
  row: number
  cell: string
}

export interface ChannelStatement {
  at: Place
  /** Of the channel that the row is about; absent where it brings a new one. */
  id?: string
  type: ChannelType
  /** Canonical values. */
  values: string[]
  unit?: string
  owner?: Owner
  consent?: { on: Day; evidence: string }
  remove?: true
  confirmation?: { on: Day; by: string; how: How; result: Result }
  /** What the office says instead of a wrong value. */
  correct?: string[]
}

export interface HolderStatement {
  at: Place
  status?: HolderStatus
  name?: string
  from?: Day
  until?: Day
  basis?: string
}

/** A row as it is: what it says of one office. */
export interface Statement {
  at: Place
  /** As the row names it. */
  office: { id?: string; names: string[] }
  details?: {
    name?: string
    short?: string
    kind?: OfficeKind
    post?: string
    address?: string
    ended?: Day
    successor?: string
  }
  holder?: HolderStatement
  channels: ChannelStatement[]
}

export interface Said {
  statements: Statement[]
  notes: CellNote[]
  /** Rows of data that were read, refused ones too. */
  rows: number
}

/** Of several files a sheet is named with its file: "[balasan.xlsx]Petunjuk". */
const SKIPPED = /^(?:\[.*\])?petunjuk$/i
/** The hidden sheet of our own workbooks, which holds what their dropdowns offer. */
const OPTIONS = /^(?:\[.*\])?pilihan$/i
/** Reads every sheet of a file that holds a table. */
export function readStatements(file: RawFile): Said {
  const said: Said = { statements: [], notes: [], rows: 0 }
  for (const sheet of file.sheets) {
    if (SKIPPED.test(sheet.name) || (sheet.hidden && OPTIONS.test(sheet.name))) continue
    const tell = (message: string, more: Partial<CellNote> = {}) =>
      said.notes.push({ sheet: sheet.name, cell: 'A1', message, refused: false, ...more })
    if (sheet.hidden) {
      tell('lembar tersembunyi tidak dibaca')
      continue
    }
    const table = findTable(sheet)
    const isTable = table && [...table.columns.values()].some(namesOffice)
    if (!isTable) {
      if (sheet.rows.length > 0)
        tell('lembar ini tidak punya baris judul yang dikenal', {
          refused: true,
          repair: `judul kolomnya misalnya ${HEADERS.officeId}, ${HEADERS.office}, ${HEADERS.holder}, No. HP`,
        })
      continue
    }
    for (const { cell, header } of table.unknown) tell(`kolom "${header}" tidak dikenal, tidak dibaca`, { cell })
    for (const meaning of table.columns)
      if (meaning[1].kind === 'ignored' && meaning[1].why === 'data pribadi')
        tell('kolom data pribadi tidak dibaca dan tidak disimpan', {
          cell: cellName(meaning[0], table.rows[0]?.number ?? 1),
        })
    if (table.twice.length > 0) {
      for (const { cells, header } of table.twice)
        tell(`judul "${header}" ada di ${cells[0]} dan ${cells[1]}`, {
          cell: cells[1],
          refused: true,
          repair: 'hapus salah satu kolomnya',
        })
      said.rows += table.rows.length
      continue
    }
    readRows(sheet.name, table, said)
  }
  return said
}

function readRows(sheet: string, table: FoundTable, said: Said): void {
  for (const row of table.rows) {
    said.rows++
    const notes: CellNote[] = []
    const statement = readRow(sheet, row, table.columns, notes)
    said.notes.push(...notes)
    if (statement && !notes.some(({ refused }) => refused)) said.statements.push(statement)
  }
}

function readRow(sheet: string, row: RawRow, columns: FoundTable['columns'], notes: CellNote[]): Statement | undefined {
  const columnOf = (kind: Single) => [...columns].find(([, meaning]) => meaning.kind === kind)?.[0]
  const place = (column: number): Place => ({ sheet, row: row.number, cell: cellName(column, row.number) })
  const at = place(columnOf('officeId') ?? columnOf('office') ?? columnOf('post') ?? 0)
  /** What a cell says, or a note and nothing. */
  function take<T>(column: number, field: string, reading: Read<T>): T | undefined {
    const { cell } = place(column)
    if (!reading.ok) {
      notes.push({ sheet, cell, field, message: reading.message, repair: reading.repair, refused: true })
      return undefined
    }
    for (const message of reading.notes) notes.push({ sheet, cell, field, message, refused: false })
    return reading.value
  }
  function text(kind: Single): string {
    const column = columnOf(kind)
    return column === undefined ? '' : (take(column, HEADERS[kind], textOf(row.cells[column])) ?? '')
  }
  function day(kind: Single): Day | undefined {
    const column = columnOf(kind)
    return column === undefined ? undefined : take(column, HEADERS[kind], readDay(text(kind)))
  }
  function term<T extends string>(kind: Single, terms: Terms<T>): T | undefined {
    const written = text(kind)
    const read = written === '' ? undefined : terms.read(written)
    if (written !== '' && read === undefined)
      notes.push({
        sheet,
        cell: place(columnOf(kind)!).cell,
        field: HEADERS[kind],
        message: `"${written}" tidak dikenal`,
        repair: `pilih salah satu: ${Object.values<string>(terms.labels).join(', ')}`,
        refused: true,
      })
    return read
  }

  const post = text('post')
  const fromPost = post ? readPost(post) : undefined
  const id = text('officeId').toLowerCase()
  const named = text('office')
  const names = [named, ...(columnOf('office') === undefined && fromPost ? [fromPost.office] : [])].filter(Boolean)
  if (!id && names.length === 0) {
    notes.push({
      sheet,
      cell: at.cell,
      message: 'baris ini tidak menyebut kantornya',
      repair: `isi ${HEADERS.officeId} atau ${HEADERS.office}`,
      refused: true,
    })
    return undefined
  }
  const channels = [...readNamedChannels(), ...readOwnChannel()]
  const holder = readHolder()
  // a list of people names offices too, but only the export's own sheet says what they are called
  const details = columnOf('short') !== undefined || columnOf('ended') !== undefined ? readDetails() : undefined
  return { at, office: { ...(id && { id }), names }, ...(details && { details }), ...(holder && { holder }), channels }

  function readHolder(): HolderStatement | undefined {
    const column = columnOf('holder') ?? columnOf('status')
    if (column === undefined) return undefined
    const nameText = columnOf('holder') === undefined ? '' : text('holder')
    const whole = [text('titleBefore'), nameText].filter(Boolean).join(' ')
    const person = take(column, HEADERS.holder, readPerson([whole, text('titleAfter')].filter(Boolean).join(', ')))
    const status =
      term('status', STATUSES) ?? person?.status ?? fromPost?.status ?? (person?.name ? 'definitive' : undefined)
    const [from, until, basis] = [day('from'), day('until'), text('basis')]
    if (!person || !status || (status === 'unknown' && !person.name)) return undefined
    if (from && until && until < from) {
      notes.push({
        ...{ sheet, cell: place(columnOf('until')!).cell, field: HEADERS.until, refused: true },
        message: `hari terakhir ${until} lebih awal dari hari pertama ${from}`,
        repair: 'perbaiki salah satunya, atau kosongkan Sampai',
      })
      return undefined
    }
    const isEmpty = status === 'vacant' || status === 'unknown'
    if (isEmpty && person.name) {
      notes.push({
        ...{ sheet, cell: place(column).cell, field: HEADERS.status, refused: true },
        message: `status ${STATUSES.labels[status]}, tetapi ada nama "${person.name}"`,
        repair: 'hapus namanya, atau ganti statusnya',
      })
      return undefined
    }
    if (!isEmpty && !person.name) {
      notes.push({
        ...{ sheet, cell: place(column).cell, field: HEADERS.holder, refused: true },
        message: `status ${STATUSES.labels[status]}, tetapi namanya kosong`,
        repair: 'isi namanya, atau pilih Kosong',
      })
      return undefined
    }
    return {
      at: place(column),
      status,
      ...(person.name && { name: person.name }),
      ...(from && { from }),
      ...(until && { until }),
      ...(basis && { basis }),
    }
  }

  function readDetails(): Statement['details'] {
    const [kind, ended] = [term('kind', KINDS), day('ended')]
    const all = {
      name: named,
      short: text('short'),
      kind,
      post,
      address: text('address'),
      ended,
      successor: text('successor'),
    }
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as Statement['details']
  }

  /** A column of its own for each type: "No. HP", "Instagram". */
  function readNamedChannels(): ChannelStatement[] {
    const unit = text('unit')
    return [...columns].flatMap(([column, meaning]): ChannelStatement[] => {
      if (meaning.kind !== 'channel') return []
      const values = contactsIn(column, meaning.type, row.cells[column])
      return values.length > 0 ? [{ at: place(column), type: meaning.type, values, ...(unit && { unit }) }] : []
    })
  }

  function contactsIn(column: number, type: ChannelType, cell: RawCell | undefined): string[] {
    const field = TYPES.labels[type]
    const written = take(column, field, textOf(cell)) ?? ''
    const link = cell?.kind === 'text' ? cell.link : undefined
    return take(column, field, readContacts(type, written, link)) ?? []
  }

  /** A row about one channel, as the export writes it. */
  function readOwnChannel(): ChannelStatement[] {
    const column = columnOf('value')
    if (column === undefined) return []
    const type = term('channelType', TYPES)
    const idOfChannel = text('channelId')
    const values = type ? contactsIn(column, type, row.cells[column]) : []
    const remove = saysRemove(text('remove'))
    const confirmation = readConfirmation()
    const correctColumn = columnOf('correct')
    const correct = type && correctColumn !== undefined ? contactsIn(correctColumn, type, row.cells[correctColumn]) : []
    if (!type) {
      const written = take(column, HEADERS.value, textOf(row.cells[column]))
      if (written || idOfChannel)
        notes.push({
          ...{ sheet, cell: place(columnOf('channelType') ?? column).cell, field: HEADERS.channelType, refused: true },
          message: 'jenis salurannya kosong',
          repair: `pilih salah satu: ${Object.values(TYPES.labels).join(', ')}`,
        })
      return []
    }
    if (!idOfChannel && values.length === 0 && correct.length === 0) return []
    const [unit, owner, on, evidence] = [text('unit'), term('owner', OWNERS), day('consentOn'), text('evidence')]
    return [
      {
        at: place(column),
        ...(idOfChannel && { id: idOfChannel }),
        type,
        values,
        ...(unit && { unit }),
        ...(owner && { owner }),
        ...(on && evidence && { consent: { on, evidence } }),
        ...(remove && { remove: true as const }),
        ...(confirmation && { confirmation }),
        ...(correct.length > 0 && { correct }),
      },
    ]
  }

  function readConfirmation(): ChannelStatement['confirmation'] {
    const result = term('result', RESULTS)
    if (!result) return undefined
    const isSheet = columnOf('evidence') !== undefined
    const [on, by, how] = [day('checkedOn'), text('checkedBy'), term('how', HOWS) ?? (isSheet ? 'sheet' : 'call')]
    for (const [kind, value] of [
      ['checkedOn', on],
      ['checkedBy', by],
    ] as const) {
      if (value) continue
      notes.push({
        ...{ sheet, cell: place(columnOf(kind) ?? columnOf('result')!).cell, field: HEADERS[kind], refused: true },
        message: `hasilnya diisi, tetapi ${HEADERS[kind].toLowerCase()} kosong`,
        repair: 'konfirmasi dicatat dengan tanggal dan siapa yang memeriksa',
      })
    }
    return on && by ? { on, by, how, result } : undefined
  }
}
