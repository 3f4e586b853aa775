/** What the editor's pages load is small, and says what its sources say. */
import { stripTypeScriptTypes } from 'node:module'
import { expect, it } from 'vitest'
import { clientFiles } from './client-files.ts'

const all = await Promise.all(
  clientFiles().map(async ({ name, text }): Promise<[string, string]> => [name, await text()]),
)
const files = new Map(all)

it.each([
  ['redaksi.js', 8],
  ['list.js', 3],
])('%s is at most %i KB as it is sent', (name, most) => {
  expect(Buffer.byteLength(files.get(name)!)).toBeLessThanOrEqual(most * 1024)
})

it('scripts are sent without notes, and are scripts', () => {
  for (const [name, text] of files)
    if (name.endsWith('.js')) {
      expect([name, /^\s*(?:\/\*|\/\/|\*)|@(?:type|param)/m.exec(text)?.[0]]).toEqual([name, undefined])
      // throws where it can't be read
      expect([name, stripTypeScriptTypes(text)]).toEqual([name, text])
    }
})

it('words for screen readers alone stay in the list that scrolls, and don’t make the page as long as it', () => {
  expect(files.get('publish.css')).toMatch(/\.pick \{[^}]*position: relative/)
})

it('the colours of the site come first, once', () => {
  const css = files.get('redaksi.css')!
  expect(css.match(/--ink:/g)).toHaveLength(2)
  expect(css.indexOf('--ink:')).toBeLessThan(css.indexOf('--accent:'))
})
