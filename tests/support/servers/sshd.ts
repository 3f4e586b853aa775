/** A real sshd on this machine alone, with keys and an account of its own. */
import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { findServer, type Program, serverTitle, type Wanted } from './debian.ts'
import { ended, freePort, untilItAnswers } from './server-process.ts'

/** The wrapper gives sshd an account that the system needn't have. */
const PACKAGES = ['openssh-server', 'openssh-sftp-server', 'libnss-wrapper']
const SSHD: Wanted = {
  ...{ name: 'sshd', variable: 'SSHD', file: 'usr/sbin/sshd', packages: PACKAGES },
  version: { args: ['-V'], statuses: [0, 1] },
}
export const findSshd = (): Program | undefined => findServer(SSHD)
export const sshdTitle = (program: Program | undefined, what: string): string => serverTitle(SSHD, program, what)

/** Whoever isn't root serves himself; root serves somebody else, since sshd would want an account of its own. */
export const SERVED =
  process.getuid?.() === 0
    ? { name: 'penerbit', uid: 65_534, gid: 65_534 }
    : { name: userInfo().username, uid: userInfo().uid, gid: userInfo().gid }

/** Gives a folder and all in it to the account that the server serves. */
export function hand(folder: string): void {
  if (process.getuid?.() !== 0) return
  for (const path of ['', ...(readdirSync(folder, { recursive: true }) as string[])])
    chownSync(join(folder, path), SERVED.uid, SERVED.gid)
}

export interface Sshd {
  host: string
  port: number
  user: string
  /** Folder that may be written to. */
  home: string
  /** What ssh is told: which key it has, and which servers it knows. */
  options: string[]
  /** The same without knowing the server; with another's key in its place; without a key of its own. */
  unknown: string[]
  changed: string[]
  keyless: string[]
  stop: () => Promise<void>
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })

/** The program that a shell starts, beside sshd. */
const sftpServer = (program: Program): string => join(program.path, '../../lib/openssh/sftp-server')

/** @param hasShell whether the account has a shell, by which SFTP is started; else it has SFTP and nothing else */
export async function startSshd(program: Program, { hasShell = false } = {}): Promise<Sshd> {
  const folder = mkdtempSync(join(tmpdir(), 'sshd-'))
  chmodSync(folder, 0o755)
  const key = (name: string): string => {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(folder, name)])
    return readFileSync(join(folder, `${name}.pub`), 'utf8')
  }
  const [hostKey, otherKey, userKey] = [key('server'), key('lain'), key('penerbit')]
  const port = await freePort()
  const home = join(folder, 'rumah')
  mkdirSync(home)
  writeFileSync(join(folder, 'boleh'), userKey)
  const own = join(folder, 'milik-server')
  mkdirSync(own)
  copyFileSync(join(folder, 'server'), join(own, 'server'))
  chmodSync(join(own, 'server'), 0o600)
  writeFileSync(
    join(folder, 'sshd.conf'),
    `Port ${port}
ListenAddress 127.0.0.1
HostKey ${join(own, 'server')}
PidFile none
AuthorizedKeysFile ${join(folder, 'boleh')}
PasswordAuthentication no
KbdInteractiveAuthentication no
StrictModes no
${hasShell ? `Subsystem sftp ${sftpServer(program)}` : 'Subsystem sftp internal-sftp\nForceCommand internal-sftp'}
`,
  )
  const known = (name: string, text: string) => {
    const file = join(folder, name)
    writeFileSync(file, text && `[127.0.0.1]:${port} ${text}`)
    return `-oUserKnownHostsFile=${file}`
  }
  hand(home)
  hand(own)
  writeFileSync(join(folder, 'passwd'), `${SERVED.name}:*:${SERVED.uid}:${SERVED.gid}:Penerbit:${home}:/bin/sh\n`)
  const wrapper = globSync('**/libnss_wrapper.so', { cwd: join(program.path, '../../..') })[0]
  const wrapped = wrapper && {
    ...{ LD_PRELOAD: join(program.path, '../../..', wrapper), NSS_WRAPPER_PASSWD: join(folder, 'passwd') },
    NSS_WRAPPER_GROUP: '/etc/group',
  }
  const child = spawn(program.path, ['-D', '-e', '-f', join(folder, 'sshd.conf')], {
    env: { ...process.env, ...program.environment, ...wrapped },
    ...(process.getuid?.() === 0 && { uid: SERVED.uid, gid: SERVED.gid }),
  })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  const stop = async () => {
    await ended(child)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await untilItAnswers(child, '', () => isOpen(port))
  } catch (error) {
    await stop()
    throw new Error(`sshd tidak jalan: ${said}`, { cause: error })
  }
  const alone = ['-F', '/dev/null', '-oGlobalKnownHostsFile=/dev/null', '-oIdentityAgent=none', '-oIdentitiesOnly=yes']
  const mine = `-oIdentityFile=${join(folder, 'penerbit')}`
  return {
    ...{ host: '127.0.0.1', port, user: SERVED.name, home, stop },
    options: [...alone, mine, known('dikenal', hostKey)],
    unknown: [...alone, mine, known('kosong', '')],
    changed: [...alone, mine, known('berubah', otherKey)],
    keyless: [...alone, `-oIdentityFile=${join(folder, 'lain')}`, known('dikenal', hostKey)],
  }
}
