/** What may not be published stands in no file of the real region's site. */
import { describe, expect, test } from 'vitest'
import { isMobile } from '../../src/directory/channels/phone.ts'
import { findPhoneTokens } from '../../src/directory/channels/phone-tokens.ts'
import { filesOf, readText } from '../support/pages.ts'
import { blora } from '../support/sites.ts'

/** The national service against violence publishes its own; every other mobile number waits for its office's consent. */
const SAPA = '+628111129129'
/** Accounts of 2016 that their offices have left. */
const LEFT_ACCOUNTS = /inspektoratbla|BPBDblora|bappedablora|BkdBlora|dppkadblora/i
const TEXTS = /\.(html|jsonld|json|csv|vcf|xml|txt|atom|svg)$/

describe('the real region', () => {
  const files = filesOf(blora).filter((file) => TEXTS.test(file))
  /** Without the lines and curves of drawings and the hashes of files, whose digits are no numbers to call. */
  const wordsOf = (file: string) => {
    const text = readText(blora, file).replaceAll('\r\n ', '')
    if (file === 'manifest.json') return text.replace(/"[0-9a-f]{64}"/g, '')
    return file.endsWith('.svg') ? text.replace(/ d="[^"]*"/g, '') : text
  }
  const texts = files.map((file) => ({ file, text: wordsOf(file) }))

  test('holds pages and data of every kind', () => {
    const kinds = new Set(files.map((file) => file.split('.').at(-1)))
    for (const kind of ['html', 'json', 'jsonld', 'csv', 'vcf', 'xml', 'txt', 'svg']) expect([...kinds]).toContain(kind)
    expect(texts.some(({ text }) => findPhoneTokens(text).includes('+62296531028'))).toBe(true)
  })

  test('holds no mobile number but SAPA’s', () => {
    const mobiles = texts.flatMap(({ file, text }) =>
      findPhoneTokens(text)
        .filter((token) => isMobile(token) && token !== SAPA)
        .map((token) => `${file}: ${token}`),
    )
    expect(mobiles).toEqual([])
    expect(texts.some(({ text }) => findPhoneTokens(text).includes(SAPA))).toBe(true)
  })

  test('holds no account of 2016', () => {
    expect(texts.filter(({ text }) => LEFT_ACCOUNTS.test(text)).map(({ file }) => file)).toEqual([])
  })
})
