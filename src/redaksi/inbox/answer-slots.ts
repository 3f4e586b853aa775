/** An answer cut into pieces: the lines of the message however telephones have joined them, each with what it is about. */
import { displayValue, isNumberType } from '../../directory/channels/contacts.ts'
import { plain } from '../../directory/content/plain.ts'
import { CHANNEL_TYPES, type ChannelEntry, type ChannelType, type OfficeFile } from '../../directory/content/schema.ts'
import { TYPES } from '../../import/cells/terms.ts'
import { answerIn } from './answer-words.ts'
import { contactsIn, escaped, type Place, placesOf } from './message-values.ts'

/** A piece of a message: a label, what is recorded, what was answered. */
export interface Slot {
  text: string
  /** Whether its label is that of the head, and whether the recorded name stands in it. */
  head: boolean
  named: boolean
  channel?: ChannelEntry
  /** What stands behind the value, or in its place. */
  answer: string
  /** Contacts in it that aren't the recorded one. */
  fresh: { type: ChannelType; value: string }[]
}

const LABELS: readonly (readonly [string, ChannelType | 'head' | 'sender'])[] = [
  ...CHANNEL_TYPES.map((type) => [TYPES.labels[type], type] as const),
  ...(['Telp', 'Tlp', 'Telpon', 'Phone', 'Telephone', 'HP'] as const).map((label) => [label, 'phone'] as const),
  ...(['WA'] as const).map((label) => [label, 'whatsapp'] as const),
  ...(['Email', 'E-mail'] as const).map((label) => [label, 'email'] as const),
  ...(['Website', 'Web'] as const).map((label) => [label, 'website'] as const),
  ...(['Kepala', 'Head', 'Pimpinan'] as const).map((label) => [label, 'head'] as const),
  ...(['Pengisi', 'Filler', 'Nama pengisi'] as const).map((label) => [label, 'sender'] as const),
]
const LABEL = new RegExp(
  `(?:(?<=^|\\n)[^\\p{L}\\p{N}\\n]*(?:\\d{1,2}[.)]\\s*)?|(?<![\\p{L}\\p{N}])\\d{1,2}[.)]\\s*|(?<![\\p{L}\\p{N}.@/-]))(${[
    ...LABELS,
  ]
    .map(([label]) => label)
    .sort((one, two) => two.length - one.length)
    .join('|')})(?![\\p{L}\\p{N}@])(?!\\.\\p{L})`,
  'giu',
)
const kindOfLabel = new Map(LABELS.map(([label, kind]) => [label.toLowerCase(), kind]))

/** The pieces of a message, by its labels and by the contacts in it that are recorded. */
export function slotsOf(body: string, record: OfficeFile): Slot[] {
  const all = record.channels.flatMap((channel) => channelPlaces(body, channel).map((place) => ({ ...place, channel })))
  const inside = (at: number) => all.some(({ start, end }) => at > start && at < end)
  const labels = [...body.matchAll(LABEL)]
    .map((label) => ({ index: label.index, kind: kindOfLabel.get(label[1]!.toLowerCase()) }))
    .filter(({ index }) => !inside(index))
  const places = clearPlaces(all, (at) => labels.findLast(({ index }) => index <= at)?.kind)
  const cuts = new Map<number, ChannelType | 'head' | 'sender' | undefined>([[0, undefined]])
  for (const { index, kind } of labels) cuts.set(index, kind)
  // two contacts behind one label are two pieces
  for (const [at, { start }] of places.entries()) {
    const from = places[at - 1]?.end ?? 0
    if (at > 0 && ![...cuts.keys()].some((cut) => cut >= from && cut <= start)) cuts.set(start, undefined)
  }
  const starts = [...cuts.keys()].sort((one, two) => one - two)
  const slots: Slot[] = []
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? body.length
    const kind = cuts.get(start)
    if (kind === 'sender') break
    const text = body.slice(start, end)
    const place = places.find((one) => one.start >= start && one.start < end)
    // before the first label or contact stands how to answer
    if (kind === undefined && !place) continue
    slots.push(
      slotOf(text, {
        kind,
        record,
        ...(place && { place: { ...place, start: place.start - start, end: place.end - start } }),
      }),
    )
  }
  // a label of a kind that nothing was filled in for, or that is part of a unit's name
  return slots.filter((slot) => slot.channel || slot.head || slot.fresh.length > 0 || answerIn(slot.answer).answer)
}

/** Where a name stands in a text, whatever its blanks, full stops and capitals. */
function nameIn(text: string, name: string): { end: number } | undefined {
  const words = plain(name).split(' ').map(escaped)
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]*')}(?![\\p{L}\\p{N}])`, 'iu').exec(text)
  return found ? { end: found.index + found[0].length } : undefined
}

/** Where a contact stands in a text, as it is recorded or as people read it. */
const channelPlaces = (text: string, { type, value }: ChannelEntry): Place[] => [
  ...placesOf(text, { type, value }),
  ...(isNumberType(type) ? [] : placesOf(text, { type, value: displayValue(type, value) })),
]

interface ChannelPlace extends Place {
  channel: ChannelEntry
}

/**
 * One contact at each place: accounts of several networks may have one name, and a number may have been recorded before.
 * What the label in front names comes first, then what still holds, then whichever has more letters in common.
 */
function clearPlaces(
  all: readonly ChannelPlace[],
  labelAt: (start: number) => ChannelType | 'head' | 'sender' | undefined,
): ChannelPlace[] {
  const rank = ({ start, end, channel }: ChannelPlace) =>
    (channel.type === labelAt(start) ? 1000 : 0) + (channel.until ? 0 : 500) + (end - start)
  const clear: ChannelPlace[] = []
  for (const place of all.toSorted((one, two) => rank(two) - rank(one)))
    if (!clear.some((other) => place.start < other.end && other.start < place.end)) clear.push(place)
  return clear.sort((one, two) => one.start - two.start)
}

function slotOf(
  text: string,
  {
    kind,
    record,
    place,
  }: {
    kind: ChannelType | 'head' | undefined
    record: OfficeFile
    place?: { start: number; end: number; channel: ChannelEntry }
  },
): Slot {
  if (kind === 'head') {
    const name = record.holders.map((holder) => holder.name && nameIn(text, holder.name)).find(Boolean)
    const said = name ? text.slice(name.end) : text.replace(LABEL, ' ')
    return { text, head: true, named: name !== undefined, answer: ownLine(said), fresh: [] }
  }
  const behind = place ? text.slice(place.end) : text.replace(LABEL, ' ')
  const line = ownLine(behind)
  const fresh = contactsIn(line, kind)
  return {
    ...{ text, head: false, named: false, answer: withoutContacts(line, fresh), fresh },
    ...(place && { channel: place.channel }),
  }
}

/** An answer ends with its line; where that is empty, it stands in the next. */
function ownLine(text: string): string {
  const [first = '', ...more] = text.split('\n')
  return /[\p{L}\p{N}✅✔👍☑❌✖✗❎👎]/u.test(first) ? first : `${first} ${more.find((line) => line.trim() !== '') ?? ''}`
}

const withoutContacts = (text: string, contacts: Slot['fresh']): string =>
  contacts
    .flatMap((contact) => placesOf(text, contact))
    .sort((one, two) => two.start - one.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text)
