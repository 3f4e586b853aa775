/** Who works in the editor on this computer: names that nobody proves and nothing publishes. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readOwnName } from '../../redaksi/own-name.ts'
import { root } from '../base/root.ts'
import { writeFileAtomic } from '../base/write.ts'

const FILE = '.cache/redaksi/orang.json'

const isOwnName = (text: string): boolean => {
  const read = readOwnName(text)
  return 'name' in read && read.name === text
}

const Shape = z
  .strictObject({ names: z.array(z.string().refine(isOwnName)), last: z.string() })
  .refine(({ names, last }) => names.includes(last) && new Set(names).size === names.length)

export interface EditorPeople {
  /** In the order in which they came. */
  names: readonly string[]
  /** Who worked last; none on a new computer. */
  last?: string
  /** What is wrong with their file, which then counts for none. */
  problem?: string
}

/** Reads who works here. @param folder the project's */
export function readPeople(folder = root): EditorPeople {
  const file = join(folder, FILE)
  if (!existsSync(file)) return { names: [] }
  const shape = Shape.safeParse(jsonOf(file))
  if (shape.success) return shape.data
  return { names: [], problem: `Daftar nama di ${FILE} rusak, jadi tidak dipakai. Tulis nama Anda sekali lagi.` }
}

/**
 * Makes somebody the one who works now.
 * @param name as readOwnName gives it
 */
export function setPerson(name: string, folder = root): EditorPeople {
  if (!isOwnName(name)) throw new RangeError('no name of a person')
  const names = [...new Set([...readPeople(folder).names, name])]
  writeFileAtomic(join(folder, FILE), `${JSON.stringify({ names, last: name }, null, 1)}\n`, { secret: true })
  return { names, last: name }
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
