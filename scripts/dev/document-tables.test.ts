/** Documents say of commands what the table of commands says, and package.json has the same ones. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { root } from '../../src/adapters/base/root.ts'
import { asksHelp, readArguments } from '../../src/adapters/cli/arguments.ts'
import type { Command } from '../../src/adapters/cli/commands/command.ts'
import { COMMANDS, PROGRAMS } from '../../src/adapters/cli/commands/table.ts'
import { DOCUMENTS, tablesIn, withTables } from './document-tables.ts'

const textOf = (name: string) => readFileSync(join(root, name), 'utf8')
const commands: Record<string, Command> = COMMANDS
const scripts = (JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }).scripts

test.each(DOCUMENTS)('%s holds the table as it should be (npm run documents)', (name) => {
  const text = textOf(name)
  expect(tablesIn(text)).toHaveLength(1)
  expect(withTables(text)).toBe(text)
})

test('a mark that names no table is refused, and another text stays', () => {
  expect(withTables('a\n| b |\n')).toBe('a\n| b |\n')
  expect(() => withTables('<!-- awal: lain -->\n<!-- akhir: lain -->')).toThrow('lain')
})

describe('package.json', () => {
  it('has every command, and none that is not listed', () => {
    expect(Object.keys(scripts).sort()).toEqual([...Object.keys(COMMANDS), ...Object.keys(PROGRAMS)].sort())
  })

  it.each(Object.entries(commands))('runs the script of %s', (name, { script }) => {
    expect(scripts[name]).toBe(`node ${script}`)
    expect(textOf(script)).toContain(`run('${name}', `)
  })
})

/** Words of a line as a shell parts them. */
const wordsOf = (line: string) => [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''))

/** Commands of the project that a document tells people to type. */
function typedIn(text: string): string[] {
  const spans = [...text.matchAll(/`(npm run [^`]+)`/g)].map((match) => match[1]!)
  const blocks = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap((match) => match[1]!.split('\n'))
  return [...spans, ...blocks.flatMap((line) => line.replace(/\s#.*$/, '').split(/&&|;/))]
    .map((line) => line.trim())
    .filter((line) => line.startsWith('npm run '))
}

const documents = [
  'README.md',
  ...['docs', 'deploy'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
]
const told = documents.flatMap((document) => typedIn(textOf(document)).map((line) => ({ document, line })))

test('documents tell of many commands', () => {
  expect(told.length).toBeGreaterThan(60)
})

test.each(told)('$document: $line', ({ line }) => {
  const [, , name, dashes, ...args] = wordsOf(line.replaceAll('\\|', '|'))
  if (name === 'NAME' || name === 'NAMA') return
  expect([...Object.keys(COMMANDS), ...Object.keys(PROGRAMS)]).toContain(name)
  if (dashes === undefined) return
  expect(dashes).toBe('--')
  if (!asksHelp(args)) expect(readArguments(name!, commands[name!]!, args)).toBeDefined()
})
