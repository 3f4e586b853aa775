/** Servers of tests as processes: a port of their own, their settings, their begin and end. */
import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
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

/**
 * Waits until a server that was just started answers.
 * @param folder all that it has, which goes with it
 * @param logged what its logs say
 * @returns what ends it
 * @throws what it has said, where it doesn't come up
 */
export async function startedServer(
  child: ChildProcess,
  { name, address, folder, logged }: { name: string; address: string; folder: string; logged: () => string },
): Promise<() => Promise<void>> {
  let said = ''
  child.stderr?.on('data', (text) => (said += text))
  const stop = async () => {
    await ended(child)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await untilItAnswers(child, address)
  } catch (error) {
    const why = `${said}${logged()}`
    await stop()
    throw new Error(`${name} tidak jalan: ${why}`, { cause: error })
  }
  return stop
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
