/** The tables in documents that are made of what the code says, written between two marks. */
import { type Command, OF_FOLDER } from '../../src/adapters/cli/commands/command.ts'
import { flagText, typed } from '../../src/adapters/cli/commands/help.ts'
import { COMMANDS, type CommandName, flagsOf, PROGRAMS } from '../../src/adapters/cli/commands/table.ts'
import { RULES } from '../../src/directory/content/rules.ts'
import { ROOMS } from './rooms.ts'

/** What documents hold, by the name in their marks. */
const TABLES = {
  /** Every command, with its own flags. */
  perintah: () => [
    '| perintah | gunanya | pilihan |',
    '|---|---|---|',
    ...Object.entries<Command>(COMMANDS).map(([name, command]) =>
      row([code(typed(name, command.takes)), command.purpose, ownFlags(command)]),
    ),
    ...Object.entries(PROGRAMS).map(([name, purpose]) => row([code(typed(name)), purpose, ''])),
  ],
  /** What the team needs, without what is for developers. */
  'perintah-tim': () => [
    '| perintah | gunanya |',
    '|---|---|',
    ...TEAM.map((name) => row([code(typed(name)), COMMANDS[name].purpose])),
  ],
  /** The rooms of the sources. */
  ruang: () => [
    '| room | holds | may import |',
    '|---|---|---|',
    ...Object.entries(ROOMS).map(([name, { holds, imports }]) =>
      row([code(`src/${name}`), holds, imports.map(code).join(', ') || '–']),
    ),
  ],
  /** The rules of the content. */
  aturan: () => [
    '| Aturan | Bobot | Yang dijaga |',
    '|---|---|---|',
    ...Object.entries(RULES).map(([rule, { severity, about }]) =>
      row([code(rule), severity === 'error' ? 'SALAH' : 'PERHATIAN', about]),
    ),
  ],
}

const TEAM: readonly CommandName[] = [
  ...(['redaksi', 'check', 'export', 'import', 'update', 'freshness', 'build'] as const),
  ...(['posters', 'record', 'issue', 'reprint', 'ledger', 'bulletin'] as const),
]

/** The flags of a command, without the settings that nearly all share. */
const ownFlags = (command: Command): string =>
  Object.entries(flagsOf(command))
    .filter(([flag]) => flag in command.flags || !(OF_FOLDER as readonly string[]).includes(flag))
    .map(([flag, one]) => code(flagText(flag, one)))
    .join(', ')

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |')

/** Documents with such tables, seen from the project. */
export const DOCUMENTS = ['README.md', 'docs/panduan.md', 'docs/architecture.md', 'docs/aturan.md'] as const

/** Where the tables stand in a document. */
const MARKED = /(<!-- awal: ([\w-]+) -->\n)[\s\S]*?(<!-- akhir: \2 -->)/g

/**
 * A document with its tables as they should be.
 * @throws where a mark names no table
 */
export function withTables(text: string): string {
  return text.replace(MARKED, (_, start: string, name: string, end: string) => {
    const lines = TABLES[name as keyof typeof TABLES]
    if (!lines) throw new Error(`no table "${name}"`)
    return `${start}\n${lines().join('\n')}\n\n${end}`
  })
}

/** Names of the tables that a document holds. */
export const tablesIn = (text: string): string[] => [...text.matchAll(MARKED)].map((match) => match[2]!)
