/** Copying a site into a folder that is served as it is. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesIn } from '../base/files.ts'
import { MANIFEST, writeManifest } from '../site/manifest.ts'
import { copiedFiles, copySite } from './copy-site.ts'

let home: string
let folder: string
let dist: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'salin-'))
  folder = join(home, 'www')
  dist = join(home, 'dist')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Builds a site whose pages say a text, with a script of that name and more files. */
function build(text: string, more: readonly string[] = [], region = 'contoh'): void {
  rmSync(dist, { recursive: true, force: true })
  for (const page of ['index.html', '404.html', 'k/dinas/index.html']) write(join(dist, page), `<p>${text}</p>`)
  for (const file of ['sw.js', 'sitemap-index.xml', ...more]) write(join(dist, file), 'sama')
  write(join(dist, 'data/directory.json'), JSON.stringify({ region: { id: region }, offices: [{ id: 'dinas' }] }))
  write(join(dist, `_astro/${text}.js`), text)
  writeManifest(dist, { region, today: '2026-11-28', site: 'https://contoh.invalid', languages: ['id'], content: text })
}

const copy = (text: string, more: readonly string[] = []) => {
  build(text, more)
  return copySite(folder, dist)
}
const served = (path: string) => readFileSync(join(folder, path), 'utf8')

test('the whole site is there, and nothing else', () => {
  const { files, copied, removed } = copy('satu')
  expect(filesIn(folder)).toEqual(filesIn(dist))
  expect([files, copied + 1, removed]).toEqual([filesIn(dist).length, filesIn(dist).length, 0])
  expect(served(MANIFEST)).toBe(readFileSync(join(dist, MANIFEST), 'utf8'))
})

test('what is the same stays the same file; what is gone is removed, but for files with a hash in their name', () => {
  copy('satu', ['poster/lama.pdf'])
  const before = statSync(join(folder, 'sw.js')).ino
  expect(copy('dua')).toMatchObject({ removed: 1 })
  expect(statSync(join(folder, 'sw.js')).ino).toBe(before)
  expect([existsSync(join(folder, 'poster/lama.pdf')), served('index.html')]).toEqual([false, '<p>dua</p>'])
  expect(readdirSync(join(folder, '_astro')).sort()).toEqual(['dua.js', 'satu.js'])
  copy('tiga')
  expect(readdirSync(join(folder, '_astro')).sort()).toEqual(['dua.js', 'tiga.js'])
  copy('tiga')
  expect(readdirSync(join(folder, '_astro'))).toEqual(['tiga.js'])
  expect(filesIn(folder)).toEqual(filesIn(dist))
})

test('cut short, it leaves the old list of files, and the next one removes what it had brought', () => {
  copy('satu')
  build('dua', ['k/baru/index.html'])
  // a folder where a page has to go: the system refuses it in the middle
  mkdirSync(join(folder, 'k/z.html/di-sini'), { recursive: true })
  write(join(dist, 'k/z.html'), 'halaman')
  expect(() => copySite(folder, dist)).toThrow()
  expect(JSON.parse(served(MANIFEST)).content).toBe('satu')
  expect([existsSync(join(folder, 'k/baru/index.html')), served('index.html')]).toEqual([true, '<p>satu</p>'])
  rmSync(join(folder, 'k/z.html'), { recursive: true })
  copy('tiga')
  expect(existsSync(join(folder, 'k/baru/index.html'))).toBe(false)
  expect(readdirSync(join(folder, '_astro')).sort()).toEqual(['satu.js', 'tiga.js'])
})

test.each([
  ['holds other files', () => write(join(folder, 'foto.jpg'), 'a'), 'foto.jpg'],
  ['has a list that can’t be read', () => write(join(folder, MANIFEST), '{'), 'manifest.json'],
])('a folder that %s is left alone', (_, make, words) => {
  make()
  build('satu')
  const before = filesIn(folder)
  expect(() => copySite(folder, dist)).toThrow(words)
  expect(filesIn(folder)).toEqual(before)
})

test('another region’s site is left alone', () => {
  copy('satu')
  build('dua', [], 'lain')
  expect(() => copySite(folder, dist)).toThrow('wilayah lain ("contoh")')
  expect(served('index.html')).toBe('<p>satu</p>')
})

test('a list that leads out of the folder removes nothing there', () => {
  copy('satu')
  write(join(home, 'luar.txt'), 'penting')
  write(
    join(folder, '.salinan-berjalan.json'),
    JSON.stringify(['../luar.txt', '/luar.txt', 'a/../../luar.txt', 'C:\\x', '']),
  )
  expect(copiedFiles(folder).left).toHaveLength(5)
  copy('dua')
  expect(readFileSync(join(home, 'luar.txt'), 'utf8')).toBe('penting')
})

test('a site that isn’t finished isn’t copied', () => {
  build('satu')
  rmSync(join(dist, 'sw.js'))
  expect(() => copySite(folder, dist)).toThrow('sw.js')
  expect(existsSync(folder)).toBe(false)
})
