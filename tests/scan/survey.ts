/** Every chosen code of a format, put through every degradation, read by every decoder. */
import { createHash } from 'node:crypto'
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
    const view = hashOf(shot)
    for (const id of DEGRADATION_IDS)
      for (const seed of seeds) if (!(await put(view, shot, id, 1000 * seed + index, result, file))) break
  }
  return result
}

const noTallies = () =>
  Object.fromEntries(
    DEGRADATION_IDS.map((id) => [id, Object.fromEntries(DECODER_IDS.map((decoder) => [decoder, { read: 0, of: 0 }]))]),
  ) as Surveyed['tallies']

/** What decoders read on the pictures that a degradation makes of a code, and whether chance had a part in them. */
interface Seen {
  drawn: boolean
  texts: Record<Decoder, string[]>[]
}

/** Papers that show a code alike, as A4 and F4 do, are looked at once. */
const seen = new Map<string, Promise<Seen>>()

const hashOf = ({ raster, paper }: Shot): string =>
  createHash('sha256').update(raster.data).update(paper.data).digest('hex')

async function look(shot: Shot, id: DegradationId, source: Chance): Promise<Seen> {
  let drawn = false
  const next = () => {
    drawn = true
    return source()
  }
  const texts: Seen['texts'] = []
  for (const variant of DEGRADATIONS[id].variants) {
    const raster = variant(shot, next)
    const read = {} as Record<Decoder, string[]>
    for (const decoder of DECODER_IDS) read[decoder] = await DECODERS[decoder](raster)
    texts.push(read)
  }
  return { drawn, texts }
}

/** Puts a code through a degradation; gives whether chance had a part in it, so that another seed tells more. */
async function put(
  view: string,
  shot: Shot,
  id: DegradationId,
  seed: number,
  { tallies, misread }: Surveyed,
  file: Chosen,
) {
  const key = `${view} ${id === 'chat' ? shot.longest : ''} ${id} ${seed}`
  const found = seen.get(key) ?? look(shot, id, chance(seed))
  seen.set(key, found)
  const { drawn, texts } = await found
  for (const read of texts) {
    for (const decoder of DECODER_IDS) {
      const tally = tallies[id][decoder]
      tally.of++
      if (read[decoder].includes(shot.payload)) tally.read++
      for (const text of read[decoder])
        if (text !== shot.payload) misread.push(`${file.office}/${file.card.format}, ${id}, ${decoder}: ${text}`)
    }
  }
  return drawn
}
