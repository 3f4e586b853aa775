/** What texts say of days and months: each number is a constant of the code in every language, or stands in a law. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { OLD_DAYS } from '../browser/page-age.ts'
import { FRESH_DAYS, STALE_DAYS } from '../directory/channels/freshness.ts'
import { PLH_DAYS, PLT_EXTENDED_MONTHS, PLT_MONTHS } from '../directory/people/attention.ts'
import { OBSERVATION_DAYS } from '../directory/people/holders.ts'
import { REUSE_DAYS } from '../exports/schema-parts.ts'
import { NEWS_DAYS } from '../nation/regency-facts.ts'
import { ANSWER_DAYS } from '../redaksi/inbox/office-answer.ts'
import { NEW_DAYS } from '../redaksi/publish/changes.ts'
import { texts } from './texts.ts'

type Told = Record<string, number[]>

const under = (name: string, told: Told): Told =>
  Object.fromEntries(Object.entries(told).map(([place, days]) => [`${name}.${place}`, days]))

const DATA: Told = { 'care.1': [REUSE_DAYS], 'states.confirmed': [STALE_DAYS], 'states.stale': [STALE_DAYS] }
const SITE: Told = {
  ...under('data', DATA),
  'home.freshness': [STALE_DAYS],
  'statusPage.confirmed': [STALE_DAYS],
  'statusPage.recheck': [STALE_DAYS],
  'statusPage.staleNamed': [OBSERVATION_DAYS],
  'statusPage.staleVacant': [OBSERVATION_DAYS],
  'statusPage.fresh': [FRESH_DAYS],
  'statusPage.due': [FRESH_DAYS + 1, STALE_DAYS],
  'statusPage.stale': [STALE_DAYS],
  'about.rules.0': [STALE_DAYS],
  'offline.live.old': [OLD_DAYS],
  // Perpres 76/2013, UU 25/2009
  'rights.points.2.text': [30],
  'rights.law.2.text': [14, 60],
}
/** By file: the texts that write out a number of days or months, and which; a file that isn't named writes none. */
const EXPECTED: Record<string, Told> = {
  id: under('id', SITE),
  jv: under('jv', SITE),
  en: under('en', SITE),
  paper: under('paperTexts', SITE),
  'data-id': under('dataId', DATA),
  'data-jv': under('dataJv', DATA),
  'data-en': under('dataEn', DATA),
  nation: {
    'NATION.coverageText': [STALE_DAYS],
    'NATION.contacts': [STALE_DAYS],
    'NATION.noNews': [NEWS_DAYS],
  },
  'redaksi-inbox': {
    'INBOX.sheetsHelp': [ANSWER_DAYS],
    'INBOX.why': [STALE_DAYS, FRESH_DAYS],
    'INBOX.allFresh': [FRESH_DAYS],
  },
  'redaksi-list': { 'LIST.sentences.basi': [STALE_DAYS] },
  'redaksi-publish': { 'PRINT.noneFresh': [NEW_DAYS], 'PRINT.changedOnes': [NEW_DAYS] },
}

/** "Satu hari" says no more than "a day". */
const IN_WORDS: Record<string, number> = { dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8 }

/** "91–180 hari", "tujuh hari terakhir", "3 bulan", "30 days", in a text or in the sentence that a function makes: each number once. */
function countedIn(said: unknown): number[] {
  const counted = new RegExp(
    `(?:(\\d+)[–-])?(\\d+|\\b(?:${Object.keys(IN_WORDS).join('|')})) (?:hari|dina|days?|bulan|sasi|months?)\\b`,
    'g',
  )
  const numbers = [...String(said).matchAll(counted)].flatMap(([, from, to]) => [from, to])
  return [...new Set(numbers.flatMap((one) => (one ? [IN_WORDS[one] ?? Number(one)] : [])))]
}

/** Every text that writes such numbers out, by its place. */
function told(said: unknown, place: string): [string, number[]][] {
  if (said !== null && typeof said === 'object')
    return Object.entries(said).flatMap(([key, one]) => told(one, place ? `${place}.${key}` : key))
  const numbers = countedIn(said)
  return numbers.length > 0 ? [[place, numbers]] : []
}

const FILES = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3))

describe('numbers of days and months are those that the code counts by', () => {
  it.each(FILES)('in %s', async (file) => {
    const all = (await import(join(import.meta.dirname, `${file}.ts`))) as object
    expect(Object.fromEntries(told({ ...all }, ''))).toEqual(EXPECTED[file] ?? {})
  })

  it('in every file that is named here', () => {
    expect(Object.keys(EXPECTED).filter((file) => !FILES.includes(file))).toEqual([])
  })
})

it.each([
  ['Paling lama 90 hari', [90]],
  ['91–180 dina', [91, 180]],
  ['Yang diubah tujuh hari terakhir, bukan satu hari', [7]],
  [(count: number) => `${count} of 14 days, 60 days at most`, [14, 60]],
  [(days: number) => `sudah ${days} hari, lebih dari 3 bulan`, [3]],
  [(days: number, months: number) => `wis ${days} dina, luwih saka ${months} sasi`, []],
])('the rule of days and months reads %s', (said, numbers) => {
  expect(countedIn(said)).toEqual(numbers)
})

it.each([
  [
    'id',
    'Plh. sudah 31 hari (paling lama 30)',
    'Plt. sudah 93 hari, lebih dari 3 bulan',
    'Plt. sudah 184 hari, lebih dari 6 bulan',
  ],
  [
    'jv',
    'Plh. wis 31 dina (paling suwe 30)',
    'Plt. wis 93 dina, luwih saka 3 sasi',
    'Plt. wis 184 dina, luwih saka 6 sasi',
  ],
  [
    'en',
    'Day-to-day acting head (Plh.) for 31 days (at most 30)',
    'Acting head (Plt.) for 93 days, more than 3 months',
    'Acting head (Plt.) for 184 days, more than 6 months',
  ],
] as const)('%s says how long a Plh or Plt may act by the limits of the code', (language, ...sentences) => {
  const { plh, plt } = texts(language).statusPage
  expect([plh(31, PLH_DAYS), plt(93, PLT_MONTHS), plt(184, PLT_EXTENDED_MONTHS)]).toEqual(sentences)
})
