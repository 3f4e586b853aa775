/** How far the quarter's round has come, as people see it: in words, as a bar, and who is due. */
import { describe, expect, test } from 'vitest'
import { published } from '../support/directory.ts'
import { usePages } from '../support/pages.ts'
import { blora, contoh } from '../support/sites.ts'

const { open } = usePages()
const OLD_PHONE = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }

describe.each([blora, contoh])('$name', (site) => {
  const { confirmed, of } = published(site).progress

  test.each([
    [
      '',
      `${confirmed} dari ${of} kantor sudah memastikan nomornya triwulan ini`,
      '1 Oktober 2026 sampai 31 Desember 2026',
    ],
    [
      'jv/',
      `${confirmed} saka ${of} kantor wis mesthekake nomere triwulan iki`,
      '1 Oktober 2026 nganti 31 Desember 2026',
    ],
    ['en/', `${confirmed} of ${of} offices have confirmed a number this quarter`, '1 October 2026 to 31 December 2026'],
  ])(
    'says it in words, and a bar as long as its share that is not read out: /%sstatus/',
    async (folder, said, quarter) => {
      const page = await open(site, `${folder}status/`, OLD_PHONE)
      expect(await page.innerText('#triwulan strong')).toBe(said)
      expect(await page.innerText('#triwulan .small')).toContain(quarter)
      const bar = page.locator('#triwulan svg')
      expect(await bar.getAttribute('aria-hidden')).toBe('true')
      expect(Number(await bar.locator('rect').getAttribute('width'))).toBeCloseTo((100 * confirmed) / of)
      const { y, height } = (await bar.boundingBox())!
      expect(y + height).toBeLessThan(740)
    },
  )

  test('names who is due, each with its page; where all are, the list of all offices does', async () => {
    const page = await open(site, 'status/', OLD_PHONE)
    const due = page.locator('#triwulan details a')
    expect(await due.count()).toBe(confirmed === 0 ? 0 : of - confirmed)
    expect((await page.innerText('#triwulan')).includes('Belum ada satu kantor pun yang menjawab')).toBe(
      confirmed === 0,
    )
    const known = new Set(
      published(site)
        .offices.filter(({ ended }) => !ended)
        .map(({ id }) => `/k/${id}/`),
    )
    const linked = await due.evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    )
    expect(linked.filter((path) => !known.has(path))).toEqual([])
  })
})

test('one of the regions has begun, and one hasn’t', () => {
  expect([blora, contoh].map((site) => published(site).progress.confirmed > 0)).toEqual([false, true])
})
