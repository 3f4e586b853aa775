/** What should be known of contacts that come in before they are written: whose they are elsewhere, and whose they were. */
import { isNumberType, isSocialType } from '../../directory/channels/contacts.ts'
import { confirmationOn } from '../../directory/channels/freshness.ts'
import { areaCode, phoneClass } from '../../directory/channels/phone.ts'
import { liveChannels } from '../../directory/channels/turning-days.ts'
import type { Content } from '../../directory/content/content.ts'
import type { ChannelType, OfficeFile } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { retiredNumbers } from '../../directory/editions/retired-numbers.ts'
import { dayInWords } from '../../directory/events/words.ts'
import type { CellNote } from '../rows/statement.ts'
import type { OfficeChange } from './record-changes.ts'

/** Whether it is one office's alone: a site may be that of several. */
const isOneOffices = ({ type, value }: { type: ChannelType; value: string }): boolean =>
  isNumberType(type) ? value.startsWith('+') : type === 'email' || isSocialType(type)
/** Numbers are one whatever they are for, accounts of one name are those of different networks. */
const keyOf = ({ type, value }: { type: ChannelType; value: string }): string =>
  isNumberType(type) ? value : `${type} ${value}`
const whatOf = (type: ChannelType): string =>
  isNumberType(type) ? 'nomor' : type === 'email' ? 'alamat surel' : 'akun'

/** Notes on each contact that comes in and that another office has, or on a number that nobody has any more. */
export function numberNotes(edits: readonly OfficeChange[], content: Content, on: Day): CellNote[] {
  const coming = edits.flatMap(({ id, lines }) =>
    lines.flatMap(({ at, contact }) => (contact && isOneOffices(contact) ? [{ id, at, ...contact }] : [])),
  )
  if (coming.length === 0) return []
  const after = new Map(edits.map((edit) => [edit.id, edit.after]))
  const owners = ownersOf(content, after, on)
  const retired = new Map(retiredNumbers(content, on).map((one) => [one.value, one]))
  const office = (id: string) => after.get(id) ?? content.offices.get(id)?.value
  const isOneHouse = (one: string, two: string) => office(one)?.parent === two || office(two)?.parent === one
  const waitsFor = (key: string) =>
    edits.filter(({ lines }) => lines.some(({ contact }) => contact && keyOf(contact) === key))
  return coming.flatMap(({ id, at, type, value }): CellNote[] => {
    const key = keyOf({ type, value })
    const note = (message: string, repair: string): CellNote => ({
      ...{ sheet: at.sheet, cell: at.cell, refused: false },
      // its cell says which one; a number that waits may stand in no paper that is passed on
      message: `${whatOf(type)} ini ${message}`,
      repair,
    })
    const others = [...new Set([...(owners.get(key) ?? []), ...waitsFor(key).map((one) => one.id)])]
      .filter((other) => other !== id && !isOneHouse(id, other))
      .map((other) => `${office(other)?.short} (${other})`)
    if (others.length > 0)
      return [
        note(
          `juga ${isNumberType(type) ? 'nomor' : 'milik'} ${others.join(', ')}`,
          'pastikan milik siapa; biarkan bila memang dipakai bersama',
        ),
      ]
    const last = isNumberType(type) ? retired.get(value) : undefined
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

/** Offices by the contacts that they have on a day, as they will be recorded. */
function ownersOf(content: Content, after: ReadonlyMap<string, OfficeFile>, on: Day): Map<string, string[]> {
  const owners = new Map<string, string[]>()
  for (const [id, { value }] of content.offices) {
    const record = after.get(id) ?? value
    if (record.ended && record.ended.on <= on) continue
    for (const channel of liveChannels(record, on)) {
      if (isOneOffices(channel) && !confirmationOn(channel, on).wrong)
        owners.set(keyOf(channel), [...(owners.get(keyOf(channel)) ?? []), id])
    }
  }
  return owners
}
