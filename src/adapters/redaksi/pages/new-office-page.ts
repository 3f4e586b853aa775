/** The form for an office that isn't in the list yet; its address is shown before anything is made. */
import { NEW_OFFICE } from '../../../i18n/redaksi-list.ts'
import type { Answers } from '../../../redaksi/form.ts'
import { type NewOffice, newOfficeFields } from '../../../redaksi/new-office.ts'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import { formPart } from './form-page.ts'
import { type Frame, frame, type Markup } from './frame.ts'
import { NEW_OFFICE_PATH } from './list-page.ts'

export interface NewOfficePage {
  open: OpenRegion
  /** What was typed, and why it isn't enough yet. */
  answers?: Answers
  read?: Extract<NewOffice, { ok: false }>
}

/** The form as a page of its own. */
export function newOfficePage({ open, answers, read }: NewOfficePage, given: Frame): Markup {
  const { notes = {}, proposed, fault } = read ?? {}
  const isAsked = proposed !== undefined
  const form = { title: NEW_OFFICE.title, intro: isAsked ? NEW_OFFICE.check : NEW_OFFICE.intro }
  return frame(
    given,
    formPart({
      ...{
        form,
        fields: newOfficeFields(open, proposed),
        notes,
        action: NEW_OFFICE_PATH,
        back: '/',
        button: NEW_OFFICE.make,
      },
      ...(answers && { answers: { ...answers, ...(isAsked && { id: proposed }) } }),
      ...(fault && { fault }),
    }),
  )
}
