/** What single cells say: dates, names, contacts. Tolerant of spelling, strict about doubt. */
import { isNumberType, isSocialType } from '../directory/contacts.ts'
import { type Day, isDay } from '../directory/dates.ts'
import { parsePhones } from '../directory/phone-read.ts'
import type { ChannelType, HolderStatus } from '../directory/schema.ts'
import { checkEmail, checkWebsite, parseAccount } from '../directory/social.ts'
import { id } from '../i18n/id.ts'
import type { RawCell } from './raw.ts'
import { plain, STATUSES, saysNothing } from './terms.ts'

export type Read<T> = { ok: true; value: T; notes: string[] } | { ok: false; message: string; repair: string }

const refuse = (message: string, repair: string) => ({ ok: false, message, repair }) as const
const good = <T>(value: T, notes: string[] = []) => ({ ok: true, value, notes }) as const

/** The text of a cell; "" where it is empty. What the program that wrote it has lost is refused. */
export function textOf(cell: RawCell | undefined): Read<string> {
  if (!cell) return good('')
  switch (cell.kind) {
    case 'text':
      return good(cell.text.replace(/[\u00a0\u202f]/g, ' ').trim())
    case 'number':
      return good(cell.text)
    case 'date':
      return good(cell.day)
    case 'boolean':
      return good(cell.value ? 'ya' : 'tidak')
    case 'error':
      return refuse(`sel ini berisi kesalahan rumus ${cell.code}`, 'hapus rumusnya, lalu ketik isinya sebagai teks')
    case 'lost':
      return cell.why === 'formula'
        ? refuse('rumus di sel ini tidak punya hasil yang tersimpan', 'ketik isinya sebagai teks')
        : refuse(
            'angka ini lebih panjang dari yang disimpan Excel; angka belakangnya sudah hilang',
            'ubah format kolom menjadi Teks, lalu ketik ulang dari sumbernya',
          )
  }
}

const MONTHS = new Map(
  id.months.flatMap((name, index) => [
    [name.toLowerCase(), index + 1] as const,
    [name.slice(0, 3).toLowerCase(), index + 1] as const,
  ]),
)
for (const [name, month] of [
  ['agt', 8],
  ['ags', 8],
  ['nop', 11],
  ['nopember', 11],
  ['pebruari', 2],
  ['peb', 2],
  ['may', 5],
  ['aug', 8],
  ['oct', 10],
  ['dec', 12],
] as const)
  MONTHS.set(name, month)

/** A day as people write it, the day before the month: "5 Januari 2026", "05/01/26", "2026-01-05". */
export function readDay(text: string): Read<Day | undefined> {
  if (saysNothing(text) || text === '') return good(undefined)
  const cleaned = text.trim().replace(/^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu),?\s+/i, '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(cleaned)
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(cleaned)
  const worded = /^(\d{1,2})[\s.-]+([a-z]+)\.?[\s.-]+(\d{4}|\d{2})$/i.exec(cleaned)
  const parts = iso
    ? [iso[1], iso[2], iso[3]]
    : numeric
      ? [numeric[3], numeric[2], numeric[1]]
      : worded
        ? [worded[3], String(MONTHS.get(worded[2]!.toLowerCase()) ?? ''), worded[1]]
        : []
  const [year = '', month = '', date = ''] = parts
  const day = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day)
    ? good(day, iso ? [] : [`dibaca sebagai ${Number(date)} ${id.months[Number(month) - 1]} ${day.slice(0, 4)}`])
    : refuse(`"${text}" bukan tanggal yang ada`, 'tulis tanggal-bulan-tahun, misalnya 5 Januari 2026 atau 05/01/2026')
}

/** A person as a cell names them: "Plt. Nama, S.T." says a status too; "kosong" says that there is nobody. */
export function readPerson(text: string): Read<{ name?: string; status?: HolderStatus }> {
  const trimmed = text.replace(/\s+/g, ' ').trim()
  if (trimmed === '') return good({})
  const whole = STATUSES.read(trimmed)
  if (whole === 'vacant' || saysNothing(trimmed)) return good({ status: 'vacant' as const })
  if (whole === 'unknown') return good({ status: 'unknown' as const })
  const acting = /^(plt|plh|pjs|pj)\b\.?\s+/i.exec(trimmed) ?? /\s*\((plt|plh|pjs|pj)\.?\)$/i.exec(trimmed)
  const name = acting ? trimmed.replace(acting[0], '').trim() : trimmed
  if (/\d{3}/.test(name))
    return refuse(`"${trimmed}" memuat angka di kolom nama`, 'pindahkan nomor ke kolomnya; NIP dan NIK tidak dicatat')
  if (!/\p{L}{2}/u.test(name)) return refuse(`"${trimmed}" bukan nama`, 'tulis nama lengkap, atau Kosong')
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name))
    return refuse('nama memuat tanda yang tidak terlihat', 'ketik ulang namanya')
  const notes =
    name === name.toUpperCase() && /\p{L}{4}/u.test(name) ? ['nama ditulis huruf besar semua, dicatat apa adanya'] : []
  return good({ name, ...(acting && { status: STATUSES.read(acting[1]!)! }) }, notes)
}

/** Contacts of one type in a cell, in canonical form; none where the cell says that there is nothing. */
export function readContacts(type: ChannelType, text: string, link?: string): Read<string[]> {
  if (text === '' || saysNothing(text)) return good([])
  if (isNumberType(type)) return readNumbers(text)
  const pieces = text
    .split(type === 'website' || type === 'form' ? /[\s;]+/ : /[\n;,]+|\s+(?:dan|atau|&)\s+/)
    .map((piece) => piece.trim())
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

function readNumbers(text: string): Read<string[]> {
  const result = parsePhones(text)
  if (!result.ok) return refuse(result.reason, 'perbaiki nomornya; satu nomor cukup')
  return good(
    [...new Set(result.phones.map(({ value }) => value))],
    result.phones.flatMap(({ notes }) => notes),
  )
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
  const site = checkWebsite(/^https?:\/\//i.test(piece) ? piece.replace(/^http:/i, 'https:') : `https://${piece}`)
  if (!site.ok) return refuse(`${piece}: ${site.reason}`, 'tulis alamat situs lengkap, dimulai https://')
  return good(site.url.replace(/\/$/, ''), site.warning ? [site.warning] : [])
}

/** A post's title split into whose it is: "Plt. Kepala Dinas Kesehatan" gives plt and "Dinas Kesehatan". */
export function readPost(text: string): { status?: HolderStatus; office: string } {
  const acting = /^(plt|plh|pjs|pj)\b\.?\s+/i.exec(text.trim())
  const post = acting ? text.trim().slice(acting[0].length) : text.trim()
  const office = post.replace(
    /^(?:kepala(?: pelaksana)?|direktur(?: utama)?|plt|sekretaris(?= d)|inspektur(?= )|lurah|camat)\s+/i,
    (head) => (/camat/i.test(head) ? 'Kecamatan ' : /lurah/i.test(head) ? 'Kelurahan ' : ''),
  )
  return {
    ...(acting && { status: STATUSES.read(acting[1]!)! }),
    office: /^inspektur$/i.test(office) ? 'Inspektorat' : office,
  }
}

/** "Hapus" in its own column. */
export const saysRemove = (text: string): boolean => /^(hapus|ya|x|v|✓)$/i.test(text.trim())

/** Names of offices as they are compared: without level words that all of them share. */
export const officeKey = (name: string, region: string): string =>
  ` ${plain(name)} `
    .replace(new RegExp(` (?:pemerintah |pemkab )?(?:kabupaten |kab |kota )?${plain(region)} `), ' ')
    .replace(/ (?:kec) /g, ' kecamatan ')
    .replace(/ (?:dan|serta) /g, ' ')
    .trim()
