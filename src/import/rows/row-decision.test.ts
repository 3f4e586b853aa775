import { describe, expect, it } from 'vitest'
import { decidePosts, decideStatements, type RowSaid } from './row-decision.ts'

const at = { sheet: 'S', row: 2, cell: 'A2' }
const postAt = { ...at, cell: 'B2' }
const office = { names: ['Dinas Contoh'] }
const phone = { at, type: 'phone' as const, values: ['+620002531001'] }
const holder = { at, status: 'definitive' as const, name: 'Ani Misal' }
const details = { short: 'Dincontoh' }
const lead = { at, type: 'email' as const }
const source = { citation: 'Koran', grade: 'media' as const }
const SAID: RowSaid = { at, office, heads: [{}], isPostMissing: false, channels: [] }
const POSTS = [{ post: { text: 'Kepala Dinas A' }, holder }, { post: { text: 'Direktur B' } }]
const [FIRST, SECOND] = POSTS.map(({ post }) => ({ at: postAt, text: post.text }))

describe('the posts of a cell', () => {
  it.each<[string, object[]]>([
    ['', []],
    ['Camat', [{ text: 'Camat' }]],
    ['Camat (Eselon III.a)', [{ text: 'Camat' }]],
    ['Plt. Camat', [{ text: 'Camat', status: 'plt' }]],
    ['Kepala Dinas A merangkap Plt. Direktur B', [{ text: 'Kepala Dinas A' }, { text: 'Direktur B', status: 'plt' }]],
  ])('"%s"', (written, value) => {
    expect(decidePosts(written)).toEqual({ value })
  })

  it('tell nothing new of the one in front of "selaku", and nobody can say whose the contacts are', () => {
    const { value, remarks } = decidePosts('Kepala Dinas A selaku Plh. Direktur B')
    expect(value).toEqual([{ text: 'Direktur B', status: 'plh' }])
    expect(remarks).toEqual([{ of: 'post', message: expect.stringContaining('"Kepala Dinas A" di depan "selaku"') }])
    const { value: statements } = decideStatements({ ...SAID, channels: [phone], isBeside: true })
    expect(statements).toEqual([{ at, office, channels: [] }])
    expect(decidePosts('Kepala Dinas A selaku Pengguna Anggaran').value).toHaveLength(2)
  })

  it.each(['Kepala Dinas A *)', 'Kepala Dinas A 1)', 'Kepala Dinas A¹'])(
    'that lead to a note are refused: %s',
    (written) => {
      expect(decidePosts(written).objections).toMatchObject([{ of: 'post', message: expect.stringContaining('tanda') }])
    },
  )

  it('of which one has two statuses are refused', () => {
    expect(decidePosts('Plt. Plh. Camat').objections).toEqual([
      { of: 'post', message: '"Plt. Plh. Camat" menyebut dua status', repair: 'tulis tiap jabatan di baris sendiri' },
    ])
  })
})

describe('a row', () => {
  it.each<[string, Partial<RowSaid>, object[]]>([
    ['may say nothing', {}, [{ channels: [] }]],
    ['says what an office is called', { details }, [{ details, channels: [] }]],
    ['says who heads it', { heads: [{ holder }] }, [{ holder, channels: [] }]],
    [
      'says of which post',
      { postAt, heads: POSTS.slice(0, 1), channels: [phone] },
      [{ post: FIRST, holder, channels: [phone] }],
    ],
    ['may have an empty post', { postAt, heads: [{ holder }] }, [{ holder, channels: [] }]],
    ['may have a status for a post', { postAt, heads: [{ post: { text: '' }, holder }] }, [{ holder, channels: [] }]],
    [
      'says of whom the names are',
      { headed: 'village', heads: [{ holder }] },
      [{ headed: 'village', holder, channels: [] }],
    ],
    ['believes posts more than that', { headed: 'village', postAt, heads: [{ holder }] }, [{ holder, channels: [] }]],
    ['says where it was read', { source, lead }, [{ channels: [], lead, source }]],
    [
      'with two posts says twice who, and once what is of the office',
      { postAt, heads: POSTS, details, lead, source },
      [
        { post: FIRST, details, holder, channels: [], lead, source },
        { post: SECOND, channels: [], source },
      ],
    ],
  ])('%s', (_, said, statements) => {
    const value = statements.map((one) => ({ at, office, ...one }))
    expect(decideStatements({ ...SAID, ...said })).toEqual({ value, objections: [], remarks: [] })
  })

  it('with two posts doesn’t say whose the contacts are', () => {
    const { value, remarks } = decideStatements({ ...SAID, postAt, heads: POSTS, channels: [phone] })
    expect(value?.map(({ channels }) => channels)).toEqual([[], []])
    const message = 'nomor dan akun di baris ini tidak dipakai: barisnya menyebut dua jabatan'
    expect(remarks).toEqual([{ of: 'post', message }])
  })

  it('with a name and no post may be of anybody, and is refused', () => {
    const { objections } = decideStatements({ ...SAID, postAt, isPostMissing: true, heads: [{ holder }] })
    expect(objections).toEqual([{ of: 'post', message: 'jabatan Ani Misal kosong', repair: 'isi Jabatan' }])
  })

  it('with neither is not', () => {
    const heads = [{ holder: { at, status: 'vacant' as const } }]
    expect(decideStatements({ ...SAID, postAt, isPostMissing: true, heads }).objections).toEqual([])
  })
})
