/** Rows that name the page or newspaper in which somebody read what they say. */
import { describe, expect, it } from 'vitest'
import { buildDirectory } from '../../src/directory/directory.ts'
import { applied, contentOf, fileOf, plan, rawSheet } from '../support/import.ts'

const HEADER = ['ID kantor', 'Status', 'Nama pejabat', 'Jenis saluran', 'Nomor, akun atau alamat', 'Bagian']
const SOURCE = ['Sumber', 'Tautan sumber', 'Dokumen sumber', 'Tanggal sumber', 'Mutu sumber']
const read = (row: string[], source: string[]) =>
  plan(
    fileOf(
      rawSheet('Temuan', [
        [...HEADER, ...SOURCE],
        [...row, ...source],
      ]),
    ),
  )
const NEWS = ['Kabar Contoh, pelantikan', 'https://kabar.contoh.invalid/1', '', '2 November 2026', 'Berita']
const record = (result: ReturnType<typeof plan>, id: string) => contentOf(applied(result)).offices.get(id)!.value

describe('what somebody has read', () => {
  it('of a head is how it was on the day of the source, not since when', () => {
    const now = record(read(['dindik', 'Definitif', 'Drs. Baca Misal', '', '', ''], NEWS), 'dindik')
    expect(now.holders[0]).toEqual({
      name: 'Drs. Baca Misal',
      status: 'definitive',
      observed: { on: '2026-11-02', source: 'sumber-2026-11-02' },
    })
    expect(now.sources['sumber-2026-11-02']).toEqual({
      ...{ citation: NEWS[0], url: NEWS[1], date: '2026-11-02', grade: 'media' },
    })
  })

  it('of a head with a first day is an entry of that day', () => {
    const result = plan(
      fileOf(
        rawSheet('Temuan', [
          ['ID kantor', 'Status', 'Nama pejabat', 'Mulai', ...SOURCE],
          ['dindik', 'Definitif', 'Drs. Baca Misal', '1 November 2026', ...NEWS],
        ]),
      ),
    )
    expect(record(result, 'dindik').holders[0]).toMatchObject({ name: 'Drs. Baca Misal', from: '2026-11-01' })
    expect(record(result, 'dindik').holders[0]).not.toHaveProperty('observed')
  })

  it('of which nobody says how good it is counts as news', () => {
    const now = record(read(['dindik', '', '', 'Instagram', '@contoh.dindik.baru', ''], NEWS.with(4, '')), 'dindik')
    expect(now.sources['sumber-2026-11-02']).toMatchObject({ grade: 'media' })
  })

  it('of an account rests on that source alone', () => {
    const now = record(read(['dindik', '', '', 'Instagram', '@contoh.dindik.baru', ''], NEWS), 'dindik')
    expect(now.channels.at(-1)).toMatchObject({
      value: 'contoh.dindik.baru',
      sources: ['sumber-2026-11-02'],
      confirmations: [],
    })
  })

  it('without the number is a number that is said to exist', () => {
    const result = read(['dindik', '', '', 'WhatsApp', '', 'Beasiswa'], NEWS)
    expect(record(result, 'dindik').leads.at(-1)).toEqual({
      type: 'whatsapp',
      unit: 'Beasiswa',
      sources: ['sumber-2026-11-02'],
    })
    expect(result.edits[0]?.lines[0]?.after).toContain('disebut ada (Beasiswa)')
  })

  it.each<[string, string[], string[], RegExp]>([
    [
      'of a head without a day',
      ['dindik', 'Definitif', 'Drs. Baca Misal', '', '', ''],
      NEWS.with(3, ''),
      /sumber tanpa tanggal/,
    ],
    [
      'with a link and no name',
      ['dindik', '', '', 'Instagram', '@contoh.dindik.baru', ''],
      NEWS.with(0, ''),
      /nama sumbernya kosong/,
    ],
    [
      'of no known kind',
      ['dindik', '', '', 'Instagram', '@contoh.dindik.baru', ''],
      NEWS.with(4, 'Gosip'),
      /"Gosip" tidak dikenal/,
    ],
  ])('%s is refused by its cell', (_, row, source, message) => {
    const result = read(row, source)
    expect(result.files).toEqual([])
    expect(result.notes.filter(({ refused }) => refused).map((note) => note.message)).toEqual([
      expect.stringMatching(message),
    ])
  })
})

it('a number that stood in a message rests on the message, not on the decree', () => {
  const raw = fileOf(
    rawSheet('Pesan', [
      ['Kantor', 'Pesan'],
      ['DLH', 'Pak, telp kantor sekarang (0002) 531777'],
    ]),
  )
  const now = record(plan(raw, undefined, { decree: 'SK 9' }), 'dlh')
  const [source] = now.channels.at(-1)!.sources
  expect(now.sources[source!]).toMatchObject({ citation: 'Pesan yang diterima tim komunikasi', document: 'uji.xlsx' })
})

it('a site that is its own source counts from the day on which it was read there', () => {
  const site = ['dindik', '', '', 'Situs', 'https://baru.contoh.invalid', '']
  const shown = (url: string) => {
    const files = applied(read(site, ['Situs dinas', url, '', '', 'Situs resmi']))
    const { directory } = buildDirectory(files, '2026-11-24', { region: 'contoh' })
    const office = directory!.offices.find(({ id }) => id === 'dindik')!
    return office.contacts.some(({ value }) => value === 'https://baru.contoh.invalid')
  }
  expect(shown('https://baru.contoh.invalid/profil')).toBe(true)
  expect(shown('https://lain.contoh.invalid/profil')).toBe(false)
})
