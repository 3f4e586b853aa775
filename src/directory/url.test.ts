import { describe, expect, it } from 'vitest'
import { basePath, editionUrl, officePath, officeUrl, typedAddress, url } from './url.ts'

describe('links within the site', () => {
  it.each([
    ['/', undefined, '/'],
    ['/', '', '/'],
    ['/', 'k/dpupr/', '/k/dpupr/'],
    ['/', '/k/dpupr/', '/k/dpupr/'],
    ['', 'cari/', '/cari/'],
    ['/pengaduan/', undefined, '/pengaduan/'],
    ['/pengaduan/', 'k/dpupr/', '/pengaduan/k/dpupr/'],
    ['/pengaduan', 'k/dpupr/', '/pengaduan/k/dpupr/'],
    ['/a/b//', '//k/dpupr/#F7Q2', '/a/b/k/dpupr/#F7Q2'],
  ])('under %j, %j is %s', (base, path, expected) => {
    expect(url(base, path)).toBe(expected)
  })
})

describe.each([
  ['https://pengaduan.contoh.invalid', '/', 'pengaduan.contoh.invalid'],
  ['https://pengaduan.contoh.invalid/', '/', 'pengaduan.contoh.invalid'],
  ['https://contoh.invalid/pengaduan', '/pengaduan/', 'contoh.invalid/pengaduan'],
  ['https://contoh.invalid/pengaduan/', '/pengaduan/', 'contoh.invalid/pengaduan'],
  ['https://contoh.invalid/layanan/pengaduan//', '/layanan/pengaduan/', 'contoh.invalid/layanan/pengaduan'],
])('public address %s', (address, base, words) => {
  it('has its base path', () => {
    expect(basePath(address)).toBe(base)
  })

  it('makes the address of an office', () => {
    expect(officeUrl(address, 'dpupr')).toBe(`https://${words}/k/dpupr/`)
  })

  it('makes the payload of a QR code', () => {
    expect(editionUrl(address, 'dpupr', 'F7Q2')).toBe(`https://${words}/k/dpupr/#F7Q2`)
  })

  it('makes the address that people type', () => {
    expect(typedAddress(address, 'dpupr')).toBe(`${words}/k/dpupr`)
  })

  it('agrees with the links within the site', () => {
    expect(new URL(officeUrl(address, 'dpupr')).pathname).toBe(url(basePath(address), officePath('dpupr')))
  })
})
