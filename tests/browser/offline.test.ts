/** Days without a connection: visited once, the directory still helps, and says how old it is. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { usePages } from '../support/pages.ts'
import { blora, underPath } from '../support/sites.ts'

const { blank, address } = usePages()
const note = '#salinan'

/** Visits a page once, until the copy is made. */
async function visitOnce(site: typeof blora, path = ''): Promise<Page> {
  const page = await blank({ serviceWorkers: 'allow' })
  await page.goto(await address(site, path))
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 20))
  })
  return page
}

const PLACES = [
  {
    site: blora,
    village: 'tempellemahbang',
    camat: { id: 'kec-jepon', name: 'Kecamatan Jepon' },
    cesspits: 'dinrumkimhub',
    number: '(0296) 531004',
    call: 'tel:+62296531004',
  },
  // of the invented region nothing can be called
  {
    site: underPath,
    village: 'contohsari',
    camat: { id: 'kec-sampelrejo', name: 'Kecamatan Sampelrejo' },
    cesspits: 'dinperkim',
    number: '(0002) 531012',
    call: undefined,
  },
]

describe.each(PLACES)(
  '$site.name, visited once and then without a connection',
  ({ site, village, camat, cesspits, number, call }) => {
    test('the box finds a camat by a village, and the page says whom to call', async () => {
      const page = await visitOnce(site)
      await page.context().setOffline(true)
      await page.goto(await address(site, ''))
      expect(await page.textContent(note)).toMatch(/^Tanpa sambungan\. Ini salinan keadaan 23 November 2026\./)
      await page.click('#q')
      await page.keyboard.type(village)
      await page.keyboard.press('Enter')
      await page.waitForSelector('#hasil > li')
      const found = page.locator(`#hasil a[href="${site.base}k/${camat.id}/"]`)
      expect(await found.count()).toBe(1)
      await found.click()
      await page.waitForURL(`**/k/${camat.id}/`)
      const entry = page.locator(`#${camat.id}`)
      expect(await entry.innerText()).toContain(camat.name)
      expect(await entry.evaluate((node) => document.activeElement === node)).toBe(true)
    })

    test('the box knows what few people say', async () => {
      const page = await visitOnce(site)
      await page.context().setOffline(true)
      await page.goto(await address(site, ''))
      await page.fill('#q', 'sedot wc')
      // without them somebody else's card would be the first
      const first = page.locator('#hasil > li:first-child a.name')
      await expect
        .poll(() => first.getAttribute('href'), { timeout: 30_000 })
        .toMatch(new RegExp(`(?:luring/#|k/)${cesspits}/?$`))
    })

    test('an office that was never opened shows its number', async () => {
      const page = await visitOnce(site)
      await page.context().setOffline(true)
      const entry = page.locator('#dpupr')
      for (const language of ['id', 'en']) {
        await page.goto(await address(site, `${language === 'id' ? '' : 'en/'}k/dpupr/`))
        expect(await page.getAttribute('html', 'lang')).toBe(language)
        expect(await entry.innerText()).toContain(number)
        const links = await entry
          .locator('a[href^="tel:"]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
        expect(links).toEqual(call ? [call] : [])
      }
    })

    test('a number can be checked', async () => {
      const page = await visitOnce(site)
      await page.context().setOffline(true)
      await page.goto(await address(site, 'cek-nomor/'))
      await page.fill('#nomor', number)
      await page.click('form.check button')
      await page.waitForSelector('#jawaban a')
      expect(await page.getAttribute('#jawaban a', 'href')).toBe(`${site.base}k/dpupr/`)
    })
  },
)

test('with a connection the page is today’s, whatever the copy holds', async () => {
  const page = await visitOnce(blora, 'k/setda/')
  await page.route('**/k/setda/', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replaceAll('531028', '531999')
    await route.fulfill({ response, body })
  })
  await page.context().route('**/k/setda/', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replaceAll('531028', '531999') })
  })
  await page.reload()
  expect(await page.locator('main').innerText()).toContain('531999')
  expect(await page.locator('main').innerText()).not.toContain('531028')
})

/** Addresses of all pages that are kept. */
const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const caches_ = await Promise.all(names.map((name) => caches.open(name)))
    const requests = await Promise.all(caches_.map((cache) => cache.keys()))
    return requests.flat().map(({ url }) => url.replace(location.origin, ''))
  })

test('a page is kept once, without what was asked on it; a page of help never', async () => {
  const page = await visitOnce(blora)
  for (const path of ['hak/', 'hak/?q=rahasia', 'cari/?q=digebugi', 'bantuan/', 'en/bantuan/', 'bantuan/?q=a'])
    await page.goto(await address(blora, path))
  await page.goto(await address(blora, 'tentang/'))
  await page.waitForFunction(async () => (await caches.match(location.href)) !== undefined)
  const kept = await keptPages(page)
  expect(kept.filter((path) => path.includes('?') || path.includes('bantuan'))).toEqual([])
  expect(kept.filter((path) => path === '/hak/')).toHaveLength(1)
  await page.context().setOffline(true)
  await page.goto(await address(blora, 'hak/?q=lain'))
  expect(await page.innerText('h1')).toBe('Hak Anda saat mengadu')
  await page.goto(await address(blora, 'bantuan/'))
  expect(await page.innerText('h1')).toBe('Tanpa sambungan')
})

test('the newest copy is the one that is read without a connection', async () => {
  const page = await visitOnce(blora)
  for (const word of ['satu', 'dua']) {
    await page.context().route('**/hak/*', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.text()).replaceAll('Hak Anda saat mengadu', word) })
    })
    await page.goto(await address(blora, `hak/?${word}`))
    await page.goto(await address(blora, 'hak/'))
    await page.waitForFunction(
      async (word) => (await (await caches.match(location.href))?.text())?.includes(word),
      word,
    )
  }
  await page.context().setOffline(true)
  await page.goto(await address(blora, 'hak/'))
  expect(await page.textContent('h1')).toBe('dua')
})

test.each([
  ['2026-11-30', false],
  ['2026-12-02', true],
])('on %s a page of 23 November %s says that it is old', async (day, old) => {
  const page = await blank({ serviceWorkers: 'allow' })
  await page.clock.setFixedTime(new Date(`${day}T12:00:00+07:00`))
  await page.goto(await address(blora, ''))
  const said = await page.locator(note).textContent()
  if (old) expect(said).toMatch(/^Salinan ini dari 23 November 2026, lebih dari 7 hari lalu\./)
  else expect(said).toBe('')
})

test('the site can be put on the home screen', async () => {
  const page = await blank({ serviceWorkers: 'allow' })
  await page.goto(await address(blora, ''))
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')!
    return (await fetch(link.href)).json()
  })
  expect(manifest).toMatchObject({ name: 'Layanan Pengaduan Kabupaten Blora', start_url: '/', display: 'standalone' })
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (src) => {
      const image = new Image()
      image.src = src
      await image.decode()
      return image.naturalWidth
    }, src)
    if (sizes !== 'any') expect(`${size}x${size}`).toBe(sizes)
  }
})
