/** What a row says of contacts: a column for each type, a row for one channel, or numbers in a message. */
import { isNumberType } from '../../directory/channels/contacts.ts'
import { isMobile } from '../../directory/channels/phone.ts'
import { plain } from '../../directory/content/plain.ts'
import type { ChannelType } from '../../directory/content/schema.ts'
import { readContacts, saysRemove, textOf } from '../cells/cells.ts'
import { readNumbers } from '../cells/phone-cell.ts'
import { HOWS, OWNERS, RESULTS, TYPES } from '../cells/terms.ts'
import { NEGATIVE } from '../table/chat.ts'
import { HEADERS } from '../table/columns.ts'
import type { RowCells } from './row-cells.ts'
import type { ChannelStatement } from './statement.ts'

/** The contacts of a row; a result that stands in it is that of its numbers. */
export function readChannels(row: RowCells): ChannelStatement[] {
  const confirmation = readConfirmation(row)
  const before = row.refusals()
  const own = readOwnChannel(row)
  const named = [...readNamedChannels(row), ...readMessage(row)]
  // which of them was tried, nobody can say any more
  if (confirmation && row.refusals() > before) return []
  const numbers = [...own, ...named].filter(({ type }) => isNumberType(type))
  const confirmed = own.length > 0 ? own : numbers.length > 0 ? numbers : named
  if (confirmation) for (const channel of confirmed) channel.confirmation = confirmation
  return [...named, ...own]
}

const EMAIL = /^\s*\S+@\S+\.\S+\s*$/

/** A column of its own for each type: "No. HP", "Instagram". */
function readNamedChannels(row: RowCells): ChannelStatement[] {
  const unit = row.columnOf('value') === undefined ? row.text('unit') : ''
  return [...row.columns].flatMap(([column, meaning]): ChannelStatement[] => {
    if (meaning.kind !== 'channel') return []
    const cell = row.cell(column)
    const type = meaning.any && cell?.kind === 'text' && EMAIL.test(cell.text) ? 'email' : meaning.type
    // what replaces another stands for both of them
    const alone = meaning.side !== 'new'
    const values = contactsIn(row, column, type, { fax: meaning.fax, alone })
    const isCalled = (value: string) => meaning.mixed === true && type === 'whatsapp' && !isMobile(value)
    const kinds: [ChannelType, string[]][] = [
      [type, values.filter((value) => !isCalled(value))],
      ['phone', values.filter(isCalled)],
    ]
    return kinds
      .filter(([, some]) => some.length > 0)
      .map(([kind, some]) => ({
        ...{ at: row.place(column), type: kind, values: some },
        ...(unit && { unit }),
        ...(alone && { alone }),
      }))
  })
}

function contactsIn(
  row: RowCells,
  column: number,
  type: ChannelType,
  { fax = false, alone = false }: { fax?: boolean | undefined; alone?: boolean } = {},
): string[] {
  const field = TYPES.labels[type]
  const cell = row.cell(column)
  const written = row.take(column, field, textOf(cell), alone) ?? ''
  const link = cell?.kind === 'text' ? cell.link : undefined
  return row.take(column, field, readContacts(type, written, link, fax), alone) ?? []
}

/** A row about one channel, as the export writes it. */
function readOwnChannel(row: RowCells): ChannelStatement[] {
  const column = row.columnOf('value')
  if (column === undefined) return []
  const id = row.text('channelId')
  const remove = saysRemove(row.text('remove'))
  const correctColumn = row.columnOf('correct')
  const isPair = id !== '' || remove || (correctColumn !== undefined && row.cell(correctColumn) !== undefined)
  const type = row.term('channelType', TYPES, !isPair)
  const values = type ? contactsIn(row, column, type, { alone: !isPair }) : []
  const correct = type && correctColumn !== undefined ? contactsIn(row, correctColumn, type) : []
  if (!type) {
    const written = row.take(column, HEADERS.value, textOf(row.cell(column)), !isPair)
    const isSaid = row.columnOf('channelType') !== undefined && row.text('channelType') !== ''
    if ((written || id) && !isSaid)
      row.refuse(
        row.columnOf('channelType') === undefined ? 'value' : 'channelType',
        'jenis salurannya kosong',
        `pilih salah satu: ${Object.values(TYPES.labels).join(', ')}`,
        !isPair,
      )
    return []
  }
  const isBeside = id === '' && row.columnOf('channelId') !== undefined && row.columnOf('result') !== undefined
  if (!id && values.length === 0 && correct.length === 0) return []
  const [unit, owner, on, evidence] = [
    row.text('unit'),
    row.term('owner', OWNERS),
    row.day('consentOn'),
    row.text('evidence'),
  ]
  return [
    {
      at: row.place(column),
      ...(id && { id }),
      type,
      values,
      ...(unit && { unit }),
      ...(owner && { owner }),
      ...(on && evidence && { consent: { on, evidence } }),
      ...(remove && { remove: true as const }),
      ...(correct.length > 0 && { correct }),
      ...(isBeside && { beside: true as const }),
      // without consent a personal one would go in as the office's
      ...(!isPair && owner !== 'personal' && { alone: true as const }),
    },
  ]
}

function readConfirmation(row: RowCells): ChannelStatement['confirmation'] {
  const result = row.term('result', RESULTS)
  if (!result) return undefined
  const isSheet = row.columnOf('evidence') !== undefined
  const [on, by, how] = [
    row.day('checkedOn'),
    row.text('checkedBy'),
    row.term('how', HOWS) ?? (isSheet ? 'sheet' : 'call'),
  ]
  for (const [kind, value] of [
    ['checkedOn', on],
    ['checkedBy', by],
  ] as const)
    if (!value)
      row.refuse(
        row.columnOf(kind) === undefined ? 'result' : kind,
        `hasilnya diisi, tetapi ${HEADERS[kind].toLowerCase()} kosong`,
        'konfirmasi dicatat dengan tanggal dan siapa yang memeriksa',
      )
  return on && by ? { on, by, how, result } : undefined
}

const LONGEST_MESSAGE = 4000
const WHATSAPP_NUMBER =
  /(?<![\p{L}\p{N}])(?:wa|whats\s?app)(?![\p{L}\p{N}])(?:\s+\p{L}+){0,3}[\s:.=-]*([+(\d][\d\s().+-]{6,}\d)/giu
/** No date, no time and no number of a decree. */
const NUMBER = /(?<![\d/.:-])(?:\+?62|\(?0)[\d\s().-]{7,}\d(?![/:])/g

/** Numbers in a message as it came; who heads an office is never guessed from a sentence. */
function readMessage(row: RowCells): ChannelStatement[] {
  const column = row.columnOf('message')
  if (column === undefined) return []
  const written = row.take(column, HEADERS.message, textOf(row.cell(column))) ?? ''
  if (written === '') return []
  if (written.length > LONGEST_MESSAGE) {
    row.refuse('message', `pesannya ${written.length} huruf, terlalu panjang`, 'tulis nomornya di kolom No. HP atau WA')
    return []
  }
  if (NEGATIVE.test(plain(written))) {
    row.refuse(
      'message',
      'pesan ini menyebut nomor yang mati, lama atau salah',
      'baca sendiri, lalu tulis kabarnya di lembar Kabar baru',
    )
    return []
  }
  row.tell(
    column,
    HEADERS.message,
    'dari pesan hanya nomornya yang dibaca',
    `bila pejabatnya berganti, isi kolom ${HEADERS.holder} dan ${HEADERS.status}`,
  )
  const at = row.place(column)
  const ofType = (type: ChannelType, texts: string[]): ChannelStatement[] => {
    const values = texts.flatMap((text) => row.take(column, TYPES.labels[type], readNumbers(text)) ?? [])
    return values.length > 0 ? [{ at, type, values: [...new Set(values)], fromMessage: true }] : []
  }
  const whatsapp = [...written.matchAll(WHATSAPP_NUMBER)].map(([, number]) => number!)
  const others = written.replace(WHATSAPP_NUMBER, ' ').match(NUMBER) ?? []
  return [...ofType('whatsapp', whatsapp), ...ofType('phone', others)]
}
