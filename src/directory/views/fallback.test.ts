import { describe, expect, it } from 'vitest'
import { channel, contact, directory, office, unconfirmed } from '../../../tests/content/model.ts'
import type { Office, SharedChannel } from '../model.ts'
import { frontDoors, whoAnswersFor } from './fallback.ts'

const KECAMATAN = { code: '99.01.01', name: 'Contoh', level: 'kecamatan' } as const
const DESA = { code: '99.01.01.2001', name: 'Misalrejo', level: 'desa' } as const

const setda = office('setda', { contacts: [contact()] })
const camat = office('kec', { kind: 'district', parent: 'setda', area: KECAMATAN, contacts: [contact()] })
const desa = office('desa', { kind: 'village', area: DESA })

const answers = (asked: Office, offices: Office[], channels: SharedChannel[] = []) =>
  whoAnswersFor(asked, directory([asked, ...offices], channels)).map(({ officeId, name }) => officeId ?? name)

describe('who answers for an office', () => {
  const dinas = office('dinas', { parent: 'setda' })
  const lapor = channel('lapor')

  it.each<[string, Office, Office[], SharedChannel[], string[]]>([
    ['its parent, then complaint channels', dinas, [setda], [lapor], ['setda', 'Saluran lapor']],
    ['channels alone where it has no parent', office('dinas'), [setda], [lapor], ['Saluran lapor']],
    [
      'the parent of its parent too',
      office('upt', { parent: 'dinas' }),
      [{ ...dinas, contacts: [contact()] }, setda],
      [],
      ['dinas', 'setda'],
    ],
    ['not a parent without contact', office('upt', { parent: 'dinas' }), [dinas, setda], [], ['setda']],
    ['not a parent that is no more', dinas, [{ ...setda, ended: { on: '2026-01-01' } }], [lapor], ['Saluran lapor']],
    ['not a parent that is in no file', office('dinas', { parent: 'nobody' }), [], [lapor], ['Saluran lapor']],
    ['the camat of a village, by its code', desa, [setda, camat], [lapor], ['kec', 'setda', 'Saluran lapor']],
    ['not the camat of another village', desa, [{ ...camat, area: { ...KECAMATAN, code: '99.01.02' } }], [], []],
    ['the parent that a village names, before any camat', { ...desa, parent: 'setda' }, [setda, camat], [], ['setda']],
    ['at most three', desa, [camat, setda], [channel('a'), channel('b')], ['kec', 'setda', 'Saluran a']],
    ['nobody, where there is nobody', office('dinas'), [], [], []],
  ])('%s', (_, asked, offices, channels, expected) => {
    expect(answers(asked, offices, channels)).toEqual(expected)
  })

  it.each<[string, Partial<SharedChannel>]>([
    ['for emergencies', { purpose: 'urgent' }],
    ['for one service', { purpose: 'service' }],
    ['that is not certain to work here', { works: 'unconfirmed' }],
    ['without a contact', { contacts: [] }],
  ])('never a channel %s', (_, more) => {
    expect(answers(office('dinas'), [], [channel('x', more)])).toEqual([])
  })

  it('each answer has at most two contacts, the first ones, also when they wait to be confirmed', () => {
    const contacts = ['a', 'b', 'c'].map((id) => unconfirmed({ id }))
    const answers = whoAnswersFor(dinas, directory([dinas, { ...setda, contacts }], [channel('lapor', { contacts })]))
    expect(answers.map((answer) => answer.contacts.map(({ id }) => id))).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ])
  })

  it('ends where offices are each other’s parent', () => {
    const a = office('a', { parent: 'b', contacts: [contact()] })
    const b = office('b', { parent: 'c', contacts: [contact()] })
    const c = office('c', { parent: 'a', contacts: [contact()] })
    expect(answers(a, [b, c])).toEqual(['b', 'c'])
    expect(answers(office('x', { parent: 'a' }), [a, b, c])).toEqual(['a', 'b', 'c'])
  })
})

describe('front doors', () => {
  const ladder = (...steps: string[]) => ({
    confirmed: false,
    steps: [{ role: 'camat' as const }, ...steps.map((channel) => ({ channel }))],
    sources: [],
  })
  const doors = (channels: SharedChannel[], ...steps: string[]) => {
    const { region, ...rest } = directory([], channels)
    return frontDoors({ ...rest, region: { ...region, ladder: ladder(...steps) } })
  }
  const own = channel('gardu', { level: 'regency' })
  const [a, b, c] = ['a', 'b', 'c'].map((id) => channel(id)) as [SharedChannel, SharedChannel, SharedChannel]

  it.each<[string, SharedChannel[], string[], string[]]>([
    ['the regency’s own, then those of the ladder in its order', [own, a, b], ['b', 'a'], ['gardu', 'b', 'a']],
    ['none that the ladder doesn’t know', [own, a, b], ['b'], ['gardu', 'b']],
    ['at most three', [own, a, b, c], ['c', 'b', 'a'], ['gardu', 'c', 'b']],
    ['none that doesn’t work', [{ ...own, works: 'unconfirmed' }, a], ['a'], ['a']],
    ['none without a contact', [{ ...own, contacts: [] }, a], ['a'], ['a']],
    ['none for danger', [channel('polisi', { purpose: 'urgent', level: 'regency' }), a], ['a'], ['a']],
  ])('are %s', (_, channels, steps, expected) => {
    expect(doors(channels, ...steps).map(({ id }) => id)).toEqual(expected)
  })

  it('begin with what most people can use', () => {
    const contacts = [contact({ id: 'situs', type: 'website' }), contact({ id: 'sms', type: 'sms' })]
    expect(doors([channel('lapor', { contacts })], 'lapor')[0]?.contacts.map(({ id }) => id)).toEqual(['sms', 'situs'])
  })
})
