import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { append, build, directoryOf, regionFiles, swap } from '../../tests/support/region.ts'
import { readRegionFiles } from '../adapters/region/content.ts'
import { isNumberType } from './channels/contacts.ts'
import { isMobile } from './channels/phone.ts'
import { findPhoneTokens } from './channels/phone-tokens.ts'
import { publication } from './channels/publication.ts'
import { readContent } from './content/content.ts'
import { buildDirectory } from './directory.ts'
import { editionCode } from './editions/edition.ts'
import { officeById } from './lookup.ts'
import type { Directory, Office } from './model.ts'

const filesOf = (region: string) => readRegionFiles(join(import.meta.dirname, '../content', region))
const BLORA = filesOf('blora')
const CONTOH = filesOf('contoh')
const built = (region: string, today: string): Directory => {
  const { directory, problems } = buildDirectory(region === 'blora' ? BLORA : CONTOH, today, { region })
  if (!directory) throw new Error(JSON.stringify(problems, null, 2))
  return directory
}
const DINAS = 'offices/dinas.yaml'

describe('the real region', () => {
  const now = built('blora', '2026-11-23')
  const text = JSON.stringify(now)
  const written = BLORA.map((file) => file.text).join('\n')

  it('has every office, kecamatan, village and keyword', () => {
    const count = (level: string) => now.areas.filter((area) => area.level === level).length
    expect(now.offices.filter(({ kind }) => kind !== 'village')).toHaveLength(57)
    expect(now.offices.filter(({ kind }) => kind === 'village')).toHaveLength(271 + 24)
    expect([count('kecamatan'), count('desa'), count('kelurahan')]).toEqual([16, 271, 24])
    const words = now.topics.words.flatMap(({ keywords }) => keywords)
    expect(new Set(words).size).toBeGreaterThanOrEqual(900)
    expect(now.offices.filter(({ kind }) => kind === 'district').map(({ area }) => area?.code)).toEqual(
      expect.arrayContaining(now.areas.filter(({ level }) => level === 'kecamatan').map(({ code }) => code)),
    )
  })

  it('gives every office something that it deals with', () => {
    expect(now.offices.filter(({ topics }) => topics.length === 0).map(({ id }) => id)).toEqual([])
  })

  const heads = (directory: Directory) => {
    const count = (fits: (holder: Office['holder']) => unknown) =>
      directory.offices.filter(({ kind, holder }) => kind !== 'village' && fits(holder)).length
    return {
      named: count(({ name }) => name),
      vacant: count(({ status }) => status === 'vacant'),
      lastNamed: count(({ last }) => last?.name),
      lastVacant: count(({ last }) => last?.status === 'vacant'),
      unknown: count(({ status }) => status === 'unknown'),
    }
  }

  it('knows of 31 heads, 8 vacant posts and 18 without a name; all records are too old by November', () => {
    expect(heads(now)).toEqual({ named: 0, vacant: 0, lastNamed: 31, lastVacant: 8, unknown: 57 })
  })

  it('in February the records of at most 180 days still say who it is', () => {
    expect(heads(built('blora', '2026-02-20'))).toEqual({
      named: 10,
      vacant: 8,
      lastNamed: 21,
      lastVacant: 0,
      unknown: 38,
    })
  })

  it('holds no mobile number but that of the national SAPA 129, in the content or in the directory', () => {
    for (const published of [text, written])
      expect([...new Set(findPhoneTokens(published))].filter(isMobile)).toEqual(['+628111129129'])
  })

  it.each(['inspektoratbla', 'bpbdblora', 'bappedablora', 'bkdblora', 'dppkadblora', 'gagoklibra'])(
    'holds nothing of the archive of 2016: %s',
    (handle) => {
      for (const published of [text, written]) expect(published.toLowerCase()).not.toContain(handle)
    },
  )

  it('bases no contact on the archive of 2016', () => {
    const offices = [...(readContent(BLORA).content?.offices.values() ?? [])]
    const grades = offices.flatMap(({ value }) =>
      value.channels.flatMap(({ sources }) => sources.map((id) => value.sources[id]?.grade)),
    )
    expect(grades.length).toBeGreaterThan(15)
    expect(grades).not.toContain('arsip-resmi-2016')
  })

  it('prints no contact of an office on final paper: none is confirmed', () => {
    const contacts = now.offices.flatMap((office) => office.contacts)
    expect(contacts.length).toBeGreaterThan(10)
    expect(new Set(contacts.map(({ publication }) => publication.reason))).toEqual(new Set(['unconfirmed']))
    expect(new Set(contacts.map(({ publication }) => publication.print))).toEqual(new Set(['draft']))
  })

  it('gives every contact a source with an address or a document, dated 2021 or later', () => {
    for (const { sources } of now.offices.flatMap((office) => office.contacts))
      expect(sources.some(({ date, url, citation }) => Number(date?.slice(0, 4)) >= 2021 && (url || citation))).toBe(
        true,
      )
  })

  it('shows no emergency number that is not certain to work there', () => {
    for (const id of ['darurat-112', 'damkar-113'])
      expect(now.channels.find((channel) => channel.id === id)).toMatchObject({ works: 'unconfirmed', contacts: [] })
  })

  it('is a prototype, so nothing is to be recorded', () => {
    const { problems } = buildDirectory(BLORA, '2026-11-23', { region: 'blora' })
    expect(now.region.site.confirmed).toBe(false)
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['required-missing']))
    expect(problems).toHaveLength(43)
  })
})

describe('the sample region', () => {
  const DAYS = ['2026-11-23', '2027-01-04', '2027-02-01', '2027-03-01'] as const
  const on = Object.fromEntries(DAYS.map((day) => [day, built('contoh', day)])) as Record<
    (typeof DAYS)[number],
    Directory
  >
  const head = (day: (typeof DAYS)[number], id: string) => {
    const { status, name } = officeById(on[day], id).holder
    return name ? `${status} ${name}` : status
  }
  const differing = (before: (typeof DAYS)[number], after: (typeof DAYS)[number]) =>
    on[after].offices
      .filter(({ id, edition }) => edition.code !== officeById(on[before], id).edition.code)
      .map(({ id }) => id)

  it('hands over by itself', () => {
    const table = Object.fromEntries(
      ['dindukcapil', 'setda', 'kec-sampelrejo', 'kec-contoh-kota'].map((id) => [id, DAYS.map((day) => head(day, id))]),
    )
    expect(table).toEqual({
      dindukcapil: [
        'definitive Drs. Joko Contohsantoso, M.M.',
        ...Array(3).fill('definitive Dwi Misalrahayu, S.Sos., M.A.P.'),
      ],
      setda: ['plh Dra. Endang Sampelningsih, M.M.', ...Array(3).fill('definitive Ir. Bambang Contohadi, M.T.')],
      'kec-sampelrejo': ['plt Eko Misalsaputra, S.Sos.', 'vacant', 'vacant', 'vacant'],
      'kec-contoh-kota': [
        ...Array(2).fill('definitive Drs. Sugeng Contohwibowo'),
        ...Array(2).fill('definitive Nur Sampelhidayah, S.STP., M.Si.'),
      ],
    })
  })

  it('takes over numbers with their holders, renames, merges and closes by itself', () => {
    const numbers = (day: (typeof DAYS)[number], id: string) =>
      officeById(on[day], id)
        .contacts.filter(({ type }) => isNumberType(type))
        .map(({ value }) => value)
    expect(numbers('2026-11-23', 'dindukcapil')).toEqual(['+6200810110001', '+62002531011'])
    expect(numbers('2027-01-04', 'dindukcapil')).toEqual(['+62008101100027', '+62002531011'])
    expect(officeById(on['2026-11-23'], 'bapperida').name).toMatch(/Pembangunan dan Penelitian Daerah/)
    expect(officeById(on['2027-01-04'], 'bapperida').name).toMatch(/Riset dan Inovasi Daerah/)
    expect(officeById(on['2027-01-04'], 'bapperida').formerNames).toHaveLength(2)
    expect(officeById(on['2027-01-04'], 'dinperkim').ended).toBeUndefined()
    expect(officeById(on['2027-02-01'], 'dinperkim')).toMatchObject({ ended: { successor: 'dpupr' }, contacts: [] })
  })

  it.each([
    // another WhatsApp with the new head, the new name, a number that begins
    ['2026-11-23', '2027-01-04', ['bapperida', 'dindukcapil', 'dlh']],
    // a withdrawn consent, a closed office, the new camat's WhatsApp: on his poster and on those of villages without a number
    ['2027-01-04', '2027-02-01', ['bupati', 'd9901011001', 'd9901012002', 'dinperkim', 'kec-contoh-kota']],
    // confirmations grow old, nothing else
    ['2027-02-01', '2027-03-01', []],
  ] as const)('changes editions from %s to %s only where printed facts change', (before, after, expected) => {
    expect(differing(before, after)).toEqual(expected)
  })

  it('a personnel change alone changes no edition', () => {
    const changed = differing('2026-11-23', '2027-01-04')
    for (const id of ['setda', 'kec-sampelrejo']) {
      expect(head('2026-11-23', id)).not.toBe(head('2027-01-04', id))
      expect(changed).not.toContain(id)
    }
  })

  it('judges recorded paper', () => {
    const judged = (id: string) =>
      officeById(on['2026-11-23'], id).edition.known.flatMap(({ code, judgement, recordedOn }) =>
        recordedOn ? `${code} ${judgement}` : [],
      )
    expect(['dlh', 'dindik', 'pdam'].map(judged)).toEqual([['C85V outdated'], ['RQXM unchecked'], ['QH88 valid']])
  })

  it('recorded codes are those of the recorded facts', () => {
    const editions = readContent(CONTOH).content?.editions.value.editions ?? []
    expect(editions).toHaveLength(3)
    expect(editions.map(({ facts }) => editionCode(facts))).toEqual(editions.map(({ code }) => code))
  })

  it('has no link that could be dialled or opened', () => {
    const { offices, channels } = on['2026-11-23']
    const contacts = [...offices, ...channels].flatMap((entry) => entry.contacts)
    expect(contacts.length).toBeGreaterThan(80)
    expect(contacts.filter((contact) => 'href' in contact)).toEqual([])
    for (const { type, value } of contacts) if (isNumberType(type)) expect(value).toMatch(/^\+6200\d{6,10}$/)
  })

  it('shows every state that a contact, a head and an office can be in', () => {
    const { offices } = on['2026-11-23']
    const reasons = offices.flatMap(({ contacts }) => contacts.map(({ publication }) => publication.reason))
    const withheld = offices.flatMap((office) => office.withheld.map(({ reason }) => reason))
    expect([...new Set(reasons)].sort()).toEqual(['confirmed', 'stale', 'unconfirmed'])
    expect([...new Set(withheld)].sort()).toEqual([
      ...['holder-left', 'lead', 'mobile', 'no-consent', 'not-yet', 'old-source', 'over', 'uncited', 'wrong'],
    ])
    expect([...new Set(offices.map(({ holder }) => holder.status))].sort()).toEqual([
      ...['definitive', 'pj', 'pjs', 'plh', 'plt', 'unknown', 'vacant'],
    ])
    expect(offices.filter(({ ended }) => ended).map(({ id, ended }) => [id, ended?.successor])).toEqual([
      ['bapeluh', undefined],
      ['dinpasar', 'dindagkop'],
    ])
  })
})

describe.each(['blora', 'contoh'])('nothing withheld or internal leaves the content of %s', (region) => {
  const today = '2026-11-23'
  const { content } = readContent(region === 'blora' ? BLORA : CONTOH)
  const offices = [...(content?.offices ?? [])].map(([id, { value }]) => ({ id, ...value }))
  const directory = built(region, today)
  // where the team takes confirmations is for everybody; who confirmed what is not
  const text = JSON.stringify({ ...directory, region: { ...directory.region, confirmations: undefined } })

  it('no value of a channel that may not be shown', () => {
    const judged = offices.flatMap(({ channels, sources, holders }) =>
      channels.map((channel) => ({
        value: channel.value,
        shown: publication(channel, { sources, holders, body: 'regency' }, today).web !== 'no',
      })),
    )
    const shown = new Set(judged.filter((channel) => channel.shown).map(({ value }) => value))
    const withheld = judged.map(({ value }) => value).filter((value) => !shown.has(value))
    expect(withheld.length).toBeGreaterThanOrEqual(region === 'contoh' ? 15 : 0)
    expect(withheld.filter((value) => text.includes(JSON.stringify(value)))).toEqual([])
  })

  it('nobody who checked, no decree, no evidence of consent', () => {
    const internal = offices.flatMap(({ holders, channels }) => [
      ...holders.map(({ basis }) => basis),
      ...channels.flatMap(({ consent, confirmations }) => [consent?.evidence, ...confirmations.map(({ by }) => by)]),
    ])
    const secrets = [...new Set(internal.filter((entry) => entry !== undefined))]
    expect(secrets.length).toBeGreaterThanOrEqual(region === 'contoh' ? 20 : 0)
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    for (const key of ['"by"', '"basis"', '"evidence"', '"consent"', '"confirmations"', '"grade"', '"leads"'])
      expect(text).not.toContain(key)
  })
})

describe('buildDirectory', () => {
  it('depends on files and day alone, and changes neither', () => {
    const files = regionFiles()
    const before = structuredClone(files)
    // what was read tells lines by functions, which are never the same
    const build = () => ({ ...buildDirectory(files, '2026-11-23', { region: 'contoh' }), content: undefined })
    const first = build()
    expect(build()).toEqual(first)
    expect(files).toEqual(before)
    expect(first.directory).toMatchObject({ today: '2026-11-23', region: { id: 'contoh' } })
  })

  it('gives plain data, which survives being written as JSON and read again', () => {
    const directory = built('contoh', '2026-11-23')
    expect(JSON.parse(JSON.stringify(directory))).toEqual(directory)
  })

  it.each([
    [undefined, 'https://pengaduan.contoh.invalid/k/dinas/'],
    ['https://lain.contoh.invalid', 'https://lain.contoh.invalid/k/dinas/'],
    ['https://lain.contoh.invalid/', 'https://lain.contoh.invalid/k/dinas/'],
    ['https://contoh.invalid/pengaduan/', 'https://contoh.invalid/pengaduan/k/dinas/'],
  ])('with the public address %s prints %s', (site, link) => {
    const { directory } = buildDirectory(regionFiles(), '2026-11-23', { region: 'contoh', site })
    expect(directory && officeById(directory, 'dinas').edition.facts.link).toBe(link)
  })

  it('puts numbers first, whole-office contacts before those of a part', () => {
    const { contacts } = officeById(directoryOf(), 'dinas')
    expect(contacts.map(({ id, unit }) => [id, unit])).toEqual([
      ['wa', undefined],
      ['surel', undefined],
      ['instagram', undefined],
      ['telepon', 'Bidang Rekaan'],
    ])
  })

  it('gives contacts of a real region their links', () => {
    const { directory } = build({}, 'real')
    const links = directory && officeById(directory, 'dinas').contacts.map(({ display, href }) => [display, href])
    expect(links).toEqual([
      ['0812-0000-0001', 'https://wa.me/6281200000001'],
      ['dinas@example.go.id', 'mailto:dinas@example.go.id'],
      ['@dinas.rekaan', 'https://www.instagram.com/dinas.rekaan/'],
      ['(021) 5550123', 'tel:+62215550123'],
    ])
  })

  it('tells of a withheld contact and of a lead only type, part, reason and source', () => {
    const { withheld } = officeById(
      directoryOf({ [DINAS]: swap('unit: Bidang Rekaan', 'until: "2026-11-22"') }),
      'dinas',
    )
    const sources = [{ citation: 'Surat rekaan (Surat Contoh Nomor 7/2026)', date: '2026-01-31' }]
    expect(withheld).toEqual([
      { type: 'phone', unit: undefined, reason: 'over', sources },
      { type: 'sms', unit: undefined, reason: 'lead', sources },
    ])
  })

  it.each([
    ['2021-12-31', 'Dinas Dahulu', []],
    ['2022-01-01', 'Dinas Rekaan', ['Dinas Dahulu']],
  ])('on %s the office is called %s', (today, name, former) => {
    // without confirmations and holders, which belong to later days
    const plain = (text: string) =>
      text.replace(/holders:\n[\s\S]*?(?=channels:\n)/, '').replace(/channels:\n[\s\S]*?(?=leads:\n)/, '')
    const kec = (text: string) => text.replace(/channels:\n[\s\S]*?(?=sources:\n)/, '')
    const office = officeById(directoryOf({ [DINAS]: plain, 'offices/kec-contoh.yaml': kec }, today), 'dinas')
    expect([office.name, office.formerNames.map((entry) => entry.name)]).toEqual([name, former])
  })

  it.each([
    ['2027-01-03', 'Dinas Rekaan', 'Dinas', []],
    ['2027-01-04', 'Dinas Umpama', 'Dinum', ['Dinas']],
  ])('on %s an office that gets another name is called %s, in short %s', (today, name, short, aliases) => {
    const renamed = (text: string) =>
      text
        .replace('name: Dinas Rekaan', 'name: Dinas Umpama')
        .replace('short: Dinas\n', 'short: Dinum\n')
        .replace('formerNames:\n', 'formerNames:\n  - name: Dinas Rekaan\n    short: Dinas\n    until: "2027-01-03"\n')
    const office = officeById(directoryOf({ [DINAS]: renamed }, today), 'dinas')
    expect([office.name, office.short, office.aliases]).toEqual([name, short, aliases])
  })

  it.each([
    ['2027-01-30', undefined, true],
    ['2027-01-31', { on: '2027-01-31', successor: 'setda' }, false],
  ])('on %s an office that ends on 2027-01-31 is %j', (today, ended, required) => {
    const changes = { [DINAS]: swap('leads:\n', 'ended:\n  on: "2027-01-31"\n  successor: setda\nleads:\n') }
    expect(officeById(directoryOf(changes, today), 'dinas')).toMatchObject({ ended, required })
  })

  it('shows no contact of an office that is no more, also where nobody wrote the last day of its channels', () => {
    const ended = officeById(
      directoryOf({ [DINAS]: swap('leads:\n', 'ended:\n  on: "2026-10-01"\nleads:\n') }),
      'dinas',
    )
    expect(ended.contacts).toEqual([])
    expect(JSON.stringify(ended)).not.toContain('+62002531001')
  })

  it.each([
    ['2027-01-15', { reason: 'Sedang pindah gedung.', until: '2027-01-15' }],
    ['2027-01-16', undefined],
  ])('on %s the excuse is %j', (today, excuse) => {
    expect(officeById(directoryOf({}, today), 'setda').excuse).toEqual(excuse)
  })

  it('gives an office the topics of its id and of its kind', () => {
    const offices = directoryOf({
      'topics.yaml': append('  - office: kec-contoh\n    keywords:\n      - pasar desa\n'),
    })
    expect(officeById(offices, 'setda').topics).toEqual(['jalan rusak', 'got mampet'])
    expect(officeById(offices, 'kec-contoh').topics).toEqual(['surat pengantar', 'pasar desa'])
    expect(officeById(offices, 'dinas').topics).toEqual([])
  })

  it('shows the contacts of a shared channel by whose it is, and none of one that may not work', () => {
    const reasons = (changes: Parameters<typeof directoryOf>[0]) =>
      directoryOf(changes).channels[0]?.contacts.map(({ id, publication }) => `${id} ${publication.reason}`)
    expect(reasons({})).toEqual(['gardu-1 sourced', 'gardu-2 sourced'])
    expect(reasons({ 'channels.yaml': swap('level: national', 'level: regency') })).toEqual([
      'gardu-1 unconfirmed',
      'gardu-2 unconfirmed',
    ])
    expect(reasons({ 'channels.yaml': swap('works: yes', 'works: unconfirmed') })).toEqual([])
  })

  it('finds the office of an id, or says that there is none', () => {
    expect(officeById(directoryOf(), 'dinas').name).toBe('Dinas Rekaan')
    expect(() => officeById(directoryOf(), 'dinos')).toThrow('kantor "dinos" tidak ada')
  })
})
