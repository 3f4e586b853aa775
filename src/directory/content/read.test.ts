import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, parseDocument, stringify } from 'yaml'
import { z } from 'zod'
import { regionFiles } from '../../../tests/support/region.ts'
import { readRegionFiles } from '../../adapters/region/content.ts'
import { canonicalYaml, readYaml, tidyYaml } from './read.ts'

const FOLDERS = ['blora', 'contoh'].map((region) => join(import.meta.dirname, '../../content', region))
const FILES = [...FOLDERS.flatMap((folder) => readRegionFiles(folder)), ...regionFiles()]
  .filter(({ path }) => path.endsWith('.yaml'))
  .map(({ text }) => text)

const read = (text: string) => parse(text, { schema: 'failsafe' })
const comments = (text: string) => text.match(/(?<=^|\s)#.*$/gm) ?? []

describe('canonical form', () => {
  it.each<[string, string, string]>([
    ['a number without quotes', 'value: 081200000001\n', 'value: "081200000001"\n'],
    ['a number with its country code', 'value: +62296531001\n', 'value: "+62296531001"\n'],
    ['a date', 'on: 2026-01-13\n', 'on: "2026-01-13"\n'],
    ['a date in a list', '- 2026-01-13\n', '- "2026-01-13"\n'],
    ['a time in a list in one line', 'at: [ 07:30 ]\n', 'at: [ "07:30" ]\n'],
    ['an area code', 'area: 33.16.05\n', 'area: "33.16.05"\n'],
    ['words', 'name: Dinas Kesehatan\n', 'name: Dinas Kesehatan\n'],
    ['a dash in front of digits', 'name: -1\n', 'name: -1\n'],
    ['what is in quotes already', `value: '0812'\n`, `value: '0812'\n`],
    ['words of other meaning elsewhere', 'a: no\nb: null\nc: true\nd: ~\n', 'a: no\nb: null\nc: true\nd: ~\n'],
    ['deeper indentation', 'a:\n    b:\n        - c\n', 'a:\n  b:\n    - c\n'],
    ['a list that is not indented', 'a:\n- b\n- c\n', 'a:\n  - b\n  - c\n'],
    ['a list in one line', 'a: [b,c]\n', 'a: [ b, c ]\n'],
    ['no end of line', 'a: b', 'a: b\n'],
    ['empty lines at the end', 'a: b\n\n\n', 'a: b\n'],
    ['spaces at the end of a line', 'a: b   \n', 'a: b\n'],
    ['a long line', `a: ${'kata '.repeat(60)}akhir\n`, `a: ${'kata '.repeat(60)}akhir\n`],
    [
      'comments',
      '# atas\na: b # belakang\n\n# tengah\nc: d\n# bawah\n',
      '# atas\na: b # belakang\n\n# tengah\nc: d\n\n# bawah\n',
    ],
    ['a comment in a list', 'a:\n  # satu\n  - b\n  # dua\n  - c\n', 'a:\n  # satu\n  - b\n  # dua\n  - c\n'],
    ['nothing in quotes', 'a: ""\nb: [ "" ]\n', 'a: ""\nb: [ "" ]\n'],
    ['an empty file', '', ''],
    ['only comments', '# catatan\n', '# catatan\n'],
    ['a file that is broken', 'a: "b\n', 'a: "b\n'],
  ])('%s', (_, text, expected) => {
    expect(canonicalYaml(text)).toBe(expected)
  })

  it.each([
    ['a space that doesn’t break', 'a: Jl.\u00a0Misal 10\n', 'a: Jl. Misal 10\n'],
    ['one that would begin a comment', 'a: Blok\u00a0#5 b\n', 'a: "Blok #5 b"\n'],
    ['a hyphen that would begin a list', 'a: \u2011 satu\n', 'a: "- satu"\n'],
    ['letters of mathematics in quotes', 'a: "\u{1d403}inas \u{1d7d3}"\n', 'a: "Dinas 5"\n'],
    ['an escape', 'a: "b\\u00a0c"\n', 'a: "b c"\n'],
    ['a modifier letter in a list', 'a:\n  - Ma\u02bcarif\n', 'a:\n  - Ma’arif\n'],
    ['comments', '# satu\u00a0dua\na: b # tiga\u00a0empat\n', '# satu dua\na: b # tiga empat\n'],
    ['the letters of another language', 'a: Désa ² ™\n', 'a: Désa ² ™\n'],
    ['a file that is broken', 'a: "b\u00a0\n', 'a: "b\u00a0\n'],
  ])('is tidied of %s', (_, text, expected) => {
    expect(tidyYaml({ path: 'x.yaml', text })).toBe(expected)
    expect(tidyYaml({ path: 'x.yaml', text: expected })).toBe(expected)
  })

  it('every content file is in it', () => {
    expect(FILES.length).toBeGreaterThan(110)
    for (const text of FILES) expect(canonicalYaml(text)).toBe(text)
  })

  it('brings every content file back from another way of writing, with its comments', () => {
    for (const text of FILES) {
      const style = { indent: 4, indentSeq: false, flowCollectionPadding: false, lineWidth: 60 }
      const loose = parseDocument(text, { schema: 'failsafe' }).toString(style)
      expect(canonicalYaml(loose)).toBe(text)
      const bare = loose.replace(/"([+\d][\d.:+-]*)"(?=,|\n|\])/g, '$1')
      expect(canonicalYaml(bare)).toBe(text)
      expect(comments(canonicalYaml(bare))).toEqual(comments(text))
    }
  })

  it('is its own canonical form, and says the same', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 3 }, tie('text'), fc.array(tie('any'), { maxLength: 3 }), tie('map')),
      map: fc.dictionary(fc.stringMatching(/^[a-zA-Z][a-z0-9-]{0,8}$/), tie('any'), { minKeys: 1, maxKeys: 4 }),
      text: fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.isWellFormed()),
        fc.constantFrom(
          '0812',
          '+62812',
          '1e5',
          'no',
          'null',
          '~',
          '- a',
          '# a',
          'a: b',
          '@a',
          'a\nb',
          ' a ',
          "'",
          '"',
        ),
        fc.integer().map(String),
      ),
    })).map
    const options = fc.record({
      indent: fc.integer({ min: 2, max: 6 }),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom('any', 'flow'),
      singleQuote: fc.constantFrom(true, false, undefined),
      flowCollectionPadding: fc.boolean(),
    })
    fc.assert(
      fc.property(value, options, (content, style) => {
        const text = stringify(content, { schema: 'failsafe', aliasDuplicateObjects: false, ...style } as object)
        const canonical = canonicalYaml(text)
        expect(canonicalYaml(canonical)).toBe(canonical)
        expect(read(canonical)).toEqual(read(text))
      }),
      { numRuns: 300 },
    )
  })
})

describe('reading', () => {
  const schema = z.strictObject({ a: z.string(), list: z.array(z.strictObject({ b: z.string() })).default([]) })
  const path = 'x.yaml'

  it('gives every scalar as text', () => {
    const any = z.record(z.string(), z.string())
    const text = 'a: "0812"\nb: no\nc: null\nd: 1e5x\ne: true\nf: ~\n'
    expect(readYaml({ path, text }, any).parsed?.value).toEqual({
      a: '0812',
      b: 'no',
      c: 'null',
      d: '1e5x',
      e: 'true',
      f: '~',
    })
  })

  it('knows the line of every field, or of the nearest one around it', () => {
    const text = '# catatan\na: x\n\nlist:\n  - b: y\n  # lagi\n  - b: z\n'
    const { parsed, problems } = readYaml({ path, text }, schema)
    expect(problems).toEqual([])
    const lines = [
      ['a'],
      ['list'],
      ['list', 0],
      ['list', 0, 'b'],
      ['list', 1],
      ['list', 1, 'b', 'deeper'],
      ['list', 7],
      ['none'],
      [],
    ]
    expect(lines.map((field) => parsed?.line(field))).toEqual([2, 4, 5, 5, 7, 7, 4, 1, 1])
  })

  it('lists every problem of a file at once, and gives no value then', () => {
    const text = 'b: 1\nlist:\n  - c: "3316051203850001"\n'
    const { parsed, problems } = readYaml({ path, text }, schema)
    expect(parsed).toBeUndefined()
    expect(problems.map(({ rule, line, field }) => [rule, line, field])).toEqual([
      ['schema', 1, 'a'],
      ['schema', 3, 'list[0].b'],
      ['schema', 3, 'list[0].c'],
      ['schema', 1, 'b'],
      ['identity-number', 3, 'list[0].c'],
      ['format', 1, undefined],
    ])
  })

  it('a file that is only written badly still gives its value', () => {
    const { parsed, problems } = readYaml({ path, text: 'a: 0812\n' }, schema)
    expect(parsed?.value).toEqual({ a: '0812', list: [] })
    expect(problems.map(({ rule }) => rule)).toEqual(['format'])
  })
})
