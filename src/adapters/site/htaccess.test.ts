import { describe, expect, test } from 'vitest'
import { bareFolders, htaccess } from './htaccess.ts'

const FILES = ['index.html', '404.html', '_astro/a.js', 'k/dinas/index.html', 'poster/dinas/a4.pdf', 'data/index.html']
const text = (base = '/', https = false) => htaccess({ base, files: FILES, https })
/** Directives outside of a module that they belong to. */
const outside = (all: string) => all.replaceAll(/^<IfModule[\s\S]*?^<\/IfModule>$/gm, '').match(/^[A-Z].*/gm)

describe('the settings for Apache', () => {
  test('stand or fall with the module that they belong to, but for what every Apache knows', () => {
    expect(outside(text('/', true))).toEqual(['ErrorDocument 404 /404.html', 'ErrorDocument 403 /404.html'])
  })

  // whoever is allowed no more than FileInfo gets an error for every page otherwise
  test('hold nothing that needs more than AllowOverride FileInfo', () => {
    expect(text('/', true)).not.toMatch(
      /^\s*(?:Options|DirectoryIndex|Expires|Index|Order|Require|Allow|Deny|<If |<Limit)/m,
    )
  })

  test('name everything under the site’s own path', () => {
    const paths = [...text('/kab.contoh/').matchAll(/\^(\/[^"]*)|Document \d+ (\S+)/g)].map(
      ([, one, two]) => one ?? two,
    )
    expect(paths.length).toBeGreaterThan(6)
    expect(paths.filter((path) => !/^\/kab\\?\.contoh\//.test(path!))).toEqual([])
  })

  test('lead on to https only where that is asked for', () => {
    expect([text('/'), text('/', true)].map((one) => one.includes('https://%{HTTP_HOST}'))).toEqual([false, true])
  })
})

test('folders without a page are named once, the highest ones', () => {
  expect(bareFolders([...FILES, 'poster/sets/a.zip', 'embed/x.svg', 'embed/x/index.html'])).toEqual([
    { folder: '_astro/', isDeep: true },
    { folder: 'embed/', isDeep: false },
    { folder: 'k/', isDeep: false },
    { folder: 'poster/', isDeep: true },
  ])
})
