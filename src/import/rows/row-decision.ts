/** What a row comes to: a statement for each post that it names, or one of an office. */
import type { Post } from '../cells/acting.ts'
import { ownPostIn, readPosts } from '../cells/posts.ts'
import { HEADERS, type HeadedLevel } from '../table/columns.ts'
import { type Decision, filled } from './decision.ts'
import type { CellPlace, HolderStatement, Statement } from './statement.ts'

/** "Kepala Dinas *)": what it leads to may be that somebody only acts. */
const FOOTNOTE = /[*†‡¹²³]|(?<=\s)\d\)\s*$/u

/** The posts that a cell names; two statuses of one are refused. */
export function decidePosts(written: string): Decision<Post[]> & { value: Post[] } {
  const value = readPosts(written)
  if (FOOTNOTE.test(written)) {
    const message = `"${written}" memuat tanda yang menunjuk catatan`
    const repair = 'baca catatannya: Plt dan Plh ditulis di kolom Status; lalu hapus tandanya'
    return { value, objections: [{ of: 'post', message, repair }] }
  }
  if (value.some(({ several }) => several)) {
    const repair = 'tulis tiap jabatan di baris sendiri'
    return { value, objections: [{ of: 'post', message: `"${written}" menyebut dua status`, repair }] }
  }
  const own = ownPostIn(written)
  if (own === undefined) return { value }
  const message = `"${own}" di depan "selaku" adalah jabatan yang sudah dipegang: pejabatnya tidak diubah`
  return { value, remarks: [{ of: 'post', message }] }
}

export interface RowSaid extends Pick<Statement, 'at' | 'office' | 'details' | 'channels' | 'lead' | 'source'> {
  /** The cell of posts, if the table has such a column. */
  postAt?: CellPlace
  /** Each post with who holds it; where none is named, one without. */
  heads: readonly { post?: Post & { besides?: CellPlace }; holder?: HolderStatement }[]
  /** It names a second post, of which it tells nothing new. */
  isBeside?: boolean
  /** The names don't say whose they are, and the cell of the post doesn't either. */
  isPostMissing: boolean
  /** Offices that the column of names is about. */
  headed?: HeadedLevel
}

function postIn(post: RowSaid['heads'][number]['post'], postAt: CellPlace | undefined): Statement['post'] {
  const at = post?.besides ?? postAt
  return at && post?.text ? { at, text: post.text, ...(post.besides && { besides: true }) } : undefined
}

/** The statements of a row. Of two posts nobody can say whose the contacts are; what is of the office is said once. */
export function decideStatements(said: RowSaid): Decision<Statement[]> {
  const { at, office, postAt, heads, isPostMissing, headed, details, channels, lead, source, isBeside } = said
  const isSeveral = heads.length > 1 || isBeside === true
  const nobodys = isPostMissing ? heads.flatMap(({ holder }) => holder?.name ?? []) : []
  const unused = 'nomor dan akun di baris ini tidak dipakai: barisnya menyebut dua jabatan'
  return {
    value: heads.map(({ post, holder }, index) => ({
      ...{ at, office },
      ...filled({
        post: postIn(post, postAt),
        headed: postAt || post?.besides ? undefined : headed,
        details: index === 0 ? details : undefined,
        holder,
      }),
      channels: isSeveral ? [] : channels,
      ...filled({ lead: index === 0 ? lead : undefined, source }),
    })),
    objections: nobodys.map((name) => ({
      ...{ of: 'post', message: `jabatan ${name} kosong`, repair: `isi ${HEADERS.post}` },
    })),
    remarks: isSeveral && channels.length > 0 ? [{ of: 'post', message: unused }] : [],
  }
}
