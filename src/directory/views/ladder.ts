/** The steps of the region's escalation ladder as they apply to one office. */

import { officeWithId } from '../lookup.ts'
import type { OfficeFacts, Region, SharedChannel } from '../model.ts'
import { type Around, camatOfficeOf } from './fallback.ts'

export type Step =
  | { kind: 'office'; office: OfficeFacts }
  | { kind: 'camat' }
  | { kind: 'channel'; channel: SharedChannel }

/** Steps above the office, in order; those that are the office itself or can't be used are left out. */
export function ladderFor(office: OfficeFacts, directory: Around & { region: Region }): Step[] {
  const steps = stepsOf(directory, office).filter((step) => step.kind !== 'office' || step.office.id !== office.id)
  return office.kind === 'district' || office.kind === 'regional-head'
    ? steps.filter(({ kind }) => kind !== 'camat')
    : steps
}

/** Steps above whichever office it is. */
export const regionLadder = (directory: Around & { region: Region }): Step[] => stepsOf(directory)

function stepsOf(directory: Around & { region: Region }, office?: OfficeFacts): Step[] {
  const steps = directory.region.ladder.steps.flatMap((step): Step[] => {
    if (step.role === 'camat') {
      const camat = office && camatOfficeOf(office, directory)
      if (camat) return [{ kind: 'office', office: camat }]
      return office?.kind === 'village' ? [] : [{ kind: 'camat' }]
    }
    if (step.channel) {
      const channel = directory.channels.find(({ id, contacts }) => id === step.channel && contacts.length > 0)
      return channel ? [{ kind: 'channel', channel }] : []
    }
    const id = step.role === 'parent' ? office?.parent : step.office
    const found = officeWithId(directory.offices, id ?? '')
    return found && !found.ended ? [{ kind: 'office', office: found }] : []
  })
  return steps.filter((step, index) => steps.findIndex((other) => stepKey(other) === stepKey(step)) === index)
}

function stepKey(step: Step): string {
  if (step.kind === 'office') return step.office.id
  return step.kind === 'channel' ? `saluran ${step.channel.id}` : 'camat'
}
