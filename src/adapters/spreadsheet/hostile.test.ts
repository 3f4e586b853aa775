import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  externalLink,
  fileOf,
  type Ingredients,
  refusalOf,
  rowsOf,
  workbook,
} from '../../../tests/support/workbooks.ts'
import { parseSpreadsheet } from './parse.ts'
import { readSpreadsheetBytes } from './read.ts'

const read = (ingredients: Ingredients) => parseSpreadsheet(workbook(ingredients), 'data.xlsx')
const refused = (ingredients: Ingredients) => refusalOf(read(ingredients))
/** What the process says within its limits, which is what people get. */
const within = async (bytes: Uint8Array): Promise<string> => refusalOf(await readSpreadsheetBytes(bytes, 'data.xlsx'))

const SHEET = 'xl/worksheets/sheet1.xml'
const OPEN = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
const CLOSE = '</sheetData></worksheet>'
const BOMB = 'membengkak menjadi lebih dari 50 MB'

/** A copy whose headers of a part are changed, both the local one and that of the table of contents. */
function forged(bytes: Uint8Array, part: string, change: (view: DataView, isCentral: boolean, at: number) => void) {
  const copy = Buffer.from(bytes)
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength)
  for (const [signature, nameAt] of [
    [0x04034b50, 30],
    [0x02014b50, 46],
  ] as const)
    for (let at = 0; at + nameAt + part.length <= copy.length; at++)
      if (
        view.getUint32(at, true) === signature &&
        copy.toString('latin1', at + nameAt, at + nameAt + part.length) === part
      )
        change(view, signature === 0x02014b50, at)
  return copy
}
const sized = (bytes: Uint8Array, part: string, size: number) =>
  forged(bytes, part, (view, isCentral, at) => view.setUint32(at + (isCentral ? 24 : 22), size, true))

describe('archives that swell', () => {
  const huge = workbook({
    parts: { [SHEET]: strToU8(`${OPEN}<row><c t="str"><v>${'a'.repeat(100 * 2 ** 20)}</v></c></row>${CLOSE}`) },
  })

  it('are small as files', () => {
    expect(huge.length).toBeLessThan(150_000)
  })

  it('are refused by the size that they declare', async () => {
    expect(await within(huge)).toContain(BOMB)
  })

  it('are refused while they are unpacked when they declare less', async () => {
    expect(await within(sized(huge, SHEET, 1000))).toContain(BOMB)
    expect(await within(sized(huge, SHEET, 40 * 2 ** 20))).toContain(BOMB)
  })

  it('are refused when they declare more than there is, or another content', () => {
    const small = workbook()
    expect(refusalOf(parseSpreadsheet(sized(small, SHEET, 5000), 'a'))).toContain('Berkas rusak')
    const checksum = forged(small, SHEET, (view, isCentral, at) => view.setUint32(at + (isCentral ? 16 : 14), 1, true))
    expect(refusalOf(parseSpreadsheet(checksum, 'a'))).toContain('Berkas rusak')
  })

  it('are refused for one cell that is too long, and for too many parts', () => {
    expect(
      refused({ sheet: `<sheetData><row><c t="str"><v>${'a'.repeat(32_768)}</v></c></row></sheetData>` }),
    ).toContain('Sel A1 di lembar "Data" memuat lebih dari 32.767 huruf')
    expect(refused({ strings: `<si><t>${'a'.repeat(32_768)}</t></si>` })).toContain('lebih dari 32.767 huruf')
    const parts = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`xl/media/${index}.png`, 'x']))
    expect(refused({ parts })).toContain('lebih dari 200 bagian')
  })

  it('are refused above 5 MB unread', async () => {
    expect(await within(new Uint8Array(5 * 2 ** 20 + 1))).toContain('lebih besar dari 5 MB')
  })
})

describe('sheets that are too large', () => {
  const repeated = (count: number, row: string) => `<sheetData>${row.repeat(count)}</sheetData>`

  it('100,000 rows', async () => {
    expect(await within(workbook({ sheet: repeated(100_000, '<row><c><v>1</v></c></row>') }))).toContain(
      'Lembar "Data" memuat lebih dari 20.000 baris (ada isi di A20001)',
    )
  })

  it('16,000 columns', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(16_000)}</row>`
    expect(await within(workbook({ sheet: `<sheetData>${row}</sheetData>` }))).toContain(
      'lebih dari 256 kolom (ada isi di IW1)',
    )
  })

  it('too many cells within them', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(200)}</row>`
    expect(await within(workbook({ sheet: repeated(2000, row) }))).toContain('lebih dari 250.000 sel')
  })

  it('a stray cell at the very end', () => {
    expect(refused({ sheet: '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>' })).toContain(
      'ada isi di A1048576',
    )
  })

  it('as many empty cells as fit are read or refused in time', async () => {
    const row = `<row>${'<c s="1"/>'.repeat(250)}</row>`
    expect(await within(workbook({ sheet: repeated(20_000, row) }))).toMatch(
      /^(?:dibaca|Berkas ini (?:terlalu lama|menghabiskan memori))/,
    )
  })

  it('merged ranges and links without end', async () => {
    const rows = repeated(20_000, '<row><c><v>1</v></c></row>')
    const merges = (count: number) => `<mergeCells>${'<mergeCell ref="A1:IV20000"/>'.repeat(count)}</mergeCells>`
    expect(refused({ sheet: rows + merges(10_001) })).toContain('lebih dari 10.000 sel gabungan atau tautan')
    const hyperlinks = '<hyperlink ref="A1" r:id="a"/>'.repeat(10_001)
    const links = externalLink('a', 'https://contoh.invalid')
    expect(refused({ sheet: `${rows}<hyperlinks>${hyperlinks}</hyperlinks>`, links })).toContain('lebih dari 10.000')
    expect(await within(workbook({ sheet: rows + merges(10_000) }))).toMatch(
      /^(?:dibaca|Berkas ini (?:terlalu lama|menghabiskan memori))/,
    )
  })
})

describe('XML', () => {
  const XXE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, index) => `<!ENTITY b${index} "&a;&a;">`).join('')}]>`

  it.each([
    'xl/workbook.xml',
    SHEET,
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
  ])('with a document type in %s is refused', (part) => {
    for (const type of [XXE, laughs, '<!DOCTYPE worksheet>'])
      expect(refused({ change: (xml, name) => (name === part ? type + xml : xml) })).toContain('DOCTYPE')
  })

  it('nested without end is refused', async () => {
    expect(await within(workbook({ sheet: '<a>'.repeat(1_000_000) }))).toContain('bersarang terlalu dalam')
  })

  it('with attributes without end is read or refused in time', async () => {
    const attributes = Array.from({ length: 500_000 }, (_, index) => ` a${index}=""`).join('')
    expect(await within(workbook({ sheet: `<sheetData${attributes}/>` }))).toMatch(/^(?:dibaca|Berkas)/)
  })

  it('in another encoding than it may be is refused', () => {
    expect(refused({ parts: { [SHEET]: Buffer.from(`${OPEN}\xff${CLOSE}`, 'latin1') } })).toContain('Berkas rusak')
  })
})

describe('archives', () => {
  it('names that lead out of them lead nowhere', () => {
    const parts = { '../../../../tmp/jahat.txt': 'x', '/etc/passwd': 'x', 'C:\\jahat.txt': 'x' }
    expect(fileOf(read({ parts })).sheets.length).toBe(1)
    const change = (xml: string) => xml.replace('"worksheets/sheet1.xml"', '"../../../../etc/passwd"')
    expect(refused({ change })).toContain('Berkas rusak')
  })

  it('an external sheet isn’t looked for', () => {
    const change = (xml: string) =>
      xml.replace('Target="worksheets/sheet1.xml"', 'Target="http://contoh.invalid/x.xml" TargetMode="External"')
    expect(refused({ change })).toContain('Berkas rusak')
  })

  it('two parts of one name are refused', () => {
    expect(refused({ parts: { 'xl/WORKBOOK.xml': '<x/>' } })).toContain('dua bagian bernama sama')
  })

  it('truncated ones are refused, wherever they end', () => {
    const whole = workbook()
    for (const length of [4, 30, whole.length / 2, whole.length - 30, whole.length - 1])
      expect(refusalOf(parseSpreadsheet(whole.subarray(0, length), 'a.xlsx'))).toContain('Berkas rusak atau terpotong')
  })

  it('any single byte that is changed does no harm', () => {
    const whole = workbook({ sheet: '<sheetData><row><c><v>1</v></c></row></sheetData>' })
    for (let at = 4; at < whole.length; at += 7) {
      const copy = Uint8Array.from(whole)
      copy[at]! ^= 0xff
      const result = parseSpreadsheet(copy, 'a.xlsx')
      if (result.ok) expect(rowsOf(result)).toEqual([[1, { kind: 'number', number: 1, text: '1' }]])
    }
  })

  it('locked ones are refused', () => {
    const locked = forged(workbook(), 'xl/workbook.xml', (view, isCentral, at) =>
      view.setUint16(at + (isCentral ? 8 : 6), 1, true),
    )
    expect(refusalOf(parseSpreadsheet(locked, 'a.xlsx'))).toContain('kata sandi')
  })

  it.each([
    ['arsip ZIP', { 'catatan.txt': 'x' }],
    ['dokumen Word', { 'word/document.xml': 'x' }],
    ['presentasi PowerPoint', { 'ppt/presentation.xml': 'x' }],
    ['biner Excel', { 'xl/workbook.bin': 'x' }],
    ['Apple Numbers', { 'Index/Document.iwa': 'x' }],
  ])('%s is no workbook', (name, parts) => {
    const files = Object.fromEntries(Object.entries(parts).map(([part, content]) => [part, strToU8(content)]))
    expect(refusalOf(parseSpreadsheet(zipSync(files), 'a.xlsx'))).toContain(name)
  })

  it('an empty one is no workbook', () => {
    expect(refusalOf(parseSpreadsheet(zipSync({}), 'a.xlsx'))).toContain('arsip ZIP')
  })
})
