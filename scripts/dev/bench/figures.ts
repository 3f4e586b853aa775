/** Small arithmetic of the reports. */
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

export const round = (value: number, digits = 1): number => Math.round(value * 10 ** digits) / 10 ** digits
