/** Whether a change has done to every row, head and number what it was bound to do. */

import { liveChannels } from '../../../src/directory/channels/turning-days.ts'
import { type Content, readContent } from '../../../src/directory/content/content.ts'
import type { ContentFile } from '../../../src/directory/content/read.ts'
import type { Day } from '../../../src/directory/dates.ts'
import { holderOn } from '../../../src/directory/people/holders.ts'
import { bareName } from '../../../src/directory/people/person-name.ts'
import type { ImportPlan } from '../../../src/import/plan.ts'
import { noteRow, refusesRow } from '../../../src/import/rows/statement.ts'
import type { Drill, Fate, ToldNumber } from './types.ts'

export interface Reconciliation {
  rows: Record<Fate, { bound: number; found: number }>
  heads: { bound: number; right: number }
  numbers: { before: number; after: number; ended: number }
  /** Numbers that were told, by what has become of them. */
  told: Record<'all' | ToldNumber['fate'], number>
  /** What isn't as it should be; nothing where all is well. */
  wrong: string[]
}

/** Compares the region before and after with what the workbook was made to do. */
export function reconcile(
  drill: Drill,
  plan: ImportPlan,
  before: readonly ContentFile[],
  after: readonly ContentFile[],
  on: Day,
): Reconciliation {
  const wrong: string[] = []
  const counted = (fate: Fate) => ({
    bound: [...drill.fates.values()].filter((one) => one === fate).length,
    found: plan.rows[fate],
  })
  const rows = Object.fromEntries(FATES.map((fate) => [fate, counted(fate)])) as Reconciliation['rows']
  for (const [fate, { bound: wanted, found }] of Object.entries(rows))
    if (wanted !== found) wrong.push(`baris ${fate}: seharusnya ${wanted}, ternyata ${found}`)
  if (plan.rows.read !== drill.fates.size) wrong.push(`baris terbaca ${plan.rows.read}, seharusnya ${drill.fates.size}`)
  const refused = new Set(plan.notes.filter(refusesRow).map(noteRow))
  for (const [place, fate] of drill.fates)
    if (refused.has(place) !== (fate === 'refused'))
      wrong.push(`${place}: ${fate === 'refused' ? 'tidak ditolak' : 'ditolak'}`)

  const skipped = new Set(plan.notes.filter(({ message }) => message.startsWith('bukan pimpinan')).map(noteRow))
  for (const [place, fate] of drill.fates)
    if (skipped.has(place) !== (fate === 'skipped'))
      wrong.push(`${place}: ${fate === 'skipped' ? 'tidak dilewati' : 'dilewati'}`)
  for (const [place, words] of drill.noted)
    if (!plan.notes.some((note) => noteRow(note) === place && note.message.includes(words)))
      wrong.push(`${place}: tidak diberi tahu "${words}"`)

  const [old, now] = [readContent(before).content!, readContent(after).content!]
  let right = 0
  for (const [id, { value }] of now.offices) {
    const head = holderOn(value, on)
    const wanted = drill.heads.get(id) ?? holderOn(old.offices.get(id)!.value, on)
    if (head.status === wanted.status && bareName(head.name) === bareName(wanted.name)) right++
    else
      wrong.push(`${id}: dipimpin ${head.status} ${head.name ?? ''}, seharusnya ${wanted.status} ${wanted.name ?? ''}`)
  }

  // a number stays where it was, unless the workbook ended it or its owner left
  const ended = new Set(drill.ended.map(keyOf))
  const had = numbersOf(old, on)
  const has = numbersOf(now, on)
  const told = toldOf(drill.told, has, plan, wrong)
  const isTold = new Set(drill.told.filter(({ fate }) => fate === 'recorded').map(keyOf))
  for (const [key, personal] of had) {
    const isGone = !has.has(key)
    const [office] = key.split(' ') as [string]
    if (isGone !== (ended.has(key) || (personal && drill.heads.has(office))))
      wrong.push(`${key}: ${isGone ? 'hilang' : 'masih ada'}`)
  }
  for (const key of has.keys()) {
    if (isTold.has(key)) continue
    if (!had.has(key)) wrong.push(`${key}: tidak diberitahukan siapa pun`)
    const [office, digits] = key.split(' ') as [string, string]
    const other = [...had.keys()].find((one) => one.endsWith(` ${digits}`) && !one.startsWith(`${office} `))
    if (other) wrong.push(`${key}: sebelumnya milik ${other}`)
  }
  return {
    rows,
    heads: { bound: now.offices.size, right },
    numbers: { before: had.size, after: has.size, ended: drill.ended.length },
    told,
    wrong,
  }
}

const ROW_WORDS: Record<Fate, string> = {
  applied: 'diterapkan',
  partly: 'diterapkan sebagian',
  unchanged: 'sudah sama',
  refused: 'ditolak',
  skipped: 'bukan pimpinan, dilewati',
  empty: 'tidak menyebut apa-apa',
  hidden: 'tersembunyi',
  headings: 'judul bagian',
}
const FATES = Object.keys(ROW_WORDS) as Fate[]

/** The figures in words. */
export function summaryOf(
  { rows, heads, numbers, told }: Reconciliation,
  drill: Drill,
  { rows: { read } }: ImportPlan,
): string[] {
  return [
    `Baris: ${read} dibaca = ${FATES.map((fate) => `${rows[fate].found} ${ROW_WORDS[fate]}`).join(' + ')}`,
    `Pejabat: ${drill.heads.size} berganti, ${heads.right} dari ${heads.bound} kantor dipimpin orang yang benar, ${heads.bound - heads.right} salah`,
    `Nomor yang berlaku: ${numbers.before} sebelumnya, ${numbers.ended} berakhir karena disebut, ${numbers.before + told.recorded - numbers.ended - numbers.after} berakhir bersama pejabatnya, ${numbers.after} sesudahnya`,
    `Nomor yang diberitahukan: ${told.all} = ${told.recorded} dicatat + ${told.waiting} menunggu dipastikan + ${told.refused} ditolak + ${told.skipped} bukan milik kantor`,
  ]
}

const keyOf = ({ office, value }: { office: string; value: string }): string => `${office} ${value.replace(/\D/g, '')}`

/** What has become of each number that was told; one that isn't where it belongs is wrong. */
function toldOf(
  all: readonly ToldNumber[],
  has: ReadonlyMap<string, boolean>,
  { waiting }: ImportPlan,
  wrong: string[],
): Reconciliation['told'] {
  const waits = new Set(waiting.map(keyOf))
  const told = { all: all.length, recorded: 0, waiting: 0, refused: 0, skipped: 0 }
  for (const one of all) {
    const key = keyOf(one)
    const isTaken = has.has(key) || waits.has(key)
    const found = has.has(key) ? 'recorded' : waits.has(key) ? 'waiting' : undefined
    if (isTaken ? found !== one.fate : one.fate === 'recorded' || one.fate === 'waiting')
      wrong.push(`${key}: seharusnya ${one.fate}, ternyata ${found ?? 'tidak ada'}`)
    told[found ?? (one.fate === 'skipped' ? 'skipped' : 'refused')]++
  }
  const known = new Set(all.map(keyOf))
  for (const key of waits) if (!known.has(key)) wrong.push(`${key}: menunggu, tetapi tidak diberitahukan`)
  return told
}

/** Every number in service on a day, as "office digits", and whether it is its holder's own. */
function numbersOf({ offices }: Content, on: Day): Map<string, boolean> {
  const found = new Map<string, boolean>()
  for (const [id, { value }] of offices) {
    for (const channel of liveChannels(value, on)) {
      const holder = value.holders.find((one) => one.id === channel.holder)
      if (channel.holder && holder?.until && holder.until < on) continue
      found.set(`${id} ${channel.value.replace(/\D/g, '')}`, channel.holder !== undefined)
    }
  }
  return found
}
