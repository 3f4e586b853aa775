/** Publishing and printing from the editor: every way through its screens, asked well and badly. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { EditorProject } from '../support/redaksi/editor-app.ts'
import { type Changes, swap } from '../support/region.ts'
import { type Server, serve } from '../support/server.ts'
import { SMALL_BUILD } from '../support/system/small-build.ts'

/** A region whose address is decided on. */
const DECIDED: Changes = { 'region.yaml': (text) => text.replace(/(site:[\s\S]*?confirmed: )false/, '$1true') }
const RENAMED = 'Dinas Baru'
const TARGET = 'Server Kominfo'

let editor: EditorProject
let server: Server | undefined
beforeAll(async () => {
  editor = new EditorProject()
  editor.write('scripts/build.ts', SMALL_BUILD)
  await editor.begin()
})
afterAll(() => editor.end())
afterEach(async () => {
  await server?.close()
  server = undefined
})

/** The editor of the region as it was, nothing built or put anywhere. */
function begin(changes: Changes = DECIDED, context: { rehearsal?: boolean } = {}): void {
  for (const name of ['dist', 'www', 'redaksi.yaml', 'tahan', 'gagal', 'dibangun-dengan.json'])
    rmSync(editor.path(name), { recursive: true, force: true })
  editor.fresh(changes, context)
}

/** A page's text, markup taken away. */
async function words(path: string): Promise<string> {
  return (await editor.get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

/** Asks for a page until it says something. */
async function until(path: string, says: string): Promise<string> {
  for (;;) {
    const said = await words(path)
    if (said.includes(says)) return said
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

type Fields = readonly (readonly [string, string])[]
const send = (path: string, fields: Fields = []) =>
  editor.post(path, new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])))
const post = async (path: string, fields: Fields = []) => {
  const { status, to: place } = await send(path, fields)
  return [status, place]
}
const to: [string, string] = ['tujuan', TARGET]
/** Sets a folder as the target. @param more lines of it */
function aim(...more: string[]): string {
  const folder = editor.path('www')
  const lines = [`name: ${TARGET}`, 'kind: folder', `folder: ${folder}`, ...more]
  editor.write('redaksi.yaml', `targets:\n  - ${lines.join('\n    ')}\n`)
  return folder
}
const build = async () => {
  expect(await post('/terbitkan/bangun')).toEqual([303, '/terbitkan'])
  return until('/terbitkan', 'Situs selesai dibangun.')
}
const rename = (from: string, name: string) =>
  editor.edit('src/content/contoh/offices/dinas.yaml', swap(`short: ${from}\n`, `short: ${name}\n`))
const record = () => JSON.parse(editor.read('.cache/redaksi/terbit-contoh.json'))

describe('a build', () => {
  test('records the editions first, is made by the project’s own command, and its site is told', async () => {
    begin()
    expect((await editor.get('/kantor/dinas')).text).toContain(
      'Poster belum dicatat. <a href="/terbitkan#edisi">Ke Catat edisi</a>',
    )
    expect(await words('/terbitkan')).toMatch(/Belum ada situs yang dibangun.*Bangun situs dulu, baru bisa dipasang/)
    const said = await build()
    expect(said).toMatch(/Semua edisi sudah dicatat.*Isinya sama dengan yang sekarang/)
    expect(await words('/kantor/dinas')).toContain('Poster tercatat. Ke Cetak')
    const args = JSON.parse(editor.read('dibangun-dengan.json'))
    expect(args).toEqual([
      ...['--region', 'contoh', '--today', expect.any(String)],
      ...['--out', editor.path('dist'), '--progress', 'json'],
    ])
    rename('Dinas', RENAMED)
    expect(await words('/terbitkan')).toContain('Isinya sudah berubah sejak itu')
  })

  test('is found by a page that is loaded again, told as it goes on, and is the only one; stopped, it leaves the last site', async () => {
    begin()
    await build()
    const before = editor.read('dist/manifest.json')
    rename('Dinas', RENAMED)
    editor.write('tahan', '')
    await post('/terbitkan/bangun')
    await until('/terbitkan', 'Membuat poster: 3 dari 4')
    expect(await post('/terbitkan/bangun')).toEqual([303, '/terbitkan?kabar=sibuk'])
    const events = (await editor.app.request('/terbitkan/kemajuan')).body!.getReader()
    const first = new TextDecoder().decode((await events.read()).value)
    expect(first).toContain('event: keadaan')
    expect(JSON.parse(/data: (.*)/.exec(first)![1]!)).toMatchObject({
      kind: 'building',
      text: 'Membuat poster: 3 dari 4',
    })
    expect(await post('/terbitkan/hentikan')).toEqual([303, '/terbitkan'])
    expect(await until('/terbitkan', 'Dihentikan.')).toContain('Hasil sebelumnya tidak berubah.')
    let rest = ''
    for (let one = await events.read(); !one.done; one = await events.read())
      rest += new TextDecoder().decode(one.value)
    expect(rest).toContain('"kind":"stopped"')
    expect(editor.read('dist/manifest.json')).toBe(before)
  })

  test('that fails says why in its own words, and leaves the last site', async () => {
    begin()
    await build()
    const before = editor.read('dist/manifest.json')
    editor.write('gagal', 'Disk penuh\u001B[31m <b>')
    await post('/terbitkan/bangun')
    const said = await until('/terbitkan', 'Situs tidak jadi dibangun.')
    expect(said).toContain('Disk penuh(U+001B)[31m &lt;b&gt;')
    expect(editor.read('dist/manifest.json')).toBe(before)
  })

  test('isn’t offered while there are errors, and isn’t begun', async () => {
    begin({ ...DECIDED, 'offices/dinas.yaml': swap('kind: department', 'kind: lain') })
    const said = await words('/terbitkan')
    expect(said).toMatch(
      /1 kesalahan.*Perbaiki dulu kesalahannya.*Dinas , Jenis kantor: berkasnya salah tulis.*Untuk pengelola .*: isi kind tidak dikenal/,
    )
    expect((await editor.get('/terbitkan')).text).not.toMatch(/action="\/terbitkan\/(?:bangun|semua|catat)"/)
    await post('/terbitkan/bangun')
    await post('/terbitkan/catat')
    expect([editor.has('dibangun-dengan.json'), editor.read('src/content/contoh/editions.yaml')]).toEqual([
      false,
      expect.not.stringContaining('office: dinas'),
    ])
  })

  test('of a site whose address isn’t decided on is a draft, and records nothing', async () => {
    begin({})
    const ledger = editor.read('src/content/contoh/editions.yaml')
    expect(await words('/terbitkan')).toMatch(/belum ditetapkan, jadi edisi belum bisa dicatat.*Bangun situs DRAF/)
    await post('/terbitkan/catat')
    await build()
    expect(editor.read('src/content/contoh/editions.yaml')).toBe(ledger)
  })

  test('makes the posters of what has changed first', async () => {
    begin()
    aim()
    await build()
    await post('/terbitkan/pasang', [to])
    rename('Dinas', RENAMED)
    editor.write('tahan', '')
    await post('/terbitkan/bangun')
    const said = await until('/terbitkan', `Poster A4 ${RENAMED} (PDF)`)
    expect(said).not.toContain('Poster A4 Setda')
    const paper = await editor.app.request('/terbitkan/kertas/dinas/a4')
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect((await paper.text()).slice(0, 5)).toBe('%PDF-')
    for (const other of [
      'setda/a4',
      'dinas/a3',
      'dinas/__proto__',
      'dinas',
      'hilang/a4',
      '__proto__/a4',
      '..%2Fdinas/a4',
    ])
      expect((await editor.get(`/terbitkan/kertas/${other}`)).status).toBe(404)
  })
})

describe('a site', () => {
  test.each([
    ['with a link', []],
    ['by copying', ['way: copy']],
  ])('is put into a folder %s, is seen to be served, and what has changed since then is told', async (_, way) => {
    begin()
    const folder = editor.path('www')
    const root = way.length > 0 ? folder : join(folder, 'current')
    mkdirSync(folder)
    server = await serve(root)
    aim(...way, `address: ${server.origin}`)
    await build()
    await post('/terbitkan/uji', [to])
    expect(await words('/terbitkan')).toContain(`Server web harus melayani ${root}.`)
    await post('/terbitkan/lihat', [to])
    expect(await words('/terbitkan')).toMatch(/Belum tayang : alamatnya menjawab, tetapi situs ini tidak ada di sana/)
    expect(await post('/terbitkan/pasang', [to])).toEqual([303, '/terbitkan'])
    const said = await words('/terbitkan')
    expect(said).toMatch(/Tayang: \d+ \w{3} \d\d\.\d\d, sama dengan yang di sini\./)
    expect(said).toMatch(/Terbit terakhir: .*, oleh Petugas Tiga, di Server Kominfo\./)
    expect(said).toContain('Perubahan sejak terbit terakhir (0)')
    // whoever opens the editor again is told so, too
    editor.restart()
    expect(await words('/terbitkan')).toMatch(/Tayang: \d+ \w{3} \d\d\.\d\d, sama dengan yang di sini\./)
    rename('Dinas', RENAMED)
    expect(await words('/terbitkan')).toMatch(
      /Perubahan sejak terbit terakhir \(1\).*Dinas Baru Berkasnya berubah di luar Redaksi/,
    )
    // what was seen was another site
    expect(await build()).not.toContain('Tayang:')
    await post('/terbitkan/lihat', [to])
    expect(await words('/terbitkan')).toMatch(/Belum tayang : yang tayang lain: 3 berkas berbeda/)
    editor.restart()
    expect(await words('/terbitkan')).toMatch(/Belum tayang : yang tayang lain: 3 berkas berbeda/)
  })

  test('goes back to the release before after a question, and the changes since that one are told again', async () => {
    begin()
    aim()
    await build()
    await post('/terbitkan/pasang', [to])
    expect((await editor.get(`/terbitkan/mundur?${new URLSearchParams([to])}`)).status).toBe(404)
    rename('Dinas', RENAMED)
    await build()
    await post('/terbitkan/pasang', [to])
    expect(await words(`/terbitkan/mundur?${new URLSearchParams([to])}`)).toContain('Kembali ke rilis sebelumnya?')
    expect(editor.read('www/current/index.html')).toBe(RENAMED)
    await post('/terbitkan/mundur', [to])
    expect(editor.read('www/current/index.html')).toBe('Dinas')
    expect(await words('/terbitkan')).toContain('Perubahan sejak terbit terakhir (1)')
  })

  test('of other content isn’t put anywhere', async () => {
    begin()
    const folder = aim()
    await build()
    editor.edit('dist/manifest.json', (text) => text.replace(/"content": "\w{4}/, '"content": "0000'))
    expect(await words('/terbitkan')).toContain('Situs yang ada dibangun dari isi lain')
    await post('/terbitkan/pasang', [to])
    expect(existsSync(folder)).toBe(false)
  })

  test('isn’t put beside other files; why is said', async () => {
    begin()
    aim()
    editor.write('www/foto.jpg', '')
    await build()
    await post('/terbitkan/uji', [to])
    expect(await words('/terbitkan')).toContain('berisi berkas lain (foto.jpg)')
    await post('/terbitkan/pasang', [to])
    expect(await words('/terbitkan')).toContain('berisi berkas lain (foto.jpg)')
    expect(editor.has('.cache/redaksi/terbit-contoh.json') && record().published).toEqual([])
  })

  test('is downloaded as an archive where no target is set, and said to be up when somebody has put it there', async () => {
    begin()
    expect((await editor.get('/terbitkan/situs.zip')).status).toBe(404)
    await build()
    const said = await words('/terbitkan')
    expect(said).toMatch(/Belum ada tujuan yang diatur.*Minta Kominfo mengatur tujuan.*targets: - name: Server Kominfo/)
    const answer = await editor.app.request('/terbitkan/situs.zip')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="situs-contoh-[\d-]+\.zip"$/)
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    expect(new TextDecoder().decode(files['manifest.json'])).toBe(editor.read('dist/manifest.json'))
    expect(await post('/terbitkan/diunggah', [['tujuan', 'Unduhan']])).toEqual([303, '/terbitkan?kabar=diunggah'])
    expect(record().published).toMatchObject([{ person: 'Petugas Tiga', target: 'Unduhan', save: 0 }])
  })

  test('isn’t put by a file that is wrong; where it is wrong is said', async () => {
    begin()
    editor.write('redaksi.yaml', 'targets:\n  - name: A\n    kind: folder\n    folder: situs\n')
    expect(await words('/terbitkan')).toMatch(/redaksi\.yaml belum benar.*baris 4: .*folder harus lengkap/)
    expect((await send('/terbitkan/pasang', [['tujuan', 'A']])).status).toBe(404)
  })

  test('is published in one go', async () => {
    begin()
    mkdirSync(editor.path('www'))
    server = await serve(editor.path('www/current'))
    aim(`address: ${server.origin}`)
    expect(await post('/terbitkan/semua', [to])).toEqual([303, '/terbitkan'])
    await until('/terbitkan', 'sama dengan yang di sini.')
    expect(readFileSync(editor.path('www/current/index.html'), 'utf8')).toBe('Dinas')
    expect(server.heard.map((line) => line.split(' ')[1])).toEqual(['/manifest.json'])
  })
})

describe('paper', () => {
  const SETDA: [string, string] = ['kantor', 'setda']

  test('that has to be replaced is told with why and where, and made in one document, recorded first', async () => {
    begin()
    const said = await words('/cetak')
    expect(said).toMatch(/(?:Wajib|Sebaiknya) diganti \(1\).*Setda.*edisi C85V.*Pesan untuk kantor/)
    expect((await editor.get('/cetak/pengganti.pdf?kantor=setda')).status).toBe(422)
    const [status, place] = await post('/cetak/buat', [['apa', 'pengganti'], SETDA])
    expect([status, place]).toEqual([303, '/cetak/pengganti.pdf?kantor=setda'])
    expect(editor.read('src/content/contoh/editions.yaml')).toContain('office: dinas')
    const paper = await editor.app.request(place as string)
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect((await paper.text()).slice(0, 5)).toBe('%PDF-')
  })

  test('of a site whose address isn’t decided on is made as a draft, and none is noted', async () => {
    begin({})
    expect(await words('/cetak')).toContain('bertanda DRAF')
    const [, place] = await post('/cetak/buat', [['apa', 'kertas'], SETDA, ['format', 'a5'], ['lembar', '2']])
    expect(place).toBe('/cetak/kertas.pdf?kantor=setda&format=a5&lembar=2')
    expect((await editor.get(place as string)).status).toBe(200)
    const given = [SETDA, ['format', 'a4'], ['lembar', '3'], ['tempat', 'Balai']] as const
    expect((await send('/cetak/dibagikan', given)).status).toBe(422)
    expect(editor.read('src/content/contoh/editions.yaml')).not.toContain('issued')
  })

  test('of all offices of a kind, or of those that were changed, is one tick; what hangs of these unrecorded is told', async () => {
    begin()
    expect(await words('/cetak')).not.toContain('tidak tercatat: ')
    await post('/kantor/kec-contoh/isian/alamat', [
      ['street', 'Jl. Umpama No. 9'],
      ['ground', 'call'],
      ['on', '23-11-2026'],
    ])
    await post('/kantor/kec-contoh/simpan')
    expect(await words('/cetak')).toMatch(
      /tidak tercatat: Kec\. Contoh\..*Yang posternya berubah tujuh hari terakhir \(1 kantor\)/,
    )
    const [, place] = await post('/cetak/buat', [
      ['apa', 'kertas'],
      ['semua', 'district'],
      ['format', 'a4'],
      ['lembar', '1'],
    ])
    expect(place).toBe('/cetak/kertas.pdf?kantor=kec-contoh&format=a4&lembar=1')
    const [, changed] = await post('/cetak/buat', [
      ['apa', 'kertas'],
      ['semua', 'berubah'],
      ['format', 'a4'],
      ['lembar', '1'],
    ])
    expect(changed).toBe(place)
  })

  test('is noted of an office that somebody has chosen, not of the first', async () => {
    begin()
    const { status, text } = await send('/cetak/dibagikan', [
      ['kantor', ''],
      ['format', 'a4'],
      ['lembar', '3'],
      ['tempat', 'Balai'],
    ])
    expect([status, text.includes('Pilih kantornya.')]).toEqual([422, true])
  })

  test('that was given out is noted, and what was typed stays where it is wrong', async () => {
    begin()
    await post('/terbitkan/catat')
    const wrong = await send('/cetak/dibagikan', [
      SETDA,
      ['format', 'a4'],
      ['lembar', 'dua'],
      ['tempat', 'Balai Misal'],
    ])
    expect(wrong.status).toBe(422)
    expect(wrong.text).toMatch(/value="dua"[\s\S]*Tulis jumlah lembar dengan angka[\s\S]*value="Balai Misal"/)
    const given = [SETDA, ['format', 'a4'], ['lembar', '12'], ['tempat', 'Balai Misal']] as const
    expect(await post('/cetak/dibagikan', given)).toEqual([303, '/cetak?kabar=dicatat'])
    expect(editor.read('src/content/contoh/editions.yaml')).toMatch(/copies: "?12"?[\s\S]*place: Balai Misal/)
    expect(await words('/cetak?kabar=dicatat')).toMatch(/Dicatat: 12 lembar edisi \w{4} dari Setda, di Balai Misal/)
  })
})

describe('what isn’t the region’s', () => {
  const NAMES = ['', 'hilang', '__proto__', 'constructor', '../setda', 'a'.repeat(5000)]

  test('is refused everywhere, and changes nothing', async () => {
    begin()
    aim()
    await build()
    const before = editor.content()
    for (const name of NAMES) {
      for (const path of ['uji', 'pasang', 'lihat', 'diunggah', 'mundur', 'semua'])
        expect([path, name, (await send(`/terbitkan/${path}`, [['tujuan', name]])).status]).toEqual([path, name, 404])
      expect((await editor.get(`/terbitkan/mundur?${new URLSearchParams({ tujuan: name })}`)).status).toBe(404)
      expect((await send('/cetak/buat', [['apa', name]])).status).toBe(404)
      for (const kind of ['pengganti', 'stiker', 'kertas']) {
        expect(
          (
            await send('/cetak/buat', [
              ['apa', kind],
              ['kantor', name],
              ['format', name],
            ])
          ).status,
        ).toBe(422)
        const query = new URLSearchParams({ kantor: name, format: name, lembar: name })
        expect((await editor.get(`/cetak/${kind}.pdf?${query}`)).status).toBe(422)
      }
      const given = ['kantor', 'format', 'lembar', 'tempat'].map((field): [string, string] => [field, name])
      expect((await send('/cetak/dibagikan', given)).status).toBe(422)
      expect((await editor.get(`/cetak?${new URLSearchParams({ kantor: name, kabar: name })}`)).status).toBe(200)
    }
    const many = Array.from({ length: 1501 }, (): [string, string] => ['kantor', 'dinas'])
    expect((await send('/cetak/buat', [['apa', 'kertas'], ...many])).status).toBe(404)
    expect([editor.content(), existsSync(editor.path('www'))]).toEqual([before, false])
  })

  test('in practice nothing is recorded, built, put or noted', async () => {
    begin(DECIDED, { rehearsal: true })
    aim()
    const before = editor.content()
    for (const path of ['catat', 'bangun', 'semua', 'hentikan', 'uji', 'pasang', 'lihat', 'diunggah', 'mundur'])
      expect(await post(`/terbitkan/${path}`, [to])).toEqual([303, '/terbitkan?kabar=latihan'])
    expect(await post('/cetak/dibagikan', [['kantor', 'setda']])).toEqual([303, '/cetak?kabar=latihan'])
    const [, place] = await post('/cetak/buat', [
      ['apa', 'pengganti'],
      ['kantor', 'setda'],
    ])
    expect((await editor.get(place as string)).status).toBe(422)
    expect((await editor.get('/terbitkan')).text).not.toContain('action="/terbitkan')
    expect(editor.content()).toEqual(before)
    expect([editor.has('dibangun-dengan.json'), editor.has('www')]).toEqual([false, false])
  })
})
