/** The paper that takes the place of what must or should be replaced, and stickers that bridge the time till then. */
import { isNumberType } from '../../directory/channels/contacts.ts'
import { printed } from '../../directory/channels/printed.ts'
import type { EditionsFile } from '../../directory/content/schema.ts'
import { channelKey } from '../../directory/editions/edition.ts'
import type { Reprint } from '../../directory/editions/reprint.ts'
import { officeById } from '../../directory/lookup.ts'
import type { Directory, Contact as DirectoryContact, Office } from '../../directory/model.ts'
import { paperTexts } from '../../i18n/paper.ts'
import type { Format, PosterCard, SetCard, SingleCard } from '../cards/card.ts'
import { markOf, toPrint } from '../cards/card-words.ts'
import { cardOf, posterCard, postersOf } from '../cards/cards.ts'
import { ISSUED_FORMATS } from './issue.ts'

const t = paperTexts.replacement

/** A card for each paper that takes the place of one; none for offices that are no more. */
export function replacements(papers: readonly Reprint[], directory: Directory): SingleCard[] {
  const wanted = papers
    .filter(({ need }) => need !== 'no')
    .flatMap((paper) => {
      const office = officeById(directory, paper.office.id)
      return office.ended ? [] : formatsFor(paper, office).map((format) => ({ office, format }))
    })
  const unique = new Map(wanted.map((one) => [`${one.office.id} ${one.format}`, one]))
  return [...unique.values()].map(({ office, format }) => cardOf(office, directory, format))
}

/** Those in which it was given out, as far as that is known and the office still has them; else the usual one. */
function formatsFor({ paper, issued }: Reprint, office: Office): Format[] {
  const has = (format: Format) => postersOf(office, [format]).length > 0
  const given = ISSUED_FORMATS.filter((format) => issued.some((entry) => entry.format === format) && has(format))
  if (given.length > 0) return given
  const usual = paper === 'person' ? 'a4-person' : paper === 'sheet' ? 'sheet-a4' : 'a4'
  return [has(usual) ? usual : 'a4']
}

/** Sheets of stickers with the new number of every office whose printed number has changed and that has one to print. */
export function bridges(papers: readonly Reprint[], directory: Directory, ledger: EditionsFile): PosterCard[] {
  const wanted = papers.flatMap(({ office: { id }, code, need }) => {
    const edition = ledger.editions.find((one) => one.office === id && one.code === code)
    const office = officeById(directory, id)
    return need === 'no' || office.ended || !edition ? [] : newNumbers(edition.facts.channels, office)
  })
  const unique = new Map(wanted.map((one) => [`${one.office.id} ${channelKey(one.contact)}`, one]))
  return [...unique.values()].map(({ office, contact }) => bridgeCard(office, contact, directory))
}

/** Of each number that stands on the paper and is no longer the office's, the new one: of its kind, if there is one. */
function newNumbers(
  stated: EditionsFile['editions'][number]['facts']['channels'],
  office: Office,
): { office: Office; contact: DirectoryContact }[] {
  const today = printed(office).contacts
  const [then, now] = [stated, today].map((list) => new Set(list.map(channelKey)))
  const fresh = today.filter(
    (contact) => isNumberType(contact.type) && contact.publication.print === 'final' && !then!.has(channelKey(contact)),
  )
  return stated
    .filter((channel) => isNumberType(channel.type) && !now!.has(channelKey(channel)))
    .flatMap(({ type }) => fresh.find((contact) => contact.type === type) ?? fresh[0] ?? [])
    .map((contact) => ({ office, contact }))
}

function bridgeCard(office: Office, contact: DirectoryContact, directory: Directory): PosterCard {
  return {
    ...posterCard(office, directory, 'stickers'),
    ...{ markNote: undefined, ...markOf([contact], directory.region) },
    title: t.title(office.name),
    notice: t.notice,
    numbers: [toPrint(contact)],
  }
}

/** The documents that are asked for, each with its file: papers in one, stickers in the other, a bookmark for each. */
export function replacementSets(
  { pdf, stickers }: { pdf?: string; stickers?: string },
  papers: readonly Reprint[],
  directory: Directory,
  ledger: EditionsFile,
): { file: string; card: SetCard }[] {
  const set = (file: string, title: string, cards: SingleCard[]): { file: string; card: SetCard } => ({
    file,
    card: { format: 'set', lang: 'id', title, name: title, cards },
  })
  return [
    ...(pdf ? [set(pdf, t.sets.papers, replacements(papers, directory))] : []),
    ...(stickers ? [set(stickers, t.sets.stickers, bridges(papers, directory, ledger))] : []),
  ]
}
