/** The official names of all regencies and their areas, from the package idn-area-data; and the starting list. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data'
import { formatProblems } from '../../directory/content/problems.ts'
import { readYaml } from '../../directory/content/read.ts'
import { placeOf, type Regency, type RegencyAreas } from '../../directory/new-region/regency.ts'
import { type StartingList, startingListSchema } from '../../directory/new-region/starting-list.ts'
import { distance } from '../../finder/near.ts'
import { Explained } from '../base/explained.ts'
import { root } from '../base/root.ts'

/** All regencies and cities of Indonesia by code. */
export async function readRegencies(): Promise<Regency[]> {
  const provinces = new Map((await getProvinces()).map(({ code, name }) => [code, name]))
  const regencies = await getRegencies()
  return regencies.map(({ code, name, province_code }) => ({
    code,
    name,
    province: provinces.get(province_code) ?? '',
  }))
}

/** Regencies with their kecamatan and villages. */
export async function readAllAreas(regencies: readonly Regency[]): Promise<RegencyAreas[]> {
  const found = new Map(regencies.map((one) => [one.code, { ...one, districts: [], villages: [] } as RegencyAreas]))
  for (const { code, name } of await getDistricts()) found.get(code.slice(0, 5))?.districts.push({ code, name })
  for (const { code, name } of await getVillages()) found.get(code.slice(0, 5))?.villages.push({ code, name })
  return [...found.values()]
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9.]/g, '')
/** One letter in four may be wrong, at most three. */
const mistakesIn = (text: string): number => Math.min(3, Math.floor(text.length / 4))

/**
 * Regencies that a text means: one by its code, else all whose names hold it; of those that are called exactly so only
 * these. Nothing like it: the nearest names, `near`.
 */
export function findRegencies(text: string, all: readonly Regency[]): { found: Regency[]; near: Regency[] } {
  const wanted = plain(text)
  if (wanted === '') return { found: [...all], near: [] }
  const exact = all.filter(
    ({ code, name }) => code === wanted || plain(name) === wanted || plain(placeOf(name)) === wanted,
  )
  if (exact.length > 0) return { found: exact, near: [] }
  const found = all.filter(({ name, province }) => [name, province].some((one) => plain(one).includes(wanted)))
  if (found.length > 0) return { found, near: [] }
  const far = (name: string) =>
    Math.min(...[name, placeOf(name)].map((one) => distance(wanted, plain(one), mistakesIn(wanted))))
  const isCode = /^[\d.]+$/.test(wanted)
  return {
    found: [],
    near: isCode
      ? all.filter(({ code }) => code.startsWith(wanted.slice(0, 2)))
      : all.filter(({ name }) => far(name) <= mistakesIn(wanted)).sort((a, b) => far(a.name) - far(b.name)),
  }
}

/** Offices that a new region begins with. @throws Explained where the list can't be used */
export function readStartingList(): StartingList {
  const folder = 'src/content/_national'
  const path = '_starting-offices.yaml'
  const { parsed, problems } = readYaml(
    { path, text: readFileSync(join(root, folder, path), 'utf8') },
    startingListSchema,
  )
  if (parsed && problems.length === 0) return parsed.value
  throw new Explained(formatProblems(problems, folder).join('\n'))
}
