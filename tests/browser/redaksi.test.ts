/** The editor in a browser: what a person of the comms team does with it, and what is on the disk afterwards. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { currentDay } from '../../src/adapters/cli/settings.ts'
import { readPhoto } from '../../src/directory/content/photo.ts'
import { EXIF, png } from '../content/photos.ts'
import { COLOUR_RULES, findings, SMALLEST_TARGET, smallTargets } from '../support/accessibility.ts'
import { sharedBrowser } from '../support/browser.ts'
import { SmallRegion } from '../support/linked-project.ts'
import { startAddressOf } from '../support/redaksi/start-address.ts'
import { serve } from '../support/server.ts'
import { SMALL_BUILD } from '../support/system/small-build.ts'
import { inTurn } from '../support/system/turns.ts'

const SCREENS = { laptop: { width: 1366, height: 768 }, small: { width: 1280, height: 720 } }
const OFFICE = 'src/content/contoh/offices/dinas.yaml'

let browser: Browser
let region: SmallRegion
let editor: ChildProcess

beforeAll(async () => {
  browser = await sharedBrowser()
})
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
  const start = await startAddressOf(editor)
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
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
    if ((await control.first().getAttribute('type')) === 'radio') {
      const option = form(page).locator(`[name=${name}][value=${value}]`)
      // a note that comes in above it moves it from under the pointer
      await option.check().catch(() => option.check())
    } else if ((await control.evaluate((one) => one.tagName)) === 'SELECT') await control.selectOption(value)
    else await control.fill(value)
  }
}

async function take(page: Page): Promise<void> {
  await form(page).locator('button.main').click()
  await untilDrafted(page)
}

/** Until the page shows a draft, and its script listens. */
async function untilDrafted(page: Page): Promise<void> {
  await page.locator('#simpan').waitFor()
  await page.waitForLoadState()
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
    // nobody is said to have made sure of it who hasn’t said so
    await form(page).locator('button.main').click()
    await expect.poll(() => form(page).locator('#n-sure').innerText()).not.toBe('')
    await answer(page, { sure: 'yes' })
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
    await answer(page, { value: '12', sure: 'no', ground: 'letter' })
    await form(page).locator('button.main').click()
    await form(page).locator('.faults').waitFor()
    expect(await form(page).locator('[name=value]').inputValue()).toBe('12')
    expect(await form(page).locator('#n-value').innerText()).not.toBe('')
    expect(await form(page).locator('#n-letter').innerText()).toContain('belum diisi')
  })
})

test('hours are copied to the working days, and the others stay closed', async () => {
  const page = await opened()
  await ask(page, 'Jam layanan')
  const hours = (day: string) => form(page).locator(`tr[data-day=${day}] input`)
  const opens = async (day: string) => Promise.all((await hours(day).all()).slice(0, 2).map((one) => one.inputValue()))
  for (const day of ['mon', 'sat', 'sun']) for (const input of await hours(day).all()) await input.fill('')
  await hours('mon').nth(0).fill('07.30')
  await hours('mon').nth(1).fill('14.00')
  await form(page).locator('tr[data-day=mon] button').click()
  expect(await Promise.all(['tue', 'fri', 'sat', 'sun'].map(opens))).toEqual([
    ...[
      ['07.30', '14.00'],
      ['07.30', '14.00'],
      ['', ''],
      ['', ''],
    ],
  ])
  await hours('sat').nth(0).fill('08.00')
  await form(page).locator('tr[data-day=sat] button').click()
  expect([await opens('fri'), await opens('sun')]).toEqual([
    ['07.30', '14.00'],
    ['08.00', ''],
  ])
})

test('a draft outlives a killed editor, and is saved by the next', async () => {
  let page = await opened()
  await ask(page, 'Pejabat berganti')
  await answer(page, {
    name: 'Drs. Umpama Rekaan',
    status: 'plt',
    on: '4 Januari 2027',
    ground: 'letter',
    letter: '821/1/2026',
  })
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
  await answer(page, { type: 'tiktok', value: '@contoh.dinas', sure: 'yes' })
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

describe('a form that is half filled', () => {
  const value = (page: Page) => form(page).locator('[name=value]')

  test('is given up by nothing that doesn’t ask first', async () => {
    const page = await opened()
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      dialog.dismiss()
    })
    await ask(page, 'Nomor berganti')
    await form(page).locator('.cancel').click()
    await expect.poll(() => form(page).count()).toBe(0)
    expect(asked).toEqual([])
    await ask(page, 'Nomor berganti')
    await value(page).pressSequentially('(0002) 531')
    await form(page).locator('.cancel').click()
    await page.keyboard.press('Escape')
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => asked).toEqual(['confirm', 'confirm', 'beforeunload'])
    expect(await value(page).inputValue()).toBe('(0002) 531')
  })

  test('stays as it is where the editor is gone or can’t write, and says so', async () => {
    const page = await opened()
    await ask(page, 'Nomor berganti')
    await answer(page, { value: '(0002) 531 999', sure: 'no', ground: 'message' })
    await page.route('**/isian/berganti*', (route) =>
      route.fulfill({ status: 500, contentType: 'text/html', body: '<main><p>Penyimpanan penuh.</p></main>' }),
    )
    await form(page).locator('button.main').click()
    await expect.poll(() => form(page).locator('.bar.lost').innerText()).toBe('Penyimpanan penuh.')
    await page.unroute('**/isian/berganti*')
    await ended('SIGKILL')
    await form(page).locator('button.main').click()
    await expect.poll(() => form(page).locator('.bar.lost').innerText()).toContain('Buka lagi redaksi.cmd')
    expect(await value(page).inputValue()).toBe('(0002) 531 999')
  })
})

test('a broken file elsewhere is told and stops nobody', async () => {
  region.write('src/content/contoh/offices/rusak.yaml', 'name: [')
  const page = await opened()
  expect(await page.locator('.bar').innerText()).toContain('rusak')
  await ask(page, 'Dikonfirmasi')
  await answer(page, { result: 'reached' })
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
  const result = form(page).locator('[name=result]').first()
  for (let stop = 0; stop < 10 && !(await result.evaluate((one) => one === document.activeElement)); stop++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  expect(await result.isChecked()).toBe(true)
  await page.keyboard.press('Control+s')
  await untilDrafted(page)
  await page.keyboard.press('Control+s')
  await page.locator('.bar.good').waitFor()
  expect(region.read(OFFICE)).toContain('by: Rina')
})

test('a contact is dragged to another place of its kind', async () => {
  const second = '  - id: loket\n    type: phone\n    value: "+62002531777"\n    sources: [ surat ]\n'
  region.edit(OFFICE, (text) => text.replace(/(?=^ {2}- id: wa\n)/m, second))
  const page = await opened()
  const values = () => page.locator('[data-jenis=phone] .value strong').allInnerTexts()
  expect(await values()).toEqual(['(0002) 531001', '(0002) 531777'])
  await page.locator('[data-seret=loket] .grip').dragTo(page.locator('[data-seret=telepon]'))
  await untilDrafted(page)
  expect(await values()).toEqual(['(0002) 531777', '(0002) 531001'])
  await save(page)
  expect(region.read(OFFICE)).toMatch(/id: loket[\s\S]*id: telepon\n/)
})

test('a mobile number that nobody has checked waits, and stands nowhere else', async () => {
  const page = await opened()
  await ask(page, 'Tambah saluran')
  await answer(page, { type: 'whatsapp', value: '0008 1234 5678', sure: 'no', ground: 'message' })
  await take(page)
  await save(page)
  expect(region.read(OFFICE)).not.toContain('12345678')
  await ask(page, 'Sudah ditelepon')
  await answer(page, { result: 'reached' })
  await take(page)
  await save(page)
  expect(region.read(OFFICE)).toContain('+6200812345678')
})

describe('a photo of the head', () => {
  /** Named by the year in which it came: the editor’s clock is that of today. */
  const PHOTO = `photos/dinas-${currentDay().slice(0, 4)}.jpg`
  const FILE = `src/content/contoh/${PHOTO}`
  /** The sample region's drawn portrait, as a camera would have written it. */
  const portrait = () => {
    const plain = readFileSync('src/content/contoh/photos/camat-contoh-kota.jpg')
    const [marker, content] = EXIF
    const exif = Buffer.from(
      `\xff${String.fromCharCode(marker)}\0${String.fromCharCode(content.length + 2)}${content}`,
      'latin1',
    )
    return {
      name: 'IMG_1.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.concat([plain.subarray(0, 2), exif, plain.subarray(2)]),
    }
  }
  /** A file as the browser reads it from the disk: large ones take seconds on their way through the test's own pipe. */
  const onDisk = (name: string, buffer: Buffer): string => {
    region.write(name, buffer)
    return region.path(name)
  }
  const chosen = async (page: Page, name: string, buffer: Buffer) => {
    await form(page).locator('[name=photo]').setInputFiles(onDisk(name, buffer))
  }
  const place = (page: Page) => form(page).locator('.place').innerText()
  const consent = { consentOn: '2026-01-05', evidence: 'Map 4 di lemari' }

  test('is cropped by keys, seen on the poster before it is saved, saved as nothing but a picture, and taken back', async () => {
    const page = await opened()
    const before = region.read(OFFICE)
    await ask(page, 'Foto')
    await answer(page, consent)
    await form(page).locator('[name=photo]').setInputFiles(portrait())
    await expect.poll(() => place(page)).toBe('Terlihat bagian tengah, perbesaran 100 persen.')
    // whoever has chosen a photo goes on with the keyboard
    expect(
      await form(page)
        .locator('canvas')
        .evaluate((one) => one === document.activeElement),
    ).toBe(true)
    for (const key of ['+', '+', '+', 'Shift+ArrowUp', 'Shift+ArrowLeft']) await page.keyboard.press(key)
    expect(await place(page)).toBe('Terlihat bagian kiri atas, perbesaran 119 persen.')
    await form(page).getByRole('button', { name: 'Geser bingkai ke kanan' }).click()
    await form(page).getByRole('button', { name: 'Perkecil' }).click()
    expect(await place(page)).toMatch(/perbesaran 112 persen\.$/)
    await expect.poll(() => page.locator('#kertas').inputValue(), { timeout: 30_000 }).toBe('a4-person')
    expect(await findings(page)).toEqual([])
    expect(await smallTargets(page, SMALLEST_TARGET)).toEqual([])
    await take(page)
    expect([region.read(OFFICE), region.has(FILE)]).toEqual([before, false])
    const svg = await page.request.get(new URL((await picture(page))!, page.url()).href)
    expect(await svg.text()).toContain('data:image/jpeg;base64,')
    await save(page)
    const file = readFileSync(region.path(FILE)).toString('base64')
    expect(readPhoto(file)).toEqual({ type: 'jpeg', width: 720, height: 960, metadata: false })
    expect(region.read(OFFICE)).toContain(`file: ${PHOTO}`)

    await ask(page, 'Tarik persetujuan foto')
    await take(page)
    expect(await page.locator('.pending').innerText()).toContain(
      'Tidak ada poster bernama yang tercatat memuat foto ini',
    )
    const without = await page.request.get(new URL((await picture(page))!, page.url()).href)
    expect(await without.text()).not.toContain('data:image/jpeg;base64,')
    await save(page)
    expect([region.has(FILE), region.read(OFFICE).includes('withdrawn:')]).toEqual([false, true])
    await page.locator('.bar.good button').click()
    await page.waitForURL(/diurungkan/)
    expect(readFileSync(region.path(FILE)).toString('base64')).toBe(file)
  })

  test('that is chosen before the frame is there, on a slow computer, is cropped all the same', async () => {
    const page = await opened()
    const { promise: isChosen, resolve: goOn } = Promise.withResolvers<void>()
    await page.route('**/photo.js', async (route) => {
      await isChosen
      await route.continue()
    })
    await ask(page, 'Foto')
    await form(page).locator('[name=photo]').setInputFiles(portrait())
    goOn()
    await expect.poll(() => place(page)).toBe('Terlihat bagian tengah, perbesaran 100 persen.')
  })

  test('that can’t be used is told at once, and one that was cropped outlives a fault in another field', async () => {
    const page = await opened()
    await ask(page, 'Foto')
    const refused = form(page).locator('[data-refused]')
    const tiny = Buffer.from(png({ width: 300, height: 400 }), 'base64')
    for (const [name, buffer, said] of [
      [
        'IMG_1.HEIC',
        Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
        'Foto iPhone (HEIC) belum bisa dibaca',
      ],
      ['surat.pdf', Buffer.from('%PDF-1.7'), 'bukan foto JPEG atau PNG'],
      ['kosong.jpg', Buffer.alloc(0), 'kosong (0 byte)'],
      ['besar.jpg', Buffer.concat([portrait().buffer, Buffer.alloc(12 * 1024 * 1024)]), '13 MB, paling besar 12 MB'],
      ['rusak.jpg', Buffer.from('\xff\xd8\xff\xe0halo', 'latin1'), 'rusak atau terpotong'],
      ['bom.png', tiny, 'rusak atau terpotong'],
    ] as const) {
      await chosen(page, name, buffer)
      await expect.poll(() => refused.innerText(), { message: name }).toContain(said)
      expect(await form(page).locator('.crop').isVisible()).toBe(false)
    }
    const small = await page.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 900 })
      return canvas.toDataURL('image/png').split(',')[1] ?? ''
    })
    await chosen(page, 'kecil.png', Buffer.from(small, 'base64'))
    await expect.poll(() => refused.innerText()).toContain('300 × 900 piksel. Poster perlu paling kecil 425 × 567')
    await form(page).locator('[name=photo]').setInputFiles(portrait())
    await expect.poll(() => form(page).locator('.crop').isVisible()).toBe(true)
    expect(await refused.innerText()).toBe('')
    await page.keyboard.press('+')
    await form(page).locator('button.main').click()
    await form(page).locator('.faults').waitFor()
    expect(await place(page)).toContain('perbesaran 106 persen')
    await answer(page, consent)
    await take(page)
    await save(page)
    expect(readPhoto(readFileSync(region.path(FILE)).toString('base64'))).toMatchObject({ width: 720, height: 960 })
  })

  test('needs no script where it is right already', async () => {
    const page = await opened()
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    })
    const plain = await context.newPage()
    await plain.goto(new URL('/kantor/dinas/isian/foto', page.url()).href)
    await plain.fill('[name=consentOn]', consent.consentOn)
    await plain.fill('[name=evidence]', consent.evidence)
    const camera = portrait()
    for (const [file, said] of [
      [camera, 'tempat dan waktu pemotretan'],
      [onDisk('besar.jpg', Buffer.concat([camera.buffer, Buffer.alloc(11 * 1024 * 1024)])), 'paling besar 400 KB'],
    ] as const) {
      await plain.setInputFiles('[name=photo]', file)
      await plain.locator('button.main').click()
      await expect.poll(() => plain.locator('.faults').innerText()).toContain(said)
    }
    await plain.setInputFiles('[name=photo]', 'src/content/contoh/photos/camat-contoh-kota.jpg')
    await plain.locator('button.main').click()
    await plain.waitForURL(/kertas=a4-person/)
    await plain.locator('#simpan').click()
    await plain.waitForURL(/kabar=tersimpan/)
    expect(readFileSync(region.path(FILE))).toEqual(readFileSync('src/content/contoh/photos/camat-contoh-kota.jpg'))
  })
})

describe.each(inTurn(Object.entries(SCREENS), 2))('on a %s screen', (_, viewport) => {
  test('everybody can use every screen and every form', async () => {
    const page = await opened(viewport, '/')
    const turns = inTurn([0, 1], 2)
    let seen = 0
    const look = async (where: string) => {
      if (!turns.includes(seen++ % 2)) return
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
    await page.goto(new URL('/kantor/dinas?kertas=halaman', page.url()).href)
    await page.frameLocator('.look iframe').locator('h1').waitFor()
    await look('halaman di HP')
    for (const kind of ['tambah', 'pejabat', 'foto', 'jam', 'urusan', 'nama', 'induk', 'jabatan']) {
      await page.locator(`a[data-isian][href*="/isian/${kind}"]`).first().click()
      await form(page).waitFor()
      await look(kind)
      await page.keyboard.press('Escape')
    }
    await ask(page, 'Nomor berganti')
    await answer(page, { value: '(0002) 531 998', sure: 'yes' })
    await take(page)
    await look('belum disimpan')
    for (const path of ['/kantor/tidak-ada', '/terbitkan', '/cetak', '/masuk', '/masuk/pesan?kantor=dinas']) {
      await page.goto(new URL(path, page.url()).href)
      await look(path)
    }
    const text = (await page.locator('#isi-pesan').inputValue()).replace(/^[\s\S]*(?=KONFIRMASI)/, '')
    const others = 'Pak, nomor telepon Kecamatan Contoh yang baru 0002-555144, tolong ditambahkan'
    const forged = text.replace(/[A-Z]{6}\n/, 'BCDFGH\n')
    const sent = [text.replace(/BENAR/g, 'SALAH'), others, forged].map((one, at) => `[23/11/26 08.0${at}] A: ${one}`)
    await pasted(page, sent.join('\n'))
    await look('pesan yang ditempel')
    await dropped(page, LIST)
    await look('daftar yang dijatuhkan')
  })
})

const LIST = 'Kantor;Telepon\nDinas Contoh;0002-555188\nKecamatan Contoh;bukan nomor\n'

async function pasted(page: Page, text: string): Promise<void> {
  await page.goto(new URL('/masuk', page.url()).href)
  await page.fill('#pesan', text)
  await page.getByRole('button', { name: 'Baca yang ditempel' }).click()
  await page.waitForURL(/\/masuk\/\d+$/)
}

async function dropped(page: Page, text: string): Promise<void> {
  await page.goto(new URL('/masuk', page.url()).href)
  await page.setInputFiles('#berkas', { name: 'daftar.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Lihat apa yang akan berubah' }).click()
  await page.waitForURL(/\/masuk\/\d+$/)
}

describe('what offices send', () => {
  test('as a list is mended in place, taken in by office with what is grave agreed to, and taken back', async () => {
    const page = await opened(SCREENS.laptop, '/masuk')
    const before = region.content()
    await dropped(page, LIST)
    await page.getByLabel('Isi sel B3').fill('0002-555199')
    await page.getByRole('button', { name: /Perbaiki di sini.*B3/ }).click()
    await expect.poll(() => page.locator('#terapkan').innerText()).toBe('Terapkan 2 kantor')
    await page.getByRole('checkbox', { name: 'Terapkan Kec. Contoh' }).uncheck()
    expect(await page.locator('#terapkan').innerText()).toBe('Terapkan 1 kantor')
    await page.locator('#terapkan').click()
    await page.locator('.bar.good').waitFor()
    expect(region.read(OFFICE)).toContain('+62002555188')
    expect(region.read('src/content/contoh/offices/kec-contoh.yaml')).not.toContain('555199')
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await page.waitForURL(/diurungkan/)
    expect(region.content()).toEqual(before)
  })

  test('as an answer is taken in only once what is grave is ticked, by keyboard alone', async () => {
    const page = await opened(SCREENS.laptop, '/masuk/pesan?kantor=dinas')
    const text = (await page.locator('#isi-pesan').inputValue()).replace(/^[\s\S]*(?=KONFIRMASI)/, '')
    await pasted(page, text.replace(/BENAR/g, 'SALAH'))
    const button = page.locator('#terapkan')
    expect(await button.isDisabled()).toBe(true)
    for (const tick of await page.locator('input[name=setuju]').all()) {
      await tick.focus()
      await page.keyboard.press('Space')
    }
    await expect.poll(() => button.isDisabled()).toBe(false)
    await button.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/diterapkan-1/)
    expect(region.read(OFFICE)).toContain('result: wrong')
  })

  test('is asked for by a message that fits a telephone, and opens as it is sent', async () => {
    const page = await opened({ width: 360, height: 740 }, '/masuk/pesan?kantor=dinas')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const text = await page.locator('#isi-pesan').inputValue()
    const link = new URL(/https:\/\/\S+/.exec(text)![0])
    expect(text).toContain(link.searchParams.get('text')!)
    expect(await findings(page)).toEqual([])
  })
})

test('what is saved is published to a folder by one button, and stays “Tayang” for whoever opens the editor again', async () => {
  region.write('scripts/build.ts', SMALL_BUILD)
  mkdirSync(region.path('www'))
  const server = await serve(region.path('www'))
  try {
    const target = ['name: Server Kominfo', 'kind: folder', 'way: copy', `folder: ${region.path('www')}`]
    region.write('redaksi.yaml', `targets:\n  - ${[...target, `address: ${server.origin}`].join('\n    ')}\n`)
    let page = await opened(SCREENS.laptop, '/terbitkan')
    await page.getByRole('button', { name: 'Terbitkan semuanya' }).click()
    const live = /Tayang: \d+ \w{3} \d\d\.\d\d, sama dengan yang di sini/
    await expect.poll(() => page.locator('.target').innerText(), { timeout: 60_000 }).toMatch(live)
    expect(await findings(page)).toEqual([])
    expect(region.read('www/k/dinas/index.html')).toBe('Dinas')
    await ended('SIGKILL')
    page = await opened(SCREENS.laptop, '/terbitkan')
    expect(await page.locator('.target').innerText()).toMatch(live)
  } finally {
    await server.close()
  }
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
