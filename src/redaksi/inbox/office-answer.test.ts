import { describe, expect, it } from 'vitest'
import { contact, office } from '../../../tests/content/model.ts'
import { TODAY } from '../../../tests/support/sites.ts'
import { requireDirectory } from '../../adapters/region/content.ts'
import { officeById } from '../../directory/lookup.ts'
import {
  ANSWER_DAYS,
  CODE_LETTERS,
  confirmationCode,
  officeAnswerParts,
  officeAnswerText,
  shortDay,
  whatsappAddress,
} from './office-answer.ts'

const SECRET = 'rahasia rekaan'
const DAY = '2026-11-29'
const asked = { day: DAY, code: 'MXQCTB' }
const contoh = requireDirectory({ region: 'contoh', today: TODAY })
const HEAD = 'Bila lain, tulis SALAH, atau GANTI dan yang baru:'

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

describe('the message', () => {
  it.each<[string, string, string[]]>([
    [
      'with parts of the office and its head',
      'dpupr',
      [
        'Telepon (0002) 531012: BENAR',
        'Situs pupr.contoh.invalid: BENAR',
        'Instagram @contoh.pupr: BENAR',
        'WhatsApp Bina Marga 0008-1012-0001: BENAR',
        'Telepon Sumber Daya Air (0002) 531013: BENAR',
        'Surel Bangunan Gedung bangunan@pupr.contoh.invalid: BENAR',
        'Kepala Ir. Hendro Sampelatmoko, S.T., M.T.: BENAR',
        'Pengisi: ',
      ],
    ],
    ['of an office of which nothing is held', 'dispertan', ['Telepon: ', 'WhatsApp: ', 'Surel: ', 'Pengisi: ']],
    [
      'of one with ten contacts',
      'dinkominfo',
      [
        'WhatsApp 0008-1234-5678: BENAR',
        'Telepon (0002) 531028: BENAR',
        'Surel kominfo@contoh.invalid: BENAR',
        'Situs kominfo.contoh.invalid: BENAR',
        'Instagram @contoh.kominfo: BENAR',
        'Facebook facebook.com/contoh.kominfo: BENAR',
        'X @contoh_kominfo: BENAR',
        'TikTok @contoh.kominfo: BENAR',
        'YouTube @contoh.kominfo: BENAR',
        'Threads @contoh.kominfo: BENAR',
        'Kepala Rini Sampelastuti, S.Kom., M.Kom.: BENAR',
        'Pengisi: ',
      ],
    ],
    [
      'with blanks for what is usual and isn’t held',
      'bapperida',
      [
        'Telepon (0002) 531026: BENAR',
        'Situs bapperida.contoh.invalid: BENAR',
        'Kepala Dian Sampelkusuma, S.T., M.Eng.: BENAR',
        'WhatsApp: ',
        'Surel: ',
        'Pengisi: ',
      ],
    ],
  ])('%s', (_, id, lines) => {
    const text = officeAnswerText(officeById(contoh, id), asked)
    expect(text.split('\n')).toEqual([`KONFIRMASI ${id} 261129 MXQCTB`, HEAD, ...lines])
  })

  it.each([
    [0, [0]],
    [6, [6]],
    [7, [4, 3]],
    [10, [5, 5]],
    [13, [5, 5, 3]],
  ])('of %i contacts goes into as many codes as it needs, every contact in one', (count, sizes) => {
    const contacts = Array.from({ length: count }, (_, index) => contact({ id: `${index}`, display: `nomor ${index}` }))
    const held = office('dinas', { contacts, holder: { status: 'definitive', name: 'Contoh Rekaan' } })
    const parts = officeAnswerParts(held, asked).map((text) => text.split('\n'))
    const own = parts.map((lines) => lines.filter((line) => line.includes('nomor ')))
    expect(own.map(({ length }) => length)).toEqual(sizes)
    expect(own.flat()).toEqual(contacts.map(({ display }) => `Telepon ${display}: BENAR`))
    for (const lines of parts) expect([lines[0], lines.at(-1)]).toEqual(['KONFIRMASI dinas 261129 MXQCTB', 'Pengisi: '])
    // who heads it and what isn't held are asked for once
    expect(parts.flat().filter((line) => /^(?:Kepala|WhatsApp|Surel)/.test(line))).toHaveLength(3)
  })
})

describe('the address that opens WhatsApp', () => {
  const text = 'Surel a@b.invalid: BENAR & 100 %\nPengisi: '

  it.each([
    ['to a number', '+6200812345000', '/6200812345000'],
    ['to whomever its user chooses', undefined, '/'],
  ])('%s, with the text as it is', (_, number, path) => {
    const { origin, pathname, searchParams } = new URL(whatsappAddress(text, number))
    expect([origin, pathname, searchParams.get('text')]).toEqual(['https://wa.me', path, text])
  })
})
