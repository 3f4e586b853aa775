/** How every command ends: with its exit code, and with a message instead of a stack trace where the user can act. */
import { visible } from '../../directory/content/visible.ts'
import { Explained } from '../base/explained.ts'
import { systemMessage } from '../base/system-error.ts'

/** @param main the command; gives the exit code */
export async function run(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    const message = error instanceof Explained ? error.message : systemMessage(error)
    console.error(message === undefined ? error : visible(message))
    process.exitCode = 1
  }
}
