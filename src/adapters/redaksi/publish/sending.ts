/** A site on its way to a server: one at a time, told as it goes on, stopped by hand; what was seen at its address after it. */
import { setTimeout as after } from 'node:timers/promises'
import { SEND, SEND_FAULTS } from '../../../i18n/redaksi-publish.ts'
import { type SendContext, TargetFault } from '../targets/target.ts'
import { type SentTarget, sendingTarget } from '../targets/targets-table.ts'
import type { InstallOutcome } from './install.ts'

export interface SendingState {
  /** Name of the target. */
  name: string
  kind: 'sending' | 'waiting'
  done: number
  total: number
}

/** What a site is sent with, but for what this file sees to itself. */
export type SendingWork = Omit<SendContext, 'told' | 'signal'>

export interface Sending {
  state: () => SendingState | undefined
  /** Begins to send. @returns false where something is on its way already */
  start: (
    target: SentTarget,
    work: SendingWork,
    /** @param look looks at the address until the site is there or there is no use in waiting */
    then: { sent: (outcome: InstallOutcome) => void; isLive: () => Promise<boolean> },
  ) => boolean
  stop: () => void
}

/** Between two looks at a site that somebody else builds, and how many there are: half an hour. */
const BUILT_THERE = { pause: 15_000, looks: 120 }
/** Servers may serve what was there for moments. */
const SENT_THERE = { pause: 1500, looks: 3 }

/** A fault as a sentence; what isn't one is thrown on. */
export function faultText(error: unknown): string {
  if (error instanceof TargetFault) return SEND_FAULTS[error.reason](error.detail)
  throw error
}

/** The one sending that may be under way. */
export function makeSending(): Sending {
  let state: SendingState | undefined
  let ending = new AbortController()

  return {
    state: () => state,
    stop: () => ending.abort(),
    start: (target, work, { sent, isLive }) => {
      if (state) return false
      ending = new AbortController()
      const { signal } = ending
      const { name } = target
      state = { name, kind: 'sending', done: 0, total: 0 }
      const sender = sendingTarget(target)
      const run = async () => {
        const told = (done: number, total: number) => (state = { name, kind: 'sending', done, total })
        const { files, sent: count } = await sender.publish({ ...work, told, signal })
        sent({ ok: true, text: SEND.sent(files, count) })
        state = { name, kind: 'waiting', done: 0, total: 0 }
        const { pause, looks } = sender.isBuiltThere ? BUILT_THERE : SENT_THERE
        for (let look = 0; look < looks && !signal.aborted; look++) {
          if (await isLive()) break
          await after(pause, undefined, { signal }).catch(() => undefined)
        }
      }
      run()
        .catch((error: unknown) => sent({ ok: false, text: faultText(error) }))
        .catch((error: unknown) => {
          // what was thrown may hold names, so no more than that is said
          sent({ ok: false, text: SEND_FAULTS.unknown('') })
          console.error(`Galat sewaktu mengirim: ${(error as Error).name}`)
        })
        .finally(() => (state = undefined))
      return true
    },
  }
}

/** How far it is, in words and percent. */
export function sendingView({ name, kind, done, total }: SendingState): { text: string; percent: number } {
  if (kind === 'waiting') return { text: SEND.waiting(name), percent: 100 }
  if (total === 0) return { text: SEND.beginning(name), percent: 1 }
  return { text: SEND.sending(name, done, total), percent: Math.max(1, Math.floor((100 * done) / total)) }
}
