import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contact, directory, office, unconfirmed } from '../../tests/content/model.ts'
import { readRegionFiles } from '../adapters/region/content.ts'
import { findPhoneTokens } from '../directory/channels/phone-tokens.ts'
import { buildDirectory } from '../directory/directory.ts'
import type { Office } from '../directory/model.ts'
import { id } from '../i18n/id.ts'
import { officeVcard } from './vcard.ts'

const card = (given: Office, more: Parameters<typeof directory>[2] = {}) =>
  officeVcard(given, directory([given], [], more), id)
/** As a phone reads it (RFC 2425 and 2426): lines joined, one at CRLF. */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
const property = (text: string, name: string) =>
  lines(text)
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    ?.replace(/^[^:]*:/, '')
const plainText = (value = '') =>
  value.replace(/\\([\\,;nN])/g, (_, character) => (/n/i.test(character) ? '\n' : character))

const dinas = office('dinas', {
  name: 'Dinas Sosial, Pemberdayaan Perempuan; dan Anak',
  address: { text: 'Jl. Rekaan No. 1, Contoh', sources: [] },
  holder: { status: 'definitive', name: 'Contoh Sampelan' },
  edition: { ...office('dinas').edition, dataDate: '2026-11' },
  contacts: [
    contact({ href: 'tel:+62215550123', value: '+62215550123' }),
    contact({ type: 'whatsapp', href: 'https://wa.me/6281200000001', value: '+6281200000001' }),
    contact({ type: 'sms', href: 'sms:1708', value: '1708' }),
    contact({ type: 'email', href: 'mailto:dinas@example.go.id', value: 'dinas@example.go.id' }),
    contact({ type: 'instagram', href: 'https://www.instagram.com/dinas.rekaan/', value: 'dinas.rekaan' }),
    unconfirmed({ href: 'tel:+62215550124', value: '+62215550124', display: '(021) 5550124' }),
  ],
})

describe('the card of an office', () => {
  it('is a vCard 3.0 with CRLF line ends', () => {
    const text = card(dinas)
    expect(text.startsWith('BEGIN:VCARD\r\nVERSION:3.0\r\n')).toBe(true)
    expect(text.endsWith('END:VCARD\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('names the office, not its head', () => {
    const text = card(dinas)
    const name = String.raw`Dinas Sosial\, Pemberdayaan Perempuan\; dan Anak`
    expect(property(text, 'FN')).toBe(name)
    expect(property(text, 'N')).toBe(`${name};;;;`)
    expect(property(text, 'ORG')).toBe(`Pemerintah Kabupaten Contoh;${name}`)
    expect(property(text, 'ADR')).toBe(String.raw`;;Jl. Rekaan No. 1\, Contoh;;;;`)
    expect(text).not.toContain('Sampelan')
  })

  it('leads to the permanent page', () => {
    expect(property(card(dinas), 'URL')).toBe('https://pengaduan.contoh.invalid/k/dinas/')
  })

  it('holds every contact that can be used', () => {
    expect(lines(card(dinas)).filter((line) => /^(TEL|EMAIL|X-SOCIALPROFILE)/.test(line))).toEqual([
      'TEL;TYPE=WORK,VOICE;X-LABEL=Telepon:+62215550123',
      'TEL;TYPE=WORK,CELL;X-LABEL=WhatsApp:+6281200000001',
      'TEL;TYPE=WORK,CELL;X-LABEL=SMS:1708',
      'EMAIL;TYPE=INTERNET:dinas@example.go.id',
      'X-SOCIALPROFILE;TYPE=instagram:https://www.instagram.com/dinas.rekaan/',
      'TEL;TYPE=WORK,VOICE;X-LABEL=Telepon:+62215550124',
    ])
  })

  it('tells which of them the office has not confirmed', () => {
    expect(plainText(property(card(dinas), 'NOTE'))).toMatch(/ Belum dikonfirmasi kantor: \(021\) 5550124\.$/)
    expect(property(card({ ...dinas, contacts: dinas.contacts.slice(0, 5) }), 'NOTE')).not.toContain('Belum')
  })

  it.each([
    ['2026-11-02', '20261102T000000Z'],
    ['2026-11', '20261101T000000Z'],
    ['2026', '20260101T000000Z'],
    [undefined, '20261123T000000Z'],
  ])('is as old as its newest fact: %s', (dataDate, rev) => {
    expect(property(card({ ...dinas, edition: { ...dinas.edition, dataDate } }), 'REV')).toBe(rev)
  })

  it('has the same bytes whenever it is made, as long as its facts have a date', () => {
    expect(card(dinas, { today: '2030-01-01' })).toBe(card(dinas))
  })
})

describe('cards of a sample region', () => {
  const files = readRegionFiles(join(import.meta.dirname, '../content/contoh'))
  const sample = buildDirectory(files, '2026-11-23', { region: 'contoh' }).directory!
  const cards = sample.offices.map((given) => officeVcard(given, sample, id))

  it('hold no number, account or mail address', () => {
    expect(cards).toHaveLength(43)
    for (const text of cards) {
      expect(lines(text).filter((line) => /^(TEL|EMAIL|X-SOCIALPROFILE)/.test(line))).toEqual([])
      expect(findPhoneTokens(lines(text).join('\n'))).toEqual([])
      for (const { display, value } of sample.offices.flatMap(({ contacts }) => contacts)) {
        expect(text).not.toContain(display)
        expect(text).not.toContain(value)
      }
    }
  })

  it('say that they are invented', () => {
    for (const text of cards) expect(property(text, 'NOTE')).toMatch(/^CONTOH: /)
  })
})

describe('any text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(fc.constantFrom('\\', ',', ';', '\n', '\r\n', '\r', ':', '"', 'é', 'é', '😀', '👨‍👩‍👧', 'a', ' ', 'n'), {
        maxLength: 120,
      })
      .map((parts) => parts.join('')),
  )

  it('comes back as it was', () => {
    fc.assert(
      fc.property(anything, (name) => {
        const text = card(office('a', { name, short: 'A' }))
        expect(plainText(property(text, 'FN'))).toBe(name.normalize('NFC').replace(/\r\n?/g, '\n'))
        expect(lines(text)).toHaveLength(11)
      }),
    )
  })

  it('is folded into lines of at most 75 octets, each of whole characters', () => {
    fc.assert(
      fc.property(anything, (name) => {
        const text = card(office('a', { name }))
        for (const line of text.split('\r\n')) {
          const octets = Buffer.from(line)
          expect(octets.length).toBeLessThanOrEqual(75)
          expect(octets.toString()).toBe(line)
          expect(line).not.toBe(' ')
        }
      }),
    )
  })
})
