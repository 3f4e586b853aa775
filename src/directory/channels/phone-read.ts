/** Reads the telephone numbers that people type: tolerant of spelling, strict about doubt. */
import { areaCode, identify, isCode, mayRepeatCountryCode, type PhoneClass, phoneClass, SHORT_CODES } from './phone.ts'

/** What a label beside a number says that it is for: "Telp", "WA", "SMS". */
export type PhoneUse = 'phone' | 'whatsapp' | 'sms'

export interface Phone {
  /** Canonical spelling. */
  value: string
  class: PhoneClass
  /** What was repaired or left out while reading, in Indonesian, for a human to look at. */
  notes: string[]
  /** What its labels say that it is for; none where nothing is said. */
  uses: PhoneUse[]
  /** Words that stand beside it and are left out: a name, a part of the office. */
  beside?: string
}

type Read = Omit<Phone, 'uses'>

export type PhoneResult = { ok: true; phones: Phone[] } | { ok: false; reason: string }

const LONGEST_TEXT = 500
/** Signs of a number as it is written, with what stands between its digits. */
const LONGEST_DIALLED = 24
/** As long as the area code of a number of an invented region. */
const SAMPLE_AREA = '0002'
const NOTHING = /^(?:[-.,/_\s]*|0|(?:tidak|tdk|belum|blm)\s+ada|n\s*\/\s*a|na|nihil|kosong|none|null)\.?$/i
const EXCEL_DECIMALS = /^(?=(?:\D*\d){9})(\+?\d+(?=\.)|\+?[\d.]+(?=,))[.,]0{1,2}$/
const WHATSAPP_LINK =
  /(?:https?:\/\/)?(?:www\.)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?phone=)(?:%2B|\+)?(\d+)(?:[?&][^\s,;]*)?/gi
const LETTER_O = /(?<=\d[\s.()-]?)o+(?!\p{L})|(?<!\p{L})o+(?=[\s.()-]?\d)/giu
const AREA_CODE_SLASH = /(?<!\d[\s().-]*)\(?(0[2-79]\d{1,2})\)?\s*\/\s*(?=[2-9])/g
const FAX_AFTER_NUMBER = /(\d)[\s().]*(?=fa(?:x|ks))/gi
/** "0296… WA 0812…": a label in front of a number begins another. */
const LABEL_BETWEEN =
  /(\d)[\s().]+(?=(?:te?lp|tlp|tel|tele?pon|phone|hp|handphone|ponsel|wa|whats\s?app|sms|hotline)[\s.:]*[+(]?\d)/giu
/** "T. 0296… F. 0296…", "Facs.": labels of letterheads. */
const LETTERHEAD: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:f\s?[.:]|facs(?:imil[ei])?(?!\p{L})[.:]?)\s?(?=[+(\d])/giu, ' fax '],
  [/(?<!\p{L})t\s?[.:]\s?(?=[+(\d])/giu, ' telp '],
]
const SEPARATOR = /(\s*(?:[;,&|\n/]|\b(?:dan|atau|or|and)\b)\s*)/i
const EXTENSION = /(?<!\p{L})(?:ext(?:ension)?|ekst(?:ensi)?|psw|pes(?:awat)?)[\s.:]*(\d{1,6})(?!\d)/giu
const LABEL =
  /(?<!\p{L})(?:no(?:mor)?|hp|handphone|ponsel|te?lp|tel|tele?pon|phone|call(?:\s*cent(?:er|re))?|hotline|wa|whatsapp|sms|fax|faks(?:imil[ei])?|only|saja|kantor|hub(?:ungi)?|(?<!\d)(?:7\s*x\s*)?24\s*jam)(?!\p{L})[.:]*/giu
const USES: readonly (readonly [PhoneUse, RegExp])[] = [
  [
    'phone',
    /(?<!\p{L})(?:hp|handphone|ponsel|te?lp|tlp|tel|tele?pon|phone|call(?:\s*cent(?:er|re))?|hotline)(?!\p{L})/iu,
  ],
  ['whatsapp', /(?<!\p{L})(?:wa|whats\s?app)(?!\p{L})/iu],
  ['sms', /(?<!\p{L})sms(?!\p{L})/iu],
]
const ONLY_FAX =
  /^(?!.*(?<!\p{L})(?:te?lp|tel|tele?pon|phone|hp|wa|sms)(?!\p{L})).*(?<!\p{L})fa(?:x|ks(?:imil[ei])?)[\s.:]*[(+\d]/isu
const LIST_NUMBER = /^[\s(]*\d{1,2}[.)]\s+(?=[+(0])/
const CHUNK = /[(+]*\d[\d\s().-]*/g
/** Before a bracket behind other digits than the country code: a new number or a remark begins there. */
const LATE_BRACKET = /(?<=\d[^\d(]*)(?<!^[(+]*(?:00)?62[)\s]*)(?=\()/
/** Between two numbers with nothing but space or a loose dash between them. */
const LOOSE_GAP = /\s[\s-]*(?=[+(]|0[1-9]\d|62\d)/

const REFUSED_RAW: readonly (readonly [RegExp, string])[] = [
  [
    /[\u202b\u202e\u2067]/,
    'teks ini memuat tanda tak terlihat yang membalik urutan angka: ketik ulang nomornya dengan tangan',
  ],
  [/[\p{No}\p{Nl}]/u, 'ada angka kecil, pecahan atau angka berbingkai: ketik ulang nomornya dengan angka biasa 0–9'],
]

const REFUSED: readonly (readonly [RegExp, string])[] = [
  [
    /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)/i,
    'sel ini berisi kesalahan rumus Excel: hapus rumusnya, lalu ketik nomornya sebagai teks',
  ],
  [
    /\d[.,]\d+\s*e\s*\+?\s*\d|\de\s*\+\s*\d/i,
    'angka ini sudah dipotong oleh Excel (bentuk 6,28E+12) dan angka belakangnya hilang: ubah format kolom menjadi Teks, lalu ketik ulang nomornya dari sumbernya',
  ],
  [/(?![0-9])\p{Nd}/u, 'ada angka yang bukan 0–9: ketik ulang nomornya dengan angka biasa'],
  [
    /chat\.whatsapp\.com|wa\.link|wa\.me\/(?!\+?\d|%2B\d)/i,
    'tautan ini tidak memuat nomor: tulis nomor WhatsApp-nya sendiri, misalnya 0812-3456-7890',
  ],
  [
    /\d[\s.-]*(?:x{2,}(?!\p{L})|[*_#•?]|\.{2,})|[*#]\s*\d/iu,
    'nomornya tidak lengkap, disamarkan atau berupa kode menu (ada tanda x, *, #, ? atau titik-titik): tulis semua angkanya',
  ],
]

/**
 * Every number in a text that a person typed, in canonical spelling, without repeats.
 * Tolerant of labels, separators, invisible characters, lost zeros, short second numbers ("0296-531001/531002") and
 * WhatsApp links; "-", "tidak ada" and the like give no number. All or nothing: one unreadable number refuses the text.
 * Rules of length and prefix come from libphonenumber's metadata, short codes from the list above.
 */
export function parsePhones(text: string): PhoneResult {
  if (text.length > LONGEST_TEXT) return refuse(`teks lebih dari ${LONGEST_TEXT} karakter: tulis nomornya saja`)
  const cleaned = clean(text)
  if (NOTHING.test(cleaned)) return { ok: true, phones: [] }
  const refused =
    REFUSED_RAW.find(([pattern]) => pattern.test(text)) ?? REFUSED.find(([pattern]) => pattern.test(cleaned))
  if (refused) return refuse(`${quote(cleaned)}: ${refused[1]}`)
  if (!/\d/.test(cleaned))
    return refuse(`${quote(cleaned)} tidak memuat nomor: tulis angkanya, atau kosongkan kalau tidak ada`)
  return readPieces(splitPieces(cleaned))
}

/**
 * Whether a stored value is already canonical, and of the right kind of region; otherwise what to write instead.
 * Regions with `sample: true` accept only numbers that can't exist, `+6200` and 6–10 digits; real ones refuse those.
 */
export function isCanonicalPhone(value: string, options: { sample: boolean }): true | string {
  const phone = phoneClass(value)
  if (options.sample && phone !== 'sample') {
    return `${quote(value)} tidak boleh dipakai di wilayah contoh: pakai nomor yang tidak mungkin ada, "+6200" lalu 6–10 angka, misalnya "+620081234567"`
  }
  if (!options.sample && phone === 'sample') {
    return `${quote(value)} adalah nomor contoh yang tidak bisa ditelepon: tulis nomor yang benar`
  }
  return phone ? true : proposal(value)
}

function refuse(reason: string): PhoneResult {
  return { ok: false, reason }
}

function quote(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`
}

/** Plain letters, digits, spaces, newlines and hyphens; links and Excel's decimals reduced to the number. */
function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Z}]|["'`‘’“”]/gu, ' ')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .trim()
    .replace(/^=\s*/, '')
    .replace(EXCEL_DECIMALS, '$1')
    .replace(WHATSAPP_LINK, ' wa +$1 | ')
    .trim()
}

interface Piece {
  text: string
  /** Written right behind a "/", so it may be only the end of a number. */
  tight: boolean
}

/** The text cut at "/", ",", "dan" and so on; what has no digit stays with its neighbour. */
function splitPieces(cleaned: string): Piece[] {
  const labelled = LETTERHEAD.reduce((text, [label, word]) => text.replace(label, word), cleaned)
  const parts = labelled
    .replace(AREA_CODE_SLASH, '$1 ')
    .replace(FAX_AFTER_NUMBER, '$1; ')
    .replace(LABEL_BETWEEN, '$1; ')
    .split(SEPARATOR)
  const pieces: Piece[] = []
  let words = ''
  for (let index = 0; index < parts.length; index += 2) {
    words += ` ${parts[index]}`
    if (!/\d/.test(words)) continue
    pieces.push({ text: words, tight: parts[index - 1] === '/' })
    words = ''
  }
  const last = pieces.at(-1)
  if (last) last.text += words
  return pieces
}

function readPieces(pieces: readonly Piece[]): PhoneResult {
  const phones: Phone[] = []
  const faxes: string[] = []
  // "WA: 0812… / 0813…": what is said in front of a mobile number is said of those behind it
  let carried: PhoneUse[] = []
  for (const piece of pieces) {
    if (ONLY_FAX.test(piece.text)) {
      faxes.push(`${quote(piece.text.trim())} tidak disimpan karena nomor faks`)
      continue
    }
    const read = readPiece(piece, phones.at(-1))
    if (typeof read === 'string') return refuse(read)
    const uses = usesIn(piece.text)
    const front = usesIn(/^\D*/.exec(piece.text)![0])
    if (uses.length > 0) carried = front
    for (const one of read) phones.push({ ...one, uses: usesOf(one, read.length > 1, uses, carried) })
  }
  if (!phones[0])
    return refuse('tidak ada nomor telepon di sini, hanya faks atau keterangan: tulis nomor telepon atau WhatsApp')
  phones[0].notes.push(...faxes)
  return { ok: true, phones: [...Map.groupBy(phones, ({ value }) => value).values()].map(asOne) }
}

/** A number that stands twice: what is said of it anywhere; where one says no use, it is for calls too. */
function asOne(same: readonly Phone[]): Phone {
  const [first] = same as [Phone]
  if (same.length === 1) return first
  const said = new Set(same.flatMap(({ uses }) => uses))
  if (said.size > 0 && same.some(({ uses }) => uses.length === 0)) said.add('phone')
  const beside = same.flatMap((one) => one.beside ?? []).join(' ')
  return {
    ...{ value: first.value, class: first.class, notes: [...new Set(same.flatMap(({ notes }) => notes))] },
    ...{ uses: [...said], ...(beside && { beside }) },
  }
}

const ONLY_WHATSAPP = /(?<!\p{L})(?:wa|whats\s?app)\s+(?:only|saja)(?!\p{L})/iu

const usesIn = (text: string): PhoneUse[] =>
  ONLY_WHATSAPP.test(text) ? ['whatsapp'] : USES.filter(([, label]) => label.test(text)).map(([use]) => use)

/** Of several numbers in one piece labels are those of the mobile ones; without any they go on. */
function usesOf({ class: kind }: Read, isOneOfMany: boolean, uses: PhoneUse[], carried: PhoneUse[]): PhoneUse[] {
  if (kind !== 'mobile') return isOneOfMany ? [] : uses
  return uses.length > 0 ? uses : carried
}

/** The numbers of one piece, or why it can't be read. */
function readPiece(piece: Piece, before: Phone | undefined): Read[] | string {
  const notes: string[] = []
  const bare = piece.text
    .replace(EXTENSION, (_, extension) => {
      notes.push(`ekstensi ${extension} tidak disimpan: tulis di keterangan bagian`)
      return '|'
    })
    .replace(LETTER_O, (letters) => {
      notes.push('huruf O dibaca sebagai angka 0: periksa nomornya')
      return '0'.repeat(letters.length)
    })
    .replace(LABEL, '|')
    .replace(LIST_NUMBER, '')
  if (/\p{L}\d|\d\p{L}/u.test(bare)) {
    return `${quote(piece.text.trim())} memuat huruf yang menempel pada angka: pisahkan keterangan dari nomornya, atau ganti huruf itu dengan angka yang benar`
  }
  const words = bare
    .replace(CHUNK, ' ')
    .replace(/[^\p{L}\p{M}\s.]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const read = readChunks(bare, piece.tight ? before : undefined, before, notes)
  if (typeof read === 'string' || !/\p{L}/u.test(words)) return read
  const noted = read[0] ?? before
  noted?.notes.push(`keterangan ${quote(words)} tidak disimpan`)
  if (noted) noted.beside = [noted.beside, words].filter(Boolean).join(' ')
  return read
}

function readChunks(
  bare: string,
  joined: Read | undefined,
  before: Read | undefined,
  notes: string[],
): Read[] | string {
  const phones: Read[] = []
  for (const chunk of chunksOf(bare)) {
    const read = readChunk(chunk.replace(/\D+$/, ''), phones.length ? undefined : joined, phones.at(-1) ?? before)
    if (typeof read === 'string') return read
    phones.push(...read)
  }
  const noted = phones[0] ?? before
  noted?.notes.push(...notes)
  return phones
}

/** The runs of digits, spaces, dots, hyphens and brackets that may be numbers. */
function chunksOf(bare: string): string[] {
  return (bare.match(CHUNK) ?? []).flatMap((run) => run.split(LATE_BRACKET)).filter((chunk) => /\d/.test(chunk))
}

/** One number; or several with only space between them, when they can't be one. */
function readChunk(chunk: string, joined: Read | undefined, before: Read | undefined): Read[] | string {
  const whole = readNumber(chunk, joined, before)
  if (typeof whole !== 'string') return [whole]
  const parts = chunk.split(LOOSE_GAP).map((part) => readNumber(part, undefined, undefined))
  const phones = parts.filter((part) => typeof part !== 'string')
  return parts.length > 1 && phones.length === parts.length ? phones : whole
}

/** `joined`: the number right before a "/"; `before`: the number before, whose area code a short second number takes. */
function readNumber(chunk: string, joined: Read | undefined, before: Read | undefined): Read | string {
  const digits = chunk.replace(/\D/g, '')
  if (joined && digits.length < 5 && joined.value.startsWith('+')) {
    return `${quote(digits)} di belakang garis miring tidak jelas: tulis nomor kedua itu lengkap dengan kode wilayahnya`
  }
  if (!chunk.includes('+') && isCode(digits)) return { value: digits, class: phoneClass(digits)!, notes: [] }
  const number = afterCountryCode(chunk, digits, before)
  if (typeof number === 'string') return number
  if (chunk.includes('+') && isCode(number.rest))
    return { value: number.rest, class: phoneClass(number.rest)!, notes: [] }
  const known = identify(number.rest)
  if (known && hasLooseEnd(chunk, known))
    return `${quote(chunk)}: angka di belakang tanda hubung bisa angka akhir nomor kedua: tulis tiap nomor lengkap, dipisah garis miring`
  return known ? { ...known, notes: number.notes } : invalid(chunk, number.rest)
}

const SHORTEST_LOCAL = 5

/** "0296-531701-02": a landline that is whole without the few digits behind its last hyphen may be two. */
function hasLooseEnd(chunk: string, { value, class: kind }: { value: string; class: PhoneClass }): boolean {
  const [, local = '', end = ''] = /(\d+)\s*-\s*(\d{1,3})$/.exec(chunk.slice(-LONGEST_DIALLED)) ?? []
  if (kind !== 'landline' && !(kind === 'sample' && !value.startsWith('+62008'))) return false
  const area = (areaCode(value) || SAMPLE_AREA).length
  const whole = value.length - '+62'.length + 1 - area - end.length
  return end !== '' && local.length >= SHORTEST_LOCAL && whole >= SHORTEST_LOCAL
}

interface Rest {
  /** The digits that follow +62. */
  rest: string
  notes: string[]
}

/** What follows +62 in a number typed with +62, 62, 0062, 0, a lost 0, or without area code after one that has it. */
function afterCountryCode(chunk: string, digits: string, before: Read | undefined): Rest | string {
  const dialled = /^00[1-9]/.test(digits) ? digits.slice(2) : digits
  const abroad = dialled !== digits || /^\(?\+[1-9]/.test(chunk)
  if (abroad && !dialled.startsWith('62')) {
    return `${quote(chunk)} bukan nomor Indonesia: nomor di sini harus mulai dengan 0 atau +62`
  }
  if (abroad || /^62\d{7}/.test(digits)) return { rest: dialled.slice(2).replace(/^0(?=[1-9])/, ''), notes: [] }
  if (digits.startsWith('0')) return { rest: digits.slice(1), notes: [] }
  if (/^(?:8\d{8,11}|[2-79]\d{8,10})$/.test(digits)) {
    return { rest: digits, notes: [`angka 0 di depan yang hilang sudah dikembalikan: 0${digits}`] }
  }
  return localNumber(chunk, digits, before)
}

function localNumber(chunk: string, digits: string, before: Read | undefined): Rest | string {
  const local = /^[2-9]\d{4,7}$/.test(digits)
  if (local && before?.class === 'landline') {
    const area = areaCode(before.value)
    return { rest: `${area.slice(1)}${digits}`, notes: [`kode wilayah ${area} diambil dari nomor sebelumnya`] }
  }
  if (local)
    return `${quote(chunk)} belum ada kode wilayahnya: tulis kode wilayah dalam kurung di depannya, misalnya (0…) ${digits}`
  if (/^1\d{2,6}$/.test(digits)) {
    return `${quote(chunk)} tidak ada di daftar nomor pendek nasional (${SHORT_CODES.join(', ')}, 14xxx, 150xxx, 1500xxx): periksa angkanya, atau minta pengelola menambahkannya`
  }
  return `${quote(chunk)} bukan nomor telepon yang lengkap (${digits.length} angka): tulis semua angkanya, mulai dengan 0`
}

/** Why digits after +62 aren't a number, with what to do. */
function invalid(chunk: string, rest: string): string {
  const count = rest.length + 1
  if (mayRepeatCountryCode(rest))
    return `${quote(chunk)} tidak jelas, 62 tampaknya tertulis dua kali: tulis +62 8… atau 08… saja`
  if (rest.startsWith('809')) return `${quote(chunk)} adalah nomor premium yang mahal bagi warga: pakai nomor lain`
  if (count > 13)
    return `${quote(chunk)} punya ${count} angka, terlalu banyak: nomor paling panjang 13 angka. Pisahkan dua nomor dengan garis miring`
  if (rest.startsWith('00'))
    return `${quote(chunk)} mulai dengan 000: nomor contoh punya 6–10 angka sesudah +6200, nomor lain mulai dengan satu 0`
  if (rest.startsWith('8') && count < 10)
    return `${quote(chunk)} hanya punya ${count} angka: nomor HP punya 10–13 angka, mulai dengan 08`
  return `${quote(chunk)} bukan nomor telepon Indonesia yang sah: periksa kode wilayah atau awalannya dan jumlah angkanya`
}

/** How to write a value that isn't canonical. */
function proposal(value: string): string {
  const result = parsePhones(value)
  if (!result.ok) return result.reason
  const spellings = result.phones.map((phone) => `"${phone.value}"`)
  if (spellings.length === 0) return 'nomor belum diisi: tulis nomornya, atau hapus saluran ini'
  if (spellings.length > 1)
    return `ada ${spellings.length} nomor: tulis satu nomor per saluran, ${spellings.join(' dan ')}`
  const hidden = /\p{Cf}/u.test(value) ? ' (sekarang ada karakter tak terlihat di dalamnya)' : ''
  return `${quote(value)} harus ditulis ${spellings[0]}${hidden}`
}
