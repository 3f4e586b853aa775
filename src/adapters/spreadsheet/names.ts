/** Names of sheets, as Excel allows them. */

const LONGEST = 31
const RESERVED = /^history$/i
const WITHOUT = 'Lembar'

const cut = (name: string, length: number): string => name.slice(0, length).replace(/[\ud800-\udbff]$/, '')

/** A name that Excel allows: without `[]:*?/\` and control characters, without apostrophes at its ends, not too long. */
function allowed(name: string): string {
  const plain = name
    .toWellFormed()
    .replace(/[[\]:*?/\\\p{Cc}\ufffd-\uffff]/gu, ' ')
    .replace(/^[\s']+/, '')
  const short = cut(plain, LONGEST).replace(/[\s']+$/, '')
  return short === '' || RESERVED.test(short) ? WITHOUT : short
}

/** Names for sheets in their order; one that is taken, whatever its capitals, gets a number. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const first = allowed(name)
    let own = first
    for (let number = 2; taken.has(own.toLowerCase()); number++) {
      const suffix = ` (${number})`
      own = cut(first, LONGEST - suffix.length) + suffix
    }
    taken.add(own.toLowerCase())
    return own
  })
}
