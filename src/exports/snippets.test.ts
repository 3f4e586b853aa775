import { describe, expect, it } from 'vitest'
import { contact, directory, office } from '../../tests/content/model.ts'
import { badgeSnippet, cardSnippet, commandSnippet, exampleOffice, scriptSnippet, sheetSnippet } from './snippets.ts'

const { region } = directory([])
const dinas = office('dinas', { short: 'Dinas "A" <b>', contacts: [contact()] })

describe('the office of the examples', () => {
  const closed = office('closed', { contacts: [contact()], ended: { on: '2024-12-31' } })
  it.each([
    ['one with a number before one without', [office('a'), dinas], 'dinas'],
    ['a department before others', [office('camat', { kind: 'district', contacts: [contact()] }), dinas], 'dinas'],
    ['a number before a department', [office('a'), office('b', { kind: 'district', contacts: [contact()] })], 'b'],
    ['none that is closed, if there is another', [closed, office('a')], 'a'],
    ['whatever there is', [closed], 'closed'],
  ])('is %s', (_, offices, id) => {
    expect(exampleOffice(directory(offices)).id).toBe(id)
  })
})

it('the examples name the region’s own addresses, under a path too', () => {
  const under = { ...region, site: { ...region.site, address: 'https://contoh.invalid/pengaduan' } }
  const all = [commandSnippet(dinas, under), sheetSnippet(under), scriptSnippet(dinas, under)]
  const embeds = [cardSnippet(dinas, under), badgeSnippet(dinas, under)]
  expect(all.map((text) => /https:[^\s"')]+/.exec(text)?.[0])).toEqual([
    'https://contoh.invalid/pengaduan/data/dinas.json',
    'https://contoh.invalid/pengaduan/data/directory.csv',
    'https://contoh.invalid/pengaduan/data/dinas.json',
  ])
  expect(embeds.flatMap((text) => [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address))).toEqual(
    [
      'https://contoh.invalid/pengaduan/embed/dinas/',
      'https://contoh.invalid/pengaduan/k/dinas/',
      'https://contoh.invalid/pengaduan/embed/dinas.svg',
    ],
  )
})

it('the code for other sites is closed, names the office, and holds no number that could outlive it', () => {
  for (const code of [cardSnippet(dinas, region), badgeSnippet(dinas, region)]) {
    expect(code).toContain('Layanan Pengaduan Dinas &#34;A&#34; &#60;b&#62;"')
    expect(code).toContain('referrerpolicy="no-referrer"')
    expect(code).not.toContain('531001')
    expect(code.match(/<(\w+)/g)!.filter((tag) => tag !== '<img')).toHaveLength(code.match(/<\//g)!.length)
  }
})
