/** Writing a complaint, copying and passing on: all in the browser, with nothing sent until the citizen does. */
import mupdf from 'mupdf'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { DECODER_IDS, DECODERS } from '../scan/decoders.ts'
import { fromRgb } from '../scan/paper.ts'
import { usePages } from '../support/pages.ts'
import { READABLE, startReader } from '../support/screen-reader.ts'
import { blora, contoh, underPath } from '../support/sites.ts'

const { open, blank, address, server } = usePages()
const PAGE = 'k/dpupr/'
const ADDRESS = 'https://pengaduan.blorakab.go.id/k/dpupr/'
const OFFICE = 'Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Blora'
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }

const GIVEN = {
  what: 'Jalan berlubang, dalam 30 cm & lebar 50% jalan',
  where: 'Jl. Gajah Mada #12, depan "Toko Maju" + masjid',
  since: 'sejak 1/11?',
}
const LINES = [
  `Yth. ${OFFICE}`,
  'Saya mau mengadu.',
  `Masalahnya: ${GIVEN.what}`,
  `Tempatnya: ${GIVEN.where}`,
  `Sejak kapan: ${GIVEN.since}`,
  'Terima kasih.',
]

async function fill(page: Page, given: Partial<Record<'what' | 'where' | 'since' | 'name', string>>): Promise<void> {
  for (const [part, text] of Object.entries(given)) {
    await page.click(`#aduan-${part}`)
    await page.keyboard.type(text)
  }
}

/** Opens an office's page and the fold with the form. */
async function openForm(...at: Parameters<typeof open>): Promise<Page> {
  const page = await open(...at)
  await page.click('#tulis > summary')
  return page
}

const preview = (page: Page) => page.innerText('#pesan')
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const mailLink = (page: Page) => page.locator('.ways a[data-type="email"]')

describe('a complaint that is filled in', () => {
  test('stands in the preview and in the mail, every sign of it', async () => {
    const page = await openForm(blora, PAGE)
    await fill(page, GIVEN)
    expect((await preview(page)).split('\n')).toEqual(LINES)
    const href = (await mailLink(page).getAttribute('href'))!
    const [to, body] = href.split('?body=')
    expect(to).toBe('mailto:bid.bangunan.gedung.blora@gmail.com')
    expect(body).not.toMatch(/[\s&#?+"<>]/)
    expect(decodeURIComponent(body!)).toBe(LINES.join('\r\n'))
    expect(await mailLink(page).innerText()).toBe(
      'Buka Surel bid.bangunan.gedung.blora@gmail.com\nmilik Bidang Bangunan Gedung',
    )
  })

  test('has the name only if one is given', async () => {
    const page = await openForm(blora, PAGE)
    await fill(page, { what: 'Jalan rusak' })
    expect(await preview(page)).toBe(`Yth. ${OFFICE}\nSaya mau mengadu.\nMasalahnya: Jalan rusak\nTerima kasih.`)
    await fill(page, { name: 'Siti' })
    expect(await preview(page)).toContain('Nama (boleh dikosongkan): Siti\nTerima kasih.')
    await page.fill('#aduan-name', '')
    expect(await preview(page)).not.toContain('Nama')
    await page.fill('#aduan-what', '')
    expect((await preview(page)).match(/: …/g)).toHaveLength(4)
  })

  test('changes to Javanese and back with what was filled in', async () => {
    const page = await openForm(blora, PAGE)
    await fill(page, { what: 'Dalan bolong', where: 'Jepon' })
    await page.getByLabel('Jawa', { exact: true }).check()
    expect((await preview(page)).split('\n')).toEqual([
      `Katur ${OFFICE}`,
      'Kula badhé matur wadulan.',
      'Prekawisipun: Dalan bolong',
      'Panggenanipun: Jepon',
      'Matur nuwun.',
    ])
    expect(await page.getAttribute('#pesan', 'lang')).toBe('jv')
    expect(decodeURIComponent((await mailLink(page).getAttribute('href'))!)).toContain('Kula badhé matur wadulan.\r\n')
    await page.getByLabel('Indonesia', { exact: true }).check()
    expect(await preview(page)).toMatch(/^Yth\. .*\nSaya mau mengadu\.\nMasalahnya: Dalan bolong\n/)
    expect(await page.getAttribute('#pesan', 'lang')).toBe('id')
  })

  test.each([
    ['', 'Saya mau mengadu.', 'Apa masalahnya?'],
    ['jv/', 'Kula badhé matur wadulan.', 'Masalahe apa?'],
    ['en/', 'Saya mau mengadu.', 'What is the problem?'],
  ])('begins in the language that the office answers in: /%s', async (folder, words, label) => {
    const page = await openForm(blora, `${folder}${PAGE}`)
    expect(await preview(page)).toContain(words)
    await page.getByLabel(label, { exact: true }).fill('Dalan bolong')
    expect(await preview(page)).toContain(': Dalan bolong\n')
  })

  test.each([
    ['whatsapp', 'https://wa.me/6281200000000', '?text=', '\n'],
    ['sms', 'sms:+6281200000000', '?body=', '\n'],
    ['email', 'mailto:aduan@contoh.invalid', '?body=', '\r\n'],
  ])('goes into the link of a channel as that takes it: %s', async (type, to, start, lineEnd) => {
    const page = await blank()
    await page.route(`**/${PAGE}`, async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace(
        /data-type="email" data-href="[^"]+"/,
        `data-type="${type}" data-href="${to}"`,
      )
      await route.fulfill({ response, body })
    })
    await page.goto(await address(blora, PAGE))
    await page.click('#tulis > summary')
    await fill(page, GIVEN)
    const href = (await page.getAttribute('.ways a', 'href'))!
    expect(href.startsWith(`${to}${start}`)).toBe(true)
    expect(decodeURIComponent(href.slice(to.length + start.length))).toBe(LINES.join(lineEnd))
  })

  test('is text and nothing else, whatever is typed', async () => {
    const page = await openForm(blora, PAGE)
    const alarms: string[] = []
    page.on('dialog', (dialog) => {
      alarms.push(dialog.message())
      dialog.dismiss()
    })
    const hostile = '<img src=x onerror=alert(1)></pre><script>alert(2)</script>'
    await fill(page, { what: hostile, name: '🛵 Pak É' })
    expect(await preview(page)).toContain(`Masalahnya: ${hostile}\nNama (boleh dikosongkan): 🛵 Pak É`)
    expect(await page.locator('#pesan *').count()).toBe(0)
    const body = (await mailLink(page).getAttribute('href'))!.split('?body=')[1]!
    expect(decodeURIComponent(body)).toContain('🛵 Pak É')
    expect(alarms).toEqual([])
  })

  test('is sent nowhere, kept nowhere and not in the address while one types, nor with the Enter key', async () => {
    const page = await blank()
    await page.goto(await address(blora, PAGE), { waitUntil: 'networkidle' })
    await page.click('#tulis > summary')
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    const { heard } = await server(blora)
    const known = heard.length
    const before = page.url()
    await fill(page, { ...GIVEN, name: 'Siti Rahasia' })
    await page.keyboard.press('Enter')
    expect(await preview(page)).toContain('Siti Rahasia')
    expect(page.url()).toBe(before)
    expect(requests).toEqual([])
    expect(heard.slice(known)).toEqual([])
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
  })

  test.each(['the button', 'the Enter key'])('is copied by %s', async (way) => {
    const page = await openForm(blora, PAGE, CLIPBOARD)
    await fill(page, GIVEN)
    if (way === 'the button') await page.getByRole('button', { name: 'Salin pesan' }).click()
    else await page.press('#aduan-since', 'Enter')
    await page.getByText('Tersalin.', { exact: true }).waitFor()
    expect(await copied(page)).toBe(LINES.join('\n'))
  })
})

describe('the words that were typed', () => {
  test('go along to the form of the office that was found, and no server is told', async () => {
    const page = await blank()
    await page.goto(await address(blora, ''))
    await page.fill('#q', 'dalan bolong 50% & #1')
    const link = page.locator('#hasil a.name[href="/k/dpupr/"]')
    await link.waitFor()
    const { heard } = await server(blora)
    const known = heard.length
    await link.click()
    await page.waitForURL('**/k/dpupr/')
    expect(await page.locator('#aduan-what').isVisible()).toBe(true)
    expect(await page.inputValue('#aduan-what')).toBe('dalan bolong 50% & #1')
    expect(await preview(page)).toContain('Masalahnya: dalan bolong 50% & #1')
    expect(heard.slice(known).filter((request) => /bolong|tulis/.test(request))).toEqual([])
  })

  test('come from a frequent problem too', async () => {
    const page = await open(blora, 'masalah/jalan-rusak/')
    await page.getByRole('link', { name: 'Tulis aduan' }).click()
    await page.waitForURL('**/k/dpupr/')
    expect(await page.inputValue('#aduan-what')).toBe('jalan rusak')
  })

  test.each(['#tulis=', '#tulis=%E0%A4%A', '#tulis', '#RJ23'])('are none where the address is %s', async (hash) => {
    const page = await blank()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.goto(await address(blora, `${PAGE}${hash}`))
    expect(await page.locator('#aduan-what').inputValue()).toBe('')
    expect(errors).toEqual([])
  })
})

test('without JavaScript there is a text to copy and fill in, and no button that does nothing', async () => {
  const page = await openForm(blora, PAGE, { javaScriptEnabled: false })
  expect(await preview(page)).toBe(
    `Yth. ${OFFICE}\nSaya mau mengadu.\nMasalahnya: …\nTempatnya: …\nSejak kapan: …\nNama (boleh dikosongkan): …\nTerima kasih.`,
  )
  expect(await page.innerText('main')).toContain('Salin, isi titik-titiknya, lalu kirim.')
  expect(await page.locator('main :is(button, input, textarea):visible').count()).toBe(0)
  const mail = page.locator('.contacts a[href^="mailto:"]')
  expect(decodeURIComponent((await mail.getAttribute('href'))!)).toContain('?body=Yth. Dinas Pekerjaan Umum')
  expect(await page.getByRole('link', { name: 'Simpan ke kontak HP', exact: true }).isVisible()).toBe(true)
})

test.each(['k/setda/', 'k/bpbd/', 'k/dinperkim/', 'jv/k/dpupr/'])(
  'in the sample region nobody can be written to by accident: %s',
  async (path) => {
    const page = await openForm(contoh, path)
    await page.fill('#aduan-what', 'Percobaan')
    expect(await preview(page)).toContain(': Percobaan')
    expect(await page.locator('.ways a').count()).toBe(0)
    expect(await page.locator('main').locator('a[href^="mailto:"], a[href^="tel:"], a[href^="sms:"]').count()).toBe(0)
    expect(await page.locator('main a[href*="wa.me"]').count()).toBe(0)
    expect(await page.locator('.ways button').isVisible()).toBe(true)
  },
)

test('an office without a number can be written to by way of those who answer for it', async () => {
  const page = await open(blora, 'k/dinrumkimhub/')
  expect(await page.locator('.ways a').count()).toBe(0)
  const href = await page.locator('.contacts a[href^="sms:"]').first().getAttribute('href')
  expect(decodeURIComponent(href!)).toMatch(/^sms:1708\?body=Yth\. Dinas Perumahan, .*\nSaya mau mengadu\.\n/)
})

describe('taking along and passing on', () => {
  test('a number is copied as it is written, and that is said, each time', async () => {
    const page = await open(blora, PAGE, { ...CLIPBOARD, ...READABLE })
    const reader = await startReader(page)
    const button = page.getByRole('button', { name: 'Salin 0 2 9 6, 5 3 1 0 0 4' })
    await button.click()
    await reader.hear('Tersalin.')
    expect(await copied(page)).toBe('(0296) 531004')
    await page.evaluate(() => navigator.clipboard.writeText(''))
    // watched from before: it is empty for a moment only
    const emptied = page.waitForFunction(() => document.querySelector('#tersalin')?.textContent === '')
    await button.click()
    await emptied
    await page.getByText('Tersalin.', { exact: true }).waitFor()
    expect(await copied(page)).toBe('(0296) 531004')
    expect(await button.evaluate((node) => document.activeElement === node)).toBe(true)
  })

  test.each([
    ['', 'Tidak bisa menyalin. Tekan lama pada tulisannya.'],
    ['jv/', 'Ora bisa nyalin. Mangga tulisane dipencet rada suwe.'],
    ['en/', 'Could not copy. Press and hold the text.'],
  ])('where copying is refused it says what to do instead: /%s', async (folder, words) => {
    const page = await blank()
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.goto(await address(blora, `${folder}${PAGE}`))
    await page.locator('button[data-copy]').first().click()
    await page.locator('#tersalin').getByText(words, { exact: true }).waitFor()
  })

  test.each(['', '#RJ23'])(
    'without a list of apps the page’s address is copied, never an edition (%s)',
    async (hash) => {
      const page = await blank(CLIPBOARD)
      await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }))
      await page.goto(await address(blora, `${PAGE}${hash}`))
      await page.getByRole('button', { name: 'Bagikan halaman ini' }).click()
      await page.getByText('Tersalin.', { exact: true }).waitFor()
      expect(await copied(page)).toBe(ADDRESS)
    },
  )

  test('with a list of apps it gets name and address, and closing it is no error', async () => {
    const page = await blank()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.addInitScript(() => {
      const share = (data: ShareData) => {
        document.documentElement.dataset.shared = JSON.stringify(data)
        return Promise.reject(new DOMException('ditutup', 'AbortError'))
      }
      Object.defineProperty(navigator, 'share', { value: share })
    })
    await page.goto(await address(blora, `${PAGE}#RJ23`))
    await page.getByRole('button', { name: 'Bagikan halaman ini' }).click()
    expect(JSON.parse((await page.getAttribute('html', 'data-shared'))!)).toEqual({ title: OFFICE, url: ADDRESS })
    expect(await page.textContent('#tersalin')).toBe('')
    expect(errors).toEqual([])
  })

  test.each([
    { site: blora, path: PAGE, name: 'Simpan ke kontak HP', holds: '+62296531004' },
    { site: blora, path: `jv/${PAGE}`, name: 'Simpen ing kontak HP', holds: '+62296531004' },
    // a number of the invented region stands on no card
    { site: underPath, path: PAGE, name: 'Simpan ke kontak HP', holds: `URL:${underPath.address}/${PAGE}` },
  ])('$site.name, $path: the contact card is there, with $holds', async ({ site, path, name, holds }) => {
    const page = await open(site, path)
    const link = page.getByRole('link', { name, exact: true })
    const response = await page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href)
    expect(response.headers()['content-type']).toContain('text/vcard')
    const card = await response.text()
    expect(card).toMatch(/^BEGIN:VCARD\r\n/)
    expect(card).toContain(holds)
  })

  test.each(['light', 'dark'] as const)(
    'the code for a friend leads to the page, without an edition (%s)',
    async (look) => {
      const page = await open(blora, `${PAGE}#RJ23`, { colorScheme: look })
      const code = page.locator('img.qr')
      expect(await code.isVisible()).toBe(true)
      await code.scrollIntoViewIfNeeded()
      await code.evaluate((image: HTMLImageElement) => image.decode())
      const picture = new mupdf.Image(await code.screenshot()).toPixmap()
      const raster = fromRgb(picture.getWidth(), picture.getHeight(), picture.getPixels())
      for (const decoder of DECODER_IDS) expect(await DECODERS[decoder](raster), decoder).toEqual([ADDRESS])
      expect(await code.getAttribute('alt')).toBe(`Kode QR ke ${ADDRESS}`)
    },
  )
})
