/** Posts that somebody holds besides their own, in columns of their own: "Jabatan Plt", "Rangkap Jabatan", "Sebagai". */
import { plain } from '../../directory/content/plain.ts'
import type { HolderStatus } from '../../directory/content/schema.ts'
import { type Post, withoutStatus } from '../cells/acting.ts'
import { cellWords, textOf } from '../cells/cells.ts'
import { isOfWholeOffice, namesHead, readPosts, writtenOut } from '../cells/posts.ts'
import { STATUSES, saysNothing } from '../cells/terms.ts'
import { HEADERS, type Single } from '../table/columns.ts'
import type { FoundTable } from '../table/find-table.ts'
import { isMark } from './acting-decision.ts'
import type { Decision } from './decision.ts'
import type { RowCells } from './row-cells.ts'

export interface ActingPosts {
  posts: (Post & { column: number })[]
  /** The status that a mark in such a column gives to the post in the row. */
  mark?: HolderStatus
}

/** Whether a text is the post of a head, and no name: "Plt. Kepala Dinas". */
export const isHeadPost = (text: string): boolean => isOfWholeOffice(writtenOut(plain(withoutStatus(text).text)))

/** The posts that a row names besides that of its own column. */
export function readActingPosts(row: RowCells, table: FoundTable): ActingPosts {
  const found: ActingPosts = { posts: [] }
  const isPost = (column: number) => {
    const text = textOf(row.cell(column))
    return text.ok && isHeadPost(text.value)
  }
  for (const column of [...row.columnsOf('actingPost'), ...row.columnsOf('acting').filter(isPost)]) {
    const text = textOf(row.cell(column))
    const written =
      text.ok && isMark(text.value) ? text.value : row.take(column, HEADERS.actingPost, cellWords(row.cell(column)))
    const said = row.settle(decideActingPost(table.headers[column] ?? '', written ?? ''), column)
    if (said?.mark) found.mark = said.mark
    found.posts.push(...(said?.posts ?? []).map((post) => ({ ...post, column })))
  }
  return found
}

/** What a cell of such a column says: posts, each with its status, or a mark. */
export function decideActingPost(header: string, written: string): Decision<{ posts?: Post[]; mark?: HolderStatus }> {
  if (written === '' || saysNothing(written)) return {}
  const { status, several } = withoutStatus(header)
  const ofHeader = several ? undefined : status
  const refused = (message: string, repair: string) => ({
    objections: [{ of: 'actingPost' as const, message, repair }],
  })
  const alone = STATUSES.read(written)
  if (alone === 'definitive' || alone === 'vacant') return {}
  const mark = alone ?? (isMark(written) ? ofHeader : undefined)
  if (mark) return { value: { mark } }
  const all = readPosts(written).filter(({ text }) => text !== '')
  const posts = all.flatMap(({ several: _, ...post }): Post[] => {
    const own = post.status ?? ofHeader
    return own ? [{ ...post, status: own }] : []
  })
  if (all.some((post) => post.several || (post.status && ofHeader && post.status !== ofHeader)))
    return refused(`"${written}" di kolom "${header}" menyebut dua status`, 'sisakan satu, misalnya Plt')
  const mayHead = ({ text, status: own }: Post) => {
    const post = writtenOut(plain(text))
    return !(own ?? ofHeader) && (isOfWholeOffice(post) || namesHead(post))
  }
  if (all.some(mayHead))
    return refused(
      `"${written}" di kolom "${header}" tidak menyebut Plt, Plh, Pj atau Pjs yang mana`,
      'tulis statusnya di depan jabatannya, atau tulis jabatan itu di baris sendiri',
    )
  return { value: { posts } }
}

/** Of two posts in a row, whose the day in a column is: that of the column to its left. */
export function decideDay(kind: Single, column: number, acting: number): Decision<'own' | 'acting'> {
  if (column < acting) return { value: 'own' }
  if (kind !== 'from') return { value: 'acting' }
  const message = 'barisnya menyebut dua jabatan: mulai di jabatan yang mana?'
  return { objections: [{ of: 'from', message, repair: 'tulis tiap jabatan di baris sendiri, dengan tanggalnya' }] }
}
