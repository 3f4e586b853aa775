/** What becomes of the photo of whoever heads an office: a new one with consent, or a consent that is taken back. */

import { photoConsent } from '../content/photo.ts'
import type { HolderEntry } from '../content/schema.ts'
import type { Day } from '../dates.ts'
import { entryOn } from '../people/holders.ts'
import { done, type EventContext, type OfficeState, type Outcome, refused } from './state.ts'
import { dayInWords } from './words.ts'

/** A photo of the present head, whose signed consent is kept somewhere. */
export interface PhotoTakenEvent {
  kind: 'photo-taken'
  /** Whom it shows, so that it never stands beside another's name. */
  of: string
  /** "photos/dlh-2026.jpg" */
  file: string
  consent: { on: Day; evidence: string }
}

/** The present head doesn't agree to the photo any more, from a day on. */
export interface PhotoWithdrawnEvent {
  kind: 'photo-consent-withdrawn'
  of: string
  from: Day
}

const isPhotoOf = (entry: HolderEntry, file: string): boolean => entry.photo?.file === file

/** Puts a photo beside the present head's name, or ends the consent to it wherever the office records it. */
export function changePhoto(
  state: OfficeState,
  event: PhotoTakenEvent | PhotoWithdrawnEvent,
  { today }: EventContext,
): Outcome {
  const { record } = state
  const present = entryOn(record, today)
  if (present?.name !== event.of)
    return refused(
      `foto ${event.of}, padahal yang tercatat menjabat ${present?.name ?? 'tidak ada'}`,
      'batalkan isian foto ini; foto hanya untuk orangnya sendiri',
    )
  const withHolders = (change: (entry: HolderEntry) => HolderEntry) =>
    done({ ...state, record: { ...record, holders: record.holders.map(change) } })
  if (event.kind === 'photo-taken') {
    const { file, consent } = event
    const photo = { file, consent: { kind: 'written' as const, ...consent } }
    return withHolders((entry) => (entry === present ? { ...entry, photo } : entry))
  }
  const { photo } = present
  if (!photo || photoConsent(photo, today) === 'withdrawn')
    return refused(`tidak ada foto ${event.of} yang dicetak`, 'muat ulang halamannya: mungkin baru saja diubah')
  if (event.from < photo.consent.on)
    return refused(`persetujuannya baru diberikan ${dayInWords(photo.consent.on)}`, 'periksa tanggalnya')
  return withHolders((entry) =>
    isPhotoOf(entry, photo.file)
      ? { ...entry, photo: { ...entry.photo!, consent: { ...entry.photo!.consent, withdrawn: event.from } } }
      : entry,
  )
}
