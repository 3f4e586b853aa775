/** Projects that share the real one's programs, for commands that a test runs one after the other. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { filesIn } from '../../src/adapters/base/files.ts'
import { type Changes, regionFiles, TODAY } from './region.ts'
import { BRIEF } from './system/brief-commands.ts'

const project = process.cwd()
const CONTENT = 'src/content/contoh'

export interface Result {
  status: number | null
  stdout: string
  stderr: string
}

/** A project whose content a test brings. */
class LinkedProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'pengaduan-tautan-'))

  constructor() {
    mkdirSync(this.path('src'))
    for (const name of ['node_modules', 'src/posters', 'src/adapters'])
      symlinkSync(join(project, name), join(this.folder, name), 'junction')
  }

  /** Runs a script of the project. @param input what is typed, a line each */
  command(name: string, args: readonly string[], { input = '', env = {} as NodeJS.ProcessEnv } = {}): Result {
    const given = [...BRIEF, join(project, `scripts/${name}.ts`), '--region', 'contoh', '--today', TODAY, ...args]
    const { status, stdout, stderr } = spawnSync(process.execPath, given, {
      ...{ cwd: this.folder, encoding: 'utf8', input },
      env: { ...process.env, ...env },
    })
    return { status, stdout, stderr }
  }

  /** Starts a script of the project that goes on until it is ended. */
  start(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
    const given = [...BRIEF, join(project, `scripts/${name}.ts`), '--region', 'contoh', ...args]
    return spawn(process.execPath, given, { cwd: this.folder, env: { ...process.env, ...env } })
  }

  path(file: string): string {
    return join(this.folder, file)
  }

  has(file: string): boolean {
    return existsSync(this.path(file))
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8')
  }

  write(file: string, text: string | Buffer): void {
    mkdirSync(dirname(this.path(file)), { recursive: true })
    writeFileSync(this.path(file), text)
  }

  edit(file: string, change: (text: string) => string): void {
    this.write(file, change(this.read(file)))
  }

  /** The region's files and their texts. */
  content(): Record<string, string> {
    const names = filesIn(this.path(CONTENT))
    return Object.fromEntries(names.map((name) => [name, this.read(`${CONTENT}/${name}`)]))
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** A project with all real content. */
export class ContentProject extends LinkedProject {
  constructor() {
    super()
    cpSync('src/content', this.path('src/content'), { recursive: true })
  }
}

/** A project that has just the small region. */
export class SmallRegion extends LinkedProject {
  /** @param changes of the good region's files */
  constructor(changes: Changes = {}) {
    super()
    for (const { path, text } of regionFiles(changes)) this.write(`${CONTENT}/${path}`, text)
  }
}
