/** What a folder that somebody sends holds, and what of it is read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readImportFiles } from './import-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiriman-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, text = '') => writeFileSync(join(folder, name), text)

it('reads tables of text, and names what else there is with what to do', async () => {
  put('a.csv', 'OPD;Nama Pejabat\nDLH;A Misal\n')
  put('b.tsv', 'OPD\tNama Pejabat\nDPUPR\tB Misal\n')
  put('c.txt', 'OPD\tNama Pejabat\nDinkes\tC Misal\n')
  for (const name of ['foto.JPG', 'surat.docx', 'daftar.pdf', 'aneh.bin', '~$a.xlsx', 'Thumbs.db', '.tersembunyi'])
    put(name)
  mkdirSync(join(folder, 'lama'))
  const { raw, name } = await readImportFiles([folder])
  expect(name).toBe('3 berkas')
  expect(raw.sheets.map((sheet) => [sheet.name, sheet.rows.length])).toEqual([
    ['[a.csv]a', 2],
    ['[b.tsv]b', 2],
    ['[c.txt]c', 2],
  ])
  expect(raw.notes.filter((note) => note.includes('tidak dibaca'))).toEqual([
    expect.stringMatching(/^aneh\.bin: .*simpan/),
    expect.stringMatching(/^daftar\.pdf: .*ketik/),
    expect.stringMatching(/^foto\.JPG: .*ketik/),
    expect.stringMatching(/^lama: folder/),
    expect.stringMatching(/^surat\.docx: .*salin/),
  ])
})

it('says what there is where nothing of it can be read', async () => {
  put('foto.jpeg')
  await expect(readImportFiles([folder])).rejects.toThrow(
    /Tidak ada lembar kerja[\s\S]*foto\.jpeg: gambar tidak dibaca/,
  )
})

it('refuses a spreadsheet of another program by its name', async () => {
  put('a.csv', 'OPD;Nama Pejabat\nDLH;A Misal\n')
  writeFileSync(join(folder, 'b.ods'), Buffer.from('504b0304', 'hex'))
  await expect(readImportFiles([folder])).rejects.toThrow(/^b\.ods: /)
})

it('tells files of one name in two folders apart', async () => {
  for (const name of ['satu', 'dua']) {
    mkdirSync(join(folder, name))
    put(join(name, 'a.csv'), 'OPD;Nama Pejabat\nDLH;A Misal\n')
  }
  const { raw } = await readImportFiles([join(folder, 'satu'), join(folder, 'dua')])
  expect(new Set(raw.sheets.map(({ name }) => name)).size).toBe(2)
})
