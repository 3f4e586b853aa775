/** What the paper of an office states today, and which recorded paper is still true. */
import { isNumberType } from '../channels/contacts.ts'
import { printable, printed } from '../channels/printed.ts'
import type { EditionFacts, EditionsFile, HolderStatus } from '../content/schema.ts'
import { newest, type PartialDate } from '../dates.ts'
import { once } from '../lookup.ts'
import type { Contact, Edition, EditionNow, OfficeFacts, Region } from '../model.ts'
import { officeUrl } from '../url.ts'
import { contactsInDistrict, districtContacts, type Surroundings as InDistrict } from '../views/district.ts'
import { type Around, everybodyFor, MOST_ANSWERS } from '../views/fallback.ts'
import { hoursText } from '../views/hours.ts'
import { ladderFor } from '../views/ladder.ts'
import { channelKey, editionCode, judgeEdition, type Today } from './edition.ts'

type Surroundings = Around & { region: Region }

/** The current editions of an office and the judgement of every recorded one. */
export function editionOf(
  office: OfficeFacts,
  around: Surroundings & InDistrict,
  ledger: EditionsFile['editions'],
): EditionNow {
  const facts = paperFacts(office, around)
  const holder = holderFact(office.holder)
  const main = edition({ ...facts, ...(around.region.poster.holder && holder && { holder }) })
  const person = holder ? { ...edition({ ...facts, holder }), dataDate: dataDate(office, true) } : undefined
  const sheet = sheetEdition(office, around)
  const today = paperToday(office, around)
  const known: EditionNow['known'] = (byOffice(ledger).get(office.id) ?? []).map((edition) => ({
    ...{ code: edition.code, judgement: judgeEdition(edition.facts, today), recordedOn: edition.on },
  }))
  for (const { code, facts } of [main, person, sheet].filter((one) => one !== undefined)) {
    if (!known.some((other) => other.code === code)) known.push({ code, judgement: judgeEdition(facts, today) })
  }
  known.sort((a, b) => (b.recordedOn ?? '9').localeCompare(a.recordedOn ?? '9'))
  const dated = { ...main, dataDate: dataDate(office, around.region.poster.holder) }
  return { ...dated, ...(person && { person }), ...(sheet && { sheet }), known }
}

/** What recorded paper of an office is compared with. */
export function paperToday(office: OfficeFacts, around: Surroundings): Today {
  const { last } = office.holder
  return {
    facts: {
      ...paperFacts(office, around),
      // older paper may state what there is no room for any more, and is still right
      channels: printable(office).map(identity),
      holder: holderFact(office.holder),
    },
    ...(last && !last.over && { lastHolder: holderFact(last) }),
    ...whatIsShown(around),
  }
}

/** Contacts of anybody that may be shown, and those that are confirmed. */
const whatIsShown = once(({ offices, channels }: Around): Pick<Today, 'shown' | 'checked'> => {
  const everybody = [...offices, ...channels].flatMap(({ contacts }) => contacts)
  return {
    shown: new Set(everybody.map(channelKey)),
    checked: new Set(everybody.filter(({ publication }) => publication.print === 'final').map(channelKey)),
  }
})

const byOffice = once((ledger: EditionsFile['editions']) => Map.groupBy(ledger, ({ office }) => office))

function edition(facts: EditionFacts): Edition {
  return { code: editionCode(facts), facts }
}

/** A kecamatan's sheet states its own contacts, and others' that need only still be theirs. */
function sheetEdition(office: OfficeFacts, around: Surroundings & InDistrict): Edition | undefined {
  const sheet = districtContacts(office, around)
  if (!sheet) return undefined
  const { name, link } = paperFacts(office, around)
  const channels = sheet.own.map(identity)
  const others = new Map(contactsInDistrict(sheet).map((contact) => [channelKey(contact), identity(contact)]))
  return edition({ name, link, channels, others: [...others.values()] })
}

/** What a paper that names the holder states of them: status and name. */
function holderFact({ status, name }: { status: HolderStatus; name?: string }): string | undefined {
  return name ? `${status} ${name}` : undefined
}

/** Who answers on paper instead of an office that has no number to print: the nearest, those who can be called first. */
export function paperAnswers(office: OfficeFacts, around: Surroundings): { short: string; contact: Contact }[] {
  if (printed(office).contacts.some(({ type }) => isNumberType(type))) return []
  const answers = everybodyFor(office, around).flatMap(({ short, contacts }) => {
    const [contact] = numbersFirst(
      contacts.filter(({ publication }) => publication.print !== 'no'),
      (one) => one,
    )
    return contact ? [{ short, contact }] : []
  })
  return numbersFirst(answers.slice(0, MOST_ANSWERS), ({ contact }) => contact)
}

/** The same, in the same order, but those with a number first: a call needs nothing but a telephone. */
const numbersFirst = <T>(all: readonly T[], contactOf: (one: T) => Contact): T[] =>
  [true, false].flatMap((wanted) => all.filter((one) => isNumberType(contactOf(one).type) === wanted))

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
  return {
    name: office.name,
    ...(office.address && { address: office.address.text }),
    ...(office.hours && { hours: hoursText(office.hours) }),
    link: officeUrl(region.site.address, office.id),
    channels: printed(office).contacts.map(identity),
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

/** Newest dated fact on the paper: confirmations, sources of what it prints, changes of name, and of a holder it names. */
function dataDate(office: OfficeFacts, named: boolean): PartialDate | undefined {
  const { name, since, observed } = office.holder
  return newest([
    ...(named && name ? [since, observed?.on] : []),
    ...printed(office).contacts.flatMap((contact) => [
      contact.confirmedOn,
      ...contact.sources.map((source) => source.date),
    ]),
    ...[...office.nameSources, ...(office.address?.sources ?? [])].map((source) => source.date),
    office.formerNames[0]?.until,
  ])
}
