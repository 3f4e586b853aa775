/** The one table of the kinds of places that a site is sent to; their settings stand in src/redaksi/publish/targets.ts. */
import type { Target, TargetKind, TargetOf } from '../../../redaksi/publish/targets.ts'
import { ftpTarget } from './ftp.ts'
import { gitTarget } from './git.ts'
import { sftpTarget } from './sftp.ts'
import type { SendingTarget } from './target.ts'

/** Kinds that somebody else does the sending of: a folder is written to at once, a ZIP is carried by hand. */
type ByHand = 'folder' | 'zip'
type SendingKind = Exclude<TargetKind, ByHand>
export type SentTarget = TargetOf<SendingKind>

const MADE: { [Kind in SendingKind]: (settings: TargetOf<Kind>) => SendingTarget } = {
  sftp: ({ host, port, user, folder }) =>
    sftpTarget({ host, folder, ...(port !== undefined && { port }), ...(user !== undefined && { user }) }),
  ftp: (settings) => overFtp(settings, true),
  ftps: (settings) => overFtp(settings, false),
  git: gitTarget,
}

const overFtp = ({ host, port, user, folder }: TargetOf<'ftp' | 'ftps'>, isPlain: boolean): SendingTarget =>
  ftpTarget({ host, user, folder, isPlain, ...(port !== undefined && { port }) })

/** Whether a site is sent there by a program of ours. */
export const isSentTarget = (target: Target): target is SentTarget => target.kind in MADE

/** Whether somebody has to type a password first. */
export const wantsPassword = ({ kind }: Target): boolean => kind === 'ftp' || kind === 'ftps'

/** What sends a site there. */
export const sendingTarget = (target: SentTarget): SendingTarget =>
  (MADE[target.kind] as (settings: SentTarget) => SendingTarget)(target)
