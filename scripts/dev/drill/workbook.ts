/** The workbook of a day on which 305 officials move, as it really comes: in a hurry, by many hands. */

import { readContent } from '../../../src/directory/content/content.ts'
import type { ContentFile } from '../../../src/directory/content/read.ts'
import type { Day } from '../../../src/directory/dates.ts'
import { directoryTables } from '../../../src/import/workbook/directory-tables.ts'
import type { Table } from '../../../src/import/workbook/table.ts'
import { drillLists, officesOf } from './lists.ts'
import { person, randomizer } from './region.ts'
import type { Drill, Fate, Move, ToldNumber } from './types.ts'

export const CHANGED = 305

const NEW_PEOPLE = 1000
const MONTHS = ['Januari', 'Februari', 'Maret', 'April']

/** Ways in which people write the same. */
const spellName = (name: string, how: number): string =>
  [name, name.toUpperCase(), `  ${name.replace(' ', '\u00a0')} `, name.replaceAll(', ', ','), name][how % 5]!
function spellDay(day: Day, how: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return [
    day,
    `${date}/${month}/${year}`,
    `${String(date).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year % 100}`,
    `${date} ${MONTHS[month - 1]} ${year}`,
    '',
  ][how % 5]!
}

/**
 * @param files the region of the day before
 * @param on the day of the change
 */
export function drillWorkbook(files: readonly ContentFile[], on: Day): Drill {
  const { content } = readContent(files)
  const [, people, channels] = directoryTables(content!, on) as [Table, Table, Table, Table]
  const offices = officesOf(files)
  const random = randomizer(305)
  const fates = new Map<string, Fate>()
  const heads: Drill['heads'] = new Map()
  const ended: Drill['ended'] = []
  const told: ToldNumber[] = []
  const at = (table: Table, header: string) => table.columns.findIndex((column) => column.header === header)
  const chosen = shuffled(people.rows.length, random)
    .slice(0, CHANGED)
    .sort((a, b) => a - b)

  const column = {
    status: at(people, 'Status'),
    name: at(people, 'Nama pejabat'),
    from: at(people, 'Mulai'),
    basis: at(people, 'Dasar (SK)'),
  }
  const changed = new Map(chosen.map((row, order) => [row, order]))
  const moving = chosen.map((row, order): Move => {
    const office = offices.get(people.rows[row]![0]!)!
    return { office, name: person(NEW_PEOPLE + order), order }
  })
  const lists = drillLists(offices, moving, files, on)
  const rows = people.rows.map((row, index) => {
    const order = lists.heads.has(row[0]!) ? undefined : changed.get(index)
    fates.set(`Pejabat!${index + 2}`, order === undefined ? 'unchanged' : 'applied')
    if (order === undefined) return [...row]
    const name = person(NEW_PEOPLE + order)
    const next = [...row]
    const fill = (values: Record<number, string>) => {
      for (const [key, value] of Object.entries(values)) next[Number(key)] = value
    }
    if (order % 20 === 7) {
      fill({
        [column.status]: 'Kosong',
        [column.name]: order % 40 === 7 ? '-' : '',
        [column.from]: spellDay(on, order),
      })
      heads.set(row[0]!, { status: 'vacant' })
    } else if (order % 10 === 3) {
      fill({ [column.status]: '', [column.name]: `Plt. ${name}`, [column.from]: spellDay(on, order) })
      heads.set(row[0]!, { status: 'plt', name })
    } else {
      fill({
        [column.status]: 'Definitif',
        [column.name]: spellName(name, order),
        [column.from]: spellDay(on, order),
        [column.basis]: 'SK Latihan 1/2027',
      })
      heads.set(row[0]!, { status: 'definitive', name })
    }
    return next
  })

  // some offices change a number the same day, some end one, some bring a mobile that has to wait
  const value = at(channels, 'Nomor, akun atau alamat')
  const remove = at(channels, 'Hapus')
  const channelRows = channels.rows.map((row, index) => {
    const place = `Saluran!${index + 2}`
    const [office, , id] = row as [string, string, string]
    fates.set(place, 'unchanged')
    if (id === 'telepon' && index % 37 === 0) {
      fates.set(place, 'applied')
      ended.push({ office, value: row[value]! })
      const other = row[value]!.replace('+620021', '+62 0021-').replace(/1(\d{5})$/, '2$1')
      told.push({ office, value: other, fate: 'recorded' })
      return row.with(value, other).with(remove, 'hapus')
    }
    if (id === 'wa' && index % 41 === 0) {
      fates.set(place, 'applied')
      ended.push({ office, value: row[value]! })
      return row.with(remove, 'hapus')
    }
    if (id === 'telepon' && index % 37 === 5) {
      // nobody has tried the new one: the old stays
      fates.set(place, 'applied')
      const other = row[value]!.replace(/1(\d{5})$/, '3$1')
      told.push({ office, value: other, fate: 'waiting' })
      return row.with(value, other)
    }
    if (id === 'wa' && index % 41 === 7) {
      fates.set(place, 'applied')
      ended.push({ office, value: row[value]! })
      const other = row[value]!.replace('+62008100', '+62008300')
      told.push({ office, value: other, fate: 'waiting' })
      return row.with(value, other).with(remove, 'hapus')
    }
    return [...row]
  })

  const bad: [string[], Fate][] = [
    [['', 'Dinas Antah Berantah', '', 'Definitif', person(2001), spellDay(on, 1), '', ''], 'refused'],
    [['dinas-999', '', '', 'Definitif', person(2002), spellDay(on, 1), '', ''], 'refused'],
    [['', '', '', 'Definitif', person(2003), spellDay(on, 1), '', ''], 'refused'],
    [['setda', '', '', 'Mantap', person(2004), spellDay(on, 1), '', ''], 'refused'],
    [['dinkominfo', '', '', 'Definitif', '197001011990011001', spellDay(on, 1), '', ''], 'refused'],
    [['inspektorat', '', '', 'Definitif', person(2005), '31/02/2027', '', ''], 'refused'],
    [['inspektorat', '', '', 'Kosong', person(2006), '', '', ''], 'refused'],
  ]
  const messy = [...rows]
  for (const [row, fate] of bad) {
    fates.set(`Pejabat!${messy.length + 2}`, fate)
    messy.push(row)
  }
  messy.push(['Jumlah', String(CHANGED), '', '', '', '', '', ''], ['', '', '', '', '', '', '', ''])
  return {
    tables: [{ ...people, rows: messy }, { ...channels, rows: channelRows }, ...lists.tables],
    fates: new Map([...fates, ...lists.fates]),
    heads: new Map([...heads, ...lists.heads]),
    ended: [...ended, ...lists.ended],
    told: [...told, ...lists.told],
    noted: lists.noted,
  }
}

function shuffled(count: number, random: () => number): number[] {
  const all = Array.from({ length: count }, (_, index) => index)
  for (let index = count - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    ;[all[index], all[other]] = [all[other]!, all[index]!]
  }
  return all
}
