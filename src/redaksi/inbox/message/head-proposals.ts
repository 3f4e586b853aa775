/** What a message says of the head of an office: who takes office or acts, who leaves, how a name is written. */

import { hasEnded } from '../../../directory/channels/turning-days.ts'
import type { HolderStatus } from '../../../directory/content/schema.ts'
import type { Day } from '../../../directory/dates.ts'
import type { RecordEvent } from '../../../directory/events/apply-event.ts'
import { type HeadEvent, headEvent } from '../../../directory/events/holder-events.ts'
import type { OfficeState } from '../../../directory/events/state.ts'
import { holderOn } from '../../../directory/people/holders.ts'
import { bareName, isInCapitals, nameLikeness } from '../../../directory/people/person-name.ts'
import { FREE_MESSAGE as w } from '../../../i18n/redaksi-message.ts'
import { readPerson } from '../../../import/cells/person-cell.ts'
import { STATUSES } from '../../../import/cells/terms.ts'
import type { FoundPerson } from './people.ts'
import type { Line } from './tokens.ts'

export interface HeadContext {
  line: Line
  people: readonly FoundPerson[]
  state: OfficeState
  /** Day on which it was written: whoever heads the office then is the one who leaves. */
  sent: Day
  /** Whether the message says from which day it holds. */
  hasDay: boolean
  until?: Day | undefined
  basis?: string | undefined
}

export interface HeadProposal {
  events: RecordEvent[]
  doubts: string[]
  /** Those of the people that it is about. */
  used: FoundPerson[]
}

const POST = '(?:#h\\d+|camat|kades|lurah|kepala|kadin|direktur|inspektur|sekda)'
const STATUS = '(?:plt|plh|pjs|pj|definitif)'
const FILL =
  '(?: (?:yg|adalah|itu|sekarang|sudah|sementara|nama|pak|bu|mas|sdr|akan|di|jadi|ke|mohon|kabar|bahwa|untuk|hari|mulai|sejak|tgl|#d\\d+|#o\\d+|#h\\d+|dinas|status|kami|ya|[:,(-]))*'
const LEAVING = '(?:pensiun|meninggal|mutasi|mundur|selesai|cuti)'

type Part = 'coming' | 'leaving' | 'stays' | 'none'

/** Whether a message speaks of who heads an office at all. */
export function speaksOfHead(line: Line): boolean {
  const isOf = (...sorts: string[]) => line.tokens.some(({ sort }) => sorts.includes(sort ?? ''))
  if (isOf('status', 'leaving')) return true
  // whoever changes may be a number
  if (!/ #p/.test(line.text) && / #k/.test(line.text)) return false
  return (
    isOf('coming') ||
    / menggantikan /.test(line.text) ||
    new RegExp(` ${POST}(?: (?:yg|sudah|#o\\d+|kami))* (?:ganti|baru)(?! ${FILL}(?:nomor|wa|telepon))`).test(
      line.text,
    ) ||
    new RegExp(` ganti(?: (?:pak|bu))* ${POST}${FILL} #p`).test(line.text) ||
    new RegExp(` (?:nama|tulis|gelar)${FILL} ${POST}`).test(line.text) ||
    new RegExp(` ${POST}${FILL} #p\\d+(?: ,)? (?:mulai|sejak|#d)`).test(line.text) ||
    new RegExp(` ${POST}(?: (?:#o\\d+|yg|kami|dinas))* sekarang${FILL} #p`).test(line.text) ||
    / (?:sekretaris|staf)(?: \S+){0,3} (?:ganti|pindah) .*#p/.test(line.text)
  )
}

/** The events of what is said of the head; none where it isn't sure who is meant. */
export function proposeHead(context: HeadContext): HeadProposal {
  const { line, people } = context
  const parts = people.map((_, index) => partOf(index, context))
  const told = people.filter((_, index) => parts[index] === 'coming')
  const alone = told.length === 0 && speaksOfComing(context) ? people.filter((_, at) => parts[at] === 'none') : []
  const coming = alone.length === 1 && alone[0]!.isCertain ? alone : told
  const leaving = people.filter((_, index) => parts[index] === 'leaving')
  const nothing = (...doubts: string[]): HeadProposal => ({ events: [], doubts, used: [] })
  if (hasStaff(line, coming.length > 0 ? people.indexOf(coming[0]!) : 0)) return nothing(w.staffNotHead)
  const isOfPost = new RegExp(` (?:${POST}|${STATUS}) `).test(line.text)
  if (/ (?:nama|tulis|gelar) /.test(line.text) && / (?:salah|benar|ubah|kurang) /.test(line.text) && people.length > 0)
    return respelt(context)
  if (coming.length > 1) return nothing(w.severalPeople)
  const [person] = coming
  if (person && isOfPost) {
    const proposal = succession(person, leaving, context)
    return alone.length === 0 || proposal.events.length === 0
      ? proposal
      : { ...proposal, doubts: [w.readAsComing(person.name), ...proposal.doubts] }
  }
  if (person) return nothing(w.leavingUnclear)
  if (/ (?<! belum (?:ada|tunjuk) )(?:ganti|pengganti|menggantikan) /.test(line.text)) return nothing(w.leavingUnclear)
  if (new RegExp(` ${POST}${FILL} kosong | jabat${FILL} ${POST}${FILL} kosong `).test(line.text))
    return vacancy(context, [], leaving)
  if (/ (?:pensiun|meninggal) /.test(line.text) && isOfPost && !/ mutasi /.test(line.text))
    return isHeadWho(context, leaving) ? vacancy(context, [w.noSuccessor], leaving) : nothing(w.leavingUnclear)
  return nothing(isOfPost ? w.noHead : w.leavingUnclear)
}

/** A post with who comes to it somewhere, and nobody who goes. */
const speaksOfComing = ({ line }: HeadContext): boolean =>
  new RegExp(` ${POST} `).test(line.text) &&
  line.tokens.some(({ sort }) => sort === 'coming' || sort === 'status') &&
  !line.tokens.some(({ sort, word }) => sort === 'leaving' || word === 'menggantikan' || word === 'staf')

/** Whether it is the head who leaves: the post stands right in front, or it is the recorded name. */
function isHeadWho({ line, state, sent }: HeadContext, leaving: readonly FoundPerson[]): boolean {
  const head = holderOn(state.record, sent).name
  const [one] = leaving
  if (one) return head !== undefined && isCalled(one.name, head)
  const { text } = line
  return (
    new RegExp(` ${POST}(?: (?:#o\\d+|kami|yg|sudah|akan|ke|mulai|sejak|#d\\d+|[,])| lama)* ${LEAVING}`).test(text) ||
    new RegExp(` ${LEAVING}(?: (?:tugas|pak|bu))* ${POST}`).test(text)
  )
}

/** Whether a name, perhaps a part of it, is that of somebody. */
function isCalled(written: string, name: string): boolean {
  const words = bareName(name).split(' ')
  return bareName(written)
    .split(' ')
    .every((word) => words.includes(word))
}

/** A staff member's post stands with who comes. */
function hasStaff(line: Line, index: number): boolean {
  // who acts is the secretary more often than not
  if (new RegExp(` ${STATUS}(?: (?:nya|oleh|adalah|jabat|yg|kami|ke|pak|bu|[:,(]))* sekretaris `).test(line.text))
    return false
  return (
    new RegExp(` (?:sekretaris|staf|wakil|kepala bidang)(?: (?!#p)\\S+){0,6} #p${index}`).test(line.text) ||
    / (?:sekretaris|staf)(?: (?:#o\d+|#h\d+|dinas|baru|lama|camat))* (?:ganti|pensiun|meninggal|mutasi|pindah|lantik)/.test(
      line.text,
    )
  )
}

/** What tells who leaves and who comes, in this order; ME stands for the person. */
const PARTS: readonly (readonly [pattern: string, part: Part])[] = [
  [' ME(?: (?:sudah|akan|yg))* (?:kembali|(?:aktif|masuk|jabat) (?:lagi|kembali)) ', 'stays'],
  [' [|.,] (?:salam|hormat|ttd|terima)(?: (?!#p)[^.]\\S*){0,10} ME', 'stays'],
  [` ME(?: (?:yg|lama|sudah|akan|,|ke|mulai|#d\\d+|\\())* ${LEAVING}`, 'leaving'],
  [` menggantikan${FILL} ME`, 'leaving'],
  [' bukan(?: (?:pak|bu))* ME lagi | bukan lagi(?: (?:pak|bu))* ME', 'leaving'],
  [' bukan(?: (?:pak|bu))* ME(?: ,)? tapi ', 'leaving'],
  [' tapi(?: (?:pak|bu))* ME', 'coming'],
  [` lama${FILL} ME`, 'leaving'],
  [' ME(?: (?:yg|\\())* lama ', 'leaving'],
  [' ME(?: (?:yg|sudah|akan|,|#d\\d+|mulai))* (?:ganti|pindah)', 'leaving'],
  [` dari${FILL} ME${FILL} (?:ke|jadi|ganti)`, 'leaving'],
  [' ME (?:yth|ke)(?: (?:pak|bu))* #p', 'leaving'],
  [' #p\\d+ (?:yth|ke|jadi)(?: (?:pak|bu))* ME', 'coming'],
  [` ${STATUS}(?: (?!#p)[^|.]\\S*){0,10} ME`, 'coming'],
  [` (?:oleh|lantik|tunjuk|jabat|angkat|pengganti|ganti)${FILL} ME`, 'coming'],
  [
    ` ME(?: (?:yg|sudah|akan|,|#d\\d+|mulai|hari))* (?:lantik|tunjuk|jabat|sebagai|jadi|menggantikan|angkat|pengganti|${STATUS})`,
    'coming',
  ],
  [` ${POST}(?: (?:#o\\d+|yg|kami))* baru${FILL} ME`, 'coming'],
  [` baru${FILL} ${POST}${FILL} ME`, 'coming'],
  [` ${POST}${FILL} ME(?: ,)? (?:mulai|sejak|#d)`, 'coming'],
  [` ${POST}(?: (?:#o\\d+|yg))*(?: sekarang| #d\\d+| mulai)+${FILL} ME`, 'coming'],
]

function partOf(index: number, { line, people, state, sent }: HeadContext): Part {
  const head = holderOn(state.record, sent).name
  const isHead = head !== undefined && nameLikeness(people[index]!.name, head) === 'same'
  const told = PARTS.find(([pattern]) => new RegExp(pattern.replaceAll('ME', `#p${index}(?!\\d)`)).test(line.text))
  // "Plt Pak A diganti Pak B" names the one in office by their status too
  if (told?.[1] === 'coming' && isHead && people.length > 1) return 'leaving'
  return told?.[1] ?? (isHead ? 'stays' : 'none')
}

/** The status nearest to a person, and whether there is more than one. */
function statusOf(index: number, { line }: HeadContext): { status?: HolderStatus | undefined; several: boolean } {
  const at = line.text.indexOf(` #p${index} `)
  const before = line.text
    .slice(0, at)
    .split(/ #p\d+ /)
    .at(-1)!
  const after = line.text
    .slice(at + 1)
    .split(/ #p\d+ | [|.] | menggantikan | ganti /)[0]!
    .replace(/^#p\d+/, '')
  const within = (text: string) => [
    ...new Set([...` ${text} `.matchAll(/ (plt|plh|pjs|pj|definitif)(?= )/g)].map(([, one]) => one!)),
  ]
  const near = before.split(/ [,.|] /).at(-1)!
  const all = within(line.text)
  const own =
    [within(near), within(before), all.length === 1 && within(after).length === 0 ? all : []].find(
      (some) => some.length > 0,
    ) ?? []
  const told = own.length > 0 ? own : within(after)
  const round = new Set([...own, ...within(after)])
  return { status: told[0] ? STATUSES.read(told[0]) : undefined, several: round.size > 1 }
}

/** Somebody comes: the name is as good as it is written, the status as it is told. */
function succession(person: FoundPerson, leaving: readonly FoundPerson[], context: HeadContext): HeadProposal {
  const index = context.people.indexOf(person)
  const doubts: string[] = []
  const { status, several } = statusOf(index, context)
  if (several) return { events: [], doubts: [w.severalStatuses], used: [] }
  const name = nameOf(person, doubts)
  if (!name) return { events: [], doubts, used: [] }
  if (!status) doubts.push(w.assumedStatus)
  if (!context.hasDay) doubts.push(w.noDay)
  const head = holderOn(context.state.record, context.sent)
  const [left] = leaving
  if (left && head.name && !isCalled(left.name, head.name)) doubts.push(w.otherName(head.name))
  const is: HolderStatus = status ?? 'definitive'
  const known = context.state.record.holders.find(
    (one) => !hasEnded(one, context.sent) && nameLikeness(one.name, name) === 'same',
  )
  if (known?.status === is) return { events: [], doubts: [w.knownHead(known.name!)], used: [person, ...leaving] }
  if (known?.status === 'definitive') doubts.push(w.isDefinitive(known.name!))
  if (head.name && leaving.length === 0 && nameLikeness(head.name, name) !== 'same' && isCalled(name, head.name))
    return { events: [], doubts: [w.otherName(head.name)], used: [person] }
  if (leaving.length === 0 && !isHeadWho(context, []) && context.line.tokens.some(({ sort }) => sort === 'leaving'))
    doubts.push(w.whoLeaves)
  const { until, basis } = context
  const spelt = known?.name && !name.includes(',') ? known.name : name
  const event = headEvent(is, { name: spelt, ...(until && { until }), ...(basis && { basis }) })
  return { events: [event], doubts, used: [person, ...leaving] }
}

function vacancy(context: HeadContext, doubts: string[], used: FoundPerson[]): HeadProposal {
  const event: HeadEvent = headEvent('vacant', {})
  return { events: [event], doubts: [...doubts, ...(context.hasDay ? [] : [w.noDay])], used }
}

/** The same person, written otherwise. */
function respelt(context: HeadContext): HeadProposal {
  const { people, state, sent, line } = context
  const was = holderOn(state.record, sent).name
  const nothing = (doubt: string): HeadProposal => ({ events: [], doubts: [doubt], used: [] })
  if (!was) return nothing(w.notRecordedHead)
  const isWrong = (index: number) =>
    new RegExp(` (?:bukan|salah${people.length > 1 ? '|tulis' : ''})${FILL} #p${index} `).test(line.text)
  const right = people.filter((_, index) => !isWrong(index))
  const [person, ...more] = right.filter(({ name }) => name !== was)
  if (!person && right.length > 0) return nothing(w.knownHead(was))
  if (!person || more.length > 0) return nothing(w.severalPeople)
  const isSaid = new RegExp(` benar${FILL} #p${people.indexOf(person)} `).test(line.text)
  const doubts: string[] = people.length > 1 && !isSaid ? [w.severalPeople] : []
  const name = nameOf(person, doubts)
  if (!name) return { events: [], doubts, used: [] }
  if (nameLikeness(name, was) === 'other') doubts.push(w.otherName(was))
  return { events: [{ kind: 'head-respelt', was, name }], doubts, used: [...people] }
}

/** A name as it may be recorded; what is to be looked at is told. */
function nameOf(person: FoundPerson, doubts: string[]): string | undefined {
  const isSmall = !/\p{Lu}/u.test(person.name)
  const isCapital = isInCapitals(person.name)
  const written = isSmall ? person.name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : person.name
  const read = readPerson(written)
  const name = read.ok ? read.value.name : undefined
  if (!name) {
    doubts.push(w.badName(person.name))
    return undefined
  }
  if (isSmall) doubts.push(w.smallName(name))
  if (person.isCut && !isCapital) doubts.push(w.cutName(name))
  if (isCapital) doubts.push(w.capitalName(name))
  if (!/\p{L}{2,}[^,]*\s\p{L}{2,}/u.test(name.split(',')[0]!)) doubts.push(w.oneWordName(name))
  return name
}
