import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requireDirectory } from '../adapters/region/content.ts'
import { createFinder, type Found } from './finder.ts'
import { finderRows, numberRows } from './rows.ts'

const directory = requireDirectory({ region: 'blora', today: '2026-11-23' })
const rows = finderRows(directory)
const find = createFinder(rows)
const name = (found: Found) => ('id' in found ? found.id : 'name' in found ? found.name : found.kind)
const names = (query: string) => find(query).results.map(name)

describe('a problem and a place', () => {
  it('offer the department, the camat of the village and the village, each with its level', () => {
    const [first, second, third] = find('jalan rusak tempellemahbang').results
    expect(first).toMatchObject({ id: 'dpupr', word: 'jalan rusak' })
    expect(second).toMatchObject({ id: 'kec-jepon', place: 'Desa Tempellemahbang' })
    expect(third).toMatchObject({ id: 'd3316082012', name: 'Desa Tempellemahbang', place: 'Kecamatan Jepon' })
  })

  it('that several kecamatan have are asked after, until one is named', () => {
    const { ask, results } = find('lampu mati sumberejo')
    expect(ask).toEqual({ name: 'Sumberejo', count: 3 })
    expect(new Set(results.flatMap((found) => ('place' in found && found.place) || [])).size).toBeGreaterThan(3)
    expect(find('lampu mati desa sumberejo kecamatan japah').ask).toBeUndefined()
  })

  it('every village is found by its name, in its kecamatan', () => {
    const missed = directory.areas.flatMap(({ code, level, name }) => {
      if (level === 'kecamatan') return []
      const above = directory.areas.find((area) => area.code === code.slice(0, code.lastIndexOf('.')))!
      const id = `d${code.replaceAll('.', '')}`
      return names(`${level} ${name} kecamatan ${above.name}`).slice(0, 2).includes(id)
        ? []
        : [`${name}, ${above.name}`]
    })
    expect(missed).toEqual([])
  })

  it('every kecamatan is found by its camat', () => {
    for (const office of directory.offices.filter(({ kind }) => kind === 'district'))
      expect(names(`camat ${office.area!.name}`)[0]).toBe(office.id)
  })
})

describe('danger', () => {
  it.each([
    ['KDRT', 'SAPA 129'],
    ['kecelakaan', 'Ambulans 119'],
    ['omah kobong', 'satpol-pp'],
  ])('"%s" comes first to %s', (query, expected) => {
    expect(names(query).slice(0, 2)).toContain(expected)
  })

  it('shows only urgent channels that work here', () => {
    const dead = directory.channels.filter(({ works }) => works !== 'yes').map(({ name }) => name)
    expect(dead.length).toBeGreaterThan(0)
    for (const one of dead) expect(rows.channels.map(([name]) => name)).not.toContain(one)
  })

  it('doesn’t push itself before what is no danger', () => {
    expect(names('kartu keluarga hilang')[0]).toBe('dindukcapil')
    expect(names('antri puskesmas lama')[0]).toBe('dinkesda')
  })
})

describe('whatever is typed', () => {
  it.each(['', '   ', 'yang di ke', 'saya mau', 'xyzzyq', '???'])('"%s" finds nothing', (query) => {
    expect(find(query)).toEqual({ results: [] })
  })

  it('gives at most twelve results, each once', () => {
    const word = fc.constantFrom(...rows.words.flatMap(([, ...words]) => words), 'cepu', 'ngawen', 'sumberejo')
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 5 }), (words) => {
        const found = names(words.join(' '))
        expect(found.length).toBeLessThanOrEqual(12)
        expect(new Set(found).size).toBe(found.length)
      }),
      { numRuns: 300 },
    )
  })

  it('means the same in capitals and with words around it that say nothing', () => {
    expect(names('DALAN BOLONG')).toEqual(names('dalan bolong'))
    expect(names('tolong pak, dalan neng kene bolong')).toEqual(names('dalan bolong'))
  })
})

describe('the words of the real region', () => {
  const wordsOf = (id: string, kind: string) =>
    directory.topics.words
      .filter((entry) => entry.office === id || entry.kind === kind)
      .flatMap((entry) => entry.keywords)
  /** Offices of the administration itself; citizens go to those that serve them. */
  const INWARD = new Set(['secretariat', 'division', 'regional-head', 'inspectorate', 'village', 'company'])

  it('are at least fifteen for every office that citizens go to', () => {
    const served = directory.offices.filter(({ kind, ended }) => !ended && !INWARD.has(kind))
    expect(served.length).toBeGreaterThan(35)
    const few = served.map(({ id, kind }) => [id, wordsOf(id, kind).length] as const).filter(([, count]) => count < 15)
    expect(few).toEqual([])
    for (const id of ['pdam', 'inspektorat']) expect(wordsOf(id, '').length, id).toBeGreaterThanOrEqual(15)
  })

  it('lead to whom they belong among the first three, unless they are a place’s name', () => {
    const place = new Map(rows.offices.map(([id], index) => [index, id]))
    const missed = rows.words.flatMap(([target, ...words]) =>
      words.filter((word) => {
        if (directory.areas.some(({ name }) => name === word)) return false
        const found = names(word).slice(0, 3)
        if (typeof target === 'number') return !found.includes(place.get(target)!)
        if (target === 'district' || target === 'village')
          return !found.some((one) => one === target || /^(kec-|d\d)/.test(one))
        const [list, index] = [target.startsWith('c') ? rows.channels : rows.bodies, Number(target.slice(1))]
        return !found.includes(list[index]![0])
      }),
    )
    expect(missed).toEqual([])
  })
})

describe('the rows', () => {
  const sample = requireDirectory({ region: 'contoh', today: '2026-11-23' })
  const ended = sample.offices.filter((office) => office.ended)

  it('leave out offices that are no more', () => {
    expect(ended.length).toBeGreaterThan(0)
    const ids = finderRows(sample).offices.map(([id]) => id)
    for (const { id } of ended) expect(ids).not.toContain(id)
  })

  it('hold every number that is published, and no other', () => {
    const published = sample.offices.flatMap(({ contacts }) => contacts).length
    const shared = sample.channels.flatMap(({ contacts }) => contacts).length
    expect(numberRows(sample)).toHaveLength(published + shared)
    expect(JSON.stringify([numberRows(directory), rows])).not.toMatch(/(\+?62|0)8(?!111129129|11-1129-129)\d{8,}/)
  })

  it('say of every number whether its office has confirmed it', () => {
    const unsure = numberRows(sample).filter(([, , , , one]) => one === 1)
    expect(unsure.length).toBeGreaterThan(0)
    expect(unsure.length).toBeLessThan(numberRows(sample).length)
  })
})
