/** Pictures of Redaksi: a number replaced, from the list to what is asked before it is saved, and an answer that came in. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startAddressOf } from '../../../tests/support/redaksi/start-address.ts'
import { LAPTOP, type Studio } from './studio.ts'

const OFFICE = 'dinkominfo'
const PERSON = { names: ['Rina'], last: 'Rina' }

/** Starts the editor; gives the address that opens it. */
async function start(studio: Studio): Promise<{ editor: ChildProcess; address: string }> {
  const known = join(studio.project.folder, '.cache/redaksi')
  mkdirSync(known, { recursive: true })
  writeFileSync(join(known, 'orang.json'), JSON.stringify(PERSON))
  const editor = studio.project.start(['scripts/redaksi.ts', '--region', 'contoh', '--print-address'])
  return { editor, address: await startAddressOf(editor) }
}

async function takeNumber(studio: Studio, page: Page, at: (path: string) => string): Promise<void> {
  const shown = async (name: string) => studio.keep(page, name)
  await page.goto(at('/'))
  await shown('redaksi-daftar')
  await page.goto(at(`/kantor/${OFFICE}`))
  const before = await page.locator('#gambar img').getAttribute('src')
  await page.locator('a[data-isian]', { hasText: 'Nomor berganti' }).first().click()
  const form = page.locator('dialog[open] form')
  await form.locator('[name=value]').fill('(0002) 531 999')
  await form.locator('[name=sure][value=yes]').check()
  await page.waitForFunction((old) => document.querySelector('#gambar img')?.getAttribute('src') !== old, before)
  await page.waitForLoadState('networkidle')
  await shown('redaksi-isian')
  await form.locator('button.main').click()
  await page.locator('#simpan').waitFor()
  await page.locator('.pending').scrollIntoViewIfNeeded()
  await shown('redaksi-simpan')
}

const MESSAGE =
  'Pak, nomor WA DLH yg baru 0008 1077 1201, tolong diganti, mulai tgl 7; tlp tetep sama ya. Sing lawas rusak kecemplung'

/** Puts a text into the inbox, and keeps what it would do. */
async function paste(studio: Studio, page: Page, text: string, name: string): Promise<void> {
  await page.fill('#pesan', text)
  await page.getByRole('button', { name: 'Baca yang ditempel' }).click()
  await page.waitForURL(/\/masuk\/\d+$/)
  await studio.keep(page, name)
}

/** An office answers what it was asked: one number is another, all else is right. Another writes as people write. */
async function takeAnswer(studio: Studio, page: Page, at: (path: string) => string): Promise<void> {
  await page.goto(at(`/masuk/pesan?kantor=${OFFICE}`))
  const asked = (await page.locator('#isi-pesan').inputValue()).replace(/^[\s\S]*(?=KONFIRMASI)/, '')
  await page.goto(at('/masuk'))
  await studio.keep(page, 'redaksi-masuk')
  await paste(studio, page, asked.replace(': BENAR', ': GANTI 0008 1555 0001'), 'redaksi-jawaban')
  await page.goto(at('/masuk'))
  await paste(studio, page, MESSAGE, 'redaksi-pesan')
}

export async function takeEditor(studio: Studio): Promise<void> {
  const { editor, address } = await start(studio)
  try {
    const page = await studio.page(LAPTOP)
    await page.goto(address)
    const at = (path: string) => new URL(path, address).href
    await takeNumber(studio, page, at)
    await takeAnswer(studio, page, at)
    await page.context().close()
  } finally {
    editor.kill()
    if (editor.exitCode === null) await once(editor, 'close')
  }
}
