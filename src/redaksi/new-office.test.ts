import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Changes, regionFiles, swap, TODAY } from '../../tests/support/region.ts'
import { buildDirectory } from '../directory/directory.ts'
import type { Answers } from './form.ts'
import { newOfficeFields, proposedId, readNewOffice } from './new-office.ts'
import { makeBuilder, openRegion } from './open-region.ts'

const DISTRICTS =
  'code,name,level\n99.01.01,Contoh,kecamatan\n99.01.01.2001,Misalrejo,desa\n99.01.02,Umpama,kecamatan\n'

function opened(changes: Changes = { 'areas.csv': DISTRICTS }) {
  const files = regionFiles(changes)
  const { open, problems } = openRegion(files, { today: TODAY, waiting: [], builder: makeBuilder('contoh') })
  if (!open) throw new Error(JSON.stringify(problems))
  return open
}

const PMD = {
  kind: 'department',
  officeName: 'Dinas Pemberdayaan Desa',
  short: 'DPMD',
  ground: 'letter',
  letter: '821/77',
}
const CAMAT = { ...PMD, kind: 'district', district: '99.01.02', officeName: 'Kecamatan Umpama', short: 'Kec. Umpama' }

describe('a new office', () => {
  it('has its address shown before it is made', () => {
    const open = opened()
    expect(readNewOffice(PMD, open)).toEqual({ ok: false, notes: {}, proposed: 'dpmd' })
    const fields = newOfficeFields(open, 'dpmd')
    expect(fields.map(({ name }) => name)).toEqual([
      ...['kind', 'district', 'officeName', 'short', 'ground', 'letter', 'address', 'id'],
    ])
    expect(fields.at(-1)).toMatchObject({ value: 'dpmd' })
    expect(fields.at(-1)?.help).toContain(
      'alamat tetap: https://pengaduan.contoh.invalid/k/dpmd/ – tidak bisa diganti lagi',
    )
    expect(newOfficeFields(open).map(({ name }) => name)).not.toContain('id')
  })

  it.each<[string, Answers, string]>([
    [
      'dpmd',
      PMD,
      `name: "Dinas Pemberdayaan Desa"
nameSources: [ redaksi-2026-11-23 ]
short: "DPMD"
kind: department
sources:
  redaksi-2026-11-23:
    citation: Surat atau keputusan
    document: "821/77"
    date: "2026-11-23"
    grade: contoh
`,
    ],
    [
      'kec-umpama',
      { ...CAMAT, ground: 'announcement', address: 'https://contoh.invalid/perda' },
      `name: "Kecamatan Umpama"
nameSources: [ redaksi-2026-11-23 ]
short: "Kec. Umpama"
kind: district
area: "99.01.02"
post:
  title: "Camat"
sources:
  redaksi-2026-11-23:
    citation: Pengumuman resmi
    url: https://contoh.invalid/perda
    date: "2026-11-23"
    grade: contoh
`,
    ],
  ])('%s is a file that the site is built with', (id, answers, text) => {
    const open = opened()
    const made = readNewOffice({ ...answers, id }, open)
    expect(made).toMatchObject({ ok: true, id, file: { path: `offices/${id}.yaml`, text } })
    const files = [...open.files, ...(made.ok ? [made.file] : [])]
    const { directory, problems } = buildDirectory(files, TODAY, { region: 'contoh' })
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(directory?.offices.find((office) => office.id === id)).toMatchObject({ name: answers.officeName })
  })

  it.each<[string, Answers, Record<string, string>]>([
    ['nothing', {}, { kind: 'pilih', officeName: 'belum diisi', short: 'belum diisi', ground: 'pilih' }],
    ['a village', { ...PMD, kind: 'village' }, { kind: 'pilih salah satu' }],
    ['a letter without its number', { ...PMD, letter: '' }, { letter: 'belum diisi' }],
    ['a name that there is', { ...PMD, officeName: 'DINAS  REKAAN' }, { officeName: 'sudah ada di daftar: Dinas' }],
    ['a kecamatan that has an office', { ...CAMAT, district: '99.01.01' }, { district: 'pilih salah satu' }],
    ['a taken id', { ...PMD, id: 'dinas' }, { id: 'sudah dipakai Dinas' }],
    ['an id of a village without a file', { ...PMD, id: 'd9901012001' }, { id: 'hanya untuk desa' }],
    ['an id of the site', { ...PMD, id: 'search' }, { id: 'dipakai situs' }],
    ['an id of Windows', { ...PMD, id: 'con' }, { id: 'dipakai situs' }],
    ['an id with a path', { ...PMD, id: '../x' }, { id: 'harus 2–32' }],
    ['an id with capitals', { ...PMD, id: 'DPMD' }, { id: 'harus 2–32' }],
    ['an id of an object', { ...PMD, id: '__proto__' }, { id: 'harus 2–32' }],
  ])('is refused with %s', (_, answers, expected) => {
    const read = readNewOffice(answers, opened())
    const notes = read.ok ? {} : (read.notes as Record<string, { message: string; blocking: boolean }>)
    expect(Object.keys(notes)).toEqual(Object.keys(expected))
    for (const [name, words] of Object.entries(expected)) {
      expect(notes[name]?.message).toContain(words)
      expect(notes[name]?.blocking).toBe(true)
    }
  })

  it('takes neither the id nor the kecamatan of an office whose file is broken', () => {
    const open = opened({ 'areas.csv': DISTRICTS, 'offices/kec-contoh.yaml': swap('nameSources', 'namaSources') })
    const taken = readNewOffice({ ...PMD, id: 'kec-contoh' }, open)
    expect(taken).toMatchObject({ ok: false, notes: { id: { message: expect.stringContaining('sudah dipakai') } } })
    const camat = readNewOffice({ ...CAMAT, district: '99.01.01', id: 'kec-baru' }, open)
    expect(camat).toMatchObject({ ok: false, notes: { district: { blocking: true } } })
  })

  it('has no kecamatan where all have an office', () => {
    const open = opened({})
    expect(newOfficeFields(open).map(({ name }) => name)).not.toContain('district')
    expect(readNewOffice(CAMAT, open)).toMatchObject({ ok: false, notes: { kind: { blocking: true } } })
  })

  it('says beside the name what may not stand in it', () => {
    const read = readNewOffice({ ...PMD, id: 'dpmd', officeName: 'Dinas Кota' }, opened())
    expect(read).toMatchObject({
      ok: false,
      proposed: 'dpmd',
      notes: { officeName: { blocking: true } },
    })
  })

  it('takes any answers without throwing, and gives only ids that there may be', () => {
    const open = opened()
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('department', 'district', 'letter', '99.01.02', 'dpmd'),
    )
    const answer = fc.oneof(text, fc.array(text, { maxLength: 2 }))
    const names = ['kind', 'district', 'officeName', 'short', 'ground', 'letter', 'id', '__proto__']
    const answers = fc.record(Object.fromEntries(names.map((name) => [name, answer])), { requiredKeys: [] })
    fc.assert(
      fc.property(answers, fc.boolean(), (said, whole) => {
        const read = readNewOffice(whole ? { ...PMD, ...said } : said, open)
        if (read.ok) expect(read.id).toMatch(/^[a-z0-9-]{2,32}$/)
      }),
    )
  })
})

describe('the id that is proposed', () => {
  const offices = (ids: Record<string, string>) =>
    new Map(
      Object.entries(ids).map(([id, kind]) => [id, { file: '', value: { kind }, line: () => undefined }]),
    ) as never
  const KNOWN = offices({
    'bag-umum': 'division',
    'bag-hukum': 'division',
    prokompim: 'division',
    'kec-jati': 'district',
    'kec-cepu': 'district',
    'dinsos-p3a': 'department',
    dlh: 'department',
    'rsud-barat': 'hospital',
    'rsud-timur': 'hospital',
  })
  it.each<[string, string, string]>([
    ['department', 'DPMD', 'dpmd'],
    ['department', 'Dinsos & PPA', 'dinsos-ppa'],
    ['division', 'Bagian Organisasi', 'bag-organisasi'],
    ['division', 'Bag. PBJ', 'bag-pbj'],
    ['division', 'Kesra', 'bag-kesra'],
    ['district', 'Kecamatan Umpama Ni’la', 'kec-umpama-nila'],
    ['hospital', 'RSUD', 'rsud'],
    ['agency', `Badan ${'panjang '.repeat(9)}`, 'badan-panjang-panjang-panjang-pa'],
  ])('of %s "%s" is %s', (kind, short, id) => {
    expect(proposedId({ kind, short } as never, { offices: KNOWN })).toBe(id)
  })

  it('of a first kecamatan begins as everywhere', () => {
    expect(proposedId({ kind: 'district', short: 'Kecamatan Jati' }, { offices: offices({}) })).toBe('kec-jati')
  })
})
