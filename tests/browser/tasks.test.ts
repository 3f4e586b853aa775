/** What people come for, from the home page of a phone: how many taps, and whether it is then on the screen. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { usePages } from '../support/pages.ts'
import { blora } from '../support/sites.ts'

const { open } = usePages()
const PHONE = { width: 360, height: 740 }
/** So many taps at most; that into a box is one, and results come while one types. */
const MOST_TAPS = 3

/** A tap, or a tap into a box and what is typed there. */
type Step = string | { box: string; typed: string }

const MENU = 'summary:text-is("Menu")'
const box = (typed: string): Step => ({ box: '#q', typed })

/** Each with script and without, and what is then on the screen. */
const TASKS: { task: string; steps: Step[]; plain?: Step[]; goal: string; plainGoal?: string }[] = [
  { task: 'a pothole', steps: ['.tiles a:text-is("jalan rusak")'], goal: 'main a[href^="tel:"]' },
  { task: 'a lost KTP', steps: ['.tiles a:text-is("KTP")'], goal: 'main a[href^="sms:"]' },
  {
    task: 'a lamp in Cepu',
    steps: [box('lampu mati cepu')],
    plain: ['.tiles a:text-is("lampu jalan mati")'],
    goal: '#hasil a[href^="sms:"]',
    plainGoal: 'main a[href^="sms:"]',
  },
  {
    task: 'the camat of a village',
    steps: [box('balun cepu'), '#hasil a.also'],
    plain: ['summary:has-text("Pilih dari daftar")', 'main a:text-is("Kecamatan Cepu")'],
    goal: '.first > p:has-text("Camat:")',
  },
  {
    task: 'whether a number is official',
    steps: [box('0296531004'), '#hasil a.name'],
    plain: [MENU, '.menu a[href$="cek-nomor/"]'],
    goal: '#jawaban .note',
    plainGoal: 'main a[href$="#kantor"]',
  },
  { task: 'violence at home', steps: [], goal: 'a[href="tel:129"]' },
  {
    task: 'a complaint that isn’t answered',
    steps: [box('tidak ditanggapi'), '#hasil a.name'],
    plain: [MENU, '.menu a[href$="hak/"]', 'main a[href="#lanjut"]'],
    goal: 'a[href="sms:1708"]',
  },
  {
    task: 'a poster to print',
    steps: [box('poster dpupr'), '#hasil a.name'],
    plain: ['.tiles a:text-is("jalan rusak")', 'main a[href$="k/dpupr/"]', '.actions a[href$="cetak/dpupr/"]'],
    goal: 'main img[src*="poster/"]',
  },
  {
    task: 'the Bupati’s channel',
    steps: [box('bupati')],
    plain: ['summary:has-text("Kepala daerah")', 'main a:text-is("Bupati Blora")'],
    goal: '#hasil a.address',
    plainGoal: '.contacts a.button',
  },
]

/** Goes the steps; how many taps they were. */
async function walk(page: Page, steps: readonly Step[]): Promise<number> {
  let taps = 0
  for (const step of steps) {
    taps++
    if (typeof step === 'string') await page.locator(step).first().tap()
    else {
      await page.locator(step.box).tap()
      await page.keyboard.type(step.typed)
    }
  }
  return taps
}

const WAYS = TASKS.flatMap(({ task, steps, plain = steps, goal, plainGoal = goal }) => [
  { task, way: 'with script', javaScriptEnabled: true, steps, goal },
  { task, way: 'without', javaScriptEnabled: false, steps: plain, goal: plainGoal },
])

test.each(WAYS)('$task, $way: on the screen after three taps at most', async ({ javaScriptEnabled, steps, goal }) => {
  const page = await open(blora, '', { viewport: PHONE, hasTouch: true, javaScriptEnabled })
  expect(await walk(page, steps)).toBeLessThanOrEqual(MOST_TAPS)
  const found = page.locator(goal).first()
  await found.waitFor()
  await expect.poll(async () => (await found.boundingBox())!.y).toBeLessThan(PHONE.height)
  expect((await found.boundingBox())!.y).toBeGreaterThanOrEqual(0)
})
