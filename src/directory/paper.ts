/** What the paper of an office states today, and which recorded paper is still true. */
import { isNumberType, printedContacts } from './contacts.ts'
import { newest, type PartialDate } from './dates.ts'
import { channelKey, editionCode, judgeEdition } from './edition.ts'
import { type Around, whoAnswersFor } from './fallback.ts'
import { hoursText } from './hours.ts'
import { ladderFor } from './ladder.ts'
import type { Contact, EditionNow, OfficeFacts, Region } from './model.ts'
import type { EditionFacts, EditionsFile } from './schema.ts'
import { officeUrl } from './url.ts'

type Surroundings = Around & { region: Region }

/** The current edition of an office and the judgement of every recorded one. */
export function editionOf(office: OfficeFacts, around: Surroundings, ledger: EditionsFile['editions']): EditionNow {
  const facts = paperFacts(office, around)
  const code = editionCode(facts)
  const everybody = [...around.offices, ...around.channels].flatMap(({ contacts }) => contacts)
  const today = {
    facts,
    shown: new Set(everybody.map(channelKey)),
    checked: new Set(everybody.filter(({ publication }) => publication.print === 'final').map(channelKey)),
  }
  const known: EditionNow['known'] = ledger
    .filter((edition) => edition.office === office.id)
    .map((edition) => ({ code: edition.code, judgement: judgeEdition(edition.facts, today), recordedOn: edition.on }))
  if (!known.some((edition) => edition.code === code)) known.push({ code, judgement: judgeEdition(facts, today) })
  known.sort((a, b) => (b.recordedOn ?? '9').localeCompare(a.recordedOn ?? '9'))
  return { code, facts, dataDate: dataDate(office), known }
}

/** Who answers on paper instead of an office that has no number to print. */
export function paperAnswers(office: OfficeFacts, around: Around): { short: string; contact: Contact }[] {
  if (printedContacts(office).some(({ type }) => isNumberType(type))) return []
  return whoAnswersFor(office, around).flatMap(({ short, contacts }) => {
    const contact = contacts.find(({ publication }) => publication.print !== 'no')
    return contact ? [{ short, contact }] : []
  })
}

/** The ladder as it is printed: nothing until the region has confirmed it. */
export function paperLadder(
  office: OfficeFacts,
  around: Surroundings,
): { name: string; role?: 'camat'; contact?: Contact }[] {
  if (!around.region.ladder.confirmed) return []
  return ladderFor(office, around).map((step) => {
    if (step.kind === 'camat') return { name: '', role: 'camat' as const }
    if (step.kind === 'office') return { name: step.office.short }
    return {
      name: step.channel.name,
      contact: step.channel.contacts.find(({ publication }) => publication.print === 'final'),
    }
  })
}

function paperFacts(office: OfficeFacts, around: Surroundings): EditionFacts {
  const { region } = around
  const holder =
    region.poster.holder && office.holder.name ? `${office.holder.status} ${office.holder.name}` : undefined
  return {
    name: office.name,
    ...(office.address && { address: office.address.text }),
    ...(office.hours && { hours: hoursText(office.hours) }),
    ...(holder && { holder }),
    link: officeUrl(region.site.address, office.id),
    channels: printedContacts(office).map(identity),
    others: otherContacts(office, around).map(identity),
  }
}

function otherContacts(office: OfficeFacts, around: Surroundings): Contact[] {
  const ladder = paperLadder(office, around).flatMap(({ contact }) => contact ?? [])
  return [...paperAnswers(office, around).map(({ contact }) => contact), ...ladder]
}

function identity({ type, value }: Contact) {
  return { type, value }
}

/** Newest dated fact on the paper: confirmations, sources of what it prints, changes of name. */
function dataDate(office: OfficeFacts): PartialDate | undefined {
  return newest([
    ...printedContacts(office).flatMap((contact) => [
      contact.confirmedOn,
      ...contact.sources.map((source) => source.date),
    ]),
    ...[...office.nameSources, ...(office.address?.sources ?? [])].map((source) => source.date),
    office.formerNames[0]?.until,
  ])
}
