import { describe, expect, it } from 'vitest'
import { jpeg, png } from '../../../tests/content/photos.ts'
import { photos } from '../../../tests/support/posters.ts'
import { isDrawable } from './drawable.ts'

describe('a photo', () => {
  it.each<[string, 'jpeg' | 'png', string, boolean]>([
    ['JPEG', 'jpeg', photos.jpeg.data, true],
    ['PNG', 'png', photos.png.data, true],
    ['a JPEG that is a header alone', 'jpeg', jpeg(), false],
    ['a PNG that is a header alone', 'png', png(), false],
    ['nothing', 'jpeg', '', false],
  ])('%s is a picture to its end: %s', async (_, type, data, expected) => {
    expect(await isDrawable({ type, data })).toBe(expected)
  })
})
