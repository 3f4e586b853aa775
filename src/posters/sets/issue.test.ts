import { describe, expect, it } from 'vitest'
import { type Changes, directoryOf, swap } from '../../../tests/support/region.ts'
import { unrecorded, whyNotRecorded, withEntries } from '../../directory/editions/ledger.ts'
import { ISSUED_FORMATS, issue, type PrintedPaper } from './issue.ts'

const EMPTY: Changes = { 'editions.yaml': 'editions: []\n' }
const RECORDED: Changes = { 'editions.yaml': withEntries('editions: []\n', unrecorded(directoryOf(EMPTY))) }
const PRINTED: PrintedPaper = { offices: ['dinas'], copies: '12', place: ' Balai Contoh ' }
const directory = directoryOf(RECORDED)
const { code, person } = directory.offices.find(({ id }) => id === 'dinas')!.edition
const sheet = directory.offices.find(({ id }) => id === 'kec-contoh')!.edition.sheet?.code

describe('paper that is given out', () => {
  it.each<[string, Partial<PrintedPaper>, object[]]>([
    ['is the A4 poster of today', {}, [{ code, on: '2026-11-23', format: 'a4' }]],
    ['is of several offices', { offices: ['dinas', 'setda', 'dinas'] }, [{ office: 'dinas' }, { office: 'setda' }]],
    ['names the holder', { format: 'a4-person' }, [{ code: person?.code, format: 'a4-person' }]],
    ['is a kecamatan’s sheet', { offices: ['kec-contoh'], format: 'sheet-f4' }, [{ code: sheet }]],
    [
      'is of offices by their names',
      { offices: ['Dinas Rekaan', 'SETDA'], format: 'A4' },
      [{ office: 'dinas' }, { format: 'a4' }],
    ],
    ['is of a code', { code, format: 'stickers' }, [{ code, format: 'stickers' }]],
    ['is of a code in small letters', { code: ` ${code.toLowerCase()}` }, [{ code }]],
  ])('%s', (_, more, expected) => {
    const { entries, refusals } = issue(directory, { ...PRINTED, ...more })
    expect(refusals).toEqual([])
    expect(entries).toHaveLength(expected.length)
    expect(entries).toMatchObject(expected.map((entry) => ({ copies: 12, place: 'Balai Contoh', ...entry })))
  })

  it('is of an earlier day, but of none before its edition was recorded', () => {
    const text = RECORDED['editions.yaml'] as string
    const earlier = directoryOf({ 'editions.yaml': text.replaceAll(directory.today, '2026-11-01') })
    expect(issue(earlier, { ...PRINTED, on: '2026-11-01' })).toMatchObject({
      entries: [{ code, on: '2026-11-01' }],
      refusals: [],
    })
    for (const more of [{}, { code }])
      expect(issue(earlier, { ...PRINTED, on: '2026-10-31', ...more })).toEqual({
        entries: [],
        refusals: [
          `--on 2026-10-31 salah: edisi ${code} dari "dinas" baru tercatat 2026-11-01. Untuk kertas yang lebih lama sebut --code.`,
        ],
      })
  })

  it.each<[string, Partial<PrintedPaper>, string]>([
    ['no office', { offices: [] }, 'Kantornya belum disebut: --office dpupr'],
    [
      'an unknown office',
      { offices: ['dinas', 'dinsa'] },
      'Kantor "dinsa" tidak ada. Maksud Anda Dinas Rekaan (dinas)?',
    ],
    [
      'an unknown format',
      { format: 'a7' },
      'Format kertas "a7" tidak ada. Maksud Anda Poster A4 (a4), Poster A3 (a3) atau Poster A5 (a5)?',
    ],
    ['the code alone', { format: 'qr' }, `Format kertas "qr" tidak ada. Yang ada: ${ISSUED_FORMATS.join(', ')}`],
    ['a paper that it has not', { format: 'sheet-a4' }, 'Kantor "dinas" tidak punya kertas "sheet-a4" sekarang.'],
    [
      'a holder who is not known',
      { offices: ['setda'], format: 'a4-person' },
      'Kantor "setda" tidak punya kertas "a4-person" sekarang.',
    ],
    ['an unknown code', { code: 'ZZZZ' }, 'Edisi ZZZZ dari "dinas" tidak tercatat. Periksa kodenya.'],
    ...['0', '-1', '1,5', '', '1e3', '1000000'].map((copies): [string, Partial<PrintedPaper>, string] => [
      `copies "${copies}"`,
      { copies },
      `--copies "${copies}" salah. Tulis bilangan bulat, 1 sampai 999999, misalnya --copies 12`,
    ]),
    ['no place', { place: '  ' }, 'Tempatnya belum disebut: --place "Balai Desa …"'],
    [
      'somebody’s number as its place',
      { place: 'rumah Pak Misal 0008-1234-5678' },
      '--place memuat nomor HP. Tulis tempat umumnya saja: --place "Balai Desa …"',
    ],
    ['no day', { on: '1 Mei 2026' }, '--on "1 Mei 2026" salah. Tulis TTTT-BB-HH, misalnya 2027-03-01'],
    ['a day still to come', { on: '2026-11-24' }, '--on 2026-11-24 belum tiba.'],
  ])('is refused with %s', (_, more, refusal) => {
    expect(issue(directory, { ...PRINTED, ...more })).toEqual({ entries: [], refusals: [refusal] })
  })

  it('is refused before its edition is recorded', () => {
    const CONFIRMED = { 'region.yaml': swap('  confirmed: false\ntimeZone', '  confirmed: true\ntimeZone') }
    const confirmed = directoryOf({ ...EMPTY, ...CONFIRMED })
    const words = `Edisi sekarang ${code} dari "dinas" belum tercatat: jalankan`
    expect(issue(confirmed, PRINTED).refusals).toEqual([`${words} npm run record dulu.`])
    expect(issue(confirmed, PRINTED, { rehearsal: true }).refusals).toEqual([
      `${words} npm run record -- --rehearsal dulu.`,
    ])
  })

  it('is refused in one sentence where none can be recorded yet, whatever the offices', () => {
    const prototype = directoryOf(EMPTY)
    const { refusals } = issue(prototype, { ...PRINTED, offices: ['dinas', 'setda'] })
    expect(refusals).toEqual([whyNotRecorded(prototype)])
    expect(refusals[0]).toMatch(
      /Pemerintah Kabupaten Contoh harus menetapkan dulu alamat https:\/\/pengaduan\.contoh\.invalid .* lalu Sekretariat Daerah mengganti site\.confirmed menjadi true di src\/content\/contoh\/region\.yaml/,
    )
  })

  it('of an office that is no more is old paper', () => {
    const ended = directoryOf({
      ...RECORDED,
      'offices/dinas.yaml': swap('leads:\n', 'ended:\n  on: "2026-11-01"\nleads:\n'),
    })
    expect(issue(ended, PRINTED).refusals).toEqual([
      'Kantor "dinas" sudah tidak ada. Untuk kertas lamanya sebut --code.',
    ])
    expect(issue(ended, { ...PRINTED, code }).entries).toMatchObject([{ code }])
  })
})
