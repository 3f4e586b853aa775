/** What the page of an office in the editor shows: the record with its draft, and what can be done with each part. */
import { displayValue } from '../directory/channels/contacts.ts'
import { confirmationOn } from '../directory/channels/freshness.ts'
import { judgeChannel } from '../directory/channels/publication.ts'
import { hasEnded } from '../directory/channels/turning-days.ts'
import { isWaiting } from '../directory/channels/waiting-list.ts'
import { photoConsent } from '../directory/content/photo.ts'
import type { ChannelEntry, ChannelType, HolderEntry, OfficeFile, PhotoEntry } from '../directory/content/schema.ts'
import { addDays, type Day, daysBetween } from '../directory/dates.ts'
import { channelKey } from '../directory/editions/edition.ts'
import { dayInWords } from '../directory/events/words.ts'
import { officeWithId } from '../directory/lookup.ts'
import { entryOn, holderOn } from '../directory/people/holders.ts'
import { saidHours } from '../directory/views/hours.ts'
import { DUTY_NAMES } from '../i18n/duties.ts'
import { OFFICE_WORDS, WITHHELD_WORDS } from '../i18n/redaksi.ts'
import { STATUSES, TYPES } from '../import/cells/terms.ts'
import type { FormContext } from './form.ts'
import { type ClosingStep, closingSteps } from './forms/closing-steps.ts'
import { leadKey } from './forms/contact-forms.ts'
import { eventForm, type FormKind } from './forms/index.ts'
import { type OpenReports, openReports, toldText } from './number-reports.ts'
import { nameIn, type OfficePlan } from './office-plan.ts'
import type { OpenRegion } from './open-region.ts'
import { paperWords } from './paper-state.ts'

/** How good something is: shown plainly, soon to be looked at, not shown. */
export type Tone = 'good' | 'soon' | 'bad'

export interface ContactView {
  /** Names it in forms. */
  target: string
  type: ChannelType
  kind: string
  value: string
  unit?: string
  state: string
  tone: Tone
  source: string
  /** What citizens say of it. */
  reported?: string
  /** The draft changes it. */
  isChanged: boolean
  forms: FormKind[]
  /** Whether there is another of its kind to change places with. */
  canMove?: { up: boolean; down: boolean }
}

export interface HolderView {
  now: string
  since?: string
  /** Whom an acting head stands in for, who stays the head. */
  insteadOf?: string
  /** Decree or other ground. */
  basis?: string
  /** Whether there is a photo, and since when they agree to it. */
  photo?: string
  later: string[]
  past: string[]
  forms: FormKind[]
}

export interface FactView {
  label: string
  text: string
  /** What it rests on, where that is told. */
  source?: string
  /** By which it is changed, where it still can be. */
  form?: FormKind
}

export interface OfficeView {
  id: string
  name: string
  short: string
  contacts: ContactView[]
  past: ContactView[]
  waiting: ContactView[]
  leads: ContactView[]
  holder: HolderView
  /** From when it is no more, and who takes over. */
  ending?: string
  /** What is to be done then. */
  closing: ClosingStep[]
  facts: FactView[]
  forms: FormKind[]
  /** How its poster stands, as it is saved. */
  paper: string[]
}

/** The page of an office: what its draft makes of it, and the forms that apply to each part. */
export function officeView(open: OpenRegion, plan: OfficePlan): OfficeView {
  const { today } = open
  const { record, waiting } = plan.state
  const office = officeWithId(open.directory.offices, plan.id)
  const context = (target?: string): FormContext => ({
    ...{ content: open.content, state: plan.state, today, person: '' },
    ...(target && { target }),
  })
  const offered = (kinds: readonly FormKind[], target?: string) =>
    kinds.filter((kind) => eventForm(kind).applies(context(target)))
  const reports = openReports(open.reports, plan.id, record, today)
  const before = new Map(plan.base.record.channels.map((channel) => [channel.id, JSON.stringify(channel)]))
  const contact = (channel: ChannelEntry): ContactView => ({
    ...{ target: channel.id, type: channel.type, kind: TYPES.labels[channel.type] },
    value: displayValue(channel.type, channel.value),
    ...(channel.unit && { unit: channel.unit }),
    ...stateOf(channel, record, today),
    ...reportOf(reports.get(channel.id)),
    source: sourceOf(channel.sources, record),
    isChanged: before.get(channel.id) !== JSON.stringify(channel),
    forms: offered(CONTACT, channel.id),
    canMove: movesOf(channel, record, today),
  })
  const [live, past] = [
    record.channels.filter((channel) => !hasEnded(channel, today)),
    record.channels.filter((channel) => hasEnded(channel, today)),
  ]
  return {
    ...{ id: plan.id, name: record.name, short: record.short },
    contacts: live.map(contact),
    past: past.map(contact),
    waiting: waiting.map((number) => {
      const { type, unit, told, from, document } = number
      const target = channelKey(number)
      return {
        ...{ target, type, kind: TYPES.labels[type], value: displayValue(type, number.value) },
        ...(unit && { unit }),
        ...{
          state: OFFICE_WORDS.waitsSince(dayInWords(told), from && dayInWords(from)),
          tone: 'soon' as const,
          source: document,
        },
        isChanged: !isWaiting(plan.base.waiting, plan.id, number),
        forms: offered(['ditelepon'], target),
      }
    }),
    // of one whose number waits that number is shown
    leads: record.leads
      .filter((lead) => !waiting.some((number) => leadKey(number) === leadKey(lead)))
      .map((lead) => {
        const { type, unit, sources } = lead
        const target = leadKey(lead)
        return {
          ...{ target, type, kind: TYPES.labels[type], value: OFFICE_WORDS.lead },
          ...(unit && { unit }),
          ...{ state: OFFICE_WORDS.leadState, tone: 'soon' as const, source: sourceOf(sources, record) },
          isChanged: !plan.base.record.leads.some((one) => leadKey(one) === target),
          forms: offered(['tambah', 'catatan-hapus'], target),
        }
      }),
    holder: holderView(record, today, offered(['pejabat', 'ejaan', 'kosong', 'foto', 'ganti-foto', 'tarik-foto'])),
    ...(record.ended && {
      ending: OFFICE_WORDS.ending(dayInWords(record.ended.on), {
        isOver: record.ended.on <= today,
        successor: record.ended.successor && nameIn(open.content)(record.ended.successor),
      }),
    }),
    facts: factsOfOffice(record, open).map(({ form, ...fact }) => ({
      ...fact,
      ...(eventForm(form).applies(context()) && { form }),
    })),
    closing: closingSteps(plan.id, record, open),
    forms: offered(['tutup', 'batal-tutup']),
    paper: office ? paperWords(office, open) : [],
  }
}

const reportOf = (report: OpenReports | undefined): Pick<ContactView, 'reported'> | { reported: string; tone: Tone } =>
  report ? { reported: OFFICE_WORDS.reported(toldText(report)), tone: 'bad' } : {}

const CONTACT: readonly FormKind[] = [
  'dikonfirmasi',
  'berganti',
  'salah-ketik',
  'ternyata-salah',
  'berakhir',
  'bagian',
  'tarik-persetujuan',
]

function sourceOf(ids: readonly string[], { sources }: Pick<OfficeFile, 'sources'>): string {
  const [first] = ids.flatMap((id) => sources[id] ?? [])
  if (!first) return ''
  const day = first.date ?? first.recorded
  const name = first.document ?? first.citation
  const words = day && dayInWords(day)
  return words && !name.includes(words) ? `${name}, ${words}` : name
}

function stateOf(channel: ChannelEntry, record: OfficeFile, today: Day): { state: string; tone: Tone } {
  const { reason, web } = judgeChannel(channel, record, today)
  const { on, freshness } = confirmationOn(channel, today)
  if (web === 'no') {
    const words = WITHHELD_WORDS[reason as keyof typeof WITHHELD_WORDS] ?? reason
    const day = reason === 'over' ? channel.until : reason === 'not-yet' ? channel.from : undefined
    return { state: day ? `${words} ${dayInWords(day)}` : words, tone: reason === 'not-yet' ? 'soon' : 'bad' }
  }
  if (!on) return { state: OFFICE_WORDS.unconfirmed, tone: 'soon' }
  const age = OFFICE_WORDS.age(daysBetween(on, today))
  if (freshness === 'fresh') return { state: OFFICE_WORDS.fresh(dayInWords(on), age), tone: 'good' }
  return { state: OFFICE_WORDS.due(dayInWords(on), age), tone: freshness === 'due' ? 'soon' : 'bad' }
}

function movesOf({ id, type }: ChannelEntry, { channels }: OfficeFile, today: Day): { up: boolean; down: boolean } {
  const alike = channels.filter((one) => one.type === type && !hasEnded(one, today))
  const at = alike.findIndex((one) => one.id === id)
  return { up: at > 0, down: at >= 0 && at < alike.length - 1 }
}

const entryText = ({ name, status, from, until, observed, basis }: HolderEntry): string => {
  const who = [status === 'definitive' ? '' : STATUSES.labels[status], name].filter(Boolean).join(' ')
  const days = [
    observed && OFFICE_WORDS.seen(dayInWords(observed.on)),
    from && OFFICE_WORDS.from(dayInWords(from)),
    until && OFFICE_WORDS.until(dayInWords(until)),
    basis && OFFICE_WORDS.basis(basis),
  ]
  return [who, ...days].filter(Boolean).join(', ')
}

function photoText({ consent }: PhotoEntry, today: Day): string {
  if (photoConsent({ consent }, today) === 'withdrawn')
    return OFFICE_WORDS.photoWithdrawn(dayInWords(consent.withdrawn!))
  return OFFICE_WORDS.photo(dayInWords(consent.on))
}

function holderView(record: OfficeFile, today: Day, forms: FormKind[]): HolderView {
  const now = holderOn(record, today)
  const label = now.status === 'definitive' ? '' : STATUSES.labels[now.status]
  const last = now.last?.name ?? (now.last?.status === 'vacant' ? STATUSES.labels.vacant : undefined)
  const isPresent = (entry: HolderEntry) =>
    (entry.name === now.name && entry.status === now.status && entry.from === now.since) ||
    (now.insteadOf !== undefined && entry.status === 'definitive' && entry.name === now.insteadOf)
  const later = record.holders
    .filter((entry) => !entry.observed && (entry.from ?? '') > today)
    .sort((a, b) => a.from!.localeCompare(b.from!))
  const past = record.holders.filter((entry) => !later.includes(entry) && !isPresent(entry))
  const basis = basisOf(record, today)
  // whoever leaves before doesn't come back
  const next = now.until ? holderOn(record, addDays(now.until, 1)) : undefined
  const returns = next?.name === now.insteadOf && now.until ? dayInWords(now.until) : undefined
  return {
    now: [label, now.name].filter(Boolean).join(' '),
    ...(now.since
      ? {
          since: [OFFICE_WORDS.from(dayInWords(now.since)), now.until && OFFICE_WORDS.until(dayInWords(now.until))]
            .filter(Boolean)
            .join(', '),
        }
      : now.observed
        ? { since: OFFICE_WORDS.seen(dayInWords(now.observed.on)) }
        : last && now.last
          ? { since: OFFICE_WORDS.lastKnown(last, dayInWords(now.last.on)) }
          : {}),
    ...(now.insteadOf && { insteadOf: OFFICE_WORDS.insteadOf(now.insteadOf, returns) }),
    ...(basis && { basis: OFFICE_WORDS.basis(basis) }),
    ...(now.photo && { photo: photoText(now.photo, today) }),
    ...{ later: later.map(entryText), past: past.map(entryText), forms },
  }
}

/** What is known of why the present head is that: a decree, or where it stood. */
function basisOf(record: OfficeFile, today: Day): string | undefined {
  const entry = entryOn(record, today)
  return entry?.basis ?? (entry?.observed && sourceOf([entry.observed.source], record))
}

function factsOfOffice(
  record: OfficeFile,
  { content }: Pick<OpenRegion, 'content'>,
): (FactView & { form: FormKind })[] {
  const none = OFFICE_WORDS.none
  const area = content.areas?.find(({ code }) => code === record.area)?.name
  return [
    {
      label: OFFICE_WORDS.name,
      text: `${record.name} (${record.short})${area ? `, ${area}` : ''}`,
      source: sourceOf(record.nameSources, record),
      form: 'nama',
    },
    {
      label: OFFICE_WORDS.address,
      text: record.address?.text ?? none,
      source: sourceOf(record.address?.sources ?? [], record),
      form: 'alamat',
    },
    { label: OFFICE_WORDS.hours, text: record.hours ? saidHours(record.hours) : none, form: 'jam' },
    {
      label: OFFICE_WORDS.duties,
      text: record.duties.map((duty) => DUTY_NAMES[duty]).join(', ') || none,
      form: 'urusan',
    },
    { label: OFFICE_WORDS.aliases, text: record.aliases.join(', ') || none, form: 'sebutan' },
    { label: OFFICE_WORDS.remarks, text: record.remarks.join(' ') || none, form: 'keterangan' },
    { label: OFFICE_WORDS.parent, text: record.parent ? nameIn(content)(record.parent) : none, form: 'induk' },
    { label: OFFICE_WORDS.post, text: record.post?.title ?? none, form: 'jabatan' },
  ]
}
