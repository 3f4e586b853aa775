import { describe, expect, it } from 'vitest'
import { contact, directory, office } from '../../../tests/content/model.ts'
import type { ChannelType } from '../../directory/content/schema.ts'
import { paperTexts } from '../../i18n/paper.ts'
import { posterCard } from './cards.ts'

const { nationalSms, qrCaption, qrCaptionNone, tell } = paperTexts.poster

describe('a poster promises what its office has', () => {
  const cases: [string, ChannelType[], { caption: string; photo: boolean }][] = [
    ['a landline takes no photo', ['phone'], { caption: qrCaption, photo: false }],
    ['WhatsApp takes one', ['phone', 'whatsapp'], { caption: qrCaption, photo: true }],
    ['an e-mail takes one', ['phone', 'email'], { caption: qrCaption, photo: true }],
    ['a site and an account take none', ['phone', 'website', 'instagram'], { caption: qrCaption, photo: false }],
    ['without a number its code doesn’t lead to one', ['email'], { caption: qrCaptionNone, photo: true }],
  ]
  it.each(cases)('%s', (_, types, { caption, photo }) => {
    const asked = office('dlh', { contacts: types.map((type) => contact({ id: type, type })) })
    const card = posterCard(asked, directory([asked]))
    expect(card.qr.caption).toBe(caption)
    expect(card.tell).toEqual(tell(photo))
  })

  it('an e-mail of one part of it takes none for the office', () => {
    const asked = office('dlh', {
      contacts: [contact(), contact({ id: 'surel', type: 'email', unit: 'Bidang Contoh' })],
    })
    expect(posterCard(asked, directory([asked])).tell).toEqual(tell(false))
  })
})

describe('a short number that answers for the whole country', () => {
  const national = (type: ChannelType, display: string) => {
    const asked = office('dlh', { parent: 'setda' })
    const value = display.replace(/^0/, '+62').replaceAll('-', '')
    const above = office('setda', { contacts: [contact({ type, value, display })] })
    return posterCard(asked, directory([asked, above])).empty!.answers[0]!
  }

  it('is told of which regency the report is, unlike any other number', () => {
    expect(national('sms', '1708').advice).toBe(nationalSms('Kabupaten Contoh'))
    expect(national('sms', '0008-1234-5678').advice).toBeUndefined()
    expect(national('phone', '137').advice).toBeUndefined()
  })
})
