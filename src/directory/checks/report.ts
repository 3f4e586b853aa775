/** How a check says what it found. */
import type { Problem } from '../problems.ts'

/** Reports one problem of a file; `path` is the field. */
export type Report = (problem: Omit<Problem, 'file' | 'line' | 'field'> & { path?: readonly PropertyKey[] }) => void

/** A reference to something that the content doesn't have. */
export function unknown(what: string, id: string, path: readonly PropertyKey[]) {
  return {
    severity: 'error',
    rule: 'unknown-reference',
    path,
    message: `${what} "${id}" tidak ada`,
    repair: 'periksa ejaan id-nya',
  } as const
}
