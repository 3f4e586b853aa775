import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anyCard, emptiestCard, headed, longestCard, richCard } from '../../../tests/support/posters.ts'
import { directoryOf, swap } from '../../../tests/support/region.ts'
import type { PosterCard } from '../../posters/cards/card.ts'
import { allPosterFiles } from '../../posters/cards/cards.ts'
import { FitError, GlyphError } from '../../posters/kit/fit.ts'
import { builtFiles } from '../../posters/sets/sets.ts'
import { layOutCard } from '../drawing/render.ts'
import { writeEntry } from './cache-store.ts'
import { keptEntries } from './kept-entries.ts'
import { printableSet, refusalOf } from './paper-refusal.ts'
import { refusedPapers, settlePapers } from './papers.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kertas-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const DINAS = 'offices/dinas.yaml'
const VILLAGE = 'offices/d9901012001.yaml'
const AREA = 'area: "99.01.01.2001"'
const NUMBER = `channels:
  - id: telepon
    type: phone
    value: "+6200812345679"
    sources: [ daftar ]
    confirmations: [ { on: "2026-10-02", by: Petugas 1, how: call, result: reached } ]`
const GLYPH = { [DINAS]: swap('short: Dinas', 'short: Dinas \u02BD') }
const LONG = { [DINAS]: swap('name: Dinas Rekaan', `name: Dinas ${'Rekaan'.repeat(60)}`) }

/** Why the card's real layout fails. */
const laidOut = (card: PosterCard) =>
  layOutCard(card).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof FitError || error instanceof GlyphError) return error.text
      throw error
    },
  )

describe('the papers that can’t be made', () => {
  test('are those whose layout fails, and no others', async () => {
    const formats = ['a4', 'a5', 'tear-off', 'stickers', 'feed', 'large-print', 'counter-card'] as const
    const odd = fc.constantFrom('', '\u02BD', 'x'.repeat(400))
    await fc.assert(
      fc.asyncProperty(anyCard, fc.constantFrom(...formats), odd, async (given, format, more) => {
        const card = headed({ ...given, format, name: given.name + more, person: undefined })
        expect(refusalOf(card)?.text).toBe(await laidOut(card))
      }),
      { numRuns: 40 },
    )
  })

  test.each([richCard, longestCard, emptiestCard])('are none where all fits', (card) => {
    expect(refusalOf(card)).toBeUndefined()
  })

  test('are named with office, format and text; the office’s other papers and other offices stay', async () => {
    const { directory, refusals } = await settlePapers(directoryOf(LONG), folder)
    expect(new Set(refusals.map(({ office }) => office))).toEqual(new Set(['dinas']))
    expect(refusals.find(({ format }) => format === 'a4')).toMatchObject({ field: 'name' })
    const left = allPosterFiles(directory).map(({ office, name }) => `${office.id}/${name}`)
    expect(left).not.toContain('dinas/a4.pdf')
    expect(left).toEqual(expect.arrayContaining(['dinas/qr.svg', 'setda/a4.pdf']))
  })

  test('say which character is missing', async () => {
    const refusals = await refusedPapers(allPosterFiles(directoryOf(GLYPH)), folder)
    expect(refusals.find(({ format }) => format === 'stickers')).toMatchObject({
      office: 'dinas',
      characters: ['\u02BD'],
    })
  })

  test('are looked for once: what is known of an office is kept until something on its papers changes', async () => {
    const files = allPosterFiles(directoryOf(LONG))
    const first = await refusedPapers(files, folder)
    const entries = readdirSync(folder)
    expect(await refusedPapers(files, folder)).toEqual(first)
    expect(readdirSync(folder)).toEqual(entries)
    for (const name of entries) await writeEntry(name, new TextEncoder().encode('[]'), folder)
    expect(await refusedPapers(files, folder)).toEqual([])
    expect(await refusedPapers(allPosterFiles(directoryOf(GLYPH)), folder)).not.toEqual([])
  })

  test.each([
    { of: 'an office', file: 'offices/kec-contoh.yaml', from: 'short: Kec. Contoh', to: 'short: Kecamatan', parts: 2 },
    { of: 'a village, and of its kecamatan’s sheets', file: VILLAGE, from: AREA, to: `${AREA}\n${NUMBER}`, parts: 3 },
  ])('are looked for again of the papers and form of $of, not of others', async ({ file, from, to, parts }) => {
    await refusedPapers(allPosterFiles(directoryOf()), folder)
    const known = readdirSync(folder).length
    await refusedPapers(allPosterFiles(directoryOf({ [file]: swap(from, to) })), folder)
    expect(readdirSync(folder)).toHaveLength(known + parts)
  })

  test('are among the entries that a build asks for, all of them', async () => {
    const recorded = directoryOf(LONG)
    const { directory } = await settlePapers(recorded, folder)
    expect(keptEntries(recorded, builtFiles(directory))).toEqual(expect.arrayContaining(readdirSync(folder)))
  })

  test('are found without a cache that can be read or written', async () => {
    writeFileSync(join(folder, 'berkas'), '')
    const files = allPosterFiles(directoryOf(LONG))
    expect(await refusedPapers(files, join(folder, 'berkas/x'))).toEqual(await refusedPapers(files, folder))
  })

  test('are no excuse for a template that breaks', () => {
    const broken = { ...richCard, numbers: undefined } as unknown as PosterCard
    expect(() => refusalOf(broken)).toThrow(TypeError)
  })

  test('are left out of a set, each with a sentence', () => {
    const cards = [richCard, headed({ ...richCard, title: 'Poster panjang', name: 'x'.repeat(400) })]
    const { card, refused } = printableSet({ format: 'set', lang: 'id', title: 'Semua', name: 'Semua', cards })
    expect(card.cards).toEqual([richCard])
    expect(refused).toEqual([expect.stringMatching(/^Poster panjang \(a4\): terlalu panjang/)])
  })
})
