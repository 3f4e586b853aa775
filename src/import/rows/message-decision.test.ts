import { describe, expect, it } from 'vitest'
import { decideMessage } from './message-decision.ts'

describe('a message', () => {
  it.each<[string, string[], string[]]>([
    ['Telp kantor (0002) 531001', [], ['(0002) 531001']],
    ['WA 0008-1234-5678', ['0008-1234-5678'], []],
    ['whatsapp pelayanan kami: +62 008 1234 5678', ['+62 008 1234 5678'], []],
    [
      'hub. 0002-531001, WA layanan kami 000812345678 dan wa 000812345679',
      ['000812345678', '000812345679'],
      ['0002-531001'],
    ],
    ['warung 000812345678', [], ['000812345678']],
    ['Pagi pak ini wa dinas 000812345678', ['000812345678'], []],
    ['SK 800/0123456789/2026 tanggal 05/01/2026', [], []],
    ['rapat jam 08.00', [], []],
    ['x'.repeat(4000), [], []],
  ])('"%s" tells its numbers, and that no more of it is read', (written, whatsapp, phone) => {
    const decision = decideMessage(written)
    expect(decision).toEqual({ value: { whatsapp, phone }, remarks: [expect.objectContaining({ of: 'message' })] })
    expect(decision.remarks?.[0]?.message).toBe('dari pesan hanya nomornya yang dibaca')
  })

  it('without the number of a fax, which is told', () => {
    const { value, remarks } = decideMessage('Telp 0002-531001, fax kami: 0002-531002')
    expect(value).toEqual({ whatsapp: [], phone: ['0002-531001'] })
    expect(remarks?.[0]?.message).toBe('nomor faks di pesan ini tidak disimpan')
  })

  it.each([
    ['nomor lama 0002531001 diganti 0002531002', 'mati, lama atau salah'],
    ['0002531001 bukan nomor kami', 'mati, lama atau salah'],
    ['WA tidak aktif', 'mati, lama atau salah'],
    ['HP ajudan 0008 1013 7001', 'menyebut "ajudan"'],
    ['wa dinas pak budi 000812345678', 'menyebut "wa dinas pak budi" di depan nomornya'],
    ['hub. 0002-531001, WA pak camat 000812345678', 'menyebut "WA pak camat" di depan nomornya'],
    ['Pagi Bapak/Ibu. Silakan hubungi Bu Ani 000812345678', 'menyebut "Silakan hubungi Bu Ani" di depan nomornya'],
    ['x'.repeat(4001), 'pesannya 4001 huruf, terlalu panjang'],
  ])('"%s" is read by a person', (written, message) => {
    expect(decideMessage(written)).toEqual({
      objections: [{ of: 'message', message: expect.stringContaining(message), repair: expect.any(String) }],
    })
  })

  it('says nothing where there is none', () => {
    expect(decideMessage('')).toEqual({})
  })
})
