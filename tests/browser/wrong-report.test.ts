/** Telling of a wrong number: a message that is written already, opened without JavaScript, and read back. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWrongReport } from '../../src/directory/channels/wrong-report.ts'
import { officePath, published } from '../support/directory.ts'
import { usePages } from '../support/pages.ts'
import { Project } from '../support/project.ts'
import { regionFiles, swap } from '../support/region.ts'
import { blora, contoh, type Site, TODAY } from '../support/sites.ts'

const { open } = usePages()

/** A phone of eight years ago: narrow, and without script. */
const OLD_PHONE = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }
const TEAM = '+6281200000003'

let project: Project
let site: Site
beforeAll(async () => {
  project = new Project()
  const region = swap('corrections:', `confirmations:\n  whatsapp: "${TEAM}"\ncorrections:`)
  const languages = swap('languages: [ id ]', 'languages: [ id, jv, en ]')
  project.addRegion('lapor', regionFiles({ 'region.yaml': (text) => languages(region(text)) }, 'real'))
  const { code, said } = await project.run(['scripts/build.ts', '--region', 'lapor', '--today', TODAY])
  expect(code, said).toBe(0)
  site = {
    ...{ name: 'lapor', region: 'lapor', folder: project.dist },
    ...{ address: 'https://pengaduan.contoh.invalid', base: '/' },
  }
})
afterAll(() => project.remove())

async function openFold(...at: Parameters<typeof open>): Promise<Page> {
  const page = await open(...at)
  await page.click('#salah > summary')
  return page
}

const messages = (page: Page) =>
  page.locator('#salah li a').evaluateAll((links) =>
    links.map((link) => {
      const { origin, pathname, searchParams } = new URL((link as HTMLAnchorElement).href)
      return {
        to: `${origin}${pathname}`,
        label: (link as HTMLElement).innerText,
        text: searchParams.get('text') ?? '',
      }
    }),
  )

describe('with the team’s number', () => {
  test.each(['', 'jv/', 'en/'])(
    'each contact has its message to the team, without script, on a phone: /%sk/dinas/',
    async (folder) => {
      const { contacts, edition } = published(site).offices.find(({ id }) => id === 'dinas')!
      const page = await openFold(site, `${folder}k/dinas/`, OLD_PHONE)
      const found = await messages(page)
      expect(found.map(({ to }) => to)).toEqual(Array(contacts.length + 1).fill(`https://wa.me/${TEAM.slice(1)}`))
      for (const [index, { display, type }] of contacts.entries()) {
        const isNumber = type === 'phone' || type === 'whatsapp'
        expect(found[index]!.label).toContain(display)
        expect(found[index]!.text.split('\n')[0]).toBe(`Nomor salah: ${display} [Dinas, dinas, ${edition.code}]`)
        expect(readWrongReport(found[index]!.text)).toEqual({
          ...{ office: 'dinas', edition: edition.code, words: '' },
          value: isNumber ? display.replace(/\D/g, '') : display,
        })
      }
      expect(readWrongReport(found.at(-1)!.text)).toEqual({ office: 'dinas', edition: edition.code, words: '' })
    },
  )

  test('the page stays as calm as it was: one folded line below the contacts, each link as wide as a thumb', async () => {
    const page = await open(site, 'k/dinas/', OLD_PHONE)
    const place = (selector: string) =>
      page
        .locator(selector)
        .last()
        .evaluate((node) => node.getBoundingClientRect().top)
    expect(await page.locator('#salah a').first().isVisible()).toBe(false)
    expect(await page.locator('#salah').evaluate((node) => node.getBoundingClientRect().height)).toBeLessThan(80)
    expect(await place('#salah')).toBeGreaterThan(await place('.contacts'))
    await page.click('#salah > summary')
    const sizes = await page.locator('#salah a').evaluateAll((links) =>
      links.map((link) => {
        const { height, right } = link.getBoundingClientRect()
        return { height, right }
      }),
    )
    expect(sizes.length).toBeGreaterThan(3)
    for (const { height, right } of sizes) {
      expect(height).toBeGreaterThanOrEqual(44)
      expect(right).toBeLessThanOrEqual(360 - 16)
    }
  })

  test('an office without a contact can be told of too, by what stands on a poster', async () => {
    const page = await openFold(site, 'k/setda/', OLD_PHONE)
    const found = await messages(page)
    expect(found).toHaveLength(1)
    expect(readWrongReport(found[0]!.text)).toMatchObject({ office: 'setda' })
  })
})

describe.each([
  {
    region: blora,
    way: 'the office that can’t be written to',
    whom: 'Dinas Komunikasi dan Informatika Kabupaten Blora',
  },
  { region: contoh, way: 'the sample region', whom: '(WhatsApp 0008-1234-5000)' },
])('in $way', ({ region, whom }) => {
  test('the message is there to be copied, says whom to tell, and is no link', async () => {
    const { id, edition } = published(region).offices.find(({ kind }) => kind === 'department')!
    const page = await openFold(region, officePath({ id }), OLD_PHONE)
    expect(readWrongReport(await page.innerText('#salah pre'))).toEqual({
      office: id,
      edition: edition.code,
      words: '',
    })
    expect(await page.innerText('#salah p')).toContain(whom)
    expect(await page.locator('#salah a:not([href*="/k/"])').count()).toBe(0)
  })
})
