/** npm run freshness: what to confirm next; --calls FILE.xlsx as a list to call by, --sheets DIR as confirmation sheets. */
import { join, resolve } from 'node:path'
import { shownPath } from '../src/adapters/base/root.ts'
import { run } from '../src/adapters/cli/run.ts'
import { loadReports } from '../src/adapters/redaksi/inbox/report-store.ts'
import { requireContent } from '../src/adapters/region/content.ts'
import { writeForTeam } from '../src/adapters/region/team-files.ts'
import { currentWaiting } from '../src/adapters/region/waiting-list.ts'
import { writeXlsx } from '../src/adapters/spreadsheet/write.ts'
import { FRESH_DAYS, STALE_DAYS } from '../src/directory/channels/freshness.ts'
import { recordedOffices } from '../src/directory/content/content.ts'
import { type DueOffice, dueOffices } from '../src/directory/views/due.ts'
import { callTable } from '../src/import/workbook/check-tables.ts'
import { confirmationBooks } from '../src/import/workbook/confirmation-books.ts'
import { reportedContacts } from '../src/redaksi/number-reports.ts'

run('freshness', async ({ settings, flags }) => {
  const { content } = requireContent(settings)
  const waiting = currentWaiting(settings)
  const due = dueOffices(content, settings.today)
  if (flags.json) console.log(JSON.stringify(due, null, 1))
  else for (const line of [...due.map(told), '', summary(due), ...waitingLine(waiting.length)]) console.log(line)
  if (flags.calls) {
    const reported = reportedContacts(loadReports(settings.region), content, settings.today)
    const bytes = writeXlsx([callTable(content, settings.today, waiting, reported)])
    const { base, note } = writeForTeam(resolve(flags.calls), (path) => [{ path, bytes }], settings.today)
    if (note) console.log(note)
    console.log(`Daftar panggilan: ${base}. Sesudah diisi: npm run import -- ${shownPath(base)}`)
  }
  if (flags.sheets) {
    const offices = recordedOffices(content)
    const books = confirmationBooks(
      content,
      settings.today,
      offices.map(([id]) => id),
    )
    const sheets = books.map(({ name, table }) => ({ name: `${name}.xlsx`, bytes: writeXlsx([table]) }))
    const filesAt = (base: string) => sheets.map(({ name, bytes }) => ({ path: join(base, name), bytes }))
    const { base: folder, note } = writeForTeam(resolve(flags.sheets), filesAt, settings.today)
    if (note) console.log(note)
    console.log(
      `${offices.length} lembar kantor (konfirmasi-…) dan ${books.length - offices.length} lembar desa, satu tiap kecamatan (desa-…), di ${folder}. Balasannya: npm run import -- FOLDER`,
    )
  }
  // age alone stops nothing: a site that can't be built is older still
  return 0
})

function told({ id, name, contacts: { overdue, due, never }, leads, oldest }: DueOffice): string {
  const parts = [
    overdue > 0 ? `${overdue} lewat ${STALE_DAYS} hari` : '',
    due > 0 ? `${due} lewat ${FRESH_DAYS} hari` : '',
    never > 0 ? `${never} belum pernah` : '',
    leads > 0 ? `${leads} belum tercatat nilainya` : '',
  ].filter((part) => part !== '')
  return `${id.padEnd(18)} ${name}: ${parts.join(', ') || 'belum ada kontak'}${oldest ? ` (tertua ${oldest})` : ''}`
}

function summary(offices: DueOffice[]): string {
  const count = (key: keyof DueOffice['contacts']) => offices.reduce((sum, { contacts }) => sum + contacts[key], 0)
  return `${offices.length} kantor perlu dihubungi: ${count('overdue')} kontak lewat ${STALE_DAYS} hari, ${count('due')} lewat ${FRESH_DAYS} hari, ${count('never')} belum pernah dikonfirmasi.`
}

function waitingLine(count: number): string[] {
  if (count === 0) return []
  return [`${count} nomor di daftar tunggu belum dipastikan; nomornya ada di daftar panggilan (--calls).`]
}
