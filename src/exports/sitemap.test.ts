import { describe, expect, test } from 'vitest'
import { sitemaps } from './sitemap.ts'

const locations = (text = '') => [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)

describe('sitemaps', () => {
  test('hold every page, in files of no more than what search engines read', () => {
    const paths = Array.from({ length: 7 }, (_, index) => `k/kantor-${index}/`)
    const files = sitemaps('https://contoh.invalid/pengaduan', paths, 3)
    expect(Object.keys(files)).toEqual(['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-index.xml'])
    expect(locations(files['sitemap-index.xml'])).toEqual(
      [0, 1, 2].map((part) => `https://contoh.invalid/pengaduan/sitemap-${part}.xml`),
    )
    expect([0, 1, 2].flatMap((part) => locations(files[`sitemap-${part}.xml`]))).toEqual(
      paths.map((path) => `https://contoh.invalid/pengaduan/${path}`),
    )
  })

  test('are there for a site of one page', () => {
    expect(locations(sitemaps('https://contoh.invalid', [''])['sitemap-0.xml'])).toEqual(['https://contoh.invalid/'])
  })
})
