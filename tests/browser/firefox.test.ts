/** The walks that matter most, once more in Firefox: searching, going back, writing a complaint, checking a number. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, serve } from '../support/server.ts'
import { blora } from '../support/sites.ts'
import { FIREFOX, type Firefox, firefoxTitle, startFirefox, type Tab } from '../support/system/firefox.ts'

const PHONE = { width: 450, height: 740 }
const ROADS = 'Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Blora'

describe.skipIf(!FIREFOX)(firefoxTitle('in Firefox'), () => {
  let firefox: Firefox
  let server: Server
  let tab: Tab
  beforeAll(async () => {
    server = await serve(blora.folder)
    firefox = await startFirefox(FIREFOX!)
    tab = await firefox.open(PHONE)
  })
  afterAll(async () => {
    await firefox?.close()
    await server?.close()
  })

  const go = (path: string) => tab.go(`${server.origin}/${path}`)
  const first = "document.querySelector('#hasil > li a')"
  const path = () => tab.value<string>('location.pathname')

  test('what is typed finds the office, its page follows, and back brings words and results', async () => {
    await go('')
    await tab.click('#q')
    await tab.type('dalan bolong\n')
    await tab.until(first)
    expect(await tab.value(`${first}.textContent`)).toBe(ROADS)
    expect(await tab.value('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await tab.click('#hasil > li a')
    await tab.until("location.pathname === '/k/dpupr/'")
    await tab.back()
    await tab.until(`location.pathname === '/' && ${first}`)
    expect(await tab.value("document.querySelector('#q').value")).toBe('dalan bolong')
    expect(await tab.value(`${first}.textContent`)).toBe(ROADS)
  })

  test('a complaint that is written stands in the message, and still after going away and back', async () => {
    await go('k/dpupr/')
    await tab.click('#tulis > summary')
    await tab.click('#aduan-what')
    await tab.type('Jalan berlubang #2 & licin')
    const message = "document.querySelector('#pesan').innerText"
    await tab.until(`${message}.includes('Masalahnya: Jalan berlubang #2 & licin')`)
    const mail = await tab.value<string>(`document.querySelector('.ways a[data-type="email"]').href`)
    expect(decodeURIComponent(mail.split('?body=')[1]!)).toContain('Masalahnya: Jalan berlubang #2 & licin')
    await tab.click('.brand')
    await tab.until("location.pathname === '/'")
    await tab.back()
    await tab.until("location.pathname === '/k/dpupr/'")
    await tab.until(`${message}.includes('Masalahnya: Jalan berlubang #2 & licin')`)
  })

  test('a number is named as its office’s, one that nobody knows is warned of', async () => {
    await go('cek-nomor/')
    const answer = "document.querySelector('#jawaban').innerText"
    await tab.click('#nomor')
    await tab.type('0296 531004\n')
    await tab.until(`${answer}.includes(${JSON.stringify(ROADS)})`)
    await go('cek-nomor/#0296531005')
    await tab.value('location.reload()')
    await tab.until(`${answer}.includes('0296531005')`)
    expect(await tab.value("!!document.querySelector('#jawaban .alert')")).toBe(true)
    expect(await path()).toBe('/cek-nomor/')
  })
})
