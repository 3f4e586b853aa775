import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeForTeam } from './team-files.ts'

const TODAY = '2026-11-23'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tim-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const edit = (name: string, text: string) => writeFileSync(join(folder, name), text)
const names = () => readdirSync(folder).sort()

describe('a workbook', () => {
  const write = (text: string) => {
    const one = (path: string) => [{ path, bytes: Buffer.from(text) }]
    const { base, note } = writeForTeam(join(folder, 'direktori.xlsx'), one, TODAY)
    return { name: base.slice(folder.length + 1), note }
  }

  test('that nobody has touched is written again', () => {
    expect(['satu', 'dua', 'dua'].map(write)).toEqual(Array(3).fill({ name: 'direktori.xlsx', note: undefined }))
    expect([names(), read('direktori.xlsx')]).toEqual([['direktori.xlsx'], 'dua'])
  })

  test('that the team has edited stays; the new one takes a dated name, again and again', () => {
    write('satu')
    edit('direktori.xlsx', 'suntingan')
    const { name, note } = write('dua')
    expect(name).toBe('direktori-2026-11-23.xlsx')
    expect(note).toMatch(/direktori\.xlsx sudah disunting sejak terakhir ditulis, jadi dibiarkan\.$/)
    expect(write('tiga').name).toBe('direktori-2026-11-23.xlsx')
    edit('direktori-2026-11-23.xlsx', 'suntingan kedua')
    expect(write('empat').name).toBe('direktori-2026-11-23-2.xlsx')
    expect(names().map(read)).toEqual(['empat', 'suntingan kedua', 'suntingan'])
  })

  test('that somebody else has put there is the team’s', () => {
    edit('direktori.xlsx', 'dari kantor lain')
    expect(write('satu').name).toBe('direktori-2026-11-23.xlsx')
    expect(read('direktori.xlsx')).toBe('dari kantor lain')
  })
})

test('a folder in which one file was edited stays as it is, and all files go into another', () => {
  const write = (text: string) => {
    const files = (base: string) =>
      ['a', 'b'].map((name) => ({ path: join(base, `${name}.xlsx`), bytes: Buffer.from(text) }))
    return writeForTeam(join(folder, 'konfirmasi'), files, TODAY)
  }
  write('satu')
  edit('konfirmasi/b.xlsx', 'balasan')
  const { base, note } = write('dua')
  expect([base, note]).toEqual([join(folder, 'konfirmasi-2026-11-23'), expect.stringContaining('konfirmasi/b.xlsx')])
  expect(['konfirmasi/a', 'konfirmasi/b', 'konfirmasi-2026-11-23/b'].map((name) => read(`${name}.xlsx`))).toEqual([
    'satu',
    'balasan',
    'dua',
  ])
})
