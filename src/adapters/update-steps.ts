/** The commands behind a double click, in their order. */

export interface UpdateAnswers {
  /** Day from which the change holds; "" is today. */
  effective: string
  /** Decree or letter; "" is none. */
  decree: string
}

const given = ({ effective, decree }: UpdateAnswers): string[] => [
  ...(effective ? ['--effective', effective] : []),
  ...(decree ? ['--decree', decree] : []),
]

/** Arguments for Node of each step. */
export const UPDATE_STEPS = {
  look: (files: readonly string[], answers: UpdateAnswers, report: string) => [
    'scripts/import.ts',
    ...files,
    ...given(answers),
    '--report',
    report,
  ],
  apply: (files: readonly string[], answers: UpdateAnswers) => [
    'scripts/import.ts',
    ...files,
    ...given(answers),
    '--apply',
  ],
  record: () => ['scripts/record.ts', '--if-confirmed'],
  build: () => ['scripts/build.ts'],
  reprint: () => ['scripts/reprint.ts', '--pdf', 'poster/cetak-ulang.pdf'],
} as const

/** Program and arguments that open a file as its double click would. */
export function opener(platform: NodeJS.Platform, file: string): [string, ...string[]] {
  if (platform === 'win32') return ['cmd', '/c', 'start', '', file]
  return [platform === 'darwin' ? 'open' : 'xdg-open', file]
}
