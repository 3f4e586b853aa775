/** How every command runs: by its row in the table, to its exit code, and with a message instead of a stack trace where the user can act. */
import { visible } from '../../directory/content/visible.ts'
import { Explained } from '../base/explained.ts'
import { systemMessage } from '../base/system-error.ts'
import { asksHelp, readArguments, type Values } from './arguments.ts'
import type { Command } from './commands/command.ts'
import { helpText } from './commands/help.ts'
import { COMMANDS, type CommandName } from './commands/table.ts'
import { type Settings, settingsOf } from './settings.ts'

type Row<N extends CommandName> = (typeof COMMANDS)[N]

/** What a command was asked to do. */
export interface Asked<N extends CommandName> {
  settings: Pick<Settings, Row<N>['settings'][number]>
  flags: Values<Row<N>['flags']>
  /** What stood beside the flags. */
  given: string[]
}

/**
 * Runs a command with the arguments of this process; where help is asked for, says that and does nothing else.
 * @param main gives the exit code
 */
export async function run<N extends CommandName>(
  name: N,
  main: (asked: Asked<N>) => number | Promise<number>,
): Promise<void> {
  try {
    const args = process.argv.slice(2)
    const command: Command = COMMANDS[name]
    if (asksHelp(args)) {
      console.log(helpText(name, command))
      return
    }
    const { flags, given } = readArguments(name, command, args)
    process.exitCode = await main({ settings: settingsOf(command.settings, flags), flags, given } as Asked<N>)
  } catch (error) {
    const message = error instanceof Explained ? error.message : systemMessage(error)
    console.error(message === undefined ? error : visible(message))
    process.exitCode = 1
  }
}
