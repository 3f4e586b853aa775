/** Servers of tests as processes: a port of their own, their settings, their begin and end. */
import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Replaces what a user of settings has to replace; what isn't there is an error. */
export function adapted(text: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`"${from}" tidak ada di pengaturan`)
    return before.replaceAll(from, to)
  }, text)
}

const isThere = (address: string): Promise<boolean> =>
  fetch(address, { redirect: 'manual' }).then(
    () => true,
    () => false,
  )

/** Waits until a server does. @param isUp asks it; over HTTP where nothing else is said */
export async function untilItAnswers(child: ChildProcess, address: string, isUp = isThere): Promise<void> {
  for (const until = performance.now() + 20_000; performance.now() < until; ) {
    if (child.exitCode !== null) throw new Error('sudah berakhir')
    if (await isUp(address)) return
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  throw new Error('tidak menjawab')
}

/** Ends a server, and waits for its end. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const end = new Promise((resolve) => child.on('close', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
  await end
  clearTimeout(timer)
}
