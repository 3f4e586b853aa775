import { expect, it } from 'vitest'
import { build, directoryOf, regionFiles, TODAY } from '../../../tests/support/region.ts'
import { buildDirectory } from '../directory.ts'
import { officeById } from '../lookup.ts'

const DESA = 'offices/d9901012001.yaml'
const VILLAGES =
  'code,name,level\n99.01.01,Contoh,kecamatan\n99.01.01.2001,Misalrejo,desa\n99.01.01.1002,Umpama,kelurahan\n'

it('every village has an office, of which nothing is said that isn’t known', () => {
  const directory = directoryOf({ 'areas.csv': VILLAGES })
  const { contacts, holder, required, edition, ...office } = officeById(directory, 'd9901011002')
  expect(office).toMatchObject({
    name: 'Kelurahan Umpama, Kecamatan Contoh',
    short: 'Kelurahan Umpama',
    kind: 'village',
    parent: 'kec-contoh',
    postTitle: 'Lurah',
    nameSources: [],
  })
  expect([contacts, holder, required]).toEqual([[], { status: 'unknown' }, false])
  expect(edition.facts.link).toMatch(/\/k\/d9901011002$|\/k\/d9901011002\/$/)
})

it('a village with a file of its own has no second office, also after its code has changed', () => {
  const ids = (areas: string, change = (text: string) => text) => {
    const directory = directoryOf({ 'areas.csv': areas, [DESA]: change })
    return directory.offices.filter(({ kind }) => kind === 'village').map(({ id, area }) => [id, area?.code])
  }
  expect(ids(VILLAGES)).toEqual([
    ['d9901012001', '99.01.01.2001'],
    ['d9901011002', '99.01.01.1002'],
  ])
  const town = VILLAGES.replace('2001,Misalrejo,desa', '1001,Misalrejo,kelurahan')
  expect(ids(town, (text) => text.replace('99.01.01.2001', '99.01.01.1001'))).toEqual([
    ['d9901012001', '99.01.01.1001'],
    ['d9901011002', '99.01.01.1002'],
  ])
})

it('a village’s file that can’t be read is a mistake, and nothing stands in for it', () => {
  const { directory, problems } = build({ [DESA]: 'name: [' })
  expect(directory).toBeUndefined()
  expect(problems.map(({ file }) => file)).toContain(DESA)
})

it('a village without a kecamatan in the list is told by its own name', () => {
  const files = regionFiles({ 'areas.csv': `${VILLAGES}99.02.07.2003,Sendirian,desa\n` })
  const { directory } = buildDirectory(files, TODAY, { region: 'contoh' })
  expect(officeById(directory!, 'd9902072003')).toMatchObject({ name: 'Desa Sendirian', postTitle: 'Kepala Desa' })
})
