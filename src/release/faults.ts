/** Why a site didn't get to a server: what programs and protocols say of it, as one of a few reasons. */

export type FaultReason =
  | ('auth' | 'host-unknown' | 'host-changed' | 'no-name' | 'unreachable' | 'slow' | 'cut' | 'full' | 'forbidden')
  | ('no-folder' | 'certificate' | 'no-tls' | 'no-program' | 'foreign-files' | 'foreign-region' | 'no-replace')
  | ('not-served' | 'other-served' | 'behind' | 'no-repository' | 'stopped' | 'unknown')

type Sign = readonly [FaultReason, RegExp]

/** What ssh and sftp say on their error output; the first that fits. */
const SSH: readonly Sign[] = [
  ['host-changed', /REMOTE HOST IDENTIFICATION HAS CHANGED/],
  ['host-unknown', /Host key verification failed|No \S+ host key is known/],
  ['auth', /Permission denied \(|Too many authentication failures|no such identity/i],
  ['no-name', /Could not resolve hostname/],
  ['slow', /timed out|Timeout, server .* not responding/],
  ['unreachable', /Connection refused|No route to host|Network is unreachable/],
  ['full', /No space left|[Qq]uota exceeded|write remote .*: Failure|dest write.*: Failure/],
  ['forbidden', /Permission denied|Read-only file system/],
  ['no-folder', /No such file or directory|not found/],
  ['cut', /Connection (?:closed|reset|to .* closed)|Broken pipe|lost connection/],
]

/** What git says; its ssh says the same as above. */
const GIT: readonly Sign[] = [
  ['behind', /\[rejected\]|non-fast-forward|fetch first/],
  [
    'auth',
    /Authentication failed|could not read (?:Username|Password)|HTTP Basic: Access denied|returned error: 40[13]/,
  ],
  [
    'no-repository',
    /repository .* not found|does not appear to be a git repository|not a git repository|returned error: 404/i,
  ],
  ['forbidden', /pre-receive hook declined|protected branch|insufficient permission/],
  ['no-name', /Could not resolve host/],
  ['unreachable', /Failed to connect|Couldn't connect/],
]

const firstOf = (signs: readonly Sign[], said: string): FaultReason | undefined =>
  signs.find(([, sign]) => sign.test(said))?.[0]

/** Why ssh or sftp failed. @param said its error output */
export const sshFault = (said: string): FaultReason => firstOf(SSH, said) ?? 'unknown'
/** Why git failed. @param said its error output */
export const gitFault = (said: string): FaultReason => firstOf(GIT, said) ?? sshFault(said)

/** What an FTP server answers, or the system in its place. @param code its number, or the system's word */
export function ftpFault(code: number | string | undefined, said: string): FaultReason {
  if (code === 530 || code === 430 || code === 532) return 'auth'
  if (code === 452 || code === 552 || /no space|quota|disk full/i.test(said)) return 'full'
  if (code === 550 || code === 553) return /no such|not found|can't find/i.test(said) ? 'no-folder' : 'forbidden'
  if (code === 421 || code === 426 || code === 'ECONNRESET' || code === 'EPIPE') return 'cut'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no-name'
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'unreachable'
  if (code === 'ETIMEDOUT' || /timeout/i.test(said)) return 'slow'
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(String(code))) return 'certificate'
  if (code === 534 || code === 500 || code === 502 || code === 504) return 'no-tls'
  return /closed|FIN/.test(said) ? 'cut' : 'unknown'
}
