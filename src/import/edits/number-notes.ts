/** What should be known of numbers that come in before they are written: whose they are elsewhere, and whose they were. */
import { isNumberType } from '../../directory/channels/contacts.ts'
import { confirmationOn } from '../../directory/channels/freshness.ts'
import { areaCode, phoneClass } from '../../directory/channels/phone.ts'
import { liveChannels } from '../../directory/channels/turning-days.ts'
import type { Content } from '../../directory/content/content.ts'
import type { OfficeFile } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { retiredNumbers } from '../../directory/editions/retired-numbers.ts'
import { dayInWords } from '../../directory/events/words.ts'
import type { CellNote } from '../rows/statement.ts'
import type { OfficeChange } from './record-changes.ts'

/** Notes on each number that comes in and that another office has, or that nobody has any more. */
export function numberNotes(edits: readonly OfficeChange[], content: Content, on: Day): CellNote[] {
  const coming = edits.flatMap(({ id, lines }) =>
    lines.flatMap(({ at, contact }) =>
      contact?.value.startsWith('+') && isNumberType(contact.type) ? [{ id, at, ...contact }] : [],
    ),
  )
  if (coming.length === 0) return []
  const after = new Map(edits.map((edit) => [edit.id, edit.after]))
  const owners = ownersOf(content, after, on)
  const retired = new Map(retiredNumbers(content, on).map((one) => [one.value, one]))
  const office = (id: string) => after.get(id) ?? content.offices.get(id)?.value
  const isOneHouse = (one: string, two: string) => office(one)?.parent === two || office(two)?.parent === one
  const waitsFor = (value: string) => edits.filter(({ lines }) => lines.some((line) => line.contact?.value === value))
  return coming.flatMap(({ id, at, value }): CellNote[] => {
    const note = (message: string, repair: string): CellNote => ({
      ...{ sheet: at.sheet, cell: at.cell, refused: false },
      // its cell says which one; a number that waits may stand in no paper that is passed on
      message: `nomor ini ${message}`,
      repair,
    })
    const others = [...new Set([...(owners.get(value) ?? []), ...waitsFor(value).map((one) => one.id)])]
      .filter((other) => other !== id && !isOneHouse(id, other))
      .map((other) => `${office(other)?.short} (${other})`)
    if (others.length > 0)
      return [note(`juga nomor ${others.join(', ')}`, 'pastikan milik siapa; biarkan bila memang nomor bersama')]
    const last = retired.get(value)
    if (!last) return []
    const whose = office(last.owner)?.short ?? last.owner
    return [
      note(
        `pernah dipakai ${whose}${last.last ? ` sampai ${dayInWords(last.last)}` : ''} dan tercatat tidak dipakai lagi`,
        'telepon dulu: nomor mati bisa dijual lagi ke orang lain',
      ),
    ]
  })
}

/** Area codes of the landlines that offices of a region have. */
export function areaCodesOf({ offices }: Content): Set<string> {
  const values = [...offices].flatMap(([, { value }]) => value.channels.map((channel) => channel.value))
  return new Set(values.filter((value) => phoneClass(value) === 'landline').map(areaCode))
}

/** Offices by the numbers that they have on a day, as they will be recorded. */
function ownersOf(content: Content, after: ReadonlyMap<string, OfficeFile>, on: Day): Map<string, string[]> {
  const owners = new Map<string, string[]>()
  for (const [id, { value }] of content.offices) {
    const record = after.get(id) ?? value
    if (record.ended && record.ended.on <= on) continue
    for (const channel of liveChannels(record, on)) {
      if (isNumberType(channel.type) && !confirmationOn(channel, on).wrong)
        owners.set(channel.value, [...(owners.get(channel.value) ?? []), id])
    }
  }
  return owners
}
