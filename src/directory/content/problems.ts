/** What is wrong in the content, said so that a non-programmer can repair it. */
import type { $ZodIssue } from 'zod/v4/core'
import { RULES, type Rule, type RuleId } from './rules.ts'
import { visible } from './visible.ts'

export interface Problem {
  severity: Rule['severity']
  /** Rule that found it. */
  rule: RuleId
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

/** A problem, as its rule weighs it. */
export function problemOf(found: Omit<Problem, 'severity'>): Problem {
  return { severity: RULES[found.rule].severity, ...found }
}

/** "channels[0].value" from a path of keys and positions. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`
    return name === '' ? String(key) : `${name}.${String(key)}`
  }, '')
}

/** Where fields as those of a file are shown: the annotated office, or the sample region's file of that name. */
function exampleOf(file: string): string {
  const own = /(?:^|\/)((?:region|topics|channels|editions|required)\.yaml)$/.exec(file)?.[1]
  return own ? `contoh/${own}` : '_national/_template.yaml'
}

/**
 * Indonesian message and repair for one schema issue.
 * @param issue issue as zod reports it
 * @param file where it was found; an office's if unsaid
 */
export function explainIssue(issue: $ZodIssue, file = 'offices/'): { message: string; repair: string } {
  const example = exampleOf(file)
  const field = fieldName(issue.path) || 'berkas'
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        message: `kunci tidak dikenal: ${listed(issue.keys)}`,
        repair: `periksa ejaannya dengan ${example}, atau hapus baris itu`,
      }
    case 'invalid_type':
      return issue.input === undefined
        ? missing(field, example)
        : {
            message: `${field} bentuknya salah`,
            repair: `tulis sebagai ${expectedShape(issue.expected)}; contohnya ada di ${example}`,
          }
    case 'invalid_value':
      if (issue.input === undefined) return missing(field, example)
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
        repair: `perbaiki isi bidang ini; contohnya ada di ${example}`,
      }
  }
}

/** Keys that an issue names; more than anybody would write by mistake are counted. */
function listed(keys: readonly string[]): string {
  const rest = keys.length - MOST_KEYS
  const told = keys.slice(0, MOST_KEYS).map((key) => `"${key}"`)
  return `${told.join(', ')}${rest > 0 ? ` dan ${rest} lainnya` : ''}`
}

const MOST_KEYS = 20

function missing(field: string, example: string): { message: string; repair: string } {
  return { message: `${field} belum diisi`, repair: `tambahkan ${field}; contohnya ada di ${example}` }
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

/** Letters of a message that are told; a value in it may be a whole file. */
const LONGEST = 600

const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} huruf)` : text

const pathOf = (folder: string, file: string): string => `${folder}/${file}`.replace(/[^/]+\/\.\.\//, '')

/** "src/content/contoh/offices/x.yaml:7 channels[0].value – what is wrong → how to repair it". */
export function formatProblem(problem: Problem, folder: string): string {
  const place = [pathOf(folder, problem.file), problem.line].filter((part) => part !== undefined).join(':')
  const label = problem.severity === 'error' ? 'SALAH' : 'PERHATIAN'
  const field = problem.field ? ` [${short(problem.field)}]` : ''
  return visible(`${label} ${place}${field}\n  ${short(problem.message)}\n  → ${short(problem.repair)}`)
}

/** From so many on, warnings that say the same of several files are told together. */
const MANY = 4
const SHOWN = 8
/** So many problems that say the same of one file are told one by one. */
const ALIKE = 5
/** So many texts are told. */
const MOST = 300
const ALL = 'semuanya: npm run check -- --json'

/**
 * Problems as text, in their order. Warnings that say the same of many files stand together where the first was; what says
 * the same of one file again and again, and what goes on too long, is counted.
 */
export function formatProblems(problems: readonly Problem[], folder: string): string[] {
  // "editions[7].code belum diisi" says the same as "editions[8].code belum diisi"
  const alike = Map.groupBy(problems, ({ severity, rule, message, repair }) =>
    JSON.stringify([severity, rule, message, repair]).replace(/\[\d+\]/g, '[]'),
  )
  const texts = new Map<Problem, string>()
  for (const group of alike.values()) {
    const files = [...new Set(group.map(({ file }) => file))]
    if (group[0]!.severity === 'warning' && files.length >= MANY)
      texts.set(group[0]!, formatGroup(group[0]!, files, folder))
    else
      for (const ofFile of Map.groupBy(group, ({ file }) => file).values())
        for (const [problem, text] of formatAlike(ofFile, folder)) texts.set(problem, text)
  }
  const told = problems.flatMap((problem) => texts.get(problem) ?? [])
  const rest = told.length - MOST
  return rest > 0 ? [...told.slice(0, MOST), `… dan ${rest} masalah lainnya (${ALL})`] : told
}

function formatGroup({ message, repair }: Problem, files: readonly string[], folder: string): string {
  const rest = files.length - SHOWN
  const more = rest > 0 ? ` dan ${rest} lainnya (${ALL})` : ''
  return visible(
    `PERHATIAN ${files.length} berkas di ${folder}: ${files.slice(0, SHOWN).join(', ')}${more}\n  ${short(message)}\n  → ${short(repair)}`,
  )
}

/** The first problems of one file that say the same; the last of them counts the others. */
function formatAlike(group: readonly Problem[], folder: string): [Problem, string][] {
  const told = group.length > ALIKE + 1 ? group.slice(0, ALIKE) : group
  const rest = group.slice(told.length)
  const more = `\n  … dan ${rest.length} kali lagi di berkas ini, sampai baris ${rest.at(-1)?.line ?? '?'} (${ALL})`
  return told.map((problem, index) => {
    const isLast = index === told.length - 1 && rest.length > 0
    return [problem, `${formatProblem(problem, folder)}${isLast ? more : ''}`]
  })
}
