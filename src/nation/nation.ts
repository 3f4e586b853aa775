/** The national index: every regency and city, with the facts of those whose site is joined. */
import { type Day, daysBetween } from '../directory/dates.ts'
import { placeOf, type RegencyAreas } from '../directory/new-region/regency.ts'
import { plainWords } from '../finder/nation-places.ts'
import { distance } from '../finder/near.ts'
import { NATION as w } from '../i18n/nation.ts'
import type { SiteRefusal } from './published.ts'
import { COVERED, type Coverage, type IndexedChange, type RegencyFacts } from './regency-facts.ts'

/** A folder that was given, with what was read of it. */
export interface GivenSite {
  folder: string
  read: RegencyFacts | SiteRefusal
}

export interface NationRegency extends RegencyAreas {
  facts?: RegencyFacts
}

export interface NationProvince {
  /** Two digits. */
  code: string
  name: string
  regencies: NationRegency[]
}

/** Something said of a folder that was given. */
export interface SiteWord extends SiteRefusal {
  folder: string
}

export interface Nation {
  today: Day
  provinces: NationProvince[]
  /** Sites that were left out. */
  refused: SiteWord[]
  /** What is to be seen to at sites that are in. */
  warnings: SiteWord[]
}

/** A site that was built longer ago than this is told of. */
export const OLD_SITE_DAYS = 90
/** So many letters of a regency's name may differ from the official list. */
const MISTAKES = 3
const MOST_NEWS = 12

/** Joins sites to the official list of regencies; whoever can't be joined is told, and the others go on. */
export function joinNation(given: readonly GivenSite[], official: readonly RegencyAreas[], today: Day): Nation {
  const byCode = new Map(official.map((one) => [one.code, one]))
  const isFacts = (read: GivenSite['read']): read is RegencyFacts => 'code' in read
  const claims = Map.groupBy(given, ({ read }) => (isFacts(read) ? read.code : undefined))
  const refused: SiteWord[] = []
  const warnings: SiteWord[] = []
  const joined = new Map<string, RegencyFacts>()
  for (const { folder, read } of given) {
    const refusal = isFacts(read)
      ? refusalOf(
          read,
          byCode.get(read.code),
          (claims.get(read.code) ?? []).map((one) => one.folder),
        )
      : read
    if (refusal || !isFacts(read)) refused.push({ folder, ...(refusal as SiteRefusal) })
    else {
      joined.set(read.code, read)
      warnings.push(...warningsOf(read, today).map((one) => ({ folder, ...one })))
    }
  }
  const regencies = official.map((one): NationRegency => {
    const facts = joined.get(one.code)
    return { ...one, ...(facts && { facts }) }
  })
  return { today, provinces: provincesOf(regencies), refused, warnings }
}

function refusalOf(
  facts: RegencyFacts,
  official: RegencyAreas | undefined,
  claims: readonly string[],
): SiteRefusal | undefined {
  if (!official) return { message: w.unknownCode(facts.code), repair: w.mendCode }
  if (claims.length > 1) return { message: w.claimedTwice(facts.code, claims), repair: w.nameOne }
  const key = (name: string) => plainWords(placeOf(name)).join('')
  return distance(key(facts.name), key(official.name), MISTAKES) > MISTAKES
    ? { message: w.otherName(facts.name, facts.code, official.name), repair: w.mendCode }
    : undefined
}

function warningsOf({ generated, opens, elsewhere }: RegencyFacts, today: Day): SiteRefusal[] {
  const age = daysBetween(generated, today)
  return [
    ...(opens ? [] : [{ message: w.noAddress, repair: w.mendAddress }]),
    ...(age > OLD_SITE_DAYS ? [{ message: w.oldSite(age), repair: w.buildAgain }] : []),
    ...(age < 0 ? [{ message: w.futureSite(generated), repair: w.checkDay }] : []),
    ...(elsewhere > 0 ? [{ message: w.elsewhere(elsewhere), repair: w.mendAreas }] : []),
  ]
}

function provincesOf(regencies: readonly NationRegency[]): NationProvince[] {
  const byProvince = Map.groupBy(regencies, ({ code }) => code.slice(0, 2))
  return [...byProvince]
    .map(([code, own]) => ({
      ...{ code, name: own[0]!.province },
      regencies: own.sort((a, b) => a.code.localeCompare(b.code)),
    }))
    .sort((a, b) => a.code.localeCompare(b.code))
}

/** All regencies of the country, or of one province. */
export const regenciesOf = ({ provinces }: Pick<Nation, 'provinces'>): NationRegency[] =>
  provinces.flatMap(({ regencies }) => regencies)

export interface JoinedFigures {
  regencies: number
  joined: number
  coverage: RegencyFacts['coverage']
  contacts: number
  confirmed: number
  oldest?: Day
}

/** The figures of regencies together. */
export function figuresOf(regencies: readonly NationRegency[]): JoinedFigures {
  const facts = regencies.flatMap((one) => one.facts ?? [])
  const sum = (count: (one: RegencyFacts) => number) => facts.reduce((total, one) => total + count(one), 0)
  const coverage = Object.fromEntries(
    COVERED.map((name): [string, Coverage] => [
      name,
      {
        all: sum((one) => one.coverage[name].all),
        shown: sum((one) => one.coverage[name].shown),
        confirmed: sum((one) => one.coverage[name].confirmed),
      },
    ]),
  ) as RegencyFacts['coverage']
  const oldest = facts.flatMap((one) => one.freshness.oldest ?? []).sort()[0]
  return {
    ...{ regencies: regencies.length, joined: facts.length, coverage },
    ...{ contacts: sum((one) => one.freshness.contacts), confirmed: sum((one) => one.freshness.confirmed) },
    ...(oldest && { oldest }),
  }
}

/** A regency's newest changes of a day. */
export interface RegencyNews {
  regency: NationRegency
  on: Day
  changes: IndexedChange[]
}

/** What changed last in the country: of each regency its newest day alone, so that none fills the list. */
export function newsOf(nation: Nation): RegencyNews[] {
  return regenciesOf(nation)
    .flatMap((regency): RegencyNews[] => {
      const changes = regency.facts?.changes ?? []
      const on = changes[0]?.on
      return on === undefined ? [] : [{ regency, on, changes: changes.filter((one) => one.on === on) }]
    })
    .sort((a, b) => b.on.localeCompare(a.on) || a.regency.code.localeCompare(b.regency.code))
    .slice(0, MOST_NEWS)
}
