/** Names of provinces and regencies as people say them, from what all regions share. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { formatProblems } from '../../directory/content/problems.ts'
import { readYaml } from '../../directory/content/read.ts'
import type { SpokenNames } from '../../nation/place-shards.ts'
import { Explained } from '../base/explained.ts'
import { root } from '../base/root.ts'

const FOLDER = 'src/content/_national'
const FILE = '_place-names.yaml'
const schema = z.record(z.string(), z.array(z.string().min(1)).min(1))

/** @throws Explained where the list can't be used */
export function readSpokenNames(): SpokenNames {
  const text = readFileSync(join(root, FOLDER, FILE), 'utf8')
  const { parsed, problems } = readYaml({ path: FILE, text }, schema)
  if (parsed && problems.length === 0) return parsed.value
  throw new Explained(formatProblems(problems, FOLDER).join('\n'))
}
