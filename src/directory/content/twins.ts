/** Characters that look and mean the same as a plainer one, and that programs put in unasked. */

/** What keyboards and Word write instead of an apostrophe and a hyphen. */
const TWINS: Record<string, string> = { '\u02BB': '’', '\u02BC': '’', '\u2010': '-', '\u2011': '-' }
/** Latin letters and digits of mathematics, with those that stood elsewhere before; not signs of their own, as ℓ or ™. */
const MATHEMATICAL =
  /[\u{1D400}-\u{1D7FF}\u2102\u210A-\u210E\u2110-\u2112\u2115\u2119-\u211D\u2124\u2128\u212C\u212D\u212F-\u2131\u2133\u2134]/gu
const PLAIN = /^[A-Za-z0-9]$/

/**
 * A text with its harmless twins as what they stand for: every kind of space as a space, modifier letters as an
 * apostrophe, hyphens that don't break as hyphens, mathematical letters as letters. ², ½, ™, ① stay what they are.
 */
export function foldTwins(text: string): string {
  if (!/[^\x20-\x7E\n]/.test(text)) return text
  return text
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[\u02BB\u02BC\u2010\u2011]/g, (char) => TWINS[char] ?? char)
    .replace(MATHEMATICAL, (char) => {
      const plain = char.normalize('NFKC')
      return PLAIN.test(plain) ? plain : char
    })
}

/** The same for every text in lists and maps. */
export function foldAll(value: unknown): unknown {
  if (typeof value === 'string') return foldTwins(value)
  if (Array.isArray(value)) return value.map(foldAll)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, foldAll(part)]))
}
