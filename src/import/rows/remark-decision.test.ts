import { expect, it } from 'vitest'
import { decideRemark } from './remark-decision.ts'

it.each<[string, string | undefined, string]>([
  ['Plt', 'Ani Misal', 'plt'],
  ['merangkap sebagai Plh.', 'Ani Misal', 'plh'],
  ['Pj menggantikan yang pensiun', 'Ani Misal', 'pj'],
  ['Plt sejak yang lama pensiun', undefined, 'plt'],
])('"%s" beside %s says a status', (remark, name, value) => {
  expect(decideRemark(remark, name)).toMatchObject({ value, remarks: [{ of: 'remark' }] })
})

it.each([
  ['', 'Ani Misal'],
  ['2026', 'Ani Misal'],
  ['menggantikan Budi yang meninggal', 'Ani Misal'],
  ['pensiun', undefined],
])('"%s" beside %s says nothing', (remark, name) => {
  expect(decideRemark(remark, name)).toEqual({})
})

it.each(['pensiun 1 Maret', 'Meninggal dunia', 'Plt, mengundurkan diri', 'non aktif'])(
  '"%s" doubts a name',
  (remark) => {
    const message = `"${remark}": masih menjabatkah Ani Misal?`
    const objection = { of: 'remark', message, repair: expect.stringContaining('hapus barisnya') }
    expect(decideRemark(remark, 'Ani Misal')).toEqual({ objections: [objection] })
  },
)
