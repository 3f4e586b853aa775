/** A scanned poster tells whether it is still true: by its fragment alone, without JavaScript and without a request. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { officePath, type PublishedOffice, published } from '../support/directory.ts'
import { usePages } from '../support/pages.ts'
import { contoh } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'

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
const unrecorded = offices.filter(({ edition }) => !recorded.some(({ code }) => code === edition.code))
const current: Scan[] = inTurn(unrecorded, 2).map((office) => ({
  ...{ office, code: office.edition.code },
  judgement: judgementToday(office),
}))

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

/** Edition code of no paper. */
const UNKNOWN = 'ZZZZ'

const scanned = ({ office, code }: Omit<Scan, 'judgement'>): string => `${officePath(office)}#${code}`
const open = inTurn(
  offices.filter(({ ended }) => !ended),
  3,
)
const ADDRESSES = [
  ...[...recorded, ...current].map(scanned),
  ...recorded.flatMap(({ office, code }) => [officePath(office), scanned({ office, code: code.toLowerCase() })]),
  ...open.map((office) => scanned({ office, code: UNKNOWN })),
]

/** What is seen of a page, and of its judgements. */
const seen = new Map<string, { judgements: string[]; text: string }>()
/** Opens every address as a phone does after a scan. */
beforeAll(async () => {
  const page = await blank({ javaScriptEnabled: false })
  for (const path of ADDRESSES) {
    // one more scan of the same office opens its page anew
    await page.goto('about:blank')
    await page.goto(await address(contoh, path), { waitUntil: 'domcontentloaded' })
    const judgements = await page.locator('.judgement').filter({ visible: true }).allInnerTexts()
    seen.set(path, { judgements, text: await page.locator('main').innerText() })
  }
}, 300_000)
const judgementsSeen = (path: string) => seen.get(path)?.judgements

describe('contoh', () => {
  test('records one edition of each judgement', () => {
    expect(recorded.map(({ office }) => office?.id).sort()).toEqual(Object.keys(RECORDED).sort())
  })

  test.each([...recorded, ...current])('$office.id #$code is $judgement', ({ office, code, judgement }) => {
    expect(judgementsSeen(scanned({ office, code }))).toEqual([SENTENCES[judgement](code)])
  })

  test.each(recorded)('$office.id shows no judgement without a scan', ({ office, code }) => {
    expect(judgementsSeen(officePath(office))).toEqual([])
    expect(judgementsSeen(scanned({ office, code: code.toLowerCase() }))).toEqual([])
  })

  test.each(open)('$id tells what an unknown code means', (office) => {
    const path = scanned({ office, code: UNKNOWN })
    expect(judgementsSeen(path)).toEqual([])
    expect(seen.get(path)?.text).toContain(
      `Poster terbaru berkode ${office.edition.code}. Kode lain? Posternya sudah lama atau bukan dari kami.`,
    )
  })

  test('the server is never told which poster was scanned', async () => {
    const { heard } = await server(contoh)
    heard.length = 0
    const page = await blank()
    for (const { office, code } of recorded) {
      await page.goto(await address(contoh, scanned({ office, code })))
      await page.click('main a[href^="/k/"]:visible')
    }
    expect(heard.length).toBeGreaterThanOrEqual(2 * recorded.length)
    expect(heard.filter((request) => recorded.some(({ code }) => request.includes(code)))).toEqual([])
  })
})
