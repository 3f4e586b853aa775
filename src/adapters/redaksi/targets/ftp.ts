/** FTP, encrypted or not, for hosts that have nothing better: each file is sent beside and then renamed. */
import { Writable } from 'node:stream'
import { Client, FTPError } from 'basic-ftp'
import { ftpFault } from '../../../release/faults.ts'
import { STAGING } from '../../../release/upload-plan.ts'
import { type FileServer, publishToServer, type ServerStep, tryServer } from './file-server.ts'
import { type SendContext, type SendingTarget, TargetFault } from './target.ts'

/** Of a target of this kind, as it stands in redaksi.yaml. */
export interface FtpSettings {
  host: string
  port?: number
  user: string
  folder: string
  /** Whether passwords and files go over the line as they are. */
  isPlain: boolean
}

/** What certificates are trusted besides, in tests. */
export interface FtpMore {
  authority?: string
}

const PATIENCE = 30_000

/** Says what a server has answered as one of our reasons. */
async function saying<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof TargetFault) throw error
    if (signal.aborted) throw new TargetFault('stopped')
    const { code, message } = error as { code?: number | string; message: string }
    throw new TargetFault(ftpFault(code, message), message)
  }
}

/** Whether a server refuses because of what is or isn't there. */
const isRefusal = (error: unknown): boolean => error instanceof FTPError && error.code >= 500

async function connected(settings: FtpSettings, more: FtpMore, context: SendContext): Promise<FileServer> {
  const { host, port, user, folder, isPlain } = settings
  const { signal, password = '' } = context
  const client = new Client(PATIENCE)
  const stop = () => client.close()
  signal.addEventListener('abort', stop, { once: true })
  const close = () => {
    signal.removeEventListener('abort', stop)
    client.close()
  }
  let home = ''
  try {
    home = await saying(async () => {
      await client.access({
        ...{ host, user, password, secure: !isPlain },
        ...(port !== undefined && { port }),
        ...(more.authority !== undefined && { secureOptions: { ca: more.authority } }),
      })
      await client.sendIgnoringError(`MKD ${folder}`)
      await client.cd(folder)
      return client.pwd()
    }, signal)
  } catch (error) {
    close()
    throw error
  }
  return {
    look: () =>
      saying(async () => {
        const names = (await client.list()).map(({ name }) => name)
        const staged = names.includes(STAGING) ? await client.list(STAGING) : await hiddenNames(client)
        return { names, staged: staged.map(({ name }) => name) }
      }, signal),
    read: (paths) =>
      saying(async () => {
        const texts: string[] = []
        for (const path of paths) texts.push(await textOf(client, path))
        return texts
      }, signal),
    run: (steps, told) =>
      saying(async () => {
        for (const step of steps) {
          await take(client, step, home)
          told()
        }
      }, signal),
    close,
  }
}

/** Servers needn't list a folder whose name begins with a dot. */
const hiddenNames = (client: Client) =>
  client.list(STAGING).catch((error: unknown) => {
    if (isRefusal(error)) return []
    throw error
  })

async function textOf(client: Client, path: string): Promise<string> {
  const parts: Buffer[] = []
  const into = new Writable({
    write: (part: Buffer, _, done) => {
      parts.push(part)
      done()
    },
  })
  await client.downloadTo(into, path)
  return Buffer.concat(parts).toString('utf8')
}

async function take(client: Client, step: ServerStep, home: string): Promise<void> {
  switch (step.do) {
    case 'folder':
      await makeFolder(client, step.path, home)
      return
    case 'send':
      await client.uploadFrom(step.from, step.to)
      return
    case 'move':
      await replace(client, step.from, step.to)
      return
    case 'remove':
      await client.sendIgnoringError(`${step.isFolder ? 'RMD' : 'DELE'} ${step.path}`)
  }
}

/** Makes a folder; where that is refused, it has to be there. */
async function makeFolder(client: Client, path: string, home: string): Promise<void> {
  try {
    await client.send(`MKD ${path}`)
  } catch (error) {
    if (!isRefusal(error)) throw error
    await client.cd(path).catch(() => {
      throw error
    })
    await client.cd(home)
  }
}

/** Some servers rename only where nothing is; there the old file goes for a moment. */
async function replace(client: Client, from: string, to: string): Promise<void> {
  try {
    await client.rename(from, to)
  } catch (error) {
    if (!isRefusal(error)) throw error
    await client.remove(to, true)
    await client.rename(from, to)
  }
}

/** A place that FTP leads to. */
export function ftpTarget(settings: FtpSettings, more: FtpMore = {}): SendingTarget {
  const withServer = async <T>(context: SendContext, work: (server: FileServer) => Promise<T>): Promise<T> => {
    const server = await connected(settings, more, context)
    try {
      return await work(server)
    } finally {
      server.close()
    }
  }
  return {
    test: (context) => withServer(context, (server) => tryServer(server, context)),
    publish: (context) => withServer(context, (server) => publishToServer(server, context)),
  }
}
