import { describe, expect, it } from 'vitest'
import { opened } from '../../tests/support/redaksi/editor.ts'
import { type Changes, regionFiles, swap, TODAY } from '../../tests/support/region.ts'
import { conflictOf } from './conflict.ts'
import type { Edit } from './edit.ts'

const DINAS = 'offices/dinas.yaml'
const text = regionFiles({}, 'real').find(({ path }) => path === DINAS)!.text
const edit = (id: string, ...events: Edit['events']): Edit => ({ id, events, on: TODAY, ground: { kind: 'call' } })
const conflict = (changes: Changes, edits: readonly Edit[], before: string | null = text) =>
  conflictOf(opened(changes), 'dinas', { edits, text: before })

const remarks = edit('1', { kind: 'office-described', remarks: ['Milik saya.'] })
const aliases = edit('2', { kind: 'office-described', aliases: ['Rekaan'] })
const corrected = edit('3', { kind: 'contact-corrected', id: 'telepon', value: '+62215550124', checked: false })
const respelt = edit('4', { kind: 'head-respelt', was: 'Contoh Sampelan, S.T.', name: 'Contoh Sampelan, S.E.' })

describe('what two have done with one office', () => {
  it('stands side by side, and clashes only where both have changed the same', () => {
    const { rows, edits } = conflict({ [DINAS]: swap('Catatan rekaan.', 'Milik orang lain.') }, [remarks, aliases])
    expect(rows).toEqual([
      { what: 'keterangan', was: 'Catatan rekaan.', now: 'Milik orang lain.', mine: 'Milik saya.' },
      { what: 'sebutan lain', was: '–', now: '–', mine: 'Rekaan' },
    ])
    expect(edits).toEqual([
      { edit: '1', text: 'keterangan: Milik saya.', clashes: true },
      { edit: '2', text: 'sebutan lain: Rekaan', clashes: false },
    ])
  })

  it('says of a contact what was, what it is now and what the draft makes of it', () => {
    const { rows, edits } = conflict({ [DINAS]: swap('"+62215550123"', '"+62215550125"') }, [corrected])
    expect(rows).toEqual([{ what: 'Telepon', was: '(021) 5550123', now: '(021) 5550125', mine: '(021) 5550124' }])
    expect(edits).toMatchObject([{ clashes: true }])
  })

  it('tells of an edit that can’t be done any more what it was to do, and why it can’t', () => {
    const { edits } = conflict({ [DINAS]: swap('name: Contoh Sampelan, S.T.', 'name: Umpama Rekawan') }, [respelt])
    expect(edits).toEqual([
      {
        edit: '4',
        text: 'catatan pejabat: Contoh Sampelan, S.E., mulai 2 Januari 2025',
        clashes: true,
        refused: '"Contoh Sampelan, S.T." tidak tercatat di kantor ini',
      },
    ])
  })

  it('is told where the file is new, or was such that nobody could read it', () => {
    for (const before of [null, 'name: [']) {
      const { rows, edits } = conflict({}, [aliases], before)
      expect([rows.length, edits.length]).toEqual([1, 1])
      expect(edits[0]).toMatchObject({ text: 'sebutan lain: Rekaan', clashes: false })
    }
  })
})
