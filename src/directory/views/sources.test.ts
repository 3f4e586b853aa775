import { expect, it } from 'vitest'
import { contact, office, stale, unconfirmed } from '../../../tests/content/model.ts'
import { pageSources, sharedState, sourceNumber } from './sources.ts'

const source = (citation: string, date?: string) => ({ citation, date })
const dinas = office('dinas', {
  contacts: [
    unconfirmed({ sources: [source('kontak', '2025'), source('nama')] }),
    contact({ sources: [source('sheet of a confirmed one')] }),
  ],
  holder: { status: 'unknown', last: { status: 'vacant', on: '2026-01-13', source: source('pejabat') } },
  address: { text: 'Jl. Rekaan', sources: [source('alamat')] },
  nameSources: [source('nama'), source('kontak', '2026')],
  withheld: [
    { type: 'sms', reason: 'lead', sources: [source('petunjuk')] },
    { type: 'whatsapp', reason: 'mobile', sources: [source('source of a withheld one')] },
  ],
})

it('every source of what is shown, once, in the order of the page', () => {
  expect(pageSources(dinas).map(({ citation, date }) => [citation, date])).toEqual([
    ['kontak', '2025'],
    ['nama', undefined],
    ['pejabat', undefined],
    ['alamat', undefined],
    ['kontak', '2026'],
    ['petunjuk', undefined],
  ])
})

it('each has its number, from 1; another has none', () => {
  const list = pageSources(dinas)
  expect(list.map((entry) => sourceNumber(list, { ...entry }))).toEqual([1, 2, 3, 4, 5, 6])
  expect(sourceNumber(list, source('kontak'))).toBe(0)
})

it('of who heads the office now too', () => {
  const observed = { on: '2026-11-01', source: source('pejabat') }
  expect(pageSources(office('a', { holder: { status: 'vacant', observed } }))).toEqual([source('pejabat')])
})

it.each([
  ['nothing of none', [], undefined],
  ['that all are confirmed, without their sources', [contact(), contact({ sources: [source('a')] })], []],
  ['nothing of a confirmed one beside another', [contact(), unconfirmed()], undefined],
  ['nothing where they were confirmed on other days', [stale(), stale({ confirmedOn: '2026-01-01' })], undefined],
  [
    'that all wait, with every source once',
    [unconfirmed({ sources: [source('a'), source('b')] }), unconfirmed({ sources: [source('b'), source('c')] })],
    [source('a'), source('b'), source('c')],
  ],
])('of all contacts is said %s', (_, contacts, sources) => {
  expect(sharedState(contacts)?.sources).toEqual(sources)
})
