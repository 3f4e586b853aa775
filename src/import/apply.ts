/** Whether a planned import may be applied. */
import { type ImportPlan, LOSS_LIMIT } from './plan.ts'

/** What stands against applying a plan as it is. */
export interface Obstacles {
  /** Offices whose record or waiting numbers change: without any there is nothing to apply. */
  changes: number
  /** Rules of the content that it would break: nothing helps but repairing the file. */
  problems: number
  /** What is refused, rows and single cells: it can be left out. */
  refused: number
  /** How many offices would lose their only number, where those are too many to pass unasked; else 0. */
  losing: number
  /** Offices that show a number before. */
  withNumber: number
}

/** Counts what stands against a plan. */
export function obstaclesOf({ rows, notes, problems, effects, edits }: ImportPlan): Obstacles {
  const losing = effects?.losing.length ?? 0
  const withNumber = effects?.withNumber ?? 0
  return {
    changes: edits.length,
    problems: problems.length,
    refused: Math.max(rows.refused + rows.partly, notes.filter((note) => note.refused).length),
    losing: losing > LOSS_LIMIT * withNumber ? losing : 0,
    withNumber,
  }
}

/**
 * What stands against applying a plan, in Indonesian; undefined where nothing does.
 * @param skipRefused apply the good rows though others are refused
 * @param forceLoss how many offices may lose their only number, exactly, when they are too many
 */
export function whyNotApplied(
  plan: ImportPlan,
  { skipRefused = false, forceLoss }: { skipRefused?: boolean; forceLoss?: string | undefined } = {},
): string | undefined {
  const { problems, refused, losing, withNumber } = obstaclesOf(plan)
  if (forceLoss !== undefined && !/^\d{1,6}$/.test(forceLoss))
    return `--force-loss "${forceLoss}" salah. Tulis berapa kantor boleh kehilangan nomor satu-satunya, misalnya --force-loss 12`
  if (problems > 0) return 'hasilnya melanggar aturan isi (lihat "Isi yang tidak bisa diterima")'
  if (refused > 0 && !skipRefused)
    return `${refused} hal ditolak. Perbaiki di lembar kerja, atau terapkan yang lain saja dengan --skip-refused`
  if (losing > 0 && forceLoss !== String(losing))
    return `${losing} dari ${withNumber} kantor akan kehilangan nomor satu-satunya. Bila memang begitu, ulangi dengan --force-loss ${losing}`
  return undefined
}
