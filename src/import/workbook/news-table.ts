/** The sheet on which staff writes what it is told by telephone or in a chat: one row a piece of news. */
import type { Content } from '../../directory/content/content.ts'
import { OFFICE_KINDS } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { HOWS, RESULTS, STATUSES, TYPES } from '../cells/terms.ts'
import type { Table } from './table.ts'
import { DATE_HELP, ID, NAME, tableColumn, tableWords } from './table-parts.ts'

const NEWS_SHEET = 'Kabar baru'

/** An empty table with dropdowns: offices by their names, villages behind the others. What isn't filled in says nothing. */
export function newsTable(content: Content, today: Day): Table {
  return {
    name: NEWS_SHEET,
    columns: [
      { ...ID, locked: false, help: 'Boleh dikosongkan: nama kantornya cukup.' },
      { ...NAME, options: officeNames(content, today), help: 'Pilih dari daftar, atau ketik awal namanya.' },
      tableColumn('status', 18, { ...tableWords(STATUSES.labels), help: 'Hanya bila pimpinannya berganti.' }),
      tableColumn('holder', 40, {
        help: 'Nama lengkap pimpinan kantor itu, dengan gelar. Kosongkan bila kabarnya hanya tentang nomor.',
      }),
      tableColumn('channelType', 16, tableWords(TYPES.labels)),
      tableColumn('value', 36, { help: 'Satu nomor atau akun satu baris. Yang kedua ditulis di baris berikutnya.' }),
      tableColumn('unit', 30, { help: 'Hanya bila milik bagian tertentu dari kantor.' }),
      tableColumn('result', 18, {
        ...tableWords(RESULTS.labels),
        help: 'Tersambung: sudah dicoba dan benar milik kantor ini. Kosongkan bila belum dicoba.',
      }),
      tableColumn('checkedOn', 18, { help: `Hari dicoba. ${DATE_HELP}` }),
      tableColumn('checkedBy', 26, { help: 'Nama petugas yang mencoba. Tidak ditayangkan.' }),
      tableColumn('how', 20, tableWords(HOWS.labels)),
    ],
    rows: [],
  }
}

/** Names of the offices that there are, in the order of kinds and names. */
function officeNames({ offices }: Content, today: Day): string[] {
  return [...offices.values()]
    .map(({ value }) => value)
    .filter(({ ended }) => !(ended && ended.on <= today))
    .sort((a, b) => OFFICE_KINDS.indexOf(a.kind) - OFFICE_KINDS.indexOf(b.kind) || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
}
