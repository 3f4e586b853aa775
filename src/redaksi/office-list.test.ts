import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { append, type Changes, regionFiles, swap, TODAY } from '../../tests/support/region.ts'
import { fitting } from '../adapters/redaksi/client/list.js'
import type { WaitingNumber } from '../directory/channels/waiting-list.ts'
import type { ListFilter } from '../i18n/redaksi-list.ts'
import { LIST_FILTERS, listAddress, readListQuery, toggled } from './list-query.ts'
import { fitOf, wantedIn } from './list-search.ts'
import { type ListRow, type ListView, officeList } from './office-list.ts'
import { makeBuilder, openRegion } from './open-region.ts'

const DINAS = 'offices/dinas.yaml'
const KEC = 'offices/kec-contoh.yaml'
const VILLAGE = 'offices/d9901012001.yaml'

const WAITS: WaitingNumber = {
  ...{ office: 'setda', type: 'whatsapp', value: '+6200812349999' },
  ...{ told: '2026-11-01', document: 'lembar.xlsx' },
}

function opened(changes: Changes = {}, { waiting = [] as WaitingNumber[], today = TODAY } = {}) {
  const { open, problems } = openRegion(regionFiles(changes), { today, waiting, builder: makeBuilder('contoh') })
  if (!open) throw new Error(JSON.stringify(problems))
  return open
}

interface Asked {
  changes?: Changes
  waiting?: WaitingNumber[]
  drafts?: string[]
  today?: string
}

function list(address = '', { changes, drafts = [], ...more }: Asked = {}): ListView {
  const query = readListQuery(new URLSearchParams(address))
  return officeList(opened(changes, more), { drafts: new Set(drafts), query })
}

const ids = ({ rows }: ListView): string[] => rows.map(({ id }) => id)
const row = (view: ListView, id: string): ListRow => view.rows.find((one) => one.id === id)!
const found = (filter: ListFilter, asked: Asked = {}): string[] => ids(list(`saring=${filter}`, asked))

const kec = 'kec-contoh'
const village = 'd9901012001'

describe('the list of offices', () => {
  it('has every office, by kind, villages behind their kecamatan', () => {
    expect(ids(list())).toEqual(['setda', 'dinas', kec, village])
  })

  it('has closed offices last', () => {
    const closed = { [DINAS]: append('ended:\n  on: "2026-01-05"\n') }
    expect(ids(list('', { changes: closed }))).toEqual(['setda', kec, village, 'dinas'])
    expect(row(list('', { changes: closed }), 'dinas').facts).toEqual(['tidak ada lagi sejak 5 Januari 2026'])
  })

  it.each<[string, string, Asked, string[]]>([
    [
      'who heads it, its number, when it was checked, its paper',
      'dinas',
      {},
      ['Contoh Sampelan, S.T.', '0008-1001-0001', 'dicek 21 hari lalu', 'poster masih draf'],
    ],
    [
      'that nothing is known',
      'setda',
      {},
      ['pimpinan belum diketahui', 'belum ada nomor', 'belum pernah dicek', 'poster wajib diganti'],
    ],
    [
      'numbers that wait',
      'setda',
      { waiting: [WAITS] },
      [
        'pimpinan belum diketahui',
        'belum ada nomor, 1 nomor di daftar tunggu',
        'belum pernah dicek',
        'poster wajib diganti',
      ],
    ],
    [
      'somebody who acts too long',
      kec,
      { changes: { [KEC]: append('holders:\n  - name: Misal Umpama\n    status: plt\n    from: "2026-01-02"\n') } },
      ['Plt. Misal Umpama, sudah 325 hari', '0008-1234-5678', 'dicek 52 hari lalu', 'poster masih draf'],
    ],
    [
      'a vacancy',
      kec,
      { changes: { [KEC]: append('holders:\n  - status: vacant\n    from: "2026-11-02"\n') } },
      ['jabatan kosong', '0008-1234-5678', 'dicek 52 hari lalu', 'poster masih draf'],
    ],
    [
      'a village of which nothing is known',
      village,
      {},
      ['pimpinan belum diketahui', 'belum ada nomor', 'belum pernah dicek'],
    ],
  ])('tells %s', (_, id, asked, facts) => {
    expect(row(list('', asked), id).facts).toEqual(facts)
  })

  it.each<[string, string]>([
    ['2026-11-02', 'dicek hari ini'],
    ['2026-11-03', 'dicek kemarin'],
    ['2026-12-31', 'dicek 59 hari lalu'],
    ['2027-03-04', 'dicek 4 bulan lalu'],
    ['2029-11-02', 'dicek 3 tahun lalu'],
  ])('tells on %s: %s', (today, words) => {
    const phoneOnly = { [DINAS]: (text: string) => text.replace(/ {2}- id: wa[\s\S]*?(?= {2}- id: surel)/, '') }
    expect(row(list('', { changes: phoneOnly, today }), 'dinas').facts).toContain(words)
  })

  it('folds villages without a file, unless they have a draft or a number that waits', () => {
    const changes = { [VILLAGE]: null }
    const view = list('', { changes })
    expect(view.folds).toEqual([{ id: '99.01.01', place: 4, text: '1 desa di Kecamatan Contoh, belum tercatat' }])
    expect(row(view, village).fold).toBe('99.01.01')
    for (const asked of [
      { changes, drafts: [village] },
      { changes, waiting: [{ ...WAITS, office: village }] },
    ]) {
      expect(row(list('', asked), village).fold).toBeUndefined()
      expect(list('', asked).folds).toEqual([])
    }
    expect(ids(list('cari=misalrejo', { changes }))).toEqual([village])
  })

  it.each<[string, (text: string) => string, string, string]>([
    ['a wrong word', swap('kind: department', 'kind: dinas'), 'isi kind tidak dikenal (baris 5)', 'Dinas Rekaan'],
    ['broken YAML', swap('hours:', 'hours: ['), 'susunan YAML rusak', 'Dinas Rekaan'],
  ])('keeps an office whose file has %s', (_, change, message, name) => {
    const view = list('', { changes: { [DINAS]: change } })
    expect(ids(view)).toEqual(['dinas', 'setda', kec, village])
    const { broken, ...rest } = row(view, 'dinas')
    expect(broken).toContain(message)
    expect(rest).toMatchObject({ name, short: 'Dinas', facts: [], filters: ['tindakan', 'bermasalah'] })
    expect(ids(list('cari=rekaan', { changes: { [DINAS]: change } }))).toEqual(['dinas'])
  })

  it('goes on with an office that leans on a broken one', () => {
    const changes = { [DINAS]: swap('kind: department', 'kind: x'), [KEC]: swap('parent: setda', 'parent: dinas') }
    const view = list('', { changes })
    expect(row(view, kec).broken).toBeUndefined()
    expect(row(view, 'dinas').broken).toContain('kind')
    expect(view.chips.find(({ filter }) => filter === 'bermasalah')?.count).toBe(1)
  })

  it('shows a file whose name is no id', () => {
    const view = list('', { changes: { 'offices/Dinas Baru.yaml': 'short: Baru\n' } })
    expect(row(view, 'Dinas Baru')).toMatchObject({ short: 'Baru', broken: 'nama berkas bukan id kantor yang sah' })
  })
})

describe('the filters', () => {
  const unasked = (text: string) => text.replace(/ {4}confirmations:\n(?: {6}.*\n)+/g, '')
  it.each<[ListFilter, string, Asked, string[]]>([
    ['belum', 'contacts never confirmed', {}, ['dinas']],
    ['basi', 'confirmations of 180 days ago', { today: '2027-04-01' }, [kec]],
    ['basi', 'none of 180 days ago', { today: '2027-03-31' }, []],
    ['jabatan', 'nobody known', {}, []],
    [
      'jabatan',
      'a vacancy',
      { changes: { [KEC]: append('holders:\n  - status: vacant\n    from: "2026-11-02"\n') } },
      [kec],
    ],
    [
      'jabatan',
      'a term that is over',
      { changes: { [DINAS]: swap('from: "2025-01-02"', 'from: "2025-01-02"\n    until: "2026-11-01"') } },
      ['dinas'],
    ],
    ['wajib', 'all that must have contacts have them', {}, []],
    [
      'wajib',
      'none left',
      { changes: { [KEC]: (text) => text.replace(/channels:[\s\S]*?(?=sources:\n {2}surat)/, '') } },
      [kec],
    ],
    ['ditahan', 'nothing withheld but a lead', {}, []],
    [
      'ditahan',
      'an unconfirmed number of an old source',
      {
        changes: {
          [KEC]: (text) => unasked(text).replace('"2026-02"', '"2019"').replace('+6200812345678', '+62002531777'),
        },
      },
      [kec],
    ],
    ['tunggu', 'a number that waits', { waiting: [WAITS] }, ['setda']],
    ['poster', 'paper with a number that is somebody else’s', {}, ['setda']],
    ['draf', 'a draft', { drafts: ['dinas', 'nobody'] }, ['dinas']],
    ['bermasalah', 'a file that is broken', { changes: { [DINAS]: swap('kind: department', 'kind: x') } }, ['dinas']],
    ['tindakan', 'what asks for work', { waiting: [{ ...WAITS, office: village }] }, ['setda', village]],
    ['tindakan', 'confirmations of 90 days ago', { today: '2027-02-01' }, ['setda', 'dinas', kec]],
  ])('%s: %s', (filter, _, asked, offices) => {
    expect(found(filter, asked)).toEqual(offices)
    const chip = list('', asked).chips.find((one) => one.filter === filter)
    expect(chip).toEqual({ filter, count: offices.length, on: false })
  })

  it('hold together', () => {
    expect(found('poster', { drafts: ['setda', 'dinas'] })).toEqual(['setda'])
    expect(ids(list('saring=poster,draf', { drafts: ['setda', 'dinas'] }))).toEqual(['setda'])
    expect(ids(list('saring=poster,draf', { drafts: ['dinas'] }))).toEqual([])
    expect(ids(list('saring=draf&cari=rekaan', { drafts: ['setda', 'dinas'] }))).toEqual(['dinas'])
  })

  it('are told by at most three sentences, the most pressing first', () => {
    const pressing = ({ pressing }: ListView) => pressing.map(({ filter }) => filter)
    expect(pressing(list())).toEqual(['poster', 'belum'])
    const broken = { [KEC]: swap('kind: district', 'kind: x') }
    const many = { drafts: ['dinas'], waiting: [WAITS], changes: broken }
    expect(pressing(list('', many))).toEqual(['bermasalah', 'poster', 'tunggu'])
    expect(list('', { today: '2027-05-01' }).pressing[1]!.text).toBe(
      '2 kantor sudah lewat 180 hari tanpa konfirmasi: hubungi hari ini',
    )
  })
})

describe('the search', () => {
  const other = { [DINAS]: swap('formerNames:', 'aliases: [ "Gardu Selokan" ]\nformerNames:') }
  it.each<[string, string[]]>([
    ['rekaan', ['dinas']],
    ['DÌNAS', ['dinas']],
    ['  kec.   contoh ', [kec, village]],
    ['keccontoh', [kec]],
    ['selokan', ['dinas']],
    ['dahulu', ['dinas']],
    ['sampelan', ['dinas']],
    ['rekaan sampelan', ['dinas']],
    ['misalrejo', [village]],
    ['kecamatan contoh', [kec, village]],
    ['d9901012001', [village]],
    ['0008 1001 0001', ['dinas']],
    ['+62 00 8100 10001', ['dinas']],
    ['62-0081-0010001', ['dinas']],
    ['(0002) 531-001', ['dinas']],
    ['hp 0008-1234-5678', [kec]],
    ['1001', ['dinas']],
    ['9999', ['setda']],
    ['contoh.dinas', ['dinas']],
    ['tidak ada', []],
    ['—', ['setda', 'dinas', kec, village]],
  ])('%s', (text, offices) => {
    const view = list(`cari=${encodeURIComponent(text)}`, { changes: other, waiting: [WAITS] })
    expect(ids(view)).toEqual(offices)
    expect(view.rows.length + view.rest.length).toBe(4)
  })

  it('gives names that begin with it before those that have it, and those before other words', () => {
    const named = (short: string) => `name: ${short} Uji\nnameSources: [ s ]\nshort: ${short}\nkind: agency\n`
    const more = 'sources:\n  s:\n    citation: Uji\n    document: Uji\n    grade: contoh\n'
    const changes = {
      'offices/a.yaml': null,
      'offices/aa.yaml': `${named('Uji Air')}${more}`,
      'offices/bb.yaml': `${named('Badan Uap')}aliases: [ Airmata ]\n${more}`,
      'offices/cc.yaml': `${named('Airlangga')}${more}`,
      'offices/dd.yaml': `${named('Cair')}${more}`,
    }
    expect(ids(list('cari=air', { changes }))).toEqual(['cc', 'aa', 'bb', 'dd'])
  })

  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[+(]?[0-9 ().-]{0,16}$/),
    fc.constantFrom('dinas', 'İstanbul', 'KEC', '+62', '0062', 'é', '한국', '||', '|', 'ﬁ', '٣'),
  )

  it('takes anything, and never gives an office twice or one that there isn’t', () => {
    const open = opened({ [VILLAGE]: null }, { waiting: [WAITS] })
    const all = open.directory.offices.length
    fc.assert(
      fc.property(typed, fc.subarray([...LIST_FILTERS]), fc.boolean(), (text, filters, draft) => {
        const drafts = new Set(draft ? ['dinas', '__proto__'] : [])
        const { rows, rest } = officeList(open, { drafts, query: { text, filters } })
        expect(new Set([...rows, ...rest].map(({ id }) => id)).size).toBe(all)
        expect(rows.length + rest.length).toBe(all)
      }),
    )
  })

  it('is the same in the browser', () => {
    const texts = list().rows.map(({ search }) => search)
    fc.assert(
      fc.property(fc.oneof(typed, fc.constantFrom(...texts.flatMap((text) => text.split('|')))), (text) => {
        for (const one of texts) expect(fitting(text)(one)).toBe(fitOf(one, wantedIn(text)) ?? -1)
      }),
    )
  })
})

describe('the address of a list', () => {
  it.each<[string, string]>([
    ['', '/'],
    ['cari=dlh', '/?cari=dlh'],
    ['cari=%20dlh%20&saring=basi', '/?cari=dlh&saring=basi'],
    ['saring=wajib,basi,wajib', '/?saring=basi,wajib'],
    ['saring=basi&saring=draf', '/?saring=basi,draf'],
    ['saring=toString,__proto__,', '/'],
    ['cari=a%26b%3D%23', '/?cari=a%26b%3D%23'],
  ])('"%s" is %s', (asked, address) => {
    expect(listAddress(readListQuery(new URLSearchParams(asked)))).toBe(address)
  })

  it('says again what it was read from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.subarray([...LIST_FILTERS]), (text, filters) => {
        const query = readListQuery(new URLSearchParams({ cari: text, saring: filters.join() }))
        expect(readListQuery(new URL(listAddress(query), 'http://x').searchParams)).toEqual(query)
      }),
    )
  })

  it('has a filter more or less', () => {
    const query = { text: 'a', filters: ['basi', 'poster'] as const }
    expect(toggled(query, 'basi')).toEqual({ text: 'a', filters: ['poster'] })
    expect(toggled(query, 'wajib')).toEqual({ text: 'a', filters: ['basi', 'wajib', 'poster'] })
  })
})
