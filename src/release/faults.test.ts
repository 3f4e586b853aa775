import { expect, test } from 'vitest'
import { type FaultReason, ftpFault, gitFault, sshFault } from './faults.ts'

test.each<[string, FaultReason]>([
  [
    'No ED25519 host key is known for [a]:22 and you have requested strict checking.\nHost key verification failed.',
    'host-unknown',
  ],
  ['@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.', 'host-changed'],
  ['a@b: Permission denied (publickey,password).\nConnection closed', 'auth'],
  ['remote open "index.html": Permission denied', 'forbidden'],
  ['ssh: Could not resolve hostname a: Name or service not known', 'no-name'],
  ['ssh: connect to host a port 22: Connection refused\nConnection closed', 'unreachable'],
  ['ssh: connect to host a port 22: Connection timed out', 'slow'],
  ['write remote "a": Failure', 'full'],
  ['stat remote: No such file or directory', 'no-folder'],
  ['client_loop: send disconnect: Broken pipe\nConnection closed', 'cut'],
  ['', 'unknown'],
])('ssh says %j', (said, reason) => expect(sshFault(said)).toBe(reason))

test.each<[string, FaultReason]>([
  [' ! [rejected]        HEAD -> main (fetch first)', 'behind'],
  ['fatal: Authentication failed for ‘https://a/b.git/’', 'auth'],
  ['fatal: could not read Username for ‘https://a’: terminal prompts disabled', 'auth'],
  ['fatal: ‘/a/b’ does not appear to be a git repository', 'no-repository'],
  ['remote: error: GH006: Protected branch update failed (pre-receive hook declined)', 'forbidden'],
  ['fatal: unable to access ‘https://a/’: Could not resolve host: a', 'no-name'],
  ['Host key verification failed.', 'host-unknown'],
])('git says %j', (said, reason) => expect(gitFault(said)).toBe(reason))

test.each<[number | string | undefined, string, FaultReason]>([
  [530, '530 Login incorrect.', 'auth'],
  [552, '552 Quota exceeded', 'full'],
  [550, '550 a: No such file or directory', 'no-folder'],
  [550, '550 a: Permission denied', 'forbidden'],
  [421, '421 Timeout', 'cut'],
  ['ENOTFOUND', 'getaddrinfo ENOTFOUND a', 'no-name'],
  ['ECONNREFUSED', '', 'unreachable'],
  [undefined, 'Timeout (control socket)', 'slow'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', '', 'certificate'],
  ['CERT_HAS_EXPIRED', '', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', '', 'certificate'],
  [500, '500 AUTH not understood', 'no-tls'],
  [undefined, 'Server sent FIN packet unexpectedly, closing connection.', 'cut'],
  [undefined, 'x', 'unknown'],
])('FTP says %s %j', (code, said, reason) => expect(ftpFault(code, said)).toBe(reason))
