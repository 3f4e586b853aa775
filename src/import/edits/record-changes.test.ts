import { describe, expect, it } from 'vitest'
import { type ChannelEntry, type OfficeFile, officeRecordSchema } from '../../directory/content/schema.ts'
import { applyEvent, type RecordEvent } from '../../directory/events/apply-event.ts'
import type { OfficeState } from '../../directory/events/state.ts'
import { recordChanges } from './record-changes.ts'

const ON = '2026-12-01'
const SOURCE = { citation: 'Daftar', document: 'daftar.xlsx', date: '2026-11-29', grade: 'contoh' as const }
const reached = { on: '2026-11-20', by: 'Petugas', how: 'call' as const, result: 'reached' as const }
const consent = { kind: 'written' as const, evidence: 'Map 1', on: '2026-01-02' }
const PHONE: ChannelEntry = {
  ...{ id: 'telepon', type: 'phone', value: '+62002531001', owner: 'office', sources: ['daftar'] },
  ...{ unit: 'Loket', confirmations: [reached] },
}
const SECOND: ChannelEntry = { ...PHONE, id: 'telepon-2', value: '+62002531002', confirmations: [] }
const OWN: ChannelEntry = {
  ...{ id: 'wa-kepala', type: 'whatsapp', value: '+6200810000001', owner: 'personal', holder: 'satu', consent },
  ...{ sources: ['daftar'], confirmations: [reached] },
}

const state = (more: Partial<OfficeFile> = {}): OfficeState => ({
  id: 'satu',
  waiting: [],
  record: officeRecordSchema.parse({
    ...{ name: 'Dinas Satu', nameSources: ['daftar'], short: 'Disatu', kind: 'department' },
    holders: [{ id: 'satu', name: 'Satu Contohwan', status: 'definitive', from: '2023-01-09' }],
    ...{ channels: [PHONE, SECOND, OWN], sources: { daftar: SOURCE } },
    ...more,
  }),
})

/** What is told of some events, a line each; a space that keeps words together is one. */
function told(start: OfficeState, ...events: RecordEvent[]): string[] {
  const context = { on: ON, today: '2026-11-29', document: 'd.xlsx', source: { id: 'impor', entry: SOURCE } }
  const end = events.reduce((before, event) => {
    const outcome = applyEvent(before, event, context)
    if (!outcome.ok) throw new Error(outcome.message)
    return outcome.state
  }, start)
  return recordChanges(start, end, ON).map(({ what, before, after }) =>
    `${what}: ${before} > ${after}`.replaceAll('\u00a0', ' '),
  )
}

const described = (more: object): RecordEvent => ({ kind: 'office-described', ...more })
const hours = [{ days: ['mon', 'tue', 'wed'] as const, from: '08:00', to: '15:00' }]
const leads = [{ type: 'sms' as const, sources: ['daftar'] }]

describe('what has changed is told in words', () => {
  it.each<[string, Partial<OfficeFile>, RecordEvent[], string[]]>([
    ['hours', {}, [described({ hours })], ['jam layanan: belum tercatat > Senin–Rabu 08.00–15.00']],
    [
      'no hours any more',
      { hours: [{ days: ['sat'], from: '08:00', to: '12:00' }] },
      [described({ hours: null })],
      ['jam layanan: Sabtu 08.00–12.00 > belum tercatat'],
    ],
    ['other names', { aliases: ['Satu'] }, [described({ aliases: ['Satu', 'D1'] })], ['sebutan lain: Satu > Satu, D1']],
    ['no other names', { aliases: ['Satu'] }, [described({ aliases: [] })], ['sebutan lain: Satu > ']],
    ['duties', {}, [described({ duties: ['health', 'fire'] })], [expect.stringMatching(/^urusan: {2}> Kesehatan, /)]],
    ['remarks', { remarks: ['A.'] }, [described({ remarks: ['B.', 'C.'] })], ['keterangan: A. > B. C.']],
    [
      'a name that was misspelt',
      {},
      [described({ name: 'Dinas Sattu', misspelt: true })],
      ['nama kantor: Dinas Satu > Dinas Sattu'],
    ],
    [
      'a contact that moves, once for its kind',
      {},
      [{ kind: 'contact-moved', id: 'telepon-2', by: -1 }],
      ['urutan Telepon: (0002) 531001, (0002) 531002 > (0002) 531002, (0002) 531001'],
    ],
    [
      'one that moves and comes back',
      {},
      [
        { kind: 'contact-moved', id: 'telepon-2', by: -1 },
        { kind: 'contact-moved', id: 'telepon-2', by: 1 },
      ],
      [],
    ],
    [
      'one that moves and ends',
      {},
      [
        { kind: 'contact-moved', id: 'telepon-2', by: -1 },
        { kind: 'contact-ended', id: 'telepon-2', until: '2026-11-30' },
      ],
      ['Telepon: (0002) 531002 > berakhir 30 November 2026'],
    ],
    [
      'a consent that is taken back',
      {},
      [{ kind: 'consent-withdrawn', id: 'wa-kepala', from: '2026-12-05' }],
      [expect.stringMatching(/^WhatsApp: .* > persetujuan ditarik 5 Desember 2026$/)],
    ],
    [
      'a contact that nobody looks for any more',
      { leads },
      [{ kind: 'lead-dropped', type: 'sms' }],
      ['SMS:  > disebut ada, tidak dicari lagi'],
    ],
    [
      'one that is known now isn’t told twice',
      { leads },
      [{ kind: 'contact-told', type: 'sms', value: '+62002531009', confirmation: reached }],
      ['SMS:  > (0002) 531009, dikonfirmasi 20 November 2026'],
    ],
    [
      'a head who is spelt otherwise',
      {},
      [{ kind: 'head-respelt', was: 'Satu Contohwan', name: 'Satu Contohwan, S.E.' }],
      ['catatan pejabat: Satu Contohwan, mulai 9 Januari 2023 > Satu Contohwan, S.E., mulai 9 Januari 2023'],
    ],
    ['nothing', {}, [described({ hours: null, remarks: [], aliases: [], duties: [] })], []],
  ])('%s', (_, before, events, expected) => {
    expect(told(state(before), ...events)).toEqual(expected)
  })
})
