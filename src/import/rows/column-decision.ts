/** The contacts of a column that is for one type of them: "No. HP", "Kontak", "No. Telp/WA". */
import { isMobile } from '../../directory/channels/phone.ts'
import type { ChannelType } from '../../directory/content/schema.ts'
import type { Meaning } from '../table/columns.ts'
import { filled } from './decision.ts'
import type { ChannelStatement } from './statement.ts'

export type ChannelColumn = Extract<Meaning, { kind: 'channel' }>

const EMAIL = /^\s*\S+@\S+\.\S+\s*$/

/** What a cell of the column holds. */
export const typeIn = ({ type, any }: ChannelColumn, written: string): ChannelType =>
  any && EMAIL.test(written) ? 'email' : type

/** Whether a contact of the column can be refused alone: what replaces another stands for both of them. */
export const isAlone = ({ side }: ChannelColumn): boolean => side !== 'new'

/** The contacts of one cell; where a number is for calls or for WhatsApp, a landline is for calls. */
export function decideColumn(
  column: ChannelColumn,
  type: ChannelType,
  values: readonly string[],
  unit: string,
): Omit<ChannelStatement, 'at'>[] {
  const isCalled = (value: string) => column.mixed === true && type === 'whatsapp' && !isMobile(value)
  return [
    { type, values: values.filter((value) => !isCalled(value)) },
    { type: 'phone' as const, values: values.filter(isCalled) },
  ]
    .filter((some) => some.values.length > 0)
    .map((some) => ({ ...some, ...filled({ unit, alone: isAlone(column) && (true as const) }) }))
}
