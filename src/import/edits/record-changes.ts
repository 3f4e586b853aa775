/** What has changed between two states of an office, for people to read: made of what will be written, of nothing else. */
import { displayValue } from '../../directory/channels/contacts.ts'
import { hasEnded } from '../../directory/channels/turning-days.ts'
import type {
  ChannelEntry,
  ChannelType,
  HolderEntry,
  HolderStatus,
  OfficeFile,
} from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import type { OfficeState } from '../../directory/events/state.ts'
import { dayInWords } from '../../directory/events/words.ts'
import { holderOn, tenureOn } from '../../directory/people/holders.ts'
import { saidHours } from '../../directory/views/hours.ts'
import { DUTY_NAMES } from '../../i18n/duties.ts'
import { KINDS, STATUSES, TYPES } from '../cells/terms.ts'
import type { CellPlace } from '../rows/statement.ts'

/** One thing that changes. */
export interface RecordChange {
  /** What it is about, within the office. */
  key: string
  what: string
  before: string
  after: string
  /** A number that isn't recorded until the office confirms it, as it is shown: not for papers that are passed on. */
  withheld?: string
  /** The contact that comes in. */
  contact?: { type: ChannelType; value: string }
}

/** One thing that changes, and the cell that says so. */
export type ChangeLine = RecordChange & { at: CellPlace }

/** What changes at one office. */
export interface OfficeChange {
  id: string
  /** The record as it is, and as it will be written. */
  before: OfficeFile
  after: OfficeFile
  lines: ChangeLine[]
}

/**
 * @param on day from which it holds
 * @param nameOf what another office is called; its id, where nothing else is said
 */
export function recordChanges(
  before: OfficeState,
  after: OfficeState,
  on: Day,
  nameOf: (id: string) => string = (id) => id,
): RecordChange[] {
  return [
    ...officeChanges(before.record, after.record, nameOf),
    ...holderChanges(before.record, after.record),
    ...photoChanges(before.record, after.record),
    ...channelChanges(before.record, after.record, on),
    ...waitingChanges(before, after),
    ...leadChanges(before, after),
  ]
}

function officeChanges(before: OfficeFile, after: OfficeFile, nameOf: (id: string) => string): RecordChange[] {
  const closed = ({ ended }: OfficeFile) =>
    ended ? `${dayInWords(ended.on)}${ended.successor ? `, digantikan ${nameOf(ended.successor)}` : ''}` : ''
  const texts: [what: string, of: (record: OfficeFile) => string][] = [
    ['nama kantor', ({ name }) => name],
    ['nama pendek', ({ short }) => short],
    ['jenis kantor', ({ kind }) => KINDS.labels[kind]],
    ['induk', ({ parent }) => (parent ? nameOf(parent) : '')],
    ['jabatan pimpinan', ({ post }) => post?.title ?? ''],
    ['alamat', ({ address }) => address?.text ?? 'belum tercatat'],
    ['kantor ditutup', closed],
    ['jam layanan', ({ hours }) => (hours ? saidHours(hours) : 'belum tercatat')],
    ['sebutan lain', ({ aliases }) => aliases.join(', ')],
    ['urusan', ({ duties }) => duties.map((duty) => DUTY_NAMES[duty]).join(', ')],
    ['keterangan', ({ remarks }) => remarks.join(' ')],
  ]
  return texts.flatMap(([what, of]) => {
    const [old, now] = [of(before), of(after)]
    return old === now ? [] : [{ key: what, what, before: old, after: now }]
  })
}

const holderText = ({ status, name }: { status: HolderStatus; name?: string | undefined }): string =>
  status === 'unknown'
    ? 'belum tercatat'
    : [status === 'definitive' ? '' : STATUSES.labels[status], name].filter(Boolean).join(' ')

const holderDays = (entry: HolderEntry): string =>
  [
    holderText(entry),
    entry.observed && `per ${dayInWords(entry.observed.on)}`,
    entry.from && `mulai ${dayInWords(entry.from)}`,
    entry.until && `sampai ${dayInWords(entry.until!)}`,
  ]
    .filter(Boolean)
    .join(', ')

function holderChanges(before: OfficeFile, after: OfficeFile): RecordChange[] {
  const added = after.holders.length - before.holders.length
  const gone = before.holders.slice(0, Math.max(0, -added)).map((entry, index): RecordChange => {
    return { key: `holder-${index}`, what: 'pejabat', before: holderDays(entry), after: 'tidak jadi' }
  })
  const changed = after.holders.flatMap((entry, index): RecordChange[] => {
    const old = before.holders[index - added]
    const key = old ? `holder-${index - added}` : 'holder'
    if (!old) {
      const day = entry.observed?.on ?? entry.from ?? ''
      return [{ key, what: 'pejabat', before: holderText(holderOn(before, day)), after: holderDays(entry) }]
    }
    const isOther = old.status !== entry.status || (old.name === undefined) !== (entry.name === undefined)
    if (isOther) return [{ key, what: 'pejabat', before: holderText(old), after: holderDays(entry) }]
    const [was, is] = [holderDays(old), holderDays(entry)]
    if (was === is) return []
    const isClosed = added > 0 && old.name === entry.name && old.from === entry.from
    if (isClosed && old.name === undefined) return []
    if (isClosed)
      return [{ key, what: 'pejabat lama', before: holderText(old), after: `sampai ${dayInWords(entry.until!)}` }]
    return [{ key, what: 'catatan pejabat', before: was, after: is }]
  })
  return [...gone, ...changed]
}

/** Photos that come in, and consents to them that are taken back, each once. */
function photoChanges({ holders: before }: OfficeFile, { holders: after }: OfficeFile): RecordChange[] {
  const files = new Map(after.flatMap(({ name, photo }) => (photo ? [[photo.file, { name, ...photo }] as const] : [])))
  return [...files.values()].flatMap(({ name = '', file, consent }): RecordChange[] => {
    const [key, what] = [`photo-${file}`, `foto ${name}`]
    const was = before.find(({ photo }) => photo?.file === file)?.photo?.consent
    if (consent.withdrawn && consent.withdrawn !== was?.withdrawn)
      return [{ key, what, before: '', after: `persetujuan ditarik ${dayInWords(consent.withdrawn)}` }]
    if (was) return []
    const old = before.find((entry) => entry.name === name && entry.photo)?.photo
    const agreed = (on: Day) => `persetujuan ${dayInWords(on)}`
    return [
      {
        key,
        what,
        before: old ? `yang lama (${agreed(old.consent.on)})` : '',
        after: `yang baru, ${agreed(consent.on)}`,
      },
    ]
  })
}

/** Whether a list has an entry that says the same; two readings of a file give two. */
const holds = <T>(list: readonly T[], one: T): boolean =>
  list.includes(one) || list.some((other) => JSON.stringify(other) === JSON.stringify(one))

const RESULTS = { reached: 'dikonfirmasi', 'no-answer': 'tidak dijawab', wrong: 'ternyata salah,' } as const

function channelChanges(before: OfficeFile, after: OfficeFile, on: Day): RecordChange[] {
  const old = new Map(before.channels.map((channel) => [channel.id, channel]))
  const turn = turnOf(before, after, on)
  const shown = ({ type, value }: ChannelEntry) => displayValue(type, value)
  const hasJustEnded = (channel: ChannelEntry | undefined) =>
    channel !== undefined && old.has(channel.id) && channel.until !== old.get(channel.id)!.until
  /** The one that a new one stands behind in the list has made way for it. */
  const replacedBy = (index: number) => {
    const [made, coming] = [after.channels[index - 1], after.channels[index]]
    return coming && !old.has(coming.id) && hasJustEnded(made) ? made : undefined
  }
  const order = orderChanges(before, after, on)
  const changed = after.channels.flatMap((channel, index): RecordChange[] => {
    const was = old.get(channel.id)
    const [key, what] = [`channel-${channel.id}`, TYPES.labels[channel.type]]
    if (!was) {
      const made = replacedBy(index)
      const confirmed = channel.confirmations.at(-1)
      const goesOn = made?.value === channel.value ? ': tetap milik pejabat yang sama' : ''
      const text = `${shown(channel)}${goesOn || (confirmed ? `, dikonfirmasi ${dayInWords(confirmed.on)}` : '')}`
      const { type, value } = channel
      return [{ key, what, before: made ? shown(made) : '', after: text, contact: { type, value } }]
    }
    const changes: RecordChange[] = []
    if (was.value !== channel.value || was.type !== channel.type)
      changes.push({
        key,
        what,
        before: shown(was),
        after: shown(channel),
        contact: { type: channel.type, value: channel.value },
      })
    if (was.unit !== channel.unit)
      changes.push({ key, what: 'bagian', before: was.unit ?? '', after: channel.unit ?? '' })
    for (const { on: day, result } of channel.confirmations.filter((one) => !holds(was.confirmations, one)))
      if (was.value === channel.value)
        changes.push({ key, what, before: shown(channel), after: `${RESULTS[result]} ${dayInWords(day)}` })
    if (channel.until !== was.until && !replacedBy(index + 1))
      changes.push({ key, what, before: shown(channel), after: `berakhir ${dayInWords(channel.until!)}` })
    if (hasLeft(channel, after, turn) && !hasLeft(channel, before, turn))
      changes.push({
        ...{ key, what: `${what} milik pejabat lama` },
        ...{ before: shown(channel), after: 'berakhir bersama pejabatnya' },
      })
    const withdrawn = channel.consent?.withdrawn
    if (withdrawn && withdrawn !== was.consent?.withdrawn)
      changes.push({ key, what, before: shown(channel), after: `persetujuan ditarik ${dayInWords(withdrawn)}` })
    return changes
  })
  return [...changed, ...order]
}

/** Kinds of contacts whose order among themselves is another. */
function orderChanges(before: OfficeFile, after: OfficeFile, on: Day): RecordChange[] {
  const live = ({ channels }: OfficeFile) => channels.filter((channel) => !hasEnded(channel, on))
  const kept = (record: OfficeFile, other: OfficeFile, type: ChannelType) =>
    live(record).filter((one) => one.type === type && live(other).some(({ id }) => id === one.id))
  return [...new Set(live(after).map(({ type }) => type))].flatMap((type): RecordChange[] => {
    const [was, is] = [kept(before, after, type), kept(after, before, type)]
    if (was.every(({ id }, index) => id === is[index]?.id)) return []
    const said = (channels: ChannelEntry[]) => channels.map(({ value }) => displayValue(type, value)).join(', ')
    return [{ key: `order-${type}`, what: `urutan ${TYPES.labels[type]}`, before: said(was), after: said(is) }]
  })
}

/** Whether a channel has ended with whoever it belongs to. */
function hasLeft(channel: ChannelEntry, { holders }: OfficeFile, day: Day): boolean {
  const owner = holders.find(({ id }) => id !== undefined && id === channel.holder)
  return owner !== undefined && !hasEnded(channel, day) && tenureOn(owner, holders, day) === 'over'
}

/** The day from which the office has another head, where that is later than the day of the change. */
function turnOf(before: OfficeFile, after: OfficeFile, on: Day): Day {
  const fresh = after.holders.filter((entry) => !holds(before.holders, entry) && entry.from)
  const days = fresh.filter((entry) => before.holders.every((old) => old.from !== entry.from)).map(({ from }) => from!)
  return [on, ...days].sort().at(-1)!
}

/** Contacts that are said to exist, those apart whose number waits. */
type Said = { type: ChannelType; unit?: string | undefined }

function leadChanges({ record: { leads, channels } }: OfficeState, after: OfficeState): RecordChange[] {
  const isKnown = (type: ChannelType, unit: string | undefined) =>
    [...leads, ...after.waiting].some((one) => one.type === type && one.unit === unit)
  const isThere = (list: readonly Said[], { type, unit }: Said) =>
    list.some((one) => one.type === type && one.unit === unit)
  const isTold = ({ type, unit }: Said) =>
    after.record.channels.some((one) => one.type === type && one.unit === unit && !holds(channels, one))
  const said = ({ type, unit }: Said, words: string): RecordChange => ({
    ...{ key: `lead-${type}-${unit ?? ''}`, what: TYPES.labels[type], before: '' },
    after: `disebut ada${unit ? ` (${unit})` : ''}, ${words}`,
  })
  return [
    ...after.record.leads
      .filter(({ type, unit }) => !isKnown(type, unit))
      .map((lead) => said(lead, 'belum tercatat nilainya')),
    ...leads
      .filter((lead) => !isThere(after.record.leads, lead) && !isTold(lead) && !isThere(after.waiting, lead))
      .map((lead) => said(lead, 'tidak dicari lagi')),
  ]
}

function waitingChanges(before: OfficeState, after: OfficeState): RecordChange[] {
  const gone = before.waiting.filter((one) => !holds(after.waiting, one))
  const come = after.waiting.filter((one) => !holds(before.waiting, one))
  const isRecorded = (value: string) => after.record.channels.some((channel) => channel.value === value)
  return [
    ...come.map(({ type, value, replaces }): RecordChange => {
      const number = displayValue(type, value)
      const old = after.record.channels.find(({ id }) => id === replaces)
      return {
        ...{ key: `waiting-${value}`, what: TYPES.labels[type], before: old ? displayValue(old.type, old.value) : '' },
        after: `${number}: ditahan sampai kantor mengonfirmasi${old ? ', nomor lama tetap' : ''}`,
        ...{ withheld: number, contact: { type, value } },
      }
    }),
    ...gone.flatMap(({ type, value }): RecordChange[] => {
      const number = displayValue(type, value)
      if (isRecorded(value)) return []
      return [
        {
          ...{ key: `waiting-${value}`, what: TYPES.labels[type], before: '' },
          ...{ after: `${number}: keluar dari daftar tunggu`, withheld: number },
        },
      ]
    }),
  ]
}
