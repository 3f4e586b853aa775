import { describe, expect, test } from 'vitest'
import { directoryOf } from '../../tests/support/region.ts'
import { officeById } from '../directory/lookup.ts'
import type { Format, InstallCard } from './cards/card.ts'
import { allPosterFiles, cardOf, postersOf, previewPath } from './cards/cards.ts'
import { FORMAT_IDS } from './formats.ts'
import { allPacks, allSets, builtFiles, packFiles, packGaps, setFile, setGaps } from './sets/sets.ts'
import { type PaperRefusal, unmadeOf, withoutPapers } from './unmade.ts'

const KEC = 'kec-contoh'
const refused = (office: string, ...formats: Format[]): PaperRefusal[] =>
  formats.map((format) => ({ office, format, field: 'name', text: 'x' }))
const whole = directoryOf()
const without = (...refusals: PaperRefusal[][]) => withoutPapers(whole, refusals.flat())

describe('papers that can’t be made', () => {
  test('are no files of their office any more, and all others stay', () => {
    const directory = without(refused('dinas', 'a4', 'a3'))
    const names = (of: typeof whole) => allPosterFiles(of).map(({ office, name }) => `${office.id}/${name}`)
    const gone = names(whole).filter((name) => !names(directory).includes(name))
    expect(gone).toEqual(['dinas/a4.pdf', 'dinas/a4.png', 'dinas/a4-kecil.png', 'dinas/a3.pdf', 'dinas/a3-kecil.png'])
    expect(unmadeOf(officeById(directory, 'dinas'))).toEqual(['a4', 'a3'])
  })

  test('are in no set, which goes on without them or is left out where nothing is in it', () => {
    const everybody = whole.offices.map(({ id }) => refused(id, 'f4'))
    const sets = allSets(without(refused('dinas', 'a4'), ...everybody))
    const all = sets.find(({ name }) => name === 'all-a4.pdf')!
    expect(all.offices.map(({ id }) => id)).not.toContain('dinas')
    expect(all.offices.length).toBeGreaterThan(1)
    expect(setFile(all, whole).card.cards).toHaveLength(all.offices.length)
    expect(sets.map(({ name }) => name)).not.toContain('all-f4.pdf')
  })

  test('are named with each set that is printed without them', () => {
    expect(setGaps(whole)).toEqual([])
    const [dinas, setda] = ['dinas', 'setda'].map((id) => officeById(whole, id).short)
    const lacking = setGaps(without(refused('dinas', 'a4', 'a5'), refused('setda', 'a4', 'konfirmasi')))
    expect(lacking).toEqual([`all-a4.pdf tanpa ${setda}, ${dinas}`, `all-konfirmasi.pdf tanpa ${setda}`])
    const [office] = whole.offices
    const many = {
      ...whole,
      offices: Array.from({ length: 11 }, (_, n) => ({ ...office!, id: `o${n}`, short: `K${n}` })),
    }
    const gaps = setGaps(
      withoutPapers(
        many,
        many.offices.flatMap(({ id }) => refused(id, 'f4')),
      ),
    )
    expect(gaps[0]).toBe('all-f4.pdf tanpa K0, K1, K2, K3, K4, K5, K6, K7 dan 3 lainnya')
  })

  test('are in no pack, whose gaps are named', () => {
    const directory = without(refused(KEC, 'a5', 'konfirmasi'))
    const [pack] = allPacks(directory)
    expect(packFiles(pack!, directory).map(({ path }) => path)).not.toContain(`${KEC}-a5.pdf`)
    expect(packFiles(pack!, directory).map(({ path }) => path)).toContain(`${KEC}-a4.pdf`)
    expect(packGaps(pack!)).toEqual([`${officeById(directory, KEC).short}: Poster A5`])
    expect(packGaps(allPacks(whole)[0]!)).toEqual([])
  })

  test('have no row on the sheet that goes with the pack', () => {
    const rows = (directory: typeof whole) =>
      (cardOf(officeById(directory, KEC), directory, 'install') as InstallCard).papers.rows.map(({ name }) => name)
    const [sheet, own, ...others] = rows(whole)
    expect(rows(without(refused(KEC, 'a4', 'f4')))).toEqual([sheet, ...others])
    expect(rows(without(refused(KEC, 'sheet-a4', 'sheet-f4', 'sheet-a3')))).toEqual([own, ...others])
    expect(rows(without(refused(KEC, 'a4', 'sheet-a4')))).toEqual([sheet, own, ...others])
  })

  test('have no picture for chats', () => {
    const directory = without(refused('dinas', 'og'))
    expect(previewPath(officeById(whole, 'dinas'), whole)).toBe('poster/dinas/og.png')
    expect(previewPath(officeById(directory, 'dinas'), directory)).toBeUndefined()
  })

  test('leave nothing to be built of an office that has none', () => {
    const directory = without(refused('dinas', ...FORMAT_IDS))
    expect(postersOf(officeById(directory, 'dinas'))).toEqual([])
    const { name } = officeById(whole, 'dinas')
    expect(builtFiles(directory).filter(({ card }) => card.format !== 'set' && card.name === name)).toEqual([])
  })
})
