import { describe, expect, it } from 'vitest'
import { HOWS } from './terms.ts'

describe('the way in which a contact was checked', () => {
  it.each([
    ...['tlp', 'Telp', 'telp.', 'Tlpn', 'telpon', 'Telepon', 'via telepon', 'lewat telp kantor', 'Ditelepon'].map(
      (text) => [text, 'call'],
    ),
    ...['menelpon langsung', 'phone', 'call'].map((text) => [text, 'call']),
    ...['WA', 'via WA', 'wa call', 'Telp WA', 'video call WA', 'chat', 'lewat WhatsApp'].map((text) => [
      text,
      'whatsapp',
    ]),
    ...['dtg langsung', 'datang', 'kunjungan', 'Kunjungan ke kantor', 'tatap muka', 'didatangi petugas'].map((text) => [
      text,
      'visit',
    ]),
    ['SMS', 'sms'],
    ['by email', 'email'],
    ['e-mail', 'email'],
    ['per surat', 'letter'],
    ['lembar', 'sheet'],
    ['Form konfirmasi', 'sheet'],
  ])('"%s" is %s', (text, way) => {
    expect(HOWS.read(text)).toBe(way)
  })

  it.each(['WA/telp', 'telp dan datang', 'SMS WA', 'merpati', 'langsung', 'belum ditelp siapa pun', ''])(
    '"%s" is none',
    (text) => {
      expect(HOWS.read(text)).toBeUndefined()
    },
  )
})
