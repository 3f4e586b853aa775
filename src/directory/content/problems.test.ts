import { expect, it } from 'vitest'
import { formatProblems, type Problem } from './problems.ts'

const FOLDER = 'src/content/contoh'
const warning = (file: string, more: Partial<Problem> = {}): Problem => ({
  ...{ severity: 'warning', rule: 'required-missing', file, message: 'belum ada kontak', repair: 'minta lembarnya' },
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

it('a hundred thousand that say the same of one file are five and a count', () => {
  const same = Array.from({ length: 100_000 }, (_, index) =>
    warning('editions.yaml', { severity: 'error', line: index + 1, message: `editions[${index}].code belum diisi` }),
  )
  const told = printed(same)
  expect(told).toHaveLength(5)
  expect(told.at(-1)).toContain('… dan 99995 kali lagi di berkas ini, sampai baris 100000')
})

it('what goes on too long is cut off with a count, and signs that can’t be seen are named', () => {
  const told = printed(files(400).map((file) => warning(file, { message: `${file} \u001b[2J\u202e` })))
  expect(told).toHaveLength(301)
  expect(told.at(-1)).toBe('… dan 100 masalah lainnya (semuanya: npm run check -- --json)')
  expect(told[0]).toContain('(U+001B)[2J(U+202E)')
})

it.each<[string, Problem[]]>([
  ['few', files(3).map((file) => warning(file))],
  ['errors', files(9).map((file) => warning(file, { severity: 'error' }))],
  ['some of one file', files(6).map((_, line) => warning('region.yaml', { line }))],
  ['other words', files(9).map((file) => warning(file, { message: file }))],
])('%s are told one by one', (_, problems) => {
  expect(printed(problems)).toHaveLength(problems.length)
})
