/** The secret of the codes on confirmation sheets: for this account alone. Whoever loses it only voids open sheets. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../base/root.ts'
import { writeFileAtomic } from '../../base/write.ts'

const FORM = /^[0-9a-f]{64}$/

/** 256 bit as 64 signs; made where there is none. */
export function sheetSecret(folder = root): string {
  const file = join(folder, '.cache/redaksi/rahasia')
  const known = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (FORM.test(known)) return known
  const secret = randomBytes(32).toString('hex')
  writeFileAtomic(file, `${secret}\n`, { secret: true, lasting: true })
  return secret
}
