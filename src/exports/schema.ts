/**
 * The open data files, field by field: directory.json, <id>.json and changes.json. What is written here is the type
 * that json.ts has to give and, as JSON Schema, the file that others check with, so neither can differ from the data.
 * A field more is a minor version, one less or another meaning a major one. Descriptions are for readers of the data,
 * so they are Indonesian.
 */
import { z } from 'zod'
import { OFFICE_KINDS } from '../directory/content/schema.ts'
import {
  area,
  channelType,
  contact,
  day,
  flag,
  holder,
  hours,
  officeId,
  partialDate,
  place,
  REUSE_DAYS,
  someText,
  sources,
  status,
  web,
} from './schema-parts.ts'

/** Of the shape of the data; their content has dates of its own. */
export const DATA_VERSION = '1.1'
/** Path of the schema from the root of the site. */
const SCHEMA_PATH = 'data/schema.json'

const officeFields = {
  id: officeId.describe('Tanda kantor, tetap selamanya; juga nama berkas dan bagian alamat halamannya.'),
  kind: z
    .enum(OFFICE_KINDS)
    .describe(
      'regional-head kepala daerah, secretariat sekretariat, division bagian, inspectorate inspektorat, department dinas, agency badan, police-unit Satpol PP, hospital rumah sakit, company BUMD, district kecamatan, village desa atau kelurahan.',
    ),
  name: someText.describe('Nama resmi lengkap.'),
  short: someText.describe('Nama pendek.'),
  formerNames: z
    .array(
      z.strictObject({
        name: someText.describe('Nama dahulu.'),
        until: day.describe('Hari terakhir nama itu dipakai.'),
      }),
    )
    .describe('Nama-nama dahulu, terbaru lebih dulu.'),
  page: web.describe('Halaman tetap kantor; cantumkan bila menampilkan datanya.'),
  parent: officeId.optional().describe('Kantor induk.'),
  area: area.optional().describe('Wilayah kerja, untuk kecamatan, desa dan kelurahan.'),
  address: place.optional().describe('Alamat kantor.'),
  hours: hours.optional().describe('Jam layanan kantor.'),
  ended: z
    .strictObject({
      on: day.describe('Sejak hari ini kantor tidak ada lagi.'),
      successor: officeId.optional().describe('Kantor penggantinya.'),
    })
    .optional()
    .describe('Ada bila kantor sudah digabung atau ditutup.'),
  post: someText.optional().describe('Sebutan jabatan pimpinannya.'),
  holder: holder.describe('Pimpinan sekarang.'),
  contacts: z.array(contact).describe('Cara menghubungi, nomor lebih dulu. Kosong bila belum ada yang boleh tampil.'),
  topics: z.array(someText).describe('Masalah yang ditangani, dengan kata sehari-hari.'),
  remarks: z.array(someText).describe('Catatan untuk pembaca.'),
  sources: z.strictObject({ name: sources.describe('Sumber nama kantor.') }).describe('Sumber lain.'),
  required: flag.describe('Apakah kantor ini diwajibkan perintah Bupati/Wali Kota mengumumkan kontak.'),
  edition: z
    .strictObject({
      code: someText.describe('Kode 4 huruf/angka di poster yang berlaku sekarang.'),
      dataDate: partialDate.optional().describe('Tanggal terbaru dari keterangan di poster itu.'),
    })
    .describe('Edisi poster sekarang.'),
}

const headFields = {
  $schema: web.describe('Alamat skema ini.'),
  version: z
    .literal(DATA_VERSION)
    .describe(
      'Versi susunan berkas. Angka kedua naik: ada isian baru. Angka pertama naik: ada yang hilang atau lain artinya.',
    ),
  notice: someText
    .optional()
    .describe('Peringatan yang harus ikut ditampilkan, misalnya bahwa data ini contoh atau purwarupa.'),
}
const count = z.int().nonnegative()
const generated = day.describe(`Keadaan data pada hari ini. Lebih dari ${REUSE_DAYS} hari? Ambil yang baru.`)

const licence = z
  .strictObject({
    areas: z
      .strictObject({
        citation: someText.describe('Sumber yang harus disebut.'),
        url: web.optional().describe('Alamat sumbernya.'),
        licence: someText.describe('Nama lisensi.'),
        licenceUrl: web.describe('Bunyi lisensi.'),
      })
      .describe('Kode dan nama wilayah.'),
    contacts: z
      .strictObject({
        confirmed: flag.describe('Apakah pemerintah daerah sudah menetapkan lisensinya.'),
        licence: someText.optional().describe('Nama lisensi; ada hanya bila sudah ditetapkan.'),
        licenceUrl: web.optional().describe('Bunyi lisensi; ada hanya bila sudah ditetapkan.'),
        note: someText.describe('Artinya, dengan kata biasa.'),
      })
      .describe('Data kantor dan kontaknya.'),
  })
  .meta({ id: 'lisensi', description: 'Boleh dipakai dengan syarat apa.' })

/** A channel that is not one of the offices’ own. */
export const channelSchema = z
  .strictObject({
    id: someText.describe('Tanda saluran.'),
    name: someText.describe('Nama saluran.'),
    level: z.enum(['regency', 'province', 'national']).describe('Tingkat: kabupaten/kota, provinsi, atau nasional.'),
    body: someText.optional().describe('Lembaga pengelolanya, bila bukan kantor di daftar ini.'),
    office: officeId.optional().describe('Kantor pengelolanya, bila ada di daftar ini.'),
    purpose: z
      .enum(['urgent', 'complaint', 'service'])
      .describe('urgent darurat, complaint pengaduan umum, service layanan lain.'),
    about: someText.describe('Untuk apa dan bagaimana dipakai.'),
    works: z
      .enum(['yes', 'unconfirmed'])
      .describe('Apakah dipastikan aktif di wilayah ini. Selain yes jangan ditampilkan sebagai aktif.'),
    contacts: z.array(contact).describe('Cara menghubungi.'),
    place: place.optional().describe('Tempat yang bisa didatangi.'),
  })
  .meta({ id: 'saluranLain', description: 'Saluran yang bukan milik satu kantor, misalnya SP4N-LAPOR!.' })

const changeFields = { on: day.describe('Hari mulai berlaku.'), office: officeId.describe('Kantor yang berubah.') }
const ofContact = {
  type: channelType.describe('Jenis salurannya. Nomornya sendiri tidak pernah disebut di sini.'),
  unit: someText.optional().describe('Bagian pemiliknya.'),
}
const observed = z
  .literal(true)
  .optional()
  .describe('Ada bila hanya diketahui per hari itu; bisa sudah begitu sebelumnya.')
const change = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...changeFields,
      kind: z.literal('closed').describe('Kantor ditutup atau digabung.'),
      successor: officeId.optional().describe('Penggantinya.'),
    }),
    z.strictObject({
      ...changeFields,
      kind: z.literal('renamed').describe('Berganti nama.'),
      from: someText.describe('Nama lama.'),
      to: someText.describe('Nama baru.'),
    }),
    z.strictObject({
      ...changeFields,
      kind: z.enum(['head', 'acting']).describe('Pejabat mulai menjabat: head tetap atau penjabat, acting pelaksana.'),
      status: status.describe('Statusnya.'),
      name: someText.optional().describe('Namanya.'),
      observed,
    }),
    z.strictObject({ ...changeFields, kind: z.literal('vacant').describe('Jabatan kosong.'), observed }),
    z.strictObject({
      ...changeFields,
      kind: z.literal('head-left').describe('Pejabat selesai menjabat.'),
      status: status.describe('Statusnya.'),
      name: someText.describe('Namanya.'),
    }),
    z.strictObject({
      ...changeFields,
      kind: z
        .enum(['contact-new', 'contact-confirmed', 'contact-ended'])
        .describe('Kontak baru, pertama kali dikonfirmasi, atau tidak berlaku lagi.'),
      ...ofContact,
    }),
    z.strictObject({
      ...changeFields,
      kind: z.literal('contact-wrong').describe('Kontak ternyata salah dan sudah ditarik.'),
      type: ofContact.type,
    }),
  ])
  .meta({ id: 'perubahan', description: 'Satu perubahan.' })

/** An office within the directory. */
export const officeSchema = z
  .strictObject(officeFields)
  .meta({ id: 'kantor', title: 'Kantor', description: 'Satu kantor di directory.json.' })

/** data/<id>.json */
export const officeFileSchema = z
  .strictObject({ ...headFields, generated, ...officeFields })
  .meta({ id: 'berkasKantor', title: '<id>.json', description: 'Satu kantor dalam berkas sendiri.' })

/** data/directory.json */
export const directorySchema = z
  .strictObject({
    ...headFields,
    region: z
      .strictObject({
        id: someText.describe('Tanda wilayah.'),
        name: someText.describe('Nama kabupaten atau kota.'),
        province: someText.describe('Provinsi.'),
        code: z
          .string()
          .regex(/^\d{2}\.\d{2}$/)
          .describe('Kode resmi wilayah.'),
        site: z
          .strictObject({
            address: web.describe('Alamat situs.'),
            confirmed: flag.describe('Apakah situs ini sudah ditetapkan pemerintah daerah.'),
          })
          .describe('Situs direktori ini.'),
        sample: flag.describe('true: semua isinya rekaan, jangan dipakai sebagai data.'),
      })
      .describe('Kabupaten atau kota.'),
    generated,
    licence: licence.describe('Lisensi.'),
    progress: z
      .strictObject({
        from: day.describe('Hari pertama triwulan ini.'),
        until: day.describe('Hari terakhir triwulan ini.'),
        confirmed: count.describe('Kantor yang sudah memastikan paling sedikit satu kontaknya dalam triwulan ini.'),
        of: count.describe('Semua kantor yang ditanya: desa dan kelurahan hanya bila kontaknya sudah tercatat.'),
      })
      .describe('Sejauh mana kantor sudah memastikan kontaknya triwulan ini.'),
    offices: z.array(officeSchema).describe('Semua kantor, juga yang sudah tidak ada.'),
    channels: z.array(channelSchema).describe('Saluran yang bukan milik satu kantor.'),
  })
  .meta({ id: 'direktori', title: 'directory.json', description: 'Semua kantor dan saluran pengaduan.' })

/** data/changes.json */
export const changesSchema = z
  .strictObject({
    ...headFields,
    region: someText.describe('Tanda wilayah.'),
    generated,
    changes: z.array(change).describe('Semua perubahan, terbaru lebih dulu.'),
  })
  .meta({ id: 'berkasPerubahan', title: 'changes.json', description: 'Apa yang berubah, tanpa nilai kontaknya.' })

export type DirectoryData = z.infer<typeof directorySchema>
export type OfficeData = z.infer<typeof officeSchema>
export type OfficeFileData = z.infer<typeof officeFileSchema>
export type ChangesData = z.infer<typeof changesSchema>

/** Address of the schema on a site. */
export function schemaUrl(address: string): string {
  return `${address.replace(/\/+$/, '')}/${SCHEMA_PATH}`
}

/** The schema of all three files, JSON Schema 2020-12; a file that has anything more than this is refused. */
export function dataSchema(address: string, title: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(z.xor([directorySchema, officeFileSchema, changesSchema]))
  return {
    $schema,
    $id: schemaUrl(address),
    title,
    description: `Versi ${DATA_VERSION}. Berlaku untuk directory.json, <id>.json dan changes.json.`,
    ...schema,
  }
}
