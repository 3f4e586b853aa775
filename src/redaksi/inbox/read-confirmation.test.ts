import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRegion } from '../../adapters/region/content.ts'
import { addDays } from '../../directory/dates.ts'
import { officeById } from '../../directory/lookup.ts'
import { planOffice } from '../office-plan.ts'
import { makeBuilder, openRegion } from '../open-region.ts'
import { incomingMessages } from './messages.ts'
import { confirmationCode, officeAnswerParts, officeAnswerText } from './office-answer.ts'
import { readConfirmations } from './read-confirmation.ts'

const TODAY = '2026-11-29'
const ASKED = '2026-11-20'
const open = openRegion(readRegion({ region: 'contoh' }), { today: TODAY, waiting: [], builder: makeBuilder('contoh') })
  .open!
const codeOf = (office: string, day: string) => confirmationCode('rahasia uji', office, day)
const messageOf = (id: string, day = ASKED, code = codeOf(id, day)) =>
  officeAnswerText(officeById(open.directory, id), { day, code })
const read = (text: string, today = TODAY, broken: ReadonlySet<string> = new Set()) =>
  readConfirmations(incomingMessages(text), { content: open.content, broken, today, person: 'Petugas Satu', codeOf })

/** What comes of a message of one office: ids with what becomes of them, and the lines of which nothing comes. */
function outcome(text: string) {
  const { answers, refused, others } = read(text)
  expect([refused, others]).toEqual([[], []])
  const [answer] = answers
  const events = answer!.edits.flatMap((edit) => edit.events)
  return {
    did: events.map((event) =>
      event.kind === 'contact-confirmed' || event.kind === 'contact-wrong'
        ? `${event.kind} ${event.id}`
        : event.kind === 'contact-replaced'
          ? `${event.kind} ${event.id} ${event.value} ${event.unproven}`
          : event.kind === 'contact-told'
            ? `${event.kind} ${event.type} ${event.value} ${event.unproven}`
            : event.kind,
    ),
    odd: answer!.lines.filter(({ tone }) => tone === 'odd').map(({ said }) => said),
  }
}

const ALL = officeById(open.directory, 'dinkominfo').contacts.map(({ id }) => `contact-confirmed ${id}`)
const KOMINFO = messageOf('dinkominfo')
const change = (from: string | RegExp, to: string) => {
  const changed = KOMINFO.replace(from, to)
  expect(changed).not.toBe(KOMINFO)
  return changed
}
const PHONE = 'Telepon (0002) 531028: BENAR'

describe('a confirmation as it was made', () => {
  it.each(
    [...open.directory.offices].filter(({ ended, contacts }) => !ended && contacts.length > 0).map(({ id }) => id),
  )('confirms what it asks of %s, and the content is right with it', (id) => {
    const { answers, refused } = read(messageOf(id))
    expect(refused).toEqual([])
    const [answer] = answers
    expect(answer!.lines.filter(({ tone }) => tone !== 'done')).toEqual([])
    const asked = officeById(open.directory, id).contacts
    const confirmed = answer!.edits.flatMap(({ events: [event] }) => ('id' in event! ? [event.id] : []))
    expect(confirmed).toEqual(asked.map((contact) => contact.id))
    const plan = planOffice(
      open,
      id,
      answer!.edits.map((edit, at) => ({ id: String(at), ...edit })),
    )
    expect([plan.errors, plan.redLines, plan.lines.filter((line) => line.refused)]).toEqual([[], [], []])
  })

  it.each<[string, (text: string) => string]>([
    ['without breaks', (text) => text.replace(/\n/g, ' ')],
    ['with every break twice', (text) => text.replace(/\n/g, '\n\n')],
    ['in small letters', (text) => text.toLowerCase()],
    ['quoted', (text) => `"${text}"`],
    ['as a quotation', (text) => text.replace(/^/gm, '> ')],
    ['in bold', (text) => text.replace(/^(.+)$/gm, '*$1*')],
    ['with curly quotes around', (text) => `“${text}”`],
    ['out of a chat of Android', (text) => `28/11/26 14.05 - Bu Rina: ${text}`],
    ['out of a chat of an iPhone', (text) => `[28/11/26, 14.05.12] Bu Rina: ${text}`],
    ['with a greeting before and thanks after', (text) => `Assalamualaikum pak,\n${text}Rina\n\nTerima kasih 🙏`],
    ['forwarded', (text) => `Diteruskan\n${text}`],
    [
      'translated',
      (text) =>
        text
          .replace('KONFIRMASI', 'CONFIRMATION')
          .replace(/BENAR/g, 'TRUE')
          .replace('Telepon', 'Phone')
          .replace('Surel', 'Email'),
    ],
    ['with words corrected', (text) => text.replace(/BENAR/g, 'Benar').replace('KONFIRMASI', 'Konfirmsi')],
    ['with signs for words', (text) => text.replace(/BENAR/g, '✅')],
    [
      'with blanks that don’t break and signs that aren’t seen',
      (text) => text.replace(/ /g, '\u00a0').replace(/\n/g, '\u200e\n'),
    ],
    [
      'with numbers spelt otherwise',
      (text) => text.replace('(0002) 531028', '+62 002-531-028').replace('0008-1234-5678', '0008 1234 5678'),
    ],
    [
      'with its lines numbered',
      (text) =>
        text
          .split('\n')
          .map((line, index) => (index > 1 ? `${index - 1}. ${line}` : line))
          .join('\n'),
    ],
    ['with each answer in the next line', (text) => text.replace(/: BENAR/g, ':\nBENAR')],
    [
      'with the office misspelt, whose code it is',
      (text) => text.replace('KONFIRMASI dinkominfo', 'KONFIRMASI Dinkom info'),
    ],
    ['without its first word', (text) => text.replace('KONFIRMASI ', '')],
    ['in krama', (text) => text.replace(/BENAR/g, 'leres')],
    ['with the code in two', (text) => text.replace(/(?<=261120 ...)/, ' ')],
  ])('is read %s', (_, mutilate) => {
    expect(outcome(mutilate(KOMINFO)).did.slice(0, ALL.length)).toEqual(ALL)
  })

  it('is dated by the telephone, where it says a day, and never ahead', () => {
    const on = (text: string) => read(text).answers[0]!.on
    expect(on(KOMINFO)).toBe(TODAY)
    expect(on(`28/11/26 14.05 - Rina: ${KOMINFO}`)).toBe('2026-11-28')
    expect(on(`28/12/26 14.05 - Rina: ${KOMINFO}`)).toBe(TODAY)
  })
})

describe('an answer in several messages', () => {
  const office = officeById(open.directory, 'dinkominfo')
  const parts = officeAnswerParts(office, { day: ASKED, code: codeOf('dinkominfo', ASKED) })

  it('is one, whatever their order, and says nothing of a second answer', () => {
    for (const chat of [parts, [...parts].reverse()]) {
      const text = chat.map((part) => `28/11/26 14.05 - Rina: ${part}`).join('\n')
      const { did, odd } = outcome(text)
      expect([[...did].sort(), odd]).toEqual([[...ALL, 'head-seen'].sort(), []])
    }
  })

  it('counts for what has come, where one of them is missing', () => {
    const { did, odd } = outcome(parts[0]!)
    expect([did, odd]).toEqual([ALL.slice(0, 5), []])
  })
})

describe('a line that is answered otherwise', () => {
  const others = ALL.filter((one) => !one.endsWith('telepon'))
  it.each<[string, string, string[]]>([
    ['SALAH', 'Telepon (0002) 531028: SALAH', ['contact-wrong telepon']],
    ['“not right”', 'Telepon (0002) 531028: tidak benar', ['contact-wrong telepon']],
    ['“out of order”', 'Telepon (0002) 531028: sudah mati pak', ['contact-wrong telepon']],
    ['a cross', 'Telepon (0002) 531028 ❌', ['contact-wrong telepon']],
    ['GANTI', 'Telepon (0002) 531028: GANTI (0002) 531099', ['contact-replaced telepon +62002531099 true']],
    [
      'ganti in words',
      'Telepon (0002) 531028: salah, ganti dengan 0002-531099',
      ['contact-replaced telepon +62002531099 true'],
    ],
    [
      'nothing but the new number',
      'Telepon (0002) 531028: 0002 531099',
      ['contact-replaced telepon +62002531099 true'],
    ],
    ['another number in its place', 'Telepon (0002) 531099: BENAR', ['contact-told phone +62002531099 true']],
  ])('%s', (_, line, did) => {
    const said = outcome(change(PHONE, line)).did.filter((one) => one !== 'head-seen')
    expect(said.toSorted()).toEqual([...others, ...did].toSorted())
  })

  it.each([
    ['both', 'Telepon (0002) 531028: BENAR SALAH', 'jawabannya tidak jelas'],
    ['“not wrong”', 'Telepon (0002) 531028: tidak salah', 'jawabannya tidak jelas'],
    ['“don’t replace”', 'Telepon (0002) 531028: jangan diganti', 'jawabannya tidak jelas'],
    ['BENAR and another number', 'Telepon (0002) 531028: BENAR 0002 531099', 'BENAR, tetapi ada kontak lain'],
    ['GANTI without what', 'Telepon (0002) 531028: GANTI', 'GANTI tanpa kontak baru'],
    ['GANTI with two', 'Telepon (0002) 531028: GANTI 0002 531098 / 0002 531099', 'lebih dari satu'],
    ['GANTI with one of its own', 'Telepon (0002) 531028: GANTI 0008-1234-5678', ''],
    ['GANTI with an address', 'Telepon (0002) 531028: GANTI baru@contoh.invalid', 'jenis lain'],
    ['nothing', 'Telepon (0002) 531028:', 'tidak dijawab'],
    ['what nobody understands', 'Telepon (0002) 531028: entahlah', 'tidak dipahami'],
    ['SALAH of what isn’t recorded', 'Telepon (0002) 531099: SALAH', 'tidak tercatat'],
  ])('%s changes nothing of it, and says so', (_, line, said) => {
    const { did, odd } = outcome(change(PHONE, line))
    expect(did.filter((one) => / telepon| phone/.test(one))).toEqual([])
    if (said) expect(odd).toEqual([expect.stringContaining(said)])
  })

  it('tells of words beside an answer', () => {
    const [, line] = read(change(PHONE, `${PHONE} tapi hanya jam kerja`)).answers[0]!.lines
    expect(line).toMatchObject({ tone: 'done', said: expect.stringContaining('"tapi hanya jam kerja"') })
  })

  it('names what was filled in where nothing was held', () => {
    const empty = messageOf(open.directory.offices.find((one) => one.contacts.length === 0 && !one.ended)!.id)
    const filled = empty
      .replace('WhatsApp: ', 'WhatsApp: 0008 1555 0001')
      .replace('Surel: ', 'Surel: organisasi@contoh.invalid')
    expect(outcome(filled).did.filter((one) => one.startsWith('contact-told'))).toEqual([
      'contact-told whatsapp +6200815550001 true',
      'contact-told email organisasi@contoh.invalid true',
    ])
  })

  it('leaves another head to a form of its own', () => {
    const { did, odd } = outcome(change(/Kepala .*/, 'Kepala: GANTI Budi Misalnya'))
    expect(did).toEqual(ALL)
    expect(odd).toEqual([expect.stringContaining('Pejabat berganti')])
  })

  it('counts as it was said last', () => {
    const second = change(PHONE, 'Telepon (0002) 531028: SALAH')
    const { did, odd } = outcome(`[27/11/26 08.00] A: ${KOMINFO}\n[28/11/26 08.00] A: ${second}`)
    expect(did.filter((one) => one.includes('telepon'))).toEqual(['contact-wrong telepon'])
    expect(odd).toEqual([expect.stringContaining('menjawab 2 kali')])
  })
})

describe('a message that nothing may come of', () => {
  const refusal = (text: string, today?: string, broken?: ReadonlySet<string>) => {
    const { answers, refused } = read(text, today, broken)
    expect(answers).toEqual([])
    return refused.map(({ message }) => message)
  }
  it.each<[string, () => string[], string]>([
    ['a forged code', () => refusal(change(/261120 ......\n/, '261120 BCDFGH\n')), 'bukan kode yang pernah dibuat'],
    [
      'a code of another office',
      () => refusal(messageOf('dlh', ASKED, codeOf('dinkominfo', ASKED))),
      'kodenya milik Dinkominfo, padahal pesannya tentang',
    ],
    [
      'a code of another day',
      () => refusal(change('261120', '261125')),
      'dari lembar 20 November 2026, padahal tertulis 25 November 2026',
    ],
    ['a day that isn’t', () => refusal(change('261120', '261131')), 'tanggal "261131"'],
    ['a sheet of more than 30 days', () => refusal(KOMINFO, addDays(ASKED, 31)), 'lebih dari 30 hari'],
    [
      'one that is older than its sheet',
      () => refusal(`19/11/26 08.00 - A: ${KOMINFO}`),
      'pesannya bertanggal 19 November 2026, padahal lembarnya baru dibuat 20 November 2026',
    ],
    ['a sheet of a day to come', () => refusal(KOMINFO, addDays(ASKED, -1)), 'hari yang belum tiba'],
    ['a message that lost its code', () => refusal(change(/261120 ......\n/, '\n')), 'tanpa kode yang utuh'],
    ['an office whose file is broken', () => refusal(KOMINFO, TODAY, new Set(['dinkominfo'])), 'sedang rusak'],
  ])('%s', (_, refused, said) => {
    expect(refused()).toEqual([expect.stringContaining(said)])
  })

  it('is no obstacle to others beside it, and what is no confirmation is handed on', () => {
    const text = [
      '27/11/26 08.00 - A: Selamat pagi',
      `27/11/26 08.01 - B: ${messageOf('dlh').replace(/[A-Z]{6}\n/, 'BCDFGH\n')}`,
      `27/11/26 08.02 - C: ${KOMINFO}`,
    ].join('\n')
    const { answers, refused, others } = read(text)
    expect(answers.map(({ office }) => office)).toEqual(['dinkominfo'])
    expect(refused).toHaveLength(1)
    expect(others).toEqual([{ text: 'Selamat pagi', on: '2026-11-27' }])
  })
})

describe('whatever is pasted', () => {
  const known = new Set(
    [...open.content.offices.values()].flatMap(({ value }) => value.channels.map((one) => one.value)),
  )
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...KOMINFO.split(/(?<=\s)/),
        ...messageOf('dpupr').split(/(?<=\s)/),
        '__proto__ ',
        'constructor ',
        '<b>',
        '\u202e',
      ),
      fc.constantFrom('SALAH ', 'GANTI ', '0002 531099 ', '+62 81 ', 'x@y.invalid ', '\n'),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  it('is read without a fault, confirms nothing that isn’t recorded, and lets whatever is new wait', () => {
    fc.assert(
      fc.property(pieces, (some) => {
        for (const { office, edits } of read(`${KOMINFO.slice(0, 32)}${some.join('')}`).answers)
          for (const event of edits.flatMap(({ events }) => events)) {
            if (event.kind === 'contact-confirmed' || event.kind === 'contact-wrong')
              expect(open.content.offices.get(office)!.value.channels.map(({ id }) => id)).toContain(event.id)
            else if (event.kind === 'contact-told' || event.kind === 'contact-replaced') {
              expect(event.unproven).toBe(true)
              expect(known.has(event.value) && office === 'dinkominfo' && event.kind === 'contact-replaced').toBe(false)
            } else expect(event.kind).toBe('head-seen')
          }
      }),
      { numRuns: 300 },
    )
  })

  it('is long', () => {
    const long = `${KOMINFO}\n`.repeat(300)
    expect(read(long).answers).toHaveLength(1)
    expect(read('0'.repeat(100_000)).others).toHaveLength(1)
  })
})
