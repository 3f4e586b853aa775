/** The directory as a workbook that the team edits and sends back. */
import { displayValue, isNumberType } from '../directory/contacts.ts'
import type { Content } from '../directory/content.ts'
import type { Day } from '../directory/dates.ts'
import { confirmationOn } from '../directory/freshness.ts'
import { holderOn } from '../directory/holders.ts'
import { type ChannelEntry, OFFICE_KINDS, type OfficeFile } from '../directory/schema.ts'
import { HEADERS, type Single } from './columns.ts'
import type { Column, Table } from './table.ts'
import { HOWS, KINDS, OWNERS, RESULTS, STATUSES, TYPES } from './terms.ts'

const column = (kind: Single, width: number, more: Omit<Column, 'header' | 'width'> = {}): Column => ({
  header: HEADERS[kind],
  width,
  ...more,
})
const words = (labels: Record<string, string>) => ({ options: Object.values(labels) })
const DATE_HELP = 'Tulis tanggal, misalnya 5 Januari 2026.'

const ID = column('officeId', 16, { locked: true })
const NAME = { header: HEADERS.office, width: 44 }

/** Offices with a file, in the order of kinds and names; villages that nothing is recorded of are left out. */
function recorded({ offices }: Content): [string, OfficeFile][] {
  return [...offices]
    .filter(([, { file }]) => file.startsWith('offices/'))
    .map(([id, { value }]): [string, OfficeFile] => [id, value])
    .sort(([a, one], [b, two]) => OFFICE_KINDS.indexOf(one.kind) - OFFICE_KINDS.indexOf(two.kind) || (a < b ? -1 : 1))
}

/** What is valid on a day, or will be. */
export const liveChannels = (office: OfficeFile, today: Day): ChannelEntry[] =>
  office.channels.filter(({ until }) => !(until && until < today))

/** How a value is written in a cell, so that reading it gives the value again. */
export const cellValue = ({ type, value }: Pick<ChannelEntry, 'type' | 'value'>): string =>
  isNumberType(type) ? (value.startsWith('+6200') ? value : displayValue(type, value)) : value

function confirmationText(channel: ChannelEntry, today: Day): string {
  const { on, wrong } = confirmationOn(channel, today)
  return wrong ? 'ternyata salah' : (on ?? 'belum pernah')
}

/** Sheets Kantor, Pejabat, Saluran and Petunjuk. */
export function directoryTables(content: Content, today: Day): Table[] {
  const offices = recorded(content)
  const open = offices.filter(([, { ended }]) => !(ended && ended.on <= today))
  return [
    {
      name: 'Kantor',
      columns: [
        ID,
        { ...NAME, help: 'Nama resmi lengkap. Bila diganti, nama lama disimpan dan posternya perlu dicetak ulang.' },
        column('short', 20),
        column('kind', 22, words(KINDS.labels)),
        column('post', 22),
        column('address', 44),
        column('ended', 16, { help: `Hanya bila kantor ditutup atau digabung. ${DATE_HELP}` }),
        column('successor', 20, { help: 'ID kantor penggantinya, bila ada.' }),
      ],
      rows: offices.map(([id, office]) => [
        id,
        office.name,
        office.short,
        KINDS.labels[office.kind],
        office.post?.title ?? '',
        office.address?.text ?? '',
        office.ended?.on ?? '',
        office.ended?.successor ?? '',
      ]),
    },
    {
      name: 'Pejabat',
      columns: [
        ID,
        { ...NAME, locked: true },
        column('post', 22, { locked: true }),
        column('status', 18, words(STATUSES.labels)),
        column('holder', 40, { help: 'Nama lengkap dengan gelar. Kosongkan bila jabatannya kosong.' }),
        column('from', 16, { help: `Hari pertama menjabat. ${DATE_HELP}` }),
        column('until', 16, { help: `Hari terakhir, bila sudah pasti. ${DATE_HELP}` }),
        column('basis', 30, { help: 'Nomor keputusan. Tidak ditayangkan.' }),
      ],
      rows: open
        .filter(([, office]) => office.post)
        .map(([id, office]) => {
          const { status, name = '', since = '', until = '' } = holderOn(office, today)
          return [id, office.name, office.post!.title, STATUSES.labels[status], name, since, until, '']
        }),
    },
    {
      name: 'Saluran',
      columns: [
        ID,
        { ...NAME, locked: true },
        column('channelId', 16, { locked: true, help: 'Jangan diisi; saluran baru mendapat ID sendiri.' }),
        column('channelType', 16, words(TYPES.labels)),
        column('value', 36, { help: 'Satu saluran satu baris. Akun tanpa @, situs lengkap dengan https://.' }),
        column('unit', 30, { help: 'Hanya bila milik bagian tertentu dari kantor.' }),
        column('owner', 12, words(OWNERS.labels)),
        column('consentOn', 18, { help: `Untuk yang pribadi: tanggal persetujuan tertulis. ${DATE_HELP}` }),
        column('evidence', 26, { help: 'Di mana surat persetujuannya disimpan. Tidak ditayangkan.' }),
        { header: 'Terakhir dikonfirmasi', width: 20, locked: true },
        column('remove', 12, {
          options: ['hapus'],
          help: 'Pilih hapus bila saluran ini tidak dipakai lagi. Baris yang dihapus saja tidak mengakhiri apa pun.',
        }),
      ],
      rows: open.flatMap(([id, office]) =>
        liveChannels(office, today).map((channel) => [
          id,
          office.name,
          channel.id,
          TYPES.labels[channel.type],
          cellValue(channel),
          channel.unit ?? '',
          OWNERS.labels[channel.owner],
          channel.consent?.on ?? '',
          channel.consent?.evidence ?? '',
          confirmationText(channel, today),
          '',
        ]),
      ),
    },
    { name: 'Petunjuk', columns: [], rows: [], notes: GUIDE(content.region.value.name, today) },
  ]
}

const GUIDE = (region: string, today: Day): string[] => [
  `Direktori pengaduan ${region}, keadaan ${today}.`,
  'Ubah isinya di lembar Kantor, Pejabat dan Saluran, simpan, lalu kirim kembali.',
  'Kolom ID kantor dan ID saluran jangan diubah: dengan itu barisnya dikenali.',
  'Pejabat berganti: ganti nama dan statusnya, isi Mulai. Yang lama disimpan sebagai riwayat.',
  'Nomor berganti: ganti nilainya di baris yang sama. Nomor lama berakhir, nomor baru berlaku.',
  'Nomor baru: tambah baris, isi ID kantor, Jenis saluran dan nilainya; ID saluran dikosongkan.',
  'Nomor tidak dipakai lagi: pilih hapus di kolom Hapus. Menghapus barisnya saja tidak mengubah apa pun.',
  'Nomor HP dan WhatsApp baru ditahan sampai kantornya mengonfirmasi lewat daftar panggilan atau lembar konfirmasi.',
  'Konfirmasi tidak dicatat dari lembar ini.',
  'NIP, NIK dan alamat rumah jangan ditulis di mana pun.',
]

/** Who should be asked next: every contact that is due, and what an office is said to have but nobody has confirmed. */
export function callTable(content: Content, today: Day, only?: ReadonlySet<string>): Table {
  return checkTable(
    'Panggilan',
    content,
    today,
    (channel) => {
      const { on, due, wrong } = confirmationOn(channel, today)
      return !wrong && (on === undefined || (due ?? '') <= today)
    },
    only,
  )
}

/** The confirmation sheet of one office as a workbook: everything that is recorded, and room for what isn't. */
export function confirmationTable(content: Content, today: Day, office: string): Table {
  return checkTable('Konfirmasi', content, today, () => true, new Set([office]), BLANKS)
}

/** Rows for contacts that aren't recorded. */
const BLANKS = 6

function checkTable(
  name: string,
  content: Content,
  today: Day,
  wanted: (channel: ChannelEntry) => boolean,
  only?: ReadonlySet<string>,
  blanks = 0,
): Table {
  const offices = [...content.offices]
    .filter(
      ([id, { file, value }]) =>
        (only ? only.has(id) : file.startsWith('offices/')) && !(value.ended && value.ended.on <= today),
    )
    .map(([id, { value }]): [string, OfficeFile] => [id, value])
  const isSheet = name === 'Konfirmasi'
  return {
    name,
    columns: [
      ID,
      { ...NAME, locked: true },
      column('channelId', 16, { locked: true }),
      column('channelType', 16, words(TYPES.labels)),
      column('value', 36, { help: 'Yang tercatat. Untuk yang belum tercatat, isi nomor atau akunnya.' }),
      column('unit', 30),
      column('owner', 12, words(OWNERS.labels)),
      { header: 'Terakhir dikonfirmasi', width: 20, locked: true },
      column('result', 18, {
        ...words(RESULTS.labels),
        help: 'Tersambung: benar milik kantor ini dan aktif. Salah: bukan milik kantor ini lagi.',
      }),
      column('correct', 30, { help: 'Bila salah: yang benar.' }),
      column('checkedOn', 18, { help: DATE_HELP }),
      column('checkedBy', 26, {
        help: isSheet ? 'Nama dan jabatan penanda tangan. Tidak ditayangkan.' : 'Nama petugas. Tidak ditayangkan.',
      }),
      column('how', 20, words(HOWS.labels)),
      ...(isSheet
        ? [
            column('consentOn', 18, { help: `Untuk nomor pribadi. ${DATE_HELP}` }),
            column('evidence', 26, { help: 'Untuk nomor pribadi: surat persetujuannya.' }),
          ]
        : []),
    ],
    rows: offices.flatMap(([id, office]) => [
      ...liveChannels(office, today)
        .filter(wanted)
        .map((channel) =>
          row(
            id,
            office,
            channel.id,
            TYPES.labels[channel.type],
            cellValue(channel),
            channel.unit,
            OWNERS.labels[channel.owner],
            confirmationText(channel, today),
            isSheet,
          ),
        ),
      ...office.leads.map(({ type, unit }) =>
        row(id, office, '', TYPES.labels[type], '', unit, '', 'belum tercatat', isSheet),
      ),
      ...Array.from(
        { length: liveChannels(office, today).length + office.leads.length === 0 ? Math.max(1, blanks) : blanks },
        () => row(id, office, '', '', '', undefined, '', '', isSheet),
      ),
    ]),
  }
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
