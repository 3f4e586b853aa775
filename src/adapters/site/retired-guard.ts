/** No number that nobody has any more in anything that is published: neither on a page, nor in data, nor on paper. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContentFile } from '../../directory/content/read.ts'
import { dateText } from '../../directory/dates.ts'
import { type RetiredNumber, retiredIn } from '../../directory/editions/retired-numbers.ts'
import { texts } from '../../i18n/texts.ts'
import type { Card } from '../../posters/cards/card.ts'
import type { OfficePaper } from '../../posters/cards/cards.ts'
import { Explained } from '../base/explained.ts'
import { filesIn } from '../base/files.ts'
import { root } from '../base/root.ts'
import { readRegionFiles } from '../region/content.ts'

/** Everything but pictures, PDF and archives, whose words come from the cards. */
const TEXTS = /(?:\.(?:html|json(?:ld)?|csv|vcf|atom|xml|txt|js|svg|webmanifest)|_headers)$/
/** Lines and curves of a drawing, whose lengths are no numbers to call; what it says stands in its title. */
const SHAPES = / d="[^"]*"/g
/** Digits that tell the number to those who know it, and to nobody else. */
const SHOWN_DIGITS = 4
const MOST_FILES = 5

/** A retired number, and the file that holds it. */
export interface Finding {
  file: string
  number: RetiredNumber
}

const byValue = (retired: readonly RetiredNumber[]) => new Map(retired.map((number) => [number.value, number]))

/** Findings in all text files of a finished site; every file is read once, and none where nothing is retired. */
export function retiredOnSite(folder: string, retired: readonly RetiredNumber[]): Finding[] {
  if (retired.length === 0) return []
  const known = byValue(retired)
  return filesIn(folder)
    .filter((name) => TEXTS.test(name))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      const words = file.endsWith('.svg') ? text.replace(SHAPES, '') : text
      return retiredIn(words, known).map((number) => ({ file, number }))
    })
}

/** Findings on paper and pictures: in all words, addresses and codes of their cards. */
export function retiredOnPaper(
  files: readonly ({ card: Card } & Partial<Pick<OfficePaper, 'office' | 'name'>>)[],
  retired: readonly RetiredNumber[],
): Finding[] {
  if (retired.length === 0) return []
  const known = byValue(retired)
  const read = new Map<string, RetiredNumber[]>()
  const findIn = (words: string): RetiredNumber[] => {
    const found = read.get(words) ?? retiredIn(words, known)
    read.set(words, found)
    return found
  }
  return files.flatMap(({ card, office, name }) => {
    const file = office ? `poster/${office.id}/${name}` : `poster/sets: ${card.title}`
    return [...new Set(wordsIn(card).flatMap(findIn))].map((number) => ({ file, number }))
  })
}

/** Every string in a value but the bytes of photos. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (key === 'data' ? [] : wordsIn(part)))
}

/**
 * @param folder of the region, relative to the project; where the numbers are looked for that are to be removed
 * @throws Explained where there is a finding
 */
export function refuseRetired(findings: readonly Finding[], folder: string): void {
  if (findings.length === 0) return
  const files = readRegionFiles(join(root, folder))
  throw new Explained(refusal(findings, files, folder))
}

/** What is said of the findings: number by number, its last digits only, where it stands and what to do. */
export function refusal(findings: readonly Finding[], content: readonly ContentFile[], folder: string): string {
  const numbers = Map.groupBy(findings, ({ number }) => number)
  const said = [...numbers].map(([number, found]) => {
    const { value, owner, last } = number
    const places = placesOf(number, content)
    const names = [...new Set(found.map(({ file }) => file))]
    const others = names.length - MOST_FILES
    return [
      `SALAH nomor …${value.slice(-SHOWN_DIGITS)} dari "${owner}" tidak berlaku lagi (${last ? `hari terakhir ${dateText(texts('id'), last)}` : 'hari terakhir tidak tercatat, masih di edisi poster lama'}), tetapi ada di:`,
      ...names.slice(0, MOST_FILES).map((name) => `    ${name}`),
      ...(others > 0 ? [`    dan ${others} berkas lain`] : []),
      `  → hapus nomor itu dari ${places.length > 0 ? places.map((place) => `${folder}/${place}`).join(', ') : 'teks yang memuatnya (remarks, alamat, topik, bagian, keterangan sumber)'}`,
    ].join('\n')
  })
  return [...said, '\nTidak dibangun: nomor mati bisa dijual lagi. Hasil sebelumnya tidak diubah.'].join('\n')
}

/** Lines of the content that hold a number elsewhere than where it is recorded as a channel: "offices/setda.yaml:41". */
function placesOf({ value }: RetiredNumber, content: readonly ContentFile[]): string[] {
  const known = new Map([[value, { value, owner: '' }]])
  return content
    .filter(({ path }) => /\.(yaml|csv)$/.test(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          !/^[\s-]*value:/.test(line) && retiredIn(line, known).length > 0 ? [`${path}:${index + 1}`] : [],
        ),
    )
}
