/** Every chosen code of a format, put through every degradation, read by every decoder. */
import type { Format } from '../../src/posters/cards/card.ts'
import { type Chosen, filesOf, type Shot, shotOf, telling } from './cases.ts'
import { DECODER_IDS, DECODERS, type Decoder } from './decoders.ts'
import { DEGRADATION_IDS, DEGRADATIONS, type DegradationId } from './degradations.ts'
import { type Chance, chance } from './degrade.ts'
import type { Measured } from './measure.ts'

/** How many pictures there were and how many of them were read. */
export interface Tally {
  read: number
  of: number
}

export interface Surveyed {
  format: Format
  /** The chosen codes as they are printed. */
  codes: (Measured & { office: string })[]
  tallies: Record<DegradationId, Record<Decoder, Tally>>
  /** What a decoder took for something else. */
  misread: string[]
}

/** What is surveyed: three telling codes of a format, or all; with every seed. */
export interface Scope {
  all: boolean
  seeds: readonly number[]
}

export const DEFAULT_SCOPE: Scope = { all: false, seeds: [1] }
export const FULL_SCOPE: Scope = { all: true, seeds: [1, 2, 3] }

/** Surveys one format. */
export async function survey(format: Format, { all, seeds }: Scope = DEFAULT_SCOPE): Promise<Surveyed> {
  const files = filesOf(format)
  const result: Surveyed = { format, codes: [], tallies: noTallies(), misread: [] }
  for (const [index, file] of (all ? files : telling(files)).entries()) {
    const shot = await shotOf(file)
    result.codes.push({ ...shot.measured, office: file.office })
    for (const id of DEGRADATION_IDS)
      for (const seed of seeds) if (!(await put(shot, id, chance(1000 * seed + index), result, file))) break
  }
  return result
}

const noTallies = () =>
  Object.fromEntries(
    DEGRADATION_IDS.map((id) => [id, Object.fromEntries(DECODER_IDS.map((decoder) => [decoder, { read: 0, of: 0 }]))]),
  ) as Surveyed['tallies']

/** Puts a code through a degradation; gives whether chance had a part in it, so that another seed tells more. */
async function put(shot: Shot, id: DegradationId, source: Chance, { tallies, misread }: Surveyed, file: Chosen) {
  let drawn = false
  const next = () => {
    drawn = true
    return source()
  }
  for (const variant of DEGRADATIONS[id].variants) {
    const raster = variant(shot, next)
    for (const decoder of DECODER_IDS) {
      const texts = await DECODERS[decoder](raster)
      const tally = tallies[id][decoder]
      tally.of++
      if (texts.includes(shot.payload)) tally.read++
      for (const text of texts)
        if (text !== shot.payload) misread.push(`${file.office}/${file.card.format}, ${id}, ${decoder}: ${text}`)
    }
  }
  return drawn
}
