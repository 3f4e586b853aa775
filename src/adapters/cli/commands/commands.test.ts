/** Every command, by the table: its help, its flags, what it says of a flag that there isn't. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { inTurn } from '../../../../tests/support/system/turns.ts'
import { root } from '../../base/root.ts'
import { asksHelp, readArguments } from '../arguments.ts'
import { type Command, type Flag, many, textFlag, yes } from './command.ts'
import { flagText, helpText, typed } from './help.ts'
import { COMMANDS, flagsOf } from './table.ts'

/** A project that has what the scripts load, and no place for what they would write. */
const folder = mkdtempSync(join(tmpdir(), 'pengaduan-bantuan-'))
const LOADED = ['node_modules', 'src', 'tests']
for (const name of LOADED) symlinkSync(join(root, name), join(folder, name), 'junction')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const commands = Object.entries<Command>(COMMANDS)
const flags = commands.flatMap(([name, command]) =>
  Object.entries(flagsOf(command)).map(([flag, row]) => ({ name, command, flag, row })),
)
const wordsOf = (line: string) => [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''))
const sampleOf = ({ value }: Flag) => (value?.startsWith('BERKAS.') ? value : 'isi')
const givenTo = (flag: string, row: Flag) => (row.type === 'boolean' ? [`--${flag}`] : [`--${flag}`, sampleOf(row)])

describe('help', () => {
  it.each(inTurn(commands, 2))('of %s is told by its script, which then does nothing', (name, command) => {
    const asked = [join(root, command.script), '--help']
    const { status, stdout, stderr } = spawnSync(process.execPath, asked, { cwd: folder, encoding: 'utf8' })
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${helpText(name, command)}\n`, stderr: '' })
    expect(readdirSync(folder)).toEqual(LOADED)
  })

  it.each(commands)(
    'of %s has its purpose, all flags with their words, the environment and two examples',
    (name, command) => {
      const said = helpText(name, command)
      expect(command.purpose).toMatch(/^[A-Z].*\.$/)
      expect(said).toContain(command.purpose)
      for (const [flag, row] of Object.entries(flagsOf(command))) {
        expect(said).toContain(`  ${flagText(flag, row)} `)
        expect(said).toContain(row.use)
      }
      for (const setting of command.settings) expect(said).toContain(`(${setting.toUpperCase()})`)
      expect(said.split('Contoh:\n')[1]!.split('\n')).toEqual(command.examples.map((args) => `  ${typed(name, args)}`))
    },
  )

  it.each([
    [['--help'], true],
    [['direktori.xlsx', '-h'], true],
    [['--apply', '--', '-h'], false],
    [['--apply'], false],
    [[], false],
  ])('%j asks for it: %s', (args, asked) => {
    expect(asksHelp(args)).toBe(asked)
  })
})

describe('a flag', () => {
  it.each(flags)('--$flag is accepted by $name', ({ name, command, flag, row }) => {
    const { flags: read } = readArguments(name, command, givenTo(flag, row))
    expect(read[flag]).toEqual(row.type === 'boolean' ? true : row.multiple ? [sampleOf(row)] : sampleOf(row))
  })

  it.each(flags)('--$flag of $name is proposed where a letter is too many', ({ name, command, flag, row }) => {
    const misspelt = `${flag.slice(0, 2)}x${flag.slice(2)}`
    const args = [`--${misspelt}`, ...givenTo(flag, row).slice(1)]
    const proposed = new RegExp(
      `^Opsi tidak dikenal: --${misspelt}\\. Maksud Anda .*--${flag}\\b.*\\?\\nYang ada: --.*\\nSelengkapnya: npm run ${name} -- --help$`,
    )
    expect(() => readArguments(name, command, args)).toThrow(proposed)
  })
})

describe('arguments', () => {
  const command: Command = {
    ...{ script: 'scripts/a.ts', purpose: 'Menguji.', settings: ['out'], examples: ['', ''] },
    flags: {
      ...{ office: many('ID', 'kantornya'), place: textFlag('TEMPAT', 'tempatnya'), zip: yes('satu arsip') },
      ...{ pdf: textFlag('BERKAS.pdf', 'menulis PDF') },
    },
  }

  it('may be repeated where the flag allows it, and be joined by =', () => {
    const { flags } = readArguments('a', command, ['--office', 'b', '--office=c', '--place=-d', '--zip'])
    expect({ ...flags }).toEqual({ office: ['b', 'c'], place: '-d', zip: true })
  })

  it('are names of files where the command takes some', () => {
    const { given } = readArguments('a', { ...command, takes: 'BERKAS…' }, ['b.xlsx', '--zip', '--', '--c.xlsx'])
    expect(given).toEqual(['b.xlsx', '--c.xlsx'])
  })

  it.each([
    [
      ['--ofice', 'b'],
      /^Opsi tidak dikenal: --ofice\. Maksud Anda --office\?\nYang ada: --office --place --zip --pdf --out\n/,
    ],
    [['--OFFICE', 'b'], /^Opsi tidak dikenal: --OFFICE\. Maksud Anda --office\?\n/],
    [['-z'], /^Opsi tidak dikenal: -z\.\nYang ada: /],
    [['--constructor'], /^Opsi tidak dikenal: --constructor\.\n/],
    [['--place'], /^--place belum berisi: tulis --place TEMPAT \(tempatnya\)\.$/],
    [['--office', '--zip'], /^--office belum berisi: /],
    [['--pdf', 'a.png'], /^--pdf "a\.png" salah: nama berkasnya harus berakhiran \.pdf\.$/],
    [['--pdf', ''], /^--pdf "" salah: /],
    [['--zip=ya'], /^--zip tidak memakai isi: tulis --zip saja, tanpa "ya"\.$/],
    [
      ['b'],
      /^"b" tidak dimengerti: .* Pilihan ditulis sesudah "--": npm run a -- --…\nSelengkapnya: npm run a -- --help$/,
    ],
  ])('%j are refused in words', (args, message) => {
    expect(() => readArguments('a', command, args)).toThrow(message)
  })
})

test.each(commands)('the examples of %s are accepted', (name, command) => {
  for (const example of command.examples.filter((one) => !asksHelp(wordsOf(one))))
    expect(readArguments(name, command, wordsOf(example))).toBeDefined()
})
