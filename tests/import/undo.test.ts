/** Taking an import back: only what it has written, and only where nobody has written there since. */
import { describe, expect, it } from 'vitest'
import type { ContentFile } from '../../src/directory/content/read.ts'
import { reportOf } from '../../src/import/report.ts'
import { type AppliedImport, appliedImport, undoOf, undoText, whyNotUndone } from '../../src/import/undo.ts'
import { applied, CONTOH, fileOf, plan, rawSheet, TODAY } from '../support/import.ts'

const MUTASI = plan(
  fileOf(
    rawSheet('Daftar', [
      ['ID kantor', 'Nama Pejabat', 'WA'],
      ['dlh', 'Budi Misal, S.T.', '0812 0000 9999'],
      ['dpupr', 'Sri Contoh, S.T.', ''],
    ]),
  ),
)
const textOf = (files: readonly ContentFile[], path: string) => files.find((file) => file.path === path)?.text ?? null
const written = MUTASI.files.map(({ path, text }) => ({ path, before: textOf(CONTOH, path), after: text }))
const record = appliedImport(reportOf(MUTASI), TODAY, written)
const AFTER = applied(MUTASI)
const change = (files: readonly ContentFile[], path: string, text: string) =>
  files.map((file) => (file.path === path ? { path, text } : file))

describe('an applied import', () => {
  it('is taken back to what was there, file by file', () => {
    const undo = undoOf(record, AFTER)
    expect(undo).toEqual({ kind: 'possible', changes: written.map(({ path, before }) => ({ path, text: before })) })
    expect(undo.kind === 'possible' && undo.changes).toHaveLength(2)
  })

  it('takes away a file that it has made', () => {
    const made: AppliedImport = {
      ...record,
      files: [{ path: 'offices/baru.yaml', before: null, after: 'name: Baru\n' }],
    }
    const files = [...CONTOH, { path: 'offices/baru.yaml', text: 'name: Baru\n' }]
    expect(undoOf(made, files)).toEqual({ kind: 'possible', changes: [{ path: 'offices/baru.yaml', text: null }] })
    expect(undoOf(made, CONTOH)).toEqual({ kind: 'done' })
  })

  it('is done where everything is as before', () => {
    expect(undoOf(record, CONTOH)).toEqual({ kind: 'done' })
  })

  it('goes on where it was left half taken back', () => {
    const half = change(AFTER, 'offices/dlh.yaml', textOf(CONTOH, 'offices/dlh.yaml')!)
    expect(undoOf(record, half)).toEqual({
      kind: 'possible',
      changes: [{ path: 'offices/dpupr.yaml', text: textOf(CONTOH, 'offices/dpupr.yaml') }],
    })
  })

  it.each<[string, readonly ContentFile[]]>([
    ['was changed since', change(AFTER, 'offices/dlh.yaml', 'name: Lain\n')],
    ['is gone since', AFTER.filter(({ path }) => path !== 'offices/dlh.yaml')],
  ])('stays where a file %s, which is named', (_, files) => {
    expect(undoOf(record, files)).toEqual({ kind: 'changed', paths: ['offices/dlh.yaml'] })
    expect(whyNotUndone(record, ['src/content/contoh/offices/dlh.yaml'])).toMatch(
      /"Impor uji\.xlsx" \(23 November 2026\) tidak bisa diurungkan.*\n {2}src\/content\/contoh\/offices\/dlh\.yaml\n/,
    )
  })

  it('tells what goes back, and keeps no number that was withheld', () => {
    expect(undoText(record)).toContain('Impor uji.xlsx, diterapkan 23 November 2026 (2 berkas)')
    expect(undoText(record)).toMatch(/Dinas Lingkungan Hidup.*\n {4}pejabat: Budi Misal, S\.T\..* → \S+/)
    expect(undoText(record)).toContain('    WhatsApp: nomor yang ditahan → (tidak ada)')
    expect(JSON.stringify(record.offices)).not.toMatch(/0000\D?9999/)
  })
})
