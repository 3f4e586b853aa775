/** Sheets by which contacts are confirmed: a list to call by, and the twin of an office's confirmation sheet. */

import { displayValue } from '../../directory/channels/contacts.ts'
import { liveChannels } from '../../directory/channels/turning-days.ts'
import type { WaitingNumber } from '../../directory/channels/waiting-list.ts'
import type { Content } from '../../directory/content/content.ts'
import type { ChannelEntry, OfficeFile } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { dayInWords } from '../../directory/events/words.ts'
import { districtCodeOf } from '../../directory/lookup.ts'
import { holderOn } from '../../directory/people/holders.ts'
import { dueOffices, pressingOf } from '../../directory/views/due.ts'
import { HOWS, OWNERS, RESULTS, STATUSES, TYPES } from '../cells/terms.ts'
import type { Column, Table } from './table.ts'
import { confirmationText, DATE_HELP, ID, NAME, tableCell, tableColumn, tableWords } from './table-parts.ts'

/** What is told of contacts of an office, by the contact's id. */
export type ReportedContacts = ReadonlyMap<string, ReadonlyMap<string, string>>

/**
 * Who should be asked next: every contact that is due or told to be wrong, what an office is said to have but nobody has
 * confirmed, and the numbers that wait for it, to be called.
 * @param reported what is told, by office
 */
export function callTable(
  content: Content,
  today: Day,
  waiting: readonly WaitingNumber[] = [],
  reported: ReportedContacts = new Map(),
): Table {
  const due = dueOffices(content, today).map(({ id }) => id)
  const ids = new Set([...waiting.map(({ office }) => office), ...reported.keys(), ...due])
  return checkTable('Panggilan', content, today, [...ids], {
    wanted: (channel) => pressingOf(channel, today) !== undefined,
    ...{ waiting, reported },
  })
}

/** The confirmation sheet of one office as a workbook: everything that is recorded, and room for what isn't. */
export function confirmationTable(content: Content, today: Day, office: string): Table {
  return checkTable('Konfirmasi', content, today, [office], { blanks: blankRows(BLANKS) })
}

/** One sheet for all villages of a kecamatan, which its camat has filled in: what is recorded, and room for the first. */
export function villagesTable(content: Content, today: Day, district: string): Table {
  const code = content.offices.get(district)?.value.area
  const ids = [...content.offices].flatMap(([id, { value }]) =>
    value.kind === 'village' && value.area && districtCodeOf(value) === code ? [id] : [],
  )
  return checkTable('Konfirmasi', content, today, ids, { blanks: [TYPES.labels.whatsapp, TYPES.labels.phone] })
}

/** Who heads an office stands in its first row; the others leave these columns empty. */
const HEAD: readonly Column[] = [
  tableColumn('post', 22, { locked: true }),
  tableColumn('status', 18, {
    ...tableWords(STATUSES.labels),
    help: 'Di baris pertama kantor ini: status pimpinannya.',
  }),
  tableColumn('holder', 40, {
    help: 'Di baris pertama kantor ini: nama pimpinan sekarang, dengan gelar. Bila berganti, ganti namanya.',
  }),
  tableColumn('from', 16, { help: `Bila pimpinannya berganti: hari pertama menjabat. ${DATE_HELP}` }),
  tableColumn('basis', 30, { help: 'Bila pimpinannya berganti: nomor keputusannya. Tidak ditayangkan.' }),
]

/** Rows for contacts that aren't recorded. */
const BLANKS = 6
const blankRows = (count: number): string[] => Array.from({ length: count }, () => '')

interface TableOptions {
  wanted?: (channel: ChannelEntry) => boolean
  /** Types of the rows for what isn't recorded. */
  blanks?: readonly string[]
  waiting?: readonly WaitingNumber[]
  reported?: ReportedContacts
}

function checkTable(
  name: string,
  content: Content,
  today: Day,
  ids: readonly string[],
  { wanted = () => true, blanks = [], waiting = [], reported }: TableOptions,
): Table {
  const offices = ids.flatMap((id): [string, OfficeFile][] => {
    const office = content.offices.get(id)?.value
    return office && !(office.ended && office.ended.on <= today) ? [[id, office]] : []
  })
  const isSheet = name === 'Konfirmasi'
  return {
    name,
    columns: [
      ID,
      { ...NAME, locked: true },
      ...(isSheet ? HEAD : []),
      tableColumn('channelId', 16, { locked: true }),
      tableColumn('channelType', 16, tableWords(TYPES.labels)),
      tableColumn('value', 36, { help: 'Yang tercatat. Untuk yang belum tercatat, isi nomor atau akunnya.' }),
      tableColumn('unit', 30),
      tableColumn('owner', 12, tableWords(OWNERS.labels)),
      tableColumn('lastChecked', 20, { locked: true }),
      tableColumn('result', 18, {
        ...tableWords(RESULTS.labels),
        help: 'Tersambung: benar milik kantor ini dan aktif. Salah: bukan milik kantor ini lagi.',
      }),
      tableColumn('correct', 30, { help: 'Bila salah: yang benar.' }),
      tableColumn('checkedOn', 18, { help: DATE_HELP }),
      tableColumn('checkedBy', 26, {
        help: isSheet ? 'Nama dan jabatan penanda tangan. Tidak ditayangkan.' : 'Nama petugas. Tidak ditayangkan.',
      }),
      tableColumn('how', 20, tableWords(HOWS.labels)),
      ...(isSheet
        ? [
            tableColumn('consentOn', 18, { help: `Untuk nomor pribadi. ${DATE_HELP}` }),
            tableColumn('evidence', 26, { help: 'Untuk nomor pribadi: surat persetujuannya.' }),
          ]
        : []),
    ],
    rows: offices.flatMap(([id, office]) => [
      ...(isSheet ? headRows(id, office, today) : []),
      ...liveChannels(office, today)
        .filter((channel) => wanted(channel) || reported?.get(id)?.has(channel.id))
        .map((channel) =>
          row(
            id,
            office,
            channel.id,
            TYPES.labels[channel.type],
            tableCell(channel),
            channel.unit,
            OWNERS.labels[channel.owner],
            [reported?.get(id)?.get(channel.id), confirmationText(channel, today)].filter(Boolean).join('; '),
            isSheet,
          ),
        ),
      ...waiting.filter((one) => one.office === id).map((one) => waitingRow(office, one)),
      ...office.leads
        .filter((lead) => !waiting.some((one) => isLeadOf(lead, id, one)))
        .map(({ type, unit }) => row(id, office, '', TYPES.labels[type], '', unit, '', 'belum tercatat', isSheet)),
      ...(blanks.length === 0 && liveChannels(office, today).length + office.leads.length === 0
        ? blankRows(1)
        : blanks
      ).map((type) => row(id, office, '', type, '', undefined, '', '', isSheet)),
    ]),
  }
}

const isLeadOf = ({ type, unit }: OfficeFile['leads'][number], id: string, one: WaitingNumber): boolean =>
  one.office === id && one.type === type && one.unit === unit

function waitingRow(
  office: OfficeFile,
  { office: id, type, value, unit, owner, told, document }: WaitingNumber,
): string[] {
  const last = `menunggu: diberitahukan ${dayInWords(told)} (${document})`
  return row(
    id,
    office,
    '',
    TYPES.labels[type],
    displayValue(type, value),
    unit,
    OWNERS.labels[owner ?? 'office'],
    last,
    false,
  )
}

/** The row of who heads an office, to be corrected; none where it has no post. */
function headRows(id: string, office: OfficeFile, today: Day): string[][] {
  if (!office.post) return []
  const { status, name = '', since, observed, last } = holderOn(office, today)
  const known = status === 'unknown' ? '' : STATUSES.labels[status]
  const on = since ?? observed?.on
  const seen = last ? `terakhir tercatat ${last.name ?? STATUSES.labels[last.status]}, ${last.on}` : 'belum tercatat'
  const cells = row(id, office, '', '', '', undefined, '', known ? `tercatat${on ? ` ${on}` : ''}` : seen, true)
  return [cells.with(2, office.post.title).with(3, known).with(4, name)]
}

function row(
  id: string,
  office: OfficeFile,
  channel: string,
  type: string,
  value: string,
  unit: string | undefined,
  owner: string,
  last: string,
  isSheet: boolean,
): string[] {
  return [
    id,
    office.name,
    ...(isSheet ? HEAD.map(() => '') : []),
    channel,
    type,
    value,
    unit ?? '',
    owner,
    last,
    '',
    '',
    '',
    '',
    '',
    ...(isSheet ? ['', ''] : []),
  ]
}
