import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contact, directory, office } from '../../../tests/content/model.ts'
import { texts } from '../../i18n/texts.ts'
import { LANGUAGE_CODES } from '../content/languages.ts'
import type { Contact } from '../model.ts'
import { readWrongReport, wrongReportText, wrongReportWay } from './wrong-report.ts'

const asked = texts('id').office.wrongAsked
const ROADS = { ...office('dpupr'), short: 'DPUPR' }
const LINE = 'Nomor salah: (0296) 531004 [DPUPR, dpupr, F7Q2]'
const READ = { office: 'dpupr', edition: 'F7Q2', value: '0296531004', words: '' }

describe('the message', () => {
  it('says the number, the office and the edition in one line, and asks for what else is known', () => {
    expect(wrongReportText(ROADS, asked, '(0296) 531004')).toBe(`${LINE}\nSebabnya: …\nYang benar, kalau tahu: …`)
  })

  it('leaves the number open where none is said', () => {
    expect(wrongReportText(ROADS, asked)).toMatch(/^Nomor salah: … \[DPUPR, dpupr, F7Q2\]\n/)
  })

  it.each(LANGUAGE_CODES)('has the same line in every language: %s', (language) => {
    expect(wrongReportText(ROADS, texts(language).office.wrongAsked, '(0296) 531004').split('\n')[0]).toBe(LINE)
  })
})

describe('what comes back', () => {
  it.each<[string, string, object | undefined]>([
    ['as it was written', `${LINE}\nSebabnya: …\nYang benar, kalau tahu: …`, READ],
    [
      'filled in',
      `${LINE}\nSebabnya: tidak diangkat\nYang benar, kalau tahu: 0296 531005`,
      { ...READ, words: 'Sebabnya: tidak diangkat\nYang benar, kalau tahu: 0296 531005' },
    ],
    ['filled in on one line', `${LINE} Sebabnya: mati Yang benar, kalau tahu: …`, { ...READ, words: 'Sebabnya: mati' }],
    [
      'with a word of one’s own before it',
      `Assalamualaikum, nomor ini mati.\n${LINE}`,
      { ...READ, words: 'Assalamualaikum, nomor ini mati.' },
    ],
    ['copied from a phone', `[28/11/26 14.05] Bu Contoh: ${LINE}`, READ],
    ['copied from a computer', `[14.05, 28/11/2026] +62 0081-234: ${LINE}`, READ],
    ['exported', `28/11/26 14.05 - Bu Contoh: ${LINE}`, READ],
    ['a time of one’s own stays', `${LINE}\n08.30 saya telepon: mati`, { ...READ, words: '08.30 saya telepon: mati' }],
    ['quoted in a mail', LINE.replace(/^|(?<=,) /g, '\n> '), READ],
    ['in bold and in quotes', `“*${LINE}*”`, READ],
    ['with words made others', LINE.replace('Nomor salah', 'Nomer Salam'), READ],
    ['with the first words lost', LINE.replace('Nomor salah: ', ''), READ],
    ['with the colon lost', LINE.replace(':', ''), READ],
    [
      'the number typed in its place',
      LINE.replace('(0296) 531004', '… 0812 3456 7890 …'),
      { ...READ, value: '081234567890' },
    ],
    ['a short code', LINE.replace('(0296) 531004', '112'), { ...READ, value: '112' }],
    ['an account', LINE.replace('(0296) 531004', '@dinas_2024.contoh'), { ...READ, value: '@dinas_2024.contoh' }],
    [
      'a site',
      LINE.replace('(0296) 531004', 'dinas.contoh.invalid/aduan?x=1'),
      { ...READ, value: 'dinas.contoh.invalid/aduan?x=1' },
    ],
    ['no number', LINE.replace('(0296) 531004', '…'), { office: 'dpupr', edition: 'F7Q2', words: '' }],
    [
      'words for a number',
      LINE.replace('(0296) 531004', 'yang di poster pasar'),
      { office: 'dpupr', edition: 'F7Q2', words: 'yang di poster pasar' },
    ],
    ['two of them', `${LINE}\n${LINE.replace('dpupr', 'dlh')}`, { ...READ, words: LINE.replace('dpupr', 'dlh') }],
    ['no message', 'Jalan di depan pasar berlubang.', undefined],
    ['nothing', '', undefined],
    ['an id that none can have', LINE.replace('dpupr', '../../etc'), undefined],
    ['a code that none can have', LINE.replace('F7Q2', 'AEIO'), undefined],
    ['brackets of something else', '[28/11/26 14.05] [lampiran] [DPUPR]', undefined],
  ])('is read: %s', (_, text, expected) => {
    expect(readWrongReport(text)).toEqual(expected)
  })

  const digits = (text: string) => text.replace(/\D/g, '')
  const number = fc.constantFrom('(0002) 531004', '0008-1234-5678', '112', '1500123', '0800-1-234-567', '(021) 2253')
  const account = fc.constantFrom(
    '@contoh_dinas',
    'aduan+1@dinas.contoh.invalid',
    'facebook.com/dinas.contoh',
    'dinas.contoh.invalid',
  )
  const written = fc.record({
    id: fc.stringMatching(/^[a-z0-9-]{2,32}$/),
    short: fc.oneof(fc.constantFrom('DPUPR', 'Kec. Contoh, Kota [1]', 'Setda: Umum'), fc.string({ maxLength: 200 })),
    code: fc.stringMatching(/^[CFGHJMPQRVWX][23456789CFGHJMPQRVWX]{3}$/),
    value: fc.option(fc.oneof(number, account), { nil: undefined }),
    language: fc.constantFrom(...LANGUAGE_CODES),
  })
  /** What phones, apps and people do to a message, one after the other. */
  const mutilation = fc.constantFrom<(text: string) => string>(
    (text) => text.replaceAll('\n', ' '),
    (text) => text.replaceAll('\n', ''),
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replace(/^/gm, '> '),
    (text) => `"${text}"`,
    (text) => `‘${text}’`,
    (text) => `*${text}*`,
    (text) => `Diteruskan\n${text}`,
    (text) => `---------- Forwarded message ---------\nDari: Contoh\n\n${text}`,
    (text) => `[28/11/26 14.05] Bu Contoh: ${text}`,
    (text) => `[28/11/26 14.05.33] ~ Pak Contoh: ${text}`,
    (text) => `28/11/26 14.05 - +62 008-1234: ${text}`,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.replace('omor', 'omer'),
    (text) => text.replace(/Nomor salah:/, 'Nomor salam :'),
    (text) => text.replaceAll('…', '...'),
    (text) => text.replaceAll(', ', ' , '),
    (text) => text.replace('[', '\u200e[\u2068'),
    (text) => `${text}\n\nDikirim dari HP saya`,
    (text) => text.replace(/Sebab[^:]*: …/, 'Sebabnya: sudah 3 hari [tidak] diangkat'),
  )

  it('says what was written, whatever has become of it on its way', () => {
    fc.assert(
      fc.property(written, fc.array(mutilation, { maxLength: 4 }), ({ id, short, code, value, language }, steps) => {
        const of = { ...office(id), id, short, edition: { ...ROADS.edition, code } }
        const text = wrongReportText(of, texts(language).office.wrongAsked, value)
        const read = readWrongReport(steps.reduce((made, step) => step(made), text))
        expect(read).toMatchObject({ office: id, edition: code })
        const expected = value && /^[@\w+-]*[a-z]/.test(value) ? value : value && digits(value)
        expect(read?.value?.toLowerCase()).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('is data, bounded and well-formed, whatever it is', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(
          fc.constantFrom(
            '[',
            ']',
            ' ',
            ',',
            '\n',
            '>',
            ':',
            'salah',
            '0296',
            'dpupr',
            'F7Q2',
            '\u202e',
            '<script>',
            '/',
            '..',
          ),
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(hostile, hostile, (before, after) => {
        const read = readWrongReport(`${before}[${after}, dpupr, F7Q2]${after}`)
        if (!read) return
        expect(read.office).toMatch(/^[a-z0-9-]{2,32}$/)
        expect(read.edition).toMatch(/^[A-Z0-9]{4}$/)
        expect(read.value ?? '111').toMatch(/^\d{3,16}$|^\S*\p{L}\S*$/u)
        expect(read.words.length).toBeLessThanOrEqual(1000)
        expect(Object.values(read).join('')).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}/u)
      }),
      { numRuns: 500 },
    )
  })

  it.each(['[', '[ ', ' salah:', '1 ', 'a.', '> ', '[28/11/26 14.05] a'])(
    'is found behind a long row of %j, and nothing in that',
    (piece) => {
      expect(readWrongReport(piece.repeat(200_000))).toBeUndefined()
      expect(readWrongReport(`${piece.repeat(500)}${LINE}`)).toMatchObject({ office: 'dpupr', edition: 'F7Q2' })
    },
  )
})

describe('where it is sent', () => {
  const DINAS = contact({ type: 'email', display: 'dinas@contoh.invalid', href: 'mailto:dinas@contoh.invalid' })
  const PHONE = contact({ href: 'tel:+62002531001' })
  const WA = contact({ type: 'whatsapp', display: '0008-1001-0001', href: 'https://wa.me/620810010001' })
  const way = (contacts: Contact[], region: object = {}) => {
    const made = directory([office('setda', { contacts })])
    return wrongReportWay({ ...made, region: { ...made.region, ...region } })
  }
  const TEAM = { whatsapp: '+6200812345000' }

  it.each<[string, Contact[], object, object | undefined]>([
    [
      'the team’s number, before all others',
      [WA, DINAS],
      { sample: false, confirmations: TEAM },
      { type: 'whatsapp', display: '0008-1234-5000', href: 'https://wa.me/6200812345000' },
    ],
    [
      'in a sample region no link',
      [WA],
      { sample: true, confirmations: TEAM },
      { type: 'whatsapp', display: '0008-1234-5000' },
    ],
    ['else the WhatsApp of the office that takes corrections', [PHONE, DINAS, WA], {}, WA],
    ['else its e-mail', [PHONE, DINAS], {}, DINAS],
    ['nothing that carries a text', [PHONE], {}, undefined],
  ])('%s', (_, contacts, region, expected) => {
    expect(way(contacts, region)).toEqual(expected)
  })
})
