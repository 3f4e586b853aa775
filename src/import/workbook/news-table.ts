/** The sheet on which staff writes what it is told by telephone or in a chat: one row a piece of news. */
import type { Content } from '../../directory/content/content.ts'
import { OFFICE_KINDS } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { HOWS, RESULTS, STATUSES, TYPES } from '../statements/terms.ts'
import type { Table } from './table.ts'
import { column, DATE_HELP, ID, NAME, words } from './table-parts.ts'

const NEWS_SHEET = 'Kabar baru'

/** An empty table with dropdowns: offices by their names, villages behind the others. What isn't filled in says nothing. */
export function newsTable(content: Content, today: Day): Table {
  return {
    name: NEWS_SHEET,
    columns: [
      { ...ID, locked: false, help: 'Boleh dikosongkan: nama kantornya cukup.' },
      { ...NAME, options: officeNames(content, today), help: 'Pilih dari daftar, atau ketik awal namanya.' },
      column('status', 18, { ...words(STATUSES.labels), help: 'Hanya bila pimpinannya berganti.' }),
      column('holder', 40, {
        help: 'Nama lengkap pimpinan kantor itu, dengan gelar. Kosongkan bila kabarnya hanya tentang nomor.',
      }),
      column('channelType', 16, words(TYPES.labels)),
      column('value', 36, { help: 'Satu nomor atau akun satu baris. Yang kedua ditulis di baris berikutnya.' }),
      column('unit', 30, { help: 'Hanya bila milik bagian tertentu dari kantor.' }),
      column('result', 18, {
        ...words(RESULTS.labels),
        help: 'Tersambung: sudah dicoba dan benar milik kantor ini. Kosongkan bila belum dicoba.',
      }),
      column('checkedOn', 18, { help: `Hari dicoba. ${DATE_HELP}` }),
      column('checkedBy', 26, { help: 'Nama petugas yang mencoba. Tidak ditayangkan.' }),
      column('how', 20, words(HOWS.labels)),
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
