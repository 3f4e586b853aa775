/** How large a file may be. The directory of a whole regency is far below all of these. */

export const MOST_BYTES = 5 * 2 ** 20
export const MOST_UNPACKED_BYTES = 50 * 2 ** 20
export const MOST_PARTS = 200
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 256
/** Filled cells in all sheets together. */
export const MOST_CELLS = 250_000
/** Characters in a cell, which is what Excel itself allows. */
export const MOST_CHARACTERS = 32_767
export const MOST_SHEETS = 50
/** Merged ranges and links, each in a sheet. */
export const MOST_RANGES = 10_000

/** A number with points, as people write it here: 20.000. */
export const thousands = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, '.')
