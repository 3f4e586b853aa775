/** Rows about recorded contacts that contradict each other: sorted by one column alone, copied with their id. */
import type { Content } from '../../directory/content/content.ts'
import { isSameContact } from '../../directory/events/contact-events.ts'
import type { CellNote, ChannelStatement, Statement } from '../rows/statement.ts'

/** A row about a recorded contact. */
interface OwnRow {
  office: string
  statement: Statement
  said: ChannelStatement & { id: string }
}

/** One contact whose value another row has is a slip, or has moved; several are a column that has. */
const FEWEST_DISPLACED = 2
/** Other rows that a note names: a column that was filled down has the same id in all of them. */
const MOST_NAMED = 4

/** A value whatever its kind: a column that has moved brings accounts of other networks too. */
const keyOf = (value: string): string => value.toLowerCase().replace(/^@/, '')
const channelOf = (office: string, id: string): string => `${office}#${id}`

/** Such rows, each with its note, as by their office. */
export function contradictions(
  grouped: ReadonlyMap<string, readonly Statement[]>,
  content: Content,
): { statement: Statement; note: CellNote }[] {
  const rows = [...grouped].flatMap(([office, statements]) =>
    statements.flatMap((statement) =>
      statement.channels.flatMap((said): OwnRow[] => {
        const { id } = said
        return id === undefined ? [] : [{ office, statement, said: { ...said, id } }]
      }),
    ),
  )
  const sheets = Map.groupBy(rows, ({ said }) => said.at.sheet)
  return [...sheets.values()].flatMap((own) => [...copied(own), ...displaced(own, content)])
}

const refused = ({ statement, said: { at } }: OwnRow, message: string, repair: string) => ({
  statement,
  note: { sheet: at.sheet, cell: at.cell, message, repair, refused: true },
})

/** Rows with one id that say different things of it. */
function copied(rows: readonly OwnRow[]) {
  const alike = Map.groupBy(rows, ({ office, said }) => channelOf(office, said.id)).values()
  return [...alike].flatMap((ones) => {
    const told = new Set(ones.map(({ said: { type, values, remove } }) => JSON.stringify([type, values, remove])))
    if (told.size < 2) return []
    const first = ones.slice(0, MOST_NAMED + 1)
    return ones.map((one) => {
      const others = first.filter((other) => other !== one).slice(0, MOST_NAMED)
      return refused(
        one,
        `ID saluran "${one.said.id}" juga di ${others.map(({ said }) => said.at.cell).join(', ')}, dengan isi lain`,
        'sisakan satu baris; nomor kedua ditulis di baris baru tanpa ID saluran',
      )
    })
  })
}

/** Rows that have what is another's, where that other's row doesn't have it any more: a column has moved by itself. */
function displaced(rows: readonly OwnRow[], { offices }: Content) {
  const homes = new Map<string, string[]>()
  for (const [office, { value: record }] of offices)
    for (const channel of record.channels) {
      const key = keyOf(channel.value)
      homes.set(key, [...(homes.get(key) ?? []), channelOf(office, channel.id)])
    }
  const keeping = new Set(
    rows.flatMap(({ office, said: { id, values } }) =>
      values.map((value) => `${channelOf(office, id)} ${keyOf(value)}`),
    ),
  )
  const moved = rows.flatMap((row) => {
    const { office, said } = row
    const [value] = said.values
    const own = offices.get(office)?.value.channels.find(({ id }) => id === said.id)
    if (value === undefined || !own || isSameContact(own, said.type, value)) return []
    const key = keyOf(value)
    const home = homes.get(key) ?? []
    const isMoved = home.length > 0 && !home.some((one) => keeping.has(`${one} ${key}`))
    return isMoved ? [{ row, home: home[0]! }] : []
  })
  if (moved.length < FEWEST_DISPLACED) return []
  return moved.map(({ row, home }) =>
    refused(
      row,
      `isinya di direktori milik ${home.replace('#', ', saluran ')}: kolom ini tergeser, atau diurutkan sendiri?`,
      'urutkan seluruh baris, bukan satu kolom; yang memang pindah: pilih hapus di baris lama, lalu tambah baris baru',
    ),
  )
}
