/** What one row says: its cells are read here, what they come to is decided beside. */

import { plain } from '../../directory/content/plain.ts'
import { withoutListMark } from '../cells/list-marks.ts'
import { ownPostIn } from '../cells/posts.ts'
import { GRADES, KINDS, STATUSES, saysNothing, TYPES } from '../cells/terms.ts'
import { HEADERS } from '../table/columns.ts'
import type { FoundTable } from '../table/find-table.ts'
import { isMark } from './acting-decision.ts'
import { type ActingPosts, readActingPosts } from './acting-posts.ts'
import { filled } from './decision.ts'
import { decideOffice, isOfDetails } from './office-decision.ts'
import type { RowCells } from './row-cells.ts'
import { readChannels } from './row-channels.ts'
import { decidePosts, decideStatements, type RowSaid } from './row-decision.ts'
import { readHolder } from './row-holder.ts'
import { decideSource } from './source-decision.ts'
import type { Emptied, HolderStatement, OfficeKey, Statement } from './statement.ts'

interface ReadRow {
  statements: Statement[]
  /** Whether its cells say something of the office, even that nothing is known or has changed. */
  understood: boolean
}

/** The posts that a row names: in the column of its own, and besides. */
interface PostsSaid {
  /** What stands in the column of the post, where that isn't a mark. */
  written: string
  isMarked: boolean
  own: ReturnType<typeof decidePosts>
  acting: ActingPosts
}

interface HeadSaid {
  post?: RowSaid['heads'][number]['post']
  holder?: HolderStatement
  understood: boolean
}

/**
 * The statements of a row; undefined where it names no office.
 * @param district the kecamatan under which it stands
 */
export function readRow(row: RowCells, table: FoundTable, district: string): ReadRow | undefined {
  const hasDetails = isOfDetails(row.has)
  const posts = postsIn(row, table, hasDetails)
  const hasPost = [...posts.own.value, ...posts.acting.posts].some(({ text }) => text !== '')
  const office = readOffice(row, district, hasPost)
  if (!office) return undefined
  row.settle(posts.own)
  const channels = readChannels(row)
  const source = readSource(row)
  const lead = source && channels.length === 0 ? readLead(row) : undefined
  const details = hasDetails ? readDetails(row) : undefined
  const { heads, isStated } = readHeads(row, table, posts)
  const postColumn = row.columnOf('post')
  const names = [...row.columns.values()].flatMap((one) =>
    one.kind === 'holder' || one.kind === 'acting' ? [one] : [],
  )
  const statements = row.settle(
    decideStatements({
      ...{ at: row.at, office, heads, channels, lead, source, details },
      postAt: postColumn === undefined ? undefined : row.place(postColumn),
      isPostMissing:
        postColumn !== undefined && heads.every(({ post }) => !post) && !isStated && names.some(({ vague }) => vague),
      headed: names[0]?.level,
      isBeside: ownPostIn(posts.written) !== undefined,
    }),
  )
  const understood = heads.some((head) => head.understood) || channels.length > 0 || !!lead || !!details
  // a row about a channel that is known says something, even that nothing has changed
  return { statements: statements ?? [], understood: understood || row.text('channelId') !== '' }
}

function postsIn(row: RowCells, table: FoundTable, hasDetails: boolean): PostsSaid {
  const acting: ActingPosts = hasDetails ? { posts: [] } : readActingPosts(row, table)
  const text = hasDetails ? '' : row.words('post')
  const isMarked = row.has('actingPost') && isMark(text)
  const written = isMarked ? '' : text
  return { written, isMarked, own: decidePosts(written), acting }
}

/** Who heads what by a row; `isStated` where a mark or a header says how, without a post. */
function readHeads(row: RowCells, table: FoundTable, { written, isMarked, own: { value: posts }, acting }: PostsSaid) {
  const column = row.columnOf('post')
  const isOfDefinitive = plain(column === undefined ? '' : (table.headers[column] ?? '')).endsWith('definitif')
  const hasOther = acting.posts.length > 0
  const isDefinitive = (isOfDefinitive && (isMarked || hasOther)) || (hasOther && row.has('status'))
  const stated = acting.mark ?? (isDefinitive ? 'definitive' : undefined)
  if (acting.mark && posts.length > 0 && isOfDefinitive) {
    const message = `"${written}" disebut definitif, dan ditandai ${STATUSES.labels[acting.mark]}`
    row.settle({ objections: [{ of: 'post', message, repair: 'tulis jabatan yang ditandai, atau hapus tandanya' }] })
  }
  const isTwo = posts.length > 0 && hasOther
  const heads: HeadSaid[] = [
    ...posts
      .map((post) => ({ ...post, ...(!post.status && stated && { status: stated }) }))
      .map((post) => ({ post, ...readHolder(row, table, post.status, isTwo ? 'own' : undefined) })),
    ...acting.posts.map(({ column: at, ...post }) => ({
      post: { ...post, besides: row.place(at) },
      ...readHolder(row, table, post.status, isTwo ? 'acting' : undefined),
    })),
  ]
  if (heads.length === 0) heads.push(readHolder(row, table, stated))
  return { heads, isStated: stated !== undefined }
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
