import { describe, expect, it } from 'vitest'
import { contact, directory, office } from '../../../tests/content/model.ts'
import type { ConfirmationCard } from '../../posters/cards/card.ts'
import { cardOf } from '../../posters/cards/cards.ts'
import { confirmationMessage, withAnswer } from './asking.ts'
import { officeAnswerText, whatsappAddress } from './office-answer.ts'

const TEAM = '+6200812345000'
const asked = { day: '2026-11-29', code: 'MXQCTB', team: TEAM }
const dinas = office('dinas', { contacts: [contact()], holder: { status: 'definitive', name: 'Contoh Rekaan, S.T.' } })
const region = { name: 'Kabupaten Contoh' }
const card = cardOf(dinas, directory([dinas, office('setda')]), 'konfirmasi') as ConfirmationCard
const LINES = [
  'KONFIRMASI dinas 261129 MXQCTB',
  'Bila lain, tulis SALAH, atau GANTI dan yang baru:',
  'Telepon (0002) 531001: BENAR',
  'Kepala Contoh Rekaan, S.T.: BENAR',
  'WhatsApp: ',
  'Surel: ',
  'Pengisi: ',
]

describe('the sheet with an answer', () => {
  it('is the public one, and how to answer by telephone until thirty days later', () => {
    const { answer, ...sheet } = withAnswer(card, dinas, { ...asked, reader: 'Dinas Rekaan' })
    expect(sheet).toEqual({
      ...card,
      purpose:
        'Jawab lewat WhatsApp seperti di bawah ini, atau isi, tandatangani, lalu kirim kembali lembar ini kepada Dinas Rekaan.',
    })
    expect(answer).toEqual({
      heading: 'Paling cepat: jawab lewat WhatsApp',
      validUntil: 'paling lambat 29 Desember 2026',
      text: 'Pindai dengan kamera HP: WhatsApp terbuka dengan jawaban yang sudah jadi. Ganti BENAR bila perlu, lalu kirim. Atau ketik seperti di bawah dan kirim lewat WhatsApp atau SMS ke:',
      number: '0008-1234-5000',
      parts: [
        {
          qr: {
            payload: whatsappAddress(officeAnswerText(dinas, asked), TEAM),
            alt: 'Kode QR yang membuka WhatsApp dengan jawaban Dinas dinas yang sudah jadi',
          },
          lines: LINES,
        },
      ],
    })
  })

  it('says on paper what the code says', () => {
    const { lines, qr } = withAnswer(card, dinas, { ...asked, reader: 'Dinas Rekaan' }).answer!.parts[0]!
    expect(new URL(qr.payload).searchParams.get('text')).toBe(lines.join('\n'))
    expect(lines).toEqual(LINES)
  })

  it('has several codes where there are many contacts, and says so', () => {
    const many = office('dinas', { contacts: Array.from({ length: 8 }, (_, index) => contact({ id: `${index}` })) })
    const { parts, text } = withAnswer(card, many, { ...asked, reader: 'Dinas Rekaan' }).answer!
    expect(parts.map(({ qr }) => qr.alt.slice(0, 17))).toEqual(['Kode QR 1 dari 2 ', 'Kode QR 2 dari 2 '])
    expect(text).toMatch(/^Pindai 2 kode ini satu per satu/)
  })

  it('offers no SMS to a number that can’t get one', () => {
    const { text } = withAnswer(card, dinas, { ...asked, team: '+62002531001', reader: 'Dinas Rekaan' }).answer!
    expect(text).toMatch(/kirim lewat WhatsApp ke:$/)
  })

  it('says nothing of WhatsApp where the team has no number, and the public sheet never does', () => {
    expect(withAnswer(card, dinas, { ...asked, reader: 'Dinas Rekaan', team: undefined })).toEqual(card)
    expect(card).not.toHaveProperty('answer')
  })
})

describe('the message to an office', () => {
  it('greets, says why, and has a link to the answer and the answer itself', () => {
    expect(confirmationMessage(dinas, { ...asked, region })).toBe(
      [
        'Yth. Bapak/Ibu di Dinas dinas,',
        'Kami tim Layanan Pengaduan Kabupaten Contoh ingin memastikan kontak kantor ini benar, supaya pesan warga sampai ke tempat yang tepat.',
        '',
        'Mohon buka tautan ini paling lambat 29 Desember 2026. WhatsApp terbuka dengan jawaban yang sudah jadi: ganti BENAR bila perlu, lalu kirim.',
        whatsappAddress(LINES.join('\n'), TEAM),
        '',
        'Terima kasih banyak.',
        '',
        'Bila tautannya tidak bisa dibuka, salin teks ini, ubah bila perlu, lalu kirim sebagai balasan:',
        '',
        ...LINES,
      ].join('\n'),
    )
  })

  it('lets its reader choose whom to answer where the team has no number', () => {
    const message = confirmationMessage(dinas, { ...asked, team: undefined, region })
    expect(message).toContain(`\n${whatsappAddress(LINES.join('\n'))}\n`)
    expect(message).not.toContain('wa.me/62')
  })
})
