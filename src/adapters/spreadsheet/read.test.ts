import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fileOf, refusalOf, workbook } from '../../../tests/support/workbooks.ts'
import type { RawFile } from '../../import/table/raw.ts'
import { root } from '../base/root.ts'
import { parseSpreadsheet } from './parse.ts'
import { readSpreadsheet, readSpreadsheetBytes } from './read.ts'

const fixture = (name: string) => join(root, 'tests/import/fixtures', name)
const folder = mkdtempSync(join(tmpdir(), 'read-'))
afterAll(() => rmSync(folder, { recursive: true }))
const written = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** A file in few words: each row's number, "H" where it is hidden, and its cells. */
const inShort = ({ sheets }: RawFile) =>
  sheets.map(({ name, hidden, rows }) => [
    hidden ? `${name} (tersembunyi)` : name,
    ...rows.map((row) => [
      `${row.number}${row.hidden ? 'H' : ''}`,
      ...row.cells.map((cell) => {
        if (!cell) return ''
        if (cell.kind === 'text') return cell.link ? `${cell.text} → ${cell.link}` : cell.text
        if (cell.kind === 'number') return cell.number
        return cell
      }),
    ]),
  ])

const day = { kind: 'date', day: '2026-01-05' }

describe('what programs write', () => {
  it('LibreOffice', async () => {
    const file = fileOf(await readSpreadsheet(fixture('libreoffice.xlsx')))
    expect(inShort(file)).toEqual([
      [
        'Kontak',
        ['1', 'Daftar kontak'],
        ['2', 'Kantor', 'Nomor', 'Sejak', 'Aktif', 'Tautan'],
        [
          ...['3', 'Dinas Contoh', 81200000001, day, { kind: 'boolean', value: true }],
          'Kirim pesan → https://wa.me/6281200000002',
        ],
        ['4', 'Dinas Contoh', '+6281200000002', 0.5, { kind: 'error', code: '#DIV/0!' }],
        ['5H', 'Kantor Tersembunyi'],
        ['6', 'Badan Contoh', 81200000002, '07:30', 'surel@contoh.invalid → mailto:lain@contoh.invalid'],
      ],
      ['Rahasia (tersembunyi)', ['1', 'isi']],
    ])
    expect(file.notes).toEqual([
      'komentar pada sel tidak dibaca',
      'lembar "Kontak": rumus dibaca dari hasil yang tersimpan (D3, E3, D4, B6)',
    ])
    expect(file.sheets.map(({ hiddenColumns }) => hiddenColumns)).toContainEqual([4])
  })

  it('openpyxl', async () => {
    const file = fileOf(await readSpreadsheet(fixture('openpyxl.xlsx')))
    expect(inShort(file)).toEqual([
      [
        'Kontak',
        ['1', 'Kantor', 'Telepon'],
        ['2', 'Kantor', 'Kantor', 'WA'],
        ['3', 'Dinas Contoh', 81200000001, { kind: 'lost', why: 'formula' }],
        ['4H', 'Badan\nContoh', { kind: 'lost', why: 'digits' }, { kind: 'error', code: '#REF!' }],
        ['5', day, day, '08:30'],
        ['6', { kind: 'boolean', value: true }, 0.25, day],
        ['7', 'Tulis pesan → https://wa.me/6281200000009', 'surel@contoh.invalid', 81200000009],
        ['9', 'Jumlah', { kind: 'lost', why: 'formula' }],
      ],
      ['Lama (tersembunyi)', ['1', 'lama']],
    ])
    expect(file.notes).toContain('lembar "Kontak": tautan pada sel yang bukan teks diabaikan (C7)')
  })

  it('ExcelJS', async () => {
    expect(inShort(fileOf(await readSpreadsheet(fixture('exceljs.xlsx'))))).toEqual([
      [
        'Kontak',
        ['1', 'Kantor', 'Nomor'],
        ['2', 'Dinas  Contoh', 6281200000001],
        ['3H', 'Kirim pesan → https://wa.me/6281200000002', { kind: 'error', code: '#NAME?' }],
        ['4', 'Buka → https://contoh.invalid/a', { kind: 'boolean', value: false }],
        ['5', day, '  081200000003 '],
      ],
      ['Kosong'],
    ])
  })

  it('the 1904 system', async () => {
    expect(inShort(fileOf(await readSpreadsheet(fixture('dates-1904.xlsx'))))).toEqual([
      ['Tanggal', ['1', day, { kind: 'date', day: '1904-01-02' }]],
    ])
  })

  it('Unicode text', async () => {
    const file = fileOf(await readSpreadsheet(fixture('unicode-text.txt')))
    expect(inShort(file)[0]?.slice(0, 4)).toEqual([
      'unicode-text',
      ['1', 'Daftar kontak', '', '', '', ''],
      ['2', 'Kantor', 'Nomor', 'Sejak', 'Aktif', 'Tautan'],
      ['3', 'Dinas Contoh', '81200000001', '05/01/2026', 'TRUE', 'Kirim pesan'],
    ])
    expect(file.notes).toEqual(['berkas memakai pemisah tab', 'berkas memakai pengodean UTF-16'])
  })

  it.each([
    [
      'old.xls',
      'Ini buku kerja Excel bentuk lama (.xls). Buka di Excel, pilih Simpan Sebagai, Buku Kerja Excel (.xlsx)',
    ],
    ['libreoffice.ods', 'Ini berkas LibreOffice Calc (.ods).'],
  ])('%s is refused', async (name, reason) => {
    expect(refusalOf(await readSpreadsheet(fixture(name)))).toContain(reason)
  })
})

describe('what isn’t a spreadsheet', () => {
  const cfb = (stream: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), Buffer.from(stream, 'utf16le')])

  it.each([
    ['kosong', ''],
    ['kosong', '\ufeff\r\n'],
    ['dikunci dengan kata sandi', cfb('EncryptedPackage')],
    ['bentuk lama (.xls)', cfb('Workbook')],
    ['bukan buku kerja Excel', cfb('WordDocument')],
    ['PDF', '%PDF-1.7\n'],
    ['PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['JPEG', Buffer.from('ffd8ffe0', 'hex')],
    ['HTML', '\ufeff <!DOCTYPE html><table><tr><td>1</table>'],
    ['HTML', '<table><tr><td>1</table>'],
    ['HTML', Buffer.from('\ufeff<html>', 'utf16le')],
    ['XML', '<?xml version="1.0"?><Workbook/>'],
    ['RTF', '{\\rtf1}'],
    ['RAR', Buffer.from('526172211a0700', 'hex')],
    ['bukan tabel', Buffer.from('4d5a900003000000', 'hex')],
  ])('%s', (reason, content) => {
    const result = parseSpreadsheet(Buffer.from(content as string), 'kontak.xlsx')
    expect(refusalOf(result)).toContain(reason)
    expect(result).toMatchObject({ ok: false, repair: expect.stringMatching(/\.$/) })
  })

  it('a lock file of Excel', async () => {
    expect(refusalOf(await readSpreadsheet(written('~$kontak.xlsx', '\x05orang')))).toContain('berkas kunci sementara')
  })

  it('a folder, a missing file, a name that can’t be', async () => {
    expect(refusalOf(await readSpreadsheet(folder))).toContain('Ini folder, bukan berkas')
    expect(refusalOf(await readSpreadsheet(join(folder, 'tidak-ada.xlsx')))).toContain('Berkas tidak ada')
    expect(refusalOf(await readSpreadsheet('a\0b'))).toContain('tidak bisa dibaca')
    expect(refusalOf(await readSpreadsheet(join(written('berkas.txt', 'x'), 'a.xlsx')))).toMatch(/\.$|Tempat: /)
  })
})

describe('endings', () => {
  it('a workbook called CSV and text called workbook are read with a word', async () => {
    const { notes } = fileOf(await readSpreadsheet(written('kontak.csv', workbook())))
    expect(notes).toEqual(['isi "kontak.csv" ternyata buku kerja Excel (.xlsx)'])
    const text = fileOf(await readSpreadsheet(written('kontak.xlsx', 'a;b\r\nc;d\r\n')))
    expect(text.notes).toContain('isi "kontak.xlsx" ternyata teks CSV, bukan buku kerja Excel')
    expect(inShort(text)).toEqual([['kontak', ['1', 'a', 'b'], ['2', 'c', 'd']]])
  })
})

describe('the process', () => {
  const program = (name: string, source: string) => ({ program: written(name, source) })
  const STARTED = "process.send('started');process.on('message', () => {"

  it('is ended when it takes too long', async () => {
    const options = { ...program('slow.mjs', `${STARTED} for (;;); })`), time: 200 }
    expect(refusalOf(await readSpreadsheetBytes(workbook(), 'a', options))).toContain('terlalu lama')
  })

  it('may die of its memory', async () => {
    const source = `${STARTED} const all = []; for (;;) all.push(new Array(1000).fill(0.5)) })`
    const options = { ...program('greedy.mjs', source), memory: 32, time: 50_000 }
    expect(refusalOf(await readSpreadsheetBytes(workbook(), 'a', options))).toContain('menghabiskan memori')
  })

  it('may not start', async () => {
    const options = program('broken.mjs', 'process.exit(1)')
    expect(refusalOf(await readSpreadsheetBytes(workbook(), 'a', options))).toContain('tidak bisa dimulai')
  })
})
