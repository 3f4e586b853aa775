/** The words that all regions share: a region outside Java finds its offices by them, though it wrote none itself. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { requireDirectory } from '../../src/adapters/region/content.ts'
import { NATIONAL } from '../../src/directory/content/national.ts'
import { type ContentFile, readYaml } from '../../src/directory/content/read.ts'
import { channelsSchema, DUTIES, FEATURES, topicsSchema } from '../../src/directory/content/schema.ts'
import { buildDirectory } from '../../src/directory/directory.ts'
import { createFinder } from '../../src/finder/finder.ts'
import { describeProblems, regionFiles, swap, TODAY } from '../support/region.ts'
import { nameOf } from './queries.ts'
import { finderRows } from './searched.ts'
import { nationalVocabulary } from './vocabulary.ts'

const shared = (name: string): ContentFile => ({
  path: NATIONAL + name,
  text: readFileSync(join(import.meta.dirname, '../../src/content/_national', name), 'utf8'),
})
const parsed = <S extends Parameters<typeof readYaml>[1]>(name: string, schema: S) =>
  readYaml(shared(name), schema).parsed!.value
const { topics, frequent = [] } = parsed('topics.yaml', topicsSchema)
const { channels } = parsed('channels.yaml', channelsSchema)
const javanese = new Set(topics.flatMap(({ language, keywords }) => (language === 'jv' ? keywords : [])))

/** An office whose name tells nothing, so that it is found by the words of its duty or kind alone. */
const officeFile = (kind: string, number: number, duty?: string) => `name: Kantor Nomor ${number}
nameSources: [ surat ]
short: Nomor ${number}
kind: ${kind}
${duty ? `duties: [ ${duty} ]\n` : ''}sources:
  surat:
    citation: Surat rekaan
    document: Surat Contoh
    date: "2026"
    grade: contoh
`

/** A region that has what it names. */
const having = (features: readonly string[]) => swap('poster:', `features: [ ${features.join(', ')} ]\nposter:`)

/** A real region where nobody speaks Javanese, with an office for each duty. */
function outsideJava() {
  const offices = Object.fromEntries(
    DUTIES.map((duty, at) => [`offices/${duty}.yaml`, officeFile('department', at, duty)]),
  )
  const files = regionFiles(
    {
      'region.yaml': having(FEATURES),
      'topics.yaml': 'topics: []\n',
      'offices/rsud.yaml': officeFile('hospital', DUTIES.length),
      ...offices,
    },
    'real',
  )
  const { directory, problems } = buildDirectory([shared('channels.yaml'), shared('topics.yaml'), ...files], TODAY, {
    region: 'pulau',
  })
  if (!directory) throw new Error(describeProblems(problems))
  return directory
}

const directory = outsideJava()
const find = createFinder(finderRows(directory))

describe('a region outside Java', () => {
  it.each([
    ['jalan ke kampung kami belum diaspal', 'public-works'],
    ['jembatan gantung putus', 'public-works'],
    ['truk sawit bikin jalan hancur', 'public-works'],
    ['dermaga kampung lapuk', 'transport'],
    ['jadwal kapal feri tidak jelas', 'transport'],
    ['speedboat kelebihan penumpang', 'transport'],
    ['solar untuk nelayan susah didapat', 'fisheries'],
    ['minta bantuan perahu', 'fisheries'],
    ['orang luar pakai bom ikan di karang', 'fisheries'],
    ['bibit rumput laut mati', 'fisheries'],
    ['harga sawit turun terus', 'agriculture'],
    ['karet murah sekali', 'agriculture'],
    ['babi hutan masuk kebun', 'agriculture'],
    ['bibit kopi gratis', 'agriculture'],
    ['kebun sagu kena hama', 'agriculture'],
    ['babi kami mati banyak', 'livestock'],
    ['kabut asap pekat sekali', 'disaster'],
    ['lahan gambut terbakar lagi', 'disaster'],
    ['gempa dinding rumah retak', 'disaster'],
    ['sirene tsunami tidak bunyi', 'disaster'],
    ['gunung meletus hujan abu', 'disaster'],
    ['tanah longsor tutup jalan', 'disaster'],
    ['limbah sawit masuk sungai', 'environment'],
    ['debu batu bara masuk rumah', 'environment'],
    ['sampah plastik di pantai', 'environment'],
    ['di kampung banyak yang kena malaria', 'health'],
    ['puskesmas pembantu kosong tidak ada perawat', 'health'],
    ['pasien ditolak di IGD', 'rsud'],
    ['guru jarang datang ke sekolah', 'education'],
    ['minyak tanah kosong', 'trade'],
    ['harga beras mahal', 'trade'],
    ['kepala kampung makan dana kampung', 'village-affairs'],
    ['KTP belum jadi sudah setahun', 'civil-registry'],
    ['air PDAM rasa asin', 'water-supply'],
    ['ada buaya muncul di sungai', 'fire'],
    ['organ tunggal sampai subuh', 'public-order'],
    ['sapi berkeliaran di jalan raya', 'public-order'],
    ['konflik tanah adat dengan perusahaan', 'political-unity'],
    ['upah buruh sawit tidak dibayar', 'labour'],
    ['minta bedah rumah', 'housing'],
    ['tidak ada sinyal di kampung kami', 'communication'],
    ['SPPT belum sampai', 'revenue'],
    ['titian papan sudah lapuk', 'public-works'],
    ['tambatan perahu rusak', 'fisheries'],
    ['air laut naik sampai jalan', 'disaster'],
    ['merkuri tambang emas di sungai', 'environment'],
    ['warung jual tuak', 'public-order'],
    ['gereja dilarang dibangun', 'political-unity'],
    ['rekam ktp di pulau', 'civil-registry'],
    ['bidan tidak ada di desa', 'health'],
    ['surat pengantar dari camat', 'kec-contoh'],
    ['kapal tenggelam di selat', 'channel:Basarnas 115'],
    ['nelayan hilang sejak kemarin', 'channel:Basarnas 115'],
    ['suami pukul istri', 'channel:SAPA 129'],
    ['listrik belum masuk kampung', 'body:PLN'],
    ['kapal Pelni tidak singgah', 'body:Bandara, pelabuhan laut dan kapal antarpulau'],
    ['antre bensin di SPBU', 'body:Pertamina'],
    ['tambang emas ilegal', 'body:Pemerintah Provinsi'],
    ['lahan kami dirampas perusahaan sawit', 'body:Kantor Pertanahan (BPN)'],
    ['hutan lindung dibabat', 'body:Kementerian Kehutanan'],
  ])('"%s" leads to %s', (query, expected) => {
    const { urgent, results } = find(query)
    const names = results.map((found) => (found.kind === 'district' ? 'kec-contoh' : nameOf(found)))
    expect([...(urgent ? [`channel:${urgent.name}`] : []), ...names.slice(0, 3)]).toContain(expected)
  })

  it('has no Javanese word', () => {
    const said = [
      ...directory.offices.flatMap((office) => office.topics),
      ...directory.topics.words.flatMap((entry) => entry.keywords),
    ]
    expect(said.length).toBeGreaterThan(900)
    expect(said.filter((word) => javanese.has(word))).toEqual([])
  })

  it('knows whose the most frequent problems are', () => {
    expect(directory.topics.frequent).toEqual(frequent)
    expect(frequent).toHaveLength(8)
  })
})

describe('the shared words', () => {
  test.each(DUTIES)('of %s are at least five in Indonesian, the first four not alike', (duty) => {
    const words = topics.flatMap((topic) => (topic.duty === duty && !topic.language ? topic.keywords : []))
    expect(words.length).toBeGreaterThanOrEqual(5)
    const first = words.slice(0, 4).map((word) => word.toLowerCase())
    expect(
      first.filter((word, at) => first.some((other, index) => index !== at && other.startsWith(`${word} `))),
    ).toEqual([])
  })

  test('have one target each, but danger is also told whoever deals with it afterwards', () => {
    const urgent = new Set(channels.filter(({ purpose }) => purpose === 'urgent').map(({ id }) => id))
    const targets = new Map<string, Set<string>>()
    for (const { office, kind, duty, body, channel, keywords } of topics) {
      expect(office).toBeUndefined()
      if (!body && channel && urgent.has(channel)) continue
      const target = duty ?? kind ?? body ?? channel!
      for (const word of keywords)
        targets.set(word.toLowerCase(), (targets.get(word.toLowerCase()) ?? new Set()).add(target))
    }
    expect(targets.size).toBeGreaterThan(1000)
    expect([...targets].filter(([, { size }]) => size > 1)).toEqual([])
  })

  test('that aren’t shown say something each: a choice that says nothing would be every saying', () => {
    const { formOf, softFormOf } = nationalVocabulary
    const silent = topics.flatMap(({ also, danger }) =>
      also.flatMap((line) => line.split(/[ |_]/).filter((word) => !formOf(word) && !(danger && softFormOf(word)))),
    )
    expect(silent).toEqual([])
  })

  test('in Indonesian hold nothing Javanese', () => {
    const telling =
      /\b(ora|ra|neng|ning|arep|durung|isih|wis|karo|saka|kang|sing|dalan|margi|banyu|toya|omah|griya|wong|tiyang|bocah|lare|bojo|simbah|mbah|duit|dhuwit|sapa|golek|nyilih|larang|mundhak|mlebu|metu|mili|mati kabeh|kobong\w*|kali|wit|lemah|uwuh|larahan|rabuk|wedhus|pitik|endhog|ula|kethek|pari|lombok|brambang|gawe|ilang|jeneng|kleru|lair\w*|dolan|sepur|bengi|tangga|bakul|bangjo|pajeg|mbayar|rega|gedhek|asat|buthek|mambu|lara|oglangan)\b/i
    const found = topics.flatMap(({ language, keywords }) =>
      language ? [] : keywords.filter((word) => telling.test(word)),
    )
    expect(found).toEqual([])
    const known = [...javanese].filter((word) => telling.test(word))
    expect(known.length / javanese.size).toBeGreaterThan(0.7)
  })
})

test('a region with a channel of its own for a body takes all its words', () => {
  const { topics: own } = requireDirectory({ region: 'blora', today: TODAY })
  expect(own.words.find(({ channel }) => channel === 'pln')?.keywords).toContain('listrik padam')
  expect(own.words.filter(({ body }) => body === 'PLN')).toEqual([])
})
