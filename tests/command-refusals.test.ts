/** What commands say where they can't do what they are asked for: in a sentence, with the place or what may be meant. */
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ContentProject } from './support/linked-project.ts'

const project = new ContentProject()
const FILE = 'berkas'
const FOLDER = 'folder.xlsx'

beforeAll(() => {
  project.write(FILE, 'milik orang lain')
  mkdirSync(project.path(FOLDER))
})
afterAll(() => project.remove())

/** Runs a command that must fail with words alone. */
function refused(name: string, args: readonly string[]): string {
  const { status, stdout, stderr } = project.command(name, args)
  expect({ status, stack: /^\s+at /m.test(stdout + stderr) }).toEqual({ status: 1, stack: false })
  return stderr
}

describe('a place that can’t be written', () => {
  const IN_FILE = `${FILE}/di-dalam`
  const AS_FOLDER = /^Di tempat folder ada berkas\. .* lalu ulangi\.\nTempat: .*berkas/m
  const AS_FILE = /^Di tempat berkas ada folder\. .* lalu ulangi\.\nTempat: .*folder\.xlsx/m

  test.each<[string, string[], RegExp]>([
    ['posters', ['--office', 'dlh', '--format', 'qr', '--out', FILE], AS_FOLDER],
    ['posters', ['--office', 'dlh', '--format', 'qr', '--zip', '--out', IN_FILE], AS_FOLDER],
    ['bulletin', ['--out', FILE], AS_FOLDER],
    ['export', [`${IN_FILE}.json`], AS_FOLDER],
    ['export', [FOLDER], AS_FILE],
    ['freshness', ['--calls', FOLDER], AS_FILE],
    ['freshness', ['--sheets', FILE], AS_FOLDER],
    ['reprint', ['--pdf', `${IN_FILE}/a.pdf`], AS_FOLDER],
    ['build', ['--out', IN_FILE], AS_FOLDER],
  ])('is named by %s %j', (name, args, message) => {
    expect(refused(name, args)).toMatch(message)
    expect(project.read(FILE)).toBe('milik orang lain')
  })
})

describe('posters', () => {
  test.each<[string[], RegExp]>([
    [['--office', 'dlhh'], /^Kantor "dlhh" tidak ada\. Maksud Anda .*\(dlh\)\?$/m],
    [['--office', 'dlh', '--kind', 'district'], /^Tidak ada yang dibuat: .* jenisnya district\.$/m],
  ])('that are none say why: %j', (args, message) => {
    expect(refused('posters', [...args, '--out', 'poster'])).toMatch(message)
    expect(project.has('poster')).toBe(false)
  })

  test('are made of an office by its short name, in any letters', () => {
    const { status } = project.command('posters', ['--office', 'DLH', '--format', 'Kode QR saja', '--out', 'kertas'])
    expect([status, project.has('kertas/dlh/qr.svg')]).toEqual([0, true])
  })
})

test.each<[string, string[], RegExp]>([
  [
    'issue',
    ['--office', 'dlhh', '--copies', '2', '--place', 'Loket'],
    /^Kantor "dlhh" tidak ada\. Maksud Anda .*\(dlh\)\?$/m,
  ],
  ['export', ['direktori.xlxs'], /^Jenis berkas "xlxs" tidak ada\. Maksud Anda xlsx\?$/m],
  ['check', ['--region', 'cntoh'], /^Wilayah "cntoh" tidak ada\. Maksud Anda contoh\?$/m],
  ['reprint', ['--pdf', 'a.pdf', '--stickers', './a.pdf'], /^--pdf dan --stickers menyebut berkas yang sama\./m],
  ['bulletin', ['--since', '2099-01-01'], /^Tidak ada perubahan sejak 1 Januari 2099\.$/m],
  ['bulletin', ['--on', '2001-01-01'], /^Tidak ada perubahan pada 1 Januari 2001\.$/m],
])('%s says what is wrong or may be meant: %j', (name, args, message) => {
  expect(refused(name, args)).toMatch(message)
})
