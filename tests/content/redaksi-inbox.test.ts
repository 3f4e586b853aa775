/** The inbox of the editor: what is pasted and dropped into it, what it would do, and what is taken in, asked well and badly. */
import { readdirSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readWorkbook } from '../../src/adapters/spreadsheet/workbook.ts'
import { wrongReportText } from '../../src/directory/channels/wrong-report.ts'
import { officeById } from '../../src/directory/lookup.ts'
import { confirmationCode, officeAnswerText } from '../../src/redaksi/inbox/office-answer.ts'
import { openPdf, textOf } from '../support/layouts.ts'
import { opened } from '../support/redaksi/editor.ts'
import { EditorProject } from '../support/redaksi/editor-app.ts'
import { swap, TODAY } from '../support/region.ts'

const DAY = TODAY
let editor: EditorProject
beforeAll(async () => {
  editor = new EditorProject()
  await editor.begin()
})
afterAll(() => editor.end())
beforeEach(() => {
  editor.fresh()
  editor.write('.cache/redaksi/rahasia', `${'5a'.repeat(32)}\n`)
})

const open = opened({}, 'sample')
const messageOf = (id: string, code = confirmationCode('5a'.repeat(32), id, DAY)) =>
  officeAnswerText(officeById(open.directory, id), { day: DAY, code })

const words = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
const page = async (path: string) => words((await editor.get(path)).text)
/** Pastes a text. @returns where its plan is */
async function paste(text: string): Promise<string> {
  const { status, to } = await editor.post('/masuk/tempel', { pesan: text })
  expect([status, to]).toEqual([303, expect.stringMatching(/^\/masuk\/\d+$/)])
  return to
}
/** Drops files. @returns where their plan is */
async function drop(files: Record<string, string>, more: Record<string, string> = {}): Promise<string> {
  const body = new FormData()
  for (const [name, text] of Object.entries(files)) body.append('berkas', new File([text], name))
  for (const [name, text] of Object.entries(more)) body.append(name, text)
  const { status, to, text } = await editor.post('/masuk/berkas', body)
  expect([status, words(text)]).toEqual([303, ''])
  return to
}
const take = (path: string, chosen: readonly string[], agreed: readonly string[] = []) =>
  editor.post(`${path}/terapkan`, { kantor: chosen, setuju: agreed })
const office = (id: string) => editor.read(`src/content/contoh/offices/${id}.yaml`)

describe('a message that is pasted', () => {
  test('shows what it would do, changes nothing until it is taken in, and can be taken back', async () => {
    const before = editor.everything()
    const path = await paste(messageOf('dinas'))
    expect(await page(path)).toMatch(/Terapkan 1 kantor/)
    expect(editor.everything()).toEqual(before)
    expect(await page('/')).toContain('Kotak masuk (1)')
    expect(await take(path, ['dinas'])).toMatchObject({ status: 303, to: '/masuk?kabar=diterapkan-1' })
    expect(office('dinas')).toMatch(
      new RegExp(`on: "${DAY}"\\n        by: Petugas Tiga\\n        how: whatsapp\\n        result: reached`),
    )
    expect(await page('/masuk?kabar=diterapkan-1')).toMatch(/1 kantor sudah diterapkan.*Urungkan.*Kotak masuk kosong/)
    expect(await editor.post('/urungkan', { simpanan: '1', kembali: '/masuk' })).toMatchObject({
      to: '/masuk?kabar=diurungkan',
    })
    expect(editor.everything()).toEqual(before)
  })

  test('lets a new number wait, whose place is kept by the old one', async () => {
    const text = messageOf('dinas')
    const changed = text.replace(/(Telepon [^:]+): BENAR/, '$1: GANTI (0002) 555177')
    expect(changed).not.toBe(text)
    const path = await paste(changed)
    expect(await page(path)).toContain('penggantinya masuk daftar tunggu, yang lama tetap')
    const { to } = await take(path, ['dinas'])
    expect(await page(to)).toContain('1 nomor di daftar tunggu: telepon kantornya')
    expect(office('dinas')).not.toContain('555177')
    expect(editor.read('private/antrean-contoh.yaml')).toContain('+62002555177')
  })

  test('leaves out what needs a paper first, and the rest can be taken', async () => {
    const path = await paste(messageOf('dinas').replace(/(WhatsApp [^:]+): BENAR/, '$1: GANTI 0008-1555-0001'))
    expect(await page(path)).toMatch(
      /Tidak ikut diterapkan: Nomor atau akun pribadi tanpa persetujuan.*Terapkan 1 kantor/,
    )
    expect(await take(path, ['dinas'])).toMatchObject({ status: 303 })
    expect(office('dinas')).toContain('how: whatsapp')
    expect(Object.values(editor.everything()).join('')).not.toContain('15550001')
  })

  test('is refused beside others that are taken, and stays to be looked at', async () => {
    const path = await paste(
      `23/11/26 08.00 - A: ${messageOf('dinas')}\n23/11/26 08.01 - B: ${messageOf('kec-contoh', 'BCDFGH')}`,
    )
    expect(await page(path)).toMatch(/Ditolak \(1\).*bukan kode yang pernah dibuat/)
    expect(await take(path, ['dinas'])).toMatchObject({ to: `${path}?kabar=diterapkan-1` })
    expect(await page(path)).toMatch(/Ditolak \(1\)/)
    expect(await editor.post(`${path}/buang`)).toMatchObject({ to: '/masuk' })
    expect(await page('/masuk')).toContain('Kotak masuk kosong')
  })

  test('isn’t taken in while something grave in it isn’t agreed to', async () => {
    const path = await paste(messageOf('dinas').replace(/BENAR/g, 'SALAH'))
    const before = editor.everything()
    const said = await page(path)
    expect(said).toContain('Centang bila memang begitu')
    expect(await take(path, ['dinas'])).toMatchObject({
      status: 422,
      text: expect.stringContaining('Belum diterapkan'),
    })
    expect(editor.everything()).toEqual(before)
    const line = /name="setuju" value="([^"]+)"/.exec((await editor.get(path)).text)?.[1]
    expect(await take(path, ['dinas'], [line!])).toMatchObject({ status: 303 })
    expect(office('dinas')).toContain('result: wrong')
  })

  test.each([
    ['nothing', ''],
    ['what is too long', 'a'.repeat(400_001)],
  ])('can’t be %s', async (_, text) => {
    expect((await editor.post('/masuk/tempel', { pesan: text })).status).toBe(422)
  })

  test('outlives a restart, readable by nobody else', async () => {
    const path = await paste(messageOf('dinas'))
    editor.restart()
    expect(await page(path)).toContain('Terapkan 1 kantor')
    expect(readdirSync(editor.path('.cache/redaksi/masuk-contoh'))).toEqual(['1.json'])
  })
})

test('rows that were copied out of Excel are a table, its first column empty or not', async () => {
  const before = editor.everything()
  for (const rows of [
    'Kantor\tTelepon\nDinas Contoh\t0002-555188\n',
    '\tKantor\tTelepon\r\n1\tDinas Contoh\t0002-555188\r\n',
  ]) {
    const path = await paste(rows)
    expect(await page(path)).toMatch(/Tabel yang ditempel.*1 baris: 1 mengubah.*Terapkan 1 kantor/)
  }
  expect(editor.everything()).toEqual(before)
  // a message in which somebody has typed a tab is still one
  expect(await page(await paste('Kantor:\tDinas Contoh\nnomor lama sudah mati\nterima kasih\nsalam'))).toContain(
    'Pesan yang ditempel',
  )
})

const TABLE = 'Kantor;Telepon\nDinas Contoh;0002-555188\nKecamatan Contoh;bukan nomor\n'

describe('a file that is dropped', () => {
  test('becomes a plan by office; a refused cell is mended in place and planned again', async () => {
    const before = editor.everything()
    const path = await drop({ 'daftar.csv': TABLE }, { mulai: DAY })
    const said = await page(path)
    expect(said).toMatch(/2 baris: 1 mengubah.*1 ditolak/)
    expect(said).toMatch(/B3.*Isi sel B3/)
    const mended = await editor.post(`${path}/sel`, { lembar: 'daftar', sel: 'B3', isi: '0002-555199' })
    expect(mended).toMatchObject({ status: 303, to: `${path}#ditolak` })
    expect(await page(path)).toMatch(/2 baris: 2 mengubah.*Terapkan 2 kantor/)
    expect(editor.everything()).toEqual(before)
    expect(await take(path, ['dinas', 'kec-contoh'])).toMatchObject({ to: '/masuk?kabar=diterapkan-2' })
    expect([office('dinas'), office('kec-contoh')].map((text) => /\+62002555(188|199)/.exec(text)?.[1])).toEqual([
      '188',
      '199',
    ])
    expect(await page('/terbitkan')).toContain('Urungkan (2 kantor)')
    await editor.post('/urungkan', { simpanan: '1', kembali: '/masuk' })
    expect(editor.everything()).toEqual(before)
  })

  test('changes only the offices that are chosen, and the others stay to be taken', async () => {
    const path = await drop({ 'daftar.csv': TABLE.replace('bukan nomor', '0002-555199') })
    const before = office('kec-contoh')
    expect(await take(path, ['dinas'])).toMatchObject({ to: `${path}?kabar=diterapkan-1` })
    expect(office('dinas')).toContain('+62002555188')
    expect(office('kec-contoh')).toBe(before)
    expect(await page(path)).toContain('Terapkan 1 kantor')
  })

  test('says which row is refused, and names at once what of the files wasn’t read', async () => {
    const files = { 'daftar.csv': TABLE, 'kosong.csv': '', 'surat.pdf': 'x', '~$daftar.xlsx': 'x' }
    const { text } = await editor.get(await drop(files))
    expect(words(text)).toMatch(/B3 : .*bukan nomor.* Barisnya: Kecamatan Contoh/)
    expect(words(text)).toMatch(/surat\.pdf: PDF tidak dibaca.*kosong\.csv: berkasnya kosong/)
    expect(text).toMatch(/<details open><summary>Catatan tentang berkas/)
    expect(text).not.toContain('~$')
  })

  test('is as many files as were dropped, of one name too, and leaves none of them on the disk', async () => {
    const body = new FormData()
    for (const text of [TABLE, 'Kantor;Surel\nDinas Contoh;baru@contoh.invalid\n'])
      body.append('berkas', new File([text], 'a/daftar.csv'))
    const { to } = await editor.post('/masuk/berkas', body)
    expect(await page(to)).toContain('baru@contoh.invalid')
    expect(readdirSync(editor.path('.cache/redaksi')).filter((name) => name.startsWith('berkas-'))).toEqual([])
  })

  test.each<[string, Record<string, string>, Record<string, string>, RegExp]>([
    ['no file', {}, {}, /Belum ada berkas/],
    ['an empty one', { 'kosong.csv': '' }, {}, /kosong\.csv: berkasnya kosong.*Pilih berkas Excel/],
    ['what Excel holds open', { '~$daftar.xlsx': 'x' }, {}, /Pilih berkas Excel/],
    ['a picture', { 'foto.jpg': 'JFIF' }, {}, /gambar tidak dibaca/],
    ['what isn’t what it is called', { 'daftar.xlsx': 'PK\u0003\u0004bukan buku kerja' }, {}, /daftar\.xlsx: /],
    ['a day that isn’t', { 'daftar.csv': TABLE }, { mulai: '31 Februari 2027' }, /bukan tanggal/],
  ])('can’t be %s', async (_, files, more, said) => {
    const body = new FormData()
    for (const [name, text] of Object.entries(files)) body.append('berkas', new File([text], name))
    for (const [name, text] of Object.entries(more)) body.append(name, text)
    const answer = await editor.post('/masuk/berkas', body)
    expect([answer.status, words(answer.text)]).toEqual([422, expect.stringMatching(said)])
    expect(await page('/masuk')).toContain('Kotak masuk kosong')
  })

  test('holds from a day on a ground, asked once, whether it was dropped or pasted', async () => {
    const terms = { mulai: '4 Januari 2027', dasar: 'SK rekaan 8' }
    const table = 'Kantor\tNama Kepala\tTelepon\nDinas Contoh\tUmpama Rekawan\t0002-555188\n'
    const dropped = await drop({ 'daftar.tsv': table }, terms)
    const pasted = await paste(table)
    const before = await page(pasted)
    expect(before).toContain('berlaku mulai 23 November 2026')
    expect(await editor.post(`${pasted}/berlaku`, terms)).toMatchObject({ status: 303, to: `${pasted}#rencana` })
    const plan = (text: string) => text.split('Yang akan berubah')[1]
    const said = await page(pasted)
    expect(said).toContain('berlaku mulai 4 Januari 2027; dasar: SK rekaan 8')
    expect(plan(said)).toBe(plan(await page(dropped)))
    await take(pasted, ['dinas'])
    expect(office('dinas')).toMatch(/name: Umpama Rekawan\n(?: {4}.*\n)*? {4}from: "2027-01-04"/)
    expect(office('dinas')).toContain('basis: SK rekaan 8')
    expect(office('dinas')).toMatch(/\+62002555188(?:.*\n)*? {4}from: "2027-01-04"/)
  })

  test('keeps its day and ground where another day is none, and forgets a ground that is emptied', async () => {
    const path = await drop({ 'daftar.csv': TABLE }, { dasar: 'SK rekaan 8' })
    const refused = await editor.post(`${path}/berlaku`, { mulai: '31 Februari 2027', dasar: '' })
    expect([refused.status, words(refused.text)]).toEqual([422, expect.stringMatching(/bukan tanggal.*SK rekaan 8/)])
    await editor.post(`${path}/berlaku`, { mulai: '', dasar: '' })
    expect(await page(path)).not.toContain('SK rekaan 8')
  })

  test.each(['../../etc/passwd', '..', 'CON', 'a\u0000b.csv', '<script>.csv', `${'n'.repeat(300)}.csv`, '__proto__'])(
    'may be called %j',
    async (name) => {
      const body = new FormData()
      body.append('berkas', new File([TABLE], name))
      expect([303, 422]).toContain((await editor.post('/masuk/berkas', body)).status)
      expect(readdirSync(editor.path('.cache/redaksi')).filter((one) => one.startsWith('berkas-'))).toEqual([])
    },
  )
})

describe('whatever is asked of it', () => {
  test.each([
    '/masuk/9',
    '/masuk/0',
    '/masuk/-1',
    '/masuk/1e3',
    '/masuk/__proto__',
    '/masuk/..%2F',
    '/masuk/pesan?kantor=__proto__',
    '/masuk/konfirmasi.pdf?kantor=..%2F',
  ])('%s is refused', async (path) => {
    expect([404, 422]).toContain((await editor.get(path)).status)
  })

  test.each<[string, Record<string, string>]>([
    ['terapkan', { kantor: '__proto__' }],
    ['terapkan', { kantor: 'tidak-ada', setuju: '../' }],
    ['sel', { lembar: '__proto__', sel: 'A1', isi: 'x' }],
    ['sel', { lembar: 'daftar', sel: 'constructor', isi: 'x' }],
    ['sel', { lembar: 'daftar', sel: 'XFD9999999', isi: 'x' }],
    ['tersembunyi', {}],
    ['berlaku', { mulai: '__proto__', dasar: '__proto__' }],
  ])('%s with %j harms nothing', async (name, body) => {
    const path = await drop({ 'daftar.csv': TABLE })
    const before = editor.everything()
    expect((await editor.post(`${path}/${name}`, body)).status).toBeLessThan(500)
    expect((await editor.get(path)).status).toBe(200)
    expect(editor.everything()).toEqual(before)
  })

  test('nothing is taken in at a rehearsal', async () => {
    const path = await paste(messageOf('dinas'))
    editor.restart({ rehearsal: true })
    const before = editor.everything()
    expect((await take(path, ['dinas'])).status).toBe(422)
    expect(editor.everything()).toEqual(before)
  })
})

describe('a free message', () => {
  const SAID = 'Pak, nomor telepon Kecamatan Contoh yang baru 0002-555144, tolong ditambahkan'

  test('is shown with what was understood, and becomes a draft of its office, never more', async () => {
    const before = editor.everything()
    const path = await paste(SAID)
    const text = (await editor.get(path)).text
    expect(text).toContain('<mark title="nomor">0002-555144</mark>')
    expect(words(text)).toMatch(/Pesan lain \(1\).*berlaku mulai 23 November 2026:.*Pakai di halaman kantor/)
    expect(await editor.post(`${path}/pesan`, { pesan: '1', kantor: 'kec-contoh' })).toMatchObject({
      ...{ status: 303, to: '/kantor/kec-contoh?kabar=dari-pesan#belum' },
    })
    expect(editor.everything()).toEqual(before)
    expect(await page('/kantor/kec-contoh?kabar=dari-pesan')).toMatch(
      /Isian di bawah dibaca dari pesan.*\(0002\) 555144/,
    )
    expect(await page(path)).toMatch(/Sudah menjadi isian Kec. Contoh, belum disimpan/)
    const saved = '/kantor/kec-contoh?kabar=tersimpan&tunggu=baru&pesan=selesai'
    expect(await editor.post('/kantor/kec-contoh/simpan')).toMatchObject({ to: saved })
    expect(await page(saved)).toContain('Pesannya sudah selesai, jadi keluar dari Kotak masuk.')
    expect((await editor.get(path)).status).toBe(404)
    // on a message's word alone a number waits
    expect(office('kec-contoh')).not.toContain('555144')
    expect(editor.read('private/antrean-contoh.yaml')).toContain('+62002555144')
  })

  test('stays beside another until that is dealt with too', async () => {
    const path = await paste(
      `22/11/26 08.00 - A: ${SAID}\n22/11/26 09.00 - B: Selamat pagi, jalan depan rumah saya berlubang`,
    )
    await editor.post(`${path}/pesan`, { pesan: '1', kantor: 'kec-contoh' })
    expect(await editor.post('/kantor/kec-contoh/simpan')).toMatchObject({
      to: '/kantor/kec-contoh?kabar=tersimpan&tunggu=baru',
    })
    expect(await page(path)).toMatch(/Sudah disimpan.*Coba untuk kantor ini/)
  })

  test('says what stays as it is beside what changes', async () => {
    const path = await paste('Telepon Kecamatan Contoh yang baru 0002-555144, tolong ditambahkan, WA tetap')
    expect(await page(path)).toMatch(/0002-555144.*Tetap sama: “WA tetap”.*Pakai di halaman kantor/)
  })

  test('that a number can’t be reached is noted on it once, with who told it, also on the list to call by', async () => {
    const path = await paste(
      '22/11/26 08.00 - A: Saya warga. Telepon Dinas Contoh (0002) 531001 tidak bisa dihubungi terus\n22/11/26 09.00 - B: Telepon Dinas Contoh 0002-531001 yang angkat orang lain, nomor kami salah ditulis',
    )
    const before = editor.content()
    expect(await page(path)).toMatch(/Kata warga, \(0002\) 531001 tidak bisa dihubungi.*Kata kantor/)
    const note = (pesan: string) => editor.post(`${path}/lapor`, { pesan })
    expect(await note('1')).toMatchObject({ status: 303, to: `${path}?kabar=laporan-1` })
    expect((await note('1')).status).toBe(404)
    expect(await page(path)).toContain('Sudah dicatat')
    // the last: nothing of it is left to be dealt with
    expect(await note('2')).toMatchObject({ status: 303, to: '/masuk?kabar=laporan-1' })
    expect((await note('2')).status).toBe(404)
    expect(editor.content()).toEqual(before)
    const told = 'dilaporkan salah oleh warga dan kantor, 2 kali, terakhir 22 November 2026'
    expect(await page('/kantor/dinas')).toContain(told)
    const list = await editor.app.request('/masuk/panggilan.xlsx')
    const read = readWorkbook(new Uint8Array(await list.arrayBuffer()))
    expect(JSON.stringify(read)).toContain(told)
  })

  test.each([{ pesan: '1' }, { pesan: '9' }, { pesan: '__proto__' }, {}])(
    'of which nothing is to be noted isn’t, asked for with %j',
    async (body) => {
      const path = await paste(SAID)
      expect((await editor.post(`${path}/lapor`, body as Record<string, string>)).status).toBe(404)
    },
  )

  test('that isn’t understood says so, and changes nothing', async () => {
    const path = await paste('Selamat pagi, jalan depan rumah saya berlubang')
    expect(await page(path)).toMatch(/Pesan lain \(1\).*Coba untuk kantor ini/)
    const answer = await editor.post(`${path}/pesan`, { pesan: '1', kantor: 'dinas' })
    expect([answer.status, words(answer.text)]).toEqual([422, expect.stringContaining('tidak menjadi isian')])
    expect(editor.has('.cache/redaksi/draf-contoh.json')).toBe(false)
  })

  test.each([
    { pesan: '2', kantor: 'dinas' },
    { pesan: '1', kantor: '__proto__' },
    { pesan: '__proto__', kantor: 'dinas' },
    {},
  ])('is asked for with %j in vain', async (body) => {
    const path = await paste(SAID)
    expect((await editor.post(`${path}/pesan`, body as Record<string, string>)).status).toBe(404)
  })
})

describe('what goes out', () => {
  test('is a sheet for each office that was chosen, with the code that opens its answer', async () => {
    const team = 'confirmations:\n  whatsapp: "+6200812345000"\ncorrections:'
    editor.fresh({ 'region.yaml': swap('corrections:', team) })
    const answer = await editor.app.request('/masuk/konfirmasi.pdf?kantor=dinas&kantor=kec-contoh')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(openPdf(bytes).countPages()).toBe(2)
    const text = textOf(bytes)
    expect(text).toMatch(/Paling cepat: jawab lewat WhatsApp/)
    expect(text).toMatch(/KONFIRMASI kec-contoh \d{6} [A-Z]{6}/)
    expect((await editor.get('/masuk/konfirmasi.pdf')).status).toBe(422)
  })

  test('is a workbook for each office that was chosen, which comes back as it went', async () => {
    const one = await editor.app.request('/masuk/konfirmasi.xlsx?kantor=dinas')
    expect(one.headers.get('content-disposition')).toContain('konfirmasi-dinas.xlsx')
    const body = new FormData()
    body.append('berkas', new File([await one.arrayBuffer()], 'konfirmasi-dinas.xlsx'))
    const { to } = await editor.post('/masuk/berkas', body)
    expect(await page(to)).toContain('Tidak ada yang berubah dari sini')
    const both = await editor.app.request('/masuk/konfirmasi.xlsx?kantor=dinas&kantor=kec-contoh')
    expect(both.headers.get('content-type')).toBe('application/zip')
    const books = unzipSync(new Uint8Array(await both.arrayBuffer()))
    expect(Object.keys(books)).toEqual(['konfirmasi-dinas.xlsx', 'konfirmasi-kec-contoh.xlsx', 'desa-kec-contoh.xlsx'])
    expect((await editor.get('/masuk/konfirmasi.xlsx')).status).toBe(422)
    expect((await editor.get('/masuk/konfirmasi.xlsx?kantor=__proto__')).status).toBe(404)
  })

  test('is a list to call by, which comes back through the same door', async () => {
    const answer = await editor.app.request('/masuk/panggilan.xlsx')
    expect(answer.headers.get('content-type')).toContain('spreadsheetml')
    const body = new FormData()
    body.append('berkas', new File([await answer.arrayBuffer()], 'panggilan.xlsx'))
    const { status, to } = await editor.post('/masuk/berkas', body)
    expect(status).toBe(303)
    expect(await page(to)).toContain('Tidak ada yang berubah dari sini')
  })

  test('is a message for an office, whose answer is read back', async () => {
    const text = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec((await editor.get('/masuk/pesan?kantor=dinas')).text)?.[1]
    const path = await paste(text!.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#39;', "'"))
    expect(await page(path)).toContain('Terapkan 1 kantor')
  })
})

describe('a citizen’s report of a wrong number', () => {
  const report = (value: string) =>
    wrongReportText(officeById(open.directory, 'dinas'), ['Siapa yang mengangkat'], value).replace('…', 'orang lain')

  test('becomes a note on the number, asks for a call, and is gone once that was made', async () => {
    const text = report('(0002) 531001')
    const path = await paste(`22/11/26 08.00 - Warga: ${text}\n22/11/26 09.00 - Warga: ${text}`)
    expect(await page(path)).toMatch(/Laporan nomor salah dari warga \(2\).*\(0002\) 531001/)
    expect(await editor.post(`${path}/laporan`)).toMatchObject({ status: 303, to: '/masuk?kabar=laporan-2' })
    expect(editor.read('private/laporan-contoh.json')).toContain('"+62002531001"')
    expect(await page('/kantor/dinas')).toContain('dilaporkan salah oleh warga, 2 kali, terakhir 22 November 2026')
    expect(await page('/')).toContain('Dilaporkan salah 1')
    const called = { checkedOn: DAY, how: 'call', result: 'reached' }
    expect(await editor.post('/kantor/dinas/isian/dikonfirmasi?untuk=telepon', called)).toMatchObject({ status: 303 })
    expect(await editor.post('/kantor/dinas/simpan')).toMatchObject({ to: '/kantor/dinas?kabar=tersimpan' })
    expect(await page('/kantor/dinas')).not.toContain('dilaporkan salah')
    expect(await page('/?saring=lapor')).toContain('Tidak ada kantor yang cocok')
  })

  test('of a number that isn’t the office’s any more asks for nothing', async () => {
    const path = await paste(report('(0002) 531999'))
    expect(await page(path)).toContain('tidak tercatat di kantor ini sekarang')
    expect(await editor.post(`${path}/laporan`)).toMatchObject({ to: '/masuk?kabar=laporan-0' })
    expect(await page('/?saring=lapor')).toContain('Tidak ada kantor yang cocok')
  })

  test('is kept out of everything that is published, and a damaged file is told', async () => {
    const path = await paste(report('(0002) 531001'))
    const before = editor.content()
    await editor.post(`${path}/laporan`)
    expect(editor.content()).toEqual(before)
    editor.write('private/laporan-contoh.json', '[{')
    expect((await editor.app.request('/masuk')).status).toBe(500)
    editor.write('private/laporan-contoh.json', '[]')
  })
})

describe('a second pair of eyes, where the team wants one', () => {
  const FORM = { value: '0002-555133', on: DAY, ground: 'call', sure: 'no' }
  const as = (name: string) => editor.post('/siapa', { nama: name })
  const draft = () =>
    editor.post('/kantor/kec-contoh/isian/tambah', { ...FORM, type: 'phone', unit: '', owner: 'office' })

  test('looks at new numbers that somebody has filled in, and at nothing else', async () => {
    editor.write('redaksi.yaml', 'review: new-numbers\n')
    expect(await draft()).toMatchObject({ status: 303 })
    const before = editor.everything()
    expect(await page('/kantor/kec-contoh')).toMatch(/orang kedua harus memeriksanya.*Minta diperiksa/)
    expect(await editor.post('/kantor/kec-contoh/simpan')).toMatchObject({ to: '/kantor/kec-contoh?kabar=diperiksa' })
    expect(editor.everything()).toEqual(before)
    expect(await page('/masuk')).toMatch(/Menunggu diperiksa orang lain .*diisi oleh Petugas Tiga/)
    await as('Petugas Empat')
    expect(await editor.post('/kantor/kec-contoh/simpan')).toMatchObject({ to: '/kantor/kec-contoh?kabar=tersimpan' })
    expect(office('kec-contoh')).toContain('+62002555133')
    expect(await page('/masuk')).not.toContain('Menunggu diperiksa')
  })

  test('looks at those of a table too, by somebody else than who dropped it', async () => {
    editor.write('redaksi.yaml', 'review: new-numbers\n')
    const path = await drop({ 'daftar.csv': TABLE.replace('bukan nomor', '0002-555199') })
    const before = editor.everything()
    expect(await take(path, ['dinas'])).toMatchObject({ status: 422, text: expect.stringContaining('Ada nomor baru') })
    expect(editor.everything()).toEqual(before)
    await as('Petugas Empat')
    expect(await take(path, ['dinas'])).toMatchObject({ status: 303 })
  })

  test('isn’t asked for where nobody wants it, nor for a confirmation', async () => {
    editor.write('redaksi.yaml', '')
    expect(await draft()).toMatchObject({ status: 303 })
    expect(await editor.post('/kantor/kec-contoh/simpan')).toMatchObject({ to: '/kantor/kec-contoh?kabar=tersimpan' })
    editor.write('redaksi.yaml', 'review: new-numbers\n')
    expect(await take(await paste(messageOf('dinas')), ['dinas'])).toMatchObject({ status: 303 })
  })
})
