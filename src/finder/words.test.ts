import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nationalVocabulary } from '../../tests/search/vocabulary.ts'
import { createVocabulary, heldForm, stem, wordsOf } from './words.ts'

const { formOf } = nationalVocabulary

describe('words of one meaning have one form', () => {
  it.each([
    ['jalan', 'dalan', 'ratan', 'jln', 'dalane', 'jalannya'],
    ['berlubang', 'bolong', 'lobang', 'growong'],
    ['rusak', 'remuk', 'bubrah', 'dirusak', 'kerusakan'],
    ['hilang', 'ilang', 'ical', 'kehilangan'],
    ['air', 'banyu', 'toya', 'banyune'],
    ['mati', 'pejah', 'padam'],
    ['ambrol', 'roboh', 'ambruk', 'jebol'],
    ['KTP', 'ektp', 'KTPku', 'e-ktp', 'E KTP'],
    ['pungli', 'pungutan', 'tarikan'],
    ['sampah', 'sampahnya', 'uwuh'],
    ['dipukuli', 'memukul', 'digebugi', 'ditampar'],
    ['wedhus', 'wedus', 'kambing'],
    ['bantuan', 'bansos'],
    ['sekolah', 'bersekolah', 'sekolahan'],
    ['rusak', 'dipunrisak'],
    // what few people type has the form of the line whose first word it names
    ['mati', 'mblereng'],
  ])('%s', (...words) => {
    const forms = words.map((word) => wordsOf(word).map(formOf))
    expect(new Set(forms.flat())).toEqual(new Set([forms[0]![0]]))
    expect(forms[0]![0]).toBeDefined()
  })
})

it.each(['gak', 'nggak', 'ora', 'saya', 'kula', 'yang', 'sing', 'di', 'neng', 'tolong', 'lapor', 'sudah', 'wis'])(
  '"%s" says nothing about a problem',
  (word) => {
    expect(formOf(word)).toBeUndefined()
  },
)

it.each([
  ['membakar', 'bakar'],
  ['memukul', 'pukul'],
  ['menyapu', 'sapu'],
  ['mengganggu', 'ganggu'],
  ['menarik', 'tarik'],
  ['terbakar', 'bakar'],
  ['lampunya', 'lampu'],
  ['kebunku', 'kebun'],
])('"%s" comes from "%s"', (word, root) => {
  expect(stem(word)).toBe(root)
})

it.each([
  ['E-KTP-ku ilang!!', ['ktp', 'ku', 'ilang']],
  ['Jalan2 rusakkkk', ['jalan', 'jalan', 'rusak']],
  ['cor2an, omah2e', ['cor', 'coran', 'omah', 'omahe']],
  ['  Café\u00a0— “Mulya”  ', ['cafe', 'mulya']],
  ['<b>pasar</b>', ['b', 'pasar', 'b']],
  // letters that chat apps dress up
  ['𝗔𝗶𝗿 ＰＤＡＭ', ['air', 'pdam']],
  ['???', []],
  ['sudah tiga kali, 2 kali di kali', ['sudah', 'di', 'kali']],
])('the words of %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

it.each([
  ['mbocorke', 'bocor'],
  ['resikono', 'resik'],
  ['benerin', 'bener'],
  ['nyopet', 'copet'],
  ['nyebar', 'sebar'],
  ['nutupi', 'tutup'],
  ['reganipun', 'rega'],
])('"%s" is understood by "%s", where only that is known', (word, root) => {
  const { formOf } = createVocabulary({ ignore: [], same: [] })
  expect(heldForm(word, formOf, new Set([root]))).toBe(root)
  expect(heldForm(word, formOf, new Set(['lain']))).toBeUndefined()
})

describe('words of danger', () => {
  const { formOf, softFormOf, paired } = createVocabulary({
    ignore: ['aku'],
    soft: ['tidak ora gak', 'ingin pengen'],
    same: ['hidup urip', 'griya rumah_sakit'],
  })

  it('count there, and say nothing elsewhere', () => {
    expect(['ora', 'gak', 'pengen', 'aku', 'urip'].map(formOf)).toEqual([
      ...[undefined, undefined, undefined, undefined],
      'hidup',
    ])
    expect(softFormOf('ora')).toBe(softFormOf('tidak'))
    expect(softFormOf('ora')).not.toBe(softFormOf('pengen'))
    expect(['aku', 'urip'].map(softFormOf)).toEqual([undefined, undefined])
  })

  it('two words that are one are one', () => {
    expect(paired(['rumah', 'sakit', 'penuh', 'rumah'])).toEqual(['rumah_sakit', 'penuh', 'rumah'])
  })
})

describe('whatever is typed', () => {
  it('gives words of small letters and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of wordsOf(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
          expect(word).toBe(word.toLowerCase())
          const form = formOf(word)
          if (form !== undefined) expect(form.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 20000 },
    )
  })

  it('is the same in capitals and with other marks between the words', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/)
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        expect(wordsOf(words.join('… ').toUpperCase())).toEqual(wordsOf(words.join(' ')))
      }),
    )
  })
})

describe('a region’s own language', () => {
  const { formOf, known } = createVocabulary({
    ignore: ['peu', 'pakon dumna'],
    same: ['jalan jurong rot', 'air ie', 'jalan ie'],
  })

  it.each([
    ['rot', 'jalan'],
    ['jurong', 'jalan'],
    // said twice: the first counts
    ['ie', 'air'],
    ['jalanku', 'jalan'],
    ['dumna', undefined],
    ['kuala', 'kuala'],
  ])('"%s" is understood as %j', (word, form) => {
    expect(formOf(word)).toBe(form)
  })

  it('knows its words as they are written, the first of a line too, and none that says nothing', () => {
    expect([...known].sort()).toEqual(['air', 'ie', 'jalan', 'jurong', 'rot'])
  })
})
