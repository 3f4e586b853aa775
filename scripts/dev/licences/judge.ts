/** Which packages have a licence that isn't allowed for what they are used for. */
import { isAllowed, parseExpression } from './expression.ts'
import type { LockedPackage } from './lock.ts'
import { DELIVERED, DELIVERED_LICENCES, EXCEPTIONS, type Exception, TOOL_LICENCES } from './rules.ts'

export interface Rules {
  delivered: Readonly<Record<string, string>>
  exceptions: readonly Exception[]
}

const OURS: Rules = { delivered: DELIVERED, exceptions: EXCEPTIONS }

/**
 * Messages in Indonesian: what is wrong and how to repair it; none where everything is allowed. Also rules on packages
 * that aren't there any more, so that the list of exceptions stays as short as it can be.
 */
export function judgeLicences(packages: readonly LockedPackage[], rules: Rules = OURS): string[] {
  const names = new Set(packages.map(({ name }) => name))
  const idle = [
    ...Object.keys(rules.delivered).filter((name) => !names.has(name)),
    ...rules.exceptions.flatMap((exception) =>
      exception.packages
        .filter((name) => !packages.some((entry) => entry.name === name && entry.version === exception.version))
        .map((name) => `${name}@${exception.version}`),
    ),
  ]
  return [
    ...packages.flatMap((entry) => judge(entry, rules)),
    ...idle.map((name) => `${name}: ada di scripts/dev/licences/rules.ts, tetapi tidak terpasang. Hapus dari sana.`),
  ]
}

function judge(entry: LockedPackage, { delivered, exceptions }: Rules): string[] {
  const { name, version, licence, development } = entry
  const exception = exceptions.find(({ packages, version: of }) => packages.includes(name) && of === version)
  if (exception && exception.licence === licence)
    return exception.development && !development
      ? [`${name}@${version}: hanya boleh untuk pengembangan (devDependencies): ${exception.reason}`]
      : []
  const isDelivered = Object.hasOwn(delivered, name)
  const expression = licence === undefined ? undefined : parseExpression(licence)
  if (expression && isAllowed(expression, isDelivered ? DELIVERED_LICENCES : TOOL_LICENCES)) return []
  const what = licence === undefined ? 'tidak menyebut lisensi' : `lisensi ${licence} tidak ada di daftar yang boleh`
  const use = isDelivered ? ` untuk yang dibagikan kepada umum (${delivered[name]})` : ''
  return [
    `${name}@${version}: ${what}${use}.\n  → ganti paketnya, atau putuskan di scripts/dev/licences/rules.ts dengan alasannya`,
  ]
}

/** Licences and how many packages have them, most frequent first. */
export function countLicences(packages: readonly LockedPackage[]): [licence: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { licence = '(tidak disebut)' } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
}
