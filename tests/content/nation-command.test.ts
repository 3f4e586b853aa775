/** npm run nation: folders of sites in, one index out; whatever is no site is told by name, and the others go on. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesIn } from '../../src/adapters/base/files.ts'
import type { RegencyAreas } from '../../src/directory/new-region/regency.ts'
import { DATA_VERSION } from '../../src/exports/schema.ts'
import {
  type MadeSite,
  madeSite,
  NATION_TODAY,
  officialAreas,
  samplePattern,
  siteFiles,
  writeSite,
} from '../support/nation-sites.ts'
import { checksums } from '../support/project.ts'
import { plainEnvironment } from '../support/sites.ts'

const folder = mkdtempSync(join(tmpdir(), 'pengaduan-nasional-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let areas: RegencyAreas[]
beforeAll(async () => {
  areas = await officialAreas()
})

const at = (name: string) => join(folder, name)
const out = at('indeks')

function nation(args: string[], today = NATION_TODAY) {
  const command = ['scripts/nation.ts', '--today', today, ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    ...{ encoding: 'utf8', env: plainEnvironment() },
  })
  return { status, stdout, stderr }
}

/** A regency's site with something changed. */
function changed(code: string, change: (site: MadeSite) => void, today?: string): MadeSite {
  const site = structuredClone(madeSite(areas.find((one) => one.code === code)!, today))
  change(site)
  return site
}

const address = (site: MadeSite, text: string) => {
  site.directory.region.site.address = text
}
/** The files of a site one of whose texts is another, which its list of files says too. */
function otherText(code: string, file: string, change: (text: string) => string): Record<string, string> {
  const files = siteFiles(changed(code, () => undefined))
  const text = change(files[file]!)
  const manifest = JSON.parse(files['manifest.json']!) as { files: Record<string, string> }
  manifest.files[file] = createHash('sha256').update(text).digest('hex')
  return { ...files, [file]: text, 'manifest.json': JSON.stringify(manifest) }
}

const DATA = 'data/directory.json'
const version = (other: string) => (text: string) => text.replace(`"version":"${DATA_VERSION}"`, `"version":"${other}"`)

/** Folders that can't be joined: how each is made, and what is said of it. */
const REFUSED: [name: string, make: (folder: string) => unknown, said: RegExp][] = [
  ['tidak-ada', () => undefined, /foldernya tidak ada/],
  ['kosong', (to) => mkdirSync(to), /tidak ada data/],
  [
    'terpotong',
    (to) =>
      writeSite(
        to,
        otherText('11.01', DATA, (text) => text.slice(0, 5000)),
      ),
    /bukan JSON yang utuh/,
  ],
  ['lama', (to) => writeSite(to, otherText('11.02', DATA, version('0.9'))), /versi 0\.9.*\n.*memperbarui programnya/],
  ['baru', (to) => writeSite(to, otherText('11.03', DATA, version('9.0'))), /versi 9\.0.*\n.*perbarui program di/],
  [
    'asing',
    (to) =>
      writeSite(
        to,
        otherText('11.04', DATA, () => '{"kantor":[]}'),
      ),
    /bukan data dari program ini/,
  ],
  [
    'daftar',
    (to) =>
      writeSite(
        to,
        otherText('11.05', DATA, () => `${'['.repeat(9e4)}${']'.repeat(9e4)}`),
      ),
    /bukan/,
  ],
  [
    'isian-lain',
    (to) =>
      writeSite(
        to,
        otherText('11.06', DATA, (text) => text.replace('"kind":"department"', '"kind":"kerajaan"')),
      ),
    /tidak sesuai susunannya: offices\.\d+\.kind.\n.*membangun lagi/,
  ],
  [
    'isian-baru',
    (to) =>
      writeSite(
        to,
        otherText('11.13', DATA, (text) => version('1.99')(text.replace('"kind":"department"', '"kind":"kerajaan"'))),
      ),
    /offices\.\d+\.kind \(bersusunan versi 1\.99.*\n.*perbarui program di/,
  ],
  [
    'tautan-jahat',
    (to) => writeSite(to, siteFiles(changed('11.07', (site) => address(site, 'javascript:alert(1)')))),
    /tidak sesuai susunannya: region\.site\.address/,
  ],
  [
    'naik-folder',
    (to) => writeSite(to, siteFiles(changed('11.08', (site) => address(site, 'https://contoh.invalid/a/../b')))),
    /bukan alamat situs https yang benar/,
  ],
  [
    'besar',
    (to) => truncateSync(join(writeSite(to, siteFiles(changed('11.09', () => undefined))), DATA), 33e6),
    /lebih besar dari 32 MB/,
  ],
  [
    'berubah',
    (to) => writeSite(to, { ...siteFiles(changed('11.10', () => undefined)), [DATA]: '{}' }),
    /tidak sama dengan yang tertulis di manifest\.json/,
  ],
  [
    'tanpa-daftar',
    (to) => writeSite(to, { ...siteFiles(samplePattern()), 'manifest.json': '{' }),
    /manifest\.json rusak/,
  ],
  [
    'bagian',
    (to) =>
      writeSite(
        to,
        siteFiles(
          changed('11.11', () => undefined),
          { shard: { part: 1, of: 2 } },
        ),
      ),
    /baru sebagian situs.*\n.*npm run merge/,
  ],
  [
    'campur',
    (to) =>
      writeSite(
        to,
        siteFiles(
          changed('11.12', () => undefined),
          { today: '2026-11-22' },
        ),
      ),
    /bukan dari satu situs dan satu hari/,
  ],
  ['contoh', (to) => writeSite(to, siteFiles(samplePattern())), /kode wilayah 99\.01 tidak ada di daftar/],
  ['kembar-1', (to) => writeSite(to, siteFiles(changed('12.01', () => undefined))), /12\.01 diakui 2 folder.*kembar-2/],
  ['kembar-2', (to) => writeSite(to, siteFiles(changed('12.01', () => undefined))), /12\.01 diakui 2 folder.*kembar-1/],
  [
    'nama-lain',
    (to) => {
      const site = changed('12.02', ({ directory }) => {
        directory.region.name = 'Kabupaten Entah Berantah'
      })
      return writeSite(to, siteFiles(site))
    },
    /menyebut dirinya Kabupaten Entah Berantah, padahal kode 12\.02 milik/,
  ],
  [
    'ditautkan',
    (to) => {
      const real = writeSite(at('asli'), siteFiles(changed('12.03', () => undefined)))
      mkdirSync(to)
      symlinkSync(join(real, 'data'), join(to, 'data'), 'junction')
    },
    /data adalah tautan/,
  ],
]
const STALE = '2026-08-01'
const HOSTILE = '<img src=x onerror=alert(1)>"\'&'

describe('of many folders', () => {
  const said = new Map<string, string>()
  let outcome: ReturnType<typeof nation>
  let before: Record<string, string>
  let good: string[]

  beforeAll(() => {
    for (const [name, make] of REFUSED) make(at(name))
    const hostile = changed('13.01', ({ directory }) => {
      for (const office of directory.offices) {
        office.short = HOSTILE
        if (office.area) office.area.name = `${HOSTILE}\u202e`
      }
      directory.notice = HOSTILE
      directory.region.sample = false
    })
    const elsewhere = changed('13.03', ({ directory }) => {
      directory.offices.at(-1)!.area!.code = '31.71.01.1001'
    })
    const undecided = changed('13.04', ({ directory }) => {
      directory.region.sample = false
    })
    address(hostile, 'https://pengaduan.example.go.id/a')
    const older = otherText('13.05', DATA, (text) => version('1.0')(text.replace(/"progress":\{[^}]*\},/, '')))
    const newer = otherText('13.06', DATA, (text) =>
      version('1.99')(text.replace('"offices":[', '"baru":1,"offices":[')),
    )
    expect(older[DATA]).not.toContain('"progress"')
    good = [
      writeSite(at('baik-versi-lama'), older),
      writeSite(at('baik-versi-baru'), newer),
      writeSite(at('baik-jahat'), siteFiles(hostile)),
      writeSite(at('baik-usang'), siteFiles(changed('13.02', () => undefined, STALE))),
      writeSite(at('baik-luar'), siteFiles(elsewhere)),
      writeSite(at('baik-sementara'), siteFiles(undecided)),
    ]
    outcome = nation([...REFUSED.map(([name]) => at(name)), ...good, '--out', out])
    for (const part of outcome.stderr.split(new RegExp(`(?=^${folder})`, 'm')))
      said.set(part.slice(folder.length + 1, part.indexOf(':')), part)
    before = checksums(out)
  })

  it.each(REFUSED)('%s is refused by name, with what to do', (name, _, expected) => {
    expect(said.get(name)).toMatch(expected)
    expect(said.get(name)).toMatch(/\n {2}→ \S/)
  })

  it('the others are joined, and the command fails, with the count', () => {
    expect(outcome.status).toBe(1)
    expect(outcome.stderr).toContain(`Ditolak, ${REFUSED.length} folder:`)
    expect(outcome.stdout).toContain(`6 dari 514 kabupaten dan kota digabungkan, ${REFUSED.length} folder ditolak`)
  })

  it.each([
    ['baik-usang', /terakhir dibangun 114 hari lalu/],
    ['baik-luar', /1 kantor memakai kode wilayah daerah lain/],
    ['baik-sementara', /alamat situsnya belum ditetapkan/],
  ])('%s is joined, and what is to be seen to is told', (name, expected) => {
    expect(said.get(name)).toMatch(expected)
  })

  it('an old site says so on its page, one without an address has no link', () => {
    const page = (code: string) => readFileSync(join(out, `daerah/${code}/index.html`), 'utf8')
    expect(page('13.02')).toContain('114 hari lalu')
    expect(page('13.03')).toContain('href="https://pengaduan-')
    expect(page('13.04')).not.toMatch(/href="https:\/\/pengaduan/)
    expect(page('13.04')).toContain('Alamat situsnya belum ditetapkan')
  })

  it('what is invented is called so on its own pages, and where it stands beside others', () => {
    const banner = (path: string) =>
      /<aside[^>]*><p[^>]*>([^<]*)/.exec(readFileSync(join(out, path, 'index.html'), 'utf8'))?.[1]
    expect(banner('daerah/13.02')).toMatch(/^CONTOH: isi situs-situs di sini rekaan/)
    expect(banner('daerah/13.01')).toBeUndefined()
    expect(banner('provinsi/13')).toBe('CONTOH: isi 4 dari 6 situs di sini rekaan, dan ditandai “contoh”.')
    expect(banner('provinsi/35')).toBeUndefined()
  })

  it('names stay words on the pages, and signs that nobody sees are named', () => {
    const page = readFileSync(join(out, 'daerah/13.01/index.html'), 'utf8')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).not.toContain('<img')
    expect(page).not.toContain('\u202e')
  })

  it('no contact is repeated', () => {
    const values = good.flatMap((site) => {
      const { offices } = JSON.parse(readFileSync(join(site, DATA), 'utf8')) as MadeSite['directory']
      return offices.flatMap(({ contacts }) => contacts.flatMap(({ value, display }) => [value, display]))
    })
    expect(values.length).toBeGreaterThan(100)
    const text = filesIn(out)
      .filter((file) => /\.(html|json)$/.test(file) && file !== 'manifest.json')
      .map((file) => readFileSync(join(out, file), 'utf8'))
      .join('\n')
    // some accounts are words that pages hold too
    const telling = [...new Set(values)].filter((value) => /\d{4}|@/.test(value))
    expect(telling.length).toBeGreaterThan(10)
    expect(telling.filter((value) => text.includes(value))).toEqual([])
  })

  it('the same folders in another order give the same bytes', () => {
    const again = at('lagi')
    nation([...good, ...REFUSED.map(([name]) => at(name))].reverse().concat('--out', again))
    expect(checksums(again)).toEqual(before)
  })

  it('where none can be joined, the last index stays as it was', () => {
    const { status, stderr } = nation([at('asing'), '--out', out])
    expect(status).toBe(1)
    expect(stderr).toContain('Hasil sebelumnya tidak diubah')
    expect(checksums(out)).toEqual(before)
  })

  it('a folder with other files is never replaced', () => {
    const other = writeSite(at('catatan'), { 'rapat.txt': 'Jangan hilang.' })
    const { status, stderr } = nation([at('baik-usang'), '--out', other])
    expect(status).toBe(1)
    expect(stderr).toContain('berisi berkas lain')
    expect(existsSync(join(other, 'rapat.txt'))).toBe(true)
  })

  it('without folders it says what to write', () => {
    expect(nation([]).stderr).toContain('npm run nation -- situs/*')
  })

  it('sites that are all well end without a failure, under a path too', () => {
    const under = at('bawah')
    const { status, stderr } = nation([at('baik-jahat'), '--out', under, '--site', 'https://contoh.invalid/nasional'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const page = readFileSync(join(under, 'provinsi/13/index.html'), 'utf8')
    expect(page).toContain('href="/nasional/daerah/13.01/"')
    expect(page).toContain('<link rel="canonical" href="https://contoh.invalid/nasional/provinsi/13/">')
    expect(readFileSync(join(under, '_headers'), 'utf8')).toContain("frame-ancestors 'none'")
  })
})
