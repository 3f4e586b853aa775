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

const read = (ingredients: Ingredients) => parseSpreadsheet(workbook(ingredients), 'data.xlsx')
/** The cells of row 1. */
const cells = (row: string, rest: Ingredients = {}) =>
  rowsOf(read({ ...rest, sheet: `<sheetData><row r="1">${row}</row></sheetData>` }))[0]?.slice(1)
const text = (content: string, link?: string) => ({ kind: 'text', text: content, ...(link ? { link } : {}) })
const lost = { kind: 'lost', why: 'formula' }

describe('cells', () => {
  it('shared, inline and rich texts, without what tells the pronunciation', () => {
    const strings =
      '<si><t>Dinas</t></si><si><r><t>No</t></r><r><rPr><b/></rPr><t xml:space="preserve"> HP</t></r></si>'
    const spoken = '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si>'
    const row = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'
    const inline = '<c r="E1" t="inlineStr"><is><r><t>0812</t></r><r><t>000</t></r></is></c>'
    expect(cells(row + inline, { strings: strings + spoken })).toEqual([
      ...[text('Dinas'), text('No HP'), text('東京'), undefined, text('0812000')],
    ])
  })

  it('white space, escapes and entities', () => {
    const t = (content: string, space = ' xml:space="preserve"') =>
      `<c t="inlineStr"><is><t${space}>${content}</t></is></c>`
    const row = t('  a \n b ') + t('\n  a b\n', '') + t('a_x000D_\nb_x005F_x000D_') + t('&lt;&amp;&#x41;&gt;')
    const data = t('<![CDATA[<b>]]>')
    expect(cells(row + data)).toEqual(['  a \n b ', 'a b', 'a\r\nb_x000D_', '<&A>', '<b>'].map((each) => text(each)))
  })

  it('numbers by their format', () => {
    const codes = ['0000-0000-0000', '&quot;0&quot;#', '[$-421]dd mmmm yyyy', 'hh:mm']
    const formats = codes.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`).join('')
    const ids = [0, 164, 165, 166, 167, 9, 14]
    const different = '<dxfs><dxf><numFmt numFmtId="0" formatCode="dd"/></dxf></dxfs><cellStyleXfs><xf/></cellStyleXfs>'
    const styles = `<numFmts>${formats}</numFmts>${different}<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`
    const values = ['6281200000001', '81200000001', '81200000001', '46027', '0.3125', '0.5', '46027']
    const row = values.map((value, style) => `<c s="${style}"><v>${value}</v></c>`).join('')
    const number = (plain: string) => ({ kind: 'number', number: Number(plain), text: plain })
    const day = { kind: 'date', day: '2026-01-05' }
    expect(cells(row, { styles })).toEqual([
      ...[number('6281200000001'), number('81200000001'), number('81200000001')],
      ...[day, text('07:30'), number('0.5'), day],
    ])
  })

  it('what is struck through is lost, in a part of a text too', () => {
    const fonts = '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>'
    const styles = `${fonts}<cellXfs>${[0, 1, 2].map((font) => `<xf fontId="${font}"/>`).join('')}</cellXfs>`
    const runs = '<r><rPr><strike/></rPr><t>Lama</t></r><r><rPr><b/></rPr><t> Baru</t></r>'
    const blank = '<r><rPr><strike/></rPr><t xml:space="preserve"> </t></r><r><t>Baru</t></r>'
    const strings = `<si>${runs}</si><si>${blank}</si><si><t>Dinas</t></si>`
    const shared = [0, 1, 2].map((at) => `<c t="s"><v>${at}</v></c>`).join('')
    const inline = `<c t="inlineStr"><is>${runs}</is></c><c t="inlineStr"><is><t>Baru</t></is></c>`
    const styled = '<c s="1"><v>5</v></c><c s="1" t="s"><v>2</v></c><c s="2"><v>5</v></c><c s="1"/>'
    const struck = { kind: 'lost', why: 'struck' }
    expect(cells(shared + inline + styled, { strings, styles })).toEqual([
      ...[struck, text(' Baru'), text('Dinas'), struck, text('Baru')],
      ...[struck, struck, { kind: 'number', number: 5, text: '5' }],
    ])
  })

  it('the 1904 system counts from another day', () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    const properties = '<workbookPr date1904="1"/>'
    expect(cells('<c><v>44565</v></c>', { styles, properties })).toEqual([{ kind: 'date', day: '2026-01-05' }])
  })

  it('digits that are lost, exponents, booleans, errors and days in words', () => {
    const row = `<c><v>6281200000001234</v></c><c><v>6.281200000001E12</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c>
      <c t="e"><v>#NAME?</v></c><c t="e"><f>A9</f><v>#REF!</v></c><c t="d"><v>2026-01-05T08:00:00</v></c>`
    expect(cells(row)).toEqual([
      { kind: 'lost', why: 'digits' },
      { kind: 'number', number: 6281200000001, text: '6281200000001' },
      { kind: 'boolean', value: true },
      { kind: 'boolean', value: false },
      { kind: 'error', code: '#NAME?' },
      { kind: 'error', code: '#REF!' },
      { kind: 'date', day: '2026-01-05' },
    ])
  })

  it('formulas: the stored result, or that there is none', () => {
    const row = `<c><f>+6281200000001</f><v>6281200000001</v></c><c><f>+6281200000001</f></c><c><f>A1</f><v></v></c>
      <c t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c t="str"><f>""</f><v></v></c><c t="str"><f t="shared" si="0"/><v>c</v></c>`
    const result = read({ sheet: `<sheetData><row r="1">${row}</row></sheetData>` })
    expect(rowsOf(result)[0]?.slice(1)).toEqual([
      ...[{ kind: 'number', number: 6281200000001, text: '6281200000001' }, lost, lost],
      ...[{ ...text('ab'), formula: true }, undefined, { ...text('c'), formula: true }],
    ])
    expect(fileOf(result).notes).toEqual(['lembar "Data": rumus dibaca dari hasil yang tersimpan (A1, D1, F1)'])
  })

  it('links that say something else than the text, by formula or beside it', () => {
    const t = (content: string) => `<c t="inlineStr"><is><t>${content}</t></is></c>`
    const formula = (code: string) => `<c t="str"><f>${code}</f><v>Buka</v></c>`
    const row = [
      `${t('Kirim pesan')}${t('surel@contoh.invalid')}${t('www.contoh.invalid')}<c><v>1</v></c>`,
      formula('HYPERLINK("https://contoh.invalid/""a""","Buka")') + formula('HYPERLINK(A1,"Buka")') + t('ke sel lain'),
    ]
    const links = [
      externalLink('a', 'https://wa.me/6281200000001'),
      externalLink('b', 'mailto:surel@contoh.invalid'),
      externalLink('c', 'http://www.contoh.invalid/'),
    ]
    const ref = (cell: string, id: string) => `<hyperlink ref="${cell}" r:id="${id}"/>`
    const refs = `${ref('A1', 'a')}${ref('B1', 'b')}${ref('C1', 'c')}${ref('D1', 'a')}<hyperlink ref="G1" location="Data!A1"/>`
    const result = read({
      sheet: `<sheetData><row r="1">${row.join('')}</row></sheetData><hyperlinks>${refs}</hyperlinks>`,
      links: links.join(''),
    })
    expect(rowsOf(result)[0]?.slice(1)).toEqual([
      text('Kirim pesan', 'https://wa.me/6281200000001'),
      ...[text('surel@contoh.invalid'), text('www.contoh.invalid'), { kind: 'number', number: 1, text: '1' }],
      ...[text('Buka', 'https://contoh.invalid/"a"'), text('Buka'), text('ke sel lain')],
    ])
    expect(fileOf(result).notes).toEqual([
      'lembar "Data": rumus dibaca dari hasil yang tersimpan (E1, F1)',
      'lembar "Data": tautan yang dihitung dengan rumus tidak terbaca (F1)',
      'lembar "Data": tautan pada sel yang bukan teks diabaikan (D1)',
    ])
  })
})

describe('sheets', () => {
  const t = (cell: string, content = cell) => `<c r="${cell}" t="inlineStr"><is><t>${content}</t></is></c>`

  it('merged ranges give their value to all rows, in the first column', () => {
    const rows = `<row r="1">${t('A1', 'Judul')}${t('B1', 'bekas')}</row><row r="2">${t('B2')}</row>
      <row r="3">${t('A3', 'Dinas')}${t('B3')}</row><row r="4">${t('B4')}</row><row r="6"/>`
    const merges = ['A1:B1', 'A3:A5', 'C9:D10'].map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    const result = read({ sheet: `<sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells>` })
    expect(rowsOf(result)).toEqual([
      [1, text('Judul'), undefined],
      [2, undefined, text('B2')],
      [3, text('Dinas'), text('B3')],
      [4, text('Dinas'), text('B4')],
      [5, text('Dinas')],
    ])
    expect(fileOf(result).notes).toEqual(['lembar "Data": isi tersembunyi di bawah sel gabungan diabaikan (B1)'])
  })

  it('a range merged to the end of all rows ends with the sheet', () => {
    const rows = `<row r="1">${t('A1', 'Dinas')}</row><row r="2">${t('B2')}</row>`
    const sheet = `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>`
    expect(rowsOf(read({ sheet }))).toEqual([
      [1, text('Dinas')],
      [2, text('Dinas'), text('B2')],
    ])
  })

  it('hidden rows, columns and sheets are told; rows without content are left out', () => {
    const sheet = `<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="0"/></cols><sheetData>
      <row r="2" hidden="1">${t('A2')}</row><row r="3" ht="0">${t('A3')}</row><row r="4"><c r="A4" s="0"/></row>
      <row>${t('A5')}</row><row r="1048576" hidden="1"/></sheetData>`
    const hide = (xml: string) => xml.replace('name="Data"', 'name="Data" state="veryHidden"')
    const { sheets, notes } = fileOf(read({ sheet, change: hide }))
    expect(sheets[0]?.hidden).toBe(true)
    expect(sheets[0]?.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [2, true],
      [3, true],
      [5, false],
    ])
    expect(sheets[0]?.hiddenColumns).toEqual([1, 2, 3])
    expect(notes).toEqual([])
  })

  it('the strict kind, prefixes, other capitals and backslashes in names are the same', () => {
    const sheet = `<sheetData><row r="1">${t('A1', 'Dinas')}</row></sheetData>`
    const strict = (xml: string) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
    const prefixed = (xml: string, part: string) =>
      part.endsWith('sheet1.xml')
        ? xml.replace('xmlns=', 'xmlns:x=').replace(/<(\/?)(?=\w)/g, '<$1x:')
        : xml.replace('worksheets/sheet1.xml', 'Worksheets\\SHEET1.xml')
    for (const change of [strict, prefixed]) expect(rowsOf(read({ sheet, change }))).toEqual([[1, text('Dinas')]])
  })

  it('cells of extensions are none', () => {
    const foreign = '<extLst><ext xmlns:x="urn:x"><x:row r="9"><x:c r="A9"><x:v>1</x:v></x:c></x:row></ext></extLst>'
    const sheet = `<sheetData><row r="1">${t('A1')}</row></sheetData>${foreign}`
    expect(rowsOf(read({ sheet }))).toEqual([[1, text('A1')]])
  })

  it('parts in UTF-16 are read', () => {
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>${t('A1', 'é')}</row></sheetData></worksheet>`
    const part = Buffer.from(`\ufeff${xml}`, 'utf16le')
    expect(rowsOf(read({ parts: { 'xl/worksheets/sheet1.xml': part } }))).toEqual([[1, text('é')]])
  })

  it('macros, other files, objects, comments and charts are ignored with a word', () => {
    const parts = {
      'xl/vbaProject.bin': 'x',
      'xl/externalLinks/externalLink1.xml':
        '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
      'xl/embeddings/oleObject1.bin': 'x',
      'xl/connections.xml': 'x',
      'xl/comments1.xml': 'x',
      'xl/media/image1.png': 'x',
    }
    expect(fileOf(read({ parts })).notes).toEqual([
      'makro diabaikan',
      'tautan ke berkas atau program lain diabaikan',
      'objek yang ditanam diabaikan',
      'sambungan ke sumber data lain diabaikan',
      'komentar pada sel tidak dibaca',
      'gambar dan grafik tidak dibaca',
    ])
  })

  it('a sheet that is no table is left out', () => {
    const change = (xml: string) =>
      xml
        .replace('<sheets>', '<sheets><sheet name="Grafik" sheetId="2" r:id="rId9"/>')
        .replace(
          /(<Relationship) Id="rId1"(.*)worksheet"/,
          '$1 Id="rId9"$2chartsheet" Target="x.xml"/>$1 Id="rId1"$2worksheet"',
        )
    const { sheets, notes } = fileOf(read({ change }))
    expect(sheets.map(({ name }) => name)).toEqual(['Data'])
    expect(notes).toEqual(['lembar "Grafik" bukan tabel dan diabaikan'])
  })
})

describe('what no spreadsheet program writes', () => {
  it.each([
    ['rows backwards', '<row r="2"/><row r="1"/>'],
    ['the same row twice', '<row r="2"/><row r="2"/>'],
    ['cells backwards', '<row r="1"><c r="B1"/><c r="A1"/></row>'],
    ['a cell of another row', '<row r="1"><c r="A2"/></row>'],
    ['an address that is none', '<row r="1"><c r="1A"/></row>'],
    ['a text that is missing', '<row r="1"><c t="s"><v>7</v></c></row>'],
    ['a number that is none', '<row r="1"><c><v>0x10</v></c></row>'],
    ['XML that isn’t well-formed', '<row r="1"><c></row>'],
    ['an entity that is unknown', '<row r="1"><c t="str"><v>&x;</v></c></row>'],
  ])('%s is refused', (_, rows) => {
    expect(refusalOf(read({ sheet: `<sheetData>${rows}</sheetData>` }))).toMatch(/^Berkas rusak atau terpotong/)
  })
})
