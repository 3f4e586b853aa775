/** The team's own workbook as it comes back from a spreadsheet program: sorted, copied, renamed, filled where it shouldn't be. */
import { describe, expect, it } from 'vitest'
import { parseSpreadsheet } from '../../src/adapters/spreadsheet/parse.ts'
import { writeXlsx } from '../../src/adapters/spreadsheet/write.ts'
import { liveChannels } from '../../src/directory/channels/turning-days.ts'
import { HEADERS } from '../../src/import/table/columns.ts'
import { directoryTables } from '../../src/import/workbook/directory-tables.ts'
import type { Table } from '../../src/import/workbook/table.ts'
import { applied, CONTOH, contentOf, plan } from '../support/import.ts'

const [TODAY, ON] = ['2026-11-29', '2026-11-30']
const stateOf = (files: typeof CONTOH) =>
  [...contentOf(files).offices].flatMap(([id, { value }]) =>
    liveChannels(value, ON).map((one) => [id, one.id, one.type, one.value, one.unit].filter(Boolean).join(' ')),
  )
const BEFORE = stateOf(CONTOH)

/** A sheet that can be written into. */
interface Sheet {
  headers: string[]
  rows: string[][]
  at: (header: string) => number
  row: (office: string, channel?: string) => string[]
  set: (office: string, channel: string, header: string, text: string) => void
}

function sheetOf({ columns, rows }: Table): Sheet {
  const sheet: Sheet = {
    headers: columns.map(({ header }) => header),
    rows: rows.map((row) => [...row]),
    at: (header) => sheet.headers.indexOf(header),
    row: (office, channel) =>
      sheet.rows.find(
        (row) =>
          row[sheet.at(HEADERS.officeId)] === office &&
          (channel === undefined || row[sheet.at(HEADERS.channelId)] === channel),
      )!,
    set: (office, channel, header, text) => {
      sheet.row(office, channel)[sheet.at(header)] = text
    },
  }
  return sheet
}

/** What becomes of the workbook with one of its sheets edited, by way of a file. */
function back(edit: (sheet: Sheet) => void, name = 'Saluran') {
  const tables = directoryTables(contentOf(CONTOH), TODAY).map((table): Table => {
    if (table.name !== name) return table
    const sheet = sheetOf(table)
    edit(sheet)
    return { name, columns: sheet.headers.map((header) => ({ header, width: 20 })), rows: sheet.rows }
  })
  const file = parseSpreadsheet(writeXlsx(tables), 'direktori.xlsx')
  if (!file.ok) throw new Error(file.reason)
  const planned = plan(file.file, CONTOH, { today: TODAY, effective: ON })
  const after = planned.files.length > 0 ? stateOf(applied(planned)) : BEFORE
  const said = (isRefused: boolean) =>
    planned.notes.flatMap(({ cell, message, refused }) => (refused === isRefused ? [`${cell}: ${message}`] : []))
  return {
    fresh: [...after.filter((one) => !BEFORE.includes(one)), ...planned.waiting.map(({ value }) => value)],
    gone: BEFORE.filter((one) => !after.includes(one)),
    refused: said(true),
    told: said(false).join('\n'),
  }
}
const withoutColumn = (sheet: Sheet, header: string) => {
  const at = sheet.at(header)
  for (const cells of [sheet.headers, ...sheet.rows]) cells.splice(at, 1)
}
const NOTHING = { fresh: [], gone: [], refused: [] }
const VALUE = HEADERS.value

describe('the sheet Saluran comes back', () => {
  it.each<[string, (sheet: Sheet) => void]>([
    ['as it was', () => undefined],
    ['sorted', ({ rows, at }) => void rows.sort((a, b) => (a[at(VALUE)]! < b[at(VALUE)]! ? -1 : 1))],
    ['without the ids of channels', (sheet) => withoutColumn(sheet, HEADERS.channelId)],
    ['without the ids of offices', (sheet) => withoutColumn(sheet, HEADERS.officeId)],
    ['with a row less', ({ rows }) => void rows.pop()],
    [
      'with a number in front',
      ({ headers, rows }) => {
        headers.unshift('No')
        for (const [index, row] of rows.entries()) row.unshift(String(index + 1))
      },
    ],
    ['with another header', ({ headers, at }) => void headers.splice(at(VALUE), 1, 'Nomor / Akun')],
  ])('%s: nothing changes', (_, edit) => {
    expect(back(edit)).toMatchObject(NOTHING)
  })

  it.each<[string, (texts: string[]) => string[]]>([
    ['sorted by itself', (texts) => texts.toSorted()],
    ['one row down', (texts) => [texts.at(-1)!, ...texts.slice(0, -1)]],
  ])('with one column %s: nothing changes, and it is said why', (_, moved) => {
    const { fresh, gone, refused } = back(({ rows, at }) => {
      const texts = moved(rows.map((row) => row[at(VALUE)]!))
      for (const [index, row] of rows.entries()) row[at(VALUE)] = texts[index]!
    })
    expect([fresh, gone]).toEqual([[], []])
    expect(refused.filter((one) => one.includes('kolom ini tergeser, atau diurutkan sendiri?')).length).toBeGreaterThan(
      9,
    )
  })

  it('with two numbers changed for each other: neither is taken', () => {
    const result = back((sheet) => {
      sheet.set('dinsos-p3a', 'telepon', VALUE, '0002-531020')
      sheet.set('dispertan', 'telepon', VALUE, '0002-531015')
    })
    expect(result).toMatchObject({ fresh: [], gone: [] })
    expect(result.refused).toHaveLength(2)
  })

  it.each<[string, (sheet: Sheet) => void, RegExp]>([
    [
      'an id that is another’s',
      (sheet) => sheet.set('satpol-pp', 'telepon-damkar', HEADERS.channelId, 'telepon'),
      /dengan isi lain/,
    ],
    [
      'a row copied with its id',
      ({ rows, row, at }) => void rows.push(row('dinsos-p3a', 'telepon').with(at(VALUE), '(0002) 531902')),
      /ID saluran "telepon" juga di/,
    ],
    [
      'another type of the same number',
      (sheet) => sheet.set('dinsos-p3a', 'telepon', HEADERS.channelType, 'WhatsApp'),
      /jenisnya WhatsApp, di direktori Telepon/,
    ],
    [
      'another network',
      (sheet) => sheet.set('bpbd', 'instagram', HEADERS.channelType, 'Facebook'),
      /jenisnya Facebook/,
    ],
    [
      'an owner',
      (sheet) => sheet.set('dinsos-p3a', 'telepon', HEADERS.owner, 'Pribadi'),
      /miliknya Pribadi, di direktori Kantor/,
    ],
    [
      'a word under Hapus',
      (sheet) => sheet.set('dinsos-p3a', 'telepon', HEADERS.remove, 'jangan'),
      /"jangan" di kolom ini tidak dikenal/,
    ],
    [
      'two numbers in a row',
      (sheet) => sheet.set('dinsos-p3a', 'telepon', VALUE, '(0002) 531901 / (0002) 531902'),
      /hanya boleh berisi satu nomor/,
    ],
  ])('with %s: the row is refused', (_, edit, message) => {
    const { fresh, gone, refused } = back(edit)
    expect([fresh, gone]).toEqual([[], []])
    expect(refused.length).toBeGreaterThan(0)
    for (const one of refused) expect(one).toMatch(message)
  })

  it.each<[string, (sheet: Sheet) => void, RegExp]>([
    [
      'an empty Bagian',
      (sheet) => sheet.set('satpol-pp', 'telepon-damkar', HEADERS.unit, ''),
      /Bagian dikosongkan: ".+" tetap/,
    ],
    [
      'a day of a confirmation',
      (sheet) => sheet.set('dinsos-p3a', 'telepon', HEADERS.lastChecked, '28/11/2026'),
      /Terakhir dikonfirmasi tidak dibaca/,
    ],
    ['an empty value', (sheet) => sheet.set('dinsos-p3a', 'telepon', VALUE, '-'), /kosong, tetapi tidak dihapus/],
  ])('with %s: nothing changes, and it is told', (_, edit, message) => {
    const result = back(edit)
    expect(result).toMatchObject(NOTHING)
    expect(result.told).toMatch(message)
  })

  it.each<[string, (sheet: Sheet) => void, string[], string[]]>([
    [
      'another number',
      (sheet) => sheet.set('dinsos-p3a', 'telepon', VALUE, '(0002) 531901'),
      ['dinsos-p3a telepon-2 phone +62002531901'],
      ['dinsos-p3a telepon phone +62002531015'],
    ],
    [
      'a number that ends',
      (sheet) => sheet.set('dinsos-p3a', 'telepon', HEADERS.remove, 'dihapus'),
      [],
      ['dinsos-p3a telepon phone +62002531015'],
    ],
  ])('with %s: that is taken', (_, edit, fresh, gone) => {
    expect(back(edit)).toMatchObject({ fresh, gone, refused: [] })
  })

  it('with a number that another office keeps: it is taken, and told', () => {
    const { fresh, told } = back((sheet) => sheet.set('dinsos-p3a', 'telepon', VALUE, '(0002) 531012'))
    expect(fresh).toEqual(['dinsos-p3a telepon-2 phone +62002531012'])
    expect(told).toContain('nomor ini juga nomor DPUPR')
  })
})

it('an address that is emptied in the sheet Kantor stays, and is told', () => {
  const result = back(({ row, at }) => void row('dlh').splice(at(HEADERS.address), 1, ''), 'Kantor')
  expect(result).toMatchObject(NOTHING)
  expect(result.told).toContain('Alamat dikosongkan di lembar ini: yang tercatat tetap')
})
