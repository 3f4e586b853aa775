import { describe, expect, test } from 'vitest'
import { loadRegion } from '../../adapters/region/content.ts'
import { cardOf } from '../cards/cards.ts'
import { FORMATS } from '../formats.ts'
import { selectFiles, type Wish } from './selection.ts'
import { allPacks, allSets, builtFiles, packFiles, setFile } from './sets.ts'

const directory = loadRegion({ region: 'contoh', today: '2026-11-23' }).directory!
const open = directory.offices.filter(({ ended }) => !ended)
/** Those that something is known of that can be printed. */
const withPapers = open.filter((office) => office.kind !== 'village' || office.contacts.length > 0)
const idsOf = (kind: string) => withPapers.filter((office) => office.kind === kind).map(({ id }) => id)

describe('sets', () => {
  const sets = allSets(directory)
  const named = (name: string) => sets.find((set) => set.name === name)!

  test('hold everybody once, or everybody of a kind', () => {
    expect(new Set(named('all-a4.pdf').offices.map(({ id }) => id))).toEqual(new Set(withPapers.map(({ id }) => id)))
    for (const kind of ['department', 'district'])
      for (const format of ['a4', 'f4'])
        expect(new Set(named(`${kind}-${format}.pdf`).offices.map(({ id }) => id))).toEqual(new Set(idsOf(kind)))
    expect(
      named('all-sheet-a4.pdf')
        .offices.map(({ id }) => id)
        .sort(),
    ).toEqual(idsOf('district').sort())
    for (const { offices } of sets) expect(new Set(offices).size).toBe(offices.length)
    expect(new Set(sets.map(({ name }) => name)).size).toBe(sets.length)
  })

  test('too large to be printed at once are several documents that say which they are', () => {
    const volumes = allSets(directory, 10).filter(({ format, of }) => format === 'a4' && of === undefined)
    expect(volumes.map(({ name }) => name)).toEqual(volumes.map((_, index) => `all-a4-${index + 1}.pdf`))
    expect(volumes.flatMap(({ offices }) => offices)).toEqual(named('all-a4.pdf').offices)
    for (const { offices } of volumes) expect(offices.length).toBeLessThanOrEqual(10)
    const { title } = setFile(volumes[1]!, directory).card
    expect(title).toBe(`Poster A4: Semua kantor, bagian 2 dari ${volumes.length}`)
    const all = allSets(directory, 10).map(({ name }) => name)
    expect(new Set(all).size).toBe(all.length)
  })

  test('of a kind that one office alone is of there are none', () => {
    expect(idsOf('inspectorate')).toHaveLength(1)
    expect(sets.filter(({ of }) => of === 'inspectorate')).toEqual([])
  })

  test('are the papers of the offices, and say what they are', () => {
    const { card, kind } = setFile(named('district-f4.pdf'), directory)
    expect(kind).toBe('pdf')
    expect(card.title).toBe('Poster F4 (folio): Kecamatan')
    expect(card.cards).toEqual(named('district-f4.pdf').offices.map((office) => cardOf(office, directory, 'f4')))
  })
})

describe('packs', () => {
  const packs = allPacks(directory)

  test('are one a kecamatan, with the papers of the camat and of the villages whose contacts are known', () => {
    expect(packs.map(({ offices }) => offices[0].id).sort()).toEqual(idsOf('district').sort())
    const inPacks = packs.flatMap(({ offices: [, ...villages] }) => villages.map(({ id }) => id))
    expect(inPacks.sort()).toEqual(idsOf('village').sort())
    for (const pack of packs) {
      const [camat, ...villages] = pack.offices
      const paths = packFiles(pack, directory).map(({ path }) => path)
      expect(new Set(paths).size).toBe(paths.length)
      for (const format of ['a4', 'f4', 'a4-bw', 'a3', 'tear-off', 'sheet-a4', 'sheet-f4', 'sheet-a3', 'install'])
        expect(paths).toContain(`${camat.id}-${format}.pdf`)
      for (const { id } of villages) expect(paths).toContain(`${id}-f4.pdf`)
      for (const { area } of villages) expect(area!.code.startsWith(`${camat.area!.code}.`)).toBe(true)
      for (const path of paths) expect(path).not.toMatch(/konfirmasi|kecil|og/)
    }
  })

  test('are all rendered by a build', () => {
    const key = ({ card, kind }: { card: object; kind: string }) => `${kind} ${JSON.stringify(card)}`
    const built = new Set(builtFiles(directory).map(key))
    for (const pack of packs) for (const file of packFiles(pack, directory)) expect(built.has(key(file))).toBe(true)
  })
})

describe('the choice of papers', () => {
  const names = (wish: Wish) => selectFiles(directory, wish).map(({ office, name }) => `${office.id}/${name}`)

  test('is the A4 poster of every open office, unless it is narrowed', () => {
    expect(names({}).filter((name) => name.endsWith('.pdf'))).toEqual(withPapers.map(({ id }) => `${id}/a4.pdf`))
    expect(names({ offices: ['dpupr'], formats: ['f4', 'a5'] })).toEqual([
      'dpupr/f4.pdf',
      'dpupr/a5.pdf',
      'dpupr/a5.png',
    ])
    expect(names({ kinds: ['district'], formats: ['f4'] })).toEqual(idsOf('district').map((id) => `${id}/f4.pdf`))
    expect(names({ offices: ['dpupr'], formats: ['sheet-a4'] })).toEqual([])
  })

  test('of a kecamatan is its office and those of its villages', () => {
    const district = open.find(({ id }) => id === 'kec-sampelrejo')!
    const own = open.filter(({ kind, area }) => kind === 'village' && area!.code.startsWith(district.area!.code))
    expect(own.length).toBeGreaterThan(0)
    const wish = { districts: ['kec-sampelrejo'], formats: ['f4' as const] }
    expect(names(wish).sort()).toEqual([district, ...own].map(({ id }) => `${id}/f4.pdf`).sort())
    expect(names({ ...wish, kinds: ['village'] })).toHaveLength(own.length)
    expect(names({ ...wish, offices: ['dpupr'] })).toHaveLength(own.length + 2)
  })

  test('of everything is every format of every office, villages too, but nothing small', () => {
    const all = selectFiles(directory, { all: true })
    const village = all.filter(({ office }) => office.kind === 'village')
    const own = village.filter(({ office }) => office === village[0]!.office).map(({ card }) => card.format)
    const everyOffice = Object.entries(FORMATS).filter(
      ([, { of }]) => of === 'office' || (of === 'named' && village[0]!.office.holder.name),
    )
    expect(new Set(own)).toEqual(new Set(everyOffice.map(([format]) => format)))
    expect(all.filter(({ kind }) => kind === 'thumb')).toEqual([])
  })

  test('of what has changed is what no recorded edition states', () => {
    const recordedOn = '2026-11-20'
    const offices = directory.offices.map((office) => {
      const { code } = office.edition
      const known = [{ code, judgement: 'valid' as const, recordedOn }]
      return office.id === 'dpupr' || office.kind === 'district'
        ? { ...office, edition: { ...office.edition, known } }
        : office
    })
    const changed = (wish: Wish) =>
      selectFiles({ ...directory, offices }, { changed: true, ...wish }).map(
        ({ office, name }) => `${office.id}/${name}`,
      )
    const others = withPapers
      .filter(({ id, kind }) => id !== 'dpupr' && kind !== 'district')
      .map(({ id }) => `${id}/f4.pdf`)
    expect(changed({ formats: ['f4'] })).toEqual(others)
    expect(changed({ formats: ['qr'] })).toEqual([])
    expect(changed({ formats: ['sheet-a4'] })).toEqual(idsOf('district').map((id) => `${id}/sheet-a4.pdf`))
  })
})
