/** Which recorded paper has to be replaced, and why: what it states is compared with today's facts, nothing else. */

import { id as t } from '../../i18n/id.ts'
import { paperTexts } from '../../i18n/paper.ts'
import { channelName } from '../channels/contact-text.ts'
import { displayValue } from '../channels/contacts.ts'
import { isMobileChannel } from '../channels/publication.ts'
import type { Content } from '../content/content.ts'
import type { ChannelType, EditionsFile } from '../content/schema.ts'
import { addDays, type Day, dateText } from '../dates.ts'
import type { Directory, Office } from '../model.ts'
import { type Difference, differencesOf } from './edition.ts'
import { stillHanging } from './ledger.ts'
import { type ContactOutcome, outcomeOf } from './outcome.ts'
import { paperToday } from './paper.ts'
import { RESALE_DAYS } from './retired-numbers.ts'

/** must: it misleads; should: it is out of date, but whoever follows it still reaches the office; no: it is true. */
export type Need = 'must' | 'should' | 'no'

/** A recorded edition that differs from today's facts, or that was given out. */
export interface Reprint {
  office: { id: string; short: string; name: string }
  code: string
  recordedOn: Day
  /** Where it isn't that of every paper: of the poster that names the holder, or of a kecamatan's sheet. */
  paper?: 'person' | 'sheet'
  need: Need
  /** In Indonesian, the gravest first. */
  reasons: string[]
  /** How many were given out, as far as it was noted, and where. */
  copies: number
  issued: { on: Day; copies: number; place: string; format?: string }[]
}

const NEEDS: readonly Need[] = ['must', 'should', 'no']

interface Reason {
  need: Need
  words: string
}

/** Everything that has to be replaced and everything that was given out: what must be first, then where there is more. */
export function reprints(known: { directory: Directory; content: Content; ledger: EditionsFile }): Reprint[] {
  const { directory, ledger } = known
  const papers = directory.offices.flatMap((office) =>
    ledger.editions
      .filter((edition) => edition.office === office.id)
      .map((edition) => reprintOf(edition, office, known)),
  )
  return papers
    .filter(({ need, issued }) => need !== 'no' || issued.length > 0)
    .sort(
      (a, b) =>
        NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need) ||
        Number(b.issued.length > 0) - Number(a.issued.length > 0) ||
        b.copies - a.copies,
    )
}

function reprintOf(
  { code, on, paper, facts }: EditionsFile['editions'][number],
  office: Office,
  { directory, content, ledger }: Parameters<typeof reprints>[0],
): Reprint {
  const { id, short, name } = office
  const reasons = [
    ...(office.ended ? [endedReason(office.ended, content)] : []),
    ...differencesOf(facts, paperToday(office, directory)).map((difference) =>
      reasonOf(difference, id, content, directory.today),
    ),
  ].sort((a, b) => NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need))
  const issued = stillHanging(ledger.issued)
    .filter((entry) => entry.office === id && entry.code === code)
    .map(({ office: _, code: __, ...entry }) => entry)
  const checked = office.edition.known.find((known) => known.code === code)?.judgement === 'valid'
  return {
    office: { id, short, name },
    ...{ code, recordedOn: on, ...(paper && { paper }) },
    need: reasons[0]?.need ?? 'no',
    reasons:
      reasons.length > 0
        ? reasons.map(({ words }) => words)
        : [checked ? 'masih berlaku' : 'isinya masih sama; cukup dicek ulang'],
    copies: issued.reduce((sum, { copies }) => sum + copies, 0),
    issued,
  }
}

function endedReason({ on, successor }: NonNullable<Office['ended']>, { offices }: Content): Reason {
  const next = successor && offices.get(successor)?.value.short
  const words = `kantor ini tidak ada lagi sejak ${dateText(t, on)}${next ? `, urusannya kini di ${next}` : ''}`
  return { need: 'must', words }
}

function reasonOf(difference: Difference, office: string, content: Content, today: Day): Reason {
  if ('channel' in difference) {
    const { of, channel } = difference
    const fate = outcomeOf(channel, of === 'own' ? office : undefined, content, today)
    const words = `${contactText(channel)}${of === 'others' ? ' (milik kantor lain)' : ''} ${fateText(fate, channel)}`
    return { need: fate.became === 'unconfirmed' ? 'should' : 'must', words }
  }
  const { of, was, now } = difference
  const [what, gone, said] = {
    name: ['nama kantor', '', (words: string) => `"${words}"`] as const,
    link: ['alamat situs', '', (words: string) => words] as const,
    address: ['alamat kantor', 'tidak diketahui lagi', (words: string) => `"${words}"`] as const,
    hours: ['jam layanan', 'tidak diketahui lagi', (words: string) => `"${words}"`] as const,
    holder: ['pejabat', 'tidak lagi tercatat menjabat', holderText] as const,
  }[of]
  const words =
    now === undefined ? `${what} ${said(was)} ${gone}` : `${what} berganti: ${said(was)} menjadi ${said(now)}`
  return { need: of === 'name' || of === 'link' ? 'must' : 'should', words }
}

function fateText(fate: ContactOutcome, channel: { type: ChannelType; value: string }): string {
  switch (fate.became) {
    case 'moved':
      return `sekarang milik ${fate.to}`
    case 'other-way':
      return `sekarang hanya untuk ${fate.types.map((type) => channelName(type, t)).join(' dan ')}`
    case 'wrong':
      return `ternyata milik orang lain (dicek ${dateText(t, fate.on)})`
    case 'withdrawn':
      return 'tidak boleh diumumkan lagi: persetujuan pemiliknya berakhir'
    case 'unconfirmed':
      return fate.shown ? 'belum dikonfirmasi, kontak lain sudah' : 'tidak tayang sebelum dikonfirmasi'
    case 'dead':
      return [deadText(fate.lastDay), ...(isMobileChannel(channel) ? [resaleText(fate.lastDay)] : [])].join('; ')
  }
}

const deadText = (lastDay?: Day): string =>
  lastDay ? `sudah mati (hari terakhir ${dateText(t, lastDay)})` : 'tidak tercatat lagi'

const resaleText = (lastDay?: Day): string =>
  lastDay
    ? `bisa dijual lagi sejak ${dateText(t, addDays(lastDay, RESALE_DAYS))}`
    : 'bisa dijual lagi, hari terakhirnya tidak tercatat'

/** Kinds of contacts that are no names: "telepon", but "WhatsApp". */
const COMMON: readonly ChannelType[] = ['phone', 'email', 'website', 'form']

/** "telepon (0002) 531016" */
export function contactText({ type, value }: { type: ChannelType; value: string }): string {
  const kind = channelName(type, t)
  return `${COMMON.includes(type) ? kind.toLowerCase() : kind} ${displayValue(type, value)}`
}

/** "Plt. Contoh Sampelan" of "plt Contoh Sampelan" */
function holderText(fact: string): string {
  const [status = '', ...name] = fact.split(' ')
  const acting = (paperTexts.poster.acting as Partial<Record<string, { short: string }>>)[status]?.short
  return [acting, name.join(' '), ...(status === 'definitive' ? ['(definitif)'] : [])].filter(Boolean).join(' ')
}
