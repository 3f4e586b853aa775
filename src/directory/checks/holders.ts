/** Rules on who heads an office. */

import type { HolderEntry, OfficeFile } from '../content/schema.ts'
import type { Day } from '../dates.ts'
import { type Attention, attentionOn, PLH_DAYS, PLT_EXTENDED_MONTHS, PLT_MONTHS } from '../people/attention.ts'
import { isActing } from '../people/holders.ts'
import { duplicateId, type Report } from './report.ts'

/** Overlapping holders, acting ones that stay too long, posts without anybody. */
export function checkHolders(office: OfficeFile, today: Day, report: Report): void {
  office.holders.forEach((holder, index) => {
    const path = ['holders', index]
    if (holder.id && office.holders.findIndex(({ id }) => id === holder.id) !== index)
      report(duplicateId(holder.id, [...path, 'id']))
    const rival = office.holders.find(
      (other, at) => at > index && !isActing(other) && !isActing(holder) && overlaps(holder, other),
    )
    if (rival) {
      report({
        rule: 'two-holders',
        path,
        message: `${holder.name ?? holder.status} dan ${rival.name ?? rival.status} menjabat pada waktu yang sama`,
        repair: 'isi until (hari terakhir) pejabat yang lama',
      })
    }
  })
  for (const { index, ...attention } of attentionOn(office, today)) report(told(index, attention))
}

function overlaps(a: HolderEntry, b: HolderEntry): boolean {
  if (a.observed || b.observed) return false
  return (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999')
}

function told(index: number, attention: Attention) {
  if (attention.kind === 'over') {
    return {
      rule: 'no-holder-after',
      path: ['holders', index, 'until'],
      message: 'masa jabatan yang tercatat sudah habis dan belum ada penggantinya',
      repair: 'catat pejabat baru, Plt, atau status vacant',
    } as const
  }
  if ('on' in attention) {
    return {
      rule: 'vacancy-ends',
      path: ['holders', index, 'until'],
      message: `kekosongan tercatat sampai ${attention.on} dan belum ada kelanjutannya`,
      repair: 'catat pejabat berikutnya, Plt, atau status vacant, atau hapus until bila belum pasti',
    } as const
  }
  const { kind, days } = attention
  return {
    rule: 'acting-too-long',
    path: ['holders', index],
    message:
      kind === 'plh'
        ? `Plh sudah ${days} hari (paling lama ${PLH_DAYS})`
        : `Plt sudah ${days} hari (${PLT_MONTHS} bulan${kind === 'plt-extended' ? `, dan perpanjangan ${PLT_EXTENDED_MONTHS - PLT_MONTHS} bulan, sudah lewat` : '; periksa perpanjangannya'})`,
    repair: 'periksa surat perintahnya dan catat perubahan',
  } as const
}
