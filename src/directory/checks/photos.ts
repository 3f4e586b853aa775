/** Rules on photos of holders: the person's consent, and a file that prints well and tells nothing else. */
import type { Content } from '../content/content.ts'
import { bytesIn, photoConsent, readPhoto } from '../content/photo.ts'
import { fieldName, type Problem, problemOf } from '../content/problems.ts'
import type { HolderEntry, OfficeFile, PhotoEntry } from '../content/schema.ts'
import type { Day } from '../dates.ts'
import type { Report } from './report.ts'

const MOST_PHOTO_KILOBYTES = 400
/** 36 mm at 300 dpi; and no more pixels than any printer shows. */
export const LEAST_PHOTO = { width: 425, height: 567 }
const MOST_HEIGHT = 2400
/** Width by height: 3:4 and what may be cut off it unseen. */
const RATIO = { least: 0.7, most: 0.8 }

/** Consent and file of every photo that an office's holders have. */
export function checkPhotos(office: OfficeFile, { photos }: Content, today: Day, report: Report): void {
  office.holders.forEach((holder, index) => {
    if (!holder.photo) return
    const path = ['holders', index, 'photo']
    if (!checkPerson(holder, holder.photo, today, path, report)) return
    const file = photos.get(holder.photo.file)
    const found = file === undefined ? missing(holder.photo) : photoFault(file)
    if (found) report({ path: [...path, 'file'], ...found })
  })
}

/** Whether the person has a name and still agrees: then the file matters. */
function checkPerson(
  { name }: HolderEntry,
  photo: PhotoEntry,
  today: Day,
  path: PropertyKey[],
  report: Report,
): boolean {
  if (!name) {
    report({
      rule: 'photo-nameless',
      path,
      message: 'ada foto, tetapi nama orangnya tidak ditulis',
      repair: 'isi name, atau hapus photo beserta berkasnya',
    })
    return false
  }
  const consent = photoConsent(photo, today)
  if (consent === 'none') {
    report({
      rule: 'no-consent',
      path: [...path, 'consent'],
      message: `foto ${name} tanpa persetujuan tertulis yang sudah berlaku`,
      repair:
        'minta persetujuan tertulis, catat di consent (kind: written, on, evidence), atau hapus photo dan berkasnya',
    })
  }
  if (consent === 'withdrawn') {
    report({
      rule: 'photo-withdrawn',
      path: [...path, 'consent', 'withdrawn'],
      message: `persetujuan foto ${name} ditarik mulai ${photo.consent.withdrawn}, jadi foto tidak dicetak lagi`,
      repair: 'hapus photo dan berkasnya; minta kantor menurunkan poster yang memuatnya',
    })
  }
  return consent === 'given'
}

type Fault = Pick<Problem, 'rule' | 'message' | 'repair'>

const missing = ({ file }: PhotoEntry): Fault => ({
  rule: 'photo-missing',
  message: `berkas "${file}" tidak ada`,
  repair: 'taruh berkasnya di folder photos/ wilayah ini, atau hapus photo',
})

/** What keeps a photo's file from being printed. @param base64 its bytes */
export function photoFault(base64: string): Fault | undefined {
  const kilobytes = Math.ceil(bytesIn(base64) / 1024)
  if (kilobytes > MOST_PHOTO_KILOBYTES) {
    return {
      rule: 'photo-size',
      message: `foto ${kilobytes} KB, paling besar ${MOST_PHOTO_KILOBYTES} KB`,
      repair: 'perkecil fotonya, misalnya dengan mengirimnya lewat WhatsApp lalu menyimpan hasilnya',
    }
  }
  const facts = readPhoto(base64)
  if (!facts) {
    return {
      rule: 'photo-kind',
      message: 'berkas foto bukan JPEG atau PNG biasa yang utuh',
      repair: 'buka fotonya, simpan lagi sebagai JPEG (.jpg, warna RGB), lalu ganti berkas ini',
    }
  }
  const { width, height, metadata } = facts
  const size = `${width} × ${height} piksel`
  if (metadata) {
    return {
      rule: 'photo-metadata',
      message: 'berkas foto menyimpan data lain (EXIF atau XMP), yang bisa memuat tempat dan waktu pemotretan',
      repair: 'kirim fotonya lewat WhatsApp lalu simpan hasilnya, atau hapus datanya: exiftool -all= <berkas>',
    }
  }
  if (width < LEAST_PHOTO.width || height < LEAST_PHOTO.height) {
    return {
      rule: 'photo-size',
      message: `foto ${size} terlalu kecil untuk dicetak, paling kecil ${LEAST_PHOTO.width} × ${LEAST_PHOTO.height}`,
      repair: 'minta foto yang lebih besar; memperbesarnya sendiri tidak membuatnya tajam',
    }
  }
  if (width / height < RATIO.least || width / height > RATIO.most) {
    return {
      rule: 'photo-shape',
      message: `foto ${size} bukan potret 3:4`,
      repair: 'potong (crop) menjadi tegak 3:4, misalnya 600 × 800 piksel, wajah di tengah',
    }
  }
  if (height > MOST_HEIGHT) {
    return {
      rule: 'photo-size',
      message: `foto ${size}, paling tinggi ${MOST_HEIGHT} piksel`,
      repair: 'perkecil fotonya, misalnya menjadi 900 × 1200 piksel',
    }
  }
  return undefined
}

/** One photo under two names, and photos that no entry names. */
export function checkPhotoFiles(content: Content, problems: Problem[]): void {
  const names = new Map<string, string | undefined>()
  for (const { file, line, value } of content.offices.values()) {
    for (const [index, { name, photo }] of value.holders.entries()) {
      if (!photo) continue
      const other = names.get(photo.file)
      if (name && other && other !== name) {
        const path = ['holders', index, 'photo', 'file']
        problems.push(
          problemOf({
            ...{ rule: 'photo-twice', file, line: line(path), field: fieldName(path) },
            message: `foto ini dipakai untuk dua orang: ${other} dan ${name}`,
            repair: 'pakai berkas foto orangnya sendiri; bila orangnya sama, tulis namanya sama',
          }),
        )
      }
      names.set(photo.file, name ?? other)
    }
  }
  reportUnused(content, new Set(names.keys()), problems)
}

/** Says nothing while an office file can't be read, which may be the one that names the photo. */
function reportUnused({ offices, officeIds, photos }: Content, used: ReadonlySet<string>, problems: Problem[]): void {
  if (offices.size < officeIds.size) return
  for (const file of photos.keys()) {
    if (used.has(file)) continue
    problems.push(
      problemOf({
        rule: 'unused-photo',
        file,
        message: 'foto ini tidak dipakai pejabat mana pun',
        repair: 'hapus berkasnya, atau sebutkan di photo pejabatnya',
      }),
    )
  }
}
