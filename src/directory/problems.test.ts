import { expect, it } from 'vitest'
import { formatProblems, type Problem } from './problems.ts'

const FOLDER = 'src/content/contoh'
const warning = (file: string, more: Partial<Problem> = {}): Problem => ({
  ...{ severity: 'warning', rule: 'kosong', file, message: 'belum ada kontak', repair: 'minta lembarnya' },
  ...more,
})
const files = (count: number) => Array.from({ length: count }, (_, index) => `offices/k${index + 1}.yaml`)
const printed = (problems: Problem[]) => formatProblems(problems, FOLDER)

it('warnings that say the same of many files are told once, where the first was', () => {
  const other = warning('region.yaml', { message: 'lain' })
  const [first, second, ...rest] = printed([
    ...files(3).map((file) => warning(file)),
    other,
    warning('offices/k4.yaml'),
  ])
  expect(first).toBe(
    `PERHATIAN 4 berkas di ${FOLDER}: offices/k1.yaml, offices/k2.yaml, offices/k3.yaml, offices/k4.yaml\n  belum ada kontak\n  → minta lembarnya`,
  )
  expect(second).toContain('lain')
  expect(rest).toEqual([])
})

it('of very many files the first are named, and where all can be read', () => {
  const [text] = printed(files(60).map((file) => warning(file)))
  expect(text).toContain('offices/k8.yaml dan 52 lainnya (semuanya: npm run check -- --json)')
  expect(text).not.toContain('offices/k9.yaml')
})

it.each<[string, Problem[]]>([
  ['few', files(3).map((file) => warning(file))],
  ['errors', files(9).map((file) => warning(file, { severity: 'error' }))],
  ['many of one file', files(9).map((_, line) => warning('region.yaml', { line }))],
  ['other words', files(9).map((file) => warning(file, { message: file }))],
])('%s are told one by one', (_, problems) => {
  expect(printed(problems)).toHaveLength(problems.length)
})
