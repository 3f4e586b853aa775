/** Small values of the model for tests: whole, valid, and told only where they matter. */
import type { Contact, Directory, Office, SharedChannel } from '../../src/directory/model.ts'
import { directoryOf, TODAY } from '../support/region.ts'

export function contact(more: Partial<Contact> = {}): Contact {
  return {
    id: 'telepon',
    type: 'phone',
    value: '+62002531001',
    display: '(0002) 531001',
    publication: { web: 'yes', print: 'final', reason: 'confirmed' },
    confirmedOn: '2026-11-02',
    dueOn: '2027-01-31',
    sources: [],
    ...more,
  }
}

export function unconfirmed(more: Partial<Contact> = {}): Contact {
  return contact({
    publication: { web: 'marked', print: 'draft', reason: 'unconfirmed' },
    confirmedOn: undefined,
    dueOn: undefined,
    ...more,
  })
}

export function stale(more: Partial<Contact> = {}): Contact {
  return contact({
    publication: { web: 'marked', print: 'draft', reason: 'stale' },
    confirmedOn: '2026-02-01',
    dueOn: '2026-05-02',
    ...more,
  })
}

export function office(id: string, more: Partial<Office> = {}): Office {
  return {
    id,
    kind: 'department',
    duties: [],
    name: `Dinas ${id}`,
    short: id.toUpperCase(),
    aliases: [],
    formerNames: [],
    holder: { status: 'unknown' },
    contacts: [],
    withheld: [],
    topics: [],
    remarks: [],
    nameSources: [],
    required: false,
    edition: {
      code: 'F7Q2',
      facts: { name: `Dinas ${id}`, link: `https://pengaduan.contoh.invalid/k/${id}/`, channels: [], others: [] },
      known: [],
    },
    ...more,
  }
}

export function channel(id: string, more: Partial<SharedChannel> = {}): SharedChannel {
  return {
    id,
    name: `Saluran ${id}`,
    level: 'national',
    purpose: 'complaint',
    about: 'Aduan apa saja.',
    works: 'yes',
    contacts: [contact()],
    ...more,
  }
}

let base: Directory | undefined

/** A directory of just these offices and channels. */
export function directory(offices: Office[], channels: SharedChannel[] = [], more: Partial<Directory> = {}): Directory {
  base ??= directoryOf()
  return { ...base, offices, channels, today: TODAY, ...more }
}
