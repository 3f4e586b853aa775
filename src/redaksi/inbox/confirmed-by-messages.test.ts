import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { readRegion } from '../../adapters/region/content.ts'
import { confirmationOn } from '../../directory/channels/freshness.ts'
import { liveChannels } from '../../directory/channels/turning-days.ts'
import type { WaitingNumber } from '../../directory/channels/waiting-list.ts'
import { recordedOffices } from '../../directory/content/content.ts'
import type { ContentFile } from '../../directory/content/read.ts'
import { withChanges } from '../../directory/content/read.ts'
import type { Day } from '../../directory/dates.ts'
import { addDays } from '../../directory/dates.ts'
import { officeById } from '../../directory/lookup.ts'
import { planOffice } from '../office-plan.ts'
import { makeBuilder, type OpenRegion, openRegion } from '../open-region.ts'
import { changeByAnswers } from './inbox-plan.ts'
import { incomingMessages } from './messages.ts'
import { confirmationCode, officeAnswerText } from './office-answer.ts'
import { readConfirmations } from './read-confirmation.ts'

const BEGUN: Day = '2026-11-29'
const builder = makeBuilder('blora')
const codeOf = (office: string, day: Day) => confirmationCode('rahasia uji', office, day)

/** The real region's offices without any contact, as an invented region: what is told in a test can't be anybody's. */
function emptied(): ContentFile[] {
  return readRegion({ region: 'blora' }).flatMap(({ path, text }) => {
    if (!/^offices\/|^region\.yaml$|^(?:channels|topics)\.yaml$|^editions\.yaml$/.test(path)) return [{ path, text }]
    const document = parseDocument(text, { schema: 'failsafe' })
    if (path === 'topics.yaml') return [{ path, text: 'topics: []\n' }]
    if (path === 'editions.yaml') return [{ path, text: 'editions: []\n' }]
    if (path === 'region.yaml') {
      document.set('sample', 'true')
      // invented regions have no channels of the nation
      document.deleteIn(['care', 'channels'])
      const steps = document.toJS().ladder.steps as { channel?: string }[]
      document.setIn(['ladder', 'steps'], document.createNode(steps.filter(({ channel }) => channel === undefined)))
    }
    if (path === 'channels.yaml')
      for (const channel of (document.get('channels') as { items: { set: (key: string, value: unknown) => void }[] })
        .items)
        channel.set('contacts', document.createNode([]))
    if (path.startsWith('offices/')) for (const key of ['channels', 'leads']) document.delete(key)
    return [{ path, text: document.toString({ lineWidth: 0 }) }]
  })
}

const opened = (files: readonly ContentFile[], today: Day, waiting: readonly WaitingNumber[]): OpenRegion => {
  const { open, problems } = openRegion(files, { today, waiting, builder })
  if (!open) throw new Error(JSON.stringify(problems.slice(0, 3)))
  return open
}

/** Messages as a chat, and what comes of them once all that can be taken is taken. */
function take(open: OpenRegion, messages: readonly string[]) {
  const [year, month, day] = open.today.split('-')
  const chat = messages.map((text) => `${day}/${month}/${year} 08.00 - Kantor: ${text}`).join('\n')
  const read = readConfirmations(incomingMessages(chat), {
    ...{ content: open.content, broken: open.broken, today: open.today, person: 'Petugas Satu', codeOf },
  })
  const made = changeByAnswers(open, read.answers, new Set(read.answers.map(({ office }) => office)), new Set())
  if (!made.ok) throw new Error(made.offices.join())
  return { read, change: made.change, files: withChanges(open.files, made.change.files) }
}

const confirmedIn = ({ content, today }: OpenRegion): string[] =>
  recordedOffices(content).flatMap(([id, record]) =>
    liveChannels(record, today).some((channel) => confirmationOn(channel, today).on) ? [id] : [],
  )

test('an empty region is filled by messages, each new number called once; three hostile ones change nothing', () => {
  const begun = opened(emptied(), BEGUN, [])
  const asked = recordedOffices(begun.content)
    .filter(([, { ended }]) => !ended)
    .map(([id]) => id)
  expect([asked.length, confirmedIn(begun)]).toEqual([57, []])
  const message = (open: OpenRegion, id: string, code = codeOf(id, open.today)) =>
    officeAnswerText(officeById(open.directory, id), { day: open.today, code })
  const numberOf = new Map(asked.map((id, index) => [id, `0008 1700 ${String(index).padStart(4, '0')}`]))

  // the first round: each office fills in its number, and all of them wait
  const first = take(
    begun,
    asked.map((id) => message(begun, id).replace('WhatsApp: ', `WhatsApp: ${numberOf.get(id)}`)),
  )
  expect([first.change.waiting.length, first.read.refused]).toEqual([57, []])
  const told = opened(first.files, BEGUN, first.change.waiting)
  expect(confirmedIn(told)).toEqual([])

  // whoever is called says that it is theirs
  let { files, waiting } = { files: first.files, waiting: first.change.waiting }
  for (const { office, type, value } of first.change.waiting) {
    const confirmation = { on: BEGUN, by: 'Petugas Satu', how: 'call' as const, result: 'reached' as const }
    const call = {
      id: '1',
      events: [{ kind: 'contact-told' as const, type, value, confirmation }],
      on: BEGUN,
      ground: { kind: 'call' as const },
    }
    const plan = planOffice({ ...told, waiting }, office, [call])
    files = withChanges(files, [plan.file!])
    waiting = plan.waiting
  }
  const called = opened(files, BEGUN, waiting)
  expect([confirmedIn(called).length, called.waiting]).toEqual([57, []])

  // half a year later: 57 messages confirm, and three more of people who are none of the offices
  const later = opened(files, addDays(BEGUN, 170), waiting)
  const [one, two, three] = asked as [string, string, string]
  const hostile = [
    message(later, one, 'BCDFGH').replace('BENAR', 'SALAH'),
    message(later, two, codeOf(three, later.today)).replace('BENAR', 'SALAH'),
    message(later, three).replace(/0008-\d{4}-\d{4}/, '0008-1799-0001'),
  ]
  const second = take(later, [...hostile, ...asked.filter((id) => id !== three).map((id) => message(later, id))])
  expect(second.read.refused.map(({ message: said }) => said)).toEqual([
    expect.stringContaining('bukan kode yang pernah dibuat'),
    expect.stringContaining('kodenya milik'),
  ])
  // the number that was swapped on the way waits for a call, and the office's own stays as it was
  expect(second.change.waiting).toMatchObject([{ office: three, value: '+6200817990001' }])
  const after = opened(second.files, addDays(later.today, 100), second.change.waiting)
  const fresh = recordedOffices(after.content).filter(([, record]) =>
    liveChannels(record, after.today).some((channel) => confirmationOn(channel, after.today).on === later.today),
  )
  expect(fresh.map(([id]) => id).sort()).toEqual(asked.filter((id) => id !== three).sort())
  expect(JSON.stringify(after.content.offices.get(three))).not.toContain('1799')
})
