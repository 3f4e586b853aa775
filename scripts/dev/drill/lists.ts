/** What else comes on the day of the drill: lists of ceremonies and villages, a stale export, numbers by telephone. */

import { parse } from 'yaml'
import { readContent } from '../../../src/directory/content/content.ts'
import type { ContentFile } from '../../../src/directory/content/read.ts'
import { addDays, type Day } from '../../../src/directory/dates.ts'
import { directoryTables } from '../../../src/import/workbook/directory-tables.ts'
import type { Table } from '../../../src/import/workbook/table.ts'
import { person, STALE_DAY } from './region.ts'
import type { Drill, DrillOffice, Fate, Move } from './types.ts'

interface OfficeYaml {
  name: string
  kind: string
  parent?: string
  post: { title: string }
  holders: { name: string }[]
  channels: DrillOffice['numbers']
}

/** The offices of a region by their id. */
export function officesOf(files: readonly ContentFile[]): Map<string, DrillOffice> {
  const found = files.flatMap(({ path, text }): [string, DrillOffice][] => {
    const id = /^offices\/(.+)\.yaml$/.exec(path)?.[1]
    if (!id) return []
    const { name, kind, parent, post, holders, channels } = parse(text) as OfficeYaml
    const office = { id, name, kind, title: post.title, head: holders[0]!.name, numbers: channels }
    return [[id, { ...office, ...(parent && { parent }) }]]
  })
  return new Map(found)
}

type Lists = Drill

const bareOf = (name: string) => name.replace(' Kabupaten Latihan', '')
const villageNameOf = ({ name }: DrillOffice) => /^Pemerintah Desa (.+), /.exec(name)![1]!
const districtNameOf = ({ name }: DrillOffice) => /Kecamatan (\S+)/.exec(name)![1]!

/** The lists beside our own export; whom they bring, that export doesn't. */
export function drillLists(
  offices: ReadonlyMap<string, DrillOffice>,
  moving: readonly Move[],
  files: readonly ContentFile[],
  on: Day,
): Lists {
  const lists: Lists = { tables: [], fates: new Map(), heads: new Map(), ended: [], told: [], noted: new Map() }
  const departments = moving.filter(({ office }) => office.kind === 'department')
  const agencies = moving.filter(({ office }) => office.kind === 'agency')
  const villages = moving.filter(({ office }) => office.kind === 'village')
  const districts = moving.filter(({ office }) => office.kind === 'district')
  const stays = [...offices.values()].filter(({ id }) => !moving.some(({ office }) => office.id === id))
  echelons(lists, departments.slice(0, 10), stays)
  oldAndNew(lists, departments.slice(10, 24), stays)
  abbreviated(lists, departments.slice(24, 34), agencies.slice(0, 8), districts.slice(0, 8), villages.slice(0, 10))
  villageList(lists, villages.slice(10, 90), stays, offices)
  placeholders(lists, stays)
  staleExport(lists, villages.slice(120), files)
  calls(lists, stays, on)
  return lists
}

type Row = readonly [cells: string[], fate?: Fate, more?: { note?: string }]

/** Adds a list; rows without a fate aren't of it: sums, signatures, a second row of headers. */
function addList(
  { tables, fates, noted }: Lists,
  name: string,
  headers: readonly string[],
  rows: readonly Row[],
): void {
  tables.push({
    name,
    columns: headers.map((header) => ({ header, width: 20 })),
    rows: rows.map(([cells]) => cells),
  })
  for (const [index, [, fate, more]] of rows.entries()) {
    const place = `${name}!${index + 2}`
    if (fate) fates.set(place, fate)
    if (more?.note) noted.set(place, more.note)
  }
}

const UNDER_HEADS = ['Sekretaris', 'Kepala Bidang Umum', 'Kasubag Keuangan', 'Kepala UPT Wilayah I', 'Kasi Pelayanan']

/** Too short for a number: the head beside it goes in. */
const HALF_NUMBER = '0812-34'

/** Heads among those under them, each with a mobile number, but for one that was typed in half. */
function echelons(lists: Lists, moves: readonly Move[], stays: readonly DrillOffice[]): void {
  let next = 0
  const mobile = () => `+6200840010${String(100 + next++)}`
  const rows = moves.flatMap(({ office, name }, index): Row[] => {
    lists.heads.set(office.id, { status: 'definitive', name })
    if (index === 0)
      return [
        [['A. DINAS', '', '', ''], 'headings'],
        [[office.name, 'Kepala Dinas', name, HALF_NUMBER], 'partly'],
      ]
    const value = mobile()
    lists.told.push({ office: office.id, value, fate: 'waiting' })
    return [
      [[office.name, 'Kepala Dinas', name, value], 'applied'],
      ...UNDER_HEADS.map((post): Row => skippedRow(office, post)),
    ]
  })
  function skippedRow(office: DrillOffice, post: string): Row {
    const value = mobile()
    lists.told.push({ office: office.id, value, fate: 'skipped' })
    return [[office.name, post, person(3000 + next), value], 'skipped']
  }
  const districts = stays.filter(({ kind }) => kind === 'district')
  for (const office of districts)
    for (const post of ['Sekcam', 'Kasi Pemerintahan']) rows.push(skippedRow(office, post))
  addList(lists, 'Semua eselon', ['Unit Kerja', 'Jabatan', 'Nama Lengkap', 'No. HP'], rows)
}

/** Where somebody comes from stands beside where they go. */
function oldAndNew(lists: Lists, moves: readonly Move[], stays: readonly DrillOffice[]): void {
  const froms = stays.filter(({ kind }) => kind === 'department' || kind === 'agency')
  const rows: Row[] = [[['', '', 'LAMA', 'BARU']]]
  for (const [index, { office, name }] of moves.entries()) {
    const from = froms[index % froms.length]!
    lists.heads.set(office.id, { status: 'definitive', name })
    rows.push([
      [String(index + 1), name, `${from.title} ${from.name.replace(/^\S+ /, '')}`, headPost(office)],
      'applied',
    ])
  }
  for (const [index, from] of froms.slice(0, 6).entries())
    rows.push([
      [String(rows.length), person(3200 + index), headPost(from), `Sekretaris ${bareOf(from.name)}`],
      'skipped',
    ])
  addList(lists, 'Pelantikan', ['NO', 'NAMA', 'JABATAN', ''], rows)
}

/** "Kepala Dinas Urusan Baku" */
const headPost = ({ name }: DrillOffice): string => `Kepala ${bareOf(name)}`

function abbreviated(
  lists: Lists,
  departments: readonly Move[],
  agencies: readonly Move[],
  districts: readonly Move[],
  villages: readonly Move[],
): void {
  const write = ({ office, name, order }: Move, post: string): Row => {
    const isActing = order % 3 === 0
    lists.heads.set(office.id, { status: isActing ? 'plt' : 'definitive', name })
    return [[post, isActing ? `${name}${[', Plt.', ' (Plt)', ' - Plt'][(order % 9) / 3]!}` : name], 'applied']
  }
  const subject = ({ office }: Move) => bareOf(office.name).replace(/^\S+ /, '')
  addList(
    lists,
    'Susulan',
    ['Jabatan', 'Nama'],
    [
      ...departments.map((move, index) =>
        write(move, [`Ka. Dinas ${subject(move)}`, `Kadin ${subject(move)}`, `Kadis. ${subject(move)}`][index % 3]!),
      ),
      ...agencies.map((move, index) =>
        write(move, index % 2 ? `Kaban ${subject(move)}` : `Ka. Badan ${subject(move)}`),
      ),
      ...districts.map((move) => write(move, `Camat ${districtNameOf(move.office)}`)),
      ...villages.map((move) => write(move, `Kades ${villageNameOf(move.office)} Kec. ${districtNameOf(move.office)}`)),
    ],
  )
}

/** KECAMATAN and DESA together are one key; of some names there are villages in two kecamatan. */
function villageList(
  lists: Lists,
  moves: readonly Move[],
  stays: readonly DrillOffice[],
  offices: ReadonlyMap<string, DrillOffice>,
): void {
  const all = [...offices.values()].filter(({ kind }) => kind === 'village')
  const isDouble = (office: DrillOffice) => all.filter((one) => villageNameOf(one) === villageNameOf(office)).length > 1
  const unmoved = stays.filter(({ kind }) => kind === 'village').slice(0, 30)
  const rows = [...moves]
    .sort((a, b) => (a.office.id < b.office.id ? -1 : 1))
    .filter(({ office }, index) => isDouble(office) || index % 2 === 0)
    .map(({ office, name }): Row => {
      lists.heads.set(office.id, { status: 'definitive', name })
      return [[districtNameOf(office), villageNameOf(office), name], 'applied']
    })
  const wrong = unmoved[0]!
  const elsewhere = all.find((one) =>
    all.every((two) => villageNameOf(two) !== villageNameOf(wrong) || two.parent !== one.parent),
  )!
  addList(
    lists,
    'Kades per kecamatan',
    ['KECAMATAN', 'DESA', 'NAMA KADES'],
    [
      ...rows,
      ...unmoved.map((office): Row => [[districtNameOf(office), villageNameOf(office), office.head], 'unchanged']),
      [[districtNameOf(elsewhere), villageNameOf(wrong), person(3300)], 'refused'],
      [[districtNameOf(wrong), 'Antahberantah', person(3301)], 'refused'],
    ],
  )
  const doubtful = all.filter(isDouble).slice(0, 3)
  addList(
    lists,
    'Kades tanpa kecamatan',
    ['DESA', 'NAMA KADES'],
    [
      ...doubtful.map((office, index): Row => [[villageNameOf(office), person(3310 + index)], 'refused']),
      ...unmoved
        .filter((office) => !isDouble(office))
        .slice(0, 5)
        .map((office): Row => [[villageNameOf(office), office.head], 'unchanged']),
    ],
  )
}

const PLACEHOLDERS = ['xxx', 'TBA', '«NAMA»', '..........', 'isi nama di sini', '-']

/** A form that nobody has filled in yet, summed up and signed. */
function placeholders(lists: Lists, stays: readonly DrillOffice[]): void {
  const rows = stays.slice(0, 12).map((office, index): Row => {
    return [[String(index + 1), office.name, PLACEHOLDERS[index % PLACEHOLDERS.length]!], 'empty']
  })
  addList(
    lists,
    'Belum diisi',
    ['No', 'Nama OPD', 'Nama Kepala'],
    [
      ...rows,
      [['', 'Jumlah', String(rows.length)]],
      [['', '', 'Mengetahui,']],
      [['', '', 'Sekretaris Daerah']],
      [['', '', person(3400)]],
      [['', '', 'NIP. ..........']],
    ],
  )
}

/** An export of months ago, in which somebody has typed new names over some of the old and touched nothing else. */
function staleExport(lists: Lists, moves: readonly Move[], files: readonly ContentFile[]): void {
  const [, people, channels] = directoryTables(readContent(files).content!, STALE_DAY) as [Table, Table, Table]
  const typed = new Map(moves.map(({ office, name }) => [office.id, name]))
  const name = people.columns.findIndex(({ header }) => header === 'Nama pejabat')
  const shown = people.rows.filter(([id], index) => typed.has(id!) || (index % 3 === 0 && !lists.heads.has(id!)))
  const inForce = shown.filter(([id]) => typed.has(id!) || !moves.some(({ office }) => office.id === id))
  addList(
    lists,
    'Pejabat Agustus',
    people.columns.map(({ header }) => header),
    inForce.map((row): Row => {
      const next = typed.get(row[0]!)
      if (!next) return [[...row], 'unchanged']
      lists.heads.set(row[0]!, { status: 'definitive', name: next })
      return [row.with(name, next), 'applied']
    }),
  )
  addList(
    lists,
    'Saluran Agustus',
    channels.columns.map(({ header }) => header),
    channels.rows.filter(([, , id]) => id === 'telepon-lama').map((row): Row => [[...row], 'unchanged']),
  )
}

/** Beside a recorded number of its kind, without a word on which of both holds. */
const UNCLEAR = '+62009900001'

/** What came by telephone: numbers that were tried, one that another office has, one that nobody has any more. */
function calls(lists: Lists, stays: readonly DrillOffice[], on: Day): void {
  const departments = stays.filter(({ kind }) => kind === 'department' || kind === 'agency')
  const [shared, past] = departments.slice(-2) as [DrillOffice, DrillOffice]
  const checked = addDays(on, -1)
  const rows = stays
    .filter(({ kind }) => kind === 'village')
    .slice(40, 60)
    .map((office, index): Row => {
      const old = office.numbers.find(({ id }) => id === 'wa')!
      const value = `+6200850010${String(100 + index)}`
      lists.ended.push({ office: office.id, value: old.value })
      lists.told.push({ office: office.id, value, fate: 'recorded' })
      return [[office.id, 'wa', 'WhatsApp', value, '', 'Tersambung', checked, 'Petugas Latihan', 'Telepon'], 'applied']
    })
  const other = departments[0]!.numbers.find(({ id }) => id === 'telepon')!.value
  const gone = stays.flatMap(({ numbers }) => numbers.filter(({ until }) => until))[0]!.value
  lists.told.push(
    { office: shared.id, value: other, fate: 'recorded' },
    { office: past.id, value: gone, fate: 'recorded' },
    { office: shared.id, value: UNCLEAR, fate: 'refused' },
  )
  addList(
    lists,
    'Kabar telepon',
    [
      'ID kantor',
      'ID saluran',
      'Jenis saluran',
      'Nomor, akun atau alamat',
      'Bagian',
      'Hasil',
      'Tanggal dicek',
      'Pemeriksa',
      'Cara',
    ],
    [
      ...rows,
      [[shared.id, '', 'Telepon', other, 'Loket', '', '', '', ''], 'applied', { note: 'juga nomor' }],
      [[past.id, '', 'Telepon', gone, 'Loket', '', '', '', ''], 'applied', { note: 'tercatat tidak dipakai lagi' }],
      [[shared.id, '', 'Telepon', UNCLEAR, '', '', '', '', ''], 'refused', { note: 'nomor kedua?' }],
    ],
  )
}
