/** What the messages of a chat say, and which of them weren't read. */
import type { Statement, Statements } from '../rows/statement.ts'
import { type Chat, chatOf } from '../table/chat.ts'
import type { RawSheet } from '../table/raw.ts'
import { readTable } from './sheet-statements.ts'
import { noteOf, numbered } from './table-notes.ts'

const MESSAGE =
  'tulis kabarnya di lembar Kabar baru, atau minta kantor menulis satu isian satu baris: Kantor: …, Jabatan: …, Nama: …, HP: …'

/** Reads the messages of a sheet that is a chat, and says which of them weren't read. */
export function readChat(sheet: RawSheet, said: Statements): boolean {
  const chat = chatOf(sheet)
  if (!chat) return false
  for (const one of chat.sheets) readTable(one, said)
  for (const { at, channels } of said.statements)
    if (at.sheet === sheet.name) for (const channel of channels) channel.fromMessage = true
  refuseRetracted(sheet.name, chat.retractions, said)
  const cell = `A${chat.unread[0] ?? 1}`
  const lines = numbered(chat.unread.map((number) => ({ number })))
  if (chat.sheets.length === 0)
    said.notes.push(
      noteOf(sheet, 'obrolan ini tidak berisi pesan yang bisa dibaca', { cell: 'A1', refused: true, repair: MESSAGE }),
    )
  else if (lines !== '')
    said.notes.push(
      noteOf(sheet, `${chat.unread.length} pesan tidak dibaca, mulai di baris ${lines}`, {
        cell,
        repair: `baca sendiri; ${MESSAGE}`,
      }),
    )
  return true
}

/** What a message that isn't read may have taken back isn't used: only a person reads which of it. */
function refuseRetracted(sheet: string, retractions: Chat['retractions'], said: Statements): void {
  const lines = new Map(retractions.toReversed().flatMap(({ line, meant }) => meant.map((row) => [row, line])))
  const isMeant = ({ at }: Statement) => at.sheet === sheet && lines.has(at.row)
  for (const { at } of said.statements.filter(isMeant))
    said.notes.push({
      ...{ sheet, cell: at.cell, refused: true },
      message: `mungkin diralat oleh pesan di baris ${lines.get(at.row)}`,
      repair: 'baca keduanya; betulkan pesan ini, atau hapus pesan yang meralat bila bukan tentang ini',
    })
  said.statements = said.statements.filter((one) => !isMeant(one))
}
