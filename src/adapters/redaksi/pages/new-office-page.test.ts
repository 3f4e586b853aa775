import { describe, expect, it } from 'vitest'
import { regionFiles, TODAY } from '../../../../tests/support/region.ts'
import { readNewOffice } from '../../../redaksi/new-office.ts'
import { makeBuilder, openRegion } from '../../../redaksi/open-region.ts'
import { newOfficePage } from './new-office-page.ts'

const PMD = {
  kind: 'department',
  officeName: 'Dinas Pemberdayaan Desa',
  short: 'DPMD',
  ground: 'letter',
  letter: '821/77',
}
const opened = () => openRegion(regionFiles(), { today: TODAY, waiting: [], builder: makeBuilder('contoh') }).open!

describe('the page for a new office', () => {
  const frame = { title: 'Kantor baru', region: 'Kabupaten Contoh' }
  it('asks for the address when it is known, with all that was typed', async () => {
    const open = opened()
    expect(String(await newOfficePage({ open }, frame))).not.toContain('name="id"')
    const read = readNewOffice(PMD, open)
    const text = String(await newOfficePage({ open, answers: PMD, ...(!read.ok && { read }) }, frame))
    expect(text).toMatch(/name="id"[^>]*value="dpmd"/)
    expect(text).toContain('value="Dinas Pemberdayaan Desa"')
    expect(text).toContain('action="/kantor-baru"')
  })

  it('keeps an id that was refused, with the reason beside it', async () => {
    const open = opened()
    const answers = { ...PMD, id: 'dinas' }
    const read = readNewOffice(answers, open)
    const text = String(await newOfficePage({ open, answers, ...(!read.ok && { read }) }, frame))
    expect(text).toMatch(/name="id"[^>]*aria-invalid="true"[^>]*value="dinas"/)
    expect(text).toContain('sudah dipakai Dinas')
  })
})
