/** Pages as they are read aloud and walked through: what comes after what, by which name. */
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { usePages } from '../support/pages.ts'
import { READABLE, type Stop, startReader, walk, wordsOf } from '../support/screen-reader.ts'
import { blora, contoh, type Site } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'

const { open, blank, address } = usePages()
const ROADS = 'Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Blora'

describe('read aloud', () => {
  test('the home page asks in its heading, and its box has a label and examples', async () => {
    const page = await open(blora, '', READABLE)
    const reader = await startReader(page)
    expect(await reader.to('heading')).toBe('heading, Mau mengadu ke mana?, level 1')
    expect(wordsOf(await reader.read('end of search'))).toEqual([
      'heading, Mau mengadu ke mana?, level 1',
      'Tulis masalahnya, kami tunjukkan kantornya.',
      'Apa masalah Anda?',
      'Misalnya: dalan bolong, KTP ilang, Kec. Banjarejo',
      'searchbox, Apa masalah Anda?, Misalnya: dalan bolong, KTP ilang, Kec. Banjarejo',
      'button, Cari',
    ])
  })

  test('a result says its name, why it was found, and its number digit by digit', async () => {
    const page = await open(blora, '', READABLE)
    const reader = await startReader(page)
    await reader.to('field')
    await reader.type('dalan bolong')
    await reader.hear('2 hasil.')
    expect(wordsOf(await reader.read('end of list'))).toEqual([
      expect.stringMatching(/^searchbox, Apa masalah Anda\?, dalan bolong, Misalnya: /),
      'button, Cari',
      '2 hasil.',
      `link, ${ROADS}`,
      'Mengurus jalan rusak, jembatan rusak, got mampet',
      'karena Anda menulis: dalan bolong',
      `link, Telepon (0296) 531004, ${ROADS}: 0 2 9 6 5 3 1 0 0 4`,
      'Bukan urusan Pemkab',
      'Jalan nasional dan jalan tol',
      'Jalan nasional dan jalan tol diurus pemerintah pusat, bukan Pemkab.',
      'Bisa disampaikan lewat SP4N-LAPOR!:',
      'link, Buka lapor.go.id',
    ])
  })

  test('danger is said before anything else, with its number digit by digit', async () => {
    const page = await open(blora, 'cari/?q=digebugi%20bojo', READABLE)
    const reader = await startReader(page)
    await reader.read('end of status')
    expect(wordsOf(await reader.read('end of listitem')).slice(0, 3)).toEqual([
      'Darurat',
      'SAPA 129',
      expect.stringMatching(/^link, Telepon 129.*: 1 2 9$/),
    ])
  })

  test('an office’s page says whose it is, how to reach it and how sure that is, and helps to write', async () => {
    const page = await open(blora, 'k/dpupr/', READABLE)
    const reader = await startReader(page)
    await reader.read('main')
    const said = wordsOf(await reader.read('heading, Tidak ditanggapi?'))
    expect(said).toEqual([
      'Dinas · DPUPR',
      `heading, ${ROADS}, level 1`,
      'Mengurus:',
      'jalan rusak, jembatan rusak, got mampet, irigasi',
      'heading, Hubungi, level 2',
      'Belum dikonfirmasi kantor. Sumber:',
      'link, 1 (5 Juni 2025)',
      '·',
      'link, 2 (5 Desember 2025)',
      'link, Telepon (0296) 531004: 0 2 9 6, 5 3 1 0 0 4',
      'button, Salin 0 2 9 6, 5 3 1 0 0 4',
      'link, Situs dpupr.blorakab.go.id',
      'link, Instagram @dpuprblora',
      'heading, Kontak lain, level 3',
      'link, Surel, milik Bidang Bangunan Gedung bid.bangunan.gedung.blora@gmail.com',
      'link, TikTok, milik Bidang Bangunan Gedung @bangunan.gedung.dpupr',
      'Nomor salah?',
      'Beri tahu Dinas Komunikasi dan Informatika Kabupaten Blora. Salin pesan ini, lalu isi titik-titiknya:',
      'Nomor salah: … [DPUPR, dpupr, RJ23] Sebabnya: … Yang benar, kalau tahu: …',
      'link, Buka Dinkominfo',
      'heading, Alamat dan jam, level 2',
      expect.stringMatching(/^Jl\. Nusantara/),
      'Sumber:',
      'link, 1 (5 Juni 2025)',
      'link, Buka di peta',
      'link, OpenStreetMap',
      'heading, Tidak ditanggapi?, level 2',
    ])
  })

  test('the fold with the form helps to write', async () => {
    const page = await open(blora, 'k/dpupr/', READABLE)
    await page.click('#tulis > summary')
    const reader = await startReader(page)
    await reader.to('field')
    expect(wordsOf(await reader.read('button, Salin pesan'))).toEqual([
      'textbox, Apa masalahnya?',
      'Di mana? (desa, jalan, patokan)',
      'textbox, Di mana? (desa, jalan, patokan)',
      'Sejak kapan?',
      'textbox, Sejak kapan?',
      'Nama Anda (boleh dikosongkan)',
      'textbox, Nama Anda (boleh dikosongkan)',
      'Bahasa pesannya',
      'radio, Indonesia, checked, position 1, set size 2',
      'Indonesia',
      'radio, Jawa, not checked, position 2, set size 2',
      'Jawa',
      'Pesan Anda',
      expect.stringMatching(/^Yth\. Dinas Pekerjaan Umum .* Saya mau mengadu\. Masalahnya: …/),
      'link, Buka Surel bid.bangunan.gedung.blora@gmail.com milik Bidang Bangunan Gedung',
      'button, Salin pesan',
    ])
  })

  test('a confirmed number is said to be so, until when it will be looked at again', async () => {
    const page = await open(contoh, 'k/dinperkim/', READABLE)
    const reader = await startReader(page)
    await reader.to('heading', 'Hubungi')
    expect(wordsOf(await reader.read('end of listitem')).slice(1)).toEqual([
      'Telepon',
      '(0002) 531023',
      'button, Salin 0 0 0 2, 5 3 1 0 2 3',
      expect.stringMatching(/Dikonfirmasi kantor .* 2026 \(cek berikutnya .* 202[67]\)\.$/),
    ])
  })

  test.each([
    ['jv', 'Kagungan masalah apa?'],
    ['en', 'What is your problem?'],
  ])('in %s the box has its label too', async (language, label) => {
    const page = await open(blora, `${language}/`, READABLE)
    expect(await (await startReader(page)).to('field')).toContain(`searchbox, ${label}, `)
  })

  const HEADED = [
    '',
    'k/dpupr/',
    'cek-nomor/',
    'masalah/',
    'bantuan/',
    'status/',
    'data/',
    'embed/dpupr/',
    'embed/dlh/',
  ]

  test('the headings of no page leave out a level', async () => {
    const page = await blank()
    for (const path of HEADED) {
      await page.goto(await address(blora, path))
      const levels = await page
        .locator('h1, h2, h3, h4, h5, h6')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ tagName }) => Number(tagName[1])))
      expect(levels[0], path).toBe(1)
      expect(
        levels.filter((level) => level === 1),
        path,
      ).toHaveLength(1)
      for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0), path).toBeLessThanOrEqual(1)
    }
  })
})

/** Where in the order of the page's elements those stand that are shown. */
const placesOf = (elements: Locator) =>
  elements.evaluateAll((all) => {
    const order = [...document.querySelectorAll('*')]
    return all.filter((one) => one.checkVisibility()).map((one) => order.indexOf(one))
  })
/** All that can be pressed, filled in or scrolled. */
const usable = (page: Page) =>
  placesOf(page.locator('a[href], button, input:not([type="radio"]), input:checked, textarea, summary, [tabindex="0"]'))

const WALKED: { site: Site; path: string; from?: string }[] = [
  { site: blora, path: 'k/dpupr/' },
  { site: blora, path: 'k/dinrumkimhub/' },
  { site: blora, path: 'cek-nomor/' },
  // the page of the results has gone to its box
  { site: blora, path: 'cari/?q=dalan%20bolong', from: '#q' },
  { site: blora, path: 'status/' },
  { site: blora, path: 'data/' },
  { site: blora, path: 'cetak/dpupr/' },
  { site: contoh, path: 'k/dinperkim/' },
  { site: contoh, path: 'jv/k/setda/' },
]

describe('walked through with the Tab key', () => {
  test.each(inTurn(WALKED, 2))(
    '$site.name, $path: stops at all that can be used, as it is read, shows and names every stop, and goes back the same way',
    async ({ site, path, from = '.skip' }) => {
      // where everything stands in one column
      const page = await open(site, path, { viewport: { width: 360, height: 740 } })
      const all = await usable(page)
      expect(all.length).toBeGreaterThan(10)
      const there = await walk(page, 'Tab')
      const back = await walk(page, 'Shift+Tab')
      const [first] = await placesOf(page.locator(from))
      expect(there.map(({ order }) => order)).toEqual(all.slice(all.indexOf(first!)))
      expect(back.map(({ order }) => order).reverse()).toEqual(all)
      expect([...there, ...back].filter(({ seen, outlined, name }) => !seen || !outlined || !name.trim())).toEqual([])
      const backwards = there.filter((stop, at) => at > 0 && stop.bottom <= there[at - 1]!.top)
      expect(backwards).toEqual([])
      const names = (stops: Stop[]) => stops.map(({ name }) => name)
      expect(names(back.slice(0, there.length)).reverse()).toEqual(names(there))
    },
  )

  test('pressing something by key keeps the place: copying, and opening the form', async () => {
    const page = await open(blora, 'k/dpupr/', { permissions: ['clipboard-read', 'clipboard-write'] })
    const [copy] = (await walk(page, 'Tab', ({ name }) => name.startsWith('Salin 0 2 9 6'))).slice(-1)
    await page.keyboard.press('Enter')
    await page.getByText('Tersalin.', { exact: true }).waitFor()
    const [next] = await walk(page, 'Tab', () => true)
    expect(next!.order).toBeGreaterThan(copy!.order)
    await walk(page, 'Tab', ({ name }) => name.startsWith('Tulis aduan'))
    await page.keyboard.press('Enter')
    await page.locator('#aduan-what').waitFor({ state: 'visible' })
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
  })

  test('the arrows choose the language of the message', async () => {
    const page = await open(blora, 'k/dpupr/')
    await page.click('#tulis > summary')
    await walk(page, 'Tab', ({ role }) => role === 'radio')
    await page.keyboard.press('ArrowRight')
    await page.getByText('Katur Dinas Pekerjaan Umum').waitFor()
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('jv')
  })
})
