import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '../i18n/id.ts'
import { complaintHref } from './messages.ts'
import type { ChannelType } from './schema.ts'

const TEXT = 'Yth. Dinas & Kantor\nTempatnya: … 100%?'
const CODED = 'Yth.%20Dinas%20%26%20Kantor%0ATempatnya%3A%20%E2%80%A6%20100%25%3F'

it.each<[ChannelType, string, string]>([
  ['whatsapp', 'https://wa.me/620810010001', `https://wa.me/620810010001?text=${CODED}`],
  ['sms', 'sms:+6200810010001', `sms:+6200810010001?body=${CODED}`],
  ['email', 'mailto:dinas@contoh.invalid', `mailto:dinas@contoh.invalid?body=${CODED}`],
  ['phone', 'tel:+62002531001', 'tel:+62002531001'],
  ['instagram', 'https://www.instagram.com/contoh.dinas/', 'https://www.instagram.com/contoh.dinas/'],
  ['telegram', 'https://t.me/contoh_dinas', 'https://t.me/contoh_dinas'],
  ['website', 'https://dinas.contoh.invalid', 'https://dinas.contoh.invalid'],
  ['form', 'https://gardu.contoh.invalid/', 'https://gardu.contoh.invalid/'],
])('%s carries the text where its kind can', (type, href, expected) => {
  expect(complaintHref({ type, href }, TEXT)).toBe(expected)
  expect(complaintHref({ type, href })).toBe(href)
  expect(complaintHref({ type, href }, '')).toBe(href)
})

it('a contact without an address, as in a sample region, gets none', () => {
  expect(complaintHref({ type: 'whatsapp' }, TEXT)).toBeUndefined()
})

describe('any text', () => {
  it.each(['whatsapp', 'sms', 'email'] as const)('comes out of a %s link as it went in', (type) => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constant('a\uD800b')), (text) => {
        const href = complaintHref({ type, href: 'https://contoh.invalid/' }, text) ?? ''
        const given = [...new URL(href).searchParams.values()]
        expect(href).toMatch(/^[\x21-\x7e]+$/)
        expect(given).toEqual([text.toWellFormed()])
      }),
    )
  })
})

it('the text that is filled in names the office and asks for what it needs', () => {
  expect(id.complaint('Dinas Rekaan')).toMatch(/^Yth\. Dinas Rekaan\n[\s\S]*Masalahnya: …\n/)
})
