/** The child's side of the reader: a process that reads one file and ends with its parent. */
import type { ReadResult } from '../../import/table/raw.ts'

/** What the process is given. */
export interface Task {
  bytes: Uint8Array
  name: string
}

/** What it says: once that it has started, then what it has read. */
export type ReaderAnswer = 'started' | ReadResult

const say = (answer: ReaderAnswer) => process.connected && process.send?.(answer)

process.on('disconnect', () => process.exit())
const { parseSpreadsheet } = await import('./parse.ts')
process.on('message', ({ bytes, name }: Task) => say(parseSpreadsheet(bytes, name)))
say('started')
