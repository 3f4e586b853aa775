/** Whether a change has done to every row, head and number what it was bound to do. */
import { type Content, readContent } from '../../src/directory/content.ts'
import type { Day } from '../../src/directory/dates.ts'
import { holderOn } from '../../src/directory/holders.ts'
import { liveChannels } from '../../src/directory/lifetime.ts'
import { bareName } from '../../src/directory/person-name.ts'
import type { ContentFile } from '../../src/directory/read.ts'
import type { ImportPlan } from '../../src/sheets/plan.ts'
import { noteRow } from '../../src/sheets/statements.ts'
import type { Drill } from './workbook.ts'

export interface Reconciliation {
  rows: Record<'applied' | 'unchanged' | 'refused', { bound: number; found: number }>
  heads: { bound: number; right: number }
  numbers: { before: number; after: number; ended: number }
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
  const bound = (fate: string) => [...drill.fates.values()].filter((one) => one === fate).length
  const rows = {
    applied: { bound: bound('applied'), found: plan.rows.applied },
    unchanged: { bound: bound('unchanged'), found: plan.rows.unchanged },
    refused: { bound: bound('refused'), found: plan.rows.refused },
  }
  for (const [fate, { bound: wanted, found }] of Object.entries(rows))
    if (wanted !== found) wrong.push(`baris ${fate}: seharusnya ${wanted}, ternyata ${found}`)
  if (plan.rows.read !== drill.fates.size) wrong.push(`baris terbaca ${plan.rows.read}, seharusnya ${drill.fates.size}`)
  const refused = new Set(plan.notes.filter((note) => note.refused).map(noteRow))
  for (const [place, fate] of drill.fates)
    if (refused.has(place) !== (fate === 'refused'))
      wrong.push(`${place}: ${fate === 'refused' ? 'tidak ditolak' : 'ditolak'}`)

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
  const ended = new Set(drill.ended.map(({ office, value }) => `${office} ${value.replace(/\D/g, '')}`))
  const had = numbersOf(old, on)
  const has = numbersOf(now, on)
  for (const [key, personal] of had) {
    const isGone = !has.has(key)
    const [office] = key.split(' ') as [string]
    if (isGone !== (ended.has(key) || (personal && drill.heads.has(office))))
      wrong.push(`${key}: ${isGone ? 'hilang' : 'masih ada'}`)
  }
  for (const key of has.keys()) {
    const [office, digits] = key.split(' ') as [string, string]
    const other = [...had.keys()].find((one) => one.endsWith(` ${digits}`) && !one.startsWith(`${office} `))
    if (other) wrong.push(`${key}: sebelumnya milik ${other}`)
  }
  return {
    rows,
    heads: { bound: now.offices.size, right },
    numbers: { before: had.size, after: has.size, ended: drill.ended.length },
    wrong,
  }
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
