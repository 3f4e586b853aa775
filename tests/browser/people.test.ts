/** Four people, each in a way of their own, find out whom to call about a broken street lamp in Cepu. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { published } from '../support/directory.ts'
import { usePages } from '../support/pages.ts'
import { READABLE, type Stop, startReader, walk, wordsOf } from '../support/screen-reader.ts'
import { blora, contoh } from '../support/sites.ts'

const { open } = usePages()
const pathOf = (page: Page) => new URL(page.url()).pathname

const OFFICE = 'Dinas Perumahan, Permukiman dan Perhubungan Kabupaten Blora'
/** Whoever answers as long as the office has no number of its own. */
const INSTEAD = ['Gardu Lapor Mas Arief · Formulir', 'SP4N-LAPOR!', 'LaporGub! Jawa Tengah · Situs']
const NONE = 'Kami belum punya nomor kantor ini. Untuk sekarang, mengadulah lewat:'

/** Every stop of the keyboard was on the screen, outlined and had a name. */
function expectStops(stops: readonly Stop[]): void {
  expect(stops.length).toBeGreaterThan(0)
  expect(stops.filter(({ seen, outlined, name }) => !seen || !outlined || !name.trim())).toEqual([])
}

describe('somebody without JavaScript', () => {
  test('presses the button, goes to the letter and the problem, and reads who answers', async () => {
    const page = await open(blora, '', { javaScriptEnabled: false })
    await page.fill('#q', 'lampu jalan mati cepu')
    await page.click('form.search button')
    expect(pathOf(page)).toBe('/masalah/')
    await page
      .getByRole('navigation', { name: 'Dari A sampai Z' })
      .getByRole('link', { name: 'L', exact: true })
      .click()
    expect(pathOf(page)).toBe('/masalah/l/')
    const problem = page.locator('li', { has: page.getByText('lampu jalan mati', { exact: true }) })
    await problem.getByRole('link', { name: OFFICE }).click()
    await expectWhoAnswers(page)
  })

  test('presses the frequent problem on the home page, and has an answer and a number at once', async () => {
    const page = await open(blora, '', { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'lampu jalan mati', exact: true }).click()
    expect((await page.innerText('h1')).toLowerCase()).toBe('lampu jalan mati')
    const card = page.locator('.card')
    expect(await card.innerText()).toContain(NONE)
    expect(await card.locator('a[href^="sms:1708"]').isVisible()).toBe(true)
    await card.getByRole('link', { name: OFFICE }).click()
    await expectWhoAnswers(page)
  })

  async function expectWhoAnswers(page: Page): Promise<void> {
    expect(pathOf(page)).toBe('/k/dinrumkimhub/')
    expect(await page.innerText('h1')).toBe(OFFICE)
    expect(await page.locator('.instead p').first().innerText()).toBe(NONE)
    expect(await page.locator('.instead .kind').allInnerTexts()).toEqual(INSTEAD)
    const message = page.locator('.instead .button', { hasText: 'SMS 1708' })
    expect(await message.isVisible()).toBe(true)
    expect(await message.getAttribute('href')).toMatch(/^sms:1708\?body=Yth\.%20Dinas%20Perumahan/)
  }
})

describe('somebody with nothing but a keyboard', () => {
  test('gets from the top of the home page to the first thing to open on the office’s page', async () => {
    const page = await open(blora, '')
    const toBox = await walk(page, 'Tab', ({ role }) => role === 'searchbox')
    expectStops(toBox)
    expect(toBox[0]).toMatchObject({ role: 'link', name: 'Langsung ke isi' })
    expect(toBox.map(({ name }) => name)).toEqual(expect.arrayContaining(['Bahasa', 'Menu']))
    expect(toBox.at(-1)!.name).toBe('Apa masalah Anda?')

    await page.keyboard.type('lampu jalan mati cepu')
    await page.waitForSelector('#hasil > li')
    expectStops(await walk(page, 'Tab', ({ role }) => role === 'button'))
    const toResult = await walk(page, 'Tab', ({ name }) => name === OFFICE)
    expectStops(toResult)
    expect(toResult).toHaveLength(1)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/k/dinrumkimhub/')

    const first = 'Gardu Lapor Mas Arief · Formulir dinkominfo.blorakab.go.id/lapor'
    const toContact = await walk(page, 'Tab', ({ name }) => name === first)
    expectStops(toContact)
    expect(toContact.at(-1)!.name).toBe(first)
    const toMessage = await walk(page, 'Tab', ({ name }) => name.startsWith('SP4N-LAPOR!'))
    expectStops(toMessage)
    expect(toMessage.at(-1)!.name).toBe('SP4N-LAPOR! SMS 1708: 1 7 0 8')
  })

  test('skips the menu: from the first link right into the content', async () => {
    const page = await open(blora, '')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const [next] = await walk(page, 'Tab', () => true)
    expect(next).toMatchObject({ role: 'searchbox', seen: true, outlined: true })
  })

  test('goes down from the box to the results with the arrows', async () => {
    const page = await open(blora, '')
    await walk(page, 'Tab', ({ role }) => role === 'searchbox')
    await page.keyboard.type('lampu jalan mati cepu')
    await page.waitForSelector('#hasil > li')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/k/dinrumkimhub/')
  })

  test.each(['', 'cari/?q=lampu%20jalan%20mati%20cepu', 'k/dinrumkimhub/'])(
    'is held nowhere on the page “%s”: Tab gets out at its end',
    async (path) => {
      const page = await open(blora, path)
      const stops = await walk(page, 'Tab')
      expectStops(stops)
      expect(stops.at(-1)!.name).toMatch(/^Open Database License/)
    },
  )
})

describe('somebody who listens', () => {
  test('hears the box, how much was found, the office, and who answers in its place', async () => {
    const page = await open(blora, '', READABLE)
    expect(await page.title()).toBe('Layanan Pengaduan Kabupaten Blora')
    const home = await startReader(page)
    expect(await home.to('heading')).toBe('heading, Mau mengadu ke mana?, level 1')
    expect(await home.to('field')).toMatch(/^searchbox, Apa masalah Anda\?, Misalnya: /)
    await home.type('lampu jalan mati cepu')
    await home.press('Enter')
    const results = page.locator('#hasil > li')
    await results.filter({ hasText: OFFICE }).waitFor()
    await home.hear(`${await results.count()} hasil.`)
    expect(await home.to('link')).toBe(`link, ${OFFICE}`)
    await home.press('Enter')
    await page.waitForURL('**/k/dinrumkimhub/')

    expect(await page.title()).toBe(`${OFFICE} – Layanan Pengaduan Kabupaten Blora`)
    const office = await startReader(page)
    expect(await office.to('heading')).toBe(`heading, ${OFFICE}, level 1`)
    expect(await office.to('heading')).toBe('heading, Hubungi, level 2')
    const contacts = wordsOf(await office.read('heading, Tidak ditanggapi?'))
    expect(contacts.slice(1, 4)).toEqual([
      NONE,
      'link, Gardu Lapor Mas Arief · Formulir dinkominfo.blorakab.go.id/lapor',
      'link, SP4N-LAPOR! SMS 1708: 1 7 0 8',
    ])
  })

  test('hears the number where the office has one', async () => {
    const page = await open(contoh, '', READABLE)
    const home = await startReader(page)
    await home.to('field')
    await home.type('parkir liar')
    await home.hear('1 hasil.')
    await home.to('link')
    expect(wordsOf(await home.read('end of list'))).toEqual([
      'link, Dinas Perumahan, Permukiman dan Perhubungan Kabupaten Contoh',
      'Mengurus lampu jalan mati, parkir liar, rambu lalu lintas',
      'karena Anda menulis: parkir liar',
      '(0002) 531023',
    ])
    const again = await startReader(page)
    await again.to('field')
    await again.to('link')
    await again.press('Enter')
    await page.waitForURL('**/k/dinperkim/')
    const office = await startReader(page)
    await office.to('heading', 'Hubungi')
    const contacts = wordsOf(await office.read('heading, Alamat dan jam'))
    expect(contacts.slice(1, 5)).toEqual([
      'Telepon',
      '(0002) 531023',
      'button, Salin 0 0 0 2, 5 3 1 0 2 3',
      expect.stringMatching(/^Dikonfirmasi kantor /),
    ])
  })
})

test('somebody who reads Javanese asks in it and stays in it up to the office', async () => {
  const page = await open(blora, 'jv/')
  await page.click('#q')
  await page.keyboard.type('lampu dalan mati cepu')
  await page.keyboard.press('Enter')
  const first = page.locator('#hasil > li').first()
  await first.waitFor()
  expect(await page.innerText('#jumlah')).toMatch(/^Ketemu \d+\.$/)
  expect(await first.innerText()).toContain('Nomer kantor iki durung kacathet')
  await first.getByRole('link', { name: OFFICE }).click()
  await page.waitForURL('**/jv/k/dinrumkimhub/')
  expect(await page.getAttribute('html', 'lang')).toBe('jv')
  expect(await page.locator('.instead p').first().innerText()).toMatch(/^Kita durung duwe nomere/)
  expect(await page.inputValue('#aduan-what')).toBe('lampu dalan mati cepu')
  expect(await page.locator('#pesan').innerText()).toMatch(/^Katur Dinas Perumahan/)
})

test('in the sample region the number is seen, and calls nobody', async () => {
  const page = await open(contoh, 'cari/?q=lampu%20jalan%20mati')
  await page.locator('#hasil a.name').first().click()
  await page.waitForURL('**/k/dinperkim/')
  expect(await page.locator('.contacts .value').first().innerText()).toBe('(0002) 531023')
  expect(await page.locator('.contacts .button').first().innerText()).toBe('Telepon\n(0002) 531023')
  expect(await page.locator('main a[href^="tel:"]').count()).toBe(0)
  const office = published(contoh).offices.find(({ id }) => id === 'dinperkim')!
  expect(office.contacts[0]!.href).toBeUndefined()
})
