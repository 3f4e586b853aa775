/** A copy of the project that a test may break. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ContentFile } from '../../src/directory/content/read.ts'
import { plainEnvironment } from './sites.ts'
import { descendantsOf } from './system/processes.ts'

const PARTS = ['package.json', 'astro.config.mjs', 'tsconfig.json', 'public', 'scripts', 'src']

export interface Outcome {
  code: number | null
  /** What it printed, on both channels. */
  said: string
}

export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'pengaduan-'))
  readonly dist = join(this.folder, 'dist')

  constructor() {
    for (const part of PARTS) cpSync(part, join(this.folder, part), { recursive: true })
    mkdirSync(join(this.folder, '.cache'))
    this.link('node_modules')
    this.link('.cache/posters')
    this.link('.cache/compiled')
  }

  /** Shares a folder of the real project, which a fresh clone may not have yet. */
  link(name: string): void {
    const real = join(process.cwd(), name)
    mkdirSync(real, { recursive: true })
    symlinkSync(real, join(this.folder, name), 'junction')
  }

  /** Takes a folder away, or no longer shares it. */
  unlink(name: string): void {
    rmSync(join(this.folder, name), { recursive: true, maxRetries: 5 })
  }

  /** Changes a file, and gives what puts it back. */
  edit(file: string, change: (text: string) => string): () => void {
    const path = join(this.folder, file)
    const before = readFileSync(path, 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`${file}: tidak berubah`)
    writeFileSync(path, after)
    return () => writeFileSync(path, before)
  }

  /** Adds a region of this name. */
  addRegion(name: string, files: ContentFile[]): void {
    for (const { path, text } of files) {
      const target = join(this.folder, 'src/content', name, path)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, text)
    }
  }

  start(args: string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
    // what a process of one project compiles, no other project's needs to: files are known by where they lie from there
    const compiled = { NODE_COMPILE_CACHE: join(this.folder, '.cache/compiled'), NODE_COMPILE_CACHE_PORTABLE: '1' }
    return spawn(process.execPath, args, {
      ...{ cwd: this.folder },
      env: { ...plainEnvironment(), ...compiled, ...environment },
    })
  }

  /** Starts a command; gives its process and what comes of it. */
  begin(args: string[], environment: NodeJS.ProcessEnv = {}): { child: ChildProcess; outcome: Promise<Outcome> } {
    const child = this.start(args, environment)
    let said = ''
    child.stdout?.on('data', (text) => (said += text))
    child.stderr?.on('data', (text) => (said += text))
    return { child, outcome: new Promise((resolve) => child.on('close', (code) => resolve({ code, said }))) }
  }

  run(args: string[], environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
    return this.begin(args, environment).outcome
  }

  /** Starts a command and kills it as soon as a condition holds. */
  async killWhen(args: string[], condition: () => boolean): Promise<void> {
    const child = this.start(args)
    const ended = new Promise((resolve) => child.on('close', resolve))
    while (!condition()) {
      if (child.exitCode !== null) throw new Error('berakhir sebelum sempat dihentikan')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    child.kill('SIGKILL')
    await ended
  }

  /**
   * Starts a command and kills it after some milliseconds, or earlier and earlier until it is killed before its end.
   * Gives the processes that it had started and that were running then.
   */
  async killAfter(args: string[], environment: NodeJS.ProcessEnv, milliseconds: number): Promise<number[]> {
    const child = this.start(args, environment)
    const ended = new Promise<boolean>((resolve) => child.on('close', (_, signal) => resolve(signal === 'SIGKILL')))
    let children: number[] = []
    const timer = setTimeout(() => {
      children = descendantsOf(child.pid!)
      child.kill('SIGKILL')
    }, milliseconds)
    const killed = await ended
    clearTimeout(timer)
    return killed ? children : this.killAfter(args, environment, milliseconds * 0.7)
  }

  /** Names in the project's folder that begin like the site's. */
  outputs(): string[] {
    return readdirSync(this.folder).filter((name) => name.startsWith('dist'))
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Checksum of every file in a folder. */
export function checksums(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  const checksum = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), checksum(path)]))
}

/** Names of the files that are new, gone or different. */
export function changes(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name])
}
