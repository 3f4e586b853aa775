/** What one row says: its cells are read here, what they come to is decided beside. */
import { withoutListMark } from '../cells/list-marks.ts'
import { ownPostIn } from '../cells/posts.ts'
import { GRADES, KINDS, saysNothing, TYPES } from '../cells/terms.ts'
import { HEADERS } from '../table/columns.ts'
import type { FoundTable } from '../table/find-table.ts'
import { filled } from './decision.ts'
import { decideOffice, isOfDetails } from './office-decision.ts'
import type { RowCells } from './row-cells.ts'
import { readChannels } from './row-channels.ts'
import { decidePosts, decideStatements } from './row-decision.ts'
import { readHolder } from './row-holder.ts'
import { decideSource } from './source-decision.ts'
import type { Emptied, OfficeKey, Statement } from './statement.ts'

interface ReadRow {
  statements: Statement[]
  /** Whether its cells say something of the office, even that nothing is known or has changed. */
  understood: boolean
}

/**
 * The statements of a row; undefined where it names no office.
 * @param district the kecamatan under which it stands
 */
export function readRow(row: RowCells, table: FoundTable, district: string): ReadRow | undefined {
  const hasDetails = isOfDetails(row.has)
  const written = hasDetails ? '' : row.words('post')
  const posts = decidePosts(written)
  const hasPost = posts.value.some(({ text }) => text !== '')
  const office = readOffice(row, district, hasPost)
  if (!office) return undefined
  row.settle(posts)
  const channels = readChannels(row)
  const source = readSource(row)
  const lead = source && channels.length === 0 ? readLead(row) : undefined
  const details = hasDetails ? readDetails(row) : undefined
  const heads = (posts.value.length > 0 ? posts.value : [undefined]).map((post) => ({
    post,
    ...readHolder(row, table, post?.status),
  }))
  const postColumn = row.columnOf('post')
  const names = [...row.columns.values()].flatMap((one) =>
    one.kind === 'holder' || one.kind === 'acting' ? [one] : [],
  )
  const statements = row.settle(
    decideStatements({
      ...{ at: row.at, office, heads, channels, lead, source, details },
      postAt: postColumn === undefined ? undefined : row.place(postColumn),
      isPostMissing: postColumn !== undefined && written === '' && names.some(({ vague }) => vague),
      headed: names[0]?.level,
      isBeside: ownPostIn(written) !== undefined,
    }),
  )
  const understood = heads.some((head) => head.understood) || channels.length > 0 || !!lead || !!details
  // a row about a channel that is known says something, even that nothing has changed
  return { statements: statements ?? [], understood: understood || row.text('channelId') !== '' }
}

const readOffice = (row: RowCells, district: string, hasPost: boolean): OfficeKey | undefined => {
  const [id, ...named] = [row.text('officeId'), row.words('office'), row.words('part'), row.words('village')]
  const [whole = '', part = '', village = ''] = named.map(withoutListMark)
  const name = saysNothing(part) ? whole : part
  return row.settle(decideOffice({ id, name, village, district, hasPost, isRefused: row.refusals() > 0 }, row.has))
}

const readSource = (row: RowCells): Statement['source'] =>
  row.settle(
    decideSource({
      citation: row.words('source'),
      url: row.text('sourceUrl'),
      document: row.words('sourceDocument'),
      date: row.day('sourceDate'),
      grade: row.term('sourceGrade', GRADES),
    }),
  )

/** A type without a value: the source says that there is such a contact, and not which. */
function readLead(row: RowCells): Statement['lead'] {
  const column = row.columnOf('channelType')
  const type = row.term('channelType', TYPES, true)
  if (column === undefined || !type) return undefined
  return { at: row.place(column), type, ...filled({ unit: row.text('unit') }) }
}

const readDetails = (row: RowCells): Statement['details'] =>
  filled({
    name: row.typedWords('office'),
    short: row.typedWords('short'),
    kind: row.term('kind', KINDS),
    post: row.typedWords('post'),
    address: row.typedWords('address'),
    ended: row.day('ended'),
    successor: row.text('successor'),
    emptied: emptiedIn(row),
  })

const emptiedIn = (row: RowCells): Emptied[] =>
  (['short', 'kind', 'post', 'address', 'ended'] as const).flatMap((of) => {
    const column = row.columnOf(of)
    return column !== undefined && row.cell(column) === undefined ? [{ of, header: HEADERS[of] }] : []
  })
