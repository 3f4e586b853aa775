/** How far a build is, read from what `npm run build -- --progress json` says of it. */
import { COUNTED, STAGES } from '../../i18n/redaksi-publish.ts'

export type BuildStage = keyof typeof STAGES

/** What a build says last of itself. */
export interface BuildProgress {
  stage: BuildStage
  done?: number
  total?: number
}

/** What a line says: how far it is, or words for people. */
export type BuildLine = { progress: BuildProgress } | { text: string }

/** Share of the whole time at which each stage begins. */
const BEGINS: Record<BuildStage, number> = { check: 2, posters: 8, pages: 50, finish: 92 }

/** Reads a line that a build has printed. */
export function readBuildLine(line: string): BuildLine {
  if (!line.startsWith('{"stage":')) return { text: line }
  try {
    const { stage, done, total } = JSON.parse(line) as Record<string, unknown>
    if (typeof stage !== 'string' || !Object.hasOwn(STAGES, stage)) return { text: line }
    const counted = typeof done === 'number' && typeof total === 'number' && total > 0
    return { progress: { stage: stage as BuildStage, ...(counted && { done, total }) } }
  } catch {
    return { text: line }
  }
}

/** How far it is in a hundred, and in words. */
export function progressView({ stage, done = 0, total }: BuildProgress): { percent: number; text: string } {
  const begins = BEGINS[stage]
  const ends = Object.values(BEGINS).find((next) => next > begins) ?? 100
  const share = total === undefined ? 0 : done / total
  const counted = total === undefined ? '' : COUNTED(done, total)
  return { percent: Math.round(begins + (ends - begins) * share), text: `${STAGES[stage]}${counted}` }
}
