/** Figures of the status page, all computed from the directory. */
import { confirmationAge } from '../channels/freshness.ts'
import type { Contact, Directory, Office } from '../model.ts'

const COVERAGE = ['confirmed', 'stale', 'unconfirmed', 'excused', 'missing'] as const
export type CoverageState = (typeof COVERAGE)[number]

/** What is known of an office's contacts: its best one counts. */
export function coverageOf(office: Office): CoverageState {
  const reasons = office.contacts.map((contact) => contact.publication.reason)
  if (reasons.includes('confirmed')) return 'confirmed'
  if (reasons.includes('stale')) return 'stale'
  if (reasons.length > 0) return 'unconfirmed'
  return office.excuse ? 'excused' : 'missing'
}

/** How many offices that exist, villages apart, have confirmed a contact within STALE_DAYS. */
export function coverage(directory: Directory): { confirmed: number; all: number } {
  const open = openOffices(directory).filter(({ kind }) => kind !== 'village')
  return { confirmed: open.filter((office) => coverageOf(office) === 'confirmed').length, all: open.length }
}

export type HeadState = 'named' | 'vacant' | 'staleNamed' | 'staleVacant' | 'unknown'

/** What is known of who heads an office. */
export function headState({ holder }: Office): HeadState {
  if (holder.status === 'vacant') return 'vacant'
  if (holder.name) return 'named'
  if (holder.last?.status === 'vacant') return 'staleVacant'
  return holder.last?.name ? 'staleNamed' : 'unknown'
}

export interface StatusFigures {
  required: { all: number; states: Record<CoverageState, number> }
  /** Villages apart: what they publish is up to them. */
  heads: { all: number; states: Record<HeadState, number> }
  villages: { all: number; states: Record<CoverageState, number> }
  freshness: { all: number; states: Record<'fresh' | 'due' | 'stale' | 'never', number> }
  editions: { all: number; states: Record<'valid' | 'unchecked' | 'outdated', number> }
  /** Printed copies: all that were noted, and those that are old, with the number of places they are at. */
  copies: { all: number; outdated: number; places: number }
}

/** All figures of the status page. */
export function statusFigures(directory: Directory): StatusFigures {
  const open = openOffices(directory)
  const required = open.filter((office) => office.required)
  const contacts = open.flatMap((office) => office.contacts)
  const recorded = directory.offices.flatMap((office) => office.edition.known.filter((edition) => edition.recordedOn))
  return {
    required: tally(required.map(coverageOf), COVERAGE),
    heads: tally(open.filter(({ kind }) => kind !== 'village').map(headState), [
      'named',
      'vacant',
      'staleNamed',
      'staleVacant',
      'unknown',
    ]),
    villages: tally(open.filter(({ kind }) => kind === 'village').map(coverageOf), COVERAGE),
    freshness: tally(
      contacts.map((contact) => ageOf(contact, directory)),
      ['fresh', 'due', 'stale', 'never'],
    ),
    editions: tally(
      recorded.map((edition) => edition.judgement),
      ['valid', 'unchecked', 'outdated'],
    ),
    copies: copiesOf(directory),
  }
}

function copiesOf({ offices, issued }: Directory): StatusFigures['copies'] {
  const old = new Set(
    offices.flatMap(({ id, ended, edition }) =>
      edition.known.filter(({ judgement }) => ended || judgement === 'outdated').map(({ code }) => `${id} ${code}`),
    ),
  )
  const outdated = issued.filter(({ office, code }) => old.has(`${office} ${code}`))
  const sum = (papers: Directory['issued']) => papers.reduce((all, { copies }) => all + copies, 0)
  return { all: sum(issued), outdated: sum(outdated), places: new Set(outdated.map(({ place }) => place)).size }
}

/** Newest confirmation of an office's contacts. */
export function lastConfirmed(office: Office): string | undefined {
  return (
    office.contacts
      .map((contact) => contact.confirmedOn ?? '')
      .sort()
      .at(-1) || undefined
  )
}

function ageOf(contact: Contact, { today }: Directory) {
  return contact.confirmedOn ? confirmationAge(contact.confirmedOn, today) : 'never'
}

function openOffices(directory: Directory): Office[] {
  return directory.offices.filter((office) => !office.ended)
}

function tally<S extends string>(
  found: readonly S[],
  states: readonly S[],
): { all: number; states: Record<S, number> } {
  const counts = Object.fromEntries(states.map((state) => [state, found.filter((other) => other === state).length]))
  return { all: found.length, states: counts as Record<S, number> }
}
