import { describe, expect, it } from 'vitest'
import { contact } from '../../../tests/content/model.ts'
import { accounts } from '../../../tests/support/platforms.ts'
import { CHANNEL_TYPES, type ChannelType } from '../content/schema.ts'
import { contactHref, displayValue, inOrder, numbersOf, publicSource } from './contacts.ts'

it.each<[ChannelType, string, string, string]>([
  ['phone', '+62296531004', '(0296) 531004', 'tel:+62296531004'],
  ['phone', '129', '129', 'tel:129'],
  ['whatsapp', '+6281200000001', '0812-0000-0001', 'https://wa.me/6281200000001'],
  ['sms', '1708', '1708', 'sms:1708'],
  ['sms', '+6281200000001', '0812-0000-0001', 'sms:+6281200000001'],
  ['email', 'dinas@example.go.id', 'dinas@example.go.id', 'mailto:dinas@example.go.id'],
  ['website', 'https://dinas.example.go.id', 'dinas.example.go.id', 'https://dinas.example.go.id'],
  ['website', 'https://www.example.go.id/', 'example.go.id', 'https://www.example.go.id/'],
  ['form', 'https://example.go.id/lapor', 'example.go.id/lapor', 'https://example.go.id/lapor'],
  ...accounts.map(([type, { handle, shown, href }]): [ChannelType, string, string, string] => [
    type,
    handle,
    shown,
    href,
  ]),
])('%s %s reads "%s" and opens %s', (type, value, display, href) => {
  expect(displayValue(type, value)).toBe(display)
  expect(contactHref(type, value)).toBe(href)
})

describe('order of contacts', () => {
  const ids = (contacts: { id: string }[]) => contacts.map(({ id }) => id)

  it('is what most people can use first, then as in the file', () => {
    const mixed = [...CHANNEL_TYPES].reverse().map((type) => contact({ id: type, type }))
    expect(ids(inOrder(mixed))).toEqual([
      ...['whatsapp', 'phone', 'sms', 'email', 'website', 'form'],
      ...accounts.map(([type]) => type),
    ])
    expect(ids(inOrder([contact({ id: 'b' }), contact({ id: 'a' })]))).toEqual(['b', 'a'])
  })

  it('puts those of a part behind those of the whole office', () => {
    const contacts = [
      contact({ id: 'wa-part', type: 'whatsapp', unit: 'Bidang' }),
      contact({ id: 'account', type: 'telegram' }),
    ]
    expect(ids(inOrder(contacts))).toEqual(['account', 'wa-part'])
  })

  it('numbers are what one can call or write to', () => {
    const contacts = CHANNEL_TYPES.map((type) => contact({ id: type, type }))
    expect(ids(numbersOf({ contacts }))).toEqual(['phone', 'whatsapp', 'sms'])
  })
})

describe('a source as readers see it', () => {
  it.each([
    [{ citation: 'Kabar', grade: 'media' as const }, { citation: 'Kabar' }],
    [
      { citation: 'Surat', document: 'Nomor 7', date: '2026', grade: 'resmi' as const },
      { citation: 'Surat (Nomor 7)', date: '2026' },
    ],
    [
      { citation: 'Laman', url: 'https://example.go.id/a', recorded: '2026-11-20', grade: 'resmi' as const },
      { citation: 'Laman', url: 'https://example.go.id/a', recorded: '2026-11-20' },
    ],
    [{ citation: 'Rekaan', url: 'https://contoh.invalid/a', grade: 'contoh' as const }, { citation: 'Rekaan' }],
    [
      { citation: 'Laman', url: 'https://contoh.invalid.go.id/a.invalid', grade: 'media' as const },
      { citation: 'Laman', url: 'https://contoh.invalid.go.id/a.invalid' },
    ],
    [
      { citation: 'Laman', date: '2026-01', recorded: '2026-11-20', grade: 'resmi' as const },
      { citation: 'Laman', date: '2026-01' },
    ],
  ])('%j', (source, expected) => {
    expect(publicSource(source)).toEqual(expected)
  })
})
