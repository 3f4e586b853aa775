/** A large archive, written file by file: sizes stand before the bytes, which every unpacker can read. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'
import { takePlace } from '../base/take-place.ts'
import { discard, temporaryOf } from '../base/write.ts'

/** A file of an archive; it is read when its turn comes. */
export interface PackedFile {
  /** With "/". */
  path: string
  bytes: () => Uint8Array
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** Names are UTF-8. */
const FLAGS = 0x0800
const DEFLATED = 8
/** What gets no smaller is stored; a poorer gain than this isn't worth unpacking. */
const GAIN = 0.98

const u16 = (...numbers: number[]) => numbers.flatMap((number) => [number & 0xff, number >>> 8])
const u32 = (...numbers: number[]) =>
  numbers.flatMap((number) => [number & 0xff, (number >>> 8) & 0xff, (number >>> 16) & 0xff, number >>> 24])

/** A day as FAT writes it. */
function dosDay(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return ((year - 1980) << 9) | (month << 5) | date
}

/** What local and central headers share, for one file. */
function packed({ path, bytes }: PackedFile, day: string) {
  const raw = bytes()
  const small = deflateRawSync(raw, { level: 9 })
  const isSmaller = small.length < raw.length * GAIN
  const data = isSmaller ? small : raw
  const name = Buffer.from(path)
  const fields = [
    ...u16(VERSION, FLAGS, isSmaller ? DEFLATED : 0, 0, dosDay(day)),
    ...u32(crc32(raw), data.length, raw.length),
    ...u16(name.length, 0),
  ]
  return { name, fields, data }
}

/**
 * Writes an archive, whole or not at all; the same files and day give the same bytes.
 * @param day date of every file in it
 * @returns its bytes
 */
export function writeZipFile(target: string, files: readonly PackedFile[], day: string): number {
  const temporary = temporaryOf(target)
  const opened = openSync(temporary, 'w')
  let at = 0
  const write = (bytes: Uint8Array) => {
    for (let done = 0; done < bytes.length; ) done += writeSync(opened, bytes, done)
    at += bytes.length
  }
  try {
    const central: Buffer[] = []
    for (const file of files) {
      const { name, fields, data } = packed(file, day)
      central.push(Buffer.from([...u32(CENTRAL), ...u16(VERSION), ...fields, ...u16(0, 0, 0), ...u32(0, at)]), name)
      write(Buffer.from([...u32(LOCAL), ...fields]))
      write(name)
      write(data)
    }
    const start = at
    write(Buffer.concat(central))
    write(Buffer.from([...u32(END), ...u16(0, 0, files.length, files.length), ...u32(at - start, start), ...u16(0)]))
    closeSync(opened)
    takePlace(temporary, target)
    return at
  } catch (error) {
    closeSync(opened)
    discard(temporary)
    throw error
  }
}
