import { describe, expect, it } from 'vitest'
import { build, type Changes, directoryOf, regionFiles, swap } from '../../../tests/support/region.ts'
import { readContent } from '../content/content.ts'
import { type Issued, unrecorded, withEntries, withIssued } from './ledger.ts'
import { type Need, type Reprint, reprints } from './reprint.ts'
import { reprintMessages, reprintTable } from './reprint-words.ts'
import { retiredNumbers } from './retired-numbers.ts'

const DINAS = 'offices/dinas.yaml'
const KEC = 'offices/kec-contoh.yaml'
const EMPTY = 'editions: []\n'
const TODAY = '2026-11-23'

/** A ledger with everything that a region's paper states. */
const recordedOf = (changes: Changes = {}) =>
  withEntries(EMPTY, unrecorded(directoryOf({ ...changes, 'editions.yaml': EMPTY })))
const RECORDED = recordedOf()
const codes = directoryOf().offices.find(({ id }) => id === 'dinas')!.edition

/** The list when a region has changed since its paper was recorded. */
function listOf(changes: Changes, ledger = RECORDED, today = TODAY) {
  const all = { ...changes, 'editions.yaml': ledger }
  const { content } = readContent(regionFiles(all))
  const directory = directoryOf(all, today)
  return { directory, papers: reprints({ directory, content: content!, ledger: content!.editions.value }) }
}
const mainOf = (papers: Reprint[], id = 'dinas') =>
  papers.find(({ office, paper }) => office.id === id && paper === undefined)

const issuedOf = (more: Partial<Issued> = {}): Issued => ({
  ...{ office: 'dinas', code: codes.code, on: '2026-11-20', copies: 4, place: 'Pasar Contoh', format: 'a4' },
  ...more,
})

const kecPhone = (value: string) => `channels:
  - id: dari-dinas
    type: phone
    value: "${value}"
    sources: [ surat ]
    confirmations:
      - on: "2026-11-22"
        by: x
        how: call
        result: reached
`
const inMobileDinas = swap('"+62002531001"', '"+6200812340001"')
const withUntil = swap('    unit: Bidang Rekaan\n', '    unit: Bidang Rekaan\n    until: "2026-11-20"\n')
const both =
  (...changes: ((text: string) => string)[]) =>
  (text: string) =>
    changes.reduce((all, change) => change(all), text)
const withHistory = (more: string) =>
  swap(
    '      - on: "2026-11-02"\n        by: Petugas 1\n        how: call\n        result: reached\n',
    `      - on: "2026-11-02"\n        by: Petugas 1\n        how: call\n        result: reached\n${more}`,
  )

describe('paper that must or should be replaced', () => {
  it.each<[string, Changes, Need, string[]]>([
    [
      'a landline has ended',
      { [DINAS]: withUntil },
      'must',
      ['telepon (0002) 531001 sudah mati (hari terakhir 20 November 2026)'],
    ],
    [
      'a number was overwritten',
      { [DINAS]: swap('"+62002531001"', '"+62002531002"') },
      'must',
      ['telepon (0002) 531001 tidak tercatat lagi'],
    ],
    [
      'a mobile number ended with its holder',
      {
        [DINAS]: swap(
          '    from: "2025-01-02"\n    basis',
          '    from: "2025-01-02"\n    until: "2026-11-20"\n    basis',
        ),
      },
      'must',
      ['WhatsApp 0008-1001-0001 sudah mati (hari terakhir 20 November 2026); bisa dijual lagi sejak 19 Januari 2027'],
    ],
    [
      'a mobile number is no longer recorded',
      { [DINAS]: swap('"+6200810010001"', '"+6200810010002"') },
      'must',
      ['WhatsApp 0008-1001-0001 tidak tercatat lagi; bisa dijual lagi, hari terakhirnya tidak tercatat'],
    ],
    [
      'a number moved to another office',
      { [DINAS]: withUntil, [KEC]: swap('channels:\n', kecPhone('+62002531001')) },
      'must',
      ['telepon (0002) 531001 sekarang milik Kec. Contoh'],
    ],
    [
      'a number is somebody else’s',
      { [DINAS]: withHistory('      - on: "2026-11-21"\n        by: x\n        how: call\n        result: wrong\n') },
      'must',
      ['telepon (0002) 531001 ternyata milik orang lain (dicek 21 November 2026)'],
    ],
    [
      'an owner allows it no more',
      { [DINAS]: swap('      on: "2026-01-02"\n', '      on: "2026-01-02"\n      withdrawn: "2026-11-20"\n') },
      'must',
      ['WhatsApp 0008-1001-0001 tidak boleh diumumkan lagi: persetujuan pemiliknya berakhir'],
    ],
    [
      'a number answers in another way alone',
      { [DINAS]: swap('    type: phone\n', '    type: sms\n') },
      'must',
      ['telepon (0002) 531001 sekarang hanya untuk SMS'],
    ],
    [
      'the office has another name',
      { [DINAS]: swap('name: Dinas Rekaan', 'name: Dinas Rekaan Baru') },
      'must',
      ['nama kantor berganti: "Dinas Rekaan" menjadi "Dinas Rekaan Baru"'],
    ],
    [
      'the public address has changed',
      { 'region.yaml': swap('https://pengaduan.contoh', 'https://aduan.contoh') },
      'must',
      [
        'alamat situs berganti: https://pengaduan.contoh.invalid/k/dinas/ menjadi https://aduan.contoh.invalid/k/dinas/',
      ],
    ],
    [
      'the street address has changed',
      { [DINAS]: swap('Jl. Rekaan No. 1', 'Jl. Rekaan No. 2') },
      'should',
      ['alamat kantor berganti: "Jl. Rekaan No. 1" menjadi "Jl. Rekaan No. 2"'],
    ],
    [
      'the street address is not known any more',
      { [DINAS]: swap('address:\n  text: Jl. Rekaan No. 1\n  sources: [ surat ]\n', '') },
      'should',
      ['alamat kantor "Jl. Rekaan No. 1" tidak diketahui lagi'],
    ],
    [
      'the hours have changed',
      { [DINAS]: swap('"15:30"', '"15:00"') },
      'should',
      ['jam layanan berganti: "Senin, Selasa 07.30–15.30" menjadi "Senin, Selasa 07.30–15.00"'],
    ],
    [
      'a dead number outweighs new hours',
      { [DINAS]: both(withUntil, swap('"15:30"', '"15:00"')) },
      'must',
      [
        'telepon (0002) 531001 sudah mati (hari terakhir 20 November 2026)',
        'jam layanan berganti: "Senin, Selasa 07.30–15.30" menjadi "Senin, Selasa 07.30–15.00"',
      ],
    ],
  ])('%s: %s', (_, changes, need, reasons) => {
    expect(mainOf(listOf(changes).papers)).toMatchObject({ need, reasons, copies: 0, issued: [] })
  })

  it('tells when a mobile number may be sold again: its own last day and 60 days', () => {
    const ledger = recordedOf({ [DINAS]: inMobileDinas })
    const { papers } = listOf({ [DINAS]: both(inMobileDinas, withUntil) }, ledger)
    expect(mainOf(papers)?.reasons).toEqual([
      'telepon 0008-1234-0001 sudah mati (hari terakhir 20 November 2026); bisa dijual lagi sejak 19 Januari 2027',
    ])
  })

  it('an unconfirmed contact that gave way to confirmed ones is no danger, but out of date', () => {
    const confirmations = / {4}confirmations:\n(?: {6}.*\n| {8}.*\n)+/g
    const draft = (text: string) => text.replace(confirmations, '')
    const ledger = recordedOf({ [DINAS]: draft })
    expect(mainOf(listOf({}, ledger).papers)).toMatchObject({
      need: 'should',
      reasons: [
        'surel dinas@contoh.invalid belum dikonfirmasi, kontak lain sudah',
        'Instagram @contoh.dinas belum dikonfirmasi, kontak lain sudah',
      ],
    })
  })

  it.each([
    ['', undefined],
    ['  successor: kec-contoh\n', ', urusannya kini di Kec. Contoh'],
  ])('the office is no more (%j)', (successor, words = '') => {
    const ended = { [DINAS]: swap('leads:\n', `ended:\n  on: "2026-11-01"\n${successor}leads:\n`) }
    const { papers, directory } = listOf(ended, withIssued(RECORDED, [issuedOf()]))
    expect(mainOf(papers)).toMatchObject({
      need: 'must',
      reasons: [
        `kantor ini tidak ada lagi sejak 1 November 2026${words}`,
        'WhatsApp 0008-1001-0001 sudah mati (hari terakhir 31 Oktober 2026); bisa dijual lagi sejak 30 Desember 2026',
        'telepon (0002) 531001 sudah mati (hari terakhir 31 Oktober 2026)',
      ],
    })
    const [message] = reprintMessages(
      papers.filter(({ office }) => office.id === 'dinas'),
      directory,
    )
    expect(message?.text.split('\n').at(-1)).toBe(
      successor
        ? 'Gantinya: tidak ada poster; urusannya kini di Kecamatan Contoh, https://pengaduan.contoh.invalid/k/kec-contoh/.'
        : 'Gantinya: tidak ada poster.',
    )
  })

  it('who answered instead answers no more', () => {
    const { papers } = listOf({ [KEC]: swap('"+6200812345678"', '"+6200812345679"') })
    expect(mainOf(papers, 'd9901012001')).toMatchObject({
      need: 'must',
      reasons: [
        'telepon 0008-1234-5678 (milik kantor lain) tidak tercatat lagi; bisa dijual lagi, hari terakhirnya tidak tercatat',
      ],
    })
  })
})

describe('the holder', () => {
  const named = (changes: Changes) => {
    const { papers } = listOf(changes)
    return papers.map(({ office, paper, need, reasons }) => [office.id, paper, need, reasons])
  }
  const free = swap('    holder: kepala\n', '')

  it.each<[string, (text: string) => string, string]>([
    [
      'a successor',
      swap('Contoh Sampelan, S.T.', 'Contoh Lain'),
      'pejabat berganti: Contoh Sampelan, S.T. (definitif) menjadi Contoh Lain (definitif)',
    ],
    [
      'the same one, acting',
      swap('    status: definitive\n    from: "2025-01-02"', '    status: plt\n    from: "2025-01-02"'),
      'pejabat berganti: Contoh Sampelan, S.T. (definitif) menjadi Plt. Contoh Sampelan, S.T.',
    ],
    [
      'nobody',
      swap('    from: "2025-01-02"\n', '    from: "2025-01-02"\n    until: "2026-11-20"\n'),
      'pejabat Contoh Sampelan, S.T. (definitif) tidak lagi tercatat menjabat',
    ],
  ])('changes only the paper that names them: %s', (_, change, reason) => {
    expect(named({ [DINAS]: both(free, change) })).toEqual([['dinas', 'person', 'should', [reason]]])
  })
})

describe('paper that stays true', () => {
  const LANGUAGES = swap('languages: [ id ]', 'languages: [ id, jv, en ]')

  it.each<[string, Changes, string?]>([
    ['nothing has changed', {}],
    ['confirmations grew old', {}, '2027-05-02'],
    ['the pages have more languages', { 'region.yaml': LANGUAGES }],
    [
      'the address was decided on, so paper is no draft any more',
      { 'region.yaml': swap('  confirmed: false\ntimeZone', '  confirmed: true\ntimeZone') },
    ],
    ['the colours are others', { 'region.yaml': swap('"#0B4F3A"', '"#0A3F2A"') }],
    ['a number was added', { [DINAS]: swap('channels:\n', kecPhone('+62002531005')) }],
    ['remarks and topics have changed', { [DINAS]: swap('Catatan rekaan.', 'Catatan lain.') }],
  ])('is not on the list where %s', (_, changes, today) => {
    expect(listOf(changes, RECORDED, today).papers).toEqual([])
  })

  it('is on the list where it was given out, with nothing to do', () => {
    const ledger = withIssued(RECORDED, [issuedOf(), issuedOf({ copies: 2, format: 'a3', place: 'Balai' })])
    expect(listOf({}, ledger).papers).toEqual([
      {
        office: { id: 'dinas', short: 'Dinas', name: 'Dinas Rekaan' },
        ...{ code: codes.code, recordedOn: TODAY, need: 'no', reasons: ['masih berlaku'], copies: 6 },
        issued: [
          { on: '2026-11-20', copies: 4, place: 'Pasar Contoh', format: 'a4' },
          { on: '2026-11-20', copies: 2, place: 'Balai', format: 'a3' },
        ],
      },
    ])
    const later = listOf({ 'region.yaml': LANGUAGES }, ledger, '2027-05-02')
    expect(later.papers.map(({ need, reasons }) => [need, reasons])).toEqual([
      ['no', ['isinya masih sama; cukup dicek ulang']],
    ])
    expect(reprintMessages(later.papers, later.directory)).toEqual([])
  })
})

describe('two heads swap their offices and take their numbers along', () => {
  const holder = (name: string, id: string, from: string, until = '') =>
    `  - id: ${id}\n    name: ${name}\n    status: definitive\n    from: "${from}"\n${until && `    until: "${until}"\n`}`
  const mobile = (id: string, value: string, owner: string) =>
    `  - id: ${id}\n    type: whatsapp\n    value: "${value}"\n    owner: personal\n    consent:\n      kind: written\n      evidence: Map 1\n      on: "2026-01-02"\n    holder: ${owner}\n    sources: [ surat ]\n    confirmations:\n      - on: "2026-11-01"\n        by: x\n        how: whatsapp\n        result: reached\n`
  const CAMAT = '+6200810010009'
  const KEPALA = '+6200810010001'
  const before: Changes = {
    [KEC]: swap(
      'channels:\n',
      `holders:\n${holder('Camat Lama', 'camat', '2025-01-02')}channels:\n${mobile('wa', CAMAT, 'camat')}`,
    ),
  }
  const after: Changes = {
    [KEC]: swap(
      'channels:\n',
      `holders:\n${holder('Contoh Sampelan, S.T.', 'baru', '2026-11-23')}${holder('Camat Lama', 'camat', '2025-01-02', '2026-11-22')}channels:\n${mobile('wa', CAMAT, 'camat')}${mobile('wa-baru', KEPALA, 'baru')}`,
    ),
    [DINAS]: both(
      swap('holders:\n', `holders:\n${holder('Camat Lama', 'baru', '2026-11-23')}`),
      swap('    from: "2025-01-02"\n', '    from: "2025-01-02"\n    until: "2026-11-22"\n'),
      swap('channels:\n', `channels:\n${mobile('wa-baru', CAMAT, 'baru')}`),
    ),
  }

  it('the check has nothing against it, and neither number is out of service', () => {
    expect(build({ ...after, 'editions.yaml': EMPTY }).problems).toEqual([])
    const { content } = readContent(regionFiles({ ...after, 'editions.yaml': recordedOf(before) }))
    expect(retiredNumbers(content!, TODAY)).toEqual([])
  })

  it('the paper of both must be replaced, and no number is called dead', () => {
    const { papers } = listOf(after, recordedOf(before))
    expect([mainOf(papers), mainOf(papers, 'kec-contoh')].map((paper) => [paper?.need, paper?.reasons])).toEqual([
      ['must', ['WhatsApp 0008-1001-0001 sekarang milik Kec. Contoh']],
      ['must', ['WhatsApp 0008-1001-0009 sekarang milik Dinas']],
    ])
    expect(JSON.stringify(papers)).not.toMatch(/mati|dijual/)
  })
})

describe('what staff read and send', () => {
  const ledger = withIssued(RECORDED, [
    issuedOf(),
    issuedOf({ copies: 2, place: 'Balai Misalrejo' }),
    issuedOf({ copies: 3 }),
  ])
  const { papers, directory } = listOf({ [DINAS]: withUntil }, ledger)

  it('is what must be replaced first, with copies by place', () => {
    const [first] = papers
    expect(first).toMatchObject({ need: 'must', copies: 9, code: codes.code })
    expect(reprintTable(papers)).toContain(
      `WAJIB DIGANTI (2)\n  ${codes.code}  dinas  9 lembar di Pasar Contoh (7 lembar) dan Balai Misalrejo (2 lembar)\n        telepon`,
    )
    expect(reprintTable(papers)).toContain('SEBAIKNYA DIGANTI (0)')
  })

  it('is a text for each office: what to take down, where, why, and what takes its place', () => {
    const now = directory.offices.find(({ id }) => id === 'dinas')!.edition
    const why = 'karena telepon (0002) 531001 sudah mati (hari terakhir 20 November 2026).'
    expect(reprintMessages(papers, directory)).toEqual([
      {
        office: 'dinas',
        text: [
          'Dinas Rekaan',
          `Mohon lepas poster edisi ${codes.code} di Pasar Contoh (7 lembar) dan Balai Misalrejo (2 lembar) ${why}`,
          `Mohon lepas poster bernama pejabat edisi ${codes.person?.code} di mana pun terpasang ${why}`,
          `Gantinya: poster edisi ${now.code} dan poster bernama pejabat edisi ${now.person?.code} (WhatsApp 0008-1001-0001). Yang terbaru selalu ada di https://pengaduan.contoh.invalid/k/dinas/`,
        ].join('\n'),
      },
    ])
  })

  it('of an empty ledger is nothing', () => {
    expect(listOf({}, EMPTY).papers).toEqual([])
  })
})
