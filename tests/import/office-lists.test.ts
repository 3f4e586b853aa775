/**
 * Lists as regency offices make them, in shapes that the importer took for something else: who heads an office
 * afterwards, which contacts it has, and which cells are refused. People and numbers are invented.
 */
import { describe, expect, it } from 'vitest'
import { liveChannels } from '../../src/directory/channels/turning-days.ts'
import type { ContentFile } from '../../src/directory/content/read.ts'
import { holderOn } from '../../src/directory/people/holders.ts'
import { applied, BLORA, CONTOH, contentOf, fileOf, plan, rawSheet } from '../support/import.ts'

type Rows = Parameters<typeof rawSheet>[1]

const ON = '2026-11-30'
const OPTIONS = { today: '2026-11-29', effective: ON, decree: 'SK 9' }
const STATUS = { definitive: '', plt: 'Plt ', plh: 'Plh ', pj: 'Pj ', pjs: 'Pjs ', vacant: 'Kosong', unknown: '' }

const stateOf = (files: readonly ContentFile[]) =>
  [...contentOf(files).offices].flatMap(([id, { value }]) => {
    const { status, name = '' } = holderOn(value, ON)
    const contacts = liveChannels(value, ON).map((one) => `${id} ${one.type} ${one.value}`)
    return [`${id}: ${STATUS[status]}${name}`, ...contacts]
  })
const BEFORE = new Set(stateOf(CONTOH))

/** What is new of heads, contacts and numbers that wait, and the cells that are refused or told. */
function read(rows: Rows, sheet = 'Data') {
  const planned = plan(fileOf(rawSheet(sheet, rows)), CONTOH, OPTIONS)
  const said = (isRefused: boolean) =>
    planned.notes.flatMap(({ cell, message, refused }) => (refused === isRefused ? [`${cell}: ${message}`] : []))
  return {
    changes: [
      ...(planned.files.length > 0 ? stateOf(applied(planned)).filter((one) => !BEFORE.has(one)) : []),
      ...planned.waiting.map(({ office, type, value }) => `${office} menunggu ${type} ${value}`),
    ],
    refused: said(true),
    told: said(false),
  }
}

const POSTS = ['NAMA', 'JABATAN']

describe('people who leave, or may come one day', () => {
  it.each<[string, Rows, string]>([
    [
      'a title',
      [['DAFTAR PEJABAT YANG PENSIUN TAHUN 2026'], POSTS, ['A Misal', 'Kepala DLH']],
      'A3: .*masih menjabatkah A',
    ],
    ['of a dismissal', [['Pejabat yang diberhentikan'], POSTS, ['A Misal', 'Kepala DLH']], 'A3: .*masih menjabatkah A'],
    ['of those on leave', [['Daftar Plh selama cuti'], POSTS, ['A Misal', 'Kepala DLH']], 'A3: .*masih menjabatkah A'],
    ['of candidates', [['TIGA BESAR CALON PEJABAT'], POSTS, ['A Misal', 'Kepala DLH']], 'A3: .*sudah menjabatkah A'],
    ['of a draft', [['DRAF MUTASI'], POSTS, ['A Misal', 'Kepala DLH']], 'A3: .*sudah menjabatkah A'],
    [
      'a column',
      [
        [...POSTS, 'TMT PENSIUN'],
        ['A Misal', 'Kepala DLH', '1-12-2026'],
      ],
      'C2: .*masih menjabatkah A',
    ],
    [
      'of leave',
      [
        [...POSTS, 'TANGGAL CUTI'],
        ['A Misal', 'Kepala DLH', '1 s.d. 12 Desember'],
      ],
      'C2: .*masih menjabatkah A',
    ],
    ...['BUP', 'pindah tugas', 'Mutasi ke Dinas Pendidikan', 'Dibebaskan dari jabatan', 'cuti besar, Plh. B Misal'].map(
      (remark): [string, Rows, string] => [
        `the remark "${remark}"`,
        [
          [...POSTS, 'KET'],
          ['A Misal', 'Kepala DLH', remark],
        ],
        'C2: .*masih menjabatkah A',
      ],
    ),
    [
      'a remark that comes later',
      [
        [...POSTS, 'KET'],
        ['A Misal', 'Kepala DLH', 'menunggu pelantikan'],
      ],
      'C2: .*sudah menjabatkah A',
    ],
    [
      'somebody else who acts',
      [
        [...POSTS, 'KET'],
        ['A Misal', 'Kepala DLH', 'Plh. Budi Misal'],
      ],
      'C2: .*menyebut pejabat lain',
    ],
  ])('%s: nobody new heads anything', (_, rows, message) => {
    const { changes, refused } = read(rows)
    expect(changes).toEqual([])
    expect(refused).toEqual([expect.stringMatching(new RegExp(`^${message}`))])
  })

  it.each(['Pensiun 2026', 'Draft_2', 'konsep'])('the sheet "%s": neither', (sheet) => {
    expect(read([POSTS, ['A Misal', 'Kepala DLH']], sheet)).toMatchObject({
      changes: [],
      refused: [expect.any(String)],
    })
  })

  it.each<[string, Rows]>([
    [
      'a table of its own',
      [
        ['A. PEJABAT YANG DILANTIK', ''],
        POSTS,
        ['A Misal', 'Kepala DLH'],
        ['B. PEJABAT YANG PURNA TUGAS', ''],
        POSTS,
        ['B Misal', 'Kepala DPUPR'],
      ],
    ],
    [
      'a heading between the rows',
      [
        POSTS,
        ['PEJABAT YANG DIANGKAT', ''],
        ['A Misal', 'Kepala DLH'],
        ['PEJABAT YANG DIBERHENTIKAN', ''],
        ['B Misal', 'Kepala DPUPR'],
      ],
    ],
  ])('in %s leave those above alone', (_, rows) => {
    const { changes, refused } = read(rows)
    expect(changes).toEqual(['dlh: A Misal'])
    expect(refused).toEqual([expect.stringMatching(/^A\d: .*masih menjabatkah B Misal/)])
  })

  it.each<[string, Rows]>([
    ['a decree', [['KEPUTUSAN TENTANG PEMBERHENTIAN DAN PENGANGKATAN PEJABAT'], POSTS, ['A Misal', 'Kepala DLH']]],
    [
      'from elsewhere',
      [
        [...POSTS, 'KET'],
        ['A Misal', 'Kepala DLH', 'Dimutasi dari Dinas Pendidikan'],
      ],
    ],
    [
      'in a predecessor’s place',
      [
        [...POSTS, 'KET'],
        ['A Misal', 'Kepala DLH', 'menggantikan B yang cuti'],
      ],
    ],
    [
      'who is named a successor',
      [
        ['JABATAN', 'PEJABAT YANG DIGANTIKAN', 'PEJABAT PENGGANTI'],
        ['Kepala DLH', 'B Misal', 'A Misal'],
      ],
    ],
  ])('are not those of %s', (_, rows) => {
    expect(read(rows)).toMatchObject({ changes: ['dlh: A Misal'], refused: [] })
  })
})

describe('the cell of a name', () => {
  const named = (name: string) =>
    read([
      ['OPD', 'NAMA KEPALA'],
      ['DLH', name],
    ])
  it.each<[string, RegExp]>([
    ['Alm. Drs. A Misal', /tidak menjabat/],
    ['Drs. A Misal (almarhum)', /tidak menjabat/],
    ['eks. A Misal', /tidak menjabat/],
    ['A Misal (nonaktif)', /tidak menjabat/],
    ['A Misal (lama)', /keterangan/],
    ['A Misal (sampai ada SK)', /keterangan/],
    ['A Misal *)', /bukan bagian nama/],
    ['A Misal**', /bukan bagian nama/],
    ['A Misal 1)', /bukan bagian nama/],
    ['A Misal ?', /bukan bagian nama/],
    ['A Misal -> B Misal', /bukan bagian nama/],
    ['Contoh: Budi Misal, S.H.', /keterangan di depan nama/],
    ['Nama : A Misal', /keterangan di depan nama/],
    ['Drs.H.Pj.Misal', /"Pj\." di tengah nama/],
    ['dr.Plt. A Misal', /"Plt\." di tengah nama/],
    ['A Misal atau B Misal', /lebih dari satu orang/],
    ['1. A Misal\n2. B Misal\n3. C Misal', /lebih dari satu orang/],
    ['Kepala DLH', /jabatan di kolom nama/],
  ])('%j is refused', (name, message) => {
    const { changes, refused } = named(name)
    expect(changes).toEqual([])
    expect(refused).toEqual([expect.stringMatching(message)])
  })

  it.each([
    ['1. dr. A Misal', 'dr. A Misal'],
    ['b) dr. A Misal', 'dr. A Misal'],
    ['Bpk. dr. A Misal', 'dr. A Misal'],
    ['Ibu A Misal, S.H.', 'A Misal, S.H.'],
    ['- A Misal', 'A Misal'],
    ['h. A Misal', 'h. A Misal'],
    ['A Misal (19700101 199803 1 001)', 'A Misal'],
    ['Kosong (Plt. dr. A Misal)', 'Plt dr. A Misal'],
    ['AKBP (Purn.) A Misal, Sp.OG(K)', 'AKBP (Purn.) A Misal, Sp.OG(K)'],
    ['K.R.T. Drs. H. Misal Hadiningrat, M.Si., Ph.D.', 'K.R.T. Drs. H. Misal Hadiningrat, M.Si., Ph.D.'],
  ])('%j is that of %s', (name, head) => {
    expect(named(name)).toMatchObject({ changes: [`dlh: ${head}`], refused: [] })
  })
})

describe('a cell that is as the one above', () => {
  it.each(['sda', 's.d.a.', 'idem', '"', '-"-', '〃'])('%j is refused as a post, an office and a name', (ditto) => {
    const rows = [
      ['OPD', 'JABATAN', 'NAMA'],
      ['DLH', 'Kepala Dinas', 'A Misal'],
      ['DPUPR', ditto, 'B Misal'],
      [ditto, 'Kepala Dinas', 'C Misal'],
      ['Dinas Pendidikan', 'Kepala Dinas', ditto],
    ]
    const { changes, refused } = read(rows)
    expect(changes).toEqual(['dlh: A Misal'])
    expect(new Set(refused.map((one) => one.split(':')[0]))).toEqual(new Set(['B3', 'A4', 'C5']))
  })
})

describe('the cell of a post', () => {
  it.each<[string, string[]]>([
    ['1. Kepala DLH', ['dlh: A Misal']],
    ['Semula: Kepala DPUPR\nMenjadi: Kepala DLH', ['dlh: A Misal']],
    ['dari Kepala DPUPR ke Kepala DLH', ['dlh: A Misal']],
    ['Sekretaris DLH menjadi Kepala DLH', ['dlh: A Misal']],
    ['Sekretaris DLH sebagai Plt. Kepala DLH', ['dlh: Plt A Misal']],
    ['Kepala DLH menjadi Sekretaris DPUPR', []],
    ['Tenaga Ahli Bupati', []],
  ])('%j', (post, changes) => {
    expect(read([POSTS, ['A Misal', post]])).toMatchObject({ changes, refused: [] })
  })

  it('that speaks of a head in words that nobody knows is refused, not passed over', () => {
    const { changes, refused } = read([POSTS, ['A Misal', 'Yth. Kepala Dinas Lingkungan']])
    expect(changes).toEqual([])
    expect(refused).toEqual([expect.stringMatching(/^B2: .*tidak dikenal/)])
  })
})

describe('the cell of a number', () => {
  it.each([
    '(0002) 531701 (tidak aktif)',
    '(0002) 531701 rusak',
    'mati: (0002) 531701',
    '(0002) 531701 (nomor lama)',
    'lama (0002) 531701, baru (0002) 531702',
    '(0002) 531701 -> (0002) 531702',
    '(0002) 531701 (rumah)',
    '0008 1099 2001 / 0008 1099 2002 (sekretaris)',
  ])('%j is refused', (number) => {
    const { changes, refused } = read([
      ['OPD', 'TELEPON'],
      ['DLH', number],
    ])
    expect(changes).toEqual([])
    expect(refused).toEqual([expect.stringMatching(/^B2: ".*" memuat "/)])
  })

  it.each(['(0002) 531701 (Rumah Sakit)', '(0002) 531701 (baru)', '(0002) 531701 Sekretariat'])(
    '%j is read',
    (number) => {
      expect(
        read([
          ['OPD', 'TELEPON'],
          ['DLH', number],
        ]).changes,
      ).toEqual(['dlh phone +62002531701'])
    },
  )

  it.each(['(0002) 531701 Misal', '(0002) 531701 (Bu Ani)', '(0002) 531701 a.n. Budi'])(
    '%j may be that of a home',
    (number) => {
      const { changes, refused } = read([
        ['OPD', 'TELEPON'],
        ['DLH', number],
      ])
      expect(changes).toEqual([])
      expect(refused).toEqual([expect.stringMatching(/^B2: .*nomor rumah orang, atau nomor kantor\?/)])
    },
  )

  it.each<[string, string[], string[]]>([
    ['0271-655201', [], ['dlh 0271655201']],
    ['(0296) 655201', ['+62296655201'], []],
    ['1500123', ['1500123'], []],
  ])('%s with an area code that no office of the region has waits', (number, recorded, waits) => {
    const rows = [
      ['OPD', 'TELEPON'],
      ['DLH', number],
    ]
    const planned = plan(fileOf(rawSheet('Data', rows)), BLORA, { ...OPTIONS, region: 'blora' })
    const after = planned.files.length > 0 ? contentOf(applied(planned, BLORA)) : undefined
    const channels = after?.offices.get('dlh')?.value.channels ?? []
    expect(channels.filter(({ type }) => type === 'phone').map(({ value }) => value)).toEqual(
      expect.arrayContaining(recorded),
    )
    expect(planned.waiting.map(({ office, value }) => `${office} ${value.replace('+62', '0')}`)).toEqual(waits)
    const note = planned.notes.find(({ message }) => message.startsWith('kode wilayah 0271 bukan kode'))
    expect(note !== undefined).toBe(waits.length > 0)
  })

  it('of a fax by the column of its type is none to call', () => {
    const rows = [
      ['OPD', 'JENIS', 'KONTAK'],
      ['DLH', 'Fax', '(0002) 531701'],
      ['DPUPR', 'Telepon Kantor', '(0002) 531702'],
    ]
    expect(read(rows).changes).toEqual(['dpupr phone +62002531702'])
  })
})

describe('headers', () => {
  it.each(['Telp. Rumah', 'Telepon Rumah Dinas', 'HP Ajudan', 'HP Istri', 'HP Sekretaris', 'No. Telp Kasubag Umum'])(
    '"%s" holds nobody’s office',
    (header) => {
      const { changes, told } = read([
        ['OPD', header],
        ['DLH', '(0002) 531701'],
      ])
      expect(changes).toEqual([])
      expect(told.join()).toContain(`B1: kolom "${header}" tidak dibaca: nomor`)
    },
  )

  it.each<[string, string[]]>([
    ['NAMA', ['KEPALA', 'SEKRETARIS']],
    ['NAMA', ['SEKRETARIS', 'KEPALA']],
    ['NAMA PEJABAT', ['SEKRETARIS', 'KEPALA']],
  ])('"%s" over %j: only the head is read', (over, under) => {
    const names = under.map((one) => (['KEPALA', 'DEFINITIF'].includes(one) ? 'A Misal' : 'B Misal'))
    const { changes, told } = read([
      ['OPD', over, '', 'TELEPON', ''],
      ['', ...under, ...under],
      ['DLH', ...names, '', ''],
    ])
    expect(changes).toEqual(['dlh: A Misal'])
    expect(told.join()).toContain('kolom "SEKRETARIS" tidak dibaca: bukan pimpinan')
  })

  it.each<[string[], string[], string[], string[]]>([
    [['NAMA KEPALA', 'PLT'], ['', 'A Misal'], ['dlh: Plt A Misal'], []],
    [['DEFINITIF', 'PLT/PLH'], ['-', 'Plh. A Misal'], ['dlh: Plh A Misal'], []],
    [['KEPALA OPD', 'Plt', 'Plh'], ['A Misal', '', 'v'], ['dlh: Plh A Misal'], []],
    [['PENJABAT', 'PLT'], ['A Misal', '-'], ['dlh: A Misal'], []],
    [['N A M A  K E P A L A', 'NIP'], ['A Misal', ''], ['dlh: A Misal'], []],
    [['DEFINITIF', 'PLT'], ['A Misal', 'B Misal'], [], ['C2: "B Misal" di kolom "PLT", di samping "A Misal"']],
    [['KEPALA', 'PLT/PLH'], ['', 'A Misal'], [], ['C2: "A Misal" di kolom "PLT/PLH" tidak menyebut']],
    [['KEPALA', 'PLH SELAMA CUTI'], ['A Misal', 'B Misal'], [], ['C2: "B Misal" di kolom "PLH SELAMA CUTI"']],
    [['KEPALA', 'PENGGANTI SEMENTARA'], ['A Misal', 'B Misal'], [], ['C2: "B Misal" di kolom "PENGGANTI SEM']],
    [['NAMA KEPALA', 'Plt/Definitif'], ['A Misal', 'Plt'], ['dlh: Plt A Misal'], []],
    [['NAMA KEPALA', 'INFO'], ['A Misal', 'Plh sejak Maret'], ['dlh: Plh A Misal'], []],
    [['NAMA KEPALA', ''], ['A Misal', 'pensiun 1 Maret'], [], ['C2: "pensiun 1 Maret": masih menjabatkah']],
    [['NAMA KEPALA', 'RIWAYAT'], ['A Misal', 'Plt. Camat 2019'], ['dlh: A Misal'], []],
  ])('%j over %j say who acts', (headers, cells, changed, refusals) => {
    const { changes, refused } = read([
      ['OPD', ...headers],
      ['DLH', ...cells],
    ])
    expect(changes).toEqual(changed)
    expect(refused).toEqual(refusals.map((refusal) => expect.stringContaining(refusal)))
  })

  it.each<[string[], string[], string[]]>([
    [['SEKRETARIS', 'NO HP'], ['B Misal', '0008 1013 7001'], ['C1: kolom "NO HP" tidak dibaca: nomor orang']],
    [['HP', 'PIC'], ['0008 1013 7001', 'B Misal'], ['B1: kolom "HP" tidak dibaca: nomor orang']],
    [['KEPALA', 'SEKRETARIS', 'WA'], ['', 'B Misal', '0008 1013 7001'], ['D1: kolom "WA" tidak dibaca']],
    [['KEPALA', 'PEJABAT PENGHUBUNG', 'WA'], ['', 'B Misal', '0008 1013 7001'], ['D1: kolom "WA" tidak dibaca']],
    [['KEPALA', 'TELP', 'SEKRETARIS', 'TELP'], ['', '', 'B Misal', '(0002) 531701'], ['E1: kolom "TELP" tidak dibaca']],
    [['SEKRETARIS', 'WA PENGADUAN'], ['B Misal', '0008 1013 7001'], []],
    [['KEPALA', 'WA', 'SEKRETARIS'], ['', '0008 1013 7001', 'B Misal'], []],
  ])('%j over %j: the number next to somebody who heads nothing is theirs', (headers, cells, notes) => {
    const { changes, told } = read([
      ['OPD', ...headers],
      ['DLH', ...cells],
    ])
    expect(changes).toHaveLength(notes.length === 0 ? 1 : 0)
    for (const note of notes) expect(told.join()).toContain(note)
  })

  it.each<[Rows, string[]]>([
    [
      [
        ['NAMA', 'SEMULA', 'MENJADI'],
        ['A Misal', 'Camat Misalwungu', 'Kepala DLH'],
      ],
      ['dlh: A Misal'],
    ],
    [
      [
        ['UNIT KERJA', 'PEJABAT LAMA', '', 'PEJABAT BARU', ''],
        ['', 'NAMA', 'NO HP', 'NAMA', 'NO HP'],
        ['DLH', 'B Misal', '0008 1013 7001', 'A Misal', '0008 1013 7002'],
      ],
      ['dlh: A Misal'],
    ],
    [
      [
        ['OPD', 'KEPALA', '', 'SEKRETARIS', ''],
        ['', 'NAMA', 'HP', 'NAMA', 'HP'],
        ['DLH', 'A Misal', '0008 1013 7001', 'B Misal', '0008 1013 7002'],
      ],
      ['dlh: A Misal'],
    ],
    [
      [
        ['NAMA', 'SEMULA', '', 'MENJADI', ''],
        ['', 'JABATAN', 'UNIT KERJA', 'JABATAN', 'UNIT KERJA'],
        ['A Misal', 'Camat', 'Misalwungu', 'Kepala Dinas', 'DLH'],
      ],
      ['dlh: A Misal'],
    ],
    [
      [
        ['NAMA', 'JABATAN', 'NIP'],
        ['A Misal', 'Kepala DLH', ''],
        ['NIP. 19700101 199803 1 001', '', ''],
        ['Pembina Utama Muda (IV/c)', '', ''],
        ['', '', '19700101 199803 1 001'],
      ],
      ['dlh: A Misal'],
    ],
  ])('%j', (rows, changed) => {
    expect(read(rows)).toMatchObject({ changes: changed, refused: [] })
  })

  it('numbers beside a camat and beside a village head are those of their own offices', () => {
    const { changes } = read([
      ['KECAMATAN', 'CAMAT', 'HP', 'DESA', 'KADES', 'HP'],
      ['Misalwungu', '', '0008 1013 7001', 'Misalwetan', '', '0008 1013 7002'],
    ])
    expect(changes).toEqual([
      'd9901032001 menunggu phone +6200810137002',
      'kec-misalwungu menunggu phone +6200810137001',
    ])
  })

  it('a column without one is told, with its first cell', () => {
    const { changes, told } = read([
      ['OPD', 'NAMA KEPALA'],
      ['DLH', 'A Misal', '(0002) 531701'],
    ])
    expect(changes).toEqual(['dlh: A Misal'])
    expect(told).toContain('C2: kolom ini tidak punya judul, tidak dibaca')
  })

  it('a first day more than a year ahead is a slip of the year', () => {
    const { changes, refused } = read([
      ['OPD', 'NAMA KEPALA', 'TMT'],
      ['DLH', 'A Misal', '1-12-2062'],
      ['Dinas Kesehatan', 'B Misal', '1-12-2026'],
    ])
    expect(changes).toEqual([])
    expect(refused).toEqual([expect.stringContaining('mulai 1 Desember 2062 masih lebih dari setahun lagi')])
  })

  it('the end of a term is its last day', () => {
    const rows = [
      ['OPD', 'NAMA KEPALA', 'AKHIR MASA JABATAN'],
      ['DLH', 'A Misal', '29-11-2026'],
    ]
    expect(read(rows).changes).toEqual([])
  })
})

describe('several tables in one sheet', () => {
  const FIRST = [
    ['NO', 'OPD', 'NAMA KEPALA'],
    ['1', 'DLH', 'A Misal'],
  ]
  it.each<[string, Rows, string[]]>([
    [
      'with the same columns elsewhere',
      [
        ['NO', 'JABATAN', 'NAMA'],
        ['1', 'Camat Misalwungu', 'B Misal'],
      ],
      ['kec-misalwungu: B Misal'],
    ],
    [
      'with more of them',
      [['B. CAMAT'], ['NO', 'NAMA', 'JABATAN', 'TELEPON'], ['1', 'B Misal', 'Camat Misalwungu', '']],
      ['kec-misalwungu: B Misal'],
    ],
    [
      'of those under a head',
      [
        ['NO', 'OPD', 'NAMA SEKRETARIS'],
        ['1', 'DPUPR', 'B Misal'],
      ],
      [],
    ],
    [
      'of what was before',
      [
        ['NO', 'NAMA', 'JABATAN LAMA'],
        ['1', 'B Misal', 'Kepala DPUPR'],
      ],
      [],
    ],
    [
      'of those who leave',
      [['PEJABAT YANG PENSIUN'], ['NO', 'NAMA', 'JABATAN', 'TMT'], ['1', 'B Misal', 'Kepala DPUPR', '1/12/2026']],
      [],
    ],
  ])('%s', (_, second, changes) => {
    expect(new Set(read([...FIRST, ...second]).changes)).toEqual(new Set(['dlh: A Misal', ...changes]))
  })

  it('headers that come again begin none', () => {
    const { changes, told, refused } = read([...FIRST, FIRST[0]!, ['2', 'DPUPR', 'B Misal']])
    expect(changes).toEqual(['dlh: A Misal', 'dpupr: B Misal'])
    expect([...told, ...refused]).toEqual([])
  })
})

describe('somebody who heads no office', () => {
  it.each([
    'NAMA PEJABAT PPID',
    'NAMA KEPALA BIDANG',
    'NAMA PEJABAT PENGELOLA PENGADUAN',
    'NAMA KEPALA SUB BAGIAN UMUM',
  ])('under "%s"', (header) => {
    const { changes, told } = read([
      ['OPD', header, 'TELEPON'],
      ['DLH', 'A Misal'],
    ])
    expect(changes).toEqual([])
    expect(told).toEqual([expect.stringMatching(`kolom "${header}" tidak (?:dikenal|dibaca: bukan pimpinan)`)])
  })

  it.each(['DAFTAR PEJABAT PEMBUAT KOMITMEN', 'Kepala Sub Bagian Umum', 'PEJABAT PENGADAAN'])(
    'under the title "%s"',
    (title) => {
      const { changes, refused } = read([[title], ['OPD', 'NAMA'], ['DLH', 'A Misal']])
      expect(changes).toEqual([])
      expect(refused).toEqual([expect.stringMatching(/^B3: kolom "NAMA" tidak menyebut jabatan/)])
    },
  )

  it.each(['Kepala Dinas Lingkungan Hidup Provinsi', 'Kepala Dinas Lingkungan Hidup Kabupaten Misalan'])(
    'here: %s',
    (post) => {
      const { changes, refused } = read([
        ['OPD', 'JABATAN', 'NAMA'],
        ['DLH', post, 'A Misal'],
      ])
      expect(changes).toEqual([])
      expect(refused).toHaveLength(1)
    },
  )
})

describe('an office', () => {
  it.each<[string[], string[], string[], string[]]>([
    [['OPD', 'JABATAN'], ['Misalwungu', 'Camat'], ['kec-misalwungu: A Misal'], []],
    [['OPD', 'JABATAN'], ['Lingkungan Hidup', 'Kepala Dinas'], ['dlh: A Misal'], []],
    [['OPD', 'JABATAN'], ['Misalwungu', 'Sekcam'], [], []],
    [['OPD', 'JABATAN'], ['Misalwungu', 'Kepala Dinas'], [], ['A2: "Misalwungu" tidak jelas']],
    [['INSTANSI', 'UNIT KERJA'], ['Pemkab Contoh', 'DLH'], ['dlh: A Misal'], []],
    [['UNIT KERJA', 'OPD'], ['-', 'DLH'], ['dlh: A Misal'], []],
    [['INSTANSI', 'UNIT KERJA'], ['DLH', 'Puskesmas Misal'], [], ['A2: kantor "Puskesmas Misal" tidak dikenal']],
    [['INSTANSI', 'UNIT KERJA', 'JABATAN'], ['DLH', 'Bidang Misal', 'Kepala Bidang'], [], []],
    [['OPD', 'SKPD'], ['DLH', 'DLH'], [], ['B1: judul "SKPD" ada di A1 dan B1']],
  ])('%j over %j', (headers, cells, changed, refusals) => {
    const { changes, refused } = read([
      [...headers, 'NAMA PEJABAT'],
      [...cells, 'A Misal'],
    ])
    expect(changes).toEqual(changed)
    expect(refused).toEqual(refusals.map((refusal) => expect.stringContaining(refusal)))
  })

  it('whose id and name are of two is refused', () => {
    const { changes, refused } = read([
      ['ID kantor', 'Kantor', 'Nama pejabat'],
      ['dinkes', 'Dinas Pendidikan', 'A Misal'],
    ])
    expect(changes).toEqual([])
    expect(refused).toEqual([
      expect.stringMatching(/^A2: ID kantor "dinkes" milik Dinas Kesehatan.*"Dinas Pendidikan"/),
    ])
  })

  it('that is closed is headed by nobody new', () => {
    const { changes, refused } = read([
      ['OPD', 'NAMA KEPALA'],
      ['Dinas Pengelolaan Pasar', 'A Misal'],
    ])
    expect(changes).toEqual([])
    expect(refused).toEqual([expect.stringMatching(/^B2: .*sudah tutup/)])
  })

  it.each([
    ['Dinas Perhubungan, Komunikasi dan Informatika', 'dinkominfo'],
    ['Desa Contoh Lor', 'd9901012002'],
  ])('by its former name, %s, is told', (name, id) => {
    const { changes, told } = read([
      ['OPD', 'NAMA KEPALA'],
      [name, 'A Misal'],
    ])
    expect(changes).toEqual([`${id}: A Misal`])
    expect(told.join()).toMatch(/A2: ".*" adalah nama lama/)
  })

  it('may be numbered in its list', () => {
    expect(
      read([
        ['OPD', 'NAMA KEPALA'],
        ['1. DLH', 'A Misal'],
      ]).changes,
    ).toEqual(['dlh: A Misal'])
  })
})

it.each([
  ['Pj. Kades (PNS)', 'Pj A Misal'],
  ['PAW', 'A Misal'],
])('the status %s', (status, head) => {
  const rows = [
    ['KECAMATAN', 'DESA', 'KADES', 'STATUS'],
    ['Misalwungu', 'Misalwetan', 'A Misal', status],
  ]
  expect(read(rows)).toMatchObject({ changes: [`d9901032001: ${head}`], refused: [] })
})
