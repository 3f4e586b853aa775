/** Whether a planned import may be applied. */
import { type ImportPlan, LOSS_LIMIT } from './plan.ts'

/**
 * What stands against applying a plan, in Indonesian; undefined where nothing does.
 * @param skipRefused apply the good rows though others are refused
 * @param forceLoss how many offices may lose their only number, exactly, when they are too many
 */
export function whyNotApplied(
  { rows, notes, problems, effects }: ImportPlan,
  { skipRefused = false, forceLoss }: { skipRefused?: boolean; forceLoss?: string | undefined } = {},
): string | undefined {
  if (problems.length > 0) return 'hasilnya melanggar aturan isi (lihat "Isi yang tidak bisa diterima")'
  const refused = Math.max(rows.refused, notes.filter((note) => note.refused).length)
  if (refused > 0 && !skipRefused)
    return `${refused} hal ditolak. Perbaiki di lembar kerja, atau terapkan yang lain saja dengan --skip-refused`
  const losing = effects?.losing.length ?? 0
  if (losing > LOSS_LIMIT * (effects?.withNumber ?? 0) && forceLoss !== String(losing))
    return `${losing} dari ${effects?.withNumber} kantor akan kehilangan nomor satu-satunya. Bila memang begitu, ulangi dengan --force-loss ${losing}`
  return undefined
}
