/** A new region from the command line, in a project of its own: made, checked, made the project's own, refused. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { Project } from '../support/project.ts'

const project = new Project()
afterAll(() => project.remove())
const create = (...args: string[]) => project.run(['scripts/new-region.ts', ...args])
const content = (...path: string[]) => join(project.folder, 'src/content', ...path)

describe('the largest regency', () => {
  test('is made without questions, with what to do next', async () => {
    const { code, said } = await create('--code', '11.08', '--name', 'uji-wilayah')
    expect([code, said]).toEqual([0, expect.stringContaining('67 kantor (27 di antaranya kecamatan) dan 852 desa')])
    expect(said).toContain('npm run check -- --region uji-wilayah')
    expect(readFileSync(content('uji-wilayah/region.yaml'), 'utf8')).toContain('pengaduan-uji-wilayah.invalid')
  })

  test('has no error, few lines of warnings, and a list of what is missing', async () => {
    const { code, said } = await project.run(['scripts/check.ts', '--region', 'uji-wilayah'])
    expect(code).toBe(0)
    expect(said).toContain('0 kesalahan')
    expect(said.match(/^PERHATIAN/gm)).toHaveLength(1)
    expect(said).toMatch(/Yang masih kurang, berurutan:\n {1}1\. Alamat situs belum diputuskan/)
    expect(said).toContain('Nama 40 dari 67 kantor diambil dari daftar awal')
    expect(said).toContain('852 dari 852 desa dan kelurahan belum punya kontak')
  })

  test('becomes the project’s own by one line in package.json', async () => {
    const restore = project.edit('package.json', (text) => text.replace('"region": "blora"', '"region": "uji-wilayah"'))
    const { said } = await project.run(['scripts/check.ts', '--json'])
    const { region, missing } = JSON.parse(said)
    restore()
    expect(region).toBe('uji-wilayah')
    expect(missing[0]).toMatchObject({ step: 'site', count: 1 })
  })

  test('is not made a second time', async () => {
    const before = readFileSync(content('uji-wilayah/region.yaml'), 'utf8')
    const { code, said } = await create('--code', '11.08', '--name', 'uji-wilayah', '--languages', 'id')
    expect([code, said]).toEqual([1, expect.stringContaining('src/content/uji-wilayah sudah ada')])
    expect(readFileSync(content('uji-wilayah/region.yaml'), 'utf8')).toBe(before)
  })
})

test('without a region of its own, a project says which there are', async () => {
  const restore = project.edit('package.json', (text) => text.replace('"region": "blora"', '"region": ""'))
  const { code, said } = await project.run(['scripts/check.ts'])
  restore()
  expect([code, said]).toEqual([1, expect.stringMatching(/Wilayah belum dipilih: tambahkan --region NAMA\. .*contoh/)])
})

test.each([
  [['--code', '77.77', '--name', 'uji-lain'], '"77.77" tidak ada'],
  [['--kode', '33.17'], 'Yang ada: --code --name --site --languages --list --yes'],
  [['--code', '33.17', '--name', 'contoh'], 'src/content/contoh sudah ada'],
  [[], '--list NAMA'],
])('%j is refused and leaves nothing', async (args, message) => {
  const { code, said } = await create(...args)
  expect([code, said]).toEqual([1, expect.stringContaining(message)])
  expect(existsSync(content('uji-lain'))).toBe(false)
})

test('a code is found by a name', async () => {
  const { code, said } = await create('--list', 'rembang')
  expect([code, said]).toEqual([0, '33.17  Kabupaten Rembang, Jawa Tengah\n'])
})
