import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { contact, directory, office, stale, unconfirmed } from '../../tests/content/model.ts'
import { letters } from '../adapters/site/badge-letters.ts'
import type { Office } from '../directory/model.ts'
import { BADGE_SIZE, type BadgeWords, badgeSvg, badgeWords } from './badge.ts'

const GREEN = '#0B4F3A'
const { region } = directory([])
const decided = { ...region, sample: false, site: { ...region.site, confirmed: true } }
const wordsOf = (given: Office, more: Office[] = []) =>
  badgeWords(given, directory([given, ...more], [], { region: decided }))
const whatsapp = contact({ type: 'whatsapp', display: '0812-0000-0001' })

describe('what a badge says', () => {
  it.each([
    [
      'a confirmed number, with the day',
      office('a', { contacts: [contact()] }),
      { kind: 'Telepon', value: '(0002) 531001', note: 'Dikonfirmasi kantor 2 November 2026' },
    ],
    ['the number that people use first', office('a', { contacts: [whatsapp, contact()] }), { kind: 'WhatsApp' }],
    [
      'a number that is to be checked again',
      office('a', { contacts: [stale()] }),
      { note: 'Terakhir dikonfirmasi 1 Februari 2026, perlu dicek ulang' },
    ],
    [
      'an unconfirmed number, with the day of its source',
      office('a', { contacts: [unconfirmed({ sources: [{ citation: 'Berita', date: '2025-06-05' }] })] }),
      { value: '(0002) 531001', note: 'Belum dikonfirmasi kantor, sumber 5 Juni 2025' },
    ],
    [
      'a confirmed number before one that is not',
      office('a', { contacts: [unconfirmed({ type: 'whatsapp' }), contact()] }),
      { kind: 'Telepon' },
    ],
    [
      'the way to the page, where there is no number',
      office('a', { contacts: [contact({ type: 'email', display: 'a@example.go.id' })] }),
      { value: 'Buka halaman kantor', note: 'Kontak kantor ini ada di halamannya' },
    ],
    ['that no number is known', office('a'), { value: 'Buka halaman kantor', note: 'Belum ada nomor' }],
    [
      'that the office is closed, and none of its numbers',
      office('a', { contacts: [contact()], ended: { on: '2024-12-31' } }),
      { value: 'Buka halaman kantor', note: 'Kantor ini ditutup sejak 31 Desember 2024' },
    ],
  ])('%s', (_, given, expected) => {
    const words = wordsOf(given)
    expect(words).toMatchObject({ office: 'A', ...expected })
    expect(words).not.toHaveProperty('mark')
  })

  it('who took over', () => {
    const words = wordsOf(office('a', { ended: { on: '2026-01-05', successor: 'b' } }), [office('b')])
    expect(words).toMatchObject({ value: 'Sekarang: B', note: 'Kantor ini digabung sejak 5 Januari 2026' })
  })

  it.each([
    [{ ...decided, sample: true }, 'CONTOH'],
    [{ ...decided, site: { ...region.site, confirmed: false } }, 'PURWARUPA'],
  ])('that it isn’t to be trusted: %#', (region, mark) => {
    expect(badgeWords(office('a'), directory([office('a')], [], { region }))).toMatchObject({ mark })
  })
})

describe('the picture', () => {
  const words: BadgeWords = { office: 'Dinas <a> & "b"', kind: 'Telepon', value: '(0002) 531001', note: 'Dikonfirmasi' }
  const title = (svg: string) => /<title>(.*?)<\/title>/.exec(svg)?.[1]

  it('is well-formed, has a title in words, and runs and loads nothing', () => {
    const svg = badgeSvg({ ...words, mark: 'CONTOH' }, GREEN, letters)
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => {
      throw error
    })
    const names = new Set<string>()
    parser.on('opentag', ({ name }) => void names.add(name))
    parser.write(svg).close()
    expect([...names].sort()).toEqual(['defs', 'g', 'path', 'rect', 'svg', 'title', 'use'])
    expect(svg).toContain('role="img"')
    expect(title(svg)).toBe(
      'Layanan Pengaduan Dinas &#60;a&#62; &#38; &#34;b&#34; (CONTOH): Telepon (0002) 531001. Dikonfirmasi.',
    )
  })

  it('refers only to shapes that it holds, and holds each once', () => {
    const svg = badgeSvg(words, GREEN, letters)
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    const used = new Set([...svg.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!))
    expect(new Set(ids).size).toBe(ids.length)
    expect(used).toEqual(new Set(ids))
    expect(ids.length).toBeGreaterThan(10)
  })

  it('draws the digits of the number', () => {
    const others = badgeSvg({ ...words, value: '(0002) 531002' }, GREEN, letters)
    const drawing = (svg: string) => svg.slice(svg.indexOf('</title>'))
    expect(drawing(others)).not.toBe(drawing(badgeSvg(words, GREEN, letters)))
  })

  it.each([
    ['a long name', { ...words, office: 'Bagian Perekonomian dan Sumber Daya Alam Sekretariat Daerah' }],
    ['a name of one endless word', { ...words, office: 'W'.repeat(200) }],
    [
      'everything long',
      { mark: 'PURWARUPA', office: 'W'.repeat(80), kind: 'M'.repeat(40), value: '8'.repeat(60), note: 'M'.repeat(99) },
    ],
  ])('stays within its frame: %s', (_, words) => {
    const svg = badgeSvg(words, GREEN, letters)
    const lines = [...svg.matchAll(/<g transform="translate\(([\d.]+) [\d.]+\)scale\(([\d.]+)\)"[^>]*>(.*?)<\/g>/g)]
    expect(lines.length).toBeGreaterThan(3)
    for (const [, left, scale, uses] of lines) {
      const last = Number([...uses!.matchAll(/x="(\d+)"/g)].at(-1)![1])
      expect(Number(left) + last * Number(scale)).toBeLessThan(BADGE_SIZE.width - 12)
    }
    expect(title(svg)).toContain(words.office)
  })

  it.each([words, { ...words, office: 'W'.repeat(200), note: 'M'.repeat(200) }])(
    'takes the shapes of each letter once, however long its texts are: %#',
    (words) => {
      let lines = 0
      const svg = badgeSvg(words, GREEN, {
        ...letters,
        shapesOf: (text, font) => {
          lines++
          return letters.shapesOf(text, font)
        },
      })
      expect(lines).toBe([...svg.matchAll(/<g transform=/g)].length)
    },
  )
})
