/** Forms about the photo of whoever heads an office: consent first, then the picture; and consent that is taken back. */
import { photoFault } from '../../directory/checks/photos.ts'
import { photoConsent } from '../../directory/content/photo.ts'
import type { HolderEntry } from '../../directory/content/schema.ts'
import { freshId } from '../../directory/events/holder-events.ts'
import { entryOn } from '../../directory/people/holders.ts'
import { FORM_TEXTS, PHOTO_WORDS } from '../../i18n/redaksi.ts'
import { UNASKED } from '../edit.ts'
import { type EventForm, type FormContext, field, Reading } from '../form.ts'
import { plainFault } from '../plain-fault.ts'

/** The only paper that has a photo. */
export const PHOTO_PAPER = 'a4-person'

const present = ({ state, today }: FormContext): HolderEntry | undefined =>
  state.record.ended ? undefined : entryOn(state.record, today)

/** Whether the present head has a photo that may be printed. */
const isPictured = (context: FormContext): boolean => {
  const photo = present(context)?.photo
  return photo !== undefined && photoConsent(photo, context.today) !== 'withdrawn'
}

const nameOf = (context: FormContext): string | undefined => present(context)?.name

/** A name for the office's next photo, which no other has: "photos/dlh-2026.jpg". */
function freeName({ content, state, today }: FormContext): string {
  const taken = [...content.photos.keys(), ...state.record.holders.flatMap(({ photo }) => photo?.file ?? [])]
  const stems = taken.map((file) => file.replace(/\.[a-z]+$/, ''))
  return `${freshId(stems, `photos/${state.id}-${today.slice(0, 4)}`)}.jpg`
}

/** How files of iPhones begin, and those that can be printed as they are. */
const HEIC = /^.{4}ftyp(?:hei|hev|mif1|msf1)/s
const JPEG = '\xff\xd8\xff'

/** The first bytes of a file; none where the text is no base64. */
function headOf(base64: string): string {
  try {
    return atob(base64.slice(0, 32))
  } catch {
    return ''
  }
}

/** What was sent as the photo, if it can be printed as it is. */
function readPicture(reading: Reading, { content }: FormContext): string | undefined {
  const bytes = reading.text('photo')
  if (bytes === '') return reading.refuse('photo', PHOTO_WORDS.none, PHOTO_WORDS.choose)
  const head = headOf(bytes)
  if (HEIC.test(head)) return reading.refuse('photo', PHOTO_WORDS.heic)
  if (!head.startsWith(JPEG)) return reading.refuse('photo', PHOTO_WORDS.other, PHOTO_WORDS.resave)
  const fault = photoFault(bytes)
  if (!fault) return bytes
  const { message, repair } = plainFault(fault, content)
  return reading.refuse('photo', message, repair)
}

const take = (kind: 'foto' | 'ganti-foto'): EventForm => ({
  ...FORM_TEXTS[kind],
  paper: PHOTO_PAPER,
  about: nameOf,
  applies: (context) => nameOf(context) !== undefined && isPictured(context) === (kind === 'ganti-foto'),
  fields: () => [
    field('consentOn', 'date', { required: true }),
    field('evidence', 'text', { required: true }),
    field('photo', 'photo', { required: true }),
  ],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const on = reading.day('consentOn', { latest: context.today })
    const evidence = reading.words('evidence')
    const photo = readPicture(reading, context)
    const event =
      on && evidence && photo
        ? { kind: 'photo-taken' as const, of: nameOf(context)!, file: freeName(context), consent: { evidence, on } }
        : undefined
    return reading.done({ events: [event], on: context.today, ground: { kind: 'sheet' }, photo })
  },
})

const withdraw: EventForm = {
  ...FORM_TEXTS['tarik-foto'],
  paper: PHOTO_PAPER,
  about: nameOf,
  applies: (context) => nameOf(context) !== undefined && isPictured(context),
  fields: ({ today }) => [field('withdrawnOn', 'date', { value: today, required: true })],
  read: (answers, context) => {
    const reading = new Reading(answers, context)
    const from = reading.day('withdrawnOn', { latest: context.today })
    return reading.done({
      events: [from ? { kind: 'photo-consent-withdrawn', of: nameOf(context)!, from } : undefined],
      ...{ on: context.today, ground: UNASKED },
    })
  },
}

export const PHOTO_FORMS = {
  foto: take('foto'),
  'ganti-foto': take('ganti-foto'),
  'tarik-foto': withdraw,
} satisfies Record<string, EventForm>
