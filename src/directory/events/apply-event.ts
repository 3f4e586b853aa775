/** One event, one office: the only way in which facts about an office change, from a list as from a form. Pure. */
import { type ContactEvent, changeContact } from './contact-events.ts'
import { changeHead, type HeadEvent, type RespeltEvent, respellHead, type SeenEvent, seeHead } from './holder-events.ts'
import { describeOffice, type OfficeEvent } from './office-events.ts'
import { changePhoto, type PhotoTakenEvent, type PhotoWithdrawnEvent } from './photo-events.ts'
import type { EventContext, OfficeState, Outcome } from './state.ts'

export type RecordEvent =
  | HeadEvent
  | SeenEvent
  | RespeltEvent
  | PhotoTakenEvent
  | PhotoWithdrawnEvent
  | ContactEvent
  | OfficeEvent

/** What becomes of an office's record and of what waits for it; a refusal says why and how to repair it. */
export function applyEvent(state: OfficeState, event: RecordEvent, context: EventContext): Outcome {
  switch (event.kind) {
    case 'takes-office':
    case 'acts-for':
    case 'post-vacant':
      return changeHead(state, event, context)
    case 'head-seen':
      return seeHead(state, event, context)
    case 'head-respelt':
      return respellHead(state, event)
    case 'photo-taken':
    case 'photo-consent-withdrawn':
      return changePhoto(state, event, context)
    case 'office-described':
      return describeOffice(state, event, context)
    default:
      return changeContact(state, event, context)
  }
}
