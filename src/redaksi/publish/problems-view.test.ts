import { describe, expect, it } from 'vitest'
import { opened } from '../../../tests/support/redaksi/editor.ts'
import { type Changes, regionFiles, swap } from '../../../tests/support/region.ts'
import { type Problem, problemOf } from '../../directory/content/problems.ts'
import { makeBuilder, openRegion } from '../open-region.ts'
import { problemsView } from './problems-view.ts'

const regionWith = (changes: Changes) => {
  const files = regionFiles(changes)
  const today = '2026-11-23'
  const { open, problems } = openRegion(files, { today, waiting: [], builder: makeBuilder('contoh') })
  return { open, problems }
}
const good = opened()
const of = (problem: Omit<Problem, 'severity'>) => {
  const { errors, warnings } = problemsView([problemOf(problem)], good)
  return [...errors, ...warnings][0]!
}

it('tells errors and warnings apart, by the name of the office, those of the region first', () => {
  const { open, problems } = regionWith({ 'offices/dinas.yaml': swap('kind: department', 'kind: lain') })
  const region = problemOf({
    rule: 'contrast',
    file: 'region.yaml',
    line: 3,
    message: 'terlalu\u202E terang',
    repair: 'x',
  })
  const { errors, warnings } = problemsView([...problems, region], open!)
  expect(errors.map(({ about, office, repair }) => [about, office, repair])).toEqual([
    ['Pengaturan wilayah', undefined, 'teruskan kepada pengelola; di Redaksi tidak bisa diperbaiki'],
    // an office whose file is broken can't be opened
    ['Dinas', undefined, 'teruskan kepada pengelola; di Redaksi tidak bisa diperbaiki'],
  ])
  expect(errors[0]!.technical).toBe('region.yaml baris 3: terlalu(U+202E) terang → x')
  expect(errors[1]!.technical).toMatch(
    /^offices\/dinas\.yaml baris \d+ \[kind\]: isi kind tidak dikenal → pakai salah satu/,
  )
  expect(warnings).toEqual([])
})

describe('a warning says what it is about, and leads to where it is put right', () => {
  const inDinas = { file: 'offices/dinas.yaml', message: 'm', repair: 'r' }
  it.each<[Omit<Problem, 'severity'>, string | undefined, string, string]>([
    [
      { ...inDinas, rule: 'wrong-channel', field: 'channels[0].confirmations' },
      'Telepon (021) 5550123',
      '/kantor/dinas/isian/berganti?untuk=telepon',
      'Nomor berganti…',
    ],
    [
      { ...inDinas, rule: 'no-holder-after', field: 'holders[0].until' },
      'Pejabat',
      '/kantor/dinas/isian/pejabat',
      'Pejabat berganti…',
    ],
    [
      { ...inDinas, rule: 'paper-fit', field: 'address.text' },
      'Alamat',
      '/kantor/dinas/isian/alamat',
      'Alamat kantor…',
    ],
    [{ ...inDinas, rule: 'paper-fit' }, undefined, '/kantor/dinas', 'Buka kantornya'],
    // a form that can't be asked now isn't led to
    [{ ...inDinas, rule: 'photo-withdrawn', field: 'holders[0].photo' }, 'Pejabat', '/kantor/dinas', 'Buka kantornya'],
    [{ ...inDinas, rule: 'required-missing' }, undefined, '/masuk/pesan?kantor=dinas', 'Minta kontaknya'],
    [
      {
        rule: 'excuse-expired',
        file: 'required.yaml',
        message: 'alasan untuk "dinas" habis pada 2026-09-30',
        repair: 'r',
      },
      undefined,
      '/masuk/pesan?kantor=dinas',
      'Minta kontaknya',
    ],
  ])('%j', (problem, part, href, label) => {
    expect(of(problem)).toMatchObject({ about: 'Dinas', office: 'dinas', link: { href, label } })
    expect(of(problem).part).toBe(part)
    expect(of(problem).technical).toBeUndefined()
  })

  it('names offices as people do, and no file, key or command', () => {
    const problems: Omit<Problem, 'severity'>[] = [
      {
        ...{ rule: 'edition-not-recorded', file: 'editions.yaml' },
        message: 'edisi sekarang dari 2 kantor belum tercatat: dinas, setda',
        repair: 'catat sebelum poster dicetak: npm run record',
      },
      {
        rule: 'excuse-expired',
        file: 'required.yaml',
        message: 'alasan untuk "setda" habis pada 2026-09-30',
        repair: 'r',
      },
      { ...inDinas, rule: 'paper-fit', message: 'terlalu panjang; tidak dibuat: dinas (a4), kec-contoh (sheet-a4)' },
      { rule: 'unused-emblem', file: 'emblem.svg', message: 'lambang ini tidak dipakai', repair: 'hapus emblem.svg' },
    ]
    const said = problems.map(of).map(({ technical: _, link: __, ...line }) => Object.values(line).join(' '))
    expect(said.join('\n')).not.toMatch(/\.yaml|\.svg|npm |"/)
    expect(said[0]).toMatch(/^Buku edisi .*belum tercatat: Dinas, Setda tekan Catat edisi/)
    expect(said[1]).toMatch(/^Setda setda alasan untuk Setda habis pada 30 September 2026/)
    expect(said[2]).toContain('tidak dibuat: Dinas (a4), Kec. Contoh (sheet-a4)')
    expect(of(problems[3]!)).toMatchObject({
      about: 'Berkas wilayah',
      technical: expect.stringContaining('emblem.svg'),
    })
  })
})
