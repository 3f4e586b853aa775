/** Photos for tests: headers of JPEG and PNG files with as little picture as there may be, in base64. */

export interface Header {
  width?: number
  height?: number
  /** Segments or chunks between the beginning and the picture: name or marker, content. */
  extra?: [name: string | number, content: string][]
  /** Bytes behind the picture. */
  tail?: string
  /** Cut off after so many bytes. */
  length?: number
}

const word = (value: number): string => String.fromCharCode(value >> 8, value & 255)
const long = (value: number): string => word(value >>> 16) + word(value & 0xffff)
const base64 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('base64')

/** A JPEG; `frame` is its marker, `colours` the number of components, `depth` their bits. */
export function jpeg({
  width = 600,
  height = 800,
  extra = [],
  tail = '',
  length,
  frame = 0xc0,
  colours = 3,
  depth = 8,
}: Header & { frame?: number; colours?: number; depth?: number } = {}): string {
  const segment = (marker: number, content: string) =>
    `\xff${String.fromCharCode(marker)}${word(content.length + 2)}${content}`
  const picture = String.fromCharCode(depth) + word(height) + word(width) + String.fromCharCode(colours)
  const bytes = [
    '\xff\xd8',
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    ...extra.map(([marker, content]) => segment(Number(marker), content)),
    segment(frame, picture + '\x01\x11\0'.repeat(colours)),
    segment(0xda, '\x01\x01\0\0\x3f\0'),
    '\x12\x34\xff\xd9',
    tail,
  ].join('')
  return base64(bytes.slice(0, length))
}

/** A PNG. */
export function png({ width = 600, height = 800, extra = [], tail = '', length }: Header = {}): string {
  const chunk = (name: string, content: string) => `${long(content.length)}${name}${content}\0\0\0\0`
  const bytes = [
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', `${long(width)}${long(height)}\x08\x02\0\0\0`),
    ...extra.map(([name, content]) => chunk(String(name), content)),
    chunk('IDAT', 'x'),
    chunk('IEND', ''),
    tail,
  ].join('')
  return base64(bytes.slice(0, length))
}

/** Segment of a JPEG where cameras write place and time. */
export const EXIF: [number, string] = [0xe1, 'Exif\0\0MM\0*\0\0\0\x08']
