/** Text for terminals and reports, in which nothing works that can't be seen. Pure. */

/** Control signs but line break and tab, what turns the order of letters round, and what nobody sees. */
const UNSEEN = /(?![\n\t])\p{Cc}|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** "U+202E" */
export const codePoint = (sign: string): string =>
  `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

/** The same text with every sign that can't be seen named in its place: "(U+001B)". */
export const visible = (text: string): string => text.replace(UNSEEN, (sign) => `(${codePoint(sign)})`)

/** JSON whose texts hold no such sign as it is; what is read from it is the same. */
export const visibleJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(UNSEEN, (sign) =>
    [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  )
