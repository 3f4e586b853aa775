/** An office may not take the place of a file of the site. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RESERVED_ID } from '../../src/directory/content/schema.ts'
import { build, regionFiles } from '../support/region.ts'

const SETDA = regionFiles().find(({ path }) => path === 'offices/setda.yaml')!.text
const named = (id: string) => build({ [`offices/${id}.yaml`]: SETDA.replace('Sekretariat Daerah', `Kantor ${id}`) })

/** Names of the files that the site has beside those of offices. */
const OWN = [
  ...readFileSync('src/pages/data/[file].ts', 'utf8').matchAll(/file: '([^.']+)\.\w+'/g),
  ...'poster/sets/'.matchAll(/\/(\w+)\//g),
].map(([, name]) => name!)

describe('a name of the site’s own files', () => {
  it('is known', () => {
    expect(OWN).toEqual(expect.arrayContaining(['directory', 'search', 'numbers', 'changes', 'sets']))
    expect(OWN.filter((name) => !RESERVED_ID.test(name))).toEqual([])
  })

  it.each([...new Set(OWN), 'con', 'lpt1'])('is no office’s: %s', (id) => {
    const { directory, problems } = named(id)
    expect(directory).toBeUndefined()
    expect(problems).toEqual([
      expect.objectContaining({ severity: 'error', rule: 'file-name', file: `offices/${id}.yaml` }),
    ])
  })

  it.each(['search-contoh', 'com', 'direktori'])('may be a part of one: %s', (id) => {
    expect(named(id).problems).toEqual([])
  })
})
