/** Sending a site from the screen Terbitkan: to a real FTP server, by Git, and as a ZIP of what has changed. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { filesIn } from '../../src/adapters/base/files.ts'
import { EditorProject } from '../support/redaksi/editor-app.ts'
import { swap } from '../support/region.ts'
import { type Server, serve } from '../support/server.ts'
import { type Ftpd, findFtpd, ftpdTitle, PASSWORD, startFtpd } from '../support/servers/ftpd.ts'
import { hand } from '../support/servers/sshd.ts'
import { SMALL_BUILD } from '../support/system/small-build.ts'

const ftpd = findFtpd()
let editor: EditorProject
let web: Server | undefined
beforeAll(async () => {
  editor = new EditorProject()
  editor.write('scripts/build.ts', SMALL_BUILD)
  await editor.begin()
})
afterAll(() => editor.end())
beforeEach(() => {
  for (const name of ['dist', 'situs', 'asal.git', '.git', 'redaksi.yaml'])
    rmSync(editor.path(name), { recursive: true, force: true })
  editor.fresh({ 'region.yaml': (text) => text.replace(/(site:[\s\S]*?confirmed: )false/, '$1true') })
})
afterEach(async () => {
  await web?.close()
  web = undefined
})

const words = async () => (await editor.get('/terbitkan')).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
async function until(...says: string[]): Promise<string> {
  for (;;) {
    const said = await words()
    if (says.some((one) => said.includes(one))) return said
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
}
const post = (path: string, more: Record<string, string> = {}) =>
  editor.post(path, new URLSearchParams({ tujuan: 'Kominfo', ...more }))
const aim = (...lines: string[]) =>
  editor.write('redaksi.yaml', `targets:\n  - ${['name: Kominfo', ...lines].join('\n    ')}\n`)
async function build(): Promise<void> {
  await post('/terbitkan/bangun')
  await until('Situs selesai dibangun.')
}
const rename = (from: string, to: string) =>
  editor.edit('src/content/contoh/offices/dinas.yaml', swap(`short: ${from}\n`, `short: ${to}\n`))

describe.skipIf(!ftpd)(ftpdTitle(ftpd, 'by FTP'), () => {
  let server: Ftpd
  beforeAll(async () => {
    if (ftpd) server = await startFtpd(ftpd, { isPlain: true })
  })
  afterAll(() => server?.stop())

  test('the password is asked for, the danger named, the site sent and seen to be served', async () => {
    const folder = join(server.home, 'situs')
    mkdirSync(folder)
    hand(server.home)
    web = await serve(folder)
    aim(
      'kind: ftp',
      `host: ${server.host}`,
      `port: "${server.port}"`,
      `user: ${server.user}`,
      'folder: /situs',
      `address: ${web.origin}`,
    )
    await build()
    const { text } = await editor.get('/terbitkan')
    expect(text).toMatch(/<input type="password" [^>]*name="sandi"[^>]* required>/)
    expect(await words()).toContain('FTP tanpa enkripsi')
    await post('/terbitkan/pasang')
    expect(await words()).toContain('Isi dulu kata sandinya.')
    await post('/terbitkan/uji', { sandi: 'salah' })
    expect(await words()).toContain('Server menolak masuk.')
    await post('/terbitkan/uji', { sandi: PASSWORD })
    expect(await words()).toMatch(/Sambungan baik.*Kata sandi sudah diisi/)
    await post('/terbitkan/pasang')
    expect(await until('sama dengan yang di sini.')).toMatch(
      /Tayang: \d+ \w{3} \d\d\.\d\d, sama dengan yang di sini\..*Terkirim: \d+ dari/,
    )
    rename('Dinas', 'Dinas Baru')
    await build()
    await post('/terbitkan/pasang')
    // what was seen before was another site
    expect(await until('sama dengan yang di sini.')).toContain('Terkirim: 4 dari')
    // whatever its list says, a file there is another one
    writeFileSync(join(folder, 'index.html'), 'diganti orang')
    await until('Uji sambungan')
    await post('/terbitkan/pasang')
    await until('tidak ada yang dikirim')
    expect(await until('Uji sambungan')).toContain('Kirim semua berkas lagi')
    await post('/terbitkan/pasang', { semua: 'ya' })
    expect(await until('Terkirim:')).toMatch(/Terkirim: (\d+) dari \1 berkas/)
    await until('Uji sambungan')
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe(editor.read('dist/index.html'))
    const written = filesIn(editor.path('.cache/redaksi')).map((path) => editor.read(`.cache/redaksi/${path}`))
    expect(written.length).toBeGreaterThan(0)
    expect(written.filter((one) => one.includes(PASSWORD))).toEqual([])
  })
})

describe('by Git', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', editor.folder, '-c', 'user.name=U', '-c', 'user.email=u@localhost', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  const origin = () => editor.path('asal.git')

  test('the finished site becomes a branch of its own, a commit each time', async () => {
    execFileSync('git', ['init', '-q', '--bare', origin()])
    aim('kind: git', 'push: site', `remote: ${origin()}`, 'branch: terbit')
    await build()
    await post('/terbitkan/uji')
    expect(await words()).toContain('repositorinya menerima')
    await post('/terbitkan/pasang')
    await until('Menunggu situsnya dibangun')
    await post('/terbitkan/hentikan')
    expect(await until('Terkirim:')).not.toContain('Gagal')
    await until('Uji sambungan')
    rename('Dinas', 'Dinas Baru')
    await build()
    await post('/terbitkan/pasang')
    await until('Menunggu situsnya dibangun')
    await post('/terbitkan/hentikan')
    await until('Uji sambungan')
    expect(git('--git-dir', origin(), 'show', 'terbit:index.html')).toBe('Dinas Baru')
    expect(git('--git-dir', origin(), 'rev-list', '--count', 'terbit')).toBe('2')
    expect(git('--git-dir', origin(), 'show', 'terbit:manifest.json')).toBe(editor.read('dist/manifest.json').trim())
  })

  test('the content is committed and pushed, and counts as live where a site of that content is served', async () => {
    execFileSync('git', ['init', '-q', '--bare', origin()])
    git('init', '-q')
    git('add', 'src/content')
    git('commit', '-q', '-m', 'awal')
    git('remote', 'add', 'origin', origin())
    web = await serve(editor.path('dist'))
    aim('kind: git', 'push: content', 'branch: main', `address: ${web.origin}`)
    rename('Dinas', 'Dinas Baru')
    await build()
    await post('/terbitkan/pasang')
    expect(await until('Tayang:')).toContain('sama dengan yang di sini')
    expect(git('--git-dir', origin(), 'show', 'main:src/content/contoh/offices/dinas.yaml')).toContain(
      'short: Dinas Baru',
    )
    expect(git('--git-dir', origin(), 'log', '-1', '--format=%an', 'main')).toBe('Redaksi')
  })

  test('a repository that isn’t there is said to be so', async () => {
    aim('kind: git', 'push: site', `remote: ${origin()}`, 'branch: terbit')
    await build()
    await post('/terbitkan/uji')
    expect(await words()).toContain('Repositori itu tidak ada')
  })
})

describe('by hand', () => {
  const archive = async () => {
    const answer = await editor.app.request('/terbitkan/perubahan.zip?tujuan=Kominfo')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    return { status: answer.status, name: answer.headers.get('content-disposition'), bytes }
  }

  test('only what has changed since the site that is served is packed, its list last, and what has to be deleted is named', async () => {
    web = await serve(editor.path('situs'))
    aim('kind: zip', `address: ${web.origin}`)
    await build()
    expect(await words()).toContain('Apa yang ada di sana belum diketahui')
    expect((await archive()).status).toBe(404)
    execFileSync('cp', ['-r', editor.path('dist'), editor.path('situs')])
    editor.edit('situs/manifest.json', (text) => text.replace('"files": {', '"files": {\n  "lama.html": "0",'))
    rename('Dinas', 'Dinas Baru')
    await build()
    await post('/terbitkan/lihat')
    const said = await words()
    expect(said).toMatch(
      /Unduh yang berubah saja \(ZIP, 4 berkas\).*Berkas yang dihapus dari server sesudah diekstrak \(1\) lama\.html/,
    )
    const { name, bytes } = await archive()
    expect(name).toMatch(/perubahan-contoh-/)
    expect(Object.keys(unzipSync(bytes))).toEqual(['404.html', 'k/dinas/index.html', 'index.html', 'manifest.json'])
  })

  test('where nobody answers, it is compared with what was carried there last', async () => {
    aim('kind: zip', 'address: http://127.0.0.1:9')
    await build()
    await post('/terbitkan/diunggah')
    expect(await words()).toContain('Tidak ada berkas yang berubah.')
    rename('Dinas', 'Dinas Baru')
    await build()
    expect(await words()).toContain('Unduh yang berubah saja (ZIP, 4 berkas)')
  })
})
