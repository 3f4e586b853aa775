/** A scanned poster tells whether it is still true: by its fragment alone, without JavaScript and without a request. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { officePath, type PublishedOffice, published } from '../support/directory.ts'
import { usePages } from '../support/pages.ts'
import { contoh } from '../support/sites.ts'

const { blank, address, server } = usePages()

const SENTENCES = {
  valid: (code: string) => `Poster edisi ${code} masih berlaku, asal nomornya sama dengan di bawah.`,
  unchecked: (code: string) => `Poster edisi ${code} berlaku, belum dicek ulang. Cocokkan nomornya dengan di bawah.`,
  outdated: (code: string) => `Poster edisi ${code} sudah lama. Nomor terbaru ada di bawah.`,
  ended: (code: string) => `Poster edisi ${code} sudah lama: kantornya tidak ada lagi.`,
}
type Judgement = keyof typeof SENTENCES

/** What the sample region's ledger records, one case a judgement, as the remarks in it say. */
const RECORDED: Record<string, Judgement> = { dlh: 'outdated', dindik: 'unchecked', pdam: 'valid' }

interface Scan {
  office: PublishedOffice
  code: string
  judgement: Judgement
}

const { offices } = published(contoh)
const ledger = parse(readFileSync('src/content/contoh/editions.yaml', 'utf8')) as {
  editions: { office: string; code: string }[]
}
const recorded: Scan[] = ledger.editions.map(({ office: id, code }) => ({
  office: offices.find((office) => office.id === id)!,
  code,
  judgement: RECORDED[id]!,
}))
const current: Scan[] = offices
  .filter(({ edition }) => !recorded.some(({ code }) => code === edition.code))
  .map((office) => ({ office, code: office.edition.code, judgement: judgementToday(office) }))

/**
 * The current paper is true; whether it was checked shows in the contacts on it: those the office has ever confirmed,
 * otherwise what waits to be confirmed. Paper without any names others that answer, all of them checked in this region.
 */
function judgementToday({ ended, contacts }: PublishedOffice): Judgement {
  if (ended) return 'ended'
  const everConfirmed = contacts.filter(({ state }) => state !== 'unconfirmed')
  const printed = everConfirmed.length > 0 ? everConfirmed : contacts
  return printed.every(({ state }) => state === 'confirmed') ? 'valid' : 'unchecked'
}

/** Opens an address as a phone does after a scan; gives the judgements that are seen there. */
async function judgementsSeen(path: string): Promise<string[]> {
  const page = await blank({ javaScriptEnabled: false })
  await page.goto(await address(contoh, path))
  const seen = await page.locator('.judgement').filter({ visible: true }).allInnerTexts()
  await page.context().close()
  return seen
}

describe('contoh', () => {
  test('records one edition of each judgement', () => {
    expect(recorded.map(({ office }) => office?.id).sort()).toEqual(Object.keys(RECORDED).sort())
  })

  test.each([...recorded, ...current])('$office.id #$code is $judgement', async ({ office, code, judgement }) => {
    expect(await judgementsSeen(`${officePath(office)}#${code}`)).toEqual([SENTENCES[judgement](code)])
  })

  test.each(recorded)('$office.id shows no judgement without a scan', async ({ office, code }) => {
    expect(await judgementsSeen(officePath(office))).toEqual([])
    expect(await judgementsSeen(`${officePath(office)}#${code.toLowerCase()}`)).toEqual([])
  })

  test.each(offices.filter(({ ended }) => !ended))('$id tells what an unknown code means', async (office) => {
    const page = await blank({ javaScriptEnabled: false })
    await page.goto(await address(contoh, `${officePath(office)}#ZZZZ`))
    expect(await page.locator('.judgement').filter({ visible: true }).count()).toBe(0)
    const sentence = `Poster terbaru berkode ${office.edition.code}. Kode lain? Posternya sudah lama atau bukan dari kami.`
    expect(await page.getByText(sentence).isVisible()).toBe(true)
  })

  test('the server is never told which poster was scanned', async () => {
    const { heard } = await server(contoh)
    heard.length = 0
    const page = await blank()
    for (const { office, code } of recorded) {
      await page.goto(await address(contoh, `${officePath(office)}#${code}`))
      await page.click('main a[href^="/k/"]:visible')
    }
    expect(heard.length).toBeGreaterThanOrEqual(2 * recorded.length)
    expect(heard.filter((request) => recorded.some(({ code }) => request.includes(code)))).toEqual([])
  })
})
