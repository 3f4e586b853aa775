import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXIF, jpeg, png } from '../../../tests/content/photos.ts'
import { bytesIn, type PhotoFacts, photoConsent, readPhoto } from './photo.ts'
import type { PhotoEntry } from './schema.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../content/contoh/photos', name), 'base64')
const plain = (type: PhotoFacts['type'], width = 600, height = 800): PhotoFacts => ({
  ...{ type, width, height, metadata: false },
})
const latin1 = (bytes: string) => Buffer.from(bytes, 'latin1').toString('base64')
/** A scan with a byte that is no mark and one that begins it anew, a table, another scan. */
const SCANS = '\x12\xff\0\xff\xd0\x34\xff\xc4\0\x06\x01\xff\xd9\x02\xff\xda\0\x08\x01\x01\0\0\x3f\0\x12'
const XMP = 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>'

describe('header of a photo', () => {
  it.each<[string, string, PhotoFacts]>([
    ['a real JPEG', sample('camat-contoh-kota.jpg'), plain('jpeg')],
    ['a real PNG', sample('dinkominfo.png'), plain('png')],
    ['JPEG', jpeg(), plain('jpeg')],
    ['progressive JPEG', jpeg({ frame: 0xc2 }), plain('jpeg')],
    ['grey JPEG', jpeg({ colours: 1 }), plain('jpeg')],
    ['JPEG of other sizes', jpeg({ width: 4000, height: 258 }), plain('jpeg', 4000, 258)],
    [
      'JPEG with a comment and a profile',
      jpeg({
        extra: [
          [0xfe, 'halo'],
          [0xe2, 'ICC_PROFILE\0'],
        ],
      }),
      plain('jpeg'),
    ],
    ['JPEG that an editor signed', jpeg({ extra: [[0xed, 'Photoshop 3.0\0\x38BIM']] }), plain('jpeg')],
    ['JPEG that a camera has filled up', jpeg({ tail: '\0\0\0\0' }), plain('jpeg')],
    [
      'JPEG of several scans, with what looks like its end between them',
      latin1(Buffer.from(jpeg(), 'base64').toString('latin1').replace('\x12\x34', SCANS)),
      plain('jpeg'),
    ],
    ['PNG', png(), plain('png')],
    ['PNG of other sizes', png({ width: 70_000, height: 3 }), plain('png', 70_000, 3)],
    ['PNG with a text of its program', png({ extra: [['tEXt', 'Software\0Contoh']] }), plain('png')],
  ])('%s', (_, file, expected) => {
    expect(readPhoto(file)).toEqual(expected)
  })

  it.each([
    ['Exif in a JPEG', jpeg({ extra: [EXIF] })],
    ['Exif of a second picture behind the first', jpeg({ tail: `\xff\xd8\xff\xe1\0\x10${EXIF[1]}\xff\xd9` })],
    ['another file behind a JPEG', jpeg({ tail: 'PK\x03\x04' })],
    ['another file with the end of a JPEG behind a JPEG', jpeg({ tail: '<script>\xff\xd9' })],
    ['another file behind a PNG', png({ tail: 'PK\x03\x04' })],
    ['XMP in a JPEG', jpeg({ extra: [[0xe1, XMP]] })],
    ['Exif in a PNG', png({ extra: [['eXIf', 'MM\0*']] })],
    ['XMP in a PNG', png({ extra: [['iTXt', 'XML:com.adobe.xmp\0\0\0\0\0']] })],
    ['Exif as text in a PNG', png({ extra: [['zTXt', 'Raw profile type exif\0\0']] })],
  ])('tells of %s', (_, file) => {
    expect(readPhoto(file)?.metadata).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['what is no base64', '***'],
    ['WebP', Buffer.from('RIFF\x24\0\0\0WEBPVP8 ', 'latin1').toString('base64')],
    ['a page of the web', Buffer.from('<!doctype html>').toString('base64')],
    ['JPEG in four inks', jpeg({ colours: 4 })],
    ['JPEG of 12 bits', jpeg({ depth: 12 })],
    ['lossless JPEG', jpeg({ frame: 0xc3 })],
    ['JPEG cut off in its header', jpeg({ length: 30 })],
    ['JPEG cut off in its picture', jpeg({ length: Buffer.from(jpeg(), 'base64').length - 2 })],
    ['PNG cut off in its picture', png({ length: 50 })],
    ['PNG that begins with something else', png().replace('SUhEUg', 'SURBVA')],
  ])('is not read in %s', (_, file) => {
    expect(readPhoto(file)).toBeUndefined()
  })

  it('never throws and always ends', () => {
    const bytes = fc.uint8Array({ maxLength: 80 })
    const begun = fc.tuple(fc.constantFrom(jpeg(), png(), jpeg({ extra: [EXIF] })), fc.nat(60), bytes)
    const broken = begun.map(([file, at, piece]) => {
      const whole = Buffer.from(file, 'base64')
      return Buffer.concat([whole.subarray(0, at), piece, whole.subarray(at + piece.length)]).toString('base64')
    })
    fc.assert(
      fc.property(fc.oneof(fc.string(), broken), (file) => {
        const facts = readPhoto(file)
        if (facts) expect([facts.width, facts.height].every((side) => side >= 0)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('and the length of its file', () => {
    for (const length of [0, 1, 2, 3, 4, 100, 65_537])
      expect(bytesIn(Buffer.alloc(length).toString('base64'))).toBe(length)
  })
})

describe('consent to a photo', () => {
  const TODAY = '2026-11-23'
  const written = { kind: 'written', evidence: 'Map 1', on: '2026-01-02' } as const

  it.each<[string, PhotoEntry['consent'], ReturnType<typeof photoConsent>]>([
    ['written', written, 'given'],
    [
      'written, as a paper that can be opened',
      { kind: 'written', url: 'https://contoh.invalid/1', on: TODAY },
      'given',
    ],
    ['written, but nobody knows where', { kind: 'written', on: '2026-01-02' }, 'none'],
    ['of tomorrow', { ...written, on: '2026-11-24' }, 'none'],
    ['announced only', { kind: 'announcement', url: 'https://contoh.invalid/1', on: '2026-01-02' }, 'none'],
    ['withdrawn tomorrow', { ...written, withdrawn: '2026-11-24' }, 'given'],
    ['withdrawn today', { ...written, withdrawn: TODAY }, 'withdrawn'],
    ['withdrawn long ago', { ...written, withdrawn: '2026-02-01' }, 'withdrawn'],
  ])('%s', (_, consent, expected) => {
    expect(photoConsent({ consent }, TODAY)).toBe(expected)
  })
})
