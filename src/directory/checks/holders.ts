/** Rules on who heads an office. */
import { type Day, daysBetween } from '../dates.ts'
import { isActing } from '../holders.ts'
import type { HolderEntry, OfficeFile } from '../schema.ts'
import { duplicateId, type Report } from './report.ts'

/** Plh at most 30 days; Plt 3 months, once extended by 3 (PermenPANRB 22/2021, told by press; not a ruling). */
const PLH_DAYS = 30
const PLT_DAYS = 92
const PLT_EXTENDED_DAYS = 183

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
        severity: 'error',
        rule: 'two-holders',
        path,
        message: `${holder.name ?? holder.status} dan ${rival.name ?? rival.status} menjabat pada waktu yang sama`,
        repair: 'isi until (hari terakhir) pejabat yang lama',
      })
    }
    if (holder.observed || !holder.from || holder.from > today || (holder.until && holder.until < today)) return
    const served = daysBetween(holder.from, today)
    if (holder.status === 'plh' && served > PLH_DAYS)
      report(overstay(path, `Plh sudah ${served} hari (paling lama ${PLH_DAYS})`))
    if (holder.status === 'plt' && served > PLT_DAYS) {
      report(
        overstay(
          path,
          `Plt sudah ${served} hari (3 bulan${served > PLT_EXTENDED_DAYS ? ', dan perpanjangan 3 bulan, sudah lewat' : '; periksa perpanjangannya'})`,
        ),
      )
    }
  })
  const last = office.holders.filter((holder) => holder.until && holder.until < today)
  const over = office.ended !== undefined && office.ended.on <= today
  if (!over && last.length > 0 && last.length === office.holders.length) {
    report({
      severity: 'warning',
      rule: 'no-holder-after',
      path: ['holders', 0, 'until'],
      message: 'masa jabatan yang tercatat sudah habis dan belum ada penggantinya',
      repair: 'catat pejabat baru, Plt, atau status vacant',
    })
  }
}

function overlaps(a: HolderEntry, b: HolderEntry): boolean {
  if (a.observed || b.observed) return false
  return (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999')
}

function overstay(path: PropertyKey[], message: string) {
  return {
    severity: 'warning',
    rule: 'acting-too-long',
    path,
    message,
    repair: 'periksa surat perintahnya dan catat perubahan',
  } as const
}
