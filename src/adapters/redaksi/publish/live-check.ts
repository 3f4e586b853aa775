/** Looks at the site that is served: the list of its files is fetched, and nothing else; no redirect is followed. */
import { createHash } from 'node:crypto'
import type { LiveFound } from '../../../redaksi/publish/live.ts'
import { MANIFEST, parseManifest } from '../../site/manifest.ts'

const PATIENCE = 10_000
/** Bytes of the list of a very large site. */
const LARGEST = 32 * 2 ** 20

/** Hash of a manifest: equal ones are of equal sites. */
export const manifestHash = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * What is served at an address.
 * @param address of the settings, without a slash at its end
 * @param here text of the manifest that lies here
 */
export async function lookAtLive(address: string, here: string): Promise<LiveFound> {
  const signal = AbortSignal.timeout(PATIENCE)
  try {
    const answer = await fetch(`${address}/${MANIFEST}`, {
      ...{ signal, redirect: 'manual', cache: 'no-store' },
      headers: { accept: 'application/json', 'cache-control': 'no-cache' },
    })
    if (answer.status >= 300 && answer.status < 400) {
      await answer.body?.cancel()
      return { kind: 'led-away', to: hostOf(answer.headers.get('location'), address) }
    }
    if (!answer.ok) {
      await answer.body?.cancel()
      return { kind: 'refused', status: answer.status }
    }
    const text = await bodyOf(answer)
    if (text === undefined) return { kind: 'too-large' }
    const site = parseManifest(text)
    return site ? { kind: 'site', site, same: manifestHash(text) === manifestHash(here) } : { kind: 'unreadable' }
  } catch {
    return { kind: signal.aborted ? 'slow' : 'silent' }
  }
}

/** Its text; undefined where there is more of it than any site has. */
async function bodyOf(answer: Response): Promise<string | undefined> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of answer.body ?? []) {
    bytes += part.length
    if (bytes > LARGEST) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

const hostOf = (location: string | null, address: string): string =>
  (location !== null && URL.parse(location, address)?.host) || '?'
