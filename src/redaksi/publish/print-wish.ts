/** What somebody wants printed or has given out, read from a form: only what the region has. */
import { holdsMobile } from '../../directory/channels/phone-tokens.ts'
import { visible } from '../../directory/content/visible.ts'
import { whyNotRecorded } from '../../directory/editions/ledger.ts'
import { officeWithId } from '../../directory/lookup.ts'
import type { Directory, Office } from '../../directory/model.ts'
import { PRINT_FAULTS as faults } from '../../i18n/redaksi-publish.ts'
import type { Format, SetCard, SingleCard } from '../../posters/cards/card.ts'
import { cardOf, editionOn, postersOf } from '../../posters/cards/cards.ts'
import { ISSUED_FORMATS, type PrintedPaper } from '../../posters/sets/issue.ts'
import { replacementSets } from '../../posters/sets/replacement.ts'
import type { OpenRegion } from '../open-region.ts'
import { reprintsOf } from './print-view.ts'

/** Sheets that are made at once: nobody prints more, and they need memory. */
const MOST_SHEETS = 150
const LONGEST_PLACE = 100
const COPIES = /^[1-9]\d{0,5}$/

/** What can be made: new paper for old, stickers that bridge the time till then, or any paper. */
export const PRINT_KINDS = ['pengganti', 'stiker', 'kertas'] as const
export type PrintKind = (typeof PRINT_KINDS)[number]

/** What was ticked and typed; as it came, so nothing of it is trusted. */
export interface TypedWish {
  offices: readonly string[]
  formats: readonly string[]
  copies: string
}

type Read<T> = { ok: true; value: T } | { ok: false; fault: string }
const no = (fault: string) => ({ ok: false, fault }) as const

const isFormat = (text: string): text is Format => (ISSUED_FORMATS as readonly string[]).includes(text)

/** The papers of a wish in one document, each as often as it is wanted. */
export function wantedSet(kind: PrintKind, typed: TypedWish, open: OpenRegion): Read<SetCard> {
  const { directory } = open
  const ids = [...new Set(typed.offices)]
  const offices = ids.flatMap((id) => officeWithId(directory.offices, id) ?? [])
  if (ids.length === 0) return no(faults.offices)
  if (offices.length < ids.length) return no(faults.unknownOffice)
  return kind === 'kertas' ? chosenSet(offices, typed, directory) : replacingSet(kind, ids, open)
}

function replacingSet(kind: 'pengganti' | 'stiker', ids: readonly string[], open: OpenRegion): Read<SetCard> {
  const papers = reprintsOf(open).filter(({ office }) => ids.includes(office.id))
  const wanted = kind === 'stiker' ? { stickers: 'stiker.pdf' } : { pdf: 'pengganti.pdf' }
  const [set] = replacementSets(wanted, papers, open.directory, open.content.editions.value)
  if (!set || set.card.cards.length === 0) return no(kind === 'stiker' ? faults.noNumber : faults.nothing)
  return limited(set.card)
}

function chosenSet(offices: readonly Office[], { formats, copies }: TypedWish, directory: Directory): Read<SetCard> {
  const wanted = [...new Set(formats)].filter(isFormat)
  if (wanted.length === 0) return no(faults.formats)
  if (!COPIES.test(copies)) return no(faults.copies)
  const papers = offices.flatMap((office) =>
    wanted.filter((format) => postersOf(office, [format]).length > 0).map((format) => ({ office, format })),
  )
  const times = Number(copies)
  if (papers.length === 0) return no(faults.nothing)
  // counted before anything is made of it
  if (papers.length * times > MOST_SHEETS) return no(faults.tooMany(papers.length * times, MOST_SHEETS))
  const cards = papers.flatMap(({ office, format }) =>
    Array.from({ length: times }, () => cardOf(office, directory, format)),
  )
  const title = papers.length === 1 ? cards[0]!.title : directory.region.name
  return { ok: true, value: { format: 'set', lang: 'id', title, name: title, cards } }
}

const limited = (card: SetCard): Read<SetCard> =>
  card.cards.length > MOST_SHEETS ? no(faults.tooMany(card.cards.length, MOST_SHEETS)) : { ok: true, value: card }

/** Whether a region's papers may go out: all are drafts, or each states what the ledger holds. */
export function mayBePrinted(ids: readonly string[], formats: readonly Format[], directory: Directory): boolean {
  if (whyNotRecorded(directory)) return true
  return ids.every((id) => {
    const office = officeWithId(directory.offices, id)
    return !office || office.ended || formats.every((format) => isRecorded(office, format))
  })
}

/** Whether the ledger holds what a paper of an office states; what it doesn't have needs no record. */
export function isRecorded(office: Office, format: Format): boolean {
  if (postersOf(office, [format]).length === 0) return true
  const edition = editionOn(office, format)
  return (
    !edition || office.edition.known.some(({ code, recordedOn }) => code === edition.code && recordedOn !== undefined)
  )
}

/** Formats of the cards of a set. */
export const formatsOf = (cards: readonly SingleCard[]): Format[] => [...new Set(cards.map(({ format }) => format))]

/** What was typed of paper that has been given out. */
export interface TypedIssue {
  office: string
  format: string
  copies: string
  place: string
}

/** What is to be noted, or what is wrong, by field. */
export function readIssue(
  typed: TypedIssue,
  directory: Directory,
): { ok: true; value: PrintedPaper } | { ok: false; faults: Partial<Record<keyof TypedIssue, string>> } {
  const place = typed.place.trim()
  const office = officeWithId(directory.offices, typed.office)
  const wrong: Partial<Record<keyof TypedIssue, string>> = {
    ...(!office || office.ended
      ? { office: typed.office === '' ? faults.noOffice : faults.unknownOffice }
      : officeFault(office, typed.format, directory)),
    ...(COPIES.test(typed.copies.trim()) ? {} : { copies: faults.copies }),
    ...placeFault(place),
  }
  if (Object.keys(wrong).length > 0) return { ok: false, faults: wrong }
  return { ok: true, value: { offices: [typed.office], copies: typed.copies.trim(), place, format: typed.format } }
}

function officeFault(office: Office, format: string, directory: Directory): { format?: string; office?: string } {
  if (!isFormat(format) || postersOf(office, [format]).length === 0) return { format: faults.notHad }
  if (whyNotRecorded(directory)) return { office: faults.draft }
  return isRecorded(office, format) ? {} : { office: faults.unrecorded }
}

function placeFault(place: string): { place?: string } {
  if (place === '') return { place: faults.place }
  if (place.length > LONGEST_PLACE) return { place: faults.longPlace }
  if (holdsMobile(place)) return { place: faults.placeNumber }
  return /[\n\t]/.test(place) || visible(place) !== place ? { place: faults.oddPlace } : {}
}
