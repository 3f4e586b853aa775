import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChannelType } from '../content/schema.ts'
import { complaintHref, complaintText } from './messages.ts'

const TEXT = 'Yth. Dinas & Kantor\nTempatnya: … 100%?'
const CODED = 'Yth.%20Dinas%20%26%20Kantor%0ATempatnya%3A%20%E2%80%A6%20100%25%3F'

it.each<[ChannelType, string, string]>([
  ['whatsapp', 'https://wa.me/620810010001', `https://wa.me/620810010001?text=${CODED}`],
  ['sms', 'sms:+6200810010001', `sms:+6200810010001?body=${CODED}`],
  ['email', 'mailto:dinas@contoh.invalid', `mailto:dinas@contoh.invalid?body=${CODED.replace('%0A', '%0D%0A')}`],
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
        const lines = type === 'email' ? text.replace(/\r?\n/g, '\r\n') : text
        expect(given).toEqual([lines.toWellFormed()])
      }),
    )
  })
})

describe('the text of a complaint', () => {
  it('names the office and asks for what it needs', () => {
    expect(complaintText('Dinas Rekaan')).toBe(
      [
        'Yth. Dinas Rekaan',
        'Saya mau mengadu.',
        'Masalahnya: …',
        'Tempatnya: …',
        'Sejak kapan: …',
        'Nama (boleh dikosongkan): …',
        'Terima kasih.',
      ].join('\n'),
    )
  })

  it('holds what was filled in, and nothing that wasn’t', () => {
    const text = complaintText('Dinas Rekaan', 'id', { what: ' jalan berlubang ', since: '', name: '  ' })
    expect(text).toBe('Yth. Dinas Rekaan\nSaya mau mengadu.\nMasalahnya: jalan berlubang\nTerima kasih.')
  })

  it('speaks krama to an office', () => {
    expect(complaintText('Dinas Rekaan', 'jv', { where: 'Misalrejo' })).toBe(
      'Katur Dinas Rekaan\nKula badhé matur wadulan.\nPanggenanipun: Misalrejo\nMatur nuwun.',
    )
  })
})
