/** Which of the offices that a message names is meant. */
import { displayValue } from '../../../directory/channels/contacts.ts'
import { liveChannels } from '../../../directory/channels/turning-days.ts'
import type { Content } from '../../../directory/content/content.ts'
import type { Day } from '../../../directory/dates.ts'
import { isSameContact } from '../../../directory/events/contact-events.ts'
import { FREE_MESSAGE as w } from '../../../i18n/redaksi-message.ts'
import { type Clause, clausesOf } from './clauses.ts'
import type { FoundOffice } from './offices.ts'
import type { ReadMessage } from './read.ts'
import { unitIn } from './units.ts'

export interface OfficeChoice {
  offices: string[]
  doubts: string[]
  isClosed: boolean
}

/** Who is written to, or whose decree it is, isn't whom it is about. */
const ADDRESSED =
  /(?: (?:yth|admin)(?: (?:di|pak|bu|data|nomor|:|\.|,))*| kabar(?: (?:di|pak|bu))* ke(?: (?:pak|bu))*| (?:sk|oleh|lantik|perintah|arahan|instruksi|izin)(?: (?:oleh|pak|bu))*) $/
const TO_US = / (?:ke|di|kabar|pak|bu|mas|ya|salam|mohon)(?: (?:pak|bu|admin|mas))* $/
/** Whom "kami" isn't: the team itself is asked to change something. */
const ASKED = /^(?: (?:pak|bu|mas|,))* mohon /
const FROM_US = / (?:dari|kami)(?: (?:dinas|,))* $/

/** Chooses the office; several where it isn't sure. @param office chosen by hand */
export function choiceOf(
  read: ReadMessage,
  { content, office, today }: { content: Content; office?: string; today: Day },
): OfficeChoice {
  const nameOf = (id: string) => content.offices.get(id)?.value.short ?? id
  const closed = (id: string) => {
    const ended = content.offices.get(id)?.value.ended
    return ended !== undefined && ended.on < today
  }
  const made = (offices: string[], doubts: string[]): OfficeChoice => {
    const [only] = offices
    const isClosed = offices.length === 1 && closed(only!)
    return { offices, doubts: isClosed ? [...doubts, w.closedOffice(nameOf(only!))] : doubts, isClosed }
  }
  const { meant, addressed } = sorted(read, content.region.value.corrections.office)
  const named = narrowed(meant, content)
  if (office !== undefined && content.offices.has(office)) {
    if (named.ids.length > 0 && !named.ids.includes(office))
      return made([office], [w.otherOffice(nameOf(named.ids[0]!))])
    const also = named.ids.filter((id) => id !== office)
    return made([office], also.length > 0 ? [w.alsoOffices(also.map(nameOf))] : [])
  }
  if (named.ids.length === 1) return made(named.ids, named.doubts)
  if (named.ids.length > 1)
    return made(named.ids, [...named.doubts, w.severalOffices(named.ids.map((id) => fullName(id, content)))])
  const owners = ownersIn(read, content, today)
  const [owner] = owners
  if (owner && owners.length === 1) return made([owner.id], [w.byNumber(owner.shown, nameOf(owner.id))])
  if (owner)
    return made(
      owners.map(({ id }) => id),
      [w.severalOffices(owners.map(({ id }) => nameOf(id)))],
    )
  const parts = [...content.offices].filter(([, { value }]) => !value.ended && unitIn(read, value)?.isRecorded)
  if (parts.length === 1) return made([parts[0]![0]], [w.byUnit(nameOf(parts[0]![0]))])
  const to = narrowed(addressed, content)
  if (to.ids.length === 1) return made(to.ids, [...to.doubts, w.addressed(nameOf(to.ids[0]!))])
  return { offices: [], doubts: [w.noOffice], isClosed: false }
}

/** What is said of other offices than the chosen one: clauses that name another, and those behind them. */
export function saidOfOthers({ offices, line }: ReadMessage, chosen: string): Clause[] {
  const officesOf = (sign: string) => {
    const [, kind, number] = /^#([oh])(\d+)$/.exec(sign) ?? []
    return offices.filter(({ sign: own }) => own === kind)[Number(number)]?.offices ?? []
  }
  if (!offices.some((one) => one.offices.includes(chosen))) return []
  let isOthers = false
  return clausesOf(line).filter(({ tokens }) => {
    const named = tokens.flatMap(({ word }) => officesOf(word))
    if (named.length > 0) isOthers = !named.includes(chosen)
    return isOthers
  })
}

const fullName = (id: string, { offices }: Content): string => offices.get(id)?.value.name ?? id

/** @param own office whose team reads the messages */
function sorted({ offices, line }: ReadMessage, own: string): { meant: FoundOffice[]; addressed: FoundOffice[] } {
  const isAddressed = (office: FoundOffice): boolean => {
    const same = offices.filter(({ sign }) => sign === office.sign)
    const at = line.text.indexOf(` #${office.sign}${same.indexOf(office)} `)
    const before = line.text.slice(0, at + 1)
    const behind = line.text.slice(at + 1).replace(/^#\S+/, '')
    const isOthers = offices.length === 1 && / kami /.test(behind) && !FROM_US.test(before)
    const isOurs =
      office.offices.includes(own) &&
      (isOthers || ASKED.test(behind) || TO_US.test(before)) &&
      !/ (?:ganti|ubah|pindah|jadi|dari)(?: \S+){0,2} $/.test(before)
    const installs =
      new RegExp(`#${office.sign}${same.indexOf(office)}(?: (?:sudah|akan))* lantik `).test(line.text) &&
      offices.length > 1
    return ADDRESSED.test(before) || isOurs || installs
  }
  return { meant: offices.filter((one) => !isAddressed(one)), addressed: offices.filter(isAddressed) }
}

/** The offices that all mentions together leave: a village by its kecamatan, a part by the office that it is of. */
function narrowed(mentions: readonly FoundOffice[], { offices }: Content): { ids: string[]; doubts: string[] } {
  const parentOf = (id: string) => offices.get(id)?.value.parent
  const doubts = mentions.flatMap(({ doubt }) => doubt ?? [])
  const all = mentions.map((one) => {
    const others = mentions.filter((other) => other !== one).flatMap((other) => other.offices)
    const inside = one.offices.filter((id) => others.includes(id) || others.includes(parentOf(id) ?? ''))
    return inside.length > 0 ? inside : one.offices
  })
  const ids = [...new Set(all.flat())]
  const isAbove = (id: string) =>
    ids.some((other) => {
      const { kind } = offices.get(other)!.value
      return parentOf(other) === id && (kind === 'village' || kind === 'division')
    })
  const below = ids.filter((id) => !isAbove(id))
  return { ids: below, doubts: [...new Set(doubts)] }
}

/** Offices of which a number or account of the message is recorded. */
function ownersIn({ values }: ReadMessage, { offices }: Content, on: Day): { id: string; shown: string }[] {
  const found = values.found.flatMap(({ kind, value }) => {
    const type = kind === 'number' ? 'phone' : kind
    return [...offices].flatMap(([id, { value: record }]) =>
      liveChannels(record, on).some((channel) => isSameContact(channel, type, value))
        ? [{ id, shown: displayValue(type, value) }]
        : [],
    )
  })
  return found.filter(({ id }, at) => found.findIndex((one) => one.id === id) === at)
}
