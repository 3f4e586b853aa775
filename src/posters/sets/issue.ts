/** Which entries of the ledger say that paper was given out, or why they may not be made. */
import { holdsMobile } from '../../directory/channels/phone-tokens.ts'
import { isDay } from '../../directory/dates.ts'
import { type Issued, whyNotRecorded } from '../../directory/editions/ledger.ts'
import { officeById } from '../../directory/lookup.ts'
import { allMeant, officeChoice, WHERE_OFFICES } from '../../directory/meant.ts'
import type { Directory, Office } from '../../directory/model.ts'
import type { Format } from '../cards/card.ts'
import { editionOn, postersOf } from '../cards/cards.ts'
import { FORMAT_IDS, FORMATS } from '../formats.ts'
import { formatChoice } from './wish.ts'

/** What was printed, as it is said on the command line. */
export interface PrintedPaper {
  /** Ids or names. */
  offices: readonly string[]
  copies: string
  place: string
  /** The A4 poster if unsaid. */
  format?: string
  /** Of older paper; the current edition of the format if unsaid. */
  code?: string
  /** Today if unsaid. */
  on?: string
}

/** Papers that hang or lie somewhere; the code alone has no edition, and forms come back. */
export const ISSUED_FORMATS: readonly Format[] = FORMAT_IDS.filter(
  (format) => FORMATS[format].size.unit === 'mm' && format !== 'konfirmasi' && format !== 'install',
)

/**
 * The entries, and in Indonesian everything that speaks against them: with a refusal there is no entry.
 * @param rehearsal whether it is for practice, with a ledger to throw away
 */
export function issue(
  directory: Directory,
  printed: PrintedPaper,
  { rehearsal = false } = {},
): { entries: Issued[]; refusals: string[] } {
  const { offices, copies, place, format: asked = 'a4', on = directory.today } = printed
  const { ids, refusals: unknown } = allMeant(offices, directory.offices.map(officeChoice), 'Kantor', WHERE_OFFICES)
  const found = ids.map((id) => officeById(directory, id))
  const wanted = allMeant([asked], ISSUED_FORMATS.map(formatChoice), 'Format kertas')
  const format = wanted.ids[0]
  const first = rehearsal ? 'npm run record -- --rehearsal' : 'npm run record'
  const unready = rehearsal ? undefined : whyNotRecorded(directory)
  const missing = (code: string, id: string) =>
    unready ?? `Edisi sekarang ${code} dari "${id}" belum tercatat: jalankan ${first} dulu.`
  const papers = found.map((office) => {
    const paper = paperOf(office, format, missing, printed.code?.trim().toUpperCase())
    return { office, ...paper, ...earlyRefusal(office, paper.code, on) }
  })
  const refusals = [
    ...(ids.length + unknown.length === 0 ? ['Kantornya belum disebut: --office dpupr'] : []),
    ...unknown,
    ...wanted.refusals,
    ...(/^[1-9]\d{0,5}$/.test(copies)
      ? []
      : [`--copies "${copies}" salah. Tulis bilangan bulat, 1 sampai 999999, misalnya --copies 12`]),
    ...(place.trim() ? [] : ['Tempatnya belum disebut: --place "Balai Desa …"']),
    ...(holdsMobile(place) ? ['--place memuat nomor HP. Tulis tempat umumnya saja: --place "Balai Desa …"'] : []),
    ...dayRefusals(on, directory.today),
    ...(format ? new Set(papers.flatMap(({ refusal }) => refusal ?? [])) : []),
  ]
  if (refusals.length > 0) return { entries: [], refusals }
  const entries = papers.map(({ office, code }) => ({
    ...{ office: office.id, code: code!, on, copies: Number(copies), place: place.trim(), format: format! },
  }))
  return { entries, refusals }
}

function dayRefusals(on: string, today: string): string[] {
  if (!isDay(on)) return [`--on "${on}" salah. Tulis TTTT-BB-HH, misalnya 2027-03-01`]
  return on > today ? [`--on ${on} belum tiba.`] : []
}

/** Paper can't have been given out before its edition was recorded. */
function earlyRefusal({ id, edition }: Office, code: string | undefined, on: string): { refusal?: string } {
  const recordedOn = edition.known.find((one) => one.code === code)?.recordedOn
  if (recordedOn === undefined || !isDay(on) || on >= recordedOn) return {}
  return {
    refusal: `--on ${on} salah: edisi ${code} dari "${id}" baru tercatat ${recordedOn}. Untuk kertas yang lebih lama sebut --code.`,
  }
}

/** The edition that a paper of an office has, if it is recorded. @param missing what to say where it isn't */
function paperOf(
  office: Office,
  format: Format | undefined,
  missing: (code: string, id: string) => string,
  code?: string,
): { code?: string; refusal?: string } {
  const isRecorded = (asked: string) => office.edition.known.some((one) => one.code === asked && one.recordedOn)
  if (code) {
    return isRecorded(code)
      ? { code }
      : { refusal: `Edisi ${code} dari "${office.id}" tidak tercatat. Periksa kodenya.` }
  }
  if (!format) return {}
  if (office.ended) return { refusal: `Kantor "${office.id}" sudah tidak ada. Untuk kertas lamanya sebut --code.` }
  const has = postersOf(office, [format]).length > 0
  const edition = has ? editionOn(office, format) : undefined
  if (!edition) return { refusal: `Kantor "${office.id}" tidak punya kertas "${format}" sekarang.` }
  if (isRecorded(edition.code)) return { code: edition.code }
  return { refusal: missing(edition.code, office.id) }
}
