/** Who holds the post that heads an office, and since when. */
import { z } from 'zod'
import { fields } from './fields.ts'
import { HOLDER_STATUSES } from './vocabulary.ts'

/** "photos/contoh-sampelan.jpg"; what the bytes are decides, not the ending. */
export const PHOTO_FILE = /^photos\/[a-z0-9-]{1,60}\.(jpe?g|png)$/

const photo = z.strictObject({
  /** In the region's folder; printed only on the poster that names the holder, never on pages or in exports. */
  file: z.string().regex(PHOTO_FILE, {
    error: 'harus "photos/", lalu huruf kecil, angka atau tanda hubung, lalu ".jpg" atau ".png"',
  }),
  /** The person's own, in writing. */
  consent: fields.consent,
  /** Where it comes from, if not from the person. */
  sources: fields.sourceRefs.optional(),
})

export const holderSchema = z
  .strictObject({
    /** Needed only when a channel belongs to this person. */
    id: fields.localId.optional(),
    /** Name with degrees, as the person writes it; absent when the post is vacant or unknown. */
    name: fields.text.optional(),
    status: z.enum(HOLDER_STATUSES),
    /** First day in the post. */
    from: fields.day.optional(),
    /** Last day in the post. */
    until: fields.day.optional(),
    /** Where a source only says how it was on a day. */
    observed: z.strictObject({ on: fields.day, source: fields.localId }).optional(),
    /** Decree or other basis; never exported. */
    basis: fields.text.optional(),
    /** Portrait of the person, 3:4. */
    photo: photo.optional(),
  })
  .superRefine((entry, context) => {
    const named = entry.status !== 'vacant' && entry.status !== 'unknown'
    if (!named && entry.name) {
      context.addIssue({
        code: 'custom',
        path: ['name'],
        message: `status ${entry.status} tidak boleh punya nama: hapus nama atau ganti status`,
      })
    }
    if (named && !entry.name && !entry.observed) {
      context.addIssue({
        code: 'custom',
        path: ['name'],
        message: 'nama pejabat belum ditulis: isi nama atau pakai status vacant / unknown',
      })
    }
    if (
      named &&
      !entry.from &&
      !entry.until &&
      !entry.observed &&
      !['plt', 'plh', 'pj', 'pjs'].includes(entry.status)
    ) {
      context.addIssue({
        code: 'custom',
        path: ['from'],
        message: 'pejabat bernama harus punya tanggal mulai (from) atau pengamatan (observed)',
      })
    }
    if (['plt', 'plh', 'pj', 'pjs'].includes(entry.status) && !entry.from && !entry.observed) {
      context.addIssue({
        code: 'custom',
        path: ['from'],
        message: `status ${entry.status} harus punya tanggal mulai (from)`,
      })
    }
    if (entry.from && entry.until && entry.until < entry.from) {
      context.addIssue({
        code: 'custom',
        path: ['until'],
        message: `tanggal selesai ${entry.until} lebih awal dari tanggal mulai ${entry.from}`,
      })
    }
  })

export type HolderEntry = z.output<typeof holderSchema>
export type PhotoEntry = z.output<typeof photo>
