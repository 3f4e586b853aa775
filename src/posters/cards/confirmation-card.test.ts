import { describe, expect, it } from 'vitest'
import { contact, directory, office } from '../../../tests/content/model.ts'
import type { Office } from '../../directory/model.ts'
import type { ConfirmationCard } from './card.ts'
import { cardOf } from './cards.ts'

const source = { citation: 'Berita rekaan' }

describe('the confirmation form', () => {
  const headOf = (holder: Office['holder'], postTitle?: string) => {
    const asked = office('dinas', { holder, contacts: [contact()], ...(postTitle && { postTitle }) })
    return (cardOf(asked, directory([asked, office('setda')]), 'konfirmasi') as ConfirmationCard).head
  }

  it.each<[Office['holder'], string]>([
    [{ status: 'definitive', name: 'A' }, 'Camat A'],
    [{ status: 'definitive', name: 'A', since: '2025-01-02' }, 'Camat A (2 Januari 2025)'],
    [{ status: 'plt', name: 'B', since: '2026-10-01', insteadOf: 'A' }, 'Plt. Camat B (1 Oktober 2026)'],
    [{ status: 'pj', name: 'B', observed: { on: '2026-01-13', source } }, 'Pj. Camat B (13 Januari 2026)'],
    [{ status: 'unknown', last: { status: 'plh', name: 'B', on: '2026-01-13' } }, 'Plh. Camat B (13 Januari 2026)'],
    [{ status: 'vacant', since: '2026-10-01' }, 'Kosong (1 Oktober 2026)'],
    [{ status: 'unknown', last: { status: 'vacant', on: '2026-01-13' } }, 'Kosong (13 Januari 2026)'],
    [{ status: 'unknown' }, 'Belum diketahui'],
  ])('says of the head %j: %s', (holder, words) => {
    expect(headOf(holder, 'Camat').held).toBe(words)
  })

  it('asks for name, post with its status, day and decree', () => {
    expect(headOf({ status: 'unknown' }).blanks).toEqual([
      'Nama lengkap dengan gelar',
      'Jabatan dan status (Plt.)',
      'Sejak tanggal',
      'Nomor SK',
    ])
  })
})
