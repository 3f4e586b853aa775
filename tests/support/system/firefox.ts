/** The Firefox that the machine has, driven by WebDriver BiDi: the walks that matter most, in another engine. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Milliseconds that anything may take on a busy machine. */
const PATIENCE = 60_000
const PLACES = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox']

/** The program; undefined where the machine has none. */
export const FIREFOX = PLACES.find((path) => path && spawnSync(path, ['--version']).status === 0)
/** Title of tests that need it; says why they were left out. */
export const firefoxTitle = (what: string): string =>
  FIREFOX ? what : `${what} (dilewati: Firefox tidak ada; pasang, atau sebut di FIREFOX)`

/** A tab. Keys are real keys, a click is one of the page's own. */
export interface Tab {
  go: (address: string) => Promise<void>
  /** Back in the history, as the button of the browser. */
  back: () => Promise<void>
  /** The value of an expression in the page. */
  value: <T>(expression: string) => Promise<T>
  /** Waits until an expression in the page is true. */
  until: (expression: string) => Promise<void>
  click: (selector: string) => Promise<void>
  /** Types into what has the keyboard; "\n" is Enter. */
  type: (text: string) => Promise<void>
}

/** WebDriver's sign for the key. */
const ENTER = '\uE007'

export interface Firefox {
  open: (size: { width: number; height: number }) => Promise<Tab>
  close: () => Promise<void>
}

export async function startFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'pengaduan-firefox-'))
  const args = ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile]
  const running = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const socket = new WebSocket(`${await addressOf(running)}/session`)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = reject
  })
  const ask = asker(socket)
  await ask('session.new', { capabilities: {} })
  return {
    open: async (viewport) => {
      const { context } = await ask<{ context: string }>('browsingContext.create', { type: 'tab' })
      await ask('browsingContext.setViewport', { context, viewport })
      return tabOf(ask, context)
    },
    close: async () => {
      const ended = new Promise((resolve) => running.once('exit', resolve))
      running.kill()
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Where it listens, which it says on starting. */
function addressOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`Firefox tidak mulai:\n${said}`)), PATIENCE)
    stderr?.on('data', (part) => {
      said += part
      const [, address] = /listening on (ws:\/\/\S+)/.exec(said) ?? []
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    })
  })
}

type Ask = <T>(method: string, params: Record<string, unknown>) => Promise<T>

/** Commands have numbers, and answers theirs. */
function asker(socket: WebSocket): Ask {
  const waiting = new Map<number, (answer: { result?: unknown; message?: string }) => void>()
  let last = 0
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as { id?: number; result?: unknown; message?: string }
    waiting.get(answer.id ?? 0)?.(answer)
  }
  return <T>(method: string, params: Record<string, unknown>) =>
    new Promise<T>((resolve, reject) => {
      last++
      waiting.set(last, ({ result, message }) =>
        message === undefined ? resolve(result as T) : reject(new Error(`${method}: ${message}`)),
      )
      socket.send(JSON.stringify({ id: last, method, params }))
    })
}

function tabOf(ask: Ask, context: string): Tab {
  const target = { context }
  const value = async <T>(expression: string): Promise<T> => {
    const asked = { expression: `JSON.stringify(${expression})`, target, awaitPromise: true }
    const { type, result, exceptionDetails } = await ask<{
      type: string
      result?: { value?: string }
      exceptionDetails?: { text: string }
    }>('script.evaluate', asked)
    if (type !== 'success') throw new Error(`${expression}: ${exceptionDetails?.text}`)
    return JSON.parse(result?.value ?? 'null') as T
  }
  const until = async (expression: string): Promise<void> => {
    const end = performance.now() + PATIENCE
    // while one page goes and another comes there is none to ask
    while (!(await value<boolean>(`!!(${expression})`).catch(() => false))) {
      if (performance.now() > end) throw new Error(`tidak terjadi: ${expression}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return {
    go: async (url) => {
      await ask('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    back: async () => {
      await ask('browsingContext.traverseHistory', { context, delta: -1 })
    },
    value,
    until,
    click: async (selector) => {
      const place = `document.querySelector(${JSON.stringify(selector)})`
      await until(place)
      await value(`(${place}.scrollIntoView({ block: 'center' }), ${place}.focus(), ${place}.click(), true)`)
    },
    type: async (text) => {
      const actions = [...text].flatMap((sign) => {
        const key = sign === '\n' ? ENTER : sign
        return [
          { type: 'keyDown', value: key },
          { type: 'keyUp', value: key },
        ]
      })
      await ask('input.performActions', { context, actions: [{ type: 'key', id: 'papan-ketik', actions }] })
    },
  }
}
