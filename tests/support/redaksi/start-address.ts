/** An editor that was started as a process, from outside. */
import type { ChildProcess } from 'node:child_process'

const ADDRESS = /^http:\S+kunci=\S+$/m

/** The address that opens an editor, as soon as it says one. @throws what it has said where it ends without */
export async function startAddressOf(editor: ChildProcess): Promise<string> {
  let said = ''
  for (const stream of [editor.stdout!, editor.stderr!]) stream.on('data', (part) => (said += part))
  while (!ADDRESS.test(said)) {
    if (editor.exitCode !== null) throw new Error(said)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return ADDRESS.exec(said)![0]
}
