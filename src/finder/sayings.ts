/** Many sayings in one line: "kios|los pasar" is "kios pasar" and "los pasar". Runs in the browser, so it imports nothing. */

/** Every saying of a line; "_" joins the words of one choice. */
export function sayingsOf(line: string): string[] {
  return line
    .split(' ')
    .reduce(
      (before: string[], choices) =>
        ([] as string[]).concat(
          ...before.map((words) => choices.split('|').map((one) => `${words} ${one.replace(/_/g, ' ')}`.trim())),
        ),
      [''],
    )
}

/** Sayings as few lines: those that share a word are one. */
export function packed(sayings: readonly string[]): string[] {
  let left = [...new Set(sayings)].map((saying) => saying.split(' '))
  const lines: string[] = []
  while (left.length > 0) {
    const counts = new Map<string, number>()
    for (const words of left)
      if (words.length > 1) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
    const [shared = '', count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
    if (count < 2) break
    const having = left.filter((words) => words.length > 1 && words.includes(shared))
    const choices = having.map((words) => words.toSpliced(words.indexOf(shared), 1).join('_')).sort()
    lines.push(`${choices.join('|')} ${shared}`)
    left = left.filter((words) => !having.includes(words))
  }
  return [...lines, ...left.map((words) => words.join(' '))]
}
