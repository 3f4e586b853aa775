import { describe, expect, it } from 'vitest'
import { contact, stale, unconfirmed } from '../../../tests/content/model.ts'
import { CHANNEL_TYPES } from '../content/schema.ts'
import { printable, printed } from './printed.ts'

describe('what goes on paper', () => {
  const [fresh, old, waiting] = [contact({ id: 'fresh' }), stale({ id: 'old' }), unconfirmed({ id: 'waiting' })]
  const never = contact({ id: 'never', publication: { web: 'yes', print: 'no', reason: 'confirmed' } })

  it.each([
    ['what was ever confirmed', [fresh, waiting, old], ['fresh', 'old']],
    ['what was confirmed long ago, alone', [waiting, old], ['old']],
    ['what waits to be confirmed, where nothing else is there', [waiting], ['waiting']],
    ['nothing that may not be printed', [never], []],
    ['nothing, where nothing is there', [], []],
  ])('%s', (_, contacts, expected) => {
    expect(printed({ contacts }).contacts.map(({ id }) => id)).toEqual(expected)
  })

  const ids = (contacts: { id: string }[]) => contacts.map(({ id }) => id)
  /** Three kinds of numbers, and as many others as there is room for. */
  const one = CHANNEL_TYPES.slice(0, 3 + 10).map((type) => contact({ id: type, type }))
  const another = ['instagram', 'facebook'].map((type, index) =>
    contact({ id: `${type}-2`, type: CHANNEL_TYPES[6 + index]!, unit: 'Bidang' }),
  )

  it('is ten accounts, and every number', () => {
    const { contacts, more } = printed({ contacts: [...one, contact({ id: 'phone-2' })] })
    expect(ids(contacts)).toEqual([...ids(one), 'phone-2'])
    expect(more).toEqual([])
  })

  it('and what there are too many of is counted, and may still stand on older paper', () => {
    const contacts = [...one, ...another]
    expect(ids(printed({ contacts }).contacts)).toEqual(ids(one))
    expect(ids(printed({ contacts }).more)).toEqual(['instagram-2', 'facebook-2'])
    expect(printable({ contacts })).toEqual(contacts)
  })
})
