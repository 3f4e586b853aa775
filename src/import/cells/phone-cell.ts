/** Telephone numbers of a cell: what lists leave out of a second number, and what only looks like a number. */
import { isMobile, phoneClass } from '../../directory/channels/phone.ts'
import { type PhoneUse, parsePhones } from '../../directory/channels/phone-read.ts'
import { good, type Read, refuse } from '../table/reading.ts'

const LONGEST = 500
const REPAIR = 'perbaiki nomornya; satu nomor cukup'
/** A landline with the few last digits of more behind it: "0296-555101, 102" or "0296-555101 s/d 103". */
const TAILS = /((?:\+|\b|\()[\d][\d\s().–-]{7,}\d)((?:\s*,\s*\d{2,4}(?![\d.)-]|\s*\d))+)(?=\s*(?:$|[;/&\n(]|dan\b))/g
const RANGE = /((?:\+|\b|\()[\d][\d\s().–-]{7,}\d)\s*(?:s\s*\/\s*d|s\.d\.?|sampai|hingga)\s*(\d{2,4})(?!\d)/gi
const MOST_IN_RANGE = 10
const POSTCODE = /\b(?:kode\s*pos|kodepos)\b[\s.:]*\d{5}\b/gi
/** Words beside a number that nobody should dial, or that is somebody's own. */
const OUT_OF_USE =
  /(?<!\p{L})(?:(?:tidak|tdk|tak|sudah tidak|non)[ -]?(?:aktif|dipakai|digunakan|berfungsi|bisa|dapat)|nonaktif|rusak|salah|mati|diputus|putus|lama|bekas|hilang|diblokir|ganti|diganti|pindah|expired|hangus|kedaluwarsa|kadaluarsa)(?!\p{L})|->|→/iu
/** Whose number it is, where it is nobody's office: their own, their home's, or somebody's under the head. */
export const SOMEBODYS =
  /(?<!\p{L})(?:pribadi|rumah(?! sakit)|ajudan|istri|suami|sekretaris|sekcam|sekdes|sekdin|kabid|kasi|kasub\p{L}*|kaur|bendahara|staff?)(?!\p{L})/iu
const FAX = 'fa(?:x|ks(?:imil[ei])?)'
/** "0296-555109 (fax)": the label stands behind its number. "Telp/Fax" is a telephone too. */
const FAX_BEHIND = new RegExp(
  `([+(\\d][\\d\\s().–-]{4,}\\d\\)?)\\s*(?:\\(\\s*(?:${FAX}|f)\\s*[.:]?\\s*\\)|(?<!\\/\\s*)${FAX}\\.?(?!\\p{L})(?!\\s*[.:]?\\s*[+(]?\\d))`,
  'giu',
)

const TITLED = /(?<!\p{L})(?:a\.?\s?n\.?|pak|bu|ibu|bapak|bpk|sdr|sdri|mas|mbak|h|hj|drs|dra|dr|ir)(?!\p{L})/iu
/** A title and a name, or a post; "Bapak/Ibu" alone only greets. */
const CALLED =
  /(?<!\p{L})(?:pak|bu|ibu|bapak|bpk|sdr|sdri|mas|mbak)\.?\s+(?!(?:dan|atau|bapak|ibu|mohon|nomor|no|nomer|wa|hp|telp|tlp)(?!\p{L}))\p{L}{2,}/iu
/** Behind such a word somebody who was greeted isn't meant any more: "Pagi Pak, ini WA dinas". */
const OFFICES = /(?<!\p{L})(?:kantor|dinas|kami|pengaduan|layanan|pelayanan|resmi)(?!\p{L})/iu
/** Heads, and whoever is to be called for an office: its landline may be theirs, the mobile number of one is their own. */
const HEADS =
  /(?<!\p{L})(?:kadin\p{L}*|kadis\p{L}*|kaban|kabag|kalak|camat|lurah|kades|kepala|pimpinan|ketua|direktur|dirut|inspektur|sekda|sekwan|cp|pic|narahubung|contact person|kontak person)(?!\p{L})/iu
/** What stands beside an office's number: parts of it, and when it is answered. */
const OF_OFFICE =
  /^(?:igd|ugd|icu|psc|tu|fo|cs|opd|uptd?|rsud|ppid|pju|(?:ambulan\w*|hunting|humas|pelayanan|layanan|pengaduan|aduan|lapor|informasi|info|loket|resepsionis|receptionist|front|office|tata|usaha|umum|sekretariat|operator|admin|pusat|posko|piket|jaga|jam|kerja|gawat|darurat|customer|service|senin|selasa|rabu|kamis|jumat|sabtu|minggu|direct|langsung|rumah|sakit|poli\w*|baru|kantor|dinas|badan|bagian|bidang|kecamatan|kelurahan|desa|unit|ruang|ketua|kepala|camat|lurah|gangguan|pelanggan|pendaftaran|perizinan|damkar|pemadam|kebakaran|bencana|sampah|only|aktif|resmi|center|centre|gateway|business|bisnis|terpadu|puskesmas|samsat|perpustakaan|pajak|kesehatan|lingkungan|hidup|persampahan|jalan|jembatan|kependudukan|pencatatan|sipil|sosial|pendidikan|perhubungan|parkir|pasar|terminal|air|minum|bupati|warga|masyarakat|chat|mobile|online|call|hotline))$/iu

/** Words beside a number that may be a person's name; beside a mobile one, a head's post too. */
export function personBeside(words: string | undefined, isCarried: boolean): string | undefined {
  if (words === undefined) return undefined
  const isName = (word: string) => /^\p{Lu}\p{L}{2,}$/u.test(word) && !OF_OFFICE.test(word)
  const isOwn = isCarried && HEADS.test(words)
  return isOwn || TITLED.test(words) || words.split(/[\s.]+/).some(isName) ? words : undefined
}

/** Whether words in front of a number call somebody: "HP Pak Kadin", "hubungi Bu Ani". */
export const namesPerson = (words: string): boolean => CALLED.test(words.split(OFFICES).at(-1)!) || HEADS.test(words)

/** Sample numbers have no area codes: those of mobiles go on with an 8. */
const isSampleLandline = (value: string): boolean => /^\+6200(?!8)/.test(value)

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Why the contacts of a text are none that an office uses, if it says so. */
export function whyNotOffices(text: string): ReturnType<typeof refuse> | undefined {
  const unused = OUT_OF_USE.exec(text)?.[0]
  if (unused) return refuse(`"${text}" memuat "${unused}"`, 'tulis hanya nomor yang dipakai sekarang')
  const own = SOMEBODYS.exec(text)?.[0]
  return own
    ? refuse(`"${text}" memuat "${own}": nomor orang, bukan nomor kantor`, 'tulis nomor kantornya saja')
    : undefined
}

/** A number of a cell. */
export interface CellNumber {
  /** Canonical. */
  value: string
  /** What the cell says that it is for; none where it says nothing. */
  uses: readonly PhoneUse[]
}

/** The telephone numbers of a cell, in canonical form, whatever they are for. */
export function readNumbers(text: string): Read<string[]> {
  const read = readPhones(text)
  return read.ok ? { ...read, value: read.value.map(({ value }) => value) } : read
}

/**
 * The telephone numbers of a cell.
 * @param isWithFax the column is for telephone and fax: a second number is that of the fax
 */
export function readPhones(text: string, isWithFax = false): Read<CellNumber[]> {
  if (text.length > LONGEST) return refuse(`isinya ${text.length} huruf, terlalu panjang`, 'tulis nomornya saja')
  const why = whyNotOffices(text)
  if (why) return why
  const notes: string[] = []
  let doubt: string | undefined
  const isLandline = (number: string) => {
    const read = parsePhones(number)
    const [phone, ...more] = read.ok ? read.phones : []
    return phone !== undefined && more.length === 0 && (phone.class === 'landline' || isSampleLandline(phone.value))
  }
  const whole = text
    .replace(POSTCODE, (code) => {
      notes.push(`"${code}" tidak disimpan`)
      return ' '
    })
    .replace(FAX_BEHIND, (all, number: string) => {
      if (/te?lp|telepon|phone/i.test(all)) return all
      notes.push(`"${number.trim()}" tidak disimpan karena nomor faks`)
      return ' '
    })
    .replace(RANGE, (all, first: string, end: string) => {
      const [start, last] = [Number(digitsOf(first).slice(-end.length)), Number(end)]
      if (!isLandline(first) || last <= start || last - start >= MOST_IN_RANGE) return all
      notes.push(`"${all.trim()}" dibaca sebagai ${last - start + 1} nomor`)
      const stem = first.trim()
      return Array.from({ length: last - start + 1 }, (_, more) =>
        ending(stem, String(start + more).padStart(end.length, '0')),
      ).join('; ')
    })
    .replace(TAILS, (all, first: string, tails: string) => {
      if (!isLandline(first)) return all
      const ends = tails.split(',').map(digitsOf).filter(Boolean)
      const code = ends.find((end) => phoneClass(end) !== undefined)
      if (code) doubt ??= `"${code}" di belakang ${first.trim()} bisa nomor darurat atau angka akhir nomor kedua`
      notes.push(...ends.map((end) => `"${end}" dibaca sebagai angka akhir nomor kedua`))
      return [first, ...ends.map((end) => ending(first.trim(), end))].join('; ')
    })
  if (doubt) return refuse(doubt, 'tulis nomor kedua itu lengkap')
  if (notes.length > 0 && !/\d/.test(whole)) return good([], notes)
  const result = parsePhones(whole)
  if (!result.ok) return onlyFax(whole) ? good([], ['nomor faks tidak disimpan']) : refuse(result.reason, REPAIR)
  if (result.phones.some((phone) => phone.notes.some((note) => note.startsWith('huruf O'))))
    return refuse(`"${text}" memuat huruf O di tempat angka 0`, 'ketik ulang nomornya dengan angka')
  const { phones } = result
  const offices = phones.filter(({ value, class: kind, beside }) => {
    const isCarried = isMobile(value)
    if (!isCarried && kind !== 'landline' && !isSampleLandline(value)) return true
    return personBeside(beside, isCarried) === undefined
  })
  // beside an office's numbers somebody's own is left out; alone, or where it may be a home, nobody can say
  const others = phones.filter((phone) => !offices.includes(phone))
  const doubtful = others.find(({ value }) => offices.length === 0 || !isMobile(value))
  if (doubtful)
    return refuse(
      `"${text}" memuat "${doubtful.beside}" di samping ${isMobile(doubtful.value) ? 'nomor HP: nomor orang' : 'nomor telepon: nomor rumah orang'}, atau nomor kantor?`,
      'hapus keterangannya bila nomor kantor; kosongkan selnya bila bukan',
    )
  const told = [
    ...offices.flatMap((phone) => phone.notes),
    ...others.flatMap((phone) => phone.notes.filter((note) => !note.startsWith('keterangan'))),
  ]
  notes.push(...others.map(({ beside }) => `nomor HP di samping "${beside}" tidak disimpan: nomor orang`))
  const short = phones.find(
    ({ value, notes: own }) =>
      own.some((note) => note.startsWith('kode wilayah')) &&
      /(?<!\d)5\d{4}(?!\d)/.test(text) &&
      value.length < phones[0]!.value.length,
  )
  if (short)
    return refuse(`"${text}" memuat lima angka yang bisa nomor kedua atau kode pos`, 'tulis nomornya saja, lengkap')
  const numbers = offices.map(({ value, uses }) => ({ value, uses }))
  if (!isWithFax || numbers.length < 2) return good(numbers, [...notes, ...told])
  return numbers.length === 2
    ? good([numbers[0]!], [...notes, ...told, 'nomor kedua tidak disimpan karena kolom ini juga untuk faks'])
    : refuse(`"${text}" memuat ${numbers.length} nomor, salah satunya faks`, 'tulis nomor teleponnya saja')
}

/** A number with other last digits. */
function ending(number: string, end: string): string {
  let left = digitsOf(number).length - end.length
  return (
    [...number]
      .flatMap((sign) => (/\d/.test(sign) ? (left-- > 0 ? [sign] : []) : left > 0 ? [sign] : []))
      .join('')
      .replace(/[^\d)]+$/, '') + end
  )
}

const onlyFax = (text: string): boolean =>
  new RegExp(`^\\s*${FAX}`, 'i').test(text) && (text.match(/\d[\d\s().-]{5,}/g)?.length ?? 0) === 1
