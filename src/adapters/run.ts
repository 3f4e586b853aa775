/** How every command ends: with its exit code, and with a message instead of a stack trace where the user can act. */
import { Explained } from './explained.ts'
import { systemMessage } from './system-error.ts'

/** @param main the command; gives the exit code */
export async function run(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(error instanceof Explained ? error.message : (systemMessage(error) ?? error))
    process.exitCode = 1
  }
}
