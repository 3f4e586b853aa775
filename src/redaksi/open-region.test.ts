import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { opened } from '../../tests/support/redaksi/editor.ts'
import { append, type Changes, regionFiles, swap, TODAY } from '../../tests/support/region.ts'
import { readYaml, rememberingReader } from '../directory/content/read.ts'
import { officeRecordSchema, regionSchema } from '../directory/content/schema.ts'
import { planOffice } from './office-plan.ts'
import { makeBuilder, officeOfProblem, openRegion } from './open-region.ts'

/** Offices that can be worked on. */
const ids = (changes: Changes) => {
  const { content, broken } = opened(changes)
  return [...content.offices.keys()].filter((id) => !broken.has(id)).sort()
}
const ALL = ['d9901012001', 'dinas', 'kec-contoh', 'setda']

describe('a region opens', () => {
  it.each<[string, Changes, string[]]>([
    ['as it is', {}, ALL],
    [
      'without a file that can’t be read',
      { 'offices/dinas.yaml': append('channels: [\n') },
      ['d9901012001', 'kec-contoh', 'setda'],
    ],
    [
      'without one that breaks a rule',
      { 'offices/dinas.yaml': swap('holder: kepala', 'holder: lain') },
      ['d9901012001', 'kec-contoh', 'setda'],
    ],
    [
      'without two',
      { 'offices/dinas.yaml': 'nama: x\n', 'offices/kec-contoh.yaml': swap('kind: district', 'kind: kecamatan') },
      ['d9901012001', 'setda'],
    ],
    ['without one that others name', { 'offices/setda.yaml': 'name: [' }, ['d9901012001', 'dinas', 'kec-contoh']],
    ['without a village', { 'offices/d9901012001.yaml': append('x') }, ['dinas', 'kec-contoh', 'setda']],
  ])('%s', (_, changes, expected) => {
    expect(ids(changes)).toEqual(expected)
  })

  it('tells what is wrong with the offices that it leaves out, and saves others', () => {
    const open = opened({ 'offices/dinas.yaml': append('channels: [\n') })
    const errors = open.problems.filter(({ severity }) => severity === 'error')
    expect([...new Set(errors.map(officeOfProblem))]).toEqual(['dinas'])
    const plan = planOffice(open, 'kec-contoh', [
      {
        ...{ id: '1', on: TODAY, ground: { kind: 'call' } },
        events: [{ kind: 'office-described', remarks: ['Baru.'] }],
      },
    ])
    expect([plan.errors, plan.file?.text]).toEqual([[], expect.stringContaining('remarks:\n  - Baru.\n')])
    expect(open.files.map(({ path }) => path)).toContain('offices/dinas.yaml')
  })

  it.each<[string, Changes]>([
    ['region.yaml is broken', { 'region.yaml': 'name: [' }],
    ['areas are missing', { 'areas.csv': null }],
  ])('not where %s, and says why', (_, changes) => {
    const { open, problems } = openRegion(regionFiles(changes), {
      ...{ today: TODAY, waiting: [] },
      builder: makeBuilder('contoh'),
    })
    expect(open).toBeUndefined()
    expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([])
  })

  it('with something in the place of what is broken, so that whatever names it is right', () => {
    const open = opened({ 'offices/setda.yaml': append('channels: [') })
    expect(open.content.offices.get('setda')?.value).toMatchObject({ kind: 'secretariat', channels: [] })
    expect(open.sound.find(({ path }) => path === 'offices/setda.yaml')?.text).not.toContain('channels')
  })

  it('on another day as it will be then, built once', () => {
    const open = opened({
      'offices/dinas.yaml': swap('    unit: Bidang Rekaan\n', '    unit: Bidang Rekaan\n    until: "2026-12-31"\n'),
    })
    const numbers = (day: string) =>
      open
        .on(day)
        ?.directory.offices.find(({ id }) => id === 'dinas')
        ?.contacts.filter(({ type }) => type === 'phone')
    expect([numbers(TODAY)?.length, numbers('2027-01-01')?.length]).toEqual([1, 0])
    expect(open.on('2027-01-01')).toBe(open.on('2027-01-01'))
  })
})

describe('a reader that remembers', () => {
  const texts = regionFiles().flatMap(({ path, text }) => (path.endsWith('.yaml') ? [text] : []))
  const text = fc.oneof(
    fc.constantFrom(...texts),
    fc
      .tuple(fc.constantFrom(...texts), fc.nat(400), fc.string({ maxLength: 5 }))
      .map(([whole, at, piece]) => whole.slice(0, at) + piece + whole.slice(at)),
  )
  const asked = fc.record({
    path: fc.constantFrom('offices/satu.yaml', 'offices/dua.yaml', 'region.yaml'),
    text,
    schema: fc.constantFrom<typeof officeRecordSchema | typeof regionSchema>(officeRecordSchema, regionSchema),
  })
  it('says what one says that doesn’t, whatever was read before', () => {
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 8 }), (all) => {
        const read = rememberingReader()
        for (const { schema, ...file } of [...all, ...all]) {
          const [one, two] = [read(file, schema), readYaml(file, schema)]
          expect(one.problems).toEqual(two.problems)
          expect(one.parsed?.value).toEqual(two.parsed?.value)
          expect(one.parsed?.line(['channels', 0, 'value'])).toBe(two.parsed?.line(['channels', 0, 'value']))
        }
      }),
      { numRuns: 40 },
    )
  })
})
