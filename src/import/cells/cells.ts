/** What single cells say. Tolerant of spelling, strict about doubt. */
import { isNumberType, isSocialType } from '../../directory/channels/contacts.ts'
import { checkEmail, checkWebsite, parseAccount } from '../../directory/channels/social.ts'
import { PLATFORMS, platformsWith } from '../../directory/content/platforms.ts'
import type { ChannelType } from '../../directory/content/schema.ts'
import { foldTwins } from '../../directory/content/twins.ts'
import type { RawCell } from '../table/raw.ts'
import { good, type Read, refuse } from '../table/reading.ts'
import { isDitto } from './list-marks.ts'
import { readNumbers } from './phone-cell.ts'
import { saysNothing } from './terms.ts'

/** Text as the content is read, and letters of double width, which phones write, as plain ones. */
const foldLetters = (text: string): string =>
  foldTwins(text).replace(/[\uff01-\uff5e]/g, (letter) => letter.normalize('NFKC'))

/** Why nothing is read of what stood in a cell, and how to repair that. */
const LOST: Record<(RawCell & { kind: 'lost' })['why'], [string, string]> = {
  formula: ['rumus di sel ini tidak punya hasil yang tersimpan', 'ketik isinya sebagai teks'],
  digits: [
    'angka ini lebih panjang dari yang disimpan Excel; angka belakangnya sudah hilang',
    'ubah format kolom menjadi Teks, lalu ketik ulang dari sumbernya',
  ],
  struck: ['isi sel ini dicoret, seluruhnya atau sebagian', 'hapus yang dicoret; hapus coretannya bila masih berlaku'],
}

/** The text of a cell; "" where it is empty. What the program that wrote it has lost is refused. */
export function textOf(cell: RawCell | undefined): Read<string> {
  if (!cell) return good('')
  switch (cell.kind) {
    case 'text':
      return good(foldLetters(cell.text).trim())
    case 'number':
      return good(cell.text)
    case 'date':
      return good(cell.day)
    case 'boolean':
      return good(cell.value ? 'ya' : 'tidak')
    case 'error':
      return refuse(`sel ini berisi kesalahan rumus ${cell.code}`, 'hapus rumusnya, lalu ketik isinya sebagai teks')
    case 'lost':
      return refuse(...LOST[cell.why])
  }
}

/** Of a name, a post or an address. */
const LONGEST = 500
const NO_WORDS = /^(?:true|false|benar|salah|ya|tidak|[.,\s]*\d[\d.,\s]*)$/i

/** The text of a cell that is called something: an office, a post, a person, a street. "TRUE" or a number alone isn't. */
export function cellWords(cell: RawCell | undefined): Read<string> {
  const text = textOf(cell)
  if (!text.ok || text.value === '') return text
  if (text.value.length > LONGEST)
    return refuse(`isinya ${text.value.length} huruf, terlalu panjang`, 'tulis nama atau jabatannya saja')
  if (isDitto(text.value))
    return refuse(`"${text.value}" bukan nama: artinya seperti di atas`, 'tulis isinya sekali lagi')
  if (cell?.kind === 'boolean')
    return refuse(`"${String(cell.value).toUpperCase()}" bukan nama`, 'ketik isinya sebagai teks')
  return cell?.kind === 'date' || NO_WORDS.test(text.value)
    ? refuse(`"${text.value}" bukan nama`, 'tulis namanya; angka dan tanggal punya kolom sendiri')
    : text
}

/** The same, typed by somebody: what a formula has found may be of another day, or of another row. */
export function typedWordsOf(cell: RawCell | undefined): Read<string> {
  return cell?.kind === 'text' && cell.formula
    ? refuse(
        `"${cell.text}" adalah hasil rumus`,
        'salin selnya, lalu tempel sebagai nilai (Tempel Khusus, Nilai), dan periksa isinya',
      )
    : cellWords(cell)
}

const labelled = (words: readonly string[]) =>
  new RegExp(`^(?:e-?mail|surel|website|web|situs(?: web)?|laman|${words.join('|')})\\s*:\\s*`, 'i')
const ANY_LABEL = labelled(platformsWith().flatMap((platform) => PLATFORMS[platform].words))
/** "E-mail : dinas@…": what a label says, the column says already, unless it says another network. */
const labelOf = (type: ChannelType): RegExp => (isSocialType(type) ? labelled(PLATFORMS[type].words) : ANY_LABEL)

/** Between contacts; in an address of a site a comma may stand, but not at its end. */
const BETWEEN_SITES = /[\s;]+(?:\/\s+)?|,\s+/
const BETWEEN = /[\n;,]+|\s+(?:dan|atau|&)\s+|\s+\/\s+/

/** Contacts of one type in a cell, in canonical form; none where the cell says that there is nothing. */
export function readContacts(type: ChannelType, text: string, link?: string): Read<string[]> {
  if (text === '' || saysNothing(text)) return good([])
  if (isDitto(text)) return refuse(`"${text}" artinya seperti di atas`, 'tulis isinya sekali lagi')
  if (isNumberType(type)) return readNumbers(text)
  const label = labelOf(type)
  const pieces = text
    .replace(label, '')
    .split(type === 'website' || type === 'form' ? BETWEEN_SITES : BETWEEN)
    .map((piece) => piece.trim().replace(label, ''))
    .filter(Boolean)
  const notes: string[] = []
  const values: string[] = []
  for (const piece of pieces) {
    const one = readOne(type, piece)
    if (!one.ok) return one
    values.push(one.value)
    notes.push(...one.notes)
  }
  if (link && values.length === 1) {
    const target = readOne(type, link.replace(/^mailto:/i, ''))
    if (target.ok && target.value !== values[0])
      return refuse(`tulisannya "${text}", tetapi tautannya menuju "${link}"`, 'tulis yang benar, lalu hapus tautannya')
  }
  return good([...new Set(values)], notes)
}

function readOne(type: ChannelType, piece: string): Read<string> {
  if (isSocialType(type)) {
    const account = parseAccount(type, piece)
    return account.ok
      ? good(account.handle, account.notes)
      : refuse(account.reason, 'tulis nama akunnya saja, misalnya @dinas.contoh')
  }
  if (type === 'email') {
    const address = piece.toLowerCase()
    const verdict = checkEmail(address)
    return verdict === true ? good(address) : refuse(`${piece}: ${verdict}`, 'tulis alamat surel lengkap')
  }
  const whole = /^https?:\/\//i.test(piece) ? piece.replace(/^http:/i, 'https:') : `https://${piece}`
  const tracked = type === 'website' ? withoutTracking(whole) : whole
  const site = checkWebsite(tracked)
  if (!site.ok) return refuse(`${piece}: ${site.reason}`, 'tulis alamat situs lengkap, dimulai https://')
  const notes = tracked === whole ? [] : [`tanda pelacak di "${piece}" tidak disimpan`]
  return good(site.url.replace(/\/$/, ''), [...notes, ...(site.warning ? [site.warning] : [])])
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|igsh|igshid|mibextid|si|_ga)=/i

/** An address without what tells where somebody has found it. */
function withoutTracking(address: string): string {
  const [page = '', query] = address.split(/\?(.*)/s)
  if (query === undefined) return address
  const kept = query.split('&').filter((part) => !TRACKING.test(part))
  return kept.length > 0 ? `${page}?${kept.join('&')}` : page
}

/** What stands in the column "Hapus"; undefined where nobody can say. */
export function removalIn(text: string): boolean | undefined {
  if (/^(?:(?:di)?hapus|ya|x|v|✓)$/i.test(text.trim())) return true
  return text === '' || /^(?:tidak|tdk|t|no|n)$/i.test(text.trim()) || saysNothing(text) ? false : undefined
}
