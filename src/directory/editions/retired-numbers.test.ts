import { describe, expect, it } from 'vitest'
import { append, type Changes, regionFiles, swap, TODAY } from '../../../tests/support/region.ts'
import { readContent } from '../content/content.ts'
import { type RetiredNumber, retiredIn, retiredNumbers } from './retired-numbers.ts'

const DINAS = 'offices/dinas.yaml'
const PHONE = '+62002531001'
const WHATSAPP = '+6200810010001'
const retired = (changes: Changes = {}, today = TODAY) => {
  const { content } = readContent(regionFiles(changes))
  if (!content) throw new Error('unreadable')
  return retiredNumbers(content, today)
}
const until = (day: string) => swap('unit: Bidang Rekaan\n', `unit: Bidang Rekaan\n    until: "${day}"\n`)
const head = (more: string) => swap('    basis: SK rekaan\n', `    basis: SK rekaan\n${more}`)
const wrong = (on: string) =>
  swap(
    '      - on: "2026-11-01"\n        by: Petugas 1\n        how: whatsapp\n        result: reached\n',
    `      - on: "2026-11-01"\n        by: Petugas 1\n        how: whatsapp\n        result: reached\n      - on: "${on}"\n        by: Petugas 1\n        how: whatsapp\n        result: wrong\n`,
  )

describe('a number is retired', () => {
  it('not while somebody has it', () => {
    expect(retired()).toEqual([])
  })

  it('after its last day', () => {
    expect(retired({ [DINAS]: until(TODAY) })).toEqual([])
    expect(retired({ [DINAS]: until('2026-11-22') })).toEqual([{ value: PHONE, owner: 'dinas', last: '2026-11-22' }])
  })

  it.each<[string, (text: string) => string, string]>([
    ['when its holder has left', head('    until: "2026-11-10"\n'), '2026-11-10'],
    ['when it turned out wrong', wrong('2026-11-15'), '2026-11-14'],
    [
      'when its consent was taken back',
      swap('      on: "2026-01-02"\n', '      on: "2026-01-02"\n      withdrawn: "2026-11-12"\n'),
      '2026-11-11',
    ],
  ])('%s', (_, change, last) => {
    expect(retired({ [DINAS]: change })).toEqual([{ value: WHATSAPP, owner: 'dinas', last }])
  })

  it('when its office has gone', () => {
    const values = retired({ [DINAS]: append('ended:\n  on: "2026-11-01"\n') })
    expect(values.map(({ value, last }) => [value, last])).toEqual([
      [PHONE, '2026-10-31'],
      [WHATSAPP, '2026-10-31'],
    ])
  })

  it('not before it begins', () => {
    const future = (text: string) =>
      swap('from: "2025-01-02"', 'from: "2026-12-01"')(text).replace('until: "2025-01-01"', 'until: "2026-11-30"')
    expect(retired({ [DINAS]: future })).toEqual([])
    expect(
      retired({ [DINAS]: swap('    owner: personal\n', '    owner: personal\n    from: "2026-12-01"\n') }),
    ).toEqual([])
  })

  it('not when it has moved to another office or is a shared channel’s', () => {
    const moved = append(`channels:\n  - id: telepon\n    type: phone\n    value: "${PHONE}"\n    sources: [ surat ]\n`)
    expect(retired({ [DINAS]: until('2026-11-01'), 'offices/setda.yaml': moved })).toEqual([])
    const shared = swap('value: "+62002900112"', `value: "${PHONE}"`)
    expect(retired({ [DINAS]: until('2026-11-01'), 'channels.yaml': shared })).toEqual([])
  })

  it('when only recorded paper still has it, without a last day', () => {
    const paper = swap(`value: "${PHONE}"`, 'value: "+62002531099"')
    expect(retired({ 'editions.yaml': paper })).toEqual([{ value: '+62002531099', owner: 'setda' }])
    const withdrawn = { 'editions.yaml': paper, [DINAS]: (text: string) => text.replaceAll(PHONE, '+62002531099') }
    expect(retired(withdrawn)).toEqual([])
  })

  it('of several endings by the last', () => {
    const twice = (text: string) =>
      until('2026-11-01')(text).replace(
        'channels:\n',
        `channels:\n  - id: dulu\n    type: sms\n    value: "${PHONE}"\n    until: "2026-05-01"\n    sources: [ surat ]\n`,
      )
    expect(retired({ [DINAS]: twice })).toEqual([{ value: PHONE, owner: 'dinas', last: '2026-11-01' }])
  })
})

describe('two heads who swap offices and keep their numbers', () => {
  const mine = (id: string, value: string, from: string, to = '') =>
    `channels:\n  - id: ${id}\n    type: whatsapp\n    value: "${value}"\n    from: "${from}"\n${to && `    until: "${to}"\n`}    sources: [ surat ]\n`
  const both = (first: string, second: string) =>
    mine('lama', first, '2025-01-01', '2026-10-31') + mine('baru', second, '2026-11-01').replace('channels:\n', '')
  const [a, b] = ['+6200810770001', '+6200810770002']
  const swapped = {
    'offices/setda.yaml': append(both(a, b)),
    'offices/d9901012001.yaml': append(both(b, a).replaceAll('surat', 'daftar')),
  }

  it('retire none', () => {
    expect(retired(swapped)).toEqual([])
    expect(retired(swapped, '2026-10-31')).toEqual([])
  })
})

describe('a text', () => {
  const number: RetiredNumber = { value: '+6281234567890', owner: 'dinas', last: '2026-11-01' }
  const known = new Map([[number.value, number]])

  it.each([
    '<a href="tel:+6281234567890">0812-3456-7890</a>',
    'https://wa.me/6281234567890?text=x',
    '{"value": "+6281234567890"}',
    "'+62 812 3456 7890,",
    'TEL;TYPE=WORK:+62812345\r\n 67890',
    '0 8 1 2, 3 4 5 6, 7 8 9 0',
    '<b>0812</b>&nbsp;3456 7890',
  ])('holds a retired number in any spelling: %s', (text) => {
    expect(retiredIn(text, known)).toContain(number)
  })

  it.each(['0812-3456-7891', '1081234567890', '08123456789012345', 'sha256-081234567890abc1'.replace('0', 'x')])(
    'doesn’t hold it where other digits stand: %s',
    (text) => {
      expect(retiredIn(text, known)).toEqual([])
    },
  )

  it('is not read where nothing is retired', () => {
    expect(retiredIn('081234567890', new Map())).toEqual([])
  })
})
