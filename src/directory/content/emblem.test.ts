import { describe, expect, it } from 'vitest'
import { png } from '../../../tests/content/photos.ts'
import { isFault, readEmblem } from './emblem.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const svg = (inside: string, root = 'viewBox="0 0 80 100"'): string =>
  base64(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inside}</svg>`)
const SHAPE = '<path d="M0 0h80v100H0z"/>'

describe('an emblem is taken', () => {
  it.each([
    ['tall', 'emblem.svg', svg(SHAPE, 'viewBox="0 0 50 100"'), 0.5],
    ['wide', 'emblem.svg', svg(SHAPE, 'viewBox="0 0 200 100"'), 2],
    ['with sizes instead of a view box', 'emblem.svg', svg(SHAPE, 'width="80mm" height="100mm"'), 0.8],
    [
      'with colours that run into each other',
      'emblem.svg',
      svg(`<linearGradient id="a"/><g fill="url(#a)">${SHAPE}</g>`),
      0.8,
    ],
    ['with a shape drawn twice', 'emblem.svg', svg('<g id="a"/><use xlink:href="#a"/>'), 0.8],
    ['with what an editor left', 'emblem.svg', svg(`<sodipodi:namedview xmlns:sodipodi="x"/>${SHAPE}`), 0.8],
    ['as a picture', 'emblem.png', png({ width: 400, height: 500 }), 0.8],
  ])('%s', (_, path, data, ratio) => {
    expect(readEmblem(path, data)).toEqual({ type: path.slice(-3), data, ratio })
  })
})

describe('an emblem is refused', () => {
  it.each([
    ['a script', 'emblem.svg', svg('<script>alert(1)</script>'), 'lambang memuat <script>'],
    ['a handler', 'emblem.svg', svg('<path onload="x()" d="M0 0"/>'), '<path> memuat skrip (onload)'],
    ['a page inside', 'emblem.svg', svg('<foreignObject/>'), 'lambang memuat <foreignObject>'],
    [
      'a picture from elsewhere',
      'emblem.svg',
      svg('<image href="https://contoh.invalid/a.png"/>'),
      'lambang memuat <image>',
    ],
    [
      'a shape from elsewhere',
      'emblem.svg',
      svg('<use href="https://contoh.invalid/a.svg#b"/>'),
      '<use> mengambil sesuatu dari luar berkas (href)',
    ],
    [
      'a colour from elsewhere',
      'emblem.svg',
      svg('<path fill="url(https://contoh.invalid/a)"/>'),
      '<path> mengambil sesuatu dari luar berkas (fill)',
    ],
    ['a style sheet', 'emblem.svg', svg('<style>@import "x"</style>'), 'lambang memuat <style>'],
    ['letters', 'emblem.svg', svg('<text>CONTOH</text>'), 'lambang memuat <text>'],
    ['movement', 'emblem.svg', svg('<animate attributeName="x"/>'), 'lambang memuat <animate>'],
    [
      'an entity that grows',
      'emblem.svg',
      base64('<!DOCTYPE svg [<!ENTITY a "aa">]><svg viewBox="0 0 1 1">&a;</svg>'),
      'berkas SVG memuat definisi sendiri (DOCTYPE)',
    ],
    ['an end before the end', 'emblem.svg', base64('<svg viewBox="0 0 80 100"><path>'), 'berkas SVG tidak utuh'],
    ['no SVG at all', 'emblem.svg', base64('<html/>'), 'lambang memuat <html>'],
    [
      'bytes that are no text',
      'emblem.svg',
      Buffer.from([0xff, 0xfe, 0x00]).toString('base64'),
      'berkas SVG tidak utuh',
    ],
    ['no size', 'emblem.svg', svg(SHAPE, ''), 'ukuran lambang tidak tertulis'],
    ['a banner', 'emblem.svg', svg(SHAPE, 'viewBox="0 0 600 100"'), 'lambang terlalu pipih untuk kepala poster'],
    ['too small a picture', 'emblem.png', png({ width: 100, height: 120 }), 'lambang 100 × 120 piksel'],
    ['a picture that is none', 'emblem.png', base64('GIF89a'), 'berkas lambang bukan PNG yang utuh'],
    ['too many bytes', 'emblem.svg', svg(SHAPE.repeat(8000)), /^lambang \d+ KB, paling besar 150 KB$/],
  ])('that holds %s', (_, path, data, message) => {
    const read = readEmblem(path, data)
    if (!isFault(read)) throw new Error('taken')
    expect(read.message).toMatch(message)
    expect(read.repair).not.toBe('')
  })
})
