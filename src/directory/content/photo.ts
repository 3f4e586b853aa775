/** Photos of holders: what a file's bytes say of it, and whether the person has agreed to it. */
import type { Day } from '../dates.ts'
import type { PhotoEntry } from './schema.ts'

/** A photo ready to be printed. */
export interface Photo {
  type: 'jpeg' | 'png'
  /** The file's bytes in base64. */
  data: string
}

/** What the header of a photo says; sizes in pixels. */
export interface PhotoFacts {
  type: Photo['type']
  width: number
  height: number
  /** Whether the file tells more than the picture: place, time, camera, editor. */
  metadata: boolean
}

const PNG_MAGIC = '\x89PNG\r\n\x1a\n'
const PNG_END = 'IEND'
const JPEG_MAGIC = '\xff\xd8\xff'
const JPEG_END = 0xd9
/** Frames that every printer's software reads: baseline, extended and progressive. */
const JPEG_FRAMES = [0xc0, 0xc1, 0xc2]
const JPEG_SCAN = 0xda
/** Where JPEG files keep place and time: Exif (also that of further pictures in the file) and XMP. */
const JPEG_METADATA = ['Exif\0\0', 'http://ns.adobe.com/xap/']
const PNG_TEXT = /^(?:XML:com\.adobe\.xmp|Raw profile type)/

/** Length in bytes of what a base64 text holds. */
export const bytesIn = (base64: string): number => Math.floor((base64.replace(/=+$/, '').length * 3) / 4)

/**
 * Reads the header of a photo.
 * @param base64 the file's bytes
 * @returns undefined for anything but a whole JPEG or PNG in grey or RGB
 */
export function readPhoto(base64: string): PhotoFacts | undefined {
  let bytes: string
  try {
    bytes = atob(base64)
  } catch {
    return undefined
  }
  if (bytes.startsWith(PNG_MAGIC)) return readPng(bytes)
  return bytes.startsWith(JPEG_MAGIC) ? readJpeg(bytes) : undefined
}

const word = (bytes: string, at: number): number => bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1)
const long = (bytes: string, at: number): number => word(bytes, at) * 65536 + word(bytes, at + 2)

/** Segments up to the first scan: marker, length, content; the frame's content begins with depth and size. */
function readJpeg(bytes: string): PhotoFacts | undefined {
  let frame: Pick<PhotoFacts, 'width' | 'height'> | undefined
  for (let at = 2; at + 9 < bytes.length; at += 2 + word(bytes, at + 2)) {
    const marker = bytes.charCodeAt(at + 1)
    if (bytes[at] !== '\xff' || word(bytes, at + 2) < 2) return undefined
    if (marker === JPEG_SCAN) {
      const end = endOfScans(bytes, at)
      if (!frame || end === undefined) return undefined
      return {
        type: 'jpeg',
        ...frame,
        metadata: hasMore(bytes, end) || JPEG_METADATA.some((mark) => bytes.includes(mark)),
      }
    }
    if (!JPEG_FRAMES.includes(marker)) continue
    const [depth, colours] = [bytes.charCodeAt(at + 4), bytes.charCodeAt(at + 9)]
    if (depth !== 8 || (colours !== 1 && colours !== 3)) return undefined
    frame = { height: word(bytes, at + 5), width: word(bytes, at + 7) }
  }
  return undefined
}

/** Where the picture ends, behind all its scans and what stands between them; undefined where it is cut off. */
function endOfScans(bytes: string, scan: number): number | undefined {
  for (let at = scan; at >= 0 && at + 1 < bytes.length; at = bytes.indexOf('\xff', at)) {
    const marker = bytes.charCodeAt(at + 1)
    if (marker === JPEG_END) return at + 2
    if (marker === 0xff) at += 1
    else if (isInScan(marker)) at += 2
    else if (word(bytes, at + 2) >= 2) at += 2 + word(bytes, at + 2)
    else return undefined
  }
  return undefined
}

/** A byte of the picture itself, or a mark from which it may be read on. */
const isInScan = (marker: number): boolean => marker === 0 || (marker >= 0xd0 && marker <= 0xd7)

/** Whether something follows the picture: another file, a second picture. */
const hasMore = (bytes: string, end: number): boolean => /[^\0]/.test(bytes.slice(end))

/** Chunks: length, name, content, sum of four bytes; the first one's content begins with the size. */
function readPng(bytes: string): PhotoFacts | undefined {
  let metadata = false
  for (let at = PNG_MAGIC.length; at + 12 <= bytes.length; at += 12 + long(bytes, at)) {
    const name = bytes.slice(at + 4, at + 8)
    if (at === PNG_MAGIC.length && name !== 'IHDR') return undefined
    if (name === 'eXIf' || PNG_TEXT.test(bytes.slice(at + 8, at + 40))) metadata = true
    if (name !== PNG_END) continue
    if (hasMore(bytes, at + 12 + long(bytes, at))) metadata = true
    return { type: 'png', width: long(bytes, 16), height: long(bytes, 20), metadata }
  }
  return undefined
}

/** Whether a person's written consent to a photo holds on a day. */
export function photoConsent({ consent }: Pick<PhotoEntry, 'consent'>, today: Day): 'given' | 'withdrawn' | 'none' {
  if (consent.withdrawn && consent.withdrawn <= today) return 'withdrawn'
  const written = consent.kind === 'written' && Boolean(consent.evidence || consent.url)
  return written && consent.on <= today ? 'given' : 'none'
}
