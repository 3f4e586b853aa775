/** How a check says what it found. */
import type { Problem } from '../content/problems.ts'

/** Reports one problem of a file; `path` is the field. */
export type Report = (
  problem: Omit<Problem, 'severity' | 'file' | 'line' | 'field'> & { path?: readonly PropertyKey[] },
) => void

/** Whether a file names a source of this id; inherited names of objects don't count. */
export function hasSource(sources: object, id: string): boolean {
  return Object.hasOwn(sources, id)
}

/** An id that something before it in the same list has. */
export function duplicateId(id: string, path: readonly PropertyKey[]) {
  const message = `id "${id}" dipakai dua kali`
  return {
    rule: 'duplicate-id',
    path,
    message,
    repair: 'beri id lain, misalnya dengan angka di belakangnya',
  } as const
}

/** A reference to something that the content doesn't have. */
export function unknown(what: string, id: string, path: readonly PropertyKey[]) {
  return {
    rule: 'unknown-reference',
    path,
    message: `${what} "${id}" tidak ada`,
    repair: 'periksa ejaan id-nya',
  } as const
}
