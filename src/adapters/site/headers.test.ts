import { describe, expect, test } from 'vitest'
import { headerFile } from './headers.ts'

const blocksOf = (base: string) => headerFile(page('default-src &#39;none&#39;'), base).trimEnd().split('\n\n')
const page = (policy: string) => `<meta http-equiv="content-security-policy" content="${policy}">`

describe('the headers’ file', () => {
  test('says the page’s policy, and that nobody may frame it', () => {
    const [all] = headerFile(page('default-src &#39;none&#39;; style-src &#39;sha256-a+b/c=&#39;'), '/').split('\n\n')
    expect(all?.split('\n')).toEqual([
      '/*',
      "  Content-Security-Policy: default-src 'none'; style-src 'sha256-a+b/c='; frame-ancestors 'none'",
      '  Referrer-Policy: no-referrer',
      '  X-Content-Type-Options: nosniff',
      expect.stringMatching(/^ {2}Permissions-Policy: /),
      '  Cross-Origin-Opener-Policy: same-origin',
      '  Cache-Control: no-cache',
    ])
  })

  test.each(['/', '/pengaduan/'])('lets files that carry their hash be kept, under %s', (base) => {
    const [all, hashed] = blocksOf(base)
    expect(all?.split('\n')[0]).toBe(`${base}*`)
    expect(hashed?.split('\n')).toEqual([
      `${base}_astro/*`,
      '  ! Cache-Control',
      '  Cache-Control: public, max-age=31536000, immutable',
    ])
  })

  // what is made for frames has a style of its own, which the pages' policy would forbid
  test.each(['/', '/pengaduan/'])('lets all read the data and frame what is made for it, under %s', (base) => {
    expect(blocksOf(base).filter((block) => /^\S*(data|embed)\//.test(block))).toEqual([
      `${base}data/*\n  Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin`,
      `${base}embed/*\n  ! Content-Security-Policy\n  Content-Security-Policy: frame-ancestors *\n  Cross-Origin-Resource-Policy: cross-origin`,
    ])
  })

  test('isn’t made for a page without a policy', () => {
    expect(() => headerFile('<title>Kantor</title>', '/')).toThrow('halaman tanpa kebijakan keamanan isi')
  })
})
