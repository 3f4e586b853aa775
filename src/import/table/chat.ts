/** Chats as telephones export them, and messages that were copied: those whose lines are labelled become rows. */

import { plain } from '../../directory/content/plain.ts'
import { HEADERS, type Meaning, meaningOf, namesOffice } from './columns.ts'
import type { RawCell, RawRow, RawSheet } from './raw.ts'

export interface Chat {
  /** A row for each message that is read, by its line in the file; a sheet for those that tell of the same things. */
  sheets: RawSheet[]
  /** Lines at which the messages begin that aren't read. */
  unread: number[]
  /** Of them those that take something back, with the messages before them that they may mean. */
  retractions: { line: number; meant: number[] }[]
}

interface Line {
  number: number
  text: string
}

interface Message {
  number: number
  /** As its telephone writes it, the day first. */
  day?: string
  sender?: string
  lines: string[]
}

/** "28/11/26 14.05 - …" of Android, "[28/11/26, 14.05.12] …" of an iPhone. */
const BEGIN =
  /^\s*\[?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2}),?\s+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s*[ap]\.?\s?m\.?)?(?:\]|\s+[-–])\s*(.*)$/iu
/** Whoever has written it; what the program itself says has none. */
const SENDER = /^[^:]{1,80}:(?:\s+|$)/
const LABELLED = /^[\s*_•·>-]*([^:=*_\n]{2,40}?)[\s*_]*[:=][\s*_]*(\S.*?)[\s*_]*$/u
const UNSEEN = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
/** A message that takes something back: which of it, only a person reads. */
export const NEGATIVE =
  /(?:^| )(?:bukan|mati|jangan|penipu\w*|salah|lama|non ?aktif|(?:tidak|tdk|gak|ga) (?:aktif|dipakai|bisa)|hangus|diblokir|hilang|ralat|dihapus)(?: |$)/
/** What puts right what was said before. */
const RETRACTING =
  /(?:^| )(?:ralat|koreksi|revisi|keliru|klentu|kliru|salah|bukan|batal|abaikan|jangan|(?:tidak|tdk|gak|ga|nggak|ndak|ora) (?:jadi|sido)|gajadi|ditunda)(?: |$)/
/** Whether a message takes back or puts right what was said before it. */
export const isRetraction = (text: string): boolean => RETRACTING.test(plain(text))

/** A line, or the beginning of a cell, that calls what follows a correction. */
const CORRECTION = /^[^\p{L}\p{N}]*(?:(?:mohon )?maaf\P{L}+)?(?:ralat|koreksi|revisi)(?!\p{L})/iu
const DAY = JSON.stringify(meaningOf(HEADERS.checkedOn))
const EDITED = /<(?:pesan ini (?:telah )?diedit|this message was edited)>/gi

/** Whether a cell says of its row that it puts another one right. */
export const isCorrection = (text: string): boolean => CORRECTION.test(text)

const cleaned = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(EDITED, '')

/** Whether the lines of a text are a chat, or a message with a label in front of each thing. */
export function isChat(lines: readonly string[]): boolean {
  const all = lines.map(cleaned).filter((line) => line.trim() !== '')
  const [first = ''] = all
  if (BEGIN.test(first)) return true
  // a row of headers may look like a label: "HP=WA;Nama"
  if (/[;\t]/.test(first)) return false
  // and over a table of values stand labels: "OPD: Dinas Contoh"
  const isLine = (line: string) => labelOf(line) !== undefined || !/[;,\t]/.test(line)
  return labelOf(first) !== undefined && all.filter((line) => labelOf(line)).length > 1 && all.every(isLine)
}

/** What a line says, and of what: "HP: 08…". */
function labelOf(line: string): { meaning: Meaning; header: string; value: string } | undefined {
  const [, header = '', value = ''] = LABELLED.exec(cleaned(line)) ?? []
  const meaning = header ? meaningOf(header) : undefined
  return meaning && meaning.kind !== 'ignored' ? { meaning, header: header.trim(), value } : undefined
}

/** The messages of a sheet that holds nothing but lines of a chat; undefined where it holds something else. */
export function chatOf({ name, hidden, rows }: RawSheet): Chat | undefined {
  const lines = linesOf(rows)
  if (!lines || !isChat(lines.map(({ text }) => text))) return undefined
  const messages = messagesOf(lines)
  const read = messages.flatMap((message) => {
    const said = saidIn(message)
    return said ? [{ message, said }] : []
  })
  const groups = Map.groupBy(read, ({ said }) => JSON.stringify([...said.keys()].sort()))
  const told = read.map(({ message }) => message)
  const taken = new Set(told)
  const unread = messages.filter((message) => !taken.has(message))
  return {
    sheets: [...groups.values()].map((alike) => ({ name, hidden, rows: tableOf(alike) })),
    unread: unread.map(({ number }) => number),
    retractions: unread
      .filter(({ lines }) => isRetraction(lines.join(' ')))
      .map((message) => ({ line: message.number, meant: meantBy(message, told) })),
  }
}

/** Which of the messages that are read one takes back: its sender's own before it; or else anybody's. */
function meantBy({ number, sender }: Message, read: readonly Message[]): number[] {
  const before = read.filter((one) => one.number < number)
  const own = before.filter((one) => one.sender === sender)
  return (own.length > 0 ? own : before).map((one) => one.number)
}

type Said = ReadonlyMap<string, { header: string; value: string }>

/** Messages that tell of the same things: their labels as headers, and a row for each. */
function tableOf(alike: readonly { message: Message; said: Said }[]): RawRow[] {
  const [{ message, said }] = alike as [(typeof alike)[number]]
  const keys = [...said.keys()]
  const isDated = message.day !== undefined && !keys.includes(DAY)
  const row = (number: number, texts: readonly (string | undefined)[], corrects = false): RawRow => ({
    ...{ number, hidden: false },
    ...(corrects && { corrects }),
    cells: texts.map((text): RawCell | undefined => (text ? { kind: 'text', text } : undefined)),
  })
  return [
    row(message.number, [...keys.map((key) => said.get(key)!.header), ...(isDated ? [HEADERS.checkedOn] : [])]),
    ...alike.map((one) =>
      row(
        one.message.number,
        [...keys.map((key) => one.said.get(key)?.value), isDated ? one.message.day : undefined],
        one.message.lines.some(isCorrection),
      ),
    ),
  ]
}

/** Lines of a sheet with one cell a row, as a chat is when it is pasted; a cell with all of it is many lines. */
function linesOf(rows: readonly RawRow[]): Line[] | undefined {
  const lines: Line[] = []
  for (const { number, cells } of rows) {
    const filled = cells.filter((cell) => cell !== undefined)
    const [cell] = filled
    if (filled.length !== 1 || cell?.kind !== 'text') return undefined
    for (const text of cell.text.split(/\r?\n/))
      lines.push({ number: Math.max(number, (lines.at(-1)?.number ?? 0) + 1), text: cleaned(text) })
  }
  return lines
}

/** The messages of a text with their days as its telephone writes them, day first; a text without any is one message. */
export function chatMessages(text: string): Pick<Message, 'day' | 'sender' | 'lines'>[] {
  const lines = text.split(/\r\n?|\n/).map((line, index): Line => ({ number: index + 1, text: cleaned(line) }))
  if (!lines.some((line) => BEGIN.test(line.text))) return [{ lines: lines.map((line) => line.text) }]
  const first = lines.findIndex((line) => BEGIN.test(line.text))
  const before = lines.slice(0, first).map((line) => line.text)
  return [...(before.some((line) => line.trim()) ? [{ lines: before }] : []), ...messagesOf(lines.slice(first))]
}

/** Messages in their order; without days they end at an empty line. */
function messagesOf(lines: readonly Line[]): Message[] {
  const begun = lines.map(({ text }) => BEGIN.exec(text))
  // one telephone writes all days in one way
  const isMonthFirst = begun.some((found) => Number(found?.[1]) <= 12 && Number(found?.[2]) > 12)
  const messages: Message[] = []
  let isOpen = false
  let last = 0
  for (const [index, { number, text }] of lines.entries()) {
    const found = begun[index]
    if (found) {
      const [, one, two, year, rest = ''] = found
      isOpen = SENDER.test(rest)
      const day = isMonthFirst ? `${two}/${one}/${year}` : `${one}/${two}/${year}`
      const [sender = ''] = SENDER.exec(rest) ?? []
      if (isOpen) messages.push({ number, day, sender: sender.trim(), lines: [rest.slice(sender.length)] })
      continue
    }
    const isGap = text.trim() === '' || number > last + 1
    last = number
    if (begun.some(Boolean)) {
      if (isOpen) messages.at(-1)!.lines.push(text)
    } else if (text.trim() !== '' && (isGap || messages.length === 0)) messages.push({ number, lines: [text] })
    else messages.at(-1)?.lines.push(text)
  }
  return messages
}

/** What a message says under which header, if it names an office and takes nothing back; two of a kind are in doubt. */
function saidIn({ lines }: Message): Said | undefined {
  // that it is a correction is told with its row
  const others = lines.filter((line) => !isCorrection(line) || labelOf(line))
  if (NEGATIVE.test(plain(others.join(' ')))) return undefined
  const labels = lines.flatMap((line) => labelOf(line) ?? [])
  const said = new Map(
    labels.map(({ meaning, header, value }) => [
      // "HP" and "Telp kantor" are two numbers
      JSON.stringify(meaning) + (meaning.kind === 'channel' ? plain(header) : ''),
      {
        header:
          meaning.kind === 'channel' || 'vague' in meaning ? header : HEADERS[meaning.kind as keyof typeof HEADERS],
        value,
      },
    ]),
  )
  const isNamed = labels.some(({ meaning }) => namesOffice(meaning))
  return isNamed && labels.length > 1 && said.size === labels.length ? said : undefined
}
