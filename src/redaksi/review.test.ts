import { expect, it } from 'vitest'
import { opened } from '../../tests/support/redaksi/editor.ts'
import { newNumbers } from './review.ts'

const { content, today } = opened()
const before = content.offices.get('dinas')!.value
const [first] = before.channels
const channel = { ...first!, id: 'baru' }

it.each<[string, typeof before.channels, string[]]>([
  ['a number', [{ ...channel, type: 'phone', value: '+62215550155' }], ['(021) 5550155']],
  ['an address', [{ ...channel, type: 'email', value: 'baru@example.go.id' }], []],
  ['a number that has ended', [{ ...channel, type: 'phone', value: '+62215550155', until: '2026-01-01' }], []],
  ['one that was known by another kind', [{ ...channel, type: 'sms' }], []],
])('%s that comes is looked at twice if it can be called', (_, more, expected) => {
  expect(newNumbers({ before, after: { ...before, channels: [...before.channels, ...more] } }, today)).toEqual(expected)
  expect(newNumbers({ before, after: { ...before, channels: [] } }, today)).toEqual([])
})
