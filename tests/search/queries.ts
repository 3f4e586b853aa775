/** Queries as citizens would type them, each with who should come first; written without knowledge of the word lists. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { requireDirectory } from '../../src/adapters/region/content.ts'
import { type Answer, createFinder, type Found } from '../../src/finder/finder.ts'
import { finderLayers } from '../../src/finder/rows.ts'
import { finderRows } from './searched.ts'

export interface Query {
  query: string
  /** Ids that are right as the first result: of offices, "channel:pln", "body:bpjs", "village" for that of any. */
  expected: string[]
  kind: string
}

/** Bodies by a word of their name. */
const BODIES: Record<string, RegExp> = {
  bpjs: /BPJS/,
  polisi: /Polres|Polisi/,
  samsat: /Samsat/,
  'jalan-nasional': /jalan nasional|jalan tol/i,
  provinsi: /Provinsi/i,
  perhutani: /Perhutani/,
  pertamina: /Pertamina/,
  bpn: /Pertanahan|BPN/,
  kemenag: /Agama|KUA/,
  pengadilan: /Pengadilan|Kejaksaan/,
  ojk: /OJK|[Bb]ank/,
  telekomunikasi: /Telkom|seluler|telekomunikasi/i,
  pos: /Pos/,
  kpu: /KPU|Bawaslu/,
  imigrasi: /Imigrasi/,
  kereta: /Kereta/i,
  bulog: /Bulog/,
  gizi: /Gizi/,
  pajak: /Kantor Pajak/,
}

export function readQueries(file: string): Query[] {
  const rows = parse(readFileSync(join(import.meta.dirname, file), 'utf8'), { columns: true }) as Record<
    string,
    string
  >[]
  return rows.map(({ query = '', expected = '', kind = '' }) => ({ query, expected: expected.split('|'), kind }))
}

export const directory = requireDirectory({ region: 'blora', today: '2026-11-24' })
const find = createFinder(finderRows(directory))

const findFirst = createFinder(finderLayers(directory).first)
/** What a browser shows in the end: rare sayings are asked only where the first rows don't answer all that was typed. */
export function shown(query: string): Answer {
  const answer = findFirst(query)
  return answer.unsure ? find(query) : answer
}

/** Whether a result is what an id of the table means. */
function fits(found: Found | undefined, expected: string): boolean {
  if (!found) return false
  const [kind, name = ''] = expected.split(':')
  if (kind === 'channel') {
    const channel = directory.channels.find(({ id }) => id === name)
    if (!channel) throw new Error(`saluran ${name} tidak ada`)
    return found.kind === 'channel' && found.name === channel.name
  }
  if (kind === 'village' || kind === 'district') {
    const isOne = (id: string) => (kind === 'village' ? /^d\d{10}$/ : /^kec-/).test(id)
    return found.kind === kind || (found.kind === 'office' && (isOne(found.id) || isOne(found.also?.id ?? '')))
  }
  if (kind === 'body') return found.kind === 'body' && BODIES[name]!.test(found.name)
  if (found.kind === 'district') return expected.startsWith('kec-')
  if (found.kind === 'village') return /^d\d{10}$/.test(expected)
  if (kind === 'page') return found.kind === 'page' && found.page === name
  return found.kind === 'office' && (found.id === expected || found.also?.id === expected)
}

/** Whether who is called at once is whom an id of the table means. */
function isCalled({ urgent }: Answer, expected: string): boolean {
  const [kind, name] = expected.split(':')
  return kind === 'channel' && directory.channels.some((one) => one.id === name && one.name === urgent?.name)
}

/** What a result is called in reports. */
export function nameOf(found: Found): string {
  if (found.kind === 'office') return found.id
  return 'name' in found ? `${found.kind}:${found.name}` : 'page' in found ? `page:${found.page}` : found.kind
}

/**
 * Place of the first right result, from 1; undefined where there is none. Who is called in danger stands above all
 * results and takes no place of them.
 */
export function placeOf(
  { query, expected }: Pick<Query, 'query' | 'expected'>,
  answer = find(query),
): { place?: number; results: Found[]; answer: Answer } {
  const { results } = answer
  const at = results.findIndex((found) => expected.some((id) => fits(found, id)))
  if (expected.some((id) => isCalled(answer, id))) return { results, answer, place: 1 }
  return { results, answer, ...(at >= 0 && { place: at + 1 }) }
}
