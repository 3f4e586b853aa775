import { expect, it } from 'vitest'
import { decideRemark } from './remark-decision.ts'

it.each<[string, string | undefined, string]>([
  ['Plt', 'Ani Misal', 'plt'],
  ['merangkap sebagai Plh.', 'Ani Misal', 'plh'],
  ['Pj menggantikan yang pensiun', 'Ani Misal', 'pj'],
  ['Plt sejak yang lama pensiun', undefined, 'plt'],
  ['Plt, jabatan kosong', 'Ani Misal', 'plt'],
  ['Kosong per 1 Maret', undefined, 'vacant'],
])('"%s" beside %s says a status', (remark, name, status) => {
  expect(decideRemark(remark, name)).toMatchObject({ value: { status }, remarks: [{ of: 'remark' }] })
})

it.each([
  ['merangkap Plt. Direktur RSUD Contoh', 'Direktur RSUD Contoh'],
  ['juga merangkap Camat Misal', 'Camat Misal'],
  ['Plh. Sekda', 'Sekda'],
  ['juga Plh. Sekda', 'Sekda'],
  ['ditunjuk sebagai Plt. Direktur RSUD Contoh', 'Direktur RSUD Contoh'],
  ['Plt. Kepala Dinas, merangkap Plt. Camat Misal', 'Camat Misal'],
  ['Plt. Kepala Dinas sejak 1 Maret', 'Kepala Dinas'],
  ['merangkap Sekretaris Dinas', undefined],
  ['dulu Kepala Dinas', undefined],
])('"%s" names the post %s', (remark, post) => {
  expect(decideRemark(remark, 'Ani Misal').value?.post).toBe(post)
})

it('that the post is vacant contradicts a name', () => {
  expect(decideRemark('jabatan kosong', 'Ani Misal')).toMatchObject({
    objections: [{ message: '"jabatan kosong", tetapi ada nama "Ani Misal"' }],
  })
})

it.each([
  ['', 'Ani Misal'],
  ['2026', 'Ani Misal'],
  ['menggantikan Budi yang meninggal', 'Ani Misal'],
  ['pensiun', undefined],
  ['menggantikan Plt. Budi', 'Ani Misal'],
  ['mengisi jabatan kosong', 'Ani Misal'],
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
