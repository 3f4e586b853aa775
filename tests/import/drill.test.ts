/** The day on which 305 officials move, without files and programs between: every row, head and number accounted for. */
import { expect, it } from 'vitest'
import { reconcile } from '../../scripts/dev/drill/reconcile.ts'
import { DRILL_OFFICES, drillRegion } from '../../scripts/dev/drill/region.ts'
import { CHANGED, drillWorkbook } from '../../scripts/dev/drill/workbook.ts'
import { directoryTables } from '../../src/import/workbook/directory-tables.ts'
import { applied, contentOf, plan, rawOf } from '../support/import.ts'

const ON = '2027-01-04'
const more = { region: 'latihan', today: ON, effective: ON, decree: 'SK Latihan 1/2027' }

it('does what it is bound to do, once', () => {
  const before = drillRegion(ON)
  expect(before.filter(({ path }) => path.startsWith('offices/'))).toHaveLength(DRILL_OFFICES)
  const drill = drillWorkbook(before, ON)
  expect(drill.heads.size).toBe(CHANGED)
  const first = plan(rawOf(drill.tables), before, more)
  const after = applied(first, before)
  const { wrong, rows, heads, told } = reconcile(drill, first, before, after, ON)
  expect(wrong).toEqual([])
  expect(heads).toEqual({ bound: DRILL_OFFICES, right: DRILL_OFFICES })
  expect(rows.applied.found).toBeGreaterThan(CHANGED)
  expect(rows.refused.found).toBeGreaterThan(10)
  expect(rows.skipped.found).toBeGreaterThan(50)
  expect(rows.empty.found).toBeGreaterThan(10)
  expect([rows.partly.found, rows.headings.found]).toEqual([1, 1])
  expect(told.all).toBe(told.recorded + told.waiting + told.refused + told.skipped)
  expect(told.waiting).toBeGreaterThan(10)

  const second = plan(rawOf(drill.tables), after, { ...more, waiting: first.waiting })
  expect(second.waiting).toEqual(first.waiting)
  expect(second.edits.map(({ id, lines }) => [id, lines])).toEqual([])
  const exported = plan(rawOf(directoryTables(contentOf(after), ON)), after, more)
  expect(exported.edits.map(({ id, lines }) => [id, lines])).toEqual([])
})
