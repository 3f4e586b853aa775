import { describe, expect, test } from 'vitest'
import { build, type Changes, directoryOf, regionFiles, swap } from '../../tests/support/region.ts'
import { readContent } from '../directory/content/content.ts'
import { EVERYTHING } from './kit/fit.ts'
import { paperProblems } from './paper-problems.ts'
import type { PaperRefusal } from './unmade.ts'

const DINAS = 'offices/dinas.yaml'

function problemsOf(refusals: readonly PaperRefusal[], changes: Changes = {}) {
  const files = regionFiles(changes)
  const problems = paperProblems({ refusals, emblem: [] }, directoryOf(changes), readContent(files).content!)
  /** The line that is named, as it stands in its file. */
  const lineOf = ({ file, line = 1 }: { file: string; line?: number }) =>
    files
      .find(({ path }) => path === file)
      ?.text.split('\n')
      [line - 1]?.trim()
  return problems.map((problem) => ({ ...problem, stands: lineOf(problem) }))
}
const refusal = (more: Partial<PaperRefusal>): PaperRefusal => ({
  ...{ office: 'dinas', format: 'a4', field: 'whatever', text: '' },
  ...more,
})

describe('what paper can’t carry', () => {
  const { offices, channels, region } = directoryOf()
  const dinas = offices.find(({ id }) => id === 'dinas')!
  const number = dinas.contacts.find(({ type }) => type === 'phone')!
  const district = offices.find(({ kind }) => kind === 'district')!

  test.each<[what: string, text: string, file: string, field: string, stands: RegExp]>([
    ['a name', dinas.name, DINAS, 'name', /^name: /],
    ['a name in capitals, with its kind', `DINAS · ${dinas.short}`.toUpperCase(), DINAS, 'short', /^short: /],
    ['an address', dinas.address!.text, DINAS, 'address.text', /^text: /],
    ['a number', number.display, DINAS, 'channels[0].value', /^value: /],
    ['a kind with the part of the office', `Telepon · ${dinas.holder.name}`, DINAS, 'holders[0].name', /name: /],
    [
      'a source on the form',
      `sumber: ${number.sources[0]!.citation}, 2026`,
      DINAS,
      'sources.surat.citation',
      /citation/,
    ],
    ['a shared channel', channels[0]!.name, 'channels.yaml', 'channels[0].name', /name: /],
    ['the government', region.government.toUpperCase(), 'region.yaml', 'government', /^government: /],
    ['the site’s address', 'pengaduan.contoh.invalid/k/dinas', 'region.yaml', 'site.address', /^address: /],
    ['another office', district.short, `offices/${district.id}.yaml`, 'short', /^short: /],
  ])('%s is told by file, line and field', (_, text, file, field, stands) => {
    const [problem, ...others] = problemsOf([refusal({ text })])
    expect(others).toEqual([])
    expect(problem).toMatchObject({ severity: 'warning', rule: 'paper-fit', file, field })
    expect(problem?.stands).toMatch(stands)
    expect(problem?.message).toContain(`"${text}"`)
  })

  test('all papers that one text keeps from being made are told together', () => {
    const text = dinas.name
    const refusals = [refusal({ text }), refusal({ text, format: 'a3' }), refusal({ text, office: 'setda' })]
    const problems = problemsOf([...refusals, refusal({ text: dinas.address!.text, format: 'a5' })])
    const [name, ...others] = problems.map(({ message }) => message.split('; ')[1])
    expect(name).toBe('tidak dibuat: dinas (a4, a3), setda (a4)')
    expect(others).toEqual(['tidak dibuat: dinas (a5)'])
  })

  test('a character that no face has is told with its code point, where it stands', () => {
    const changes = { [DINAS]: swap('name: Dinas Rekaan', 'name: Dinas Ma\u02BDarif Rekaan') }
    const [problem] = problemsOf([refusal({ text: 'Dinas Ma\u02BDarif', characters: ['\u02BD'] })], changes)
    expect(problem).toMatchObject({ rule: 'paper-glyph', file: DINAS, field: 'name' })
    expect(problem?.message).toContain('karakter "\u02BD" (U+02BD)')
  })

  test.each([
    ['too much together', refusal({ field: EVERYTHING, text: dinas.name }), 'semua isinya bersama'],
    ['a text that stands nowhere', refusal({ text: 'Zzz' }), 'terlalu panjang'],
  ])('%s is told of the file', (_, one, said) => {
    const [problem] = problemsOf([one])
    expect(problem).toMatchObject({ file: DINAS, line: 1 })
    expect(problem).not.toHaveProperty('field')
    expect(problem?.message).toContain(said)
  })

  test('nothing is told where all is well', () => {
    expect(problemsOf([])).toEqual([])
    expect(build().problems.filter(({ rule }) => rule.startsWith('paper'))).toEqual([])
  })
})
