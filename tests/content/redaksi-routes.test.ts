/** Every route of the editor, asked well and badly: content changes by a save alone, as a whole, and comes back by undoing. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildDirectory } from '../../src/directory/directory.ts'
import { dayInWords } from '../../src/directory/events/words.ts'
import { type Body, EditorProject, SOMEBODY } from '../support/redaksi/editor-app.ts'
import { append, swap, TODAY } from '../support/region.ts'
import { stepsInTurn } from '../support/system/turns.ts'
import { EXIF, jpeg, png } from './photos.ts'

const DINAS = 'src/content/contoh/offices/dinas.yaml'
const NUMBER = '+62 002 531009'
const CALLED = { sure: 'yes', how: 'call', checkedOn: '2026-11-23', on: '2026-11-23', ground: 'call' }
const REMARKS = { remarks: 'Loket pindah.' }

let region: EditorProject
beforeAll(async () => {
  region = new EditorProject()
  await region.begin()
})
afterAll(() => region.end())
beforeEach(() => region.fresh())

const answer = async (form: string, body: Body, office = 'dinas') =>
  expect(await region.post(`/kantor/${office}/isian/${form}`, body)).toMatchObject({
    status: 303,
    // to the paper that shows it, where not every paper does
    to: expect.stringMatching(`^/kantor/${office}(?:\\?kertas=[a-z0-9-]+)?#belum$`),
  })
const save = (agreed: readonly string[] = [], office = 'dinas') =>
  region.post(`/kantor/${office}/simpan`, { setuju: agreed })
const undo = (number: number) => region.post('/urungkan', { simpanan: String(number), kembali: '/kantor/dinas' })
const saves = () =>
  region
    .read('.cache/redaksi/riwayat-contoh.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const GETS = ['', '/isian/tambah', '/isian/berganti?untuk=telepon', '/isian/foto', '/banding']
const POSTS = [
  '/isian/tambah',
  '/isian/berganti?untuk=telepon',
  '/coba/tambah',
  '/isian/foto',
  '/coba/foto',
  '/urutan',
  '/batalkan',
  '/buang',
  '/simpan',
  '/banding',
]
const IDS = [
  'tidak-ada',
  '__proto__',
  'constructor',
  '..%2F..%2Fregion',
  '..%2fdinas',
  'DINAS',
  '%00',
  'dinas%20',
  'd'.repeat(5000),
  'dinas.yaml',
]

describe('asks that lead nowhere', () => {
  test.each(IDS)('an office called %s', async (id) => {
    const before = region.everything()
    for (const path of GETS) expect([path, (await region.get(`/kantor/${id}${path}`)).status]).toEqual([path, 404])
    for (const path of POSTS)
      expect([path, (await region.post(`/kantor/${id}${path}`, { value: NUMBER })).status]).toEqual([path, 404])
    expect(region.everything()).toEqual(before)
  })

  test.each(['tidak-ada', '__proto__', 'constructor', 'toString', '..%2F', 'x'.repeat(5000)])(
    'a form called %s',
    async (form) => {
      expect((await region.get(`/kantor/dinas/isian/${form}`)).status).toBe(404)
      expect((await region.post(`/kantor/dinas/isian/${form}`)).status).toBe(404)
      expect((await region.post(`/kantor/dinas/coba/${form}`)).status).toBe(404)
    },
  )

  test.each(['', 'tidak-ada', '__proto__', '..%2F', 'x'.repeat(20_000), 'telepon&untuk=wa', '%E0%A4%A'])(
    'a form about %s',
    async (target) => {
      const path = `berganti?untuk=${target}`
      const expected = target.startsWith('telepon') ? 200 : 404
      expect((await region.get(`/kantor/dinas/isian/${path}`)).status).toBe(expected)
      expect((await region.post(`/kantor/dinas/isian/${path}`)).status).toBe(expected === 200 ? 422 : 404)
    },
  )

  const MULTIPART = { 'content-type': 'multipart/form-data; boundary=x' }
  const BODIES: [string, BodyInit | Body, Record<string, string>][] = [
    ['of nothing', '', {}],
    ['of JSON', '{"value":1}', { 'content-type': 'application/json' }],
    ['of plain text', 'value=1', { 'content-type': 'text/plain' }],
    ['of parts that are broken', '--x\r\nContent-Dispo', MULTIPART],
    ['of parts without a boundary', '--x\r\n', { 'content-type': 'multipart/form-data' }],
    ['of bytes', new Uint8Array([0xff, 0xfe, 0]), { 'content-type': 'application/x-www-form-urlencoded' }],
    ['of two megabytes', { value: 'a'.repeat(2_000_000) }, {}],
    ['of ten thousand fields', Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`f${n}`, 'x'])), {}],
    ['of inherited names', { __proto__x: 'x', constructor: 'x', toString: 'x', hasOwnProperty: 'x' }, {}],
    [
      'of odd escapes',
      '__proto__=a&value=%E0%A4%A&value[]=1&a[b]=2',
      { 'content-type': 'application/x-www-form-urlencoded' },
    ],
  ]
  test.each(BODIES)('a body %s', async (_, body, headers) => {
    const before = region.everything()
    for (const path of ['/siapa', '/urungkan', ...POSTS.map((one) => `/kantor/dinas${one}`)]) {
      const { status } = await region.post(path, body, headers)
      // what is tried says what is wrong with it, beside each field
      const good = path.includes('/coba/') ? [200, 400] : [303, 400, 404, 413, 422]
      expect([path, status, good.includes(status)]).toEqual([path, status, true])
    }
    expect(region.everything()).toEqual(before)
  })

  test('a file where a text is expected', async () => {
    const body = new FormData()
    body.append('remarks', new File(['x'], 'remarks.txt'))
    expect((await region.post('/kantor/dinas/isian/keterangan', body)).status).toBe(303)
    expect((await region.get('/kantor/dinas')).text).not.toContain('remarks.txt')
  })

  test('a region that can’t be read says what of it, and its file in small', async () => {
    region.edit('src/content/contoh/region.yaml', append('name: ['))
    const { status, text } = await region.get('/')
    expect(status).toBe(500)
    expect(text).toMatch(
      /<strong>Pengaturan wilayah<\/strong>: berkasnya salah tulis[^<]*\.<\/p><p class="help said">[^<]*region\.yaml/,
    )
  })

  test('nobody at the editor: says who first, and nothing is kept', async () => {
    const before = region.everything()
    region.write('.cache/redaksi/orang.json', '{')
    region.restart()
    for (const path of ['/', ...GETS.map((one) => `/kantor/dinas${one}`)])
      expect(await region.get(path)).toMatchObject({ status: 303, to: '/siapa' })
    for (const path of ['/urungkan', ...POSTS.map((one) => `/kantor/dinas${one}`)])
      expect(await region.post(path, REMARKS)).toMatchObject({ status: 303, to: '/siapa' })
    expect(region.everything()).toEqual(before)
    expect((await region.post('/siapa', { nama: '' })).status).toBe(422)
    expect(await region.post('/siapa', { nama: 'Rina Contoh' })).toMatchObject({ status: 303, to: '/' })
    expect((await region.get('/')).status).toBe(200)
  })

  test('pictures, saves and edits that there aren’t', async () => {
    expect((await region.get(`/gambar/${'a'.repeat(24)}.svg`)).status).toBe(404)
    expect((await region.get('/gambar/..%2F..%2Fpackage.svg')).status).toBe(404)
    for (const simpanan of ['', '1', '-1', '__proto__', '9'.repeat(400)])
      expect((await region.post('/urungkan', { simpanan })).status).toBe(404)
    await answer('keterangan', REMARKS)
    await region.post('/kantor/dinas/batalkan', { isian: '__proto__' })
    expect((await region.get('/kantor/dinas')).text).toContain('Loket pindah.')
  })
})

describe('a save', () => {
  test('writes exactly what was said, notes it, and comes back by undoing, and back again', async () => {
    const before = region.everything()
    await answer('keterangan', REMARKS)
    expect(region.everything()).toEqual(before)
    expect(await save()).toMatchObject({ status: 303, to: '/kantor/dinas?kabar=tersimpan' })
    const after = region.everything()
    const expected = before['offices/dinas.yaml']!.replace('- Catatan rekaan.', '- Loket pindah.')
    expect(after).toEqual({ ...before, 'offices/dinas.yaml': expected })
    expect(saves()).toEqual([
      {
        ...{ n: 1, at: '2026-11-23T07:05:00.000Z', person: SOMEBODY, office: 'dinas' },
        lines: [{ what: 'keterangan', before: 'Catatan rekaan.', after: 'Loket pindah.' }],
        grounds: [],
        files: [{ path: 'offices/dinas.yaml', before: before['offices/dinas.yaml'], after: expected }],
      },
    ])
    expect(await undo(1)).toMatchObject({ status: 303, to: '/kantor/dinas?kabar=diurungkan' })
    const told = (await region.get('/kantor/dinas?kabar=diurungkan')).text
    expect(told).toContain(`${SOMEBODY} mengurungkan:`)
    expect(told).toContain('Sudah diurungkan: Dinas (keterangan: Catatan rekaan. menjadi Loket pindah.).')
    expect(region.everything()).toEqual(before)
    expect(await undo(2)).toMatchObject({ to: '/kantor/dinas?kabar=diurungkan' })
    expect(region.everything()).toEqual(after)
    expect(saves()).toMatchObject([{ n: 1 }, { n: 2, undoes: 1 }, { n: 3, undoes: 2 }])
  })

  test('is seen before on the office’s page as citizens will see it, without anything that runs or leads away', async () => {
    await answer('keterangan', { remarks: 'Loket pindah <b>ke timur</b>.' })
    const { text } = await region.get('/kantor/dinas?kertas=halaman')
    const address = /<iframe src="(\/halaman\/[0-9a-f]{24}\.html)" sandbox="allow-same-origin"/.exec(text)?.[1]
    const page = await region.app.request(address ?? '/')
    const html = await page.text()
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([
      200,
      expect.stringMatching(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:; .*frame-ancestors 'self'/),
    ])
    expect(html).toContain('Loket pindah &lt;b&gt;ke timur&lt;/b&gt;.')
    expect(html).not.toMatch(/<script|<link|<img[^>]* src="\/|<a\b[^>]* href=/)
    expect((await region.get('/halaman/000000000000000000000000.html')).status).toBe(404)
    // what is typed is seen on it, too
    const tried = await region.post('/kantor/dinas/coba/keterangan?kertas=halaman', { remarks: 'Loket tutup.' })
    const { paper, picture } = JSON.parse(tried.text)
    expect([paper, picture.includes(address)]).toEqual(['halaman', false])
  })

  test('counts as a change as long as it stands, undone and done again too', async () => {
    const shown = async () => /Terbitkan \((\d+)\)/.exec((await region.get('/')).text)?.[1]
    await answer('keterangan', REMARKS)
    await save()
    const one = await shown()
    await undo(1)
    const none = await shown()
    await undo(2)
    expect([none === one, await shown()]).toEqual([false, one])
  })

  test('of what holds later is still shown as of that day, with what it rests on, and names what isn’t printed yet', async () => {
    const head = { name: 'Umpama Rekawan', status: 'definitive', on: '2027-01-04', ground: 'letter', letter: 'SK 8' }
    await answer('pejabat', head)
    await answer('tambah', { type: 'tiktok', value: '@contoh.dinas', owner: 'office', ...CALLED })
    const draft = (await region.get('/kantor/dinas')).text
    const shown = draft
      .split('id="belum"')[1]!
      .split('class="consequences"')[0]!
      .match(/<ul>(?:<li>[^<]*<\/li>)+<\/ul>/g)
    const lines = shown!.flatMap((list) => list.match(/<li>/g) ?? [])
    expect(draft).toContain(`${lines.length} hal berubah`)
    const { to } = await save()
    expect(to).toBe('/kantor/dinas?kabar=tersimpan&hari=2027-01-04')
    const after = (await region.get(to)).text
    expect(after).toContain('Pratinjau per 4 Januari 2027')
    expect(after).toContain('Kemudian: Umpama Rekawan, mulai 4 Januari 2027, dasar: SK 8')
    expect(after).toMatch(/Petugas Tiga: .*; dasar: SK 8, Telepon, 23 November 2026/)
    expect(after).toContain('Poster masih draf.')
    for (const hari of ['ini', '2026-12-24', '__proto__'])
      expect((await region.get(`/kantor/dinas?hari=${hari}`)).text).not.toContain('Pratinjau per')
  })

  test('survives a restart as a draft, and as something that can be undone', async () => {
    const before = region.everything()
    await answer('keterangan', REMARKS)
    region.restart()
    expect((await region.get('/kantor/dinas')).text).toContain('Loket pindah.')
    await save()
    region.restart()
    await undo(1)
    expect(region.everything()).toEqual(before)
  })

  test('of nothing writes nothing', async () => {
    const before = region.everything()
    expect(await save()).toMatchObject({ status: 303, to: '/kantor/dinas' })
    // what stands there already is no line of a draft
    const same = { remarks: 'Catatan rekaan.' }
    expect(await region.post('/kantor/dinas/isian/keterangan', same)).toMatchObject({ to: '/kantor/dinas?kabar=sama' })
    expect((await region.get('/kantor/dinas')).text).not.toContain('id="simpan"')
    // what takes itself back is one, until it is saved
    await answer('keterangan', { remarks: 'Sebentar saja.' })
    await answer('keterangan', same)
    expect(await save()).toMatchObject({ to: '/kantor/dinas?kabar=sama' })
    expect([region.everything(), region.has('.cache/redaksi/riwayat-contoh.jsonl')]).toEqual([before, false])
  })

  test('that is thrown away leaves nothing', async () => {
    await answer('keterangan', REMARKS)
    expect(await region.post('/kantor/dinas/buang')).toMatchObject({ to: '/kantor/dinas?kabar=dibuang' })
    expect((await region.get('/kantor/dinas')).text).not.toContain('Loket pindah.')
  })

  test('isn’t undone over what somebody else has written, and says so', async () => {
    await answer('keterangan', REMARKS)
    await save()
    region.edit(DINAS, swap('Loket pindah.', 'Loket pindah lagi.'))
    const after = region.everything()
    const { to } = await undo(1)
    expect(to).toBe('/kantor/dinas?kabar=berubah-1')
    expect((await region.get(to)).text).toContain('diubah di luar Redaksi. Betulkan dengan isian baru.')
    const asked = (await region.get('/kantor/dinas?kabar=tersimpan')).text
    expect([asked.includes('diubah di luar Redaksi'), asked.includes('action="/urungkan"')]).toEqual([true, false])
    expect(region.everything()).toEqual(after)
  })

  test('is offered to be undone as long as no later one stands in its way; else that one is named', async () => {
    const offered = (text: string) => [...text.matchAll(/name="simpanan" value="(\d+)"/g)].map(([, n]) => n)
    for (const remarks of ['Loket pindah.', 'Loket kembali.']) {
      await answer('keterangan', { remarks })
      await save()
    }
    const { text } = await region.get('/terbitkan')
    expect(offered(text)).toEqual(['2'])
    expect(text).toMatch(
      /sesudahnya ada simpanan lain\. Urungkan dulu simpanan Dinas \(keterangan\), 23 Nov \d\d\.05, oleh /,
    )
    // a window that was open before still has its button
    const { to } = await undo(1)
    expect((await region.get(to)).text).toMatch(/class="bar bad"[\s\S]*Urungkan dulu simpanan Dinas/)
    expect((await region.get('/kantor/dinas?kabar=berubah-99')).text).toContain('Tidak bisa diurungkan: sejak itu')
    await undo(2)
    expect(offered((await region.get('/terbitkan')).text)).toEqual(['1'])
    await undo(1)
    expect(offered((await region.get('/terbitkan')).text)).toEqual([])
  })

  test('isn’t undone where the content would be wrong without it, and says so', async () => {
    await answer('nama', {
      officeName: 'Dinas Lain',
      short: 'Dinas',
      why: 'misspelt',
      on: '2026-11-23',
      ground: 'call',
    })
    await save()
    const other = 'src/content/contoh/offices/setda.yaml'
    region.edit(other, swap('name: Sekretariat Daerah', 'name: Dinas Rekaan'))
    const after = region.everything()
    // it isn't offered; a window that was open before still has its button
    for (const path of ['/kantor/dinas?kabar=tersimpan', '/terbitkan']) {
      const { text } = await region.get(path)
      expect(text).toContain('Tidak bisa diurungkan: isi wilayah akan salah tanpa perubahan ini (Setda: nama ini')
      expect(text).not.toContain('action="/urungkan"')
    }
    const { to } = await undo(1)
    expect([to, region.everything()]).toEqual(['/kantor/dinas?kabar=rusak', after])
    expect((await region.get(to)).text).toContain('isi wilayah akan salah tanpa perubahan itu')
  })

  test('in a rehearsal isn’t made', async () => {
    region.restart({ rehearsal: true })
    const before = region.everything()
    await answer('keterangan', REMARKS)
    expect(await save()).toMatchObject({ status: 303, to: '/kantor/dinas' })
    expect(await undo(1)).toMatchObject({ status: 404 })
    expect(region.everything()).toEqual(before)
  })

  test('waits for each red line to be ticked', async () => {
    const before = region.everything()
    await answer('berakhir?untuk=telepon', { last: '2026-11-22', ground: 'call' }, 'kec-contoh')
    for (const agreed of [[], ['poster-tanpa-nomor'], ['tanpa-nomor ']]) {
      const { status, text } = await save(agreed, 'kec-contoh')
      expect([status, text.includes('Belum tersimpan')]).toEqual([422, true])
    }
    expect(region.everything()).toEqual(before)
    expect(await save(['tanpa-nomor'], 'kec-contoh')).toMatchObject({ to: '/kantor/kec-contoh?kabar=tersimpan' })
    expect(region.everything()).not.toEqual(before)
  })

  test('where somebody else was quicker shows both, and keeps what is chosen', async () => {
    await answer('keterangan', REMARKS)
    await answer('sebutan', { aliases: 'Rekaan' })
    region.edit(DINAS, swap('Catatan rekaan.', 'Orang lain.'))
    const between = region.everything()
    expect(await save()).toMatchObject({ status: 303, to: '/kantor/dinas/banding' })
    const { status, text } = await region.get('/kantor/dinas/banding')
    expect(status).toBe(409)
    for (const said of ['Catatan rekaan.', 'Orang lain.', 'Loket pindah.', 'Rekaan']) expect(text).toContain(said)
    // what clashes isn't ticked by itself
    expect([...text.matchAll(/name="pakai" value="(\d+)"( checked)?/g)].map(([, id, on]) => [id, on])).toEqual([
      ['1', undefined],
      ['2', ' checked'],
    ])
    expect(region.everything()).toEqual(between)
    await region.post('/kantor/dinas/banding', { pakai: ['2'] })
    expect(await save()).toMatchObject({ to: '/kantor/dinas?kabar=tersimpan' })
    expect(region.read(DINAS)).toContain('Orang lain.')
    expect(region.read(DINAS)).toContain('aliases:\n  - Rekaan\n')
  })

  test('of an office isn’t stopped by another’s file that can’t be read', async () => {
    region.edit('src/content/contoh/offices/kec-contoh.yaml', append('channels: ['))
    await answer('keterangan', REMARKS)
    expect((await region.get('/kantor/dinas')).text).toContain('Ada kesalahan di kantor lain (Kec. Contoh)')
    expect(await save()).toMatchObject({ to: '/kantor/dinas?kabar=tersimpan' })
    // and says of that one that it is broken, not that there is none
    const broken = await region.get('/kantor/kec-contoh')
    expect([broken.status, broken.text]).toEqual([409, expect.stringContaining('Berkas kantor ini salah tulis')])
    expect(broken.text).toContain('href="/terbitkan#pemeriksaan"')
  })
})

describe('a number that waits', () => {
  const waits = async () => {
    await answer('berganti?untuk=telepon', { value: NUMBER, ...CALLED, sure: 'no', old: 'works' })
    await save()
  }
  test('stands in the private list and on its office’s page, nowhere else, and comes out when called', async () => {
    const before = region.everything()
    await waits()
    expect(region.content()['offices/dinas.yaml']).not.toContain('531009')
    expect(region.read('private/antrean-contoh.yaml')).toContain('+62002531009')
    const page = (await region.get('/kantor/dinas')).text
    expect(page).toContain('(0002) 531009')
    // what is only said to exist isn't told beside the number of it
    expect(page).not.toMatch(/katanya ada<\/strong> <span>Telepon/)
    // the list finds the office by it without showing it
    const shown = async (path: string) => (await region.get(path)).text.replace(/<[^>]*>/g, '')
    for (const path of ['/', '/kantor/setda', '/kantor/kec-contoh'])
      expect([path, (await shown(path)).replace(/\D/g, '').includes('531009')]).toEqual([path, false])
    await undo(1)
    expect(region.everything()).toEqual(before)
    await undo(2)
    await answer('ditelepon?untuk=phone%20%2B62002531009', { result: 'reached', ...CALLED })
    await save()
    expect(region.read(DINAS)).toContain('value: "+62002531009"')
    expect(region.read('private/antrean-contoh.yaml')).not.toContain('531009')
  })

  test('leaves no source behind on which nothing rests any more, once it was called', async () => {
    await answer('tambah', {
      type: 'whatsapp',
      value: '0008 1012 0055',
      owner: 'office',
      ...CALLED,
      sure: 'no',
      ground: 'message',
    })
    await save()
    expect(region.read(DINAS)).toContain('document: Pesan WhatsApp dari kantor')
    await answer('ditelepon?untuk=whatsapp%20%2B6200810120055', { result: 'reached', ...CALLED })
    await save()
    expect(region.read(DINAS)).toContain('value: "+6200810120055"')
    expect(region.read(DINAS)).not.toContain('document: Pesan WhatsApp dari kantor')
    expect((await region.get('/terbitkan')).text).not.toContain('tidak dipakai')
  })

  test('is told on saving to be seen by no citizen yet; another save says nothing of that', async () => {
    const [still, seen] = ['belum terlihat warga', 'Warga melihatnya sesudah diterbitkan']
    await answer('berganti?untuk=telepon', { value: NUMBER, ...CALLED, sure: 'no', old: 'works' })
    const { text } = await region.get((await save()).to)
    expect([text.includes(seen), text.includes(still)]).toEqual([true, true])
    await answer('keterangan', REMARKS)
    expect((await region.get((await save()).to)).text).not.toContain(still)
  })
})

describe('an office that is closed', () => {
  const close = async (endedOn: string, successor: string) => {
    await answer('tutup', { endedOn, successor, ground: 'call' }, 'kec-contoh')
    await save([], 'kec-contoh')
    return (await region.get('/kantor/kec-contoh')).text
  }
  test.each([
    ['2027-01-01', 'dinas', 'Kantor ini tutup mulai 1 Januari 2027. Urusannya pindah ke Dinas'],
    [TODAY, 'dinas', 'Kantor ini tidak ada lagi sejak 23 November 2026. Urusannya sudah pindah ke Dinas'],
    [TODAY, '', 'Urusannya tidak pindah ke kantor lain.'],
  ])(
    'on %s says so first, shows what it was, and is changed till then, its end also later',
    async (endedOn, successor, said) => {
      const page = await close(endedOn, successor)
      expect(page).toContain(said)
      expect(page).toContain('<dt>Nama</dt>')
      const isOpen = endedOn > TODAY
      expect(['nama', 'pejabat', 'tutup'].map((kind) => page.includes(`/isian/${kind}`))).toEqual([
        isOpen,
        isOpen,
        true,
      ])
    },
  )
})

test('a change whose paper nobody has recorded doesn’t say that none has to be replaced', async () => {
  const summary = async (office: string) => {
    await answer('keterangan', REMARKS, office)
    return /<span class="summary">([^<]*)/.exec((await region.get(`/kantor/${office}`)).text)?.[1]
  }
  expect(await summary('setda')).toBe('1 hal berubah · tidak ada lembar tercatat yang wajib diganti')
  expect(await summary('kec-contoh')).toBe('1 hal berubah · kertas yang terpasang belum tercatat')
})

test('a name that no paper can hold is told with what to do', async () => {
  await answer('pejabat', { name: 'Misal 😀 Rekaan', status: 'definitive', ...CALLED })
  const { text } = await region.get('/kantor/dinas')
  expect(text).toContain('Perbaiki dulu isiannya')
  expect(text).toContain('tidak ada di huruf poster')
})

const PHOTO = 'photos/dinas-2026.jpg'
const OLD = 'photos/kepala.png'
const FIRST = Buffer.from(png(), 'base64')
const SECOND = readFileSync('src/content/contoh/photos/camat-contoh-kota.jpg')
/** The region whose head has a photo already. */
const pictured = () => {
  region.fresh({
    'offices/dinas.yaml': swap(
      '    basis: SK rekaan',
      `    photo:\n      file: ${OLD}\n      consent:\n        kind: written\n        evidence: Map 1\n        on: "2026-01-02"`,
    ),
  })
  mkdirSync(region.path('src/content/contoh/photos'))
  writeFileSync(region.path(`src/content/contoh/${OLD}`), FIRST)
}
const bytesOf = (path: string) =>
  region.has(`src/content/contoh/${path}`) ? readFileSync(region.path(`src/content/contoh/${path}`)) : null
/** A form with a file, as a browser sends it. */
function sent(file: Uint8Array<ArrayBuffer> | string, name = 'foto.jpg', type = 'image/jpeg'): FormData {
  const body = new FormData()
  body.append('consentOn', '2026-11-20')
  body.append('evidence', 'Map 4')
  body.append('photo', new File([file], name, { type }))
  return body
}
const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))

describe('a photo', () => {
  test('comes with the office’s file, stays in the draft until then, and goes back by undoing', async () => {
    pictured()
    const before = region.read(DINAS)
    expect(await region.post('/kantor/dinas/isian/ganti-foto', sent(new Uint8Array(SECOND)))).toMatchObject({
      status: 303,
      to: '/kantor/dinas?kertas=a4-person#belum',
    })
    expect([region.read(DINAS), bytesOf(PHOTO), bytesOf(OLD)]).toEqual([before, null, FIRST])
    // whoever looks after the draft is the same account alone, and a restart loses nothing
    const draft = '.cache/redaksi/draf-contoh.json'
    if (process.platform !== 'win32') expect(statSync(region.path(draft)).mode & 0o777).toBe(0o600)
    region.restart()
    const [, key] = /gambar\/([0-9a-f]{24})\.svg/.exec((await region.get('/kantor/dinas?kertas=a4-person')).text) ?? []
    expect((await region.get(`/gambar/${key}.svg`)).text).toContain(SECOND.toString('base64').slice(0, 200))
    expect(await save()).toMatchObject({ to: '/kantor/dinas?kabar=tersimpan' })
    expect(region.read(DINAS)).toContain(`file: ${PHOTO}`)
    expect([bytesOf(PHOTO), bytesOf(OLD)]).toEqual([SECOND, null])
    expect(region.read(draft)).toBe('{}')
    const after = region.read(DINAS)
    expect(await undo(1)).toMatchObject({ to: '/kantor/dinas?kabar=diurungkan' })
    expect([region.read(DINAS), bytesOf(PHOTO), bytesOf(OLD)]).toEqual([before, null, FIRST])
    await undo(2)
    expect([region.read(DINAS), bytesOf(PHOTO), bytesOf(OLD)]).toEqual([after, SECOND, null])
  })

  test('whose consent is taken back is on no paper and in no file any more', async () => {
    pictured()
    await region.post('/kantor/dinas/isian/tarik-foto', { withdrawnOn: '2026-11-23' })
    expect((await region.get('/kantor/dinas')).text).toContain('Tidak ada poster bernama yang tercatat memuat foto ini')
    await save()
    expect([region.read(DINAS).includes('withdrawn: "2026-11-23"'), bytesOf(OLD)]).toEqual([true, null])
    const { text } = await region.get('/kantor/dinas')
    expect(text).toContain('Foto tidak dicetak: persetujuan ditarik')
    expect(text).toContain('/kantor/dinas/isian/foto"')
    await undo(1)
    expect(bytesOf(OLD)).toEqual(FIRST)
  })

  test('that is thrown away, or whose head is another by then, is written nowhere', async () => {
    await region.post('/kantor/dinas/isian/foto', sent(new Uint8Array(SECOND)))
    await region.post('/kantor/dinas/buang')
    expect(region.read('.cache/redaksi/draf-contoh.json')).toBe('{}')
    await answer('pejabat', { name: 'Umpama Rekawan', status: 'definitive', on: TODAY, ground: 'letter', letter: '8' })
    await region.post('/kantor/dinas/isian/foto', sent(new Uint8Array(SECOND)))
    await region.post('/kantor/dinas/batalkan', { isian: '1' })
    const { text } = await region.get('/kantor/dinas')
    expect(text).toContain('foto Umpama Rekawan, padahal yang tercatat menjabat Contoh Sampelan')
    const before = region.everything()
    expect((await save()).status).toBe(422)
    expect([region.everything(), bytesOf(PHOTO)]).toEqual([before, null])
  })

  const large = new Uint8Array(12 * 1024 * 1024)
  large.set([0xff, 0xd8, 0xff])
  test.each<[string, FormData | Body, string]>([
    ['nothing', sent('', ''), 'belum dipilih, atau berkasnya kosong'],
    ['a file of no bytes', sent(''), 'belum dipilih, atau berkasnya kosong'],
    ['a text where the file should be', { photo: jpeg(), consentOn: '2026-11-20', evidence: 'Map' }, 'belum dipilih'],
    ['no picture', sent('halo'), 'bukan foto JPEG'],
    ['SVG with a script', sent('<svg onload="alert(1)"/>', 'a.svg', 'image/svg+xml'), 'bukan foto JPEG'],
    ['PNG that fills any memory', sent(bytes(png({ width: 65_000, height: 65_000 })), 'a.png'), 'bukan foto JPEG'],
    ['a page that is a JPEG further on', sent(bytes(Buffer.from('<html>').toString('base64') + jpeg())), 'bukan foto'],
    ['place and time', sent(bytes(jpeg({ extra: [EXIF] }))), 'tempat dan waktu pemotretan'],
    ['a JPEG with more behind it', sent(bytes(jpeg({ tail: 'PK\x03\x04 <script>' }))), 'menyimpan data lain'],
    ['an iPhone’s', sent('\0\0\0\x18ftypheic\0\0\0\0mif1', 'IMG_1.HEIC', 'image/heic'), 'Foto iPhone (HEIC)'],
    ['a photo as large as may be sent', sent(large), '12288 KB, paling besar 400 KB'],
    ['a header and nothing else', sent(bytes(jpeg())), 'rusak, atau bukan foto JPEG biasa'],
    ['more pixels than there are', sent(bytes(jpeg({ width: 49_000, height: 65_000 }))), 'paling tinggi 2400'],
  ])('that is %s is told in a sentence, and nothing is kept', async (_, body, said) => {
    const before = region.everything()
    const { status, text } = await region.post('/kantor/dinas/isian/foto', body)
    expect([status, text.includes(said)]).toEqual([422, true])
    const tried = await region.post('/kantor/dinas/coba/foto', body)
    expect([tried.status, tried.text.includes(said)]).toEqual([200, true])
    expect([region.everything(), region.has('.cache/redaksi/draf-contoh.json')]).toEqual([before, false])
  })
})

describe('whatever is sent', () => {
  const NUMBERS = ['+62 002 531009', '(0002) 531001', '0008 1234 5678', '+6200812345678', '+62008100100099', '112', '']
  const DAYS = ['2026-11-23', '2026-11-01', '2027-01-04', '31/02/2027', '', 'besok', '1800-01-01']
  const TEXTS = [
    'Umpama Rekawan',
    'Contoh Sampelani, S.T.',
    'Loket',
    '<b>x</b>',
    '🙂',
    '\u200b',
    'a\nb',
    '__proto__',
    'x'.repeat(600),
    '',
  ]
  const CHOICES: Record<string, readonly string[]> = {
    type: ['phone', 'whatsapp', 'email', 'instagram', 'sms'],
    value: [...NUMBERS, 'loket@contoh.invalid', '@contoh.loket'],
    right: NUMBERS,
    owner: ['office', 'personal'],
    sure: ['yes', 'no'],
    how: ['call', 'letter', 'visit'],
    result: ['reached', 'no-answer', 'wrong'],
    old: ['works', 'dead'],
    checked: ['yes', ''],
    ground: ['call', 'message', 'letter', 'sheet', 'announcement'],
    address: ['https://contoh.invalid/a', 'x'],
    status: ['definitive', 'plt', 'plh', 'pj'],
    same: ['yes', 'no', ''],
    why: ['renamed', 'misspelt'],
    successor: ['', 'setda', 'dinas'],
    parent: ['', 'setda', 'dinas', 'kec-contoh'],
    duties: ['health', 'fire', 'x'],
    ...Object.fromEntries(['on', 'checkedOn', 'last', 'until', 'consentOn', 'endedOn'].map((name) => [name, DAYS])),
    ...Object.fromEntries(
      ['unit', 'evidence', 'letter', 'name', 'street', 'aliases', 'remarks', 'officeName', 'short', 'post'].map(
        (name) => [name, TEXTS],
      ),
    ),
    'mon-1-from': ['7.30', '8', '25', ''],
    'mon-1-to': ['12', '15.30', '7', ''],
  }
  /** A form's answers: mostly such as the field may have. */
  const answers = fc.record(
    Object.fromEntries(
      Object.entries(CHOICES).map(([name, all]) => [
        name,
        fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom(...all) },
          { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
        ),
      ]),
    ),
    { requiredKeys: [], noNullPrototype: true },
  ) as fc.Arbitrary<Body>
  const target = fc.constantFrom(
    ...['telepon', 'wa', 'surel', 'instagram', 'sms', 'telepon-2', 'wa-2', 'phone +62002531009', ''],
  )
  const FORM_NAMES = [
    ...[
      'tambah',
      'dikonfirmasi',
      'berganti',
      'salah-ketik',
      'berakhir',
      'ternyata-salah',
      'bagian',
      'tarik-persetujuan',
    ],
    ...['ditelepon', 'catatan-hapus', 'pejabat', 'ejaan', 'kosong', 'nama', 'alamat', 'jam', 'urusan', 'sebutan'],
    ...['keterangan', 'induk', 'jabatan', 'tutup', 'foto', 'ganti-foto', 'tarik-foto'],
  ]
  const ask = fc.record({
    office: fc.constantFrom('dinas', 'dinas', 'kec-contoh', 'setda', 'd9901012001'),
    form: fc.constantFrom(...FORM_NAMES),
    target,
    answers,
  })
  const pathOf = ({ office, form, target: about }: { office: string; form: string; target: string }, way = 'isian') =>
    `/kantor/${office}/${way}/${form}?untuk=${encodeURIComponent(about)}`

  test('a form that is answered or tried changes nothing that is written', async () => {
    const before = region.everything()
    await fc.assert(
      fc.asyncProperty(ask, fc.constantFrom('isian', 'coba'), async (one, way) => {
        const { status } = await region.post(pathOf(one, way), one.answers)
        expect(way === 'coba' ? [200, 404] : [303, 404, 422]).toContain(status)
        expect((await region.get(`/kantor/${one.office}`)).status).toBe(200)
      }),
      { numRuns: 60 },
    )
    expect(region.everything()).toEqual(before)
  })

  test('saves leave content that has no mistake, and undoing all of them what there was', async () => {
    const RED = /name="setuju" value="([^"]+)"/g
    const errors = () => {
      const files = Object.entries(region.content()).map(([path, text]) => ({ path, text }))
      return buildDirectory(files, TODAY, { region: 'contoh' }).problems.filter(({ severity }) => severity === 'error')
    }
    let saved = 0
    await fc.assert(
      fc.asyncProperty(fc.array(ask, { minLength: 2, maxLength: 8 }), async (all) => {
        region.fresh()
        const before = region.everything()
        for (const one of all) {
          await region.post(pathOf(one), { ...CALLED, letter: '5', ...one.answers })
          const page = (await region.get(`/kantor/${one.office}`)).text
          const red = [...page.matchAll(RED)].map(([, id]) => id!.replaceAll('&#39;', "'"))
          const now = region.everything()
          const { status, to } = await save(red, one.office)
          expect([303, 422]).toContain(status)
          if (to.includes('kabar=tersimpan')) saved++
          else expect(region.everything()).toEqual(now)
          expect(errors()).toEqual([])
        }
        if (!region.has('.cache/redaksi/riwayat-contoh.jsonl')) return
        for (const { n } of saves().toReversed()) expect((await undo(n)).to).toContain('kabar=diurungkan')
        expect(withoutEmptyList(region.everything())).toEqual(before)
      }),
      { numRuns: 25 },
    )
    expect(saved).toBeGreaterThan(10)
  })
})

/** Programs of the project, whatever folder a process works in. */
const [SAVE, SAVES, OPEN, STUBBORN] = [
  ...['src/adapters/redaksi/save.ts', 'src/adapters/redaksi/saves.ts', 'src/redaksi/open-region.ts'],
  'tests/support/system/stubborn-files.ts',
].map((path) => pathToFileURL(resolve(path)).href)

/** Saves the draft that lies there, in a process of its own that is killed at a step. */
function saveElsewhere(step: number): NodeJS.Signals | null {
  const script = `
    import { readFileSync } from 'node:fs'
    const { saveDraft } = await import('${SAVE}')
    const { savesOf } = await import('${SAVES}')
    const { makeBuilder } = await import('${OPEN}')
    const { dinas } = JSON.parse(readFileSync('.cache/redaksi/draf-contoh.json', 'utf8'))
    const saved = saveDraft('dinas', dinas, [], {
      region: 'contoh', today: '${TODAY}', builder: makeBuilder('contoh'),
      saves: savesOf('contoh'), person: 'Petugas', at: new Date('2026-11-23T07:05:00Z'),
    })
    if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved.kind))`
  const { signal, status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    ...{ cwd: region.folder, encoding: 'utf8' },
    env: { ...process.env, NODE_OPTIONS: `--import=${STUBBORN}`, STEPS_IN: region.folder, STEP_KILL: String(step) },
  })
  if (signal === null && status !== 0) throw new Error(stderr)
  return signal
}

/**
 * Kills a save at each of its steps, in turn.
 * @param parts of what a save does, whether each is done
 * @param draft what the office's page says as long as it isn't saved
 * @returns which parts were done, of all that was seen
 */
async function killedAtEachStep(
  prepare: () => Promise<void>,
  parts: () => boolean[],
  draft: string,
): Promise<Set<string>> {
  const seen = new Set<string>()
  let last = 0
  for (const step of stepsInTurn(3)) {
    last = step
    await prepare()
    const before = region.everything()
    const signal = saveElsewhere(step)
    region.restart()
    // whoever opens the editor next puts back what was left half done
    const page = await region.get('/kantor/dinas')
    expect([step, page.status]).toEqual([step, 200])
    const now = parts()
    seen.add(now.join())
    expect([step, new Set(now).size]).toEqual([step, 1])
    if (!now[0]) expect(withoutEmptyList(region.everything())).toEqual(withoutEmptyList(before))
    if (signal !== 'SIGKILL') break
    expect(page.text).toContain(draft)
  }
  expect(last).toBeGreaterThan(4)
  return seen
}

test('a save that is killed at any step is whole or not at all, its number in one place, and the draft is still there', async () => {
  const prepare = async () => {
    region.fresh()
    await answer('keterangan', REMARKS)
    await answer('berganti?untuk=telepon', { value: NUMBER, ...CALLED, sure: 'no', old: 'works' })
  }
  const parts = () => {
    const { 'offices/dinas.yaml': text = '', 'private/antrean-contoh.yaml': list = '' } = region.everything()
    return [
      text.includes('Loket pindah.'),
      text.includes('leads:\n  - type: sms\n    sources: [ surat ]\n  - type: phone'),
      list.includes('+62002531009'),
    ]
  }
  expect(await killedAtEachStep(prepare, parts, 'Loket pindah.')).toEqual(
    new Set(['false,false,false', 'true,true,true']),
  )
}, 180_000)

test('a photo that is killed on its way is there with its office’s file and without the old one, or not at all', async () => {
  const prepare = async () => {
    pictured()
    await region.post('/kantor/dinas/isian/ganti-foto', sent(new Uint8Array(SECOND)))
  }
  const parts = () => [
    region.read(DINAS).includes(PHOTO),
    bytesOf(PHOTO)?.equals(SECOND) === true,
    bytesOf(OLD)?.equals(FIRST) !== true,
  ]
  const seen = await killedAtEachStep(prepare, parts, `persetujuan ${dayInWords('2026-11-20')}`)
  expect(seen).toEqual(new Set(['false,false,false', 'true,true,true']))
}, 180_000)

const withoutEmptyList = ({ 'private/antrean-contoh.yaml': list, ...rest }: Record<string, string>) =>
  list === undefined || !list.includes('value') ? rest : { ...rest, list }
