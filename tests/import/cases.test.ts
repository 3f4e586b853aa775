/**
 * Workbooks as people send them, each with what must come of it: who heads an office afterwards, what contacts it has,
 * and what became of the rows. People and numbers are invented.
 */
import { describe, expect, it } from 'vitest'
import { liveChannels } from '../../src/directory/channels/turning-days.ts'
import type { ContentFile } from '../../src/directory/content/read.ts'
import { holderOn } from '../../src/directory/people/holders.ts'
import type { RowCount } from '../../src/import/statements/row-count.ts'
import { withHiddenShown } from '../../src/import/table/raw.ts'
import { applied, BLORA, CONTOH, caseFile, contentOf, plan } from '../support/import.ts'

const TODAY = '2026-11-29'
const ON = '2026-11-30'
const REGIONS = { contoh: CONTOH, blora: BLORA }

interface Case {
  /** contoh, where nothing else is said. */
  region?: keyof typeof REGIONS
  /** Every head that differs on the day, as "Plt Nama". */
  heads?: Record<string, string>
  /** Every contact that is there more or less on the day. */
  contacts?: Record<string, string[]>
  /** Rows by what became of them; those that aren't named are none. */
  rows: Partial<RowCount>
  /** Cells that are refused, and what is said of them. */
  refused?: Record<string, RegExp>
  /** Remarks that a person must read, by cell. */
  told?: Record<string, RegExp>
  hidden?: true
}

const CASES: Record<string, Case> = {
  // posts that head no office
  'sekretaris-sendiri.xlsx': {
    rows: { skipped: 2 },
    told: {
      D2: /bukan pimpinan, dilewati: SITI MISALWATI, S\.K\.M\., Sekretaris Dinas Kesehatan/,
      D3: /bukan pimpinan, dilewati: Drs\. WAKIL CONTOH, Sekretaris DPUPR/,
    },
  },
  'unit-dan-jabatan.xlsx': {
    heads: { dinkes: 'Plt dr. BARU CONTOH, M.Kes' },
    rows: { applied: 1, skipped: 2 },
    told: {
      D3: /bukan pimpinan.*WAKIL MISAL, Sekretaris \(Dinas Pendidikan.*nomor dan akunnya tidak dicatat/,
      D4: /bukan pimpinan.*Kepala Bidang Persampahan \(Dinas Lingkungan Hidup/,
    },
  },
  // posts that head one
  'jabatan-resmi.xlsx': {
    heads: {
      setda: 'A Contoh',
      setwan: 'B Contoh',
      rsud: 'C Contoh',
      pdam: 'D Contoh',
      bupati: 'E Contoh',
      'wakil-bupati': 'F Contoh',
      'satpol-pp': 'G Contoh',
      'bag-organisasi': 'H Contoh',
      inspektorat: 'I Contoh',
      d9901032002: 'J Contoh',
      'kec-contoh-kota': 'K Contoh',
    },
    contacts: {
      bupati: ['- whatsapp', '- instagram', '- telegram'],
      'wakil-bupati': ['- facebook'],
      'kec-contoh-kota': ['- whatsapp'],
    },
    rows: { applied: 11, unchanged: 3 },
  },
  'singkatan.xlsx': {
    heads: {
      dpupr: 'A Contoh',
      setda: 'C Contoh',
      rsud: 'D Contoh',
      'kec-sampelrejo': 'E Contoh',
      dinkominfo: 'F Contoh',
      'satpol-pp': 'G Contoh',
      pdam: 'H Contoh',
      bkpsdm: 'I Contoh',
      setwan: 'J Contoh',
      inspektorat: 'K Contoh',
      'bag-organisasi': 'L Contoh',
      d9901012002: 'M Contoh',
      d9901032002: 'N Contoh',
      dlh: 'R Contoh',
    },
    rows: { applied: 14, refused: 4, skipped: 1 },
    // understood: Kadinkes and Kepala Dinas Kesehatan are one post, for which two people are named
    refused: {
      A3: /pejabat dinkes disebut berbeda di Sheet1!A20/,
      A20: /pejabat dinkes/,
      A16: /pejabat bpbd disebut berbeda/,
      A18: /pejabat bpbd/,
    },
    told: { A17: /bukan pimpinan, dilewati: P Contoh, Asisten Administrasi Umum/ },
  },
  'plt-belakang.xlsx': {
    heads: {
      dinkes: 'Plt dr. Satu Contoh',
      dindik: 'Plt Drs. Dua Misal',
      dlh: 'Plt Ir. Tiga',
      rsud: 'Plt dr. Empat',
      dinkominfo: 'Plt Lima, S.Pd',
      dpupr: 'Plt Enam, S.H.',
    },
    rows: { applied: 6 },
  },
  'rangkap.xlsx': {
    heads: {
      dinkes: 'dr. Rangkap Contoh',
      rsud: 'Plt dr. Rangkap Contoh',
      dindik: 'Drs. Sama Misal',
      dlh: 'Plt Drs. Sama Misal',
    },
    rows: { applied: 3 },
    told: { B2: /rangkap jabatan/ },
  },
  // headers
  'lama-baru.xlsx': {
    heads: { dinkes: 'dr. RINA CONTOHSARI, M.Kes' },
    rows: { applied: 2 },
    told: { D2: /keadaan lama/ },
  },
  'semula-menjadi.xlsx': {
    heads: { dinkes: 'dr. RINA CONTOHSARI, M.Kes' },
    rows: { applied: 1 },
    told: { C1: /keadaan lama/ },
  },
  'pejabat-lama-baru.xlsx': {
    heads: { dinkes: 'dr. Pejabat Baru Contoh', dlh: 'Ir. Pejabat Baru Misal' },
    rows: { applied: 2 },
    told: { B1: /keadaan lama/ },
  },
  'nama-nip.xlsx': {
    heads: { dinkes: 'dr. Gabung Contoh' },
    rows: { applied: 1 },
    told: { B2: /NIP.*tidak disimpan/ },
  },
  'camat.xlsx': {
    heads: {
      'kec-contoh-kota': 'Drs. CAMAT SATU',
      'kec-sampelrejo': 'CAMAT DUA, S.STP.',
      'kec-misalwungu': 'Plt CAMAT TIGA',
    },
    contacts: {
      'kec-contoh-kota': ['- whatsapp'],
      'kec-sampelrejo': ['+ phone +62002531099'],
      'kec-misalwungu': ['+ phone +62002531098'],
    },
    rows: { applied: 3 },
  },
  'kades-jadi-camat.xlsx': {
    heads: { d9901022003: 'Sugi Misal', d9901032001: 'Sugi Wetan' },
    contacts: { d9901022003: ['+ phone +62002531700'], d9901032001: ['+ phone +62002531701'] },
    rows: { applied: 2 },
    told: { D1: /dibaca sebagai nama camat, kepala desa atau lurah/ },
  },
  'cepu.xlsx': {
    region: 'blora',
    heads: { dinkesda: 'E Contoh', 'kec-jepon': 'G Contoh', 'kec-jiken': 'H Contoh' },
    rows: { applied: 3, refused: 5 },
    refused: {
      A2: /maksud Anda Kecamatan Cepu \(kec-cepu\); Kelurahan Cepu, Kecamatan Cepu \(d3316051014\)/,
      A3: /pejabat kec-cepu disebut berbeda di Sheet!A5/,
      A5: /pejabat kec-cepu/,
      A4: /pejabat d3316051014 disebut berbeda di Sheet!A7/,
      A7: /pejabat d3316051014/,
    },
  },
  // cells
  'telepon.xlsx': {
    region: 'blora',
    contacts: {
      dpupr: ['+ phone +62296555101', '+ phone +62296555102'],
      dinkesda: ['+ phone +62296555372', '+ phone +62296555723'],
      'rsud-cepu': ['+ phone +62296555257'],
      'satpol-pp': ['+ phone +62296555910'],
      setda: ['+ phone +62296555028'],
      dlh: ['+ phone +62296555030'],
      dindik: ['+ phone +62296555031'],
      bpbd: ['+ phone +62296555032', '+ phone +62296555033'],
      inspektorat: ['+ phone +62296555034'],
      dinporabudpar: ['+ phone +62296555035', '+ phone +62296555036', '+ phone +62296555037'],
      'dinsos-p3a': ['+ phone 112', '+ phone +62296555036'],
    },
    rows: { applied: 11 },
    told: { D1: /"FAX" tidak dibaca/, C2: /"102" dibaca sebagai angka akhir/ },
  },
  'tanggal-us.csv': {
    heads: { dindik: 'Drs. Dua Contoh', dlh: 'Ir. Tiga Contoh', rsud: 'dr. Empat Contoh' },
    rows: { applied: 3, refused: 1 },
    refused: { C2: /bisa tanggal 12 bulan 1 atau sebaliknya: di C3/ },
    told: { C4: /dibaca sebagai 30 November 2026/ },
  },
  'nama-isian.xlsx': {
    rows: { empty: 6 },
    told: {
      B2: /"«NAMA»" bukan nama/,
      B3: /"xxx" bukan nama/,
      B4: /"Isi nama di sini" bukan nama/,
      B5: /"TBA" bukan nama/,
      B6: /bukan nama/,
      B7: /"-" bukan nama/,
    },
  },
  'isian-sementara.xlsx': {
    heads: { dpupr: 'Kosong', dinkominfo: 'Hari Contohraharja, S.Kom.' },
    rows: { applied: 1, partly: 1, refused: 3, empty: 4 },
    refused: {
      C10: /tidak lengkap/,
      B5: /"Menunggu pelantikan" bukan nama orang/,
      C5: /tidak memuat nomor/,
      C7: /tidak memuat nomor/,
      C8: /tidak lengkap/,
    },
    told: { B4: /"\(belum ada\)" bukan nama, pejabatnya tidak diubah/ },
  },
  // what is remarked of a head
  'kades-per-bagian.xlsx': {
    heads: { d9901022002: 'Pj Agus Misalrianto', d9901022003: 'Bambang Contohyo', d9901032001: 'Dedi Contohdi' },
    rows: { applied: 3, refused: 2, headings: 2 },
    refused: {
      E6: /"meninggal dunia 20 November 2026": masih menjabatkah Citra Sampelia\?/,
      E9: /"mengundurkan diri": masih menjabatkah Endah Misalsih\?/,
    },
    told: { A10: /di bawah daftar, tidak dibaca/ },
  },
  // rows
  'gabung.xlsx': {
    heads: { dinkes: 'dr. Satu Contoh' },
    contacts: {
      dinkes: ['+ phone +62002531501', '+ instagram contoh.dinkes.baru', '+ email dinkes@contoh.invalid'],
      dlh: ['+ phone +62002531502'],
    },
    rows: { applied: 4 },
  },
  'tersembunyi.xlsx': {
    heads: { dinkes: 'dr. Tampak Contoh', dlh: 'Ir. Tampak Misal' },
    rows: { applied: 2, hidden: 1 },
    told: { A3: /baris tersembunyi atau tersaring tidak dibaca: 3/, C1: /kolom tersembunyi tidak dibaca: C/ },
  },
  'total-ttd.xlsx': {
    heads: { dinkes: 'dr. Ekor Contoh' },
    contacts: { dinkes: ['+ phone +62002531601'] },
    rows: { applied: 1 },
    told: { A4: /di bawah daftar, tidak dibaca.*baris 4–7/ },
  },
  'satu-baris.xlsx': {
    region: 'blora',
    heads: { dinkesda: 'dr. Contoh Barunita, M.Kes.' },
    contacts: { dinkesda: ['+ whatsapp +6281200005678'] },
    rows: { applied: 1 },
  },
}

const STATUS = { definitive: '', plt: 'Plt ', plh: 'Plh ', pj: 'Pj ', pjs: 'Pjs ', vacant: 'Kosong', unknown: '' }

/** Who heads each office on the day. */
const headsOf = (files: readonly ContentFile[]) =>
  Object.fromEntries(
    [...contentOf(files).offices].map(([id, { value }]) => {
      const { status, name = '' } = holderOn(value, ON)
      return [id, `${STATUS[status]}${name}`]
    }),
  )

/** What can be reached of each office on the day; what is somebody's own ends with them. */
const contactsOf = (files: readonly ContentFile[]) =>
  Object.fromEntries(
    [...contentOf(files).offices].map(([id, { value }]) => {
      const isPast = (holder: string | undefined) =>
        value.holders.some(
          (one) => one.id === holder && holder !== undefined && one.until !== undefined && one.until < ON,
        )
      return [
        id,
        liveChannels(value, ON)
          .filter(({ holder }) => !isPast(holder))
          .map(({ type, value: contact }) => `${type} ${contact}`),
      ]
    }),
  )

/** Capitals alone are no other person. */
const spelling = (value: unknown) => JSON.stringify(value)?.toLowerCase()
const differing = <T>(before: Record<string, T>, after: Record<string, T>) =>
  Object.fromEntries(Object.entries(after).filter(([id, value]) => spelling(value) !== spelling(before[id])))

function imported(file: string, region: keyof typeof REGIONS, hidden = false) {
  const files = REGIONS[region]
  const read = caseFile(file)
  const raw = hidden ? withHiddenShown(read) : read
  const planned = plan(raw, files, { region, today: TODAY, effective: ON, decree: 'SK 9', fileName: file })
  const after = applied(planned, files)
  return {
    planned,
    before: files,
    after,
    again: () => plan(raw, after, { ...planned.options, waiting: planned.waiting }),
  }
}

describe.each(Object.entries(CASES))(
  '%s',
  (file, { region = 'contoh', heads = {}, contacts = {}, rows, refused = {}, told = {} }) => {
    it('does what it says, no more, and nothing the second time', () => {
      const { planned, before, after, again } = imported(file, region)
      expect(planned.problems).toEqual([])
      expect(differing(headsOf(before), headsOf(after))).toEqual(heads)

      const [had, has] = [contactsOf(before), contactsOf(after)]
      const changes = Object.fromEntries(
        Object.keys(has).map((id) => [
          id,
          [
            ...(had[id] ?? []).filter((one) => !has[id]!.includes(one)).map((one) => `- ${one}`),
            ...has[id]!.filter((one) => !(had[id] ?? []).includes(one)).map((one) => `+ ${one}`),
          ],
        ]),
      )
      const changed = Object.fromEntries(Object.entries(changes).filter(([, all]) => all.length > 0))
      expect(Object.keys(changed).sort()).toEqual(Object.keys(contacts).sort())
      for (const [id, wanted] of Object.entries(contacts))
        expect(changed[id]).toEqual(wanted.map((one) => expect.stringContaining(one)))

      const none = { applied: 0, partly: 0, unchanged: 0, refused: 0, skipped: 0, empty: 0, hidden: 0, headings: 0 }
      const read = Object.values(rows).reduce((sum, count) => sum + count, 0)
      expect(planned.rows).toEqual({ ...none, ...rows, read })

      const byCell = (isRefused: boolean) =>
        Map.groupBy(
          planned.notes.filter((note) => note.refused === isRefused),
          ({ cell }) => cell,
        )
      expect([...byCell(true).keys()].sort()).toEqual(Object.keys(refused).sort())
      for (const [notes, wanted] of [
        [byCell(true), refused],
        [byCell(false), told],
      ] as const)
        for (const [cell, message] of Object.entries(wanted))
          expect(
            notes
              .get(cell)
              ?.map((note) => note.message)
              .join('\n'),
          ).toMatch(message)
      expect(again().edits.map(({ id, lines }) => [id, lines])).toEqual([])
    })
  },
)

it('rows and columns that are hidden are read where that is asked for', () => {
  const { planned, before, after } = imported('tersembunyi.xlsx', 'contoh', true)
  expect(differing(headsOf(before), headsOf(after))).toMatchObject({ dindik: 'Drs. Tersembunyi Contoh' })
  expect(planned.rows).toMatchObject({ read: 3, applied: 3, hidden: 0 })
  expect(planned.edits.flatMap(({ lines }) => lines.map(({ at }) => at.cell))).toContain('C4')
})
