/** The editor of an unpacked folder, asked over HTTP as its pages ask in a browser. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { waitFor } from './steps.ts'
import { cmd, PLACE, type Unpacked } from './wine.ts'

const ADDRESS = /http:\/\/127\S+/

/** Starts redaksi.cmd. @returns its address and what it has said; another start of it doesn't wait for its end */
export async function startEditor(folder: Unpacked, log: string): Promise<{ address: string; said: string }> {
  const file = join(PLACE, log)
  folder.start(file, cmd('redaksi', '--print-address'))
  const said = () => readFileSync(file, 'utf8')
  const address = await waitFor(() => ADDRESS.exec(said())?.[0])
  if (!address) throw new Error(`Redaksi tidak menyebut alamat: ${said()}`)
  return { address, said: said() }
}

/** A browser at it. */
export class Desk {
  readonly #origin: string
  readonly #cookie: string

  private constructor(origin: string, cookie: string) {
    this.#origin = origin
    this.#cookie = cookie
  }

  /** @param address the one that a start has said, good for once */
  static async open(address: string): Promise<Desk> {
    const begun = await fetch(address, { redirect: 'manual' })
    const cookie = begun.headers.get('set-cookie')?.split(';')[0]
    if (!cookie) throw new Error(`${address}: ${begun.status}`)
    return new Desk(new URL(address).origin, cookie)
  }

  /** @param answers of a form that is sent */
  async fetch(path: string, answers?: Record<string, string>): Promise<Response> {
    return fetch(new URL(path, this.#origin), {
      ...(answers && { method: 'POST', body: new URLSearchParams(answers) }),
      // a line that was kept may be closed just when a form is sent, which is then not sent again
      headers: { cookie: this.#cookie, origin: this.#origin, connection: 'close' },
      redirect: 'manual',
    })
  }

  async get(path: string): Promise<string> {
    const answer = await this.fetch(path)
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 500)}`)
    return text
  }

  /** Sends a form that leads on to a page. @returns where it leads */
  async post(path: string, answers: Record<string, string> = {}): Promise<string> {
    const answer = await this.fetch(path, answers)
    const text = await answer.text()
    if (answer.status !== 303) throw new Error(`${path}: ${answer.status} ${plain(text).slice(0, 800)}`)
    return answer.headers.get('location') ?? ''
  }

  /** What is told of a build or of the way of a site, until its end. */
  async progress(): Promise<string> {
    return this.get('/terbitkan/kemajuan')
  }
}

/** Words of a page without its marks. */
export const plain = (html: string): string =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
