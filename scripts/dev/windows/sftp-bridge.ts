/**
 * The other end of sftp-stand-in.ts: runs this machine's sftp as the one of Windows would run. As that one does, it takes
 * every backslash of a command for a slash; drives are links in the folder that it is started in.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { DEBIAN, DRIVE_C, NODE, type Unpacked } from './wine.ts'

/** Puts the stand-in where Windows looks for programs: a copy of the ZIP's Node with a script in it. */
export async function placeStandIn(folder: Unpacked): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'sftp-exe-'))
  const [script, settings] = [join(work, 'sftp.cjs'), join(work, 'sea.json')]
  const entry = join(import.meta.dirname, 'sftp-stand-in.ts')
  await build({ entryPoints: [entry], outfile: script, bundle: true, platform: 'node', format: 'cjs' })
  const executable = folder.file(NODE.replaceAll('\\', '/'))
  const output = join(DRIVE_C, 'windows/sftp.exe')
  writeFileSync(settings, JSON.stringify({ main: script, output, executable, disableExperimentalSEAWarning: true }))
  const { status, stderr } = spawnSync(process.execPath, ['--build-sea', settings], { encoding: 'utf8' })
  rmSync(work, { recursive: true })
  if (status !== 0) throw new Error(`sftp.exe tidak jadi: ${stderr}`)
}

export interface Bridge {
  port: number
  close: () => void
}

/** @param options what sftp is told before all else: whom it knows, and which key it has */
export async function startBridge(options: readonly string[]): Promise<Bridge> {
  const drives = mkdtempSync(join(tmpdir(), 'kandar-'))
  symlinkSync(DEBIAN, join(drives, 'Z:'))
  symlinkSync(DRIVE_C, join(drives, 'C:'))
  const server = createServer({ allowHalfOpen: true }, (socket) => serve(socket, options, drives))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as { port: number }).port,
    close: () => {
      server.close()
      rmSync(drives, { recursive: true })
    },
  }
}

function serve(socket: Socket, options: readonly string[], drives: string): void {
  const say = (said: { out?: string; error?: string; code?: number }) => socket.write(`${JSON.stringify(said)}\n`)
  let child: ReturnType<typeof spawn> | undefined
  const lines = createInterface({ input: socket })
  lines.on('line', (line) => {
    if (child) {
      child.stdin?.write(`${line.replaceAll('\\', '/')}\n`)
      return
    }
    child = spawn('sftp', [...options, ...(JSON.parse(line) as string[])], { cwd: drives })
    child.stdout?.setEncoding('utf8').on('data', (out: string) => say({ out }))
    child.stderr?.setEncoding('utf8').on('data', (error: string) => say({ error }))
    child.stdin?.on('error', () => undefined)
    child.once('close', (code) => {
      say({ code: code ?? 1 })
      socket.end()
    })
  })
  lines.once('close', () => child?.stdin?.end())
  socket.on('error', () => undefined)
  socket.once('close', () => child?.kill())
}
