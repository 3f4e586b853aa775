/** Names of offices and posts as they are compared. */

import { plain } from '../../directory/content/plain.ts'
import type { OfficeFile } from '../../directory/content/schema.ts'

/** Several spellings of one thing, the short one last; both the region's names and what people write go through them. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/ kec(?= )/g, ' kecamatan'],
  [/ kel(?= )/g, ' kelurahan'],
  [/ kab(?= )/g, ' kabupaten'],
  [/ bag(?= )/g, ' bagian'],
  [/ (?:ds|pemdes|pemerintah desa|balai desa)(?= )/g, ' desa'],
  [/ (?:pemerintah|balai) kelurahan(?= )/g, ' kelurahan'],
  [/ rumah sakit umum daerah(?= )/g, ' rsud'],
  [/ sekretariat daerah(?= )/g, ' setda'],
  [/ sekretariat (?:dprd|dewan(?: perwakilan rakyat daerah)?)(?= )/g, ' setwan'],
  [/ dewan perwakilan rakyat daerah(?= )/g, ' dprd'],
  [/ (?:satuan polisi pamong praja|sat pol pp|satpolpp)(?= )/g, ' satpol pp'],
  [/ (?:(?:perusahaan(?: umum)?|perumda) (?:daerah )?air minum|perumdam)(?= )/g, ' pdam'],
  [/ (?:dan|serta|pada)(?= )/g, ''],
  [
    /^ kantor(?= (?:kecamatan|camat|desa|kelurahan|lurah|kepala|dinas|badan|bagian|satpol|inspektorat|setda|setwan|bupati))/,
    '',
  ],
]

export interface OfficeWords {
  /** A name or post as it is compared: in small letters, without the region that all share. */
  keyOf: (text: string) => string
  /** The same without the region's bare name behind it: "BKPSDM Contoh". */
  withoutRegion: (key: string) => string
  /** Everything that an office is called, as keys. */
  formsOf: (office: OfficeFile, parent: OfficeFile | undefined) => Set<string>
}

/** Kinds of which a region often has one alone, so that the word is enough: "Direktur RSUD". */
const ALONE = /^(rsud|pdam|bpr|satpol|perumda)(?= )/

/** @param region its name without "Kabupaten" or "Kota" */
export function officeWords(region: string): OfficeWords {
  const name = plain(region)
  const whole = new RegExp(` (?:(?:pemerintah )?(?:kabupaten|kota)|pemkab|pemkot) ${name}(?= )`)
  const keyOf = (text: string) =>
    SAME.reduce((key, [from, to]) => key.replace(from, to), ` ${plain(text)} `)
      .replace(whole, '')
      .trim()
  const withoutRegion = (key: string) => (key.endsWith(` ${name}`) ? key.slice(0, -name.length - 1) : key)

  function formsOf(office: OfficeFile, parent: OfficeFile | undefined): Set<string> {
    const called = [office.name, office.short, ...office.aliases, ...office.formerNames.map((former) => former.name)]
    // "Desa Ngawen, Kecamatan Jati" is a name; "Desa Ngawen" too, where there is only one
    const keys = new Set([...called, ...called.map((one) => one.split(',')[0]!)].map(keyOf))
    for (const text of called) for (const other of otherSpellings(text, keyOf(text), office.kind)) keys.add(other)
    for (const key of [...keys]) if (/. daerah$/.test(key)) keys.add(key.replace(/ daerah$/, ''))
    for (const key of [...keys]) if (!isArea(office) && withoutRegion(key)) keys.add(withoutRegion(key))
    if (parent)
      for (const key of [...keys]) for (const above of [parent.name, parent.short]) keys.add(`${key} ${keyOf(above)}`)
    keys.delete('')
    return keys
  }
  return { keyOf, withoutRegion, formsOf }
}

const isArea = ({ kind }: OfficeFile): boolean => kind === 'district' || kind === 'village'

/** "Dinkominfo" is written Diskominfo and Dinas Kominfo too, and "DLH" Dinas LH. */
function otherSpellings(text: string, key: string, kind: OfficeFile['kind']): string[] {
  const alone = ALONE.exec(key)?.[1]
  if (kind !== 'department') return alone ? [alone] : []
  const stem =
    /^(?:din|dis)(?!as )([a-z]{2,}(?: .*)?)$/.exec(key)?.[1] ??
    (/^D[A-Z0-9]{2,}$/.test(text) ? key.slice(1) : undefined)
  return stem ? [`din${stem}`, `dis${stem}`, `dinas ${stem}`] : []
}
