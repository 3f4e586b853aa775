/** What narrows a change of contacts or leaves a part of it open: for now, for some, when nobody says; another kind. */
import { isMobile } from '../../directory/channels/phone.ts'
import type { ChannelType, OfficeFile } from '../../directory/content/schema.ts'
import type { RecordEvent } from '../../directory/events/apply-event.ts'
import { FREE_MESSAGE as w } from '../../i18n/redaksi-message.ts'
import { onlyType, type SaidContact } from './message/contact-proposals.ts'
import type { ReadMessage } from './message/read.ts'
import { tellerOf } from './message/reports.ts'
import type { Token } from './message/tokens.ts'

const KINDS: Readonly<Record<string, ChannelType>> = {
  wa: 'whatsapp',
  telepon: 'phone',
  hotline: 'phone',
  sms: 'sms',
  surel: 'email',
  situs: 'website',
  formulir: 'form',
}
/** A village that isn't named. */
const VILLAGE = /^(?:desa|kelurahan|kel|balaidesa)$/i
/** A mobile number's place may be any of these. */
const HANDSET = /^(?:hp|hape|handphone|ponsel)$/i
/** "dulu" behind what is new: for now. */
const FOR_NOW = /^(?:dulu|dahulu|riyen|rumiyin)$/i
const NARROW = / (?:sampai(?! (?:dengan |hari |tgl |saat )*#[dj])|untuk (?:dinas |#o\d+ )?kami (?:saja|aja))(?= )/g
const FROM_CITIZEN = / (?:dari|kata|kabar|lapor) warga | warga (?:sudah |yg )?(?:kabar|lapor) /
/** "WA setda akan diganti": it hasn't been yet. */
const WILL =
  / (?:nomor|wa|telepon|sms|surel|situs|akun|kontak|#o\d+|#k\d+)(?: (?!#k)\S+){0,3} akan (?:\S+ )?(?:ganti|pindah|jadi|mati|hapus|pakai) /

const WILL_BE_CHANGED = /(?<!\p{L})(?:akan|mau|badhe|arep|hendak)\s+(?:di\p{L}*ubah|dirubah|berubah|diperbarui)/iu

/** Why a change of contacts may hold for less than it seems. @param unit words of the part that is named */
export function narrowedBy(read: ReadMessage, said: readonly SaidContact[], unit: readonly Token[]): string[] {
  const { text, line, day } = read
  const { tokens } = line
  const written = (all: readonly Token[]) => all.map(({ start, end }) => w.leftOver(text.slice(start, end)))
  const special = tokens.filter(
    ({ start, end }, at) => /^khusus/i.test(text.slice(start, end)) && !unit.includes(tokens[at + 1]!),
  )
  const forNow = said.some(({ role }) => role === 'old')
    ? []
    : tokens.filter(({ word, start, end }) => word === 'lama' && FOR_NOW.test(text.slice(start, end)))
  return [
    ...written([...special, ...forNow, ...line.covered(NARROW)]),
    ...(tellerOf(read) === 'citizen' || FROM_CITIZEN.test(line.text) ? [w.fromCitizen] : []),
    ...(day.on === undefined && (WILL.test(line.text) || WILL_BE_CHANGED.test(text)) ? [w.noDay] : []),
  ]
}

/** Kinds of contacts that it names and that nothing is done to: "telepon juga"; a village of an office that is none. */
export function untouchedKinds(
  { text, line }: ReadMessage,
  said: readonly SaidContact[],
  events: readonly RecordEvent[],
  { channels, kind: ownKind }: OfficeFile,
): string[] {
  const ids = new Set(events.flatMap((event) => ('id' in event ? [event.id] : [])))
  const values = new Set(events.flatMap((event) => ('value' in event ? [event.value] : [])))
  const touched = new Set<string>([
    ...events.flatMap((event) => ('type' in event ? [event.type] : [])),
    ...channels.flatMap(({ id, type }) => (ids.has(id) ? [type] : [])),
    ...said.map(({ contact }) => contact.kind),
    // of what stays or is there already it is told
    ...said.flatMap((one) => (values.has(one.contact.value) ? [] : (onlyType(one.lead) ?? []))),
  ])
  const hasMobile = said.some(({ contact }) => contact.kind === 'number' && isMobile(contact.value))
  const left = line.tokens.filter(({ word, start, end }, at) => {
    const kind = KINDS[word]
    if (ownKind !== 'village' && VILLAGE.test(text.slice(start, end))) return true
    // "di web" is where it is shown
    if (!kind || touched.has(kind) || line.tokens[at - 1]?.word === 'di') return false
    return !(hasMobile && HANDSET.test(text.slice(start, end)))
  })
  return left.map(({ start, end }) => w.leftOver(text.slice(start, end)))
}
