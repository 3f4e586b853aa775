/** The steps of the region's escalation ladder as they apply to one office. */
import { type Around, districtOf } from './fallback.ts'
import type { OfficeFacts, Region, SharedChannel } from './model.ts'

export type Step =
  | { kind: 'office'; office: OfficeFacts }
  | { kind: 'camat' }
  | { kind: 'channel'; channel: SharedChannel }

/** Steps above the office, in order; those that are the office itself or can't be used are left out. */
export function ladderFor(office: OfficeFacts, directory: Around & { region: Region }): Step[] {
  const steps = directory.region.ladder.steps.flatMap((step): Step[] => {
    if (step.role === 'camat') {
      const camat = districtOf(office, directory)
      if (camat) return [{ kind: 'office', office: camat }]
      return office.kind === 'village' ? [] : [{ kind: 'camat' }]
    }
    if (step.channel) {
      const channel = directory.channels.find(({ id, contacts }) => id === step.channel && contacts.length > 0)
      return channel ? [{ kind: 'channel', channel }] : []
    }
    const id = step.role === 'parent' ? office.parent : step.office
    const found = directory.offices.find((other) => other.id === id && !other.ended)
    return found && found.id !== office.id ? [{ kind: 'office', office: found }] : []
  })
  const once = steps.filter((step, index) => steps.findIndex((other) => stepKey(other) === stepKey(step)) === index)
  return office.kind === 'district' || office.kind === 'regional-head'
    ? once.filter(({ kind }) => kind !== 'camat')
    : once
}

function stepKey(step: Step): string {
  if (step.kind === 'office') return step.office.id
  return step.kind === 'channel' ? `saluran ${step.channel.id}` : 'camat'
}
