/** The parts of a ZIP archive, without trust in what it says of itself. */
import { crc32, inflateRawSync } from 'node:zlib'
import { MOST_PARTS, MOST_UNPACKED_BYTES } from './limits.ts'
import { broken, Refusal, tooLarge } from './refusal.ts'

export interface Archive {
  /** Names of all parts: with forward slashes and in small letters, for Excel tells none by capitals. */
  names: readonly string[]
  /** Unpacks a part; undefined where there is none of this name. */
  read(name: string): Uint8Array | undefined
}

interface Entry {
  name: string
  method: number
  checksum: number
  packed: number
  size: number
  offset: number
}

const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const CENTRAL = 0x02014b50
const CENTRAL_LENGTH = 46
const LOCAL = 0x04034b50
const LOCAL_LENGTH = 30
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

const bomb = () => tooLarge(`Berkas ini membengkak menjadi lebih dari ${MOST_UNPACKED_BYTES / 2 ** 20} MB saat dibuka.`)

/** The name that parts are looked up by. */
export const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) if (view.getUint32(at, true) === END) return at
  throw broken('daftar isi arsip tidak ada')
}

function entriesOf(bytes: Uint8Array, view: DataView): Entry[] {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_PARTS) throw tooLarge(`Berkas ini terdiri atas lebih dari ${MOST_PARTS} bagian.`)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) throw broken('daftar isi arsip tidak utuh')
    if (view.getUint16(at + 8, true) & ENCRYPTED)
      throw new Refusal('Isi berkas ini dikunci kata sandi.', 'Buka kuncinya, simpan tanpa kata sandi, lalu ulangi.')
    const name = at + CENTRAL_LENGTH
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: partName(new TextDecoder().decode(bytes.subarray(name, name + nameLength))),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = name + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Unpacks no more than the declared size, and demands that it is exactly this. */
function unpack(
  bytes: Uint8Array,
  view: DataView,
  { name, method, checksum, packed, size, offset }: Entry,
): Uint8Array {
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL) throw broken(name)
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length || (method !== STORED && method !== DEFLATED)) throw broken(name)
  const content = bytes.subarray(start, start + packed)
  const unpacked = method === STORED ? content : inflate(content, name, size)
  if (unpacked.length !== size || crc32(unpacked) !== checksum) throw broken(name)
  return unpacked
}

function inflate(content: Uint8Array, name: string, size: number): Uint8Array {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : broken(name)
  }
}

/**
 * Opens an archive by its table of contents; nothing is unpacked before it is asked for. Refuses what is too large as
 * declared, what unpacks to another size than declared, and two parts of one name, of which programs could read either.
 * @throws {Refusal}
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(bytes, view)
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED_BYTES) throw bomb()
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  if (byName.size < entries.length) throw broken('dua bagian bernama sama')
  return {
    names: [...byName.keys()],
    read(name) {
      const entry = byName.get(partName(name))
      return entry && unpack(bytes, view, entry)
    },
  }
}
