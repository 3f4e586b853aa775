import { describe, expect, it } from 'vitest'
import { contact, office } from '../../../tests/content/model.ts'
import { TODAY } from '../../../tests/support/sites.ts'
import { requireDirectory } from '../../adapters/region/content.ts'
import { officeById } from '../../directory/lookup.ts'
import {
  ANSWER_DAYS,
  askedContacts,
  askedLines,
  CODE_LETTERS,
  confirmationCode,
  officeAnswerText,
  shortDay,
  whatsappAddress,
} from './confirmation-message.ts'

const SECRET = 'rahasia rekaan'
const DAY = '2026-11-29'
const asked = { day: DAY, code: 'MXQCTB' }
const contoh = requireDirectory({ region: 'contoh', today: TODAY })
const HEAD = 'Biarkan BENAR, atau ganti dengan SALAH, atau GANTI dan yang baru:'

describe('the code of an office and a day', () => {
  const own = confirmationCode(SECRET, 'dpupr', DAY)

  it('is the same whenever it is asked for', () => {
    expect(own).toBe('XMDJYT')
    expect(confirmationCode(SECRET, 'dpupr', DAY)).toBe(own)
  })

  it.each<[string, Parameters<typeof confirmationCode>]>([
    ['another office', [SECRET, 'dinkes', DAY]],
    ['another day', [SECRET, 'dpupr', '2026-11-30']],
    ['another secret', ['rahasia lain', 'dpupr', DAY]],
    ['what only looks the same when joined', [SECRET, `dpupr\n${DAY}`, '']],
  ])('is another of %s', (_, given) => {
    expect(confirmationCode(...given)).not.toBe(own)
  })

  it('is six letters without vowels, another for nearly every office', () => {
    const codes = contoh.offices.map(({ id }) => confirmationCode(SECRET, id, DAY))
    for (const code of codes) expect(code).toMatch(new RegExp(`^[${CODE_LETTERS}]{6}$`))
    expect(CODE_LETTERS).not.toMatch(/[AEIOUZ\d]/)
    expect(new Set(codes).size).toBe(contoh.offices.length)
  })

  it('is answered within thirty days, and its day is written short', () => {
    expect([ANSWER_DAYS, shortDay(DAY)]).toEqual([30, '261129'])
  })
})

describe('what a message asks about', () => {
  it('is every contact with its kind and the part of the office', () => {
    const contacts = [contact(), contact({ type: 'whatsapp', unit: 'Loket', display: '0008-1234-5678' })]
    expect(askedLines({ contacts })).toEqual([
      { label: 'Telepon', shown: '(0002) 531001' },
      { label: 'WhatsApp Loket', shown: '0008-1234-5678' },
    ])
    expect(askedLines({ contacts: [] })).toEqual([])
  })

  it('is the first six at most', () => {
    const contacts = Array.from({ length: 10 }, (_, index) => contact({ id: `${index}`, display: `${index}` }))
    expect(askedContacts({ contacts })).toEqual(contacts.slice(0, 6))
    expect(askedLines({ contacts }).map(({ shown }) => shown)).toEqual(['0', '1', '2', '3', '4', '5'])
  })
})

describe('the message', () => {
  it.each<[string, string, string[]]>([
    [
      'with parts of the office and its head',
      'dpupr',
      [
        '1. Telepon (0002) 531012: BENAR',
        '2. Situs pupr.contoh.invalid: BENAR',
        '3. Instagram @contoh.pupr: BENAR',
        '4. WhatsApp Bidang Bina Marga (jalan dan jembatan) 0008-1012-0001: BENAR',
        '5. Telepon Bidang Sumber Daya Air (irigasi dan embung) (0002) 531013: BENAR',
        '6. Surel Bidang Bangunan Gedung bangunan@pupr.contoh.invalid: BENAR',
        '7. Kepala Ir. Hendro Sampelatmoko, S.T., M.T.: BENAR',
        'Pengisi: ',
      ],
    ],
    ['of an office of which nothing is held', 'dispertan', ['Telepon: ', 'WhatsApp: ', 'Surel: ', 'Pengisi: ']],
    [
      'of one with ten contacts',
      'dinkominfo',
      [
        '1. WhatsApp 0008-1234-5678: BENAR',
        '2. Telepon (0002) 531028: BENAR',
        '3. Surel kominfo@contoh.invalid: BENAR',
        '4. Situs kominfo.contoh.invalid: BENAR',
        '5. Instagram @contoh.kominfo: BENAR',
        '6. Facebook facebook.com/contoh.kominfo: BENAR',
        '7. Kepala Rini Sampelastuti, S.Kom., M.Kom.: BENAR',
        'Pengisi: ',
      ],
    ],
    [
      'with blanks for what is usual and isn’t held',
      'bapperida',
      [
        '1. Telepon (0002) 531026: BENAR',
        '2. Situs bapperida.contoh.invalid: BENAR',
        '3. Kepala Dian Sampelkusuma, S.T., M.Eng.: BENAR',
        'WhatsApp: ',
        'Surel: ',
        'Pengisi: ',
      ],
    ],
  ])('%s', (_, id, lines) => {
    const text = officeAnswerText(officeById(contoh, id), asked)
    expect(text.split('\n')).toEqual([`KONFIRMASI ${id} 261129 MXQCTB`, HEAD, ...lines])
  })

  it('asks for no blank of what is held beyond the six lines', () => {
    const shown = Array.from({ length: 6 }, (_, index) => contact({ id: `${index}` }))
    const held = office('dinas', { contacts: [...shown, contact({ type: 'email', display: 'a@contoh.invalid' })] })
    const text = officeAnswerText(held, asked)
    expect(text).not.toContain('Surel')
    expect(text).toContain('\nWhatsApp: \n')
  })
})

describe('the address that opens WhatsApp', () => {
  const text = '1. Surel a@b.invalid: BENAR & 100 %\nPengisi: '

  it.each([
    ['to a number', '+6200812345000', '/6200812345000'],
    ['to whomever its user chooses', undefined, '/'],
  ])('%s, with the text as it is', (_, number, path) => {
    const { origin, pathname, searchParams } = new URL(whatsappAddress(text, number))
    expect([origin, pathname, searchParams.get('text')]).toEqual(['https://wa.me', path, text])
  })
})
