import { expect, it } from 'vitest'
import { regionFiles, swap } from '../../../tests/support/region.ts'
import { makeBuilder, openRegion } from '../open-region.ts'
import { problemsView } from './problems-view.ts'

it('tells errors and warnings apart, by the name of the office, those of the region first', () => {
  const files = regionFiles({
    'offices/dinas.yaml': swap('kind: department', 'kind: lain'),
    'channels.yaml': swap('type: sms', 'type: burung'),
  })
  const { open } = openRegion(regionFiles(), { today: '2026-11-23', waiting: [], builder: makeBuilder('contoh') })
  const broken = openRegion(files, { today: '2026-11-23', waiting: [], builder: makeBuilder('contoh') })
  const { errors } = problemsView(broken.problems, open!.content)
  expect(errors.map(({ about, office }) => [about.replace(/\d+/, '#'), office])).toEqual([
    ['channels.yaml baris #', undefined],
    ['Dinas', 'dinas'],
  ])
  const warning = {
    severity: 'warning',
    rule: 'paper-fit',
    file: 'offices/setda.yaml',
    repair: 'singkat\u202Ekan',
  } as const
  const { warnings, errors: none } = problemsView([{ ...warning, message: 'tidak muat' }], open!.content)
  expect(none).toEqual([])
  expect(warnings).toEqual([{ about: 'Setda', office: 'setda', text: 'tidak muat', repair: 'singkat(U+202E)kan' }])
})
