/** The rows of a file by the office that they are about. */
import type { Content } from '../../directory/content/content.ts'
import type { OfficeFile } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { bareName } from '../../directory/people/person-name.ts'
import {
  type CellNote,
  type CellPlace,
  type HolderStatement,
  noteRow,
  refusesRow,
  type Statement,
  type Statements,
} from '../rows/statement.ts'
import { type OfficeFinder, officeFinder, type PostOf } from './offices.ts'
import { withoutRepeatedHeads } from './repeated-heads.ts'
import { rowKey } from './row-count.ts'

export interface Grouped {
  /** Statements by office. */
  grouped: Map<string, Statement[]>
  refusedRows: Set<string>
  /** Rows about somebody who heads no office. */
  skippedRows: Set<string>
}

type Meant =
  | { as: 'office'; id: string }
  | { as: 'other'; message: string }
  | { as: 'refused'; at: CellPlace; message: string; repair: string }

/** Rows by the office that they mean; two that name different heads for one office are both refused. */
export function byOffice({ statements }: Statements, content: Content, notes: CellNote[], today: Day): Grouped {
  const finder = officeFinder(content)
  const found: [string, Statement][] = []
  const others: CellNote[] = []
  const refusedRows = new Set<string>()
  const skippedRows = new Set<string>()
  const refuse = (row: CellPlace, { sheet, cell }: CellPlace, message: string, repair: string) => {
    notes.push({ sheet, cell, message, repair, refused: true })
    refusedRows.add(rowKey(row))
  }
  for (const statement of statements) {
    const meant = meantBy(statement, finder, content)
    const { successor } = statement.details ?? {}
    if (meant.as === 'refused') refuse(statement.at, meant.at, meant.message, meant.repair)
    else if (meant.as === 'other') {
      const { sheet, cell } = statement.post?.at ?? statement.holder?.at ?? statement.at
      others.push({ sheet, cell, message: meant.message, refused: false })
      skippedRows.add(rowKey(statement.at))
    } else if (successor && !content.offices.has(successor))
      refuse(statement.at, statement.at, `pengganti "${successor}" tidak ada`, 'isi dengan ID kantor yang ada')
    else {
      const closed = closedFor(statement, content.offices.get(meant.id)!.value, today)
      const remarked = statement.holder?.remarked
      const isOther = remarked !== undefined && !isHeadOf(meant.id, finder.postOf(remarked.post, meant.id))
      if (isOther)
        refuse(
          statement.at,
          remarked.at,
          `"${remarked.post}" bukan pimpinan ${finder.nameOf(meant.id)}`,
          'tulis jabatan kedua di baris sendiri, lalu hapus dari keterangannya',
        )
      else if (closed) refuse(statement.at, statement.holder!.at, closed, 'tulis kantor yang menggantikannya')
      else found.push([meant.id, statement])
      const former = [...statement.office.names, statement.office.village ?? '', statement.post?.text ?? '']
        .map((text) => finder.formerIn(meant.id, text))
        .find((one) => one !== undefined)
      const { sheet, cell } = statement.at
      const message = `"${former}" adalah nama lama ${finder.nameOf(meant.id)}`
      if (former !== undefined && !closed)
        notes.push({ sheet, cell, message, repair: 'pastikan daftarnya bukan daftar lama', refused: false })
    }
  }
  // how somebody is spelt who heads nothing needn't be told, nor which of their contacts can't be read
  const used = new Set(found.map(([, { at }]) => rowKey(at)))
  const isOfOther = (note: CellNote) => skippedRows.has(noteRow(note)) && !used.has(noteRow(note))
  notes.splice(0, notes.length, ...notes.filter((note) => refusesRow(note) || !isOfOther(note)), ...others)
  // of a row that names two offices nothing is used where one of them is in doubt
  const good = found.filter(([, { at }]) => !refusedRows.has(rowKey(at)))
  const grouped = new Map<string, Statement[]>()
  for (const [id, statement] of good) grouped.set(id, [...(grouped.get(id) ?? []), statement])
  const disputed = new Set<string>()
  for (const [id, all] of grouped) {
    const ones = withoutImplied(withoutRepeatedHeads(all, content.offices.get(id)!.value, today))
    grouped.set(id, ones)
    for (const { at, message } of correctionsAmong(ones)) {
      refuse(at, at, message, 'sisakan baris yang benar, hapus yang lain')
      disputed.add(rowKey(at))
    }
    const heads = ones.filter(({ holder }) => holder)
    if (heads.some(({ at }) => disputed.has(rowKey(at)))) continue
    if (new Set(heads.map(({ holder }) => headKey(holder!))).size < 2) continue
    for (const { at } of heads) {
      const others = heads.filter((other) => other.at !== at).map((other) => `${other.at.sheet}!${other.at.cell}`)
      refuse(
        at,
        at,
        `pejabat ${id} disebut berbeda di ${others.join(', ')}`,
        'sisakan satu baris, atau isi tanggal mulai dan impor satu per satu',
      )
      disputed.add(rowKey(at))
    }
  }
  for (const [id, ones] of grouped) grouped.set(id, eachHeadOnce(ones.filter(({ at }) => !disputed.has(rowKey(at)))))
  return { grouped, refusedRows, skippedRows }
}

const isHeadOf = (office: string, whose: PostOf): boolean => whose.is === 'head' && whose.office === office

/** Why nobody new heads an office: it is closed. */
function closedFor({ holder }: Statement, { ended, name, holders }: OfficeFile, today: Day): string | undefined {
  if (!ended || ended.on > today || !holder?.name) return undefined
  if (holders.some((one) => bareName(one.name) === bareName(holder.name))) return undefined
  return `${name} sudah tutup, tidak bisa dipimpin ${holder.name}`
}

/** Rows of which one says that it puts the other right, each with its sentence: which is true, a person decides. */
function correctionsAmong(statements: readonly Statement[]): { at: CellPlace; message: string }[] {
  const place = ({ at }: Statement) => `${at.sheet}!${at.cell}`
  return statements
    .filter(({ corrects }) => corrects)
    .flatMap((one) => {
      const others = statements.filter((other) => other !== one && isAlike(one, other))
      if (others.length === 0) return []
      return [
        { at: one.at, message: `meralat ${others.map(place).join(', ')}` },
        ...others.map(({ at }) => ({ at, message: `diralat di ${place(one)}` })),
      ]
    })
}

/** Whether two rows tell of the same of an office: its head, or a contact of one kind. */
const isAlike = (one: Statement, other: Statement): boolean =>
  (one.holder !== undefined && other.holder !== undefined) ||
  one.channels.some(({ type }) => other.channels.some((channel) => channel.type === type))

const headKey = ({ status, name, from }: HolderStatement): string => `${status} ${bareName(name)} ${from ?? ''}`

/** Under a merged name the status and the day may stand in one row alone; those beside it say less of the same head. */
function withoutImplied(statements: readonly Statement[]): Statement[] {
  const heads = statements.flatMap(({ holder }) => holder ?? [])
  const isBeside = (one: CellPlace, two: CellPlace) =>
    one.sheet === two.sheet && Math.abs(one.row - two.row) < heads.length
  return statements.map((statement) => {
    const { holder, ...rest } = statement
    const isLess = (other: HolderStatement) =>
      holder !== undefined && other !== holder && isBeside(other.at, holder.at) && saysMore(other, holder)
    return heads.some(isLess) ? rest : statement
  })
}

function saysMore(more: HolderStatement, less: HolderStatement): boolean {
  const isOf = (key: 'from' | 'until') => less[key] === undefined || less[key] === more[key]
  const status = more.status === less.status || (less.assumed && !more.assumed)
  const isLess = (less.assumed && !more.assumed) || (more.from !== undefined && less.from === undefined)
  return (
    bareName(more.name) === bareName(less.name) &&
    less.name !== undefined &&
    !!status &&
    isLess &&
    isOf('from') &&
    isOf('until')
  )
}

/** A head who stands in several rows, as under a merged cell, is told once. */
function eachHeadOnce(statements: readonly Statement[]): Statement[] {
  const told = new Set<string>()
  return statements.map((statement) => {
    if (!statement.holder) return statement
    const { at: _, remarked: __, ...said } = statement.holder
    const key = JSON.stringify({ ...said, name: bareName(said.name) })
    if (!told.has(key)) {
      told.add(key)
      return statement
    }
    const { holder: ___, ...rest } = statement
    return rest
  })
}

/** The office that a statement is about, if its person is the head. */
function meantBy(statement: Statement, finder: OfficeFinder, content: Content): Meant {
  const { office, post, headed } = statement
  const names = office.names.filter((name) => !post || !finder.isRegion(name))
  const isNamed = [office.id, names[0], office.district, office.village].some((one) => one !== undefined)
  const beside = isNamed ? finder.find(office) : undefined
  // a post that somebody holds besides may be that of another office
  const besides = post?.besides ? finder.postOf(post.text) : undefined
  if (besides?.is === 'head') return { as: 'office', id: besides.office }
  // "Camat" beside a bare name: together they say which
  const whole =
    post && office.id === undefined && beside && !beside.ok ? finder.postOf(`${post.text} ${names[0]}`) : undefined
  if (whole?.is === 'head') return { as: 'office', id: whole.office }
  if (beside && !beside.ok)
    return post && finder.postOf(post.text).is === 'other'
      ? { as: 'other', message: skipped(statement, post.text, office.id ?? names[0]) }
      : { as: 'refused', at: statement.at, message: beside.message, repair: beside.repair }
  if (post) {
    const whose = finder.postOf(post.text, beside?.value)
    if (whose.is === 'head') return { as: 'office', id: whose.office }
    if (whose.is === 'other')
      return { as: 'other', message: skipped(statement, post.text, beside && finder.nameOf(beside.value)) }
    return { as: 'refused', at: post.at, message: whose.message, repair: whose.repair }
  }
  if (!beside)
    return { as: 'refused', at: statement.at, message: 'baris ini tidak menyebut kantornya', repair: 'isi ID kantor' }
  if (headed && statement.holder && content.offices.get(beside.value)?.value.kind !== headed)
    return {
      as: 'other',
      message: skipped(
        statement,
        headed === 'district' ? 'camat' : 'kepala desa atau lurah',
        finder.nameOf(beside.value),
      ),
    }
  return { as: 'office', id: beside.value }
}

function skipped({ holder, channels }: Statement, post: string, office: string | undefined): string {
  const who = [holder?.name, `${post}${office ? ` (${office})` : ''}`].filter(Boolean).join(', ')
  const contacts = channels.length > 0 ? '; nomor dan akunnya tidak dicatat sebagai milik kantor' : ''
  return `bukan pimpinan, dilewati: ${who}${contacts}`
}
