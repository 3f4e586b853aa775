import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { directory, office } from '../../tests/content/model.ts'
import { directoryOf } from '../../tests/support/region.ts'
import { addDays } from '../directory/dates.ts'
import type { Change } from '../directory/views/changes.ts'
import { id as t } from '../i18n/id.ts'
import { changesAtom, escapeXml } from './atom.ts'

interface Node {
  name: string
  attributes: Record<string, string>
  text: string
  children: Node[]
}

/** Reads XML with a parser that refuses what isn't well-formed. */
function parse(xml: string): Node {
  const root: Node = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, uri, attributes }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom')
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value])
    const node = { name, attributes: Object.fromEntries(values), text: '', children: [] }
    open.at(-1)!.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    open.at(-1)!.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return root.children[0]!
}
const all = (node: Node, name: string) => node.children.filter((child) => child.name === name)
const one = (node: Node, name: string) => {
  expect(all(node, name), `${name} in ${node.name}`).toHaveLength(1)
  return all(node, name)[0]!
}
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[789]:00$/

/** What RFC 4287 demands of a feed. */
function expectValid(feed: Node): Node[] {
  expect(feed.name).toBe('feed')
  for (const name of ['id', 'title', 'updated', 'author']) one(feed, name)
  expect(one(one(feed, 'author'), 'name').text).not.toBe('')
  expect(() => new URL(one(feed, 'id').text)).not.toThrow()
  expect(one(feed, 'updated').text).toMatch(RFC_3339)
  const relations = all(feed, 'link').map(({ attributes }) => attributes.rel)
  expect(relations).toEqual(['self', 'alternate'])
  const entries = all(feed, 'entry')
  for (const entry of entries) {
    expect(one(entry, 'updated').text).toMatch(RFC_3339)
    expect(one(entry, 'title').text).not.toBe('')
    expect(one(entry, 'content').attributes.type).toBe('text')
    expect(() => new URL(one(entry, 'id').text)).not.toThrow()
    expect(all(entry, 'link').map(({ attributes }) => attributes.rel)).toEqual(['alternate'])
  }
  const ids = entries.map((entry) => one(entry, 'id').text)
  expect(new Set(ids).size).toBe(ids.length)
  return entries
}

describe('the feed of changes', () => {
  it('is valid Atom, an entry for each office, day and kind, with names that last', () => {
    const entries = expectValid(parse(changesAtom(directoryOf(), t)))
    expect(one(entries[0]!, 'id').text).toBe('https://pengaduan.contoh.invalid/k/dinas/#2026-11-02-contact-confirmed')
    expect(one(entries[0]!, 'title').text).toBe('Dinas: Pertama kali dikonfirmasi kantor: Telepon Bidang Rekaan')
    expect(one(entries[0]!, 'updated').text).toBe('2026-11-02T00:00:00+07:00')
    expect(one(entries[0]!, 'link').attributes.href).toBe('https://pengaduan.contoh.invalid/k/dinas/')
  })

  it('says that it is a sample, and is as new as its newest change', () => {
    const feed = parse(changesAtom(directoryOf(), t))
    expect(one(feed, 'subtitle').text).toBe(t.banner.sample)
    expect(one(feed, 'updated').text).toBe('2026-11-02T00:00:00+07:00')
    const base = directoryOf()
    const region = { ...base.region, sample: false, site: { ...base.region.site, confirmed: true } }
    expect(all(parse(changesAtom({ ...base, region }, t)), 'subtitle')).toEqual([])
  })

  it('has the same name for a change on every later day', () => {
    const idsOn = (today: string) =>
      expectValid(parse(changesAtom(directoryOf({}, today), t))).map((entry) => one(entry, 'id').text)
    expect(idsOn('2027-05-01')).toEqual(expect.arrayContaining(idsOn('2026-11-23')))
  })

  it.each([
    ['Asia/Makassar', '+08:00'],
    ['Asia/Jayapura', '+09:00'],
  ] as const)('counts days in %s', (timeZone, offset) => {
    const base = directoryOf()
    const xml = changesAtom({ ...base, region: { ...base.region, timeZone } }, t)
    expect(one(parse(xml), 'updated').text).toBe(`2026-11-02T00:00:00${offset}`)
  })

  it('may be empty, and holds at most two hundred entries', () => {
    const none = parse(changesAtom(directory([], [], { changes: [] }), t))
    expect(expectValid(none)).toEqual([])
    expect(one(none, 'updated').text).toBe('2026-11-23T00:00:00+07:00')
    const changes = Array.from(
      { length: 300 },
      (_, index): Change => ({ on: addDays('2026-11-23', -index), office: 'a', kind: 'vacant' }),
    )
    expect(expectValid(parse(changesAtom(directory([office('a')], [], { changes }), t)))).toHaveLength(200)
  })

  it.each(['<b>&amp;', ']]>', '"\'', '<![CDATA[', '<!-- --', '&#0;', 'a\u0000\u0008\uFFFEb', '\uD800x', 'é 🏛 ق'])(
    'gives the name %j back as it is, but for what XML can’t hold',
    (name) => {
      const changes: Change[] = [
        { on: '2026-01-02', office: 'a', kind: 'renamed', from: name, to: `${name}2` },
        { on: '2026-01-01', office: 'a', kind: 'head', status: 'definitive', name },
        { on: '2026-01-01', office: 'a', kind: 'contact-new', type: 'phone', unit: name },
      ]
      const offices = [office('a', { name, short: name, postTitle: name })]
      const entries = expectValid(parse(changesAtom(directory(offices, [], { changes }), t)))
      const kept = ['\u0000', '\u0008', '\uFFFE'].reduce((rest, sign) => rest.replaceAll(sign, ''), name).toWellFormed()
      for (const entry of entries) {
        expect(one(entry, 'title').text).toContain(`${kept}: `)
        expect(one(entry, 'content').text.split(kept).length).toBeGreaterThan(2)
      }
    },
  )

  it('escapes the characters that mean something', () => {
    expect(escapeXml(`<a b="c">'&`)).toBe('&#60;a b=&#34;c&#34;&#62;&#39;&#38;')
  })
})
