import { describe, expect, it } from 'vitest'
import { exampleFor, type Language, spokenOn } from './languages.ts'

describe('languages', () => {
  it.each<[page: Language, spoken: string]>([
    ['id', 'id'],
    ['jv', 'jv'],
    ['en', 'id'],
  ])('from a page in %s one writes to an office in %s', (page, spoken) => {
    expect(spokenOn(page)).toBe(spoken)
  })

  it.each<[page: Language, ofRegion: Language[], example: string]>([
    ['id', ['id', 'en'], 'jalan rusak, KTP hilang'],
    ['en', ['id', 'en'], 'jalan rusak, KTP hilang'],
    ['id', ['id', 'jv', 'en'], 'dalan bolong, KTP ilang'],
    ['jv', ['id', 'jv', 'en'], 'dalan bolong, KTP ilang'],
    ['en', ['id', 'jv', 'en'], 'dalan bolong, KTP ilang'],
  ])('the search box on a page in %s of a region with %j says "%s"', (page, ofRegion, example) => {
    expect(exampleFor(page, ofRegion)).toBe(example)
  })
})
