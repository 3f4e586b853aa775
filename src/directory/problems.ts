/** What is wrong in the content, said so that a non-programmer can repair it. */
import type { $ZodIssue } from 'zod/v4/core'

export interface Problem {
  severity: 'error' | 'warning'
  /** Rule that found it, stable for tests and tools. */
  rule: string
  /** File, seen from the region's folder: "offices/dpupr.yaml", "../_national/topics.yaml". */
  file: string
  /** First line is 1; absent where the whole file is meant. */
  line?: number
  /** Path of the field: "channels[0].value". */
  field?: string
  /** What is wrong. */
  message: string
  /** How to repair it. */
  repair: string
}

/** "channels[0].value" from a path of keys and positions. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`
    return name === '' ? String(key) : `${name}.${String(key)}`
  }, '')
}

/**
 * Indonesian message and repair for one schema issue.
 * @param issue issue as zod reports it
 */
export function explainIssue(issue: $ZodIssue): { message: string; repair: string } {
  const field = fieldName(issue.path) || 'berkas'
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        message: `kunci tidak dikenal: ${issue.keys.map((key) => `"${key}"`).join(', ')}`,
        repair: 'periksa ejaannya dengan _national/_template.yaml, atau hapus baris itu',
      }
    case 'invalid_type':
      return issue.input === undefined
        ? missing(field)
        : {
            message: `${field} bentuknya salah`,
            repair: `tulis sebagai ${expectedShape(issue.expected)}; contohnya ada di _national/_template.yaml`,
          }
    case 'invalid_value':
      if (issue.input === undefined) return missing(field)
      return {
        message: `isi ${field} tidak dikenal`,
        repair: `pakai salah satu: ${issue.values.join(', ')}`,
      }
    case 'too_small':
      return {
        message: `${field} kosong atau kurang isinya`,
        repair: `isi ${field}, atau hapus kuncinya bila memang tidak ada`,
      }
    case 'too_big':
      return issue.origin === 'string'
        ? { message: `${field} terlalu panjang`, repair: `paling banyak ${issue.maximum} huruf` }
        : { message: `${field} terlalu banyak isinya`, repair: `paling banyak ${issue.maximum}` }
    default:
      return {
        message: `${field}: ${issue.code === 'invalid_key' ? issue.issues[0]?.message : issue.message}`,
        repair: 'perbaiki isi bidang ini; contohnya ada di _national/_template.yaml',
      }
  }
}

function missing(field: string): { message: string; repair: string } {
  return { message: `${field} belum diisi`, repair: `tambahkan ${field}; contohnya ada di _national/_template.yaml` }
}

function expectedShape(expected: string): string {
  const shapes: Record<string, string> = {
    string: 'teks',
    array: 'daftar (baris-baris yang dimulai "- ")',
    object: 'kelompok kunci',
    record: 'kelompok kunci',
  }
  return shapes[expected] ?? expected
}

/** "src/content/blora/offices/x.yaml:7 channels[0].value – what is wrong → how to repair it". */
export function formatProblem(problem: Problem, folder: string): string {
  const file = `${folder}/${problem.file}`.replace(/[^/]+\/\.\.\//, '')
  const place = [file, problem.line].filter((part) => part !== undefined).join(':')
  const label = problem.severity === 'error' ? 'SALAH' : 'PERHATIAN'
  return `${label} ${place}${problem.field ? ` [${problem.field}]` : ''}\n  ${problem.message}\n  → ${problem.repair}`
}

/** From so many on, warnings that say the same of several files are told together. */
const MANY = 4
const SHOWN = 8

/** All problems as text, in their order; warnings that say the same of many files stand together where the first was. */
export function formatProblems(problems: readonly Problem[], folder: string): string[] {
  const keyOf = ({ severity, rule, message, repair }: Problem) => JSON.stringify([severity, rule, message, repair])
  const alike = Map.groupBy(problems, keyOf)
  return problems.flatMap((problem) => {
    const group = alike.get(keyOf(problem)) ?? []
    const files = [...new Set(group.map(({ file }) => file))]
    if (problem.severity === 'error' || files.length < MANY) return [formatProblem(problem, folder)]
    return group[0] === problem ? [formatGroup(problem, files, folder)] : []
  })
}

function formatGroup({ message, repair }: Problem, files: readonly string[], folder: string): string {
  const rest = files.length - SHOWN
  const more = rest > 0 ? ` dan ${rest} lainnya (semuanya: npm run check -- --json)` : ''
  return `PERHATIAN ${files.length} berkas di ${folder}: ${files.slice(0, SHOWN).join(', ')}${more}\n  ${message}\n  → ${repair}`
}
