/** What staff send and read about paper that has to be replaced, in Indonesian. */
import { isNumberType } from '../channels/contacts.ts'
import { printed } from '../channels/printed.ts'
import { officeById } from '../lookup.ts'
import type { Directory, Office } from '../model.ts'
import { officeUrl } from '../url.ts'
import { contactText, type Need, type Reprint } from './reprint.ts'

/** A new paper has room in a message for this many of its numbers. */
const MOST_NUMBERS = 2

export const NEED_WORDS: Record<Need, string> = {
  must: 'WAJIB DIGANTI',
  should: 'SEBAIKNYA DIGANTI',
  no: 'TIDAK PERLU DIGANTI',
}
const ASKED: Record<Exclude<Need, 'no'>, string> = { must: 'Mohon lepas', should: 'Mohon ganti' }
const PAPER = { person: 'poster bernama pejabat', sheet: 'lembar kecamatan', every: 'poster' }

/** The list by need: code, office, copies and places, and under each paper its reasons. */
export function reprintTable(papers: readonly Reprint[]): string {
  const sections = (Object.keys(NEED_WORDS) as Need[]).map((need) => {
    const some = papers.filter((paper) => paper.need === need)
    const width = Math.max(0, ...some.map(({ office }) => office.id.length))
    const rows = some.flatMap((paper) => [
      `  ${paper.code}  ${paper.office.id.padEnd(width)}  ${copiesText(paper)}`,
      ...paper.reasons.map((reason) => `        ${reason}`),
    ])
    return [`${NEED_WORDS[need]} (${some.length})`, ...rows].join('\n')
  })
  return sections.join('\n\n')
}

/** A text to send for each office whose paper must or should be replaced. */
export function reprintMessages(papers: readonly Reprint[], directory: Directory): { office: string; text: string }[] {
  const due = papers.filter(({ need }) => need !== 'no')
  return [...new Set(due.map(({ office }) => office.id))].map((id) => {
    const office = officeById(directory, id)
    const own = due.filter((paper) => paper.office.id === id)
    const text = [office.name, ...own.map(askFor), ...insteadOf(own, office, directory)].join('\n')
    return { office: id, text }
  })
}

function askFor({ need, code, paper, reasons, issued }: Reprint): string {
  const where = issued.length > 0 ? listed(placesOf(issued)) : 'mana pun terpasang'
  return `${ASKED[need as 'must' | 'should']} ${PAPER[paper ?? 'every']} edisi ${code} di ${where} karena ${reasons.join('; ')}.`
}

function insteadOf(papers: readonly Reprint[], office: Office, directory: Directory): string[] {
  const page = (id: string) => officeUrl(directory.region.site.address, id)
  if (office.ended) {
    const { successor } = office.ended
    const next = successor && officeById(directory, successor)
    return [`Gantinya: tidak ada poster${next ? `; urusannya kini di ${next.name}, ${page(next.id)}` : ''}.`]
  }
  const editions = papers.map(({ paper }) => ({ paper, code: editionFor(office, paper) }))
  const names = [...new Set(editions.map(({ paper, code }) => `${PAPER[paper ?? 'every']} edisi ${code}`))]
  const numbers = printed(office)
    .contacts.filter(({ type, publication }) => isNumberType(type) && publication.print === 'final')
    .slice(0, MOST_NUMBERS)
  const told = numbers.length > 0 ? ` (${listed(numbers.map(contactText))})` : ''
  return [`Gantinya: ${listed(names)}${told}. Yang terbaru selalu ada di ${page(office.id)}`]
}

/** The edition of the paper that takes its place. */
function editionFor({ edition }: Office, paper: Reprint['paper']): string {
  return ((paper && edition[paper]) || edition).code
}

function copiesText({ copies, issued, recordedOn }: Reprint): string {
  return issued.length > 0
    ? `${copies} lembar di ${listed(placesOf(issued))}`
    : `dicatat ${recordedOn}; tidak tercatat dicetak berapa dan di mana`
}

/** "Pasar Misal (12 lembar)", one a place. */
function placesOf(issued: Reprint['issued']): string[] {
  const places = [...new Set(issued.map(({ place }) => place))]
  return places.map((place) => {
    const copies = issued.filter((entry) => entry.place === place).reduce((sum, entry) => sum + entry.copies, 0)
    return `${place} (${copies} lembar)`
  })
}

/** "a, b dan c" */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} dan ${parts.at(-1)}`
}
