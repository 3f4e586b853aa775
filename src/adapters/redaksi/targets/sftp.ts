/** SFTP by the system's own OpenSSH, which Windows has since version 10: it asks for nothing and accepts no unknown server. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { sshFault } from '../../../release/faults.ts'
import { STAGING } from '../../../release/upload-plan.ts'
import { type FileServer, publishToServer, type ServerStep, tryServer } from './file-server.ts'
import { type SendingTarget, TargetFault } from './target.ts'

/** Of a target of this kind, as it stands in redaksi.yaml. */
export interface SftpSettings {
  host: string
  port?: number
  user?: string
  folder: string
}

/** What ssh is told besides: where it looks for keys, in tests. */
export interface SftpMore {
  program?: string
  options?: readonly string[]
}

const OPTIONS = {
  // a question would wait for an answer that nobody can give
  BatchMode: 'yes',
  StrictHostKeyChecking: 'yes',
  ConnectTimeout: '15',
  ServerAliveInterval: '15',
  ServerAliveCountMax: '4',
}
const PROMPT = 'sftp> '

/** A word of sftp's own language. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`
/** Of a file on this machine. Between quotes its signs stand for themselves; on Windows a backslash is taken for a slash. */
const local = (path: string): string => quoted(path.replaceAll('\\', '/'))

/** Whether others on the server may read what is sent: it comes with the rights that it has here. */
const isReadable = (file: string): boolean => process.platform === 'win32' || (statSync(file).mode & 0o044) === 0o044

function commandsOf(step: ServerStep): string[] {
  switch (step.do) {
    case 'folder':
      return [`-mkdir ${quoted(step.path)}`]
    case 'send':
      return [
        `put ${local(step.from)} ${quoted(step.to)}`,
        ...(isReadable(step.from) ? [] : [`-chmod 644 ${quoted(step.to)}`]),
      ]
    case 'move':
      return [`rename ${quoted(step.from)} ${quoted(step.to)}`]
    case 'remove':
      return [`-${step.isFolder ? 'rmdir' : 'rm'} ${quoted(step.path)}`]
  }
}

/** @param command by which a person makes a server known */
function faultOf(said: string, command: string): TargetFault {
  const reason = sshFault(said)
  return new TargetFault(reason, reason === 'host-unknown' ? command : said)
}

/** Runs commands in one session; lines that aren't commands repeated are given back. */
function session(
  { host, port, user }: SftpSettings,
  { program = 'sftp', options = [] }: SftpMore,
  commands: readonly string[],
  signal: AbortSignal,
  told: (command: string) => void = () => {},
): Promise<string[]> {
  const settings = Object.entries(OPTIONS).map(([name, value]) => `-o${name}=${value}`)
  const to = user === undefined ? host : `${user}@${host}`
  const args = [...settings, ...options, ...(port === undefined ? [] : ['-P', String(port)]), '-b', '-', to]
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new TargetFault('stopped'))
    const child = spawn(program, args, { windowsHide: true, env: { ...process.env, LC_ALL: 'C' } })
    const stop = () => child.kill()
    signal.addEventListener('abort', stop, { once: true })
    const [lines, rest] = [[] as string[], { out: '', error: '' }]
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest.out + text).split(/\r?\n/)
      rest.out = parts.pop() ?? ''
      for (const line of parts) {
        if (line.startsWith(PROMPT)) told(line.slice(PROMPT.length))
        else if (line !== '') lines.push(line)
      }
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (rest.error = (rest.error + text).slice(-4000)))
    child.once('error', () => reject(new TargetFault('no-program', program)))
    child.stdin.on('error', () => undefined)
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop)
      if (signal.aborted) reject(new TargetFault('stopped'))
      else if (code === 0) resolve(lines)
      else reject(faultOf(rest.error, ['ssh', ...(port === undefined ? [] : ['-p', String(port)]), to].join(' ')))
    })
    child.stdin.end(`${commands.join('\n')}\n`)
  })
}

/** A connection; each thing that is asked of it is a session of its own. */
function sftpServer(settings: SftpSettings, more: SftpMore, signal: AbortSignal): FileServer {
  const into = [`-mkdir ${quoted(settings.folder)}`, `cd ${quoted(settings.folder)}`]
  const run = (commands: readonly string[], told?: (command: string) => void) =>
    session(settings, more, [...into, ...commands], signal, told)
  return {
    look: async () => {
      const lines = await run(['ls -1a', `-ls -1a ${STAGING}`])
      const inStaging = (line: string) => line.startsWith(`${STAGING}/`)
      return {
        names: lines.filter((line) => !inStaging(line)).map((line) => line.trim()),
        staged: lines.filter(inStaging).map((line) => basename(line.trim())),
      }
    },
    read: async (paths) => {
      const scratch = mkdtempSync(join(tmpdir(), 'sftp-'))
      try {
        const files = paths.map((path, index) => ({ path, file: join(scratch, String(index)) }))
        await run(files.map(({ path, file }) => `get ${quoted(path)} ${quoted(file.replaceAll('\\', '/'))}`))
        return files.map(({ file }) => readFileSync(file, 'utf8'))
      } finally {
        rmSync(scratch, { recursive: true, force: true })
      }
    },
    run: async (steps, told) => {
      // a command is repeated when it begins: then the one before is done
      let begun = 0
      const commands = steps.flatMap((step) =>
        commandsOf(step).map((command, index) => ({ command, first: index === 0 })),
      )
      await run(
        commands.map(({ command }) => command),
        () => {
          const one = commands[begun++ - into.length]
          if (one?.first) told()
        },
      )
    },
    close: () => {},
  }
}

/** A place that SFTP leads to. */
export function sftpTarget(settings: SftpSettings, more: SftpMore = {}): SendingTarget {
  return {
    test: (context) => tryServer(sftpServer(settings, more, context.signal), context),
    publish: (context) => publishToServer(sftpServer(settings, more, context.signal), context),
  }
}
