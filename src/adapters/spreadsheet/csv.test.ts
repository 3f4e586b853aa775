import { describe, expect, it } from 'vitest'
import { fileOf, refusalOf } from '../../../tests/support/workbooks.ts'
import { parseSpreadsheet } from './parse.ts'

const read = (content: string | Uint8Array, name = 'kontak.csv') =>
  parseSpreadsheet(typeof content === 'string' ? Buffer.from(content) : content, name)
/** Texts by row number. */
const rows = (content: string | Uint8Array) =>
  fileOf(read(content)).sheets[0]?.rows.map(({ number, cells }) => [
    number,
    ...cells.map((cell) => (cell?.kind === 'text' ? cell.text : '')),
  ])
const notes = (content: string | Uint8Array, name?: string) => fileOf(read(content, name)).notes

describe('separators', () => {
  it.each([
    ['titik koma', 'nama;nomor\nDinas;0812\n'],
    ['koma', 'nama,nomor\nDinas,0812\n'],
    ['tab', 'nama\tnomor\nDinas\t0812\n'],
    ['titik koma', 'nama;nomor\n"dr. H. Nama, S.K.M., M.Kes.";0812\ndr. Lain, M.Kes.;0813\n'],
    ['koma', 'nama,nomor\nDinas,0812;0813\nBadan,"0814;0815"\n'],
    ['titik koma', 'satu kolom\nsaja\n'],
    ['titik koma', 'HP=WA;Nama\nWA=HP;Dinas\n'],
    ['titik koma', 'sep=;\na,b;c\n'],
    ['koma', 'sep=,\r\na;b,c\n'],
  ])('%s: %j', (name, content) => {
    expect(notes(content)).toEqual([`berkas memakai pemisah ${name}`])
  })

  it('a line that names the separator is no row', () => {
    expect(rows('\ufeffsep=;\r\nnama;nomor\r\nDinas;0812\r\n')).toEqual([
      [1, 'nama', 'nomor'],
      [2, 'Dinas', '0812'],
    ])
  })
})

describe('lines', () => {
  it.each(['\n', '\r\n', '\r'])('end with %j, the last without', (end) => {
    expect(rows(['a;b', 'c;d'].join(end))).toEqual([
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ])
  })

  it('are numbered as Excel does: empty ones count, breaks in quotes don’t', () => {
    expect(rows('a;b\n\n;\n"c\nc";"d ""e"""\nf;g;h\ni\n')).toEqual([
      [1, 'a', 'b'],
      [4, 'c\nc', 'd "e"'],
      [5, 'f', 'g', 'h'],
      [6, 'i'],
    ])
  })

  it.each([
    ['a;b\nc;d "e"\n', 'Tanda kutip di baris 2 tidak pada tempatnya.'],
    ['a;b\nc;"d" e\n', 'Tanda kutip di baris 2 tidak pada tempatnya.'],
    ['a;b\nc;d\ne;"f\ng;h\n', 'Tanda kutip yang dibuka tidak ditutup sampai akhir berkas'],
  ])('a broken quote is refused: %j', (content, reason) => {
    expect(refusalOf(read(content))).toContain(reason)
  })

  it('too many rows, columns or letters are refused', () => {
    expect(refusalOf(read('a\n'.repeat(20_001)))).toContain('lebih dari 20.000 baris')
    expect(fileOf(read('a\n'.repeat(20_000))).sheets[0]?.rows.length).toBe(20_000)
    expect(refusalOf(read(';'.repeat(256)))).toContain('lebih dari 256 kolom')
    expect(refusalOf(read('a'.repeat(32_768)))).toContain('lebih dari 32.767 huruf')
  })
})

describe('encodings', () => {
  it('UTF-8 with and without its mark, UTF-16 of both orders', () => {
    const big = Buffer.from('\ufeffa\té–', 'utf16le').swap16()
    for (const content of [
      Buffer.from('a\té–'),
      Buffer.from('\ufeffa\té–'),
      Buffer.from('\ufeffa\té–', 'utf16le'),
      big,
    ])
      expect(rows(content)).toEqual([[1, 'a', 'é–']])
  })

  it('Windows-1252 with a word', () => {
    const content = Buffer.from([0x30, 0x38, 0x96, 0x31, 0x3b, 0xe9, 0x93, 0x0a])
    expect(rows(content)).toEqual([[1, '08–1', 'é“']])
    expect(notes(content)[1]).toContain('Windows-1252')
  })

  it('what holds NUL is no text', () => {
    expect(refusalOf(read('a;b\0'))).toContain('bukan tabel')
  })
})

it('an apostrophe before a formula is taken off, any other stays', () => {
  expect(rows("'=1+1;'+62;'-;'@a;''=b;'a;'62;0'\n")).toEqual([[1, '=1+1', '+62', '-', '@a', "'=b", "'a", "'62", "0'"]])
})

it('a text that is written as a formula, so that its zeros stay, is that text', () => {
  expect(rows('a;b;c\n="0812";"x;=""y""";="0""1"\n')).toEqual([
    [1, 'a', 'b', 'c'],
    [2, '0812', 'x;="y"', '0"1'],
  ])
})

it('a name that says something else is told; the sheet has the file’s name', () => {
  expect(notes('a;b\n', 'C:\\data\\kontak.xlsx')[0]).toBe('isi "kontak.xlsx" ternyata teks CSV, bukan buku kerja Excel')
  expect(fileOf(read('a;b\n', '/data/kontak.lama.csv')).sheets[0]?.name).toBe('kontak.lama')
})
