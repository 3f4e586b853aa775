import { describe, expect, it } from 'vitest'
import { type Changes, regionFiles, swap, TODAY } from '../../../../tests/support/region.ts'
import { readListQuery } from '../../../redaksi/list-query.ts'
import { officeList } from '../../../redaksi/office-list.ts'
import { makeBuilder, openRegion } from '../../../redaksi/open-region.ts'
import { listPage } from './list-page.ts'

async function page(address = '', { changes = {} as Changes, drafts = [] as string[] } = {}): Promise<string> {
  const builder = makeBuilder('contoh')
  const { open } = openRegion(regionFiles(changes), { today: TODAY, waiting: [], builder })
  const query = readListQuery(new URLSearchParams(address))
  const view = officeList(open!, { drafts: new Set(drafts), query })
  return String(await listPage(view, { title: 'Kantor', screen: 'offices', region: 'Kabupaten Contoh' }))
}

/** What stands in the list: the addresses of offices, hidden ones in brackets, folds by their text. */
const items = (text: string): string[] =>
  [
    ...text.matchAll(/<li [^>]*data-urut="\d+"[^>]*?( hidden)?>(?:<a href="([^"]+)"|<p>|<details><summary>(.*?)<)/g),
  ].map(([, hidden, address, fold]) => (hidden ? `(${address ?? fold})` : (address ?? fold ?? 'no link')))

const FOLDED = { changes: { 'offices/d9901012001.yaml': null } }
const FOLD = '1 desa di Kecamatan Contoh, belum tercatat'

describe('the page of the list', () => {
  it.each<[string, string, string[]]>([
    ['folds villages', '', ['/kantor/setda', '/kantor/dinas', '/kantor/kec-contoh', FOLD, '/kantor/d9901012001']],
    [
      'shows what is looked for first, and keeps the rest for its script',
      'cari=contoh&saring=belum',
      ['/kantor/dinas', '(/kantor/setda)', '(/kantor/kec-contoh)', '(/kantor/d9901012001)', `(${FOLD})`],
    ],
    [
      'shows villages that are looked for outside their fold',
      'cari=misalrejo',
      ['/kantor/d9901012001', '(/kantor/setda)', '(/kantor/dinas)', '(/kantor/kec-contoh)', `(${FOLD})`],
    ],
  ])('%s', async (_, address, expected) => {
    expect(items(await page(address, FOLDED))).toEqual(expected)
  })

  it('links each filter that has offices, with or without itself', async () => {
    const chips = (text: string) =>
      [...text.matchAll(/<a href="([^"]+)" data-saringan="(\w+)"( aria-current="true")?>[^<]+ <span>(\d+)/g)].map(
        ([, address, filter, on, count]) => `${on ? '*' : ''}${filter} ${count} ${address}`,
      )
    expect(chips(await page('', { drafts: ['dinas'] }))).toEqual([
      'tindakan 1 /?saring=tindakan',
      'belum 1 /?saring=belum',
      'poster 1 /?saring=poster',
      'draf 1 /?saring=draf',
    ])
    expect(chips(await page('cari=din&saring=belum,basi'))).toEqual([
      'tindakan 1 /?cari=din&amp;saring=tindakan,belum,basi',
      '*belum 1 /?cari=din&amp;saring=basi',
      '*basi 0 /?cari=din&amp;saring=belum',
      'poster 1 /?cari=din&amp;saring=belum,basi,poster',
    ])
  })

  it.each([
    ['', '4 dari 4 kantor'],
    ['cari=dinas', '1 dari 4 kantor'],
    ['cari=zzz', 'Tidak ada kantor yang cocok. Kurangi kata atau saringannya.'],
  ])('counts: "%s" %s', async (address, count) => {
    expect(await page(address)).toContain(`>${count}</p>`)
  })

  it('keeps what was typed and the filters in the form, and escapes it', async () => {
    const text = await page(`cari=${encodeURIComponent('"><script>x')}&saring=basi`)
    expect(text).toContain('id="cari" name="cari" value="&quot;&gt;&lt;script&gt;x"')
    expect(text).toContain('<input type="hidden" name="saring" value="basi">')
    expect(text).not.toContain('<script>x')
  })

  it('marks drafts and broken files, and links no file that is no office', async () => {
    const changes = {
      'offices/dinas.yaml': swap('kind: department', 'kind: x'),
      'offices/Dinas Baru.yaml': 'short: <b>Baru\n',
    }
    const text = await page('', { changes, drafts: ['setda'] })
    expect(items(text)).toEqual([
      '/kantor/dinas',
      'no link',
      '/kantor/setda',
      '/kantor/kec-contoh',
      '/kantor/d9901012001',
    ])
    expect(text).toMatch(/Setda<\/strong> <span class="badge">draf</)
    expect(text).toMatch(/Dinas<\/strong> <span class="badge bad">berkasnya rusak</)
    expect(text).toContain('&lt;b&gt;Baru')
  })
})
