/** A real FTP server on this machine alone, with an account and a certificate of its own. */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findServer, type Program, serverTitle, type Wanted } from './debian.ts'
import { ended, freePort, untilItAnswers } from './server-process.ts'
import { hand, SERVED } from './sshd.ts'

const FTPD: Wanted = {
  ...{ name: 'proftpd', variable: 'PROFTPD', file: 'usr/sbin/proftpd' },
  packages: ['proftpd-core', 'proftpd-mod-crypto'],
  version: { args: ['-v'], statuses: [0] },
}
export const findFtpd = (): Program | undefined => findServer(FTPD)
export const ftpdTitle = (program: Program | undefined, what: string): string => serverTitle(FTPD, program, what)

const USER = 'penerbit'
export const PASSWORD = 'kata-sandi-uji'

export interface Ftpd {
  host: string
  port: number
  user: string
  /** Folder of the account, which it takes for the root of all. */
  home: string
  /** Certificate that the encrypted way has. */
  certificate: string
  stop: () => Promise<void>
}

const greets = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

/** @param isPlain whether it knows no encryption */
export async function startFtpd(program: Program, { isPlain = false } = {}): Promise<Ftpd> {
  const folder = mkdtempSync(join(tmpdir(), 'ftpd-'))
  chmodSync(folder, 0o755)
  const home = join(folder, 'rumah')
  mkdirSync(home)
  hand(home)
  const port = await freePort()
  const isRoot = process.getuid?.() === 0
  const { uid, gid } = SERVED
  const secret = execFileSync('openssl', ['passwd', '-6', '-stdin'], { input: PASSWORD, encoding: 'utf8' }).trim()
  writeFileSync(join(folder, 'passwd'), `${USER}:${secret}:${uid}:${gid}:Penerbit:${home}:/bin/sh\n`, { mode: 0o600 })
  const [key, certificate] = [join(folder, 'kunci.pem'), join(folder, 'sertifikat.pem')]
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost']
  execFileSync(
    'openssl',
    [...request, '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate],
    {
      stdio: 'ignore',
    },
  )
  chmodSync(key, 0o600)
  const modules = join(dirname(program.path), '../lib/proftpd')
  const encrypted = `LoadModule mod_tls.c
TLSEngine on
TLSRequired on
TLSRSACertificateFile ${certificate}
TLSRSACertificateKeyFile ${key}
TLSOptions NoSessionReuseRequired
`
  writeFileSync(
    join(folder, 'proftpd.conf'),
    `ModulePath ${modules}
ServerName Uji
ServerType standalone
DefaultServer on
DefaultAddress 127.0.0.1
SocketBindTight on
UseIPv6 off
Port ${port}
${isRoot ? 'User nobody\nGroup nogroup' : ''}
ScoreboardFile ${folder}/papan
PidFile ${folder}/pid
SystemLog ${folder}/catatan
DelayEngine off
AuthOrder mod_auth_file.c
AuthUserFile ${folder}/passwd
RequireValidShell off
UseFtpUsers off
${isRoot ? 'DefaultRoot ~' : ''}
AllowOverwrite on
WtmpLog off
${isPlain ? '' : encrypted}`,
  )
  const child = spawn(program.path, ['-n', '-q', '-c', join(folder, 'proftpd.conf')], {
    env: { ...process.env, ...program.environment },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  const stop = async () => {
    await ended(child)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await untilItAnswers(child, '', () => greets(port))
  } catch (error) {
    const log = join(folder, 'catatan')
    const why = `${said}${existsSync(log) ? readFileSync(log, 'utf8') : ''}`
    await stop()
    throw new Error(`proftpd tidak jalan: ${why}`, { cause: error })
  }
  return { host: 'localhost', port, user: USER, home, certificate: readFileSync(certificate, 'utf8'), stop }
}
