/** The editor in a browser: what a person of the comms team does with it, and what is on the disk afterwards. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { COLOUR_RULES, findings, SMALLEST_TARGET, smallTargets } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { SmallRegion } from '../support/linked-project.ts'

const SCREENS = { laptop: { width: 1366, height: 768 }, small: { width: 1280, height: 720 } }
const OFFICE = 'src/content/contoh/offices/dinas.yaml'
const ADDRESS = /^http:\S+kunci=\S+$/m

let browser: Browser
let region: SmallRegion
let editor: ChildProcess

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(() => {
  region = new SmallRegion()
  region.write('.cache/redaksi/orang.json', JSON.stringify({ names: ['Rina'], last: 'Rina' }))
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  await ended('SIGKILL')
  region.remove()
})

async function ended(signal: NodeJS.Signals): Promise<void> {
  editor.kill(signal)
  if (editor.exitCode === null && editor.signalCode === null) await once(editor, 'close')
}

/** Starts the editor and opens it. */
async function opened(viewport = SCREENS.laptop, path = '/kantor/dinas'): Promise<Page> {
  editor = region.start('redaksi', ['--print-address'])
  let said = ''
  editor.stdout!.on('data', (part) => (said += part))
  editor.stderr!.on('data', (part) => (said += part))
  while (!ADDRESS.test(said)) {
    if (editor.exitCode !== null) throw new Error(said)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  const start = ADDRESS.exec(said)![0]
  await page.goto(start)
  if (path !== '/') await page.goto(new URL(path, start).href)
  return page
}

const form = (page: Page) => page.locator('dialog[open] form')

/** Opens a form by what its button is called, the first of that name. */
async function ask(page: Page, title: string): Promise<void> {
  const button = page.locator('a[data-isian]', { hasText: title }).first()
  if (!(await button.isVisible())) await page.locator('details.menu > summary').first().click()
  await button.click()
  await form(page).waitFor()
}

async function answer(page: Page, answers: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const control = form(page).locator(`[name=${name}]`)
    if ((await control.first().getAttribute('type')) === 'radio')
      await form(page).locator(`[name=${name}][value=${value}]`).check()
    else if ((await control.evaluate((one) => one.tagName)) === 'SELECT') await control.selectOption(value)
    else await control.fill(value)
  }
}

async function take(page: Page): Promise<void> {
  await form(page).locator('button.main').click()
  await page.locator('#simpan').waitFor()
}

const save = async (page: Page): Promise<void> => {
  for (const tick of await page.locator('fieldset.red input').all()) await tick.check()
  // the page may say already that something was saved
  const answered = page.waitForResponse((response) => response.url().endsWith('/simpan'))
  await page.locator('#simpan').click()
  expect((await answered).status()).toBe(303)
  await page.waitForURL(/kabar=tersimpan/)
  await page.locator('.bar.good').waitFor()
}

const picture = (page: Page) => page.locator('#gambar img').getAttribute('src')

describe('a number that is another now', () => {
  test('is seen on the poster while it is typed, named before it is saved, and taken back whole', async () => {
    const page = await opened()
    const before = region.read(OFFICE)
    const old = await picture(page)
    await ask(page, 'Nomor berganti')
    await answer(page, { value: '(0002) 531 999' })
    await expect.poll(() => picture(page), { timeout: 30_000 }).not.toBe(old)
    expect(await page.locator('dialog .would').innerText()).toContain('WAJIB DIGANTI')
    await take(page)
    expect(region.read(OFFICE)).toBe(before)
    expect(await page.locator('.pending > ul').innerText()).toContain('(0002) 531999')
    await save(page)
    expect(region.read(OFFICE)).toContain('+62002531999')
    await page.locator('.bar.good button').click()
    await page.waitForURL(/diurungkan/)
    expect(region.read(OFFICE)).toBe(before)
  })

  test('that is wrong is told beside its field, and nothing that was typed is lost', async () => {
    const page = await opened()
    await ask(page, 'Nomor berganti')
    await answer(page, { value: '12', ground: 'letter' })
    await form(page).locator('button.main').click()
    await form(page).locator('.faults').waitFor()
    expect(await form(page).locator('[name=value]').inputValue()).toBe('12')
    expect(await form(page).locator('#n-value').innerText()).not.toBe('')
    expect(await form(page).locator('#n-letter').innerText()).toContain('belum diisi')
  })
})

test('a draft outlives a killed editor, and is saved by the next', async () => {
  let page = await opened()
  await ask(page, 'Pejabat berganti')
  await answer(page, { name: 'Drs. Umpama Rekaan', status: 'plt', on: '2027-01-04', letter: '821/1/2026' })
  await take(page)
  await ended('SIGKILL')
  page = await opened()
  expect(await page.locator('.pending').innerText()).toContain('Plt Drs. Umpama Rekaan')
  await save(page)
  expect(region.read(OFFICE)).toMatch(/Drs\. Umpama Rekaan[\s\S]*status: plt[\s\S]*2027-01-04/)
})

test('two windows on one office: the second is shown both, and nobody’s work is lost', async () => {
  const page = await opened()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await ask(page, 'Tambah saluran')
  await answer(page, { type: 'tiktok', value: '@contoh.dinas' })
  await take(page)
  region.edit(OFFICE, (text) =>
    text.replace(/^remarks:.*\n(?: .*\n)*/m, '').replace(/^sources:/m, 'remarks: [ "Pindah sementara." ]\nsources:'),
  )
  await page.locator('#simpan').click()
  await page.waitForURL(/banding/)
  expect(await page.locator('table').innerText()).toContain('Pindah sementara.')
  await page.locator('main button.main').click()
  await page.locator('#simpan').waitFor()
  await save(page)
  expect(region.read(OFFICE)).toContain('Pindah sementara.')
  expect(region.read(OFFICE)).toContain('contoh.dinas')
})

test('a broken file elsewhere is told and stops nobody', async () => {
  region.write('src/content/contoh/offices/rusak.yaml', 'name: [')
  const page = await opened()
  expect(await page.locator('.bar').innerText()).toContain('rusak')
  await ask(page, 'Dikonfirmasi')
  await take(page)
  await save(page)
  expect(region.read(OFFICE)).toContain('by: Rina')
})

test('a form is answered with the keyboard alone', async () => {
  const page = await opened()
  const button = page.locator('a[data-isian]', { hasText: 'Dikonfirmasi' }).first()
  await button.focus()
  await page.keyboard.press('Enter')
  await form(page).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await form(page).waitFor()
  await page.keyboard.press('Control+s')
  await page.locator('#simpan').waitFor()
  await page.keyboard.press('Control+s')
  await page.locator('.bar.good').waitFor()
  expect(region.read(OFFICE)).toContain('by: Rina')
})

test('a mobile number that nobody has checked waits, and stands nowhere else', async () => {
  const page = await opened()
  await ask(page, 'Tambah saluran')
  await answer(page, { type: 'whatsapp', value: '0008 1234 5678', sure: 'no' })
  await take(page)
  await save(page)
  expect(region.read(OFFICE)).not.toContain('12345678')
  await ask(page, 'Sudah ditelepon')
  await take(page)
  await save(page)
  expect(region.read(OFFICE)).toContain('+6200812345678')
})

describe.each(Object.entries(SCREENS))('on a %s screen', (_, viewport) => {
  test('everybody can use every screen and every form', async () => {
    const page = await opened(viewport, '/')
    const look = async (where: string) => {
      expect.soft(await findings(page), where).toEqual([])
      expect.soft(await smallTargets(page, SMALLEST_TARGET), `${where}, sasaran`).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(wide, `${where}, lebar`).toBeLessThanOrEqual(0)
      await page.emulateMedia({ colorScheme: 'dark' })
      expect.soft(await findings(page, COLOUR_RULES), `${where}, gelap`).toEqual([])
      await page.emulateMedia({ colorScheme: 'light' })
    }
    await look('daftar')
    await page.goto(new URL('/siapa', page.url()).href)
    await look('siapa')
    await page.goto(new URL('/kantor/dinas', page.url()).href)
    await look('kantor')
    for (const kind of ['tambah', 'pejabat', 'jam', 'urusan', 'nama']) {
      await page.locator(`a[data-isian][href*="/isian/${kind}"]`).first().click()
      await form(page).waitFor()
      await look(kind)
      await page.keyboard.press('Escape')
    }
    await ask(page, 'Nomor berganti')
    await answer(page, { value: '(0002) 531 998' })
    await take(page)
    await look('belum disimpan')
  })
})

test('nothing on its pages asks another computer', async () => {
  const page = await opened()
  const foreign: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(page.url()).origin) foreign.push(request.url())
  })
  await page.reload({ waitUntil: 'networkidle' })
  expect(foreign).toEqual([])
})
