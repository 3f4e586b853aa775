import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isFault, readEmblem } from '../../directory/content/emblem.ts'
import { lostEmblem } from './emblem.ts'

const svg = (shapes: string): string =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 100">${shapes}</svg>`).toString('base64')
const shield = (fill: string): string => svg(`<path fill="${fill}" d="M0 0h80v60c0 20-20 35-40 40C20 95 0 80 0 60z"/>`)
const sample = readFileSync(join(import.meta.dirname, '../../content/contoh/emblem.svg'), 'base64')

describe('an emblem', () => {
  it.each([
    ['of the sample region is seen everywhere', sample, []],
    ['in white is lost on paper', shield('#FFFFFF'), ['paper']],
    ['in pale yellow too', shield('#FFF3C0'), ['paper']],
    ['in black is lost on the dark head', shield('#000000'), ['panel']],
    ['in a middle grey is seen on both', shield('#909090'), []],
    ['that draws nothing is lost on both', svg(''), ['paper', 'panel']],
  ])('%s', async (_, data, lost) => {
    const emblem = readEmblem('emblem.svg', data)
    if (isFault(emblem)) throw new Error(emblem.message)
    expect(await lostEmblem({ emblem, colours: { green: '#0B4F3A', gold: '#E0A526' } })).toEqual(lost)
  })

  it('that a region does not have is missed nowhere', async () => {
    expect(await lostEmblem({ colours: { green: '#0B4F3A', gold: '#E0A526' } })).toEqual([])
  })
})
