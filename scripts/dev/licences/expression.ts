/** SPDX licence expressions: "(MIT OR CC0-1.0)", "Apache-2.0 AND LGPL-3.0-or-later", "GPL-2.0 WITH Classpath-exception-2.0". */

export type Expression = string | { operator: 'OR' | 'AND'; left: Expression; right: Expression }

/** Names, operators and brackets; undefined where anything else stands in the text. */
function tokensOf(text: string): string[] | undefined {
  const tokens = text.match(/[()]|[A-Za-z0-9.+:-]+/g) ?? []
  return tokens.join('') === text.replace(/\s+/g, '') ? tokens : undefined
}

/**
 * Reads an expression; AND binds closer than OR, and a licence WITH an exception is one name: "X WITH Y".
 * @returns undefined where it is none
 */
export function parseExpression(text: string): Expression | undefined {
  const tokens = tokensOf(text)
  if (!tokens || tokens.length === 0) return undefined
  const take = (word: string) => tokens[0] === word && tokens.shift() !== undefined
  const isName = (token: string | undefined) => token !== undefined && !/^(?:[()]|AND|OR|WITH)$/.test(token)
  const joined = (operator: 'OR' | 'AND', part: () => Expression | undefined): Expression | undefined => {
    let left = part()
    while (left && take(operator)) {
      const right = part()
      left = right && { operator, left, right }
    }
    return left
  }
  const single = (): Expression | undefined => {
    if (take('(')) {
      const inner = either()
      return take(')') ? inner : undefined
    }
    const name = tokens.shift()
    if (!isName(name)) return undefined
    if (!take('WITH')) return name
    const exception = tokens.shift()
    return isName(exception) ? `${name} WITH ${exception}` : undefined
  }
  const both = () => joined('AND', single)
  const either = (): Expression | undefined => joined('OR', both)
  const whole = either()
  return tokens.length === 0 ? whole : undefined
}

/** Whether the licences that are allowed are enough: one side of an OR, both of an AND. */
export function isAllowed(expression: Expression, allowed: ReadonlySet<string>): boolean {
  if (typeof expression === 'string') return allowed.has(expression)
  const { operator, left, right } = expression
  return operator === 'OR'
    ? isAllowed(left, allowed) || isAllowed(right, allowed)
    : isAllowed(left, allowed) && isAllowed(right, allowed)
}
