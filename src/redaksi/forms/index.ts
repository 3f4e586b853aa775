/** Every form that the editor asks, by its name in the address. */
import type { EventForm } from '../form.ts'
import { CONTACT_FORMS } from './contact-forms.ts'
import { HOLDER_FORMS } from './holder-forms.ts'
import { OFFICE_FORMS } from './office-forms.ts'
import { PHOTO_FORMS } from './photo-forms.ts'

export const FORMS = { ...CONTACT_FORMS, ...HOLDER_FORMS, ...PHOTO_FORMS, ...OFFICE_FORMS } satisfies Record<
  string,
  EventForm
>
export type FormKind = keyof typeof FORMS

/** Whether there is a form of that name. */
export const isForm = (name: string): name is FormKind => Object.hasOwn(FORMS, name)

/** The form of a kind. */
export const eventForm = (kind: FormKind): EventForm => FORMS[kind]
