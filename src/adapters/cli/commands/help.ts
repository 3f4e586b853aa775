/** What `--help` says of a command. */
import type { Command, Flag } from './command.ts'
import { flagsOf } from './table.ts'

/** A command as it is typed. @param args what stands behind it */
export const typed = (name: string, args = ''): string => `npm run ${name}${args && ` -- ${args}`}`

/** "--office ID" */
export const flagText = (flag: string, { value }: Flag): string => `--${flag}${value ? ` ${value}` : ''}`

const HELP: readonly [string, string] = ['-h, --help', 'menampilkan bantuan ini saja']

/** Purpose, usage, every flag with its words, settings with their environment variables, two examples. */
export function helpText(name: string, command: Command): string {
  const { purpose, takes, settings, examples } = command
  const flags = Object.entries(flagsOf(command))
  const isShared = (flag: string) => (settings as readonly string[]).includes(flag)
  const own = flags.filter(([flag]) => !isShared(flag)).map(([flag, row]) => [flagText(flag, row), row.use] as const)
  const shared = flags
    .filter(([flag]) => isShared(flag))
    .map(([flag, row]) => [flagText(flag, row), `${row.use} (${flag.toUpperCase()})`] as const)
  const width = Math.max(...[...own, ...shared, HELP].map(([flag]) => flag.length)) + 2
  const lines = (rows: readonly (readonly [string, string])[]) =>
    rows.map(([flag, use]) => `  ${flag.padEnd(width)}${use}`)
  const usage = [...(takes ? [takes] : []), ...(flags.length > 0 ? ['[pilihan]'] : [])].join(' ')
  return [
    purpose,
    `\nPemakaian:\n  ${typed(name, usage)}`,
    '\nPilihan:',
    ...lines([...own, HELP]),
    ...(shared.length > 0 ? ['\nSetelan (di dalam kurung: variabel lingkungannya):', ...lines(shared)] : []),
    '\nContoh:',
    ...examples.map((args) => `  ${typed(name, args)}`),
  ].join('\n')
}
