/** The contacts of a column that is for them: "No. HP", "Kontak", "No. Telp/WA". */
import { isNumberType } from '../../directory/channels/contacts.ts'
import type { CellContact } from '../cells/contact-cell.ts'
import type { Meaning } from '../table/columns.ts'
import { filled } from './decision.ts'
import type { ChannelStatement } from './statement.ts'

export type ChannelColumn = Extract<Meaning, { kind: 'channel' }>

/** Whether a contact of the column can be refused alone: what replaces another stands for both of them. */
export const isAlone = ({ side }: ChannelColumn): boolean => side !== 'new'

/** What one cell says of contacts, a statement for each type. */
export function decideColumn(
  column: ChannelColumn,
  contacts: readonly CellContact[],
  unit: string,
): Omit<ChannelStatement, 'at'>[] {
  return [...Map.groupBy(contacts, ({ type }) => type)].map(([type, some]) => ({
    ...{ type, values: some.map(({ value }) => value) },
    ...filled({ unit, alone: isAlone(column) && (true as const) }),
  }))
}

/** Statements of a row with the numbers that it tells for more than one use: each of these is a contact of its own. */
export function withSeveralUses(statements: readonly ChannelStatement[]): ChannelStatement[] {
  const uses = new Map<string, Set<string>>()
  for (const { type, values } of statements)
    if (isNumberType(type)) for (const value of values) uses.set(value, (uses.get(value) ?? new Set()).add(type))
  return statements.map((one) => {
    const several = one.values.filter((value) => (uses.get(value)?.size ?? 0) > 1)
    return several.length > 0 ? { ...one, several } : one
  })
}
