import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complaintHref, complaintText } from '../../src/directory/channels/messages.ts'
import type { ContentFile } from '../../src/directory/content/read.ts'
import { buildDirectory } from '../../src/directory/directory.ts'
import type { Directory } from '../../src/directory/model.ts'
import { problemsByLetter } from '../../src/directory/views/problem-list.ts'
import { statusFigures } from '../../src/directory/views/status.ts'
import { directoryCsv } from '../../src/exports/csv.ts'
import { directoryJson } from '../../src/exports/json.ts'
import { officeJsonLd } from '../../src/exports/json-ld.ts'
import { officeVcard } from '../../src/exports/vcard.ts'
import { createFinder } from '../../src/finder/finder.ts'
import { id } from '../../src/i18n/id.ts'
import { finderRows } from '../search/searched.ts'
import { regionFiles, swap, TODAY } from '../support/region.ts'
import { jpeg } from './photos.ts'

const PHOTO =
  '    photo:\n      file: photos/a.jpg\n      consent:\n        kind: written\n        evidence: Map 1\n        on: "2026-01-02"'
const GOOD = regionFiles({
  'offices/dinas.yaml': (text) =>
    swap(
      'document: Surat Contoh Nomor 7/2026',
      'url: https://contoh.invalid/surat',
    )(swap('    basis: SK rekaan', PHOTO)(text)),
  'photos/a.jpg': jpeg(),
})
const PATHS = GOOD.map(({ path }) => path)
/** What people and broken programs leave in files. */
const PIECES = [
  ...[
    '\t',
    '\r',
    '\r\n',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '- ',
    ': ',
    ':',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '#',
    '|',
    '>',
    '%',
    '!',
  ],
  ...[
    '---\n',
    '...\n',
    '<<: ',
    '&a ',
    '*a',
    '? ',
    '!!int ',
    '\u0000',
    '\uFEFF',
    '\u202E',
    '"\\uD800"',
    '\u2013',
    'é',
    '😀',
    'null',
    '~',
  ],
  ...[
    'https://[',
    '://x:y',
    '__proto__',
    'constructor',
    '99',
    '1e5',
    '+62',
    'true',
    '2026-02-30',
    '2026-11-23',
    'vacant',
    'personal',
    '#N/A',
    ',',
  ],
]
const text = fc.string({ unit: 'grapheme', maxLength: 6 })
const mutation = fc.record({
  file: fc.constantFrom(...PATHS),
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(40)),
  piece: fc.oneof(text, fc.constantFrom(...PIECES)),
})

function mutated(
  files: readonly ContentFile[],
  mutations: readonly { file: string; at: number; length: number; piece: string }[],
) {
  return files.map((file) =>
    mutations
      .filter((change) => change.file === file.path)
      .reduce(({ path, text }, { at, length, piece }) => {
        const start = at % (text.length + 1)
        return { path, text: text.slice(0, start) + piece + text.slice(start + length) }
      }, file),
  )
}

/** Everything that the core and the exports make of a directory; it must not throw either. */
function publishAll(directory: Directory) {
  directoryCsv(directory, id)
  directoryJson(directory)
  problemsByLetter(directory)
  createFinder(finderRows(directory))('jalan rusak')
  statusFigures(directory)
  for (const office of directory.offices) {
    officeVcard(office, directory, id)
    officeJsonLd(office, directory)
    for (const contact of office.contacts) complaintHref(contact, complaintText(office.name))
  }
}

/** Every problem can be read by a person who speaks Indonesian, and points into a file. */
function expectReadable(files: readonly ContentFile[]) {
  const { directory, problems } = buildDirectory(files, TODAY, { region: 'contoh' })
  expect(directory === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
  if (directory) publishAll(directory)
  for (const { rule, file, line, message, repair } of problems) {
    expect(`${message} ${repair}`).not.toMatch(/undefined|\bNaN\b|\[object|Invalid|expected|must /)
    expect(message.trim()).not.toBe('')
    const lines = files.find(({ path }) => path === file)?.text.split(/\r\n?|\n/).length ?? 0
    if (line !== undefined && !['format', 'csv', 'area'].includes(rule)) expect(line >= 1 && line <= lines).toBe(true)
  }
}

describe('bad content never throws', () => {
  it('whatever is put in or cut out of the files', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) =>
        expectReadable(mutated(GOOD, mutations)),
      ),
      { numRuns: 250 },
    )
  })

  it('whatever a whole file holds', { timeout: 60_000 }, () => {
    const lines = fc.array(
      fc.oneof(text, fc.constantFrom(...PIECES), fc.constantFrom(...GOOD.flatMap((file) => file.text.split('\n')))),
      {
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), lines, (path, pieces) =>
        expectReadable(GOOD.map((file) => (file.path === path ? { path, text: pieces.join('\n') } : file))),
      ),
      { numRuns: 150 },
    )
  })

  it('whichever files are missing', () => {
    fc.assert(
      fc.property(fc.subarray(GOOD), (files) => expectReadable(files)),
      { numRuns: 40 },
    )
  })

  it.each(PATHS)('an empty %s', (path) => {
    for (const empty of ['', '\n', '# hanya catatan\n', '---\n'])
      expectReadable(GOOD.map((file) => (file.path === path ? { path, text: empty } : file)))
  })

  it('whatever the day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        (date) => {
          const { problems } = buildDirectory(GOOD, date.toISOString().slice(0, 10), { region: 'contoh' })
          expect(problems.map(({ rule }) => rule)).not.toContain('schema')
        },
      ),
      { numRuns: 30 },
    )
  })
})
