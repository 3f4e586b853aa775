/** The editor's routes on a throwaway region, asked without a server. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Hono } from 'hono'
import { vi } from 'vitest'
import type { RedaksiContext } from '../../../src/adapters/redaksi/desk.ts'
import { SmallRegion } from '../linked-project.ts'
import { type Changes, regionFiles, TODAY } from '../region.ts'

const CONTENT = 'src/content/contoh'
export const SOMEBODY = 'Petugas Tiga'

export type Body = Record<string, string | readonly string[]>

/** A form as a browser sends it. */
export function bodyOf(answers: Body): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(answers))
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  return body
}

/** A project of its own, in which this process works until it is ended. The program knows its folder by that alone. */
export class EditorProject extends SmallRegion {
  readonly #before = process.cwd()
  #make: ((context: RedaksiContext) => Hono) | undefined
  app!: Hono

  async begin(): Promise<void> {
    process.chdir(this.folder)
    vi.resetModules()
    const { redaksiApp } = await import('../../../src/adapters/redaksi/app.ts')
    this.#make = redaksiApp
  }

  end(): void {
    process.chdir(this.#before)
    vi.resetModules()
    this.remove()
  }

  /** The small region as it was, nothing saved, and somebody at the editor. */
  fresh(changes: Changes = {}, context: Partial<RedaksiContext> = {}): void {
    for (const folder of [CONTENT, 'private', '.cache/redaksi'])
      rmSync(this.path(folder), { recursive: true, force: true })
    for (const { path, text } of regionFiles(changes)) this.write(`${CONTENT}/${path}`, text)
    mkdirSync(dirname(this.path('.cache/redaksi/orang.json')), { recursive: true })
    writeFileSync(this.path('.cache/redaksi/orang.json'), JSON.stringify({ names: [SOMEBODY], last: SOMEBODY }))
    this.restart(context)
  }

  /** The editor begun anew on what lies there. */
  restart(context: Partial<RedaksiContext> = {}): void {
    this.app = this.#make!({
      ...{ region: 'contoh', today: () => TODAY, rehearsal: false, root: this.folder },
      clock: () => new Date('2026-11-23T07:05:00Z'),
      ...context,
    })
  }

  async get(path: string): Promise<{ status: number; text: string; to: string }> {
    return read(await this.app.request(path))
  }

  async post(path: string, body: Body | BodyInit = {}, headers: Record<string, string> = {}) {
    const isPlain = Object.getPrototypeOf(body) === Object.prototype
    return read(
      await this.app.request(path, {
        method: 'POST',
        headers,
        body: isPlain ? bodyOf(body as Body) : (body as BodyInit),
      }),
    )
  }

  /** Everything that is published or waits to be: the content and the private list. */
  everything(): Record<string, string> {
    const list = 'private/antrean-contoh.yaml'
    return { ...this.content(), ...(this.has(list) && { [list]: this.read(list) }) }
  }
}

async function read(answer: Response): Promise<{ status: number; text: string; to: string }> {
  return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') ?? '' }
}
