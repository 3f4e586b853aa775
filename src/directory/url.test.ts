import { describe, expect, it } from 'vitest'
import { basePath, editionUrl, hasPlainHost, isSiteAddress, officePath, officeUrl, typedAddress, url } from './url.ts'

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

/** Addresses, whether they lead where they seem to, and whether a site may have them. */
describe.each([
  ['https://pengaduan.contoh.go.id', true, true],
  ['https://pengaduan.contoh.go.id/', true, true],
  ['https://contoh.go.id/pengaduan/v2.1', true, true],
  ['https://contoh.go.id/?p=6452', true, false],
  ['https://contoh.go.id#atas', true, false],
  ['https://contoh.go.id/a//b', true, false],
  ['https://contoh.go.id/a/../b', true, false],
  ['https://contoh.go.id/.', true, false],
  ['https://contoh.go.id/~orang/$&', true, false],
  ['https://contoh.go.id/*', true, false],
  ["https://contoh.go.id/';importScripts(1);'", true, false],
  ['https://contoh.go.id/%0aX-Header:1', true, false],
  ['https://contoh.go.id:8443/pengaduan', false, true],
  ['https://contoh.go.id:99999', false, false],
  ['https://contoh.go.id@palsu.id', false, false],
  ['https://contoh.go.id:sandi@palsu.id/x', false, false],
  ['https://cоntoh.go.id', false, false],
  ['https://contoh。go。id', false, false],
  ['https://localhost', false, false],
  ['https://-contoh.go.id', false, false],
  ['https://contoh..id', false, false],
  ['http://contoh.go.id', false, false],
  ['https:contoh.go.id', false, false],
  ['https://contoh.go.id\nX-Header: 1', false, false],
  ['', false, false],
])('the address %j', (address, plain, site) => {
  it(plain ? 'leads where it seems to' : 'may lead elsewhere', () => {
    expect(hasPlainHost(address)).toBe(plain)
  })

  it(site ? 'can be a site’s' : 'can be no site’s', () => {
    expect(isSiteAddress(address)).toBe(site)
  })
})
