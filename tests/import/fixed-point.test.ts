/** Any change, made twice, is made once; and what is exported afterwards changes nothing. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { WaitingNumber } from '../../src/directory/channels/waiting-list.ts'
import type { ContentFile } from '../../src/directory/content/read.ts'
import { directoryTables } from '../../src/import/workbook/directory-tables.ts'
import type { Table } from '../../src/import/workbook/table.ts'
import { applied, CONTOH, contentOf, plan, rawOf } from '../support/import.ts'

const DAYS = ['2026-11-23', '2026-12-01', '2027-01-04', '2027-03-15']

type Change =
  | { kind: 'head'; row: number; status: string; name: string; from: string }
  | { kind: 'value'; row: number; digits: number }
  | { kind: 'remove'; row: number }
  | { kind: 'add'; row: number; type: string; value: string }
  | { kind: 'name'; row: number; name: string }

const row = fc.nat({ max: 500 })
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('head' as const),
    row,
    status: fc.constantFrom('Definitif', 'Plt', 'Plh', 'Pj', 'Kosong'),
    name: fc.constantFrom('Budi Misal, S.T.', 'dr. Sri Contoh, M.Kes.', 'H. Umpama Sampel', 'SITI MISAL'),
    from: fc.constantFrom('', '5 Januari 2027', '2026-12-01'),
  }),
  fc.record({ kind: fc.constant('value' as const), row, digits: fc.integer({ min: 100000, max: 999999 }) }),
  fc.record({ kind: fc.constant('remove' as const), row }),
  fc.record({
    kind: fc.constant('add' as const),
    row,
    type: fc.constant('Surel'),
    value: fc.stringMatching(/^[a-z]{3,9}@contoh\.invalid$/),
  }),
  fc.record({
    kind: fc.constant('name' as const),
    row,
    name: fc.constantFrom('Dinas Baru Kabupaten Contoh', 'Badan Contoh Lain'),
  }),
)

/** The workbook of a day with some cells written over. */
function edited(files: readonly ContentFile[], day: string, changes: readonly Change[]): Table[] {
  const [offices, people, channels] = directoryTables(contentOf(files), day) as [Table, Table, Table]
  const at = (table: Table, header: string) => table.columns.findIndex((column) => column.header === header)
  const rows = {
    offices: offices.rows.map((one) => [...one]),
    people: people.rows.map((one) => [...one]),
    channels: channels.rows.map((one) => [...one]),
  }
  for (const one of changes) {
    if (one.kind === 'head') {
      const person = rows.people[one.row % rows.people.length]!
      person[at(people, 'Status')] = one.status
      person[at(people, 'Nama pejabat')] = one.status === 'Kosong' ? '' : one.name
      person[at(people, 'Mulai')] = one.from
      person[at(people, 'Sampai')] = ''
    } else if (one.kind === 'name') {
      const office = rows.offices[one.row % rows.offices.length]!
      office[at(offices, 'Kantor')] = `${one.name} ${one.row}`
    } else if (one.kind === 'add') {
      const like = rows.channels[one.row % rows.channels.length]!
      rows.channels.push([like[0]!, like[1]!, '', one.type, one.value, '', '', '', '', '', ''])
    } else {
      const channel = rows.channels[one.row % rows.channels.length]!
      const type = channel[at(channels, 'Jenis saluran')]
      if (one.kind === 'remove') channel[at(channels, 'Hapus')] = 'hapus'
      else if (type === 'Telepon' || type === 'WhatsApp')
        channel[at(channels, 'Nomor, akun atau alamat')] = `+62009${one.digits}`
    }
  }
  return [
    { ...offices, rows: rows.offices },
    { ...people, rows: rows.people },
    { ...channels, rows: rows.channels },
  ]
}

it('two imports are one, and the export that follows is a fixed point', { timeout: 240_000 }, () => {
  const step = fc.record({ day: fc.constantFrom(...DAYS), changes: fc.array(change, { minLength: 1, maxLength: 5 }) })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), (steps) => {
      let files: readonly ContentFile[] = CONTOH
      let waiting: readonly WaitingNumber[] = []
      for (const { day, changes } of steps.sort((a, b) => a.day.localeCompare(b.day))) {
        const tables = edited(files, day, changes)
        const first = plan(rawOf(tables), files, { today: day, waiting })
        if (first.problems.length > 0) continue
        files = applied(first, files)
        waiting = first.waiting
        expect(plan(rawOf(tables), files, { today: day, waiting }).edits.map(({ id, lines }) => [id, lines])).toEqual(
          [],
        )
        const exported = rawOf(directoryTables(contentOf(files), day))
        expect(plan(exported, files, { today: day, waiting }).edits.map(({ id, lines }) => [id, lines])).toEqual([])
      }
    }),
    { numRuns: 10 },
  )
})
