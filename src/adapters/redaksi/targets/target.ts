/** What every place is that a site can be sent to: it can be tried, and it takes the site. */
import type { FaultReason } from '../../../release/faults.ts'

/** What a target is given to work with. */
export interface SendContext {
  /** Folder of the finished site. */
  dist: string
  /** Text of the list of its files. */
  list: string
  /** Where it is read, without a slash at its end. */
  address: string
  /** The project's folder. */
  root: string
  region: string
  /** Who does it. */
  person: string
  /** Of a target that needs one, for as long as the process lives. */
  password?: string
  /** Sends all files, for those there may be others than their list says; where they are sent one by one. */
  whole?: boolean
  /** Is told how many steps are done, of how many. */
  told: (done: number, total: number) => void
  /** Is told which files go over the line, before they do. */
  sending?: (path: string) => void
  /** Ends it early. */
  signal: AbortSignal
}

/** What was done, for its sentence: of how many files, how many were sent. */
export interface Sent {
  files: number
  sent: number
}

export interface SendingTarget {
  /** Tries whether a site could be put there, without touching the one that is. @throws TargetFault */
  test: (context: SendContext) => Promise<void>
  /** Puts the site there, or goes on where it was cut short. @throws TargetFault */
  publish: (context: SendContext) => Promise<Sent>
  /** Whether what is sent is built somewhere else first, so that it takes its time until it is served. */
  isBuiltThere?: true
}

/** Why it didn't work. */
export class TargetFault extends Error {
  readonly reason: FaultReason
  /** What was said by others: a server, a program. */
  readonly detail: string

  constructor(reason: FaultReason, detail = '') {
    super(`${reason}: ${detail}`)
    this.reason = reason
    this.detail = detail.trim().split('\n').slice(-3).join('\n').slice(0, 300)
  }
}
