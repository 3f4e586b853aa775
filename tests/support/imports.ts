/** Which files of the project import which, read from the sources themselves. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

export const ROOT = join(import.meta.dirname, '../..')

export interface Import {
  /** A path of the project, or what is imported from elsewhere as it is written. */
  target: string
  /** Whether it lies in the project. */
  own: boolean
  /** Whether nothing of it is there when the program runs. */
  types: boolean
  /** Whether it is loaded only when that is asked for: `import()`. */
  later: boolean
}

const slashed = (path: string) => path.replaceAll('\\', '/')

/** Paths of the project's files in a folder, deeper ones too. */
export const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => slashed(relative(ROOT, join(entry.parentPath, entry.name))))

/** Sources of a folder: TypeScript that isn't a test. */
export const sourcesIn = (folder: string): string[] =>
  filesIn(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))

export const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** Whether nothing is loaded for an import or export; `import { type A }` loads its module all the same. */
const isTypes = (clause: ts.ImportClause | ts.ExportDeclaration): boolean =>
  ts.isExportDeclaration(clause) ? clause.isTypeOnly : clause.phaseModifier === ts.SyntaxKind.TypeKeyword

/** All that a source imports or passes on, loaded at once or later. */
export function importsOf(file: string, text = textOf(file)): Import[] {
  const found: Import[] = []
  const add = (node: ts.Expression | undefined, types: boolean, later = false) => {
    if (!node || !ts.isStringLiteral(node)) return
    const own = node.text.startsWith('.')
    found.push({ target: own ? slashed(join(dirname(file), node.text)) : node.text, own, types, later })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause !== undefined && isTypes(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypes(node))
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, true)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal as ts.Expression, true)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
  return found
}

/** The files that run when a file does, by way of others too; itself first. @param later those of `import()` too */
export function reachedFrom(file: string, later = true, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const one of importsOf(file))
    if (one.own && !one.types && (later || !one.later)) reachedFrom(one.target, later, seen)
  return seen
}

/** Groups of files that import each other in a circle, types too. */
export function circles(files: readonly string[]): string[][] {
  const known = new Set(files)
  const next = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .map(({ target }) => target)
        .filter((one) => known.has(one)),
    ]),
  )
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []
  const visit = (file: string): number => {
    order.set(file, order.size)
    lowest.set(file, order.get(file)!)
    open.push(file)
    for (const one of next.get(file)!)
      if (!order.has(one)) lowest.set(file, Math.min(lowest.get(file)!, visit(one)))
      else if (open.includes(one)) lowest.set(file, Math.min(lowest.get(file)!, order.get(one)!))
    if (lowest.get(file) === order.get(file)) {
      const circle = open.splice(open.indexOf(file))
      if (circle.length > 1) found.push(circle.sort())
    }
    return lowest.get(file)!
  }
  for (const file of files) if (!order.has(file)) visit(file)
  return found
}
