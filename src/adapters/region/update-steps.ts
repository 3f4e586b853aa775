/** The commands behind a double click, in their order. */

export interface UpdateAnswers {
  /** Day from which the change holds; "" is today. */
  effective: string
  /** Decree or letter; "" is none. */
  decree: string
  /** Flags of import that were agreed to: to read hidden rows, to leave out what is refused, how many offices may lose their only number. */
  agreed?: readonly string[]
}

/** Where the papers that take another's place are written to. */
export const REPRINTS = 'poster/cetak-ulang.pdf'

/** Arguments for Node of each step. */
export const UPDATE_STEPS = {
  apply: (files: readonly string[], { effective, decree, agreed = [] }: UpdateAnswers) => [
    'scripts/import.ts',
    '--apply',
    ...(effective ? [`--effective=${effective}`] : []),
    ...(decree ? [`--decree=${decree}`] : []),
    ...agreed,
    // a name may begin with a hyphen
    '--',
    ...files,
  ],
  record: () => ['scripts/record.ts', '--if-confirmed'],
  build: () => ['scripts/build.ts'],
  reprint: () => ['scripts/reprint.ts', '--pdf', REPRINTS],
} as const

/**
 * Program and arguments that open a file as its double click would, to be passed on as they are. No shell reads the name,
 * whatever is in it; Explorer would part it at a comma outside of quotes.
 */
export function opener(platform: NodeJS.Platform, file: string): [string, ...string[]] {
  if (platform === 'win32') return ['explorer.exe', `"${file}"`]
  return [platform === 'darwin' ? 'open' : 'xdg-open', file]
}
