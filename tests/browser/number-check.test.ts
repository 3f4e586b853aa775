/** Asking whether a number or account is official: answered in the browser, with nothing said to anybody. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { usePages } from '../support/pages.ts'
import { READABLE, startReader } from '../support/screen-reader.ts'
import { blora, contoh, type Site, underPath } from '../support/sites.ts'

const { open, blank, address, server } = usePages()
const answer = '#jawaban'
const LANGUAGES = { id: '', jv: 'jv/', en: 'en/' }

const ROADS = { id: 'dpupr', name: 'Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Blora' }
const SECRETARY = { id: 'setda', name: 'Sekretariat Daerah Kabupaten Blora' }

/** Asks as people do, and returns the paragraphs of the answer; none is left of the one before. */
async function ask(page: Page, typed: string): Promise<string[]> {
  await page.evaluate((selector) => document.querySelector(selector)?.replaceChildren(), answer)
  await page.fill('#nomor', typed)
  await page.press('#nomor', 'Enter')
  await page.waitForSelector(`${answer} p`)
  return page.locator(`${answer} p`).allInnerTexts()
}

async function openCheck(site: Site, language: keyof typeof LANGUAGES = 'id'): Promise<Page> {
  return open(site, `${LANGUAGES[language]}cek-nomor/`)
}

const KNOWN = [
  ['0296-531004', ROADS],
  ['(0296) 531 004', ROADS],
  ['+62 296 531004', ROADS],
  ['62296531004', ROADS],
  ['tel:+62296531004', ROADS],
  ['  0296.531.004  ', ROADS],
  ['０２９６５３１００４', ROADS],
  ['dpuprblora', ROADS],
  ['@dpuprblora', ROADS],
  ['@DPUPRBlora', ROADS],
  ['https://www.instagram.com/dpuprblora/', ROADS],
  ['instagram.com/dpuprblora?igsh=abc', ROADS],
  ['https://www.tiktok.com/@bangunan.gedung.dpupr', ROADS],
  ['bid.bangunan.gedung.blora@gmail.com', ROADS],
  ['mailto:bid.bangunan.gedung.blora@gmail.com', ROADS],
  ['dpupr.blorakab.go.id', ROADS],
  ['https://dpupr.blorakab.go.id/', ROADS],
  ['https://www.blorakab.go.id', SECRETARY],
  ['https://x.com/Pemkab_Blora', SECRETARY],
] as const

test('however it is written, a number or account is named as its office’s, which is a press away', async () => {
  const page = await openCheck(blora)
  for (const [typed, office] of KNOWN) {
    const [first, ...rest] = await ask(page, typed)
    expect(first, typed).toBe(`${typed.trim()} tercatat di sini sebagai saluran ${office.name}.`)
    expect(rest[0], typed).toMatch(/^Belum dikonfirmasi kantornya\./)
    expect(rest.at(-1), typed).toMatch(/^Nama dan nomor pengirim bisa dipalsukan\./)
    expect(await page.getAttribute(`${answer} a`, 'href'), typed).toBe(`/k/${office.id}/`)
  }
  await page.click(`${answer} a`)
  await page.waitForURL(`**/k/${SECRETARY.id}/`)
  expect(await page.innerText('h1')).toBe(SECRETARY.name)
})

const UNKNOWN = [
  '0812-3456-7890',
  '0296-531005',
  '531004',
  '0296-531004-1',
  '@dpuprblora_resmi',
  'dpuprblora.com',
  'https://dpupr.blorakab.go.id.palsu.com',
  'https://wa.me/6281234567890',
  'setda@blorakab.co.id',
  'Pak Camat',
  '$& % # @',
]

test('what isn’t recorded is said not to be known, and not to be trusted', async () => {
  const page = await openCheck(blora)
  for (const typed of UNKNOWN) {
    expect(await ask(page, typed)).toEqual([
      `${typed} tidak tercatat di sini. Jangan percaya dulu.`,
      'Cari kantornya, lalu hubungi lewat halamannya.',
    ])
    expect(await page.locator(`${answer} a`).count(), typed).toBe(0)
    expect(await page.locator(`${answer} .alert`).count(), typed).toBe(1)
  }
})

describe('what the office has said itself', () => {
  test('a number that it has confirmed comes without a doubt', async () => {
    const page = await openCheck(contoh)
    const said = await ask(page, '(0002) 531023')
    expect(said[0]).toMatch(/sebagai saluran Dinas Perumahan, Permukiman dan Perhubungan Kabupaten Contoh\.$/)
    expect(said.join('\n')).not.toContain('Belum dikonfirmasi')
    expect(await page.locator(`${answer} .alert`).count()).toBe(0)
  })

  test('one whose confirmation is old comes with it', async () => {
    const page = await openCheck(contoh)
    expect((await ask(page, '(0002) 531019'))[1]).toMatch(/^Belum dikonfirmasi kantornya\./)
    expect(await page.locator(`${answer} .alert`).count()).toBe(1)
  })

  test.each(['0008-1019-0001', 'https://wa.me/6200810190001', 'whatsapp:+6200810190001'])(
    'its chat is known as %s',
    async (typed) => {
      const page = await openCheck(contoh)
      expect((await ask(page, typed))[0]).toContain('Dinas Perumahan, Permukiman dan Perhubungan')
    },
  )

  test('an emergency number is nobody’s page, but somebody’s', async () => {
    const page = await openCheck(blora)
    expect((await ask(page, '110'))[0]).toBe('110 tercatat di sini sebagai saluran Polisi 110.')
    expect(await page.locator(`${answer} a`).count()).toBe(0)
  })

  test('an office with one account name in several places is named once', async () => {
    const page = await openCheck(blora)
    const said = await ask(page, 'pemkabblora')
    expect(said.filter((line) => line.includes(SECRETARY.name))).toHaveLength(1)
  })
})

test.each(['', '   '])('asked nothing (%j), it asks for something', async (typed) => {
  const page = await openCheck(blora)
  expect(await ask(page, typed)).toEqual(['Ketik nomor telepon atau nama akun.'])
})

test.each([
  ['id', 'tercatat di sini sebagai saluran', 'tidak tercatat di sini. Jangan percaya dulu.', 'Ketik nomor telepon'],
  ['jv', 'kacathet ing kene minangka saluran', 'ora kacathet ing kene. Aja dipercaya dhisik.', 'Mangga ketik nomer'],
  ['en', 'is recorded here as a channel of', 'is not recorded here. Do not trust it yet.', 'Type a telephone'],
] as const)('answers in the language of the page: %s', async (language, official, unknown, empty) => {
  const page = await openCheck(blora, language)
  expect((await ask(page, ''))[0]).toMatch(new RegExp(`^${empty}`))
  expect((await ask(page, '0812-3456-7890'))[0]).toBe(`0812-3456-7890 ${unknown}`)
  const said = page.getByText(`0296-531004 ${official} ${ROADS.name}.`, { exact: true })
  await ask(page, '0296-531004')
  await said.waitFor()
  expect(await page.getAttribute(`${answer} a`, 'href')).toBe(`/${LANGUAGES[language]}k/dpupr/`)
})

test('under a path the answer leads to the office’s page there', async () => {
  const page = await openCheck(underPath)
  await ask(page, '@contoh.pupr')
  expect(await page.getAttribute(`${answer} a`, 'href')).toBe('/pengaduan/k/dpupr/')
})

test.each(['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', 'javascript:alert(1)', '&lt;b&gt;'])(
  'shows %j as it was typed, and does nothing with it',
  async (typed) => {
    const page = await openCheck(blora)
    const alarms: string[] = []
    page.on('dialog', (dialog) => {
      alarms.push(dialog.message())
      dialog.dismiss()
    })
    expect((await ask(page, typed))[0]).toBe(`${typed} tidak tercatat di sini. Jangan percaya dulu.`)
    expect(await page.locator(`${answer} :is(img, script, a, b)`).count()).toBe(0)
    expect(alarms).toEqual([])
  },
)

test('nothing that is typed leaves the page, and nothing of it is kept', async () => {
  const page = await blank()
  await page.goto(await address(blora, 'cek-nomor/'), { waitUntil: 'networkidle' })
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  const before = page.url()
  const { heard } = await server(blora)
  const known = heard.length
  await ask(page, '0296-531004')
  await ask(page, '0812-9999-8888')
  await ask(page, '@akun.rahasia')
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual(['GET /data/numbers.json'])
  expect(heard.slice(known).join('\n')).not.toMatch(/9999|rahasia/)
  expect(page.url()).toBe(before)
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
})

test('a screen reader says the answer, and the keyboard stays in the box', async () => {
  const page = await open(blora, 'cek-nomor/', READABLE)
  const reader = await startReader(page)
  expect(await reader.to('field')).toMatch(/^textbox, Nomor atau akun, Misalnya \(0296\) \d+/)
  await reader.type('0812-3456-7890')
  await reader.press('Enter')
  await reader.hear(
    '0812-3456-7890 tidak tercatat di sini. Jangan percaya dulu. Cari kantornya, lalu hubungi lewat halamannya.',
  )
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('nomor')
})

test('says so when the numbers can’t be loaded, and asks again the next time', async () => {
  const page = await blank()
  await page.route('**/data/numbers.json', (route) => route.abort())
  await page.goto(await address(blora, 'cek-nomor/'))
  expect(await ask(page, '0296-531004')).toEqual(['Data tidak bisa dimuat. Periksa sambungan, lalu coba lagi.'])
  await page.unroute('**/data/numbers.json')
  await page.press('#nomor', 'Enter')
  await page.waitForSelector(`${answer} a[href="/k/dpupr/"]`)
})

test.each([
  ['id', 'Pemeriksaan ini perlu JavaScript.'],
  ['jv', 'Mriksa ing kene perlu JavaScript.'],
  ['en', 'This check needs JavaScript.'],
] as const)('without JavaScript it says what to do (%s)', async (language, words) => {
  const page = await open(blora, `${LANGUAGES[language]}cek-nomor/`, { javaScriptEnabled: false })
  expect(await page.innerText('main')).toContain(words)
  expect(await page.locator('#nomor').isVisible()).toBe(false)
  await page.locator('main a[href$="#kantor"]').click()
  await page.locator('h2:target').waitFor()
})

test('a number that was typed into the search is answered at once, on the screen', async () => {
  const page = await open(blora, 'cari/?q=0296531004', { viewport: { width: 360, height: 740 } })
  await page.click('#hasil a.name')
  const note = page.locator(`${answer} .note`)
  await note.waitFor()
  expect(await page.inputValue('#nomor')).toBe('0296531004')
  expect(await note.innerText()).toContain(ROADS.name)
  const { y, height } = (await note.boundingBox())!
  expect(y).toBeGreaterThanOrEqual(0)
  expect(y + height).toBeLessThanOrEqual(740)
})
