/** What is made to look like something else, or to be too much, is refused with its place. */
import { describe, expect, it } from 'vitest'
import { append, build, type Changes, swap } from '../support/region.ts'

const DINAS = 'offices/dinas.yaml'
const name = (text: string): Changes => ({ [DINAS]: swap('name: Dinas Rekaan', `name: ${text}`) })
const source = (address: string): Changes => ({
  [DINAS]: swap('    grade: contoh', `    url: ${JSON.stringify(address)}\n    grade: contoh`),
})
const area = (text: string): Changes => ({ 'areas.csv': append(`99.01.01.2002,"${text}",desa\n`) })

const HIDDEN = 'ada karakter tak terlihat'
const LONG = 'a'.repeat(2001)

describe('the check refuses', () => {
  it.each<[what: string, changes: Changes, rule: string, field: string | undefined, said: string]>([
    ['a letter that fills nothing', name('Dinas \u3164Rekaan'), 'hidden-character', 'name', `${HIDDEN} (U+3164)`],
    ['a joiner that nobody sees', name('Dinas R\u034Fekaan'), 'hidden-character', 'name', `${HIDDEN} (U+034F)`],
    ['another look of a letter', name('Dinas Rekaan\uFE0F'), 'hidden-character', 'name', `${HIDDEN} (U+FE0F)`],
    ['a blank that is no space', name('Dinas\u2800Rekaan'), 'hidden-character', 'name', `${HIDDEN} (U+2800)`],
    ['a letter of one font only', name('Dinas \uE000Rekaan'), 'hidden-character', 'name', `${HIDDEN} (U+E000)`],
    ['a Cyrillic letter', name('Din\u0430s Rekaan'), 'hidden-character', 'name', '"\u0430" (U+0430) bukan huruf Latin'],
    ['a Greek letter', name('Dinas Rek\u03B1an'), 'hidden-character', 'name', '(U+03B1) bukan huruf Latin'],
    ['a wide letter', name('Dinas \uFF32ekaan'), 'hidden-character', 'name', '(U+FF32) bukan huruf Latin'],
    ['a Greek letter of mathematics', name('Dinas Rek\u{1D6C2}n'), 'hidden-character', 'name', '(U+1D6C2) bukan huruf'],
    [
      'a comment turned round',
      { [DINAS]: swap('# Kantor yang tidak', '# Kantor \u202Eyang tidak') },
      'hidden-character',
      undefined,
      `${HIDDEN} (U+202E)`,
    ],
    ['an area turned round', area('Misal\u202Eojer'), 'area', undefined, `${HIDDEN} (U+202E)`],
    ['an area that isn’t Latin', area('Mis\u0430lrejo'), 'area', undefined, 'bukan huruf Latin'],
    ['an area of two lines', area('Misal\nEND:VCARD'), 'area', undefined, 'lebih dari satu baris'],
    ['an endless area', area(LONG), 'area', undefined, 'terlalu panjang'],
    ['an endless name', name(LONG), 'schema', 'name', 'terlalu panjang'],
    ['an endless address', source(`https://contoh.invalid/${LONG}`), 'schema', 'sources.surat.url', 'terlalu panjang'],
    [
      'an address that leads elsewhere',
      source('https://contoh.go.id@palsu.invalid/'),
      'schema',
      'sources.surat.url',
      'nama situsnya harus huruf Latin biasa',
    ],
    [
      'an address that isn’t Latin',
      source('https://c\u043Entoh.invalid/'),
      'hidden-character',
      'sources.surat.url',
      'bukan huruf Latin',
    ],
    [
      'a site that is a script',
      { 'region.yaml': swap('https://pengaduan.contoh.invalid', `"https://contoh.invalid/';importScripts(1);'"`) },
      'schema',
      'site.address',
      'harus alamat situs',
    ],
  ])('%s', (_, changes, rule, field, said) => {
    const { directory, problems } = build(changes)
    expect(directory).toBeUndefined()
    const found = problems.filter((problem) => problem.message.includes(said))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ severity: 'error', rule })
    expect(found[0]?.field).toBe(field)
    expect(found[0]?.line).toBeGreaterThanOrEqual(1)
  })
})

it.each([
  ['a text as long as a text may be', name('a'.repeat(2000))],
  ['letters with marks, and signs', name('"Désa Ngrambé – 20 µg/m³ ½ ① 💡"')],
  ['letters of Java', name('Dinas \uA992\uA9AD')],
])('the check lets pass %s', (_, changes) => {
  expect(build(changes).problems.filter(({ severity }) => severity === 'error')).toEqual([])
})

it('harmless twins are read as what they stand for, in YAML and in areas.csv', () => {
  const { directory } = build({
    ...name('Dinas\u00A0\u{1D411}ekaan Ma\u02BCarif\u2011Barat'),
    ...area('Misal\u202FMa\u02BBarif'),
  })
  expect(directory?.offices.map((office) => office.name)).toContain('Dinas Rekaan Ma’arif-Barat')
  expect(directory?.areas.map((area) => area.name)).toContain('Misal Ma’arif')
})
