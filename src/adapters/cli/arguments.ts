/** The arguments of a command, read by its row in the table of commands. */
import { parseArgs } from 'node:util'
import { meant } from '../../directory/meant.ts'
import { Explained } from '../base/explained.ts'
import type { Command, Flag } from './commands/command.ts'
import { typed } from './commands/help.ts'
import { flagsOf } from './commands/table.ts'

type Value<F extends Flag> = F extends { type: 'boolean' } ? boolean : F extends { multiple: true } ? string[] : string

/** What the flags of a row were given; undefined where they weren't. */
export type Values<F extends Readonly<Record<string, Flag>>> = { [Name in keyof F]: Value<F[Name]> | undefined }

/** Whether help is asked for; what stands behind "--" are names of files. */
export function asksHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h')
}

/**
 * @param name the command's, for what is said
 * @param args arguments after the script's name
 * @throws Explained in Indonesian, with what may have been meant
 */
export function readArguments(
  name: string,
  command: Command,
  args: readonly string[],
): { flags: Record<string, unknown>; given: string[] } {
  const options = flagsOf(command)
  const { values, positionals, tokens } = parseArgs({
    ...{ args: [...args], options, strict: false, tokens: true, allowPositionals: true },
  })
  for (const token of tokens)
    if (token.kind === 'option') refuseOption(token, name, options)
    else if (token.kind === 'positional' && !command.takes) throw new Explained(unasked(name, token.value, options))
  return { flags: values, given: positionals }
}

interface OptionToken {
  name: string
  rawName: string
  value?: string | undefined
  inlineValue?: boolean | undefined
}

/** @throws Explained where there is no such flag, or it has a value too many or too few */
function refuseOption(
  { name: flag, rawName, value, inlineValue }: OptionToken,
  name: string,
  options: Readonly<Record<string, Flag>>,
): void {
  const row = Object.hasOwn(options, flag) ? options[flag] : undefined
  if (!row) throw new Explained(unknown(name, rawName, options))
  if (row.type === 'boolean' && value !== undefined)
    throw new Explained(`--${flag} tidak memakai isi: tulis --${flag} saja, tanpa "${value}".`)
  // "--office --format f4": the value was forgotten
  if (row.type === 'string' && (value === undefined || (!inlineValue && /^--?\w/.test(value))))
    throw new Explained(`--${flag} belum berisi: tulis --${flag} ${row.value} (${row.use}).`)
  const ending = /\.[a-z]+$/.exec(row.value ?? '')?.[0]
  if (ending && !value?.toLowerCase().endsWith(ending))
    throw new Explained(`--${flag} "${value}" salah: nama berkasnya harus berakhiran ${ending}.`)
}

const help = (name: string): string => `Selengkapnya: ${typed(name, '--help')}`

function unknown(name: string, written: string, options: Readonly<Record<string, Flag>>): string {
  const known = Object.keys(options)
  const choices = known.map((id) => ({ id }))
  const { found, several, near = [] } = meant(written, choices)
  const proposed = found ? [found] : (several ?? near).map(({ id }) => id)
  const asked = proposed.length > 0 ? ` Maksud Anda ${proposed.map((flag) => `--${flag}`).join(' atau ')}?` : ''
  const all = known.length > 0 ? `\nYang ada: ${known.map((flag) => `--${flag}`).join(' ')}` : ''
  return `Opsi tidak dikenal: ${written}.${asked}${all}\n${help(name)}`
}

/** npm keeps flags for itself that stand before "--", and leaves their values. */
function unasked(name: string, text: string, options: Readonly<Record<string, Flag>>): string {
  const wanted = Object.keys(options).length > 0 ? ` Pilihan ditulis sesudah "--": ${typed(name, '--…')}` : ''
  return `"${text}" tidak dimengerti: perintah ini tidak menerima kata atau berkas di luar pilihannya.${wanted}\n${help(name)}`
}
