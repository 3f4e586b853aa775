/** Every page is valid HTML. */
import { join } from 'node:path'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { fileOf, pagesOf } from '../support/pages.ts'
import { blora, contoh } from '../support/sites.ts'
import { inTurn } from '../support/system/turns.ts'

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // Scripts of another host would need a checksum; pages load none.
      'require-sri': ['error', { target: 'crossorigin' }],
      // Official names are long; the title begins with the name, and the site's name behind it may be cut off.
      'long-title': 'off',
      // It asks for a character in the text; here the style sheet keeps numbers on one line, which the browser tests.
      'tel-non-breaking': 'off',
    },
  }),
)

// under a path only the addresses are others
test.for([blora, contoh])('$name', async (site) => {
  const pages = pagesOf(site)
  expect(pages.length).toBeGreaterThan(40)
  const { results } = await validator.validateMultipleFiles(
    inTurn(pages, 6).map((path) => join(site.folder, fileOf(path))),
  )
  const messages = results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${filePath}:${line}:${column} ${ruleId}: ${message}`),
  )
  expect(messages).toEqual([])
})
