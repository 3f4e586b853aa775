/** What the open data files are made of: sources, contacts, holders, areas, each with its meaning in plain words. */
import { z } from 'zod'
import { STALE_DAYS } from '../directory/channels/freshness.ts'
import { SHOWN_STATES } from '../directory/channels/publication.ts'
import { CHANNEL_TYPES, HOLDER_STATUSES, WEEKDAYS } from '../directory/content/schema.ts'
import { OBSERVATION_DAYS } from '../directory/people/holders.ts'

/** For how many days a program may show what it has fetched. */
export const REUSE_DAYS = 7

export const someText = z.string().min(1)
export const flag = z.boolean()
export const web = z
  .string()
  .regex(/^https:\/\/[^\s"<>\\^`{|}]+$/)
  .meta({ id: 'alamatWeb', description: 'Alamat web lengkap, selalu https.' })
export const day = z.iso.date().meta({ id: 'hari', description: 'Satu hari, TTTT-BB-HH, menurut waktu setempat.' })
export const partialDate = z
  .union([day, z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)])
  .meta({ id: 'tanggal', description: 'Tanggal setepat yang diketahui: TTTT-BB-HH, TTTT-BB, atau TTTT.' })
export const officeId = z
  .string()
  .regex(/^[a-z0-9-]{2,32}$/)
  .meta({ id: 'idKantor', description: 'Tanda kantor. Tidak pernah berubah dan tidak pernah dipakai ulang.' })
export const channelType = z.enum(CHANNEL_TYPES).meta({
  id: 'jenisSaluran',
  description:
    'phone telepon, whatsapp, sms, email surel, website situs, form formulir di web; selebihnya akun media sosial.',
})
export const status = z.enum(HOLDER_STATUSES).meta({
  id: 'statusPejabat',
  description:
    'definitive pejabat tetap; plt, plh, pj, pjs pejabat sementara; vacant kosong; unknown belum diketahui siapa yang menjabat sekarang.',
})

export const source = z
  .strictObject({
    citation: someText.describe('Judul atau keterangan sumber, cukup untuk mencarinya.'),
    url: web.optional().describe('Alamat sumber, bila bisa dibuka.'),
    date: partialDate.optional().describe('Kapan sumber itu mengatakannya.'),
    recorded: day.optional().describe('Kapan dicatat di sini; hanya pada sumber tanpa tanggal.'),
  })
  .meta({ id: 'sumber', description: 'Dari mana suatu keterangan berasal.' })
export const sources = z.array(source)

export const hours = z
  .array(
    z.strictObject({
      days: z.array(z.enum(WEEKDAYS)).describe('Hari yang berlaku: mon Senin … sun Minggu.'),
      from: z.string().describe('Jam buka, "JJ:MM", waktu setempat.'),
      to: z.string().describe('Jam tutup, "JJ:MM"; "24:00" tengah malam.'),
    }),
  )
  .meta({ id: 'jam', description: 'Jam layanan.' })

export const place = z
  .strictObject({
    text: someText.describe('Alamat seperti ditulis orang.'),
    sources: sources.describe('Sumber alamat.'),
  })
  .meta({ id: 'tempat', description: 'Alamat yang bisa didatangi.' })

export const contact = z
  .strictObject({
    type: channelType.describe('Jenis saluran.'),
    value: someText.describe(
      'Nilai baku: nomor E.164 ("+62…") atau nomor pendek, nama akun tanpa @, alamat surel atau web.',
    ),
    display: someText.describe('Seperti yang ditulis untuk orang: dengan kurung, spasi, @ di depan akun.'),
    href: z
      .string()
      .regex(/^(https|tel|sms|mailto):\S+$/)
      .optional()
      .describe('Tautan untuk menghubungi. Tidak ada pada wilayah contoh.'),
    unit: someText.optional().describe('Bagian kantor yang memilikinya, bila bukan seluruh kantor.'),
    hours: hours.optional().describe('Jam dilayani, bila lain dari jam kantor.'),
    state: z
      .enum(SHOWN_STATES)
      .describe(
        `confirmed dikonfirmasi kantor paling lama ${STALE_DAYS} hari lalu; sourced milik lembaga provinsi atau nasional dan bersumber; stale dikonfirmasi lebih dari ${STALE_DAYS} hari lalu; unconfirmed dari sumber terbuka, belum dikonfirmasi kantor. Dua yang terakhir harus ditampilkan dengan tandanya.`,
      ),
    confirmedOn: day.optional().describe('Kapan terakhir dikonfirmasi kantor.'),
    dueOn: day.optional().describe('Kapan harus dikonfirmasi lagi.'),
    sources: sources.describe('Dari mana kontak ini.'),
  })
  .meta({ id: 'kontak', description: 'Satu cara menghubungi. Kontak yang belum boleh tampil tidak ada di sini.' })

export const holder = z
  .strictObject({
    status: status.describe('Keadaan jabatan sekarang.'),
    name: someText.optional().describe('Nama pejabat dengan gelarnya, bila diketahui.'),
    since: day.optional().describe('Hari pertama menjabat.'),
    until: day.optional().describe('Hari terakhir menjabat.'),
    insteadOf: someText.optional().describe('Pejabat definitif yang digantikan sementara.'),
    observed: z
      .strictObject({ on: day.describe('Hari keterangan itu.'), source: source.describe('Sumbernya.') })
      .optional()
      .describe(`Ada bila hanya diketahui dari sumber per suatu hari; paling lama ${OBSERVATION_DAYS} hari lalu.`),
    last: z
      .strictObject({
        status: status.describe('Keadaan waktu itu.'),
        name: someText.optional().describe('Nama waktu itu.'),
        on: day.describe('Hari catatan itu.'),
        source: source.optional().describe('Sumbernya.'),
        over: z.literal(true).optional().describe('Ada bila orang itu sudah tidak menjabat.'),
      })
      .optional()
      .describe('Catatan terakhir, bila terlalu lama untuk mengatakan siapa yang menjabat sekarang.'),
  })
  .meta({ id: 'pejabat', description: 'Siapa yang memimpin, tidak lebih pasti daripada sumbernya.' })

export const area = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/)
      .describe('Kode resmi wilayah, misalnya "99.01.01.2001".'),
    name: someText.describe('Nama tanpa sebutan.'),
    level: z.enum(['kecamatan', 'desa', 'kelurahan']).describe('Tingkat wilayah.'),
  })
  .meta({ id: 'wilayah', description: 'Kecamatan, desa atau kelurahan.' })

export type ContactData = z.infer<typeof contact>
export type SourceData = z.infer<typeof source>
