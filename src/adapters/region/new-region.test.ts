import { beforeAll, describe, expect, it } from 'vitest'
import type { Regency } from '../../directory/new-region/regency.ts'
import { findRegencies, readRegencies } from './areas.ts'
import { type RegionFlags, regionWish } from './new-region.ts'

let all: Regency[]
beforeAll(async () => {
  all = await readRegencies()
})

const names = (text: string) => findRegencies(text, all).found.map(({ name }) => name)

describe('a regency is found', () => {
  it.each([
    ['35.22', ['Kabupaten Bojonegoro']],
    ['bojonegoro', ['Kabupaten Bojonegoro']],
    ['KOTA MALANG', ['Kota Malang']],
    ['Malang', ['Kabupaten Malang', 'Kota Malang']],
    ['toli toli', ['Kabupaten Toli-Toli']],
    ['papua pegunungan', expect.arrayContaining(['Kabupaten Tolikara'])],
  ])('by %s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('by nothing: all of them', () => {
    expect(names('')).toHaveLength(514)
  })

  it.each([
    ['bojonegro', 'Kabupaten Bojonegoro'],
    ['Tasikmalaja', 'Kabupaten Tasikmalaya'],
    ['35.99', 'Kota Batu'],
  ])('nearly by %s', (text, near) => {
    const { found, near: nearby } = findRegencies(text, all)
    expect(found).toEqual([])
    expect(nearby.map(({ name }) => name)).toContain(near)
  })

  it('by no word that is like none', () => {
    expect(findRegencies('atlantis', all)).toEqual({ found: [], near: [] })
  })
})

/** Answers questions in their order, and remembers them. */
function answering(...answers: string[]) {
  const asked: string[] = []
  return {
    asked,
    ask: async (question: string) => {
      asked.push(question)
      return answers.shift() ?? ''
    },
  }
}
const wish = (flags: RegionFlags, ask?: (question: string) => Promise<string>) =>
  regionWish(flags, all, ['bojonegoro'], ask)

describe('what a region is made from', () => {
  it('is told by flags alone', async () => {
    const { regency, answers } = await wish({ code: '11.08', site: 'https://contoh.invalid/a', languages: 'id,en' })
    expect(regency.name).toBe('Kabupaten Aceh Utara')
    expect(answers).toEqual({ id: 'aceh-utara', site: 'https://contoh.invalid/a', languages: ['id', 'en'] })
  })

  it('is what is usual in the province where nothing is told', async () => {
    expect((await wish({ code: '35.73' })).answers).toEqual({ id: 'kota-malang', languages: ['id', 'jv', 'en'] })
  })

  it('is asked for, and Enter takes what is usual', async () => {
    const { asked, ask } = answering('malang', 'kota malang', '', '')
    const { regency, answers } = await wish({}, ask)
    expect(regency.code).toBe('35.73')
    expect(answers).toEqual({ id: 'kota-malang', languages: ['id', 'jv', 'en'] })
    expect(asked).toHaveLength(4)
    expect(asked.at(-1)).toContain('id,jv,en')
  })

  it('is asked for only as far as flags leave it open', async () => {
    const { asked, ask } = answering('id')
    const { answers } = await wish({ code: '11.08', site: 'https://contoh.invalid' }, ask)
    expect(answers.languages).toEqual(['id'])
    expect(asked).toHaveLength(1)
  })

  it.each<[RegionFlags, RegExp]>([
    [{}, /--code 35\.22/],
    [{ code: '99.99' }, /"99\.99" tidak ada\. Cari dengan/],
    [{ code: 'bojonegro' }, /Mungkin salah satu ini:\n {2}35\.22 {2}Kabupaten Bojonegoro/],
    [{ code: 'malang' }, /bisa berarti 2 daerah:[\s\S]*35\.73/],
    [{ code: '35.22' }, /src\/content\/bojonegoro sudah ada; tidak ada yang diubah/],
    [{ code: '33.17', name: 'Rembang Baru' }, /--name "Rembang Baru" salah/],
    [{ code: '33.17', name: '../rembang' }, /--name/],
    // Windows has no such folder
    [{ code: '33.17', name: 'con' }, /--name "con" tidak bisa dipakai sebagai nama folder/],
    [{ code: '33.17', site: 'http://contoh.invalid' }, /Alamat situs "http:/],
    [{ code: '33.17', languages: 'en,id' }, /Mulai dengan id/],
    [{ code: '33.17', languages: 'id,xx' }, /Bahasa "id,xx" salah/],
  ])('is refused with a way out: %j', async (flags, message) => {
    await expect(wish(flags)).rejects.toThrow(message)
  })

  it('is nothing where no regency is named', async () => {
    await expect(wish({}, answering('').ask)).rejects.toThrow('Tidak ada yang dibuat')
  })
})
