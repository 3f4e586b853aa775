/** From the text of a content file to a checked value, with the line of every field. Pure. */
import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import type { z } from 'zod'
import { isMostlyBlank, overlong } from './overlong.ts'
import { explainIssue, fieldName, type Problem, problemOf } from './problems.ts'
import { foldAll, foldTwins } from './twins.ts'
import { codePoint } from './visible.ts'

/** One file of a region's folder. */
export interface ContentFile {
  /** Path within the region's folder, with "/": "offices/dpupr.yaml". */
  path: string
  /** Its text; of a photo, its bytes in base64. */
  text: string
}

/** Files as they would be with some changed, added, or gone (null), in the order of their paths. */
export function withChanges(
  files: readonly ContentFile[],
  changes: readonly { path: string; text: string | null }[],
): ContentFile[] {
  const texts = new Map<string, string | null>([...files, ...changes].map(({ path, text }) => [path, text]))
  return [...texts]
    .flatMap(([path, text]) => (text === null ? [] : [{ path, text }]))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** A checked file: its value, and a way to say where in the file something stands. */
export interface Parsed<T> {
  file: string
  value: T
  /** Line (from 1) of the field at the path, or of its nearest parent that exists. */
  line: (path: readonly PropertyKey[]) => number | undefined
}

/** What nobody sees, what turns the order of letters round, and what each font shows otherwise; lines may be broken. */
const HIDDEN = /[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]|(?!\n)\p{Cc}/u
/** Letters that pass for Latin ones. */
const LOOKALIKE =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}\u{1D400}-\u{1D7FF}\uFF01-\uFF5E]/u
const NIK_OR_NIP = /(?<!\d)\d(?:[ .-]?\d)+(?!\d)/g
/** Fields whose long digit runs are addresses, not people. */
const ADDRESS_FIELDS = new Set(['url', 'value'])

/**
 * Reads one YAML file against its schema.
 * @returns the value (undefined when it can't be used) and every problem found in the file, also the ones that leave it usable
 */
export function readYaml<S extends z.ZodType>(
  file: ContentFile,
  schema: S,
): { parsed?: Parsed<z.output<S>>; problems: Problem[] } {
  const tooLong = overlong(file)
  if (tooLong) return { problems: [tooLong] }
  const lines = new LineCounter()
  const document = parse(file.text, lines)
  const faults = [
    ...document.errors.map(({ code, pos }) => ({ code, at: pos[0] })),
    ...repeatedKeys(document).map((at) => ({ code: 'DUPLICATE_KEY', at })),
  ]
  if (faults.length > 0) {
    return {
      problems: faults.map(({ code, at }) =>
        problemOf({
          rule: 'yaml',
          file: file.path,
          line: lines.linePos(at).line,
          message: `susunan YAML rusak (${code})`,
          repair: 'periksa spasi di awal baris, tanda titik dua dan tanda kutip di baris ini',
        }),
      ),
    }
  }
  const line = lineFinder(document, lines)
  const content = plainValue(document)
  if (content === undefined) {
    return {
      problems: [
        problemOf({
          rule: 'yaml',
          file: file.path,
          message: 'susunan YAML memakai rujukan (*, &) atau kunci tanpa isi (?) yang tidak bisa dibaca',
          repair: 'tulis isinya langsung; teks yang dimulai * & atau ? ditulis di antara tanda kutip dua',
        }),
      ],
    }
  }
  // a text without such characters and without escapes of them has no twins
  const folded = /[^\x20-\x7E\n]|\\/.test(file.text) ? foldAll(content) : content
  const result = schema.safeParse(folded, { reportInput: true })
  const problems: Problem[] = [
    ...identityNumbers(document, lines, file),
    ...hiddenCharacters(document, lines, file),
    ...formatting(file, document),
  ]
  if (result.success) return { parsed: { file: file.path, value: result.data, line }, problems }
  const issues = result.error.issues.map((issue): Problem => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
    const field = fieldName(path)
    return problemOf({ rule: 'schema', file: file.path, line: line(path), field, ...explainIssue(issue, file.path) })
  })
  return { problems: [...issues, ...problems] }
}

/** Reads a file against a schema, as readYaml does. */
export type YamlReader = typeof readYaml

/** A reader that reads a file again only where its text is another than the last time. */
export function rememberingReader(): YamlReader {
  const known = new Map<string, { text: string; schema: z.ZodType; result: unknown }>()
  return <S extends z.ZodType>(file: ContentFile, schema: S) => {
    const last = known.get(file.path)
    if (last?.text === file.text && last.schema === schema) return last.result as ReturnType<typeof readYaml<S>>
    const result = readYaml(file, schema)
    known.set(file.path, { text: file.text, schema, result })
    return result
  }
}

/** The parser compares each key of a map with all before it, and notes a stack with each error: both for nothing here. */
function parse(text: string, lineCounter?: LineCounter): Document {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return parseDocument(text, {
      ...{ schema: 'failsafe', prettyErrors: false, uniqueKeys: false },
      ...(lineCounter && { lineCounter }),
    })
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** Where keys stand that their map has already. */
function repeatedKeys(document: Document): number[] {
  const places: number[] = []
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<string>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        if (seen.has(name)) places.push(key.range?.[0] ?? 0)
        seen.add(name)
      }
    },
  })
  return places
}

/** The content as plain maps, lists and texts; undefined where it has references that lead nowhere or odd keys. */
export function plainValue(document: Document): unknown {
  let odd = false
  visit(document, {
    Alias: () => {
      odd = true
    },
    Pair: (_, pair) => {
      if (!isScalar(pair.key) || pair.value === null) odd = true
    },
  })
  return odd ? undefined : (document.toJS() ?? {})
}

/**
 * The one way a content file is written: two spaces, no folded lines, everything that begins with a digit or "+" in
 * double quotes, so that no other program takes a number for a number.
 */
export function canonicalYaml(text: string): string {
  return isMostlyBlank(text) ? text : canonicalOf(parse(text), text)
}

/**
 * A file's text in that form, its lines ended as Linux does, with every harmless twin written as what it stands for, in
 * values and in comments: text by text, since a space that doesn't break may stand where a plain one would begin a comment.
 */
export function tidyYaml({ path, text: given }: ContentFile): string {
  const text = given.replaceAll('\r\n', '\n')
  if (overlong({ path, text })) return given
  const document = parse(text)
  if (document.errors.length === 0) foldDocument(document)
  return canonicalOf(document, text)
}

function foldDocument(document: Document): void {
  const foldComments = (node: { comment?: string | null; commentBefore?: string | null }) => {
    if (node.comment) node.comment = foldTwins(node.comment)
    if (node.commentBefore) node.commentBefore = foldTwins(node.commentBefore)
  }
  foldComments(document)
  visit(document, { Node: (_, node) => foldComments(node as { comment?: string }) })
  walk(document.contents, [], (scalar) => {
    if (typeof scalar.value === 'string') scalar.value = foldTwins(scalar.value)
  })
}

/** The same of a document that is read already, which is brought into that form. */
function canonicalOf(document: Document, text: string): string {
  if (document.errors.length > 0 || document.contents === null || repeatedKeys(document).length > 0) return text
  walk(document.contents, [], (scalar) => {
    if (scalar.type === 'PLAIN' && /^[+\d]/.test(String(scalar.value))) scalar.type = 'QUOTE_DOUBLE'
  })
  return document.toString({ lineWidth: 0 })
}

function formatting(file: ContentFile, document: Document): Problem[] {
  const canonical = canonicalOf(document, file.text).split('\n')
  const given = file.text.split('\n')
  if (file.text.includes('\r')) {
    return [
      problemOf({
        rule: 'format',
        file: file.path,
        line: 1,
        message: 'akhir baris ala Windows (CRLF)',
        repair: 'jalankan: npm run check -- --fix',
      }),
    ]
  }
  const at = given.findIndex((row, index) => row !== canonical[index])
  if (at < 0 && given.length === canonical.length) return []
  const row = at < 0 ? given.length : at
  return [
    problemOf({
      rule: 'format',
      file: file.path,
      line: row + 1,
      message: `penulisan tidak baku: ${shown(given[row])} seharusnya ${shown(canonical[row])}`,
      repair: 'jalankan: npm run check -- --fix',
    }),
  ]
}

/** A row as it is said in a message: what can't be seen is named. */
function shown(row: string | undefined): string {
  if (row === undefined) return '(tidak ada baris lagi)'
  const words = row.trimEnd()
  return `"${words.replace('\uFEFF', '(BOM)')}${words === row ? '' : '(spasi)'}"`
}

/** Runs of digits as long as those of a NIK (16) or a NIP (18): personal data that doesn't belong in a public file. */
const identityRuns = (words: string): number[] =>
  (words.match(NIK_OR_NIP) ?? []).map((run) => run.replace(/\D/g, '').length).filter((n) => n === 16 || n === 18)

/** Whether a text holds what may be a NIK or a NIP. */
export const hasIdentityNumber = (text: string): boolean => identityRuns(text).length > 0

function identityNumbers(document: Document, lines: LineCounter, { path: file, text }: ContentFile): Problem[] {
  const problems: Problem[] = []
  const look = (words: string, line: number | undefined, field?: string) => {
    for (const length of identityRuns(words)) {
      problems.push(
        problemOf({
          rule: 'identity-number',
          file,
          line,
          field,
          message: `ada ${length} angka berturut-turut, seperti ${length === 16 ? 'NIK' : 'NIP'}: data pribadi`,
          repair: 'hapus angka itu; NIK dan NIP tidak boleh ada di sini',
        }),
      )
    }
  }
  walk(document.contents, [], (scalar, path) => {
    if (ADDRESS_FIELDS.has(String(path.at(-1)))) return
    look(String(scalar.value), scalar.range ? lines.linePos(scalar.range[0]).line : undefined, fieldName(path))
  })
  for (const { words, line } of commentsIn(text)) look(words, line)
  return problems
}

/** Why a text is another than it seems; undefined where it is what it seems. */
export function disguise(text: string): string | undefined {
  const hidden = HIDDEN.exec(text)?.[0]
  if (hidden !== undefined) return `ada karakter tak terlihat (${codePoint(hidden)}) di dalam teks`
  const foreign = LOOKALIKE.exec(text)?.[0]
  return foreign && `"${foreign}" (${codePoint(foreign)}) bukan huruf Latin, hanya mirip`
}

/** Characters that make a text or a comment another than it seems; values of channels have their own rules. */
function hiddenCharacters(document: Document, lines: LineCounter, { path: file, text }: ContentFile): Problem[] {
  const problems: Problem[] = []
  const look = (words: string, line: number | undefined, field?: string) => {
    const message = disguise(foldTwins(words))
    if (message === undefined) return
    const repair = 'hapus teks itu, lalu ketik ulang dengan tangan'
    problems.push(problemOf({ rule: 'hidden-character', file, line, field, message, repair }))
  }
  walk(document.contents, [], (scalar, path) => {
    if (path.at(-1) === 'value') return
    look(String(scalar.value), scalar.range ? lines.linePos(scalar.range[0]).line : undefined, fieldName(path))
  })
  for (const { words, line } of commentsIn(text)) look(words, line)
  return problems
}

/** What stands behind "#" at the beginning of a line or after a space; in a quoted text too, which does no harm. */
function commentsIn(text: string): { words: string; line: number }[] {
  return text.split(/\r?\n/).flatMap((row, index) => {
    const words = /(?:^|\s)#(.*)$/s.exec(row)?.[1]
    return words ? [{ words, line: index + 1 }] : []
  })
}

type ScalarNode = { value: unknown; type?: string | null; range?: [number, number, number] | null }

function walk(node: unknown, path: PropertyKey[], seen: (scalar: ScalarNode, path: PropertyKey[]) => void): void {
  if (isScalar(node)) seen(node as ScalarNode, path)
  else if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index], seen)
  else if (isMap(node)) {
    for (const item of node.items)
      if (isPair(item)) walk(item.value, [...path, String(isScalar(item.key) ? item.key.value : item.key)], seen)
  }
}

/** Gives the line (from 1) of the field at a path, or of its nearest parent that exists. */
function lineFinder(document: Document, lines: LineCounter): Parsed<unknown>['line'] {
  // a map is looked through once, however many of its keys are asked for
  const keysOf = new Map<object, Map<string, Pair>>()
  const pairOf = (map: YAMLMap, key: PropertyKey): Pair | undefined => {
    let pairs = keysOf.get(map)
    if (!pairs) {
      const named = map.items.filter(({ key }) => isScalar(key)).reverse()
      pairs = new Map(named.map((pair) => [String((pair.key as ScalarNode).value), pair]))
      keysOf.set(map, pairs)
    }
    return pairs.get(String(key))
  }
  return (path) => {
    let node: unknown = document.contents
    let found: ScalarNode['range']
    for (const key of path) {
      if (isMap(node)) {
        const pair = pairOf(node, key)
        if (!pair) break
        found = (pair.key as ScalarNode).range ?? found
        node = pair.value
      } else if (isSeq(node)) {
        const item = node.items[Number(key)] as ScalarNode | undefined
        if (!item) break
        found = item.range ?? found
        node = item
      } else break
    }
    return found ? lines.linePos(found[0]).line : 1
  }
}
