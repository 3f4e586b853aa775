/**
 * The codes of every format as they are printed, and what they survive. By default three telling codes of each format
 * are put through everything once, half of the formats by turns; `SCAN_ALL=1 npm run test:scan` takes every office's
 * and three seeds (about an hour).
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Format } from '../../src/posters/cards/card.ts'
import { FORMAT_IDS } from '../../src/posters/formats.ts'
import { inTurn } from '../support/system/turns.ts'
import { formatsWithCodes } from './cases.ts'
import { DECODER_IDS } from './decoders.ts'
import { DEGRADATION_IDS } from './degradations.ts'
import { DOCUMENT, documentOf, documentPart, payloadLines } from './document.ts'
import { isKept, isPromised, LEAST_MODULE, LEAST_QUIET, leastSide, PROMISES, sideOf, WITHOUT_CODE } from './promises.ts'
import { DEFAULT_SCOPE, FULL_SCOPE, type Surveyed, survey } from './survey.ts'

const full = process.env.SCAN_ALL === '1'
const formats = await formatsWithCodes()

const surveys = new Map<Format, Promise<Surveyed>>()
function surveyOf(format: Format): Promise<Surveyed> {
  const known = surveys.get(format) ?? survey(format, full ? FULL_SCOPE : DEFAULT_SCOPE)
  surveys.set(format, known)
  return known
}

/** Those whose turn it is, in halves: neighbours show the same code, which is looked at once. */
const surveyed = full
  ? formats
  : inTurn([formats.slice(0, formats.length / 2), formats.slice(formats.length / 2)], 2).flat()

describe.each(surveyed)('%s', { timeout: full ? 3_600_000 : 300_000 }, (format) => {
  test('has codes that are large enough, white around and clear of everything', async () => {
    const { codes } = await surveyOf(format)
    expect(codes.length).toBeGreaterThan(0)
    const wrong = codes.filter(
      (code) =>
        code.module < LEAST_MODULE ||
        // the edge of a module may fall within a pixel of the raster
        code.quiet < LEAST_QUIET - 0.1 ||
        sideOf(code) < leastSide(format) - 0.1 ||
        code.spare < 1,
    )
    expect(wrong).toEqual([])
  })

  test('survives what is promised, and is never misread', async () => {
    const { codes, tallies, misread } = await surveyOf(format)
    const broken = DEGRADATION_IDS.flatMap((id) =>
      DECODER_IDS.filter((decoder) => isPromised(PROMISES[id][decoder], codes))
        .filter((decoder) => !isKept(PROMISES[id][decoder], tallies[id][decoder]))
        .map((decoder) => `${id}, ${decoder}: ${tallies[id][decoder].read}/${tallies[id][decoder].of}`),
    )
    expect(broken).toEqual([])
    expect(misread).toEqual([])
  })
})

test('every format has a code, but what is seen on the phone itself or isn’t hung', () => {
  expect(formats).toEqual(FORMAT_IDS.filter((format) => !WITHOUT_CODE.includes(format)))
})

test('less than everything is promised only with a reason', () => {
  for (const { why, ...needs } of Object.values(PROMISES)) {
    const everything = DECODER_IDS.every((decoder) => JSON.stringify(needs[decoder]) === '{}')
    expect(why === undefined).toBe(everything)
  }
})

if (!full) {
  test('docs/scan.md tells what was measured; else run npm run scan:table', { timeout: 300_000 }, async () => {
    const found = await Promise.all(surveyed.map(surveyOf))
    const written = documentPart(readFileSync(DOCUMENT, 'utf8'), surveyed)
    const measured = documentPart(documentOf(found), surveyed)
    const firsts = (text: string) => [...text.matchAll(/^\| ([\w-]+)/gm)].map(([, first]) => first)
    expect(firsts(written)).toEqual(firsts(measured))
    // other data has other codes, of which the document says nothing
    if (written.includes(documentPart(payloadLines(found), surveyed))) expect(written).toBe(measured)
  })
}
