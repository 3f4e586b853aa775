/** What regions share, what they say instead, and what the checks say of both. */
import { describe, expect, test } from 'vitest'
import { type Changes, type Kind, regionFiles, swap } from '../../../tests/support/region.ts'
import { buildDirectory } from '../directory.ts'
import { NATIONAL } from './national.ts'
import { formatProblem } from './problems.ts'
import type { ContentFile } from './read.ts'

const TODAY = '2026-11-23'
const shared = (file: string, text: string): ContentFile => ({ path: NATIONAL + file, text })

const channelText = (id: string, purpose: string, value: string, source = 'buku') => `  - id: ${id}
    name: Saluran ${id}
    level: national
    purpose: ${purpose}
    about: Aduan rekaan.
    contacts:
      - type: website
        value: ${value}
        sources: [ ${source} ]
    works: yes
`
const SOURCES = `sources:
  buku:
    citation: Buku telepon nasional
    document: Buku Telepon 2026
    date: "2026-01-02"
    grade: resmi
`
const CHANNELS = shared(
  'channels.yaml',
  `channels:
${channelText('lapor', 'complaint', 'https://lapor.example.go.id')}${channelText('gawat', 'urgent', 'https://gawat.example.go.id')}${SOURCES}`,
)
const TOPICS = shared(
  'topics.yaml',
  `frequent:
  - jalan rusak
  - gajah masuk kampung
topics:
  - duty: public-works
    keywords:
      - jalan rusak
      - jembatan putus
      - got mampet
  - duty: public-works
    language: jv
    keywords:
      - dalan bolong
  - duty: environment
    keywords:
      - gajah masuk kampung
  - channel: lapor
    keywords:
      - pungli pejabat
  - body: Pertamina
    about: Perusahaan negara.
    channel: lapor
    keywords:
      - elpiji kosong
`,
)
const withDuties = (duties: string) => swap('kind: department\n', `kind: department\nduties: [ ${duties} ]\n`)

function build(changes: Changes = {}, national = [CHANNELS, TOPICS], kind: Kind = 'real') {
  return buildDirectory([...national, ...regionFiles(changes, kind)], TODAY, { region: 'kecil' })
}
const wordsOf = (id: string, { directory }: ReturnType<typeof build>) =>
  directory?.offices.find((office) => office.id === id)?.topics

describe('shared channels', () => {
  const idsOf = ({ directory }: ReturnType<typeof build>) => directory?.channels.map(({ id }) => id)

  test('are every region’s, danger first, then the nearest', () => {
    expect(idsOf(build())).toEqual(['gawat', 'gardu', 'lapor'])
  })

  test('cite their own sources, though the region has one of the same id', () => {
    const change = swap(
      '  edaran:\n',
      '  buku:\n    citation: Buku lain\n    document: Lain\n    date: "2020"\n    grade: contoh\n  edaran:\n',
    )
    const { directory } = build({ 'channels.yaml': change })
    const lapor = directory?.channels.find(({ id }) => id === 'lapor')
    expect(lapor?.contacts[0]?.sources).toEqual([
      expect.objectContaining({ citation: 'Buku telepon nasional (Buku Telepon 2026)' }),
    ])
  })

  test('give way to what the region says of the same channel', () => {
    const own = channelText('lapor', 'complaint', 'https://lapor-kami.example.go.id', 'edaran')
    const built = build({ 'channels.yaml': swap('\nsources:', `\n${own}sources:`) })
    const values = built.directory?.channels.filter(({ id }) => id === 'lapor').flatMap(({ contacts }) => contacts)
    expect(values?.map(({ value }) => value)).toEqual(['https://lapor-kami.example.go.id'])
  })

  test('aren’t an invented region’s, and neither are their words', () => {
    const built = build({}, [CHANNELS, TOPICS], 'sample')
    expect(built.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(idsOf(built)).toEqual(['gardu'])
    const targets = built.directory?.topics.words.map(({ channel, body }) => [channel, body])
    expect(targets).toContainEqual([undefined, 'Pertamina'])
    expect(targets?.flat()).not.toContain('lapor')
  })
})

describe('a mobile number of another body', () => {
  const mobile = (id: string) =>
    channelText(id, 'urgent', '"+6281200000077"', 'edaran').replace('type: website', 'type: whatsapp')
  const said = (text: string) =>
    build({ 'channels.yaml': swap('\nsources:', `\n${text}sources:`) }).problems.filter(
      ({ rule }) => rule === 'mobile-of-other-body',
    )

  test('is looked at twice where a region adds it', () => {
    expect(said(mobile('siaga'))).toMatchObject([{ severity: 'warning', file: 'channels.yaml' }])
    const confirmation = `        confirmations:
          - on: "2026-11-02"
            by: Petugas 1
            how: call
            result: reached
    works:`
    expect(said(mobile('siaga').replace('    works:', confirmation))).toEqual([])
  })

  test('is what all regions have looked at in the shared file', () => {
    const national = shared('channels.yaml', `channels:\n${mobile('siaga').replace('edaran', 'buku')}${SOURCES}`)
    expect(build({}, [national]).problems.filter(({ rule }) => rule === 'mobile-of-other-body')).toEqual([])
  })
})

describe('shared words', () => {
  test.each<[string, string, string[]]>([
    ['the duty of one', 'public-works', ['jalan rusak', 'jembatan putus']],
    ['two duties', 'environment, public-works', ['jembatan putus', 'gajah masuk kampung']],
    ['another duty', 'environment', ['gajah masuk kampung']],
  ])('go to the office that has %s', (_, duties, words) => {
    const found = wordsOf('dinas', build({ 'offices/dinas.yaml': withDuties(duties) }))
    // "jalan rusak" and "got mampet" are the region's own words for another office
    expect(found).toEqual(words.filter((word) => word !== 'jalan rusak'))
  })

  test('leave out what a region gives to somebody itself', () => {
    const built = build({ 'offices/dinas.yaml': withDuties('public-works') })
    expect(wordsOf('setda', built)).toEqual(['jalan rusak', 'got mampet'])
    expect(wordsOf('dinas', built)).toEqual(['jembatan putus'])
  })

  test.each([
    ['[ id, jv, en ]', true],
    ['[ id, en ]', false],
  ])('in Javanese are those of regions that speak it: %s', (languages, expected) => {
    const built = build({
      'offices/dinas.yaml': withDuties('public-works'),
      'region.yaml': (text) => text.replace(/^languages: .*$/m, `languages: ${languages}`),
    })
    expect(wordsOf('dinas', built)?.includes('dalan bolong')).toBe(expected)
  })

  test.each([
    ['', false],
    ['coast', true],
    ['volcano, coast', true],
    ['volcano', false],
  ])('that need a coast are those of regions that have one: features [ %s ]', (features, expected) => {
    const topics = shared(
      'topics.yaml',
      'topics:\n  - duty: disaster\n    where: coast\n    keywords:\n      - tsunami\n',
    )
    const built = build(
      {
        'offices/dinas.yaml': withDuties('disaster'),
        'region.yaml': swap('poster:', `features: [${features && ` ${features} `}]\nposter:`),
      },
      [CHANNELS, topics],
    )
    expect(built.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(wordsOf('dinas', built)?.includes('tsunami') ?? false).toBe(expected)
  })

  test('of danger go to whoever answers it here, where the nation’s channel isn’t one', () => {
    const words = `topics:\n  - channel: lapor\n    danger: fire\n    keywords:\n      - ada api\n`
    const own = 'dangers:\n  fire: [ gardu ]\ntopics:\n  - kind: district\n    keywords:\n      - surat pengantar\n'
    const { directory } = build({ 'topics.yaml': own }, [shared('topics.yaml', words)], 'sample')
    expect(directory?.topics.words.find(({ channel }) => channel === 'gardu')).toEqual({
      ...{ channel: 'gardu', keywords: ['ada api'], dangers: { 'ada api': 'fire' } },
    })
    expect(directory?.topics.dangers).toEqual({ fire: ['gardu'] })
  })

  test('that few people say are told among the others, and which they are', () => {
    const words =
      'topics:\n  - duty: fire\n    keywords: [ damkar ]\n  - duty: fire\n    rare: true\n    also: [ apar ]\n'
    const { directory } = build({ 'offices/dinas.yaml': withDuties('fire') }, [CHANNELS, shared('topics.yaml', words)])
    const found = directory?.topics.words.find(({ office }) => office === 'dinas')
    expect(found).toEqual({ office: 'dinas', keywords: ['damkar'], also: ['apar'], rare: ['apar'] })
  })

  test('say what somebody has instead of the offices of a duty', () => {
    const body =
      'topics:\n  - body: Provinsi\n    about: Bukan di sini.\n    instead: { duty: education, words: sma }\n'
    const words = `${body}    keywords: [ SMA ]\n`
    const { directory } = build({ 'offices/dinas.yaml': withDuties('education') }, [
      CHANNELS,
      shared('topics.yaml', words),
    ])
    const found = directory?.topics.words.find(({ body }) => body === 'Provinsi')
    expect(found).toMatchObject({ keywords: ['SMA'], instead: { sma: ['dinas'] } })
  })

  test('that are only searched are the region’s own too, where it gives them to somebody', () => {
    const words = 'topics:\n  - duty: fire\n    keywords: [ damkar ]\n    also: [ apar, selang ]\n'
    const { directory } = build(
      {
        'offices/dinas.yaml': withDuties('fire'),
        'topics.yaml': 'topics:\n  - kind: district\n    also: [ apar ]\n',
      },
      [CHANNELS, shared('topics.yaml', words)],
    )
    expect(directory?.topics.words.find(({ office }) => office === 'dinas')?.also).toEqual(['selang'])
  })

  test('are frequent ones only where somebody deals with them', () => {
    const frequent = (duties: string) =>
      build({
        'offices/dinas.yaml': withDuties(duties),
        'topics.yaml': 'topics:\n  - kind: district\n    keywords:\n      - surat pengantar\n',
      }).directory?.topics.frequent
    expect(frequent('public-works')).toEqual(['jalan rusak'])
    expect(frequent('public-works, environment')).toEqual(['jalan rusak', 'gajah masuk kampung'])
  })
})

describe('shared synonyms', () => {
  const SYNONYMS = shared('synonyms.yaml', 'ignore:\n  - ada yang ie\nsame:\n  - jalan dalan\n')

  test('stand behind the region’s own, whose words mean nothing else', () => {
    const { directory } = build({ 'synonyms.yaml': 'ignore:\n  - peu\nsame:\n  - air ie\n' }, [SYNONYMS])
    expect(directory?.synonyms).toEqual({
      ...{ ignore: ['peu', 'ada yang'], soft: [], same: ['air ie', 'jalan dalan'], rare: [] },
      ...{ whom: [], calm: [], after: [] },
    })
  })

  test('tell whom they are about, what is only talked of and what means another behind others, of the region and of all', () => {
    const after = (word: string) => ({ behind: 'ktp', between: 'lahir', unless: 'rumah', word, meaning: 'ilang' })
    const written = (word: string) =>
      `whom:\n  - ${word}\ncalm:\n  - rawan ${word}\nafter:\n  - { behind: ktp, between: lahir, unless: rumah, word: ${word}, meaning: ilang }\n`
    const { directory } = build({ 'synonyms.yaml': written('kobong') }, [shared('synonyms.yaml', written('terbakar'))])
    expect(directory?.synonyms).toMatchObject({
      whom: ['kobong', 'terbakar'],
      calm: ['rawan kobong', 'rawan terbakar'],
      after: [after('kobong'), after('terbakar')],
    })
  })
})

describe('mistakes in shared files', () => {
  test.each<[string, ContentFile, string]>([
    [
      'a key',
      shared('topics.yaml', 'topics:\n  - urusan: jalan\n    keywords:\n      - x\n'),
      'kunci tidak dikenal: "urusan"',
    ],
    ['a duty', shared('topics.yaml', 'topics:\n  - duty: jalan\n    keywords:\n      - x\n'), 'topics[0].duty'],
    ['a channel of danger', shared('topics.yaml', 'dangers:\n  fire: [ lupa ]\ntopics: []\n'), 'dangers.fire[0]'],
    [
      'a channel',
      shared('topics.yaml', 'topics:\n  - channel: lupa\n    keywords:\n      - x\n'),
      'saluran "lupa" tidak ada',
    ],
    [
      'an office',
      shared('topics.yaml', 'topics:\n  - office: dpupr\n    keywords:\n      - x\n'),
      'kantor "dpupr" tidak ada',
    ],
    [
      'a source',
      shared('channels.yaml', `channels:\n${channelText('x', 'urgent', 'https://x.example.go.id', 'lupa')}${SOURCES}`),
      'sumber "lupa" tidak ada',
    ],
    [
      'danger that few tell of',
      shared('topics.yaml', 'topics:\n  - duty: fire\n    danger: fire\n    rare: true\n    keywords:\n      - x\n'),
      'danger tidak boleh bersama rare',
    ],
    ['capitals', shared('synonyms.yaml', 'same:\n  - Jalan dalan\n'), 'huruf kecil'],
    ['a comma', shared('synonyms.yaml', 'same:\n  - jalan, dalan\n'), 'huruf kecil'],
    ['a file nobody reads', shared('offices.yaml.lama.yaml', 'x: y\n'), 'tidak dikenal'],
  ])('are told of with their file: %s', (_, file, said) => {
    const { directory, problems } = build({}, [file])
    expect(directory).toBeUndefined()
    const text = problems.map((problem) => formatProblem(problem, 'src/content/kecil')).join('\n')
    expect(text).toContain(`src/content/_national/${file.path.slice(NATIONAL.length)}`)
    expect(text).toContain(said)
  })
})
