/** Bytes of a file to cells, by what the bytes are and not by what the file is called. */
import { posix } from 'node:path'
import { isChat } from '../../import/table/chat.ts'
import type { RawFile, RawRow, ReadResult } from '../../import/table/raw.ts'
import { limitedText } from './cell-text.ts'
import { decode, readCsv } from './csv.ts'
import { MOST_ROWS, thousands } from './limits.ts'
import { broken, otherKind, Refusal, tooLarge } from './refusal.ts'
import { readWorkbook } from './workbook.ts'

const WRONG_FILE = 'Pilih berkas Excel (.xlsx) atau CSV yang berisi tabel kontak.'
const HEAD_BYTES = 1024
const HTML = /^\s*<(?:!doctype|html|head|body|meta|table|!--)/i
const XML = /^\s*<\?xml/i
const CFB = 'd0cf11e0a1b11ae1'

/** Kinds of files by their first bytes in hexadecimal, and what they are called. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['25504446', 'Ini dokumen PDF'],
  ['89504e47', 'Ini gambar (PNG)'],
  ['ffd8ff', 'Ini foto (JPEG)'],
  ['47494638', 'Ini gambar (GIF)'],
  ['49492a00', 'Ini gambar (TIFF)'],
  ['4d4d002a', 'Ini gambar (TIFF)'],
  ['52494646', 'Ini gambar atau rekaman'],
  ['52617221', 'Ini arsip RAR'],
  ['377abcaf', 'Ini arsip 7-Zip'],
  ['1f8b', 'Ini arsip GZIP'],
  ['7b5c727466', 'Ini dokumen RTF'],
]

/** What older files of Office hold: names of their streams are in UTF-16. */
function refusalOfOld(bytes: Uint8Array): Refusal {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (stream: string) => content.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage'))
    return new Refusal(
      'Berkas ini dikunci dengan kata sandi.',
      'Buka di Excel, pilih Berkas, Info, Proteksi Buku Kerja, Enkripsi dengan Kata Sandi, kosongkan kata sandinya, simpan, lalu ulangi.',
    )
  if (has('Workbook') || has('Book')) return otherKind('Ini buku kerja Excel bentuk lama (.xls).')
  return new Refusal('Ini berkas Office bentuk lama, bukan buku kerja Excel.', WRONG_FILE)
}

/** Name of a file without its folder. */
const fileName = (name: string): string => posix.basename(name.replaceAll('\\', '/'))

/** What is said where the ending tells something else than the bytes. */
function endingNote(name: string, isWorkbook: boolean): string[] {
  if (isWorkbook)
    return /\.(?:csv|txt|tsv|xls)$/i.test(name) ? [`isi "${fileName(name)}" ternyata buku kerja Excel (.xlsx)`] : []
  return /\.(?:xls\w?|ods)$/i.test(name) ? [`isi "${fileName(name)}" ternyata teks CSV, bukan buku kerja Excel`] : []
}

function readKind(bytes: Uint8Array, name: string): RawFile {
  if (bytes.length === 0) throw new Refusal('Berkas ini kosong.', 'Periksa apakah ini berkas yang benar.')
  const head = bytes.subarray(0, HEAD_BYTES)
  const hexadecimal = Buffer.from(head).toString('hex')
  if (hexadecimal.startsWith('504b0304') || hexadecimal.startsWith('504b0506')) {
    const file = readWorkbook(bytes)
    return { ...file, notes: [...endingNote(name, true), ...file.notes] }
  }
  if (hexadecimal.startsWith(CFB)) throw refusalOfOld(bytes)
  const other = OTHERS.find(([magic]) => hexadecimal.startsWith(magic))
  if (other) throw new Refusal(`${other[1]}, bukan tabel.`, WRONG_FILE)
  const wide = hexadecimal.startsWith('fffe') ? 'utf-16le' : hexadecimal.startsWith('feff') ? 'utf-16be' : 'utf-8'
  const start = new TextDecoder(wide).decode(head)
  if (HTML.test(start)) throw otherKind('Ini halaman web (HTML), walaupun namanya bisa saja .xls.')
  if (XML.test(start)) throw otherKind('Ini berkas XML, bukan buku kerja Excel.')
  const lines = decode(bytes).text.split(/\r?\n/)
  if (isChat(lines)) return readLines(lines, fileName(name))
  const file = readCsv(bytes, fileName(name).replace(/\.\w+$/, '') || 'Lembar')
  return { ...file, notes: [...endingNote(name, false), ...file.notes] }
}

/** A chat as its lines, numbered as an editor does. */
function readLines(lines: readonly string[], name: string): RawFile {
  if (lines.length > MOST_ROWS) throw tooLarge(`Berkas ini memuat lebih dari ${thousands(MOST_ROWS)} baris.`)
  const rows = lines.flatMap((line, index): RawRow[] => {
    const text = limitedText(line, () => `Baris ${index + 1}`)
    return text.trim() === '' ? [] : [{ number: index + 1, hidden: false, cells: [{ kind: 'text', text }] }]
  })
  const sheet = { name: name.replace(/\.\w+$/, '') || 'Obrolan', hidden: false, rows }
  return { sheets: [sheet], notes: [`"${name}" dibaca sebagai obrolan: selnya disebut menurut baris di berkas itu`] }
}

/**
 * Reads a file's bytes in this process, without a limit of time: for the process of the reader, and for tests.
 * @param name of the file
 */
export function parseSpreadsheet(bytes: Uint8Array, name: string): ReadResult {
  try {
    return { ok: true, file: readKind(bytes, name) }
  } catch (error) {
    const { message, repair } = error instanceof Refusal ? error : broken('isi yang tidak dikenal')
    return { ok: false, reason: message, repair }
  }
}
