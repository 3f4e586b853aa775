/** The directory as a workbook that the team edits and sends back. */

import { liveChannels } from '../../directory/channels/turning-days.ts'
import { type Content, recordedOffices } from '../../directory/content/content.ts'
import { OFFICE_KINDS, type OfficeFile } from '../../directory/content/schema.ts'
import type { Day } from '../../directory/dates.ts'
import { holderOn } from '../../directory/people/holders.ts'
import { KINDS, OWNERS, STATUSES, TYPES } from '../cells/terms.ts'
import { newsTable } from './news-table.ts'
import type { Table } from './table.ts'
import { confirmationText, DATE_HELP, ID, NAME, tableCell, tableColumn, tableWords } from './table-parts.ts'

/** Offices with a file, in the order of kinds and names; villages that nothing is recorded of are left out. */
function recorded(content: Content): [string, OfficeFile][] {
  return recordedOffices(content).sort(
    ([a, one], [b, two]) => OFFICE_KINDS.indexOf(one.kind) - OFFICE_KINDS.indexOf(two.kind) || (a < b ? -1 : 1),
  )
}

/** Sheets Kantor, Pejabat, Saluran, Kabar baru and Petunjuk. */
export function directoryTables(content: Content, today: Day): Table[] {
  const offices = recorded(content)
  const open = offices.filter(([, { ended }]) => !(ended && ended.on <= today))
  return [
    {
      name: 'Kantor',
      columns: [
        ID,
        { ...NAME, help: 'Nama resmi lengkap. Bila diganti, nama lama disimpan dan posternya perlu dicetak ulang.' },
        tableColumn('short', 20),
        tableColumn('kind', 22, tableWords(KINDS.labels)),
        tableColumn('post', 22),
        tableColumn('address', 44),
        tableColumn('ended', 16, { help: `Hanya bila kantor ditutup atau digabung. ${DATE_HELP}` }),
        tableColumn('successor', 20, { help: 'ID kantor penggantinya, bila ada.' }),
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
        tableColumn('post', 22, { locked: true }),
        tableColumn('status', 18, tableWords(STATUSES.labels)),
        tableColumn('holder', 40, { help: 'Nama lengkap dengan gelar. Kosongkan bila jabatannya kosong.' }),
        tableColumn('from', 16, { help: `Hari pertama menjabat. ${DATE_HELP}` }),
        tableColumn('until', 16, { help: `Hari terakhir, bila sudah pasti. ${DATE_HELP}` }),
        tableColumn('basis', 30, { help: 'Nomor keputusan. Tidak ditayangkan.' }),
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
        tableColumn('channelId', 16, { locked: true, help: 'Jangan diisi; saluran baru mendapat ID sendiri.' }),
        tableColumn('channelType', 16, tableWords(TYPES.labels)),
        tableColumn('value', 36, { help: 'Satu saluran satu baris. Akun tanpa @, situs lengkap dengan https://.' }),
        tableColumn('unit', 30, { help: 'Hanya bila milik bagian tertentu dari kantor.' }),
        tableColumn('owner', 12, tableWords(OWNERS.labels)),
        tableColumn('consentOn', 18, { help: `Untuk yang pribadi: tanggal persetujuan tertulis. ${DATE_HELP}` }),
        tableColumn('evidence', 26, { help: 'Di mana surat persetujuannya disimpan. Tidak ditayangkan.' }),
        tableColumn('lastChecked', 20, { locked: true }),
        tableColumn('remove', 12, {
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
          tableCell(channel),
          channel.unit ?? '',
          OWNERS.labels[channel.owner],
          channel.consent?.on ?? '',
          channel.consent?.evidence ?? '',
          confirmationText(channel, today),
          '',
        ]),
      ),
    },
    newsTable(content, today),
    { name: 'Petunjuk', columns: [], rows: [], notes: GUIDE(content.region.value.name, today) },
  ]
}

const GUIDE = (region: string, today: Day): string[] => [
  `Direktori pengaduan ${region}, keadaan ${today}.`,
  'Ubah isinya di lembar Kantor, Pejabat dan Saluran, simpan, lalu kirim kembali.',
  'Kolom ID kantor dan ID saluran jangan diubah: dengan itu barisnya dikenali.',
  'Pejabat berganti: ganti nama dan statusnya, isi Mulai. Yang lama disimpan sebagai riwayat.',
  'Nomor berganti: ganti nilainya di baris yang sama. Nomor yang pernah dikonfirmasi tetap tayang sampai yang baru dipastikan; bila sudah mati, pilih hapus di baris itu juga.',
  'Nomor baru: tambah baris, isi ID kantor, Jenis saluran dan nilainya; ID saluran dikosongkan.',
  'Nomor tidak dipakai lagi: pilih hapus di kolom Hapus. Menghapus barisnya saja tidak mengubah apa pun.',
  'Nomor HP dan WhatsApp baru menunggu sampai dipastikan lewat lembar Kabar baru, daftar panggilan atau lembar konfirmasi.',
  'Kabar lewat telepon atau WhatsApp: tulis di lembar Kabar baru, satu baris satu kabar, kantornya dipilih dari daftar.',
  'Di lembar Kabar baru, isi Hasil, Tanggal dicek dan Pemeriksa bila nomornya sudah dicoba: itu dicatat sebagai konfirmasi.',
  'Konfirmasi tidak dicatat dari lembar Saluran.',
  'NIP, NIK dan alamat rumah jangan ditulis di mana pun.',
]
